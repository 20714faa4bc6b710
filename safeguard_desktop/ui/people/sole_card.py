"""What to do where one person alone signs, and a worry is about that person. Source: DESIGN 3; S44."""

from __future__ import annotations

from safeguard_desktop.domain.ids import PersonId
from safeguard_desktop.domain.register import Person
from safeguard_desktop.ui.desk.refill import Refill
from safeguard_desktop.ui.theme import Space
from safeguard_desktop.ui.widgets import BodyText, Card, MutedText
from safeguard_desktop.wording import removing as words


class SoleApproverCard(Refill):
    """Hidden as soon as a second person signs: that one, and the sheet, can take reading away."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sole_approver_card")
        self.hide()

    def show_sole(self, sole: Person | None, me: PersonId, lado: str) -> None:
        """Shows what holds for whoever looks: that one signs alone, or that somebody else does."""
        with self.refilled() as fill:
            if sole is not None and sole.id == me:
                card = Card(words.SOLE_ALONE_TITLE)
                card.add(MutedText(words.SOLE_ALONE))
                fill(card)
            elif sole is not None:
                card = Card(words.sole_title(sole.name))
                card.body.setSpacing(Space.SMALL)
                for line in words.sole_lines(sole.name, lado):
                    card.add(BodyText(f"•  {line}"))
                fill(card)
        self.setVisible(sole is not None)

"""By whom something is done: somebody who reads the record, or a name that is typed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from safeguard_desktop.domain.ids import PersonId
from safeguard_desktop.domain.register import Person
from safeguard_desktop.services.acts.acting_drafts import Who
from safeguard_desktop.ui.widgets import Choice, ChoiceField, LineField
from safeguard_desktop.wording import acting as words

_OTHER: Final = "other"


class WhoFields:
    """Two questions that belong together; the second shows when somebody else is chosen."""

    def __init__(self, people: Sequence[Person]) -> None:
        self._people = {str(person.id): person.id for person in people}
        choices = [Choice(str(person.id), person.name) for person in people]
        self.choice = ChoiceField("doer", words.PLAN_WHO, [*choices, Choice(_OTHER, words.SOMEBODY_ELSE)])
        self.name = LineField("doer_name", words.PLAN_WHO_NAME)
        self.choice.edited.connect(self.show_what_applies)
        self.show_what_applies()

    def show_what_applies(self) -> None:
        """Asks for a name where somebody else does it."""
        self.name.setVisible(self.choice.chosen() == _OTHER)

    def choose(self, person: PersonId | None, name: str = "") -> None:
        """Fills in whose it is."""
        is_known = person is not None and str(person) in self._people
        self.choice.choose(str(person) if is_known else _OTHER if name else None)
        self.name.set_text("" if is_known else name)
        self.show_what_applies()

    def who(self) -> Who:
        """Returns who is chosen, or typed."""
        key = self.choice.chosen()
        if key == _OTHER:
            return Who(name=self.name.text())
        return Who(person=self._people.get(key or ""))

"""The confirmation: what the author takes away. Source: UI.md, "Raise a concern"."""

from __future__ import annotations

from PySide6.QtCore import Signal

from safeguard_desktop.services.inbox.raising import SentConcern
from safeguard_desktop.ui.announce import announce
from safeguard_desktop.ui.desk.refill import Refill
from safeguard_desktop.ui.theme import Space, Tone
from safeguard_desktop.ui.widgets import (
    Banner,
    BodyText,
    Column,
    IconLabel,
    MutedText,
    PageTitle,
    PrimaryButton,
    Row,
    ScrollPage,
    Section,
)
from safeguard_desktop.wording import raising as words
from safeguard_desktop.wording.times import instant_text


class SentPage(ScrollPage):
    """Says that the concern is saved, under which reference, and whom still to tell in person."""

    finished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sent_page")
        self._title = PageTitle()
        self._title.setObjectName("sent_title")
        self._tell = Banner(Tone.CAUTION, words.SENT_TELL_TEXT, title=" ", icon_name="message-square")
        self.done_button = PrimaryButton(words.SENT_DONE, name="sent_done_button")
        self.done_button.clicked.connect(self.finished)
        self._at = MutedText()
        head = Column(Space.SMALL)
        row = Row(IconLabel("circle-check", Tone.GOOD, 28))
        row.add(self._title, 1)
        head.add(row)
        head.add(self._at)
        self.add(head)
        self.add(self._tell)
        self._parts = Refill()
        self.add(self._parts)
        self.add(self.done_button)

    def show_sent(self, sent: SentConcern) -> None:
        """Shows the reference, and has it read out."""
        title = words.sent_title(sent.reference)
        tell = " ".join(part for part in (words.sent_tell(sent.tell), _from_whom(sent)) if part)
        fill = self._parts.begin()
        for heading, text in (
            words.SENT_PARTS_PERSONAL[sent.about.value] if sent.went_to else words.SENT_PARTS
        ):
            part = Section(heading)
            part.add(BodyText(text))
            fill(part)
        self._title.setText(title)
        self._at.setText(words.sent_at(instant_text(sent.at)))
        self._tell.set_text(words.SENT_TELL_TEXT, title=tell)
        self.done_button.setFocus()
        announce(self, f"{title} {tell}", at_once=True)


def _from_whom(sent: SentConcern) -> str:
    """Returns what to say in person: whoever got it personally finds written there from whom it is kept."""
    return "" if sent.went_to else words.tell_from_whom(sent.must_not_see, sent.kept_from)

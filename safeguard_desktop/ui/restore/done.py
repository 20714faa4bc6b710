"""The end of restoring: where the record lies, and what to see to."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal

from safeguard_desktop.ui.theme import Tone
from safeguard_desktop.ui.widgets import (
    Banner,
    BodyText,
    Fact,
    KeyValueList,
    PageTitle,
    PrimaryButton,
    ScrollPage,
)
from safeguard_desktop.wording import restoring as words
from safeguard_desktop.wording import setup as setup_words


class DonePage(ScrollPage):
    """Says that the record is back, and leads on to unlocking it."""

    unlock_chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("restored_page")
        self._facts = KeyValueList()
        self.unlock_button = PrimaryButton(words.DONE_UNLOCK, "lock-open", name="restored_unlock_button")
        self.unlock_button.clicked.connect(self.unlock_chosen)
        self.add(PageTitle(words.DONE_TITLE))
        self.add(Banner(Tone.CAUTION, words.DONE_SHEET))
        self.add(BodyText(words.DONE_GAP))
        self.add(self._facts)
        self.add(self.unlock_button)

    def show_restored(self, path: Path) -> None:
        """Shows where the record lies now."""
        self._facts.set_facts([Fact(setup_words.READY_PLACE, str(path))])
        self.unlock_button.setFocus()

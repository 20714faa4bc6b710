"""A letter that was just made: printed or saved from here, and then let go of."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal

from safeguard_desktop.domain.errors import EnvironmentFault
from safeguard_desktop.services.leaving.papers import LeavingPapers
from safeguard_desktop.services.workplace import Output
from safeguard_desktop.ui.desk.acts import Acts
from safeguard_desktop.ui.desk.papers import Papers
from safeguard_desktop.ui.picker import Pick, PickRequest
from safeguard_desktop.ui.widgets import Card, MutedText, PrimaryButton, SecondaryButton
from safeguard_desktop.wording import leavers_forms as words
from safeguard_desktop.wording.transfers import PDF_KIND


class LetterCard(Card):
    """Hidden while there is no letter."""

    told = Signal(str)
    failed = Signal(object)

    def __init__(self, letters: LeavingPapers, papers: Papers) -> None:
        super().__init__(words.LETTER)
        self._letters, self._papers = letters, papers
        self._letter: Output | None = None
        self.print_button = PrimaryButton(words.LETTER_PRINT, "printer", name="print_letter_button")
        self.save_button = SecondaryButton(words.LETTER_SAVE, "download", name="save_letter_button")
        self.print_button.clicked.connect(self._on_print_button_clicked)
        self.save_button.clicked.connect(self._on_save_button_clicked)
        self.add(MutedText(words.NO_FILE_SAVED))
        self.add(Acts(self.print_button, self.save_button))
        self.hide()

    def show_letter(self, letter: Output) -> None:
        """Offers a letter to be printed or saved."""
        self._letter = letter
        self.show()
        self.print_button.setFocus()

    def empty(self) -> None:
        """Lets go of the letter."""
        self._letter = None
        self.hide()

    def _on_print_button_clicked(self) -> None:
        if self._letter is not None:
            self._papers.printing.start(
                self,
                self._letter.pdf,
                lambda _printed: self.told.emit(words.LETTER_PRINTED),
                self._papers.top_sheet(self._letter.digest),
            )

    def _on_save_button_clicked(self) -> None:
        request = PickRequest(
            Pick.SAVE, words.LETTER_SAVE, self._papers.start, f"{words.LETTER_NAME}.pdf", PDF_KIND, "pdf"
        )
        self._papers.picker.choose(self, request, self._on_place_chosen)

    def _on_place_chosen(self, paths: tuple[Path, ...]) -> None:
        if not paths or self._letter is None:
            return
        try:
            self._letters.save_letter(self._letter, paths[0])
        except EnvironmentFault as fault:
            self.failed.emit(fault)
            return
        self.told.emit(words.LETTER_SAVED)

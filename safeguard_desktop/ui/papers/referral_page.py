"""The text of a referral: to read, copy into the form of the authority, print and save. Source: guidance.md 10.5.

What stands in the box is what is copied; somebody may shorten it there first. It leaves the clipboard by itself.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from safeguard_desktop.services.papers.outputs import OutputsService, Paper
from safeguard_desktop.services.papers.referral import ReferralText
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.papers import Papers
from safeguard_desktop.ui.papers.page import REFERRAL, PaperPage
from safeguard_desktop.ui.widgets import MutedText, SecondaryButton, SecretClipboard, TextField
from safeguard_desktop.wording import referral_text as words

COPY_SECONDS: Final = 300
"""As long as somebody needs to go through the form of an authority."""


class ReferralPaperPage(PaperPage):
    """The paper, and above it the same as text."""

    def __init__(self, outputs: OutputsService, bench: Bench, papers: Papers) -> None:
        self._referral_outputs = outputs
        self._paper: Paper | None = None
        self._clipboard = SecretClipboard(QGuiApplication.clipboard(), COPY_SECONDS)
        self.text_field = TextField("referral_text", words.TEXT, words.INTRO, least_lines=8)
        self.missing_label = MutedText()
        self.copy_button = SecondaryButton(words.COPY, "copy", name="copy_referral_button")
        self.copy_button.clicked.connect(self._on_copy_button_clicked)
        super().__init__(REFERRAL, outputs, bench, papers)

    @override
    def more_parts(self) -> tuple[QWidget, ...]:
        return (self.text_field, self.missing_label, self.copy_button)

    @override
    def on_made(self, paper: Paper | None) -> None:
        self._paper = paper
        self.copy_button.setEnabled(False)
        if paper is None:
            self.text_field.set_text("")
            self.missing_label.clear()
            return
        self.ask(
            lambda: self._referral_outputs.referral_text(paper), self._on_text_made, latest="referral text"
        )

    @property
    @override
    def is_needed(self) -> bool:
        # Whoever has copied it is in another window now; the clipboard is emptied from here.
        return self._clipboard.is_holding or super().is_needed

    @override
    def keep_drafts(self) -> None:
        """The program is about to lock: nothing of the record stays where other programs can read it."""
        self._clipboard.clear()
        super().keep_drafts()

    def _on_text_made(self, made: ReferralText) -> None:
        self.text_field.set_text(made.text)
        self.missing_label.setText(words.how_many_missing(made.missing) if made.missing else "")
        self.copy_button.setEnabled(True)

    def _on_copy_button_clicked(self) -> None:
        paper, text = self._paper, self.text_field.text()
        if paper is not None:
            self.ask(
                lambda: self._referral_outputs.copied(paper, text), lambda done: self._on_copied(done, text)
            )

    def _on_copied(self, changed: Changed, text: str) -> None:
        """Only what is written down to have left the record is put where other programs can read it."""
        self._clipboard.put(text)
        self.say(words.COPIED)
        self.bench.bus.changed.emit(changed)

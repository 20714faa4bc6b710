"""Making an archive: what it is, where it is to lie, how far it is, and its passphrase, once. Source: X15."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from safeguard_desktop.services.keeping.archive_pages import FIRST
from safeguard_desktop.services.keeping.archiving import ArchiveService, MadeArchive
from safeguard_desktop.ui.desk.acts import Acts
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.page import DeskPage
from safeguard_desktop.ui.desk.papers import Papers
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.desk.titles import headed
from safeguard_desktop.ui.picker import Pick, PickRequest
from safeguard_desktop.ui.tasks import Progress
from safeguard_desktop.ui.theme import Tone
from safeguard_desktop.ui.transfers.made import shown_text
from safeguard_desktop.ui.widgets import (
    Banner,
    Card,
    MutedText,
    PageTitle,
    PrimaryButton,
    ProgressPanel,
    Row,
    ScrollPage,
    SecondaryButton,
    SecretClipboard,
    TextLabel,
)
from safeguard_desktop.wording import archive as words
from safeguard_desktop.wording import kit as kit_words
from safeguard_desktop.wording import transfers as transfer_words

_WIDEST: Final = 760


class MadeArchiveView(ScrollPage):
    """Shows the passphrase once, and says what to do with it. It is emptied when it is left."""

    done_chosen = Signal()

    def __init__(self) -> None:
        super().__init__(widest=_WIDEST)
        self.setObjectName("made_archive")
        self._clipboard = SecretClipboard(QGuiApplication.clipboard())
        self.place_label, self.counts_label = TextLabel(), MutedText()
        self.passphrase_edit = shown_text("archive_passphrase_edit", transfer_words.PASSPHRASE, 1.5)
        self.copy_button = SecondaryButton(transfer_words.COPY, "copy", name="copy_archive_passphrase_button")
        self.copied_label = MutedText()
        self.done_button = PrimaryButton(transfer_words.DONE, "check", name="archive_done_button")
        self.copy_button.clicked.connect(self._on_copy_button_clicked)
        self.done_button.clicked.connect(self.done_chosen)
        card = Card(transfer_words.PASSPHRASE)
        copy = Row(self.copy_button, self.copied_label)
        copy.stretch()
        for part in (
            self.passphrase_edit,
            copy,
            Banner(Tone.CAUTION, words.PASSPHRASE_TELL, icon_name="triangle-alert"),
            MutedText(words.PASSPHRASE_ONCE),
        ):
            card.add(part)
        for below in (
            PageTitle(words.MADE),
            self.place_label,
            self.counts_label,
            card,
            TextLabel(words.TRY.format(name=FIRST)),
            Acts(self.done_button),
        ):
            self.add(below)

    def show_archive(self, made: MadeArchive) -> None:
        """Shows an archive that has just been made."""
        self.place_label.setText(words.LIES_IN.format(name=made.folder))
        self.counts_label.setText(words.counts(made.children, made.entries, made.files))
        self.passphrase_edit.setText(made.passphrase)
        self.copied_label.clear()
        self.passphrase_edit.setFocus()

    def empty(self) -> None:
        """Takes the passphrase off the screen and off the clipboard."""
        self._clipboard.clear()
        self.passphrase_edit.clear()

    def _on_copy_button_clicked(self) -> None:
        self._clipboard.put(self.passphrase_edit.text())
        self.copied_label.setText(kit_words.COPIED.format(seconds=30))


class ArchivePage(DeskPage):
    """Explains, asks for a folder, makes the archive, and shows its passphrase."""

    def __init__(self, archive: ArchiveService, bench: Bench, papers: Papers) -> None:
        super().__init__(Place.ARCHIVE, bench)
        self._archive, self._papers = archive, papers
        self._working: Progress | None = None
        self._is_shown = False
        self.choose_button = PrimaryButton(words.CHOOSE, "archive", name="make_archive_button")
        self.back_button = SecondaryButton(words.BACK, "arrow-left", name="archive_back_button")
        self.progress = ProgressPanel("archive_progress")
        self.made = MadeArchiveView()
        self._stack = QStackedWidget()
        self._explanation = (
            self._explained()
        )  # held: Qt would let go of a page that Python made and nobody holds
        self._stack.addWidget(self._explanation)
        self._stack.addWidget(self.made)
        self.column.addWidget(self.progress)
        self.column.addWidget(self._stack, 1)
        self.choose_button.clicked.connect(self._on_choose_button_clicked)
        self.back_button.clicked.connect(lambda: self.go(Place.KEEPING))
        self.progress.cancel_chosen.connect(self._on_cancel_chosen)
        self.made.done_chosen.connect(self._on_done_chosen)

    @override
    def open_subject(self, subject: str) -> None:
        if not self.is_needed:
            self._let_go()
        super().open_subject(subject)

    @override
    def first_control(self) -> QWidget:
        return self.made.passphrase_edit if self._is_shown else self.choose_button

    @property
    @override
    def is_needed(self) -> bool:
        # The passphrase stands nowhere else.
        return self._is_shown or self._working is not None

    @override
    def show_fault(self, fault: Exception) -> None:
        self._end()
        super().show_fault(fault)

    @override
    def keep_drafts(self) -> None:
        # The page is left, or the program locks: nothing else may wait for the worker until an archive is made.
        self._stop()

    def _on_choose_button_clicked(self) -> None:
        request = PickRequest(Pick.FOLDER, words.CHOOSE_TITLE, self._papers.start)
        self._papers.picker.choose(self, request, self._on_place_chosen)

    def _on_place_chosen(self, paths: tuple[Path, ...]) -> None:
        if not paths or self._working is not None:
            return
        self.clear_fault()
        progress = self._working = self.bench.tasks.progress(self.progress.set_progress)
        for button in (self.choose_button, self.back_button):
            button.setEnabled(False)
        self.progress.start(words.MAKING)
        self.ask(lambda: self._archive.make(paths[0], progress), self._on_made)

    def _on_made(self, made: MadeArchive) -> None:
        self._end()
        self._is_shown = True
        self.made.show_archive(made)
        self._stack.setCurrentWidget(self.made)
        self.made.passphrase_edit.setFocus()
        self.bench.bus.changed.emit(made.changed)
        self.say(words.MADE_SAID)

    def _on_cancel_chosen(self) -> None:
        self._stop()
        self.choose_button.setFocus()

    def _stop(self) -> None:
        if self._working is not None:
            self._working.cancel()
            self._end()
            self.say(words.CANCELLED, Tone.CAUTION)

    def _on_done_chosen(self) -> None:
        self._let_go()
        self.go(Place.KEEPING)

    def _end(self) -> None:
        self._working = None
        self.progress.finish()
        for button in (self.choose_button, self.back_button):
            button.setEnabled(True)

    def _let_go(self) -> None:
        """Lets go of the passphrase."""
        self._is_shown = False
        self.made.empty()
        self._stack.setCurrentIndex(0)

    def _explained(self) -> ScrollPage:
        page = ScrollPage(widest=_WIDEST)
        comes = Card(words.WHAT_COMES)
        for line in words.WHAT_COMES_LINES:
            comes.add(TextLabel(line))
        stays = Card(words.WHAT_STAYS)
        stays.add(TextLabel(words.WHAT_STAYS_TEXT))
        for part in (
            headed(PageTitle(words.ACT), MutedText(words.INTRO)),
            comes,
            stays,
            Banner(Tone.CAUTION, words.BEFORE_TEXT, title=words.BEFORE, icon_name="triangle-alert"),
            Acts(self.choose_button, self.back_button),
        ):
            page.add(part)
        return page

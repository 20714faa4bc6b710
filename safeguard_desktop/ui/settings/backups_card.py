"""Backups: the second place, and one at once."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal

from safeguard_desktop.services.office.backups import BackupState
from safeguard_desktop.ui.desk.acts import Acts
from safeguard_desktop.ui.desk.papers import Papers
from safeguard_desktop.ui.picker import Pick, PickRequest
from safeguard_desktop.ui.theme import Tone
from safeguard_desktop.ui.widgets import (
    Banner,
    Card,
    Fact,
    KeyValueList,
    LinkButton,
    MutedText,
    PrimaryButton,
    ProgressPanel,
    SecondaryButton,
)
from safeguard_desktop.wording import desk as desk_words
from safeguard_desktop.wording import settings as words
from safeguard_desktop.wording.faults import code_sentence
from safeguard_desktop.wording.times import instant_text


class BackupsCard(Card):
    """Shows where backups lie and when the last good ones were made."""

    now_chosen = Signal()
    place_chosen = Signal(object)

    def __init__(self, papers: Papers) -> None:
        super().__init__(words.BACKUPS)
        self._papers = papers
        self.facts = KeyValueList()
        self.failed_banner = Banner(Tone.CAUTION, "", title=" ")
        self.failed_banner.hide()
        self.progress = ProgressPanel("backup_progress")
        self.now_button = PrimaryButton(words.BACK_UP_NOW, "hard-drive", name="back_up_now_button")
        self.choose_button = SecondaryButton(
            words.CHOOSE_SECOND_PLACE, "folder-open", name="second_place_button"
        )
        self.forget_button = LinkButton(words.FORGET_SECOND_PLACE, name="forget_second_place_button")
        acts = Acts(self.now_button, self.choose_button, self.forget_button)
        for part in (MutedText(words.BACKUPS_HINT), self.facts, self.failed_banner, self.progress, acts):
            self.add(part)
        self.add(MutedText(words.SECOND_PLACE_HINT))
        self.now_button.clicked.connect(self.now_chosen)
        self.choose_button.clicked.connect(self._on_choose_button_clicked)
        self.forget_button.clicked.connect(lambda: self.place_chosen.emit(None))

    def show_state(self, state: BackupState) -> None:
        """Shows how the backups stand."""
        self.progress.finish()
        self.now_button.setEnabled(True)
        second = str(state.second_place) if state.second_place else words.NO_SECOND_PLACE
        facts = [
            Fact(words.LAST_BACKUP, instant_text(state.last_at) if state.last_at else desk_words.BACKUP_NONE),
            Fact(words.FIRST_PLACE, str(state.place)),
            Fact(words.SECOND_PLACE, second),
        ]
        if state.second_place:
            facts.append(
                Fact(words.LAST_THERE, instant_text(state.second_at) if state.second_at else words.NONE_THERE)
            )
        self.facts.set_facts(facts)
        self.forget_button.setVisible(state.second_place is not None)
        failed = state.failed or state.second_failed
        self.failed_banner.setVisible(failed is not None)
        if failed is not None:
            sentence = code_sentence(failed)
            self.failed_banner.set_text(sentence.then, title=sentence.what)

    def show_working(self) -> None:
        """Shows that a backup is being made."""
        self.now_button.setEnabled(False)
        self.progress.start(words.BACKING_UP, can_cancel=False)

    def _on_choose_button_clicked(self) -> None:
        request = PickRequest(Pick.FOLDER, words.CHOOSE_SECOND_PLACE, self._papers.start)
        self._papers.picker.choose(self, request, self._on_folder_chosen)

    def _on_folder_chosen(self, paths: tuple[Path, ...]) -> None:
        if paths:
            self.place_chosen.emit(paths[0])

"""The setting's privacy notice for families, beside a pack: the pack itself holds none. Source: S05."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal

from safeguard_desktop.services.papers.handouts import HandoutsService
from safeguard_desktop.services.workplace import Output
from safeguard_desktop.ui.desk.acts import Acts
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.papers import Papers
from safeguard_desktop.ui.picker import Pick, PickRequest
from safeguard_desktop.ui.widgets import Card, MutedText, SecondaryButton
from safeguard_desktop.wording import handouts as handout_words
from safeguard_desktop.wording import transfers as words
from safeguard_desktop.wording.handouts import Handout


class NoticeCard(Card):
    """Saves or prints the notice. Nothing of a record is in it, so that neither is written down."""

    told = Signal(str)
    failed = Signal(object)

    def __init__(self, handouts: HandoutsService, bench: Bench, papers: Papers) -> None:
        super().__init__(words.NOTICE)
        self._handouts, self._bench, self._papers = handouts, bench, papers
        self.save_button = SecondaryButton(words.NOTICE_SAVE, "download", name="save_notice_button")
        self.print_button = SecondaryButton(words.NOTICE_PRINT, "printer", name="print_notice_button")
        self.save_button.clicked.connect(partial(self._make, self._save))
        self.print_button.clicked.connect(partial(self._make, self._print))
        self.add(MutedText(words.NOTICE_HINT))
        self.add(Acts(self.save_button, self.print_button))

    def _make(self, then: Callable[[Output], None]) -> None:
        """Lays the notice out, as it stands now, and hands it on."""
        work = partial(self._handouts.page, Handout.PRIVACY)
        self._bench.tasks.run(work, then, self.failed.emit, owner=self)

    def _save(self, notice: Output) -> None:
        name = handout_words.FILE_NAMES[Handout.PRIVACY]
        request = PickRequest(
            Pick.SAVE, words.NOTICE_SAVE, self._papers.start, name, handout_words.PDF_KIND, "pdf"
        )
        self._papers.picker.choose(self, request, partial(self._on_place_chosen, notice))

    def _on_place_chosen(self, notice: Output, paths: tuple[Path, ...]) -> None:
        if paths:
            work = partial(self._handouts.save, notice, paths[0])
            self._bench.tasks.run(work, self._on_saved, self.failed.emit, owner=self)

    def _on_saved(self, _nothing: object) -> None:
        self.told.emit(handout_words.SAVED)

    def _print(self, notice: Output) -> None:
        self._papers.printing.start(self, notice.pdf, lambda _printed: self.told.emit(handout_words.PRINTED))

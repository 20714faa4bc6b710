"""What was told, and to whom: found while the words are typed; Enter opens the story it stands in. Source: S14, S30."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.services.sharing.register_paper import TellingsPapers
from safeguard_desktop.services.sharing.tellings import TellingsAsked, TellingsService
from safeguard_desktop.services.workplace import Output
from safeguard_desktop.storage.models.tellings import TellingRow
from safeguard_desktop.ui.desk.acts import Acts
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.page import DeskPage
from safeguard_desktop.ui.desk.papers import Papers
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.desk.refill import Refill
from safeguard_desktop.ui.desk.titles import headed
from safeguard_desktop.ui.picker import Pick, PickRequest
from safeguard_desktop.ui.printing import Printed
from safeguard_desktop.ui.tellings.card import TellingCard
from safeguard_desktop.ui.tellings.filter_bar import NOTHING_ASKED, TellingsBar
from safeguard_desktop.ui.theme import Space, Tone
from safeguard_desktop.ui.widgets import (
    EmptyState,
    LinkButton,
    MutedText,
    PageTitle,
    ScrollPage,
    SecondaryButton,
    StatusPill,
)
from safeguard_desktop.wording import tellings as words


@dataclass(frozen=True)
class _Found:
    """The latest tellings that were asked for, and how many there are in all."""

    rows: tuple[TellingRow, ...]
    total: int


class TellingsPage(DeskPage):
    """The register of tellings. Its subject is nothing, or an entry of which it shows where it went. Source: X01."""

    kinds = frozenset({"concern", "child"})

    def __init__(
        self, services: tuple[TellingsService, TellingsPapers], bench: Bench, papers: Papers
    ) -> None:
        super().__init__(Place.TELLINGS, bench)
        self._tellings, self._register = services
        self._papers = papers
        self.print_button = SecondaryButton(words.PRINT, "printer", name="print_tellings_button")
        self.save_button = SecondaryButton(words.SAVE, "download", name="save_tellings_button")
        self.print_button.clicked.connect(lambda: self._make(self._print))
        self.save_button.clicked.connect(lambda: self._make(self._save))
        self._cards: list[TellingCard] = []
        self.bar = TellingsBar(bench.dates)
        self.bar.asked_changed.connect(self.reload)
        self.list = Refill(Space.MEDIUM)
        everything = LinkButton(words.OF_ALL, name="all_tellings_button")
        everything.clicked.connect(lambda: self.go(Place.TELLINGS))
        self.of_item = Acts(StatusPill(words.OF_ITEM, Tone.ACCENT, "file-text"), everything)
        self.count_label = MutedText()
        self.count_label.setObjectName("tellings_count")
        down = QShortcut(Qt.Key.Key_Down, self.bar.search_field)
        down.setContext(Qt.ShortcutContext.WidgetShortcut)
        for wanted in (down.activated, self.bar.search_field.returnPressed):
            wanted.connect(self._on_list_wanted)
        self._page = ScrollPage(widest=900)
        for part in (
            headed(PageTitle(words.TITLE), MutedText(words.INTRO)),
            self.of_item,
            self.bar,
            self.count_label,
            self.list,
            Acts(self.print_button, self.save_button),
        ):
            self._page.add(part)
        self.column.addWidget(self._page, 1)

    @override
    def reload(self) -> None:
        asked, tellings = self._asked(), self._tellings
        self.of_item.setVisible(asked.item is not None)

        def work() -> _Found:
            seqs = tellings.find(asked)
            shown = seqs[: words.MOST_SHOWN]
            rows = tellings.rows(shown)
            return _Found(tuple(rows[seq] for seq in shown if seq in rows), len(seqs))

        self.ask(work, self._on_found, latest="tellings")

    @override
    def first_control(self) -> QWidget:
        return self.bar.search_field

    def _on_found(self, found: _Found) -> None:
        told = words.only_latest(found.total) if found.total > len(found.rows) else words.count(found.total)
        unclear = words.NOT_UNDERSTOOD if self.bar.has_unclear_date() else ""
        self.count_label.setText(" · ".join(filter(None, (told if found.rows else "", unclear))))
        self.count_label.setVisible(bool(self.count_label.text()))
        self._cards = [self._card(row) for row in found.rows]
        with self.filling(self.list) as fill:
            for card in self._cards:
                fill(card)
            if not self._cards:
                fill(self._nothing())
        self.settle()

    def _asked(self) -> TellingsAsked:
        return replace(self.bar.asked(), item=EntryId(self.subject) if self.subject else None)

    def _nothing(self) -> EmptyState:
        if self._asked() == NOTHING_ASKED:
            return EmptyState("send", words.EMPTY, words.EMPTY_HINT)
        return EmptyState("search", words.NOTHING, words.NOTHING_HINT)

    def _make(self, give: Callable[[Output], None]) -> None:
        """Makes the paper of what is asked for now, and gives it out in one way."""
        asked = self._asked()
        self.ask(lambda: self._register.paper(asked), give, latest="tellings paper")

    def _print(self, output: Output) -> None:
        def printed(done: Printed) -> None:
            self.ask(
                lambda: self._register.printed(done.pages, done.printer),
                lambda _changed: self.say(words.PRINTED),
            )

        self._papers.printing.start(self, output.pdf, printed, self._papers.top_sheet(output.digest))

    def _save(self, output: Output) -> None:
        def chosen(paths: tuple[Path, ...]) -> None:
            if paths:
                self.ask(
                    lambda: self._register.saved(output, paths[0]), lambda _changed: self.say(words.SAVED)
                )

        request = PickRequest(
            Pick.SAVE, words.SAVE, self._papers.start, words.FILE_NAME, words.PDF_KIND, "pdf"
        )
        self._papers.picker.choose(self, request, chosen)

    def _card(self, row: TellingRow) -> TellingCard:
        card = TellingCard(row)
        card.open_wanted.connect(partial(self._open, row))
        return card

    def _on_list_wanted(self) -> None:
        """Goes from the words to the first telling that they found: Enter there opens its story."""
        if self._cards:
            self._cards[0].link.setFocus(Qt.FocusReason.TabFocusReason)

    def _open(self, row: TellingRow) -> None:
        if row.concern is not None and row.number:
            self.go(Place.CONCERN, row.concern, row.entry.id)
        elif row.children:
            self.go(Place.CHILD, row.children[0].id, row.entry.id)

"""The concerns and the entries that a search found, each under a tab that says how many there are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QStackedWidget

from safeguard_desktop.domain.rows import FoundEntry
from safeguard_desktop.services.concern.concerns import ConcernsService, FoundConcerns
from safeguard_desktop.ui.concerns.table import ConcernsTable
from safeguard_desktop.ui.shell.found_table import FoundTable
from safeguard_desktop.ui.tasks import Tasks
from safeguard_desktop.ui.theme import Space
from safeguard_desktop.ui.widgets import CheckBox, Column, DataTable, Row, TabBar, rule
from safeguard_desktop.wording import concerns as concern_words
from safeguard_desktop.wording import finding as words

_CONCERNS: Final = 0
_ENTRIES: Final = 1


class FoundParts(Column):
    """Two tables in one place. Where only one of them holds something, that one is in sight."""

    def __init__(self, concerns: ConcernsService, tasks: Tasks) -> None:
        super().__init__(Space.SMALL)
        self.concerns_table = ConcernsTable("found_concerns_table", concerns, tasks)
        self.entries_table = FoundTable("found_entries_table")
        self.tabs = TabBar("found_tabs", words.KINDS_OF_RESULT)
        self.words_check = CheckBox(words.SHOW_WORDS)
        self.words_check.setObjectName("found_words_check")
        self.words_check.setToolTip(words.SHOW_WORDS_HINT)
        self.words_check.setAccessibleDescription(words.SHOW_WORDS_HINT)
        self._stack = QStackedWidget()
        for table in (self.concerns_table, self.entries_table):
            self.tabs.addTab("")
            self._stack.addWidget(table)
        top = Row(self.tabs)
        top.stretch()
        top.add(self.words_check)
        self.add(top)
        self.add(rule())
        self.body.addWidget(self._stack, 1)
        self.tabs.currentChanged.connect(self._on_tab_changed)
        self.words_check.toggled.connect(self.entries_table.show_words)
        self._counts = [0, 0]
        self._settle(is_whole=False)

    @property
    def has_any(self) -> bool:
        """Whether anything stands under one of the tabs."""
        return any(self._counts)

    @property
    def table_in_sight(self) -> DataTable:
        """The table under the tab that is chosen."""
        return self.entries_table if self.tabs.currentIndex() == _ENTRIES else self.concerns_table

    def show_concerns(self, found: FoundConcerns) -> None:
        """Shows other concerns; the entries follow in a moment."""
        self.concerns_table.show_found(found)
        self._counts[_CONCERNS] = found.total
        self._settle(is_whole=False)

    def show_entries(self, rows: Sequence[FoundEntry]) -> None:
        """Shows the entries of the search whose concerns are there."""
        self.entries_table.show_rows(rows)
        self._counts[_ENTRIES] = len(rows)
        self._settle()

    def _settle(self, *, is_whole: bool = True) -> None:
        titles = (concern_words.TITLE, words.ENTRIES)
        for number, title in enumerate(titles):
            self.tabs.setTabText(number, words.tab(title, self._counts[number]))
        if is_whole:
            # Not before the entries are known: the tab that somebody reads would jump to and fro as they type.
            for number, count in enumerate(self._counts):
                self.tabs.setTabVisible(number, count > 0)
            if not self.tabs.isTabVisible(self.tabs.currentIndex()):
                self.tabs.setCurrentIndex(_CONCERNS if self._counts[_CONCERNS] else _ENTRIES)
            self.setVisible(self.has_any)
        self._on_tab_changed(self.tabs.currentIndex())

    def _on_tab_changed(self, number: int) -> None:
        self._stack.setCurrentIndex(max(number, _CONCERNS))
        self.words_check.setVisible(number == _ENTRIES)

"""What the one search field finds, as it is typed: children, concerns, and what is written inside them.

The children and concerns come first and are painted at once. The entries are looked for after that, and not at all
where another key has been pressed meanwhile. Source: UI.md, "The shell".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget
from typing_extensions import override

from safeguard_desktop.domain.codes import ConcernState
from safeguard_desktop.domain.rows import ChildRow, FoundEntry
from safeguard_desktop.services.child.children import ChildrenService
from safeguard_desktop.services.concern.concerns import ConcernsService, FoundConcerns
from safeguard_desktop.services.finding import FindingService
from safeguard_desktop.storage.models.concerns import ConcernsQuery
from safeguard_desktop.ui.children.list_page import ChildrenTable
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.page import DeskPage
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.shell.found_parts import FoundParts
from safeguard_desktop.ui.theme import Space
from safeguard_desktop.ui.widgets import Column, EmptyState, PageTitle, Section
from safeguard_desktop.ui.widgets.paged_model import PAGE_ROWS
from safeguard_desktop.wording import children as child_words
from safeguard_desktop.wording import concerns as concern_words
from safeguard_desktop.wording import desk as words

_MOST_CHILDREN: Final = 5
Found = tuple[tuple[ChildRow, ...], FoundConcerns]


class SearchPage(DeskPage):
    """Children above; below, under a tab each, concerns and entries. The subject is what is searched for."""

    kinds = frozenset({"child", "concern"})

    def __init__(
        self, children: ChildrenService, concerns: ConcernsService, finding: FindingService, bench: Bench
    ) -> None:
        super().__init__(Place.SEARCH, bench)
        self._children, self._concerns, self._finding = children, concerns, finding
        self.children_table = ChildrenTable("found_children_table")
        self.children_table.stand_open()
        self._child_part = Section(child_words.TITLE)
        self._child_part.add(self.children_table)
        self.parts = FoundParts(concerns, bench.tasks)
        both = Column(Space.LARGE)
        both.add(self._child_part)
        both.body.addWidget(self.parts, 1)
        both.body.addStretch(0)
        self._stack = QStackedWidget()
        self._both = both
        self._prompt = EmptyState("search", words.SEARCH_PROMPT, words.SEARCH_PROMPT_HINT)
        self._nothing = EmptyState("search", concern_words.NOTHING_FOUND, concern_words.NOTHING_FOUND_HINT)
        for part in (both, self._prompt, self._nothing):
            self._stack.addWidget(part)
        column = Column(Space.LARGE)
        column.body.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.MEDIUM)
        column.add(PageTitle(words.SEARCH_RESULTS))
        column.body.addWidget(self._stack, 1)
        self.column.addWidget(column, 1)
        self.children_table.row_activated.connect(
            lambda place: self.go(Place.CHILD, self.children_table.child_at(place).id)
        )
        self.parts.concerns_table.row_activated.connect(self._on_concern_activated)
        self.parts.entries_table.row_activated.connect(self._on_entry_activated)

    @override
    def reload(self) -> None:
        text = self.subject.strip()
        if not text:
            self._stack.setCurrentWidget(self._prompt)
            return
        query = ConcernsQuery(text=text)

        def work() -> Found:
            return self._children.rows(text)[:_MOST_CHILDREN], self._concerns.find(query, PAGE_ROWS)

        self.ask(work, self._on_found, latest="search")

    def enter_results(self) -> None:
        """Moves the keyboard into what was found: children if there are any, else what stands below."""
        table = self.parts.table_in_sight if self._child_part.isHidden() else self.children_table
        if table.current_id() is None:
            table.choose_row(0)
        table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_found(self, found: Found) -> None:
        children, concerns = found
        self.children_table.show_rows(children)
        self._child_part.setVisible(bool(children))
        self.parts.show_concerns(concerns)
        text = self.subject.strip()
        self.ask(lambda: self._finding.entries(text), self._on_entries_found, latest="search_entries")
        if children or concerns.total:
            self._stack.setCurrentWidget(self._both)

    def _on_entries_found(self, entries: Sequence[FoundEntry]) -> None:
        self.parts.show_entries(entries)
        is_any = self.parts.has_any or not self._child_part.isHidden()
        if self.subject.strip():
            self._stack.setCurrentWidget(self._both if is_any else self._nothing)

    def _on_concern_activated(self, seq: int) -> None:
        row = self.parts.concerns_table.chosen_row(seq)
        if row is not None:
            self.go(Place.RECEIVE if row.state is ConcernState.WAITING else Place.CONCERN, row.id)

    def _on_entry_activated(self, place: int) -> None:
        found = self.parts.entries_table.entry_at(place)
        if found.concern is not None:
            self.go(Place.CONCERN, found.concern, found.entry.id)
        elif found.child is not None:
            self.go(Place.CHILD, found.child, found.entry.id)

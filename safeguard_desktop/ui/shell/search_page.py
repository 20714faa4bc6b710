"""What the one search field finds: children and concerns, as it is typed. Source: UI.md, "The shell"."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget
from typing_extensions import override

from safeguard_desktop.domain.codes import ConcernState
from safeguard_desktop.domain.rows import ChildRow
from safeguard_desktop.services.child.children import ChildrenService
from safeguard_desktop.services.concern.concerns import ConcernsService, FoundConcerns
from safeguard_desktop.storage.models.concerns import ConcernsQuery
from safeguard_desktop.ui.children.list_page import ChildrenTable
from safeguard_desktop.ui.concerns.table import ConcernsTable
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.page import DeskPage
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.theme import Space, appearance
from safeguard_desktop.ui.widgets import Column, EmptyState, PageTitle, Section
from safeguard_desktop.ui.widgets.paged_model import PAGE_ROWS
from safeguard_desktop.wording import children as child_words
from safeguard_desktop.wording import concerns as concern_words
from safeguard_desktop.wording import desk as words

_MOST_CHILDREN: Final = 5
Found = tuple[tuple[ChildRow, ...], FoundConcerns]


class SearchPage(DeskPage):
    """Children above, concerns below, the newest first. The subject is what is searched for."""

    kinds = frozenset({"child", "concern"})

    def __init__(self, children: ChildrenService, concerns: ConcernsService, bench: Bench) -> None:
        super().__init__(Place.SEARCH, bench)
        self._children, self._concerns = children, concerns
        self.children_table = ChildrenTable("found_children_table")
        self.concerns_table = ConcernsTable("found_concerns_table", concerns, bench.tasks)
        self._child_part, self._concern_part = Section(child_words.TITLE), Section(concern_words.TITLE)
        self._child_part.add(self.children_table)
        self._concern_part.body.addWidget(self.concerns_table, 1)
        both = Column(Space.LARGE)
        both.add(self._child_part)
        both.body.addWidget(self._concern_part, 1)
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
        self.concerns_table.row_activated.connect(self._on_concern_activated)

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
        """Moves the keyboard into what was found: children if there are any, else concerns."""
        table = self.concerns_table if self._child_part.isHidden() else self.children_table
        if table.current_id() is None:
            table.choose_row(0)
        table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_found(self, found: Found) -> None:
        children, concerns = found
        self.children_table.show_rows(children)
        rows_height = appearance().pixels(38) * (len(children) + 1) + Space.SMALL
        self.children_table.setFixedHeight(rows_height)
        self.concerns_table.show_found(concerns)
        self._child_part.setVisible(bool(children))
        self._concern_part.setVisible(bool(concerns.total))
        self._stack.setCurrentWidget(self._both if children or concerns.total else self._nothing)

    def _on_concern_activated(self, seq: int) -> None:
        row = self.concerns_table.chosen_row(seq)
        if row is not None:
            self.go(Place.RECEIVE if row.state is ConcernState.WAITING else Place.CONCERN, row.id)

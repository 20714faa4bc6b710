"""Writing down a child's file that came on paper, or as a file of another program. Source: X05, X16; S91."""

from __future__ import annotations

from collections.abc import Callable

from safeguard_desktop.domain.entries.arriving import ArrivalWay
from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.domain.rows import ChildRow
from safeguard_desktop.services.arriving.book import BookService, FileDraft
from safeguard_desktop.services.child.children import ChildrenService
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.widgets import Choice, ChoiceField, DateField, LineField, ListField, TextField
from safeguard_desktop.wording import arriving as words
from safeguard_desktop.wording.children import told_apart


class FileReceivedForm(DeskForm):
    """Who sent what, how it came, and where it is kept."""

    def __init__(self, book: BookService, children: ChildrenService, bench: Bench) -> None:
        super().__init__("file_received_form", words.FILE_TITLE, words.FILE_ACT, bench)
        self._book, self._children = book, children
        self.child = self.add_field(ListField("received_child", words.FILE_CHILD, ()))
        self.from_setting = self.add_field(LineField("from_setting", words.FILE_FROM))
        self.from_lead = self.add_field(LineField("from_lead", words.FILE_LEAD, optional=True))
        ways = [Choice(way.value, text) for way, text in words.WAYS.items()]
        self.way = self.add_field(ChoiceField("arrived_way", words.FILE_WAY, ways))
        self.when = self.add_field(DateField("arrived_when", words.FILE_WHEN, bench.dates.when))
        self.text = self.add_field(TextField("arrived_text", words.FILE_TEXT, words.FILE_TEXT_HINT))
        self.pages = self.add_field(
            LineField("arrived_pages", words.FILE_PAGES, optional=True, is_short=True)
        )
        self.kept_at = self.add_field(LineField("arrived_place", words.FILE_PLACE, optional=True))
        self.add_acts()

    def begin(self, about: str) -> None:
        """Fetches the children first: which one it is has to be chosen."""
        self.bench.tasks.run(
            self._children.rows, lambda rows: self._offer(about, rows), self._on_failed, owner=self
        )

    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        """Returns work that says what is missing."""
        draft, has_child = self._draft(), bool(self.child.chosen())
        missing = () if has_child else (Problem("received_child", "missing"),)
        return lambda: (*missing, *self._book.file_problems(draft))

    def save(self) -> Callable[[], Changed]:
        """Returns work that writes it down."""
        draft = self._draft()
        return lambda: self._book.receive_file(draft)

    def _offer(self, about: str, rows: tuple[ChildRow, ...]) -> None:
        self.child.offer([Choice(row.id, told_apart(row.full_name, row.told_apart_by)) for row in rows])
        super().begin(about)

    def _draft(self) -> FileDraft:
        way = self.way.chosen()
        return FileDraft(
            child=ChildId(self.child.chosen() or ""),
            from_setting=self.from_setting.text(),
            from_lead=self.from_lead.text(),
            way=ArrivalWay(way) if way else None,
            when=self.when.text(),
            text=self.text.text(),
            pages_typed=self.pages.text(),
            kept_at=self.kept_at.text(),
        )

"""What narrows a child's story: sort, category, who recorded it, words, and from when to when."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from safeguard_desktop.domain.codes import Category
from safeguard_desktop.domain.rows import ChronologyRow
from safeguard_desktop.domain.story_kinds import StoryKind
from safeguard_desktop.services.child.child_file import WHOLE_STORY, ChronologyQuery, query_of, query_values
from safeguard_desktop.services.kept_filters import KeptFilters
from safeguard_desktop.ui.desk.acts import Acts
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.kept_filters import KeptFiltersBar
from safeguard_desktop.ui.theme import grow
from safeguard_desktop.ui.widgets import DropDown, QuietButton, SearchField, TextLabel
from safeguard_desktop.wording import child_file as words
from safeguard_desktop.wording import labels


class FilterBar(QWidget):
    """The filters, in as many lines as there is room for.

    `query_changed` carries the query, `cleared` the one that was in force before everything was shown again.
    """

    query_changed = Signal(object)
    cleared = Signal(object)

    def __init__(self, filters: KeptFilters, bench: Bench) -> None:
        super().__init__()
        self.setObjectName("story_filters")
        self._dates = bench.dates
        self._is_quiet = False
        self.kind_combo = _combo("story_kind_combo", words.KIND)
        self.category_combo = _combo("story_category_combo", words.CATEGORY)
        self.recorder_combo = _combo("story_recorder_combo", words.RECORDED_BY)
        self.text_edit = SearchField("story_text_edit", words.WORDS_WITHIN)
        grow(self.text_edit, QWidget.setFixedWidth, 160)
        self.since_edit = _date_edit("story_since_edit", words.FROM, words.FROM_EXAMPLE)
        self.until_edit = _date_edit("story_until_edit", words.TO, words.TO)
        self.clear_button = QuietButton(words.SHOW_ALL, "x", name="story_all_button")
        self.clear_button.clicked.connect(self._on_clear_clicked)
        self.kept = KeptFiltersBar("story", filters, bench)
        self.kept.chosen.connect(lambda values: self.show_query(query_of(values), is_told=True))
        self._count = TextLabel("", "strong", wrap=False)
        self._count.setObjectName("story_count")
        grow(self._count, QWidget.setMinimumHeight, 36)
        for combo in self._combos:
            combo.currentIndexChanged.connect(self._on_changed)
        for edit in (self.text_edit, self.since_edit, self.until_edit):
            edit.textChanged.connect(self._on_changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        edits = (self.text_edit, self.since_edit, self.until_edit)
        column.addWidget(Acts(*self._combos, *edits))
        below = Acts(self._count, self.clear_button, *self.kept.parts)
        column.addWidget(below)
        _fill(self.kind_combo, words.EVERY_KIND, ((kind.value, words.KINDS[kind]) for kind in StoryKind))

    def offer(self, rows: Sequence[ChronologyRow]) -> None:
        """Offers the categories and the people that stand in a story; what is chosen stays chosen."""
        query = self.query()
        self._is_quiet = True
        found = {category for row in rows for category in row.categories}
        categories = ((each.value, labels.CATEGORIES[each]) for each in Category if each in found)
        _fill(self.category_combo, words.EVERY_CATEGORY, categories)
        people = sorted({row.entry.recorder_name for row in rows})
        _fill(self.recorder_combo, words.EVERYBODY, ((name, name) for name in people))
        self.show_query(query)

    def query(self) -> ChronologyQuery:
        """Returns what is asked for; a date that is not understood asks for nothing."""
        kind, category = self.kind_combo.currentData(), self.category_combo.currentData()
        return ChronologyQuery(
            kind=StoryKind(kind) if kind else None,
            category=Category(category) if category else None,
            recorder=self.recorder_combo.currentData() or "",
            text=self.text_edit.text().strip(),
            since=self._dates.partly_iso(self.since_edit.text()),
            until=self._dates.partly_iso(self.until_edit.text()),
        )

    def show_query(self, query: ChronologyQuery, *, is_told: bool = False) -> None:
        """Shows a query; it is told as a change only if asked."""
        self._is_quiet = True
        values = (query.kind, query.category, query.recorder)
        for combo, value in zip(self._combos, values, strict=True):
            _choose(combo, value or "")
        self.text_edit.setText(query.text)
        self.since_edit.setText(self._dates.partly(query.since))
        self.until_edit.setText(self._dates.partly(query.until))
        self._is_quiet = False
        self.kept.show_now(query_values(query))
        if is_told:
            self.query_changed.emit(query)
            self.kind_combo.setFocus()

    def show_count(self, shown: int, whole: int) -> None:
        """Where the story is narrowed, says how many entries are shown, and offers all of them again."""
        is_narrowed = self.query() != WHOLE_STORY
        self._count.setText(words.shown_of(shown, whole))
        self._count.setVisible(is_narrowed)
        self.clear_button.setVisible(is_narrowed)

    @property
    def _combos(self) -> tuple[DropDown, DropDown, DropDown]:
        return (self.kind_combo, self.category_combo, self.recorder_combo)

    def _on_changed(self) -> None:
        if not self._is_quiet:
            query = self.query()
            self.kept.show_now(query_values(query))
            self.query_changed.emit(query)

    def _on_clear_clicked(self) -> None:
        before = self.query()
        self.show_query(WHOLE_STORY, is_told=True)
        self.cleared.emit(before)


def _combo(name: str, label: str) -> DropDown:
    combo = DropDown()
    combo.setObjectName(name)
    combo.setAccessibleName(label)
    grow(combo, QWidget.setFixedWidth, 162)
    return combo


def _date_edit(name: str, label: str, example: str) -> QLineEdit:
    edit = QLineEdit()
    edit.setObjectName(name)
    edit.setAccessibleName(label)
    edit.setPlaceholderText(example)
    grow(edit, QWidget.setFixedWidth, 136)
    return edit


def _choose(combo: DropDown, value: str) -> None:
    """Chooses a value; one that this story does not have is added, so that what is asked for can be seen."""
    if value and combo.findData(value) < 0:
        combo.addItem(labels.CATEGORIES[Category(value)] if value in set(Category) else value, value)
    combo.setCurrentIndex(combo.findData(value))


def _fill(combo: DropDown, every: str, choices: Iterable[tuple[str, str]]) -> None:
    combo.clear()
    combo.addItem(every, "")
    for key, text in choices:
        combo.addItem(text, key)

"""Which entries go out: a tick for each, the latest first, and ways to choose many at once.

Nothing is ticked beforehand. A long story is shown in pieces, so that the window answers. What is ticked stays ticked
while more is shown.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.services.sharing.choosing import ItemRow
from safeguard_desktop.ui.desk.acts import Acts
from safeguard_desktop.ui.desk.story import story_of
from safeguard_desktop.ui.sharing.document_choice import DocumentChoice, document_text
from safeguard_desktop.ui.widgets import (
    CheckBox,
    Field,
    LineField,
    MutedText,
    QuietButton,
    SecondaryButton,
    UnderMark,
)
from safeguard_desktop.ui.widgets.order import put_after
from safeguard_desktop.wording import sharing as words
from safeguard_desktop.wording.story import concern_name
from safeguard_desktop.wording.times import event_text, minute_text

_AT_ONCE: Final = 20
_LENGTH: Final = 110


class ItemChoice(Field):
    """The entries of one child's story. `text` and `set_text` are the ids, as they were ticked."""

    def __init__(self, understand_since: Callable[[str], str]) -> None:
        """Makes the field; `understand_since` returns a day gone by as an ISO date, "" where it is not understood."""
        super().__init__("share_items", words.ITEMS, words.ITEMS_HINT)
        self._understand = understand_since
        self._rows: tuple[ItemRow, ...] = ()
        self._entries: tuple[ItemRow, ...] = ()
        self._concern: EntryId | None = None
        self._chosen: dict[EntryId, None] = {}
        self._boxes: dict[EntryId, CheckBox] = {}
        self._notes: list[UnderMark] = []
        self.concern_button = SecondaryButton(words.CHOOSE_CONCERN, name="share_items_concern_button")
        self.since_button = SecondaryButton(words.CHOOSE_SINCE, name="share_items_since_button")
        self.none_button = QuietButton(words.CHOOSE_NONE, "x", name="share_items_none_button")
        self.since = LineField("share_since", words.SINCE)
        self.since_act = SecondaryButton(words.CHOOSE_SINCE_ACT, name="share_since_act_button")
        self.count = MutedText("")
        self.more_button = QuietButton(words.SHOW_MORE, "chevron-down", name="share_items_more_button")
        box = QWidget()
        self._inside = QVBoxLayout(box)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(6)
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        self._inside.addWidget(Acts(self.concern_button, self.since_button, self.none_button))
        for widget in (self.since, self.since_act, self.count):
            self._inside.addWidget(widget)
        self._inside.addLayout(self._list)
        self._inside.addWidget(self.more_button)
        self.documents = DocumentChoice()
        self._inside.addWidget(self.documents)
        self.add_control(box, "items")
        self._connect()

    def offer(self, rows: Sequence[ItemRow], concern: EntryId | None) -> None:
        """Shows what can be chosen, the latest first; what was chosen stays so."""
        self._rows, self._concern = tuple(reversed(rows)), concern
        self._entries = tuple(row for row in self._rows if row.document is None)
        for widget in (*self._boxes.values(), *self._notes):
            widget.hide()
            widget.deleteLater()
        while self._list.takeAt(0) is not None:
            pass
        self._boxes, self._notes = {}, []
        self.concern_button.setVisible(
            any(row.row.concern == concern for row in rows) and concern is not None
        )
        # Tab enters by the first button: Qt passes over a question whose inside takes no keys itself.
        is_first = self.concern_button.isVisibleTo(self)
        self.control.setFocusProxy(self.concern_button if is_first else self.since_button)
        self._show_more()
        self.documents.offer([row for row in self._rows if row.document is not None], self._chosen)
        put_after(self, [*self._boxes.values(), self.more_button, *self.documents.boxes.values()])
        self._tell()

    def chosen(self) -> tuple[EntryId, ...]:
        """Returns what is ticked, in the order of the story."""
        return tuple(row.id for row in reversed(self._rows) if row.id in self._chosen)

    def chosen_called(self) -> tuple[tuple[EntryId, str], ...]:
        """Returns what is ticked with what each is called in the list."""
        return tuple((row.id, item_text(row)) for row in reversed(self._rows) if row.id in self._chosen)

    def choose(self, entries: Sequence[EntryId]) -> None:
        """Ticks these and no others; this does not count as an edit."""
        self._chosen = dict.fromkeys(entries)
        for entry, box in self._boxes.items():
            box.setChecked(entry in self._chosen)
        self.documents.show_chosen(self._chosen)
        self._tell()

    @property
    def is_old(self) -> bool:
        """Whether something that is ticked lies long back."""
        return any(row.is_old for row in self._rows if row.id in self._chosen)

    @override
    def focus_control(self) -> None:
        first = next(iter(self._boxes.values()), None)
        (first if first is not None else self.more_button).setFocus()

    def _connect(self) -> None:
        self.since.hide()
        self.since_act.hide()
        self.concern_button.clicked.connect(
            lambda: self._choose_where(lambda row: row.row.concern == self._concern)
        )
        self.since_button.clicked.connect(self._ask_since)
        self.since_act.clicked.connect(self._choose_since)
        self.since.edit.returnPressed.connect(self._choose_since)
        self.none_button.clicked.connect(self._choose_nothing)
        self.documents.ticked.connect(lambda entry, checked: self._on_clicked(EntryId(entry), checked))
        self.more_button.clicked.connect(self._show_more)

    def _choose_where(self, is_wanted: Callable[[ItemRow], bool]) -> None:
        """Ticks many entries at once; documents stay as they are: each is chosen by itself."""
        documents = [row.id for row in self._rows if row.document is not None and row.id in self._chosen]
        self.choose([*(row.id for row in self._entries if is_wanted(row)), *documents])
        self.edited.emit()

    def _choose_nothing(self) -> None:
        self.choose(())
        self.edited.emit()

    def _ask_since(self) -> None:
        self.since.show()
        self.since_act.show()
        self.edited.emit()
        self.since.focus_control()

    def _choose_since(self) -> None:
        day = self._understand(self.since.text())
        if day:
            self._choose_where(lambda row: row.row.event_from[:10] >= day)

    def _show_more(self) -> None:
        shown = len(self._boxes)
        for row in self._entries[shown : shown + _AT_ONCE]:
            self._boxes[row.id] = self._box(row)
        put_after(self, [*self._boxes.values(), self.more_button])
        self.more_button.setVisible(len(self._boxes) < len(self._entries))
        if shown:
            self.edited.emit()

    def _box(self, row: ItemRow) -> CheckBox:
        text = item_text(row)
        box = CheckBox(text)
        box.setObjectName(f"share_item_{row.id}_check")
        box.setAccessibleName(text)
        box.setChecked(row.id in self._chosen)
        box.clicked.connect(lambda checked: self._on_clicked(row.id, checked))
        self._list.addWidget(box)
        box.show()
        if note := words.to_look_at(row.lacks, is_old=row.is_old):
            self._say_under(box, note)
        return box

    def _say_under(self, box: CheckBox, note: str) -> None:
        """Says what is missing of an entry, to the eye and to a screen reader. Source: S34, S36."""
        box.setAccessibleDescription(note)
        line = UnderMark(note)
        self._list.addWidget(line)
        line.show()
        self._notes.append(line)

    def _on_clicked(self, entry: EntryId, checked: bool) -> None:
        if checked:
            self._chosen[entry] = None
        else:
            self._chosen.pop(entry, None)
        self._tell()
        self.edited.emit()

    def _tell(self) -> None:
        documents = sum(row.id in self._chosen for row in self._rows if row.document is not None)
        told = words.chosen(len(self._chosen) - documents, documents)
        self.count.setText(told if self._rows else words.NO_ITEMS)


def item_text(row: ItemRow) -> str:
    """Returns an entry in one line: when, what kind, of which concern, and how it begins."""
    if row.document is not None:
        return document_text(row)
    told = story_of(row.row.entry)
    first = next((text.text for text in told.texts), told.line).replace("\n", " ")
    first = first if len(first) <= _LENGTH else f"{first[: _LENGTH - 1]}…"
    concern = concern_name(row.row.number, "") if row.row.number else ""
    happened = getattr(row.row.entry.now_reads, "when", None)
    when = event_text(happened) if isinstance(happened, EventTime) else minute_text(row.row.event_from)
    return " · ".join(part for part in (when, told.heading, concern, first) if part)

"""Which documents go out: a tick for each, never many at once, since no name in them can be left out. X01, S91."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from PySide6.QtCore import Signal

from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.services.sharing.choosing import ItemRow
from safeguard_desktop.ui.desk.refill import Refill
from safeguard_desktop.ui.theme import Space
from safeguard_desktop.ui.widgets import CheckBox, Column, MutedText, QuietButton, StrongText, UnderMark
from safeguard_desktop.ui.widgets.order import put_after
from safeguard_desktop.wording import attaching as attaching_words
from safeguard_desktop.wording import sharing as words
from safeguard_desktop.wording.story import concern_name
from safeguard_desktop.wording.times import event_text

_AT_ONCE: Final = 20
_LENGTH: Final = 70


class DocumentChoice(Column):
    """The documents of one child's story, the latest first. `ticked` carries an entry and whether it is chosen."""

    ticked = Signal(str, bool)

    def __init__(self) -> None:
        super().__init__(Space.SMALL)
        self.body.setContentsMargins(0, Space.LARGE, 0, 0)
        self.boxes: dict[EntryId, CheckBox] = {}
        self._rows: tuple[ItemRow, ...] = ()
        self._chosen: Collection[EntryId] = ()
        self._list = Refill(2)
        self.more_button = QuietButton(
            words.MORE_DOCUMENTS, "chevron-down", name="share_documents_more_button"
        )
        self.more_button.clicked.connect(self._show_more)
        for part in (
            StrongText(words.DOCUMENTS),
            MutedText(words.DOCUMENTS_HINT),
            self._list,
            self.more_button,
        ):
            self.add(part)

    def offer(self, rows: Sequence[ItemRow], chosen: Collection[EntryId]) -> None:
        """Shows what can be chosen, and of it what is; nothing where there is no document."""
        self._rows, self._chosen = tuple(rows), chosen
        self._show(_AT_ONCE)
        self.setVisible(bool(rows))

    def show_chosen(self, chosen: Collection[EntryId]) -> None:
        """Ticks these and no others."""
        self._chosen = chosen
        for entry, box in self.boxes.items():
            box.setChecked(entry in chosen)

    def _show_more(self) -> None:
        shown = len(self.boxes)
        self._show(shown + _AT_ONCE)
        put_after(self, [*self.boxes.values(), self.more_button])
        list(self.boxes.values())[shown].setFocus()

    def _show(self, count: int) -> None:
        self.boxes = {row.id: self._box(row) for row in self._rows[:count]}
        with self._list.refilled() as fill:
            for row in self._rows[:count]:
                fill(self.boxes[row.id])
                if note := _note(row):
                    fill(UnderMark(note))
        self.more_button.setVisible(len(self.boxes) < len(self._rows))

    def _box(self, row: ItemRow) -> CheckBox:
        box = CheckBox(document_text(row))
        box.setObjectName(f"share_item_{row.id}_check")
        box.setAccessibleName(document_text(row))
        box.setChecked(row.id in self._chosen)
        box.clicked.connect(lambda checked: self.ticked.emit(row.id, checked))
        box.setAccessibleDescription(_note(row))
        return box


def _note(row: ItemRow) -> str:
    """Returns what is to be known of a document before it is chosen: whose it is too, and what is missing of it."""
    others = words.OF_OTHERS if row.is_of_others else ""
    return " ".join(filter(None, (others, words.to_look_at(row.lacks, is_old=row.is_old))))


def document_text(row: ItemRow) -> str:
    """Returns a document in one line: of which day, what it is, how long, and to which concern it is attached."""
    document = row.document
    if document is None:
        return ""
    when = event_text(document.when) if document.when is not None else ""
    concern = concern_name(row.row.number, "") if row.row.number else ""
    facts = attaching_words.facts_text(document.type, document.pages, document.size)
    what = document.description
    what = what if len(what) <= _LENGTH else f"{what[: _LENGTH - 1]}…"
    return " · ".join(filter(None, (when, what, facts, concern)))

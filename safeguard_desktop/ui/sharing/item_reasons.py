"""A reason of its own for each entry that goes out, folded away until it is asked for. Source: S01.

One reason for all is enough; where single entries go for other reasons, each may have its own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Signal

from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.ui.theme import Space
from safeguard_desktop.ui.widgets import Column, LineField, QuietButton
from safeguard_desktop.wording import sharing as words

_MOST: Final = 30
"""Whoever sends more than that gives one reason for all."""


class ItemReasons(Column):
    """A line for each entry that is ticked. What was typed for one that is not any more comes back with its tick."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__(Space.SMALL)
        self._fields: dict[EntryId, LineField] = {}
        self._kept: dict[EntryId, str] = {}
        self._shown: tuple[EntryId, ...] = ()
        self._is_open = False
        self.open_button = QuietButton(words.REASONS, "chevron-down", name="share_reasons_button")
        self.open_button.clicked.connect(self._on_open_button_clicked)
        self.add(self.open_button)

    def load(self, whys: Mapping[EntryId, str]) -> None:
        """Takes over the reasons of a draft; lines that hold one stand open."""
        self._kept = dict(whys)
        for entry, field in self._fields.items():
            field.set_text(whys.get(entry, ""))
        self._is_open = any(whys.values())

    def show_for(self, chosen: Sequence[tuple[EntryId, str]]) -> None:
        """Shows a line for each entry, called so."""
        self._shown = tuple(entry for entry, _called in chosen) if len(chosen) <= _MOST else ()
        for entry, called in chosen if self._shown else ():
            if entry not in self._fields:
                self._fields[entry] = self._field(entry, called)
        self._show()

    def why(self, entry: EntryId) -> str:
        """Returns the reason for one entry, empty where it has none of its own."""
        field = self._fields.get(entry)
        return field.text() if field is not None else self._kept.get(entry, "")

    def _field(self, entry: EntryId, called: str) -> LineField:
        field = LineField("share_why_item", words.WHY_THIS.format(item=called), optional=True)
        field.edit.setObjectName(f"share_why_{entry}_edit")
        field.set_text(self._kept.get(entry, ""))
        field.edited.connect(self.edited)
        self.add(field)
        return field

    def _show(self) -> None:
        self.open_button.setVisible(bool(self._shown))
        self.open_button.setText(words.NO_REASONS if self._is_open else words.REASONS)
        self.open_button.show_icon("chevron-up" if self._is_open else "chevron-down")
        for entry, field in self._fields.items():
            field.setVisible(self._is_open and entry in self._shown)

    def _on_open_button_clicked(self) -> None:
        self._is_open = not self._is_open
        self._show()
        self.edited.emit()

"""Ticks the other children whom a concern involves. Their roles are given later. Source: X11; UI.md."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from safeguard_desktop.ui.theme import Space
from safeguard_desktop.ui.widgets import CheckBox, Choice, Column, MutedText, SearchField, TextLabel
from safeguard_desktop.wording import receiving as words
from safeguard_desktop.wording.kit import OPTIONAL


class InvolvedChoice(Column):
    """Children who are looked for and ticked; those that are ticked stay while others are looked for."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__(Space.SMALL)
        self._boxes: dict[str, CheckBox] = {}
        self.search_field = SearchField("involved_search_edit", words.LOOK_FOR_INVOLVED)
        self.search_field.query_edited.connect(self.asked)
        self.add(TextLabel(f"{words.INVOLVED} {OPTIONAL}", "label"))
        self.add(MutedText(words.INVOLVED_HINT))
        self.add(self.search_field)

    def chosen(self) -> tuple[str, ...]:
        """Returns the ids of those that are ticked."""
        return tuple(child for child, box in self._boxes.items() if box.isChecked())

    def offer(self, children: Sequence[Choice]) -> None:
        """Offers children, below those that are ticked."""
        ticked = set(self.chosen())
        for child in set(self._boxes) - ticked:
            box = self._boxes.pop(child)
            box.hide()
            box.deleteLater()
        for choice in children:
            if choice.key not in ticked:
                self._add(choice)

    def clear(self) -> None:
        """Takes every child away."""
        for box in self._boxes.values():
            box.setChecked(False)
        self.search_field.clear()
        self.offer(())

    def _add(self, choice: Choice) -> None:
        box = CheckBox(choice.label)
        box.setObjectName(f"involved_{choice.key}_check")
        box.setAccessibleName(choice.label)
        self._boxes[choice.key] = box
        self.add(box)

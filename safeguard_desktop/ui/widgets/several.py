"""A question with any number of answers out of a few, each with a box to tick."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from safeguard_desktop.ui.widgets.choices import Choice
from safeguard_desktop.ui.widgets.field import Field
from safeguard_desktop.ui.widgets.marks import CheckBox
from safeguard_desktop.ui.widgets.order import put_after


class SeveralField(Field):
    """Ticks. What was chosen is kept while other answers are offered, and counts again once it is among them."""

    def __init__(self, name: str, label: str, hint: str = "", *, optional: bool = False) -> None:
        super().__init__(name, label, hint, optional=optional)
        self._boxes: dict[str, CheckBox] = {}
        self._wanted: set[str] = set()
        box = QWidget()
        self._answers = QVBoxLayout(box)
        self._answers.setContentsMargins(0, 4, 0, 0)
        self._answers.setSpacing(4)
        self.add_control(box, "several")

    def offer(self, choices: Sequence[Choice]) -> None:
        """Offers these answers in place of those that are there; this does not count as an edit."""
        for box in self._boxes.values():
            self._answers.removeWidget(box)
            box.hide()
            box.deleteLater()
        self._boxes = {choice.key: self._box(choice) for choice in choices}
        # No box stands in for the field: Qt would lead Tab from the last box back to it, and nobody came out any more.
        put_after(self, list(self._boxes.values()))
        self._describe()

    def chosen(self) -> tuple[str, ...]:
        """Returns the keys that are ticked, of those that are offered."""
        return tuple(key for key, box in self._boxes.items() if box.isChecked())

    def text(self) -> str:
        """Returns what is ticked as one text, for a draft."""
        return " ".join(sorted(self._wanted))

    def set_text(self, text: str) -> None:
        """Ticks what `text` returned, now or once it is offered; this does not count as an edit."""
        self._wanted = set(text.split())
        for key, box in self._boxes.items():
            box.setChecked(key in self._wanted)

    def box(self, key: str) -> CheckBox:
        """Returns the box of an answer."""
        return self._boxes[key]

    @override
    def focus_control(self) -> None:
        first = next(iter(self._boxes.values()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    @override
    def _describe(self) -> None:
        # The focus is on a box, never on what holds them: question and problem must be said there.
        for box in self._boxes.values():
            box.setAccessibleDescription(
                " ".join(part for part in (self.question, self.description()) if part)
            )

    def _box(self, choice: Choice) -> CheckBox:
        box = CheckBox(choice.label)
        box.setObjectName(f"{self.objectName()}_{choice.key}_check")
        box.setAccessibleName(choice.label)
        box.setChecked(choice.key in self._wanted)
        box.clicked.connect(lambda checked: self._on_clicked(choice.key, checked))
        self._answers.addWidget(box)
        box.show()
        return box

    def _on_clicked(self, key: str, checked: bool) -> None:
        self._wanted = self._wanted | {key} if checked else self._wanted - {key}
        self.edited.emit()

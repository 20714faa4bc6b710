"""Something that is folded away until it is asked for."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from safeguard_desktop.ui.theme import Space
from safeguard_desktop.ui.widgets import Column, QuietButton


class Fold(Column):
    """A button that shows what is below it, and takes it out of sight again."""

    def __init__(self, more: str, less: str, body: QWidget) -> None:
        super().__init__(Space.SMALL)
        self._words = (more, less)
        self.button = QuietButton(more, "chevron-down", name="fold_button")
        self.button.clicked.connect(self._on_button_clicked)
        self._body = body
        self.body.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.add(body)
        body.hide()

    def _on_button_clicked(self) -> None:
        is_open = not self._body.isVisible()
        self._body.setVisible(is_open)
        self.button.setText(self._words[is_open])
        self.button.show_icon("chevron-up" if is_open else "chevron-down")

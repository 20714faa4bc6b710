"""Questions of a form that are folded away until somebody wants them: it stays short for whoever is in a hurry."""

from __future__ import annotations

from collections.abc import Iterable

from safeguard_desktop.ui.widgets import Field, QuietButton
from safeguard_desktop.wording import acting as words


class MoreQuestions(QuietButton):
    """The button that unfolds further questions, and folds them away again. What is answered stays answered."""

    def __init__(self, name: str, fields: Iterable[Field]) -> None:
        super().__init__(words.MORE_QUESTIONS, "chevron-down", name=name)
        self._fields = tuple(fields)
        self._is_open = False
        self.clicked.connect(self._on_clicked)
        self.unfold(is_open=False)

    def unfold(self, *, is_open: bool = True) -> None:
        """Shows the questions, or puts them away."""
        self._is_open = is_open
        self.setText(words.FEWER_QUESTIONS if is_open else words.MORE_QUESTIONS)
        self.show_icon("chevron-up" if is_open else "chevron-down")
        for field in self._fields:
            field.setVisible(is_open)

    def unfold_for(self, names: Iterable[str]) -> None:
        """Shows the questions if one of those named is among them: a problem must be in sight."""
        mine = {field.objectName() for field in self._fields}
        if mine.intersection(names):
            self.unfold()

    def _on_clicked(self) -> None:
        self.unfold(is_open=not self._is_open)
        if self._is_open and self._fields:
            self._fields[0].focus_control()

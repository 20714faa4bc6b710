"""The day by which an answer is expected: it goes with the time of the call until somebody writes another."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.widgets import DateField
from safeguard_desktop.wording.times import date_text


class AnswerDay:
    """Fills the day in. `usual` returns it as an ISO date for a time as it was typed; it asks the record."""

    def __init__(
        self, owner: QWidget, fields: tuple[DateField, DateField], usual: Callable[[str], str], bench: Bench
    ) -> None:
        """Goes with `fields`: when the call was, and the day of the answer."""
        self._owner, self._usual, self._bench = owner, usual, bench
        self._when, self._due = fields
        self._filled_in = ""
        self._when.edited.connect(self._on_when_edited)

    def prefill(self) -> None:
        """Fills in the usual day of a call that is made now."""
        self._fill_in(self._usual(""))

    def _on_when_edited(self) -> None:
        typed = self._when.text()
        self._bench.tasks.run(
            lambda: self._usual(typed), self._on_day_found, latest="day of the answer", owner=self._owner
        )

    def _on_day_found(self, day: str) -> None:
        if self._due.text() == self._filled_in:
            self._fill_in(day)

    def _fill_in(self, day: str) -> None:
        self._filled_in = date_text(day)
        self._due.set_text(self._filled_in)

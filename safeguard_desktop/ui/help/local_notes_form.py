"""The form in Settings about what holds in this authority. Source: S04, S20, S55, S61."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from typing_extensions import override

from safeguard_desktop.domain.entries import LocalNotes
from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.services.local_notes import LocalNotesInForce, LocalNotesService
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.widgets import MutedText, TextField
from safeguard_desktop.wording import local_notes as words

_LINES: Final[Mapping[str, int]] = {"written_within": 1}
"""How many lines there is room for, where it is not three."""


class LocalNotesForm(DeskForm):
    """Thresholds, procedures, partners, in the lead's own words."""

    def __init__(self, notes: LocalNotesService, bench: Bench, now: LocalNotesInForce) -> None:
        """Makes the form about the notes that are in force."""
        super().__init__("local_notes_form", words.TITLE, words.ACT, bench)
        self._notes, self._now = notes, now
        self.add(MutedText(words.INTRO))
        if now.written_at:
            self.add(MutedText(words.written(now.written_by, now.written_at)))
        self._lines = {
            name: self.add_field(
                TextField(name, label, words.HINTS[name], optional=True, least_lines=_LINES.get(name, 3))
            )
            for name, label in words.LABELS.items()
        }
        self.add_acts()

    @override
    def prefill(self) -> None:
        for name, field in self._lines.items():
            field.set_text(getattr(self._now.notes, name))

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        notes = self.notes()
        return lambda: self._notes.problems(notes)

    @override
    def save(self) -> Callable[[], Changed]:
        notes = self.notes()
        return lambda: self._notes.write(notes)

    def notes(self) -> LocalNotes:
        """Returns what is typed."""
        return LocalNotes(**{name: field.text() for name, field in self._lines.items()})

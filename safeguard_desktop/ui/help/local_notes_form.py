"""The form in Settings about what holds in this authority. Source: S04, S20, S55, S61."""

from __future__ import annotations

from collections.abc import Callable

from typing_extensions import override

from safeguard_desktop.domain.entries import LocalNotes
from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.services.local_notes import LocalNotesInForce, LocalNotesService
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.widgets import MutedText, TextField
from safeguard_desktop.wording import local_notes as words


class LocalNotesForm(DeskForm):
    """Thresholds, procedures, partners, in the lead's own words."""

    def __init__(self, notes: LocalNotesService, bench: Bench) -> None:
        super().__init__("local_notes_form", words.TITLE, words.ACT, bench)
        self._notes = notes
        self._now = LocalNotesInForce(LocalNotes())
        self.add(MutedText(words.INTRO))
        self._written = MutedText()
        self.add(self._written)
        self._lines = {
            name: self.add_field(TextField(name, label, words.HINTS[name], optional=True))
            for name, label in words.LABELS.items()
        }
        self.add_acts()
        self.close_button.hide()
        self.discard_button.hide()

    def begin_with(self, now: LocalNotesInForce) -> None:
        """Shows the notes that are in force."""
        self._now = now
        self._written.setText(words.written(now.written_by, now.written_at) if now.written_at else "")
        self._written.setVisible(bool(now.written_at))
        self.begin("local notes")

    @override
    def prefill(self) -> None:
        for name, field in self._lines.items():
            field.set_text(getattr(self._now.notes, name))

    @override
    def focus_first(self) -> None:
        """The page begins further up; it keeps the keyboard."""

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

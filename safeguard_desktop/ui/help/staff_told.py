"""Who has read the page for staff: those who were told so far, and a form for the next. Source: S21."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from typing_extensions import override

from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.services.staff_told import StaffToldDraft, StaffToldRow, StaffToldService
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.theme import Space
from safeguard_desktop.ui.widgets import (
    Column,
    DateField,
    Fact,
    KeyValueList,
    LineField,
    MutedText,
    TextField,
)
from safeguard_desktop.wording import forms as form_words
from safeguard_desktop.wording import staff_told as words


class StaffToldForm(DeskForm):
    """Names and a day. Nobody has to be on the list to raise a concern."""

    def __init__(self, staff_told: StaffToldService, bench: Bench) -> None:
        super().__init__("staff_told_form", words.TITLE, words.ACT, bench)
        self._staff_told = staff_told
        self.add(MutedText(words.INTRO))
        self.names = self.add_field(TextField("told_names", words.NAMES, words.NAMES_HINT, least_lines=2))
        self.when = self.add_field(DateField("told_when", words.WHEN, bench.dates.when, words.WHEN_HINT))
        self.text = self.add_field(LineField("told_text", words.HOW, words.HOW_HINT, optional=True))
        self.add_acts()
        self.draft_note.setText(form_words.DRAFT_KEPT)
        self.close_button.hide()
        self.discard_button.hide()

    @override
    def focus_first(self) -> None:
        """The page begins further up; it keeps the keyboard."""

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self._staff_told.problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self._staff_told.write(draft)

    def draft(self) -> StaffToldDraft:
        """Returns what is answered."""
        return StaffToldDraft(self.names.text(), self.when.text(), self.text.text())


class StaffToldPart(Column):
    """The form, and below it everybody who was told."""

    def __init__(self, staff_told: StaffToldService, bench: Bench) -> None:
        super().__init__(Space.LARGE)
        self._staff_told, self._bench = staff_told, bench
        self.form = StaffToldForm(staff_told, bench)
        self.list = KeyValueList(name_width=260)
        self._nobody = MutedText(words.NOBODY)
        for part in (self.form, self._nobody, self.list):
            self.add(part)
        self.form.saved.connect(lambda _changed: self.begin())

    def begin(self) -> None:
        """Fetches who was told, and begins the form."""
        self.form.begin("staff")
        self._bench.tasks.run(self._staff_told.told, self._on_told, latest="staff told", owner=self)

    def _on_told(self, rows: Sequence[StaffToldRow]) -> None:
        self._nobody.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self.list.set_facts([Fact(words.line(row.when, row.text), "\n".join(row.names)) for row in rows])

"""The forms about what holds here: an edition, a time limit, bank holidays, terms, the duty to share."""

from __future__ import annotations

from collections.abc import Callable

from typing_extensions import override

from safeguard_desktop.domain.entries import Designation
from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.guidance import DeadlineUnit, EditionStatus
from safeguard_desktop.services.guiding.drafts import DaysDraft, DutyDraft, EditionDraft, LimitDraft
from safeguard_desktop.services.guiding.keeping import DaysHere, EditionRow, GuidanceKeeping, LimitRow
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.acting.choices import choices_of, chosen_of
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.widgets import (
    CheckField,
    Choice,
    ChoiceField,
    DateField,
    LineField,
    ListField,
    MutedText,
    TextField,
)
from safeguard_desktop.wording import guiding as words
from safeguard_desktop.wording import kit
from safeguard_desktop.wording.time_limits import NAMES
from safeguard_desktop.wording.times import date_text

NEW = "new"
"""What the form about an edition is about where it is none yet."""


class EditionForm(DeskForm):
    """An edition: its name, since when it holds, where it is from and when that was looked at."""

    def __init__(self, keeping: GuidanceKeeping, bench: Bench) -> None:
        super().__init__("edition_form", words.EDITION, words.EDITION_ACT, bench)
        self._keeping = keeping
        self.series = self.add_field(
            ListField(
                "edition_series",
                words.SERIES,
                [Choice(key, name) for key, name in words.SERIES_NAMES.items()],
            )
        )
        self.called = self.add_field(LineField("edition_title", words.EDITION_TITLE))
        self.status = self.add_field(ChoiceField("edition_status", words.STATUS, choices_of(words.STATUSES)))
        self.begins = self.add_field(
            DateField("edition_from", words.BEGINS, bench.dates.coming, words.BEGINS_HINT)
        )
        self.source = self.add_field(TextField("edition_source", words.SOURCE, least_lines=2))
        self.verified = self.add_field(DateField("edition_verified", words.VERIFIED, bench.dates.past))
        self.note = self.add_field(TextField("edition_note", words.NOTE, optional=True, least_lines=2))
        self.why = self.add_field(TextField("edition_why", words.WHY, optional=True, least_lines=2))
        self.back = self.add_field(CheckField("edition_back", words.BACK))
        self.add_acts()

    @override
    def begin(self, about: str) -> None:
        super().begin(about)
        self.series.setVisible(about == NEW)
        self.why.setVisible(about != NEW)
        _ask_to_look_again(self.verified)
        self.back.hide()
        if about != NEW:
            self.bench.tasks.run(lambda: self._keeping.edition(about), self._on_found, owner=self)

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self._keeping.edition_problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self._keeping.write_edition(draft)

    def draft(self) -> EditionDraft:
        """Returns what is answered."""
        return EditionDraft(
            key="" if self.about == NEW else self.about,
            series=self.series.chosen() or "",
            title=self.called.text(),
            status=chosen_of(self.status, EditionStatus),
            effective_typed=self.begins.text(),
            source=self.source.text(),
            verified_typed=self.verified.text(),
            note=self.note.text(),
            reason=self.why.text(),
            is_shipped=self.back.is_checked(),
        )

    def _on_found(self, row: EditionRow | None) -> None:
        """Fills in what stands there now; what was begun and kept goes before."""
        if row is None or row.edition.key != self.about:
            return
        self.back.setVisible(row.changed is not None)
        if self.called.text():
            return
        edition = row.edition
        for field, text in (
            (self.called, edition.title), (self.begins, date_text(edition.effective_from)),
        ):  # fmt: skip
            field.set_text(text)
        _ask_to_look_again(self.verified, edition.verified_on)
        self.source.set_text(edition.source)
        self.note.set_text(edition.note)
        self.status.choose(edition.status.value)
        self.note_prefilled()


class LimitForm(DeskForm):
    """A time limit: how long, what the rule says in the setting's words, and where that is from."""

    def __init__(self, keeping: GuidanceKeeping, bench: Bench) -> None:
        super().__init__("limit_form", words.LIMIT, words.LIMIT_ACT, bench)
        self._keeping = keeping
        self._name = MutedText("")
        self.add(self._name)
        self.unit = self.add_field(ChoiceField("limit_unit", words.UNIT, choices_of(words.UNITS)))
        self.count = self.add_field(LineField("limit_count", words.COUNT, is_short=True))
        self.text = self.add_field(
            TextField("limit_text", words.LIMIT_TEXT, words.LIMIT_TEXT_HINT, least_lines=3)
        )
        self.source = self.add_field(TextField("limit_source", words.SOURCE, least_lines=2))
        self.verified = self.add_field(DateField("limit_verified", words.VERIFIED, bench.dates.past))
        self.why = self.add_field(TextField("limit_why", words.WHY, optional=True, least_lines=2))
        self.back = self.add_field(CheckField("limit_back", words.BACK))
        self.add_acts()
        self.unit.edited.connect(self._show_what_applies)

    @override
    def begin(self, about: str) -> None:
        super().begin(about)
        self._name.setText(NAMES.get(about, ""))
        _ask_to_look_again(self.verified)
        self.back.hide()
        self._show_what_applies()
        self.bench.tasks.run(lambda: self._keeping.limit(about), self._on_found, owner=self)

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self._keeping.limit_problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self._keeping.write_limit(draft)

    def draft(self) -> LimitDraft:
        """Returns what is answered."""
        return LimitDraft(
            self.about,
            self.count.text(),
            chosen_of(self.unit, DeadlineUnit),
            self.text.text(),
            self.source.text(),
            self.verified.text(),
            self.why.text(),
            is_shipped=self.back.is_checked(),
        )

    def _show_what_applies(self) -> None:
        self.count.setVisible(chosen_of(self.unit, DeadlineUnit) is not DeadlineUnit.IMMEDIATE)

    def _on_found(self, row: LimitRow | None) -> None:
        if row is None or row.rule.key != self.about:
            return
        self.back.setVisible(row.changed is not None)
        if self.text.text():
            return
        self.unit.choose(row.rule.unit.value)
        self.count.set_text(str(row.rule.count) if row.rule.count else "")
        self.text.set_text(row.guidance.text)
        self.source.set_text(row.guidance.source)
        _ask_to_look_again(self.verified, row.guidance.verified_on)
        self._show_what_applies()
        self.note_prefilled()


class DaysForm(DeskForm):
    """How bank holidays differ from those that come with the program."""

    def __init__(self, keeping: GuidanceKeeping, bench: Bench) -> None:
        super().__init__("days_form", words.DAYS, words.DAYS_ACT, bench)
        self._keeping = keeping
        self.add(MutedText(words.DAYS_HINT))
        self.added = self.add_field(
            TextField("days_added", words.DAYS_ADDED, words.DAYS_ADDED_HINT, optional=True, least_lines=3)
        )
        self.removed = self.add_field(
            TextField(
                "days_removed", words.DAYS_REMOVED, words.DAYS_REMOVED_HINT, optional=True, least_lines=2
            )
        )
        self.source = self.add_field(LineField("days_source", words.DAYS_SOURCE, optional=True))
        self.add_acts()

    @override
    def begin(self, about: str) -> None:
        super().begin(about)
        self.bench.tasks.run(self._keeping.days, self._on_found, owner=self)

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self._draft()
        return lambda: self._keeping.days_problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self._draft()
        return lambda: self._keeping.write_days(draft)

    def _on_found(self, days: DaysHere) -> None:
        """Fills in what stands there now, unless something was begun."""
        if self.added.text() or self.removed.text() or self.source.text():
            return
        self.added.set_text(days.added)
        self.removed.set_text(days.removed)
        self.source.set_text(days.source)
        self.note_prefilled()

    def _draft(self) -> DaysDraft:
        return DaysDraft(self.added.text(), self.removed.text(), self.source.text())


class TermsForm(DeskForm):
    """The terms, one a line."""

    def __init__(self, keeping: GuidanceKeeping, bench: Bench) -> None:
        super().__init__("terms_form", words.TERMS, words.TERMS_ACT, bench)
        self._keeping = keeping
        self.terms = self.add_field(TextField("terms", words.TERMS_QUESTION, words.TERMS_HINT, least_lines=6))
        self.add_acts()

    @override
    def begin(self, about: str) -> None:
        super().begin(about)
        self.bench.tasks.run(self._keeping.days, self._on_found, owner=self)

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        typed = self.terms.text()
        return lambda: self._keeping.terms_problems(typed)

    @override
    def save(self) -> Callable[[], Changed]:
        typed = self.terms.text()
        return lambda: self._keeping.write_terms(typed)

    def _on_found(self, days: DaysHere) -> None:
        if not self.terms.text():
            self.terms.set_text(days.terms)
            self.note_prefilled()


def _ask_to_look_again(field: DateField, before: str = "") -> None:
    """Says when somebody looked last, and leaves the day of this look to be written: the change rests on that one."""
    field.show_hint(words.LOOKED_BEFORE.format(day=date_text(before)) if before else kit.SUCH_AS_A_DAY)


class DutyForm(DeskForm):
    """Whether the duty to share reaches this setting, and who says so. Source: guidance.md 5.2."""

    def __init__(self, keeping: GuidanceKeeping, bench: Bench) -> None:
        super().__init__("duty_form", words.DUTY, words.DUTY_ACT, bench)
        self._keeping = keeping
        self.designated = self.add_field(
            ChoiceField("duty_designated", words.DUTY_ASKED, choices_of(words.DESIGNATIONS))
        )
        self.source = self.add_field(
            TextField("duty_source", words.DUTY_SOURCE, words.DUTY_SOURCE_HINT, least_lines=2)
        )
        self.verified = self.add_field(
            DateField("duty_verified", words.VERIFIED, bench.dates.past, optional=True)
        )
        self.add_acts()

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self._draft()
        return lambda: self._keeping.duty_problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self._draft()
        return lambda: self._keeping.write_duty(draft)

    def _draft(self) -> DutyDraft:
        return DutyDraft(chosen_of(self.designated, Designation), self.source.text(), self.verified.text())

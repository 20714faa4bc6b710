"""The forms about who leaves: one child, what is known later, and two settings. Source: S92, X16; guidance.md 2.2."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from typing_extensions import override

from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.guidance import Guidance
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.leaving.codes import FileHolder, LeavingReason
from safeguard_desktop.services.leaving.clock import Clock
from safeguard_desktop.services.leaving.drafts import DualDraft, KeptDraft, LeavingDraft, WhereDraft
from safeguard_desktop.services.leaving.listing import LeaverRow, LeaversService
from safeguard_desktop.services.leaving.recording import LeavingService
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.acting.choices import choices_of, chosen_of
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.desk.guidance import guidance_banner
from safeguard_desktop.ui.desk.refill import Inset
from safeguard_desktop.ui.theme import Space, Tone
from safeguard_desktop.ui.widgets import (
    Banner,
    BodyText,
    CheckField,
    ChoiceField,
    DateField,
    LineField,
    StrongText,
    TextField,
)
from safeguard_desktop.wording import leavers as labels
from safeguard_desktop.wording import leavers_forms as words
from safeguard_desktop.wording.times import date_text


class LeavingQuestions:
    """Why, when, where to; what is done while the file stays here; and by when the file is to be there."""

    def __init__(self, form: DeskForm, leaving: LeavingService) -> None:
        add, dates = form.add_field, form.bench.dates
        self._form, self._leaving = form, leaving
        self.confidential = Banner(Tone.STOP, words.CONFIDENTIAL, icon_name="lock")
        self.confidential.hide()
        form.add(self.confidential)
        self.with_a_plan = Banner(Tone.CAUTION, words.WITH_A_PLAN, icon_name="phone")
        self.with_a_plan.hide()
        form.add(self.with_a_plan)
        self.reason = add(ChoiceField("leaving_reason", words.REASON, choices_of(labels.REASONS)))
        self.last_day = add(DateField("last_day", words.LAST_DAY, dates.coming, words.LAST_DAY_HINT))
        self.setting = add(LineField("leaving_to", words.TO_SETTING, words.TO_SETTING_HINT, optional=True))
        self.lead = add(LineField("leaving_to_lead", words.TO_LEAD, optional=True))
        self.address = add(TextField("leaving_to_address", words.TO_ADDRESS, optional=True, least_lines=2))
        self.phone = add(LineField("leaving_to_phone", words.TO_PHONE, optional=True))
        self.known = add(
            DateField("confirmed_on", words.CONFIRMED_ON, dates.coming, words.CONFIRMED_HINT, optional=True)
        )
        self.term = add(
            DateField("new_term", words.TERM_START, dates.coming, words.TERM_START_HINT, optional=True)
        )
        self._clock = Inset(Space.SMALL)
        form.add(self._clock)
        self._rules = Inset(Space.SMALL)
        form.add(self._rules)
        self.told = add(
            TextField(
                "authority_told", words.AUTHORITY_TOLD, words.AUTHORITY_HINT, optional=True, least_lines=2
            )
        )
        self.told_on = add(
            DateField("authority_told_on", words.AUTHORITY_TOLD_ON, dates.coming, optional=True)
        )
        self.review = add(
            DateField("look_again_on", words.REVIEW_ON, dates.coming, words.REVIEW_HINT, optional=True)
        )
        self.note = add(TextField("leaving_note", words.NOTE, optional=True, least_lines=2))
        for field in (self.reason, self.last_day, self.setting, self.known, self.term):
            field.edited.connect(self.show_clock)

    def draft(self, child: ChildId | None) -> LeavingDraft:
        """Returns what is answered."""
        return LeavingDraft(
            child=child,
            reason=chosen_of(self.reason, LeavingReason),
            last_day_typed=self.last_day.text(),
            where=WhereDraft(
                self.setting.text(), self.lead.text(), self.address.text(), self.phone.text(),
                self.known.text(), self.term.text(),
            ),
            kept=KeptDraft(self.told.text(), self.told_on.text(), self.review.text()),
            note=self.note.text(),
        )  # fmt: skip

    def fill_from(self, row: LeaverRow) -> None:
        """Fills in what is known."""
        if row.leaving is None:
            return
        now = row.leaving.details
        self.reason.choose(now.reason.value)
        texts: dict[LineField | TextField, str] = {
            self.last_day: date_text(now.last_day), self.setting: now.to_setting, self.lead: now.to_lead,
            self.address: now.to_address, self.phone: now.to_phone, self.known: date_text(now.confirmed_on),
            self.term: date_text(now.term_start), self.told: now.authority_told,
            self.told_on: date_text(now.authority_told_on), self.review: date_text(now.review_on),
            self.note: now.note,
        }  # fmt: skip
        for field, text in texts.items():
            field.set_text(text)
        self.show_clock()

    def begin(self, child: ChildId) -> None:
        """Asks for what is said beside the questions."""
        self._clock.empty()
        self.confidential.hide()
        self.with_a_plan.hide()
        leaving, form = self._leaving, self._form
        form.bench.tasks.run(
            lambda: (leaving.is_address_confidential(child), leaving.unknown_guidance()),
            self._on_found,
            owner=form,
        )

    def tell_of_plan(self, child: ChildId) -> None:
        """Says that the social worker of a child with a plan is told, where that is written down with the leaving."""
        form, leaving = self._form, self._leaving
        form.bench.tasks.run(lambda: leaving.has_plan(child), self.with_a_plan.setVisible, owner=form)

    def show_clock(self) -> None:
        """Shows both readings of "five days", the earlier one first."""
        draft, leaving = self.draft(None), self._leaving
        self._form.bench.tasks.run(
            lambda: leaving.clock(draft), self._on_clock_found, latest="leaving clock", owner=self._form
        )

    def _on_found(self, found: tuple[bool, Sequence[Guidance]]) -> None:
        is_confidential, rules = found
        self.confidential.setVisible(is_confidential)
        with self._rules.refilled() as fill:
            for rule in rules:
                fill(guidance_banner(rule))

    def _on_clock_found(self, clock: Clock | None) -> None:
        with self._clock.refilled() as fill:
            fill_clock(fill, clock)


def fill_clock(fill: Callable[..., None], clock: Clock | None) -> None:
    """Shows by when a file is to be there, and what says so."""
    fill(StrongText(words.CLOCK))
    if clock is None:
        fill(BodyText(words.CLOCK_OPEN))
        return
    days, school = (date_text(each.due_on.isoformat()) for each in (clock.days, clock.school_days))
    fill(StrongText(words.CLOCK_EARLIER.format(day=date_text(clock.earlier.isoformat()))))
    fill(BodyText(words.CLOCK_BOTH.format(days=days, school=school)))
    since = words.CLOCK_FROM_TERM if clock.is_new_term else words.CLOCK_FROM
    fill(BodyText(since.format(day=date_text(clock.start.isoformat()))))
    for rule in clock.guidance:
        fill(guidance_banner(rule))


class LeavingForm(DeskForm):
    """A child leaves. Opened on the child's page."""

    def __init__(self, leaving: LeavingService, bench: Bench) -> None:
        super().__init__("leaving_form", words.FORM_TITLE, words.FORM_ACT, bench)
        self._leaving = leaving
        self.questions = LeavingQuestions(self, leaving)
        self.add_acts()

    @override
    def prefill(self) -> None:
        self.questions.begin(ChildId(self.about))
        self.questions.tell_of_plan(ChildId(self.about))

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.questions.draft(ChildId(self.about))
        return lambda: self._leaving.problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.questions.draft(ChildId(self.about))
        return lambda: self._leaving.record(draft)


class LeavingChangeForm(DeskForm):
    """What is known of a leaving now, or that nothing is left to do about it."""

    def __init__(self, services: tuple[LeavingService, LeaversService], bench: Bench) -> None:
        super().__init__("leaving_change_form", words.FORM_CHANGE, words.FORM_CHANGE_ACT, bench)
        self._leaving, self._leavers = services
        self._child: ChildId | None = None
        self.questions = LeavingQuestions(self, self._leaving)
        self.why = self.add_field(TextField("leaving_why", words.CHANGE_REASON, least_lines=2))
        self.ended = self.add_field(CheckField("leaving_ended", words.ENDED, words.ENDED_HINT))
        self.add_acts()

    @override
    def begin(self, about: str) -> None:
        self._child = None
        super().begin(about)
        # Asked for after the draft, which goes before what is known.
        entry = EntryId(about)
        self.bench.tasks.run(lambda: self._leavers.row(entry), self._on_row_found, owner=self)

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self._leaving.problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self._leaving.record(draft)

    def draft(self) -> LeavingDraft:
        """Returns what is answered."""
        said = self.questions.draft(self._child)
        return LeavingDraft(
            said.child, said.reason, said.last_day_typed, said.where, said.kept, said.note,
            leaving=EntryId(self.about), why=self.why.text(), ended=self.ended.is_checked(),
        )  # fmt: skip

    def _on_row_found(self, row: LeaverRow | None) -> None:
        if row is None or row.child is None or row.entry.id != self.about:
            return
        typed = self.answers()
        self._child = row.child
        self.questions.begin(row.child)
        if not any(typed.values()):
            self.questions.fill_from(row)
            self.note_prefilled()


class DualForm(DeskForm):
    """A child at two settings: who holds the file, who has a copy, who was told. Source: X16."""

    def __init__(self, leaving: LeavingService, bench: Bench) -> None:
        super().__init__("dual_form", words.DUAL_TITLE, words.DUAL_ACT, bench)
        self._leaving = leaving
        add = self.add_field
        self.setting = add(LineField("other_setting", words.OTHER_SETTING))
        self.holder = add(ChoiceField("file_holder", words.HOLDER, choices_of(labels.HOLDERS)))
        self.since = add(DateField("dual_since", words.SINCE, bench.dates.coming, optional=True))
        self.contact = add(LineField("dual_contact", words.CONTACT, optional=True))
        self.copy = add(TextField("dual_copy", words.COPY_WITH, optional=True, least_lines=2))
        self.told = add(TextField("dual_told", words.TOLD, optional=True, least_lines=2))
        self.note = add(TextField("dual_note", words.NOTE, optional=True, least_lines=2))
        self.ended = add(CheckField("dual_ended", words.DUAL_ENDED, words.DUAL_ENDED_HINT))
        self.add_acts()

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self._leaving.dual_problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self._leaving.record_dual(draft)

    def draft(self) -> DualDraft:
        """Returns what is answered; the registration at that setting that is known goes on, or ends."""
        return DualDraft(
            child=ChildId(self.about), setting=self.setting.text(), holder=chosen_of(self.holder, FileHolder),
            since_typed=self.since.text(), contact=self.contact.text(), copy_with=self.copy.text(),
            told=self.told.text(), note=self.note.text(), ended=self.ended.is_checked(),
        )  # fmt: skip

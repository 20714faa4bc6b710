"""The forms about a child with a plan. Source: S85 to S88, X07; guidance.md sections 4 and 8."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from typing_extensions import override

from safeguard_desktop.domain.codes import ContactWay
from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.guidance import Guidance
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.plan_codes import MeetingKind, MeetingStepKind, PlanTrigger
from safeguard_desktop.services.acts.plan_drafts import (
    MeetingDraft,
    MeetingStepDraft,
    NoticeDraft,
    ToldDraft,
)
from safeguard_desktop.services.acts.plans import PlansService
from safeguard_desktop.services.guidance import Deadline
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.acting.choices import choices_of, chosen_of, way_field
from safeguard_desktop.ui.acting.task_form import TaskForm
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.desk.guidance import guidance_banner
from safeguard_desktop.ui.desk.refill import Refill
from safeguard_desktop.ui.theme import Space
from safeguard_desktop.ui.widgets import BodyText, ChoiceField, DateField, LineField, StrongText, TextField
from safeguard_desktop.wording import acting, time_limits
from safeguard_desktop.wording import plans as words
from safeguard_desktop.wording.times import date_text


class ToldFields:
    """Who was told, when, how, and how they acknowledged it."""

    def __init__(self, form: DeskForm, *, may_follow: bool) -> None:
        """Adds the questions; where it may follow, nobody need have been told yet."""
        add = form.add_field
        hint = words.TOLD_HINT if may_follow else words.GIVEN_HINT
        self.who = add(LineField("plan_told", words.TOLD, hint, optional=may_follow))
        self.when = add(
            DateField("plan_told_when", words.TOLD_WHEN, form.bench.dates.when, words.TOLD_WHEN_HINT)
        )
        self.way = add(way_field("way", words.TOLD_WAY, optional=True))
        self.organisation = add(LineField("organisation", words.ORGANISATION, optional=True))
        self.acknowledged = add(TextField("acknowledged", words.ACKNOWLEDGED, optional=True, least_lines=2))

    def show_what_applies(self) -> None:
        """Asks when and how only once somebody was told."""
        for field in (self.when, self.way, self.organisation, self.acknowledged):
            field.setVisible(bool(self.who.text().strip()))

    def draft(self) -> ToldDraft:
        """Returns what is answered."""
        return ToldDraft(
            who=self.who.text(),
            organisation=self.organisation.text(),
            when=self.when.text(),
            way=chosen_of(self.way, ContactWay),
            acknowledged=self.acknowledged.text(),
        )


class NoticeForm(DeskForm):
    """An exclusion, an absence, a change: what it is, and whom it was told."""

    def __init__(self, plans: PlansService, bench: Bench) -> None:
        super().__init__("plan_notice_form", words.NOTICE_TITLE, words.NOTICE_ACT, bench)
        self._plans = plans
        self.add(StrongText(words.NOTICE_FIRST))
        self._whom = BodyText(selectable=True)
        self.add(self._whom)
        self._rules = Refill(Space.SMALL)
        self.trigger = self.add_field(ChoiceField("plan_trigger", words.TRIGGER, choices_of(words.TRIGGERS)))
        self.when = self.add_field(DateField("when", words.WHEN, bench.dates.when, words.WHEN_HINT))
        self.text = self.add_field(TextField("text", words.TEXT, optional=True, least_lines=2))
        self.told = ToldFields(self, may_follow=True)
        self.also = self.add_field(LineField("plan_also", words.ALSO, words.ALSO_HINT, optional=True))
        self.told.who.edited.connect(self.show_what_applies)
        self.add(self._rules)
        self.add_acts()

    @override
    def prefill(self) -> None:
        for field in (self.when, self.told.when):
            field.set_text(self.bench.dates.now())
        self._whom.hide()
        child = ChildId(self.about)
        self.bench.tasks.run(
            lambda: (self._plans.social_worker(child), self._plans.also_told(child)),
            self._on_whom_found,
            owner=self,
        )
        self.bench.tasks.run(self._plans.guidance, self._on_guidance_found, owner=self)

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self._plans.notice_problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self._plans.record_notice(draft)

    def draft(self) -> NoticeDraft:
        """Returns what is answered."""
        trigger = chosen_of(self.trigger, PlanTrigger)
        return NoticeDraft(
            ChildId(self.about),
            trigger,
            self.when.text(),
            self.text.text(),
            self.told.draft(),
            self.also.text(),
        )

    @override
    def show_what_applies(self) -> None:
        self.told.show_what_applies()

    def _on_whom_found(self, found: tuple[str, str]) -> None:
        """Says whom to ring, as the front sheet has it, and fills in who else is told where nothing was begun."""
        whom, also = found
        if not (self.trigger.chosen() or self.text.text() or self.also.text()):
            self.also.set_text(also)
            self.note_prefilled()
        self._whom.setText(words.SOCIAL_WORKER.format(name=whom))
        self._whom.setVisible(bool(whom))

    def _on_guidance_found(self, rules: Sequence[Guidance]) -> None:
        with self._rules.refilled() as fill:
            for rule in rules:
                fill(guidance_banner(rule))


class NoticeGivenForm(TaskForm):
    """Somebody was told."""

    def __init__(self, plans: PlansService, bench: Bench) -> None:
        super().__init__(("plan_given_form", words.GIVEN_TITLE, words.NOTICE_ACT), bench, plans.task)
        self._plans = plans
        self.told = ToldFields(self, may_follow=False)
        self.add_acts()

    @override
    def prefill(self) -> None:
        self.told.when.set_text(self.bench.dates.now())

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.told.draft()
        return lambda: self._plans.told_problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        notice, draft = EntryId(self.about), self.told.draft()
        return lambda: self._plans.record_told(notice, draft)


class MeetingForm(DeskForm):
    """A meeting, its report, and what is due after it."""

    def __init__(self, plans: PlansService, bench: Bench) -> None:
        super().__init__("plan_meeting_form", words.MEETING_TITLE, words.MEETING_ACT, bench)
        self._plans = plans
        self.kind = self.add_field(
            ChoiceField("meeting_kind", words.MEETING_KIND, choices_of(words.MEETINGS))
        )
        self.on = self.add_field(
            DateField("meeting_on", words.MEETING_ON, bench.dates.coming, acting.DUE_HINT)
        )
        self.report_due = self.add_field(
            DateField("report_due", words.REPORT_DUE, bench.dates.coming, words.REPORT_DUE_HINT)
        )
        self.text = self.add_field(TextField("text", words.MEETING_TEXT, optional=True, least_lines=2))
        self._next = Refill(Space.SMALL)
        self.add(self._next)
        self.add_acts()
        self.kind.edited.connect(self._ask_what_follows)
        self.on.edited.connect(self._ask_what_follows)

    @override
    def prefill(self) -> None:
        self._next.empty()

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self._plans.meeting_problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self._plans.record_meeting(draft)

    def draft(self) -> MeetingDraft:
        """Returns what is answered."""
        kind = chosen_of(self.kind, MeetingKind)
        child = ChildId(self.about)
        return MeetingDraft(child, kind, self.on.text(), self.report_due.text(), self.text.text())

    def _ask_what_follows(self) -> None:
        """Shows by when the next meetings are due, with the rule that says so."""
        kind, day = chosen_of(self.kind, MeetingKind), self.on.text()
        self.bench.tasks.run(
            lambda: self._plans.what_follows(kind, day),
            self._on_next_found,
            latest="next meetings",
            owner=self,
        )

    def _on_next_found(self, found: Sequence[Deadline]) -> None:
        with self._next.refilled() as fill:
            for each in found:
                what, day = time_limits.NAMES[each.key], date_text(each.due_on.isoformat())
                fill(StrongText(words.NEXT_DUE.format(what=what, day=day)))
                fill(guidance_banner(each.guidance))


class MeetingStepForm(TaskForm):
    """What was done about a meeting: report, meeting, minutes."""

    def __init__(self, plans: PlansService, bench: Bench) -> None:
        super().__init__(("plan_step_form", words.STEP_TITLE, words.STEP_ACT), bench, plans.task)
        self._plans = plans
        self.step = self.add_field(ChoiceField("meeting_step", words.STEP_QUESTION, choices_of(words.STEPS)))
        self.who = self.add_field(LineField("meeting_who", words.STEP_WHO, optional=True))
        self.text = self.add_field(TextField("text", words.STEP_TEXT, optional=True, least_lines=2))
        self.when = self.add_field(DateField("when", acting.FAMILY_WHEN, bench.dates.when, acting.WHEN_HINT))
        self.add_acts()

    @override
    def prefill(self) -> None:
        self.when.set_text(self.bench.dates.now())

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self._plans.step_problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self._plans.record_step(draft)

    def draft(self) -> MeetingStepDraft:
        """Returns what is answered."""
        step = chosen_of(self.step, MeetingStepKind)
        meeting = EntryId(self.about)
        return MeetingStepDraft(meeting, step, self.when.text(), self.who.text(), self.text.text())

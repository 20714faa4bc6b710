"""What may be done about a child with a plan, on the child's page."""

from __future__ import annotations

from safeguard_desktop.domain.entries import PlanMeeting, PlanNotice
from safeguard_desktop.domain.rows import EntryView
from safeguard_desktop.services.acts.plans import has_plan
from safeguard_desktop.services.child.child_file import ChildFile
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.ui.desk.act_bar import Act, Weight
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.plans.forms import MeetingForm, MeetingStepForm, NoticeForm, NoticeGivenForm
from safeguard_desktop.wording import plans as words


def plan_acts(desk: Desk, bench: Bench) -> tuple[Act, ...]:
    """Returns the acts; what is told at once stands at hand where the child has a plan."""

    def is_on_plan(file: ChildFile) -> bool:
        return has_plan(file.view, bench.dates.today())

    return (
        Act(
            "plan_notice", words.NOTICE, "phone", lambda: NoticeForm(desk.plans, bench), applies=is_on_plan,
            weight=Weight.BESIDE, saved=words.NOTICE_SAVED,
        ),
        Act(
            "plan_meeting", words.MEETING, "calendar-clock", lambda: MeetingForm(desk.plans, bench),
            saved=words.MEETING_SAVED,
        ),
        Act(
            "plan_given", words.GIVEN, form=lambda: NoticeGivenForm(desk.plans, bench), applies=_nowhere_else,
            on_entry=lambda entry, file: isinstance(entry.body, PlanNotice) and _is_open(entry, file),
            saved=words.SAVED,
        ),
        Act(
            "plan_step", words.STEP, form=lambda: MeetingStepForm(desk.plans, bench), applies=_nowhere_else,
            on_entry=lambda entry, file: isinstance(entry.body, PlanMeeting) and _is_open(entry, file),
            saved=words.SAVED,
        ),
    )  # fmt: skip


def _is_open(entry: EntryView, file: ChildFile) -> bool:
    return any(task.entry.id == entry.id and task.is_open for task in file.tasks)


def _nowhere_else(_view: object) -> bool:
    return False

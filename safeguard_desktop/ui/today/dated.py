"""What has a day: tasks, answers that are owed, reviews, and what is to be done about adults."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from operator import itemgetter
from typing import Final

from safeguard_desktop.domain.entries import (
    ActionPlanned,
    AgencyContact,
    InformationRequested,
    PlanMeeting,
    PlanNotice,
    Referral,
)
from safeguard_desktop.domain.rows import DueRow, HoldDue, TaskKind, TaskRow
from safeguard_desktop.services.matters.due import MattersDue
from safeguard_desktop.services.today import TodayView
from safeguard_desktop.ui.desk.places import Destination, Place
from safeguard_desktop.ui.today.about_adults import dated_lines
from safeguard_desktop.ui.today.leaving_lines import leaver_line
from safeguard_desktop.ui.today.lines import TaskLine
from safeguard_desktop.ui.today.saying import Saying
from safeguard_desktop.wording import arriving as arriving_words
from safeguard_desktop.wording import desk as desk_words
from safeguard_desktop.wording import labels
from safeguard_desktop.wording import leavers as leaver_words
from safeguard_desktop.wording import legal as legal_words
from safeguard_desktop.wording import plans as plan_words
from safeguard_desktop.wording import second as second_words
from safeguard_desktop.wording import sharing as sharing_words
from safeguard_desktop.wording import today as words
from safeguard_desktop.wording.children import told_apart
from safeguard_desktop.wording.sharing_story import asked_text
from safeguard_desktop.wording.story import concern_name
from safeguard_desktop.wording.times import date_text, due_text

Dated = tuple[str, TaskLine]
ACTS: Final = {
    TaskKind.ACTION: words.WRITE_END,
    TaskKind.ANSWER_OWED: words.WRITE_ANSWER,
    TaskKind.SECOND_LOOK: second_words.TODAY_ACT,
    TaskKind.MAKE_GOOD: sharing_words.MAKE_GOOD_ACT,
    TaskKind.SHARING_REVIEW: sharing_words.REVIEW_ACT,
    TaskKind.PLAN_NOTICE: plan_words.TODAY_TOLD,
    TaskKind.PLAN_MEETING: plan_words.TODAY_STEP,
    TaskKind.LEGAL_REQUEST: legal_words.OPEN_IT,
    TaskKind.LEAVING: leaver_words.TODAY_OPEN,
    TaskKind.TRANSFER: leaver_words.TODAY_OPEN,
    TaskKind.PROPOSED: arriving_words.TODAY_DECIDE,
}
_SHARING: Final = {
    TaskKind.MAKE_GOOD: sharing_words.MAKE_GOOD_LINE,
    TaskKind.SHARING_REVIEW: sharing_words.REVIEW_LINE,
    TaskKind.LEGAL_REQUEST: legal_words.TODAY_LINE,
}
"""What is written down on pages of its own; the line says nothing that anybody wrote."""


class DatedLines:
    """What has a day in one person's view."""

    def __init__(self, view: TodayView, matters: MattersDue, say: Saying) -> None:
        self._view, self._matters, self._say = view, matters, say

    def lines(self) -> list[Dated]:
        """Returns each line with its day, by the day; of one day, one's own tasks come first."""
        mine = [task for task in self._view.tasks if task.owner == self._view.me]
        others = [task for task in self._view.tasks if task.owner != self._view.me]
        reviews = [(row.due_on, self._review(row)) for row in (*self._view.overdue, *self._view.due)]
        about_adults = dated_lines(self._matters, self._say.day, self._say.to_matter)
        holds = [(row.due_on, self._hold(row)) for row in self._view.holds]
        found = [*about_adults, *self._tasks(mine), *reviews, *holds, *self._tasks(others)]
        return sorted(found, key=itemgetter(0))

    def _tasks(self, tasks: Iterable[TaskRow]) -> list[Dated]:
        return [(task.due_on, self._task(task)) for task in tasks]

    def _task(self, task: TaskRow) -> TaskLine:
        name = concern_name(task.number, task.reference) if task.concern is not None else ""
        place, subject = (
            (Place.CONCERN, task.concern) if task.concern is not None else (Place.CHILD, task.child)
        )
        is_leaver = task.entry.id in self._view.leavers  # opened on a page that leads to the child
        return TaskLine(
            key=f"task_{task.entry.id}",
            title=self._say.title(told_apart(task.child_name, task.told_apart_by), name)
            or (words.FOR_A_CHILD,),
            line=self._what(task),
            act=ACTS[task.kind],
            open=self._opening(task),
            sign=due_text(task.due_on, self._say.day),
            tone=self._say.tone(task.due_on),
            go=partial(self._say.ways.go, Destination(place, subject))
            if subject is not None and not is_leaver
            else None,
        )

    def _opening(self, task: TaskRow) -> Callable[[], None]:
        """Returns what opens a task: its form beside the list, or the pages about sharing."""
        if task.entry.id in self._view.leavers:
            return partial(self._say.ways.go, Destination(Place.LEAVER, task.entry.id))
        if task.kind in _SHARING:
            return partial(self._say.ways.go, _where_shared(task))
        return partial(self._say.ways.write, task)

    def _what(self, task: TaskRow) -> str:
        body = task.entry.body
        if task.entry.id in self._view.leavers:
            return leaver_line(self._view.leavers[task.entry.id])
        if task.kind is TaskKind.PROPOSED:
            return (
                arriving_words.TODAY_PROPOSED
                if self._say.hides_names
                else arriving_words.proposed(task.entry)
            )
        if task.kind is TaskKind.SECOND_LOOK:
            return second_words.TODAY_LINE
        if task.kind in _SHARING:
            return _SHARING[task.kind]
        if isinstance(body, PlanNotice | PlanMeeting):
            return _of_plan(body, hides_names=self._say.hides_names)
        owner = self._view.names.get(task.owner, "") if task.owner is not None else task.owner_name
        if self._say.hides_names:
            what = words.SOMETHING if task.kind is TaskKind.ACTION else words.AN_ANSWER
            return words.of_whom(what, words.YOU) if task.owner == self._view.me else what
        if isinstance(body, AgencyContact):
            what = words.answer_from(body.agency_name or labels.AGENCIES[body.agency])
        elif isinstance(body, Referral):
            what = words.answer_from(body.organisation or labels.ENTRY_KINDS[body.KIND])
        elif isinstance(body, InformationRequested):
            what = words.answer_from(asked_text(body))
        else:
            what = body.what if isinstance(body, ActionPlanned) else words.SOMETHING
        return words.of_whom(what, words.YOU if task.owner == self._view.me else owner)

    def _review(self, row: DueRow) -> TaskLine:
        what = desk_words.REVIEW_OF_HOLD if row.hold else desk_words.REVIEW_OF_MONITORED
        line = self._say.concern(row.concern, what, desk_words.REVIEW_IT)
        if row.hold:  # looked at again on the page of keeping
            line = replace(line, open=self._say.to_keeping(row.hold), go=line.open)
        return replace(line, sign=due_text(row.due_on, self._say.day), tone=self._say.tone(row.due_on))

    def _hold(self, row: HoldDue) -> TaskLine:
        return TaskLine(
            key=f"hold_{row.hold}",
            title=self._say.title(told_apart(row.child_name, row.told_apart_by), "") or (words.FOR_A_CHILD,),
            line=desk_words.REVIEW_OF_HOLD,
            act=desk_words.REVIEW_IT,
            open=self._say.to_keeping(row.hold),
            sign=due_text(row.due_on, self._say.day),
            tone=self._say.tone(row.due_on),
        )


def _of_plan(body: PlanNotice | PlanMeeting, *, hides_names: bool) -> str:
    """Returns what is to be done about a child with a plan; nobody's name stands in it."""
    if hides_names:
        return words.SOMETHING
    if isinstance(body, PlanNotice):
        return plan_words.notice_line(body.trigger, body.whom)
    return plan_words.meeting_line(body.kind, date_text(body.on))


def _where_shared(task: TaskRow) -> Destination:
    """Returns where what was told first, a decision about sharing or a request of the law is gone on with."""
    place = Place.LEGAL_REQUEST if task.kind is TaskKind.LEGAL_REQUEST else Place.SHARE
    return Destination(place, task.entry.id)

"""Sorts what there is to do by how urgent it is, and says each thing in one line. No widgets.

With names hidden, a line says what kind of thing it is and at which concern, and nothing that anybody wrote.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from operator import itemgetter
from typing import Final

from safeguard_desktop.domain.deadlines import is_overdue
from safeguard_desktop.domain.entries import (
    ActionPlanned,
    AgencyContact,
    InformationRequested,
    PlanMeeting,
    PlanNotice,
    Referral,
)
from safeguard_desktop.domain.ids import PersonId
from safeguard_desktop.domain.referral_rows import ReferralRow
from safeguard_desktop.domain.rows import ConcernRow, DueRow, HoldDue, TaskKind, TaskRow
from safeguard_desktop.services.acts.half_written import HalfWritten
from safeguard_desktop.services.asking.answering import RequestRow, UnfinishedRequest
from safeguard_desktop.services.briefing.telling_staff import ToldRow
from safeguard_desktop.services.inbox.receiving import UnfinishedRow
from safeguard_desktop.services.keeping.retention import FileRow
from safeguard_desktop.services.matters.due import MattersDue
from safeguard_desktop.services.today import OthersRow, TodayView
from safeguard_desktop.ui.concerns.table import child_text, when_text
from safeguard_desktop.ui.desk.places import Destination, Place
from safeguard_desktop.ui.theme import Tone
from safeguard_desktop.ui.today.about_adults import dated_lines, undated_group
from safeguard_desktop.ui.today.begun import begun_of, where
from safeguard_desktop.ui.today.leaving_lines import leaver_line
from safeguard_desktop.ui.today.lines import Group, GroupAct, TaskLine
from safeguard_desktop.wording import arriving as arriving_words
from safeguard_desktop.wording import asking as request_words
from safeguard_desktop.wording import briefing as briefing_words
from safeguard_desktop.wording import desk as desk_words
from safeguard_desktop.wording import keeping as keeping_words
from safeguard_desktop.wording import labels
from safeguard_desktop.wording import leavers as leaver_words
from safeguard_desktop.wording import legal as legal_words
from safeguard_desktop.wording import plans as plan_words
from safeguard_desktop.wording import referrals as referral_words
from safeguard_desktop.wording import second as second_words
from safeguard_desktop.wording import sharing as sharing_words
from safeguard_desktop.wording import today as words
from safeguard_desktop.wording.children import told_apart
from safeguard_desktop.wording.sharing_story import recipient_text
from safeguard_desktop.wording.story import concern_name
from safeguard_desktop.wording.times import date_text, due_text, instant_text

Dated = tuple[str, TaskLine]
OTHERS: Final = "others"
"""The key of the group about what others see to, which is nothing that whoever looks has to do."""
_ACTS: Final = {
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


@dataclass(frozen=True)
class Ways:
    """Where lines lead: to a page and perhaps an act on it, or to the form that is opened beside the list.

    `take_all` takes everything that was handed over; `take_over` opens the form about a person who is away.
    """

    go: Callable[[Destination], None]
    write: Callable[[TaskRow], None]
    take_all: Callable[[], None]
    take_over: Callable[[PersonId], None]


class Gathering:
    """What there is to do, as one person sees it on one day."""

    def __init__(
        self, view: TodayView, matters: MattersDue, day: date, ways: Ways, *, hides_names: bool
    ) -> None:
        self._view, self._matters, self._day, self._ways = view, matters, day, ways
        self._hides_names = hides_names

    def groups(self) -> tuple[Group, ...]:
        """Returns the groups that have lines, the most urgent first."""
        view, today = self._view, self._day.isoformat()
        dated = self._dated()
        overdue = [line for day, line in dated if is_overdue(day, self._day)]
        due_today = [line for day, line in dated if day == today]
        soon = [line for day, line in dated if day > today]
        groups = (
            Group("overdue", desk_words.OVERDUE, Tone.STOP, overdue),
            Group("personal", words.ONLY_FOR_YOU, Tone.CAUTION, self._personal(view.only_for_me)),
            undated_group(self._matters, self._day, self._to_matter),
            Group("receive", desk_words.TO_RECEIVE, Tone.CAUTION, self._waiting(view.waiting)),
            self._handed_over(view.offered),
            Group("unfinished", desk_words.UNFINISHED, Tone.CAUTION, self._all_unfinished()),
            Group("half_written", words.HALF_WRITTEN, Tone.ACCENT, self._half_written(view.half_written)),
            Group("left_alone", words.LEFT_ALONE, Tone.CAUTION, self._left_alone(view.left_alone)),
            Group("referrals", referral_words.TODAY_GROUP, Tone.CAUTION, self._referrals(view.referrals)),
            Group("requests", request_words.PAGE, Tone.CAUTION, self._requests(view.requests)),
            Group("unread", briefing_words.UNREAD, Tone.CAUTION, self._unread(view.unread)),
            Group("today", words.DUE_TODAY, Tone.ACCENT, due_today),
            Group("undecided", desk_words.TO_DECIDE, Tone.ACCENT, self._undecided(view.undecided)),
            Group("soon", desk_words.DUE, Tone.PLAIN, soon),
            Group("files", keeping_words.FILES_DUE, Tone.PLAIN, self._files(view.files)),
            Group(OTHERS, words.OTHERS, Tone.PLAIN, self._others(view.others)),
        )
        return tuple(group for group in groups if group.lines)

    def _dated(self) -> list[Dated]:
        """Returns what has a day: one's own tasks first, then everybody's, each by the day."""
        mine = [task for task in self._view.tasks if task.owner == self._view.me]
        others = [task for task in self._view.tasks if task.owner != self._view.me]
        reviews = [(row.due_on, self._review(row)) for row in (*self._view.overdue, *self._view.due)]
        about_adults = dated_lines(self._matters, self._day, self._to_matter)
        holds = [(row.due_on, self._hold(row)) for row in self._view.holds]
        looked_at = sorted([*reviews, *holds], key=itemgetter(0))
        return [*about_adults, *self._tasks(mine), *looked_at, *self._tasks(others)]

    def _to_keeping(self, of: str) -> Callable[[], None]:
        """Returns the way to a hold or a file on the page of keeping; a bound method would be gone with its list."""
        return partial(self._ways.go, Destination(Place.KEEPING, entry=of))

    def _to_matter(self, matter: str) -> None:
        self._ways.go(Destination(Place.MATTERS, matter))

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
            title=self._title(told_apart(task.child_name, task.told_apart_by), name) or (words.FOR_A_CHILD,),
            line=self._what(task),
            act=_ACTS[task.kind],
            open=self._opening(task),
            sign=due_text(task.due_on, self._day),
            tone=self._tone(task.due_on),
            go=partial(self._ways.go, Destination(place, subject))
            if subject is not None and not is_leaver
            else None,
        )

    def _opening(self, task: TaskRow) -> Callable[[], None]:
        """Returns what opens a task: its form beside the list, or the pages about sharing."""
        if task.entry.id in self._view.leavers:
            return partial(self._ways.go, Destination(Place.LEAVER, task.entry.id))
        if task.kind in _SHARING:
            return partial(self._ways.go, _where_shared(task))
        return partial(self._ways.write, task)

    def _what(self, task: TaskRow) -> str:
        body = task.entry.body
        if task.entry.id in self._view.leavers:
            return leaver_line(self._view.leavers[task.entry.id])
        if task.kind is TaskKind.PROPOSED:
            return arriving_words.TODAY_PROPOSED if self._hides_names else arriving_words.proposed(task.entry)
        if task.kind is TaskKind.SECOND_LOOK:
            return second_words.TODAY_LINE
        if task.kind in _SHARING:
            return _SHARING[task.kind]
        if isinstance(body, PlanNotice | PlanMeeting):
            return _of_plan(body, hides_names=self._hides_names)
        owner = self._view.names.get(task.owner, "") if task.owner is not None else task.owner_name
        if self._hides_names:
            what = words.SOMETHING if task.kind is TaskKind.ACTION else words.AN_ANSWER
            return words.of_whom(what, words.YOU) if task.owner == self._view.me else what
        if isinstance(body, AgencyContact):
            what = words.answer_from(body.agency_name or labels.AGENCIES[body.agency])
        elif isinstance(body, Referral):
            what = words.answer_from(body.organisation or labels.ENTRY_KINDS[body.KIND])
        elif isinstance(body, InformationRequested):
            what = words.answer_from(recipient_text(body))
        else:
            what = body.what if isinstance(body, ActionPlanned) else words.SOMETHING
        return words.of_whom(what, words.YOU if task.owner == self._view.me else owner)

    def _review(self, row: DueRow) -> TaskLine:
        what = desk_words.REVIEW_OF_HOLD if row.hold else desk_words.REVIEW_OF_MONITORED
        line = self._concern(row.concern, what, desk_words.REVIEW_IT)
        if row.hold:  # looked at again on the page of keeping
            line = replace(line, open=self._to_keeping(row.hold), go=line.open)
        return replace(line, sign=due_text(row.due_on, self._day), tone=self._tone(row.due_on))

    def _hold(self, row: HoldDue) -> TaskLine:
        return TaskLine(
            key=f"hold_{row.hold}",
            title=self._title(told_apart(row.child_name, row.told_apart_by), "") or (words.FOR_A_CHILD,),
            line=desk_words.REVIEW_OF_HOLD,
            act=desk_words.REVIEW_IT,
            open=self._to_keeping(row.hold),
            sign=due_text(row.due_on, self._day),
            tone=self._tone(row.due_on),
        )

    def _files(self, rows: Sequence[FileRow]) -> list[TaskLine]:
        """Returns the files whose time has come; nothing is late about one that stays a little longer."""
        return [
            TaskLine(
                key=f"file_{row.child.id}",
                title=self._title(told_apart(row.child.full_name, row.child.told_apart_by), "")
                or (keeping_words.A_FILE,),
                line=keeping_words.TODAY_FILE,
                act=keeping_words.TODAY_OPEN,
                open=self._to_keeping(row.child.id),
            )
            for row in rows
        ]

    def _waiting(self, rows: Sequence[ConcernRow]) -> list[TaskLine]:
        return [self._to_receive(row) for row in rows]

    def _to_receive(self, row: ConcernRow) -> TaskLine:
        line = self._concern(row, self._raised(row), desk_words.RECEIVE_IT, Place.RECEIVE)
        return replace(line, sign=words.TOLD_OUTSIDE, tone=Tone.CAUTION) if row.told_outside else line

    def _undecided(self, rows: Sequence[ConcernRow]) -> list[TaskLine]:
        return [self._concern(row, self._raised(row), desk_words.DECIDE_IT, form="decide") for row in rows]

    def _handed_over(self, rows: Sequence[ConcernRow]) -> Group:
        """Returns what was handed over; several are taken with one key."""
        lines = [self._concern(row, self._asked(row), words.TAKE_IT, form="answer_handover") for row in rows]
        take_all = GroupAct("take_all_offered", words.take_all(len(lines)), self._ways.take_all)
        return Group("offered", words.OFFERED, Tone.CAUTION, lines, take_all if len(lines) > 1 else None)

    def _asked(self, row: ConcernRow) -> str:
        """Returns who asks, and what should be known: whoever takes several at once has read it."""
        asks = self._by_owner(row, words.asks_you)
        message = "" if self._hides_names else self._view.messages.get(row.id, "")
        return words.with_message(asks, message) if message else asks

    def _others(self, rows: Sequence[OthersRow]) -> list[TaskLine]:
        """Returns who else sees to concerns: whoever looks knows whether they are here today."""
        return [
            TaskLine(
                key=f"others_{row.person}",
                title=(words.SOMEBODY if self._hides_names else self._view.names.get(row.person, ""),),
                line=words.sees_to(row.count, instant_text(row.last_at) if row.last_at else ""),
                act=words.TAKE_OVER_ALL,
                open=partial(self._ways.take_over, row.person),
            )
            for row in rows
        ]

    def _personal(self, count: int) -> list[TaskLine]:
        """Returns one line for all that came for whoever looks and nobody else; what it is stands on its own page."""
        if not count:
            return []
        title = (words.came_for_you(count),)
        open_it = partial(self._ways.go, Destination(Place.PERSONAL))
        return [TaskLine("personal", title, words.ONLY_FOR_YOU_HINT, words.GO_THERE, open_it)]

    def _left_alone(self, rows: Sequence[ConcernRow]) -> list[TaskLine]:
        return [
            self._concern(row, self._by_owner(row, words.owner_gone), words.TAKE_OVER, form="takeover")
            for row in rows
        ]

    def _requests(self, rows: Sequence[RequestRow]) -> list[TaskLine]:
        """Returns the requests to see records, each with the day by which to answer."""
        return [
            TaskLine(
                key=row.body.reference,
                title=(request_words.A_REQUEST,)
                if self._hides_names
                else (request_words.who(row.body.who, row.body.relation), row.body.reference),
                line=row.body.reference if self._hides_names else request_words.ASKED_OF[row.body.asked],
                act=request_words.OPEN,
                open=partial(self._ways.go, Destination(Place.REQUEST, row.id)),
                sign=due_text(row.due_on, self._day) if row.due_on else "",
                tone=self._tone(row.due_on),
            )
            for row in rows
        ]

    def _referrals(self, rows: Sequence[ReferralRow]) -> list[TaskLine]:
        """Returns what referrals ask for: what the lead must know, what is to be put in writing, what is missing."""
        return [self._referral(row) for row in rows]

    def _referral(self, row: ReferralRow) -> TaskLine:
        name = concern_name(row.number, row.reference) if row.concern is not None else ""
        due_on = row.written_due[:10] if row.waits_for_writing else ""
        return TaskLine(
            key=f"referral_{row.entry.id}",
            title=self._title(told_apart(row.child_name, row.told_apart_by), name) or (words.FOR_A_CHILD,),
            line=referral_words.today_line(row, names_gaps=not self._hides_names),
            act=referral_words.TODAY_ACT,
            open=partial(self._ways.go, Destination(Place.SHARING, entry=row.entry.id, act=_act_of(row))),
            sign=due_text(due_on, self._day) if due_on else "",
            tone=Tone.STOP if row.lead_open else self._tone(due_on),
        )

    def _unread(self, rows: Sequence[ToldRow]) -> list[TaskLine]:
        """Returns the notes to staff that somebody has not acknowledged, and those that are gone from the folder."""
        return [self._unread_note(told) for told in rows]

    def _unread_note(self, told: ToldRow) -> TaskLine:
        row = told.row
        waiting = [each.name for each in row.waiting_for]
        title = (
            briefing_words.A_NOTE_WAITS
            if self._hides_names
            else told_apart(row.child_name, row.told_apart_by)
        )
        line = (
            briefing_words.how_many_wait(len(waiting))
            if self._hides_names
            else briefing_words.waiting_for(waiting)
        )
        return TaskLine(
            key=f"note_{row.entry.id}",
            title=(title,),
            line=line,
            act=briefing_words.LOOK,
            open=partial(self._ways.go, Destination(Place.CHILD, row.child or "")),
            sign=briefing_words.MISSING if told.missing else "",
            tone=Tone.STOP if told.missing else Tone.MUTED,
        )

    def _all_unfinished(self) -> list[TaskLine]:
        """Returns what somebody began at the start window and did not send: concerns and requests."""
        return [*self._unfinished(self._view.unfinished), *self._unsent(self._view.unsent_requests)]

    def _unsent(self, rows: Sequence[UnfinishedRequest]) -> list[TaskLine]:
        return [
            TaskLine(
                key=f"unsent_{row.draft.reference}",
                title=(request_words.A_REQUEST,),
                line=request_words.begun(row.kept_at, "" if self._hides_names else row.draft.name),
                act=desk_words.OPEN_IT,
                open=partial(self._ways.go, Destination(Place.REQUESTS)),
            )
            for row in rows
        ]

    def _unfinished(self, rows: Sequence[UnfinishedRow]) -> list[TaskLine]:
        return [
            TaskLine(
                key=desk_words.UNFINISHED,
                title=self._title(row.child_typed or desk_words.NAME_NOT_GIVEN, desk_words.UNFINISHED),
                line=self._kept(row),
                act=desk_words.OPEN_IT,
                open=partial(self._ways.go, Destination(Place.UNFINISHED, row.id)),
            )
            for row in rows
        ]

    def _half_written(self, rows: Sequence[HalfWritten]) -> list[TaskLine]:
        """Returns what whoever looks was in the middle of writing: each line goes on with it."""
        return [
            TaskLine(
                key=f"begun_{row.form}_{number}",
                title=self._title(*_subject(row)) or (begun_of(row).text,),
                line=words.last_written(begun_of(row).text, instant_text(row.kept_at)),
                act=words.GO_ON,
                open=partial(self._ways.go, where(row)),
            )
            for number, row in enumerate(rows)
        ]

    def _kept(self, row: UnfinishedRow) -> str:
        at = instant_text(row.kept_at)
        return at if self._hides_names else desk_words.unfinished_line(at, row.author)

    def _concern(
        self, row: ConcernRow, line: str, act: str, place: Place = Place.CONCERN, form: str = ""
    ) -> TaskLine:
        """Returns a line about a concern. `form` is the act that its button opens on the page, "" for the page."""
        name = concern_name(row.number, row.reference)
        open_it = partial(self._ways.go, Destination(place, row.id, act=form))
        return TaskLine(name, self._title(child_text(row), name), line, act, open_it)

    def _title(self, child: str, name: str) -> tuple[str, ...]:
        parts = (name,) if self._hides_names else (child, name)
        return tuple(part for part in parts if part)

    def _raised(self, row: ConcernRow) -> str:
        when = when_text(row)
        return when if self._hides_names else desk_words.raised_line(when, row.author)

    def _by_owner(self, row: ConcernRow, said: Callable[[str], str]) -> str:
        owner = self._view.names.get(row.owner, "") if row.owner is not None else ""
        return said("" if self._hides_names else owner)

    def _tone(self, due_on: str) -> Tone:
        return Tone.STOP if is_overdue(due_on, self._day) else Tone.MUTED


def _of_plan(body: PlanNotice | PlanMeeting, *, hides_names: bool) -> str:
    """Returns what is to be done about a child with a plan; nobody's name stands in it."""
    if hides_names:
        return words.SOMETHING
    if isinstance(body, PlanNotice):
        return plan_words.notice_line(body.trigger)
    return plan_words.meeting_line(body.kind, date_text(body.on))


def _act_of(row: ReferralRow) -> str:
    """Returns the act that a referral asks for first."""
    if row.lead_open:
        return "lead_knows"
    return "referral_written" if row.waits_for_writing else "make_good"


def _subject(row: HalfWritten) -> tuple[str, str]:
    """Returns the child and the concern that a form is about, as far as it is about any."""
    if row.concern is not None:
        return child_text(row.concern), concern_name(row.concern.number, row.concern.reference)
    return (told_apart(row.child.full_name, row.child.told_apart_by) if row.child is not None else "", "")


def _where_shared(task: TaskRow) -> Destination:
    """Returns where what was told first, a decision about sharing or a request of the law is gone on with."""
    place = Place.LEGAL_REQUEST if task.kind is TaskKind.LEGAL_REQUEST else Place.SHARE
    return Destination(place, task.entry.id)

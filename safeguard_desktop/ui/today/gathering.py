"""Sorts what there is to do by how urgent it is, and says each thing in one line. No widgets.

With names hidden, a line says what kind of thing it is and at which concern, and nothing that anybody wrote.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Final

from safeguard_desktop.domain.deadlines import is_overdue
from safeguard_desktop.domain.referral_rows import ReferralRow
from safeguard_desktop.domain.rows import ConcernRow
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
from safeguard_desktop.ui.today.about_adults import undated_group
from safeguard_desktop.ui.today.begun import begun_of, where
from safeguard_desktop.ui.today.dated import DatedLines
from safeguard_desktop.ui.today.lines import Group, GroupAct, TaskLine
from safeguard_desktop.ui.today.saying import Saying, Ways
from safeguard_desktop.wording import asking as request_words
from safeguard_desktop.wording import briefing as briefing_words
from safeguard_desktop.wording import desk as desk_words
from safeguard_desktop.wording import keeping as keeping_words
from safeguard_desktop.wording import referrals as referral_words
from safeguard_desktop.wording import today as words
from safeguard_desktop.wording.children import told_apart
from safeguard_desktop.wording.story import concern_name
from safeguard_desktop.wording.times import due_text, instant_text

OTHERS: Final = "others"
"""The key of the group about what others see to, which is nothing that whoever looks has to do."""


class Gathering:
    """What there is to do, as one person sees it on one day."""

    def __init__(
        self, view: TodayView, matters: MattersDue, day: date, ways: Ways, *, hides_names: bool
    ) -> None:
        self._view, self._matters = view, matters
        self._say = Saying(day, ways, hides_names)

    def groups(self) -> tuple[Group, ...]:
        """Returns the groups that have lines, the most urgent first."""
        view, today = self._view, self._say.day.isoformat()
        dated = DatedLines(view, self._matters, self._say).lines()
        overdue = [line for day, line in dated if is_overdue(day, self._say.day)]
        due_today = [line for day, line in dated if day == today]
        soon = [line for day, line in dated if day > today]
        groups = (
            Group("overdue", desk_words.OVERDUE, Tone.STOP, overdue),
            Group("personal", words.ONLY_FOR_YOU, Tone.CAUTION, self._personal(view.only_for_me)),
            undated_group(self._matters, self._say.day, self._say.to_matter),
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

    def _files(self, rows: Sequence[FileRow]) -> list[TaskLine]:
        """Returns the files whose time has come; nothing is late about one that stays a little longer."""
        return [
            TaskLine(
                key=f"file_{row.child.id}",
                title=self._say.title(told_apart(row.child.full_name, row.child.told_apart_by), "")
                or (keeping_words.A_FILE,),
                line=keeping_words.TODAY_FILE,
                act=keeping_words.TODAY_OPEN,
                open=self._say.to_keeping(row.child.id),
            )
            for row in rows
        ]

    def _waiting(self, rows: Sequence[ConcernRow]) -> list[TaskLine]:
        return [self._to_receive(row) for row in rows]

    def _to_receive(self, row: ConcernRow) -> TaskLine:
        line = self._say.concern(row, self._raised(row), desk_words.RECEIVE_IT, Place.RECEIVE)
        return replace(line, sign=words.TOLD_OUTSIDE, tone=Tone.CAUTION) if row.told_outside else line

    def _undecided(self, rows: Sequence[ConcernRow]) -> list[TaskLine]:
        return [
            self._say.concern(row, self._raised(row), desk_words.DECIDE_IT, form="decide") for row in rows
        ]

    def _handed_over(self, rows: Sequence[ConcernRow]) -> Group:
        """Returns what was handed over; several are taken with one key."""
        lines = [
            self._say.concern(row, self._asked(row), words.TAKE_IT, form="answer_handover") for row in rows
        ]
        take_all = GroupAct("take_all_offered", words.take_all(len(lines)), self._say.ways.take_all)
        return Group("offered", words.OFFERED, Tone.CAUTION, lines, take_all if len(lines) > 1 else None)

    def _asked(self, row: ConcernRow) -> str:
        """Returns who asks, and what should be known: whoever takes several at once has read it."""
        asks = self._by_owner(row, words.asks_you)
        message = "" if self._say.hides_names else self._view.messages.get(row.id, "")
        return words.with_message(asks, message) if message else asks

    def _others(self, rows: Sequence[OthersRow]) -> list[TaskLine]:
        """Returns who else sees to concerns: whoever looks knows whether they are here today."""
        return [
            TaskLine(
                key=f"others_{row.person}",
                title=(words.SOMEBODY if self._say.hides_names else self._view.names.get(row.person, ""),),
                line=words.sees_to(row.count, instant_text(row.last_at) if row.last_at else ""),
                act=words.TAKE_OVER_ALL,
                open=partial(self._say.ways.take_over, row.person),
            )
            for row in rows
        ]

    def _personal(self, count: int) -> list[TaskLine]:
        """Returns one line for all that came for whoever looks and nobody else; what it is stands on its own page."""
        if not count:
            return []
        title = (words.came_for_you(count),)
        open_it = partial(self._say.ways.go, Destination(Place.PERSONAL))
        return [TaskLine("personal", title, words.ONLY_FOR_YOU_HINT, words.GO_THERE, open_it)]

    def _left_alone(self, rows: Sequence[ConcernRow]) -> list[TaskLine]:
        return [
            self._say.concern(row, self._by_owner(row, words.owner_gone), words.TAKE_OVER, form="takeover")
            for row in rows
        ]

    def _requests(self, rows: Sequence[RequestRow]) -> list[TaskLine]:
        """Returns the requests to see records, each with the day by which to answer."""
        return [
            TaskLine(
                key=row.body.reference,
                title=(request_words.A_REQUEST,)
                if self._say.hides_names
                else (request_words.who(row.body.who, row.body.relation), row.body.reference),
                line=row.body.reference if self._say.hides_names else request_words.ASKED_OF[row.body.asked],
                act=request_words.OPEN,
                open=partial(self._say.ways.go, Destination(Place.REQUEST, row.id)),
                sign=due_text(row.due_on, self._say.day) if row.due_on else "",
                tone=self._say.tone(row.due_on),
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
            title=self._say.title(told_apart(row.child_name, row.told_apart_by), name)
            or (words.FOR_A_CHILD,),
            line=referral_words.today_line(row, names_gaps=not self._say.hides_names),
            act=referral_words.TODAY_ACT,
            open=partial(self._say.ways.go, Destination(Place.SHARING, entry=row.entry.id, act=_act_of(row))),
            sign=due_text(due_on, self._say.day) if due_on else "",
            tone=Tone.STOP if row.lead_open else self._say.tone(due_on),
        )

    def _unread(self, rows: Sequence[ToldRow]) -> list[TaskLine]:
        """Returns the notes to staff that somebody has not acknowledged, and those that are gone from the folder."""
        return [self._unread_note(told) for told in rows]

    def _unread_note(self, told: ToldRow) -> TaskLine:
        row = told.row
        waiting = [each.name for each in row.waiting_for]
        title = (
            briefing_words.A_NOTE_WAITS
            if self._say.hides_names
            else told_apart(row.child_name, row.told_apart_by)
        )
        line = (
            briefing_words.how_many_wait(len(waiting))
            if self._say.hides_names
            else briefing_words.waiting_for(waiting)
        )
        return TaskLine(
            key=f"note_{row.entry.id}",
            title=(title,),
            line=line,
            act=briefing_words.LOOK,
            open=partial(self._say.ways.go, Destination(Place.CHILD, row.child or "")),
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
                line=request_words.begun(row.kept_at, "" if self._say.hides_names else row.draft.name),
                act=desk_words.OPEN_IT,
                open=partial(self._say.ways.go, Destination(Place.REQUESTS)),
            )
            for row in rows
        ]

    def _unfinished(self, rows: Sequence[UnfinishedRow]) -> list[TaskLine]:
        return [
            TaskLine(
                key=desk_words.UNFINISHED,
                title=self._say.title(row.child_typed or desk_words.NAME_NOT_GIVEN, desk_words.UNFINISHED),
                line=self._kept(row),
                act=desk_words.OPEN_IT,
                open=partial(self._say.ways.go, Destination(Place.UNFINISHED, row.id)),
            )
            for row in rows
        ]

    def _half_written(self, rows: Sequence[HalfWritten]) -> list[TaskLine]:
        """Returns what whoever looks was in the middle of writing: each line goes on with it."""
        return [
            TaskLine(
                key=f"begun_{row.form}_{number}",
                title=self._say.title(*_subject(row)) or (begun_of(row).text,),
                line=words.last_written(begun_of(row).text, instant_text(row.kept_at)),
                act=words.GO_ON,
                open=partial(self._say.ways.go, where(row)),
            )
            for number, row in enumerate(rows)
        ]

    def _kept(self, row: UnfinishedRow) -> str:
        at = instant_text(row.kept_at)
        return at if self._say.hides_names else desk_words.unfinished_line(at, row.author)

    def _raised(self, row: ConcernRow) -> str:
        when = when_text(row)
        return when if self._say.hides_names else desk_words.raised_line(when, row.author)

    def _by_owner(self, row: ConcernRow, said: Callable[[str], str]) -> str:
        owner = self._view.names.get(row.owner, "") if row.owner is not None else ""
        return said("" if self._say.hides_names else owner)


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

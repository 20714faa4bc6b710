"""Following a pack until it is confirmed: sent, asked after, taken further, lost, settled.

A confirmation by telephone or slip counts with the check code that stands only inside the pack: a code that is wrong
changes nothing, and what was typed stays. Source: S93, X05; guidance.md section 2.2.
"""

from datetime import date, datetime, timedelta
from typing import Final

from safeguard_desktop.bundles.check_code import is_same_code, is_well_formed
from safeguard_desktop.domain.entries import TransferSent, TransferStep
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.guidance import Guidance, Topic
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.leaving.codes import (
    CODE_ASKED_FOR,
    TransferState,
    TransferWay,
    asked_for,
)
from safeguard_desktop.domain.leaving.codes import TransferStepKind as Step
from safeguard_desktop.domain.leaving.states import TransferNow
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.domain.rows import EntryView
from safeguard_desktop.domain.when import as_typed, parse_date
from safeguard_desktop.services.concern.amending import when_problems
from safeguard_desktop.services.guidance import Deadline, GuidanceService
from safeguard_desktop.services.leaving.drafts import SentDraft, StepDraft
from safeguard_desktop.services.leaving.listing import LeaverRow, LeaversService
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.subjects import complete
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.wording.leavers import LEAD_ROLE

_IN_FIVE_DAYS: Final = timedelta(days=5)
"""Where no edition in force gives a number."""

_NEEDS_A_NAME: Final = frozenset({Step.CONFIRMED, Step.PASSPHRASE_TOLD, Step.CHASED, Step.SETTLED})
_NEEDS_WORDS: Final = frozenset(
    {Step.ESCALATED, Step.WRONG_ADDRESS, Step.GOT_BACK, Step.REPORTED, Step.NOT_REPORTED, Step.WITHDRAWN,
     Step.NOT_NEEDED, Step.PASSPHRASE_TOLD}
)  # fmt: skip
_LOOKS_AGAIN: Final = frozenset({Step.CHASED, Step.ESCALATED, Step.DIFFERS, Step.DELIVERED})
_ON_ITS_WAY: Final = (
    Step.CONFIRMED,
    Step.DIFFERS,
    Step.DELIVERED,
    Step.CHASED,
    Step.ESCALATED,
    Step.WITHDRAWN,
    Step.WRONG_ADDRESS,
)
_NEXT: Final = {
    TransferState.PREPARED: (Step.WITHDRAWN, Step.NOT_NEEDED),
    TransferState.SENT: _ON_ITS_WAY,
    TransferState.DELIVERED: _ON_ITS_WAY,
    TransferState.CHASED: _ON_ITS_WAY,
    TransferState.ESCALATED: _ON_ITS_WAY,
    TransferState.DIFFERS: (Step.SETTLED, Step.CHASED, Step.ESCALATED, Step.WITHDRAWN),
    TransferState.WRONG_ADDRESS: (Step.GOT_BACK, Step.ESCALATED),
    TransferState.CONFIRMED: (Step.WRONG_ADDRESS,),
}


def next_steps(now: TransferNow) -> tuple[Step, ...]:
    """Return what can be written down about a pack now, the likeliest first."""
    steps = list(_NEXT.get(now.state, ()))
    if now.sent is not None and not now.is_passphrase_told and now.is_open:
        steps.insert(0, Step.PASSPHRASE_TOLD)
    if now.incident_due:
        steps = [*steps, Step.REPORTED, Step.NOT_REPORTED]
    if now.needs_new_pack:
        steps = [Step.NOT_NEEDED]
    return tuple(steps)


def can_be_sent(now: TransferNow) -> bool:
    """Whether a pack can go, or go again: not when it has arrived, or another one goes in its place."""
    return now.is_open and not now.needs_new_pack and now.state is not TransferState.CONFIRMED


class FollowingService:
    """Records how a pack went and what followed."""

    def __init__(
        self, session: Session, models: Models, guidance: GuidanceService, leavers: LeaversService
    ) -> None:
        """Keep the session, its read models, the guidance in force and the list."""
        self._session = session
        self._models = models
        self._guidance = guidance
        self._leavers = leavers

    def row(self, transfer: EntryId) -> LeaverRow | None:
        """Return a pack as it stands, for a form about it."""
        return self._leavers.row(transfer)

    def address(self, transfer: EntryId) -> str:
        """Return where a pack went last, or where its child is said to go; "" where nobody has written that down."""
        row = self._leavers.row(transfer)
        if row is None or row.transfer is None:
            return ""
        if row.transfer.sent is not None:
            return row.transfer.sent.to_address
        leaving = self._leavers.leaving_behind(row)
        return (
            leaving.leaving.details.to_address if leaving is not None and leaving.leaving is not None else ""
        )

    def guidance(self) -> tuple[Guidance, ...]:
        """Return what is said about a receipt that does not come."""
        return self._guidance.about_topic(Topic.TRANSFER_RECEIPT)

    def items(self, transfer: EntryId) -> tuple[EntryView, ...]:
        """Return the entries that the list of a pack names, to be confirmed one by one."""
        row = self._leavers.row(transfer)
        named = row.pack.items if row is not None and row.pack is not None else ()
        views = (self._models.chronology.entry(entry) for entry in named)
        return tuple(view for view in views if view is not None)

    def breach(self, known: datetime) -> Deadline | None:
        """Return by when a loss of personal data is reported, and what says so."""
        return self._guidance.deadline("breach", known)

    def sent_problems(self, draft: SentDraft) -> tuple[Problem, ...]:
        """Return what is missing: how, to whom, who carried it, whom we spoke with before."""
        found = [] if draft.way is not None else [Problem("transfer_way", "missing")]
        needed = ("to_name", "called", *asked_for(draft.way))
        found += [Problem(name, "missing") for name in needed if not getattr(draft, name).strip()]
        return (*found, *self._when_problems(draft.when))

    def send(self, draft: SentDraft) -> Changed:
        """Record that a pack went, or went again. It is asked after in five days.

        Raises:
            Refused: answers are missing, there is no such pack, or it cannot go any more.
        """
        complete(self.sent_problems(draft))
        row = self._pack(draft.transfer)
        if row.transfer is None or not can_be_sent(row.transfer):
            raise Refused(RefusalCode.ALREADY_DONE)
        when = self._when(draft.when)
        body = TransferSent(
            transfer=draft.transfer, way=draft.way or TransferWay.BY_HAND, when=when, to_name=draft.to_name,
            to_role=draft.to_role or LEAD_ROLE, chase_on=self._chase_on(_day_of(when, self._session.today())),
            to_address=draft.to_address, carried_by=draft.carried_by, tracking=draft.tracking,
            called=draft.called, text=draft.text,
        )  # fmt: skip
        return self._append(row, body)

    def step_problems(self, draft: StepDraft) -> tuple[Problem, ...]:
        """Return what is missing of a step, and whether the check code is not the pack's."""
        if draft.step is None:
            return (Problem("transfer_step", "missing"),)
        found = [Problem("by_name", "missing")] if self._lacks_name(draft) else []
        if draft.step in _NEEDS_WORDS and not draft.text.strip():
            found.append(Problem("step_text", "missing"))
        if draft.step is Step.DIFFERS and not draft.text.strip() and not draft.items:
            found.append(Problem("step_text", "what_differs"))
        if draft.step in (Step.CONFIRMED, Step.DIFFERS):
            found += self._code_problems(draft)
        if draft.due_typed.strip() and self._day(draft.due_typed) is None:
            found.append(Problem("step_due", "not_understood"))
        return (*found, *self._when_problems(draft.when))

    def record(self, draft: StepDraft) -> Changed:
        """Record what was done about a pack, or became known.

        Raises:
            Refused: answers are missing, the check code is another one, there is no such pack, or it cannot follow.
        """
        complete(self.step_problems(draft))
        row = self._pack(draft.transfer)
        if row.transfer is None or draft.step is None or draft.step not in next_steps(row.transfer):
            raise Refused(RefusalCode.ALREADY_DONE)
        when = self._when(draft.when)
        has_code = draft.step in (Step.CONFIRMED, Step.DIFFERS) and bool(draft.code.strip() and row.code)
        due_on, due_at = self._due(draft, when)
        body = TransferStep(
            transfer=draft.transfer, step=draft.step, when=when, by_name=draft.by_name, by_role=draft.by_role,
            way=draft.way, text=draft.text, items=draft.items, code_matched=True if has_code else None,
            due_on=due_on, due_at=due_at,
        )  # fmt: skip
        return self._append(row, body)

    def _lacks_name(self, draft: StepDraft) -> bool:
        return draft.step in _NEEDS_A_NAME and not draft.by_name.strip()

    def _code_problems(self, draft: StepDraft) -> tuple[Problem, ...]:
        """Return what is wrong with how it was confirmed. A pack of before the codes is confirmed without one."""
        if draft.way is None:
            return (Problem("receipt_way", "missing"),)
        row = self._leavers.row(draft.transfer)
        if row is None or not row.code:
            return ()
        if not draft.code.strip():
            return (Problem("check_code", "missing"),) if draft.way in CODE_ASKED_FOR else ()
        if not is_well_formed(draft.code):
            return (Problem("check_code", "misread"),)
        return () if is_same_code(draft.code, row.code) else (Problem("check_code", "other_pack"),)

    def _due(self, draft: StepDraft, when: EventTime) -> tuple[str, str]:
        """Return when the next thing is due: an ISO date, and a minute where it is counted in hours."""
        if draft.step is Step.WRONG_ADDRESS:
            known = when.first_minute() if when.is_known else self._session.wall_clock()
            limit = self.breach(known)
            return (limit.due_on.isoformat(), limit.due_at) if limit is not None else ("", "")
        if draft.step is Step.WITHDRAWN or draft.step is Step.GOT_BACK:
            return self._session.today().isoformat(), ""
        if draft.step not in _LOOKS_AGAIN:
            return "", ""
        day = self._day(draft.due_typed)
        return day.isoformat() if day else self._chase_on(_day_of(when, self._session.today())), ""

    def _chase_on(self, since: date) -> str:
        limit = self._guidance.deadline("transfer_chase", since)
        return (limit.due_on if limit is not None else since + _IN_FIVE_DAYS).isoformat()

    def _pack(self, transfer: EntryId) -> LeaverRow:
        row = self._leavers.row(transfer)
        if row is None or row.pack is None:
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        return row

    def _append(self, row: LeaverRow, body: EntryBody) -> Changed:
        entry = self._session.new_entry(body, row.entry.children, (row.entry.id,))
        self._session.append(entry)
        return Changed("child", row.child or "")

    def _when_problems(self, typed: str) -> tuple[Problem, ...]:
        return when_problems(typed, self._session.wall_clock())

    def _when(self, typed: str) -> EventTime:
        return as_typed(typed, self._session.wall_clock())

    def _day(self, typed: str) -> date | None:
        return parse_date(typed, self._session.today(), future=True) if typed.strip() else None


def _day_of(when: EventTime, today: date) -> date:
    return when.first_minute().date() if when.is_known else today

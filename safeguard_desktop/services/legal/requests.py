"""Requests with the law behind them: taken down, followed up, and a ground on which nothing is destroyed.

A request stands on Today until it is answered or taken back. The answer goes through the decision about sharing, which
closes it by `step_of_decision`; what is answered without one is written down here. While proceedings are going on, or
nobody knows, an ordinary hold stands beside the request: it ends as every hold does, not by what is written here.
Source: S65, S69; guidance.md section 6.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from safeguard_desktop.domain import rules
from safeguard_desktop.domain.codes import HoldReason
from safeguard_desktop.domain.entries import HoldPlaced, InChild, LegalRequest, LegalStep, NewEntry
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.legal import (
    ENDS,
    LegalPower,
    LegalStepKind,
    Proceedings,
    hold_reason,
    recipient_of,
)
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.domain.rows import EntryView, HoldRow, ToldApartBy
from safeguard_desktop.domain.when import as_typed
from safeguard_desktop.services.acts.acting import due_iso, due_problems
from safeguard_desktop.services.concern.amending import when_problems
from safeguard_desktop.services.guidance import GuidanceService
from safeguard_desktop.services.guiding.here import working_days_here
from safeguard_desktop.services.legal.drafts import LegalDraft, LegalStepDraft
from safeguard_desktop.services.legal.grounds import proceedings_now
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.sharing.carrying import carried_out_by_answer
from safeguard_desktop.services.subjects import (
    changed_by,
    children_of_entry,
    children_of_subject,
    complete,
    entry_of,
    subject_changed,
)
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.wording.legal import held_because

LOOK_WITHIN: Final = 1
"""Working days after which a request without a deadline stands on Today."""


@dataclass(frozen=True, slots=True)
class LegalRow:
    """A request as it reads now, what followed it (oldest first), and what is held because of it.

    `due_on` is the day by which something is owed (ISO date); `proceedings` is what is known now.
    """

    entry: EntryView
    body: LegalRequest
    steps: tuple[EntryView, ...]
    holds: tuple[HoldRow, ...]
    due_on: str
    is_open: bool
    proceedings: Proceedings
    child: ChildId | None
    child_name: str
    told_apart_by: ToldApartBy | None
    power: LegalPower | None


class LegalRequestsService:
    """Takes requests down and follows them up."""

    def __init__(self, session: Session, models: Models, guidance: GuidanceService) -> None:
        """Keep the session, its read models, and the guidance, which knows the powers."""
        self._session = session
        self._models = models
        self._guidance = guidance

    def powers(self) -> tuple[LegalPower, ...]:
        """Return every power that somebody may name."""
        return self._guidance.powers()

    def problems(self, draft: LegalDraft) -> tuple[Problem, ...]:
        """Return what is missing: who asks, for what, and whether proceedings are going on."""
        now = self._session.wall_clock()
        answers = {
            "legal_asker": draft.asker,
            "legal_who": draft.who.strip() or draft.organisation.strip(),
            "legal_asked_for": draft.asked_for.strip(),
            "legal_proceedings": draft.proceedings,
        }
        found = [Problem(field, "missing") for field, answer in answers.items() if not answer]
        if draft.answer_due_typed.strip():
            found += due_problems(draft.answer_due_typed, now.date(), "legal_due")
        return (*found, *when_problems(draft.when, now))

    def record(self, draft: LegalDraft) -> Changed:
        """Record the request, with the hold that it asks for.

        Raises:
            Refused: answers are missing, or there is no such concern or child.
        """
        complete(self.problems(draft))
        concern = draft.about.concern
        children = children_of_subject(self._models, concern, draft.about.child)
        body = self._body(draft)
        request = self._session.new_entry(body, children, (concern,) if concern else ())
        reason = hold_reason(body.asker, body.proceedings)
        held = (self._hold(request.id, body, children),) if reason is not None else ()
        self._session.append(request, *held)
        return subject_changed(concern, children)

    def step_problems(self, draft: LegalStepDraft) -> tuple[Problem, ...]:
        """Return what is missing: what happened, what was answered and to whom, or until when."""
        now = self._session.wall_clock()
        found = [] if draft.step is not None else [Problem("legal_step", "missing")]
        if draft.step in {LegalStepKind.ANSWERED, LegalStepKind.NOTE} and not draft.text.strip():
            found.append(Problem("legal_text", "missing"))
        if draft.step is LegalStepKind.NEW_DEADLINE:
            found += due_problems(draft.due_typed, now.date(), "legal_due")
        return (*found, *when_problems(draft.when, now))

    def step(self, draft: LegalStepDraft) -> Changed:
        """Record what happened. That proceedings began holds what was not held; that they ended lifts nothing.

        Raises:
            Refused: answers are missing, or there is no such request.
        """
        complete(self.step_problems(draft))
        view, body = self._request(draft.request)
        if draft.step is None:
            raise Refused(RefusalCode.INCOMPLETE)
        children = children_of_entry(self._models, view)
        is_answer = draft.step is LegalStepKind.ANSWERED
        is_moved = draft.step is LegalStepKind.NEW_DEADLINE
        step = LegalStep(
            request=view.id,
            step=draft.step,
            when=_when(self._session, draft.when),
            who=draft.who.strip() or (body.who or body.organisation if is_answer else ""),
            text=draft.text,
            way=draft.way,
            due_on=due_iso(draft.due_typed, self._session.today()) if is_moved else "",
            to_kind=recipient_of(body.asker) if is_answer else None,
            decision=self._decided(view.id) if is_answer else None,
        )
        began = draft.step is LegalStepKind.PROCEEDINGS_BEGAN and not self._is_held(view, body)
        held = (self._hold(view.id, body, children),) if began else ()
        answer = self._session.new_entry(step, children, (view.id,))
        self._session.append(answer, *carried_out_by_answer(self._session, self._models, answer), *held)
        return changed_by(self._models, view)

    def rows(self) -> tuple[LegalRow, ...]:
        """Return every request: what is open by its day, then the others, the newest first."""
        steps = self._steps()
        found = (self._row(view, steps) for view in self._models.chronology.of_kind(LegalRequest.KIND))
        rows = tuple(row for row in found if row is not None)
        opened = sorted((row for row in rows if row.is_open), key=lambda row: row.due_on)
        return (*opened, *(row for row in rows if not row.is_open))

    def row(self, request: EntryId) -> LegalRow | None:
        """Return one request; None where its words were lawfully destroyed.

        Raises:
            Refused: there is no such request.
        """
        view = entry_of(self._models, request)
        if view.body is not None and not isinstance(view.body, LegalRequest):
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        return self._row(view, self._steps())

    def grounds(self, child: ChildId) -> tuple[LegalRow, ...]:
        """Return what keeps a child's record from being destroyed: open requests, and proceedings that go on."""
        return tuple(
            row
            for row in self.rows()
            if any(inside.child == child for inside in children_of_entry(self._models, row.entry))
            and (row.is_open or row.proceedings is not Proceedings.NONE)
        )

    def _row(self, view: EntryView, steps: Iterable[EntryView]) -> LegalRow | None:
        body = view.now_reads
        if not isinstance(body, LegalRequest):
            return None
        followed = tuple(step for step in steps if _follows(step, view.id))
        bodies = [step.body for step in followed if isinstance(step.body, LegalStep)]
        children = children_of_entry(self._models, view)
        child = self._models.children.row(children[0].child) if children else None
        return LegalRow(
            entry=view,
            body=body,
            steps=followed,
            holds=self._holds_of(view, body),
            due_on=next((each.due_on for each in reversed(bodies) if each.due_on), body.look_on),
            is_open=not any(each.step in ENDS for each in bodies),
            proceedings=proceedings_now(body, bodies),
            child=child.id if child is not None else None,
            child_name=child.full_name if child is not None else "",
            told_apart_by=child.told_apart_by if child is not None else None,
            power=self._guidance.power(body.power),
        )

    def _steps(self) -> tuple[EntryView, ...]:
        """Return what followed any request, oldest first."""
        return tuple(reversed(self._models.chronology.of_kind(LegalStep.KIND)))

    def _decided(self, request: EntryId) -> EntryId | None:
        """Return the newest decision that was made about a request."""
        steps = (step.body for step in reversed(self._steps()) if _follows(step, request))
        return next((each.decision for each in steps if isinstance(each, LegalStep) and each.decision), None)

    def _request(self, request: EntryId) -> tuple[EntryView, LegalRequest]:
        view = entry_of(self._models, request)
        body = view.now_reads
        if not isinstance(body, LegalRequest):
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        return view, body

    def _holds_of(self, view: EntryView, body: LegalRequest) -> tuple[HoldRow, ...]:
        """Return the holds that stand because of a request, or of another one of its kind about the same concern."""
        reason = _reason_to_hold(body)
        held = self._models.holds.of_entry(body.concern or view.id)
        return tuple(hold for hold in held if hold.reason_code is reason)

    def _is_held(self, view: EntryView, body: LegalRequest) -> bool:
        """Whether a hold stands because of just this request: another one may end before it."""
        return any(hold.reason == held_because(body) for hold in self._holds_of(view, body))

    def _hold(self, request: EntryId, body: LegalRequest, children: tuple[InChild, ...]) -> NewEntry:
        """Return the hold beside a request: on the concern that it is about, or on itself where it is about a child."""
        reason, held = _reason_to_hold(body), body.concern or request
        terms = rules.hold_terms(self._session.today(), reason)
        owner = self._session.identity.person
        placed = HoldPlaced(held, reason, held_because(body), owner, terms.review_on.isoformat())
        return self._session.new_entry(placed, children, (held,))

    def _body(self, draft: LegalDraft) -> LegalRequest:
        if draft.asker is None or draft.proceedings is None:
            raise Refused(RefusalCode.INCOMPLETE)
        session = self._session
        power = self._guidance.power(draft.power)
        due = due_iso(draft.answer_due_typed, session.today())
        return LegalRequest(
            asker=draft.asker,
            when=_when(session, draft.when),
            asked_for=draft.asked_for,
            proceedings=draft.proceedings,
            look_on=due or working_days_here(session, session.today(), LOOK_WITHIN).isoformat(),
            who=draft.who,
            organisation=draft.organisation,
            their_reference=draft.their_reference,
            way=draft.way,
            power=power.key if power is not None else "",
            power_words=draft.power_words,
            edition=f"{power.title} ({power.edition})" if power is not None else "",
            answer_due=due,
            concern=draft.about.concern,
        )


def _reason_to_hold(body: LegalRequest) -> HoldReason:
    """Return why a request holds, once it does."""
    return hold_reason(body.asker, Proceedings.LIVE) or HoldReason.LITIGATION


def _follows(step: EntryView, request: EntryId) -> bool:
    return isinstance(step.body, LegalStep) and step.body.request == request


def _when(session: Session, typed: str) -> EventTime:
    return as_typed(typed, session.wall_clock())

"""Carrying out what was decided: what went out, or was said, after the decision was recorded, by whatever lane.

A call, a referral, an answer to the police or a file that was sent marks the decision as carried out, and each knows
the other. What remains stays on Today, and only that. Source: S30, S39, S65, X01.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from msgspec.structs import replace

from safeguard_desktop.domain.entries import (
    ActionPlanned,
    AgencyContact,
    DecisionCarriedOut,
    FamilyContact,
    InChild,
    LegalStep,
    NewEntry,
    Referral,
    SharingDecision,
)
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.legal import LegalStepKind
from safeguard_desktop.domain.rows import EntryView, TaskKind
from safeguard_desktop.domain.sharing.codes import SPOKEN_WAYS, SharingWay
from safeguard_desktop.domain.tellings import WAITS, carried_out
from safeguard_desktop.domain.when import as_typed
from safeguard_desktop.services.concern.amending import when_problems
from safeguard_desktop.services.guiding.here import working_days_here
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.subjects import changed_by, children_of_entry, complete, entry_of
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.wording.sharing import send_the_rest

_TELLS = (AgencyContact, Referral, FamilyContact)
"""What may tell already what a decision asked for. An answer to a court names its decision itself."""


@dataclass(frozen=True, slots=True)
class CarriedDraft:
    """What went out, as somebody writes it down. With a `telling`, that says when and what."""

    decision: EntryId
    telling: EntryId | None = None
    when: str = ""
    way: SharingWay | None = None
    to_name: str = ""
    said: str = ""
    remains: str = ""


@dataclass(frozen=True, slots=True)
class ToCarryOut:
    """A decision, what went out after it (oldest first), and what is written down that may have carried it out."""

    view: EntryView
    body: SharingDecision
    carried: tuple[EntryView, ...]
    tellings: tuple[EntryView, ...]


class CarryingService:
    """Records that a decision was carried out."""

    def __init__(self, session: Session, models: Models) -> None:
        """Keep the session and its read models."""
        self._session = session
        self._models = models

    def standing(self, decision: EntryId) -> ToCarryOut | None:
        """Return a decision with what went out after it; None where its words were destroyed, or it is none."""
        view = self._models.chronology.entry(decision)
        body = view.now_reads if view is not None else None
        if view is None or not isinstance(body, SharingDecision):
            return None
        children = {inside.child for inside in children_of_entry(self._models, view)}
        rows = (row.entry for child in sorted(children) for row in self._models.chronology.rows(child))
        carried = carried_of(self._models, decision)
        told = {each.body.telling for each in carried if isinstance(each.body, DecisionCarriedOut)}
        tellings = {each.id: each for each in rows if each.seq > view.seq and isinstance(each.body, _TELLS)}
        offered = (each for each in tellings.values() if each.id not in told and _is_made(each))
        return ToCarryOut(view, body, carried, tuple(sorted(offered, key=lambda each: -each.seq)))

    def problems(self, draft: CarriedDraft) -> tuple[Problem, ...]:
        """Return what is missing: how it went, and what was said where it was said."""
        if draft.telling is not None:
            return ()
        found = [Problem("carried_way", "missing")] if draft.way is None else []
        if draft.way in SPOKEN_WAYS and not draft.said.strip():
            found.append(Problem("carried_said", "missing"))
        return (*found, *when_problems(draft.when, self._session.wall_clock()))

    def record(self, draft: CarriedDraft) -> Changed:
        """Record what went out.

        Raises:
            Refused: answers are missing, there is no such decision to share, or it was carried out already.
        """
        complete(self.problems(draft))
        view = entry_of(self._models, draft.decision)
        if not is_to_be_carried_out(self._models, view):
            raise Refused(RefusalCode.ALREADY_DONE)
        children = children_of_entry(self._models, view)
        body = self._body(draft, {inside.child for inside in children})
        self._session.append(*carrying_out(self._session, self._models, body, children))
        return changed_by(self._models, view)

    def _body(self, draft: CarriedDraft, about: Iterable[str]) -> DecisionCarriedOut:
        if draft.telling is None:
            when = as_typed(draft.when, self._session.wall_clock())
            return DecisionCarriedOut(
                draft.decision, when, draft.way, draft.to_name.strip(), draft.said, remains=draft.remains
            )
        telling = entry_of(self._models, draft.telling)
        body, children = telling.now_reads, {one.child for one in children_of_entry(self._models, telling)}
        if not isinstance(body, _TELLS) or children.isdisjoint(about):
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        return DecisionCarriedOut(draft.decision, body.when, telling=telling.id, remains=draft.remains)


def carried_of(models: Models, decision: EntryId) -> tuple[EntryView, ...]:
    """Return what went out after a decision, oldest first."""
    views = reversed(models.chronology.of_kind(DecisionCarriedOut.KIND))
    return tuple(view for view in views if view.body is not None and view.body.named() == decision)


def is_to_be_carried_out(models: Models, decision: EntryView) -> bool:
    """Whether something that was decided to be shared has not gone out yet, or not all of it.

    Raises:
        Refused: it is no decision to share.
    """
    body = decision.now_reads
    if not isinstance(body, SharingDecision) or not body.shares:
        raise Refused(RefusalCode.UNKNOWN_SUBJECT)
    steps = (view.now_reads for view in carried_of(models, decision.id))
    told = carried_out(body, (step for step in steps if isinstance(step, DecisionCarriedOut)))
    return told.kind in WAITS


def carrying_out(
    session: Session, models: Models, body: DecisionCarriedOut, children: tuple[InChild, ...]
) -> tuple[NewEntry, ...]:
    """Return the entries that mark a decision as carried out, for the append of whatever carries it out.

    What stood on Today ends, and what remains stands there instead. A request with the law behind it that the decision
    answers is answered once nothing remains; where what was decided is not needed any more, it waits for its answer.
    """
    marked = _mark(session, models, body, children)
    if body.is_dropped:
        return (marked,)
    if body.remains.strip():
        return (marked, _still_to_do(session, models, body, children))
    return (marked, *_answered(session, models, body, children))


def carried_out_by_answer(session: Session, models: Models, answer: NewEntry) -> tuple[NewEntry, ...]:
    """Return the mark that an answer to a request with the law behind it carries out its decision, where it does."""
    step = answer.body
    if not isinstance(step, LegalStep) or step.decision is None:
        return ()
    body = entry_of(models, step.decision).now_reads
    if not isinstance(body, SharingDecision) or not body.shares or body.sent is not None:
        return ()
    marked = DecisionCarriedOut(step.decision, step.when, to_name=step.who, said=step.text, telling=answer.id)
    return (_mark(session, models, marked, answer.children),)


def decision_of_action(session: Session, models: Models, action: EntryId) -> EntryId | None:
    """Return the decision to share that something to do carries out, or None."""
    stored = session.ledger.entry(action)
    for named in stored.header.refers_to if stored is not None else ():
        view = models.chronology.entry(named)
        if view is not None and isinstance(view.body, SharingDecision) and view.body.shares:
            return named
    return None


def _mark(
    session: Session, models: Models, body: DecisionCarriedOut, children: tuple[InChild, ...]
) -> NewEntry:
    action = _open_action(session, models, body.decision, children)
    names = tuple(filter(None, (body.decision, body.telling)))
    return session.new_entry(replace(body, action=action), children, names)


def _open_action(
    session: Session, models: Models, decision: EntryId, children: tuple[InChild, ...]
) -> EntryId | None:
    for inside in children:
        for row in models.tasks.of_child(inside.child):
            is_open = row.is_open and row.kind is TaskKind.ACTION
            if is_open and decision_of_action(session, models, row.entry.id) == decision:
                return row.entry.id
    return None


def _still_to_do(
    session: Session, models: Models, body: DecisionCarriedOut, children: tuple[InChild, ...]
) -> NewEntry:
    decided = entry_of(models, body.decision).body
    concern = decided.concern if isinstance(decided, SharingDecision) else None
    due_on = working_days_here(session, session.today(), 1).isoformat()
    planned = ActionPlanned(
        send_the_rest(body.remains.strip()), due_on, owner=session.identity.person, concern=concern
    )
    return session.new_entry(planned, children, tuple(filter(None, (concern, body.decision))))


def _answered(
    session: Session, models: Models, body: DecisionCarriedOut, children: tuple[InChild, ...]
) -> tuple[NewEntry, ...]:
    """Return that the request which a decision answers is answered now, where it waits still. Source: S65."""
    for view in models.chronology.of_kind(LegalStep.KIND):
        step = view.body
        if not isinstance(step, LegalStep) or step.decision != body.decision:
            continue
        row = models.tasks.row(step.request)
        if step.step is LegalStepKind.DECIDED and row is not None and row.is_open:
            answer = replace(step, step=LegalStepKind.ANSWERED, when=body.when)
            return (session.new_entry(answer, children, (step.request, body.decision)),)
    return ()


def _is_made(view: EntryView) -> bool:
    return not isinstance(view.body, FamilyContact) or view.body.made

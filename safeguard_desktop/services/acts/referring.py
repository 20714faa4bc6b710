"""Referring: somebody outside is asked to act for a child, and it is seen through to its outcome.

Nothing that is missing keeps a referral from being written down: it is listed on Today until it is made good.
Source: S12, S13, S47, S48, S55, S56, S103, S104; guidance.md section 4.
"""

from typing import Any

from safeguard_desktop.domain.codes import FamilyTold
from safeguard_desktop.domain.entries import (
    AdviceTaken,
    InChild,
    NewEntry,
    Referral,
    ReferralMadeGood,
    ReferralStep,
)
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.guidance import Guidance
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.domain.referral_codes import ReferralKind, ReferralOutcome, ReferralStepKind
from safeguard_desktop.domain.referral_rows import ReferralCount, ReferralRow
from safeguard_desktop.domain.referrals import MOST_STAGES, TO_AUTHORITY, ReferralNow, referral_now
from safeguard_desktop.domain.rows import EntryView
from safeguard_desktop.domain.when import as_typed
from safeguard_desktop.services.acts.acting import due_iso, due_problems
from safeguard_desktop.services.acts.acting_drafts import Subject
from safeguard_desktop.services.acts.family import family_to_be_told
from safeguard_desktop.services.acts.referral_drafts import (
    MadeGoodDraft,
    ReferralDraft,
    ReferralFacts,
    StepDraft,
)
from safeguard_desktop.services.concern.amending import when_problems
from safeguard_desktop.services.guidance import GuidanceService
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.referral_limits import ReferralLimits
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.sharing.under import carried_by, still_to_go
from safeguard_desktop.services.subjects import (
    changed_by,
    children_of_entry,
    children_of_subject,
    complete,
    subject_changed,
)
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.wording.referrals import tell_the_family

MOST_LISTED = 500
"""So many referrals stand in the list, the latest first."""


class ReferringService:
    """Records referrals and what follows them."""

    def __init__(
        self, session: Session, models: Models, guidance: GuidanceService, limits: ReferralLimits
    ) -> None:
        """Keep the session, its read models, the guidance in force, and the local limits."""
        self._session = session
        self._models = models
        self._guidance = guidance
        self._limits = limits

    def usual_answer_day(self, typed: str = "") -> str:
        """Return the ISO date by which they say what they do about a referral of that time."""
        return self._limits.usual_answer_day(typed)

    def guidance(self) -> tuple[Guidance, ...]:
        """Return what says by when the authority answers, with its source and edition."""
        deadline = self._guidance.deadline("la_decision", self._session.today())
        return (deadline.guidance,) if deadline is not None else ()

    def problems(self, draft: ReferralDraft) -> tuple[Problem, ...]:
        """Return what keeps a referral from being written down: times that are not understood, and nothing else."""
        now = self._session.wall_clock()
        found = when_problems(draft.when, now)
        if draft.answer_due_typed.strip():
            found += due_problems(draft.answer_due_typed, now.date(), "answer_due")
        informed = when_problems(draft.lead_informed, now)
        return (*found, *(Problem("lead_informed", problem.code) for problem in informed))

    def refer(self, draft: ReferralDraft) -> Changed:
        """Record a referral. Where the family is still to be told, that becomes something to do.

        Where it carries out a decision to share, that is marked with it.

        Raises:
            Refused: a time is not understood, there is no such concern or child, or no such decision waits to be
                carried out.
        """
        complete(self.problems(draft))
        concern = draft.about.concern
        children = children_of_subject(self._models, concern, draft.about.child)
        body = self._body(draft, self._when(draft.when))
        entry = self._session.new_entry(body, children, _named(concern, body.advice))
        more: list[EntryBody] = []
        if draft.is_written:
            more.append(ReferralStep(entry.id, ReferralStepKind.WRITTEN, body.when, way=draft.way))
        beside = [self._session.new_entry(each, children, (entry.id,)) for each in more]
        beside += carried_by(self._session, self._models, entry, body.when, (draft.under, draft.remains))
        if body.family is FamilyTold.TO_BE_TOLD:
            beside.append(
                family_to_be_told(
                    self._session, tell_the_family(), self._limits.answer_due(), concern, children
                )
            )
        self._session.append(entry, *beside)
        return subject_changed(concern, children)

    def still_to_go(self, about: Subject) -> tuple[EntryView, ...]:
        """Return the decisions to share that a referral may carry out, the latest first."""
        return still_to_go(self._models, about)

    def from_name(
        self,
        asked: AdviceTaken,
        advice: EntryId,
        when: EventTime,
        children: tuple[InChild, ...],
        facts: ReferralFacts,
    ) -> NewEntry:
        """Return the referral that a consultation became when the name was given, for its append. Source: S23, X04."""
        kind = facts.kind or ReferralKind.NOT_KNOWN
        answer_due = self._limits.answer_due(when) if kind in TO_AUTHORITY else ""
        beforehand = {
            "organisation": asked.organisation, "spoke_to": asked.who, "said": asked.said,
            "their_reference": asked.their_reference,
        }  # fmt: skip
        known = beforehand | _given(facts) | {"kind": kind, "advice": advice}
        body = Referral(
            **known, when=when, answer_due=answer_due, written_due=self._written_due(kind, when), name_given=True,
            edition=self._guidance.edition(), concern=asked.concern,
        )  # fmt: skip
        return self._session.new_entry(body, children, _named(asked.concern, advice))

    def row(self, referral: EntryId) -> ReferralRow | None:
        """Return a referral as it stands in a list, or None."""
        return self._models.referrals.row(referral)

    def now(self, referral: EntryId) -> ReferralNow:
        """Return a referral as it reads with all that followed it.

        Raises:
            Refused: there is no such referral.
        """
        row = self._known(referral)
        body = row.entry.now_reads
        if not isinstance(body, Referral):
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        followed = self._models.referrals.followed(referral)
        return referral_now(body, (view.body for view in followed))

    def wanting(self) -> tuple[ReferralRow, ...]:
        """Return the referrals of which something is still to come or missing, the oldest first."""
        return self._models.referrals.wanting()

    def listed(self) -> tuple[ReferralRow, ...]:
        """Return the referrals, ended ones too, the latest first."""
        return self._models.referrals.latest(MOST_LISTED)

    def counts(self, since: str, until: str) -> tuple[ReferralCount, ...]:
        """Return how many were made between two ISO dates, both included, by kind and outcome. Source: S12, S13."""
        return self._models.referrals.counts(since, until)

    def of_child(self, child: ChildId) -> tuple[ReferralRow, ...]:
        """Return a child's referrals, the newest first."""
        return self._models.referrals.of_child(child)

    def make_good_problems(self, draft: MadeGoodDraft) -> tuple[Problem, ...]:
        """Return why there is nothing to save: nothing is answered that was not known."""
        return () if _given(draft.facts) else (Problem("said", "nothing_changed"),)

    def make_good(self, draft: MadeGoodDraft) -> Changed:
        """Record what was missing of a referral and is known now.

        Raises:
            Refused: nothing is answered, or there is no such referral.
        """
        complete(self.make_good_problems(draft))
        return self._follow(draft.referral, ReferralMadeGood(draft.referral, **_given(draft.facts)))

    def step_problems(self, draft: StepDraft, step: ReferralStepKind) -> tuple[Problem, ...]:
        """Return what is missing of a step: an outcome says which, and what was taken further says to whom."""
        now = self._session.wall_clock()
        found = list(when_problems(draft.when, now))
        if step is ReferralStepKind.OUTCOME and draft.outcome is None:
            found.insert(0, Problem("referral_outcome", "missing"))
        if step is ReferralStepKind.ESCALATED and draft.due_typed.strip():
            found += due_problems(draft.due_typed, now.date(), "answer_due")
        return tuple(found)

    def record_step(self, draft: StepDraft, step: ReferralStepKind) -> Changed:
        """Record that it was put in writing, that the lead knows, that it was taken further, or its outcome.

        Raises:
            Refused: answers are missing, or there is no such referral.
        """
        complete(self.step_problems(draft, step))
        is_further = step is ReferralStepKind.ESCALATED
        body = ReferralStep(
            referral=draft.referral, step=step, when=self._when(draft.when), who=draft.who, text=draft.text,
            way=draft.way, outcome=draft.outcome if step is ReferralStepKind.OUTCOME else None,
            stage=min(self._known(draft.referral).stage + 1, MOST_STAGES) if is_further else 0,
            due_on=due_iso(draft.due_typed, self._session.today()) if is_further else "",
        )  # fmt: skip
        return self._follow(draft.referral, body)

    def acknowledge(self, referral: EntryId) -> Changed:
        """Record that the lead knows of a referral that a member of staff made. Source: S48.

        Raises:
            Refused: there is no such referral, or the lead knows of it already.
        """
        if not self._known(referral).lead_open:
            raise Refused(RefusalCode.ALREADY_DONE)
        draft = StepDraft(referral, who=self._session.person.name)
        return self.record_step(draft, ReferralStepKind.LEAD_INFORMED)

    def undo_mistake(self, referral: EntryId, reason: str) -> Changed:
        """End what was never a referral; it stays readable. Source: X04.

        Raises:
            Refused: there is no such referral.
        """
        draft = StepDraft(referral, text=reason, outcome=ReferralOutcome.MISTAKE)
        return self.record_step(draft, ReferralStepKind.OUTCOME)

    def _body(self, draft: ReferralDraft, when: EventTime) -> Referral:
        facts, now = draft.facts, self._session.wall_clock()
        kind, informed = facts.kind or ReferralKind.NOT_KNOWN, draft.lead_informed.strip()
        given = _given(facts) | {"kind": kind}
        return Referral(
            **given, when=when, way=draft.way,
            answer_due=due_iso(draft.answer_due_typed, now.date()),
            written_due=self._written_due(kind, when), made_by=draft.made_by,
            lead_informed=as_typed(informed, now) if informed else None,
            edition=self._guidance.edition(), concern=draft.about.concern,
        )  # fmt: skip

    def _written_due(self, kind: ReferralKind, when: EventTime) -> str:
        return self._limits.written_due(when) if kind in TO_AUTHORITY else ""

    def _follow(self, referral: EntryId, body: EntryBody) -> Changed:
        row = self._known(referral)
        children = children_of_entry(self._models, row.entry)
        self._session.append(self._session.new_entry(body, children, (referral,)))
        return changed_by(self._models, row.entry)

    def _known(self, referral: EntryId) -> ReferralRow:
        row = self._models.referrals.row(referral)
        if row is None:
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        return row

    def _when(self, typed: str) -> EventTime:
        return as_typed(typed, self._session.wall_clock())


def subject_of_row(row: ReferralRow) -> Subject:
    """Return what a referral is about."""
    return Subject(concern=row.concern, child=None if row.concern is not None else row.child)


def _named(concern: EntryId | None, advice: EntryId | None) -> tuple[EntryId, ...]:
    return tuple(each for each in (concern, advice) if each is not None)


_FACTS = tuple(ReferralFacts.__dataclass_fields__)


def _given(facts: ReferralFacts) -> dict[str, Any]:
    """Return what is answered, by the name of its field."""
    found = {name: getattr(facts, name) for name in _FACTS}
    return {name: value for name, value in found.items() if value and str(value).strip()}

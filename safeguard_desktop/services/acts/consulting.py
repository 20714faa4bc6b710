"""Consulting: advice that was asked for, and the moment at which a name makes a consultation a referral.

Asked without the name of the child, it is a consultation. Once the name is given to whoever acts on it, it is a
referral, from that minute on. Source: S23, S26, S59, S98, S104, X04.
"""

from dataclasses import dataclass

from safeguard_desktop.domain.codes import AdviserRole
from safeguard_desktop.domain.entries import AdviceTaken, NewEntry
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.domain.referral_codes import ReferralKind
from safeguard_desktop.domain.referrals import AUTHORITIES
from safeguard_desktop.domain.rows import EntryView
from safeguard_desktop.domain.when import as_typed
from safeguard_desktop.services.acts.acting_drafts import Subject
from safeguard_desktop.services.acts.referral_drafts import (
    ConsultationDraft,
    NameGivenDraft,
    ReferralFacts,
)
from safeguard_desktop.services.acts.referring import ReferringService
from safeguard_desktop.services.concern.amending import when_problems
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.sharing.under import carried_by, still_to_go
from safeguard_desktop.services.subjects import (
    changed_by,
    children_of_entry,
    children_of_subject,
    complete,
    concern_of,
    entry_of,
    subject_changed,
)
from safeguard_desktop.services.workplace import Changed


@dataclass(frozen=True, slots=True)
class AdviceRow:
    """One line of the log of advice, and the referral that it became, if it did."""

    entry: EntryView
    child_name: str
    number: int
    became: EntryId | None
    concern: EntryId | None = None
    child: ChildId | None = None


def is_without_name(view: EntryView) -> bool:
    """Whether an entry is a consultation with an authority in which no name was given."""
    body = view.now_reads
    is_advice = isinstance(body, AdviceTaken) and body.role in AUTHORITIES
    return is_advice and isinstance(body, AdviceTaken) and body.identity_disclosed is False


class ConsultingService:
    """Records advice, and that a name was given."""

    def __init__(self, session: Session, models: Models, referring: ReferringService) -> None:
        """Keep the session, its read models, and how a referral is made."""
        self._session = session
        self._models = models
        self._referring = referring

    def problems(self, draft: ConsultationDraft) -> tuple[Problem, ...]:
        """Return what keeps advice from being saved: nothing was written, or a time that is not understood."""
        said = (draft.who, draft.organisation, draft.said, draft.advice, draft.not_reached)
        found = () if any(text.strip() for text in said) or draft.role else (Problem("adviser", "missing"),)
        return (*found, *when_problems(draft.when, self._session.wall_clock()))

    def consult(self, draft: ConsultationDraft) -> Changed:
        """Record advice. Where an authority was told the name, it is a referral in the same moment.

        Where that carries out a decision to share, it is marked with it. Source: S30, S39.

        Raises:
            Refused: nothing was written, there is no such concern or child, or no such decision waits to be carried
                out.
        """
        complete(self.problems(draft))
        concern = draft.about.concern
        children = children_of_subject(self._models, concern, draft.about.child)
        when = self._when(draft.when)
        body = AdviceTaken(
            concern=concern, when=when, who=draft.who, role=draft.role, text=draft.advice,
            not_reached=draft.not_reached, organisation=draft.organisation, said=draft.said,
            identity_disclosed=draft.named, their_reference=draft.their_reference,
        )  # fmt: skip
        entry = self._session.new_entry(body, children, (concern,) if concern else ())
        more: tuple[NewEntry, ...] = ()
        if _is_referral(draft):
            referral = self._referral(body, entry.id, when, entry)
            more = (referral, *self._carried_by(referral, when, (draft.under, draft.remains)))
        self._session.append(entry, *more)
        return subject_changed(concern, children)

    def name_problems(self, draft: NameGivenDraft) -> tuple[Problem, ...]:
        """Return what keeps it from being saved that a name was given: a time that is not understood."""
        return when_problems(draft.when, self._session.wall_clock())

    def give_name(self, draft: NameGivenDraft) -> Changed:
        """Record that the name was given: from that minute on the consultation is a referral. Source: S23, X04.

        Where it carries out a decision to share, that is marked with it. Source: S30, S39.

        Raises:
            Refused: there is no such consultation, it is a referral already, another setting took the advice
                (``FROM_ELSEWHERE``), or no such decision waits to be carried out.
        """
        complete(self.name_problems(draft))
        view = entry_of(self._models, draft.advice)
        body = view.now_reads
        if not isinstance(body, AdviceTaken):
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        if view.origin is not None:
            raise Refused(RefusalCode.FROM_ELSEWHERE)
        if self._became(view.id) is not None:
            raise Refused(RefusalCode.ALREADY_DONE)
        children, when = children_of_entry(self._models, view), self._when(draft.when)
        kept = NewEntry(view.id, body, children)
        referral = self._referral(body, view.id, when, kept, draft.facts)
        self._session.append(referral, *self._carried_by(referral, when, (draft.under, draft.remains)))
        return changed_by(self._models, view)

    def still_to_go(self, about: EntryId) -> tuple[EntryView, ...]:
        """Return the decisions to share that a name may carry out, the latest first.

        Args:
            about: The concern or child, or the consultation in which the name is given.
        """
        return still_to_go(self._models, self._subject_of(about))

    def log(self) -> tuple[AdviceRow, ...]:
        """Return all advice that was taken, the latest first. Source: S26, S59, S98."""
        return tuple(self._row(view) for view in self._models.chronology.of_kind(AdviceTaken.KIND))

    def advice_about(self, about: Subject) -> tuple[EntryView, ...]:
        """Return the advice about a concern, or about a child alone, the latest first: a referral may name it."""
        if about.concern is not None:
            found = self._models.chronology.follows(about.concern)
        elif about.child is not None:
            found = tuple(row.entry for row in self._models.chronology.rows(about.child))
        else:
            return ()
        advice = [view for view in found if isinstance(view.body, AdviceTaken)]
        return tuple(sorted(advice, key=lambda view: -view.seq))

    def advice_beside(self, about: EntryId) -> tuple[EntryView, ...]:
        """Return the advice about a concern or child, or about what an entry is about, the latest first."""
        return self.advice_about(self._subject_of(about))

    def _subject_of(self, about: EntryId) -> Subject:
        """Return a concern or child, or what an entry is about; where there is none of that id, nothing."""
        if self._models.children.row(ChildId(about)) is not None:
            return Subject(child=ChildId(about))
        view = self._models.chronology.entry(about)
        if view is None:
            return Subject()
        concern = concern_of(self._models, view)
        if self._models.concerns.row(concern) is not None:
            return Subject(concern=concern)
        children = children_of_entry(self._models, view)
        return Subject(child=children[0].child) if children else Subject()

    def _row(self, view: EntryView) -> AdviceRow:
        concern = self._models.concerns.row(concern_of(self._models, view))
        children = children_of_entry(self._models, view)
        child = self._models.children.row(children[0].child) if children else None
        return AdviceRow(
            view,
            child.full_name if child is not None else "",
            concern.number if concern is not None else 0,
            self._became(view.id),
            concern.id if concern is not None else None,
            child.id if child is not None else None,
        )

    def _became(self, advice: EntryId) -> EntryId | None:
        rows = self._models.referrals.from_advice(advice)
        return next((row.entry.id for row in rows if _came_of_name(row.entry)), None)

    def _referral(
        self,
        body: AdviceTaken,
        advice: EntryId,
        when: EventTime,
        about: NewEntry,
        facts: ReferralFacts | None = None,
    ) -> NewEntry:
        return self._referring.from_name(body, advice, when, about.children, facts or _facts_of(body))

    def _carried_by(
        self, referral: NewEntry, when: EventTime, under: tuple[EntryId | None, str]
    ) -> tuple[NewEntry, ...]:
        return carried_by(self._session, self._models, referral, when, under)

    def _when(self, typed: str) -> EventTime:
        return as_typed(typed, self._session.wall_clock())


def _is_referral(draft: ConsultationDraft) -> bool:
    return draft.named is True and draft.role in AUTHORITIES


def _came_of_name(view: EntryView) -> bool:
    return bool(getattr(view.body, "name_given", False))


def _facts_of(body: AdviceTaken) -> ReferralFacts:
    """Return what a consultation says already of the referral that it is."""
    kind = ReferralKind.POLICE if body.role is AdviserRole.POLICE else None
    return ReferralFacts(kind=kind)

"""The decision to share or not: what it is made from, what keeps it from being recorded, and recording it.

One transaction writes the decision, the second look that it asks for, and what is still to be done. Nothing here stands
before an urgent telling: that is recorded in a minute elsewhere and made good here. Source: S24 to S40, S49, S58 to
S63, S78, S80 to S84, X01; guidance.md section 5.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from safeguard_desktop.domain.codes import FamilyTold, WhySecond
from safeguard_desktop.domain.documents import LARGEST_TOGETHER
from safeguard_desktop.domain.entries import (
    ActionPlanned,
    AgencyContact,
    InChild,
    LegalRequest,
    NewEntry,
    Referral,
    SecondAsked,
    SharedFirst,
    SharingDecision,
)
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.guidance import Guidance, Topic
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.register import SettingKind
from safeguard_desktop.domain.rows import EntryView, TaskKind, TaskRow
from safeguard_desktop.domain.sharing.bases import Law, duty_reaches, usual_basis
from safeguard_desktop.domain.sharing.codes import (
    Article9,
    Purpose,
    RecipientKind,
    Schedule1,
    SharingKind,
    Urgency,
)
from safeguard_desktop.domain.sharing.draft import (
    BasisPart,
    PurposePart,
    SharingDraft,
    WhoPart,
)
from safeguard_desktop.domain.sharing.journey import SharingStep
from safeguard_desktop.domain.sharing.rules import Facts, all_problems, problems
from safeguard_desktop.domain.tellings import DECISIONS
from safeguard_desktop.services.acts.acting_drafts import Subject
from safeguard_desktop.services.concern.second import asking
from safeguard_desktop.services.guidance import GuidanceService
from safeguard_desktop.services.guiding.here import working_days_here
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.sharing.answering import step_of_decision
from safeguard_desktop.services.sharing.beginning import (
    with_what_was_asked,
    with_what_was_decided,
    with_what_was_referred,
    with_what_was_told,
)
from safeguard_desktop.services.sharing.body import decision_body
from safeguard_desktop.services.sharing.choosing import ItemRow, enclosed_bytes, items_of, named_in
from safeguard_desktop.services.sharing.first import told_first
from safeguard_desktop.services.subjects import (
    children_of_subject,
    complete,
    concern_of,
    entry_of,
    subject_changed,
)
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.storage.models.tellings import TellingsQuery
from safeguard_desktop.wording.acting import tell_the_family
from safeguard_desktop.wording.sharing import send_what_was_decided

_OF_DUTY = frozenset({SharingStep.BASIS, SharingStep.REFUSAL})
_AHEAD = frozenset({SharingStep.WHO, SharingStep.PURPOSE, SharingStep.ITEMS})
"""Pages beside which stands what is said of sharing with the next setting beforehand."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What whoever decides has before them: what can be chosen, and what was decided about this before."""

    items: tuple[ItemRow, ...]
    earlier: tuple[EntryView, ...]


class SharingService:
    """Begins a decision, says what is missing, records it, and lists those that were made."""

    def __init__(self, session: Session, models: Models, guidance: GuidanceService) -> None:
        """Keep the session, its read models, and the guidance."""
        self._session = session
        self._models = models
        self._guidance = guidance

    def begin(self, about: Subject) -> SharingDraft:
        """Return an empty decision about a concern or a child; only what is usual by law is filled in."""
        basis = BasisPart(
            usual_basis(self._guidance.kind, self._guidance.law()),
            Article9.PUBLIC_INTEREST,
            Schedule1.SAFEGUARDING,
        )
        return SharingDraft(concern=about.concern, about_child=about.child, basis=basis)

    def begin_for(self, subject: str) -> SharingDraft:
        """Return the decision that is begun at a concern, a child, what was told first, or an earlier decision.

        Raises:
            Refused: there is nothing of that id that a decision could be about.
        """
        view = self._models.chronology.entry(EntryId(subject))
        if view is not None and isinstance(view.body, SharedFirst):
            return self.begin_making_good(view.id)
        if view is not None and isinstance(view.body, SharingDecision):
            return self.begin_again(view.id)
        if view is not None and isinstance(view.body, LegalRequest):
            return self.begin_answering(view.id)
        if view is not None and isinstance(view.body, Referral):
            return self.begin_of_referral(view.id)
        is_concern = self._models.concerns.row(EntryId(subject)) is not None
        about = Subject(EntryId(subject)) if is_concern else Subject(child=ChildId(subject))
        children_of_subject(self._models, about.concern, about.child)
        return self.begin(about)

    def begin_making_good(self, first: EntryId) -> SharingDraft:
        """Return the decision that makes good what was told first, with what is known of that filled in.

        Raises:
            Refused: nothing of that id was told first.
        """
        told, telling, about = self._told(first)
        draft = replace(self.begin(about), makes_good=first)
        draft = replace(draft, purpose=PurposePart(purpose_text=told.why, urgency=Urgency.NOW))
        if isinstance(telling, Referral):
            return with_what_was_referred(draft, telling)
        return with_what_was_told(draft, telling) if telling is not None else draft

    def begin_of_referral(self, referral: EntryId) -> SharingDraft:
        """Return the decision that says in full why a referral was made, and on what it rests. Source: S30, S54.

        Raises:
            Refused: there is no such referral.
        """
        for view in self._models.chronology.of_kind(SharedFirst.KIND):
            if isinstance(view.body, SharedFirst) and view.body.telling == referral:
                return self.begin_making_good(view.id)
        view = entry_of(self._models, referral)
        body = view.now_reads
        if not isinstance(body, Referral):
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        child = None if body.concern is not None else view.children[0].child
        begun = replace(self.begin(Subject(body.concern, child)), of_referral=referral)
        return with_what_was_referred(begun, body)

    def begin_again(self, decision: EntryId) -> SharingDraft:
        """Return a decision that looks at another one again, because facts have changed: about the same recipient.

        Raises:
            Refused: there is no such decision.
        """
        view = entry_of(self._models, decision)
        body = view.now_reads
        if not isinstance(body, SharingDecision):
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        child = None if body.concern is not None else view.children[0].child
        begun = self.begin(Subject(body.concern, child))
        return with_what_was_decided(replace(begun, reviews=decision), body)

    def begin_answering(self, request: EntryId) -> SharingDraft:
        """Return the decision on what is answered to a request with the law behind it. Source: S65, S69.

        Raises:
            Refused: there is no such request.
        """
        view = entry_of(self._models, request)
        body = view.now_reads
        if not isinstance(body, LegalRequest):
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        child = None if body.concern is not None else view.children[0].child
        begun = self.begin(Subject(body.concern, child))
        return with_what_was_asked(replace(begun, answers=request), body)

    def begin_ahead(self, child: ChildId) -> SharingDraft:
        """Return the decision on what the next setting is to know before a child leaves. Source: S94, X06.

        It is a kind of its own: it makes no transfer and marks none. What is shared, and whether, begins empty.

        Raises:
            Refused: there is no such child.
        """
        children_of_subject(self._models, None, child)
        begun = self.begin(Subject(child=child))
        who = WhoPart(SharingKind.ADVANCE, RecipientKind.OTHER_SETTING)
        return replace(begun, who=who, purpose=PurposePart(Purpose.NEXT_SETTING))

    def standing(self, draft: SharingDraft) -> Standing:
        """Return what can be chosen, and what was decided about these children before, the latest first.

        Raises:
            Refused: there is no such concern or child.
        """
        children = {inside.child for inside in self._children(draft)}
        return Standing(self._items(draft), self._decided_about(children))

    def named(self, draft: SharingDraft) -> tuple[str, ...]:
        """Return the other people who are named in what is chosen. Source: S32."""
        chosen = {item.entry for item in draft.items.items}
        rows = (item.row for item in self._items(draft) if item.id in chosen)
        return named_in(self._models, self._child(draft), rows)

    def problems(self, draft: SharingDraft, step: SharingStep) -> tuple[Problem, ...]:
        """Return what is missing on a page."""
        return problems(draft, step, self._facts(draft))

    def all_problems(self, draft: SharingDraft) -> tuple[tuple[SharingStep, Problem], ...]:
        """Return what keeps the decision from being recorded, each with its page."""
        return all_problems(draft, self._facts(draft))

    def preview(self, draft: SharingDraft) -> SharingDecision:
        """Return the decision as it would be kept, for the answers to be checked.

        Raises:
            Refused: it is not said yet what is decided, to whom it would go or what for.
        """
        return decision_body(self._session, self._guidance, draft, self._items(draft))

    def law(self) -> Law:
        """Return which switches of the law are on today."""
        return self._guidance.law()

    def kind(self) -> SettingKind:
        """Return the kind of setting, on which usual bases depend."""
        return self._guidance.kind

    def rules(self, draft: SharingDraft, step: SharingStep) -> tuple[Guidance, ...]:
        """Return the golden rules beside a page, and the duty of 2026 where it has to be thought of."""
        duty = self._guidance.duty_to_share() if step in _OF_DUTY and self.duty_reaches(draft) else ()
        is_ahead = step in _AHEAD and draft.who.kind is SharingKind.ADVANCE
        ahead = self._guidance.about_topic(Topic.ADVANCE) if is_ahead else ()
        return (*ahead, *self._guidance.golden_rules(step.value), *duty)

    def child_names(self, draft: SharingDraft) -> tuple[str, ...]:
        """Return whom it is about, by name."""
        rows = (self._models.children.row(inside.child) for inside in self._children(draft))
        return tuple(row.full_name for row in rows if row is not None)

    def duty_reaches(self, draft: SharingDraft) -> bool:
        """Whether the duty to share has to be thought of for this recipient today."""
        return duty_reaches(draft.who.to_kind, self._guidance.law())

    def record(self, draft: SharingDraft) -> Changed:
        """Record the decision, with the second look that it asks for and what is still to be done.

        Raises:
            Refused: answers are missing, what it is about is not there, it was made good already, or something was
                chosen that is not in this child's story.
        """
        complete(tuple(problem for _step, problem in self.all_problems(draft)))
        self._refuse_twice(draft)
        session, children = self._session, self._children(draft)
        first = self._first_of_referral(draft, children)
        made_good = first[0].id if first else draft.makes_good
        body = decision_body(
            session, self._guidance, replace(draft, makes_good=made_good), self._items(draft)
        )
        refers_to = tuple(filter(None, (draft.concern, made_good, draft.reviews, draft.answers)))
        decision = session.new_entry(body, children, refers_to)
        session.append(*first, decision, *self._beside(draft, decision.id, children))
        return subject_changed(draft.concern, children)

    def _first_of_referral(self, draft: SharingDraft, children: tuple[InChild, ...]) -> tuple[NewEntry, ...]:
        """Return the entry that binds a decision to the referral whose reasons it gives; none for any other."""
        if draft.of_referral is None:
            return ()
        return (told_first(self._session, draft.of_referral, draft.decision.reason, children),)

    def told(self, first: EntryId) -> SharedFirst:
        """Return what was told first, for a page about it.

        Raises:
            Refused: nothing of that id was told first.
        """
        return self._told(first)[0]

    def decisions(self) -> tuple[EntryView, ...]:
        """Return every decision about sharing, the newest first."""
        return self._models.chronology.of_kind(SharingDecision.KIND)

    def decision(self, decision: EntryId) -> EntryView:
        """Return one decision with its corrections.

        Raises:
            Refused: there is no such decision.
        """
        view = entry_of(self._models, decision)
        if view.body is not None and not isinstance(view.body, SharingDecision):
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        return view

    def owed(self) -> tuple[TaskRow, ...]:
        """Return what was told first and is not made good yet, and what is to be looked at again. Source: S37."""
        kinds = (TaskKind.MAKE_GOOD, TaskKind.SHARING_REVIEW)
        return tuple(row for row in self._models.tasks.open_until("9999-12-31") if row.kind in kinds)

    def _decided_about(self, children: Iterable[ChildId]) -> tuple[EntryView, ...]:
        """Return the decisions about these children, the latest first; not all of the setting's are opened for it."""
        tellings = self._models.tellings
        found = {
            seq: row.entry
            for child in children
            for seq, row in tellings.rows(tellings.find(TellingsQuery(child=child, kinds=DECISIONS))).items()
        }
        return tuple(found[seq] for seq in sorted(found, reverse=True))

    def _beside(
        self, draft: SharingDraft, decision: EntryId, children: tuple[InChild, ...]
    ) -> tuple[NewEntry, ...]:
        found: list[NewEntry] = []
        if draft.needs_second and not self._is_second_asked(draft):
            found.append(asking(self._session, decision, WhySecond.SHARED_WITHOUT_AGREEMENT, children))
        if draft.agreement.told is FamilyTold.TO_BE_TOLD:
            found.append(self._to_do(tell_the_family(), draft, children))
        if draft.shares and not draft.sending.sent_when.strip():
            found.append(self._to_do(send_what_was_decided(), draft, children, decision))
        if draft.answers is not None:
            found.append(step_of_decision(self._session, draft, decision, children))
        return tuple(found)

    def _to_do(
        self,
        what: str,
        draft: SharingDraft,
        children: tuple[InChild, ...],
        decision: EntryId | None = None,
    ) -> NewEntry:
        """Return something to do; one that carries out a decision names it, so that its end marks that."""
        today = self._session.today()
        can_wait = draft.purpose.urgency is Urgency.CAN_WAIT
        due_on = working_days_here(self._session, today, 1) if can_wait else today
        me, concern = self._session.identity.person, draft.concern
        body = ActionPlanned(what, due_on.isoformat(), owner=me, concern=concern)
        return self._session.new_entry(body, children, tuple(filter(None, (concern, decision))))

    def _is_second_asked(self, draft: SharingDraft) -> bool:
        """Whether somebody was asked to look at the telling already, when it was told first."""
        if draft.makes_good is None:
            return False
        told, _telling, about = self._told(draft.makes_good)
        tasks = (
            self._models.tasks.of_concern(about.concern)
            if about.concern is not None
            else self._models.tasks.of_child(self._child(draft))
        )
        bodies = (row.entry.body for row in tasks)
        return any(isinstance(body, SecondAsked) and body.entry == told.telling for body in bodies)

    def _refuse_twice(self, draft: SharingDraft) -> None:
        for named in (draft.makes_good, draft.reviews):
            row = self._models.tasks.row(named) if named is not None else None
            if row is not None and not row.is_open:
                raise Refused(RefusalCode.ALREADY_DONE)

    def _told(self, first: EntryId) -> tuple[SharedFirst, AgencyContact | Referral | None, Subject]:
        view = entry_of(self._models, first)
        if not isinstance(view.body, SharedFirst):
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        telling = entry_of(self._models, view.body.telling)
        concern = concern_of(self._models, telling)
        is_concern = self._models.concerns.row(concern) is not None
        about = Subject(concern) if is_concern else Subject(child=view.children[0].child)
        body = telling.now_reads
        return view.body, body if isinstance(body, AgencyContact | Referral) else None, about

    def _facts(self, draft: SharingDraft) -> Facts:
        chosen = {item.entry for item in draft.items.items}
        rows = [item for item in self._items(draft) if item.id in chosen] if chosen else []
        return Facts(
            self._session.wall_clock(),
            is_old=any(item.is_old for item in rows),
            has_duty=self.duty_reaches(draft),
            is_too_much=enclosed_bytes(rows) > LARGEST_TOGETHER,
        )

    def _items(self, draft: SharingDraft) -> tuple[ItemRow, ...]:
        return items_of(self._models, self._child(draft), self._session.now())

    def _child(self, draft: SharingDraft) -> ChildId:
        return self._children(draft)[0].child

    def _children(self, draft: SharingDraft) -> tuple[InChild, ...]:
        return children_of_subject(self._models, draft.concern, draft.about_child)

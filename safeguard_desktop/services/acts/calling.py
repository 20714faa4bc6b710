"""Calling: who outside the setting was told or asked, what they answered, and what they still owe.

The call comes first and is written down afterwards, on one page: nothing here stands before it. What it leaves open
(the decision in full, a second look where there was no agreement) stands on Today until it is made good, and so does an
answer that is owed. Source: S37, S47, S54, S103; guidance.md sections 4 and 5.3.
"""

from safeguard_desktop.domain.codes import AgencyCode, Agreement, ContactWay, FamilyTold, WhySecond
from safeguard_desktop.domain.entries import (
    ActionChanged,
    AgencyAnswered,
    AgencyContact,
    InChild,
    NewEntry,
)
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.domain.register import Contacts
from safeguard_desktop.domain.rows import EntryView, TaskKind, TaskRow
from safeguard_desktop.domain.when import as_typed
from safeguard_desktop.services.acts.acting import due_iso, due_problems, open_task
from safeguard_desktop.services.acts.acting_drafts import AnswerDraft, CallDraft, Subject
from safeguard_desktop.services.acts.family import family_to_be_told
from safeguard_desktop.services.concern.amending import when_problems
from safeguard_desktop.services.concern.second import asking
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.referral_limits import ReferralLimits
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.sharing.first import told_first
from safeguard_desktop.services.sharing.under import carried_by, still_to_go
from safeguard_desktop.services.subjects import (
    changed_by,
    children_of_entry,
    children_of_subject,
    complete,
    subject_changed,
)
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.wording.acting import tell_the_family
from safeguard_desktop.wording.times import minute_words


class CallingService:
    """Records calls, answers, and that somebody was asked again."""

    def __init__(self, session: Session, models: Models, limits: ReferralLimits) -> None:
        """Keep the session, its read models, and by when the authority answers."""
        self._session = session
        self._models = models
        self._limits = limits

    def numbers(self) -> Contacts:
        """Return the numbers to ring."""
        return self._session.chain.latest.contacts

    def usual_answer_day(self, typed: str = "") -> str:
        """Return the ISO date by which an answer to a call of that time is expected."""
        return self._limits.usual_answer_day(typed)

    def call_problems(self, draft: CallDraft) -> tuple[Problem, ...]:
        """Return what is missing: whom, what was said, why, and whether the family knows."""
        now = self._session.wall_clock()
        found = [Problem("agency", "missing")] if draft.agency is None else []
        if not draft.said.strip():
            found.append(Problem("said", "missing"))
        if draft.under is None and not draft.why.strip():
            found.append(Problem("why_told", "missing"))
        if draft.family.told is None:
            found.append(Problem("family", "missing"))
        if draft.family.told is FamilyTold.NOT_TOLD and draft.family.reason_code is None:
            found.append(Problem("family_reason_code", "missing"))
        if draft.answer_due_typed.strip():
            found += due_problems(draft.answer_due_typed, now.date(), "answer_due")
        return (*found, *when_problems(draft.when, now))

    def record_call(self, draft: CallDraft) -> Changed:
        """Record a call, and what it leaves open: the family to be told, a second look, the decision in full.

        Raises:
            Refused: answers are missing, there is no such concern or child, or no such decision waits to be carried
                out.
        """
        complete(self.call_problems(draft))
        concern = draft.about.concern
        children = children_of_subject(self._models, concern, draft.about.child)
        refers_to = tuple(filter(None, (concern, draft.under)))
        call = self._session.new_entry(self._contact(draft), children, refers_to)
        entries = [call, *self._left_open(draft, call, children)]
        if draft.family.told is FamilyTold.TO_BE_TOLD:
            entries.append(
                family_to_be_told(
                    self._session, tell_the_family(), self.usual_answer_day(), concern, children
                )
            )
        self._session.append(*entries)
        return subject_changed(concern, children)

    def still_to_go(self, about: Subject) -> tuple[EntryView, ...]:
        """Return the decisions to share that a call may carry out, the latest first.

        Nothing is asked to be made good then: the decision says already why, and on what it rests.
        """
        return still_to_go(self._models, about)

    def _left_open(
        self, draft: CallDraft, call: NewEntry, children: tuple[InChild, ...]
    ) -> tuple[NewEntry, ...]:
        """Return what is made good afterwards. How the family stands to it may not be known yet: it is asked then.

        Where it carries out a decision, that is marked, and only what remains of it is left open. Source: S37, S81.
        """
        if draft.under is not None:
            under = (draft.under, draft.remains)
            return carried_by(self._session, self._models, call, self._when(draft.when), under)
        first = told_first(self._session, call.id, draft.why, children)
        if draft.family.agreement in {None, Agreement.GIVEN}:
            return (first,)
        return (first, asking(self._session, call.id, WhySecond.SHARED_WITHOUT_AGREEMENT, children))

    def owed(self, contact: EntryId) -> TaskRow | None:
        """Return the answer that is owed after a call, or None."""
        row = self._models.tasks.row(contact)
        return row if row is not None and row.kind is TaskKind.ANSWER_OWED else None

    def answer_problems(self, draft: AnswerDraft) -> tuple[Problem, ...]:
        """Return what is missing: whether it came, when, what was said, and by when it is expected now."""
        now = self._session.wall_clock()
        found = [Problem("came", "missing")] if draft.came is None else []
        found += [Problem(name, "missing") for name in ("when", "text") if not getattr(draft, name).strip()]
        if draft.came is False:
            found += due_problems(draft.due_typed, now.date(), "answer_due")
        return (*found, *when_problems(draft.when, now))

    def record_answer(self, draft: AnswerDraft) -> Changed:
        """Record the answer, or that they were asked again: then it is owed by another day.

        Raises:
            Refused: answers are missing, nothing is owed, or the answer has come already.
        """
        complete(self.answer_problems(draft))
        row = open_task(self._models, draft.contact)
        if row.kind is not TaskKind.ANSWER_OWED:
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        body = self._answered(draft) if draft.came else self._chased(draft, row)
        children = children_of_entry(self._models, row.entry)
        self._session.append(self._session.new_entry(body, children, (draft.contact,)))
        return changed_by(self._models, row.entry)

    def _contact(self, draft: CallDraft) -> AgencyContact:
        family = draft.family
        is_untold = family.told is FamilyTold.NOT_TOLD
        return AgencyContact(
            agency=draft.agency or AgencyCode.OTHER,
            way=draft.way or ContactWay.TELEPHONE,
            when=self._when(draft.when),
            said=draft.said,
            spoke_to=draft.spoke_to,
            agency_name=draft.agency_name,
            answer=draft.answer,
            their_reference=draft.their_reference,
            answer_due=due_iso(draft.answer_due_typed, self._session.today()),
            family=family.told,
            family_reason_code=family.reason_code if is_untold else None,
            family_reason=family.reason,
            agreement=family.agreement,
            concern=draft.about.concern,
        )

    def _answered(self, draft: AnswerDraft) -> AgencyAnswered:
        return AgencyAnswered(draft.contact, self._when(draft.when), draft.text, draft.by)

    def _chased(self, draft: AnswerDraft, row: TaskRow) -> ActionChanged:
        reason = ": ".join(part for part in (draft.by.strip(), draft.text) if part)
        due_on = due_iso(draft.due_typed, self._session.today())
        return ActionChanged(draft.contact, due_on, reason, row.owner, row.owner_name)

    def _when(self, typed: str) -> EventTime:
        typed = typed.strip() or minute_words(self._session.wall_clock())
        return as_typed(typed, self._session.wall_clock())

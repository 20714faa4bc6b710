"""The family: what they were told and what they said, or why they were not told; and where they did not agree.

Their agreement decides nothing where a child has to be protected; a refusal is respected where that is
likely to be safe, and is therefore shown at every later decision and call. Source: S49, S79, S103.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from safeguard_desktop.domain.codes import Agreement
from safeguard_desktop.domain.entries import (
    ActionPlanned,
    AgencyContact,
    FamilyContact,
    InChild,
    InformationRequested,
    NewEntry,
    Referral,
    ReferralMadeGood,
    SharingDecision,
)
from safeguard_desktop.domain.errors import Problem, Refused
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.domain.rows import ChronologyRow, EntryView, TaskRow
from safeguard_desktop.domain.sharing.codes import ChildView
from safeguard_desktop.domain.when import as_typed
from safeguard_desktop.services.acts.acting import actions_to_end, done_with
from safeguard_desktop.services.acts.acting_drafts import FamilyDraft, Subject
from safeguard_desktop.services.concern.amending import when_problems
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.sharing.under import carried_by, still_to_go
from safeguard_desktop.services.subjects import children_of_subject, complete, subject_changed
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.wording.acting import THE_CHILD


@dataclass(frozen=True, slots=True)
class RefusalRow:
    """The family did not agree: when, who, in which words, and at which concern (0 where at none).

    `is_child`: it was the child, who was asked apart from the family.
    """

    when: EventTime
    who: str
    words: str
    number: int
    is_child: bool = False


class FamilyService:
    """Records talks with families, and finds where they did not agree."""

    def __init__(self, session: Session, models: Models) -> None:
        """Keep the session and its read models."""
        self._session = session
        self._models = models

    def family_problems(self, draft: FamilyDraft) -> tuple[Problem, ...]:
        """Return what is missing: with whom and what was said, or why there was no talk."""
        found = [Problem("made", "missing")] if draft.made is None else []
        if draft.made is True:
            found += [
                Problem(name, "missing") for name in ("who", "said") if not getattr(draft, name).strip()
            ]
        if draft.made is False and draft.reason_code is None:
            found.append(Problem("why_not", "missing"))
        if not draft.when.strip():
            found.append(Problem("when", "missing"))
        return (*found, *when_problems(draft.when, self._session.wall_clock()))

    def record_family(self, draft: FamilyDraft) -> Changed:
        """Record a talk with the family, or why there was none. A talk may carry out a decision to share.

        Raises:
            Refused: answers are missing, there is no such concern or child, no such decision waits to be carried out,
                or what is said to be done with it is not open.
        """
        complete(self.family_problems(draft))
        concern, made = draft.about.concern, bool(draft.made)
        children = children_of_subject(self._models, concern, draft.about.child)
        body = FamilyContact(
            made=made,
            when=as_typed(draft.when, self._session.wall_clock()),
            who=draft.who,
            way=draft.way if made else None,
            said=draft.said if made else "",
            response=draft.response if made else "",
            agreement=draft.agreement if made else None,
            reason_code=None if made else draft.reason_code,
            reason="" if made else draft.reason,
            concern=concern,
        )
        talk = self._session.new_entry(body, children, (concern,) if concern else ())
        under = (draft.under if made else None, draft.remains)
        carried = carried_by(self._session, self._models, talk, body.when, under)
        done = done_with(self._session, self._models, talk, body.when, draft.done)
        self._session.append(talk, *carried, *done)
        return subject_changed(concern, children)

    def still_to_go(self, about: Subject) -> tuple[EntryView, ...]:
        """Return the decisions to share that a talk may carry out, the latest first."""
        return still_to_go(self._models, about)

    def still_to_do(self, about: Subject) -> tuple[TaskRow, ...]:
        """Return what is to be done and may be done with a talk, or with why there was none."""
        return actions_to_end(self._session, self._models, about)

    def refusals(self, about: Subject) -> tuple[RefusalRow, ...]:
        """Return where a concern's children, or a child, or their family did not agree, the latest first."""
        try:
            children = children_of_subject(self._models, about.concern, about.child)
        except Refused:
            return ()
        rows = {row.entry.seq: row for inside in children for row in self._rows(inside.child)}
        bodies = ((row.entry.id, row.entry.now_reads) for row in rows.values())
        made_at = {entry: body.when for entry, body in bodies if isinstance(body, Referral)}
        found = (_refusals(rows[seq], made_at) for seq in sorted(rows, reverse=True))
        return tuple(chain.from_iterable(found))

    def _rows(self, child: ChildId) -> tuple[ChronologyRow, ...]:
        return self._models.chronology.rows(child)


def family_to_be_told(
    session: Session, what: str, due_on: str, concern: EntryId | None, children: tuple[InChild, ...]
) -> NewEntry:
    """Return that the family is to be told, for the append of a call or a referral; it stands on Today."""
    body = ActionPlanned(what, due_on, owner=session.identity.person, concern=concern)
    return session.new_entry(body, children, (concern,) if concern else ())


def _refusals(row: ChronologyRow, made_at: Mapping[EntryId, EventTime]) -> Iterator[RefusalRow]:
    """Yield where an entry says that they did not agree: the family, or the child who was asked apart. S49, S58.

    `made_at` tells when each referral was made: what was made good of it later was said about that.
    """
    body, number = row.entry.now_reads, row.number
    refused = Agreement.REFUSED
    match body:
        case SharingDecision():
            if body.family is refused:
                yield RefusalRow(body.when, "", body.family_words, number)
            if body.child_view is ChildView.DOES_NOT_AGREE:
                yield RefusalRow(body.when, THE_CHILD, "", number, is_child=True)
        case InformationRequested() if body.family is refused:
            yield RefusalRow(body.when, "", body.family_words, number)
        case FamilyContact() if body.agreement is refused:
            yield RefusalRow(body.when, body.who, body.response or body.said, number)
        case AgencyContact() if body.agreement is refused:
            yield RefusalRow(body.when, "", body.family_reason, number)
        case Referral() if body.agreement is refused:
            yield RefusalRow(body.when, "", body.agreement_reason, number)
        case ReferralMadeGood() if body.agreement is refused and body.referral in made_at:
            yield RefusalRow(made_at[body.referral], "", body.agreement_reason, number)

"""Owning: who sees to a concern, and how it passes from one reader to another. Source: S57.

Whoever receives a concern owns it. It is handed over by asking somebody who reads this record; until they take
it, it stays where it was, so that no concern lies between two people. Where its owner is away, anybody who reads
the record takes it over and says why: that never waits for anybody. What its owner still had to do about it, and the
answers that were expected, go along: nothing waits for somebody who is away.
"""

from collections.abc import Iterator, Sequence

from safeguard_desktop.domain.codes import ConcernState
from safeguard_desktop.domain.entries import (
    ActionChanged,
    HandoverDeclined,
    HandoverOffered,
    NewEntry,
    OwnerTaken,
)
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import EntryId, PersonId
from safeguard_desktop.domain.register import Person
from safeguard_desktop.domain.rows import ConcernRow
from safeguard_desktop.services.inbox.drafts import HandoverDraft, TakeoverDraft
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.office.keys import ledger_facts
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.subjects import children_of_entry
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.wording.owning import taken_with_concern


class OwningService:
    """Says whose a concern is, and passes it on."""

    def __init__(self, session: Session, models: Models) -> None:
        """Keep the session and its read models."""
        self._session = session
        self._models = models

    @property
    def me(self) -> PersonId:
        """Whoever is signed in."""
        return self._session.identity.person

    def colleagues(self) -> tuple[Person, ...]:
        """Return the other people who read this record: those to whom a concern can be handed over."""
        version = self._session.chain.latest
        readers = (version.person(reader) for reader in ledger_facts(version).readers)
        return tuple(person for person in readers if person and person.active and person.id != self.me)

    def name_of(self, person: PersonId | None) -> str:
        """Return the name that somebody has in the register now, "" for nobody."""
        if person is None:
            return ""
        return self._session.name_of(person, self._session.chain.latest.version)

    def owners(self) -> tuple[tuple[PersonId, int], ...]:
        """Return who owns open concerns and how many, whoever they are and whether they still read the record."""
        return self._models.concerns.owners()

    def open_of(self, person: PersonId) -> tuple[ConcernRow, ...]:
        """Return the open concerns that somebody owns, oldest first."""
        return self._models.concerns.owned_by(person)

    def offered_to_me(self) -> tuple[ConcernRow, ...]:
        """Return the concerns that I was asked to take over and have not answered yet."""
        return self._models.concerns.offered_to(self.me)

    def offer_problems(self, draft: HandoverDraft) -> tuple[Problem, ...]:
        """Return what is missing: somebody who reads this record, and something to hand over."""
        if draft.to is None:
            return (Problem("to", "missing"),)
        if draft.to not in {person.id for person in self.colleagues()}:
            return (Problem("to", "not_a_reader"),)
        return () if self._to_offer(draft) else (Problem("to", "nothing_to_hand_over"),)

    def offer(self, draft: HandoverDraft) -> Changed:
        """Ask somebody to see to a concern, or to all of my open ones: one act, one transaction.

        A newer offer takes the place of one that nobody has answered.

        Raises:
            Refused: answers are missing (``INCOMPLETE``), or somebody else owns the concern (``NOT_YOURS``).
        """
        if draft.concern is not None and self._row(draft.concern).owner != self.me:
            raise Refused(RefusalCode.NOT_YOURS)
        found = self.offer_problems(draft)
        if found or draft.to is None:
            raise Refused(RefusalCode.INCOMPLETE, found)
        to, message = draft.to, draft.message.strip()
        return self._append(
            [(row, HandoverOffered(row.id, to, message)) for row in self._to_offer(draft)], draft.concern
        )

    def take(self, concern: EntryId) -> Changed:
        """Take a concern that was offered to me; whoever offered it sees that I have it.

        Raises:
            Refused: it is not offered to me, or not any more.
        """
        row, offer = self._offered(concern)
        return self._take([(row, OwnerTaken(concern, offer))], concern)

    def take_offered(self) -> Changed:
        """Take every concern that is offered to me: one act, one transaction.

        Raises:
            Refused: none is offered.
        """
        rows = self.offered_to_me()
        if not rows:
            raise Refused(RefusalCode.ALREADY_DONE)
        taken = [(row, OwnerTaken(row.id, self._models.concerns.offer_of(row.id))) for row in rows]
        return self._take(taken, None)

    def decline_problems(self, reason: str) -> tuple[Problem, ...]:
        """Return what is missing from declining: its reason."""
        return () if reason.strip() else (Problem("decline_reason", "missing"),)

    def decline(self, concern: EntryId, reason: str) -> Changed:
        """Say that I cannot see to a concern that was offered to me; it stays with its owner.

        Raises:
            Refused: the reason is missing, or it is not offered to me.
        """
        self._complete(self.decline_problems(reason))
        row, offer = self._offered(concern)
        return self._append([(row, HandoverDeclined(concern, offer, reason.strip()))], concern)

    def keep(self, concern: EntryId) -> Changed:
        """See to a concern myself after all: what I had offered is not offered any more.

        Raises:
            Refused: it is not mine, or nobody has been asked.
        """
        row, offer = self._row(concern), self._models.concerns.offer_of(concern)
        if row.owner != self.me:
            raise Refused(RefusalCode.NOT_YOURS)
        if offer is None:
            raise Refused(RefusalCode.ALREADY_DONE)
        return self._append([(row, OwnerTaken(concern, offer))], concern)

    def takeover_problems(self, draft: TakeoverDraft) -> tuple[Problem, ...]:
        """Return what is missing from taking over: the reason, and somebody else's concern."""
        found = [] if draft.reason.strip() else [Problem("takeover_reason", "missing")]
        if draft.concern is None:
            if draft.owner is None:
                found.append(Problem("owner", "missing"))
            elif draft.owner == self.me or not self.open_of(draft.owner):
                found.append(Problem("owner", "nothing_to_take_over"))
        return tuple(found)

    def take_over(self, draft: TakeoverDraft) -> Changed:
        """Take over a concern, or all the open ones of somebody who is away, without being asked.

        Raises:
            Refused: answers are missing, or the concern is mine already.
        """
        self._complete(self.takeover_problems(draft))
        rows = self._to_take_over(draft)
        if any(row.owner == self.me for row in rows):
            raise Refused(RefusalCode.ALREADY_DONE)
        reason, offer_of = draft.reason.strip(), self._models.concerns.offer_of
        return self._take(
            [(row, OwnerTaken(row.id, offer_of(row.id), reason)) for row in rows], draft.concern
        )

    def _to_offer(self, draft: HandoverDraft) -> tuple[ConcernRow, ...]:
        """Return what would be handed over: what that person was asked for already is not asked again."""
        rows = self.open_of(self.me) if draft.concern is None else (self._row(draft.concern),)
        return tuple(row for row in rows if row.offered_to != draft.to)

    def _to_take_over(self, draft: TakeoverDraft) -> tuple[ConcernRow, ...]:
        if draft.concern is not None:
            return (self._row(draft.concern),)
        return self.open_of(draft.owner) if draft.owner is not None else ()

    def _offered(self, concern: EntryId) -> tuple[ConcernRow, EntryId]:
        row, offer = self._row(concern), self._models.concerns.offer_of(concern)
        if row.offered_to != self.me or offer is None:
            raise Refused(RefusalCode.ALREADY_DONE)
        return row, offer

    def _row(self, concern: EntryId) -> ConcernRow:
        row = self._models.concerns.row(concern)
        if row is None or row.state is ConcernState.WAITING:
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        if row.state is ConcernState.ARRIVED:
            raise Refused(RefusalCode.FROM_ELSEWHERE)
        return row

    def _take(self, taken: Sequence[tuple[ConcernRow, OwnerTaken]], concern: EntryId | None) -> Changed:
        """Take concerns, each with what its owner still had to do about it: one transaction."""
        more = [entry for row, _body in taken for entry in self._tasks_of_owner(row)]
        return self._append(taken, concern, more)

    def _tasks_of_owner(self, row: ConcernRow) -> Iterator[NewEntry]:
        """Return the entries that give me the open tasks of whoever owned a concern until now."""
        for task in self._models.tasks.of_concern(row.id):
            if task.is_open and task.owner == row.owner:
                body = ActionChanged(task.entry.id, task.due_on, taken_with_concern(), self.me)
                children = children_of_entry(self._models, task.entry)
                yield self._session.new_entry(body, children, (task.entry.id,))

    def _append(
        self,
        acts: Sequence[tuple[ConcernRow, EntryBody]],
        concern: EntryId | None,
        more: Sequence[NewEntry] = (),
    ) -> Changed:
        session, children_in = self._session, self._models.concerns.children_in
        entries = [session.new_entry(body, children_in(row.id), (row.id,)) for row, body in acts]
        session.append(*entries, *more)
        return Changed("concern", concern or "")

    def _complete(self, found: tuple[Problem, ...]) -> None:
        if found:
            raise Refused(RefusalCode.INCOMPLETE, found)

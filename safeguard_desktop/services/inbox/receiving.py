"""Receiving: concerns into the record, matched with the child. Source: S57, S89; UI.md (Receive).

A concern goes into the record as soon as a reader has it open (`take_in`), so that it is backed up
and cannot be lost; that it is *received* is a separate act of the lead, after which its author can
read "Received". Its file stays in the inbox until then.
"""

from dataclasses import dataclass

from safeguard_desktop.bundles.submission import KeptDraft, Submission, decode_draft, decode_submission
from safeguard_desktop.domain.clock import local
from safeguard_desktop.domain.codes import ConcernState
from safeguard_desktop.domain.entries import ConcernRaised, ConcernReceived, NewEntry
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode, Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import EntryId, is_entry_id
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.domain.names import match_names
from safeguard_desktop.domain.rows import ConcernRow, NameMatch
from safeguard_desktop.domain.when import parse_when
from safeguard_desktop.services.concern.holding import hold_by_category
from safeguard_desktop.services.concern.naming import named_in, naming_problems
from safeguard_desktop.services.inbox.attesting import with_author_as_proved
from safeguard_desktop.services.inbox.direct_referrals import direct_referral
from safeguard_desktop.services.inbox.drafts import RaisingDraft, ReceiveDraft
from safeguard_desktop.services.inbox.envelopes import EnvelopeKind, Pairs, open_from_inbox
from safeguard_desktop.services.inbox.raised import FORM, draft_from_fields, raised_body
from safeguard_desktop.services.inbox.receipts import write_receipt
from safeguard_desktop.services.inbox.waiting import as_it_waits
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.workplace import Changed


@dataclass(frozen=True, slots=True)
class UnfinishedRow:
    """A form that somebody began and never sent. `kept_at` is UTC text."""

    id: EntryId
    kept_at: str
    child_typed: str
    author: str


class ReceivingService:
    """Brings concerns from the inbox into the record and lets the lead receive them."""

    def __init__(self, session: Session, models: Models) -> None:
        """Keep the session and its read models."""
        self._session = session
        self._models = models
        self._unreadable = 0

    def take_in(self) -> tuple[Changed, ...]:
        """Record every concern that has arrived; each id is accepted once.

        What cannot be opened stays where it is and is counted by `unreadable`.

        Raises:
            EnvironmentFault: the record cannot be written; the inbox is left as it was.
        """
        session, arrived, self._unreadable = self._session, [], 0
        pairs = session.inbox_pairs()
        for name in session.folder.inbox_files():
            if not name.endswith(".concern"):
                continue
            try:
                submission = self._open_concern(name, pairs)
            except EnvironmentFault:
                self._unreadable += 1
                continue
            concern = EntryId(submission.id)
            if session.ledger.entry(concern) is None:
                body = with_author_as_proved(submission.body, concern, session.chain)
                arrived.append(NewEntry(concern, body))
        if arrived:
            self._session.append(*arrived)
        return tuple(Changed("concern", entry.id) for entry in arrived)

    def unreadable(self) -> int:
        """Return how many files of the inbox could not be opened at the last `take_in`."""
        return self._unreadable

    def waiting(self) -> tuple[ConcernRow, ...]:
        """Return the concerns that nobody has received yet, oldest first, with the name as typed.

        Each says whether its author told social care or the police already: that the lead has been told
        stays open until the concern is received. Source: S48.
        """
        return tuple(as_it_waits(row, self._models) for row in self._models.concerns.waiting())

    def unfinished(self) -> tuple[UnfinishedRow, ...]:
        """Return the forms that were begun and not sent, by whoever was not signed in."""
        rows = []
        for name in self._session.folder.inbox_files():
            if name.endswith(".draft"):
                row = self._unfinished_row(name)
                if row is not None:
                    rows.append(row)
        return tuple(sorted(rows, key=lambda row: row.kept_at))

    def open_unfinished(self, draft_id: EntryId) -> RaisingDraft:
        """Return an unfinished form as it was left.

        Raises:
            EnvironmentFault: it is gone or cannot be opened.
        """
        return draft_from_fields(draft_id, self._open_draft(f"{draft_id}.draft").fields)

    def is_mine(self, draft: RaisingDraft) -> bool:
        """Return whether whoever is signed in began an unfinished form, and so may go on writing it."""
        return draft.name.strip() == self._session.person.name

    def take_up(self, draft_id: EntryId) -> Changed:
        """Record an unfinished form as a concern, marked as unfinished, with its gaps shown."""
        draft = self.open_unfinished(draft_id)
        now = local(self._session.workplace.clock()).replace(tzinfo=None)
        when = parse_when(draft.when, now) or EventTime(words=draft.when)
        body = raised_body(draft, when, self._session.now(), unfinished=True)
        if self._session.ledger.entry(draft_id) is None:
            self._session.append(NewEntry(draft_id, body))
        self._session.folder.remove_inbox(f"{draft_id}.draft")
        return Changed("concern", draft_id)

    def suggestions(self, concern: EntryId) -> tuple[NameMatch, ...]:
        """Return the children whom the name as typed may mean, the likeliest first."""
        return self.matching(self._raised(concern).child_typed)

    def matching(self, typed: str) -> tuple[NameMatch, ...]:
        """Return the children whom a name as typed may mean, spelling variants included."""
        found = match_names(typed, self._models.children.all_names())
        rows = ((self._models.children.row(match.child), match) for match in found)
        return tuple(NameMatch(row, match.score, match.why) for row, match in rows if row is not None)

    def problems(self, draft: ReceiveDraft) -> tuple[Problem, ...]:
        """Return what is missing before the concern can be received."""
        return naming_problems(draft.children, self._models, self._session.workplace.clock)

    def receive(self, draft: ReceiveDraft) -> Changed:
        """Receive a concern: number it, say whom it is about, and tell its author.

        Whoever receives it owns it. One of sexual abuse is kept from being destroyed in the same transaction.

        Raises:
            Refused: answers are missing, or it has been received already.
            EnvironmentFault: the record cannot be written.
        """
        found = self.problems(draft)
        if found:
            raise Refused(RefusalCode.INCOMPLETE, found)
        row = self._models.concerns.row(draft.concern)
        if row is None:
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        if row.state is not ConcernState.WAITING:
            raise Refused(RefusalCode.ALREADY_DONE)
        self._append_received(draft)
        self._tell_author(row.reference, draft.concern)
        return Changed("concern", draft.concern)

    def _append_received(self, draft: ReceiveDraft) -> None:
        added, children = named_in(draft.children, self._session)
        number = self._models.concerns.next_number()
        body = ConcernReceived(draft.concern, number, draft.categories, draft.remark, draft.information)
        received = self._session.new_entry(body, children, (draft.concern,))
        hold = hold_by_category(self._session, draft.concern, draft.categories, children, self._models)
        referred = direct_referral(self._session, self._raised(draft.concern), draft.concern, children)
        self._session.append(*added, received, *hold, *referred)

    def _tell_author(self, reference: str, concern: EntryId) -> None:
        session = self._session
        try:
            write_receipt(session.folder, session.chain, session.signer, (reference, concern), session.now())
            session.folder.remove_inbox(f"{concern}.concern")
        except EnvironmentFault:
            # The concern is received; only the note to its author is late. `take_in` finds the file
            # again at the next unlock, and `finish_receipts` writes the note then.
            return

    def finish_receipts(self) -> None:
        """Write the receipts that could not be written when their concern was received."""
        for name in self._session.folder.inbox_files():
            concern, _, ending = name.partition(".")
            row = self._models.concerns.row(EntryId(concern)) if ending == "concern" else None
            if row is not None and row.state is not ConcernState.WAITING:
                self._tell_author(row.reference, row.id)

    def _raised(self, concern: EntryId) -> ConcernRaised:
        view = self._models.chronology.entry(concern)
        if view is None or not isinstance(view.body, ConcernRaised):
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        return view.body

    def _open_concern(self, name: str, pairs: Pairs) -> Submission:
        submission = decode_submission(self._open(name, EnvelopeKind.CONCERN, pairs))
        _check_id(submission.id, name)
        return submission

    def _open_draft(self, name: str) -> KeptDraft:
        kept = decode_draft(self._open(name, EnvelopeKind.DRAFT, self._session.inbox_pairs()))
        _check_id(kept.id, name)
        return kept

    def _open(self, name: str, kind: EnvelopeKind, pairs: Pairs) -> bytes:
        session, raw = self._session, self._session.folder.read_inbox(name)
        return open_from_inbox(raw, session.chain, (kind, name.partition(".")[0]), pairs)

    def _unfinished_row(self, name: str) -> UnfinishedRow | None:
        try:
            kept = self._open_draft(name)
        except EnvironmentFault:
            return None
        if kept.form != FORM:
            return None
        typed, author = kept.fields.get("child", ""), kept.fields.get("name", "")
        return UnfinishedRow(EntryId(kept.id), kept.kept_at, typed, author)


def _check_id(inside: str, name: str) -> None:
    """Refuse a file that says inside that it is another, or whose id no entry could have."""
    if inside != name.partition(".")[0] or not is_entry_id(inside):
        raise EnvironmentFault(FaultCode.UNREADABLE, "inbox")

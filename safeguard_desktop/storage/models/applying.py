"""Keeping the read models up to date, inside the transaction that appends.

Every new entry is first put where it belongs (`_Batch.take`); then each concern and each child that
was touched is worked out whole, once (`_Batch.finish`). Sequences are worked through in order, since
FTS5 starts a new segment whenever a row comes before the last one.
"""

from collections.abc import Sequence

from safeguard_desktop.domain.child import ChildDetails
from safeguard_desktop.domain.codes import ConcernState
from safeguard_desktop.domain.entries import (
    AboutRequest,
    AccessEnded,
    AccessGranted,
    ActionChanged,
    ActionEnded,
    ActionPlanned,
    AdviceTaken,
    AgencyAnswered,
    AgencyContact,
    AgencyRegistered,
    Amendment,
    Body,
    BriefingEnded,
    BriefingRead,
    ChildAdded,
    ChildDetailsChanged,
    ChildrenLinked,
    ConcernRaised,
    Countersigned,
    DocumentPart,
    DualRegistration,
    EntryArrived,
    Exported,
    FileReceived,
    HoldAnswered,
    InformationRequested,
    LocalNotes,
    NoFileTold,
    Opened,
    PackPrepared,
    PackReceived,
    PackSetAside,
    PlanMeeting,
    PlanMeetingStep,
    PlanNotice,
    PlanNoticeGiven,
    Printed,
    RecordsRequested,
    Referral,
    ReferralMadeGood,
    ReferralStep,
    RequestAnswered,
    Restored,
    SecondAsked,
    SenderAccepted,
    SharedFirst,
    SharingDecision,
    StaffBriefed,
    StaffTold,
    StoredEntry,
    TransferPrepared,
    Viewed,
    decode_body,
    decode_header,
    guiding,
    legal,
)
from safeguard_desktop.domain.entries.amended import as_amended
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.tellings import telling_of
from safeguard_desktop.storage.driver import Database
from safeguard_desktop.storage.models.arrived_fold import opened
from safeguard_desktop.storage.models.briefing_fold import fold_briefing
from safeguard_desktop.storage.models.concern_fold import (
    ConcernFold,
    Part,
    event_minute_of,
    fold_concern,
    search_text,
    searched_texts,
)
from safeguard_desktop.storage.models.keeping_fold import ABOUT_NO_FILE, KEEPING_LISTED, note_hold
from safeguard_desktop.storage.models.leaving_fold import FOLLOW_A_LEAVING, LEAVING_TASKS
from safeguard_desktop.storage.models.referral_fold import fold_referral
from safeguard_desktop.storage.models.task_fold import fold_task
from safeguard_desktop.storage.models.telling_fold import is_telling, put_telling
from safeguard_desktop.storage.models.times import local_minute
from safeguard_desktop.storage.models.words import folded_words, sort_key

_NOT_EVENTS = (Opened, Viewed, Amendment, Restored)
_KINDS_LISTED = (
    TransferPrepared, Printed, Exported, Restored, LocalNotes, StaffTold, AccessGranted, AccessEnded,
    RecordsRequested, RequestAnswered, AdviceTaken, SharingDecision, SharedFirst, InformationRequested,
    AgencyRegistered, legal.LegalRequest, legal.LegalStep, PackReceived, EntryArrived, PackSetAside, SenderAccepted,
    FileReceived, HoldAnswered, AboutRequest, NoFileTold, DualRegistration,
    guiding.EditionSet, guiding.LimitSet, guiding.DaysOffSet, guiding.DesignationSet,
    guiding.FamilyTextSet, *KEEPING_LISTED,
)  # fmt: skip
RESTRICTED_KIND = "restricted"
"""What a restricted entry is listed as: nothing is known of it but that it is there. LEDGER.md, section 10."""
_TASKS = (
    ActionPlanned, AgencyContact, SecondAsked, Referral, SharedFirst, SharingDecision, InformationRequested, PlanNotice,
    PlanMeeting, legal.LegalRequest, *LEAVING_TASKS,
)  # fmt: skip
_FOLLOW_A_TASK = (
    ActionChanged, ActionEnded, AgencyAnswered, Countersigned, ReferralStep, ReferralMadeGood, PlanNoticeGiven,
    PlanMeetingStep, legal.LegalStep, *FOLLOW_A_LEAVING,
)  # fmt: skip

_PLACE_OF = "SELECT e.seq, p.concern FROM entries AS e LEFT JOIN m_parts AS p ON p.seq = e.seq WHERE e.id = ?"
_PUT_FOLLOWER = "INSERT OR IGNORE INTO m_followers (of_seq, seq) VALUES (?, ?)"
_PUT_TASK = (
    "INSERT OR REPLACE INTO m_tasks (seq, concern, kind, due_on, owner, owner_name, is_open, ended_at) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)
_TASK_PARTS = (
    "SELECT e.seq, e.header, b.body FROM entries AS e LEFT JOIN bodies AS b ON b.seq = e.seq WHERE e.seq = ?1 "
    "OR e.seq IN (SELECT seq FROM m_followers WHERE of_seq = ?1) ORDER BY e.seq"
)
_PUT_REFERRAL = (
    "INSERT OR REPLACE INTO m_referrals (seq, concern, made_from, kind, gaps, outcome, is_open, is_written, "
    "written_due, lead_open, stage, advice, wants) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_IS_REFERRAL = "SELECT 1 FROM m_referrals WHERE seq = ?"
_REFERRAL_PARTS = (
    "SELECT e.seq, e.header, b.body FROM entries AS e LEFT JOIN bodies AS b ON b.seq = e.seq WHERE e.seq = ?1 "
    "OR e.seq IN (SELECT seq FROM m_followers WHERE of_seq = ?1) "
    "OR e.seq IN (SELECT seq FROM m_amendments WHERE of_seq = ?1) ORDER BY e.seq"
)
_PUT_BRIEFING = (
    "INSERT OR REPLACE INTO m_briefings (seq, until, is_note, is_ended, unread) VALUES (?, ?, ?, ?, ?)"
)
_CONCERN_OF_PART = "SELECT concern FROM m_parts WHERE seq = ?"
_PUT_LINK = "INSERT OR REPLACE INTO m_links (child, other, relation, words, seq) VALUES (?, ?, ?, ?, ?)"
_DELETE_LINK = "DELETE FROM m_links WHERE child = ? AND other = ?"
_DELETE_ENTRY_TEXT = "DELETE FROM m_entry_search WHERE rowid = ?"
_INSERT_ENTRY_TEXT = "INSERT INTO m_entry_search (rowid, text) VALUES (?, ?)"
_PARTS_OF = (
    "SELECT p.seq, e.header, b.body FROM m_parts AS p JOIN entries AS e ON e.seq = p.seq "
    "LEFT JOIN bodies AS b ON b.seq = p.seq WHERE p.concern = ? ORDER BY p.seq"
)
_INSERT_PART = "INSERT INTO m_parts (seq, concern) VALUES (?, ?)"
_INSERT_AMENDMENT = "INSERT INTO m_amendments (of_seq, seq) VALUES (?, ?)"
_INSERT_EVENT = "INSERT INTO m_chronology (child, event_from, seq, concern) VALUES (?, ?, ?, ?)"
_DELETE_EVENTS = "DELETE FROM m_chronology WHERE concern = ?"
_DELETE_EVENTS_OF_ENTRY = "DELETE FROM m_chronology WHERE seq = ?"
_INSERT_KIND = "INSERT INTO m_kinds (kind, seq) VALUES (?, ?)"
_UPSERT_CHILD = (
    "INSERT INTO m_children (id, details_seq, full_name, known_as, other_names, date_of_birth, class_group, "
    "sort_key, address_is_confidential) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
    "details_seq = excluded.details_seq, full_name = excluded.full_name, known_as = excluded.known_as, "
    "other_names = excluded.other_names, date_of_birth = excluded.date_of_birth, "
    "class_group = excluded.class_group, sort_key = excluded.sort_key, "
    "address_is_confidential = excluded.address_is_confidential"
)
_INSERT_GROUP = "INSERT INTO m_child_groups (child, day, seq, class_group) VALUES (?, ?, ?, ?)"
_NAMES_OF = "SELECT full_name, known_as, other_names FROM m_children WHERE id = ?"
_DELETE_STATUSES = "DELETE FROM m_child_statuses WHERE child = ?"
_INSERT_STATUS = "INSERT OR IGNORE INTO m_child_statuses (child, status, since, until) VALUES (?, ?, ?, ?)"
_DELETE_WORDS = "DELETE FROM m_child_words WHERE child = ? AND word = ?"
_INSERT_WORD = "INSERT INTO m_child_words (word, child) VALUES (?, ?)"
_CHILDREN_OF_CONCERN = "SELECT child, role FROM m_concern_children WHERE concern = ? ORDER BY place"
_CONCERNS_OF_CHILD = "SELECT concern FROM m_concern_children WHERE child = ?"
_DELETE_CHILDREN_OF_CONCERN = "DELETE FROM m_concern_children WHERE concern = ?"
_INSERT_CHILD_OF_CONCERN = (
    "INSERT OR IGNORE INTO m_concern_children (child, concern, place, role) VALUES (?, ?, ?, ?)"
)
_HAS_HOLD = (
    "SELECT EXISTS (SELECT 1 FROM m_holds AS h JOIN m_parts AS p ON p.seq = h.seq WHERE p.concern = ?)"
)
_PUT_CONCERN = (
    "INSERT OR REPLACE INTO m_concerns (seq, id, number, reference, state, child, event_from, event_words, "
    "raised_at, received_at, author, categories, decision, review_on, has_hold, unfinished, owner, offered_to, "
    "offer, raised_from, received_after, decided_after, acted_after, author_job, is_confirmed, class_typed) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_DELETE_TEXT = "DELETE FROM m_search WHERE rowid = ?"
_INSERT_TEXT = "INSERT INTO m_search (rowid, text) VALUES (?, ?)"
_ENTRY_WITH_AMENDMENTS = (
    "SELECT e.seq, e.header, b.body FROM entries AS e LEFT JOIN bodies AS b ON b.seq = e.seq WHERE e.seq = ?1 "
    "OR e.seq IN (SELECT seq FROM m_amendments WHERE of_seq = ?1) ORDER BY e.seq"
)
_COUNT_CHILD = f"""UPDATE m_children SET (concerns, open_concerns) = (
    SELECT count(*), coalesce(sum(c.state <> '{ConcernState.CLOSED}'), 0)
    FROM m_concern_children AS k JOIN m_concerns AS c ON c.seq = k.concern WHERE k.child = ?1),
  last_event = coalesce((SELECT max(event_from) FROM m_chronology WHERE child = ?1), ''),
  has_hold = EXISTS (
    SELECT 1 FROM m_chronology AS t JOIN m_holds AS h ON h.seq = t.seq WHERE t.child = ?1)
WHERE id = ?1"""


def apply_entries(database: Database, entries: Sequence[tuple[StoredEntry, Body | None]]) -> None:
    """Bring the models up to date with entries that were just appended, in order."""
    batch = _Batch(database)
    for stored, body in entries:
        batch.take(Part(stored.header.seq, stored.header, body))
    batch.finish()


class _Batch:
    """What a run of entries touches, worked out once at its end."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._concerns: set[int] = set()
        self._new_concerns: set[int] = set()
        self._single: set[int] = set()
        self._tasks: set[int] = set()
        self._referrals: set[int] = set()
        self._briefings: set[int] = set()
        self._tellings: set[int] = set()
        self._children: set[str] = set()

    def take(self, part: Part) -> None:
        body = part.body
        if part.header.kind == DocumentPart.KIND:
            return  # bytes of a document are no event; whoever opens it finds them behind its entry
        if isinstance(body, ConcernRaised):
            self._new_concerns.add(part.seq)
            self._belongs(part.seq, part.seq)
        elif isinstance(body, ChildAdded | ChildDetailsChanged):
            self._details(part, body.details)
            self._single.add(part.seq)
        elif isinstance(body, EntryArrived) and body.amends is not None:
            self._take_correction(part.seq, body.amends)
        elif body is not None and (named := body.named()) is not None:
            self._take_about(part, named)
        elif part.header.children and not isinstance(body, _NOT_EVENTS):
            self._single.add(part.seq)
        self._note_kind(part)

    def finish(self) -> None:
        for concern in sorted(self._concerns):
            self._work_out(concern)
        for seq in sorted(self._single):
            self._place_single(seq)
        for seq in sorted(self._tasks):
            self._work_out_task(seq)
        for seq in sorted(self._referrals):
            self._work_out_referral(seq)
        for seq in sorted(self._briefings):
            self._work_out_briefing(seq)
        for seq in sorted(self._tellings):
            self._work_out_telling(seq)
        for child in sorted(self._children):
            self._database.run(_COUNT_CHILD, (child,))

    def _note_kind(self, part: Part) -> None:
        """Note what an entry is besides its place in a story: a task, a link, one of a list."""
        body = part.body
        if isinstance(body, _TASKS):
            self._tasks.add(part.seq)
        if isinstance(body, Referral):
            self._referrals.add(part.seq)
        if isinstance(body, StaffBriefed):
            self._briefings.add(part.seq)
        if body is not None and telling_of(body) is not None:
            self._tellings.add(part.seq)
        if isinstance(body, ChildrenLinked):
            self._link(part, body)
        if isinstance(body, SharingDecision):
            self._ends_tasks(part, body.makes_good, body.reviews)
        if isinstance(body, PackPrepared):
            self._ends_tasks(part, body.replaces)
        if isinstance(body, _KINDS_LISTED):
            self._database.run(_INSERT_KIND, (body.KIND, part.seq))
        if part.header.circle is not None:
            self._database.run(_INSERT_KIND, (RESTRICTED_KIND, part.seq))

    def _ends_tasks(self, part: Part, *ended: EntryId | None) -> None:
        """Note what a decision makes good or looks at again, and the pack in whose place another one goes."""
        for named in filter(None, ended):
            for target, _concern in self._database.select(_PLACE_OF, (named,)):
                self._database.run(_PUT_FOLLOWER, (target, part.seq))
                self._tasks.add(target)

    def _link(self, part: Part, body: ChildrenLinked) -> None:
        ids = [inside.child for inside in part.header.children]
        for child, other in ((child, other) for child in ids for other in ids if child != other):
            if body.ended:
                self._database.run(_DELETE_LINK, (child, other))
            else:
                self._database.run(_PUT_LINK, (child, other, body.relation, body.words, part.seq))

    def _take_correction(self, seq: int, amended: EntryId) -> None:
        """Put a correction that arrived from another setting to the entry that arrived with it."""
        for target, _concern in self._database.select(_PLACE_OF, (amended,)):
            self._database.run(_INSERT_AMENDMENT, (target, seq))
            self._single.add(target)

    def _take_about(self, part: Part, named: EntryId) -> None:
        rows = self._database.select(_PLACE_OF, (named,))
        if not rows:
            return  # it names an entry that this ledger does not have
        target, concern = rows[0]
        if isinstance(part.body, RequestAnswered | AboutRequest):
            self._about_request(part)
            return
        if isinstance(part.body, ABOUT_NO_FILE):
            return
        self._note_follower(part, target)
        if concern is not None:
            self._belongs(part.seq, concern)
        elif isinstance(part.body, Amendment):
            self._single.add(target)
        else:
            self._single.add(part.seq)

    def _about_request(self, part: Part) -> None:
        """Place it in the file of the child whose records are asked for, where it says so."""
        if part.header.children:
            self._single.add(part.seq)

    def _note_follower(self, part: Part, target: int) -> None:
        """Note what an entry does to the one that it is about: corrects it, holds it, brings a task to its end."""
        if isinstance(part.body, Amendment):
            self._database.run(_INSERT_AMENDMENT, (target, part.seq))
            if target in self._referrals or self._database.select(_IS_REFERRAL, (target,)):
                self._referrals.add(target)
            if target in self._tellings or is_telling(self._database, target):
                self._tellings.add(target)
        note_hold(self._database, part, target)
        if isinstance(part.body, _FOLLOW_A_TASK):
            self._database.run(_PUT_FOLLOWER, (target, part.seq))
            self._tasks.add(target)
        if isinstance(part.body, ReferralStep | ReferralMadeGood):
            self._referrals.add(target)
        if isinstance(part.body, BriefingRead | BriefingEnded):
            self._database.run(_PUT_FOLLOWER, (target, part.seq))
            self._briefings.add(target)

    def _belongs(self, seq: int, concern: int) -> None:
        self._database.run(_INSERT_PART, (seq, concern))
        self._concerns.add(concern)

    def _details(self, part: Part, details: ChildDetails) -> None:
        child = part.header.children[0].child if part.header.children else part.header.id
        before = self._words(child)
        self._database.run(_UPSERT_CHILD, _child_row(child, part.seq, details))
        self._database.run(
            _INSERT_GROUP, (child, local_minute(part.header.recorded_at)[:10], part.seq, details.group)
        )
        after = self._words(child)
        self._database.run_many(_DELETE_WORDS, ((child, word) for word in sorted(before - after)))
        self._database.run_many(_INSERT_WORD, ((word, child) for word in sorted(after - before)))
        self._put_statuses(child, details)
        self._children.add(child)
        if before != after:
            # The names of a child are part of what a search for her concerns looks into.
            self._concerns.update(row[0] for row in self._database.select(_CONCERNS_OF_CHILD, (child,)))

    def _put_statuses(self, child: str, details: ChildDetails) -> None:
        """Keep from when to when each status holds, in whole days, for the list of children."""
        self._database.run(_DELETE_STATUSES, (child,))
        rows = ((child, span.status, span.first_day, span.last_day) for span in details.statuses)
        self._database.run_many(_INSERT_STATUS, rows)

    def _words(self, child: str) -> set[str]:
        return {word for name in self._names(child) for word in folded_words(name)}

    def _names(self, child: str) -> tuple[str, ...]:
        rows = self._database.select(_NAMES_OF, (child,))
        return rows[0] if rows else ()

    def _searched_names(self, child: str) -> list[str]:
        """Return names as written and folded, so that O'Neill is found as "oneill" too."""
        names = self._names(child)
        return [*names, *(sort_key(name) for name in names)]

    def _work_out(self, concern: int) -> None:
        parts = [_part(*row) for row in self._database.select(_PARTS_OF, (concern,))]
        fold = fold_concern(parts)
        self._put_children(fold)
        self._put_row(fold)
        self._put_events(fold)
        self._put_text(fold, parts)

    def _put_children(self, fold: ConcernFold) -> None:
        before = self._database.select(_CHILDREN_OF_CONCERN, (fold.seq,))
        after = [(inside.child, inside.role.value) for inside in fold.children]
        self._children |= {child for child, _role in (*before, *after)}
        if before != after:
            self._database.run(_DELETE_CHILDREN_OF_CONCERN, (fold.seq,))
            rows = ((child, fold.seq, place, role) for place, (child, role) in enumerate(after))
            self._database.run_many(_INSERT_CHILD_OF_CONCERN, rows)

    def _put_row(self, fold: ConcernFold) -> None:
        raised = fold.raised
        has_hold = self._database.select(_HAS_HOLD, (fold.seq,))[0][0]
        row = (
            fold.seq, fold.id, fold.number, raised.reference if raised else "", fold.state, fold.child,
            fold.event_from, raised.when.words if raised else "", fold.raised_at, fold.received_at,
            raised.author.name if raised else "", fold.categories, fold.decision, fold.review_on,
            has_hold, raised.unfinished if raised else False, fold.owner, fold.offered_to, fold.offer, *fold.counted,
        )  # fmt: skip
        self._database.run(_PUT_CONCERN, row)

    def _put_events(self, fold: ConcernFold) -> None:
        if fold.seq not in self._new_concerns:
            self._database.run(_DELETE_EVENTS, (fold.seq,))
        self._database.run_many(
            _INSERT_EVENT,
            (
                (child, minute, seq, fold.seq)
                for seq, minute, children in fold.events
                for child in sorted({inside.child for inside in children})
            ),
        )

    def _put_text(self, fold: ConcernFold, parts: Sequence[Part]) -> None:
        names = [name for inside in fold.children for name in self._searched_names(inside.child)]
        if fold.seq not in self._new_concerns:
            self._database.run(_DELETE_TEXT, (fold.seq,))
        self._database.run(_INSERT_TEXT, (fold.seq, search_text(parts, names, fold)))

    def _place_single(self, seq: int) -> None:
        """Place an entry that belongs to no concern in the chronology of its children."""
        rows = self._database.select(_ENTRY_WITH_AMENDMENTS, (seq,))
        first, *rest = (opened(_part(*row)) for row in rows)
        if first.header.circle is not None:
            return  # somebody corrected in the open what is kept for others: that stands alone, and changes nothing
        body = first.body
        if body is not None:
            body = as_amended(body, (part.body for part in rest if isinstance(part.body, Amendment)))
        minute = event_minute_of(body, first.header.recorded_at)
        children = {inside.child for inside in first.header.children}
        self._children |= children
        self._database.run(_DELETE_EVENTS_OF_ENTRY, (seq,))
        self._database.run_many(_INSERT_EVENT, ((child, minute, seq, None) for child in sorted(children)))
        self._put_entry_text(first, rest)

    def _put_entry_text(self, first: Part, rest: Sequence[Part]) -> None:
        if isinstance(first.body, ChildAdded | ChildDetailsChanged):
            return  # children are found by their names
        texts = [
            text for part in (first, *rest) if part.body is not None for text in searched_texts(part.body)
        ]
        self._database.run(_DELETE_ENTRY_TEXT, (first.seq,))
        if any(texts):
            self._database.run(_INSERT_ENTRY_TEXT, (first.seq, "\n".join(filter(None, texts))))

    def _work_out_task(self, seq: int) -> None:
        """Work out what is to be done from the entry that asks for it and those that followed it."""
        parts = [_part(*row) for row in self._database.select(_TASK_PARTS, (seq,))]
        task = fold_task(parts)
        if task is None:
            return
        rows = self._database.select(_CONCERN_OF_PART, (seq,))
        concern = rows[0][0] if rows else None
        self._database.run(
            _PUT_TASK,
            (seq, concern, task.kind, task.due_on, task.owner, task.owner_name, task.is_open, task.ended_at),
        )

    def _work_out_referral(self, seq: int) -> None:
        """Work out what a referral comes to: what it lacks, whether it is open, how it ended."""
        fold = fold_referral([_part(*row) for row in self._database.select(_REFERRAL_PARTS, (seq,))])
        if fold is None:
            return
        now, rows = fold.now, self._database.select(_CONCERN_OF_PART, (seq,))
        wants = now.is_open or now.lead_open or bool(now.gaps)
        row = (
            seq, rows[0][0] if rows else None, fold.made_from, now.body.kind, " ".join(now.gaps),
            now.outcome or "", now.is_open, now.is_written, now.body.written_due, now.lead_open, now.stage,
            fold.advice, wants,
        )  # fmt: skip
        self._database.run(_PUT_REFERRAL, row)

    def _work_out_briefing(self, seq: int) -> None:
        """Work out who has read what staff were told, and whether it was ended."""
        told = fold_briefing([_part(*row) for row in self._database.select(_TASK_PARTS, (seq,))])
        if told is not None:
            row = (seq, told.until, told.is_note, told.is_ended, told.unread)
            self._database.run(_PUT_BRIEFING, row)

    def _work_out_telling(self, seq: int) -> None:
        """Work out to whom an entry told something, as it reads with its corrections."""
        rows = self._database.select(_ENTRY_WITH_AMENDMENTS, (seq,))
        put_telling(self._database, [_part(*row) for row in rows])


def _part(seq: int, header: bytes, body: bytes | None) -> Part:
    decoded = decode_header(header)
    if decoded.circle is not None or body is None:
        return Part(seq, decoded, None)
    return Part(seq, decoded, decode_body(decoded.kind or "", decoded.version or 0, body))


def _child_row(child: str, seq: int, details: ChildDetails) -> tuple[object, ...]:
    return (
        child, seq, details.full_name, details.known_as, "\n".join(details.other_names), details.date_of_birth,
        details.group, sort_key(details.full_name), details.address_is_confidential,
    )  # fmt: skip

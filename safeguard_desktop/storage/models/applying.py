"""Keeping the read models up to date, inside the transaction that appends.

Every new entry is first put where it belongs (`_Batch.take`); then each concern and each child that
was touched is worked out whole, once (`_Batch.finish`). Sequences are worked through in order, since
FTS5 starts a new segment whenever a row comes before the last one.
"""

from collections.abc import Sequence

from safeguard_desktop.domain.entries import (
    AboutRequest,
    Amendment,
    Body,
    BriefingEnded,
    BriefingRead,
    ChildAdded,
    ChildDetailsChanged,
    ChildrenLinked,
    ChronologyKept,
    ConcernRaised,
    DecisionCarriedOut,
    DocumentPart,
    EntryArrived,
    Referral,
    ReferralMadeGood,
    ReferralStep,
    RequestAnswered,
    StaffBriefed,
    StoredEntry,
)
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.tellings import telling_of
from safeguard_desktop.storage.driver import Database
from safeguard_desktop.storage.models.arrived_fold import place_of
from safeguard_desktop.storage.models.child_rows import count_child, put_child, put_links
from safeguard_desktop.storage.models.concern_rows import put_concern, put_part
from safeguard_desktop.storage.models.keeping_fold import ABOUT_NO_FILE, note_hold
from safeguard_desktop.storage.models.kinds_noted import (
    FOLLOW_A_TASK,
    KINDS_LISTED,
    NOT_EVENTS,
    RESTRICTED_KIND,
    TASKS,
)
from safeguard_desktop.storage.models.leaving_rows import packs_of
from safeguard_desktop.storage.models.parts import Part
from safeguard_desktop.storage.models.single_rows import put_single
from safeguard_desktop.storage.models.task_fold import ended_beside
from safeguard_desktop.storage.models.task_rows import is_referral, put_briefing, put_referral, put_task
from safeguard_desktop.storage.models.telling_fold import put_telling, retold

_PLACE_OF = "SELECT e.seq, p.concern FROM entries AS e LEFT JOIN m_parts AS p ON p.seq = e.seq WHERE e.id = ?"
_PUT_FOLLOWER = "INSERT OR IGNORE INTO m_followers (of_seq, seq) VALUES (?, ?)"
_INSERT_AMENDMENT = "INSERT INTO m_amendments (of_seq, seq) VALUES (?, ?)"
_INSERT_KIND = "INSERT INTO m_kinds (kind, seq) VALUES (?, ?)"


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
        elif isinstance(body, ChildAdded | ChildDetailsChanged | ChronologyKept):
            child, concerns = put_child(self._database, part, body.details)
            self._children.add(child)
            self._concerns |= concerns
            self._single.add(part.seq)
        elif isinstance(body, EntryArrived):
            self._take_arrived(part, body)
        elif body is not None and (named := body.named()) is not None:
            self._take_about(part, named)
        elif part.header.children and not isinstance(body, NOT_EVENTS):
            self._single.add(part.seq)
        self._note_kind(part)

    def finish(self) -> None:
        for concern in sorted(self._concerns):
            self._children |= put_concern(self._database, concern, is_new=concern in self._new_concerns)
        for seq in sorted(self._single):
            self._children |= put_single(self._database, seq)
        for put, touched in (
            (put_task, self._tasks),
            (put_referral, self._referrals),
            (put_briefing, self._briefings),
            (put_telling, self._tellings),
        ):
            for seq in sorted(touched):
                put(self._database, seq)
        for child in sorted(self._children):
            count_child(self._database, child)

    def _note_kind(self, part: Part) -> None:
        """Note what an entry is besides its place in a story: a task, a link, one of a list."""
        body = part.body
        if isinstance(body, TASKS):
            self._tasks.add(part.seq)
        if isinstance(body, Referral):
            self._referrals.add(part.seq)
        if isinstance(body, StaffBriefed):
            self._briefings.add(part.seq)
        if body is not None and telling_of(body) is not None:
            self._tellings.add(part.seq)
        if isinstance(body, ChildrenLinked):
            put_links(self._database, part, body)
        self._ends_tasks(part, *ended_beside(body))
        if isinstance(body, KINDS_LISTED):
            self._database.run(_INSERT_KIND, (body.KIND, part.seq))
        if part.header.circle is not None:
            self._database.run(_INSERT_KIND, (RESTRICTED_KIND, part.seq))

    def _ends_tasks(self, part: Part, *ended: EntryId) -> None:
        """Note what a decision makes good or looks at again, and the pack in whose place another one goes."""
        for named in ended:
            for target, _concern in self._database.select(_PLACE_OF, (named,)):
                self._database.run(_PUT_FOLLOWER, (target, part.seq))
                self._tasks.add(target)

    def _take_arrived(self, part: Part, body: EntryArrived) -> None:
        """Put an entry of another setting where it would stand had it been written here."""
        place = place_of(self._database, part, body)
        if place.corrects is not None:
            self._database.run(_INSERT_AMENDMENT, (place.corrects, part.seq))
        if place.follows is not None:
            self._database.run(_PUT_FOLLOWER, (place.follows, part.seq))
        if place.proposes or place.follows is not None:
            self._tasks.add(place.follows or part.seq)
        if place.concern is not None:
            self._new_concerns |= {part.seq} & {place.concern}
            self._belongs(part.seq, place.concern)
        else:
            self._single.add(place.corrects or part.seq)

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
            for pack in packs_of(self._database, target):
                self._database.run(_PUT_FOLLOWER, (pack, part.seq))
                self._tasks.add(pack)
            if target in self._referrals or is_referral(self._database, target):
                self._referrals.add(target)
            self._tellings |= retold(self._database, target, self._tellings)
        note_hold(self._database, part, target)
        if isinstance(part.body, FOLLOW_A_TASK):
            self._database.run(_PUT_FOLLOWER, (target, part.seq))
            self._tasks.add(target)
        if isinstance(part.body, DecisionCarriedOut):
            self._database.run(_PUT_FOLLOWER, (target, part.seq))
            self._tellings |= retold(self._database, target, self._tellings)
        if isinstance(part.body, ReferralStep | ReferralMadeGood):
            self._referrals.add(target)
        if isinstance(part.body, BriefingRead | BriefingEnded):
            self._database.run(_PUT_FOLLOWER, (target, part.seq))
            self._briefings.add(target)

    def _belongs(self, seq: int, concern: int) -> None:
        put_part(self._database, seq, concern)
        self._concerns.add(concern)

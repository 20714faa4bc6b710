"""Who raised a matter: kept for named people, told on only by a decision that is written down.

Source: S06 to S10, S16, X03.
"""

from dataclasses import dataclass
from typing import Final

from safeguard_desktop.domain.clock import from_text, local
from safeguard_desktop.domain.entries import RestrictedContent
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.entries.referring import HowTold, IdentityTold, Referrer, ToldTo
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.partial_dates import first_day, last_day
from safeguard_desktop.domain.referrers import (
    DECIDING_ROLES,
    NamesTold,
    UsualWithName,
    names_told,
    usual_with,
)
from safeguard_desktop.domain.rows import ConcernRow
from safeguard_desktop.domain.when import as_typed
from safeguard_desktop.services.acts.acting_drafts import Subject
from safeguard_desktop.services.concern.amending import when_problems
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.restricted.circles import Circles
from safeguard_desktop.services.restricted.drafts import TellDraft
from safeguard_desktop.services.restricted.names_shared import names_shared
from safeguard_desktop.services.restricted.rows import Named
from safeguard_desktop.services.restricted.shelf import KeptEntry
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.subjects import children_of_subject, complete
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.storage.models.tellings import TellingRow
from safeguard_desktop.wording.children import told_apart

_DAY: Final = len("2026-11-23")


@dataclass(frozen=True, slots=True)
class ReferrerRow:
    """Somebody who raised a concern, as named people see it."""

    id: EntryId
    body: Referrer


@dataclass(frozen=True, slots=True)
class KeptApartRow:
    """A concern (its number) of which the name of whoever raised it is kept apart, and how strictly. No name."""

    number: int
    usual: UsualWithName


@dataclass(frozen=True, slots=True)
class NamesQuery:
    """What is counted. `since` and `until` are ISO days, months or years, both included; empty asks for nothing."""

    since: str = ""
    until: str = ""
    to: ToldTo | None = None


@dataclass(frozen=True, slots=True)
class NameToldRow:
    """One time that a name became known: when, to whom, about which children, and who decided it, if anybody did.

    `is_shared`: a decision to share named them (`id` is that decision).
    """

    id: EntryId
    day: str
    body: IdentityTold
    decided_by: str
    children: tuple[tuple[ChildId, str], ...]
    is_shared: bool = False


class RaisedByService:
    """Says who raised what, and records to whom that was told."""

    def __init__(self, session: Session, models: Models, circles: Circles) -> None:
        """Keep the session, its read models and what is open of the circles."""
        self._session, self._models, self._circles = session, models, circles

    def concerns(self, child: ChildId) -> tuple[ConcernRow, ...]:
        """Return the concerns of which it may be written down who raised them."""
        return self._models.concerns.of_child(child)

    def referrers(self, child: ChildId) -> tuple[ReferrerRow, ...]:
        """Return who raised concerns about a child, as far as whoever is signed in may know."""
        return tuple(
            ReferrerRow(kept.id, body)
            for kept in self._kept()
            if isinstance(body := self._circles.shelf.reads(kept), Referrer)
            and any(inside.child == child for inside in kept.content.children)
        )

    def kept_apart(self, about: Subject) -> tuple[KeptApartRow, ...]:
        """Return whose names must not slip out when somebody is told about a child, or a concern's children. S16.

        It stands on the screen while others may look on: it says of which concern, and not who.
        """
        try:
            children = children_of_subject(self._models, about.concern, about.child)
        except Refused:
            return ()
        rows = {row.id: row.body for inside in children for row in self.referrers(inside.child)}
        numbers = ((body, self._models.concerns.row(body.concern)) for body in rows.values())
        found = {
            KeptApartRow(concern.number, usual)
            for body, concern in numbers
            if concern is not None and (usual := usual_with(body)) is not UsualWithName.MAY_BE_TOLD
        }
        return tuple(sorted(found, key=lambda row: (row.number, row.usual)))

    def deciders(self) -> tuple[Named, ...]:
        """Return who may decide that a name is told. Source: S07."""
        people = self._session.chain.latest.people
        return tuple(
            Named(person.id, person.name)
            for person in people
            if person.active and DECIDING_ROLES & set(person.roles)
        )

    def tell_problems(self, draft: TellDraft) -> tuple[Problem, ...]:
        """Return what is missing: whose name, to whom, when, why, and who decided, unless it was apparent."""
        found = [Problem("referrer", "missing")] if draft.referrer is None else []
        found += [Problem("told_how", "missing")] if draft.how is None else []
        found += [Problem("name_told_to", "missing")] if draft.to is None else []
        if not draft.when.strip():
            found.append(Problem("when", "missing"))
        if not draft.reason.strip():
            found.append(Problem("reason", "missing"))
        if draft.how is HowTold.DECIDED:
            deciders = {named.id for named in self.deciders()}
            if draft.decided_by is None:
                found.append(Problem("decided_by", "missing"))
            elif draft.decided_by not in deciders:
                found.append(Problem("decided_by", "not_a_manager"))
        return (*found, *when_problems(draft.when, self._session.wall_clock()))

    def tell(self, draft: TellDraft) -> Changed:
        """Record that a name was told, or was apparent, among those who know it.

        Raises:
            Refused: answers are missing, or whoever is signed in does not know that referrer.
        """
        complete(self.tell_problems(draft))
        kept = self._circles.shelf.entry(draft.referrer) if draft.referrer else None
        if kept is None or not isinstance(kept.body, Referrer) or draft.how is None or draft.to is None:
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        now = self._session.wall_clock()
        body = IdentityTold(
            referrer=kept.id,
            how=draft.how,
            to=draft.to,
            to_whom=draft.to_whom,
            when=as_typed(draft.when, now),
            reason=draft.reason,
            decided_by=draft.decided_by if draft.how is HowTold.DECIDED else None,
        )
        acts, title = self._circles.acts(), self._circles.shelf.title(kept.circle)
        circle, before = acts.up_to_date(self._circles.open_circle(kept.circle), title)
        told = acts.kept(circle, RestrictedContent(body, kept.content.children, (kept.id,)))
        self._session.append(*before, told)
        return Changed("restricted", kept.circle)

    def counts(self, query: NamesQuery = NamesQuery()) -> NamesTold:  # frozen
        """Return how often names were told, over all that whoever is signed in may know. Source: S11, X03.

        What somebody was told counts on the day of the telling, who raised a concern on the day it was written down.
        A decision to share that named them counts with what was told.
        """
        read = ((kept, self._circles.shelf.reads(kept)) for kept in self._kept())
        bodies = [body for kept, body in read if _is_in(query, _day_of(kept, body))]
        shared = ((row.told_from[:_DAY], body) for row, body in names_shared(self._models))
        bodies += [body for day, body in shared if _is_in(query, day)]
        return names_told(
            (body for body in bodies if isinstance(body, Referrer)),
            (body for body in bodies if isinstance(body, IdentityTold) and query.to in (None, body.to)),
        )

    def told(self, query: NamesQuery) -> tuple[NameToldRow, ...]:
        """Return each time that a name became known, the newest first, as far as one may know it. S14."""
        read = ((kept, self._circles.shelf.reads(kept)) for kept in self._kept())
        rows = [self._row(kept, body) for kept, body in read if isinstance(body, IdentityTold)]
        rows += [self._shared(row, body) for row, body in names_shared(self._models)]
        wanted = (row for row in rows if query.to in (None, row.body.to) and _is_in(query, row.day))
        return tuple(sorted(wanted, key=lambda row: row.day, reverse=True))

    def _shared(self, row: TellingRow, body: IdentityTold) -> NameToldRow:
        children = tuple((one.id, told_apart(one.full_name, one.told_apart_by)) for one in row.children)
        by = row.entry.recorder_name
        return NameToldRow(row.entry.id, row.told_from[:_DAY], body, by, children, is_shared=True)

    def _row(self, kept: KeptEntry, body: IdentityTold) -> NameToldRow:
        decided = body.decided_by
        latest = self._session.chain.latest.version
        rows = (self._models.children.row(inside.child) for inside in kept.content.children)
        return NameToldRow(
            id=kept.id,
            day=_day_of(kept, body),
            body=body,
            decided_by=self._session.name_of(decided, latest) if decided is not None else "",
            children=tuple((row.id, told_apart(row.full_name, row.told_apart_by)) for row in rows if row),
        )

    def _kept(self) -> tuple[KeptEntry, ...]:
        self._circles.shelf.read_all()
        return tuple(self._circles.shelf.entries())


def _day_of(kept: KeptEntry, body: EntryBody) -> str:
    """Return the day on which it was told, as it reads now, or else that on which it was written down (ISO)."""
    if isinstance(body, IdentityTold) and body.when.is_known:
        return body.when.latest[:_DAY]
    return local(from_text(kept.recorded_at)).date().isoformat()


def _is_in(query: NamesQuery, day: str) -> bool:
    since, until = first_day(query.since), last_day(query.until)
    return (not since or since <= day) and (not until or day <= until)

"""What arrived from another setting stands in the models as what it says: a concern is one, with what followed it.

What arrived is never decided on here, so that a concern from elsewhere has a state of its own, no number and nobody who
sees to it. What a person here adds to it belongs to it like anything else. Source: S92, X02; DESIGN section 6.
"""

from dataclasses import dataclass

import msgspec

from safeguard_desktop.domain.entries import (
    ActionAnswered,
    ActionEnded,
    ActionPlanned,
    Amendment,
    ChildRole,
    ConcernRaised,
    EntryArrived,
    HoldAnswered,
    HoldLifted,
    HoldPlaced,
    InChild,
)
from safeguard_desktop.domain.entries.arrived import about_here, arrived, written_in
from safeguard_desktop.domain.entries.arriving import Issued
from safeguard_desktop.domain.entries.header import EntryHeader
from safeguard_desktop.storage.driver import Database
from safeguard_desktop.storage.models.parts import Part

_PLACE_OF = "SELECT e.seq, p.concern FROM entries AS e LEFT JOIN m_parts AS p ON p.seq = e.seq WHERE e.id = ?"
_END_PROPOSALS = (ActionAnswered, ActionEnded, HoldAnswered, HoldLifted)


@dataclass(frozen=True, slots=True)
class ArrivedPlace:
    """Where an entry stands that arrived, by sequence: the concern that it belongs to, and what it corrects.

    `follows` is what it brings to its end, and `proposes` whether somebody here has to decide about it.
    """

    concern: int | None = None
    corrects: int | None = None
    follows: int | None = None
    proposes: bool = False


def place_of(database: Database, part: Part, body: EntryArrived) -> ArrivedPlace:
    """Return where an entry that arrived stands, had it been written here."""
    said = arrived(body)[1]
    if isinstance(said, ConcernRaised):
        return ArrivedPlace(part.seq)
    rows = database.select(_PLACE_OF, (about_here(part.header, body) or "",))
    target, concern = rows[0] if rows else (None, None)
    return ArrivedPlace(
        concern,
        target if body.amends is not None else None,
        target if isinstance(said, _END_PROPOSALS) else None,
        isinstance(said, ActionPlanned | HoldPlaced),
    )


def opened(part: Part) -> Part:
    """Return an entry that arrived as what it says, of when it says so; any other as it is."""
    if not isinstance(part.body, EntryArrived):
        return part
    issued, body = arrived(part.body)
    if isinstance(body, Amendment) and part.body.amends is not None:
        body = msgspec.structs.replace(body, amended=part.body.amends)
    header = msgspec.structs.replace(
        part.header, recorded_at=issued.recorded_at, children=_with_role(part.header, issued)
    )
    return Part(part.seq, header, body, written_in(part.body), part.header.recorded_at)


def _with_role(header: EntryHeader, issued: Issued) -> tuple[InChild, ...]:
    """Return the child of an entry with the part that the sender says the child has in it."""
    if issued.role not in frozenset(ChildRole):
        return header.children
    return tuple(InChild(inside.child, ChildRole(issued.role)) for inside in header.children)

"""What can be chosen to go out: the entries of one child's story, one by one. Nothing is chosen beforehand.

What is kept for named people is not among them: the read models do not hold it, so that the name of a protected
referrer or a disclosure by the police cannot be chosen by mistake. Source: S01, S32 to S36; X08.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from safeguard_desktop.domain.entries import (
    ActionEnded,
    ActionPlanned,
    AgencyAnswered,
    AgencyContact,
    ChildAdded,
    ChildDetailsChanged,
    ConcernRaised,
    Decision,
    DocumentAttached,
    FamilyContact,
    Note,
    PaperKept,
)
from safeguard_desktop.domain.entries.sharing import SharedItem
from safeguard_desktop.domain.errors import RefusalCode, Refused
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.leaving_out import is_name
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.domain.rows import ChronologyRow
from safeguard_desktop.domain.rules import is_historical
from safeguard_desktop.domain.sharing.draft import ChosenItem
from safeguard_desktop.services.child.telling import Telling, texts_of
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.papers.looking import missing
from safeguard_desktop.services.session import Session

_OFFERED = (
    ConcernRaised, Note, Decision, ActionPlanned, ActionEnded, AgencyContact, AgencyAnswered, FamilyContact,
    PaperKept, ChildAdded, ChildDetailsChanged, DocumentAttached,
)  # fmt: skip
"""Kinds that say something about the child. What keeps the record in order stays in it."""


@dataclass(frozen=True, slots=True)
class ItemRow:
    """An entry that can be chosen. `is_old`: it lies long back. `lacks`: what is missing to rely on it. S34, S36.

    `document` is what goes out with it, whole and as it is, where it is a document: no name in that can be left out.
    `is_of_others` tells that other children have a part in it.
    """

    row: ChronologyRow
    is_old: bool
    lacks: tuple[str, ...]
    document: DocumentAttached | None = None
    is_of_others: bool = False

    @property
    def id(self) -> EntryId:
        """The entry."""
        return self.row.entry.id


def items_of(models: Models, child: ChildId, now: str) -> tuple[ItemRow, ...]:
    """Return what can be chosen of a child's story, earliest event first; `now` is UTC text."""
    rows = tuple(row for row in models.chronology.rows(child) if _is_offered(row))
    lacks = {found.entry: found.what for found in missing(rows)}
    return tuple(_item(row, child, now, lacks.get(row.entry.id, ())) for row in rows)


def enclosed_bytes(items: Iterable[ItemRow]) -> int:
    """Return how many bytes the documents among some entries have."""
    return sum(item.document.size for item in items if item.document is not None)


def named_in(models: Models, child: ChildId, rows: Iterable[ChronologyRow]) -> tuple[str, ...]:
    """Return the other people who are named in some entries: children of the record first, then grown-ups. S32."""
    rows = tuple(rows)
    telling, names = Telling.of(models, child, rows), dict(models.children.all_names())
    found: dict[str, None] = {}
    for row in rows:
        beside = (inside.child for inside in row.children if inside.child != child)
        typed = (one for text in texts_of(row.entry) for one in telling.replacer.children_in(text))
        for one in (*beside, *typed):
            found |= dict.fromkeys(names.get(one, ())[:1])
    for row in rows:
        for field in ("who", "spoke_to"):
            name = getattr(row.entry.body, field, "").strip()
            found |= {name: None} if is_name(name) else {}
    return tuple(found)


def shared_items(
    session: Session, offered: Collection[ItemRow], chosen: Iterable[ChosenItem]
) -> tuple[SharedItem, ...]:
    """Return what was chosen as it is kept: each with the digest that it has in the record. Source: X01.

    Raises:
        Refused: something was chosen that is not in this child's story.
    """
    known = {item.id: item for item in offered}
    return tuple(_shared(session, known.get(item.entry), item.why) for item in chosen)


def _shared(session: Session, item: ItemRow | None, why: str) -> SharedItem:
    stored = session.ledger.entry(item.id) if item is not None else None
    if item is None or stored is None:
        raise Refused(RefusalCode.UNKNOWN_SUBJECT)
    amendments = tuple(amendment.seq for amendment in item.row.entry.amendments)
    return SharedItem(item.id, stored.digest.hex(), amendments, why)


def _is_offered(row: ChronologyRow) -> bool:
    """Whether an entry can be chosen. What came with a pack tells of a document; the document is one of this record."""
    body = row.entry.body
    return isinstance(body, _OFFERED) and not (isinstance(body, DocumentAttached) and row.entry.origin)


def _item(row: ChronologyRow, child: ChildId, now: str, lacks: tuple[str, ...]) -> ItemRow:
    body = row.entry.now_reads
    document = body if isinstance(body, DocumentAttached) else None
    is_of_others = document is not None and any(inside.child != child for inside in row.children)
    return ItemRow(row, _is_old(row, now), lacks, document, is_of_others)


def _is_old(row: ChronologyRow, now: str) -> bool:
    when = getattr(row.entry.now_reads, "when", None)
    return isinstance(when, EventTime) and is_historical(when, now)

"""Entries for pages: decoded, with their amendments and whether they are on hold."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Protocol

from safeguard_desktop.domain.entries import (
    ActionChanged,
    ActionPlanned,
    Amendment,
    EntryArrived,
    EntryHeader,
    decode_body,
    decode_header,
)
from safeguard_desktop.domain.entries.arrived import about_here, arrived, written_by, written_in
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.domain.ids import PersonId
from safeguard_desktop.domain.rows import AmendmentView, EntryView, Origin
from safeguard_desktop.storage.driver import Parameters, Row

NameOf = Callable[[PersonId, int], str]
"""``name_of(person, register_version)``: the name that a person had in that version."""

Amendments = Mapping[int, tuple[AmendmentView, ...]]

IS_HELD = (
    "EXISTS (SELECT 1 FROM holds AS h WHERE h.held = e.id AND NOT EXISTS "
    "(SELECT 1 FROM certificates AS c WHERE c.target = h.seq AND c.action = 'release'))"
)

VIEW_COLUMNS = f"e.seq, e.header, b.body, {IS_HELD}"
"""The columns, in this order, that make an `EntryView`; ``e`` and ``b`` are entries and bodies."""


_CORRECTIONS = (
    "SELECT a.of_seq, a.seq, e.header, b.body FROM m_amendments AS a JOIN entries AS e ON e.seq = a.seq "
    "LEFT JOIN bodies AS b ON b.seq = a.seq WHERE a.of_seq IN (SELECT value FROM json_each(?)) "
    "ORDER BY a.of_seq, a.seq"
)


class Selects(Protocol):
    """Whatever runs a query: an open ledger."""

    def distrust(self) -> None:
        """Read on a fresh connection from now on."""

    def select(self, sql: str, parameters: Parameters = ()) -> list[Row]:
        """Run a query and return all of its rows."""


@contextmanager
def distrusting(ledger: Selects) -> Iterator[None]:
    """Where a body inside cannot be decoded, let the ledger read on a fresh connection from then on.

    A damaged page comes back as zeros without an error, and so does every page of that kind after it.
    """
    try:
        yield
    except EnvironmentFault as fault:
        if fault.code is FaultCode.DAMAGED:
            ledger.distrust()
        raise


def entry_view(row: Row, amendments: Amendments, name_of: NameOf) -> EntryView:
    """Return the view of a row that begins with `VIEW_COLUMNS`."""
    seq, raw, body, is_held = row[:4]
    header = decode_header(raw)
    decoded = None if body is None else decode_body(header.kind or "", header.version or 0, body)
    if isinstance(decoded, EntryArrived):
        return _arrived_view(row, header, decoded, amendments)
    person = decoded.person() if decoded is not None else None
    return EntryView(
        id=header.id,
        seq=seq,
        recorded_at=header.recorded_at,
        recorder=header.recorder,
        recorder_name=name_of(header.recorder, header.register),
        children=header.children,
        body=decoded,
        amendments=amendments.get(seq, ()),
        has_hold=bool(is_held),
        clock_went_back=header.clock_went_back,
        person_name=name_of(person, header.register) if person else "",
    )


def _arrived_view(row: Row, header: EntryHeader, decoded: EntryArrived, amendments: Amendments) -> EntryView:
    """Return what another setting wrote, as its own: recorded there, at that time, by that person."""
    issued, body = arrived(decoded)
    origin = written_in(decoded)
    return EntryView(
        id=header.id,
        seq=row[0],
        recorded_at=issued.recorded_at,
        recorder=PersonId(""),
        recorder_name=written_by(issued, origin),
        children=header.children,
        body=body,
        amendments=amendments.get(row[0], ()),
        has_hold=bool(row[3]),
        origin=Origin(
            origin, issued.id, decoded.pack, issued.edited, about_here(header, decoded), header.recorded_at
        ),
        # Who was to do it is known by an id that says nothing here; that it was somebody there is said.
        person_name=origin if isinstance(body, ActionPlanned | ActionChanged) and body.person() else "",
    )


def _arrived_amendment(seq: int, decoded: EntryArrived) -> Iterator[AmendmentView]:
    issued, body = arrived(decoded)
    if isinstance(body, Amendment):
        yield AmendmentView(seq, issued.recorded_at, written_by(issued, written_in(decoded)), body)


def corrections_of(ledger: Selects, seqs: Iterable[int], name_of: NameOf) -> Amendments:
    """Return what corrected these entries, by the sequence of what it corrects."""
    return amendment_views(ledger.select(_CORRECTIONS, (json.dumps(list(seqs)),)), name_of)


def amendment_views(rows: Iterable[Row], name_of: NameOf) -> Amendments:
    """Return amendments by the sequence of what they amend; rows are (of_seq, seq, header, body)."""
    found: dict[int, list[AmendmentView]] = defaultdict(list)
    for of_seq, seq, raw, body in rows:
        if body is None:
            continue
        header = decode_header(raw)
        decoded = decode_body(header.kind or "", header.version or 0, body)
        if isinstance(decoded, EntryArrived):
            found[of_seq].extend(_arrived_amendment(seq, decoded))
        if isinstance(decoded, Amendment):
            name = name_of(header.recorder, header.register)
            found[of_seq].append(AmendmentView(seq, header.recorded_at, name, decoded))
    return {seq: tuple(views) for seq, views in found.items()}

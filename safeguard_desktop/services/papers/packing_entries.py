"""Writes the entries of one child as a pack gives them out: as they may be read there, each signed by the setting.

Source: X11; DESIGN section 6 ("Each entry goes signed as issued").
"""

from collections.abc import Iterator, Sequence

import msgspec

from safeguard_desktop.bundles import pack_record as packed
from safeguard_desktop.domain.entries import (
    ChildDetailsChanged,
    ConcernRaised,
    EntryArrived,
    InChild,
    StoredEntry,
    decode_body,
    encode_body,
)
from safeguard_desktop.domain.entries.arrived import arrived
from safeguard_desktop.domain.entries.arriving import Issued, Original
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.entries.in_packs import may_be_in_a_pack
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.domain.leaving_out import LeftOut
from safeguard_desktop.domain.rows import ChronologyRow, EntryView
from safeguard_desktop.services.papers.front import told_details
from safeguard_desktop.services.papers.pack import ChildRecord
from safeguard_desktop.services.session import Session
from safeguard_desktop.vault.signing import SigningKeyPair
from safeguard_desktop.wording import papers as words

_NOT_WORDS = frozenset({"id", "person", "concern", "amended", "held", "entry", "reference", "pack", "digest"})


class EntryWriter:
    """Writes the entries of one child's record for one pack."""

    def __init__(self, session: Session, record: ChildRecord, out: LeftOut, key: SigningKeyPair) -> None:
        """Keep the record as it may be read in the pack, and the setting's key."""
        self._session, self._record, self._out, self._key = session, record, out, key
        self._issued_as: dict[str, str] = {}

    def write(self) -> tuple[packed.PackedEntry, ...]:
        """Return every entry of the child's story, in the order of the record, each with what corrected it."""
        rows = sorted(self._record.chronology, key=lambda row: row.entry.seq)
        told = [row for row in rows if row.entry.body is not None and may_be_in_a_pack(row.entry.body)]
        stored = [self._stored(row.entry) for row in told]
        pairs = [
            pair for row, kept in zip(told, stored, strict=True) for pair in self._with_corrections(row, kept)
        ]
        self._issued_as = {kept.header.id: _issued_id(kept) for kept, _row, _body in pairs}
        return tuple(self._written(*pair) for pair in pairs)

    def issued_as(self, entry: str) -> str:
        """Return the id by which the pack knows an entry; empty where it is not in it."""
        return self._issued_as.get(entry, "")

    def _with_corrections(
        self, row: ChronologyRow, kept: StoredEntry
    ) -> Iterator[tuple[StoredEntry, ChronologyRow, EntryBody]]:
        if row.entry.body is not None:
            yield kept, row, row.entry.body
        for amendment in row.entry.amendments:
            (correction,) = self._session.ledger.read_from(amendment.seq, 1)
            yield correction, row, amendment.body

    def _stored(self, view: EntryView) -> StoredEntry:
        stored = self._session.ledger.entry(view.id)
        if stored is None or stored.header.circle is not None:
            raise EnvironmentFault(FaultCode.DAMAGED, "entry")  # nothing restricted is in any read model
        return stored

    def _written(self, kept: StoredEntry, row: ChronologyRow, body: EntryBody) -> packed.PackedEntry:
        wrapped, before = _opened(kept)
        told = self._told(body, row)
        is_edited = told != before or _names_others(kept.header.children, self._record.reading.child)
        if wrapped is not None:
            issued, is_edited = arrived(wrapped)[0], is_edited or arrived(wrapped)[0].edited
            setting = issued.setting or wrapped.from_setting
            facts = (issued.kind, issued.version, issued.recorded_at, issued.recorder, issued.recorder_role)
            refers_to, original = issued.refers_to, wrapped.original
        else:
            setting, original = "", self._original(kept)
            author = self._recorder(kept)
            facts = (told.KIND, told.VERSION, kept.header.recorded_at, *author)
            refers_to = tuple(filter(None, (self.issued_as(each) for each in kept.header.refers_to)))
        return self._sign(
            Issued(
                _issued_id(kept), *facts, self._role(row), refers_to, is_edited, setting,
                msgspec.Raw(encode_body(told)),
            ),
            None if is_edited else original,
        )  # fmt: skip

    def _sign(self, issued: Issued, original: Original | None) -> packed.PackedEntry:
        text = msgspec.json.encode(issued).decode()
        return packed.PackedEntry(text, self._key.sign(packed.entry_message(text)), original)

    def _told(self, body: EntryBody, row: ChronologyRow) -> EntryBody:
        """Return a body as it may be read in this child's pack: `Telling` has taken most names out already."""
        telling = self._record.reading.telling
        if isinstance(body, ConcernRaised):
            body = _without_typed_names(body, row.children, telling.child)
        if isinstance(body, ChildDetailsChanged):
            body = msgspec.structs.replace(body, details=told_details(body.details, telling))
        return _cleared(body, self._out)

    def _original(self, kept: StoredEntry) -> Original | None:
        header = kept.header
        key = self._session.chain.key_at(header.recorder, header.register)
        if kept.salt is None or kept.body is None or key is None:
            return None
        return Original(
            kept.header_bytes.decode(), kept.previous, kept.salt, kept.body.decode(), kept.signature, key
        )

    def _recorder(self, kept: StoredEntry) -> tuple[str, str]:
        reading, header = self._record.reading, kept.header
        view = EntryView(
            header.id, header.seq, header.recorded_at, header.recorder,
            self._session.name_of(header.recorder, header.register), header.children, None,
        )  # fmt: skip
        author = reading.recorder(view)
        return author.name, author.role

    def _role(self, row: ChronologyRow) -> str:
        mine = (inside for inside in row.children if inside.child == self._record.reading.child)
        return next((inside.role.value for inside in mine), "")


def _opened(kept: StoredEntry) -> tuple[EntryArrived | None, EntryBody]:
    """Return the wrapping of an entry that itself came with a pack, and the body as it was recorded."""
    body = decode_body(kept.header.kind or "", kept.header.version or 0, kept.body or b"")
    return (body, arrived(body)[1]) if isinstance(body, EntryArrived) else (None, body)


def _issued_id(kept: StoredEntry) -> str:
    wrapped, _body = _opened(kept)
    return str(kept.header.id) if wrapped is None else arrived(wrapped)[0].id


def _names_others(children: Sequence[InChild], child: str) -> bool:
    """Whether the header of an entry has other children's ids: then it does not go as it is."""
    return any(inside.child != child for inside in children)


def _without_typed_names(body: ConcernRaised, children: Sequence[InChild], child: str) -> ConcernRaised:
    """Return a concern without names as typed, but for the name of the child whose pack it is."""
    changes = {"others_typed": words.NAME_WITHHELD} if body.others_typed.strip() else {}
    first = next(iter(children), None)
    if first is not None and first.child != child:
        changes["child_typed"] = words.NAME_WITHHELD
    return msgspec.structs.replace(body, **changes) if changes else body


def _cleared(body: EntryBody, out: LeftOut) -> EntryBody:
    """Return a body without the names that are kept for named people, wherever in it they stand."""
    before = msgspec.to_builtins(body)
    cleared = _clear(before, out)
    return body if cleared == before else msgspec.convert(cleared, type(body))


def _clear(value: object, out: LeftOut, name: str = "") -> object:
    if isinstance(value, str):
        return value if name in _NOT_WORDS else out.text(value)
    if isinstance(value, dict):
        return {key: _clear(each, out, key) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_clear(each, out, name) for each in value]
    return value

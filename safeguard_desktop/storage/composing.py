"""Making an entry: its header, its digest and link, and the recorder's signature."""

import secrets
from dataclasses import dataclass
from datetime import datetime

from msgspec.structs import replace

from safeguard_desktop.domain.clock import to_text
from safeguard_desktop.domain.entries import (
    AnyNew,
    EntryHeader,
    Head,
    NewEntry,
    NewRestricted,
    StoredEntry,
    encode_body,
    encode_header,
    kind_of,
)
from safeguard_desktop.domain.entries.header import HEADER_FORMAT
from safeguard_desktop.domain.ids import EntryId, LedgerId
from safeguard_desktop.domain.ports import Signer
from safeguard_desktop.storage.chain import SALT_BYTES, body_digest, entry_link, signed_link


@dataclass(frozen=True, slots=True)
class Tail:
    """The end of a ledger as the next entry needs it: head, and time and register of the last entry."""

    head: Head
    recorded_at: str = ""
    register: int = 0


@dataclass(frozen=True, slots=True)
class Pen:
    """Who writes, in which version of the register, in which ledger, and at what time."""

    ledger: LedgerId
    signer: Signer
    register: int
    now: datetime


def compose(new: AnyNew, tail: Tail, pen: Pen) -> tuple[StoredEntry, Tail]:
    """Return the entry that follows `tail`, signed, and the tail after it.

    Raises:
        ValueError: a body that may only stand inside a circle is to stand in the open.
    """
    header = _header(new, tail, pen)
    raw, salt = encode_header(header), secrets.token_bytes(SALT_BYTES)
    body = new.seal.seal(raw) if isinstance(new, NewRestricted) else encode_body(new.body)
    digest = body_digest(salt, body)
    link = entry_link(tail.head.link, raw, digest)
    signature = pen.signer.sign(signed_link(link))
    stored = StoredEntry(header, raw, tail.head.link, digest, link, signature, salt, body)
    return stored, Tail(Head(header.seq, link), header.recorded_at, pen.register)


def _header(new: AnyNew, tail: Tail, pen: Pen) -> EntryHeader:
    """Return the header of an entry; that of a restricted one tells neither what it is nor about whom."""
    recorded_at = to_text(pen.now)
    header = EntryHeader(
        format=HEADER_FORMAT,
        ledger=pen.ledger,
        seq=tail.head.seq + 1,
        id=new.id,
        recorder=pen.signer.person,
        recorded_at=recorded_at,
        register=pen.register,
        kind=None,
        version=None,
        clock_went_back=recorded_at < tail.recorded_at,
    )
    if isinstance(new, NewRestricted):
        return replace(header, circle=new.circle)
    kind, version = kind_of(new.body)
    return replace(header, kind=kind, version=version, children=new.children, refers_to=references(new))


def references(new: NewEntry) -> tuple[EntryId, ...]:
    """Return what the header refers to: what the caller named, and what the body names.

    The header alone must tell which entries a hold covers, since bodies can be destroyed.
    """
    named = new.body.named()
    return new.refers_to if named is None or named in new.refers_to else (*new.refers_to, named)


def is_repeat(new: AnyNew, stored: StoredEntry) -> bool:
    """Tell whether an entry that is there already is the one that is to be appended again."""
    header = stored.header
    if isinstance(new, NewRestricted):
        body = stored.body
        is_its_own = header.circle == new.circle and body is not None
        return is_its_own and body is not None and new.seal.is_sealed_in(stored.header_bytes, body)
    return (
        kind_of(new.body) == (header.kind, header.version)
        and stored.body == encode_body(new.body)
        and header.children == new.children
        and header.refers_to == references(new)
    )

"""Bodies and headers to bytes and back.

Encoding happens once, when an entry is appended; from then on the bytes are kept as they were
hashed and are only ever decoded.
"""

from typing import TypeVar

import msgspec

from safeguard_desktop.domain.entries import acting, bodies, owning, reading
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.entries.header import HEADER_FORMAT, EntryHeader
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode

Body = EntryBody
_T = TypeVar("_T")

BODY_TYPES: dict[tuple[str, int], type[EntryBody]] = {
    (body.KIND, body.VERSION): body
    for body in (
        bodies.ChildAdded,
        bodies.ChildDetailsChanged,
        bodies.ConcernRaised,
        bodies.ConcernReceived,
        bodies.Decision,
        bodies.Note,
        bodies.Amendment,
        bodies.HoldPlaced,
        bodies.Opened,
        bodies.Viewed,
        bodies.Printed,
        bodies.Exported,
        bodies.TransferPrepared,
        bodies.Restored,
        owning.ChildrenNamed,
        owning.ConcernSorted,
        owning.HandoverOffered,
        owning.HandoverDeclined,
        owning.OwnerTaken,
        owning.ChildrenLinked,
        acting.ActionPlanned,
        acting.ActionChanged,
        acting.ActionEnded,
        acting.AgencyContact,
        acting.AgencyAnswered,
        acting.FamilyContact,
        acting.FeedbackGiven,
        acting.PaperKept,
        acting.LocalNotes,
        acting.StaffTold,
        reading.ReadingsGiven,
    )
}
"""Every kind and version that this program can read."""

_ENCODER = msgspec.json.Encoder()
_DECODERS = {key: msgspec.json.Decoder(body) for key, body in BODY_TYPES.items()}
_HEADER_DECODER = msgspec.json.Decoder(EntryHeader)


class _Formatted(msgspec.Struct, frozen=True):
    """What a header of any format has; whatever else is in it is passed over."""

    format: int


_FORMAT_DECODER = msgspec.json.Decoder(_Formatted)


def kind_of(body: EntryBody) -> tuple[str, int]:
    """Return the kind and version of a body, as its header names them."""
    return body.KIND, body.VERSION


def encode_body(body: EntryBody) -> bytes:
    """Return the JSON bytes of a body."""
    return _ENCODER.encode(body)


def decode_body(kind: str, version: int, raw: bytes) -> EntryBody:
    """Read the body of an entry.

    Raises:
        EnvironmentFault: the kind is not known here (``NEWER_VERSION``), or the bytes are not such
            a body (``DAMAGED``).
    """
    decoder = _DECODERS.get((kind, version))
    if decoder is None:
        raise EnvironmentFault(FaultCode.NEWER_VERSION, f"{kind}/{version}")
    return _decoded(decoder, raw)


def encode_header(header: EntryHeader) -> bytes:
    """Return the JSON bytes of a header."""
    return _ENCODER.encode(header)


def decode_header(raw: bytes) -> EntryHeader:
    """Read a header.

    Raises:
        EnvironmentFault: it is of a later format (``NEWER_VERSION``), or the bytes are not a header
            (``DAMAGED``).
    """
    # The format comes first: a later one may hold anything else.
    if _decoded(_FORMAT_DECODER, raw).format > HEADER_FORMAT:
        raise EnvironmentFault(FaultCode.NEWER_VERSION, "entry")
    return _decoded(_HEADER_DECODER, raw)


def _decoded(decoder: "msgspec.json.Decoder[_T]", raw: bytes) -> _T:
    try:
        return decoder.decode(raw)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        # Not chained: the library's message may quote the text that it could not read.
        raise EnvironmentFault(FaultCode.DAMAGED, "entry") from None

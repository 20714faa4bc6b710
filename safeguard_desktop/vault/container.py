"""The one container that everything sealed, wrapped or signed travels in. Specified in KEYS.md 3.

It holds a readable header, a payload that only the owner of the header's purpose understands, and a
checksum that tells a damaged file from one that the key at hand does not fit.
"""

import hashlib
from typing import TypeVar

import msgspec

from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.domain.register import Frozen

FORMAT = 1
MAGIC = b"SGD1"
MAX_HEADER = 64 * 1024
MAX_CONTAINER = 128 * 1024 * 1024
_FAMILY = MAGIC[:3]
_CHECKSUM = 32
_LENGTH = 4
_PREFIX = len(MAGIC) + _LENGTH

_T = TypeVar("_T", bound=Frozen)


class _FormatOnly(msgspec.Struct):
    format: int
    suite: int = 1


def encode_header(header: Frozen) -> bytes:
    """Return the bytes of a header, in the one form that `decode_header` accepts.

    Raises:
        ValueError: the header is longer than the format allows.
    """
    raw = msgspec.json.encode(header)
    if len(raw) > MAX_HEADER:
        raise ValueError("header too long")
    return raw


def frame(header: bytes, payload: bytes) -> bytes:
    """Put an encoded header and its payload into a container."""
    head = MAGIC + len(header).to_bytes(_LENGTH, "big") + header + payload
    return head + hashlib.sha256(head).digest()


def unframe(raw: bytes) -> tuple[bytes, bytes]:
    """Take a container apart into the header's bytes and the payload.

    Raises:
        EnvironmentFault: the bytes are not a whole container (``DAMAGED``), or one of a later
            program (``NEWER_VERSION``).
    """
    if len(raw) > MAX_CONTAINER or len(raw) < _PREFIX + _CHECKSUM or raw[:3] != _FAMILY:
        raise EnvironmentFault(FaultCode.DAMAGED, "container")
    # The checksum comes before the version: a flipped bit in the magic is damage, not a new version.
    if hashlib.sha256(raw[:-_CHECKSUM]).digest() != raw[-_CHECKSUM:]:
        raise EnvironmentFault(FaultCode.DAMAGED, "checksum")
    if raw[: len(MAGIC)] != MAGIC:
        raise EnvironmentFault(FaultCode.NEWER_VERSION, "container")
    length = int.from_bytes(raw[len(MAGIC) : _PREFIX], "big")
    if length > min(MAX_HEADER, len(raw) - _PREFIX - _CHECKSUM):
        raise EnvironmentFault(FaultCode.DAMAGED, "header")
    return raw[_PREFIX : _PREFIX + length], raw[_PREFIX + length : -_CHECKSUM]


def decode_header(raw: bytes, kind: type[_T], wanted: int = FORMAT) -> _T:
    """Read a header of the kind that the caller expects.

    A header is refused unless it is written exactly as `encode_header` would write it: fields in
    order, none twice, none unknown. So two programs can never read two things out of one header. `wanted` is the
    format that headers of that kind have.

    Raises:
        EnvironmentFault: a later format or suite (``NEWER_VERSION``), or not such a header
            (``DAMAGED``).
    """
    try:
        seen = msgspec.json.decode(raw, type=_FormatOnly)
        if seen.format > wanted or seen.suite > 1:
            raise EnvironmentFault(FaultCode.NEWER_VERSION, "header")
        header = msgspec.json.decode(raw, type=kind)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        raise EnvironmentFault(FaultCode.DAMAGED, "header") from None
    if seen.format != wanted or seen.suite != 1 or msgspec.json.encode(header) != raw:
        raise EnvironmentFault(FaultCode.DAMAGED, "header")
    return header


def binding(tag: bytes, header: bytes) -> bytes:
    """Return what ties a ciphertext to its header: the domain tag and the header's SHA-256."""
    return tag + hashlib.sha256(header).digest()

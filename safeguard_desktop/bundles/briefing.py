"""What lies inside a note to a member of staff, and inside its acknowledgement: content, not encryption.

Anybody can encrypt something to a member of staff, so a note is signed by whoever wrote it, with its
recipient inside what is signed: nobody can pass it on as if it had been written for another. The
acknowledgement is signed by its reader and names the very bytes that were read. Specified in FORMAT.md
(notes to staff).
"""

import hashlib
from datetime import date
from typing import TypeVar

import msgspec

from safeguard_desktop.domain.clock import from_text
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.domain.ids import EntryId, PersonId, SettingId
from safeguard_desktop.domain.register import Frozen

NOTE_FORMAT = 1
LARGEST_NOTE = 1 << 16
LARGEST_ACKNOWLEDGEMENT = 4096
_NOTE_TAG = b"safeguard-desktop/note/1"
_READ_TAG = b"safeguard-desktop/note-read/1"


class StaffNote(Frozen, frozen=True):
    """What one person is told. `child` is how the child is called here, `until` the last day (ISO date).

    `salt` (32 random bytes) keeps anybody from guessing the text from the digest that an acknowledgement
    shows.
    """

    format: int
    setting: SettingId
    id: EntryId
    recipient: PersonId
    child: str
    text: str
    until: str
    written_at: str
    writer: PersonId
    register: int
    salt: bytes


class Acknowledgement(Frozen, frozen=True):
    """That a note was read: which, by whom, when (UTC text). `digest` is that of the note's bytes (hex)."""

    format: int
    setting: SettingId
    note: EntryId
    person: PersonId
    digest: str
    read_at: str
    register: int


class Signed(Frozen, frozen=True):
    """The bytes of a note or of an acknowledgement as they were signed, and the signature (64 bytes)."""

    content: bytes
    signature: bytes


_T = TypeVar("_T", StaffNote, Acknowledgement)


def encode(content: StaffNote | Acknowledgement | Signed) -> bytes:
    """Return the JSON bytes."""
    return msgspec.json.encode(content)


def digest_of(note: bytes) -> str:
    """Return the digest (hex) by which an acknowledgement names the bytes of a note."""
    return hashlib.sha256(note).hexdigest()


def signed_note(note: bytes) -> bytes:
    """Return the message that the writer's signature is made over."""
    return _NOTE_TAG + hashlib.sha256(note).digest()


def signed_acknowledgement(content: bytes) -> bytes:
    """Return the message that the reader's signature is made over."""
    return _READ_TAG + hashlib.sha256(content).digest()


def decode_note(raw: bytes) -> tuple[Signed, StaffNote]:
    """Read what was encrypted; the caller checks address and signature.

    Raises:
        EnvironmentFault: it is too large, not of this form or with times that are none (``DAMAGED``), or
            newer (``NEWER_VERSION``).
    """
    signed, note = _read(raw, StaffNote, LARGEST_NOTE)
    try:
        from_text(note.written_at)
        date.fromisoformat(note.until)
    except ValueError:
        raise EnvironmentFault(FaultCode.DAMAGED, "note") from None
    return signed, note


def decode_acknowledgement(raw: bytes) -> tuple[Signed, Acknowledgement]:
    """Read an acknowledgement; the caller checks whose it is and its signature.

    Raises:
        EnvironmentFault: as `decode_note`.
    """
    signed, read = _read(raw, Acknowledgement, LARGEST_ACKNOWLEDGEMENT)
    try:
        from_text(read.read_at)
    except ValueError:
        raise EnvironmentFault(FaultCode.DAMAGED, "note") from None
    return signed, read


def _read(raw: bytes, kind: type[_T], largest: int) -> tuple[Signed, _T]:
    if len(raw) > largest:
        raise EnvironmentFault(FaultCode.DAMAGED, "note")
    try:
        signed = msgspec.json.decode(raw, type=Signed)
        content = msgspec.json.decode(signed.content, type=kind)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        raise EnvironmentFault(FaultCode.DAMAGED, "note") from None
    if content.format > NOTE_FORMAT:
        raise EnvironmentFault(FaultCode.NEWER_VERSION, "note")
    return signed, content

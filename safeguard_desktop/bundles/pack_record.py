"""What a program reads in a transfer pack of format 2: record.json, manifest.json, and the comment at the end.

The texts that are signed are kept as texts, so that their bytes are those that were signed. Specified in
FORMAT.md. What goes in is decided in services; how signatures are made and checked is the caller's matter (vault/).

Source: S92, X05; DESIGN section 6; guidance.md section 10.4.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Final, TypeVar

import msgspec

from safeguard_desktop.bundles.joining import joined
from safeguard_desktop.domain.child import ChildDetails
from safeguard_desktop.domain.entries.arriving import Original
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.domain.register import Frozen

PACK_FORMAT: Final = 2
RECORD_NAME: Final = "record.json"
MANIFEST_NAME: Final = "manifest.json"
LARGEST_PACK: Final = 260 << 20
LARGEST_RECORD: Final = 48 << 20
LARGEST_MANIFEST: Final = 1 << 20
MOST_ENTRIES: Final = 20_000
MOST_FILES: Final = 512
LONGEST_COMMENT: Final = 900
_COMMENT: Final = b"%SFD-SIGN 2 "
_COMMENT_FORM: Final = re.compile(rb"\n%SFD-SIGN 2 ([A-Za-z0-9+/]{86}==)\n\Z")
_SAFE_NAME: Final = re.compile(r"[a-z0-9][a-z0-9-]{0,59}(\.[a-z0-9]{1,8})?")
_ENTRY_TAG: Final = b"safeguard-desktop/pack-entry/2"
_MANIFEST_TAG: Final = b"safeguard-desktop/pack-manifest/2"
_FILE_TAG: Final = b"safeguard-desktop/pack-file/2"
_KEY_TAG: Final = b"safeguard-desktop/pack-key/2"


class PackParty(Frozen, frozen=True):
    """A setting at one end of the pack. `id` is empty where it is not known."""

    setting: str
    lead: str = ""
    contact: str = ""
    id: str = ""


class PackedEntry(Frozen, frozen=True):
    """An entry: the text of an `Issued`, the setting's signature over it, and the original where it is unchanged."""

    issued: str
    signature: bytes
    original: Original | None = None


class PackedHold(Frozen, frozen=True):
    """A hold that is in force at the sender: the entry that placed it, and the entry that it holds."""

    entry: str
    held: str
    reason_code: str
    reason: str


class PackedTerm(Frozen, frozen=True):
    """What a word, a person or "Child B" is."""

    term: str
    meaning: str


class PackedOriginal(Frozen, frozen=True):
    """A document in the pack: the name of its attachment, what it is called in the record, and its type."""

    name: str
    title: str
    mime: str


class PackRecord(Frozen, frozen=True):
    """The whole of record.json. `state` is the head of the sender's record; `kept` what the sender keeps.

    `check_code` is the code of the pack, with which its receipt is proven; empty where it has none.
    """

    format: int
    number: str
    made_at: str
    sender: PackParty
    receiver: PackParty
    child: ChildDetails
    leaving_on: str
    summary: str
    state: str
    kept: str
    entries: tuple[PackedEntry, ...]
    holds: tuple[PackedHold, ...] = ()
    others: tuple[PackedTerm, ...] = ()
    people: tuple[PackedTerm, ...] = ()
    withheld: tuple[PackedTerm, ...] = ()
    originals: tuple[PackedOriginal, ...] = ()
    check_code: str = ""


class ListedFile(Frozen, frozen=True):
    """An attachment as the manifest lists it: its length in bytes and its SHA-256 (hex)."""

    name: str
    length: int
    digest: str


class Manifest(Frozen, frozen=True):
    """What is in the pack, and whose it is. `key` is the public half (32 bytes) of the sender's setting key."""

    format: int
    number: str
    made_at: str
    setting: str
    setting_name: str
    key: bytes
    pages: int
    files: tuple[ListedFile, ...]


class SignedManifest(Frozen, frozen=True):
    """manifest.json: the text of a `Manifest` as it was signed, and the signature (64 bytes)."""

    manifest: str
    signature: bytes


class _Formatted(msgspec.Struct, frozen=True):
    format: int


_T = TypeVar("_T")
Sign = Callable[[bytes], bytes]


def entry_message(issued: str) -> bytes:
    """Return what the setting's signature over an entry is made over."""
    return _ENTRY_TAG + hashlib.sha256(issued.encode()).digest()


def manifest_message(manifest: str) -> bytes:
    """Return what the signature of the manifest is made over."""
    return _MANIFEST_TAG + hashlib.sha256(manifest.encode()).digest()


def file_message(before: bytes | memoryview) -> bytes:
    """Return what the signature over the whole file is made over: all of its bytes before the comment."""
    return _FILE_TAG + hashlib.sha256(before).digest()


def key_digest(key: bytes) -> str:
    """Return the digest (hex) by which a setting's key is read out."""
    return hashlib.sha256(_KEY_TAG + key).hexdigest()


def is_safe_name(name: str) -> bool:
    """Whether an attachment may have that name: small letters, digits and hyphens, and one ending."""
    return _SAFE_NAME.fullmatch(name) is not None


def encode_record(record: PackRecord) -> bytes:
    """Return the bytes of record.json."""
    return msgspec.json.encode(record)


def make_manifest(
    record: PackRecord, key: bytes, pages: int, files: Mapping[str, bytes], sign: Sign
) -> bytes:
    """Return the bytes of manifest.json for these attachments, signed."""
    listed = (
        ListedFile(name, len(content), hashlib.sha256(content).hexdigest()) for name, content in files.items()
    )
    sender = record.sender
    manifest = Manifest(
        PACK_FORMAT, record.number, record.made_at, sender.id, sender.setting, key, pages, tuple(listed)
    )
    text = msgspec.json.encode(manifest).decode()
    return msgspec.json.encode(SignedManifest(text, sign(manifest_message(text))))


def with_signature(sealed: bytes, sign: Sign) -> bytes:
    """Return the encrypted file with its signature in a comment after the last line."""
    end = len(sealed)
    while sealed.endswith((b"\r", b"\n"), 0, end):
        end -= 1
    before = memoryview(sealed)[:end]
    return joined(before, b"\n", _COMMENT, base64.b64encode(sign(file_message(before))), b"\n")


def file_signature(raw: bytes) -> tuple[bytes, bytes] | None:
    """Return what comes before the comment at the end, and the signature in it; None where there is no such comment."""
    found = _COMMENT_FORM.search(raw, max(0, len(raw) - LONGEST_COMMENT))
    if found is None:
        return None
    return raw[: found.start()], base64.b64decode(found[1])


def read_manifest(raw: bytes) -> tuple[SignedManifest, Manifest]:
    """Read manifest.json; the caller checks its signature.

    Raises:
        EnvironmentFault: it is not of this form (``DAMAGED``), or newer (``NEWER_VERSION``).
    """
    signed = _read(raw, SignedManifest, LARGEST_MANIFEST)
    text = signed.manifest.encode()
    if _read(text, _Formatted, LARGEST_MANIFEST).format > PACK_FORMAT:
        raise EnvironmentFault(FaultCode.NEWER_VERSION, "pack")
    return signed, _read(text, Manifest, LARGEST_MANIFEST)


def read_record(raw: bytes) -> PackRecord:
    """Read record.json.

    Raises:
        EnvironmentFault: as `read_manifest`.
    """
    if _read(raw, _Formatted, LARGEST_RECORD).format > PACK_FORMAT:
        raise EnvironmentFault(FaultCode.NEWER_VERSION, "pack")
    record = _read(raw, PackRecord, LARGEST_RECORD)
    if len(record.entries) > MOST_ENTRIES:
        raise EnvironmentFault(FaultCode.DAMAGED, "pack")
    return record


def differs(manifest: Manifest, attached: Iterable[tuple[str, bytes]]) -> bool:
    """Whether the attachments are others than those that the manifest lists, each once, byte for byte."""
    found = [
        (name, len(content), hashlib.sha256(content).hexdigest())
        for name, content in attached
        if name != MANIFEST_NAME
    ]
    listed = [(file.name, file.length, file.digest) for file in manifest.files]
    return sorted(found) != sorted(listed) or len({file.name for file in manifest.files}) != len(listed)


def _read(raw: bytes, kind: type[_T], largest: int) -> _T:
    if len(raw) > largest:
        raise EnvironmentFault(FaultCode.DAMAGED, "pack")
    try:
        return msgspec.json.decode(raw, type=kind)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        # Not chained: the library's message may quote what it could not read.
        raise EnvironmentFault(FaultCode.DAMAGED, "pack") from None

"""Judges a pack from elsewhere: whether it can be read, whose it is, what in it can be believed. It writes nothing.

The file is taken apart in the child process; here its signatures and digests are checked, in the order of
bundles/FORMAT.md ("Reading a pack").

Source: DESIGN section 6; S92.
"""

import hashlib
import json
import time
from collections.abc import Callable
from typing import Final, TypeVar

from safeguard_desktop.bundles import pack_record as packed
from safeguard_desktop.domain.entries import Amendment, decode_body, decode_header
from safeguard_desktop.domain.entries.arrived import read_issued
from safeguard_desktop.domain.entries.arriving import Issued, Original
from safeguard_desktop.domain.entries.in_packs import may_be_in_a_pack
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.domain.ports import Progress
from safeguard_desktop.domain.progress import say_nothing
from safeguard_desktop.foreign.pack_parts import PackParts, PackQuestion
from safeguard_desktop.foreign.runner import CannotBeRead, Cause, Limits, run
from safeguard_desktop.foreign.tasks import Task
from safeguard_desktop.services.arriving.arrived_pack import ArrivedEntry, ArrivedPack, PackOutcome
from safeguard_desktop.services.arriving.sound_entries import has_sound_times
from safeguard_desktop.storage.chain import body_digest, entry_link, signed_link
from safeguard_desktop.vault.signing import check_signature

PATIENT: Final = 5
"""How many times as long a file may take that somebody looks at again: the computer was busy, or it is built so."""
_REVISION: Final = 6
_MEGABYTE: Final = 1 << 20
_USUAL_SECONDS: Final = 2.0
_FINENESS: Final = 1_000
_T = TypeVar("_T")


_CAUSES: Final = {
    "too_large": PackOutcome.TOO_LARGE,
    Cause.TOO_SLOW: PackOutcome.TOO_SLOW,
    "not_a_pdf": PackOutcome.NOT_A_PDF,
    "wrong_passphrase": PackOutcome.WRONG_PASSPHRASE,
}


class _Found(Exception):
    """Ends the judging: the first outcome that holds."""

    def __init__(self, outcome: PackOutcome) -> None:
        super().__init__(outcome.value)
        self.outcome = outcome


def judge(
    raw: bytes, passphrase: str, *, is_patient: bool = False, progress: Progress = say_nothing
) -> ArrivedPack:
    """Read a pack in memory and say what it is. Never raises for what is in the file.

    Args:
        raw: The bytes of the file.
        passphrase: As it was told by the sender.
        is_patient: Whether it may take `PATIENT` times as long; it ends then as well.
        progress: Told how much of that time has gone; what it raises ends the looking.
    """
    digest = hashlib.sha256(raw).hexdigest()
    if len(raw) > packed.LARGEST_PACK:
        return ArrivedPack(PackOutcome.TOO_LARGE, digest)
    try:
        parts = run(Task.PACK, PackQuestion(passphrase), raw, PackParts, _limits(raw, is_patient, progress))
    except CannotBeRead as reason:
        return ArrivedPack(_CAUSES.get(reason.cause, PackOutcome.DAMAGED), digest)
    return judged(parts, raw, digest)


def judged(parts: PackParts, raw: bytes, digest: str) -> ArrivedPack:
    """Return what a pack is whose parts lie here."""
    known = ArrivedPack(PackOutcome.SOUND, digest, parts.number, parts.pages)
    try:
        manifest, record, entries = _record(parts)
    except _Found as found:
        return ArrivedPack(found.outcome, digest, parts.number, parts.pages)
    names = {original.name for original in record.originals}
    return ArrivedPack(
        PackOutcome.SOUND if _is_whole(raw, manifest.key) else PackOutcome.PAGES_NOT_VERIFIED,
        known.digest,
        record.number,
        parts.pages,
        manifest,
        record,
        entries,
        {one.name: one.content for one in parts.attached if one.name in names},
    )


def _limits(raw: bytes, is_patient: bool, progress: Progress) -> Limits:
    """A pack of the usual size gets two seconds; one with many documents takes as long as its bytes."""
    usual = _USUAL_SECONDS + len(raw) // _MEGABYTE / 20
    seconds = usual * PATIENT if is_patient else usual
    begun = time.monotonic()

    def tell() -> None:
        progress(round(min(1.0, (time.monotonic() - begun) / seconds) * _FINENESS), _FINENESS)

    return Limits(
        seconds=seconds,
        memory=300 * _MEGABYTE + 5 * len(raw),
        answer=96 * _MEGABYTE + 2 * len(raw),
        waiting=tell,
    )


def _record(
    parts: PackParts,
) -> tuple[packed.Manifest, packed.PackRecord, tuple[ArrivedEntry, ...]]:
    files = {one.name: one.content for one in parts.attached}
    _expect(parts.revision == _REVISION and all(map(packed.is_safe_name, files)), PackOutcome.DAMAGED)
    _expect(bool(files.keys() & {packed.RECORD_NAME, packed.MANIFEST_NAME}), PackOutcome.PAGES_ONLY)
    _expect(not _is_newer(parts.format_version), PackOutcome.NEWER_VERSION)
    _expect({packed.RECORD_NAME, packed.MANIFEST_NAME} <= files.keys(), PackOutcome.DAMAGED)
    signed, manifest = _read(packed.read_manifest, files[packed.MANIFEST_NAME])
    message = packed.manifest_message(signed.manifest)
    _expect(check_signature(manifest.key, signed.signature, message), PackOutcome.FORGED)
    listed = [(one.name, one.content) for one in parts.attached]
    _expect(not packed.differs(manifest, listed), PackOutcome.ALTERED)
    record = _read(packed.read_record, files[packed.RECORD_NAME])
    _expect(len(record.entries) <= packed.MOST_ENTRIES, PackOutcome.TOO_LARGE)
    same = (record.number, record.made_at, record.sender.id, record.sender.setting)
    _expect(
        same == (manifest.number, manifest.made_at, manifest.setting, manifest.setting_name),
        PackOutcome.ALTERED,
    )
    entries = tuple(_entry(one, manifest.key) for one in record.entries)
    _in_order(entries)
    originals = {original.name for original in record.originals}
    _expect(originals == files.keys() - {packed.RECORD_NAME, packed.MANIFEST_NAME}, PackOutcome.ALTERED)
    return manifest, record, entries


def _is_newer(version: str) -> bool:
    return version.isdecimal() and int(version) > packed.PACK_FORMAT


def _entry(one: packed.PackedEntry, key: bytes) -> ArrivedEntry:
    """Return an entry whose signatures hold.

    Raises:
        _Found: they do not, or it is of a kind that is not known here, or no entry at all.
    """
    _expect(check_signature(key, one.signature, packed.entry_message(one.issued)), PackOutcome.FORGED)
    try:
        issued = read_issued(one.issued)
        if one.original is not None:
            _expect(_is_original(one.original, issued), PackOutcome.FORGED)
        body = decode_body(issued.kind, issued.version, bytes(issued.body))
        _expect(may_be_in_a_pack(body) and has_sound_times(issued, body), PackOutcome.UNREADABLE)
    except EnvironmentFault:
        raise _Found(PackOutcome.UNREADABLE) from None
    return ArrivedEntry(one, issued, body)


def _is_original(original: Original, issued: Issued) -> bool:
    """Whether an original is what was issued, and was signed by whoever recorded it. LEDGER.md, section 4."""
    header, body = original.header.encode(), original.body.encode()
    link = entry_link(original.previous, header, body_digest(original.salt, body))
    try:
        said = decode_header(header)
        is_same = json.loads(original.body) == json.loads(bytes(issued.body))
    except (EnvironmentFault, ValueError, RecursionError):
        return False
    facts = (said.id, said.kind, said.version, said.recorded_at)
    is_as_issued = facts == (issued.id, issued.kind, issued.version, issued.recorded_at)
    is_whole = is_same and is_as_issued and not issued.edited and len(original.key) == 32
    return is_whole and check_signature(original.key, original.signature, signed_link(link))


def _in_order(entries: tuple[ArrivedEntry, ...]) -> None:
    """See that no id is there twice, and that what corrects or holds an entry comes after it."""
    seen: set[str] = set()
    for entry in entries:
        _expect(entry.issued.id not in seen, PackOutcome.UNREADABLE)
        if isinstance(entry.body, Amendment):
            _expect(next(iter(entry.issued.refers_to), "") in seen, PackOutcome.UNREADABLE)
        seen.add(entry.issued.id)


def _is_whole(raw: bytes, key: bytes) -> bool:
    found = packed.file_signature(raw)
    return found is not None and check_signature(key, found[1], packed.file_message(found[0]))


def _read(reader: Callable[[bytes], _T], raw: bytes) -> _T:
    try:
        return reader(raw)
    except EnvironmentFault as fault:
        is_newer = fault.code is FaultCode.NEWER_VERSION
        raise _Found(PackOutcome.NEWER_VERSION if is_newer else PackOutcome.DAMAGED) from None


def _expect(is_so: bool, otherwise: PackOutcome) -> None:
    if not is_so:
        raise _Found(otherwise)

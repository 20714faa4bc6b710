"""Certificates kept outside the ledger, so that what was destroyed is destroyed again after a restore. LEDGER.md, 8.

A copy names entries and people by id, and no word of a record. It lies in clear: without the ledger it says nothing.
"""

from collections.abc import Iterable
from pathlib import Path

import msgspec

from safeguard_desktop.domain.entries.certified import CertifiedAct, SignedCertificate
from safeguard_desktop.domain.ids import EntryId, LedgerId, PersonId
from safeguard_desktop.domain.register import Frozen
from safeguard_desktop.storage.atomic import faults_of_files, make_folder, write_durably

FOLDER = "certificates"
LARGEST = 64 * 1024
_ENDING = ".certificate"


class _Signature(Frozen, frozen=True):
    person: PersonId
    signature: bytes


class _Copy(Frozen, frozen=True):
    """A certificate as it lies outside. `target` is the id of the entry that it is about."""

    format: int
    action: CertifiedAct
    target: EntryId
    text: bytes
    first: _Signature
    second: _Signature


def keep_copies(place: Path, ledger: LedgerId, certificates: Iterable[SignedCertificate]) -> int:
    """Write the certificates that are not there yet under a place; return how many were.

    Raises:
        EnvironmentFault: one cannot be written.
    """
    folder = place / FOLDER / ledger
    missing = [each for each in certificates if not (folder / _name(each)).exists()]
    if missing:
        make_folder(place)
        make_folder(place / FOLDER)
        make_folder(folder)
    for each in missing:
        write_durably(folder / _name(each), msgspec.json.encode(_copy_of(each)))
    return len(missing)


def read_copies(place: Path, ledger: LedgerId) -> tuple[SignedCertificate, ...]:
    """Return the certificates that are kept under a place, releases first. What is no certificate is passed over.

    Raises:
        EnvironmentFault: the folder cannot be read.
    """
    folder = place / FOLDER / ledger
    with faults_of_files("certificates"):
        if not folder.is_dir():
            return ()
        names = sorted(path for path in folder.iterdir() if _is_one(path))
        read = [_read(path.read_bytes()) for path in names]
    found = [each for each in read if each is not None]
    return tuple(sorted(found, key=lambda each: each.action is CertifiedAct.DESTROY))


def _is_one(path: Path) -> bool:
    return path.name.endswith(_ENDING) and not path.name.startswith(".") and path.stat().st_size <= LARGEST


def _read(raw: bytes) -> SignedCertificate | None:
    try:
        copy = msgspec.json.decode(raw, type=_Copy)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return None
    first, second = copy.first, copy.second
    return SignedCertificate(
        copy.action,
        copy.target,
        copy.text,
        (first.person, first.signature),
        (second.person, second.signature),
    )


def _copy_of(certificate: SignedCertificate) -> _Copy:
    return _Copy(
        format=1,
        action=certificate.action,
        target=certificate.target,
        text=certificate.text,
        first=_Signature(*certificate.first),
        second=_Signature(*certificate.second),
    )


def _name(certificate: SignedCertificate) -> str:
    return f"{certificate.target}-{certificate.action.value}{_ENDING}"

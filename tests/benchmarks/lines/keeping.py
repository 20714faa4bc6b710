"""Verifying the whole record, making its read models anew, and backing it up."""

from __future__ import annotations

import os
import shutil
from functools import partial
from hashlib import sha256
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from safeguard_desktop.domain.entries import StoredEntry
from safeguard_desktop.services.session import Session
from safeguard_desktop.storage.backup import back_up
from safeguard_desktop.storage.verification import Known, verify_ledger
from safeguard_desktop.vault.signing import check_signature
from tests.benchmarks.measuring import by_turns, percentile, timed
from tests.benchmarks.records import Record
from tests.benchmarks.report import LINEAR, ratio_line
from tests.benchmarks.run import FULL, Run


def verify_whole(run: Run) -> None:
    """Every digest, link and signature, every page of the file, and the tables beside the entries."""
    for record in run.every_record():
        session, size = record.session(), record.size
        try:
            ours = partial(_verify, session)
            if size > FULL:
                seconds = timed(ours)
            else:
                entries = list(session.ledger.read_from(1))
                public = session.identity.signing.public_bytes()
                pair = by_turns(ours, partial(_bare_loop, entries, public))
                limit = 1.5 if run.has_budget(record) else None
                name = f"verify {record.label} entries / bare SHA-256 and Ed25519"
                run.report.add(ratio_line(name, pair, limit))
                seconds = percentile(pair.ours, 0.5)
        finally:
            session.close()
        if not record.years:
            run.report.grow("verify the whole record", size, seconds, LINEAR)


def rebuild(run: Run) -> None:
    """All read models anew from the entries: what a new version of the program may ask for once."""
    for size in run.sizes:
        session = run.records.of(size).session()
        try:
            seconds = timed(session.ledger.rebuild)
        finally:
            session.close()
        run.report.grow("rebuild the read models", size, seconds, LINEAR)


def backup(run: Run) -> None:
    """A backup with its own check, against copying the file and syncing it."""
    for record in (run.records.of(FULL), run.school):
        _backup_of(run, record)


def _backup_of(run: Run, record: Record) -> None:
    session = record.session()
    path = session.ledger.path
    try:
        size_mb = path.stat().st_size / 1e6
        ours = partial(_back_up, session, run.scratch(f"backups-{record.size}"))
        pair = by_turns(ours, partial(_copy, path, run.scratch(f"copy-{record.size}.log")))
    finally:
        session.close()
    run.report.add(
        ratio_line(f"backup and check of {size_mb:.0f} MB, {record.label} / copy and fsync", pair, 3.0)
    )


def _verify(session: Session) -> None:
    known = Known(check_signature, session.chain.key_at, session.ledger.origin, session.ledger.head())
    findings = verify_ledger(session.ledger, known)
    if findings:
        raise RuntimeError(f"a record made for this run is not sound: {findings[0]}")


def _bare_loop(entries: list[StoredEntry], public: bytes) -> None:
    key = Ed25519PublicKey.from_public_bytes(public)
    for entry in entries:
        salt, body = entry.salt or b"", entry.body or b""
        digest = sha256(
            b"safeguard-desktop/body/1" + len(salt).to_bytes(8) + salt + len(body).to_bytes(8) + body
        ).digest()
        header = len(entry.header_bytes).to_bytes(8) + entry.header_bytes
        link = sha256(b"safeguard-desktop/link/1" + entry.previous + header + digest).digest()
        key.verify(entry.signature, b"safeguard-desktop/entry/1" + link)


def _back_up(session: Session, place: Path) -> None:
    shutil.rmtree(place, ignore_errors=True)
    back_up(session.ledger, session.folder, place, session.workplace.clock)


def _copy(path: Path, target: Path) -> None:
    shutil.copyfile(path, target)
    with target.open("rb+") as file:
        os.fsync(file.fileno())

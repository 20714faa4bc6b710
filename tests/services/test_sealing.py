"""What leaves as one encrypted file is the same wherever it was sealed, and what is large is sealed apart.

Source: DESIGN section 6; UI.md, rules of the hand (the window never stops answering for 100 ms).
"""

from __future__ import annotations

import os
from io import BytesIO

import pikepdf
import pytest

from safeguard_desktop.bundles.pack import PackInfo
from safeguard_desktop.foreign import runner
from safeguard_desktop.foreign.runner import CannotBeRead
from safeguard_desktop.services.papers import sealing
from tests.foreign.test_pack_task import blank

PASSPHRASE = "acid-boxer-clump-daisy-elbow-fox"
INFO = PackInfo(title="Transfer pack", number="TP-2026-0041", setting="Elm Row & Co")
FILES = {"record.json": b'{"a":1}' * 1000, "document-001.jpg": os.urandom(sealing.LARGE)}


def read(sealed: bytes) -> tuple[int, str, dict[str, bytes]]:
    """Open a sealed file; return its pages, its title, and what is attached."""
    with pikepdf.open(BytesIO(sealed), password=PASSPHRASE) as document:
        attached = {name: spec.get_file().read_bytes() for name, spec in document.attachments.items()}
        return len(document.pages), str(document.docinfo["/Title"]), attached


def test_a_large_file_is_sealed_in_another_process_and_tells_meanwhile_how_far_it_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sealing, "seal_pack", lambda *_all: b"sealed here")
    monkeypatch.setattr(runner, "_BEAT", 0.005)
    told = list[tuple[int, int]]()
    sealed = sealing.sealed_file(blank(), INFO, PASSPHRASE, FILES, lambda *how_far: told.append(how_far))
    assert read(sealed) == (1, "Transfer pack", FILES)
    assert told == sorted(told)
    assert told[0][0] < told[-1][0] <= 1000


def test_whoever_ends_it_ends_the_process_and_nothing_is_sealed(monkeypatch: pytest.MonkeyPatch) -> None:
    class Ended(Exception):
        pass

    def end(_done: int, _total: int) -> None:
        raise Ended

    monkeypatch.setattr(runner, "_BEAT", 0.005)
    with pytest.raises(Ended):
        sealing.sealed_file(blank(), INFO, PASSPHRASE, FILES, end)


def test_where_no_other_process_answers_it_is_sealed_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_all: object) -> None:
        raise CannotBeRead("broke_off")

    monkeypatch.setattr(sealing, "run", refuse)
    assert read(sealing.sealed_file(blank(), INFO, PASSPHRASE, FILES)) == (1, "Transfer pack", FILES)


def test_a_passphrase_that_some_reader_would_refuse_is_refused_before_another_process_is_told_it() -> None:
    with pytest.raises(ValueError, match="printable"):
        sealing.sealed_file(blank(), INFO, "é" * 4, FILES)

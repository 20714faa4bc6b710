"""A program that is killed in the middle of its work: nothing that it acknowledged is lost.

One process after another works on the same record and is killed at any moment, without a chance to tidy up. After
each the record is opened and looked through.
"""

import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random

import msgspec
import pytest

from tests.elm_row import Ticking, make_workplace, set_up
from tests.faults.recording import ROOT, surroundings
from tests.faults.reopening import Found, reopen
from tests.faults.workday import Said, elm_row

pytestmark = pytest.mark.timeout(600)

EVERYDAY, LONG = 15, 200
ENDLESS = 10_000
"""Rounds of a workday: more than any is left alive for."""

LINES = 55
"""Acknowledgements within which a workday is killed: some three rounds."""

A_LINE = 0.04
"""Seconds between two acknowledgements, the longest such as a backup aside."""

SECONDS = 20


@dataclass
class Server:
    """The process that starts one workday after another."""

    process: subprocess.Popen[bytes]
    buffer: bytes = b""

    def begin(self) -> int:
        """Starts a workday and returns the number of its process."""
        assert self.process.stdin is not None
        self.process.stdin.write(b"\n")
        self.process.stdin.flush()
        begun = self.next_said(SECONDS)
        assert begun is not None
        assert begun.what == "begun"
        return begun.number

    def next_said(self, seconds: float) -> Said | None:
        """The next line, or None where none comes in time."""
        assert self.process.stdout is not None
        handle = self.process.stdout.fileno()
        while b"\n" not in self.buffer:
            if not select.select([handle], [], [], seconds)[0]:
                return None
            piece = os.read(handle, 1 << 16)
            assert piece, "the process has ended"
            self.buffer += piece
        line, _, self.buffer = self.buffer.partition(b"\n")
        said = msgspec.json.decode(line, type=Said)
        assert said.what != "ended" or said.number == -signal.SIGKILL, "the workday ended by itself"
        return said


@contextmanager
def served(root: Path, errors: Path) -> Iterator[Server]:
    command = [sys.executable, "-m", "tests.faults.workday", str(root), str(ENDLESS), "serve"]
    with (
        errors.open("wb") as told,
        subprocess.Popen(
            command, cwd=ROOT, env=surroundings(root.parent), stdin=-1, stdout=-1, stderr=told
        ) as process,
    ):
        try:
            yield Server(process)
        finally:
            process.kill()


def killed_workday(server: Server, chance: Random) -> tuple[Said, ...]:
    """What a workday acknowledged before it was killed, at any moment of it."""
    process, said = server.begin(), list[Said]()
    for _ in range(chance.randrange(LINES)):
        said += filter(None, [server.next_said(SECONDS)])
    end = time.monotonic() + chance.random() * A_LINE
    while (left := end - time.monotonic()) > 0:
        # A line that comes in the meantime is an acknowledgement like any other.
        said += filter(None, [server.next_said(left)])
    os.kill(process, signal.SIGKILL)
    while (line := server.next_said(SECONDS)) is not None and line.what != "ended":
        said.append(line)
    return tuple(said)


def assert_kills_lose_nothing(folder: Path, how_many: int) -> None:
    root, chance, all_said = folder / "lived", Random(how_many), list[Said]()
    set_up(make_workplace(root, Ticking()))
    with served(root, folder / "errors") as server:
        for number in range(how_many):
            said = killed_workday(server, chance)
            assert reopen(elm_row(root), said, verifying=False) == Found(), f"kill {number}"
            all_said += said
    print(f"{how_many} kills, {len(all_said)} acknowledged")
    assert reopen(elm_row(root), all_said) == Found()
    assert (folder / "errors").read_bytes() == b""


def test_nothing_acknowledged_is_lost_when_the_program_is_killed(tmp_path: Path) -> None:
    assert_kills_lose_nothing(tmp_path, EVERYDAY)


@pytest.mark.prove
@pytest.mark.timeout(3_600)
def test_nothing_acknowledged_is_lost_in_two_hundred_kills(tmp_path: Path) -> None:
    assert_kills_lose_nothing(tmp_path, LONG)

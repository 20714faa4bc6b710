"""Changes packs at random and has them judged: `python -m tests.vectors.mutate_packs COUNT SEED FOLDER`.

The changes are those of pack_changes. Each file is looked into by the service, whose child process is forked from a
prepared one (tests/foreign/prepared) and has the program's own limits, and taken in by the service, into the record of
a setting that knows every sender. What may not be taken in has to leave the record as it was, and what may has to be in
it whole. The reader that was written from the specification judges the same files of every fifth batch, the first
among them. Nothing may be opened for writing meanwhile that is not the record's.

It prints, as JSON, what was found how often, the longest times, the most memory, and what was wrong, and ends with 1 if
anything was. Files that were judged wrongly stay in FOLDER/wrong. How far it has come goes to where errors go.
"""

from __future__ import annotations

import json
import logging
import random
import re
import shutil
import subprocess
import sys
import time
import warnings
from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any, Final
from unittest.mock import patch

from safeguard_desktop.domain.errors import Refused
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.foreign.runner import CannotBeRead, Cause, run
from safeguard_desktop.foreign.tasks import Task
from safeguard_desktop.services.arriving import judging
from safeguard_desktop.services.arriving.arrived_pack import ArrivedPack
from safeguard_desktop.services.arriving.judging import judge
from safeguard_desktop.services.arriving.packs import Standing
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.inbox.drafts import TransferDraft
from safeguard_desktop.services.office.verifying import verdict_lines, verify_folder
from safeguard_desktop.services.papers import transfers
from tests.elm_row import PASSPHRASE as LEADS
from tests.elm_row import Setting, Ticking, copied, make_workplace, set_up
from tests.foreign.prepared import Prepared, prepared
from tests.larch_lane import set_up_school
from tests.packs_sent import with_a_story
from tests.stretching import stretch_quickly
from tests.vectors.make_packs import OTHER, PASSPHRASE, Pack
from tests.vectors.pack_changes import Material, changed, material, rewritten, streams
from tests.vectors.pack_faults import originals
from tests.watching_files import written_files

ROOT: Final = Path(__file__).parents[2]
BATCH: Final = 500
READ_TWICE: Final = 5
"""One batch of so many is judged by the reader of the specification too, which takes a third of the time."""

KILLED: Final = 9


def forget_memory() -> None:
    """Has `most_memory` count from now: what is looked into is to be measured, and not how it was made."""
    with suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")


def most_memory() -> int:
    """Returns the most memory, in bytes, that this process had since then; 0 where the system does not say."""
    status = Path("/proc/self/status")
    found = re.search(r"VmHWM:\s+(\d+) kB", status.read_text(encoding="ascii")) if status.exists() else None
    return int(found[1]) * 1024 if found else 0


@dataclass
class Tally:
    """What was found so far. `busy` are seconds of the processor in a child, `longest` seconds of the clock for a look.

    `again` counts looks that were repeated because others had the processor; `too_slow` those that were stopped.
    """

    kinds: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    taken_in: int = 0
    read_twice: int = 0
    again: int = 0
    too_slow: int = 0
    busy: float = 0.0
    longest: float = 0.0
    memory: int = 0
    memory_of_a_child: int = 0
    wrong: list[str] = field(default_factory=list)

    def told(self) -> dict[str, object]:
        return {
            "kinds": self.kinds, "found": self.found, "taken_in": self.taken_in,
            "read_twice": self.read_twice, "looked_again": self.again,
            "too_slow": self.too_slow, "busy": round(self.busy, 3), "longest": round(self.longest, 3),
            "memory": self.memory, "memory_of_a_child": self.memory_of_a_child, "wrong": self.wrong,
        }  # fmt: skip


class Judging:
    """Judges one batch after another, each with a fresh copy of the record that receives."""

    def __init__(self, folder: Path, seed: int, child: Prepared) -> None:
        self.folder, self.dice, self.child, self.tally = folder, random.Random(seed), child, Tally()
        self.materials = [
            material(Pack().finished()),
            material(_with_original()),
            material(_from_the_program(folder)),
        ]
        self.records = [_whole_records(made) for made in self.materials]
        self.school = _that_knows_all(folder, self.materials)
        self.packs, self.here = folder / "packs", folder / "here"
        self.done, self.cause = 0, ""

    def batch(self, many: int) -> None:
        """Change and judge so many; afterwards the record is whole, and nothing lies beside it."""
        for each in (self.packs, self.here):
            shutil.rmtree(each, ignore_errors=True)
        self.packs.mkdir()
        desk = copied(self.school, make_workplace(self.here, self.school.workplace.clock)).unlock()
        before, found = sorted(self.here.rglob("*")), {}
        for number in range(self.done, self.done + many):
            outcome = self._one(desk, f"{number:06}")
            if (
                self.child.latest.signal != KILLED
            ):  # of one that was stopped, a reader with more time finds more
                found[f"{number:06}"] = outcome
        if self.done % (BATCH * READ_TWICE) == 0:
            self._read_by_the_specification(found)
        self._see_that_it_is_whole(desk, before)
        self.done += many

    def _read_by_the_specification(self, found: Mapping[str, str]) -> None:
        theirs = _of_the_specification(self.packs)
        for name in sorted(found):
            self.tally.read_twice += 1
            if found[name] != theirs.get(name):
                self._wrong(name, f"{found[name]}, by the specification {theirs.get(name)}")

    def _one(self, desk: Desk, name: str) -> str:
        """Change a pack, look into it, take it in if it may be, and return what it was found to be."""
        which = self.dice.randrange(len(self.materials))
        made = self.materials[which]
        kind, raw = changed(self.dice, made, self.folder)
        (self.packs / f"{name}.pdf").write_bytes(raw)
        forget_memory()
        with written_files() as opened:
            pack = self.look(desk, raw)
            is_whole = self.take_in(desk, pack)
        tally = self.tally
        tally.memory = max(tally.memory, most_memory())
        tally.kinds[kind] += 1
        tally.found[pack.outcome] += 1
        is_hostile = kind == "hostile sender"  # whoever has keys may sign a record of his own
        faults = {
            "another record": pack.can_be_taken_in
            and not is_hostile
            and pack.record not in self.records[which],
            "sound": pack.outcome == "sound" and not is_hostile and raw != made.raw,
            "partly taken in": not is_whole,
            "written": not all(path.startswith(str(self.here)) for path in opened),
            "crashed": self.child.latest.signal not in {0, KILLED},
        }
        if any(faults.values()):
            self._wrong(name, f"{kind}: {pack.outcome}: {[fault for fault in faults if faults[fault]]}")
        return pack.outcome.value

    def look(self, desk: Desk, raw: bytes) -> ArrivedPack:
        """Look into a file; once more, after a while, where others had the processor until the time was over."""
        for tries in count():
            self.cause, begun = "", time.monotonic()
            with patch.object(judging, "run", self._run):
                pack = desk.arriving.packs.look(raw, PASSPHRASE)
            took, used = time.monotonic() - begun, self.child.latest
            self.tally.busy = max(self.tally.busy, used.seconds)
            self.tally.memory_of_a_child = max(self.tally.memory_of_a_child, used.memory)
            if not self.was_stopped or used.seconds > 1:
                break
            self.tally.again += 1
            time.sleep(min(30, 1 << tries))
        self.tally.too_slow += self.was_stopped
        self.tally.longest = max(self.tally.longest, took)
        return pack

    @property
    def was_stopped(self) -> bool:
        """Whether the latest child had no time to say what it found, or to begin."""
        is_killed = self.child.latest.signal == KILLED
        return self.cause == Cause.TOO_SLOW or (self.cause == Cause.BROKE_OFF and is_killed)

    def _run(self, *asked: Any) -> Any:
        try:
            return run(*asked)
        except CannotBeRead as reason:
            self.cause = reason.cause
            raise

    def take_in(self, desk: Desk, pack: ArrivedPack) -> bool:
        """Whether the record has all of it now, or nothing; what is there can be shown."""
        before = desk.session.ledger.head()
        try:
            taken = desk.arriving.packs.take_in(pack, None)
        except Refused:
            return desk.session.ledger.head() == before
        self.tally.taken_in += 1
        rows = desk.children.chronology(ChildId(taken.changed.id))
        added = desk.session.ledger.head().seq - before.seq
        assert len(rows) <= added or not added  # a file that came before is shown whole and adds nothing
        return pack.can_be_taken_in and (added == 0 or added >= 2 + len(pack.entries))

    def _wrong(self, name: str, what: str) -> None:
        self.tally.wrong.append(f"{name}: {what}")
        kept = self.folder / "wrong"
        kept.mkdir(exist_ok=True)
        shutil.copy(self.packs / f"{name}.pdf", kept / f"{name}.pdf")

    def _see_that_it_is_whole(self, desk: Desk, before: list[Path]) -> None:
        head, after = desk.session.ledger.head(), sorted(self.here.rglob("*"))
        if after != before:
            self.tally.wrong.append(f"beside the record: {set(after) ^ set(before)}")
        desk.session.close()
        verdict = verify_folder(desk.session.folder.path, LEADS, head)
        if not verdict.is_sound:
            self.tally.wrong.append(f"the record: {verdict_lines(verdict)}")


def _whole_records(made: Material) -> tuple[object, ...]:
    """Return the record of a pack, and of each other pack whose attachments may lie in it: whole, they are theirs."""
    whole = [made.raw, *(rewritten(made, streams(files)) for files in made.others)]
    looked = [_looked(raw) for raw in whole]
    assert all(pack.can_be_taken_in for pack in looked)
    return tuple(pack.record for pack in looked)


def _looked(raw: bytes) -> ArrivedPack:
    """Return a pack that is known to be one, as soon as this machine has the time for it."""
    while not (pack := judge(raw, PASSPHRASE)).can_be_taken_in:
        time.sleep(1)
    return pack


def _with_original() -> bytes:
    pack = Pack()
    originals(pack)
    return pack.finished()


def _from_the_program(folder: Path) -> bytes:
    """Return a pack that the program made: pages in its own type, a story with a hold and another child in it."""
    setting = set_up(make_workplace(folder / "sender", Ticking()))
    desk = setting.unlock()
    draft = TransferDraft(
        with_a_story(desk, setting), "Larch Lane Primary", "Jo Ferrant", summary="Two bruises."
    )
    with patch.object(transfers, "draw_passphrase", lambda: PASSPHRASE):
        sealed = desk.transfers.prepare(draft).sealed
    desk.session.close()
    return sealed


def _that_knows_all(folder: Path, materials: list[Material]) -> Setting:
    """Return a setting that has accepted whoever sends the packs, the one with keys of his own among them."""
    setting, stranger = set_up_school(make_workplace(folder / "school", Ticking())), Pack()
    stranger.key, stranger.entries = OTHER, []
    desk = setting.unlock()
    packs = desk.arriving.packs
    for raw in (stranger.finished(), *(each.raw for each in materials)):
        pack = _looked(raw)
        assert pack.outcome == "sound"
        if packs.standing(pack) is not Standing.KNOWN:
            packs.accept_sender(pack, "By telephone.")
    desk.session.close()
    return setting


def _of_the_specification(folder: Path) -> dict[str, str]:
    """Return what the reader of the specification says of each file."""
    command = [sys.executable, "tests/vectors/independent_packs.py", str(folder), PASSPHRASE]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        print(done.stderr, file=sys.stderr)
        return {}
    found: dict[str, str] = json.loads(done.stdout)
    return found


def main() -> int:
    warnings.simplefilter("ignore")  # that a passphrase was not needed is no news here
    logging.disable()  # a library that saves a pack complains of how the program describes it
    many, seed, folder = int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3])
    stretch_quickly(setattr)
    shutil.rmtree(folder, ignore_errors=True)
    begun = time.monotonic()
    with prepared(Task.PACK) as child:
        judging = Judging(folder, seed, child)
        while judging.done < many:
            judging.batch(min(BATCH, many - judging.done))
            told = judging.tally
            print(
                f"{judging.done} of {many} in {time.monotonic() - begun:.0f} s, {len(told.wrong)} wrong"
                f"{': ' + told.wrong[-1] if told.wrong else ''}",
                file=sys.stderr,
                flush=True,
            )
    print(json.dumps(judging.tally.told()))
    return 1 if judging.tally.wrong else 0


if __name__ == "__main__":
    sys.exit(main())

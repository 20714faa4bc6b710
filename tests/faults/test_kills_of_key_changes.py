"""A program that is killed while it changes the keys: the record opens with the old or the new ones, never neither.

Source: DESIGN section 3 ("survives a crash at any point"); vault/KEYS.md 12.3; S19.
"""

import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest

from safeguard_desktop.services.desk import open_desk
from safeguard_desktop.services.inbox.drafts import ReceiveDraft
from safeguard_desktop.services.office.keys import ledger_facts, read_chain
from safeguard_desktop.services.office.verifying import verify_folder
from safeguard_desktop.services.session import unlock
from safeguard_desktop.storage.folder import SettingFolder
from tests.elm_row import PASSPHRASE, Setting
from tests.faults.kept_day import prepare
from tests.faults.kept_things import unreadable_kept
from tests.faults.recording import ROOT, surroundings
from tests.faults.workday import elm_row
from tests.services.steps import raise_one

KILLS = 100
LONGEST = 0.8
"""Seconds after the beginning of a change within which it is killed: some two changes of both records."""


@dataclass
class Seen:
    """What the killed program said: how often it had begun, and the last generation that it acknowledged."""

    begun: int
    generation: int


def killed_change(root: Path, errors: Path, chance: Random) -> Seen:
    """Starts a program that changes the keys, and kills it at some moment of it."""
    command = [sys.executable, "-m", "tests.faults.key_changer", str(root)]
    with (
        errors.open("wb") as told,
        subprocess.Popen(
            command, cwd=ROOT, env=surroundings(root.parent), stdout=subprocess.PIPE, stderr=told
        ) as process,
    ):
        assert process.stdout is not None
        first = next((line for line in process.stdout if line == b"begin\n"), b"")
        assert first, errors.read_text()
        time.sleep(chance.random() * LONGEST)
        os.kill(process.pid, signal.SIGKILL)
        said = [first, *process.stdout]
    whole = [line.strip() for line in said if line.endswith(b"\n")]
    generations = [int(line) for line in whole if line.isdigit()]
    return Seen(whole.count(b"begin"), max(generations, default=0))


def assert_it_opens(setting: Setting, seen: Seen) -> int:
    """Opens the record as its lead, reads it whole and writes to it; returns the generation in force."""
    chain = read_chain(SettingFolder(setting.path), None)
    generation = ledger_facts(chain.latest).generation
    assert generation >= seen.generation, "a change that was acknowledged is lost"
    desk = open_desk(unlock(setting.workplace, setting.path, setting.lead, PASSPHRASE))
    try:
        assert [row.full_name for row in desk.children.rows()] == ["Maya Wójcik"]
        concern = raise_one(setting)
        desk.receiving.take_in()
        desk.receiving.receive(ReceiveDraft(concern, child=desk.children.rows()[0].id))
        assert desk.receiving.unreadable() == 0
        assert list(unreadable_kept(desk)) == []
    finally:
        desk.session.close()
    return generation


def assert_kills_leave_old_or_new_keys(folder: Path, how_many: int) -> None:
    root, chance = folder / "lived", Random(how_many)
    root.mkdir()
    prepare(root)
    setting = elm_row(root)
    generations = set[int]()
    for number in range(how_many):
        seen = killed_change(root, folder / f"errors-{number}", chance)
        generations.add(assert_it_opens(setting, seen))
    assert verify_folder(setting.path, PASSPHRASE).is_sound
    assert len(generations) > 1, "no change was ever finished"
    print(f"{how_many} kills, generation {max(generations)} at the end")


@pytest.mark.prove
@pytest.mark.timeout(3_600)
def test_a_hundred_kills_during_a_change_of_keys_leave_the_old_or_the_new_ones(tmp_path: Path) -> None:
    assert_kills_leave_old_or_new_keys(tmp_path, KILLS)

"""The program and a reader written from the specification alone judge every frozen pack alike. Source: FORMAT.md."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

import pytest

from safeguard_desktop.domain.entries.codec import BODY_TYPES
from safeguard_desktop.domain.entries.in_packs import STAYS, may_be_in_a_pack
from safeguard_desktop.services.arriving.arrived_pack import PackOutcome

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
EXPECTED = json.loads((HERE / "packs" / "expected.json").read_text(encoding="utf-8"))
LONGEST: Final = 2.0
MOST_MEMORY: Final = 300 << 20
needs_fork = pytest.mark.skipif(
    not hasattr(os, "fork"), reason="a child for each of them takes half a second"
)
PASSPHRASE = "acid-boxer-clump-daisy-elbow-fox"


def found_by(*reader: str) -> dict[str, str]:
    done = subprocess.run(
        [sys.executable, *reader, str(HERE / "packs"), PASSPHRASE], cwd=ROOT, capture_output=True, check=True
    )
    found: dict[str, str] = json.loads(done.stdout)
    return found


def differing(found: dict[str, str]) -> dict[str, tuple[str, str]]:
    wanted = {name: case["outcome"] for name, case in EXPECTED.items()}
    return {
        name: (wanted.get(name, ""), found.get(name, ""))
        for name in wanted.keys() | found.keys()
        if wanted.get(name) != found.get(name)
    }


def test_the_program_finds_what_is_expected_in_every_pack() -> None:
    assert differing(found_by("-m", "tests.vectors.judge_packs")) == {}


def test_a_reader_of_the_specification_finds_the_same() -> None:
    assert differing(found_by("tests/vectors/independent_packs.py")) == {}


def test_most_packs_are_hostile_and_every_outcome_has_one() -> None:
    outcomes = [case["outcome"] for case in EXPECTED.values()]
    assert len(outcomes) >= 120
    hostile = [outcome for outcome in outcomes if outcome != PackOutcome.SOUND]
    assert len(hostile) >= len(outcomes) * 3 / 4
    assert set(outcomes) == {each.value for each in PackOutcome} - {"too_slow"}


def test_the_specification_lists_the_kinds_that_may_be_in_a_pack() -> None:
    text = (ROOT / "safeguard_desktop/bundles/FORMAT.md").read_text(encoding="utf-8")
    listed = text.partition("**Kinds that may be in a pack**")[2].partition("###")[0]
    kinds = {f"{kind}/{version}" for (kind, version), body in BODY_TYPES.items() if may_be_in_a_pack(body)}
    assert set(re.findall(r"`([a-z-]+/\d+)`", listed)) == kinds


def test_of_every_module_whose_kinds_stay_it_is_said_why() -> None:
    staying = {body.__module__ for body in BODY_TYPES.values() if not may_be_in_a_pack(body)}
    going = {body.__module__ for body in BODY_TYPES.values() if may_be_in_a_pack(body)}
    named = {module.rpartition(".")[2] for module in staying - going}
    assert named | {"keeping"} == set(STAYS)


def judged_changes(many: int, seed: int, folder: Path) -> dict[str, Any]:
    command = [sys.executable, "-m", "tests.vectors.mutate_packs", str(many), str(seed), str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout or done.stderr[-2000:]
    told: dict[str, Any] = json.loads(done.stdout)
    assert sum(told["found"].values()) == many
    assert told["busy"] < LONGEST
    assert told["too_slow"] == 0
    assert max(told["memory"], told["memory_of_a_child"]) < MOST_MEMORY
    return told


@needs_fork
def test_no_change_of_a_pack_counts_as_sound_and_no_other_record_as_the_senders(tmp_path: Path) -> None:
    told = judged_changes(16, 41, tmp_path / "changes")
    assert len(told["found"]) >= 4
    assert len(told["kinds"]) >= 7
    assert told["taken_in"]


@needs_fork
@pytest.mark.prove
@pytest.mark.timeout(6 * 3_600)
def test_a_hundred_thousand_changes_count_for_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Takes an hour and a half of one core."""
    for seed in range(8):
        told = judged_changes(5_000, seed, tmp_path / "changes")
        with capsys.disabled():
            print(told)

"""Power cuts: nothing that was acknowledged is lost, and nothing becomes unreadable.

A real workday is recorded call by call. The record is replayed up to a point, everything unsynced is kept, dropped
or scrambled, and the program itself opens what is left. Source: S95; DESIGN section 4 (Durability).
"""

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import msgspec
import pytest

from tests.elm_row import Ticking, make_workplace, set_up
from tests.faults.disk import Disk, Loss
from tests.faults.kept_day import prepare
from tests.faults.recording import Call, read_calls, record, surroundings
from tests.faults.reopening import Found, reopen
from tests.faults.workday import Said, elm_row

pytestmark = pytest.mark.timeout(600)

EVERYDAY, LONG = 120, 1_000


@dataclass(frozen=True)
class Recorded:
    """The folder as it was before the workday, where the workday took place, and every call of it."""

    before: Path
    lived: Path
    calls: Sequence[Call]


@dataclass(frozen=True)
class Cut:
    """A power cut after a call: what was found, and how much had been acknowledged."""

    at: int
    loss: Loss
    acknowledged: int
    found: Found


def recorded_workday(folder: Path, rounds: int, *more: str) -> Recorded:
    lived = folder / "lived"
    set_up(make_workplace(lived, Ticking()))
    return recorded(folder, "tests.faults.workday", str(lived), str(rounds), *more)


def recorded_kept_day(folder: Path, rounds: int) -> Recorded:
    lived = folder / "lived"
    prepare(lived)
    return recorded(folder, "tests.faults.kept_day", str(lived), str(rounds))


def recorded(folder: Path, module: str, *arguments: str) -> Recorded:
    lived, before, trace = folder / "lived", folder / "before", folder / "calls"
    shutil.copytree(lived, before)
    done = record(["-m", module, *arguments], surroundings(folder), trace)
    assert done.returncode == 0, done.stderr.decode()
    return Recorded(before, lived, list(read_calls(trace)))


def cuts(recorded: Recorded, how_many: int, room: Path) -> Iterator[Cut]:
    """Cuts the power right after acknowledgements and at points in between, and opens what is left each time."""
    chance = Random(how_many)
    points = chosen_points(recorded, how_many, chance)
    disk, said = Disk(recorded.lived, recorded.before), list[Said]()
    for at, call in enumerate(recorded.calls):
        disk.apply(call)
        if call.name == "write" and call.handle == 1:
            said.append(msgspec.json.decode(call.text, type=Said))
        for loss in points.get(at, ()):
            left = room / "left"
            disk.after(loss, chance, left)
            yield Cut(at, loss, len(said), reopen(elm_row(left), said))
            shutil.rmtree(left)


def chosen_points(recorded: Recorded, how_many: int, chance: Random) -> dict[int, list[Loss]]:
    disk = Disk(recorded.lived, recorded.before)
    acknowledged, changed = list[int](), list[int]()
    for at, call in enumerate(recorded.calls):
        if disk.apply(call):
            changed.append(at)
        elif call.name == "write" and call.handle == 1:
            acknowledged.append(at)
    points: dict[int, list[Loss]] = {}
    for at in chance.choices(acknowledged, k=how_many // 4):
        points.setdefault(at, []).append(chance.choice((Loss.ALL_LOST, Loss.MIXED)))
    for at in chance.choices(changed, k=how_many - how_many // 4):
        points.setdefault(at, []).append(chance.choices(tuple(Loss), weights=(3, 1, 6))[0])
    return points


def assert_nothing_is_lost(recorded: Recorded, how_many: int, room: Path) -> None:
    made = list(cuts(recorded, how_many, room))
    bad = [cut for cut in made if cut.found != Found()]
    print(f"{len(made)} power cuts, {max(cut.acknowledged for cut in made)} acknowledged, {len(bad)} bad")
    assert len(made) == how_many
    assert bad == []


def test_nothing_acknowledged_is_lost_in_a_power_cut(tmp_path: Path, fast_room: Path) -> None:
    assert_nothing_is_lost(recorded_workday(tmp_path, 3), EVERYDAY, fast_room)


@pytest.mark.prove
def test_nothing_acknowledged_is_lost_in_a_thousand_power_cuts(tmp_path: Path, fast_room: Path) -> None:
    assert_nothing_is_lost(recorded_workday(tmp_path, 6), LONG, fast_room)


def test_a_change_of_keys_is_whole_or_was_not_begun(tmp_path: Path, fast_room: Path) -> None:
    """X19; KEYS.md 12.3: the record opens with the old keys or the new ones, never with neither."""
    assert_nothing_is_lost(recorded_workday(tmp_path, 2, "keys"), EVERYDAY // 3, fast_room)


@pytest.mark.prove
def test_a_change_of_keys_survives_a_thousand_power_cuts(tmp_path: Path, fast_room: Path) -> None:
    assert_nothing_is_lost(recorded_workday(tmp_path, 6, "keys"), LONG, fast_room)


def test_what_not_everybody_may_read_is_whole_or_was_not_begun(tmp_path: Path, fast_room: Path) -> None:
    """Done when 4, of circles, worries about adults and notes to staff, with the keys of both records changed."""
    assert_nothing_is_lost(recorded_kept_day(tmp_path, 1), EVERYDAY // 12, fast_room)


@pytest.mark.prove
@pytest.mark.timeout(3_600)
def test_what_not_everybody_may_read_survives_a_thousand_power_cuts(tmp_path: Path, fast_room: Path) -> None:
    assert_nothing_is_lost(recorded_kept_day(tmp_path, 3), LONG, fast_room)


def test_the_same_cuts_lose_records_that_are_kept_without_a_sync(tmp_path: Path, fast_room: Path) -> None:
    recorded = recorded_workday(tmp_path, 2, "weak")
    assert any(cut.found.lost for cut in cuts(recorded, 40, fast_room))

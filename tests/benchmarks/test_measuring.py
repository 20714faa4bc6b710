"""Tests of what the benchmarks are built on: the record that they make, and the arithmetic of their table."""

import json
import math
from itertools import islice
from pathlib import Path

import pytest

from safeguard_desktop.domain.ids import PersonId
from safeguard_desktop.services.office.verifying import verify_folder
from tests.benchmarks.log import PAGE_ENTRIES, Log
from tests.benchmarks.measuring import Growth, Pair, percentile, seconds_by_turns
from tests.benchmarks.records import Records
from tests.benchmarks.report import Report, ratio_line
from tests.elm_row import PASSPHRASE

LEAD = PersonId("1ead1ead1ead1ead")


def test_the_same_seed_makes_the_same_record() -> None:
    assert list(Log(400, LEAD).entries()) == list(Log(400, LEAD).entries())


def test_another_seed_makes_another_record() -> None:
    assert list(Log(50, LEAD).entries()) != list(Log(50, LEAD, seed=1).entries())


def test_a_longer_record_begins_with_a_child_and_has_every_id_once() -> None:
    entries = list(Log(3_000, LEAD).entries())
    assert len({entry.id for entry in entries}) == 3_000
    assert entries[0].body.KIND == "child-added"


def test_narratives_are_of_the_length_that_people_write() -> None:
    bodies = [entry.body for entry in islice(Log(2_000, LEAD).entries(), 2_000)]
    lengths = [len(body.observed) for body in bodies if hasattr(body, "observed")]
    assert 600 < sum(lengths) / len(lengths) < 850


def test_a_record_made_for_a_run_is_sound_and_has_the_story_of_300_entries(tmp_path: Path) -> None:
    record = Records(tmp_path, lambda _text: None).of(1_000)
    desk = record.desk()
    try:
        story = desk.children.chronology(record.child)
    finally:
        desk.session.close()
    assert PAGE_ENTRIES * 0.9 <= len(story) <= PAGE_ENTRIES * 1.1
    assert verify_folder(record.path, PASSPHRASE).exit_code == 0


def test_the_median_and_the_worst_ratio_come_from_rounds_and_not_from_sums() -> None:
    pair = Pair((1.0, 3.0, 8.0), (1.0, 1.0, 2.0))
    assert (pair.ratio, pair.worst, pair.more) == (3.0, 4.0, 2.0)


def test_both_sides_go_first_by_turns() -> None:
    order: list[str] = []

    def side(name: str) -> float:
        order.append(name)
        return 1.0

    seconds_by_turns(lambda: side("ours"), lambda: side("bare"), rounds=2)
    assert order == ["ours", "bare", "bare", "ours"]


def test_a_cost_that_doubles_with_the_record_has_the_exponent_one() -> None:
    growth = Growth([(1_000, 0.002), (100_000, 0.2), (1_000_000, 2.0)])
    assert growth.exponent == pytest.approx(1.0)
    assert math.isnan(Growth([(1_000, 1.0)]).exponent)


def test_a_percentile_is_one_of_the_values() -> None:
    assert percentile([5.0, 1.0, 2.0, 3.0, 4.0], 0.95) == 5.0
    assert percentile([5.0, 1.0, 2.0, 3.0, 4.0], 0.5) == 3.0


def test_a_missed_budget_is_said_in_the_table_and_in_the_file(tmp_path: Path) -> None:
    said: list[str] = []
    report = Report(said.append)
    report.add(ratio_line("saving", Pair((3.0,), (1.0,)), 2.0))
    report.write(tmp_path / "out.json", is_quick=True)
    written = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    assert "MISSED" in said[0]
    assert written["lines"][0]["met"] is False

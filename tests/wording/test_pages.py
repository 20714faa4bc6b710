"""Sentences with something filled in: the stop line, counts, who to tell."""

from datetime import date

import pytest

from safeguard_desktop.wording import desk, raising, receiving, recovery, restoring, start
from safeguard_desktop.wording.story import quoted

TODAY = date(2026, 11, 22)


def test_the_stop_line_names_the_people_and_both_numbers() -> None:
    line = raising.stop_line(("Sam Okoro", "Jo Reed"), "01632 960001", "01632 960002")
    for part in (
        "Sam Okoro or Jo Reed",
        "01632 960001",
        "01632 960002",
        "999",
        "afterwards",
    ):
        assert part in line


@pytest.mark.parametrize(
    ("day", "night", "told"),
    [
        ("01632 960001", "", "Ring social care on 01632 960001, or 999."),
        ("", "01632 960002", "Ring social care on 01632 960002, or 999."),
        ("", "", "Ring 999."),
    ],
)
def test_the_stop_line_still_helps_where_a_number_is_missing(day: str, night: str, told: str) -> None:
    line = raising.stop_line((), day, night)
    assert "the safeguarding lead" in line
    assert told in line


def test_the_confirmation_says_whom_to_tell_in_person() -> None:
    assert raising.sent_title("K7F-2QM") == "Saved, reference K7F-2QM"
    assert "Sam or Jo" in raising.sent_tell(("Sam", "Jo"))
    assert "the safeguarding lead" in raising.sent_tell(())


@pytest.mark.parametrize(
    ("names", "told"),
    [((), ""), (("Ann",), "Ann"), (("Ann", "Ben"), "Ann or Ben"), (("Ann", "Ben", "Cas"), "Ann, Ben or Cas")],
)
def test_names_are_joined_the_way_one_says_them(names: tuple[str, ...], told: str) -> None:
    assert start.people_to_tell(names) == told


def test_the_start_window_counts_without_naming() -> None:
    at = "2026-11-22T09:12:00.000000Z"
    assert start.waiting(0, "", TODAY) == "No concern is waiting"
    assert start.waiting(1, at, TODAY) == "1 concern waiting since 09:12"
    assert start.waiting(3, at, TODAY) == "3 concerns waiting since 09:12"
    assert start.waiting(2, "", TODAY) == "2 concerns waiting"
    assert start.received("2026-11-22T10:05:00.000000Z", TODAY) == "Received 10:05"


def test_one_and_many_are_told_apart() -> None:
    assert desk.to_receive(1) == "1 concern to receive"
    assert desk.to_receive(2) == "2 concerns to receive"
    assert "1 entry" in restoring.backup_line("Sun 22 Nov 2026, 09:30", "Elm Row", 1)
    assert "Elm Row" not in restoring.backup_line("Sun 22 Nov 2026, 09:30", "", 2)


def test_the_words_of_the_sheet_are_numbered_from_one() -> None:
    assert recovery.numbered(("acorn", "badge")) == ("1. acorn", "2. badge")


def test_every_reason_for_a_suggestion_has_words() -> None:
    assert set(receiving.WHY) == {"same", "known_as", "spelling", "sounds", "variant", "part"}


def test_a_childs_words_stand_between_quotation_marks_once() -> None:
    assert quoted("I fell") == "“I fell”"
    assert quoted("“I fell.” I asked: “When?”") == "“I fell.” I asked: “When?”"
    assert quoted('"I fell"') == '"I fell"'

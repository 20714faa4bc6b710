"""What holds in this authority, as the lead wrote it down. Source: S04, S20, S55, S61."""

import pytest

from safeguard_desktop.domain.entries import LocalNotes
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.services.desk import Desk

NOTES = LocalNotes(
    "Levels 1 to 4, on the partnership’s pages",
    "Call in writing within 24 hours",
    "Advice line: 01632 960 500",
)


def test_nothing_holds_until_somebody_writes_it_down(desk: Desk) -> None:
    assert desk.local_notes.now().is_empty
    assert desk.local_notes.problems(LocalNotes()) == (Problem("thresholds", "nothing_changed"),)


def test_the_newest_holds_and_says_who_wrote_it(desk: Desk) -> None:
    """Source: S04, S20, S55, S61"""
    assert desk.local_notes.write(NOTES).kind == "local_notes"
    later = LocalNotes("Levels 1 to 5", NOTES.procedures, NOTES.partners)
    desk.local_notes.write(later)
    found = desk.local_notes.now()
    assert found.notes == later
    assert found.written_by == "Asha Patel"
    assert found.written_at
    assert not found.is_empty


def test_what_is_not_new_is_not_written_again(desk: Desk) -> None:
    desk.local_notes.write(NOTES)
    before = desk.session.ledger.head().seq
    with pytest.raises(Refused) as refused:
        desk.local_notes.write(NOTES)
    assert refused.value.code is RefusalCode.INCOMPLETE
    assert desk.session.ledger.head().seq == before


def test_they_can_be_emptied_again(desk: Desk) -> None:
    desk.local_notes.write(NOTES)
    desk.local_notes.write(LocalNotes())
    assert desk.local_notes.now().is_empty

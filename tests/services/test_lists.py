"""Lists are brought in: nothing before it was chosen, everything in one transaction, twice is once. Source: S106."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from safeguard_desktop.domain.entries import ChildAdded, Note
from safeguard_desktop.domain.errors import Problem, Refused
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.domain.lists import ListPurpose
from safeguard_desktop.foreign.runner import CannotBeRead
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.lists.bringing import LARGEST_LIST, NEW_FILE, ListDraft
from safeguard_desktop.services.lists.people import Standing
from tests.services.steps import add_child, bodies, entries

PUPILS = """Surname,Forename,DOB,Class,Gender,UPN
Wójcik,Maya,14/05/2023,Owls,F,A1
Lark,Zoë,not sure,Owls,F,
,,1 May 2023,,,
Wojcik,Maja,2 June 2023,Wrens,F,
Lark,Zoë,not sure,Owls,F,
"""
TRACKER = """Date,Child,DOB,What happened,Action,Staff
3 Nov 2026,Maya Wójcik,14/05/2023,A round bruise.,Told Asha.,Kit
12/01/2024,Maya Wójcik,14/05/2023,Came without lunch.,,
sometime in spring,Nell Finch,,Said he was hungry.,Rang home.,Sam
3 Nov 2026,Maya Wójcik,14/05/2023,A round bruise.,Told Asha.,Kit
4 Nov 2026,Nell Finch,,,,
2 Feb 2099,Nell Finch,,Still to come.,,
"""


def read(desk: Desk, folder: Path, text: str, purpose: ListPurpose, called: str = "") -> ListDraft:
    path = folder / "list.csv"
    path.write_text(text, encoding="utf-8")
    found = desk.lists.read(path)
    return ListDraft(found, purpose, desk.lists.guessed(found, purpose), called)


def test_of_a_list_of_children_only_those_get_a_file_who_were_chosen(desk: Desk, tmp_path: Path) -> None:
    add_child(desk, "Maya Wójcik", "14 May 2023")
    draft = read(desk, tmp_path, PUPILS, ListPurpose.CHILDREN)
    people = desk.lists.people(draft)
    assert [(one.details.full_name, one.standing, len(one.rows)) for one in people] == [
        ("Maya Wójcik", Standing.KNOWN, 1),
        ("Zoë Lark", Standing.NEW, 2),
        ("", Standing.NAMELESS, 1),
        ("Maja Wojcik", Standing.ALIKE, 1),
    ]
    before = len(entries(desk))
    for nobody in ({}, {2: NEW_FILE}, {1: ""}):
        with pytest.raises(Refused) as refused:
            desk.lists.bring_in(replace(draft, choices=nobody))
        assert refused.value.problems == (Problem("list_people", "missing"),)
    assert len(entries(desk)) == before

    brought = desk.lists.bring_in(replace(draft, choices={1: NEW_FILE, 3: NEW_FILE}))
    assert (brought.files, brought.notes, brought.already) == (2, 0, 0)
    zoe, maja = bodies(desk, ChildAdded)[-2:]
    assert isinstance(zoe, ChildAdded)
    assert isinstance(maja, ChildAdded)
    assert (zoe.details.date_of_birth, zoe.details.date_of_birth_note) == ("", "not sure")
    assert (maja.details.date_of_birth, maja.details.group, maja.details.sex) == ("2023-06-02", "Wrens", "F")
    # A child whose list is brought in again has a file by then.
    assert [one.standing for one in desk.lists.people(draft)][1] is Standing.KNOWN


def test_what_a_tracker_says_becomes_notes_that_name_their_line_and_are_brought_in_once(
    desk: Desk, tmp_path: Path
) -> None:
    maya = add_child(desk, "Maya Wójcik", "14 May 2023")
    draft = read(desk, tmp_path, TRACKER, ListPurpose.TRACKER, "AP Tracker")
    mine, nell = desk.lists.people(draft)
    assert (mine.rows, nell.rows) == ((0, 1, 3), (2, 4, 5))
    assert desk.lists.silent_lines(draft) == (6,)
    brought = desk.lists.bring_in(replace(draft, choices={0: maya, 1: NEW_FILE}))
    assert (brought.files, brought.notes, brought.already) == (1, 4, 1)

    notes = [note for note in bodies(desk, Note) if isinstance(note, Note)]
    bruise, lunch, hungry, coming = notes
    assert (bruise.when.earliest[:10], bruise.text) == (
        "2026-11-03",
        "A round bruise.\n\nWhat was done: Told Asha.",
    )
    assert bruise.source == "AP Tracker, line 2, written there by Kit"
    assert (lunch.text, lunch.source) == ("Came without lunch.", "AP Tracker, line 3")
    assert "AP Tracker" in lunch.historical
    assert (hungry.when.words, hungry.when.is_known) == ("sometime in spring", False)
    assert (coming.when.words, coming.when.is_known) == ("2 Feb 2099", False)
    story = {
        row.entry.body.text for row in desk.children.chronology(maya) if isinstance(row.entry.body, Note)
    }
    assert story == {bruise.text, lunch.text}

    child = ChildId(desk.children.rows("nell")[0].id)
    again = desk.lists.bring_in(replace(draft, choices={0: maya, 1: child}))
    assert (again.files, again.notes, again.already) == (0, 0, 5)


def test_a_list_that_is_not_understood_is_not_brought_in(desk: Desk, tmp_path: Path) -> None:
    draft = read(desk, tmp_path, "Child,Note\nMaya,Hungry.\n", ListPurpose.TRACKER)
    problems = (Problem("list_columns", "no_day"), Problem("list_called", "missing"))
    assert desk.lists.problems(draft) == problems
    for act in (desk.lists.people, desk.lists.bring_in):
        with pytest.raises(Refused) as refused:
            act(draft)
        assert refused.value.problems == problems


def test_a_file_that_is_too_large_is_not_even_looked_into(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "large.csv"
    with path.open("wb") as file:
        file.truncate(LARGEST_LIST + 1)
    with pytest.raises(CannotBeRead) as refused:
        desk.lists.read(path)
    assert refused.value.cause == "too_large"

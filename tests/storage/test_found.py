"""Entries are found by their words, each with its child and its concern. Source: UI.md (The shell); X11."""

import pytest

from safeguard_desktop.domain.entries import ChildrenNamed, InChild, NewEntry
from safeguard_desktop.domain.ids import ChildId, EntryId, PersonId, new_entry_id
from safeguard_desktop.storage.ledger import Ledger
from safeguard_desktop.storage.models.found import FoundModel
from safeguard_desktop.storage.models.search import SearchModel
from safeguard_desktop.storage.models.sought import Sought
from tests.storage.desk import Desk, amended, noted, raised, received


def name_of(person: PersonId, version: int) -> str:
    return f"{person[:4]} in {version}"


@pytest.fixture
def ava(desk: Desk, ledger: Ledger) -> ChildId:
    return desk.add_child(ledger, "Ava Smith", known_as="Avie")


@pytest.fixture
def ben(desk: Desk, ledger: Ledger, ava: ChildId) -> ChildId:
    return desk.add_child(ledger, "Ben Jones")


@pytest.fixture
def concern(desk: Desk, ledger: Ledger, ava: ChildId) -> EntryId:
    concern = desk.add(ledger, raised("A bruise on the arm", child="Ava Smith"))
    desk.add(ledger, received(concern), ava)
    return concern


def test_a_note_of_no_concern_is_found_as_it_was_and_as_it_was_corrected(
    desk: Desk, ledger: Ledger, ava: ChildId
) -> None:
    note = desk.add(ledger, noted("Nan rang from Swansea"), ava)
    desk.add(ledger, amended(note, text="Nan rang from Cardiff"), ava)
    model = FoundModel(ledger, name_of)
    for text, words in (("swans", "Nan rang from Swansea"), ("cardiff nan", "Nan rang from Swansea")):
        (found,) = model.entries(text, 10)
        assert (found.child, found.child_name, found.entry.id, found.concern) == (
            ava, "Ava Smith", note, None,
        )  # fmt: skip
        assert found.words == words
    (found,) = model.entries("cardiff", 10)
    assert found.words == "Nan rang from Cardiff"
    assert found.event_from == "2026-11-20T10:00"
    assert model.entries("absent", 10) == model.entries("", 10) == model.entries("*", 10) == ()
    assert list(SearchModel(ledger).concerns("swansea")) == []


def test_the_entry_of_a_concern_that_holds_the_words_is_told_and_no_other(
    desk: Desk, ledger: Ledger, ava: ChildId, concern: EntryId
) -> None:
    """A word may also be the child's name or the number; what was raised is found as the concern itself."""
    note = desk.add(ledger, noted("Nan says it was the swing", concern), ava)
    desk.add(ledger, noted("The nurse came", concern), ava)
    model = FoundModel(ledger, name_of)
    for text in ("swing", "avie swing", "nan ava", "swing 1", "SWING nan"):
        (found,) = model.entries(text, 10)
        assert (found.entry.id, found.concern, found.number, found.child) == (note, concern, 1, ava)
    assert model.entries("bruise", 10) == ()
    assert model.entries("nurse swing", 10) == ()
    both = model.entries("n", 10)
    assert [each.words for each in both] == ["The nurse came", "Nan says it was the swing"]
    assert len(model.entries("n", 1)) == 1


def test_what_was_corrected_about_what_was_raised_is_no_place_of_its_own(
    desk: Desk, ledger: Ledger, ava: ChildId, concern: EntryId
) -> None:
    desk.add(ledger, amended(concern, observed="A graze on the knee"), ava)
    assert FoundModel(ledger, name_of).entries("graze", 10) == ()
    assert len(SearchModel(ledger).concerns("graze")) == 1


def test_a_moved_concern_is_found_with_the_right_child_and_not_by_the_name_of_the_wrong_one(
    desk: Desk, ledger: Ledger, ava: ChildId, ben: ChildId, concern: EntryId
) -> None:
    note = desk.add(ledger, noted("Nan says it was the swing", concern), ava)
    move = NewEntry(
        new_entry_id(desk.now), ChildrenNamed(concern, "Two of a name", wrong_child=True), (InChild(ben),)
    )
    desk.append(ledger, move)
    model = FoundModel(ledger, name_of)
    (found,) = model.entries("swing", 10)
    assert (found.entry.id, found.child, found.child_name) == (note, ben, "Ben Jones")
    assert model.entries("ava swing", 10) == ()
    assert len(model.entries("ben swing", 10)) == 1


def test_the_words_around_a_hit_stand_on_one_line() -> None:
    before, after = "One two three four five six seven eight nine ten", "then " * 40
    extract = Sought("swing").extract(["", "Nothing here", f"{before}\n\nthe Swing, {after}"])
    assert extract.startswith("… ")
    assert "nine ten the Swing, then" in extract
    assert extract.endswith(" …")
    assert "\n" not in extract
    assert Sought("nowhere").extract(["", "The first of them", "The second"]) == "The first of them"
    assert Sought("nowhere").extract([]) == ""


def test_accents_and_apostrophes_are_read_as_the_index_reads_them() -> None:
    assert Sought("zofia wojc").is_in(["Zofía came with Wójcik"])
    assert Sought("o'brien").is_in(["Mrs O’Brien rang"])
    assert Sought("half-term").is_in(["after half term"])
    assert not Sought("term-half").is_in(["after half term"])
    assert not Sought("wing").is_in(["the swing"])
    assert not Sought("maya").is_in(["She came"], beside="Maya Smith")

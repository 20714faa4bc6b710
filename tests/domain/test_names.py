"""Names as people write them find the child, and other children's names do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.domain.name_variants import groups_of_names
from safeguard_desktop.domain.names import Match, fold, match_names

FOUND = (
    ("Siobhan Kelly", "Shivaun Kelly", "variant"), ("Niamh", "Neve Byrne", "variant"),
    ("Cerys", "Kerris Jones", "variant"), ("Caoimhe", "Keeva Walsh", "variant"),
    ("Saoirse", "Seersha Dunne", "variant"), ("Tadhg", "Tige Moran", "variant"),
    ("Eoin", "Owen Price", "variant"), ("Owain", "Owen Price", "variant"),
    ("Sean", "Shaun Doyle", "variant"), ("Aoife", "Efa Doyle", "variant"),
    ("Roisin", "Rosheen Daly", "variant"), ("Padraig", "Patrick Daly", "variant"),
    ("Dafydd", "David Rees", "variant"), ("Ffion", "Fion Rees", "variant"),
    ("Sian", "Sharn Bowen", "variant"), ("Angharad", "Angarad Lloyd", "variant"),
    ("Rhys", "Reece Evans", "variant"), ("Iwan", "Euan Evans", "variant"),
    ("Mohammed Khan", "Muhammad Khan", "variant"), ("Mohamed", "Mohammad Ali", "variant"),
    ("Alisha", "Aleesha Begum", "variant"), ("Aisha", "Ayesha Iqbal", "variant"),
    ("Fatima", "Fatimah Noor", "variant"), ("Yusuf", "Yousef Hamdi", "variant"),
    ("Hussain", "Hussein Ali", "variant"), ("Zainab", "Zeinab Aziz", "variant"),
    ("Khadija", "Khadijah Omar", "variant"), ("Omar", "Umar Sheikh", "variant"),
    ("Ibrahim", "Ebrahim Patel", "variant"), ("Aleksander", "Alexander Nowak", "variant"),
    ("Tomasz", "Thomas Zielinski", "variant"), ("Piotr", "Peter Zielinski", "variant"),
    ("Kasia", "Katarzyna Zielinska", "variant"), ("Sasha", "Oleksandr Bondar", "variant"),
    ("Ekaterina", "Kateryna Bondar", "variant"), ("Catherine", "Kathryn Lee", "variant"),
    ("Katie", "Katherine Bell", "variant"), ("Lizzie", "Elizabeth May", "variant"),
    ("Gemma", "Jemma Hall", "variant"), ("Lucas", "Lukas Braun", "variant"),
    ("Sofia", "Sophia Marsh", "variant"), ("Isobel", "Isabelle Roy", "variant"),
    ("Philip", "Phillip Dunn", "variant"), ("Stephen", "Steven Gray", "variant"),
    ("Jamie", "James Green", "variant"), ("Freddie", "Frederick Ash", "variant"),
    ("Chloe", "Khloe Barr", "variant"), ("Kaitlin", "Caitlyn Orr", "variant"),
    ("Maja Wojcik", "Maya Wójcik-Ahmed", "variant"), ("Siân", "Shan Bowen", "variant"),
    ("Ava Smith", "Ava Smith", "same"), ("ava  SMITH", "Ava Smith", "same"),
    ("Zoe Llyr ONeill", "Zoë Llŷr-O'Neill", "same"), ("Maya Wojcik Ahmed", "Maya Wójcik-Ahmed", "same"),
    ("Smith Ava", "Ava Smith", "same"), ("李明", "李明", "same"), ("little Ava Smith", "Ava Smith", "same"),
    ("Ava", "Ava Smith", "part"), ("Ava S", "Ava Smith", "part"), ("Wojcik", "Maya Wójcik-Ahmed", "part"),
    ("Ava Rose Smith", "Ava Smith", "part"), ("Ava Jones", "Ava Smith", "part"), ("محمد", "محمد علي", "part"),
    ("Abdulrahman Said", "Abdul Rahman Said", "spelling"), ("Jessica Thomson", "Jessica Thompson", "spelling"),
    ("Wiliam Turner", "William Turner", "spelling"), ("Bartholomew Higgins", "Bartholemew Higgins", "spelling"),
    ("Rosalind Fetherstone", "Rosalind Featherstone", "spelling"), ("Oliver MacDonald", "Oliver McDonald", "spelling"),
    ("Marlowe Catterall", "Marlow Cattral", "spelling"),
)  # fmt: skip
OTHERS = (
    ("Mia Smith", "Ava Smith"), ("Emma", "Ella Ray"), ("Liam", "Noah Patel"), ("Karen Hill", "Kieran Hill"),
    ("Tom", "Tim Reed"), ("Ben", "Jen Fox"), ("Poppy", "Molly Hunt"), ("Grace", "Tracey Hunt"),
    ("Hannah", "Savannah Hunt"), ("Marcus", "Martha Cole"), ("Sam", "Ava Smith"), ("Mohammed", "Mahmoud Aziz"),
    ("Dylan", "Logan Webb"), ("Priya Shah", "Rohan Shah"),
)  # fmt: skip


def _only(name: str) -> tuple[tuple[ChildId, tuple[str, ...]], ...]:
    return ((ChildId("1"), (name,)),)


@pytest.mark.parametrize(("typed", "name", "why"), FOUND)
def test_a_child_is_found_by_a_name_as_somebody_heard_it(typed: str, name: str, why: str) -> None:
    matches = match_names(typed, _only(name))
    assert [match.why for match in matches] == [why]


@pytest.mark.parametrize(("typed", "name"), OTHERS)
def test_another_childs_name_is_not_suggested(typed: str, name: str) -> None:
    assert match_names(typed, _only(name)) == ()


def test_the_name_that_is_written_the_same_comes_first_among_many() -> None:
    people = tuple(
        (ChildId(str(number)), (name,))
        for number, name in enumerate(
            ["Mohammed Khan", "Muhammad Khan", "Mohammed Ali", "Mahmoud Khan", "Ava Smith"]
        )
    )
    matches = match_names("Muhammad Khan", people)
    assert [match.child for match in matches[:2]] == ["1", "0"]
    assert matches[0] == Match(ChildId("1"), 100.0, "same")


def test_a_child_is_found_by_the_name_that_she_is_known_as() -> None:
    people = ((ChildId("1"), ("Aleksandra Nowak", "Bunny", "Ola Nowak")),)
    assert match_names("bunny", people) == (Match(ChildId("1"), 98.0, "known_as"),)


def test_no_more_are_suggested_than_were_asked_for() -> None:
    people = tuple((ChildId(str(number)), (f"Ava {letter}ones",)) for number, letter in enumerate("JBCDEFGH"))
    assert len(match_names("Ava", people, limit=3)) == 3


@pytest.mark.parametrize("typed", ["", "   ", "?", "the", "…"])
def test_nothing_typed_finds_nobody(typed: str) -> None:
    assert match_names(typed, _only("Ava Smith")) == ()


def test_variants_are_folded_names_in_groups_of_two_or_more() -> None:
    sizes: dict[int, int] = {}
    for name, groups in groups_of_names().items():
        assert fold(name) == name
        for group in groups:
            sizes[group] = sizes.get(group, 0) + 1
    assert len(sizes) >= 250
    assert min(sizes.values()) >= 2


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_two_texts_can_be_compared(typed: str, name: str) -> None:
    for match in match_names(typed, _only(name)):
        assert 0 < match.score <= 100
        assert match.why in {"same", "known_as", "spelling", "sounds", "variant", "part"}


@given(st.text(min_size=1, max_size=30))
def test_a_name_always_finds_itself(name: str) -> None:
    matches = match_names(f"{name} q", _only(f"{name} q"))
    assert [match.score for match in matches] == [100.0]

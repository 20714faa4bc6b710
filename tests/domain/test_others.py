"""Other children in one child's papers: a letter each, and no name of theirs in any text. X11; UI.md."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.domain.names import fold
from safeguard_desktop.domain.others import Replacer, letter, letters, words_of

LEO, TOM, MAY, ALI, TINA = map(ChildId, ("leo", "tom", "may", "ali", "tina"))
NAMES = {
    LEO: ("Leo Brandwood", "Lenny"),
    TOM: ("Tomasina O’Brien-Wójcik", "Tommy", "Tomasina Ricketts"),
    MAY: ("May Brown",),
    ALI: ("محمد خان",),
}
CALLED = {LEO: "Child B", TOM: "Child C", MAY: "Child D", ALI: "Child E", TINA: "Child F"}


def called(children: tuple[ChildId, ...]) -> str:
    return " or ".join(CALLED[child] for child in children)


def replacer(own: str = "Maya Wójcik") -> Replacer:
    return Replacer((own,), NAMES, called, kept=("Leo Sayer", "Sam"))


def test_letters_go_on_after_z() -> None:
    assert [letter(place) for place in (0, 1, 24, 25, 26, 50, 51)] == ["B", "C", "Z", "AA", "AB", "AZ", "BA"]


def test_a_child_who_comes_twice_keeps_the_first_letter() -> None:
    assert letters((LEO, TOM, LEO, MAY)) == {LEO: "B", TOM: "C", MAY: "D"}


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Leo hit her.", "Child B hit her."),
        ("leo brandwood’s bag", "Child B’s bag"),
        ("LEO BRANDWOOD", "Child B"),
        ("Leo's and Leos", "Child B's and Child B’s"),
        ("Brandwood, Leo", "Child B"),
        ("Léo-Brandwood", "Child B"),
        ("Leo B pushed her", "Child B pushed her"),
        ("Leo\nBrandwood", "Child B"),
        ("Leonard and Cleo", "Leonard and Cleo"),
        ("leo2", "Child B2"),
        ("Lenny laughed", "Child B laughed"),
        ("Mrs Brandwood came", "Mrs Child B came"),
        ("O'Brien, obrien and Tomasina", "Child C and Child C"),
        ("Tomasina Ricketts (Tommy)", "Child C (Child C)"),
        ("the Wójcik family", "the Wójcik family"),
        ("on 3 May 2026 May said she may come in May, 2025", "on 3 May 2026 Child D said she may come in May, 2025"),
        ("a brown mark; Miss Brown saw it", "a brown mark; Miss Child D saw it"),
        ("محمد hit her", "Child E hit her"),
        ("مُحَمَّد خان", "Child E"),
        ("Leo Sayer told Leo", "Leo Sayer told Child B"),
        ("Sam and Maya", "Sam and Maya"),
        ("", ""),
    ],
)  # fmt: skip
def test_a_name_is_found_however_it_is_written(typed: str, shown: str) -> None:
    assert replacer().replace(typed).text == shown


def test_how_many_names_were_replaced_is_told() -> None:
    told = replacer().replace("Leo Brandwood hit Tommy, and Tommy hit Leo.")
    assert (told.text, told.count) == ("Child B hit Child C, and Child C hit Child B.", 4)
    assert replacer().children_in("Tommy hit Leo, then Tommy ran.") == (TOM, LEO)


def test_a_name_of_two_children_may_mean_either() -> None:
    both = Replacer(("Maya Wójcik",), {LEO: ("Leo Brandwood",), TINA: ("Tina Brandwood",)}, called)
    assert both.replace("the Brandwoods").text == "the Child B or Child F’s"
    assert both.replace("Tina Brandwood").text == "Child F"


def test_a_first_name_that_this_child_has_too_stays_and_the_full_name_goes() -> None:
    twins = Replacer(("Leo Wójcik",), NAMES, called)
    assert twins.replace("Leo and Leo Brandwood").text == "Leo and Child B"


def test_a_child_who_has_no_part_is_found_by_the_full_name_alone() -> None:
    one = Replacer(("Maya Wójcik",), {}, called, mentioned={TINA: ("Tina Frost", "Tina")})
    assert (
        one.replace("Tina Frost and Tina; frost on the grass").text == "Child F and Tina; frost on the grass"
    )


def test_the_word_child_is_not_taken_for_a_surname() -> None:
    one = Replacer(("Maya Wójcik",), {LEO: ("Leo Child",)}, called)
    assert one.replace("the child saw Leo Child").text == "the child saw Child B"


word = st.text("abcdefghijklmnoprstuvwyzàéíóüłñøşžאבגدرسمنখগম", min_size=3, max_size=7)
name = st.lists(word.map(str.title), min_size=1, max_size=3).map(" ".join)
joins = st.sampled_from((" ", ", ", ". ", "’s ", "'s ", "\n", " (", ") ", "-", " 3 "))


def in_case(case: str, text: str) -> str:
    """A text as typed, in capitals, or with capitals in front."""
    return text.upper() if case == "upper" else text.title() if case == "title" else text


@st.composite
def papers(draw: st.DrawFn) -> tuple[str, dict[ChildId, tuple[str, ...]], str]:
    """A child's name, other children's names, and a text made of them and of other words."""
    own = draw(name)
    others: dict[ChildId, tuple[str, ...]] = {child: (draw(name),) for child in (LEO, TOM)}
    assume(all(words_of(part) for part in (own, *(names[0] for names in others.values()))))
    pieces = [own, *own.split(), *(names[0] for names in others.values())]
    pieces += [part for names in others.values() for part in names[0].split()]
    case = draw(st.sampled_from(("as typed", "upper", "title")))
    text = "".join(
        in_case(case, draw(st.sampled_from(pieces) | word)) + draw(joins)
        for _ in range(draw(st.integers(1, 12)))
    )
    return own, others, text


@given(papers())
def test_no_known_name_survives_and_this_childs_own_does(
    sample: tuple[str, dict[ChildId, tuple[str, ...]], str],
) -> None:
    own, others, text = sample
    shown = Replacer((own,), others, called).replace(text).text
    left = words_of(shown)
    mine = set(words_of(own))
    for names in others.values():
        whole = words_of(names[0])
        for alone in (whole[0], words_of(names[0].rsplit(maxsplit=1)[-1])[-1]):
            assert alone in mine or alone not in left
    for part in own.split():
        if not any(set(words_of(part)) & set(words_of(names[0])) for names in others.values()):
            assert fold(shown).split().count(fold(part)) == fold(text).split().count(fold(part))


@given(papers())
def test_replacing_what_was_replaced_changes_nothing(
    sample: tuple[str, dict[ChildId, tuple[str, ...]], str],
) -> None:
    own, others, text = sample
    one = Replacer((own,), others, called)
    once = one.replace(text).text
    assert one.replace(once).text == once

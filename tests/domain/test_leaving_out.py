"""Names that are left out of what goes out. Source: S06, S08, S32."""

import pytest

from safeguard_desktop.domain.leaving_out import LeftOut


def without(text: str, *names: str, child: str = "Maya Wójcik") -> str:
    return LeftOut(names, (child,), "[…]").text(text)


def test_a_name_is_left_out_whole_and_in_part() -> None:
    assert without("Sam Okafor saw it. Mr Okafor told SAM’s mother.", "Sam Okafor") == (
        "[…] saw it. Mr […] told […]’s mother."
    )


def test_a_word_that_is_also_a_name_stays() -> None:
    assert (
        without("She will be young for it, said Will.", "Will Young") == "She will be young for it, said […]."
    )


def test_the_child_stays_though_the_mother_has_her_name() -> None:
    assert without("Anna Wójcik and Maya Wójcik came.", "Anna Wójcik") == "[…] and Maya Wójcik came."


def test_no_part_of_another_word_is_taken_out() -> None:
    left = LeftOut(("Ann Lee",), (), "[…]")
    assert (
        left.text("Annabel and Leela stayed; Ann-Marie, and Lee.")
        == "Annabel and Leela stayed; […]-Marie, and […]."
    )
    assert left.count == 2


def test_without_names_nothing_changes() -> None:
    assert LeftOut(("", " "), (), "[…]").text("All of it.") == "All of it."
    assert without("Maya came.", "Maya") == "Maya came."


@pytest.mark.parametrize(
    "typed", ["Mother", "her mother", "Her mother, at the door", "Social worker", " the Duty Officer "]
)
def test_who_somebody_is_to_the_child_is_no_name(typed: str) -> None:
    """S32, S38: "left out said she fell" would not be enough to act on."""
    said = (
        "Her arm was bruised. Mother said she fell. Her mother and the duty officer knew. Social worker rang."
    )
    assert without(said, typed) == said


def test_beside_a_job_only_the_name_is_left_out() -> None:
    """A call asks for name and job in one line."""
    assert without(
        "Lee Marsh rang. Duty desk. Social care knew; Marsh too.", "Lee Marsh, duty social worker"
    ) == ("[…] […] rang. Duty desk. Social care knew; […] too.")
    assert without("From then on Number nine was quiet. Hall rang.", "Ms Hall from number nine") == (
        "From then on Number nine was quiet. […] rang."
    )


def test_a_name_in_small_letters_is_left_out_as_well() -> None:
    assert without("Sam saw it. Mr Okafor too.", "sam okafor") == "[…] saw it. Mr […] too."

"""Names that are left out of what goes out. Source: S06, S08, S32."""

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

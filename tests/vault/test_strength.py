"""Which passphrases are good enough."""

import pytest

from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.vault.strength import known_words, passphrase_problem, suggest_passphrase
from safeguard_desktop.vault.words import passphrase_words

KNOWN = ("Elm Row Pre-school", "Sam Hill", "Siân O'Neill")


@pytest.mark.parametrize("passphrase", ["", "   ", "\t"])
def test_something_must_be_typed(passphrase: str) -> None:
    assert passphrase_problem(passphrase, KNOWN) == Problem("passphrase", "required")


def test_there_is_an_end_to_it() -> None:
    assert passphrase_problem("ab cd " * 100, KNOWN) == Problem("passphrase", "too_long")


@pytest.mark.parametrize(
    "passphrase",
    [
        "password",
        "Elm Row Pre-school",
        "elmrowpreschool2026",
        "ElmRowPreschool!2026",
        "Sam Hill 1987 safeguarding",
        "safeguarding-children-2026",
        "siân o'neill elm row",
        "qwertyuiopasdfgh",
        "aaaaaaaaaaaaaaaaaaaaaaaa",
        "Liverpool2019!",
        "Tr0ub4dor&3",
    ],
)
def test_what_a_guesser_would_try_is_too_easy(passphrase: str) -> None:
    assert passphrase_problem(passphrase, KNOWN) == Problem("passphrase", "too_easy")


@pytest.mark.parametrize(
    "passphrase",
    [
        "calm tiara wad bash mumbo wagon",
        "Blue kettle on the windowsill",
        "llyfr gwyrdd dan y bont",
        "x" * 2 + "K9#vR2!mQz7@Lw",
    ],
)
def test_good_ones_are_accepted(passphrase: str) -> None:
    assert passphrase_problem(passphrase, KNOWN) is None


def test_every_suggestion_is_accepted() -> None:
    for _ in range(50):
        suggestion = suggest_passphrase()
        assert passphrase_problem(suggestion, KNOWN) is None
        assert len(suggestion.split()) == 6
        assert set(suggestion.split()) <= set(passphrase_words())


def test_a_long_passphrase_is_judged_without_failing() -> None:
    assert (
        passphrase_problem("the quick brown fox jumps over the lazy dog again and again and " * 6, KNOWN)
        is None
    )


def test_names_are_known_in_each_of_their_forms() -> None:
    words = known_words(["Elm Row Pre-school"])
    assert {"elm row pre-school", "elmrowpreschool", "elm", "row", "preschool", "pre", "school"} <= set(words)

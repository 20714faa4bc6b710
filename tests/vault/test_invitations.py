"""Codes of invitations: how strong they are, and what a slip of the hand does to one. KEYS.md 6.5."""

from itertools import product
from math import log2

import pytest

from safeguard_desktop.vault.invitations import (
    ALPHABET,
    CODE_LENGTH,
    STRENGTH_BITS,
    bare_code,
    code_problem,
    grouped,
    new_code,
)


def test_a_code_has_at_least_eighty_random_bits() -> None:
    assert 80 <= STRENGTH_BITS <= (CODE_LENGTH - 1) * log2(len(ALPHABET))
    assert len({new_code() for _ in range(200)}) == 200


def test_no_two_signs_look_alike() -> None:
    assert len(set(ALPHABET)) == len(ALPHABET) == 24
    assert not set(ALPHABET) & set("0O1IL2Z5S8BU")


def test_a_code_is_read_back_however_it_is_typed() -> None:
    code = new_code()
    for typed in (grouped(code), code.lower(), " ".join(code), f" {grouped(code)}.", code.replace("V", "u")):
        assert code_problem(typed) is None
        assert bare_code(typed) == code
    assert [len(group) for group in grouped(code).split("-")] == [5, 5, 5, 5]


def test_every_wrong_sign_is_noticed() -> None:
    code = new_code()
    for place, sign in product(range(CODE_LENGTH), ALPHABET):
        problem = code_problem(code[:place] + sign + code[place + 1 :])
        assert (problem is None) == (sign == code[place])
        assert problem is None or problem.code == "checksum"


def test_neighbours_that_changed_places_are_noticed_unless_they_lie_twelve_apart() -> None:
    for _ in range(50):
        code = new_code()
        for place in range(CODE_LENGTH - 2):
            first, second = code[place], code[place + 1]
            changed = code[:place] + second + first + code[place + 2 :]
            apart = (ALPHABET.index(first) - ALPHABET.index(second)) % 12
            assert (code_problem(changed) is None) == (apart == 0)


@pytest.mark.parametrize(
    ("typed", "problem"), [("", "missing"), (" - ", "missing"), ("A8", "unknown"), ("A" * 19, "length")]
)
def test_what_is_no_code_is_said(typed: str, problem: str) -> None:
    found = code_problem(typed)
    assert found is not None
    assert (found.field, found.code) == ("invitation_code", problem)


def test_the_code_of_the_specification_is_a_code() -> None:
    # 19 times the first sign: the sum is 0, whatever the weights.
    assert code_problem("33333-33333-33333-33333") is None

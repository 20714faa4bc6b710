"""The check code of a pack: what can be said on the telephone is not mistaken. Source: X05; bundles/FORMAT.md."""

import itertools

from safeguard_desktop.bundles.check_code import (
    LETTERS,
    draw_check_code,
    is_same_code,
    is_well_formed,
    plain_code,
)


def test_a_code_is_drawn_afresh_and_is_one() -> None:
    codes = {draw_check_code() for _ in range(200)}
    assert len(codes) == 200
    assert all(is_well_formed(code) and len(code) == 9 for code in codes)


def test_how_it_is_typed_does_not_matter() -> None:
    code = draw_check_code()
    for typed in (code.lower(), code.replace("-", " "), f"  {plain_code(code)} ", code.replace("-", "–")):
        assert is_well_formed(typed)
        assert is_same_code(typed, code)
    assert not is_same_code(draw_check_code(), code)
    assert not is_same_code("", ""), "a pack without a code is confirmed by none"


def test_one_wrong_sign_and_two_that_changed_places_are_always_found() -> None:
    code = plain_code(draw_check_code())
    for place, sign in itertools.product(range(len(code)), LETTERS):
        if sign != code[place]:
            assert not is_well_formed(code[:place] + sign + code[place + 1 :])
    for one, two in itertools.combinations(range(len(code)), 2):
        signs = list(code)
        signs[one], signs[two] = signs[two], signs[one]
        if code[one] != code[two]:
            assert not is_well_formed("".join(signs))
    assert not is_well_formed(code + "2")
    assert not is_well_formed("O" + code[1:])

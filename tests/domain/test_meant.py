"""Whether a name as typed may mean a certain adult: rather one question too many. S44."""

import pytest

from safeguard_desktop.domain.ids import PersonId
from safeguard_desktop.domain.meant import may_mean
from safeguard_desktop.domain.register import Person, Role


def person(name: str, *roles: Role, job: str = "") -> Person:
    return Person(PersonId("0" * 16), name, job, roles or (Role.STAFF,))


MANAGER = person("Siân O’Brien-Łukasik", Role.MANAGER, job="Nursery manager")


@pytest.mark.parametrize(
    "typed",
    [
        "Siân O’Brien-Łukasik", "sian", "Sian OBrien", "Miss Obrien", "Mrs Lukasik", "Shan Lukasik", "the manager",
        "our Manager", "nursery manager", "boss", "S.O.L.",
    ],
)  # fmt: skip
def test_a_name_or_what_people_call_her_may_mean_her(typed: str) -> None:
    assert may_mean(typed, MANAGER)


@pytest.mark.parametrize(
    "typed", ["", "   ", "not known", "the chair", "Rowan Teal", "a man", "Mr", "S", "the deputy", "Brenda"]
)
def test_other_names_do_not(typed: str) -> None:
    assert not may_mean(typed, MANAGER)


def test_a_short_name_may_mean_a_long_one_and_a_longer_word_does_not_mean_a_short_name() -> None:
    assert may_mean("Pat", person("Patience Quill"))
    assert may_mean("Patricia", person("Pat Quill"))
    assert not may_mean("Asha Patel", person("Pat Quill"))


def test_somebody_who_has_several_roles_is_called_by_each() -> None:
    both = person("Bo Hart", Role.MANAGER, Role.CHAIR)
    assert may_mean("headteacher", both)
    assert may_mean("the owner", both)

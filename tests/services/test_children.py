"""Front sheets and the child's page. S51, S77, S91; X10."""

import pytest

from safeguard_desktop.domain.child import ChildDetails
from safeguard_desktop.domain.entries import ChildAdded, ChildDetailsChanged, InChild, Viewed
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.workplace import Changed
from tests.services.steps import add_child, bodies, entries


def test_looking_at_a_child_is_written_down(desk: Desk) -> None:
    child = add_child(desk)
    view = desk.children.open(child)
    assert view.details.full_name == "Maya Wójcik"
    last = entries(desk)[-1]
    assert (last.header.kind, last.header.children) == (Viewed.KIND, (InChild(child),))
    desk.children.view(child)
    assert entries(desk)[-1] == last


@pytest.mark.parametrize("act", ["open", "view", "change"])
def test_a_child_who_is_not_in_the_record_is_refused(desk: Desk, act: str) -> None:
    nobody = ChildId("0" * 32)
    arguments = (nobody, ChildDetails("Maya")) if act == "change" else (nobody,)
    with pytest.raises(Refused) as refused:
        getattr(desk.children, act)(*arguments)
    assert refused.value.code is RefusalCode.UNKNOWN_SUBJECT


@pytest.mark.parametrize(
    ("details", "problem"),
    [
        (ChildDetails(" "), Problem("full_name", "missing")),
        (ChildDetails("Maya", date_of_birth="blue moon"), Problem("date_of_birth", "not_understood")),
        (ChildDetails("Maya", date_of_birth="24 11 2026"), Problem("date_of_birth", "in_future")),
    ],
)
def test_what_is_wrong_with_a_front_sheet_is_named(
    desk: Desk, details: ChildDetails, problem: Problem
) -> None:
    assert desk.children.problems(details) == (problem,)
    with pytest.raises(Refused) as refused:
        desk.children.add(details)
    assert refused.value.problems == (problem,)
    assert bodies(desk, ChildAdded) == []


def test_a_change_keeps_the_front_sheet_before_and_says_why(desk: Desk) -> None:
    child = add_child(desk, born="14 May 2023")
    after = ChildDetails("Maya Wójcik", known_as="May", date_of_birth="15/5/2023")
    assert desk.children.change(child, after, "Seen on the certificate.") == Changed("child", child)
    (changed,) = bodies(desk, ChildDetailsChanged)
    assert isinstance(changed, ChildDetailsChanged)
    assert changed.details.date_of_birth == "2023-05-15"
    (added,) = bodies(desk, ChildAdded)
    assert isinstance(added, ChildAdded)
    assert added.details.date_of_birth == "2023-05-14"
    assert desk.children.rows("May")[0].known_as == "May"


def test_nothing_changed_is_nothing_recorded(desk: Desk) -> None:
    child = add_child(desk, born="14 May 2023")
    desk.children.change(child, ChildDetails("Maya Wójcik", date_of_birth="14 5 2023"))
    assert bodies(desk, ChildDetailsChanged) == []

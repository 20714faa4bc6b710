"""Front sheets and the child's page. S51, S77, S91; X10."""

import pytest

from safeguard_desktop.domain.child import ChildDetails, ChildStatus, PlanCategory, RelatedPerson, StatusSpan
from safeguard_desktop.domain.codes import LinkKind
from safeguard_desktop.domain.entries import ChildAdded, ChildDetailsChanged, InChild, Viewed
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.guidance import Topic
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.inbox.drafts import LinkDraft
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.wording.children import told_apart
from tests.elm_row import Setting
from tests.services.steps import add_child, bodies, entries, receive_one


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


def test_two_children_of_one_name_are_told_apart_wherever_a_row_names_them(
    desk: Desk, setting: Setting
) -> None:
    """S77; UI.md ("Names")."""
    one = add_child(desk, "Zoë O'Neill", born="14 May 2023")
    other = ChildId(desk.children.add(ChildDetails("ZOE ONEILL", group="Ladybirds")).id)
    third = add_child(desk, "Noah Patel")
    concern = receive_one(desk, setting, one)
    desk.linking.link(LinkDraft(third, other, LinkKind.COUSIN))
    needed = {row.id: row.needs_telling_apart for row in desk.children.rows()}
    assert needed == {one: True, other: True, third: False}
    row = desk.concerns.view(concern).row
    assert told_apart(row.child_name, row.told_apart_by) == "Zoë O'Neill (born 14 May 2023)"
    (linked,) = desk.linking.of_child(third)
    name = told_apart(linked.other.full_name, linked.other.told_apart_by)
    assert name == "ZOE ONEILL (date of birth not known, Ladybirds)"
    assert desk.children.view(third).row.told_apart_by is None


def test_children_are_listed_by_the_status_that_holds_today(desk: Desk) -> None:
    spans = (
        StatusSpan(ChildStatus.CHILD_IN_NEED, "2025", "2026-03"),
        StatusSpan(ChildStatus.PROTECTION_PLAN, "2026-03", "2026-11"),
        StatusSpan(ChildStatus.EHCP),
    )
    child = ChildId(desk.children.add(ChildDetails("Maya Wójcik", statuses=spans)).id)
    add_child(desk, "Noah Patel")
    (row,) = desk.children.rows(status=ChildStatus.PROTECTION_PLAN)
    assert (row.id, row.statuses) == (child, (ChildStatus.PROTECTION_PLAN, ChildStatus.EHCP))
    assert desk.children.rows("maya", ChildStatus.EHCP) == (row,)
    assert desk.children.rows("noah", ChildStatus.EHCP) == ()
    assert desk.children.rows(status=ChildStatus.CHILD_IN_NEED) == ()
    desk.children.change(child, ChildDetails("Maya Wójcik"))
    assert desk.children.rows(status=ChildStatus.EHCP) == ()


@pytest.mark.parametrize(
    ("span", "problems"),
    [
        (StatusSpan(ChildStatus.PROTECTION_PLAN, "blue moon", "never"), ("since", "until")),
        (StatusSpan(ChildStatus.LOOKED_AFTER, "March 2026", "Feb 2026"), ("until",)),
        (StatusSpan(ChildStatus.LOOKED_AFTER, "March 2026", "March 2026"), ()),
        (StatusSpan(ChildStatus.LOOKED_AFTER, "", "2 2 2026"), ()),
    ],
)
def test_what_is_wrong_with_a_status_names_its_place(
    desk: Desk, span: StatusSpan, problems: tuple[str, ...]
) -> None:
    first = StatusSpan(ChildStatus.EHCP)
    found = desk.children.problems(ChildDetails("Maya", statuses=(first, span)))
    assert tuple(problem.field for problem in found) == tuple(f"status_2_{part}" for part in problems)


def test_a_person_without_a_name_is_asked_for_it_and_never_dropped(desk: Desk) -> None:
    people = (RelatedPerson("Anna", "mother"), RelatedPerson("", "uncle"))
    assert desk.children.problems(ChildDetails("Maya", people=people)) == (
        Problem("person_2_name", "missing"),
    )


def test_a_status_is_kept_with_the_days_that_were_typed_and_categories_for_a_plan_alone(desk: Desk) -> None:
    categories = (PlanCategory.NEGLECT,)
    typed = (
        StatusSpan(ChildStatus.PROTECTION_PLAN, "14 Mar 2026", "", categories, "Reviewed every three months"),
        StatusSpan(ChildStatus.CHILD_IN_NEED, "2025", "March 2026", categories),
    )
    child = ChildId(desk.children.add(ChildDetails("Maya", statuses=typed)).id)
    assert desk.children.view(child).details.statuses == (
        StatusSpan(ChildStatus.PROTECTION_PLAN, "2026-03-14", "", categories, "Reviewed every three months"),
        StatusSpan(ChildStatus.CHILD_IN_NEED, "2025", "2026-03"),
    )


def test_more_than_one_emergency_contact_is_advised_with_its_source(desk: Desk) -> None:
    (advice,) = desk.guidance.about_topic(Topic.FRONT_SHEET)
    assert "more than one emergency contact" in advice.text
    assert "Early years foundation stage" in advice.source

"""Tasks on Today: whose, how soon, opened in place, and names hidden where others look on. S47, S48, S57."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QWidget

from safeguard_desktop.domain.codes import AgencyCode, FamilyTold
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.rows import TaskKind, TaskRow
from safeguard_desktop.services.acts.acting_drafts import (
    ActionDraft,
    CallDraft,
    FamilyPart,
    Subject,
    Who,
)
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.desk.places import Destination, Place
from safeguard_desktop.ui.shell.watching import LockCause
from safeguard_desktop.ui.today.lines import TaskCard
from tests.elm_row import Setting
from tests.ui.looking import assert_all_controls_named, assert_all_targets_large_enough, focused
from tests.ui.unlocked import Unlocked


@pytest.fixture
def child(here: Unlocked) -> ChildId:
    return here.add_child()


def plan(here: Unlocked, child: ChildId, what: str, due: str, *, mine: bool = True) -> None:
    who = Who(here.desk.acting.me) if mine else Who(name="Kim Osei")
    here.desk.acting.plan(ActionDraft(Subject(child=child), what, due, who))


def cards(here: Unlocked) -> dict[str, list[str]]:
    """Returns the buttons of each card in sight, by what they open, under the card's key."""
    page = here.window.page(Place.TODAY)
    return {
        card.objectName().removeprefix("task_card_"): [each.accessibleName() for each in card.buttons]
        for card in page.findChildren(TaskCard)
        if card.isVisible()
    }


def test_tasks_are_grouped_by_urgency_in_the_order_of_their_days(
    here: Unlocked, child: ChildId, setting: Setting
) -> None:
    plan(here, child, "For Kim, today", "today", mine=False)
    plan(here, child, "For me, today", "today")
    plan(here, child, "For me, soon", "in 3 days")
    plan(here, child, "For Kim, sooner", "in 2 days", mine=False)
    plan(here, child, "For me, much later", "in 3 weeks")
    here.go(Place.TODAY)
    found = cards(here)
    assert list(found) == ["today", "soon"]
    assert ["For me, today (you)" in name for name in found["today"]] == [True, False], (
        "of one day, one's own first"
    )
    assert "For Kim, today (Kim Osei)" in found["today"][1]
    assert ["For me" in name for name in found["soon"]] == [False, True], "whose it is does not put a day off"
    clock = setting.workplace.clock
    clock.now += timedelta(days=1)  # type: ignore[attr-defined]  # the tests' clock can be set
    here.go(Place.TODAY)
    assert [len(names) for names in cards(here).values()] == [2, 2]
    assert list(cards(here)) == ["overdue", "soon"]
    assert "4 things to do, 2 overdue" in here.words()


def test_what_came_of_a_task_is_written_down_without_leaving_today(here: Unlocked, child: ChildId) -> None:
    """S57; UI.md (Today): every line opens what it names."""
    plan(here, child, "Ring the clinic.", "today")
    here.go(Place.TODAY)
    (task,) = here.desk.today.today().tasks
    assert focused().objectName() == f"open_task_{task.entry.id}_button"
    here.key("Space")
    assert "Ring the clinic." in here.words()
    here.press("end_done_radio")
    here.write("text_edit", "A place on Monday.")
    here.key("Ctrl+Return")
    assert here.window.here == Destination(Place.TODAY)
    assert "Nothing is waiting for you" in here.words()
    assert here.window.status.text == "It is written down."
    assert focused() is not None


def owed(here: Unlocked) -> TaskRow:
    """The answer that is owed; the call has its own line until it is written down in full."""
    (task,) = (task for task in here.desk.today.today().tasks if task.kind is TaskKind.ANSWER_OWED)
    return task


def test_an_answer_that_is_owed_is_asked_for_again_from_today(
    here: Unlocked, child: ChildId, setting: Setting
) -> None:
    call = CallDraft(
        Subject(child=child),
        AgencyCode.SOCIAL_CARE,
        said="The bruise.",
        answer_due_typed="today",
        family=FamilyPart(FamilyTold.TOLD),
        why="It is not the first.",
    )
    here.desk.calling.record_call(call)
    here.go(Place.TODAY)
    assert "An answer is expected: Children’s social care (you)" in here.words()
    task = owed(here)
    here.press(f"open_task_{task.entry.id}_button")
    here.press("came_asked_radio")
    here.write("text_edit", "Nobody there.")
    here.press("answer_form_save_button")
    assert owed(here).due_on == "2026-11-24"
    assert list(cards(here)) == ["soon"]


def test_a_line_leads_to_the_concern_or_the_child_that_it_belongs_to(
    here: Unlocked, child: ChildId, setting: Setting
) -> None:
    concern = here.received_one(setting, child)
    plan(here, child, "For the child", "today")
    here.desk.acting.plan(
        ActionDraft(Subject(concern=concern), "For the concern", "today", Who(here.desk.acting.me))
    )
    for task in here.desk.today.today().tasks:
        here.go(Place.TODAY)
        here.press(f"go_task_{task.entry.id}_button")
        wanted = Destination(Place.CONCERN, concern) if task.concern else Destination(Place.CHILD, child)
        assert here.window.here == wanted


def test_a_long_group_shows_its_beginning_and_all_of_it_when_asked(here: Unlocked, child: ChildId) -> None:
    for number in range(20):
        plan(here, child, f"Number {number}", "today")
    here.go(Place.TODAY)
    assert len(cards(here)["today"]) == 5
    assert "20 things to do" in here.words()
    here.press("show_all_today_button")
    assert len(cards(here)["today"]) == 20
    page = here.window.page(Place.TODAY)
    assert_all_controls_named(page)
    assert_all_targets_large_enough(page)
    assert focused().objectName().startswith("open_task_")


def test_with_names_hidden_nothing_that_anybody_wrote_is_in_sight(
    here: Unlocked, child: ChildId, setting: Setting
) -> None:
    """For an office that others walk through; off until it is asked for."""
    concern = here.received_one(setting, child)
    waiting = here.raise_one(setting)
    here.desk.acting.plan(
        ActionDraft(Subject(concern=concern), "Ring Maya’s aunt.", "today", Who(name="Kim Osei"))
    )
    wren = here.add_child("Old Wren", date_of_birth="2001-11-22")
    here.go(Place.TODAY)
    author = here.desk.concerns.view(waiting).row.author
    secrets = ("Maya", "Ring", "Kim Osei", author, "Wren")
    assert all(text in here.words() for text in secrets)
    here.press("names_button")
    page = here.window.page(Place.TODAY)
    spoken = "\n".join(each.accessibleName() for each in page.findChildren(QWidget) if each.isVisible())
    assert not any(text in here.words() + spoken for text in secrets)
    assert "C-0001" in here.words()
    assert "Something to do" in here.words()
    assert "A child’s file" in here.words()
    here.press("names_button")
    assert "Ring Maya’s aunt." in here.words()
    shown = [each for each in page.findChildren(TaskCard) if each.isVisible()]
    (button,) = next(each.buttons for each in shown if each.objectName() == "task_card_files")
    here.press(button.objectName())
    assert here.window.here == Destination(Place.KEEPING, entry=wren)
    assert focused().objectName() == f"keep_on_{wren}_button"


def test_a_concern_of_which_somebody_outside_knows_stands_first(here: Unlocked, setting: Setting) -> None:
    """S47, S48: until it is received, nobody knows that the lead has been told."""
    here.raise_one(setting)
    told = here.raise_one(setting, direct_referral="Rang 999 at 08:50.")
    here.go(Place.TODAY)
    reference = here.desk.concerns.view(told).row.reference
    assert focused().objectName() == f"open_{reference}_button"
    assert "told outside already" in here.words()


def test_a_draft_begun_on_today_is_there_again(here: Unlocked, child: ChildId) -> None:
    """X12."""
    plan(here, child, "Ring the clinic.", "today")
    here.go(Place.TODAY)
    (task,) = here.desk.today.today().tasks
    here.press(f"open_task_{task.entry.id}_button")
    here.write("text_edit", "Half a sen")
    here.key("Escape")
    here.go(Place.CHILDREN)
    page = here.go(Place.TODAY)
    here.press(f"open_task_{task.entry.id}_button")
    (form,) = [form for form in page.findChildren(DeskForm) if form.isVisible()]
    assert form.answers()["text"] == "Half a sen"
    here.window.lock(LockCause.CHOSEN)
    here.settle()
    assert here.desk.drafts.kept("end_form", task.entry.id) is not None


def test_a_task_whose_line_is_on_today_is_open_and_the_other_way_round(
    here: Unlocked, child: ChildId, setting: Setting
) -> None:
    concern: EntryId = here.received_one(setting, child)
    for due in ("today", "in 2 days", "in 7 days", "in 8 days"):
        here.desk.acting.plan(ActionDraft(Subject(concern=concern), due, due, Who(name="Kim")))
    here.go(Place.TODAY)
    shown = [name for key, names in cards(here).items() if key != "undecided" for name in names]
    assert [name.rpartition(". ")[2] for name in shown] == [
        "today (Kim)",
        "in 2 days (Kim)",
        "in 7 days (Kim)",
    ]


def test_that_nobody_else_can_read_the_record_is_said_below_what_is_to_be_done(here: Unlocked) -> None:
    here.go(Place.TODAY)
    assert "Nobody else can read the record if you are away" in here.words()
    here.press("open_people_button")
    assert here.window.here == Destination(Place.PEOPLE)

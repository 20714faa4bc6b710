"""A child with a plan, in the window: told at once, a conference with its report. S85 to S88, X07."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtWidgets import QLineEdit

from safeguard_desktop.domain.child import ChildStatus, StatusSpan
from safeguard_desktop.domain.entries import PlanMeeting, PlanNotice
from safeguard_desktop.ui.desk.places import Place
from tests.elm_row import Setting
from tests.services.steps import bodies
from tests.ui.looking import assert_all_controls_named, assert_all_fields_have_help
from tests.ui.unlocked import Unlocked


def test_a_concern_about_a_child_with_a_plan_says_so_and_leads_to_telling_the_social_worker(
    here: Unlocked, setting: Setting
) -> None:
    """S88, X07: whoever receives or decides it need not know the child's front sheet by heart."""
    plan = StatusSpan(ChildStatus.PROTECTION_PLAN, "2026-09-14")
    child = here.add_child(statuses=(plan,), social_worker="Ms Vale, 01632 960 470")
    other = here.add_child("Leo Brandt", statuses=(replace(plan, until="2026-10-01"),))
    told = (
        "Maya Wójcik: Protection plan · since 14 Sep 2026",
        "told at once: today",
        "Ms Vale, 01632 960 470",
    )
    concern = here.raise_one(setting)
    here.go(Place.RECEIVE, concern)
    assert told[0] not in here.words()
    here.press(f"child_{child}_radio")
    for words in told:
        assert words in here.words()
    here.press("receive_form_save_button")
    for words in told:
        assert words in here.words()
    here.press(f"tell_worker_of_{child}_button")
    assert here.window.here.place is Place.CHILD
    assert "Ring the social worker first" in here.words()
    here.go(Place.CONCERN, here.received_one(setting, other))
    assert "told at once: today" not in here.words()


def test_the_form_about_leaving_says_that_the_social_worker_is_told_and_today_asks_for_it(
    here: Unlocked,
) -> None:
    """S88, X07."""
    plan = StatusSpan(ChildStatus.CHILD_IN_NEED, "2026-09-14")
    child, other = here.add_child(statuses=(plan,)), here.add_child("Leo Brandt")
    here.go(Place.CHILD, other)
    here.act("leaving")
    assert "telling the social worker goes on Today" not in here.words()
    here.go(Place.CHILD, child)
    here.act("leaving")
    assert "telling the social worker goes on Today" in here.words()
    here.press("leaving_reason_in_year_move_radio")
    here.press("leaving_form_save_button")
    here.go(Place.TODAY)
    assert "Tell the social worker now: A change in the child’s situation" in here.words()


def test_a_changed_address_of_a_child_with_a_plan_asks_whether_the_social_worker_is_told(
    here: Unlocked,
) -> None:
    """S88, X07: nothing is saved before that is said, and what was typed stays."""
    plan = StatusSpan(ChildStatus.PROTECTION_PLAN, "2026-09-14")
    child, other = here.add_child(statuses=(plan,)), here.add_child("Leo Brandt")
    question = "Does the social worker have to be told?"
    here.go(Place.FRONT_SHEET, other)
    assert question not in here.words()
    here.go(Place.FRONT_SHEET, child)
    assert question in here.words()
    assert_all_fields_have_help(here.window)
    here.write("address_edit", "3 Mill Lane")
    here.press("front_sheet_form_save_button")
    assert "Choose whether the social worker has to be told" in here.words()
    here.press("tells_worker_yes_radio")
    here.press("front_sheet_form_save_button")
    assert here.window.here.place is Place.CHILD
    assert "3 Mill Lane" in here.words()
    here.go(Place.TODAY)
    assert "Tell the social worker now: A change in the child’s situation" in here.words()


def test_of_a_child_who_is_looked_after_the_virtual_school_head_is_told_too(here: Unlocked) -> None:
    """S86; guidance.md section 8: filled in, and on Today until that person was told as well."""
    child = here.add_child(statuses=(StatusSpan(ChildStatus.LOOKED_AFTER, "2026-09-14"),))
    here.go(Place.CHILD, child)
    here.act("plan_notice")
    assert here.find(QLineEdit, "plan_also_edit").text() == "Virtual school head"
    assert_all_fields_have_help(here.window)
    here.press("plan_trigger_exclusion_radio")
    here.write("plan_told_edit", "Ms Vale")
    here.press("plan_notice_form_save_button")
    assert "Virtual school head to be told at once: Suspension or exclusion" in here.words()
    here.go(Place.TODAY)
    assert "To be told now: Virtual school head (Suspension or exclusion)" in here.words()


def test_an_absence_is_due_now_on_today_until_somebody_was_told_and_a_conference_asks_for_its_report(
    here: Unlocked,
) -> None:
    plan = StatusSpan(ChildStatus.PROTECTION_PLAN, "2026-09-14")
    child = here.add_child(statuses=(plan,))
    here.go(Place.CHILD, child)
    here.act("plan_notice")
    assert "Ring the social worker first" in here.words()
    assert_all_controls_named(here.window)
    assert_all_fields_have_help(here.window)
    here.press("plan_notice_form_save_button")
    assert "Choose what it is" in here.words()
    here.press("plan_trigger_unexplained_absence_radio")
    here.press("plan_notice_form_save_button")
    (notice,) = bodies(here.desk, PlanNotice)
    assert isinstance(notice, PlanNotice)
    assert "Tell the social worker now" in here.words()
    here.act("plan_meeting")
    here.press("meeting_kind_strategy_discussion_radio")
    here.write("meeting_on_edit", "27 Nov")
    assert "18 Dec 2026 at the latest" in here.words()
    assert_all_fields_have_help(here.window)
    here.press("plan_meeting_form_save_button")
    assert len(bodies(here.desk, PlanMeeting)) == 1

    here.go(Place.TODAY)
    assert "Tell the social worker now: Absence without an explanation" in here.words()
    (task, meeting) = (row.entry.id for row in here.desk.today.today().tasks)
    here.press(f"open_task_{task}_button")
    here.write("plan_told_edit", "Ms Vale")
    assert_all_fields_have_help(here.window)
    here.press("plan_given_form_save_button")
    assert "Tell the social worker now" not in here.words()
    here.press(f"open_task_{meeting}_button")
    assert_all_fields_have_help(here.window)
    here.press("meeting_step_cancelled_radio")
    here.press("plan_step_form_save_button")
    assert here.desk.today.today().tasks == ()
    here.go(Place.CHILD, child)
    assert "Ms Vale" in here.words()

"""The front sheet: a long form that keeps everything typed, asks little and says what it advises."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QLineEdit

from safeguard_desktop.domain.child import (
    ChildDetails,
    ChildStatus,
    PersonKind,
    PlanCategory,
    RelatedPerson,
    StatusSpan,
    YesNo,
)
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.ui.children.contents import Contents
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.widgets import Banner, stops_in
from tests.ui.looking import assert_all_controls_named, assert_all_targets_large_enough, focused
from tests.ui.unlocked import Unlocked


def details(here: Unlocked, child: ChildId) -> ChildDetails:
    return here.desk.children.view(child).details


def choose(here: Unlocked, combo: str, text: str) -> None:
    """Chooses the line of a list that begins so, with the arrow keys."""
    control = here.find(QComboBox, combo)
    control.setFocus()
    for _ in range(control.count()):
        if control.currentText().startswith(text):
            return
        here.key("Down")
    raise AssertionError(text)


def test_a_file_is_opened_for_a_child_by_keyboard(here: Unlocked) -> None:
    here.go(Place.CHILDREN)
    here.press("add_child_button")
    assert focused().objectName() == "full_name_edit"
    here.write("full_name_edit", "Idris Okafor-Ní Bhriain")
    here.write("date_of_birth_edit", "1 9 2022")
    here.write("keeps_safe_today_edit", "His aunt collects him.")
    here.press("front_sheet_form_save_button")
    assert here.window.here.place is Place.CHILD
    (row,) = here.desk.children.rows("Idris")
    assert row.date_of_birth == "2022-09-01"
    assert "His aunt collects him." in here.words()


def test_a_front_sheet_without_a_name_is_not_saved(here: Unlocked) -> None:
    here.go(Place.FRONT_SHEET)
    here.press("front_sheet_form_save_button")
    assert focused().objectName() == "error_summary"
    assert here.desk.children.rows("") == ()


def test_the_front_sheet_shows_what_it_holds_and_keeps_the_people(here: Unlocked) -> None:
    person = RelatedPerson("Anna Wójcik", "mother", "01632 960 701", YesNo.YES, YesNo.YES, YesNo.YES)
    child = here.add_child(people=(person,), other_names=("May", "Majka"))
    here.go(Place.FRONT_SHEET, child)
    assert here.find(QLineEdit, "person_1_name_edit").text() == "Anna Wójcik"
    here.press("add_person_button")
    here.write("person_2_name_edit", "Tomasz Wójcik")
    here.press("person_2_may_collect_no_radio")
    here.press("front_sheet_form_save_button")
    after = details(here, child)
    assert after.people == (person, RelatedPerson("Tomasz Wójcik", "", may_collect=YesNo.NO))
    assert after.other_names == ("May", "Majka")
    assert "May not collect\nTomasz Wójcik" in here.words()


def test_a_half_written_front_sheet_is_there_again_with_its_people(here: Unlocked) -> None:
    """Source: X12."""
    child = here.add_child()
    here.go(Place.FRONT_SHEET, child)
    here.press("add_status_button")
    choose(here, "status_1_status_combo", "Child protection")
    here.write("status_1_since_edit", "March 2026")
    here.press("status_1_neglect_check")
    here.press("add_person_button")
    here.press("person_1_remove_button")
    here.press("add_person_button")
    here.write("person_2_name_edit", "Anna")
    choose(here, "person_2_kind_combo", "Professional")
    here.write("person_2_organisation_edit", "Elm Row Surgery")
    here.press("front_sheet_form_close_button")
    here.go(Place.FRONT_SHEET, child)
    assert here.find(QLineEdit, "status_1_since_edit").text() == "March 2026"
    assert here.find(QLineEdit, "person_2_organisation_edit").text() == "Elm Row Surgery"
    here.press("front_sheet_form_save_button")
    after = details(here, child)
    assert after.statuses == (
        StatusSpan(ChildStatus.PROTECTION_PLAN, "2026-03", categories=(PlanCategory.NEGLECT,)),
    )
    assert after.people == (
        RelatedPerson("Anna", "", kind=PersonKind.PROFESSIONAL, organisation="Elm Row Surgery"),
    )


def test_problems_stand_beside_the_status_and_the_person_that_they_are_about(here: Unlocked) -> None:
    child = here.add_child()
    here.go(Place.FRONT_SHEET, child)
    here.press("add_status_button")
    here.press("add_status_button")
    here.write("status_2_since_edit", "blue moon")
    here.press("add_person_button")
    here.write("person_1_phone_edit", "01632 960 701")
    here.press("front_sheet_form_save_button")
    assert focused().objectName() == "error_summary"
    words = here.words()
    assert "Enter since when status 1 holds another way" in words
    assert "Enter the name of person 1." in words
    assert "Choose what status 1 is." in words
    here.press("person_1_remove_button")
    here.press("status_2_remove_button")
    here.press("status_1_remove_button")
    here.press("front_sheet_form_save_button")
    assert here.window.here.place is Place.CHILD


def test_categories_are_asked_of_a_protection_plan_alone(here: Unlocked) -> None:
    here.go(Place.FRONT_SHEET, here.add_child())
    here.press("add_status_button")
    assert "Under which category the plan stands" not in here.words()
    choose(here, "status_1_status_combo", "Child protection")
    assert "Under which category the plan stands" in here.words()


def test_the_words_of_an_older_status_stay_readable(here: Unlocked) -> None:
    child = here.add_child(status="Early help being talked about")
    here.go(Place.FRONT_SHEET, child)
    assert here.find(QLineEdit, "status_edit").text() == "Early help being talked about"
    here.press("front_sheet_form_close_button")
    assert "Early help being talked about" in here.words()


def test_one_more_emergency_contact_is_advised_and_never_asked_for(here: Unlocked) -> None:
    """Source: guidance.md section 3."""
    child = here.add_child()
    here.go(Place.FRONT_SHEET, child)
    here.press("add_person_button")
    here.write("person_1_name_edit", "Anna Wójcik")
    here.write("person_1_phone_edit", "01632 960 701")
    advice = here.find(Banner, "contact_advice")
    assert "Early years foundation stage framework" in advice.text.text()
    here.press("add_person_button")
    here.write("person_2_name_edit", "Ewa Lis")
    here.write("person_2_phone_edit", "01632 960 702")
    assert not advice.isVisible()
    here.press("person_2_may_collect_no_radio")
    assert advice.isVisible()
    here.press("front_sheet_form_save_button")
    assert here.window.here.place is Place.CHILD


def test_the_parts_of_the_form_are_gone_to_by_keyboard(here: Unlocked) -> None:
    here.go(Place.FRONT_SHEET, here.add_child())
    assert focused().objectName() == "full_name_edit"
    here.key("Ctrl+PgDown")
    assert focused().objectName() == "keeps_safe_today_edit"
    contents = here.find(Contents, "front_sheet_contents")
    assert contents.currentItem().text() == "Safety and help"
    contents.setFocus()
    here.key("Down")
    here.key("Down")
    here.key("Return")
    assert focused().objectName() == "address_edit"
    here.key("Ctrl+PgUp")
    assert focused().objectName() == "add_status_button"


def test_tab_goes_through_the_form_as_it_is_read(here: Unlocked) -> None:
    page = here.go(Place.FRONT_SHEET, here.add_child())
    here.press("add_status_button")
    here.press("add_person_button")
    names = [stop.objectName() for stop in stops_in(page) if stop.isVisible()]
    wanted = [
        "front_sheet_contents", "full_name_edit", "keeps_safe_today_edit", "status_1_status_combo",
        "status_1_remove_button", "add_status_button", "address_edit", "person_1_name_edit",
        "person_1_remove_button", "add_person_button", "sex_edit", "change_reason_edit",
        "front_sheet_form_save_button",
    ]  # fmt: skip
    assert [name for name in names if name in wanted] == wanted
    assert_all_controls_named(page)
    assert_all_targets_large_enough(page)

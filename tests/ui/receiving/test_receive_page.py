"""Receiving: the new concern beside the child's earlier ones. Source: S57, S89; UI.md, "Receive"."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from safeguard_desktop.domain.codes import Category, ConcernState
from safeguard_desktop.domain.entries import ChildRole, InChild
from safeguard_desktop.services.setting import ReferenceState, SettingService
from safeguard_desktop.ui.desk.places import Destination, Place
from safeguard_desktop.ui.receiving.page import ReceivePage
from safeguard_desktop.ui.widgets import LinkButton
from tests.elm_row import Setting
from tests.ui.looking import focused
from tests.ui.unlocked import Unlocked


def page(here: Unlocked) -> ReceivePage:
    found = here.window.page(Place.RECEIVE)
    assert isinstance(found, ReceivePage)
    return found


def test_children_of_that_name_in_another_spelling_are_suggested_and_say_why(
    here: Unlocked, setting: Setting
) -> None:
    child = here.add_child(date_of_birth="14 3 2023", group="Acorns")
    here.go(Place.RECEIVE, here.raise_one(setting, child="Maia Woycik"))
    button = page(here).form.choice.field.button(child)
    assert button.text() == "Maya Wójcik, 14 Mar 2023, Acorns"
    assert button.accessibleDescription()


def test_two_children_of_one_name_are_told_apart(here: Unlocked, setting: Setting) -> None:
    first = here.add_child("Ava Smith", date_of_birth="1 5 2022", group="Oaks")
    second = here.add_child("Ava Smith", date_of_birth="30 11 2023", group="Acorns")
    here.go(Place.RECEIVE, here.raise_one(setting, child="Ava Smith"))
    field = page(here).form.choice.field
    assert field.button(first).text() != field.button(second).text()


def test_choosing_a_child_shows_the_earlier_concerns_beside_the_new_one(
    here: Unlocked, setting: Setting
) -> None:
    child = here.add_child()
    here.received_one(setting, child)
    made = here.raise_one(setting)
    here.go(Place.RECEIVE, made)
    assert "Earlier concerns about this child" not in here.words()
    here.press(f"child_{child}_radio")
    assert "Earlier concerns about this child" in here.words()
    assert any(link.text().startswith("C-0001") for link in page(here).findChildren(LinkButton))


def test_receiving_needs_a_child(here: Unlocked, setting: Setting) -> None:
    made = here.raise_one(setting)
    here.go(Place.RECEIVE, made)
    here.press("receive_form_save_button")
    (link,) = page(here).form.summary.links
    assert link.accessibleName().startswith("Choose which child it is about")
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert focused().objectName().startswith("child_")
    assert here.desk.concerns.view(made).row.state is ConcernState.WAITING


def test_a_concern_is_received_by_keyboard_and_its_author_can_read_it(
    here: Unlocked, setting: Setting
) -> None:
    child = here.add_child()
    made = here.raise_one(setting)
    here.go(Place.RECEIVE, made)
    assert focused().objectName().startswith("child_")
    here.press(f"child_{child}_radio")
    here.press("category_neglect_check")
    here.press("receive_form_save_button")
    assert here.window.here == Destination(Place.CONCERN, made)
    view = here.desk.concerns.view(made)
    assert (view.row.number, view.row.child, view.row.categories) == (1, child, (Category.NEGLECT,))
    assert here.desk.concerns.children_of(view) == (InChild(child, ChildRole.SUBJECT),)
    fate = SettingService(setting.workplace).state_of(setting.path, view.row.reference)
    assert fate.state is ReferenceState.RECEIVED


def test_a_child_who_is_not_in_the_record_yet_gets_a_file(here: Unlocked, setting: Setting) -> None:
    made = here.raise_one(setting, child="Zoë Quayle")
    here.go(Place.RECEIVE, made)
    here.press("child_new_radio")
    assert here.find(QLineEdit, "full_name_edit").text() == "Zoë Quayle"
    here.write("date_of_birth_edit", "2 2 2023")
    here.press("receive_form_save_button")
    (row,) = here.desk.children.rows("Zoë")
    assert (row.full_name, row.date_of_birth) == ("Zoë Quayle", "2023-02-02")
    assert here.desk.concerns.view(made).row.child == row.id


def test_another_child_can_be_looked_for(here: Unlocked, setting: Setting) -> None:
    child = here.add_child("Mohammed Ali")
    here.go(Place.RECEIVE, here.raise_one(setting, child="the boy in the red coat"))
    here.write("child_search_edit", "Muhamad")
    here.press(f"child_{child}_radio")
    assert page(here).form.choice.chosen() == child


def test_answers_that_were_put_aside_are_there_again(here: Unlocked, setting: Setting) -> None:
    """Source: X12."""
    child = here.add_child()
    made = here.raise_one(setting)
    here.go(Place.RECEIVE, made)
    here.press(f"child_{child}_radio")
    here.write("remark_edit", "Spoke with Kit")
    here.press("receive_form_close_button")
    assert here.window.here.place is Place.TODAY
    here.go(Place.RECEIVE, made)
    assert page(here).form.remark.text() == "Spoke with Kit"
    assert page(here).form.choice.chosen() == child


def test_a_concern_that_is_received_already_opens_as_such(here: Unlocked, setting: Setting) -> None:
    made = here.received_one(setting, here.add_child())
    here.go(Place.RECEIVE, made)
    assert here.window.here == Destination(Place.CONCERN, made)

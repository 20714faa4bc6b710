"""Receiving: the new concern beside the child's earlier ones. Source: S57, S89; UI.md, "Receive"."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit

from safeguard_desktop.domain.codes import Category, ConcernState, InformationType, LinkKind
from safeguard_desktop.domain.entries import ChildRole, InChild
from safeguard_desktop.services.inbox.drafts import LinkDraft
from safeguard_desktop.services.office.setting import ReferenceState, SettingService
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
    button = page(here).form.which.choice.field.button(child)
    assert button.text() == "Maya Wójcik, 14 Mar 2023, Acorns"
    assert button.accessibleDescription()


def test_two_children_of_one_name_are_told_apart(here: Unlocked, setting: Setting) -> None:
    first = here.add_child("Ava Smith", date_of_birth="1 5 2022", group="Oaks")
    second = here.add_child("Ava Smith", date_of_birth="30 11 2023", group="Acorns")
    here.go(Place.RECEIVE, here.raise_one(setting, child="Ava Smith"))
    field = page(here).form.which.choice.field
    assert field.button(first).text() != field.button(second).text()


def test_choosing_a_child_shows_the_earlier_concerns_beside_the_new_one(
    here: Unlocked, setting: Setting
) -> None:
    child = here.add_child()
    here.received_one(setting, child)
    made = here.raise_one(setting)
    here.go(Place.RECEIVE, made)
    assert "Other concerns about Maya Wójcik" not in here.words()
    here.press(f"child_{child}_radio")
    assert "Other concerns about Maya Wójcik" in here.words()
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
    assert page(here).form.which.choice.chosen() == child


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
    assert page(here).form.which.choice.chosen() == child


def test_a_concern_that_is_received_already_opens_as_such(here: Unlocked, setting: Setting) -> None:
    made = here.received_one(setting, here.add_child())
    here.go(Place.RECEIVE, made)
    assert here.window.here == Destination(Place.CONCERN, made)


def test_another_child_is_added_with_a_role_by_keyboard(here: Unlocked, setting: Setting) -> None:
    """Source: X11; only whoever receives a concern gives roles."""
    maya, leo = here.add_child(), here.add_child("Leo Brand")
    made = here.raise_one(setting, others="Leo stood beside her")
    here.go(Place.RECEIVE, made)
    assert "Named by its author: Leo stood beside her" in here.words()
    here.press(f"child_{maya}_radio")
    assert not page(here).form.role.isVisible(), "nobody asks what part the only child had in it"
    here.press("add_other_child_button")
    assert focused().objectName() == "other_child_1_search_edit"
    here.write("other_child_1_search_edit", "Leo")
    here.press(f"other_child_1_{leo}_radio")
    give_role(here, "role_combo", ChildRole.HARMED)
    give_role(here, "role_1_combo", ChildRole.ALLEGED_TO_HAVE_HARMED)
    here.press("receive_form_save_button")
    view = here.desk.concerns.view(made)
    assert here.desk.concerns.children_of(view) == (
        InChild(maya, ChildRole.HARMED),
        InChild(leo, ChildRole.ALLEGED_TO_HAVE_HARMED),
    )


def give_role(here: Unlocked, name: str, role: ChildRole) -> None:
    """Goes through a list of roles by keyboard until it stands at one."""
    box = here.find(QComboBox, name)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    while box.currentData() != role.value:
        before = box.currentIndex()
        QTest.keyClick(box, Qt.Key.Key_Down)
        assert box.currentIndex() > before, "the role is not offered"


def test_a_new_child_may_be_added_beside_and_what_is_missing_is_told_there(
    here: Unlocked, setting: Setting
) -> None:
    """Source: X11"""
    maya = here.add_child()
    made = here.raise_one(setting)
    here.go(Place.RECEIVE, made)
    here.press(f"child_{maya}_radio")
    here.press("add_other_child_button")
    here.press("receive_form_save_button")
    (link,) = page(here).form.summary.links
    assert link.accessibleName().startswith("Choose the other child")
    here.press("other_child_1_remove_button")
    here.press("add_other_child_button")
    here.press("receive_form_save_button")
    here.press("other_child_1_new_radio")
    here.press("receive_form_save_button")
    (link,) = page(here).form.summary.links
    assert link.accessibleName() == "Enter the child’s full name."
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert focused().objectName() == "full_name_1_edit"
    here.write("full_name_1_edit", "Ada Nowak")
    here.press("receive_form_save_button")
    (ada,) = here.desk.children.rows("Ada")
    assert here.desk.concerns.children_of(here.desk.concerns.view(made))[1] == InChild(
        ada.id, ChildRole.INVOLVED
    )


def test_a_child_who_is_taken_out_again_leaves_the_others_as_they_are(
    here: Unlocked, setting: Setting
) -> None:
    maya, leo = here.add_child(), here.add_child("Leo Brand")
    here.go(Place.RECEIVE, here.raise_one(setting))
    here.press(f"child_{maya}_radio")
    for number, name in ((1, "Ada"), (2, "Leo")):
        here.press("add_other_child_button")
        here.write(f"other_child_{number}_search_edit", name)
    here.press(f"other_child_2_{leo}_radio")
    give_role(here, "role_2_combo", ChildRole.WITNESS)
    here.press("other_child_1_remove_button")
    assert focused().objectName() == "add_other_child_button"
    (named,) = page(here).form.others.named()
    assert (named.child, named.role) == (leo, ChildRole.WITNESS)
    here.press("other_child_1_remove_button")
    assert page(here).form.others.named() == ()
    assert not page(here).form.role.isVisible()


def test_other_children_and_roles_that_were_put_aside_are_there_again(
    here: Unlocked, setting: Setting
) -> None:
    """Source: X12."""
    maya, leo = here.add_child(), here.add_child("Leo Brand")
    made, other = here.raise_one(setting), here.raise_one(setting)
    here.go(Place.RECEIVE, made)
    here.press(f"child_{maya}_radio")
    here.press("add_other_child_button")
    here.write("other_child_1_search_edit", "Leo")
    here.press(f"other_child_1_{leo}_radio")
    give_role(here, "role_1_combo", ChildRole.SIBLING)
    here.press("information_parent_needs_help_check")
    here.go(Place.RECEIVE, other)
    assert page(here).form.others.count == 0
    here.go(Place.RECEIVE, made)
    (named,) = page(here).form.others.named()
    assert (named.child, named.role) == (leo, ChildRole.SIBLING)
    assert page(here).form.information.chosen() == (InformationType.PARENT,)


def test_siblings_concerns_stand_beside_and_open_in_place_while_the_answers_stay(
    here: Unlocked, setting: Setting
) -> None:
    """Source: S53; UI.md, "Receive: the new concern beside this child's and the siblings' earlier ones"."""
    maya, ola = here.add_child(), here.add_child("Ola Wójcik")
    here.desk.linking.link(LinkDraft(maya, ola, LinkKind.SIBLING))
    hers = here.received_one(setting, ola, observed="Ola had no coat again.")
    here.go(Place.RECEIVE, here.raise_one(setting))
    here.write("remark_edit", "Kit told me")
    here.press(f"child_{maya}_radio")
    assert "Beside it: Ola Wójcik (Brother or sister)" in here.words()
    assert "There is no other concern about this child." in here.words()
    here.press(f"show_{hers}_button")
    assert "Ola had no coat again." in here.words()
    assert page(here).form.remark.text() == "Kit told me"
    here.press(f"show_{hers}_button")
    assert "Ola had no coat again." not in here.words()
    here.press(f"earlier_{hers}_button")
    assert here.window.here == Destination(Place.CONCERN, hers)


def test_the_room_that_the_author_typed_goes_into_the_file_that_is_opened(
    here: Unlocked, setting: Setting
) -> None:
    concern = here.raise_one(setting, child="Zoë Quayle", group="Willows")
    here.go(Place.RECEIVE, concern)
    here.press("child_new_radio")
    assert here.find(QLineEdit, "group_edit").text() == "Willows"
    here.press("receive_form_save_button")
    (inside,) = here.desk.concerns.children_of(here.desk.concerns.view(concern))
    row = here.desk.children.view(inside.child).row
    assert (row.full_name, row.group) == ("Zoë Quayle", "Willows")

"""Whose a concern is, through the window and by keyboard: owner, children and roles, wrong child, what it is about."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QPushButton

from safeguard_desktop.domain.codes import Category, LinkKind
from safeguard_desktop.domain.entries import ChildRole, InChild
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.services.inbox.drafts import (
    LinkDraft,
    NamedChild,
    NamingDraft,
    TransferDraft,
)
from safeguard_desktop.ui.concerns.page import ConcernPage
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.desk.places import Destination, Place
from safeguard_desktop.ui.owning.move_form import MoveForm
from tests.elm_row import Setting
from tests.ui.looking import assert_all_controls_named, assert_all_targets_large_enough, focused
from tests.ui.unlocked import Unlocked


@pytest.fixture
def maya(here: Unlocked) -> ChildId:
    return here.add_child()


@pytest.fixture
def concern(here: Unlocked, setting: Setting, maya: ChildId) -> EntryId:
    made = here.received_one(setting, maya)
    here.go(Place.CONCERN, made)
    return made


def page(here: Unlocked) -> ConcernPage:
    found = here.window.page(Place.CONCERN)
    assert isinstance(found, ConcernPage)
    return found


def act(here: Unlocked, key: str) -> DeskForm:
    """Opens an act of the page, behind "More" where it stands there."""
    button = page(here).bar.button(key)
    if not button.isVisible():
        here.press("more_button")
    here.press(f"{key}_button")
    return page(here).forms.form(key)


def problems(form: DeskForm) -> list[str]:
    return [link.accessibleName() for link in form.summary.links]


def give_role(here: Unlocked, name: str, role: ChildRole) -> None:
    box = here.find(QComboBox, name)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    while box.currentData() != role.value:
        QTest.keyClick(box, Qt.Key.Key_Down)


def children_in(here: Unlocked, concern: EntryId) -> tuple[InChild, ...]:
    return here.desk.concerns.children_of(here.desk.concerns.view(concern))


def test_the_page_says_who_received_a_concern_and_who_sees_to_it(here: Unlocked, concern: EntryId) -> None:
    """S57"""
    words = here.words()
    assert "Seen to by\nAsha Patel (you)" in words
    assert "Received by\nAsha Patel, " in words
    assert not page(here).bar.button("takeover").isVisible()
    assert not page(here).bar.button("handover").isVisible(), "there is nobody else who reads the record"


def test_a_concern_is_taken_out_of_the_wrong_childs_file_by_keyboard(
    here: Unlocked, concern: EntryId, maya: ChildId
) -> None:
    """UI.md: moved, by an entry, out of that child's page, search and packs."""
    maja = here.add_child("Maja Woycik")
    form = act(here, "move")
    assert "It leaves \u2068Maya Wójcik\u2069’s page, search and packs" in here.words()
    assert focused().objectName().startswith("child_"), (
        "with one child there is nothing to ask about the wrong one"
    )
    here.press(f"child_{maja}_radio")  # a name like hers is offered at once
    here.write("move_reason_edit", "It was not Maya at all.")
    here.press("move_form_save_button")
    (told,) = problems(form)
    assert told.startswith("Write the reason without any name of the child whose file it leaves")
    here.write("move_reason_edit", "")
    page(here).forms.form("move").fields["move_reason"].set_text("Kit meant the girl in Willows.")  # type: ignore[attr-defined]  # a text field
    here.press("move_form_save_button")
    assert children_in(here, concern) == (InChild(maja),)
    assert here.find(QPushButton, "open_child_button").text().startswith("Maja Woycik")
    assert "It had been under another child, and has left that file." in here.words()
    assert here.window.status.text == "Moved. It is out of that child’s page, search and packs."
    here.go(Place.CHILD, maya)
    assert "C-0001" not in here.words()
    here.go(Place.CHILD, maja)
    assert "C-0001" in here.words()


def test_a_move_from_a_concern_of_several_asks_which_child_is_wrong_and_may_name_nobody_instead(
    here: Unlocked, setting: Setting, concern: EntryId, maya: ChildId
) -> None:
    leo = here.add_child("Leo Brand")
    named = (NamedChild(maya, role=ChildRole.HARMED), NamedChild(leo))
    here.desk.naming.name(NamingDraft(concern, named, "Both were there."))
    here.desk.transfers.prepare(TransferDraft(leo, "Larch Lane Primary", "Jo Ferrant"))
    here.go(Place.CONCERN, concern)
    form = act(here, "move")
    assert isinstance(form, MoveForm)
    assert not form.consequence.isVisible(), "nobody has said yet which child is wrong"
    here.press("move_form_save_button")
    assert [told.split(".")[0] for told in problems(form)] == [
        "Choose under which child it should not be",
        "Enter why it is moved",
    ]
    here.press(f"wrong_child_{leo}_radio")
    assert "It leaves Leo Brand’s page, search and packs" in here.words()
    here.press("nobody_else_check")
    assert not form.which.isVisible()
    here.write("move_reason_edit", "He was away that day.")
    here.press("move_form_save_button")
    assert children_in(here, concern) == (InChild(maya, ChildRole.HARMED),)


def test_roles_are_given_and_a_child_is_added_on_the_page(
    here: Unlocked, concern: EntryId, maya: ChildId
) -> None:
    """X11"""
    leo = here.add_child("Leo Brand")
    form = act(here, "naming")
    assert focused().objectName() == "role_of_1_combo"
    here.press("naming_form_save_button")
    assert problems(form)[0] == "Choose another child or another role. Nothing has been changed yet."
    give_role(here, "role_of_1_combo", ChildRole.HARMED)
    here.press("add_other_child_button")
    here.press("naming_form_save_button")
    assert problems(form)[0].startswith("Choose the other child")
    here.write("other_child_1_search_edit", "Leo")
    here.press(f"other_child_1_{leo}_radio")
    give_role(here, "role_1_combo", ChildRole.ALLEGED_TO_HAVE_HARMED)
    here.write("naming_reason_edit", "Kit says who did what.")
    here.press("naming_form_save_button")
    assert problems(form) == []
    assert children_in(here, concern) == (
        InChild(maya, ChildRole.HARMED),
        InChild(leo, ChildRole.ALLEGED_TO_HAVE_HARMED),
    )
    words = here.words()
    assert "Harmed" in words
    assert "Alleged to have harmed" in words
    here.press(f"open_child_{leo}_button")
    assert here.window.here == Destination(Place.CHILD, leo)


def test_a_half_written_change_of_children_is_there_again(
    here: Unlocked, concern: EntryId, maya: ChildId
) -> None:
    """Source: X12."""
    leo = here.add_child("Leo Brand")
    act(here, "naming")
    give_role(here, "role_of_1_combo", ChildRole.WITNESS)
    here.press("add_other_child_button")
    here.write("other_child_1_search_edit", "Leo")
    here.press(f"other_child_1_{leo}_radio")
    here.press("naming_form_close_button")
    here.go(Place.CHILD, maya)
    here.go(Place.CONCERN, concern)
    form = act(here, "naming")
    here.settle()
    assert here.find(QComboBox, "role_of_1_combo").currentData() == ChildRole.WITNESS.value
    assert form.answers()["other_child_1"] == leo


def test_one_person_beside_both_children_is_a_caution_on_the_page(here: Unlocked, setting: Setting) -> None:
    """S53"""
    maya = here.add_child(key_person="Kit Moreno")
    leo = here.add_child("Leo Brand", key_person="Kit Moreno")
    concern = here.received_one(setting, maya)
    named = (
        NamedChild(maya, role=ChildRole.HARMED),
        NamedChild(leo, role=ChildRole.ALLEGED_TO_HAVE_HARMED),
    )
    here.desk.naming.name(NamingDraft(concern, named, "Kit says who did what."))
    here.go(Place.CONCERN, concern)
    assert "One person beside both children" in here.words()
    assert "Kit Moreno supports a child who is alleged to have harmed" in here.words()


def test_what_it_is_about_is_said_anew_and_sexual_abuse_is_kept_at_once(
    here: Unlocked, concern: EntryId
) -> None:
    """S52, S95"""
    form = act(here, "sorting")
    here.press("sort_form_save_button")
    assert len(problems(form)) == 2
    here.press("category_sexual_check")
    assert "nothing about it can be destroyed until two people agree" in here.words()
    here.press("information_person_who_poses_risk_check")
    here.write("sort_reason_edit", "What she said on Tuesday.")
    here.press("sort_form_save_button")
    view = here.desk.concerns.view(concern)
    assert view.row.categories == (Category.SEXUAL,)
    assert len(view.holds) == 1
    words = here.words()
    assert "Do not destroy" in words
    assert "A person who may be a risk to children" in words


def test_concerns_of_those_who_belong_to_the_child_stand_below(
    here: Unlocked, setting: Setting, concern: EntryId, maya: ChildId
) -> None:
    """S53"""
    ola = here.add_child("Ola Wójcik")
    here.desk.linking.link(LinkDraft(maya, ola, LinkKind.SIBLING))
    hers = here.received_one(setting, ola, observed="Ola had no coat again.")
    here.go(Place.CONCERN, concern)
    assert "Beside it: Ola Wójcik (Brother or sister)" in here.words()
    here.press(f"show_{hers}_button")
    assert "Ola had no coat again." in here.words()
    here.press(f"earlier_{hers}_button")
    assert here.window.here == Destination(Place.CONCERN, hers)


def test_every_control_of_the_page_has_a_name_and_is_large_enough(here: Unlocked, concern: EntryId) -> None:
    for key in ("naming", "sorting", "move"):
        act(here, key)
        assert_all_controls_named(here.window)
        assert_all_targets_large_enough(here.window)

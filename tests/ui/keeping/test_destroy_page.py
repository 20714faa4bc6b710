"""A file is destroyed through the window by two people, and its certificate is read. Source: S41, X02; UI.md."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDialog

from safeguard_desktop.domain.child import ChildDetails
from safeguard_desktop.domain.entries import Destruction
from safeguard_desktop.ui.desk.places import Place
from tests.elm_row import Setting
from tests.services.steps import bodies
from tests.services.team import MANAGER_PASSPHRASE, Team
from tests.stretching import stretch_once
from tests.ui.looking import assert_all_controls_named, assert_all_fields_have_help
from tests.ui.unlocked import Unlocked


@pytest.fixture(autouse=True)
def _quick_passphrases(monkeypatch: pytest.MonkeyPatch) -> None:
    stretch_once(monkeypatch.setattr)


def test_two_people_destroy_a_file_whose_time_has_come_and_read_its_certificate(
    here: Unlocked, setting: Setting
) -> None:
    desk = here.desk
    wren = desk.children.add(ChildDetails("Old Wren", date_of_birth="2001-01-01")).id
    young = here.add_child(date_of_birth="2022-01-01")
    Team(setting, desk).with_manager()
    here.go(Place.DESTROY, young)
    assert "Its time has not come yet" in here.words()
    here.go(Place.KEEPING)
    here.press(f"destroy_{wren}_button")
    assert "Who can agree: Jo Lindqvist." in here.words()
    assert_all_controls_named(here.window)
    assert_all_fields_have_help(here.window)
    here.press("destroy_form_save_button")
    assert "Tick that no claim is made" in here.words()
    for check in ("inquiry", "claim", "siblings", "elsewhere"):
        here.press(f"check_{check}_check")
    here.press("destroy_form_save_button")
    dialog = next(each for each in here.window.findChildren(QDialog) if each.isVisible())
    assert "recovery sheet" not in here.words()
    assert_all_controls_named(dialog)
    here.write("second_passphrase_edit", MANAGER_PASSPHRASE)
    here.press("agree_dialog_act_button")
    here.settle()
    here.window.activateWindow()
    (act,) = bodies(desk, Destruction)
    assert isinstance(act, Destruction)
    assert here.window.here.place == Place.KEEPING.value
    assert act.reference in here.words()
    assert "Old Wren" not in here.words()
    (row,) = desk.keeping.finishing.rows()
    here.press(f"certificate_{row.entry.id}_button")
    assert here.window.here.place == Place.CERTIFICATE.value
    assert_all_controls_named(here.window)

"""The page of keeping, with the keyboard and both people. Source: S41 to S43, S66, S95, X02; UI.md."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDialog

from safeguard_desktop.domain.child import ChildDetails
from safeguard_desktop.domain.codes import Category
from safeguard_desktop.domain.entries import FileKept, HoldLifted, HoldReviewed, KeepingSet
from safeguard_desktop.services.inbox.drafts import ReceiveDraft
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


def test_a_due_file_is_kept_on_a_hold_is_reviewed_and_lifted_by_two_and_a_period_is_set(
    here: Unlocked, setting: Setting
) -> None:
    desk = here.desk
    wren = desk.children.add(ChildDetails("Old Wren", date_of_birth="2001-01-01")).id
    concern = here.raise_one(setting)
    desk.receiving.receive(ReceiveDraft(concern, child=here.add_child(), categories=(Category.SEXUAL,)))
    here.go(Place.KEEPING)
    assert "25 years from the birth, Mon 1 Jan 2001" in here.words()
    assert_all_controls_named(here.window)

    here.press(f"keep_on_{wren}_button")
    assert_all_fields_have_help(here.window)
    here.press("keep_on_form_save_button")
    assert "Enter why the file is still needed" in here.words()
    here.write("keep_on_reason_edit", "Her brother is here.")
    here.press("keep_on_form_save_button")
    assert len(bodies(desk, FileKept)) == 1
    assert "No file is due." in here.words()

    (view,) = desk.keeping.holds.all()
    here.press(f"review_{view.hold.id}_button")
    here.press("hold_outcome_stays_radio")
    here.write("review_reason_edit", "Still asked for.")
    here.press("hold_review_form_save_button")
    assert len(bodies(desk, HoldReviewed)) == 1

    here.press(f"lift_{view.hold.id}_button")
    assert "invite the manager" in here.words()
    Team(setting, desk).with_manager()
    here.press(f"lift_{view.hold.id}_button")
    here.write("lift_reason_edit", "Wrong category.")
    here.write("lift_ended_edit", "There was none.")
    here.press("lift_form_save_button")
    dialog = next(each for each in here.window.findChildren(QDialog) if each.isVisible())
    assert_all_controls_named(dialog)
    here.write("second_passphrase_edit", MANAGER_PASSPHRASE)
    here.press("agree_dialog_act_button")
    here.settle()
    assert len(bodies(desk, HoldLifted)) == 1
    assert "Nothing is kept from being destroyed yet." in here.words()
    _set_periods(here)


def _set_periods(here: Unlocked) -> None:
    here.window.activateWindow()  # the dialog had the keyboard
    here.settle()
    here.press("period_file_early_years_button")
    here.write("period_years_edit", "26")
    here.write("period_reason_edit", "Our insurer.")
    here.press("period_form_save_button")
    here.press("set_after_transfer_button")
    here.press("after_transfer_nothing_radio")
    here.write("after_transfer_reason_edit", "Policy.")
    here.press("after_transfer_form_save_button")
    assert len(bodies(here.desk, KeepingSet)) == 2
    assert "Here: 26 years" in here.words()

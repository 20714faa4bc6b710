"""Making a transfer pack: where to, the pages, the answers, the passphrase. Source: S92; guidance.md section 2.2."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit

from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.ui.desk.places import Destination, Place
from safeguard_desktop.ui.pages import PdfPages, UnreadablePdf
from safeguard_desktop.ui.transfers.journey import TransferStep, step_after, step_before
from safeguard_desktop.ui.transfers.page import TransferPage
from safeguard_desktop.ui.widgets import DataTable
from tests.elm_row import Setting
from tests.ui.looking import focused
from tests.ui.unlocked import Unlocked


def page(here: Unlocked) -> TransferPage:
    found = here.window.page(Place.TRANSFER)
    assert isinstance(found, TransferPage)
    return found


@pytest.fixture
def child(here: Unlocked, setting: Setting) -> ChildId:
    made = here.add_child()
    here.received_one(setting, made)
    here.go(Place.TRANSFER, made)
    return made


def make_pack(here: Unlocked) -> str:
    here.write("to_setting_edit", "Alder School")
    here.write("to_lead_edit", "Ruth Adeyemi")
    here.write("leaving_edit", "18 Dec")
    here.press("continue_button")
    assert page(here).stepper.current() == TransferStep.PREVIEW
    assert page(here).look.preview.page_count > 1
    here.press("continue_button")
    here.press("continue_button")
    return here.find(QLineEdit, "pack_passphrase_edit").text()


def test_the_steps_follow_each_other_and_end() -> None:
    assert step_before(TransferStep.WHERE) is None
    assert step_after(TransferStep.WHERE) is TransferStep.PREVIEW
    assert step_after(TransferStep.PREVIEW) is TransferStep.CHECK
    assert step_after(TransferStep.CHECK) is None
    assert step_before(TransferStep.CHECK) is TransferStep.PREVIEW


def test_a_pack_is_addressed_to_a_person(here: Unlocked, child: ChildId) -> None:
    here.write("to_setting_edit", "Alder School")
    here.press("continue_button")
    assert page(here).stepper.current() == TransferStep.WHERE
    assert page(here).where.to_lead.problem


def test_the_answers_can_be_changed_before_the_pack_is_made(here: Unlocked, child: ChildId) -> None:
    here.write("to_setting_edit", "Alder School")
    here.write("to_lead_edit", "Ruth Adeyemi")
    here.press("continue_button")
    here.press("continue_button")
    assert "Alder School" in here.words()
    here.press("change_where_button")
    assert page(here).stepper.current() == TransferStep.WHERE
    assert here.find(QLineEdit, "to_setting_edit").text() == "Alder School"


def test_the_file_that_is_saved_opens_with_the_passphrase_shown_and_its_name_names_nobody(
    here: Unlocked, child: ChildId, tmp_path: Path
) -> None:
    passphrase = make_pack(here)
    here.picker.path = tmp_path / "pack.pdf"
    here.press("save_pack_button")
    sealed = here.picker.path.read_bytes()
    assert b"Maya" not in sealed
    assert len(PdfPages(sealed, passphrase)) > 1
    with pytest.raises(UnreadablePdf):
        PdfPages(sealed, "wrong")


def test_nobody_leaves_a_pack_that_lies_nowhere_without_being_told(
    here: Unlocked, child: ChildId, tmp_path: Path
) -> None:
    make_pack(here)
    made = page(here).made
    assert not made.unsaved_banner.isVisible()
    here.press("pack_done_button")
    assert made.isVisible()
    assert "not saved or printed yet" in made.unsaved_banner.accessibleName()
    assert made.unsaved_banner.isVisible()
    assert focused() is made.save_button, "Enter saves it"
    assert made.passphrase_edit.text()
    here.picker.path = tmp_path / "pack.pdf"
    here.press("save_pack_button")
    assert not made.unsaved_banner.isVisible()
    here.press("pack_done_button")
    assert here.window.here.place is Place.LEAVER


def test_the_privacy_notice_for_families_is_at_hand_beside_a_pack(
    here: Unlocked, child: ChildId, tmp_path: Path
) -> None:
    """S05. Whoever saved the notice has not saved the pack."""
    make_pack(here)
    here.picker.path = tmp_path / "notice.pdf"
    here.press("save_notice_button")
    notice = PdfPages(here.picker.path.read_bytes())
    assert "privacy notice" in notice.text(0).casefold()
    assert page(here).made.saved_pill.isHidden()
    here.press("pack_done_button")
    assert page(here).made.unsaved_banner.isVisible()


def test_what_could_not_be_saved_before_is_not_said_any_more_once_it_is(
    here: Unlocked, child: ChildId, tmp_path: Path
) -> None:
    make_pack(here)
    (tmp_path / "no folder").write_bytes(b"")
    here.picker.path = tmp_path / "no folder" / "pack.pdf"
    here.press("save_pack_button")
    assert page(here).trouble.isVisible()
    assert page(here).made.saved_pill.isHidden()
    here.picker.path = tmp_path / "pack.pdf"
    here.press("save_pack_button")
    assert page(here).made.saved_pill.isVisible()
    assert not page(here).trouble.isVisible()


def test_the_passphrase_can_be_copied_and_goes_when_the_page_is_left(here: Unlocked, child: ChildId) -> None:
    passphrase = make_pack(here)
    here.press("copy_passphrase_button")
    assert QGuiApplication.clipboard().text() == passphrase
    here.press("pack_done_button")
    here.press("pack_done_button")
    assert here.window.here.place is Place.LEAVER
    assert page(here).made.passphrase_edit.text() == ""
    assert QGuiApplication.clipboard().text() != passphrase


def test_a_pack_that_was_made_is_listed_and_leads_to_its_page_and_the_child(
    here: Unlocked, child: ChildId
) -> None:
    make_pack(here)
    here.press("pack_done_button")
    here.press("pack_done_button")
    here.go(Place.TRANSFERS)
    table = here.find(DataTable, "transfers_table")
    table.choose_row(0)
    table.setFocus()
    here.key("Return")
    (row,) = here.desk.leaving.leavers.rows()
    assert here.window.here == Destination(Place.LEAVER, row.entry.id)
    here.press("leaver_child_button")
    assert here.window.here.subject == child


def test_a_half_written_pack_is_there_again(here: Unlocked, child: ChildId) -> None:
    """Source: X12."""
    here.write("to_setting_edit", "Alder")
    here.press("cancel_button")
    assert here.window.here == Destination(Place.CHILD, child)
    here.go(Place.TRANSFER, child)
    assert here.find(QLineEdit, "to_setting_edit").text() == "Alder"

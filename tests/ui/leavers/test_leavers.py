"""A child leaves, at the window: the July list, the child on a Tuesday, and the file until it is confirmed.

Source: S92, S93, X05, X16; guidance.md section 2.2.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLineEdit

from safeguard_desktop.domain.leaving.codes import TransferState
from safeguard_desktop.ui.desk.places import Destination, Place
from tests.elm_row import Setting
from tests.services.test_taking_in import filled_in
from tests.ui.looking import assert_all_fields_have_help
from tests.ui.unlocked import Unlocked


def state(here: Unlocked) -> TransferState | None:
    (row,) = here.desk.leaving.leavers.rows()[:1]
    return row.transfer.state if row.transfer is not None else None


def leave_and_make_the_pack(here: Unlocked, setting: Setting, slip: Path) -> None:
    """From the child's page to the page of the pack, where the slip is saved."""
    child = here.add_child()
    here.received_one(setting, child)
    here.go(Place.CHILD, child)
    here.act("leaving")
    here.press("leaving_reason_in_year_move_radio")
    here.write("last_day_edit", "today")
    here.write("leaving_to_edit", "Alder School")
    assert "28 Nov 2026 at the latest" in here.words()
    here.write("leaving_to_lead_edit", "Ruth Adeyemi")
    here.press("leaving_form_save_button")
    (leaving,) = here.desk.leaving.leavers.rows()
    here.go(Place.TODAY)
    here.press(f"open_task_{leaving.entry.id}_button")
    assert here.window.here == Destination(Place.LEAVER, leaving.entry.id)
    here.press("leaver_make_button")
    assert here.find(QLineEdit, "to_setting_edit").text() == "Alder School"
    for _ in range(3):
        here.press("continue_button")
    for _ in range(2):
        here.press("pack_done_button")  # the first time it says that nothing is saved
    assert here.window.here.place is Place.LEAVER
    here.picker.path = slip
    here.press("leaver_slip_button")
    assert slip.read_bytes().startswith(b"%PDF")


def write_step(here: Unlocked, step: str, **answers: str) -> None:
    """Says what happened to a pack, on its page."""
    here.press("leaver_step_button")
    here.press(f"transfer_step_{step}_radio")
    for name, text in answers.items():
        here.write(f"{name}_edit", text)
    here.press("transfer_step_form_save_button")


def test_a_file_is_followed_from_the_leaving_to_its_confirmation(
    here: Unlocked, setting: Setting, tmp_path: Path
) -> None:
    """Done-when 1, this end of it: leaves, pack, sent, asked after, confirmed; Today leads to what it names."""
    leave_and_make_the_pack(here, setting, tmp_path / "slip.pdf")
    here.press("leaver_sent_button")
    here.press("transfer_sent_form_save_button")
    assert "Enter whom you spoke with before it went" in here.words(), "nothing goes without a call"
    here.write("called_edit", "Ruth, 14:05")
    here.press("transfer_way_encrypted_email_radio")
    here.press("transfer_sent_form_save_button")
    assert state(here) is TransferState.SENT
    (sent,) = here.desk.leaving.leavers.rows()[0].followed
    here.press(f"correct_{sent.id}_button")
    here.press("way_by_hand_dsl_to_dsl_radio")
    here.write("amend_reason_edit", "I took it there myself.")
    here.press("leaving_amend_form_save_button")
    assert "Enter who carried it" in here.words()
    here.write("carried_by_edit", "Asha Patel")
    here.press("leaving_amend_form_save_button")
    assert (
        "How it went: was “By e-mail, the encrypted file”, now reads “By hand, from lead to lead”"
        in here.words()
    )
    assert_all_fields_have_help(here.window)
    write_step(here, "chased", by_name="Ruth", step_text="She will look.")
    assert state(here) is TransferState.CHASED
    here.press("leaver_step_button")
    here.press("transfer_step_confirmed_radio")
    here.press("receipt_way_telephone_radio")
    here.write("check_code_edit", "2222-2222")
    here.write("by_name_edit", "Ruth")
    here.press("transfer_step_form_save_button")
    assert "Nothing is lost" in here.words()
    code = here.find(QLineEdit, "check_code_edit")
    assert code.text() == "2222-2222", "what was typed stays"
    code.clear()
    here.write("check_code_edit", here.desk.leaving.leavers.rows()[0].code)
    here.press("transfer_step_form_save_button")
    assert state(here) is TransferState.CONFIRMED
    assert "Confirmed" in here.words()
    assert here.desk.today.today().tasks == ()


def test_many_leave_a_slip_comes_back_and_a_letter_says_that_there_is_no_file(
    here: Unlocked, setting: Setting, tmp_path: Path
) -> None:
    """The list: school by school, what is taken in, what is not, and who never had a file."""
    first, second = here.add_child("Ada Reyes", group="Oak"), here.add_child("Ben Sole", group="Oak")
    here.go(Place.TRANSFERS)
    assert "No child is leaving" in here.words()
    here.press("leavers_many_button")
    for child in (first, second):
        here.press(f"leavers_{child}_check")
    here.write("leavers_to_edit", "Larch Lane Primary")
    here.write("leavers_lead_edit", "Jo")
    here.write("last_day_edit", "18 Dec")
    here.press("leavers_many_form_save_button")
    assert {row.to_setting for row in here.desk.leaving.leavers.rows()} == {"Larch Lane Primary"}
    here.press("no_file_button")
    here.write("no_file_name_edit", "Dee Hall")
    here.write("to_setting_edit", "Alder School")
    here.write("to_lead_edit", "Ruth Adeyemi")
    here.press("no_file_form_save_button")
    here.picker.path = tmp_path / "letter.pdf"
    here.press("save_letter_button")
    assert here.picker.path.read_bytes().startswith(b"%PDF")
    draft = here.desk.leaving.leaving.pack_draft(first)
    assert draft is not None
    pack = here.desk.transfers.prepare(draft)
    slip, code = here.desk.leaving.papers.slip(pack.entry).pdf, here.desk.leaving.leavers.row(pack.entry)
    assert code is not None
    here.picker.path = tmp_path / "back.pdf"
    here.picker.path.write_bytes(b"no slip at all")
    here.press("take_in_receipt_button")
    assert "Nothing is changed" in here.words()
    here.picker.more, here.picker.path = (here.picker.path,), tmp_path / "slip.pdf"
    here.picker.path.write_bytes(
        filled_in(slip, check_code=code.code, items_match="yes", received_by="Jo Ferrant")
    )
    here.press("take_in_receipt_button")
    assert "Nothing is changed" in here.words(), "of two files one is no slip"
    assert here.window.here.place is Place.TRANSFERS
    row = here.desk.leaving.leavers.row(pack.entry)
    assert row is not None
    assert row.transfer is not None
    assert row.transfer.state is TransferState.CONFIRMED

"""Receiving a pack through the window: look, make sure, match, take in, decide what to keep. Source: S92, X05, X02."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit

from safeguard_desktop.bundles.pack_receipt import read_pack_receipt
from safeguard_desktop.domain.entries import FileReceived, PackSetAside
from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.services.papers.transfers import PreparedPack
from safeguard_desktop.ui.arriving.page import ArrivingPage
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.wording import arriving as words
from safeguard_desktop.wording.problems import problem_text
from tests.services.arriving.other_children import in_a_child_that
from tests.services.steps import bodies
from tests.ui.looking import assert_all_controls_named, focused
from tests.ui.unlocked import Unlocked


def page(there: Unlocked) -> ArrivingPage:
    found = there.window.page(Place.ARRIVING)
    assert isinstance(found, ArrivingPage)
    return found


def look_into(there: Unlocked, raw: bytes, passphrase: str, folder: Path) -> None:
    """Chooses a file and types its passphrase, from the list of packs on."""
    path = folder / "received.pdf"
    path.write_bytes(raw)
    there.picker.path = path
    there.go(Place.TRANSFERS)
    there.press("receive_pack_button")
    there.press("choose_pack_button")
    there.write("arrival_passphrase_edit", passphrase)
    there.press("open_pack_button")


def test_a_pack_is_received_from_the_file_to_what_is_kept_by_keyboard(
    there: Unlocked, pack: PreparedPack, tmp_path: Path
) -> None:
    look_into(there, pack.sealed, pack.passphrase, tmp_path)
    said = there.words()
    assert words.OUTCOMES["sound"] in said
    assert "Maya Wójcik" in said
    assert "Two bruises in a term." in said
    assert there.find(QLineEdit, "sender_digits_edit").text() == page(there).found.digits_edit.text() != ""
    assert_all_controls_named(there.window)

    there.press("take_in_button")
    assert page(there).found.which.problem == problem_text(Problem("which_child", "missing"))
    there.press("which_child_new_radio")
    there.press("take_in_button")
    assert page(there).found.sender_how.problem == problem_text(Problem("sender", "not_accepted"))
    there.write("sender_how_edit", "Asha Patel, 10:20")
    there.press("accept_sender_button")
    assert words.STANDINGS["known"] in there.words()
    there.press("take_in_button")

    assert there.words().count("entries taken into the record") == 1
    there.picker.path = tmp_path / "back.receipt"
    there.press("save_receipt_button")
    assert read_pack_receipt(there.picker.path.read_bytes()).says.pack == pack.number
    there.go(Place.ARRIVING)
    page(there).look.table.row_activated.emit(0)
    there.settle()
    assert words.LEFT_OPEN in there.words()
    there.press("keep_proposed_button")
    assert page(there).taken.reason.problem == problem_text(Problem("hold_answer_reason", "missing"))
    there.write("hold_answer_reason_edit", "As they asked.")
    there.press("keep_proposed_button")
    assert not page(there).taken.hold_card.isVisible()
    there.press("arrived_child_button")
    story = there.words()
    assert "A bruise on the right forearm." in story
    assert "Elm Row Pre-school" in story
    (row,) = there.desk.arriving.book.rows()
    assert row.number == pack.number


def test_what_is_wrong_is_said_with_what_to_do_and_can_be_set_aside(
    there: Unlocked, pack: PreparedPack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    look_into(there, pack.sealed, "", tmp_path)
    assert page(there).look.passphrase.problem == problem_text(Problem("arrival_passphrase", "missing"))
    there.write("arrival_passphrase_edit", "six-other-words")
    there.press("open_pack_button")
    assert words.OUTCOMES["wrong_passphrase"] in there.words()
    assert page(there).found.take_button.isHidden()
    there.press("another_pack_button")
    look_into_slowly(there, pack, tmp_path, monkeypatch)
    there.press("set_aside_button")
    there.press("set_aside_act_button")
    assert page(there).found.aside_code.problem == problem_text(Problem("aside_code", "missing"))
    page(there).found.aside_code.choose("not_ours")
    there.press("set_aside_act_button")
    assert len(bodies(there.desk, PackSetAside)) == 1
    assert page(there).look.isVisible()


def test_a_passphrase_that_was_misheard_is_typed_again_without_choosing_the_file_again(
    there: Unlocked, pack: PreparedPack, tmp_path: Path
) -> None:
    look_into(there, pack.sealed, "six-other-words", tmp_path)
    assert focused().objectName() == "retype_passphrase_button"
    there.press("retype_passphrase_button")
    edit = page(there).look.passphrase.edit
    assert focused() is edit
    assert edit.selectedText(), "the next letter replaces what was wrong"
    there.write("arrival_passphrase_edit", pack.passphrase)
    there.press("open_pack_button")
    assert words.OUTCOMES["sound"] in there.words()
    assert page(there).found.retype_button.isHidden()


def look_into_slowly(
    there: Unlocked, pack: PreparedPack, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was stopped is looked at again for longer; that is stopped by hand, and then succeeds."""
    with monkeypatch.context() as busy:
        in_a_child_that("spin", 0.1, busy)
        look_into(there, pack.sealed, pack.passphrase, folder)
        assert words.OUTCOMES["too_slow"] in there.words()
        assert page(there).found.take_button.isHidden()
        assert_all_controls_named(there.window)
        there.press("look_longer_button")
        assert words.TOO_SLOW_AGAIN in there.words()
        in_a_child_that("spin", 600.0, busy)
        page(there).found.longer_button.click()
        page(there).progress.cancel_button.click()
        there.settle()
        assert not page(there).progress.is_waiting
        assert words.TOO_SLOW_AGAIN in there.words()
    there.press("look_longer_button")
    assert words.OUTCOMES["sound"] in there.words()
    assert page(there).found.longer_button.isHidden()


def test_a_file_on_paper_is_written_down_with_where_it_is_kept(there: Unlocked) -> None:
    child = there.add_child("Tom Hall")
    there.go(Place.ARRIVING)
    there.press("other_form_button")
    there.press("file_received_form_save_button")
    assert page(there).file_form.child.problem
    page(there).file_form.child.choose(child)
    there.write("from_setting_edit", "Alder School")
    there.press("arrived_way_paper_radio")
    there.write("arrived_when_edit", "today")
    there.write("arrived_text_edit", "A brown envelope.")
    there.write("arrived_place_edit", "Locked drawer")
    there.press("file_received_form_save_button")
    (body,) = bodies(there.desk, FileReceived)
    assert isinstance(body, FileReceived)
    assert (body.from_setting, body.kept_at) == ("Alder School", "Locked drawer")
    there.go(Place.CHILD, child)
    assert "A brown envelope." in there.words()

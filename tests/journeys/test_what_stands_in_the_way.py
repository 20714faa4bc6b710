"""What can stand in the way, met through the window by keyboard: each has its own words and a way on."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from safeguard_desktop.domain.entries import Note
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.services.office.setting import SettingService
from safeguard_desktop.services.workplace import Workplace
from safeguard_desktop.storage.models.concerns import ConcernsQuery
from safeguard_desktop.ui.demo.keyboard import read
from safeguard_desktop.ui.demo.raising import begin, raise_one
from safeguard_desktop.ui.demo.receiving import go_to_receive, receive_new_child
from safeguard_desktop.ui.demo.unlocking import lock, unlock
from safeguard_desktop.wording import example
from safeguard_desktop.wording.faults import fault_sentence
from safeguard_desktop.wording.start import OPEN_FOLDER, TRY_AGAIN
from tests.elm_row import PASSPHRASE, Setting
from tests.journeys.playing import Play, play


def what_it_says(code: FaultCode) -> str:
    """The first sentence that a person reads about a fault."""
    return fault_sentence(EnvironmentFault(code)).what


def test_a_wrong_passphrase_is_said_beside_the_field_and_typed_over(here: Play) -> None:
    unlock(here.stage, "not the passphrase at all")
    assert not here.is_unlocked()
    assert here.shows(what_it_says(FaultCode.WRONG_PASSPHRASE))
    assert here.keyboard.at == "passphrase_edit"
    here.keyboard.write(PASSPHRASE)
    here.keyboard.press("Return")
    assert here.is_unlocked()
    lock(here.stage)


def test_a_record_that_is_open_elsewhere_is_opened_once_it_is_closed_there(
    here: Play, setting: Setting
) -> None:
    elsewhere = setting.unlock()
    unlock(here.stage, PASSPHRASE)
    assert not here.is_unlocked()
    assert here.shows("The record is open in another window on this computer.")
    elsewhere.session.close()
    here.keyboard.push_act(TRY_AGAIN)
    assert here.is_unlocked()
    lock(here.stage)


def test_a_folder_that_is_no_setting_is_named_as_such(here: Play) -> None:
    here.picker.folder = here.workplace.documents / "Holiday pictures"
    here.picker.folder.mkdir()
    here.keyboard.push("other_setting_button")
    here.keyboard.push("open_folder_button")
    assert here.shows(what_it_says(FaultCode.NOT_A_LOG))


def test_a_record_that_was_moved_is_found_again_and_opened(here: Play, setting: Setting) -> None:
    moved = setting.path.with_name("Moved to another shelf.safeguard")
    setting.path.rename(moved)
    unlock(here.stage, PASSPHRASE)
    assert not here.is_unlocked()
    assert here.shows(what_it_says(FaultCode.NOT_FOUND))
    here.picker.folder = moved
    here.keyboard.push_act(OPEN_FOLDER)
    unlock(here.stage, PASSPHRASE)
    assert here.is_unlocked()
    lock(here.stage)


def test_a_record_that_is_moved_while_it_is_open_keeps_what_is_typed_and_saves_it_later(
    here: Play, setting: Setting
) -> None:
    reference = raise_one(here.stage, example.BRUISE)
    unlock(here.stage, PASSPHRASE)
    go_to_receive(here.stage, reference)
    receive_new_child(here.stage, example.NEW_MAYA, ())
    here.keyboard.push("note_button")
    here.keyboard.choose("kind", "meeting")
    here.stage.fill(example.NOTED)
    away = setting.path.with_name("away")
    setting.path.rename(away)
    here.keyboard.press("Ctrl+Return")
    assert here.shows(what_it_says(FaultCode.MOVED_AWAY))
    assert read("text_edit") == example.NOTED["text"]
    away.rename(setting.path)
    here.keyboard.press("Ctrl+Return")
    assert not here.shows(what_it_says(FaultCode.MOVED_AWAY))
    lock(here.stage)
    desk = setting.unlock()
    (concern,) = desk.concerns.rows(desk.concerns.ids(ConcernsQuery()))
    notes = [entry.body for entry in desk.concerns.view(concern.id).followed if isinstance(entry.body, Note)]
    desk.session.close()
    assert [note.text for note in notes] == [example.NOTED["text"]], "it is there, and once"


@contextmanager
def full_disk() -> Iterator[None]:
    """No file of this process may grow beyond a page, as on a disk without room."""
    import resource  # noqa: PLC0415  # there is none on Windows

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, before)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit for the size of files")
def test_a_full_disk_takes_nothing_that_was_typed_and_says_whom_to_tell(here: Play, setting: Setting) -> None:
    begin(here.stage)
    here.stage.fill(example.BRUISE)
    with full_disk():
        here.keyboard.push("raising_send_button")
        assert here.shows(what_it_says(FaultCode.DISK_FULL))
        assert here.shows("Tell Asha Patel now")
        assert read("observed_edit") == example.BRUISE["observed"]
        assert list((setting.path / "inbox").glob("*.concern")) == []
    here.keyboard.push("raising_send_button")
    assert read("sent_title").startswith("Saved, reference ")
    assert len(list((setting.path / "inbox").glob("*.concern"))) == 1


def test_a_form_that_is_half_filled_at_a_lock_is_there_again_after_unlocking(here: Play) -> None:
    reference = raise_one(here.stage, example.BRUISE)
    unlock(here.stage, PASSPHRASE)
    go_to_receive(here.stage, reference)
    receive_new_child(here.stage, example.NEW_MAYA, ())
    here.keyboard.push("decide_button")
    here.keyboard.choose("decision", "monitor")
    here.keyboard.fill("reason", "Her mother is to be asked on")
    lock(here.stage)
    assert not here.is_unlocked()
    unlock(here.stage, PASSPHRASE)
    here.keyboard.push_act("Decide")
    here.keyboard.push("decide_button")
    assert read("reason_edit") == "Her mother is to be asked on"
    assert here.keyboard.at.startswith("decision_")
    here.keyboard.press("Escape")
    lock(here.stage)


def test_what_was_being_typed_when_the_program_was_killed_is_with_the_lead(
    setting: Setting, workplace: Workplace, qapp: QApplication
) -> None:
    SettingService(workplace).remember(setting.path)
    command = [sys.executable, "-m", "tests.journeys.typing_until_killed"]
    folders = [str(workplace.profile), str(workplace.documents)]
    root = Path(__file__).parents[2]
    with subprocess.Popen(
        [*command, *folders],
        cwd=root,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        text=True,
    ) as typing:
        assert typing.stdout is not None
        assert typing.stdout.readline().strip() == "kept"
        typing.kill()
    with play(qapp, workplace) as here:
        unlock(here.stage, PASSPHRASE)
        assert here.shows(f"{example.UNFINISHED['child']} · Unfinished")
        here.keyboard.push_act("Open")
        assert here.shows(example.UNFINISHED["observed"])
        here.keyboard.push("take_up_button")
        assert here.shows("Receive a concern")
        lock(here.stage)

"""The lead is removed by the manager and the chair, by keyboard. Source: S44; DESIGN 3."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from safeguard_desktop.domain.errors import RefusalCode, Refused
from safeguard_desktop.domain.register import Role
from safeguard_desktop.services.office.keys import ledger_facts, read_chain
from safeguard_desktop.services.staff.approving import ApproverSession
from safeguard_desktop.services.staff.pins import SameDayPins
from safeguard_desktop.storage.heads import HeadStore
from safeguard_desktop.ui.approver.opened import OpenedApprover
from safeguard_desktop.ui.approver.removing import RemovingDialog
from safeguard_desktop.ui.demo.keyboard import Keyboard
from safeguard_desktop.ui.people.agreeing import AgreeDialog
from safeguard_desktop.ui.printing import Printing
from safeguard_desktop.ui.surroundings import Surroundings
from safeguard_desktop.ui.tasks import Bus, Tasks
from safeguard_desktop.vault.identity import wrap_identity
from tests.elm_people import CHAIR, DEPUTY, LEAD, MANAGER, Team
from tests.elm_row import LEAST, PASSPHRASE
from tests.ui.approver.test_approver_window import Approver
from tests.ui.front import Answers, Chooses, NoPrinters
from tests.ui.looking import assert_all_controls_named, assert_all_fields_have_help, press, show


@pytest.fixture
def manager(team: Team, qtbot: QtBot, qapp: QApplication) -> Iterator[Approver]:
    place = team.setting.workplace
    heads = HeadStore(place.profile / "heads")
    chain = read_chain(team.folder, heads)
    session = ApproverSession(place, team.folder, chain, team.identities[MANAGER], heads)
    tasks, boxes, pins = Tasks(), Answers(), SameDayPins(place.clock)
    printing = Printing(tasks, boxes, NoPrinters())
    around = Surroundings(tasks, Bus(), place.clock, Chooses(), boxes, lambda: printing)
    here = Approver(OpenedApprover(qapp, session, pins, around), tasks, pins, qtbot)
    show(here.opened.window)
    here.settle()
    yield here
    here.opened.close(lambda: None)
    here.settle()
    tasks.close()


def dialog_of(here: Approver, kind: type[QDialog]) -> QDialog:
    (found,) = (each for each in here.opened.window.findChildren(kind) if each.isVisible())
    return found


def begin(here: Approver, person: str, successor: str) -> QDialog:
    """Opens the window by keyboard, says whom and who leads then, and comes to who agrees."""
    here.opened.window.activateWindow()
    keys = Keyboard(here.tasks)
    keys.push("remove_reader_button")
    here.settle()
    dialog = dialog_of(here, RemovingDialog)
    assert_all_controls_named(dialog)
    assert_all_fields_have_help(dialog)
    press(Qt.Key.Key_Return)
    here.settle()
    assert "Choose from whom reading is taken away." in "\n".join(
        each.text() for each in dialog.findChildren(QLabel) if each.isVisible()
    )
    keys.choose("removed", person)
    keys.choose("successor", successor)
    press(Qt.Key.Key_Return)
    here.settle()
    return dialog_of(here, AgreeDialog)


def test_manager_and_chair_shut_the_lead_out_and_the_deputy_is_told_to_change_the_keys(
    manager: Approver, team: Team
) -> None:
    team.folder.write_person_key(team.id(CHAIR), wrap_identity(team.identities[CHAIR], PASSPHRASE, LEAST))
    agree = begin(manager, team.id(LEAD), team.id(DEPUTY))
    offered = {
        each.objectName() for each in agree.findChildren(QWidget) if each.objectName().endswith("_radio")
    }
    assert f"second_person_{team.id(CHAIR)}_radio" in offered
    assert f"second_person_{team.id(LEAD)}_radio" not in offered
    keys = Keyboard(manager.tasks)
    keys.choose("second_person", team.id(CHAIR))
    keys.fill("second_passphrase", PASSPHRASE)
    keys.press("Return")
    assert "keys of the record are still to be changed" in manager.opened.window.status.text
    assert manager.opened.page.keys_banner.isVisible()
    latest = read_chain(team.folder, None).latest
    assert [person.name for person in latest.with_role(Role.LEAD)] == [DEPUTY]
    with pytest.raises(Refused) as refused:
        team.unlock(LEAD)
    assert refused.value.code is RefusalCode.NOT_A_READER


def test_with_the_sheet_the_manager_reads_from_now_on_and_the_keys_are_changed(
    manager: Approver, team: Team
) -> None:
    team.folder.write_person_key(team.id(MANAGER), wrap_identity(team.identities[MANAGER], PASSPHRASE, LEAST))
    agree = begin(manager, team.id(LEAD), team.id(MANAGER))
    assert agree.isVisible()
    keys = Keyboard(manager.tasks)
    keys.fill("second_words", " ".join(team.setting.words))
    keys.push("agree_dialog_act_button")
    assert "keys of the record are changed" in manager.opened.window.status.text
    assert not manager.opened.page.keys_banner.isVisible()
    assert "You read the record from now on" in manager.words()
    assert "do not read the record" not in manager.words()
    facts = ledger_facts(read_chain(team.folder, None).latest)
    assert (facts.generation, set(facts.readers)) == (2, {team.id(DEPUTY), team.id(MANAGER)})

"""Three people and one record, by keyboard alone: the deputy comes to read it, the manager to sign and not to read."""

from __future__ import annotations

import pytest

from safeguard_desktop.services.staff.approving import ApproverSession
from safeguard_desktop.ui.demo.keyboard import read
from safeguard_desktop.ui.demo.unlocking import lock, unlock
from safeguard_desktop.ui.desk.places import Place, shortcut_to
from tests.elm_row import PASSPHRASE, Setting, filled
from tests.journeys.playing import Play
from tests.services.team import DEPUTY, DEPUTY_PASSPHRASE, MANAGER, MANAGER_PASSPHRASE

PIN = "274915"


def invite(here: Play, name: str) -> str:
    """The lead invites somebody on the page of people; returns the code that is on the screen."""
    keys = here.keyboard
    keys.press(shortcut_to(Place.PEOPLE))
    keys.push_act(f"Invite: {name}")
    keys.press("Return")
    code = read("invitation_code")
    keys.press("Space")
    return code


def take_up(here: Play, code: str, passphrase: str) -> None:
    """The invited person sits down at the start window."""
    keys = here.keyboard
    keys.push("invitation_button")
    keys.write(code)
    keys.press("Return")
    keys.write(passphrase)
    keys.fill("passphrase_again", passphrase)
    keys.press("Return")


def choose_pin(here: Play) -> None:
    here.keyboard.push("choose_pin_button")
    here.keyboard.write(PIN)
    here.keyboard.fill("pin_again", PIN)
    here.keyboard.press("Return")


def session_of_approver(here: Play) -> ApproverSession | None:
    """What lies behind the window of an approver, while one is open."""
    session = here.program.own.session if here.program.own is not None else None
    return session if isinstance(session, ApproverSession) else None


@pytest.mark.timeout(180)
def test_the_deputy_reads_and_the_manager_signs(here: Play, setting: Setting) -> None:
    """S19, X19; UI.md, "Locking and signing in"."""
    raising = setting.raising()
    reference = raising.send(filled(raising.new_draft())).reference
    unlock(here.stage, PASSPHRASE)
    assert here.shows(reference)
    deputy = invite(here, DEPUTY)
    manager = invite(here, MANAGER)
    lock(here.stage)

    take_up(here, deputy, DEPUTY_PASSPHRASE)
    assert here.program.opened is not None
    assert here.program.opened.desk.session.person.name == DEPUTY
    here.keyboard.press("Ctrl+1")
    here.keyboard.push(f"open_{reference}_button")
    assert here.shows("A round bruise on the left forearm")
    here.keyboard.press(shortcut_to(Place.PEOPLE))
    choose_pin(here)
    lock(here.stage)
    here.keyboard.fill("pin", PIN)
    here.keyboard.press("Return")
    assert here.is_unlocked()
    lock(here.stage)

    take_up(here, manager, MANAGER_PASSPHRASE)
    assert not here.is_unlocked(), "no desk is made for somebody who signs"
    session = session_of_approver(here)
    assert session is not None
    assert here.shows("You sign, and do not read the record")
    assert not here.shows(reference)
    assert here.program.doors.pins.whose(session.chain.setting_id) is None, "the deputy's PIN is given up"
    here.keyboard.press("Ctrl+L")
    assert session_of_approver(here) is None
    assert here.program.start.isVisible()

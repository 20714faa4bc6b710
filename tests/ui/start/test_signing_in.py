"""The start window with more people: an invitation is taken up, an approver signs in, a PIN opens the record again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from safeguard_desktop.services.session import Session
from safeguard_desktop.services.staff.approving import ApproverSession
from safeguard_desktop.services.staff.inviting import Invitation
from safeguard_desktop.services.workplace import Workplace
from safeguard_desktop.ui.start.joining import JoiningPage
from tests.elm_row import PASSPHRASE, Setting, Ticking
from tests.services.team import DEPUTY, DEPUTY_PASSPHRASE, MANAGER, MANAGER_PASSPHRASE, Team
from tests.ui.front import Front, front, type_in
from tests.ui.looking import (
    assert_all_controls_named,
    assert_all_targets_large_enough,
    focused,
    press,
)

PIN = "274915"


@pytest.fixture
def invited(setting: Setting) -> tuple[Invitation, Invitation]:
    """The deputy and the manager were invited, in this order; the lead has locked."""
    desk = setting.unlock()
    team = Team(setting, desk)
    both = team.invite(DEPUTY), team.invite(MANAGER)
    desk.session.close()
    return both


@pytest.fixture
def team_of_three(setting: Setting) -> None:
    """Deputy and manager have an account."""
    desk = setting.unlock()
    team = Team(setting, desk)
    team.with_deputy()
    team.with_manager()
    desk.session.close()


@pytest.fixture
def shown(workplace: Workplace, qtbot: QtBot) -> Iterator[Front]:
    with front(workplace, qtbot) as window:
        yield window


def words_of(here: Front) -> str:
    return "\n".join(label.text() for label in here.window.findChildren(QLabel) if label.isVisible())


def page_of(here: Front) -> JoiningPage:
    assert isinstance(here.window.aside, JoiningPage)
    return here.window.aside


def opened_by(here: Front, press_last: str) -> Session | ApproverSession:
    """Presses a button that signs somebody in; returns who is in."""
    with here.bot.waitSignal(here.window.unlocked, timeout=30_000) as opened:
        here.press(press_last)
    assert opened.args is not None
    session = opened.args[0]
    assert isinstance(session, Session | ApproverSession)
    return session


def take_up(here: Front, code: str, passphrase: str) -> Session | ApproverSession:
    here.press("invitation_button")
    type_in(code)
    press(Qt.Key.Key_Return)
    here.settle()
    assert focused().objectName() == "passphrase_edit"
    type_in(passphrase)
    page_of(here).passphrase.again.focus_control()
    type_in(passphrase)
    return opened_by(here, "joining_act_button")


def test_nobody_is_offered_an_invitation_where_none_waits(setting: Setting, shown: Front) -> None:
    assert not shown.window.home.unlock_panel.invitation_button.isVisible()


def test_an_invited_deputy_types_the_code_chooses_a_passphrase_and_is_in(
    invited: tuple[Invitation, Invitation], shown: Front
) -> None:
    """S19, X19."""
    session = take_up(shown, invited[0].code, DEPUTY_PASSPHRASE)
    assert isinstance(session, Session)
    assert session.person.name == DEPUTY
    session.close()
    assert shown.window.aside is None


def test_an_invited_manager_is_in_without_a_record(
    invited: tuple[Invitation, Invitation], shown: Front
) -> None:
    session = take_up(shown, invited[1].code.lower(), MANAGER_PASSPHRASE)
    assert isinstance(session, ApproverSession)
    assert session.person.name == MANAGER


def test_what_is_wrong_with_a_code_is_said_beside_it(
    invited: tuple[Invitation, Invitation], shown: Front
) -> None:
    shown.press("invitation_button")
    assert_all_controls_named(shown.window)
    assert_all_targets_large_enough(shown.window)
    for typed, said in (
        ("", "Enter the code of the invitation."),
        ("AAA", "20 signs"),
        ("O" * 20, "a sign that no code has"),
        ("4" + "3" * 19, "misread or left out"),
    ):
        page_of(shown).code.set_text(typed)
        shown.press("joining_act_button")
        assert said in words_of(shown)
    page_of(shown).code.set_text("3" * 20)
    shown.press("joining_act_button")
    assert "No invitation waits under that code." in words_of(shown)


def test_what_is_wrong_with_the_passphrase_is_said_and_a_suggestion_helps(
    invited: tuple[Invitation, Invitation], shown: Front
) -> None:
    shown.press("invitation_button")
    page_of(shown).code.set_text(invited[0].code)
    shown.press("joining_act_button")
    assert f"Welcome, {DEPUTY}" in words_of(shown)
    type_in("Elm Row 2026")
    shown.press("joining_act_button")
    assert "This one could be guessed" in words_of(shown)
    shown.press("suggest_button")
    shown.press("use_suggestion_button")
    assert len(page_of(shown).passphrase.passphrase.text().split()) == 6
    assert "This one could be guessed" not in words_of(shown), "it was said of what stood there before"


def test_going_back_forgets_the_code(invited: tuple[Invitation, Invitation], shown: Front) -> None:
    shown.press("invitation_button")
    type_in("ABC")
    press(Qt.Key.Key_Escape)
    shown.settle()
    assert shown.window.home.isVisible()
    assert shown.window.aside is None
    shown.press("invitation_button")
    assert page_of(shown).code.text() == ""


@pytest.mark.usefixtures("team_of_three")
def test_an_approver_is_among_those_who_can_sign_in_and_the_label_says_what_they_do(shown: Front) -> None:
    panel = shown.window.home.unlock_panel
    assert panel._person is not None
    said = [radio.text() for radio in panel._person._radios]
    assert said == [
        "Asha Patel · designated safeguarding lead",
        f"{DEPUTY} · deputy safeguarding lead",
        f"{MANAGER} · manager · signs, does not read the record",
    ]


@pytest.mark.usefixtures("team_of_three")
@pytest.mark.parametrize(
    ("name", "passphrase", "kind"),
    [(DEPUTY, DEPUTY_PASSPHRASE, Session), (MANAGER, MANAGER_PASSPHRASE, ApproverSession)],
)
def test_each_signs_in_to_what_they_may(
    shown: Front, name: str, passphrase: str, kind: type[Session | ApproverSession]
) -> None:
    panel = shown.window.home.unlock_panel
    people = (*panel._look.readers, *panel._look.approvers)  # type: ignore[union-attr]  # the window shows a setting
    (person,) = (each.id for each in people if each.name == name)
    shown.press(f"person_{person}_radio")
    panel.focus_passphrase()
    type_in(passphrase)
    session = opened_by(shown, "unlock_button")
    assert type(session) is kind
    assert session.person.name == name
    if isinstance(session, Session):
        session.close()


def with_pin(here: Front, setting: Setting) -> None:
    """The lead signs in, chooses a PIN and locks."""
    panel = here.window.home.unlock_panel
    panel.focus_passphrase()
    type_in(PASSPHRASE)
    session = opened_by(here, "unlock_button")
    assert isinstance(session, Session)
    here.window._door.pins().choose(session.chain, session.identity, PIN)
    session.close()
    here.window.show_home()
    here.settle()


def test_after_a_lock_the_pin_comes_first_with_the_passphrase_beside_it(
    setting: Setting, shown: Front
) -> None:
    with_pin(shown, setting)
    panel = shown.window.home.unlock_panel
    assert panel.uses_pin
    assert panel.pin.isVisible()
    assert not panel.passphrase.isVisible()
    assert "Asha Patel" in words_of(shown)
    assert_all_controls_named(shown.window)
    panel.focus_passphrase()
    type_in(PIN)
    session = opened_by(shown, "unlock_button")
    assert isinstance(session, Session)
    session.close()
    shown.window.show_home()
    shown.settle()
    shown.press("other_way_button")
    assert focused().objectName() == "passphrase_edit"
    type_in(PASSPHRASE)
    again = opened_by(shown, "unlock_button")
    assert isinstance(again, Session)
    again.close()
    shown.press("other_way_button")
    assert panel.uses_pin


def test_wrong_pins_are_counted_in_words_and_end_with_the_passphrase(setting: Setting, shown: Front) -> None:
    with_pin(shown, setting)
    panel, clock = shown.window.home.unlock_panel, setting.workplace.clock
    assert isinstance(clock, Ticking)
    shown.press("unlock_button")
    assert panel.pin.problem == "Enter the PIN."
    for left in ("4 tries are left", "3 tries are left", "2 tries are left", "1 try is left"):
        panel.focus_passphrase()
        type_in("274916")
        shown.press("unlock_button")
        assert left in panel.pin.problem
        shown.press("unlock_button")
        assert "seconds before the next try" in panel.pin.problem
        clock.now += timedelta(seconds=60)
    shown.press("unlock_button")
    assert not panel.uses_pin
    assert panel.passphrase.isVisible()
    assert not panel.other_way_button.isVisible(), "it led back to the PIN that does not count"
    assert "The PIN does not count any more." in panel.trouble.accessibleName()


def test_the_pin_is_gone_from_the_window_at_midnight(setting: Setting, shown: Front) -> None:
    with_pin(shown, setting)
    clock = setting.workplace.clock
    assert isinstance(clock, Ticking)
    clock.now += timedelta(hours=16)
    shown.window._timer.timeout.emit()
    shown.settle()
    assert not shown.window.home.unlock_panel.uses_pin
    assert shown.window.home.unlock_panel.passphrase.isVisible()

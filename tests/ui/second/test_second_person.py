"""A second person at the desk: asked for beside the decision, listed on Today, and given there. Source: S98; UI.md."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from safeguard_desktop.domain.codes import Category
from safeguard_desktop.domain.entries import AdviceTaken, Countersigned, SecondAsked
from safeguard_desktop.services.inbox.drafts import ReceiveDraft
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.today.page import TodayPage
from tests.elm_row import Setting
from tests.services.steps import bodies
from tests.ui.looking import assert_all_controls_named, assert_all_fields_have_help
from tests.ui.unlocked import Unlocked


def is_seen(here: Unlocked, name: str) -> bool:
    return any(each.isVisible() for each in here.window.findChildren(QWidget, name))


def test_no_further_action_on_a_bruise_asks_for_a_second_look_and_today_lists_it_until_it_is_given(
    here: Unlocked, setting: Setting
) -> None:
    child = here.add_child()
    concern = here.raise_one(setting)
    here.desk.receiving.receive(ReceiveDraft(concern, child=child, categories=(Category.PHYSICAL,)))
    here.go(Place.CONCERN, concern)
    here.act("decide")
    assert not is_seen(here, "talked_with_edit")
    here.press("decision_refer_s47_radio")
    assert not is_seen(here, "talked_with_edit")
    here.press("decision_no_further_action_radio")
    assert is_seen(here, "second_person_banner")
    assert_all_controls_named(here.window)
    assert_all_fields_have_help(here.window)
    here.write("talked_with_edit", "Jo Lindqvist")
    here.write("reason_edit", "Two colleagues saw the fall.")
    here.press("decision_form_save_button")
    assert len(bodies(here.desk, SecondAsked)) == 1
    assert len(bodies(here.desk, AdviceTaken)) == 1
    assert "A second look is wanted" in here.words()
    assert "Talked through with" in here.words()

    _look_at_it_on_today(here)
    here.go(Place.CONCERN, concern)
    assert "Talked through with Jo Lindqvist, manager" in _plain(here.words())
    here.act("advice")
    here.press("concern_advice_form_save_button")
    assert "Enter with whom you talked about it" in here.words()
    here.write("adviser_edit", "Lee Marsh, solicitor")
    here.press("concern_advice_form_save_button")
    assert len(bodies(here.desk, AdviceTaken)) == 2


def _plain(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "")


def _look_at_it_on_today(here: Unlocked) -> None:
    page = here.go(Place.TODAY)
    assert isinstance(page, TodayPage)
    assert "A second look at a decision" in here.words()
    (asked,) = (task.entry.id for task in here.desk.today.today().tasks)
    here.press(f"open_task_{asked}_button")
    assert "You recorded this yourself" in here.words()
    assert "Two colleagues saw the fall." in here.words()
    assert not is_seen(here, "second_way_signed_radio")
    here.press("second_form_save_button")
    assert not bodies(here.desk, Countersigned)
    here.write("second_who_edit", "Jo Lindqvist, manager")
    here.press("agrees_same_radio")
    here.press("second_form_save_button")
    (given,) = bodies(here.desk, Countersigned)
    assert isinstance(given, Countersigned)
    assert given.who == "Jo Lindqvist, manager"
    assert "A second look at a decision" not in here.words()

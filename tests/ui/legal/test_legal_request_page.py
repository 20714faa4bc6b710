"""A request of the police in the window: written down, on Today, looked at whole, answered, and found again."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QComboBox

from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.legal import LegalStepKind
from safeguard_desktop.domain.sharing.codes import RecipientKind
from safeguard_desktop.ui.desk.places import Destination, Place
from safeguard_desktop.ui.sharing.wizard import SharePage
from safeguard_desktop.ui.widgets import StatusPill, TabBar
from tests.elm_row import Setting
from tests.ui.looking import assert_all_controls_named, assert_all_fields_have_help
from tests.ui.unlocked import Unlocked


@pytest.fixture
def child(here: Unlocked) -> ChildId:
    return here.add_child()


@pytest.fixture
def concern(here: Unlocked, setting: Setting, child: ChildId) -> EntryId:
    return here.received_one(setting, child)


def pick(here: Unlocked, name: str, key: str) -> None:
    combo = here.find(QComboBox, f"{name}_combo")
    combo.setCurrentIndex(combo.findData(key))
    combo.activated.emit(combo.currentIndex())


def write_request_down(here: Unlocked) -> None:
    here.act("legal")
    here.key("Ctrl+Return")
    assert "Choose who asks." in here.words()
    pick(here, "legal_asker", "police")
    here.write("legal_who_edit", "DC Vale")
    here.write("legal_asked_for_edit", "All notes about the bruises.")
    pick(here, "legal_power", "cda1998_s115")
    assert "It obliges nobody" in here.words()
    here.write("legal_due_edit", "30 Nov")
    here.press("legal_proceedings_live_radio")
    assert_all_controls_named(here.window)
    assert_all_fields_have_help(here.window.page(here.window.here.place))
    here.key("Ctrl+Return")


def test_a_request_is_written_down_answered_and_found_again(here: Unlocked, concern: EntryId) -> None:
    """S65, S69."""
    here.go(Place.CONCERN, concern)
    write_request_down(here)
    (row,) = here.desk.legal.requests.rows()
    assert "All notes about the bruises." in here.words()
    here.go(Place.TODAY)
    here.press(f"open_task_{row.entry.id}_button")
    assert here.window.here == Destination(Place.LEGAL_REQUEST, row.entry.id)
    for told in ("Police: ", "Proceedings are going on", "Kept until two people agree", "section 115"):
        assert told in here.words()
    assert_all_controls_named(here.window)
    here.press("legal_decide_button")
    share = here.window.page(Place.SHARE)
    assert isinstance(share, SharePage)
    assert (share.draft.answers, share.draft.who.to_kind) == (row.entry.id, RecipientKind.POLICE)
    here.press("share_discard_button")
    here.go(Place.LEGAL_REQUEST, row.entry.id)
    here.press("legal_step_button")
    here.press(f"legal_step_{LegalStepKind.PROCEEDINGS_ENDED.value}_radio")
    assert "stays kept" in here.words()
    here.press(f"legal_step_{LegalStepKind.ANSWERED.value}_radio")
    here.write("legal_text_edit", "Two pages, by hand.")
    assert_all_fields_have_help(here.window.page(Place.LEGAL_REQUEST))
    here.key("Ctrl+Return")
    assert "Two pages, by hand." in here.words()
    pills = here.window.page(Place.LEGAL_REQUEST).findChildren(StatusPill)
    assert "Answered" in [pill.accessibleName() for pill in pills], "which of the two it is, is known"
    (tabs,) = here.go(Place.SHARING).findChildren(TabBar)
    tabs.setCurrentIndex(tabs.count() - 1)
    here.settle()
    assert "Answered or taken back" in here.words()
    here.press(f"legal_open_{row.entry.id}_button")
    assert here.window.here.place is Place.LEGAL_REQUEST

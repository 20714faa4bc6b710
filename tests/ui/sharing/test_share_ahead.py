"""What the next setting is told before a child leaves, in the window: from the child's page to that of the transfer."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QLineEdit

from safeguard_desktop.domain.entries import SharedFirst
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.domain.sharing.codes import Outcome, SharingKind
from safeguard_desktop.domain.tellings import TellingKind
from safeguard_desktop.ui.desk.places import Destination, Place
from safeguard_desktop.ui.sharing.wizard import AheadPage
from tests.elm_row import Setting
from tests.services.sharing_answers import answered
from tests.services.steps import bodies
from tests.ui.looking import assert_all_fields_have_help
from tests.ui.unlocked import Unlocked


def test_the_next_setting_is_told_beforehand_and_the_page_of_the_transfer_shows_it(
    here: Unlocked, setting: Setting
) -> None:
    """S94, X06, X12: kept apart from an ordinary decision that is half made about the same child."""
    child = here.add_child()
    concern = here.received_one(setting, child)
    here.go(Place.SHARE, child)
    here.write("share_to_name_edit", "Lee Marsh")
    here.go(Place.CHILD, child)
    here.act("share_ahead")
    page = here.window.page(Place.SHARE_AHEAD)
    assert isinstance(page, AheadPage)
    assert "Before the child leaves" in here.words()
    assert "not the whole file" in here.words() or "support is ready" in here.words()
    assert page.draft.who.kind is SharingKind.ADVANCE
    here.write("share_to_organisation_edit", "Mill Lane School")
    here.go(Place.TODAY)
    assert "Let the next setting know beforehand" in here.words()
    here.go(Place.SHARE_AHEAD, child)
    assert page.draft.who.to_organisation == "Mill Lane School"
    here.press("share_discard_button")
    here.go(Place.TRANSFER, child)
    assert "Shared with the next setting beforehand" not in here.words()
    begun = here.desk.sharing.deciding.begin_ahead(child)
    whole = answered(begun, Outcome.SHARE_ALL, concern)
    who = replace(whole.who, kind=begun.who.kind, to_kind=begun.who.to_kind, to_name="Mill Lane School")
    draft = replace(
        whole,
        who=who,
        purpose=replace(whole.purpose, purpose_text="A quiet place."),
        sending=replace(whole.sending, sent_when=""),
    )
    here.desk.sharing.deciding.record(draft)
    here.go(Place.TODAY)
    here.go(Place.TRANSFER, child)
    assert "That was no transfer" in here.words()
    (row,) = here.desk.sharing.ahead.of_child(child)
    here.press(f"ahead_{row.id}_button")
    assert here.window.here == Destination(Place.SHARING_DECISION, row.id)
    a_call_carries_it_out(here, child)


def a_call_carries_it_out(here: Unlocked, child: ChildId) -> None:
    """S37: the reasons are written down already, so nothing is asked to be made good."""
    here.go(Place.CHILD, child)
    here.act("call")
    here.press("agency_other_setting_radio")
    here.write("said_edit", "She needs a quiet place.")
    combo = here.find(QComboBox, "under_combo")
    assert combo.count() == 2
    combo.setCurrentIndex(1)
    combo.activated.emit(1)
    why = [each for each in here.window.findChildren(QLineEdit, "why_told_edit") if each.isVisible()]
    assert why == []
    here.press("family_told_radio")
    assert_all_fields_have_help(here.window.page(Place.CHILD))
    here.key("Ctrl+Return")
    assert bodies(here.desk, SharedFirst) == []
    (row,) = here.desk.sharing.ahead.of_child(child)
    assert row.came_of is TellingKind.AHEAD

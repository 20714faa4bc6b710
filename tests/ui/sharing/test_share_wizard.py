"""The wizard "Share or not" in the window: by keyboard, kept through a lock, checked, recorded, and found again."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit

from safeguard_desktop.domain.codes import Agreement, ReasonNotTold
from safeguard_desktop.domain.documents import DocumentType
from safeguard_desktop.domain.entries import InformationRequested, SecondAsked, SharingDecision
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.sharing.codes import (
    Article6,
    Outcome,
    Purpose,
    RecipientKind,
    SharingTest,
    Verified,
)
from safeguard_desktop.domain.sharing.journey import SharingStep
from safeguard_desktop.services.attaching.attaching import AttachDraft
from safeguard_desktop.services.attaching.looking import LookedAt
from safeguard_desktop.ui.desk.places import Destination, Place
from safeguard_desktop.ui.sharing.wizard import SharePage
from safeguard_desktop.ui.widgets import CheckBox, TabBar
from tests.elm_row import Setting
from tests.services.steps import bodies
from tests.ui.looking import assert_all_controls_named, assert_all_fields_have_help, focused
from tests.ui.problems_listed import listed, out_of_order
from tests.ui.unlocked import Unlocked


@pytest.fixture
def child(here: Unlocked) -> ChildId:
    return here.add_child()


@pytest.fixture
def concern(here: Unlocked, setting: Setting, child: ChildId) -> EntryId:
    return here.received_one(setting, child)


def step(here: Unlocked) -> SharingStep:
    return SharingStep(page(here).stepper.current())


def page(here: Unlocked) -> SharePage:
    found = here.window.page(Place.SHARE)
    assert isinstance(found, SharePage)
    return found


def pick(here: Unlocked, name: str, key: str) -> None:
    """Chooses from a drop-down list, as somebody does with the arrow keys."""
    combo = here.find(QComboBox, f"{name}_combo")
    combo.setCurrentIndex(combo.findData(key))
    combo.activated.emit(combo.currentIndex())


def test_what_is_missing_is_listed_as_the_questions_stand(here: Unlocked, concern: EntryId) -> None:
    """The purpose stood below what is asked after it."""
    here.go(Place.SHARE, concern)
    page(here)._go_to(SharingStep.PURPOSE)
    here.settle()
    go_on(here)
    assert len(listed(page(here))) > 1
    assert not (found := out_of_order(page(here))), found


def go_on(here: Unlocked) -> None:
    here.key("Ctrl+Return")


def answer_until_decision(here: Unlocked) -> None:
    here.press("share_kind_they_ask_radio")
    pick(here, "share_to_kind", RecipientKind.SOCIAL_CARE)
    here.write("share_to_name_edit", "Lee Marsh")
    pick(here, "share_verified", Verified.CALL_BACK)
    go_on(here)
    here.press("share_urgency_today_radio")
    pick(here, "share_purpose", Purpose.PROTECT_CHILD)
    go_on(here)
    here.write("share_at_risk_edit", "Two bruises in a week.")
    go_on(here)
    here.press("share_naming_not_taken_radio")
    go_on(here)
    here.press("share_family_not_sought_radio")
    pick(here, "share_not_sought_code", ReasonNotTold.RISK_TO_CHILD)
    here.press("share_told_not_told_radio")
    pick(here, "share_not_told_code", ReasonNotTold.RISK_TO_CHILD)
    go_on(here)
    assert step(here) is SharingStep.BASIS
    go_on(here)
    assert step(here) is SharingStep.DECISION


def decide_to_share_a_part(here: Unlocked) -> None:
    assert not page(here).parts[SharingStep.DECISION].store(page(here).draft).decision.outcome
    here.press("share_outcome_share_part_radio")
    here.write("share_reason_edit", "They cannot plan without it.")
    here.write("share_necessity_edit", "Nothing less would do.")


def answer_what_goes_out(here: Unlocked, concern: EntryId) -> None:
    go_on(here)
    assert step(here) is SharingStep.ITEMS
    # A document is ticked by itself: what ticks many entries at once leaves it as it is.
    (document,) = (row.id for row in here.desk.attaching.documents.of_concern(concern))
    here.press("share_items_concern_button")
    assert not here.find(CheckBox, f"share_item_{document}_check").isChecked()
    here.press(f"share_item_{document}_check")
    here.press("share_items_none_button")
    here.press(f"share_item_{concern}_check")
    here.press(f"share_item_{document}_check")
    assert "1 entry chosen, and 1 document" in here.words()
    here.press("share_reasons_button")
    here.write(f"share_why_{concern}_edit", "It shows where she was hurt.")
    here.write("share_why_all_edit", "It is what was seen.")
    here.write("share_withheld_edit", "The rest is not about this.")
    go_on(here)
    here.press("share_referrer_withheld_radio")
    for test in SharingTest:
        here.press(f"share_tests_{test.value}_check")
    assert_all_controls_named(page(here))
    assert_all_fields_have_help(page(here))
    go_on(here)
    here.press("share_way_telephone_radio")
    here.write("share_said_edit", "The two bruises.")
    here.press("share_now_button")
    go_on(here)
    go_on(here)
    assert step(here) is SharingStep.SECOND, "with whom, or why nobody could be reached"
    here.write("share_second_edit", "Jo Lindqvist, manager")
    go_on(here)


def test_a_decision_to_share_a_part_is_walked_kept_checked_and_recorded(
    here: Unlocked, concern: EntryId
) -> None:
    """S01, S18, S24, S27, S29, S30, S81, X01, X12."""
    letter = LookedAt("Letter.txt", DocumentType.TEXT, b"She was seen on Tuesday.")
    here.desk.attaching.attaching.attach(
        AttachDraft(concern, None, (letter,), "Letter of the health visitor")
    )
    here.go(Place.CONCERN, concern)
    here.press("share_button")
    assert "golden rule 1" in here.words()
    assert focused().objectName() == "share_kind_we_tell_radio"
    go_on(here)
    assert step(here) is SharingStep.WHO, "nothing is answered yet"
    assert "Choose how it comes to the question." in here.words()
    answer_until_decision(here)
    decide_to_share_a_part(here)
    # Somebody comes in; later everything is there again, on the page where it was left, and Today says so.
    here.go(Place.TODAY)
    assert here.desk.drafts.kept("sharing_form", concern) is not None
    assert "Share or not" in here.words()
    here.go(Place.SHARE, concern)
    assert step(here) is SharingStep.DECISION
    answer_what_goes_out(here, concern)
    assert step(here) is SharingStep.CHECK
    assert "A round bruise on the left forearm" in here.words()
    assert "It shows where she was hurt." in here.words()
    assert "Letter of the health visitor · " in here.words()
    assert page(here).stepper.continue_button.text() == "Record the decision to share a part"
    here.press("change_purpose_button")
    here.write("share_purpose_text_edit", "Where she sleeps tonight.")
    while step(here) is not SharingStep.CHECK:
        go_on(here)
    here.press("continue_button")
    assert here.window.here == Destination(Place.CONCERN, concern)
    assert "Decided to share a part" in here.words()
    assert here.desk.drafts.kept("sharing_form", concern) is None
    (body,) = bodies(here.desk, SharingDecision)
    assert isinstance(body, SharingDecision)
    assert (body.outcome, body.to_name, body.purpose_text) == (
        Outcome.SHARE_PART, "Lee Marsh", "Where she sleeps tonight.",
    )  # fmt: skip
    assert [(item.entry, item.why) for item in body.items[:1]] == [(concern, "It shows where she was hurt.")]
    assert len(body.items) == 2
    assert body.basis is not None
    assert (body.family, body.basis.article6) == (Agreement.NOT_SOUGHT, Article6.RECOGNISED_INTEREST)
    assert len(bodies(here.desk, SecondAsked)) == 1
    found_again_under_sharing(here)


def go_to_decisions(here: Unlocked) -> None:
    (tabs,) = here.go(Place.SHARING).findChildren(TabBar)
    tabs.setCurrentIndex([tabs.tabText(place) for place in range(tabs.count())].index("Decisions"))
    here.settle()


def found_again_under_sharing(here: Unlocked) -> None:
    """It is read whole, and can be looked at again when facts have changed."""
    go_to_decisions(here)
    (row,) = here.desk.sharing.listing.rows().decisions
    here.press(f"decision_{row.view.id}_button")
    assert "Why it was necessary without agreement" in here.words()
    assert "It shows where she was hurt." in here.words(), "what went out is listed, with its own reason"
    assert "From what happened until it went" in here.words()
    here.press("sharing_again_button")
    assert "A decision that is looked at again" in here.words()
    assert here.find(QLineEdit, "share_to_name_edit").text() == "Lee Marsh"


def test_what_is_urgent_is_rung_first_and_made_good_from_today(here: Unlocked, concern: EntryId) -> None:
    """S37, S54: the wizard gets out of the way; the one page is recorded, and its decision waits on Today."""
    here.go(Place.SHARE, concern)
    here.press("share_kind_we_tell_radio")
    pick(here, "share_to_kind", RecipientKind.POLICE)
    here.write("share_to_name_edit", "PC Lowe")
    pick(here, "share_verified", Verified.CALL_BACK)
    go_on(here)
    here.press("share_urgency_now_radio")
    here.press("share_urgent_button")
    assert here.window.here.place is Place.CONCERN
    here.press("agency_police_radio")
    here.write("said_edit", "He is at the gate.")
    here.write("why_told_edit", "She is not safe.")
    here.press("family_told_radio")
    here.key("Ctrl+Return")
    here.go(Place.TODAY)
    (task,) = here.desk.sharing.deciding.owed()
    here.press(f"open_task_{task.entry.id}_button")
    assert here.window.here == Destination(Place.SHARE, task.entry.id)
    assert "They were told first. Now the reasons." in here.words()
    assert page(here).draft.sending.said == "He is at the gate."
    here.press("share_discard_button")
    go_to_decisions(here)
    assert "She is not safe." in here.words()


def test_what_is_asked_of_others_is_written_down_beside_the_concern_and_its_answer_too(
    here: Unlocked, concern: EntryId
) -> None:
    """S31."""
    here.go(Place.CONCERN, concern)
    here.act("asked")
    pick(here, "asked_to_kind", RecipientKind.HEALTH)
    here.write("asked_to_name_edit", "Ada Quill")
    here.write("asked_for_edit", "Was she seen?")
    here.write("asked_why_edit", "To know whom to ring.")
    pick(here, "asked_purpose", Purpose.PROTECT_CHILD)
    here.press("asked_family_given_radio")
    assert here.find(QComboBox, "asked_basis_combo").currentData() == Article6.RECOGNISED_INTEREST
    pick(here, "asked_basis", Article6.CONSENT)
    here.write("answer_due_edit", "tomorrow")
    here.key("Ctrl+Return")
    (body,) = bodies(here.desk, InformationRequested)
    assert isinstance(body, InformationRequested)
    assert (body.to_name, body.answer_due) == ("Ada Quill", "2026-11-24")
    assert body.basis is not None
    assert body.basis.article6 is Article6.CONSENT
    assert "Was she seen?" in here.words()
    assert "Answer, or ask again" in here.words()


def test_what_an_entry_lacks_is_read_below_it(here: Unlocked, setting: Setting, child: ChildId) -> None:
    """S34: only a screen reader said it."""
    lacking = here.received_one(setting, child, job="", when="not known")
    sound = here.received_one(setting, child)
    here.go(Place.SHARE, lacking)
    page(here)._go_to(SharingStep.ITEMS)
    here.settle()
    note = "No date that could be understood; no role of its author."
    assert here.find(CheckBox, f"share_item_{lacking}_check").accessibleDescription() == note
    assert here.find(CheckBox, f"share_item_{sound}_check").accessibleDescription() == ""
    assert here.words().splitlines().count(note) == 1
    page(here)._go_to(SharingStep.DECISION)
    here.settle()
    page(here)._go_to(SharingStep.ITEMS)
    here.settle()
    assert here.words().splitlines().count(note) == 1

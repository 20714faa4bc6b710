"""A decision that was not sent is carried out in the window: written down, linked, and gone from Today. S30, S39."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QWidget

from safeguard_desktop.domain.codes import ActionEnd, AdviserRole, AgencyCode, FamilyTold
from safeguard_desktop.domain.entries import ActionPlanned, DecisionCarriedOut
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.sharing.codes import Outcome, RecipientKind
from safeguard_desktop.domain.tellings import TellingKind
from safeguard_desktop.services.acts.acting_drafts import ActionEndDraft, CallDraft, FamilyPart, Subject
from safeguard_desktop.services.acts.referral_drafts import ConsultationDraft
from safeguard_desktop.services.sharing.listing import DecisionRow
from safeguard_desktop.ui.desk.places import Destination, Place
from safeguard_desktop.ui.desk.story_view import StoryView
from safeguard_desktop.wording import sharing as words
from safeguard_desktop.wording import tellings
from tests.elm_row import Setting
from tests.services.sharing_answers import answered
from tests.ui.looking import assert_all_controls_named, assert_all_fields_have_help
from tests.ui.unlocked import Unlocked


def call_of(row: DecisionRow) -> str:
    body = row.carried[0].body
    assert isinstance(body, DecisionCarriedOut)
    return body.telling or ""


def test_a_decision_waits_on_its_page_until_a_call_that_told_it_is_chosen_and_each_leads_to_the_other(
    here: Unlocked, setting: Setting
) -> None:
    desk, concern = here.desk, here.received_one(setting, here.add_child())
    about = Subject(concern)
    begun = answered(desk.sharing.deciding.begin(about), Outcome.SHARE_ALL, concern)
    desk.sharing.deciding.record(replace(begun, sending=replace(begun.sending, sent_when="")))
    decision = desk.sharing.deciding.decisions()[0].id
    here.go(Place.SHARING_DECISION, decision)
    assert tellings.KINDS[TellingKind.DECIDED] in here.words()
    assert words.NOT_CARRIED in here.words()
    here.press("sharing_carry_out_button")
    assert_all_controls_named(here.window)
    assert here.find(QComboBox, "carried_way_combo").currentText() == "By telephone"
    assert not any(each.isVisible() for each in here.window.findChildren(QComboBox, "carried_telling_combo"))
    here.press("carried_form_close_button")

    desk.calling.record_call(
        CallDraft(
            about, AgencyCode.SOCIAL_CARE, "Lee Marsh", "The two bruises.", why="She is not safe.",
            family=FamilyPart(FamilyTold.TOLD),
        )
    )  # fmt: skip
    here.go(Place.TODAY)
    here.go(Place.SHARING_DECISION, decision)
    here.press("sharing_carry_out_button")
    combo = here.find(QComboBox, "carried_telling_combo")
    combo.setCurrentIndex(1)
    combo.activated.emit(1)
    here.press("carried_form_save_button")
    assert tellings.KINDS[TellingKind.DECIDED] not in here.words()
    (row,) = desk.sharing.listing.rows().decisions
    assert not row.is_to_be_sent
    here.press(f"carried_{row.carried[0].id}_button")
    assert here.window.here == Destination(Place.CONCERN, concern, call_of(row))
    here.find(StoryView, "history_view").act_chosen.emit(f"sharing_behind:{call_of(row)}")
    here.settle()
    assert here.window.page(Place.SHARING_DECISION).isVisible()
    assert "Lee Marsh" in here.words()
    a_referral_and_a_talk_with_the_family_carry_one_out(here, concern)


def a_referral_and_a_talk_with_the_family_carry_one_out(here: Unlocked, concern: EntryId) -> None:
    """It is chosen beforehand only where one alone waits, for whom this goes to; what somebody chose stays."""
    to_social_care = decide(here, concern, RecipientKind.SOCIAL_CARE)
    here.go(Place.CONCERN, concern)
    here.act("refer")
    combo = here.find(QComboBox, "under_combo")
    assert (combo.count(), combo.currentText()) == (2, "No")
    assert not is_seen(here, "under_remains_edit")
    here.press("referral_kind_s47_radio")
    assert (combo.currentIndex(), is_seen(here, "under_remains_edit")) == (1, True)
    assert_all_controls_named(here.window)
    assert_all_fields_have_help(here.window.page(Place.CONCERN))
    here.press("referral_kind_police_radio")
    assert (combo.currentIndex(), is_seen(here, "under_remains_edit")) == (0, False)
    here.press("referral_kind_s47_radio")
    combo.setCurrentIndex(0)
    combo.activated.emit(0)
    here.press("referral_kind_s17_radio")
    assert combo.currentIndex() == 0, "she has said that it is not"
    combo.setCurrentIndex(1)
    combo.activated.emit(1)
    here.press("referral_kind_police_radio")
    here.press("concern_referral_form_save_button")
    assert not is_waiting(here, to_social_care)

    to_family = decide(here, concern, RecipientKind.FAMILY)
    here.go(Place.TODAY)
    here.go(Place.CONCERN, concern)
    here.act("family")
    assert not is_seen(here, "under_combo")
    here.press("made_yes_radio")
    shown = [each for each in here.window.findChildren(QComboBox, "under_combo") if each.isVisible()]
    assert [each.currentIndex() for each in shown] == [1]
    here.write("who_edit", "Her mother")
    here.write("said_edit", "What we saw.")
    here.press("concern_family_form_save_button")
    assert not is_waiting(here, to_family)
    a_name_that_is_given_carries_one_out(here, concern)
    what_is_not_needed_any_more_says_so_on_its_page(here, concern)


def a_name_that_is_given_carries_one_out(here: Unlocked, concern: EntryId) -> None:
    """S23, X04: a consultation that becomes a referral is one of the ways, later or at once."""
    decision = decide(here, concern, RecipientKind.SOCIAL_CARE)
    here.desk.consulting.consult(
        ConsultationDraft(
            Subject(concern), who="Ms Vale", role=AdviserRole.MASH, said="A bruise.", named=False
        )
    )
    here.go(Place.TODAY)
    here.go(Place.CONCERN, concern)
    advice = here.desk.consulting.log()[0].entry.id
    here.find(StoryView, "history_view").act_chosen.emit(f"name_given:{advice}")
    here.settle()
    here.press("referral_kind_s47_radio")
    shown = [each for each in here.window.findChildren(QComboBox, "under_combo") if each.isVisible()]
    assert [each.currentIndex() for each in shown] == [1]
    here.press("name_given_form_save_button")
    assert not is_waiting(here, decision)

    decision = decide(here, concern, RecipientKind.POLICE)
    here.go(Place.TODAY)
    here.go(Place.CONCERN, concern)
    here.act("advice")
    roles = here.find(QComboBox, "adviser_role_combo")
    roles.setCurrentIndex(roles.findData(AdviserRole.POLICE.value))
    roles.activated.emit(roles.currentIndex())
    assert not is_seen(here, "under_combo")
    here.press("identity_disclosed_yes_radio")
    shown = [each for each in here.window.findChildren(QComboBox, "under_combo") if each.isVisible()]
    assert [each.currentIndex() for each in shown] == [1]
    here.press("concern_advice_form_save_button")
    assert not is_waiting(here, decision)


def what_is_not_needed_any_more_says_so_on_its_page(here: Unlocked, concern: EntryId) -> None:
    decision = decide(here, concern, RecipientKind.POLICE)
    (waits,) = (
        task.entry.id
        for task in here.desk.today.today().tasks
        if isinstance(body := task.entry.body, ActionPlanned) and body.what == words.send_what_was_decided()
    )
    why = "She left the area."
    here.desk.acting.end(ActionEndDraft(waits, ActionEnd.NOT_NEEDED, "today", why))
    here.go(Place.SHARING_DECISION, decision)
    assert tellings.KINDS[TellingKind.DROPPED] in here.words()
    assert here.words().count(why) == 1
    assert not is_seen(here, "sharing_carry_out_button")


def decide(here: Unlocked, concern: EntryId, to_kind: RecipientKind) -> EntryId:
    """A decision to share that has not gone yet."""
    begun = answered(here.desk.sharing.deciding.begin(Subject(concern)), Outcome.SHARE_ALL, concern)
    who = replace(begun.who, to_kind=to_kind)
    here.desk.sharing.deciding.record(replace(begun, who=who, sending=replace(begun.sending, sent_when="")))
    return here.desk.sharing.deciding.decisions()[0].id


def is_waiting(here: Unlocked, decision: EntryId) -> bool:
    row = here.desk.sharing.listing.row(decision)
    assert row is not None
    return row.is_to_be_sent


def is_seen(here: Unlocked, name: str) -> bool:
    return any(each.isVisible() for each in here.window.findChildren(QWidget, name))

"""A consultation, the name, the referral and what it needs, in the window. S23, S26, S47, S48, S55, S103, X04."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget

from safeguard_desktop.domain.codes import Category, OutputKind
from safeguard_desktop.domain.entries import AdviceTaken, Exported, Referral, ReferralStep
from safeguard_desktop.domain.referral_codes import ReferralGap, ReferralKind, ReferralOutcome
from safeguard_desktop.services.acts.acting_drafts import Subject
from safeguard_desktop.services.acts.referral_drafts import ReferralDraft, ReferralFacts
from safeguard_desktop.services.inbox.drafts import ReceiveDraft
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.desk.story_view import StoryView
from safeguard_desktop.ui.sharing.page import SharingPage
from safeguard_desktop.ui.widgets import LineField, ListField
from tests.elm_row import Setting
from tests.services.steps import bodies
from tests.ui.looking import assert_all_controls_named, assert_all_fields_have_help
from tests.ui.unlocked import Unlocked


def is_seen(here: Unlocked, name: str) -> bool:
    return any(each.isVisible() for each in here.window.findChildren(QWidget, name))


def plain(here: Unlocked) -> str:
    return here.words().replace("\u2068", "").replace("\u2069", "")


def choose(here: Unlocked, name: str, key: str) -> None:
    field = here.find(ListField, name)
    field.choose(key)
    field.edited.emit()
    here.settle()


def test_a_consultation_becomes_a_referral_and_is_seen_through_to_its_outcome(
    here: Unlocked, setting: Setting
) -> None:
    """S23, S26, S55, S103, X04: from the concern's page, by the list under Sharing, to the outcome."""
    child = here.add_child()
    concern = here.raise_one(setting)
    here.desk.receiving.receive(ReceiveDraft(concern, child=child, categories=(Category.PHYSICAL,)))
    here.go(Place.CONCERN, concern)
    here.act("advice")
    choose(here, "adviser_role", "mash")
    here.press("identity_disclosed_yes_radio")
    assert is_seen(here, "now_a_referral_banner")
    here.press("identity_disclosed_no_radio")
    assert not is_seen(here, "now_a_referral_banner")
    here.write("adviser_edit", "Ms Vale")
    here.write("advice_text_edit", "They would want to know.")
    assert_all_controls_named(here.window)
    assert_all_fields_have_help(here.window)
    here.press("concern_advice_form_save_button")
    assert "Asked without the child’s name" in here.words()
    (advice,) = here.desk.consulting.log()
    here.find(StoryView, "history_view").act_chosen.emit(f"name_given:{advice.entry.id}")
    here.settle()
    assert_all_fields_have_help(here.window)
    here.press("name_given_form_save_button")
    assert "treat as a referral" in here.words()

    row = _make_good(here)
    _see_through(here, row)
    sharing = here.window.page(Place.SHARING)
    assert isinstance(sharing, SharingPage)
    sharing.tabs.setCurrentIndex(1)
    here.settle()
    assert "became a referral" in here.words()
    here.press(f"open_{advice.entry.id}_button")
    assert here.window.here.place is Place.CONCERN


def test_a_referral_that_a_member_of_staff_made_is_written_down_in_one_line_and_stands_on_today(
    here: Unlocked, setting: Setting
) -> None:
    """S47, S48, S103: nothing but what is known is needed; Today leads to what is missing."""
    child = here.add_child()
    here.go(Place.CHILD, child)
    here.act("refer")
    assert_all_controls_named(here.window)
    assert_all_fields_have_help(here.window)
    here.press("child_referral_form_more_button")
    here.write("made_by_edit", "Kit Moreno")
    here.press("child_referral_form_save_button")
    (referral,) = bodies(here.desk, Referral)
    assert isinstance(referral, Referral)
    assert (referral.kind, referral.made_by, referral.concern) == (ReferralKind.NOT_KNOWN, "Kit Moreno", None)
    assert "Made by Kit Moreno" in plain(here)

    here.go(Place.TODAY)
    assert "The lead does not know of it yet. Put it in writing. Still missing: what kind" in plain(here)
    here.press("names_button")
    assert "5 answers are missing" in plain(here)
    (row,) = here.desk.referring.listed()
    here.press(f"open_referral_{row.entry.id}_button")
    assert here.window.here.place is Place.SHARING
    here.press("lead_knows_form_save_button")
    assert not here.desk.referring.listed()[0].lead_open
    about = Subject(child=child)
    here.desk.referring.refer(
        ReferralDraft(about, ReferralFacts(kind=ReferralKind.LADO), answer_due_typed="")
    )
    here.desk.consulting.advice_beside(row.entry.id)
    here.go(Place.SHARING)
    here.press(f"open_{row.entry.id}_button")
    assert bodies(here.desk, AdviceTaken) == []
    _copy(here, row.entry.id)


def _copy(here: Unlocked, referral: str) -> None:
    """guidance.md 10.5: the text goes to the clipboard, which is written down, and leaves it before the lock."""
    here.go(Place.SHARING)
    here.press(f"referral_paper_{referral}_button")
    assert_all_controls_named(here.window)
    assert_all_fields_have_help(here.window)
    assert "answers are not known to us" in here.words()
    here.press("copy_referral_button")
    assert "Full name: Maya Wójcik" in QApplication.clipboard().text()
    (copied,) = bodies(here.desk, Exported)
    assert isinstance(copied, Exported)
    assert copied.output is OutputKind.REFERRAL_TEXT
    page = here.window.page(Place.REFERRAL_PAPER)
    assert page.is_needed
    page.keep_drafts()
    assert QApplication.clipboard().text() == ""
    here.press("leave_referral_paper_button")
    assert here.window.here.place is Place.SHARING


def _make_good(here: Unlocked) -> str:
    here.go(Place.SHARING)
    assert "Still missing: what kind of referral" in plain(here)
    (row,) = here.desk.referring.listed()
    here.press(f"referral_answer_{row.entry.id}_button")
    here.press("answer_form_close_button")
    here.press(f"make_good_{row.entry.id}_button")
    for answer in (
        "referral_kind_s47",
        "family_told",
        "agreement_not_sought",
        "agreement_reason_code_undue_delay",
    ):
        here.press(f"{answer}_radio")
    here.write("said_edit", "The bruise, and what she said.")
    here.write("rationale_edit", "Nobody explains it.")
    assert_all_controls_named(here.window)
    assert_all_fields_have_help(here.window)
    here.press("make_good_form_save_button")
    (row,) = here.desk.referring.listed()
    assert (row.kind, row.gaps) == (ReferralKind.S47, (ReferralGap.THRESHOLD,))
    return row.entry.id


def _see_through(here: Unlocked, referral: str) -> None:
    here.press(f"referral_written_{referral}_button")
    here.press("referral_written_form_save_button")
    here.press(f"referral_further_{referral}_button")
    here.press("referral_further_form_save_button")
    here.press(f"referral_outcome_{referral}_button")
    assert_all_fields_have_help(here.window)
    here.press("referral_outcome_form_save_button")
    assert "Choose what they decided" in here.words()
    here.press("referral_outcome_strategy_discussion_radio")
    here.press("referral_outcome_form_save_button")
    (row,) = here.desk.referring.listed()
    assert (row.outcome, row.stage) == (ReferralOutcome.STRATEGY_DISCUSSION, 1)
    assert len(bodies(here.desk, ReferralStep)) == 3
    _keep_an_agency(here)


def _keep_an_agency(here: Unlocked) -> None:
    """S20, S64, S68, S96: the register stands under Sharing, and beside the forms."""
    sharing = here.window.page(Place.SHARING)
    assert isinstance(sharing, SharingPage)
    sharing.tabs.setCurrentIndex(2)
    here.settle()
    here.press("add_agency_button")
    here.write("agency_called_edit", "Mill Lane Surgery")
    assert_all_fields_have_help(here.window)
    here.press("agency_form_save_button")
    (agency,) = here.desk.agencies.listed()
    here.press(f"change_agency_{agency.id}_button")
    assert here.find(LineField, "agency_called").text() == "Mill Lane Surgery"
    here.write("governance_edit", "Dr Holm")
    here.press("agency_form_save_button")
    assert "Caldicott guardian: Dr Holm" in here.words()

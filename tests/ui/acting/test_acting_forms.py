"""Doing something about a concern, by keyboard. S46 to S50, S57, S79, S90, S91, S103; X12."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QPlainTextEdit, QWidget

from safeguard_desktop.domain.codes import AgencyCode, Agreement, DecisionCode, FamilyTold, ReasonNotTold
from safeguard_desktop.domain.entries import (
    ActionChanged,
    ActionEnded,
    ActionPlanned,
    AgencyAnswered,
    AgencyContact,
    Decision,
    FamilyContact,
    FeedbackGiven,
    PaperKept,
)
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.services.acts.acting_drafts import (
    ActionDraft,
    CallDraft,
    FamilyDraft,
    FamilyPart,
    Subject,
    Who,
)
from safeguard_desktop.ui.concerns.limbs import Limbs
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.desk.story_view import StoryView
from tests.elm_row import Setting
from tests.ui.looking import assert_all_controls_named, assert_all_targets_large_enough, focused, tab_order
from tests.ui.unlocked import Unlocked


@pytest.fixture
def concern(here: Unlocked, setting: Setting) -> EntryId:
    made = here.received_one(setting, here.add_child())
    here.go(Place.CONCERN, made)
    return made


def the_one(here: Unlocked, concern: EntryId, kind: type[EntryBody]) -> EntryBody:
    (body,) = [each.body for each in here.desk.concerns.view(concern).followed if isinstance(each.body, kind)]
    return body


def problems(here: Unlocked) -> list[str]:
    forms = [form for form in here.window.findChildren(DeskForm) if form.isVisible()]
    return [link.accessibleName() for form in forms for link in form.summary.links]


def follow_link(here: Unlocked, words: str) -> None:
    """Goes through the links of the story with Tab and presses the one with these words."""
    story = here.find(StoryView, "history_view")
    story.setFocus()
    for _ in range(20):
        here.key("Tab")
        if story.textCursor().selectedText().replace("\N{NO-BREAK SPACE}", " ").strip() == words:
            here.key("Return")
            return
    message = f"no link {words}"
    raise AssertionError(message)


def test_a_call_is_recorded_in_a_minute_with_the_keyboard_alone(here: Unlocked, concern: EntryId) -> None:
    """S47, S103: six answers; the time is there already, and so is the day of the answer."""
    here.press("call_button")
    assert focused().objectName() == "agency_social_care_radio"
    words = here.words()
    assert "Ring first; write it down afterwards." in words
    assert "01632 960 100" in words
    here.press("agency_social_care_radio")
    here.write("said_edit", "What Maya said.")
    here.write("why_told_edit", "She is not safe at home.")
    here.write("answer_edit", "They ring back today.")
    here.press("family_not_told_radio")
    here.press("family_reason_code_increase_risk_child_radio")
    here.key("Ctrl+Return")
    call = the_one(here, concern, AgencyContact)
    assert isinstance(call, AgencyContact)
    assert (call.said, call.answer, call.answer_due) == (
        "What Maya said.",
        "They ring back today.",
        "2026-11-24",
    )
    assert (call.family, call.family_reason_code) == (FamilyTold.NOT_TOLD, ReasonNotTold.RISK_TO_CHILD)
    assert call.when.earliest.startswith("2026-11-23T09:")
    assert here.window.status.text.startswith("It is recorded.")
    assert "Answer expected by 24 Nov 2026" in here.words()


def test_the_day_of_the_answer_goes_with_that_of_the_call_until_somebody_writes_another(
    here: Unlocked, concern: EntryId
) -> None:
    """One working day from the referral, not from the Monday on which it is written down. Guidance.md section 4."""
    here.press("call_button")
    here.press("call_more_button")
    due, when = here.find(QLineEdit, "answer_due_edit"), here.find(QLineEdit, "when_edit")
    assert due.text() == "24 Nov 2026"
    for typed, day in (
        ("Fri 20 Nov 16:30", "23 Nov 2026"),
        ("2 Nov", "23 Nov 2026"),
        ("today 8:30", "24 Nov 2026"),
    ):
        when.clear()
        here.write("when_edit", typed)
        here.settle()
        assert due.text() == day
    due.clear()
    here.write("answer_due_edit", "26 Nov")
    when.clear()
    here.write("when_edit", "Fri 20 Nov 16:30")
    here.settle()
    assert due.text() == "26 Nov"


def test_what_can_wait_is_folded_away_and_unfolds_where_something_is_wrong_in_it(
    here: Unlocked, concern: EntryId
) -> None:
    here.press("call_button")
    assert not any(edit.isVisible() for edit in here.window.findChildren(QLineEdit, "their_reference_edit"))
    here.press("call_more_button")
    assert focused().objectName() == "spoke_to_edit"
    here.write("their_reference_edit", "1204")
    here.find(QLineEdit, "when_edit").setText("blue moon")
    here.press("call_more_button")
    assert not any(edit.isVisible() for edit in here.window.findChildren(QLineEdit, "when_edit"))
    here.press("concern_call_form_save_button")
    assert any("when it happened another way" in text for text in problems(here))
    assert here.find(QLineEdit, "when_edit").text() == "blue moon"


def test_an_answer_is_written_down_where_the_call_stands(here: Unlocked, concern: EntryId) -> None:
    call = CallDraft(
        Subject(concern=concern),
        AgencyCode.POLICE,
        said="The threat.",
        answer_due_typed="tomorrow",
        family=FamilyPart(FamilyTold.TOLD),
        why="It may be carried out.",
    )
    here.desk.calling.record_call(call)
    here.go(Place.TODAY)
    here.go(Place.CONCERN, concern)
    follow_link(here, "Answer, or ask again")
    here.press("came_came_radio")
    assert "The threat." in here.words()
    here.write("text_edit", "An officer comes.")
    here.press("answer_form_save_button")
    answer = the_one(here, concern, AgencyAnswered)
    assert isinstance(answer, AgencyAnswered)
    assert answer.text == "An officer comes."
    assert "Answer, or ask again" not in here.find(StoryView, "history_view").toPlainText()


def test_something_to_do_is_planned_changed_and_ended(here: Unlocked, concern: EntryId) -> None:
    """S57."""
    here.press("plan_button")
    here.write("what_edit", "Ring the health visitor.")
    here.write("due_on_edit", "Friday")
    here.press("concern_plan_form_save_button")
    action = the_one(here, concern, ActionPlanned)
    assert isinstance(action, ActionPlanned)
    assert (action.owner, action.due_on) == (here.desk.acting.me, "2026-11-27")
    assert "Asha Patel, by 27 Nov 2026" in here.words()
    follow_link(here, "Change who or when")
    assert here.find(QLineEdit, "due_on_edit").text() == "27 Nov 2026"
    here.press("doer_other_radio")
    here.write("doer_name_edit", "Kim Osei")
    here.write("reason_edit", "Kim knows her.")
    here.press("change_form_save_button")
    changed = the_one(here, concern, ActionChanged)
    assert isinstance(changed, ActionChanged)
    assert (changed.owner, changed.owner_name, changed.due_on) == (None, "Kim Osei", "2026-11-27")
    follow_link(here, "Done, or not needed")
    here.press("end_done_radio")
    here.write("text_edit", "She visits on Monday.")
    here.press("end_form_save_button")
    assert isinstance(the_one(here, concern, ActionEnded), ActionEnded)
    assert "Change who or when" not in here.find(StoryView, "history_view").toPlainText()


def test_the_family_is_told_or_it_is_said_why_not(here: Unlocked, concern: EntryId) -> None:
    """S49, S79, S103."""
    here.act("family")
    here.press("made_no_radio")
    here.press("concern_family_form_save_button")
    assert problems(here) == ["Choose why the family was not spoken with."]
    here.press("made_yes_radio")
    here.write("who_edit", "Her mother")
    here.write("said_edit", "That we ask Family Help.")
    here.press("agreement_refused_radio")
    here.press("concern_family_form_save_button")
    talk = the_one(here, concern, FamilyContact)
    assert isinstance(talk, FamilyContact)
    assert (talk.made, talk.agreement, talk.reason_code) == (True, Agreement.REFUSED, None)
    assert "They did not agree" in here.words()


def test_what_was_to_be_done_about_the_family_is_ticked_where_that_is_written_down(
    here: Unlocked, concern: EntryId
) -> None:
    """S57, S103: “Tell the family about the call” stayed on Today after the family had been told."""
    call = CallDraft(
        Subject(concern=concern),
        AgencyCode.POLICE,
        said="The threat.",
        family=FamilyPart(FamilyTold.TO_BE_TOLD),
        why="It may be carried out.",
    )
    here.desk.calling.record_call(call)
    here.desk.acting.plan(
        ActionDraft(Subject(concern=concern), "Ring the nurse.", "tomorrow", Who(name="Kim"))
    )
    tell, ring = (task.entry.id for task in here.desk.family.still_to_do(Subject(concern=concern)))
    here.act("family")
    here.press("made_yes_radio")
    here.write("who_edit", "Her mother")
    here.write("said_edit", "That we rang the police.")
    assert not any(here.find(QCheckBox, f"family_done_{each}_check").isChecked() for each in (tell, ring))
    here.press(f"family_done_{tell}_check")
    here.press("concern_family_form_save_button")
    ended = the_one(here, concern, ActionEnded)
    assert isinstance(ended, ActionEnded)
    assert ended.action == tell
    assert [task.entry.id for task in here.desk.family.still_to_do(Subject(concern=concern))] == [ring]


def test_where_telling_the_family_could_raise_the_risk_it_says_to_ask_social_care(
    here: Unlocked, concern: EntryId
) -> None:
    """S104."""
    asked = "ask social care how to go about it"
    here.act("family")
    here.press("made_no_radio")
    here.press("why_not_undue_delay_radio")
    assert asked not in here.words()
    here.press("why_not_increase_risk_child_radio")
    assert asked in here.words()
    here.press("made_yes_radio")
    assert asked not in here.words()


def test_a_refusal_stands_above_later_decisions_and_calls(
    here: Unlocked, concern: EntryId, setting: Setting
) -> None:
    """S49."""
    (inside,) = here.desk.concerns.children_of(here.desk.concerns.view(concern))
    refused = FamilyDraft(
        Subject(concern=concern),
        made=True,
        when="today",
        who="Her mother",
        said="We would like to ask.",
        response="No visits.",
        agreement=Agreement.REFUSED,
    )
    here.desk.family.record_family(refused)
    later = here.received_one(setting, inside.child)
    here.go(Place.CONCERN, later)
    for act in ("decide", "call", "family"):
        here.act(act)
        assert "The family did not agree before" in here.words()
        assert "No visits." in here.words()


def test_whoever_raised_it_is_told_and_the_name_is_there(here: Unlocked, concern: EntryId) -> None:
    here.act("feedback")
    assert here.find(QLineEdit, "feedback_to_edit").text() == here.desk.concerns.view(concern).row.author
    here.write("text_edit", "That we acted on it.")
    here.press("way_in_person_radio")
    here.press("feedback_form_save_button")
    assert isinstance(the_one(here, concern, FeedbackGiven), FeedbackGiven)


def test_paper_is_kept_with_its_place(here: Unlocked, concern: EntryId) -> None:
    """S91."""
    here.act("paper")
    here.write("item_edit", "Drawing")
    here.write("pages_edit", "two")
    here.press("concern_paper_form_save_button")
    assert problems(here) == [
        "Enter where it lies.",
        "Enter the number of pages as a number, or leave it empty.",
    ]
    here.write("paper_place_edit", "Cabinet")
    here.find(QLineEdit, "pages_edit").setText("2")
    here.press("concern_paper_form_save_button")
    assert the_one(here, concern, PaperKept) == PaperKept("Drawing", "Cabinet", 2, "", concern)


def test_the_limb_that_is_missing_is_named_while_she_writes(here: Unlocked, concern: EntryId) -> None:
    """R-REC-1: not only when it is saved. Feedback is mentioned, and does not stand in the way."""
    here.desk.acting.plan(ActionDraft(Subject(concern=concern), "Ring Kim.", "Friday", Who(name="Asha")))
    here.press("decide_button")
    assert "Ring Kim. (due in 4 days)" in here.words()
    here.press("decision_no_further_action_radio")
    here.press("closes_check")

    def missing() -> list[str]:
        limbs = here.find(Limbs, "limbs_card")
        lines = [label.text() for label in limbs.findChildren(QLabel) if label.isVisible()]
        return [line.partition(":")[0] for line in lines if line.endswith("still missing")]

    assert missing() == ["How it was followed up", "What the outcome was", "Why"]
    here.write("follow_up_edit", "The nurse looked.")
    here.write("reason_edit", "Explained.")
    assert missing() == ["What the outcome was"]
    here.write("outcome_edit", "It healed.")
    assert missing() == []
    assert "Nothing is written of what" in here.words()
    assert "stays on Today" in here.words()
    here.press("decision_form_save_button")
    assert isinstance(the_one(here, concern, Decision), Decision)


def test_recorded_and_not_referred_is_a_decision_with_its_reason_apart_from_the_event(
    here: Unlocked, concern: EntryId
) -> None:
    """S50, S89, S90."""
    here.press("decide_button")
    here.press("decision_no_further_action_radio")
    here.write("reason_edit", "A bruise that fits the fall, and nothing before it.")
    here.press("decision_form_save_button")
    decided = the_one(here, concern, Decision)
    assert isinstance(decided, Decision)
    assert decided.decision is DecisionCode.NO_FURTHER_ACTION
    story = here.find(StoryView, "history_view").toPlainText()
    assert "No further action" in story
    assert "Reason\nA bruise that fits the fall" in story.replace("￼ ", "")


@pytest.mark.parametrize(
    ("act", "field"),
    [
        ("call", "said"),
        ("plan", "what"),
        ("feedback", "text"),
        ("paper", "item"),
        ("decide", "reason"),
        ("note", "text"),
    ],
)
def test_what_is_half_written_in_any_form_is_there_again(
    here: Unlocked, concern: EntryId, act: str, field: str
) -> None:
    """X12."""
    here.act(act)
    here.write(f"{field}_edit", "Half a sen")
    here.key("Escape")
    here.go(Place.TODAY)
    here.go(Place.CONCERN, concern)
    here.act(act)
    edit = here.find(QWidget, f"{field}_edit")
    text = edit.toPlainText() if isinstance(edit, QPlainTextEdit) else edit.property("text")
    assert text == "Half a sen"


def test_a_form_that_nobody_wrote_in_leaves_no_draft(here: Unlocked, concern: EntryId) -> None:
    """What the program filled in itself is not something typed."""
    for act, form in (("call", "concern_call_form"), ("feedback", "feedback_form")):
        here.act(act)
        here.key("Escape")
        assert here.desk.drafts.kept(form, concern) is None


@pytest.mark.parametrize("act", ["call", "plan", "family", "feedback", "paper"])
def test_every_control_is_named_large_enough_and_reached_with_tab(
    here: Unlocked, concern: EntryId, act: str
) -> None:
    here.act(act)
    page = here.window.page(Place.CONCERN)
    assert_all_controls_named(page)
    assert_all_targets_large_enough(page)
    stops = tab_order(here.window)
    form = next(form for form in page.findChildren(DeskForm) if form.isVisible())
    assert f"{form.objectName()}_save_button" in stops


def test_the_new_kinds_are_corrected_from_the_story(here: Unlocked, concern: EntryId) -> None:
    here.act("paper")
    here.write("item_edit", "Drawing")
    here.write("paper_place_edit", "Cabinet")
    here.press("concern_paper_form_save_button")
    follow_link(here, "Correct")
    here.find(QPlainTextEdit, "item_edit").setPlainText("Drawing in crayon")
    here.write("amend_reason_edit", "More exact.")
    here.press("amend_form_save_button")
    assert "now reads “Drawing in crayon”" in here.words()


def test_nothing_of_it_stands_in_the_title_or_the_status_line(here: Unlocked, concern: EntryId) -> None:
    here.press("plan_button")
    here.write("what_edit", "Ring about Maya.")
    here.write("due_on_edit", "today")
    here.press("concern_plan_form_save_button")
    shown = [here.window.windowTitle(), here.window.status.text, QApplication.applicationDisplayName()]
    assert not any("Maya" in text for text in shown)

"""The form where it goes to named people: about an adult, or kept from somebody. S44, S21, S35, X12."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from safeguard_desktop.services.inbox.drafts import About
from safeguard_desktop.ui.raising import RaisingPage
from safeguard_desktop.ui.widgets import BodyText
from tests.elm_people import CHAIR, DEPUTY, LEAD, MANAGER, Team
from tests.ui.front import Front, type_in
from tests.ui.looking import (
    assert_all_controls_named,
    assert_all_targets_large_enough,
    focused,
    press,
    tab_order,
)

AN_ADULT = {
    "adult_edit": "Rowan Teal",
    "when_edit": "today 08:50",
    "observed_edit": "He shut the door of the sleep room.",
    "action_edit": "Nothing yet",
    "child_words_edit": "Rowan: It is only our game.",
    "name_edit": "Kit Moreno",
}


@pytest.fixture
def page(door: Front) -> RaisingPage:
    """The form, just opened."""
    door.press("raise_button")
    shown = door.window.raising
    assert shown is not None
    return shown


def route(door: Front, page: RaisingPage, about: str = "adult", must_not_see: str = "nobody") -> None:
    page.form.routing.about.button(about).click()
    page.form.routing.must_not_see.button(must_not_see).click()
    door.settle()


def type_into(page: RaisingPage, name: str, text: str) -> None:
    page.form.fields()[name].focus_control()
    type_in(text)


def keep(door: Front, page: RaisingPage) -> None:
    """Lets two seconds go by."""
    page._keeper._timer.timeout.emit()
    door.settle()


def subject(page: RaisingPage, key: str) -> None:
    field = page.form.adult.subject.field
    assert field is not None
    field.button(key).click()


def test_the_form_says_to_whom_it_goes_as_soon_as_that_is_known(
    door: Front, page: RaisingPage, team: Team
) -> None:
    page.form.routing.about.button("adult").click()
    assert not page.form.goes_to.isVisible()
    assert not page.form.writing.isVisible()
    page.form.routing.must_not_see.button("nobody").click()
    assert page.form.goes_to.text.startswith("It goes to Jo Lindqvist. Nobody else can open it")
    assert page.foot.send_button.text() == "Send to Jo Lindqvist"
    page.form.routing.must_not_see.button(team.id(MANAGER)).click()
    assert page.form.goes_to.text.startswith("It goes to Pat Quill.")
    route(door, page, "child", team.id(DEPUTY))
    assert page.form.goes_to.text.startswith("It goes to Asha Patel.")
    route(door, page, "child", team.id(MANAGER))
    assert "Only Asha Patel and Sam Rowe can read it." in page.form.goes_to.text
    assert "Say in person: Jo Lindqvist must not hear of it." in page.form.goes_to.text
    assert page.form.stop_line.isVisible()


def test_several_people_are_kept_out_by_keyboard_and_nothing_is_kept_before_they_are_named(
    door: Front, page: RaisingPage, team: Team
) -> None:
    """UI.md ("Who must not see this?"): more than one may be named, and none of them can open it."""
    boxes = page.form.routing._boxes
    route(door, page, "child")
    assert not boxes.isVisible()
    page.form.routing.must_not_see.button("several").click()
    assert boxes.isVisible()
    assert not page.form.writing.isVisible(), "nothing is typed before it is known who may read it"
    assert_all_controls_named(page)
    for name in (LEAD, DEPUTY):
        while focused().objectName() != f"kept_from_{team.id(name)}_check":
            press(Qt.Key.Key_Tab)
        press(Qt.Key.Key_Space)
    assert page.form.goes_to.text.startswith("It goes to Jo Lindqvist. Nobody else can open it")
    draft = page.form.draft()
    assert {*(draft.must_not_see or "").split()} == {team.id(LEAD), team.id(DEPUTY)}
    route(door, page, "child")
    assert not boxes.isVisible()
    page.form.show_draft(draft)
    assert page.form.draft().must_not_see == draft.must_not_see, "what was ticked is there again"
    for name in ("child", "when", "observed", "action", "name"):
        type_into(page, name, "not known" if name != "when" else "today 08:50")
    page.foot.send_button.click()
    door.settle()
    (row,) = team.personal(MANAGER).rows()
    assert team.personal(MANAGER).open(row.id).kept_from == "Asha Patel, Sam Rowe"
    assert team.personal(LEAD).rows() == team.personal(DEPUTY).rows() == ()


def test_about_an_adult_it_is_raised_by_keyboard_alone_and_the_manager_has_it(
    door: Front, page: RaisingPage, team: Team
) -> None:
    answers = dict(AN_ADULT)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Space)
    for _ in range(40):
        press(Qt.Key.Key_Tab)
        name = focused().objectName()
        if name in answers:
            type_in(answers.pop(name))
        if name == "raising_send_button":
            break
    assert answers == {}
    press(Qt.Key.Key_Space)
    door.settle()
    assert focused().objectName() == "sent_done_button"
    (row,) = team.personal(MANAGER).rows()
    assert (row.about, row.who, row.author) == (About.ADULT, "Rowan Teal", "Kit Moreno")
    assert "Still tell Jo Lindqvist in person." in page.sent._tell.accessibleName()
    assert any("LADO" in part.text() for part in page.sent.findChildren(BodyText))
    door.press("sent_done_button")
    assert "1 concern waiting" in door.window.home.waiting_label.text()


def test_missing_answers_about_an_adult_are_listed(page: RaisingPage, door: Front) -> None:
    route(door, page)
    page.foot.send_button.click()
    assert [link.objectName() for link in page.form.summary.links] == [
        f"problem_{name}_button" for name in ("adult", "when", "observed", "action", "name")
    ]


def test_a_name_that_may_be_of_whoever_would_read_it_is_asked_about_before_anything_is_kept(
    door: Front, page: RaisingPage, team: Team
) -> None:
    route(door, page)
    type_into(page, "observed", "She shouted at Ola.")
    keep(door, page)
    assert len(door.inbox("unsent")) == 1
    type_into(page, "adult", "Jo")
    door.settle()
    asked = page.form.adult.subject.field
    assert asked is not None
    assert asked.isVisible()
    assert asked.question == "Is it about Jo Lindqvist?"
    keep(door, page)
    assert door.inbox("unsent") == [], "she would have found it as unfinished"
    page.foot.send_button.click()
    assert "problem_subject_button" in [link.objectName() for link in page.form.summary.links]
    page.foot.leave_button.click()
    assert not page.foot._hand_over_button.isVisible()
    page.foot.stay_button.click()
    subject(page, team.id(MANAGER))
    assert page.foot.send_button.text() == "Send to Pat Quill"
    keep(door, page)
    (kept,) = door.inbox("unsent")
    assert team.id(CHAIR) in kept.name


def test_the_answer_that_it_is_somebody_else_holds_until_the_name_is_another(
    door: Front, page: RaisingPage, team: Team
) -> None:
    route(door, page)
    type_into(page, "adult", "Jo")
    subject(page, "somebody_else")
    assert page.form.may_be_kept
    assert page.foot.send_button.text() == "Send to Jo Lindqvist"
    type_into(page, "adult", " L")
    assert {problem.field for problem in page.form.problems()} >= {"subject"}
    field = page.form.adult.subject.field
    assert field is not None
    assert field.chosen() is None
    subject(page, team.id(MANAGER))
    assert page.foot.send_button.text() == "Send to Pat Quill"


def test_tab_comes_to_the_question_whom_it_is_about_behind_the_name(door: Front, page: RaisingPage) -> None:
    route(door, page)
    type_into(page, "adult", "Jo")
    order = tab_order(door.window)
    place = order.index("adult_edit")
    assert order[place + 1].startswith("subject_")
    assert place < order.index("name_edit") < order.index("raising_send_button")
    assert_all_controls_named(door.window)
    assert_all_targets_large_enough(door.window)


def test_about_the_chair_nothing_more_is_written_and_what_stands_there_can_be_copied_out(
    door: Front, page: RaisingPage, team: Team
) -> None:
    route(door, page)
    type_into(page, "observed", "He shouted at Ola.")
    type_into(page, "adult", "the chair")
    subject(page, team.id(CHAIR))
    door.settle()
    assert page.form.ring.isVisible()
    assert "01632 960 300" in page.form.ring.accessibleName()
    assert MANAGER not in page.form.ring.accessibleName()
    assert not page.foot.send_button.isVisible()
    assert door.inbox("unsent") == []
    assert page.form.adult.isVisible()
    assert page.form.draft().observed == "He shouted at Ola."
    subject(page, "somebody_else")
    assert page.foot.send_button.text() == "Send to Jo Lindqvist"


def test_an_answer_that_changes_who_gets_it_takes_the_draft_away_at_once(
    door: Front, page: RaisingPage, team: Team
) -> None:
    route(door, page, "child")
    type_into(page, "observed", "A round bruise.")
    keep(door, page)
    assert len(door.inbox("draft")) == 1
    page.form.routing.must_not_see.button(team.id(DEPUTY)).click()
    door.settle()
    assert door.inbox("draft") == []
    keep(door, page)
    (kept,) = door.inbox("unsent")
    assert team.id(DEPUTY) not in kept.name
    page.form.routing.must_not_see.button("several").click()
    door.settle()
    assert door.inbox("unsent") == []
    assert page.form.draft().observed == "A round bruise."


def test_what_was_typed_about_a_child_stands_there_when_it_turns_out_to_be_about_an_adult(
    door: Front, page: RaisingPage
) -> None:
    route(door, page, "child")
    type_into(page, "observed", "He shut the door.")
    type_into(page, "name", "Kit Moreno")
    page.form.routing.about.button("adult").click()
    assert page.form.writing is page.form.adult
    assert page.form.adult._lines["observed"].text() == "He shut the door."
    page.form.routing.about.button("child").click()
    assert page.form.draft().name == "Kit Moreno"


def test_five_idle_minutes_leave_the_words_for_whom_they_were_meant_and_tell_no_name(
    door: Front, page: RaisingPage, team: Team
) -> None:
    route(door, page)
    type_into(page, "adult", "Rowan Teal")
    type_into(page, "observed", "He shut the door.")
    page._idle.timeout.emit()
    door.settle()
    assert door.window.raising is None
    assert "unfinished" in door.window.status.text
    assert "Jo" not in door.window.status.text
    (row,) = team.personal(MANAGER).unfinished()
    assert row.who == "Rowan Teal"


def test_a_window_that_is_closed_or_hidden_keeps_the_words_for_the_manager(
    door: Front, page: RaisingPage, team: Team
) -> None:
    route(door, page)
    type_into(page, "adult", "Rowan Teal")
    page.hide()
    door.settle()
    assert len(team.personal(MANAGER).unfinished()) == 1


def test_what_cannot_be_saved_says_to_tell_whom_it_was_for(
    door: Front, page: RaisingPage, team: Team
) -> None:
    route(door, page)
    for name, text in (
        ("adult", "Rowan Teal"),
        ("when", "today"),
        ("observed", "x"),
        ("action", "x"),
        ("name", "K"),
    ):
        type_into(page, name, text)
    team.setting.path.rename(team.setting.path.with_name("unplugged"))
    page.foot.send_button.click()
    door.settle()
    told = page.form.trouble.accessibleName()
    assert "Jo Lindqvist" in told
    assert "01632 960 004" in told
    page.form.trouble.act_button.click()
    assert "Which adult?\nRowan Teal" in page._clipboard._clipboard.text()
    page._clipboard.clear()


def test_the_whole_way_about_the_manager_to_the_chair_and_back_to_the_author(
    door: Front, page: RaisingPage, team: Team
) -> None:
    """A member of staff raises it, the chair opens and acknowledges it, its author reads "Received". S44, S21."""
    route(door, page, "adult", team.id(MANAGER))
    for name, text in AN_ADULT.items():
        type_into(page, name.removesuffix("_edit"), "Jo Lindqvist" if name == "adult_edit" else text)
    assert page.form.adult.subject.field is None, "she was named already as the one who must not see it"
    page.foot.send_button.click()
    door.settle()
    reference = page.sent._title.text().split()[-1]
    door.press("sent_done_button")
    assert team.personal(MANAGER).rows() == ()
    chair = team.personal(CHAIR)
    (row,) = chair.rows()
    assert chair.open(row.id).kept_from == MANAGER
    panel = door.window.home.reference_panel
    panel.reference.focus_control()
    type_in(reference)
    press(Qt.Key.Key_Return)
    door.settle()
    assert "Saved and waiting" in panel.answer.text()
    chair.acknowledge(row.id)
    press(Qt.Key.Key_Return)
    door.settle()
    assert panel.answer.text().startswith("Received")

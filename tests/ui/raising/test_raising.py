"""Raise a concern: who may be told, what is asked, what is kept, what is never lost."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from safeguard_desktop.ui.boxes import BoxDialog
from safeguard_desktop.ui.raising import RaisingPage
from safeguard_desktop.ui.widgets import BodyText, TextField
from safeguard_desktop.wording import raising as words
from tests.elm_row import Setting, filled
from tests.ui.front import Front, type_in
from tests.ui.looking import (
    assert_all_controls_named,
    assert_all_fields_have_help,
    assert_all_targets_large_enough,
    description_of,
    focused,
    press,
    tab_order,
)
from tests.ui.problems_listed import listed, out_of_order


@pytest.fixture
def page(here: Front) -> RaisingPage:
    """The form, just opened."""
    here.press("raise_button")
    shown = here.window.raising
    assert shown is not None
    return shown


def route(here: Front, page: RaisingPage, must_not_see: str = "nobody", about: str = "child") -> None:
    """Answers the two routing questions."""
    page.form.routing.about.button(about).click()
    page.form.routing.must_not_see.button(must_not_see).click()
    here.settle()


def fill(page: RaisingPage, **changes: object) -> None:
    """Types every answer that is required, and some that are not."""
    draft = filled(page.form.draft(), **changes)
    page.form.writing.load(draft)
    page.form.edited.emit()


def keep(here: Front, page: RaisingPage) -> None:
    """Lets two seconds go by."""
    page._keeper._timer.timeout.emit()
    here.settle()


def test_what_is_wrong_is_listed_as_the_questions_stand(here: Front, page: RaisingPage) -> None:
    """A time that was not understood stood below everything that was missing."""
    route(here, page)
    page.form.writing.load(replace(page.form.draft(), when="31 February"))
    page.foot.send_button.click()
    here.settle()
    assert len(listed(page)) == 5
    assert not (found := out_of_order(page)), found


def test_nothing_can_be_typed_before_both_questions_are_answered(here: Front, page: RaisingPage) -> None:
    assert not page.form.writing.isVisible()
    assert not page.foot.send_button.isVisible()
    page.form.routing.about.button("child").click()
    assert not page.form.writing.isVisible()
    page.form.routing.must_not_see.button("nobody").click()
    assert page.form.writing.isVisible()
    assert page.foot.send_button.isVisible()


def test_the_stop_line_names_people_and_numbers(page: RaisingPage) -> None:
    told = page.form.stop_line.accessibleName().replace("\N{NO-BREAK SPACE}", " ")
    for part in ("in danger now", "Asha Patel", "Sam Rowe", "01632 960 100", "01632 960 200", "999"):
        assert part in told


def test_a_worry_about_an_adult_takes_no_text_and_names_whom_to_ring(here: Front, page: RaisingPage) -> None:
    route(here, page, about="adult")
    told = page.form.ring.accessibleName()
    assert "Jo Lindqvist · manager, 01632 960 004" in told
    assert "01632 960 300" in told
    assert "Asha Patel" not in told
    assert not page.form.writing.isVisible()
    assert not page.foot.send_button.isVisible()


@pytest.mark.parametrize("height", [600, 760])
def test_whom_to_ring_instead_comes_into_sight_by_itself(here: Front, page: RaisingPage, height: int) -> None:
    here.window.resize(1000, height)
    here.settle()
    page.form.verticalScrollBar().setValue(0)
    route(here, page, about="adult")
    ring = page.form.ring
    shown = page.form.viewport().rect()
    heading = ring.heading.mapTo(page.form.viewport(), ring.heading.rect().topLeft())
    assert shown.contains(heading), "nothing else would tell that nothing can be typed here"
    assert not ring.visibleRegion().isEmpty()


def test_where_the_lead_must_not_see_it_the_deputy_comes_first(
    here: Front, page: RaisingPage, setting: Setting
) -> None:
    route(here, page, str(setting.lead))
    numbers = [label.text() for label in page.form.ring.findChildren(BodyText)]
    assert "01632 960 003" in numbers
    assert "01632 960 002" not in numbers


def test_what_the_lead_must_not_see_is_taken_off_the_disk_and_stays_on_the_page(
    here: Front, page: RaisingPage, setting: Setting
) -> None:
    route(here, page)
    fill(page)
    keep(here, page)
    assert len(here.inbox("draft")) == 1
    page.form.routing.must_not_see.button(str(setting.lead)).click()
    here.settle()
    keep(here, page)
    assert here.inbox("draft") == []
    observed = page.form.child.fields()["observed"]
    assert isinstance(observed, TextField)
    assert observed.isVisible()
    assert observed.edit.isReadOnly(), "nothing more is typed that nobody may keep"
    assert words.KEPT_NOWHERE in [each.text() for each in page.foot.findChildren(QLabel) if each.isVisible()]
    here.window.close()
    here.settle()
    assert here.window.isVisible(), "nobody keeps these words: it is asked before they are lost"
    (box,) = (each for each in here.window.findChildren(BoxDialog) if each.isVisible())
    assert box.findChild(QWidget, "try_again_button") is None, "no disk is in the way"
    box.reject()
    page.form.routing.must_not_see.button("nobody").click()
    here.settle()
    assert page.form.draft().observed.startswith("A round bruise")
    assert words.KEPT_NOWHERE not in [each.text() for each in page.foot.findChildren(QLabel)]


def test_missing_answers_are_listed_and_each_link_leads_to_its_field(here: Front, page: RaisingPage) -> None:
    route(here, page)
    page.foot.send_button.click()
    summary = page.form.summary
    assert focused() is summary
    assert [link.objectName() for link in summary.links] == [
        f"problem_{name}_button" for name in ("child", "when", "observed", "action", "name")
    ]
    summary.links[2].click()
    assert focused().objectName() == "observed_edit"
    assert "Enter what you saw or heard." in description_of(focused())


def test_a_time_still_to_come_is_refused_and_what_was_typed_stays(here: Front, page: RaisingPage) -> None:
    route(here, page)
    fill(page, when="tomorrow 09:00")
    page.foot.send_button.click()
    here.settle()
    assert here.inbox("concern") == []
    assert page.form.draft().when == "tomorrow 09:00"


def test_a_time_is_shown_as_it_was_understood(here: Front, page: RaisingPage) -> None:
    route(here, page)
    page.form.writing.fields()["when"].focus_control()
    type_in("today 08:50")
    assert "Mon 23 Nov 2026, 08:50" in description_of(focused())


def test_a_concern_is_raised_by_keyboard_alone(here: Front, page: RaisingPage, setting: Setting) -> None:
    answers = {
        "child_edit": "Maya Wojcik",
        "when_edit": "today 08:50",
        "observed_edit": "A round bruise on the left forearm.",
        "action_edit": "Nothing yet",
        "child_words_edit": "I fell off the big step.",
        "name_edit": "Kit Moreno",
    }
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Space)
    for _ in range(30):
        press(Qt.Key.Key_Tab)
        name = focused().objectName()
        if name in answers:
            type_in(answers.pop(name))
        if name == "raising_send_button":
            break
    assert answers == {}
    press(Qt.Key.Key_Space)
    here.settle()
    assert focused().objectName() == "sent_done_button"
    desk = setting.unlock()
    try:
        (row,) = desk.receiving.waiting()
        body = desk.concerns.open(row.id).as_amended
        assert (body.child_typed, body.author.name, body.child_words) == (
            "Maya Wojcik", "Kit Moreno", "I fell off the big step.",
        )  # fmt: skip
        assert row.reference in page.sent._title.text()
    finally:
        desk.session.close()


def test_whom_the_author_told_has_boxes_of_its_own_that_may_stay_empty(
    here: Front, page: RaisingPage, setting: Setting
) -> None:
    """S46, S47"""
    route(here, page)
    fill(page)
    for name, text in (("spoken_with", "Sam at 16:10"), ("direct_referral", "Rang social care, 16:20")):
        page.form.writing.fields()[name].focus_control()
        type_in(text)
    page.foot.send_button.click()
    here.settle()
    desk = setting.unlock()
    try:
        (row,) = desk.receiving.waiting()
        body = desk.concerns.open(row.id).as_amended
        assert (body.spoken_with, body.direct_referral) == ("Sam at 16:10", "Rang social care, 16:20")
    finally:
        desk.session.close()


def test_the_confirmation_names_whom_to_tell_and_leaves_nothing_behind(
    here: Front, page: RaisingPage
) -> None:
    route(here, page)
    fill(page)
    with here.bot.waitSignal(page.concern_sent) as sent:
        page.foot.send_button.click()
    here.settle()
    assert sent.args is not None
    assert sent.args[0].reference in page.sent._title.text()
    assert "Asha Patel or Sam Rowe" in page.sent._tell.accessibleName()
    assert page.form.draft().observed == ""
    assert (len(here.inbox("concern")), here.inbox("draft")) == (1, [])
    here.press("sent_done_button")
    assert here.window.raising is None
    assert "1 concern waiting" in here.window.home.waiting_label.text()


def test_what_is_typed_is_kept_only_when_it_has_changed(here: Front, page: RaisingPage) -> None:
    route(here, page)
    keep(here, page)
    assert here.inbox("draft") == [], "an empty form is nothing to keep"
    fill(page)
    keep(here, page)
    (kept,) = here.inbox("draft")
    first = kept.read_bytes()
    keep(here, page)
    assert kept.read_bytes() == first
    fill(page, observed="A round bruise, and a second one.")
    keep(here, page)
    assert kept.read_bytes() != first


def test_what_is_kept_cannot_be_read_on_the_disk(here: Front, page: RaisingPage) -> None:
    route(here, page)
    fill(page, observed="canary-sentence-one")
    keep(here, page)
    for path in here.workplace.documents.parent.rglob("*"):
        if path.is_file():
            assert b"canary" not in path.read_bytes()
            assert "canary".encode("utf-16-le") not in path.read_bytes()


def test_a_form_that_is_hidden_by_a_lock_is_kept_at_once(here: Front, page: RaisingPage) -> None:
    route(here, page)
    fill(page)
    page.hide()
    here.settle()
    assert len(here.inbox("draft")) == 1
    page.show()
    assert page.form.draft().observed.startswith("A round bruise")


def test_a_window_that_is_closed_keeps_the_words_before_it_goes(here: Front, page: RaisingPage) -> None:
    route(here, page)
    fill(page)
    here.window.close()
    assert here.window.isVisible(), "the words are not on the disk yet"
    here.settle()
    here.bot.waitUntil(lambda: not here.window.isVisible())
    assert len(here.inbox("draft")) == 1


def test_five_idle_minutes_leave_the_words_with_the_lead(
    here: Front, page: RaisingPage, setting: Setting
) -> None:
    route(here, page)
    fill(page)
    page._idle.timeout.emit()
    here.settle()
    assert here.window.raising is None
    assert "unfinished" in here.window.status.text
    desk = setting.unlock()
    try:
        (row,) = desk.receiving.unfinished()
        assert desk.receiving.open_unfinished(row.id).observed.startswith("A round bruise")
    finally:
        desk.session.close()


def test_escape_asks_first_and_a_second_escape_goes_on_writing(here: Front, page: RaisingPage) -> None:
    route(here, page)
    fill(page)
    page.form.writing.first_field().focus_control()
    press(Qt.Key.Key_Escape)
    here.settle()
    assert focused() is page.foot.stay_button
    press(Qt.Key.Key_Escape)
    assert not page.foot.asks
    assert page.form.draft().observed.startswith("A round bruise")


def test_escape_leaves_an_empty_form_at_once(here: Front, page: RaisingPage) -> None:
    press(Qt.Key.Key_Escape)
    here.settle()
    assert here.window.raising is None


def test_what_is_thrown_away_is_gone_from_the_disk(here: Front, page: RaisingPage) -> None:
    route(here, page)
    fill(page)
    keep(here, page)
    page.foot.leave_button.click()
    here.press("raising_throw_away_button")
    assert here.inbox("draft") == []
    assert here.window.raising is None


def test_what_the_lead_must_not_see_cannot_be_left_with_the_lead(
    here: Front, page: RaisingPage, setting: Setting
) -> None:
    route(here, page)
    fill(page)
    page.form.routing.must_not_see.button(str(setting.lead)).click()
    here.settle()
    page.foot.leave_button.click()
    assert page.foot.asks
    assert not page.foot._hand_over_button.isVisible()


def test_a_disk_that_is_gone_takes_nothing_from_the_page_and_says_whom_to_tell(
    here: Front, page: RaisingPage, setting: Setting
) -> None:
    route(here, page)
    fill(page)
    away = setting.path.with_name("unplugged")
    setting.path.rename(away)
    page.foot.send_button.click()
    here.settle()
    told = page.form.trouble.accessibleName()
    assert page.form.trouble.isVisible()
    assert "Asha Patel" in told
    assert "01632 960 002" in told
    assert page.form.draft().observed.startswith("A round bruise")
    away.rename(setting.path)
    page.foot.send_button.click()
    here.settle()
    assert len(here.inbox("concern")) == 1


def test_the_words_can_be_copied_while_they_cannot_be_saved(
    here: Front, page: RaisingPage, setting: Setting
) -> None:
    route(here, page)
    fill(page)
    setting.path.rename(setting.path.with_name("unplugged"))
    page.foot.send_button.click()
    here.settle()
    page.form.trouble.act_button.click()
    assert "A round bruise on the left forearm" in page._clipboard._clipboard.text()
    page._clipboard.clear()
    assert page._clipboard._clipboard.text() == ""


def test_every_control_of_the_form_has_a_name_and_is_large_enough(here: Front, page: RaisingPage) -> None:
    assert_all_controls_named(here.window)
    assert_all_fields_have_help(here.window)
    route(here, page)
    page.foot.send_button.click()
    assert_all_controls_named(here.window)
    assert_all_fields_have_help(here.window)
    assert_all_targets_large_enough(here.window)


def test_tab_goes_down_the_form_and_ends_with_the_buttons(here: Front, page: RaisingPage) -> None:
    route(here, page)
    order = tab_order(here.window)
    asked = ["child_edit", "group_edit", "when_edit", "observed_edit", "action_edit", "name_edit"]
    assert [name for name in order if name in asked] == asked
    assert order.index("name_edit") < order.index("raising_leave_button") < order.index("raising_send_button")

"""Handing concerns over through the window, with two people who read the record. S57."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QRadioButton
from pytestqt.qtbot import QtBot

from safeguard_desktop.domain.child import ChildDetails
from safeguard_desktop.domain.ids import EntryId, PersonId
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.inbox.drafts import HandoverDraft, ReceiveDraft, TakeoverDraft
from safeguard_desktop.ui.concerns.list_page import ConcernsPage
from safeguard_desktop.ui.concerns.page import ConcernPage
from safeguard_desktop.ui.desk.places import Place
from tests.elm_row import Setting, filled
from tests.second_reader import add_deputy, deputy_desk
from tests.ui.looking import assert_all_controls_named, focused
from tests.ui.unlocked import Unlocked, unlocked


@pytest.fixture
def deputy(setting: Setting) -> PersonId:
    return add_deputy(setting)


@pytest.fixture
def concerns(setting: Setting, deputy: PersonId) -> list[EntryId]:
    """Two concerns that the deputy received."""
    desk = deputy_desk(setting, deputy)
    made = [received(desk, setting) for _ in range(2)]
    desk.session.close()
    return made


def received(desk: Desk, setting: Setting) -> EntryId:
    raising = setting.raising()
    draft = filled(raising.new_draft())
    raising.send(draft)
    desk.receiving.take_in()
    new = ChildDetails("Maya Wójcik")
    desk.receiving.receive(ReceiveDraft(EntryId(draft.id), new_child=new))
    return EntryId(draft.id)


@pytest.fixture
def lead(setting: Setting, concerns: list[EntryId], qtbot: QtBot, tmp_path: Path) -> Iterator[Unlocked]:
    """The lead at the desk, with what the deputy received already."""
    with unlocked(setting, qtbot, tmp_path) as shown:
        yield shown


def act(here: Unlocked, key: str) -> None:
    page = here.window.page(Place.CONCERN)
    assert isinstance(page, ConcernPage)
    if not page.bar.button(key).isVisible():
        here.press("more_button")
    here.press(f"{key}_button")


def owner(here: Unlocked, concern: EntryId) -> PersonId | None:
    return here.desk.concerns.view(concern).row.owner


def table_texts(here: Unlocked) -> list[str]:
    """Returns every text in sight of the list of concerns, column after column."""
    page = here.window.page(Place.CONCERNS)
    assert isinstance(page, ConcernsPage)
    model = page.table.rows
    columns = [column for column in range(model.columnCount()) if not page.table.isColumnHidden(column)]
    return [
        model.index(row, column).data(Qt.ItemDataRole.DisplayRole)
        for row in range(model.rowCount())
        for column in columns
    ]


def test_a_concern_is_taken_over_and_then_handed_over_by_keyboard(
    lead: Unlocked, setting: Setting, concerns: list[EntryId], deputy: PersonId
) -> None:
    """S57: never waits for anybody; and it stays with the lead until the deputy has answered."""
    (concern, _) = concerns
    lead.go(Place.CONCERN, concern)
    assert "Seen to by\nSam Rowe" in lead.words()
    act(lead, "takeover")
    lead.write("takeover_reason_edit", "Sam is on a course until Monday.")
    lead.press("takeover_form_save_button")
    assert owner(lead, concern) == setting.lead
    assert "Sam is on a course until Monday." in lead.words()
    act(lead, "handover")
    lead.press(f"to_{deputy}_radio")
    lead.write("message_edit", "Health rings back at four.")
    lead.press("handover_form_save_button")
    assert owner(lead, concern) == setting.lead
    assert "Sam Rowe is asked to take it over and has not answered yet." in lead.words()
    assert "Health rings back at four." in lead.words()
    act(lead, "keep_handover")
    lead.press("keep_handover_form_save_button")
    assert lead.desk.concerns.view(concern).row.offered_to is None


@pytest.fixture
def asked(
    setting: Setting, concerns: list[EntryId], deputy: PersonId, qtbot: QtBot, tmp_path: Path
) -> Iterator[Unlocked]:
    """The lead, who was asked to take over both of the deputy's concerns."""
    desk = deputy_desk(setting, deputy)
    desk.owning.offer(HandoverDraft(setting.lead, "I am away from noon."))
    desk.session.close()
    with unlocked(setting, qtbot, tmp_path) as shown:
        yield shown


def test_whoever_is_asked_takes_it_or_says_why_not(
    asked: Unlocked, setting: Setting, concerns: list[EntryId], deputy: PersonId
) -> None:
    """S57: acknowledged, or declined with a reason."""
    first, second = concerns
    asked.go(Place.CONCERN, first)
    assert "You are asked to take this over" in asked.words()
    asked.press("answer_handover_button")
    asked.press("answer_handover_form_save_button")
    asked.press("handover_answer_take_radio")
    asked.press("answer_handover_form_save_button")
    assert owner(asked, first) == setting.lead
    asked.go(Place.CONCERN, second)
    asked.press("answer_handover_button")
    asked.press("handover_answer_decline_radio")
    asked.press("answer_handover_form_save_button")
    page = asked.window.page(Place.CONCERN)
    assert isinstance(page, ConcernPage)
    (told,) = page.forms.form("answer_handover").summary.links
    assert told.accessibleName().startswith("Enter why you cannot")
    asked.write("decline_reason_edit", "I am at court all day.")
    asked.press("answer_handover_form_save_button")
    assert owner(asked, second) == deputy
    assert "I am at court all day." in asked.words()


def test_everything_of_somebody_absent_is_taken_over_and_handed_back_from_the_list(
    lead: Unlocked, setting: Setting, concerns: list[EntryId], deputy: PersonId
) -> None:
    """S57: in one act each, with a reason."""
    lead.go(Place.CONCERNS)
    lead.press("takeover_all_button")
    lead.press(f"owner_{deputy}_radio")
    assert lead.find(QRadioButton, f"owner_{deputy}_radio").text() == "Sam Rowe: 2 open concerns"
    lead.write("takeover_reason_edit", "Sam is ill.")
    lead.press("takeover_all_form_save_button")
    assert {owner(lead, concern) for concern in concerns} == {setting.lead}
    assert_all_controls_named(lead.window)
    lead.press("takeover_all_button")
    assert "Nobody else has an open concern." in lead.words()
    assert "Why do you take them over?" not in lead.words(), "and no button that could not work"
    assert focused().objectName() == "takeover_all_form_close_button"
    lead.press("takeover_all_form_close_button")
    lead.press("handover_all_button")
    lead.press(f"to_{deputy}_radio")
    lead.press("handover_all_form_save_button")
    assert {lead.desk.concerns.view(concern).row.offered_to for concern in concerns} == {deputy}
    assert lead.window.status.text == "They are asked. Until they take it, it stays with you."


def test_the_list_says_whose_each_concern_is_and_may_show_mine_alone(
    lead: Unlocked, setting: Setting, concerns: list[EntryId]
) -> None:
    """S57"""
    lead.desk.owning.take_over(TakeoverDraft("Sam is ill.", concerns[0]))
    lead.go(Place.CONCERNS)
    assert {text for text in table_texts(lead) if text in {"Sam Rowe", "Asha Patel"}} == {
        "Sam Rowe",
        "Asha Patel",
    }
    combo = lead.find(QComboBox, "whose_combo")
    combo.setFocus()
    QTest.keyClick(combo, Qt.Key.Key_Down)
    lead.settle()
    texts = table_texts(lead)
    assert "Asha Patel" in texts
    assert "Sam Rowe" not in texts


def test_where_one_person_reads_the_record_nobody_is_asked_whose_it_is(
    here: Unlocked, setting: Setting
) -> None:
    here.received_one(setting, here.add_child())
    page = here.go(Place.CONCERNS)
    assert isinstance(page, ConcernsPage)
    assert not page.whose_combo.isVisible()
    assert not page.passing.isVisible()
    assert "Asha Patel" not in table_texts(here)

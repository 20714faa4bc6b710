"""Choosing what kind of worry it is: by keyboard, by mouse, out of fifty. Source: guidance.md section 2.4; X12."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from safeguard_desktop.domain.categories import GROUPS, first_offered
from safeguard_desktop.domain.codes import Category
from safeguard_desktop.domain.register import SettingKind
from safeguard_desktop.ui.desk.answers import answer_of, give_answer
from safeguard_desktop.ui.desk.category_choice import CategoryChoice, Chip
from safeguard_desktop.ui.desk.category_list import CategoryList
from safeguard_desktop.ui.theme import Scheme, apply_theme
from safeguard_desktop.ui.widgets import Banner, CheckBox
from safeguard_desktop.wording import categories as words
from tests.ui.looking import (
    assert_all_controls_named,
    assert_all_targets_large_enough,
    focused,
    press,
    show,
    tab_order,
)


@pytest.fixture
def choice(qtbot: QtBot) -> Iterator[CategoryChoice]:
    yield from _in_a_window(qtbot, CategoryChoice(SettingKind.ACADEMY))


def _in_a_window(qtbot: QtBot, field: CategoryChoice) -> Iterator[CategoryChoice]:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(field)
    column.addStretch(1)
    window.resize(520, 1400)
    show(window)
    yield field


def _list(field: CategoryChoice) -> CategoryList:
    (found,) = field.findChildren(CategoryList)
    return found


def _chips(field: CategoryChoice) -> list[str]:
    return [chip.text() for chip in field.findChildren(Chip) if chip.isVisible()]


def _lines(field: CategoryChoice) -> list[str]:
    lines = _list(field)
    return [lines.item(row).text() for row in range(lines.count()) if not lines.item(row).isHidden()]


def _type(field: CategoryChoice, text: str) -> None:
    field.search_field.setFocus()
    QTest.keyClicks(focused(), text)


@pytest.mark.parametrize("kind", [None, *SettingKind])
def test_a_handful_stands_in_sight_with_the_four_of_abuse_in_front(
    qtbot: QtBot, kind: SettingKind | None
) -> None:
    field = CategoryChoice(kind)
    qtbot.addWidget(field)
    checks = [check.objectName() for check in field.findChildren(CheckBox)]
    assert checks == [f"category_{each.value}_check" for each in first_offered(kind)]


def test_those_in_sight_are_ticked_with_space(choice: CategoryChoice) -> None:
    choice.focus_control()
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Space)
    assert choice.chosen() == (Category.PHYSICAL, Category.EMOTIONAL)
    press(Qt.Key.Key_Space)
    assert choice.chosen() == (Category.PHYSICAL,)


def test_two_words_and_enter_choose_out_of_fifty(choice: CategoryChoice, qtbot: QtBot) -> None:
    with qtbot.waitSignal(choice.edited):
        _type(choice, "county")
        press(Qt.Key.Key_Return)
    assert choice.chosen() == (Category.COUNTY_LINES,)
    assert _chips(choice) == ["County lines"]
    assert choice.search_field.text() == ""
    assert focused() is choice.search_field


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("bruise", Category.UNEXPLAINED_INJURY),
        ("DEEPFAKE", Category.AI_IMAGES),
        ("overdose", Category.SELF_HARM),
        ("gang knives", Category.SERIOUS_VIOLENCE),
        ("family prison", Category.PRISON),
        ("peer on peer", Category.CHILD_ON_CHILD),
        ("fgm", Category.FGM),
    ],
)
def test_a_worry_is_found_by_the_words_that_people_use(
    choice: CategoryChoice, typed: str, found: Category
) -> None:
    _type(choice, typed)
    assert words.category_label(found, SettingKind.ACADEMY) in _lines(choice)
    assert len(_lines(choice)) <= 6


def test_the_arrow_keys_go_through_the_list_past_the_headings(choice: CategoryChoice) -> None:
    choice.search_field.setFocus()
    press(Qt.Key.Key_Down)
    assert focused() is _list(choice)
    for _ in range(4):
        press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Space)
    assert choice.chosen() == (Category.UNEXPLAINED_INJURY,)
    for _ in range(5):
        press(Qt.Key.Key_Up)
    assert focused() is choice.search_field


def test_escape_closes_the_list_and_no_form(choice: CategoryChoice) -> None:
    choice.search_field.setFocus()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Escape)
    assert not choice.is_open
    assert focused() is choice.search_field


def test_a_word_that_leads_nowhere_says_so(choice: CategoryChoice) -> None:
    _type(choice, "zebra")
    assert not _list(choice).isVisible()
    assert choice.is_open
    press(Qt.Key.Key_Return)
    assert choice.chosen() == ()
    choice.search_field.clear()
    assert not choice.is_open


def test_the_whole_list_opens_with_the_mouse_in_groups(choice: CategoryChoice) -> None:
    (button,) = [each for each in choice.findChildren(QWidget) if each.objectName() == "category_list_button"]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(_lines(choice)) == len(Category) + len(GROUPS)
    lines = _list(choice)
    index = lines.line_of(Category.NEGLECT)
    QTest.mouseClick(lines.viewport(), Qt.MouseButton.LeftButton, pos=lines.visualRect(index).center())
    assert choice.chosen() == (Category.NEGLECT,)
    heading = lines.visualItemRect(lines.item(0)).center()
    QTest.mouseClick(lines.viewport(), Qt.MouseButton.LeftButton, pos=heading)
    assert choice.chosen() == (Category.NEGLECT,)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not choice.is_open


def test_what_was_chosen_is_taken_away_again_by_keyboard(choice: CategoryChoice) -> None:
    choice.choose((Category.BULLYING, Category.FGM, Category.NEGLECT))
    assert _chips(choice) == ["Bullying, also online", "Female genital mutilation (FGM)"]
    (chip,) = [each for each in choice.findChildren(Chip) if each.text().startswith("Bullying")]
    chip.setFocus()
    press(Qt.Key.Key_Space)
    assert choice.chosen() == (Category.NEGLECT, Category.FGM)
    assert isinstance(focused(), Chip)
    press(Qt.Key.Key_Space)
    assert focused() is choice.search_field


def test_what_a_choice_brings_along_is_said_at_once(choice: CategoryChoice) -> None:
    """Source: S95; guidance.md section 2.4."""
    (banner,) = choice.findChildren(Banner)
    assert not banner.isVisible()
    choice.choose((Category.NUDE_IMAGES,))
    assert "It is kept" in banner.text.text()
    assert "Do not look at, copy, print or store any picture" in banner.text.text()
    choice.choose((Category.FGM,))
    assert "on 101 by the end of the next working day" in banner.text.text()
    choice.choose((Category.NEGLECT,))
    assert not banner.isVisible()


def test_the_personal_duty_is_told_otherwise_in_a_pre_school(qtbot: QtBot) -> None:
    field = CategoryChoice(SettingKind.PRE_SCHOOL)
    qtbot.addWidget(field)
    field.choose((Category.FGM,))
    (banner,) = field.findChildren(Banner)
    assert "binds few in a pre-school" in banner.text.text()


def test_a_draft_brings_every_choice_back(choice: CategoryChoice) -> None:
    """Source: X12."""
    choice.choose((Category.ONLINE, Category.COURT))
    kept = answer_of(choice)
    give_answer(choice, "")
    assert choice.chosen() == ()
    give_answer(choice, f"{kept} a_kind_of_another_program")
    assert choice.chosen() == (Category.ONLINE, Category.COURT)
    assert _chips(choice) == ["A child in the court system"]


def test_tab_goes_on_from_the_list_to_what_was_chosen(choice: CategoryChoice) -> None:
    choice.choose((Category.COURT,))
    choice.open_list()
    order = tab_order(choice.window())
    at = order.index("category_search_edit")
    assert order[at : at + 4] == [
        "category_search_edit",
        "category_list_button",
        "category_list",
        "category_child_in_court_system_chip",
    ]


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_everything_has_a_name_and_can_be_hit(qtbot: QtBot, qapp: QApplication, scale: float) -> None:
    apply_theme(qapp, Scheme.LIGHT, scale)
    for field in _in_a_window(qtbot, CategoryChoice(SettingKind.PRE_SCHOOL)):
        field.choose((Category.OPERATION_ENCOMPASS, Category.SEXUAL_VIOLENCE))
        field.open_list()
        assert_all_controls_named(field.window())
        assert_all_targets_large_enough(field.window())
        assert all(
            check.height() >= check.heightForWidth(check.width()) for check in field.findChildren(CheckBox)
        )

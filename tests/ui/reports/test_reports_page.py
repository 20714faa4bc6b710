"""Reports in the window: chosen, read by key and by ear, looked at as paper, printed and saved. S12, S66; X10."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from safeguard_desktop.domain.codes import OutputKind
from safeguard_desktop.domain.entries import Exported, Printed
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.domain.reports.report import ReportKind
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.printing import PrintDialog
from safeguard_desktop.ui.reports.page import ReportsPage
from safeguard_desktop.ui.reports.picture import PictureView
from safeguard_desktop.ui.widgets import DataTable
from safeguard_desktop.wording import reports as words
from tests.elm_row import Setting
from tests.services.steps import bodies
from tests.ui.looking import assert_all_controls_named, assert_all_targets_large_enough, focused
from tests.ui.unlocked import Unlocked


def choose(here: Unlocked, page: ReportsPage, kind: ReportKind) -> None:
    combo = page.choices.kind_combo
    combo.setCurrentIndex(combo.findData(kind.value))
    here.settle()


def cells(page: ReportsPage, key: str) -> list[tuple[str, str]]:
    table = next(each for each in page.findChildren(DataTable, f"table_{key}") if each.isVisible())
    model = table.model()
    return [
        (model.data(model.index(row, 0)), model.data(model.index(row, 1))) for row in range(model.rowCount())
    ]


def test_a_report_is_chosen_read_by_key_and_handed_out(
    here: Unlocked, setting: Setting, tmp_path: Path
) -> None:
    maya = here.add_child()
    here.received_one(setting, maya)
    page = here.go(Place.REPORTS)
    assert isinstance(page, ReportsPage)
    assert focused() is page.choices.kind_combo
    assert ("In all", "1") in cells(page, "categories")
    assert_all_controls_named(here.window)
    assert_all_targets_large_enough(here.window)
    _a_picture_is_gone_through_by_key(here)
    _its_paper_is_looked_at_printed_and_saved(here, page, tmp_path)
    _what_is_not_asked_for_is_not_shown(here, page)
    _a_child_is_chosen(here, page, maya)
    _a_change_of_the_record_is_counted(here, page, setting, maya)


def _a_picture_is_gone_through_by_key(here: Unlocked) -> None:
    picture = here.find(PictureView, "picture_states")
    assert picture.accessibleName() == "Picture: How far they have come"
    assert "5 numbers" in picture.accessibleDescription()
    picture.setFocus()
    for key, told in (
        (Qt.Key.Key_Right, "To receive, How many: 0"), (Qt.Key.Key_End, "Closed, How many: 0"),
        (Qt.Key.Key_Left, "Decided, open, How many: 0"), (Qt.Key.Key_Home, "To receive, How many: 0"),
    ):  # fmt: skip
        QTest.keyClick(picture, key)
        assert (picture.told, picture.accessibleDescription()) == (told, told)
    second = picture.spots[1]
    QTest.mouseClick(picture, Qt.MouseButton.LeftButton, pos=QPoint(int(second.x) + 20, int(second.y) + 20))
    assert picture.told == second.told
    assert not picture.grab().isNull()


def _its_paper_is_looked_at_printed_and_saved(here: Unlocked, page: ReportsPage, tmp_path: Path) -> None:
    here.press("look_report_button")
    assert page.preview.isVisible()
    assert page.preview.page_count >= 1
    assert not page.content.isVisible()
    here.press("look_report_button")
    assert page.content.isVisible()
    for name, path in (
        ("save_report_button", tmp_path / "a.pdf"), ("save_report_xlsx_button", tmp_path / "a.xlsx"),
        ("save_report_csv_button", tmp_path / "a.csv"),
    ):  # fmt: skip
        here.picker.path = path
        here.press(name)
        assert path.stat().st_size > 0
    here.picker.path = None
    here.press("save_report_csv_button")
    here.press("print_report_button")
    here.find(PrintDialog, "print_dialog").print_button.click()
    here.settle()
    assert [body.output for body in bodies(here.desk, Exported) if isinstance(body, Exported)] == [
        OutputKind.REPORT
    ] * 3
    assert len(bodies(here.desk, Printed)) == 1


def _what_is_not_asked_for_is_not_shown(here: Unlocked, page: ReportsPage) -> None:
    choices = page.choices
    assert not choices.since_edit.isVisible()
    choices.period_combo.setCurrentIndex(choices.period_combo.count() - 1)
    here.settle()
    assert choices.since_edit.isVisible()
    choices.since_edit.setText("nonsense")
    here.settle()
    assert page.state.text() == words.NOT_UNDERSTOOD
    choices.since_edit.setText("1 Sep 2031")
    here.settle()
    assert page.state.text() == ""
    assert words.NOTHING in here.words()
    assert not page.pdf_button.isEnabled()
    choose(here, page, ReportKind.GOVERNORS)
    assert choices.period_combo.findText(words.OTHER_DAYS) < 0
    assert "1 to 4" in here.words()
    assert choices.period_combo.findText("Autumn term 2026") < 0, "it is not over"
    assert choices.period_combo.findText("Autumn term 2025") >= 0
    choose(here, page, ReportKind.DUE)
    assert not choices.period_combo.isVisible()


def _a_child_is_chosen(here: Unlocked, page: ReportsPage, maya: ChildId) -> None:
    choose(here, page, ReportKind.CHILD)
    assert words.NO_CHILD_HINT in here.words()
    page.choices.child_combo.setCurrentIndex(page.choices.child_combo.findData(maya))
    here.settle()
    picture = here.find(PictureView, "picture_lanes")
    assert [spot.told for spot in picture.spots] == ["Not sorted yet: 23 Nov 2026"]
    here.go(Place.TODAY)
    here.go(Place.REPORTS, maya)
    assert page.choices.kind is ReportKind.CHILD


def _a_change_of_the_record_is_counted(
    here: Unlocked, page: ReportsPage, setting: Setting, maya: ChildId
) -> None:
    here.go(Place.TODAY)
    here.received_one(setting, maya)
    here.go(Place.REPORTS)
    choose(here, page, ReportKind.CONCERNS)
    page.choices.period_combo.setCurrentIndex(0)
    here.settle()
    assert ("In all", "2") in cells(page, "categories")
    assert not [label for label in page.findChildren(QLabel) if "…" in label.text()]

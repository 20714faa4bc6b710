"""Settings: numbers, backups, appearance."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from safeguard_desktop.services.office.setting import SettingService
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.theme import Scheme, apply_theme
from safeguard_desktop.ui.widgets import ScrollPage
from safeguard_desktop.wording.faults import code_sentence
from tests.elm_row import Setting
from tests.ui.looking import focused
from tests.ui.unlocked import Unlocked


def test_a_changed_number_stands_on_the_first_page(here: Unlocked, setting: Setting) -> None:
    here.go(Place.SETTINGS)
    here.press("change_numbers_button")
    here.find(QLineEdit, "lado_edit").clear()
    here.write("lado_edit", "01632 960 999")
    here.press("numbers_form_save_button")
    assert SettingService(setting.workplace).look(setting.path).contacts.lado == "01632 960 999"
    assert focused().objectName() == "change_numbers_button"
    here.press("change_numbers_button")
    assert here.find(QLineEdit, "lado_edit").text() == "01632 960 999"


def test_a_number_that_staff_need_cannot_be_left_out(here: Unlocked) -> None:
    here.go(Place.SETTINGS)
    here.press("change_numbers_button")
    here.find(QLineEdit, "social_care_day_edit").clear()
    here.press("numbers_form_save_button")
    assert focused().objectName() == "error_summary"


def test_the_telephone_number_of_a_colleague_is_changed(here: Unlocked, setting: Setting) -> None:
    here.go(Place.SETTINGS)
    (deputy,) = SettingService(setting.workplace).look(setting.path).deputies
    here.press("change_numbers_button")
    here.find(QLineEdit, f"phone_{deputy.id}_edit").clear()
    here.write(f"phone_{deputy.id}_edit", "01632 960 777")
    here.press("numbers_form_save_button")
    (deputy,) = SettingService(setting.workplace).look(setting.path).deputies
    assert deputy.phone == "01632 960 777"


def test_a_backup_is_made_at_once_and_a_second_place_is_chosen(here: Unlocked, tmp_path: Path) -> None:
    here.go(Place.SETTINGS)
    assert "No backup yet." in here.words()
    here.press("back_up_now_button")
    assert "No backup yet." not in here.words()
    second = tmp_path / "stick"
    second.mkdir()
    here.picker.path = second
    here.press("second_place_button")
    assert str(second) in here.words().replace("\N{ZERO WIDTH SPACE}", "")
    assert list(second.iterdir())
    here.press("forget_second_place_button")
    assert here.desk.backups.second_place is None


def test_a_second_place_that_is_gone_is_told_with_its_way_out(here: Unlocked, tmp_path: Path) -> None:
    here.go(Place.SETTINGS)
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    here.picker.path = blocked
    here.press("second_place_button")
    failed = here.desk.backups.state().second_failed
    assert failed is not None
    assert code_sentence(failed).what in here.words()


def test_an_appearance_that_is_chosen_is_reported_for_whoever_keeps_it(here: Unlocked) -> None:
    chosen: list[tuple[Scheme | None, float]] = []
    here.window.appearance_chosen.connect(lambda scheme, size: chosen.append((scheme, size)))
    here.go(Place.SETTINGS)
    here.press("scheme_dark_radio")
    here.press("text_size_150_radio")
    assert chosen == [(Scheme.DARK, 1.0), (Scheme.DARK, 1.5)]


@pytest.mark.parametrize(("before", "after"), [(2.0, 100), (1.0, 200)])
def test_the_size_of_text_that_is_chosen_stays_in_sight(
    here: Unlocked, qapp: QApplication, before: float, after: int
) -> None:
    apply_theme(qapp, Scheme.LIGHT, before)
    here.window.resize(1280, 800)
    here.window.appearance_chosen.connect(lambda scheme, size: apply_theme(qapp, scheme, size))
    page = here.go(Place.SETTINGS)
    here.press(f"text_size_{after}_radio")
    QApplication.processEvents()
    radio = here.find(QWidget, f"text_size_{after}_radio")
    (scrolled,) = [each for each in page.findChildren(ScrollPage) if each.isVisible()]
    place = radio.mapTo(scrolled.viewport(), QPoint(0, 0)).y()
    assert 0 <= place <= scrolled.viewport().height() - radio.height()

"""What holds here, in the window: an edition, a time limit, days, terms and the duty are changed and marked."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from safeguard_desktop.domain.entries import Designation
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.guiding.page import GuidancePage
from tests.ui.looking import assert_all_controls_named, assert_all_fields_have_help
from tests.ui.unlocked import Unlocked


def show(here: Unlocked, tab: int) -> GuidancePage:
    page = here.window.page(Place.GUIDANCE)
    assert isinstance(page, GuidancePage)
    page.tabs.setCurrentIndex(tab)
    here.settle()
    return page


def save(here: Unlocked) -> None:
    page = here.window.page(Place.GUIDANCE)
    assert_all_controls_named(page)
    assert_all_fields_have_help(page)
    here.key("Ctrl+Return")


def again(here: Unlocked, name: str, text: str, kind: type[QLineEdit | QPlainTextEdit] = QLineEdit) -> None:
    here.find(kind, name).clear()
    here.write(name, text)


def test_what_holds_here_is_changed_marked_and_what_stood_before_is_read(here: Unlocked) -> None:
    """Guidance.md 0, 11 and 12."""
    here.go(Place.SETTINGS)
    here.press("open_guidance_button")
    for told in ("Unverified: not looked at in its source", "Only the draft was seen.", "2025"):
        assert told in here.words()
    here.press("change_edition_eyfs_2025_gs_button")
    assert "Early years" in here.find(QLineEdit, "edition_title_edit").text()
    again(here, "edition_title_edit", "Early years framework 2026")
    again(here, "edition_verified_edit", "1 Dec 2026")
    save(here)
    assert "today or before" in here.words()
    again(here, "edition_verified_edit", "20 Nov 2026")
    save(here)
    for told in ("Early years framework 2026", "Changed here", "Changed here by", "What stood there before"):
        assert told in here.words() or told == "What stood there before"
    here.press("change_edition_eyfs_2025_gs_button")
    here.press("edition_back_check")
    save(here)
    assert "Changed here" not in here.words()
    show(here, 1)
    here.press("change_limit_lado_button")
    here.press("limit_unit_immediate_radio")
    again(here, "limit_text_edit", "Ring at once.", QPlainTextEdit)
    save(here)
    assert "the day on which you looked at it" in here.words(), "the day of an earlier look is not taken over"
    here.write("limit_verified_edit", "today")
    save(here)
    assert "at once" in here.words()
    assert "Ring at once." in here.words()
    days_terms_and_duty(here)


def days_terms_and_duty(here: Unlocked) -> None:
    show(here, 2)
    here.press("change_days_button")
    here.write("days_added_edit", "Whitsun")
    save(here)
    assert "One line was not understood." in here.words()
    again(here, "days_added_edit", "10 May 2027, Jubilee", QPlainTextEdit)
    save(here)
    assert "10 May 2027, Jubilee" in here.words()
    here.press("change_terms_button")
    again(here, "terms_edit", "3 Sep 2026 to 23 Oct 2026", QPlainTextEdit)
    save(here)
    assert here.desk.session.chain.latest.setting.terms == (("2026-09-03", "2026-10-23"),)
    show(here, 3)
    assert "reminds you as if this setting were" in here.words()
    here.press("change_duty_button")
    here.press("duty_designated_no_radio")
    here.write("duty_source_edit", "Letter of the council")
    save(here)
    assert here.desk.guiding.keeping.duty()[0].designated is Designation.NO
    assert "Letter of the council" in here.words()
    a_ground(here)


def a_ground(here: Unlocked) -> None:
    """Nobody has looked yet: the day is empty, and has to be written."""
    show(here, 4)
    unverified = here.words().count("Unverified: ask your authority")
    here.press("change_ground_sch2_p2_crime_button")
    assert here.find(QLineEdit, "ground_verified_edit").text() == ""
    again(here, "ground_source_edit", "Read by our lawyer", QPlainTextEdit)
    save(here)
    assert "the day on which you looked at it" in here.words()
    here.write("ground_verified_edit", "20 Nov 2026")
    save(here)
    assert "Read by our lawyer" in here.words()
    assert here.words().count("Unverified: ask your authority") == unverified - 1

"""The child's page: what holds today at a glance, the line of time, filters that keep the place, links."""

from __future__ import annotations

from time import process_time

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton

from safeguard_desktop.domain.child import (
    ChildStatus,
    PersonKind,
    PlanCategory,
    RelatedPerson,
    StatusSpan,
    YesNo,
)
from safeguard_desktop.domain.codes import AgencyCode, ContactWay, LinkKind, NoteKind
from safeguard_desktop.domain.entries import ActionPlanned, AgencyContact, InChild, Note
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.services.inbox.drafts import LinkDraft
from safeguard_desktop.ui.children.chronology import events_of
from safeguard_desktop.ui.children.overview import Overview
from safeguard_desktop.ui.children.page import ChildPage
from safeguard_desktop.ui.children.timeline import TimeLine
from safeguard_desktop.ui.desk.act_bar import ActBar, Weight
from safeguard_desktop.ui.desk.place_in_story import nearest
from safeguard_desktop.ui.desk.places import Destination, Place
from safeguard_desktop.ui.theme import Scheme, apply_theme
from safeguard_desktop.ui.widgets import ScrollPage
from tests.elm_row import Setting
from tests.ui.looking import (
    assert_all_controls_named,
    assert_all_targets_large_enough,
    description_of,
    focused,
    layout_faults,
    name_of,
    press,
)
from tests.ui.unlocked import Unlocked

PEOPLE = (
    RelatedPerson("Anna Wójcik", "mother", "01632 960 701", YesNo.YES, YesNo.YES, YesNo.YES),
    RelatedPerson("Tomasz Wójcik", "father", "01632 960 703", YesNo.YES, YesNo.NO, YesNo.NO),
    RelatedPerson(
        "Sam Reed", "social worker", kind=PersonKind.PROFESSIONAL, organisation="Elm Row social care"
    ),
)
STATUSES = (
    StatusSpan(ChildStatus.PROTECTION_PLAN, "2026-03-14", categories=(PlanCategory.NEGLECT,)),
    StatusSpan(ChildStatus.CHILD_IN_NEED, "2025-09", "2026-03-13"),
)


def known_child(here: Unlocked) -> ChildId:
    return here.add_child(
        date_of_birth="2023-05-14",
        group="Ladybirds",
        key_person="Sofia Marsh",
        keeps_safe_today="Only her mother collects.",
        people=PEOPLE,
        statuses=STATUSES,
        address="14 Mill Lane",
        address_is_confidential=True,
    )


def long_story(here: Unlocked, count: int = 40) -> ChildId:
    """A child with a note on each of many days, every fourth a call to social care."""
    child, session = known_child(here), here.desk.session
    new = []
    for number in range(count):
        day = f"2026-{number % 10 + 1:02d}-{number // 10 + 1:02d}"
        when = EventTime(day, f"{day}T09:00", f"{day}T09:00")
        body = (
            AgencyContact(AgencyCode.SOCIAL_CARE, ContactWay.TELEPHONE, when, f"Call {number}.")
            if number % 4 == 0
            else Note(NoteKind.OBSERVATION, when, f"Entry {number}. " + "Sat by the radiator. " * 20)
        )
        new.append(session.new_entry(body, (InChild(child),)))
    session.append(*new)
    return child


def page_of(here: Unlocked, child: ChildId) -> ChildPage:
    page = here.go(Place.CHILD, child)
    assert isinstance(page, ChildPage)
    here.bot.waitUntil(lambda: page.chronology.story.is_whole)
    here.settle()
    return page


def scroll_of(page: ChildPage) -> ScrollPage:
    return next(each for each in page.findChildren(ScrollPage) if each.isAncestorOf(page.chronology))


def test_everything_that_matters_today_is_in_sight_without_scrolling(
    here: Unlocked, setting: Setting
) -> None:
    """Source: S53, S77; UI.md, "Child's page"."""
    child = known_child(here)
    leo = here.add_child("Leo Wójcik")
    here.desk.linking.link(LinkDraft(child, leo, LinkKind.SIBLING))
    here.received_one(setting, leo)
    concern = here.received_one(setting, child)
    planned = ActionPlanned("Ring the health visitor", "2026-11-20", owner_name="Sofia Marsh")
    here.desk.session.append(here.desk.session.new_entry(planned, (InChild(child),)))
    here.window.resize(1280, 800)
    page = page_of(here, child)
    words = here.words()
    for wanted in (
        "Protection plan · since 14 Mar 2026 · Neglect", "Sam Reed, social worker, Elm Row social care",
        "Sofia Marsh", "Only her mother collects.", "May not collect", "Ring the health visitor",
        "Brother or sister · 1 open concern", "Born 14 May 2023, 3 years 6 months · Ladybirds",
    ):  # fmt: skip
        assert wanted in words
    view = scroll_of(page).viewport()
    last = here.find(QPushButton, "fold_button")
    assert last.mapTo(view, QPoint(0, last.height())).y() <= view.height()
    # Its columns go below each other beside a form: the height for that width is known before, or lines lie on lines.
    overview = page.findChild(Overview)
    assert isinstance(overview, Overview)
    narrow, told = overview.width() // 2, overview.heightForWidth(overview.width() // 2)
    here.act("note")
    assert overview.width() < 2 * narrow
    assert overview.heightForWidth(narrow) == told > overview.minimumSizeHint().height()
    assert not layout_faults(here.window)
    here.press("child_note_form_close_button")
    assert_all_controls_named(page)
    assert_all_targets_large_enough(page)
    here.press(f"linked_{leo}_button")
    assert here.window.here == Destination(Place.CHILD, leo)
    page_of(here, child)
    (row,) = here.desk.children.view(child).concerns
    here.press(f"open_C-{row.number:04d}_button")
    assert here.window.here == Destination(Place.CONCERN, concern)


def test_a_confidential_address_is_shown_only_when_it_is_asked_for(here: Unlocked) -> None:
    child = known_child(here)
    page_of(here, child)
    assert "14 Mill Lane" not in here.words()
    here.press("show_address_button")
    assert "14 Mill Lane" in here.words()
    here.press("show_address_button")
    assert "14 Mill Lane" not in here.words()


def test_what_is_needed_now_and_then_is_folded_away(here: Unlocked) -> None:
    page_of(here, known_child(here))
    assert "Child in need" not in here.words()
    here.press("fold_button")
    assert "Child in need · September 2025 to 13 Mar 2026" in here.words()


def test_a_disputed_date_of_birth_has_its_sign(here: Unlocked) -> None:
    """Source: S77."""
    page_of(here, here.add_child(date_of_birth_note="about 2010; age assessment under way"))
    assert "Date of birth not known" in here.words()
    assert "about 2010; age assessment under way" in here.words()


def test_the_line_of_time_is_gone_through_with_the_arrow_keys_and_the_story_follows(here: Unlocked) -> None:
    page = page_of(here, long_story(here))
    line = here.find(TimeLine, "time_line")
    assert "41 entries from 1 Jan 2026" in name_of(line)
    line.setFocus()
    for keys in ("Right", "Right", "Right"):
        here.key(keys)
    rows = here.desk.files.view(ChildId(page.subject)).story.rows
    assert line.current == rows[2].entry.id
    assert "Sat 3 Jan 2026" in description_of(line)
    story, scroll = page.chronology.story, scroll_of(page)
    top = story.top_of(line.current)
    assert top is not None
    under_bar = scroll.viewport().mapToGlobal(QPoint(0, 0)).y() + page.chronology.bar.height()
    assert abs(story.mapToGlobal(QPoint(0, top)).y() - under_bar) <= 1
    here.key("End")
    assert line.current == rows[-1].entry.id
    here.key("Home")
    assert line.current == rows[0].entry.id
    here.key("Left")
    assert line.current == rows[0].entry.id
    assert focused() is line


def test_a_mark_is_clicked_and_the_story_goes_there(here: Unlocked) -> None:
    page = page_of(here, long_story(here))
    line = here.find(TimeLine, "time_line")
    mark = line.marks()[7]
    QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=line.place_of(mark).toPoint())
    here.settle()
    assert line.current == mark.event.id
    assert page.chronology.entry_in_view() == mark.event.id
    QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=QPointF(1, 1).toPoint())
    assert line.current == mark.event.id


def test_filters_keep_the_place_in_the_story(here: Unlocked) -> None:
    """Source: UI.md, "filters that do not lose your place"."""
    page = page_of(here, long_story(here))
    story, line = page.chronology.story, here.find(TimeLine, "time_line")
    line.setFocus()
    for _ in range(21):
        here.key("Right")
    entry = line.current
    before = story.mapToGlobal(QPoint(0, story.top_of(entry) or 0)).y()
    here.find(QLineEdit, "story_text_edit").setFocus()
    here.write("story_text_edit", "radiator")
    here.bot.waitUntil(lambda: story.is_whole)
    here.settle()
    shown = here.find(QLabel, "story_count").text()
    assert shown == "30 of 41 entries"
    assert abs(story.mapToGlobal(QPoint(0, story.top_of(entry) or 0)).y() - before) <= 2
    here.press("story_all_button")
    here.bot.waitUntil(lambda: story.is_whole)
    here.settle()
    assert abs(story.mapToGlobal(QPoint(0, story.top_of(entry) or 0)).y() - before) <= 2


def test_a_filter_is_remembered_for_each_child_until_the_record_is_locked(here: Unlocked) -> None:
    child, other = long_story(here, 8), here.add_child("Noah Patel")
    page_of(here, child)
    combo = here.find(QComboBox, "story_kind_combo")
    combo.setFocus()
    here.key("Down")
    here.key("Down")
    here.key("Down")
    assert "2 of 9 entries" in here.words()
    page_of(here, other)
    assert "Show all entries" not in here.words()
    assert combo.currentIndex() == 0
    page_of(here, child)
    assert "2 of 9 entries" in here.words()
    here.write("story_since_edit", "Dec 2026")
    assert "No entry fits" in here.words()


def test_the_nearest_entry_takes_the_place_of_one_that_is_filtered_out() -> None:
    order = ["a", "b", "c", "d", "e"]
    assert nearest("c", order, {"a", "c"}) == "c"
    assert nearest("c", order, {"a", "d"}) == "d"
    assert nearest("c", order, {"a"}) == "a"
    assert nearest("c", order, set()) == ""
    assert nearest("z", order, {"a"}) == ""


def test_children_are_linked_and_the_link_is_ended_by_keyboard(here: Unlocked) -> None:
    """Source: S53."""
    child, leo = here.add_child(), here.add_child("Leo Wójcik")
    page_of(here, child)
    here.press("more_button")
    here.press("link_button")
    here.write("other_name_edit", "Leo")
    assert here.find(QComboBox, "other_child_combo").currentData() == leo
    here.press("relation_sibling_radio")
    here.write("link_words_edit", "twins")
    here.press("link_form_save_button")
    assert "Brother or sister · twins · no open concern" in here.words()
    (link,) = here.desk.linking.of_child(leo)
    assert link.other.id == child
    here.press("end_link_button")
    here.write("link_words_edit", "Another family of that name.")
    here.press("end_link_form_save_button")
    assert "Nobody is linked." in here.words()
    assert here.desk.linking.of_child(leo) == ()


def test_a_half_written_link_is_there_again(here: Unlocked) -> None:
    """Source: X12."""
    child, leo = here.add_child(), here.add_child("Leo Wójcik")
    here.add_child("Leonie Adams")
    page_of(here, child)
    here.press("more_button")
    here.press("link_button")
    here.write("other_name_edit", "Leo W")
    here.write("link_words_edit", "same mother")
    here.press("link_form_close_button")
    here.press("link_button")
    assert here.find(QLineEdit, "link_words_edit").text() == "same mother"
    assert here.find(QComboBox, "other_child_combo").currentData() == leo
    here.press("link_form_save_button")
    assert focused().objectName() == "error_summary"


def test_the_line_of_three_hundred_entries_is_laid_out_and_painted_at_once(here: Unlocked) -> None:
    page = page_of(here, long_story(here, 10))
    line = page.chronology.time_line
    rows = here.desk.files.view(ChildId(page.subject)).story.rows * 28
    picture = QPixmap(line.size())
    began = process_time()
    page.chronology.time_line.show_story(events_of(rows), (), "2026-11-23")
    line.render(picture)
    assert process_time() - began < 0.1
    assert len(line.marks()) >= 300


@pytest.mark.timeout(180)  # Qt lays the whole window out anew for each scheme
def test_shapes_and_words_tell_the_kinds_apart_in_every_scheme(here: Unlocked) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    page = page_of(here, long_story(here, 8))
    seen = set()
    for scheme in Scheme:
        apply_theme(app, scheme)
        picture = page.chronology.time_line.grab().toImage()
        colours = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(40)}
        assert len(colours) > 4
        seen.add(frozenset(colours))
    assert len(seen) == len(Scheme)
    apply_theme(app, Scheme.LIGHT)


def test_tab_goes_from_more_to_what_it_has_brought_into_sight(here: Unlocked) -> None:
    page_of(here, here.add_child())
    here.press("more_button")
    more = here.find(QPushButton, "more_button")
    more.setFocus()
    press(Qt.Key.Key_Tab)
    bar = more.window().findChild(ActBar)
    assert bar is not None
    behind = [act.key for act in bar.acts if act.weight is Weight.MORE and bar.fitting(act.key)]
    assert focused() is bar.button(behind[0])

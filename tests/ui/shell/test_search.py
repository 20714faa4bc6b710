"""The one search field finds what is written inside the entries, and opens exactly that place."""

from __future__ import annotations

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QTabBar

from safeguard_desktop.domain.codes import NoteKind
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.services.inbox.drafts import NoteDraft
from safeguard_desktop.ui.desk.places import Destination, Place
from safeguard_desktop.ui.desk.story_view import StoryView
from safeguard_desktop.ui.shell.found_table import FoundTable
from tests.elm_row import Setting
from tests.ui.looking import assert_all_controls_named, assert_all_targets_large_enough, focused
from tests.ui.unlocked import Unlocked


def noted(here: Unlocked, text: str, child: ChildId, concern: EntryId | None = None) -> str:
    """Writes a note and returns its entry."""
    here.desk.noting.note(
        NoteDraft(NoteKind.OBSERVATION, "today 9:00", text, "Jo Hill", concern=concern, child=child)
    )
    return here.desk.finding.entries(text)[0].entry.id


def search(here: Unlocked, text: str) -> None:
    here.key("Ctrl+K")
    QTest.keyClicks(focused(), text)
    here.settle()


def test_words_are_found_inside_the_entries_and_exactly_that_place_is_opened(
    here: Unlocked, setting: Setting
) -> None:
    """Source: issue 3 ("body text searchable by everyone who may read it"); UI.md (The shell)."""
    maya = here.add_child()
    concern = here.received_one(setting, maya)
    swing = noted(here, "She says it was the swing.", maya, concern)
    for number in range(12):
        noted(here, f"Settled well on day {number}; " + "played outside, ate lunch, slept. " * 6, maya)
    nan = noted(here, "Nan rang from Swansea.", maya)

    # Words that stand in no concern: their tab is in sight by itself.
    search(here, "swans")
    table, tabs = here.find(FoundTable, "found_entries_table"), here.find(QTabBar, "found_tabs")
    assert [tabs.tabText(number) for number in range(2) if tabs.isTabVisible(number)] == [
        "Notes, calls and what was done: 1"
    ]
    shown = [table.rows.index(0, column).data() for column in range(table.rows.columnCount())]
    assert shown[1:4] == ["Maya Wójcik", "Something seen or heard", "–"]
    assert table.isColumnHidden(4)
    here.find(QCheckBox, "found_words_check").click()
    assert not table.isColumnHidden(4)
    assert shown[4] == "Nan rang from Swansea."
    assert_all_controls_named(here.window)
    assert_all_targets_large_enough(here.window)
    here.key("Down")
    here.key("Return")
    assert here.window.here == Destination(Place.CHILD, maya, nan)
    story = here.find(StoryView, "chronology_view")
    here.bot.waitUntil(lambda: story.textCursor().selectedText().endswith("Something seen or heard"))
    here.bot.waitUntil(lambda: story.top_of(nan) is not None and in_sight(here, story, nan))
    assert focused() is story

    # Words in the note of a concern: both tabs, and the concern opens at the note.
    search(here, "swing")
    assert [tabs.isTabVisible(number) for number in range(2)] == [True, True]
    tabs.setCurrentIndex(1)
    table.choose_row(0)
    table.setFocus()
    here.key("Return")
    assert here.window.here == Destination(Place.CONCERN, concern, swing)
    history = here.find(StoryView, "history_view")
    here.bot.waitUntil(lambda: in_sight(here, history, swing))
    assert "Something seen or heard" in history.textCursor().selectedText()

    search(here, "nowhere at all")
    assert "Nothing was found" in here.words()


def in_sight(here: Unlocked, story: StoryView, entry: str) -> bool:
    """Whether the beginning of an entry stands in the window."""
    top = story.top_of(entry)
    if top is None:
        return False
    down = story.mapTo(here.window, story.rect().topLeft()).y() + top
    return 60 < down < here.window.height()

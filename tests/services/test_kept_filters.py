"""Filters kept under a name: encrypted, a person's own, gone once removed. Source: issue 3 (saved filters)."""

import os
from datetime import timedelta

import pytest

from safeguard_desktop.domain.codes import Category
from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.story_kinds import StoryKind
from safeguard_desktop.services.child.child_file import WHOLE_STORY, ChronologyQuery, query_of, query_values
from safeguard_desktop.services.desk import Desk, open_desk
from safeguard_desktop.services.kept_filters import LONGEST_NAME, MOST_KEPT, KeptFilter
from safeguard_desktop.storage.folder import SettingFolder
from tests.elm_row import Setting

MINE = KeptFilter("Canary brothers", {"text": "canary", "state": "monitored"})


def test_a_filter_is_there_again_after_a_lock_and_nothing_of_it_lies_open(setting: Setting) -> None:
    desk = setting.unlock()
    desk.filters.keep("concerns", MINE)
    desk.filters.keep("concerns", KeptFilter("  all of mine ", {"mine": "1"}))
    desk.filters.keep("story", KeptFilter("Calls", {"kind": "agency"}))
    desk.session.close()
    raw = b"".join(path.read_bytes() for path in setting.path.rglob("*") if path.is_file())
    assert b"canary" not in raw.lower()
    desk = setting.unlock()
    try:
        assert [each.name for each in desk.filters.of("concerns")] == ["all of mine", "Canary brothers"]
        assert desk.filters.of("concerns")[1] == MINE
        assert desk.receiving.unfinished() == ()
        desk.filters.remove("concerns", "Canary brothers")
        desk.filters.remove("concerns", "Canary brothers")
        desk.filters.remove("concerns", "all of mine")
        assert desk.filters.of("concerns") == ()
        assert len(desk.filters.of("story")) == 1
    finally:
        desk.session.close()


def test_a_name_is_asked_for_taken_once_and_cut_where_it_is_endless(desk: Desk) -> None:
    assert desk.filters.problems("concerns", " ") == (Problem("filter_name", "missing"),)
    desk.filters.keep("concerns", KeptFilter("x" * 500, {"text": "a"}))
    (kept,) = desk.filters.of("concerns")
    assert len(kept.name) == LONGEST_NAME
    assert desk.filters.problems("concerns", kept.name.upper()) == (Problem("filter_name", "already_used"),)
    assert desk.filters.problems("concerns", "y") == ()
    for number in range(1, MOST_KEPT):
        desk.filters.keep("concerns", KeptFilter(f"f{number}", {"text": "a"}))
    assert desk.filters.problems("concerns", "y") == (Problem("filter_name", "too_many"),)


@pytest.mark.parametrize(
    "query",
    [
        WHOLE_STORY,
        ChronologyQuery(kind=StoryKind.AGENCY, category=Category.NEGLECT, recorder="Asha", since="2026-09"),
        ChronologyQuery(text="swing", until="2026"),
    ],
)
def test_what_narrows_a_story_comes_back_from_its_values(query: ChronologyQuery) -> None:
    assert query_of(query_values(query)) == query


def test_a_value_that_is_not_known_any_more_narrows_nothing() -> None:
    assert query_of({"kind": "of a later version", "text": "swing"}) == WHOLE_STORY


def test_what_a_killed_program_left_half_written_goes_a_day_later(setting: Setting) -> None:
    """kill -9 while a draft is written leaves a file without its name; it holds encrypted bytes only."""
    inbox, now = setting.path / "inbox", setting.workplace.clock()
    old, new, other = inbox / ".a.draft.0011.partial", inbox / ".b.draft.0022.partial", inbox / "c.partial"
    for path, age in ((old, timedelta(hours=25)), (new, timedelta(hours=23)), (other, timedelta(hours=25))):
        path.write_bytes(b"encrypted")
        moment = (now - age).timestamp()
        os.utime(path, (moment, moment))
    (inbox / ".folder.partial").mkdir()
    os.utime(inbox / ".folder.partial", (0, 0))
    desk = open_desk(setting.unlock().session)
    try:
        assert [path.exists() for path in (old, new, other)] == [False, True, True]
        assert SettingFolder(setting.path).inbox_files() == ()
    finally:
        desk.session.close()

"""The whole journey of the example in its order, told and shown act by act."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from safeguard_desktop.domain.codes import Category
from safeguard_desktop.ui.demo.deciding import add_note, correct, decide_to_monitor, keep
from safeguard_desktop.ui.demo.leaving import Told, make_pack
from safeguard_desktop.ui.demo.raising import look_up
from safeguard_desktop.ui.demo.reading import (
    add_child,
    complete_front_sheet,
    expect,
    expect_nothing_of,
    look_through_lists,
    open_child,
    save_chronology,
    search,
)
from safeguard_desktop.ui.demo.receiving import (
    go_to_receive,
    look_at_unfinished,
    receive_known_child,
    receive_new_child,
)
from safeguard_desktop.ui.demo.stage import Stage
from safeguard_desktop.ui.demo.unlocking import unlock
from safeguard_desktop.ui.desk.places import Place, shortcut_to
from safeguard_desktop.ui.theme import Scheme
from safeguard_desktop.wording import demo as words
from safeguard_desktop.wording import example
from safeguard_desktop.wording.times import date_text

LEAD: Final = example.PEOPLE["lead_name"]
_REVIEW_AFTER = timedelta(days=14)
_LEAVES_AFTER = timedelta(days=30)


@dataclass(frozen=True)
class Matters:
    """What lies on the desk: what was raised just now, the child with the longest story, and the present day."""

    references: Sequence[str]
    talked_of: str
    today: date


def work_at_the_desk(stage: Stage, passphrase: str, matters: Matters) -> Told:
    """Does everything that the lead does with the concerns; returns what is told with the pack."""
    stage.tell(words.UNLOCKING)
    unlock(stage, passphrase, LEAD)
    expect_nothing_of(example.ABOUT_LEAD["observed"])
    stage.look("today")
    _receive_and_decide(stage, matters.references, matters.today)
    _receive_the_others(stage, matters.references)
    _read(stage, matters.talked_of)
    stage.tell(words.LEAVING)
    open_child(stage, "Wójcik")
    told = make_pack(stage, date_text((matters.today + _LEAVES_AFTER).isoformat()))
    stage.tell(words.LOOKING)
    look_in_other_colours(stage)
    return told


def _receive_and_decide(stage: Stage, references: Sequence[str], today: date) -> None:
    stage.tell(words.RECEIVING)
    go_to_receive(stage, references[0])
    stage.look("receive")
    receive_new_child(stage, example.NEW_MAYA, (Category.PHYSICAL,))
    stage.look("received")
    stage.tell(words.DECIDING)
    decide_to_monitor(stage, date_text((today + _REVIEW_AFTER).isoformat()))
    add_note(stage)
    correct(stage)
    keep(stage)
    stage.look("concern-with-its-history")


def _receive_the_others(stage: Stage, references: Sequence[str]) -> None:
    stage.tell(words.MATCHING)
    go_to_receive(stage, references[1])
    receive_new_child(stage, example.NEW_LLYR, (Category.FAMILY_NEED,))
    go_to_receive(stage, references[2])
    receive_known_child(stage, example.NEW_MAYA["full_name"], (Category.NEGLECT,))
    look_at_unfinished(stage)
    add_child(stage)


def _read(stage: Stage, talked_of: str) -> None:
    stage.tell(words.READING)
    open_child(stage, "Wójcik")
    complete_front_sheet(stage)
    expect(example.PERSON["name"])
    stage.look("child")
    save_chronology(stage)
    look_through_lists(stage)
    open_child(stage, talked_of)
    stage.look("child-with-a-long-story")
    search(stage, example.FOUND_BY)
    expect(example.HUNGRY["observed"])


def look_in_other_colours(stage: Stage) -> None:
    """Looks at the same pages in dark, then with text at 150 %, and goes back to what was before."""
    keyboard = stage.keyboard
    keyboard.press(shortcut_to(Place.SETTINGS))
    stage.look("settings")
    keyboard.choose("scheme", Scheme.DARK.value)
    _look_at_pages(stage, "dark")
    keyboard.press(shortcut_to(Place.SETTINGS))
    keyboard.choose("scheme", Scheme.LIGHT.value)
    keyboard.choose("text_size", "150")
    _look_at_pages(stage, "large")
    keyboard.press(shortcut_to(Place.SETTINGS))
    keyboard.choose("text_size", "100")


def _look_at_pages(stage: Stage, ending: str) -> None:
    keyboard = stage.keyboard
    keyboard.press("Ctrl+1")
    stage.look(f"today-{ending}")
    open_child(stage, "Wójcik")
    stage.look(f"child-{ending}")
    keyboard.press("Ctrl+3")
    keyboard.press("Down")
    keyboard.press("Return")
    keyboard.push("note_button")
    stage.look(f"concern-{ending}")
    keyboard.press("Escape")
    keyboard.press("Ctrl+N")
    stage.look(f"raise-a-concern-{ending}")
    keyboard.push("raising_leave_button")


def see_that_it_was_received(stage: Stage, reference: str) -> None:
    """Asks on the start page after a concern, as the one who raised it does."""
    answer = look_up(stage, reference)
    stage.look("start-page-received")
    expect(answer)

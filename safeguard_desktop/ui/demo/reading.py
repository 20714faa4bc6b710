"""Reading by keyboard: a child's page, the front sheet, the chronology on paper, lists and search."""

from __future__ import annotations

from safeguard_desktop.domain.child import YesNo
from safeguard_desktop.ui.demo.keyboard import Stuck, words_in_sight
from safeguard_desktop.ui.demo.stage import Stage
from safeguard_desktop.wording import example


def open_child(stage: Stage, name: str) -> None:
    """Opens a child's page from the list of children."""
    keyboard = stage.keyboard
    keyboard.press("Ctrl+2")
    keyboard.fill("children_search", name)
    keyboard.press("Down")
    keyboard.press("Return")


def add_child(stage: Stage) -> None:
    """Opens a file for a child without a concern."""
    keyboard = stage.keyboard
    keyboard.press("Ctrl+2")
    keyboard.push("add_child_button")
    stage.fill(example.ADDED)
    keyboard.press("Ctrl+Return")


def complete_front_sheet(stage: Stage) -> None:
    """Completes the front sheet of the child whose page is open, with somebody who may collect her."""
    keyboard = stage.keyboard
    keyboard.push("front_sheet_button")
    stage.fill(example.FRONT_SHEET)
    keyboard.push("add_status_button")
    keyboard.press("Down")
    keyboard.fill("status_1_since", example.STATUS_SINCE)
    keyboard.push("add_person_button")
    stage.fill({f"person_1_{name}": text for name, text in example.PERSON.items()})
    keyboard.choose("person_1_parental_responsibility", YesNo.NO.value)
    keyboard.choose("person_1_may_collect", YesNo.YES.value)
    stage.look("front-sheet")
    keyboard.fill("change_reason", example.CHANGE_REASON)
    keyboard.push("front_sheet_form_save_button")


def save_chronology(stage: Stage) -> None:
    """Looks through the chronology of the child whose page is open, saves it, and comes back."""
    keyboard = stage.keyboard
    keyboard.push("more_button")
    keyboard.push("chronology_button")
    stage.look("chronology-on-paper")
    keyboard.push("save_chronology_button")
    keyboard.push("leave_chronology_button")


def search(stage: Stage, text: str) -> None:
    """Looks for words in everything, and opens the first concern that has them."""
    keyboard = stage.keyboard
    keyboard.press("Ctrl+K")
    keyboard.write(text)
    stage.look("search")
    keyboard.press("Down")
    keyboard.press("Return")


def look_through_lists(stage: Stage) -> None:
    """Looks at the lists of children and concerns, with what the concerns are about."""
    keyboard = stage.keyboard
    keyboard.press("Ctrl+2")
    keyboard.fill("children_search", "")
    keyboard.press("Delete")
    stage.look("children")
    keyboard.press("Ctrl+3")
    keyboard.tick("about")
    stage.look("concerns")
    keyboard.press("Ctrl+?")
    stage.look("keyboard-shortcuts")
    keyboard.press("Escape")


def expect_nothing_of(words: str) -> None:
    """Sees that words do not stand on the screen.

    Raises:
        Stuck: They do.
    """
    if any(words in line for line in words_in_sight()):
        raise Stuck(words)


def expect(words: str) -> None:
    """Sees that words stand on the screen.

    Raises:
        Stuck: They do not.
    """
    if not any(words in line for line in words_in_sight()):
        raise Stuck(words)

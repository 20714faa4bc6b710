"""The words of the window kit: those that belong to a control rather than to a feature."""

from __future__ import annotations

from typing import Final

PROBLEM_TITLE: Final = "There is a problem"
CHOOSE: Final = "Choose"
OPTIONAL: Final = "(optional)"
PROBLEM_PREFIX: Final = "Problem:"

SHOW: Final = "Show"
HIDE: Final = "Hide"
SHOW_PASSPHRASE: Final = "Show the passphrase"
HIDE_PASSPHRASE: Final = "Hide the passphrase"

BACK: Final = "Back"
CONTINUE: Final = "Continue"
CANCEL: Final = "Cancel"
CLOSE: Final = "Close"
CHANGE: Final = "Change"
CHECK_ANSWERS: Final = "Check your answers"
NOT_ANSWERED: Final = "Not answered"

SUCH_AS_A_DAY: Final = "Such as “today” or “1 Sep 2026”."
CLEAR_SEARCH: Final = "Clear the search"
PLACES: Final = "Places"
LOADING_CELL: Final = "…"
STATUS_NAME: Final = "Latest message"
UNDO: Final = "Undo"
UNDONE: Final = "It is as it was before."
NOTHING_TO_UNDO: Final = "There is nothing to undo. What stands in the record is never taken back: choose Correct beside the entry."

ALMOST_DONE: Final = "Almost done"

COPIED: Final = "Copied. It is taken off the clipboard again in {seconds} seconds."

BUG_TITLE: Final = "Something went wrong inside the program"
BUG_TEXT: Final = (
    "What you typed is still here, and nothing that was saved is lost. Go on, or close the program and open it again. "
    "If it happens again, give this reference to whoever looks after the program: {reference}. "
    "It contains nothing about a child."
)

PREVIEW: Final = "Pages"
PAGE_OF: Final = "Page {page} of {count}"
PAGE_NUMBER: Final = "Page"
OF_PAGES: Final = "of {count}"
PREVIOUS_PAGE: Final = "Previous page"
NEXT_PAGE: Final = "Next page"
ZOOM_IN: Final = "Larger"
ZOOM_OUT: Final = "Smaller"
ZOOM_AT: Final = "{percent} %"
PREVIEW_UNREADABLE: Final = (
    "This document cannot be shown here. Make it again; if that does not help, save it and open it elsewhere."
)

PRINT_TITLE: Final = "Print"
PRINT_PRINTER: Final = "Printer"
PRINT_PRINTER_HINT: Final = (
    "Whoever stands at this printer can read the pages. Go there first, or ask someone to wait beside it."
)
PRINT_NONE: Final = (
    "No printer is set up on this computer. Save the document instead, or add a printer and try again."
)
PRINT_TOP_SHEET: Final = "Put a plain top sheet on the pages"
PRINT_TOP_SHEET_HINT: Final = "It says whom the pages are for and how many there are, and nothing else."
PRINT_ACT: Final = "Print on {printer}"
PRINT_FAILED: Final = (
    "The printer did not take the pages. Check that it is switched on and has paper, then print again."
)
COLLECT_TITLE: Final = "Are the pages in your hands?"
COLLECT_YES: Final = "I have all of them"
COLLECT_NO: Final = "Some are missing"


def step_of(number: int, count: int) -> str:
    """Returns which step of a journey this is."""
    return f"Step {number} of {count}"


def answer_change(question: str) -> str:
    """Returns what a Change link changes, for a screen reader."""
    return f"Change: {question}"


def understood_as(meaning: str) -> str:
    """Returns how a typed date was understood."""
    return f"Understood as {meaning}"


def place_with_count(place: str, count: int) -> str:
    """Returns a place of the navigation with how many things wait there."""
    return f"{place}, {count} waiting" if count else place


def time_left(seconds: float) -> str:
    """Returns how long a piece of work will still take, in words that do not jump about."""
    if seconds < 10:
        return ALMOST_DONE
    if seconds < 60:
        return f"About {round(seconds / 10) * 10} seconds left"
    minutes = round(seconds / 60)
    return "About a minute left" if minutes == 1 else f"About {minutes} minutes left"


def all_collected(pages: int) -> str:
    """Returns the question that is asked after printing. Source: UI.md, printing."""
    return "1 page was printed. Collected?" if pages == 1 else f"All {pages} pages collected?"

"""What the keys do. The list on the screen is made from the shortcuts that are really there, and takes its words here."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.wording.translate import _

KEYS: Final[Mapping[str, str]] = {
    "Ctrl+N": _("Raise a concern"),
    "Ctrl+K": _("Search"),
    "Ctrl+L": _("Lock"),
    "Ctrl+T": _("On a call: stays open for an hour"),
    "F1": _("Help about this field"),
    "Ctrl+?": _("This list"),
    "Alt+Left": _("Back to the page before"),
    "Ctrl+Z": _("Undo what you typed or, outside a field, what the line at the foot offers to undo"),
}
"""The shortcuts of the window. Those of its places are numbers in the order of the rail, which differs by person."""

HIDE: Final = _("Hide at once, and lock")

IN_FORMS: Final[tuple[tuple[str, str], ...]] = (
    ("Tab", _("Next field; Shift and Tab: the field before")),
    ("Space", _("Tick, choose or press what has the focus")),
    ("Ctrl+Return", _("Save the form, or go on to the next step; a concern is sent by its button alone")),
    ("Esc", _("Close what is open, without losing what you typed")),
    ("Ctrl+F", _("On a child’s page: what narrows the story")),
    ("Ctrl+PgDown", _("Next part of a long form; Ctrl and Page Up: the part before")),
    ("Up", _("Go through a list or the answers to a question; also Down")),
    ("Return", _("Press the button that has the focus, or open the line of a list")),
)
"""Keys that every form and list knows."""

EVERYWHERE: Final = _("Everywhere")
FORMS_AND_LISTS: Final = _("In forms and lists")

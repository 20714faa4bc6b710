"""The words around a paper that is about to leave: what to look at, whom to name, for whose file. Source: X11, S34."""

from typing import Final

from safeguard_desktop.domain.codes import OutputKind
from safeguard_desktop.wording.translate import _, ngettext

TITLE: Final = _("Before it leaves")
SHOW_WHERE: Final = _("Show where")
HIDE: Final = _("Hide")
NAMES: Final = _(
    "Names that may still stand in the text. Read these entries; correct them if they are names:"
)
MISSING: Final = _("What is missing. It can be added by a correction or a note:")
REPLACED: Final = _("Where names of other children were replaced by letters:")
NOTHING_TO_LOOK_AT: Final = _("No name of another child was found, and nothing is missing.")
NAME_SIBLINGS: Final = _("Name brothers and sisters")
NAME_SIBLINGS_HINT: Final = _(
    "Otherwise they are called by letters like other children. Whether you named them is written down."
)
WHOSE_FILE: Final = _("For whose file")
WHOSE_FILE_HINT: Final = _("The other children are called by letters in it.")
PRINT_CONCERN: Final = _("Print the concern")
PRINT_FRONT_SHEET: Final = _("Print the front sheet")
CONCERN: Final = _("One concern on paper")
FRONT_SHEET: Final = _("The front sheet on paper")
CHRONOLOGY: Final = _("The chronology on paper")
BACK_TO_CONCERN: Final = _("Back to the concern")
FILE_NAMES: Final = {
    OutputKind.CHRONOLOGY: _("Chronology"),
    OutputKind.CONCERN: _("Concern"),
    OutputKind.FRONT_SHEET: _("Front sheet"),
    OutputKind.MATTER: _("Worry"),
    OutputKind.REFERRAL: _("Referral"),
}


def summary(replaced: int, names: int, missing: int) -> str:
    """Return in a sentence or three what there is to look at; each number counts entries."""
    parts = (
        ngettext(
            "In {count} place names of other children were replaced by letters.",
            "In {count} places names of other children were replaced by letters.",
            replaced,
        )
        if replaced
        else "",
        ngettext(
            "In {count} entry a name may still stand.", "In {count} entries names may still stand.", names
        )
        if names
        else "",
        ngettext(
            "In {count} entry something is missing.", "In {count} entries something is missing.", missing
        )
        if missing
        else "",
    )
    return " ".join(part for part in parts if part) or NOTHING_TO_LOOK_AT

"""The task that reads a filled-in receipt slip: the values of its fields, and nothing else of the file.

Runs in the child process. Source: X05; bundles/FORMAT.md.
"""

from __future__ import annotations

import pikepdf

from safeguard_desktop.foreign.answers import Unreadable
from safeguard_desktop.foreign.bounded_pdf import opened
from safeguard_desktop.foreign.slip_answers import SlipAnswers

LONGEST = 2_000
MOST_FIELDS = 200
_WANTED = frozenset(SlipAnswers.__struct_fields__)


def read_slip(_question: bytes, foreign: bytes) -> SlipAnswers:
    """Read the fields of a slip.

    Raises:
        Unreadable: ``not_a_pdf``, ``no_slip`` or ``damaged``.
    """
    # A reader that saves what was filled in often leaves a table that has to be put right.
    with opened(foreign, puts_right=True) as document:
        values = _values(document)
    if not values.get("pack_number"):
        raise Unreadable("no_slip")
    return SlipAnswers(**values)


def _values(document: pikepdf.Pdf) -> dict[str, str]:
    form = document.Root.get("/AcroForm")
    if form is None:
        raise Unreadable("no_slip")
    found = {}
    for field in list(form.get("/Fields", ()))[:MOST_FIELDS]:
        name = str(field.get("/T", ""))
        if name in _WANTED:
            found[name] = _text(field)
    return found


def _text(field: pikepdf.Object) -> str:
    """Return the value of a field: text, or the name of the box that is ticked."""
    value = field.get("/V")
    if value is None:
        return ""
    text = str(value).removeprefix("/")[:LONGEST]
    return "" if text == "Off" else text

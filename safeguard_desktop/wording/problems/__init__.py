"""What is the matter with an answer, in the words of the field's label.

A service says which field and which code; the sentence is made here. A field that several forms
share has one sentence for all of them, so that the same mistake reads the same everywhere.
"""

import re
from collections.abc import Mapping
from typing import Final

from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.wording.problems import (
    access,
    acting,
    adults,
    arriving,
    children,
    concerns,
    keeping,
    kept,
    leaving,
    office,
    sharing,
    telling,
)
from safeguard_desktop.wording.translate import _

_PARTS: Final = (
    access,
    acting,
    adults,
    arriving,
    children,
    concerns,
    keeping,
    kept,
    leaving,
    office,
    sharing,
    telling,
)

FIELDS: Final[Mapping[str, str]] = {name: words for part in _PARTS for name, words in part.FIELDS.items()}
"""What each field is called in the middle of a sentence."""

SENTENCES: Final[Mapping[tuple[str, str], str]] = {
    asked: sentence for part in _PARTS for asked, sentence in part.SENTENCES.items()
}
"""Where the general sentence would not say enough."""

_CHOSEN: Final = frozenset[str]().union(*(part.CHOSEN for part in _PARTS))
"""Fields whose answer is chosen and not typed."""

_GENERAL: Final[Mapping[str, str]] = {
    "not_understood": _("Enter {field} another way, such as “27 3 2007” or “3 Nov”."),
    "not_a_date": _("Enter {field} another way, such as “27 3 2007” or “3 Nov”."),
    "in_future": _("Enter {field}: the date that you gave is still to come."),
    "not_in_future": _("Enter {field}: the date has to be still to come."),
    "before_since": _("Enter {field}: it would end before it begins."),
    "too_long": _("Shorten {field}. It is longer than the record can hold in one entry."),
    "differs": _("Check {field} against the paper. It is not the same."),
    "unknown": _("Check {field}. The record does not know it."),
    "not_chosen": _("Choose {field}."),
    "in_past": _("Enter {field}: today, or a day that is still to come."),
    "not_a_number": _("Enter {field} as a number, or leave it empty."),
    "unreadable": _("Enter {field} again. It holds signs that cannot be written down."),
}

_NUMBERED: Final = re.compile(r"(?P<list>person|status)_(?P<place>\d+)_(?P<part>\w+)")
_UNKNOWN_WORD: Final = _(
    "Check word {position}: it is not on the list that recovery sheets are made from. The first three letters are enough."
)


def _asked_once(field: str) -> str:
    name, _line, place = field.rpartition("_")
    return name if place.isdigit() and name in FIELDS else field


def _is_status(field: str) -> bool:
    """Whether a field is the status itself on one of the cards of statuses."""
    numbered = _NUMBERED.fullmatch(field)
    return numbered is not None and numbered["part"] == "status"


def field_name(field: str) -> str:
    """Return what a field is called in the middle of a sentence.

    Raises:
        KeyError: no field of that name has words yet; a test keeps that from happening.
    """
    position = field.removeprefix("word_")
    if position != field and position.isdigit():
        return _("word {position}").format(position=position)
    numbered = _NUMBERED.fullmatch(field)
    if numbered is not None:
        return FIELDS[f"sheet_{numbered['list']}_{numbered['part']}"].format(place=numbered["place"])
    return FIELDS[field]


def problem_text(problem: Problem) -> str:
    """Return what to do about a problem, in the words of the field's label.

    A field that a form asks several times ends with its place (``full_name_2``), of which nothing is said.
    """
    problem = Problem(_asked_once(problem.field), problem.code)
    exact = SENTENCES.get((problem.field, problem.code))
    if exact is not None:
        return exact
    position = problem.code.removeprefix("word_")
    if problem.field == "words" and position.isdigit():
        return _UNKNOWN_WORD.format(position=position)
    if problem.code == "missing":
        verb = (
            _("Choose {field}.")
            if problem.field in _CHOSEN or _is_status(problem.field)
            else _("Enter {field}.")
        )
        return verb.format(field=field_name(problem.field))
    return _GENERAL[problem.code].format(field=field_name(problem.field))

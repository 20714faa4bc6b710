"""What the columns of a list from outside mean, and how they are recognised by what they are called.

Source: S106; guidance.md section 9.
"""

from collections.abc import Sequence
from enum import StrEnum
from typing import Final

from safeguard_desktop.domain.errors import Problem


class ListPurpose(StrEnum):
    """What a list is brought in for."""

    CHILDREN = "children"
    TRACKER = "tracker"


class ListColumn(StrEnum):
    """What one column of a list says."""

    NAME = "name"
    FORENAME = "forename"
    SURNAME = "surname"
    KNOWN_AS = "known_as"
    BORN = "born"
    GROUP = "group"
    SEX = "sex"
    UPN = "upn"
    DAY = "day"
    EVENT = "event"
    ACTION = "action"
    WRITTEN_BY = "written_by"
    NOTHING = "nothing"
    """It is left out."""


_WHO: Final = (ListColumn.NAME, ListColumn.FORENAME, ListColumn.SURNAME, ListColumn.BORN)
MEANINGS: Final = {
    ListPurpose.CHILDREN: (*_WHO, ListColumn.KNOWN_AS, ListColumn.GROUP, ListColumn.SEX, ListColumn.UPN),
    ListPurpose.TRACKER: (
        *_WHO, ListColumn.DAY, ListColumn.EVENT, ListColumn.ACTION, ListColumn.WRITTEN_BY, ListColumn.GROUP,
    ),
}  # fmt: skip
"""What the columns of each sort of list can mean."""

_CALLED: Final = {
    ListColumn.NAME: ("name", "fullname", "childsname", "childname", "child", "pupil", "pupilname", "student"),
    ListColumn.FORENAME: ("forename", "forenames", "firstname", "givenname", "givennames", "legalforename"),
    ListColumn.SURNAME: ("surname", "lastname", "familyname", "legalsurname"),
    ListColumn.KNOWN_AS: ("knownas", "preferredname", "preferredforename", "calledname"),
    ListColumn.BORN: ("dob", "dateofbirth", "birthdate", "born"),
    ListColumn.GROUP: ("class", "room", "group", "reg", "reggroup", "form", "yeargroup", "year"),
    ListColumn.SEX: ("sex", "gender"),
    ListColumn.UPN: ("upn", "uniquepupilnumber"),
    ListColumn.DAY: ("date", "day", "when", "dateofevent", "dateofincident", "eventdate", "incidentdate"),
    ListColumn.EVENT: (
        "event", "incident", "concern", "details", "description", "notes", "note", "whathappened", "detail", "comments",
    ),
    ListColumn.ACTION: ("action", "actions", "actiontaken", "actionstaken", "outcome", "response"),
    ListColumn.WRITTEN_BY: (
        "by", "author", "staff", "recordedby", "writtenby", "enteredby", "reportedby", "staffmember", "createdby",
    ),
}  # fmt: skip


def guessed(header: Sequence[str], purpose: ListPurpose) -> tuple[ListColumn, ...]:
    """Return what each column means by what it is called; each meaning once, the first column first."""
    free, found = list(MEANINGS[purpose]), []
    for title in header:
        called = "".join(filter(str.isalpha, title.casefold()))
        meaning = next((each for each in free if called in _CALLED[each]), ListColumn.NOTHING)
        if meaning in free:
            free.remove(meaning)
        found.append(meaning)
    return tuple(found)


def column_problems(columns: Sequence[ListColumn], purpose: ListPurpose) -> tuple[Problem, ...]:
    """Return what is missing before a list can be understood: names, and in a tracker when and what."""
    found = []
    if ListColumn.NAME not in columns and not {ListColumn.FORENAME, ListColumn.SURNAME} <= set(columns):
        found.append(Problem("list_columns", "no_name"))
    if purpose is ListPurpose.TRACKER:
        needed = ((ListColumn.DAY, "no_day"), (ListColumn.EVENT, "no_event"))
        found += [Problem("list_columns", code) for meaning, code in needed if meaning not in columns]
    told = [each for each in columns if each is not ListColumn.NOTHING]
    if len(told) != len(set(told)):
        found.append(Problem("list_columns", "twice"))
    return tuple(found)

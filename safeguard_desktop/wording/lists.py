"""Words about bringing in a list: of children, or what a tracker says of them. Source: S106; guidance.md section 9."""

from collections.abc import Mapping, Sequence
from typing import Final

from safeguard_desktop.domain.lists import ListColumn, ListPurpose
from safeguard_desktop.wording.translate import _, ngettext

_LINES_SHOWN: Final = 12

TITLE: Final = _("Bring in a list")
INTRO: Final = _(
    "A list that you have already: children from your pupil system, or a tracker in which concerns were kept. Nothing is "
    "written into the record before you have seen what would be, and chosen it child by child."
)
FORMATS: Final = _(
    "It reads comma-separated values (CSV), which every spreadsheet saves, and the Common Transfer File (CTF, XML) of a "
    "pupil who moves. A transfer file has no part about child protection: only name, date of birth, sex and UPN are read."
)
PURPOSE: Final = _("What is in the list?")
PURPOSES: Final[Mapping[ListPurpose, str]] = {
    ListPurpose.CHILDREN: _("Children: who they are"),
    ListPurpose.TRACKER: _("A tracker: dates, events and actions, a row for each"),
}
CHOOSE: Final = _("Choose the file")
PICK_TITLE: Final = _("Choose the list")
PICK_KIND: Final = _("List")
READING: Final = _("Reading the list")
BRINGING_IN: Final = _("Bringing in what is chosen")
AGAIN: Final = _("Choose another file")

COLUMNS_TITLE: Final = _("What the columns mean")
COLUMNS_INTRO: Final = _(
    "Check what each column is. What is left out is not read. The first row with something in it is shown beside."
)
CALLED: Final = _("What the list is called")
CALLED_HINT: Final = _(
    "Such as “AP Tracker, September 2024 to July 2026”. It stands beside each entry as its source."
)
NEXT: Final = _("See who is in it")
_COLUMN_QUESTION: Final = _("“{title}”")
_COLUMN_UNTITLED: Final = _("Column {number}, without a title")
_COLUMN_EXAMPLE: Final = _("For example: {example}")
_COLUMN_EMPTY: Final = _("Nothing stands in it.")
MEANINGS: Final[Mapping[ListColumn, str]] = {
    ListColumn.NOTHING: _("Leave this column out"),
    ListColumn.NAME: _("The child’s whole name"),
    ListColumn.FORENAME: _("Forenames"),
    ListColumn.SURNAME: _("Surname"),
    ListColumn.KNOWN_AS: _("The name that the child is known by"),
    ListColumn.BORN: _("Date of birth"),
    ListColumn.GROUP: _("Class, room or group"),
    ListColumn.SEX: _("Sex"),
    ListColumn.UPN: _("Unique pupil number (UPN)"),
    ListColumn.DAY: _("When it happened"),
    ListColumn.EVENT: _("What happened"),
    ListColumn.ACTION: _("What was done"),
    ListColumn.WRITTEN_BY: _("Who wrote it"),
}

PEOPLE_TITLE: Final = _("Who is in the list")
PEOPLE_INTRO: Final[Mapping[ListPurpose, str]] = {
    ListPurpose.CHILDREN: _(
        "Choose for whom a child protection file is opened. A child needs no file before there is something to write in it."
    ),
    ListPurpose.TRACKER: _(
        "Choose for each child where the entries go. They become notes in the child’s file, each with the list and the line "
        "that it comes from; as concerns of this record they do not count."
    ),
}
COLUMN_CHILD: Final = _("Child in the list")
COLUMN_BORN: Final = _("Date of birth")
COLUMN_GROUP: Final = _("Class")
COLUMN_ENTRIES: Final = _("Entries")
COLUMN_STANDING: Final = _("In the record")
COLUMN_GOES: Final = _("What is done")
STANDING_NEW: Final = _("Not yet")
STANDING_KNOWN: Final = _("Yes, the same name")
STANDING_ALIKE_TO: Final = _("Perhaps {name}")
STANDING_NAMELESS: Final = _("The list gives no name")
GOES: Final = _("What is done with this child?")
GOES_NOBODY: Final = _("Choose a child in the list to say what is done.")
LEAVE_OUT: Final = _("Leave out")
LEFT_OUT: Final = _("Left out")
NEW_FILE: Final = _("Open a new file")
GOES_INTO: Final = _("Into the file of {name}")
INTO_FILE: Final = _("Put it into the file of {name}")
ALL_NEW: Final = _("Open a file for all who are not in the record")
NONE: Final = _("Leave all out")
BRING_IN: Final = _("Bring in what is chosen")
TABLE: Final = _("Children in the list")
FOR_GOOD: Final = _("What is brought in stays in the record, like everything else that is written here.")

_NOTE_ACTION: Final = _("What was done: {action}")
_NOTE_SOURCE: Final = _("{called}, line {line}")
_NOTE_SOURCE_BY: Final = _("{called}, line {line}, written there by {author}")
NOTE_HISTORICAL: Final = _(
    "It was kept in “{called}” and belongs to the child’s story; it was copied from there."
)

REFUSED_TITLE: Final = _("The list was not read")
REFUSED: Final[Mapping[str, str]] = {
    "workbook": _(
        "That is a workbook of a spreadsheet. Open it there, save it as “CSV (comma-separated values)”, and choose that file."
    ),
    "not_a_list": _("That file is no list of text. Choose a file that ends in .csv or .xml."),
    "not_a_transfer_file": _(
        "That XML file is no Common Transfer File. Choose the file that the other school sent, or save the list as CSV."
    ),
    "damaged": _(
        "The file cannot be read whole: it breaks off, or a quotation mark is missing. Save it once more where it comes from."
    ),
    "empty": _(
        "There is nobody in that list. It needs a first row with titles, and a row for each child or event."
    ),
    "too_large": _("That list is larger than this program takes: 20,000 rows, 100 columns, 8 MB. Divide it."),
}
REFUSED_OTHERWISE: Final = _(
    "That file took too long or too much to read, so it was put aside. Save it once more where it comes from, as CSV."
)


def column_question(title: str, number: int) -> str:
    """Return what a column is called; `number` counts from 0."""
    return _COLUMN_QUESTION.format(title=title) if title else _COLUMN_UNTITLED.format(number=number + 1)


def column_example(example: str) -> str:
    """Return what first stands in a column."""
    return _COLUMN_EXAMPLE.format(example=example) if example else _COLUMN_EMPTY


def note_text(event: str, action: str) -> str:
    """Return the text of a note: the event, and below it what was done."""
    done = _NOTE_ACTION.format(action=action) if action else ""
    return "\n\n".join(filter(None, (event, done)))


def note_source(called: str, line: int, author: str) -> str:
    """Return where a note comes from."""
    shape = _NOTE_SOURCE_BY if author else _NOTE_SOURCE
    return shape.format(called=called, line=line, author=author)


def silent(lines: Sequence[int]) -> str:
    """Return which lines are left out because they say nothing; "" where there are none."""
    if not lines:
        return ""
    shown = ", ".join(map(str, lines[:_LINES_SHOWN])) + (" …" if len(lines) > _LINES_SHOWN else "")
    said = ngettext(
        "{count} line names nobody, or says neither event nor action, and is left out",
        "{count} lines name nobody, or say neither event nor action, and are left out",
        len(lines),
    )
    return _("{said}: line {shown}.").format(said=said, shown=shown)


def would_be(files: int, entries: int) -> str:
    """Return what bringing in would do as it is chosen now."""
    if not files and not entries:
        return _("Nothing is chosen yet.")
    return _("Chosen: {what}.").format(what=_counts(files, entries))


def brought_in(files: int, notes: int, already: int) -> str:
    """Return what was done."""
    done = _("Brought in: {what}.").format(what=_counts(files, notes))
    if not already:
        return done
    there = ngettext("{count} entry stood there already.", "{count} entries stood there already.", already)
    return f"{done} {there}"


def _counts(files: int, entries: int) -> str:
    said = [ngettext("{count} new file", "{count} new files", files)] if files else []
    if entries or not files:
        said.append(ngettext("{count} entry", "{count} entries", entries))
    return _(" and ").join(said)

"""The words of the list of children, a child's page, its front sheet and its chronology."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.domain.child import ChildStatus
from safeguard_desktop.domain.rows import ChildRow, ToldApartBy
from safeguard_desktop.wording.times import date_text
from safeguard_desktop.wording.translate import _, ngettext

TITLE: Final = _("Children")
SEARCH: Final = _("Search children")
COLUMN_NAME: Final = _("Name")
COLUMN_BORN: Final = _("Date of birth")
COLUMN_GROUP: Final = _("Class or room")
COLUMN_OPEN: Final = _("Open concerns")
COLUMN_LAST: Final = _("Last event")
EMPTY: Final = _("No child has a file yet")
EMPTY_HINT: Final = _("A file is opened when you receive a first concern, or here.")
NOTHING_FOUND_HINT: Final = _("Try fewer letters or another spelling, or open a file for the child.")
ADD: Final = _("Open a file for a child")
BRING_IN_LIST: Final = _("Bring in a list")

KEEPS_SAFE: Final = _("What keeps this child safe today")
KEEPS_SAFE_HINT: Final = _("What a colleague who stands in for you must know.")
KEEPS_SAFE_EMPTY: Final = _("Nothing is written here yet.")
STATUS: Final = _("Status")
STATUS_TODAY: Final = _("Status today")
EVERY_CHILD: Final = _("Every child")
SHOW_STATUSES: Final = _("Show statuses")
SHOW_STATUSES_HINT: Final = _("Hidden at first, so that nobody reads them over your shoulder.")
STATUS_SIGNS: Final[Mapping[ChildStatus, str]] = {
    ChildStatus.EARLY_HELP: _("Early help"),
    ChildStatus.CHILD_IN_NEED: _("Child in need"),
    ChildStatus.PROTECTION_PLAN: _("Protection plan"),
    ChildStatus.LOOKED_AFTER: _("Looked after"),
    ChildStatus.PREVIOUSLY_LOOKED_AFTER: _("Was looked after"),
    ChildStatus.EHCP: _("EHCP"),
    ChildStatus.PRIVATELY_FOSTERED: _("Privately fostered"),
    ChildStatus.OTHER: _("Other status"),
}
"""Statuses in two words, for lists."""
STATUS_HINT: Final = _("Such as child protection plan, child in need, early help, looked after.")
SOCIAL_WORKER: Final = _("Social worker")
SOCIAL_WORKER_HINT: Final = _("Name and number; other professionals stand among the people below.")
PARENTAL_RESPONSIBILITY: Final = _("Parental responsibility")
MAY_COLLECT: Final = _("May collect")
MAY_NOT_COLLECT: Final = _("May not collect")
ADDRESS_CONFIDENTIAL: Final = _("Address confidential")
ADDRESS_CONFIDENTIAL_HINT: Final = _(
    "Keep the address and the new school out of anything that a parent may receive."
)
HAS_HOLD: Final = _("Some of this may not be destroyed")

SINCE: Final = _("Since")
SINCE_HINT: Final = _("Such as “14 Mar 2026”, “March 2026” or “2026”.")
UNTIL: Final = _("Until")
UNTIL_HINT: Final = _("Empty while it holds.")
STATUS_NOTE: Final = _("Note")
PLAN_CATEGORY: Final = _("Under which category the plan stands")
ADD_STATUS: Final = _("Add a status")
REMOVE_STATUS: Final = _("Take this status off the sheet")
STATUSES: Final = _("Statuses and plans")
STATUSES_HINT: Final = _("One that has ended stays here with its last day.")
STATUS_BEFORE: Final = _("Status, as written before there were dates")
STATUS_BEFORE_HINT: Final = _("Enter it below with its days, then empty this.")
KEY_PERSON: Final = _("Key person")
KEY_PERSON_HINT: Final = _("Named as under People.")
PERSON_KIND: Final = _("Family, other contact or professional")
ORGANISATION: Final = _("Where they work")
HOME: Final = _("Home")
MORE_FACTS: Final = _("More about the child")
CHANGE: Final = _("This change")
SECTIONS: Final = _("Parts of the front sheet")
CONTACTS_ADVISED: Final = _("More than one emergency contact is advised")

FRONT_SHEET: Final = _("Front sheet")
EDIT_FRONT_SHEET: Final = _("Change the front sheet")
WHO: Final = _("Who the child is")
SAFETY: Final = _("Safety and help")
FULL_NAME: Final = _("Full name")
FULL_NAME_HINT: Final = _("As the family writes it.")
KNOWN_AS: Final = _("Known as")
KNOWN_AS_HINT: Final = _("The name that is used here.")
OTHER_NAMES: Final = _("Other names and spellings")
OTHER_NAMES_HINT: Final = _("With commas between them.")
DATE_OF_BIRTH: Final = _("Date of birth")
DATE_OF_BIRTH_HINT: Final = _("Such as “27 3 2022”. It may be left empty.")
DATE_OF_BIRTH_NOTE: Final = _("About the date of birth")
DATE_OF_BIRTH_NOTE_HINT: Final = _("Such as “about 2010” or “age disputed”.")
GROUP: Final = _("Class, room or group")
GROUP_HINT: Final = _("Tells two children of one name apart.")
SEX: Final = _("Sex")
ETHNICITY: Final = _("Ethnicity")
LANGUAGE: Final = _("Language at home")
UPN: Final = _("Unique pupil number")
ADDRESS: Final = _("Address")
PEOPLE: Final = _("People in this child’s life")
PERSON_NAME: Final = _("Name")
RELATIONSHIP: Final = _("Who they are to the child")
PERSON_PHONE: Final = _("Telephone")
LIVES_WITH_CHILD: Final = _("Lives with the child")
ADD_PERSON: Final = _("Add a person")
REMOVE_PERSON: Final = _("Take this person off the sheet")
PAPER_IS_IN: Final = _("Paper is kept in")
PAPER_FILE: Final = _("Where paper about this child is kept")
PAPER_FILE_HINT: Final = _("Such as “Office, grey cabinet, second drawer; Anna has the key”.")
TELLS_WORKER: Final = _("Does the social worker have to be told?")
TELLS_WORKER_HINT: Final = _(
    "This child has a plan or is looked after: a change of address, of who lives there or of who may collect is told at once."
)
TELLS_WORKER_YES: Final = _("Yes: it stands on Today until somebody was told")
TELLS_WORKER_NO: Final = _("No: they know, or only what was written was wrong")
CHANGE_REASON: Final = _("Why is it changed?")
SAVE: Final = _("Save the front sheet")
SAVED: Final = _("The front sheet is saved. The one before stays in the record.")
ADD_ACT: Final = _("Open the file")

CHRONOLOGY: Final = _("Chronology")
CHRONOLOGY_EMPTY: Final = _("Nothing has been written about this child yet.")
CHRONOLOGY_EMPTY_HINT: Final = _(
    "Concerns, notes and decisions appear here in the order in which they happened."
)
NEWEST_FIRST: Final = _("Newest first")
FACT: Final = _("Seen or heard")
CHILD_WORDS: Final = _("The child’s words")
OPINION: Final = _("View")
EVENT_ORDER_HINT: Final = _("In the order in which things happened.")
TIME_NOT_KNOWN: Final = _("Time not known; placed by when it was written")
ADD_NOTE: Final = _("Add a note")
FRONT_SHEET_PAPER: Final = _("Print or save the front sheet")
CHRONOLOGY_PAPER: Final = _("Print or save the chronology")
BACK_TO_CHILD: Final = _("Back to the child’s page")
PAPER_MADE: Final = _("Written down in the record, with the time and the number of pages.")
PRINT_CHRONOLOGY: Final = _("Print the chronology")
SAVE_CHRONOLOGY: Final = _("Save as a PDF")
SAVE_CHRONOLOGY_HINT: Final = _(
    "This PDF can be read by anyone who has it. To send it to another setting, make a transfer pack."
)
MAKE_PACK: Final = _("Make a transfer pack")


def found(count: int) -> str:
    """Return how many children the list shows."""
    return ngettext("{count} child", "{count} children", count)


def status_signs(row: ChildRow) -> str:
    """Return what holds for a child, in one line of a list."""
    return ", ".join(STATUS_SIGNS[status] for status in row.statuses)


def told_apart(name: str, by: ToldApartBy | None) -> str:
    """Return a child's name, and where another child has the same, date of birth and class beside it.

    Every list, choice and title that names a child goes through this. Source: UI.md ("Names").
    """
    if by is None:
        return name
    signs = [born(date_text(by.date_of_birth), ""), by.group]
    return _("{name} ({signs})").format(name=name, signs=", ".join(filter(None, signs)))


def concerns_count(count: int) -> str:
    """Return how many concerns there are about a child."""
    return ngettext("{count} concern", "{count} concerns", count)


def born(date: str, age: str) -> str:
    """Return the date of birth with the age, where both are known."""
    if not date:
        return _("date of birth not known")
    return _("born {date}, {age}").format(date=date, age=age) if age else _("born {date}").format(date=date)

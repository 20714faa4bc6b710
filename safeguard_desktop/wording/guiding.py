"""The words of keeping up to date what holds in this setting: guidance, time limits, days, the duty to share."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.domain.entries import Designation, EditionSet, GroundSet, LimitSet
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.guidance import DeadlineUnit, EditionStatus
from safeguard_desktop.wording import settings as setting_words
from safeguard_desktop.wording.time_limits import length
from safeguard_desktop.wording.times import date_text, instant_text
from safeguard_desktop.wording.translate import _
from safeguard_desktop.wording.voice import isolated

TITLE: Final = _("Guidance and time limits")
OPEN: Final = _("Keep guidance and time limits up to date")
OPEN_HINT: Final = _(
    "Editions of guidance, time limits, bank holidays, terms, and whether the duty to share reaches you. What you change is kept with your name and the day; what stood there before stays readable."
)
TAB_EDITIONS: Final = _("Guidance")
TAB_LIMITS: Final = _("Time limits")
TAB_DAYS: Final = _("Days")
TAB_DUTY: Final = _("Duty to share")
TAB_GROUNDS: Final = _("Grounds")
EDITIONS_INTRO: Final = _(
    "What comes with the program is England’s. Guidance changes every September. Look at gov.uk, legislation.gov.uk and your partnership, then write down here what you saw and when. A decision names the edition that was in force on its day."
)
LIMITS_INTRO: Final = _(
    "By when something has to be done, and what says so. What you change counts from then on; what is due already keeps its day."
)
DAYS_INTRO: Final = _("Working days leave out bank holidays, school days lie within a term.")
DUTY_INTRO: Final = _(
    "From 30 September 2026, as far as was seen, bodies named in law must share what is relevant to protect a child. The final guidance on it was not seen, and whether a small setting is one of them is not settled. Until you know, the program reminds you as if you were."
)

GROUNDS_INTRO: Final = _(
    "On these grounds something may be kept back of a request to see records. They come told in general words, and nobody has looked them up in the law for you. Once you have, or a lawyer or your authority has told you, write down what they say, where, and when. Copies that went out keep the words of their day."
)
GROUND: Final = _("A ground to keep something back")
GROUND_ACT: Final = _("Write it down")
GROUND_TEXT: Final = _("What it says, in your own words")
GROUND_TEXT_HINT: Final = _("It stands beside each decision, and in the copy that goes out.")
GROUND_JUDGED: Final = _("Who has to have judged it?")

CHANGE: Final = _("Change")
ADD: Final = _("Add an edition")
CHANGED: Final = _("Changed here")
ADDED: Final = _("Added here")
EARLIER: Final = _("What stood there before")
FEWER: Final = _("Hide what stood there before")
WAS: Final = _("Until then, as the program came with it")

EDITION: Final = _("An edition of guidance")
EDITION_ACT: Final = _("Write it down")
SERIES: Final = _("Which guidance is it an edition of?")
EDITION_TITLE: Final = _("What it is called")
STATUS: Final = _("How far is it known?")
BEGINS: Final = _("From which day is it in force?")
BEGINS_HINT: Final = _("Such as “1 Sep 2026”. Leave it empty if no day is known.")
SOURCE: Final = _("Where is it from?")
VERIFIED: Final = _("When did you look at it?")
LOOKED_BEFORE: Final = _("Such as “today”. It was last looked at on {day}.")
NOTE: Final = _("A note")
WHY: Final = _("Why do you change it?")
BACK: Final = _("Go back to what the program came with")
TAKE_OFF: Final = _("Take it off the list")
SAVED: Final = _("It is written down and holds from now on.")

LIMIT: Final = _("A time limit")
LIMIT_ACT: Final = _("Write it down")
COUNT: Final = _("How many?")
UNIT: Final = _("Counted in")
LIMIT_TEXT: Final = _("What the rule says, in your own words")
LIMIT_TEXT_HINT: Final = _("It stands beside what is due. Never copy a text: say it in short.")
UNITS: Final[Mapping[DeadlineUnit, str]] = {
    DeadlineUnit.IMMEDIATE: _("At once"),
    DeadlineUnit.HOUR: _("Hours"),
    DeadlineUnit.WORKING_DAY: _("Working days"),
    DeadlineUnit.SCHOOL_DAY: _("School days"),
    DeadlineUnit.DAY: _("Days"),
    DeadlineUnit.MONTH: _("Months"),
}
STATUSES: Final[Mapping[EditionStatus, str]] = {
    EditionStatus.KNOWN: _("Its final text was seen"),
    EditionStatus.FINAL_NOT_SEEN: _("Only a draft was seen"),
    EditionStatus.DATE_NOT_KNOWN: _("No day is known on which it begins"),
}
SERIES_NAMES: Final[Mapping[str, str]] = {
    "kcsie": _("Keeping children safe in education"),
    "eyfs": _("Early years foundation stage framework"),
    "working_together": _("Working together to safeguard children"),
    "info_sharing": _("Advice on sharing information"),
    "info_sharing_duty": _("The duty to share information"),
    "encompass": _("Operation Encompass"),
    "mandatory_reporting": _("The duty to report child sex offences"),
    "data_protection": _("Data protection law"),
}
"""The series that an edition can be added to; others are changed where they stand."""

DAYS: Final = _("Bank holidays")
DAYS_ACT: Final = _("Write the days down")
DAYS_HINT: Final = _("Those of England come with the program. A day may be added or moved by proclamation.")
DAYS_ADDED: Final = _("Days that are added")
DAYS_ADDED_HINT: Final = _("One a line, the name after a comma: “10 May 2027, Jubilee”.")
DAYS_REMOVED: Final = _("Days that are not off after all")
DAYS_REMOVED_HINT: Final = _("One a line: “3 May 2027”.")
DAYS_SOURCE: Final = _("Who says so?")
DAYS_NONE: Final = _("Nothing is changed.")
CHANGE_DAYS: Final = _("Change the bank holidays")
TERMS: Final = _("Terms")
TERMS_QUESTION: Final = _("When does each term begin and end?")
TERMS_ACT: Final = _("Write the terms down")
TERMS_HINT: Final = _(
    "One to a line, first and last day: “3 Sep 2026 to 23 Oct 2026”. Half-terms make two lines."
)
TERMS_NONE: Final = _(
    "No terms are written down: every working day counts as a school day, which is the cautious way."
)
CHANGE_TERMS: Final = _("Change the terms")

DUTY: Final = _("The duty to share information")
DUTY_ACT: Final = _("Write it down")
DUTY_ASKED: Final = _("Is this setting one of the bodies that it names?")
DUTY_SOURCE: Final = _("Who says so?")
DUTY_SOURCE_HINT: Final = _("A letter of your authority, or the regulations themselves.")
CHANGE_DUTY: Final = _("Write down what you know")
DESIGNATIONS: Final[Mapping[Designation, str]] = {
    Designation.YES: _("Yes"),
    Designation.NO: _("No"),
    Designation.UNKNOWN: _("Not known"),
}
DUTY_NOW: Final[Mapping[Designation, str]] = {
    Designation.YES: _("This setting is one of them."),
    Designation.NO: _("This setting is not one of them: the program does not remind you of the duty."),
    Designation.UNKNOWN: _(
        "Not known. Until you know, the program reminds you as if this setting were one of them."
    ),
}


def changed_line(by: str, at: str) -> str:
    """Return who changed it and when (UTC text)."""
    return _("Changed here by {name}, {day}").format(name=isolated(by), day=instant_text(at))


def earlier_line(body: EntryBody | None) -> str:
    """Return how an edition, a time limit or a ground read before, in one line."""
    if isinstance(body, EditionSet):
        dates = setting_words.edition_line(body.effective_from, body.verified_on)
        return f"{body.title} · {body.source} · {dates}"
    if isinstance(body, LimitSet):
        return f"{length(body.count, body.unit)} · {body.text} · {body.source}"
    if isinstance(body, GroundSet):
        return " · ".join(filter(None, (body.text, body.judged, body.source, checked(body.verified_on))))
    return ""


def checked(verified_on: str) -> str:
    """Return on which day something was looked at."""
    return _("looked at {day}").format(day=date_text(verified_on)) if verified_on else ""

"""The words about what staff are told of a child: the lead's form and list, and the page of whoever reads a note."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from safeguard_desktop.domain.codes import BriefingEnd, BriefingWay
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.wording.raising import people_and
from safeguard_desktop.wording.times import clock_text, date_text, event_text, instant_text
from safeguard_desktop.wording.translate import _, ngettext

TELL: Final = _("Tell staff")
TITLE: Final = _("What staff need to know")
INTRO: Final = _(
    "Only what they need to keep this child safe and to be kind, such as “be gentle today; collected only by her aunt”. "
    "Never the record itself. Who was told what, why and when stays in this child’s record."
)
WAY: Final = _("How?")
WAYS: Final[Mapping[BriefingWay, str]] = {
    BriefingWay.NOTE: _("A note, which they read when they sign in"),
    BriefingWay.IN_PERSON: _("In person: I write down that they were told"),
}
WHOM: Final = _("Who needs to know?")
NOBODY_WITH_ACCOUNT: Final = _(
    "Nobody here has an account for notes. Telling them in person is all it takes: write down that you did."
)
KEY_PERSON: Final = _("key person")
OTHERS: Final = _("Somebody who is not on the list")
OTHERS_HINT: Final = _("Names, one a line, such as a student or agency staff.")
TEXT: Final = _("What do they need to know or do?")
TEXT_HINT: Final = _("They read this, and the child’s name and class; nothing else.")
TEXT_HINT_IN_PERSON: Final = _("What they were told, and nothing else.")
REASON: Final = _("Why do they need to know it?")
REASON_HINT: Final = _("It stays in the record. They do not see it.")
UNTIL: Final = _("Until which day does it hold?")
UNTIL_HINT: Final = _("Such as “Friday” or “18 Dec”. After that day the note is taken away.")
UNTIL_HINT_IN_PERSON: Final = _(
    "Such as “Friday” or “18 Dec”. Nobody is told by the program when it is over."
)
WHEN: Final = _("When were they told?")
WHEN_HINT: Final = _("Such as “14:50” or “this morning”.")
BY: Final = _("By whom?")
ACT: Final = _("Tell them")
ACT_IN_PERSON: Final = _("Write down that they were told")
SAVED: Final = _("It is written down who is told what.")

END: Final = _("End this note")
END_TITLE: Final = _("This note no longer holds")
END_REASON: Final = _("Why not?")
END_ACT: Final = _("End it")
END_WARNING: Final = _(
    "The note is taken away. What somebody has read already cannot be taken back: tell them that it has changed."
)
ENDED: Final = _("It is written down that this does not hold any more.")

LIST: Final = _("What staff were told")
NOTHING: Final = _("Nobody has been told anything in writing here")
ENDS: Final[Mapping[BriefingEnd, str]] = {
    BriefingEnd.RAN_OUT: _("Its last day was over"),
    BriefingEnd.WITHDRAWN: _("Ended by the lead"),
}
HOLDS: Final = _("holds now")
WAS_TOLD: Final = _("What they were told")
WHY: Final = _("Why")
IN_PERSON: Final = _("In person")
A_NOTE: Final = _("A note")
ALL_READ: Final = _("Acknowledged by all")
MISSING: Final = _("The note is not in the folder any more")

UNREAD: Final = _("Notes that nobody has acknowledged yet")
LOOK: Final = _("Open")
A_NOTE_WAITS: Final = _("A note to staff")

# The page of whoever reads a note.
MY_NOTES: Final = _("My notes")
MY_NOTES_INTRO: Final = _(
    "What the lead wants you to know, and nothing more. Keep it to yourself; ask the lead in person when something is not clear."
)
ACKNOWLEDGE: Final = _("I have read it")
ACKNOWLEDGED_NOW: Final = _("The lead sees that you have read it.")
TO_READ: Final = _("To read")
READ: Final = _("Read")
NO_NOTES: Final = _("No note for you")
NO_NOTES_HINT: Final = _(
    "When the lead writes one, it stands here. What you were told in person holds all the same."
)
NOT_VOUCHED: Final = _("Ask before you rely on this")


def note_name(number: int) -> str:
    """Return what a note is called where its text must not be read out, by its place in the list."""
    return _("Note {number}").format(number=number)


def not_vouched(writer: str) -> str:
    """Return that whoever wrote a note does not read the record any more."""
    return _(
        "{writer} wrote it and does not work with the record any more. Ask the lead whether it still holds."
    ).format(writer=writer)


def from_whom(writer: str, written_at: str, today: date) -> str:
    """Return who wrote a note and when. `written_at` is a stored instant."""
    return _("From {writer}, {time}").format(writer=writer, time=clock_text(written_at, today))


def holds_until(until: str) -> str:
    """Return until when something holds."""
    return _("Holds until {day}").format(day=date_text(until))


def read_at(at: str) -> str:
    """Return when a note was read."""
    return _("You acknowledged it: {time}").format(time=instant_text(at))


def unreadable_notes(count: int) -> str:
    """Return that files were found which cannot be relied on."""
    return ngettext(
        "{count} note cannot be opened, or was not written by anybody who reads the record. Tell the lead.",
        "{count} notes cannot be opened, or were not written by anybody who reads the record. Tell the lead.",
        count,
    )


def to_whom(names: Sequence[str]) -> str:
    """Return to whom something was told."""
    return _("To {names}").format(names=people_and(tuple(names)))


def told_in_person(when: EventTime, by: str) -> str:
    """Return when somebody was told in person, and by whom."""
    return _("In person, {time}, by {name}").format(time=event_text(when), name=by)


def waiting_for(names: Sequence[str]) -> str:
    """Return who has not acknowledged a note."""
    return _("Not acknowledged yet: {names}").format(names=people_and(tuple(names)))


def acknowledged_by(name: str, at: str) -> str:
    """Return who acknowledged a note, and when (a stored instant)."""
    return _("{name} acknowledged it: {time}").format(name=name, time=instant_text(at))


def choose(name: str, job: str, *, is_key_person: bool) -> str:
    """Return somebody who can be told, as the form names them."""
    return " · ".join(part for part in (name, KEY_PERSON if is_key_person else "", job) if part)


def how_many_wait(count: int) -> str:
    """Return how many people have not acknowledged a note."""
    return ngettext(
        "{count} person has not acknowledged it", "{count} people have not acknowledged it", count
    )

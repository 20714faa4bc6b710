"""The words of a child's page: what holds today, what is to be done, the line of time, and what narrows the story."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.domain.child import StatusSpan
from safeguard_desktop.domain.story_kinds import StoryKind
from safeguard_desktop.wording import labels
from safeguard_desktop.wording.times import date_text
from safeguard_desktop.wording.translate import _, ngettext

STATUS_TODAY: Final = _("Status today")
NO_STATUS: Final = _("No plan or status is written down.")
PROFESSIONALS: Final = _("Social worker and professionals")
LIVES_WITH: Final = _("Lives with")
TO_DO: Final = _("To do")
NOTHING_TO_DO: Final = _("Nothing is open.")
LINKED: Final = _("Brothers, sisters and others")
NOBODY_LINKED: Final = _("Nobody is linked.")
OPEN_CONCERNS: Final = _("Open concerns")
FROM_ELSEWHERE: Final = _("Came with the file")
NO_OPEN_CONCERN: Final = _("None")
FEWER: Final = _("Fewer")
NOT_WRITTEN: Final = _("Not written down")
SHOW_ADDRESS: Final = _("Show the address")
HIDE_ADDRESS: Final = _("Hide the address")
MORE_ABOUT: Final = _("More about this child")
LESS_ABOUT: Final = _("Less about this child")
ENDED_STATUSES: Final = _("Statuses that have ended")

LINK: Final = _("Link with another child")
LINK_ACT: Final = _("Link them")
LINK_SAVED: Final = _("The two children are linked, in both files.")
LINK_OTHER: Final = _("Which child")
LINK_FIND: Final = _("Type the beginning of a name")
LINK_NONE: Final = _("No child of that name has a file.")
LINK_RELATION: Final = _("How they belong together")
LINK_WORDS: Final = _("In your words")
LINK_WORDS_HINT: Final = _("Such as “same mother, live apart”.")
END_LINK: Final = _("End a link")
END_LINK_ACT: Final = _("End this link")
END_LINK_SAVED: Final = _("The link is ended, in both files. It stays in the record.")
END_LINK_WHICH: Final = _("Which link")
END_LINK_REASON: Final = _("Why it ends")

TIME_LINE: Final = _("Line of time")
KIND: Final = _("Kind of entry")
EVERY_KIND: Final = _("Every kind")
CATEGORY: Final = _("Category")
EVERY_CATEGORY: Final = _("Every category")
RECORDED_BY: Final = _("Recorded by")
EVERYBODY: Final = _("Everybody")
WORDS_WITHIN: Final = _("Words within")
FROM: Final = _("From")
FROM_EXAMPLE: Final = _("From: Sep 2025")
TO: Final = _("Until")
SHOW_ALL: Final = _("Show all entries")
NONE_FITS: Final = _("No entry fits")
NONE_FITS_HINT: Final = _("Show all entries, or ask for less.")

KINDS: Final[Mapping[StoryKind, str]] = {
    StoryKind.CONCERN: _("Concerns and notes"),
    StoryKind.DECISION: _("Decisions"),
    StoryKind.AGENCY: _("Contacts with agencies"),
    StoryKind.FAMILY: _("The family"),
    StoryKind.ACTION: _("Things to do"),
    StoryKind.OTHER: _("Keeping the record"),
}
KINDS_SHORT: Final[Mapping[StoryKind, str]] = {
    StoryKind.CONCERN: _("Concern, note"),
    StoryKind.DECISION: _("Decision"),
    StoryKind.AGENCY: _("Agency"),
    StoryKind.FAMILY: _("Family"),
    StoryKind.ACTION: _("To do"),
    StoryKind.OTHER: _("Other"),
}


def since_text(span: StatusSpan) -> str:
    """Return from when to when a status holds, and under which category a plan stands."""
    days = ""
    if span.since and span.until:
        days = _("{since} to {until}").format(since=date_text(span.since), until=date_text(span.until))
    elif span.since:
        days = _("since {since}").format(since=date_text(span.since))
    elif span.until:
        days = _("until {until}").format(until=date_text(span.until))
    categories = ", ".join(labels.PLAN_CATEGORIES[category] for category in span.categories)
    return " · ".join(part for part in (days, categories, span.note) if part)


def open_concerns(count: int) -> str:
    """Return how many open concerns there are about a linked child."""
    return ngettext("{count} open concern", "{count} open concerns", count) if count else _("no open concern")


def more_marks(count: int) -> str:
    """Return how many marks of one place are not drawn."""
    return f"+{count}"


def more_to_do(count: int) -> str:
    """Return that there is more to do than is shown."""
    return ngettext("and {count} more", "and {count} more", count)


def answer_owed(agency: str) -> str:
    """Return that an agency owes an answer."""
    return _("Answer owed by {agency}").format(agency=agency)


def shown_of(shown: int, whole: int) -> str:
    """Return how many entries are shown, of how many."""
    return _("{shown} of {whole} entries").format(shown=shown, whole=whole)


def entries_in_order(count: int) -> str:
    """Return how many entries a story has, and in which order."""
    return ngettext("{count} entry, by when it happened", "{count} entries, by when they happened", count)


def time_line_name(count: int, first: str, last: str) -> str:
    """Return what a screen reader says of the line: how many events, and from when to when."""
    if not count:
        return _("Line of time, nothing on it yet")
    return _(
        "Line of time: {count} entries from {first} to {last}. The arrow keys go from one to the next."
    ).format(count=count, first=date_text(first), last=date_text(last))


def event_name(when: str, what: str) -> str:
    """Return what a mark of the line is called."""
    return _("{when}: {what}").format(when=when, what=what)


def tick_text(month: str, year: int, *, has_year: bool) -> str:
    """Return a date of the axis: a month, and the year where it begins."""
    return f"{month} {year}" if has_year else month


def other_children(called: str) -> str:
    """Return that other children are called by letters here."""
    return _("Other children are called by letters in this story: {called}.").format(called=called)

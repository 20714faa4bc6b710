"""The words of the reports: what is counted, how it is read, and what a reader has to know first.

Source: S11 to S14, S30, S51, S66.
"""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.domain.reports.counted import DAY, HOUR, DueKind, DueWhen, Span, Step
from safeguard_desktop.domain.reports.periods import Season, Term
from safeguard_desktop.domain.reports.report import Cell, Hidden, ReportKind
from safeguard_desktop.domain.reports.suppression import LEAST_SHOWN
from safeguard_desktop.domain.rows import TaskKind
from safeguard_desktop.wording.times import MONTHS, date_text
from safeguard_desktop.wording.translate import _, ngettext
from safeguard_desktop.wording.voice import isolated

TITLE: Final = _("Reports")
INTRO: Final = _(
    "How many there were, in tables and pictures. Nothing leaves the record until you print or save it."
)
WHICH: Final = _("Report")
PERIOD: Final = _("Over which days")
FROM: Final = _("From")
FROM_EXAMPLE: Final = _("From, such as 1 Sep")
TO: Final = _("To")
CHILD: Final = _("Child")
CHOOSE_CHILD: Final = _("Choose a child")
EVERY_DAY: Final = _("Since the record began")
OTHER_DAYS: Final = _("Other days")
NOT_UNDERSTOOD: Final = _(
    "A date was not understood, so it narrows nothing. Write it like 3 Nov, or 27 3 2026."
)
COUNTING: Final = _("Counting …")
PRINT: Final = _("Print")
SAVE_PDF: Final = _("Save as a PDF")
SAVE_SHEET: Final = _("Save for Excel")
SAVE_CSV: Final = _("Save as CSV")
PDF_KIND: Final = _("PDF document")
SHEET_KIND: Final = _("Excel workbook")
CSV_KIND: Final = _("Comma-separated values")
GIVEN: Final = _("Done. That this report was made is written down.")
PREVIEW: Final = _("Look at the paper")
BACK: Final = _("Back to the numbers")
NOTHING: Final = _("Nothing to count in these days")
NOTHING_HINT: Final = _("Choose other days.")
NO_CHILD_HINT: Final = _("Whose concerns over time do you want to look at?")
OVER_TIME_ACT: Final = _("Concerns over time")
NOT_COUNTED: Final = _(
    "What is kept for named people and worries about adults are not counted, nor are concerns that came with a child’s file from another setting: that setting counts them."
)
TODAY: Final = _("As it is today")
SMALL_NUMBERS: Final = _(
    "Small numbers stand here in full: a child could be recognised by them. For governors there is a report of its own."
)
KEYS_HINT: Final = _("Arrow keys go from number to number. The table beside it has the same.")

REPORTS: Final[Mapping[ReportKind, str]] = {
    ReportKind.CONCERNS: _("Concerns"),
    ReportKind.TIMES: _("How soon they were seen to"),
    ReportKind.REFERRALS: _("Referrals and what came of them"),
    ReportKind.SHARING: _("Decisions to share or not"),
    ReportKind.NAMES: _("How often names were told"),
    ReportKind.DUE: _("Overdue and coming"),
    ReportKind.CHILD: _("One child over time"),
    ReportKind.GOVERNORS: _("For governors"),
}
FILE_NAMES: Final[Mapping[ReportKind, str]] = {
    ReportKind.CONCERNS: _("Concerns in numbers"),
    ReportKind.TIMES: _("Times in numbers"),
    ReportKind.REFERRALS: _("Referrals in numbers"),
    ReportKind.SHARING: _("Decisions in numbers"),
    ReportKind.NAMES: _("Names told in numbers"),
    ReportKind.DUE: _("Overdue and coming"),
    ReportKind.CHILD: _("Over time"),
    ReportKind.GOVERNORS: _("Report for governors"),
}
LETTERS_MISSING: Final = _("Some letters cannot be printed")
SEASONS: Final[Mapping[Season, str]] = {
    Season.AUTUMN: _("Autumn term {year}"),
    Season.SPRING: _("Spring term {year}"),
    Season.SUMMER: _("Summer term {year}"),
}
DUE_WHEN: Final[Mapping[DueWhen, str]] = {
    DueWhen.OVERDUE: _("Overdue"),
    DueWhen.WEEK: _("In the next 7 days"),
    DueWhen.MONTH: _("In the 3 weeks after"),
    DueWhen.LATER: _("Later"),
    DueWhen.NO_DAY: _("No day is set"),
}
DUE_SHORT: Final[Mapping[DueWhen, str]] = {
    DueWhen.OVERDUE: _("Overdue"),
    DueWhen.WEEK: _("7 days"),
    DueWhen.MONTH: _("3 weeks"),
    DueWhen.LATER: _("Later"),
    DueWhen.NO_DAY: _("No day"),
}
DUE_WHAT: Final[Mapping[TaskKind | DueKind, str]] = {
    TaskKind.ACTION: _("Things to do"),
    TaskKind.ANSWER_OWED: _("Answers owed to us"),
    TaskKind.SECOND_LOOK: _("Second looks"),
    TaskKind.MAKE_GOOD: _("Tellings to write down in full"),
    TaskKind.SHARING_REVIEW: _("Decisions to look at again"),
    TaskKind.PLAN_NOTICE: _("Social worker to be told"),
    TaskKind.PLAN_MEETING: _("Meetings"),
    TaskKind.LEGAL_REQUEST: _("Requests of police, courts and lawyers"),
    TaskKind.LEAVING: _("Leavers"),
    TaskKind.TRANSFER: _("Transfers and receipts"),
    TaskKind.PROPOSED: _("To decide about what came with a file"),
    DueKind.RECORDS_REQUEST: _("Requests to see records"),
    DueKind.WRITTEN: _("Referrals to put in writing"),
    DueKind.REVIEW: _("Concerns to look at again"),
    DueKind.HOLD_REVIEW: _("Reviews of what must be kept"),
}
STEPS: Final[Mapping[Step, str]] = {
    Step.RECEIVED: _("Until the concern was received"),
    Step.ACTED: _("Until something was done"),
    Step.DECIDED: _("Until it was first decided on"),
}
STEPS_TOLD: Final[Mapping[Step, str]] = {
    Step.RECEIVED: _("From the minute in which it was raised to when a reader received it."),
    Step.ACTED: _(
        "From the minute in which it was raised to the first call, referral, talk with the family, action, note to staff, advice or decision, at the time at which that was done."
    ),
    Step.DECIDED: _("From the minute in which it was raised to the first decision on it."),
}
BANDS: Final = (
    _("Within 1 hour"), _("Within 4 hours"), _("Within 24 hours"), _("Within 3 days"), _("Within 7 days"),
    _("Longer than 7 days"),
)  # fmt: skip
STILL_WAITING: Final[Mapping[Step, str]] = {
    Step.RECEIVED: _("Not received yet"),
    Step.ACTED: _("Nothing written down yet"),
    Step.DECIDED: _("Not decided yet"),
}

READ_FIRST: Final = _("Read this first")
PAPER_TITLE: Final = _("Report in numbers")
SHEET_ABOUT: Final = _("About this report")

# What stands in tables
HOW_MANY: Final = _("How many")
IN_ALL: Final = _("In all")
CONCERNS: Final = _("Concerns")
CHILDREN: Final = _("Children whom they are about")
REFERRALS: Final = _("Referrals")
DECISIONS: Final = _("Decisions")
BY_MONTH: Final = _("Month by month")
BY_MONTH_TOLD: Final = _("By the day on which each was raised.")
MONTH: Final = _("Month")
BY_CATEGORY: Final = _("What they are about")
BY_CATEGORY_TOLD: Final = _(
    "A concern may stand under several kinds, so these add up to more than there were."
)
CATEGORY: Final = _("Kind of worry")
NOT_SORTED: Final = _("Not sorted yet")
BY_TERM: Final = _("By term")
BY_TERM_TOLD: Final = _("Days outside term count with the term in whose months they lie.")
TERM: Final = _("Term")
BY_CLASS: Final = _("By class or room")
BY_CLASS_TOLD: Final = _(
    "The class of the child on that day by the front sheet; where there is none, as whoever raised it wrote it."
)
CLASS: Final = _("Class or room")
CLASS_UNKNOWN: Final = _("Class not known")
BY_SOURCE: Final = _("Who raised them")
SOURCE: Final = _("Job, as they wrote it")
NO_JOB: Final = _("No job written down")
OTHER_JOBS: Final = _("Other jobs")
BY_STATE: Final = _("How far they have come")
BY_STATE_TOLD: Final = _("As they stand today.")
STATE: Final = _("State")
HOW_LONG: Final = _("How long")
KIND: Final = _("Kind")
BY_KIND: Final = _("What kind of referral")
BY_KIND_TOLD: Final = _("By the day on which each was made. What was recorded by mistake is not counted.")
TO_COME: Final = _("Outcome to come")
BY_OUTCOME: Final = _("What came of them")
BY_OUTCOME_TOLD: Final = _("What the authority decided.")
OUTCOME: Final = _("Outcome")
SECTION_47: Final = _("Section 47")
SECTION_17: Final = _("Section 17")
OTHERS: Final = _("Others")
OTHER_KINDS: Final = _("other kinds")
BY_DECISION: Final = _("What was decided")
BY_DECISION_TOLD: Final = _(
    "By the day on which it went out, or was decided. Refusals count as much as the others."
)
DECISION: Final = _("Decision")
BY_RECIPIENT: Final = _("Who asked, or was told")
RECIPIENT: Final = _("Recipient")
NOBODY_NAMED: Final = _("Not written down")
BY_GROUND: Final = _("On what ground in law")
BY_GROUND_TOLD: Final = _("A decision may rest on several, so these add up to more than there were.")
GROUND: Final = _("Ground")
NO_GROUND: Final = _("No ground written down")
NAMES_DECIDED: Final = _("Told by a decision")
NAMES_DECIDED_TOLD: Final = _("How often a name was told to whom, on the day on which it was told.")
WHO_KNOWS: Final = _("Who knows it now")
APPARENT: Final = _("Apparent without our telling")
HOW_KNOWN: Final = _("How it became known")
APPARENT_TOLD: Final = _("Counted apart: nobody decided to tell these.")
NAMES_RAISED: Final = _("Who raised concerns, where that is kept for named people")
NAMES_RAISED_TOLD: Final = _("On the day on which it was written down.")
WHAT_THEY_ARE: Final = _("What that person is")
ASKED_ANONYMOUS: Final = _("Of them asked to stay anonymous")
AT_RISK: Final = _("Of them at risk if the name comes out")
ONLY_YOURS: Final = _(
    "Only what {name} may read is counted. Others may know of more, and whoever is asked officially asks them too."
)
BY_DUE: Final = _("When it is due")
BY_DUE_TOLD: Final = _("What is open today, of everybody.")
DUE: Final = _("Due")
WHAT: Final = _("What is to be done")
BY_WHAT: Final = _("What it is")
LANES: Final = _("When each happened")
LANES_TOLD: Final = _(
    "Each dot is a concern, on the day on which it happened. One that stands under several kinds has a dot in each."
)
FIRST_ONE: Final = _("First")
LAST_ONE: Final = _("Last")
OVER_TIME: Final = _("Term by term")
OVER_TIME_TOLD: Final = _(
    "By the day on which each happened, those in which the child is only involved among them."
)
MIDDLE: Final = _("Half of them within {half}, all within {longest}.")
NOT_YET: Final = _("None came so far yet.")

# For governors
GOVERNORS_HIDDEN: Final = _(
    "Numbers from 1 to {most} are not shown, and neither are others from which they could be worked out."
)
GOVERNORS_OURS: Final = _(
    "No law sets that limit for reports to governors: it is this program’s, after what official statistics about children leave out."
)
GOVERNORS_NOT_IN_IT: Final = _(
    "Worries about adults who work here are not in it: the head, manager or chair tells governors of those."
)
GOVERNORS_WHOLE: Final = _(
    "For terms and years that are over: two reports a week apart would tell what came in that week. What concerns were about stands in the report of the whole year; that of a term says how many there were, so that the two cannot be set against each other."
)
GOVERNORS_TERM_TOLD: Final = _("What they were about stands in the report of the whole school year.")
COUNTED: Final = _("What is counted")
DECISIONS_TO_SHARE: Final = _("Decisions to share or not")
SHELF: Final = _("Kind of worry")
SEVERAL_SHELVES: Final = _("More than one of these")
BY_SHELF_TOLD: Final = _("Each concern once.")
NOT_SHOWN: Final = _("not shown")
NOT_SHOWN_SPOKEN: Final = _("not shown, because somebody might be recognised")


def term_text(term: Term) -> str:
    """Return a term as "Spring term 2026"."""
    return SEASONS[term.season].format(year=term.year)


def school_year_text(year: int) -> str:
    """Return a school year as "School year 2025 to 2026"."""
    return _("School year {first} to {last}").format(first=year, last=year + 1)


def month_text(month: str) -> str:
    """Return a month such as ``2026-03`` as "Mar 2026"."""
    return f"{MONTHS[int(month[5:7]) - 1]} {month[:4]}"


def period_text(span: Span) -> str:
    """Return over which days is counted."""
    since, until = date_text(span.since), date_text(span.until)
    if since and until:
        return _("{since} to {until}").format(since=since, until=until)
    if since:
        return _("Since {since}").format(since=since)
    return _("Up to {until}").format(until=until) if until else EVERY_DAY


def cell_text(cell: Cell) -> str:
    """Return what stands in a cell."""
    if isinstance(cell, Hidden):
        return NOT_SHOWN
    return f"{cell:,}" if isinstance(cell, int) else cell


def spoken(label: str, head: str, cell: Cell) -> str:
    """Return a number as it is read out: what it counts, then how many."""
    said = NOT_SHOWN_SPOKEN if isinstance(cell, Hidden) else cell_text(cell)
    return _("{label}, {head}: {number}").format(label=label, head=head, number=said)


def wait_text(minutes: int) -> str:
    """Return how long something took, in the largest unit that fits."""
    if minutes < HOUR:
        return ngettext("{count} minute", "{count} minutes", minutes).format(count=minutes)
    if minutes < DAY:
        hours = round(minutes / HOUR)
        return ngettext("{count} hour", "{count} hours", hours).format(count=hours)
    days = round(minutes / DAY)
    return ngettext("{count} day", "{count} days", days).format(count=days)


def middle_text(middle: int, longest: int) -> str:
    """Return how long half of them took, and the longest."""
    return MIDDLE.format(half=wait_text(middle), longest=wait_text(longest))


def outcomes_of(kind: str) -> str:
    """Return the title of what came of one kind of referral."""
    return _("What came of them: {kind}").format(kind=kind)


def confirmed_text(confirmed: int, typed: int) -> str:
    """Return how many authors an account confirms."""
    return _("{confirmed} came from a signed-in account, {typed} with the name as it was typed.").format(
        confirmed=f"{confirmed:,}", typed=f"{typed:,}"
    )


def only_yours(name: str) -> str:
    """Return that only what one person may know is counted."""
    return ONLY_YOURS.format(name=isolated(name))


def governors_hidden() -> str:
    """Return which numbers are not shown."""
    return GOVERNORS_HIDDEN.format(most=LEAST_SHOWN - 1)


def child_title(name: str) -> str:
    """Return the title of the report on one child."""
    return _("{name}: concerns over time").format(name=isolated(name))


def picture_name(title: str) -> str:
    """Return what a picture is called."""
    return _("Picture: {title}").format(title=title)


def picture_told(numbers: int) -> str:
    """Return what a picture shows, for whoever cannot see it."""
    told = ngettext("It shows {count} number.", "It shows {count} numbers.", numbers).format(count=numbers)
    return f"{told} {KEYS_HINT}"


def dot_told(lane: str, day: str) -> str:
    """Return a dot as it is read out."""
    return _("{lane}: {day}").format(lane=lane, day=date_text(day))


def table_name(title: str) -> str:
    """Return what a table is called."""
    return _("Table: {title}").format(title=title)

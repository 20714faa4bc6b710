"""How instants, dates, ages and remembered times are shown.

Weekdays and months are spelt the same way everywhere: "Sun 22 Nov 2026, 09:30". What was typed is
never replaced by this; it stands beside it.
"""

from datetime import date, datetime, timedelta
from typing import Final

from safeguard_desktop.domain.clock import from_text, local, minute_from_text
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.wording.translate import _, ngettext

WEEKDAYS: Final = (_("Mon"), _("Tue"), _("Wed"), _("Thu"), _("Fri"), _("Sat"), _("Sun"))
MONTHS: Final = (
    _("Jan"), _("Feb"), _("Mar"), _("Apr"), _("May"), _("Jun"),
    _("Jul"), _("Aug"), _("Sep"), _("Oct"), _("Nov"), _("Dec"),
)  # fmt: skip
MONTHS_IN_FULL: Final = (
    _("January"), _("February"), _("March"), _("April"), _("May"), _("June"),
    _("July"), _("August"), _("September"), _("October"), _("November"), _("December"),
)  # fmt: skip

TIME_NOT_KNOWN: Final = _("time not known")
SUMMER_TIME: Final = _("summer time")
WINTER_TIME: Final = _("winter time")
_LAST_MINUTE: Final = "23:59"
_MONTH_OF_TWO_HOURS: Final = 10


def day_text(day: date) -> str:
    """Return a day as "Sun 22 Nov 2026"."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year:04d}"


def date_text(iso: str) -> str:
    """Return an ISO date as "27 Mar 2007", a month as "March 2007", or an empty text for an empty one."""
    if len(iso) < len("2007-03-27"):
        year, _dash, month = iso.partition("-")
        return f"{MONTHS_IN_FULL[int(month) - 1]} {year}" if month else year
    day = date.fromisoformat(iso)
    return f"{day.day} {MONTHS[day.month - 1]} {day.year:04d}"


def clock_of(moment: datetime) -> str:
    """Return the minute of a day as "09:30"."""
    # strftime takes forty times as long, which a page of 300 entries shows.
    return moment.time().isoformat("minutes")


def minute_words(moment: datetime) -> str:
    """Return a minute of the wall clock as a person would type it: "22 Nov 2026 09:30"."""
    return f"{date_text(moment.date().isoformat())} {clock_of(moment)}"


def instant_text(utc_text: str) -> str:
    """Return a stored instant on the setting's wall clock: "Sun 22 Nov 2026, 09:30"."""
    moment = local(from_text(utc_text))
    return f"{day_text(moment.date())}, {_clock_once(moment)}"


def _clock_once(moment: datetime) -> str:
    """Return the minute of a day; in the hour that the clock shows twice in October, which of the two it was."""
    if (
        moment.month != _MONTH_OF_TWO_HOURS
        or moment.utcoffset() == moment.replace(fold=1 - moment.fold).utcoffset()
    ):
        return clock_of(moment)
    return f"{clock_of(moment)} ({WINTER_TIME if moment.fold else SUMMER_TIME})"


def instant_or_empty(utc_text: str) -> str:
    """Return a stored instant as `instant_text` does, or an empty text where somebody wrote another thing."""
    try:
        return instant_text(utc_text)
    except ValueError:
        return ""


def minute_text(iso_minute: str) -> str:
    """Return a local ISO minute as "Sun 22 Nov 2026, 09:30", or an empty text for an empty one."""
    if not iso_minute:
        return ""
    moment = minute_from_text(iso_minute)
    return f"{day_text(moment.date())}, {clock_of(moment)}"


def minute_or_day(iso: str) -> str:
    """Return an ISO date or a local ISO minute as people write them, or an empty text for an empty one."""
    return minute_text(iso) if "T" in iso else date_text(iso)


def clock_text(utc_text: str, today: date) -> str:
    """Return "09:12" for an instant of today, and day and time for any other."""
    moment = local(from_text(utc_text))
    return _clock_once(moment) if moment.date() == today else instant_text(utc_text)


def since_text(utc_text: str, today: date) -> str:
    """Return "since 09:12", or with the day where it was not today."""
    return _("since {time}").format(time=clock_text(utc_text, today))


def event_text(event: EventTime) -> str:
    """Return what a remembered time was understood to mean, no more exact than it is."""
    if not event.is_known:
        return TIME_NOT_KNOWN
    first = event.first_minute()
    if event.about and event.earliest == event.latest:
        return _("{day}, about {time}").format(day=day_text(first.date()), time=clock_of(first))
    span = _span_text(first, event.last_minute())
    return _("about {time}").format(time=span) if event.about else span


def _span_text(first: datetime, last: datetime) -> str:
    if first == last:
        return f"{day_text(first.date())}, {clock_of(first)}"
    if clock_of(first) == "00:00" and clock_of(last) == _LAST_MINUTE:
        return _days_text(first.date(), last.date())
    if first.date() == last.date():
        return _("{day}, between {first} and {last}").format(
            day=day_text(first.date()), first=clock_of(first), last=clock_of(last)
        )
    return _("between {first} and {last}").format(
        first=f"{day_text(first.date())}, {clock_of(first)}",
        last=f"{day_text(last.date())}, {clock_of(last)}",
    )


def _days_text(first: date, last: date) -> str:
    if first == last:
        return day_text(first)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
        return f"{first.year:04d}"
    if first.day == 1 and (first.year, first.month) == (last.year, last.month) and _ends_month(last):
        return f"{MONTHS_IN_FULL[first.month - 1]} {first.year:04d}"
    return _("between {first} and {last}").format(first=day_text(first), last=day_text(last))


def _ends_month(day: date) -> bool:
    return (day + timedelta(days=1)).day == 1


def age_text(date_of_birth: str, today: date) -> str:
    """Return an age as "3 years 4 months", months alone under one year, years alone from 16.

    An empty date of birth, or one that still lies ahead, gives an empty text.
    """
    if not date_of_birth:
        return ""
    born = date.fromisoformat(date_of_birth)
    months = (today.year - born.year) * 12 + today.month - born.month - (today.day < born.day)
    if today < born:
        return ""
    years, rest = divmod(months, 12)
    if years == 0:
        return ngettext("{count} month", "{count} months", rest)
    in_years = ngettext("{count} year", "{count} years", years)
    if years >= 16 or rest == 0:
        return in_years
    return f"{in_years} {ngettext('{count} month', '{count} months', rest)}"


def due_text(due_on: str, today: date) -> str:
    """Return how far a due date is away: "due today", "due in 3 days", "2 days overdue"."""
    days = (date.fromisoformat(due_on) - today).days
    if days == 0:
        return _("due today")
    if days > 0:
        return ngettext("due in {count} day", "due in {count} days", days)
    return ngettext("{count} day overdue", "{count} days overdue", -days)


def ago_text(utc_text: str, now: datetime) -> str:
    """Return how long ago an instant was, in whole hours or days."""
    minutes = int((now - from_text(utc_text)).total_seconds() // 60)
    if minutes < 1:
        return _("just now")
    if minutes < 60:
        return ngettext("{count} minute ago", "{count} minutes ago", minutes)
    if minutes < 24 * 60:
        return ngettext("{count} hour ago", "{count} hours ago", minutes // 60)
    return ngettext("{count} day ago", "{count} days ago", minutes // (24 * 60))

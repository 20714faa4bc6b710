"""The parts of the page of one request: a heading with what can be done, and what was written down so far."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from typing import Final

from safeguard_desktop.domain.access.codes import GIVES, ClockReason
from safeguard_desktop.domain.entries.access import Check, RequestClock, RequestSecondRead
from safeguard_desktop.services.access.assessing import Searches
from safeguard_desktop.services.access.copies import CopyStanding
from safeguard_desktop.services.asking.answering import RequestRow
from safeguard_desktop.services.asking.history import Written
from safeguard_desktop.ui.desk.acts import Acts, Flow
from safeguard_desktop.ui.theme import Tone
from safeguard_desktop.ui.widgets import (
    BodyText,
    Column,
    Fact,
    KeyValueList,
    MutedText,
    SecondaryButton,
    Section,
    StatusPill,
)
from safeguard_desktop.wording import access as words
from safeguard_desktop.wording import asking as asking_words
from safeguard_desktop.wording import labels
from safeguard_desktop.wording.story import recorded_line
from safeguard_desktop.wording.times import date_text, event_text

_NAME_WIDTH: Final = 170
Act = Callable[[str], None]


def who_section(row: RequestRow, child_name: str, act: Act) -> Section:
    """Returns who asks for whose records, and how that was made sure."""
    part = Section(words.WHO_TITLE, _button(row, "assess", words.ASSESS_ACT_NAME, "user-check", act))
    assessed = row.course.assessed
    if assessed is None:
        part.add(BodyText(words.NOT_ASSESSED if row.answer is None else words.NOT_WRITTEN_DOWN))
        return part
    body = assessed.body
    facts = [
        Fact(words.ASKED_IN_LAW, asking_words.ASKED_OF[body.asked]),
        Fact(words.WHO_TITLE, words.REQUESTERS[body.requester]),
        Fact(words.WHOSE_RECORD, child_name),
        Fact(words.IDENTITY_SHORT, _check(body.identity)),
        Fact(words.AUTHORITY_SHORT, _check(body.authority) if body.authority.how else ""),
        Fact(words.NOTE_SHORT, body.note),
    ]
    part.add(_facts(facts))
    part.add(MutedText(recorded_line(assessed.view)))
    return part


def clock_section(row: RequestRow, today: date, act: Act) -> Section | None:
    """Returns by when to answer, and what happened to the time; None where nothing of that is left to say."""
    if row.answer is not None and not row.course.ticks:
        return None
    part = Section(words.CLOCK_HEADING, _button(row, "clock", words.CLOCK_ACT_NAME, "calendar-clock", act))
    if row.answer is None:
        due = [Fact(asking_words.BY_WHEN, asking_words.due(each.due_on, today)) for each in row.deadlines]
        part.add(_facts(due) if due else BodyText(words.NO_DEADLINE))
    if row.clock.stopped_since is not None and row.answer is None:
        since = words.stopped_since(date_text(row.clock.stopped_since.isoformat()))
        part.add(Flow(StatusPill(since, Tone.CAUTION, "clock")))
    told = [Fact(date_text(tick.body.on), "\n".join(_tick(tick.body))) for tick in row.course.ticks]
    if told:
        part.add(_facts(told))
    return part


def search_section(searches: Searches, *, is_open: bool, act: Act) -> Section:
    """Returns where was looked, for how long, and what was found."""
    button = _act_button("search", words.SEARCH_ACT_NAME, "search", act) if is_open else None
    part = Section(words.SEARCH_HEADING, button)
    if not searches.rows:
        part.add(BodyText(words.NOT_SEARCHED if is_open else words.NOT_WRITTEN_DOWN))
        return part
    for one in searches.rows:
        body = one.body
        who = body.by or one.view.recorder_name
        when = words.searched_line(event_text(body.when), who, words.reading_time(body.minutes))
        facts = [
            Fact(words.SEARCH_PLACES, words.places_text(body.places)),
            Fact(words.SEARCH_TEXT, body.text),
            Fact(words.SEARCH_FOUND, body.found),
        ]
        part.add(_facts(facts))
        part.add(MutedText(when))
    part.add(MutedText(words.in_all(words.reading_time(searches.minutes))))
    return part


def copy_section(row: RequestRow, standing: CopyStanding, acts: tuple[Act, Callable[[], None]]) -> Section:
    """Returns how far the copy is, and what is still wanting before it may go out."""
    (act, open_copy), is_open = acts, row.answer is None
    part = Section(words.COPY_HEADING)
    if not standing.can_be_made:
        part.add(BodyText(_no_copy(row, standing)))
        return part
    if standing.second is not None:
        part.add(_facts([Fact(words.SECOND_SHORT, _second(standing.second))]))
    elif is_open:
        part.add(BodyText(words.NOT_READ))
    if not standing.is_known_who and is_open:
        part.add(BodyText(words.NOT_KNOWN_WHO))
    look = SecondaryButton(words.LOOK_AT_COPY, "file-text", name="open_copy_button")
    look.clicked.connect(open_copy)
    buttons = [look]
    if is_open:
        buttons.append(_act_button("second", words.SECOND_ACT_NAME, "users-round", act))
    part.add(Acts(*buttons))
    return part


def _no_copy(row: RequestRow, standing: CopyStanding) -> str:
    """Returns why there is no copy: not yet, not with this program, or not at all."""
    if row.answer is not None and row.answer.outcome in GIVES:
        return words.NO_COPY_HERE
    return words.to_decide(standing.undecided) if standing.undecided else words.NOTHING_GIVEN


def answer_section(row: RequestRow, act: Act) -> Section:
    """Returns how the request ended, or the way to write that down."""
    part = Section(words.ANSWER_HEADING, _button(row, "answer", asking_words.ANSWER, "check", act))
    answer = row.answer
    if answer is None:
        part.add(BodyText(words.NOT_ANSWERED))
        return part
    rights = {True: words.RIGHTS_TOLD, False: words.RIGHTS_NOT_TOLD}
    way = labels.CONTACT_WAYS[answer.way] if answer.way is not None else ""
    facts = [
        Fact(words.OUTCOME, words.ANSWERS[answer.outcome] if answer.outcome is not None else ""),
        Fact(words.ANSWER_TO, " · ".join(filter(None, (answer.to, way)))),
        Fact(asking_words.ANSWERED, answer.text),
        Fact(words.GROUNDS_USED, words.grounds_text(answer.exemptions)),
        Fact(words.RIGHTS, rights[answer.told_rights] if answer.told_rights is not None else ""),
    ]
    part.add(_facts(facts))
    part.add(MutedText(asking_words.answered_line(event_text(answer.when), row.answered_by)))
    return part


def _button(row: RequestRow, key: str, text: str, icon: str, act: Act) -> SecondaryButton | None:
    return _act_button(key, text, icon, act) if row.answer is None else None


def _act_button(key: str, text: str, icon: str, act: Act) -> SecondaryButton:
    button = SecondaryButton(text, icon, name=f"request_{key}_button")
    button.clicked.connect(partial(act, key))
    return button


def _facts(facts: list[Fact]) -> Column:
    column = Column()
    column.add(KeyValueList([fact for fact in facts if fact.value.strip()], name_width=_NAME_WIDTH))
    return column


def _check(check: Check) -> str:
    when = event_text(check.when) if check.when is not None else ""
    line = " · ".join(filter(None, (words.CHECKS[check.state], when, check.by if when else "")))
    return "\n".join(filter(None, (line, check.how)))


def _tick(body: RequestClock) -> Iterator[str]:
    reason = words.REASONS[body.reason] if isinstance(body.reason, ClockReason) else ""
    yield words.CHANGES[body.change]
    yield from filter(None, (reason, body.text))


def _second(second: Written[RequestSecondRead]) -> str:
    body = second.body
    when = event_text(body.when) if body.when is not None else ""
    line = " · ".join(filter(None, (words.SECOND_DONE[body.way], body.who, when)))
    return "\n".join(filter(None, (line, body.text)))

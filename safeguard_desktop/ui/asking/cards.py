"""How a request to see records is shown: its facts, and whether it is answered or by when it has to be."""

from __future__ import annotations

from datetime import date

from safeguard_desktop.domain.deadlines import is_overdue
from safeguard_desktop.services.asking.answering import RequestRow
from safeguard_desktop.ui.theme import Tone
from safeguard_desktop.ui.widgets import Fact, StatusPill
from safeguard_desktop.wording import asking as words
from safeguard_desktop.wording import labels, story
from safeguard_desktop.wording.times import due_text, event_text, instant_or_empty


def request_facts(row: RequestRow) -> list[Fact]:
    """Returns what was written down at the door."""
    body = row.body
    facts = [
        Fact(words.WHO_ASKS, words.who(body.who, body.relation)),
        Fact(words.CHILD, body.whose),
        Fact(words.ASKED_FOR, words.ASKED_OF[body.asked]),
        Fact(words.ASKED_AT, f"{event_text(body.when)} · {labels.CONTACT_WAYS[body.way]}"),
        Fact(words.SAID, body.text),
        Fact(words.TAKEN_BY, f"{story.author_line(body.author)} · {instant_or_empty(body.raised_at)}"),
    ]
    return [fact for fact in facts if fact.value]


def request_pill(row: RequestRow, today: date) -> StatusPill:
    """Returns whether it is answered, whether its time stands still, or by when it has to be answered."""
    if row.answer is not None:
        return StatusPill(words.ANSWERED, Tone.GOOD, "check")
    if row.clock.stopped_since is not None:
        return StatusPill(words.STANDS_STILL, Tone.CAUTION, "clock")
    if not row.due_on:
        return StatusPill(words.TO_ANSWER, Tone.CAUTION, "calendar-clock")
    is_late = is_overdue(row.due_on, today)
    tone = Tone.STOP if is_late else Tone.CAUTION
    return StatusPill(due_text(row.due_on, today), tone, "alarm-clock" if is_late else "calendar-clock")

"""A concern in full as a document tells it, in one child's papers. Source: guidance.md 2.1 and 10.1; X11."""

from collections.abc import Iterator, Sequence

from msgspec import structs

from safeguard_desktop.documents import content
from safeguard_desktop.domain.entries.bodies import ConcernReceived, Decision, EntryBody, Note
from safeguard_desktop.domain.entries.header import InChild
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.domain.rows import ConcernView, EntryView
from safeguard_desktop.services.concern.amending import amended
from safeguard_desktop.services.papers.facts import (
    amendments,
    author,
    event_of,
    historical,
    involved,
    lines,
    part_of,
    spoken_by,
    told_lines,
)
from safeguard_desktop.services.papers.reading import Reading
from safeguard_desktop.services.papers.texts import child_told, decision, how_it_came, texts, whom_told
from safeguard_desktop.wording import labels, story
from safeguard_desktop.wording import papers as words
from safeguard_desktop.wording.story import concern_called, concern_name, quoted
from safeguard_desktop.wording.times import event_text, instant_text


def concern(view: ConcernView, children: Sequence[InChild], reading: Reading) -> content.Concern:
    """Return a concern in full, as it reads now, with everything that followed."""
    raised, body = view.raised, view.as_amended
    entries = (raised, *view.followed)
    return content.Concern(
        number=concern_called(view.row) if view.row.from_setting else concern_name(view.row.number, ""),
        came_from=story.from_elsewhere(view.row) if view.row.from_setting else "",
        reference=body.reference,
        event=event_of(body.when),
        recorded_at=instant_text(raised.recorded_at),
        author=author(raised, body),
        category=labels.categories_text(view.row.categories),
        part=part_of(children, reading),
        involved=involved(children, reading),
        where=body.place,
        fact=body.observed,
        child_words=body.child_words,
        spoken_by=spoken_by(children, reading) if body.child_words else "",
        opinion=body.opinion,
        action=body.action,
        told=lines(*told_lines(whom_told(body))),
        child_was_told=child_told(body),
        received=lines(how_it_came(body), _received(view.followed)),
        notes=tuple(note for entry in view.followed for note in _notes(entry, reading)),
        decisions=tuple(
            decision(entry, amended(entry.body, entry.amendments), reading)
            for entry in view.followed
            if isinstance(entry.body, Decision)
        ),
        amendments=(*amendments(raised), *_later_amendments(view.followed)),
        historical=historical(raised, body),
        is_on_hold=bool(view.holds),
        is_edited=any(entry.id in reading.edited for entry in entries),
    )


def concern_title(view: ConcernView) -> str:
    """Return what a concern is called on paper: its number, or its reference until it has one; whose, if not ours."""
    return concern_called(view.row)


def is_told(body: EntryBody | None, entry: EntryView, reading: Reading) -> bool:
    """Whether an entry that followed a concern is told with it."""
    return isinstance(body, ConcernReceived) or (body is not None and texts(body, entry, reading) is not None)


def _later_amendments(followed: Sequence[EntryView]) -> Iterator[content.Amendment]:
    """Yield the corrections of what followed, each saying of which entry."""
    for entry in followed:
        for change in amendments(entry):
            what = words.entry_field(change.what, words.entry_number(entry.seq))
            yield structs.replace(change, what=what)


def _received(followed: Sequence[EntryView]) -> str:
    for entry in followed:
        if isinstance(entry.body, ConcernReceived):
            return lines(f"{entry.recorder_name}, {instant_text(entry.recorded_at)}", entry.body.remark)
    return ""


def _notes(entry: EntryView, reading: Reading) -> Iterator[content.Note]:
    if entry.body is None:
        return
    body = amended(entry.body, entry.amendments)
    if isinstance(body, Decision):
        yield from _limbs(entry, body, reading)
        return
    said = texts(body, entry, reading)
    if said is None:
        return
    kind = words.kind(said.kind or labels.ENTRY_KINDS[body.KIND], said.category)
    if isinstance(body, Note):
        kind = said.category
    spoken = quoted(said.child_words) if said.child_words else ""
    when = getattr(body, "when", None)
    yield content.Note(
        kind=" · ".join(filter(None, (kind, said.source))),
        text=lines(
            historical(entry, body), said.fact, spoken, said.opinion, said.action, *told_lines(said.details)
        ),
        at=event_text(when) if isinstance(when, EventTime) else instant_text(entry.recorded_at),
        by=reading.recorder(entry),
    )


def _limbs(entry: EntryView, body: Decision, reading: Reading) -> Iterator[content.Note]:
    """How it was followed up and what the outcome was. Source: R-REC-1 in guidance.md section 2.1."""
    closed = story.CLOSED_BY_THIS if body.closes else ""
    for kind, text in ((story.FOLLOW_UP, body.follow_up), (story.OUTCOME, lines(body.outcome, closed))):
        if text.strip():
            at = instant_text(entry.recorded_at)
            yield content.Note(kind=kind, text=text, at=at, by=reading.recorder(entry))

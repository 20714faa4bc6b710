"""What every entry on paper has: when, by whom, corrected how. Source: S34, S36; guidance.md 10.1, 10.3."""

from collections.abc import Iterator, Sequence

from safeguard_desktop.documents import content
from safeguard_desktop.domain.entries.bodies import Author, ConcernRaised, EntryBody, Note
from safeguard_desktop.domain.entries.header import ChildRole, InChild
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.domain.rows import ChronologyRow, EntryView
from safeguard_desktop.domain.rules import is_historical
from safeguard_desktop.services.papers.reading import Reading
from safeguard_desktop.wording import papers as words
from safeguard_desktop.wording.story import field_label, field_text
from safeguard_desktop.wording.times import event_text, instant_text, minute_text


def event(row: ChronologyRow, body: EntryBody) -> content.Event:
    """Return when it happened; what has no time of its own happened when it was recorded."""
    when = getattr(body, "when", None)
    return event_of(when) if isinstance(when, EventTime) else _instant(row.entry.recorded_at)


def event_of(when: EventTime) -> content.Event:
    """Return the time of an event, no more exactly than it is known."""
    if not when.is_known:
        return content.Event(date=event_text(when), words=when.words)
    if when.earliest == when.latest:
        day, _, clock = minute_text(when.earliest).rpartition(", ")
        return content.Event(date=day, time=clock, words=when.words)
    return content.Event(date=event_text(when), words=when.words)


def author(entry: EntryView, body: EntryBody) -> content.Author:
    """Return who saw or heard it, or else who recorded it."""
    found = getattr(body, "author", None)
    if not isinstance(found, Author):
        return content.Author(name=entry.recorder_name, role="")
    as_typed = content.Authorship.AS_TYPED if found.person is None else content.Authorship.CONFIRMED
    return content.Author(name=found.name, role=found.job, authorship=as_typed)


def historical(entry: EntryView, body: EntryBody) -> str:
    """Return that an event lay more than a year before it was written down, or "". Source: S36."""
    when = getattr(body, "when", None)
    written = body.raised_at if isinstance(body, ConcernRaised) else entry.recorded_at
    if not isinstance(when, EventTime) or not is_historical(when, written):
        return ""
    return words.historical(instant_text(written), body.historical if isinstance(body, Note) else "")


def amendments(entry: EntryView) -> tuple[content.Amendment, ...]:
    """Return the corrections of an entry, before and after, as they were made."""
    return tuple(
        content.Amendment(
            what=field_label(change.field),
            before=field_text(change.field, change.before),
            after=field_text(change.field, change.after),
            at=instant_text(view.recorded_at),
            by=content.Author(name=view.recorder_name, role=""),
            reason=view.body.reason,
        )
        for view in entry.amendments
        for change in view.body.changes
    )


def part_of(children: Sequence[InChild], reading: Reading) -> str:
    """Return this child's role in a concern; "" where the concern is about this child and no other."""
    mine = next((inside.role for inside in children if inside.child == reading.child), ChildRole.SUBJECT)
    return words.ROLES[mine] if len(children) > 1 or mine is not ChildRole.SUBJECT else ""


def involved(children: Sequence[InChild], reading: Reading) -> tuple[content.Involved, ...]:
    """Return the other children in a concern, each by letter, with the role. Source: X11."""
    return tuple(
        content.Involved(who=reading.telling.called(inside.child), role=words.ROLES[inside.role])
        for inside in children
        if inside.child != reading.child
    )


def spoken_by(children: Sequence[InChild], reading: Reading) -> str:
    """Return whose words stand in a concern, where they are not this child's."""
    return reading.telling.spoken_by(children)


def lines(*parts: str) -> str:
    """Return the parts that say something, one below the other."""
    return "\n".join(part for part in parts if part.strip())


def details(*pairs: tuple[str, str]) -> tuple[content.Detail, ...]:
    """Return the further facts that say something."""
    return tuple(content.Detail(label=label, text=text) for label, text in pairs if text.strip())


def told_lines(parts: Sequence[content.Detail]) -> Iterator[str]:
    """Yield further facts as lines of text, for places where they have no labels of their own."""
    yield from (words.labelled(part.label, part.text) for part in parts)


def _instant(utc_text: str) -> content.Event:
    day, _, clock = instant_text(utc_text).rpartition(", ")
    return content.Event(date=day, time=clock)

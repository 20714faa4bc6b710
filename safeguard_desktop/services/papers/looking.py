"""Looking through a record before a paper of it leaves. Source: S34, S36, X11."""

from collections.abc import Iterable, Iterator

from safeguard_desktop.domain.codes import NoteKind
from safeguard_desktop.domain.entries.bodies import ConcernRaised, Note
from safeguard_desktop.domain.entries.codec import Body
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.domain.names_left import NameWatch
from safeguard_desktop.domain.rows import ChronologyRow, EntryView
from safeguard_desktop.services.child.telling import NAMES_AS_TYPED, NAMES_OF_GROWN_UPS, texts_of
from safeguard_desktop.services.concern.amending import amended
from safeguard_desktop.services.papers.facts import historical
from safeguard_desktop.services.papers.look import LookAt
from safeguard_desktop.wording import labels
from safeguard_desktop.wording import papers as words

_NAMED_ON_PURPOSE = NAMES_AS_TYPED | NAMES_OF_GROWN_UPS


def names_left(rows: Iterable[ChronologyRow], watch: NameWatch) -> tuple[LookAt, ...]:
    """Return the entries in which a name may still stand; rows are as they will be read."""
    found = ((row, _left(row.entry, watch)) for row in rows)
    return tuple(LookAt(place(row.entry), left, row.entry.id) for row, left in found if left)


def missing(rows: Iterable[ChronologyRow]) -> tuple[LookAt, ...]:
    """Return the entries that lack a date, a source, an author or a role. Source: S34.

    What lies long back is explained by the note itself, or by a note on the same concern. Source: S36.
    """
    rows = tuple(rows)
    explained = {row.concern for row in rows if row.concern and _explains(row.entry)}
    found = ((row, tuple(_missing(row.entry, is_explained=row.concern in explained))) for row in rows)
    return tuple(LookAt(place(row.entry), gaps, row.entry.id) for row, gaps in found if gaps)


def place(entry: EntryView) -> str:
    """Return where an entry is found: its number and its kind."""
    kind = labels.ENTRY_KINDS[entry.body.KIND] if entry.body is not None else ""
    return " · ".join(filter(None, (words.entry_number(entry.seq), kind)))


def _left(entry: EntryView, watch: NameWatch) -> tuple[str, ...]:
    free = (name for text in texts_of(entry, _NAMED_ON_PURPOSE) for name in watch.left(text))
    found = tuple(dict.fromkeys(free))
    known = dict.fromkeys(name for text in texts_of(entry) for name in watch.known_in(text))
    return (*found, *(name for name in known if not any(name in each for each in found)))


def _explains(entry: EntryView) -> bool:
    body = amended(entry.body, entry.amendments) if isinstance(entry.body, Note) else None
    return body is not None and bool(body.historical.strip())


def _missing(entry: EntryView, *, is_explained: bool) -> Iterator[str]:
    if entry.body is None:
        return
    body = amended(entry.body, entry.amendments)
    when = getattr(body, "when", None)
    if isinstance(when, EventTime) and not when.is_known:
        yield words.MISSING_DATE
    yield from _missing_source(body)
    if historical(entry, body) and not (is_explained or _explains(entry)):
        yield words.MISSING_EXPLANATION


def _missing_source(body: Body) -> Iterator[str]:
    if isinstance(body, ConcernRaised):
        if not body.author.name.strip():
            yield words.MISSING_AUTHOR
        if not body.author.job.strip():
            yield words.MISSING_ROLE
    elif isinstance(body, Note) and body.kind is not NoteKind.OBSERVATION and not body.source.strip():
        yield words.MISSING_SOURCE  # who recorded what was seen is its source

"""One concern worked out from its entries: the row of the list, its children, what a search finds.

Pure: entries in, values out. A concern is folded whole each time that one of its entries arrives,
so that keeping up and making anew cannot differ.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from safeguard_desktop.domain.codes import ConcernState, DecisionCode
from safeguard_desktop.domain.entries import (
    Amendment,
    Body,
    ConcernRaised,
    ConcernReceived,
    Decision,
    EntryHeader,
    HoldPlaced,
    InChild,
    Note,
)
from safeguard_desktop.domain.entries.amended import as_amended
from safeguard_desktop.storage.models.times import event_minute, local_minute

SEARCHED_FIELDS: dict[type[Body], tuple[str, ...]] = {
    ConcernRaised: (
        "reference", "child_typed", "class_typed", "others_typed", "place", "observed", "action",
        "child_words", "opinion", "child_was_told",
    ),
    ConcernReceived: ("remark",),
    Decision: ("reason", "follow_up", "outcome"),
    Note: ("text", "source", "child_words", "opinion"),
    HoldPlaced: ("reason",),
    Amendment: ("reason",),
}  # fmt: skip
"""Fields of text that a search looks into. Reading entries are never searched."""


@dataclass(frozen=True, slots=True)
class Part:
    """An entry that belongs to a concern. `body` is None where it was lawfully destroyed."""

    seq: int
    header: EntryHeader
    body: Body | None


@dataclass
class ConcernFold:
    """What the entries of a concern come to."""

    seq: int
    id: str
    raised: ConcernRaised | None
    raised_at: str
    number: int = 0
    state: ConcernState = ConcernState.WAITING
    received_at: str = ""
    categories: str = ""
    decision: DecisionCode | None = None
    review_on: str = ""
    children: tuple[InChild, ...] = ()
    events: list[tuple[int, str, tuple[InChild, ...]]] = field(default_factory=list)

    @property
    def child(self) -> str | None:
        """The child whom the concern is first of all about, once it is received."""
        return self.children[0].child if self.children else None

    @property
    def event_from(self) -> str:
        """The local minute that the concern is sorted by."""
        if self.raised is None:
            return local_minute(self.raised_at)
        return event_minute(self.raised.when, self.raised.raised_at)

    def take(self, part: Part) -> None:
        """Add the next entry."""
        body = part.body
        if isinstance(body, ConcernReceived):
            self._receive(part, body)
        elif isinstance(body, Decision):
            self._decide(body)

    def _receive(self, part: Part, body: ConcernReceived) -> None:
        self.number = body.number
        self.received_at = self.received_at or part.header.recorded_at
        self.categories = " ".join(body.categories)
        self.children = part.header.children
        if self.state is ConcernState.WAITING:
            self.state = ConcernState.RECEIVED

    def _decide(self, body: Decision) -> None:
        self.decision, self.review_on = body.decision, body.review_on
        if body.closes:
            self.state = ConcernState.CLOSED
        elif body.decision is DecisionCode.MONITOR:
            self.state = ConcernState.MONITORED
        else:
            self.state = ConcernState.DECIDED


def fold_concern(parts: Sequence[Part]) -> ConcernFold:
    """Work out a concern from its entries in order; the first is the one that raised it."""
    amendments = _amendments(parts)
    first = parts[0]
    raised = first.body if isinstance(first.body, ConcernRaised) else None
    if raised is not None:
        raised = as_amended(raised, amendments[first.header.id])
    fold = ConcernFold(
        first.seq, first.header.id, raised, raised.raised_at if raised else first.header.recorded_at
    )
    fold.children = first.header.children
    for part in parts[1:]:
        fold.take(part)
    for part in parts:
        if not isinstance(part.body, Amendment):
            children = part.header.children or fold.children
            fold.events.append((part.seq, _event_of(part, amendments), children))
    return fold


def search_text(parts: Sequence[Part], names: Sequence[str], number: int) -> str:
    """Return the document that a search looks into: what was written, and what it was corrected to."""
    texts = [*names, str(number) if number else ""]
    for part in parts:
        if part.body is not None:
            texts += _texts(part.body)
    return "\n".join(text for text in texts if text)


def event_minute_of(body: Body | None, recorded_at: str) -> str:
    """Return the local minute that an entry is sorted by in a chronology."""
    if isinstance(body, ConcernRaised):
        return event_minute(body.when, body.raised_at)
    return event_minute(body.when, recorded_at) if isinstance(body, Note) else local_minute(recorded_at)


def _event_of(part: Part, amendments: dict[str, list[Amendment]]) -> str:
    body = part.body
    if body is not None and part.header.id in amendments:
        body = as_amended(body, amendments[part.header.id])
    return event_minute_of(body, part.header.recorded_at)


def _amendments(parts: Sequence[Part]) -> dict[str, list[Amendment]]:
    found: dict[str, list[Amendment]] = defaultdict(list)
    for part in parts:
        if isinstance(part.body, Amendment):
            found[part.body.amended].append(part.body)
    return found


def _texts(body: Body) -> Iterator[str]:
    for name in SEARCHED_FIELDS.get(type(body), ()):
        yield str(getattr(body, name))
    if isinstance(body, ConcernRaised):
        yield from (body.author.name, body.when.words)
    if isinstance(body, Amendment):
        yield from (change.after for change in body.changes)

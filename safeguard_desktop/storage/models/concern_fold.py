"""One concern worked out from its entries: the row of the list, its children, what a search finds.

Pure: entries in, values out. A concern is folded whole each time that one of its entries arrives,
so that keeping up and making anew cannot differ.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from safeguard_desktop.domain.codes import ConcernState, DecisionCode
from safeguard_desktop.domain.entries import (
    ActionPlanned,
    AdviceTaken,
    AgencyContact,
    Amendment,
    Body,
    ChildrenNamed,
    ConcernRaised,
    ConcernReceived,
    ConcernSorted,
    Decision,
    FamilyContact,
    HandoverDeclined,
    HandoverOffered,
    InChild,
    OwnerTaken,
    Referral,
    SharingDecision,
    StaffBriefed,
)
from safeguard_desktop.domain.entries.amended import as_amended
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.storage.models.parts import Part
from safeguard_desktop.storage.models.times import event_minute, local_minute, minutes_between

ACTS = (
    ActionPlanned, AdviceTaken, AgencyContact, Decision, FamilyContact, Referral, SharingDecision, StaffBriefed,
)  # fmt: skip
"""What counts as the first thing done about a concern, at the time at which it was done."""


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
    owner: str = ""
    offered_to: str = ""
    offer: int | None = None
    was_moved: bool = False
    decided_from: str = ""
    acted_from: str = ""
    from_setting: str = ""
    number_there: int = 0
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

    @property
    def counted(self) -> tuple[object, ...]:
        """What is counted of it: when it was raised, how soon it was received, decided and acted on, its author."""
        raised, begun = self.raised, local_minute(self.raised_at)
        received = local_minute(self.received_at) if self.received_at else ""
        author = raised.author if raised else None
        return (
            begun, minutes_between(begun, received), minutes_between(begun, self.decided_from),
            minutes_between(begun, self.acted_from), author.job.strip() if author else "",
            bool(author and author.person), raised.class_typed.strip() if raised else "",
        )  # fmt: skip

    def happened(self, part: Part, minute: str) -> None:
        """Note when something was done about it first, and when it was first decided on."""
        if part.from_setting:
            return  # what another setting did and decided is not counted here
        if isinstance(part.body, ConcernRaised) and part.body.direct_referral.strip():
            self.acted_from = local_minute(self.raised_at)  # its author told somebody outside at once
        if isinstance(part.body, ACTS):
            self.acted_from = min(self.acted_from or minute, minute)
        if isinstance(part.body, Decision):
            self.decided_from = min(self.decided_from or minute, minute)

    def came(self, first: Part) -> None:
        """Note that another setting wrote it: however far it had come there, it is nobody's here."""
        self.from_setting, self.number_there, self.number = first.from_setting, self.number, 0
        self.state, self.received_at, self.owner = ConcernState.ARRIVED, first.arrived_at, ""

    def take(self, part: Part) -> None:
        """Add the next entry. What another setting decided changes nothing about a concern of this one."""
        if bool(part.from_setting) != bool(self.from_setting):
            return
        body = part.body
        if isinstance(body, ConcernReceived):
            self._receive(part, body)
        elif isinstance(body, Decision):
            self._decide(body)
        elif isinstance(body, ChildrenNamed):
            self.children = part.header.children
            self.was_moved = self.was_moved or body.wrong_child
        elif isinstance(body, ConcernSorted):
            self.categories = " ".join(body.categories)
        else:
            self._hand_over(part, body)

    def _hand_over(self, part: Part, body: Body | None) -> None:
        if isinstance(body, HandoverOffered):
            self.offered_to, self.offer = body.to, part.seq
        elif isinstance(body, HandoverDeclined):
            self.offered_to, self.offer = "", None
        elif isinstance(body, OwnerTaken):
            self.owner, self.offered_to, self.offer = part.header.recorder, "", None

    def _receive(self, part: Part, body: ConcernReceived) -> None:
        self.number = body.number
        self.received_at = self.received_at or part.header.recorded_at
        self.categories = " ".join(body.categories)
        self.children = part.header.children
        self.owner = self.owner or part.header.recorder
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
    fold.children, fold.from_setting = first.header.children, first.from_setting
    for part in parts[1:]:
        fold.take(part)
    if first.from_setting:
        fold.came(first)
    for part in parts:
        if not isinstance(part.body, Amendment):
            # Not those of the entry's own header: a concern that was under the wrong child leaves nothing there.
            children = fold.children or part.header.children
            minute = _event_of(part, amendments)
            fold.events.append((part.seq, minute, children))
            fold.happened(part, minute)
    return fold


def search_text(parts: Sequence[Part], names: Sequence[str], fold: ConcernFold) -> str:
    """Return the document that a search looks into: what was written, and what it was corrected to.

    Once a concern has left a child's file, the name that had led there no longer finds it.
    """
    left_out = frozenset({"child_typed"}) if fold.was_moved else frozenset[str]()
    texts = [*names, str(fold.number) if fold.number else "", fold.from_setting]
    for part in parts:
        if part.body is not None:
            texts += searched_texts(part.body, left_out)
    return "\n".join(text for text in texts if text)


def event_minute_of(body: Body | None, recorded_at: str) -> str:
    """Return the local minute that an entry is sorted by in a chronology."""
    when = getattr(body, "when", None)
    if not isinstance(when, EventTime) or isinstance(body, Amendment):
        return local_minute(recorded_at)
    return event_minute(when, body.raised_at if isinstance(body, ConcernRaised) else recorded_at)


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


def searched_texts(body: Body, left_out: frozenset[str] = frozenset()) -> Iterator[str]:
    """Yield the words of a body that a search looks into."""
    for name in body.SEARCHED:
        if name not in left_out:
            yield str(getattr(body, name))
    if isinstance(body, ConcernRaised):
        yield from (body.author.name, body.when.words)
    if isinstance(body, Amendment):
        yield from (change.after for change in body.changes if change.field not in left_out)

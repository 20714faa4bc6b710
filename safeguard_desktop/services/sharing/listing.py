"""The decisions about sharing as a list, and what is still to be written down in full or looked at again."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from safeguard_desktop.domain.entries import ConcernRaised, DecisionCarriedOut, SharedFirst, SharingDecision
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.domain.rows import EntryView, TaskRow, ToldApartBy
from safeguard_desktop.domain.tellings import WAITS, TellingKind, carried_out
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.sharing.deciding import SharingService

_WENT = frozenset({TellingKind.SHARED, TellingKind.AHEAD})


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """A decision as it reads now, whom it is about, what went out after it (oldest first) and what tells each.

    Where it is read alone, `took` is how many minutes went by from what happened until it went, if both are known, and
    `items` are the entries that were chosen, with the reason for just that one where there is one. Source: S01, S37.
    """

    view: EntryView
    body: SharingDecision
    child: ChildId | None
    child_name: str
    told_apart_by: ToldApartBy | None
    concern: EntryId | None
    came_of: TellingKind
    carried: tuple[EntryView, ...] = ()
    told_by: Mapping[EntryId, EntryView] = field(default_factory=dict)
    went: EventTime | None = None
    took: int | None = None
    items: tuple[tuple[EntryView, str], ...] = ()

    @property
    def is_to_be_sent(self) -> bool:
        """Whether something of it has still to go."""
        return self.came_of in WAITS


@dataclass(frozen=True, slots=True)
class OwedRow:
    """Something to be written down in full, with why they were told; or a decision to be looked at again, itself."""

    task: TaskRow
    why: str
    decision: SharingDecision | None = None


@dataclass(frozen=True, slots=True)
class SharingList:
    """What the place "Sharing" shows: what is owed, the earliest first, and the decisions, the newest first."""

    owed: tuple[OwedRow, ...]
    decisions: tuple[DecisionRow, ...]


class SharingListService:
    """Lists decisions about sharing."""

    def __init__(self, sharing: SharingService, models: Models) -> None:
        """Keep the service and the read models."""
        self._sharing = sharing
        self._models = models

    def rows(self) -> SharingList:
        """Return everything, at once: a setting decides some dozens of times a year."""
        carried = self._carried()
        decisions = (self._row(view, carried) for view in self._sharing.decisions())
        owed = tuple(OwedRow(task, _why(task), _decision(task)) for task in self._sharing.owed())
        return SharingList(owed, tuple(row for row in decisions if row is not None))

    def row(self, decision: EntryId) -> DecisionRow | None:
        """Return one decision, by its own id or that of what carried it out; None where its text was destroyed.

        Raises:
            Refused: there is no such decision.
        """
        carried = self._carried()
        behind = (of for of, views in carried.items() if any(_is_told_by(view, decision) for view in views))
        row = self._row(self._sharing.decision(next(behind, decision)), carried)
        if row is None:
            return None
        told_by, items = self._told_by(row.carried), tuple(self._items(row.body))
        return replace(row, told_by=told_by, took=self._took(row), items=items)

    def _items(self, body: SharingDecision) -> Iterator[tuple[EntryView, str]]:
        for item in body.items:
            view = self._models.chronology.entry(item.entry)
            if view is not None:
                yield view, item.why

    def _took(self, row: DecisionRow) -> int | None:
        """Return the minutes from the first that the event can mean until it went."""
        view = self._models.chronology.entry(row.concern) if row.concern is not None else None
        raised = view.now_reads if view is not None else None
        if not isinstance(raised, ConcernRaised) or row.went is None:
            return None
        happened, went = raised.when, row.went
        if not (happened.is_known and went.is_known):
            return None
        minutes = int((went.first_minute() - happened.first_minute()).total_seconds() // 60)
        return minutes if minutes >= 0 else None

    def _told_by(self, carried: Sequence[EntryView]) -> dict[EntryId, EntryView]:
        bodies = (view.body for view in carried)
        named = (body.telling for body in bodies if isinstance(body, DecisionCarriedOut) and body.telling)
        found = ((entry, self._models.chronology.entry(entry)) for entry in named)
        return {entry: view for entry, view in found if view is not None}

    def _carried(self) -> dict[EntryId, list[EntryView]]:
        """Return what went out after decisions, oldest first, by the decision."""
        found: dict[EntryId, list[EntryView]] = defaultdict(list)
        for view in reversed(self._models.chronology.of_kind(DecisionCarriedOut.KIND)):
            if isinstance(view.body, DecisionCarriedOut):
                found[view.body.decision].append(view)
        return found

    def _row(self, view: EntryView, carried: Mapping[EntryId, Sequence[EntryView]]) -> DecisionRow | None:
        body = view.now_reads
        if not isinstance(body, SharingDecision):
            return None
        child = view.children[0].child if view.children else None
        row = self._models.children.row(child) if child is not None else None
        name, sign = (row.full_name, row.told_apart_by) if row is not None else ("", None)
        followed = tuple(carried.get(view.id, ()))
        steps = (each.now_reads for each in followed)
        told = carried_out(body, (step for step in steps if isinstance(step, DecisionCarriedOut)))
        went = told.when if told.kind in _WENT else None
        return DecisionRow(view, body, child, name, sign, body.concern, told.kind, followed, went=went)


def _is_told_by(view: EntryView, entry: EntryId) -> bool:
    return view.id == entry or (isinstance(view.body, DecisionCarriedOut) and view.body.telling == entry)


def _decision(task: TaskRow) -> SharingDecision | None:
    return task.entry.body if isinstance(task.entry.body, SharingDecision) else None


def _why(task: TaskRow) -> str:
    body = task.entry.body
    return body.why if isinstance(body, SharedFirst) else ""

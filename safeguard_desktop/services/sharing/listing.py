"""The decisions about sharing as a list, and what is still to be written down in full or looked at again."""

from dataclasses import dataclass

from safeguard_desktop.domain.entries import SharedFirst, SharingDecision
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.rows import EntryView, TaskRow, ToldApartBy
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.sharing.deciding import SharingService


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """A decision as it reads now, and whom it is about."""

    view: EntryView
    body: SharingDecision
    child: ChildId | None
    child_name: str
    told_apart_by: ToldApartBy | None
    concern: EntryId | None


@dataclass(frozen=True, slots=True)
class OwedRow:
    """Something to be written down in full, with why they were told; or a decision to be looked at again."""

    task: TaskRow
    why: str


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
        decisions = (self._row(view) for view in self._sharing.decisions())
        owed = tuple(OwedRow(task, _why(task)) for task in self._sharing.owed())
        return SharingList(owed, tuple(row for row in decisions if row is not None))

    def row(self, decision: EntryId) -> DecisionRow | None:
        """Return one decision; None where its text was lawfully destroyed.

        Raises:
            Refused: there is no such decision.
        """
        return self._row(self._sharing.decision(decision))

    def _row(self, view: EntryView) -> DecisionRow | None:
        body = view.now_reads
        if not isinstance(body, SharingDecision):
            return None
        child = view.children[0].child if view.children else None
        row = self._models.children.row(child) if child is not None else None
        name, sign = (row.full_name, row.told_apart_by) if row is not None else ("", None)
        return DecisionRow(view, body, child, name, sign, body.concern)


def _why(task: TaskRow) -> str:
    body = task.entry.body
    return body.why if isinstance(body, SharedFirst) else ""

"""What the next setting was told before a child left: decisions of a kind of their own. Source: S94, X06."""

from dataclasses import dataclass

from safeguard_desktop.domain.entries import SharingDecision
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.rows import EntryView
from safeguard_desktop.domain.sharing.codes import SharingKind
from safeguard_desktop.domain.tellings import DECISIONS, TellingKind
from safeguard_desktop.services.models import Models
from safeguard_desktop.storage.models.tellings import TellingsQuery


@dataclass(frozen=True, slots=True)
class AheadRow:
    """One decision about what the next setting knows beforehand, whichever way it went.

    `came_of` says whether it has gone out; `told_from` is the local ISO minute in which it did, or was decided.
    """

    view: EntryView
    body: SharingDecision
    came_of: TellingKind
    told_from: str

    @property
    def id(self) -> EntryId:
        """The decision."""
        return self.view.id


class SharedAheadService:
    """Lists them for the page on which the file itself is sent."""

    def __init__(self, models: Models) -> None:
        """Keep the read models."""
        self._models = models

    def of_child(self, child: ChildId) -> tuple[AheadRow, ...]:
        """Return the decisions about a child, the latest first."""
        tellings = self._models.tellings
        seqs = tellings.find(TellingsQuery(child=child, kinds=DECISIONS))
        rows = tellings.rows(seqs)
        found = (rows[seq] for seq in seqs if seq in rows)
        return tuple(
            AheadRow(row.entry, body, row.kind, row.told_from)
            for row in found
            if isinstance(body := row.entry.now_reads, SharingDecision) and body.kind is SharingKind.ADVANCE
        )

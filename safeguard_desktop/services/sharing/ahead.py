"""What the next setting was told before a child left: decisions of a kind of their own. Source: S94, X06."""

from dataclasses import dataclass

from safeguard_desktop.domain.entries import SharingDecision
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.rows import EntryView
from safeguard_desktop.domain.sharing.codes import SharingKind
from safeguard_desktop.domain.tellings import DECISIONS
from safeguard_desktop.services.models import Models
from safeguard_desktop.storage.models.tellings import TellingsQuery


@dataclass(frozen=True, slots=True)
class AheadRow:
    """One decision about what the next setting knows beforehand, whichever way it went."""

    view: EntryView
    body: SharingDecision

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
        views = (rows[seq].entry for seq in seqs if seq in rows)
        return tuple(
            AheadRow(view, body)
            for view in views
            if isinstance(body := view.now_reads, SharingDecision) and body.kind is SharingKind.ADVANCE
        )

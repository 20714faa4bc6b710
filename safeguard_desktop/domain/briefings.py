"""What staff were told, as pages read it: rows, worked out from entries and remade whenever they change."""

from dataclasses import dataclass

from safeguard_desktop.domain.codes import BriefingWay
from safeguard_desktop.domain.entries.briefing import BriefedPerson, BriefingRead, StaffBriefed
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.domain.rows import EntryView, ToldApartBy


@dataclass(frozen=True, slots=True)
class BriefingRow:
    """What staff were told once: the entry, who has read the note, and the entry that ended it, if any.

    `child` is whom it is about now, None where that was lawfully destroyed.
    """

    entry: EntryView
    reads: tuple[BriefingRead, ...]
    ended: EntryView | None
    child: ChildId | None
    child_name: str
    told_apart_by: ToldApartBy | None = None

    @property
    def body(self) -> StaffBriefed | None:
        """What was told, or None where it was destroyed."""
        body = self.entry.now_reads
        return body if isinstance(body, StaffBriefed) else None

    @property
    def waiting_for(self) -> tuple[BriefedPerson, ...]:
        """Those who have a note and have not acknowledged it."""
        body = self.body
        if body is None or body.way is not BriefingWay.NOTE:
            return ()
        read = {each.reader for each in self.reads}
        return tuple(told for told in body.to if told.person not in read)

    def holds(self, today: str) -> bool:
        """Whether it still holds on that ISO date."""
        body = self.body
        return body is not None and self.ended is None and today <= body.until

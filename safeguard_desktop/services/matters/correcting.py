"""Correcting what was written about an adult: what it should read, and why; what stood there before stays."""

from datetime import datetime

from safeguard_desktop.domain.clock import local
from safeguard_desktop.domain.entries import (
    AdultConcern,
    AuthorityTold,
    MatterConcluded,
    MatterNote,
    MatterReceived,
    MatterSorted,
    PartyTold,
)
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.matters import Matter, MatterEntry
from safeguard_desktop.services.concern.amending import amendment_of, correction_problems, text_of
from safeguard_desktop.services.inbox.drafts import AmendDraft
from safeguard_desktop.services.matters.matters import MattersService
from safeguard_desktop.services.record import Record
from safeguard_desktop.services.subjects import complete
from safeguard_desktop.services.workplace import Changed

AMENDABLE: dict[type[EntryBody], tuple[str, ...]] = {
    AdultConcern: ("adult", "when", "place", "children", "observed", "said", "opinion", "action"),
    MatterReceived: ("name", "job", "remark"),
    MatterSorted: ("reason", "safeguards", "suspension_reason"),
    AuthorityTold: ("when", "spoke_to", "said", "advice", "their_reference", "authority_name"),
    PartyTold: ("when", "who", "text"),
    MatterNote: ("when", "text", "source"),
    MatterConcluded: ("reason", "barring_reason", "lessons"),
}
"""Fields of text that a correction may change. Kinds and outcomes are recorded anew."""


class MatterCorrecting:
    """Records corrections of entries about adults."""

    def __init__(self, record: Record, matters: MattersService) -> None:
        """Keep the record, and how it is read."""
        self._record, self._matters = record, matters

    def amendable_fields(self, entry: EntryId) -> tuple[tuple[str, str], ...]:
        """Return the fields of an entry that may be corrected, as they read now."""
        body = self._entry(entry).reads
        names = AMENDABLE.get(type(body), ()) if body is not None else ()
        return tuple((name, text_of(getattr(body, name))) for name in names)

    def amend_problems(self, draft: AmendDraft) -> tuple[Problem, ...]:
        """Return what is missing from a correction: a reason, and something that changes."""
        return correction_problems(draft, dict(self.amendable_fields(draft.entry)), self._now())

    def amend(self, draft: AmendDraft) -> Changed:
        """Record a correction.

        Raises:
            Refused: answers are missing, or the entry cannot be corrected.
        """
        complete(self.amend_problems(draft))
        body = amendment_of(draft, dict(self.amendable_fields(draft.entry)), self._now())
        matter = self._matter_of(draft.entry)
        self._matters.entries.append(matter, body)
        return Changed("matter", matter.id)

    def _entry(self, entry: EntryId) -> MatterEntry:
        for matter in self._matters.all():
            for each in matter.entries:
                if each.id == entry:
                    return each
        raise Refused(RefusalCode.UNKNOWN_SUBJECT)

    def _matter_of(self, entry: EntryId) -> Matter:
        return next(
            matter for matter in self._matters.all() if any(each.id == entry for each in matter.entries)
        )

    def _now(self) -> datetime:
        return local(self._record.who.workplace.clock()).replace(tzinfo=None)

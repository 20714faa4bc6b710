"""The register of tellings: what did we tell whom about which child, when, and why? Source: S14, S30, X01.

Nobody sees more by it than by the stories of the children: it lists entries that whoever reads this record may read.
Names of whoever raised a concern, and to whom they were told, are kept for named people and stand elsewhere.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from safeguard_desktop.domain.entries import PlanMeetingStep, PlanNoticeGiven
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.partial_dates import first_day, last_day
from safeguard_desktop.domain.tellings import TellingKind
from safeguard_desktop.services.models import Models
from safeguard_desktop.storage.models.tellings import SoughtWord, TellingRow, TellingsQuery
from safeguard_desktop.wording import tellings as words


@dataclass(frozen=True, slots=True)
class TellingsAsked:
    """What somebody asks the register. `text` is as typed; `since` and `until` are ISO days, months or years.

    `item` is an entry: where it went is asked. Source: X01.
    """

    text: str = ""
    child: ChildId | None = None
    item: EntryId | None = None
    kind: TellingKind | None = None
    ground: str = ""
    since: str = ""
    until: str = ""


class TellingsService:
    """Finds tellings."""

    def __init__(self, models: Models) -> None:
        """Keep the read models."""
        self._models = models

    def find(self, asked: TellingsAsked) -> tuple[int, ...]:
        """Return the sequences of what is asked for, the latest first."""
        query = TellingsQuery(
            words=tuple(SoughtWord(word, words.codes_beginning_with(word)) for word in asked.text.split()),
            child=asked.child,
            item=asked.item,
            kinds=(asked.kind,) if asked.kind is not None else (),
            ground=asked.ground,
            since=first_day(asked.since),
            until=last_day(asked.until),
        )
        return self._models.tellings.find(query)

    def rows(self, seqs: Sequence[int]) -> dict[int, TellingRow]:
        """Return tellings by their sequences, each with what says what it was about."""
        rows = self._models.tellings.rows(seqs)
        return {seq: replace(row, behind=self._behind(row.entry.now_reads)) for seq, row in rows.items()}

    def _behind(self, told: EntryBody | None) -> EntryBody | None:
        """Return the notice or the meeting of which somebody was told. Source: S85 to S88, X07."""
        if isinstance(told, PlanNoticeGiven):
            view = self._models.chronology.entry(told.notice)
        elif isinstance(told, PlanMeetingStep):
            view = self._models.chronology.entry(told.meeting)
        else:
            return None
        return view.now_reads if view is not None else None

    def where_it_went(self, entry: EntryId) -> tuple[TellingRow, ...]:
        """Return the tellings in which an entry was sent, the latest first: each item knows where it went."""
        seqs = self._models.tellings.of_item(entry)
        rows = self._models.tellings.rows(seqs)
        return tuple(rows[seq] for seq in seqs if seq in rows)

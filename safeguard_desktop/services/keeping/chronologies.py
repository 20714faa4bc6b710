"""The chronology that outlives a file which has gone on: a line for each thing that happened, not what was said of it.

It is written when the file is destroyed, from the file as it may be read in the child's own papers: day, kind, what
came of it. Whose it is, who has the file and until when it stays is all that stands beside it.
Source: guidance.md sections 2.2 (retain_chronology_1y) and 10.3; S41, S92; DESIGN section 4.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from safeguard_desktop.domain.child import ChildDetails
from safeguard_desktop.domain.deadlines import plus_years
from safeguard_desktop.domain.entries import (
    AgencyContact,
    ChronologyKept,
    Decision,
    KeptLine,
    Referral,
    ReferralStep,
)
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.keeping.codes import AfterTransfer
from safeguard_desktop.domain.rows import ChronologyRow
from safeguard_desktop.services.keeping.transferred import (
    after_transfer_of,
    chronologies_kept,
    confirmed_files,
)
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.papers.pack import ToldConcern
from safeguard_desktop.services.papers.records import RecordService
from safeguard_desktop.wording import labels
from safeguard_desktop.wording.concerns import came_from
from safeguard_desktop.wording.referrals import OUTCOMES

YEARS_KEPT = 1
"""How long a chronology stays after the next setting has confirmed that it has the file."""


class ChronologiesService:
    """Writes the chronology of a file that goes."""

    def __init__(self, models: Models, records: RecordService) -> None:
        """Keep the read models, and what tells a child's record as it may be read in her papers."""
        self._models, self._records = models, records

    def until(self, child: ChildId, today: date) -> date | None:
        """Return until when the chronology of a file stays that is destroyed today; None where none is kept.

        None is kept where the setting did not choose it, where nobody confirmed the file, or where that was a year ago;
        nor of a chronology that was kept before, whose own time has come.
        """
        gone = confirmed_files(self._models).get(child)
        if gone is None or after_transfer_of(self._models) is not AfterTransfer.CHRONOLOGY_FOR_A_YEAR:
            return None
        until = plus_years(date.fromisoformat(gone.on), YEARS_KEPT)
        return until if until > today and child not in chronologies_kept(self._models) else None

    def of(self, child: ChildId, act: EntryId, until: date) -> ChronologyKept:
        """Return the chronology of a file that is destroyed by an act."""
        record, gone = self._records.of(child), confirmed_files(self._models)[child]
        details = record.child.details
        return ChronologyKept(
            act=act,
            details=ChildDetails(
                details.full_name,
                known_as=details.known_as,
                date_of_birth=details.date_of_birth,
                upn=details.upn,
            ),
            until=until.isoformat(),
            lines=tuple(sorted(_lines(record.concerns, record.chronology), key=lambda line: line.on)),
            gone_to="" if details.address_is_confidential else gone.to,
            gone_on=gone.on,
        )


def _lines(concerns: Sequence[ToldConcern], rows: Sequence[ChronologyRow]) -> Iterator[KeptLine]:
    """Yield a line for each concern, for each referral, and for each time that somebody outside was told."""
    yield from (_of_concern(told) for told in concerns)
    for row in rows:
        body, on = row.entry.body, row.event_from[:10]
        if isinstance(body, Referral):
            what = _joined(labels.ENTRY_KINDS[body.KIND], body.organisation, _elsewhere(row))
            yield KeptLine(on, what, _outcome(row, rows))
        elif isinstance(body, AgencyContact):
            yield KeptLine(
                on, _joined(labels.ENTRY_KINDS[body.KIND], labels.AGENCIES[body.agency], _elsewhere(row))
            )


def _of_concern(told: ToldConcern) -> KeptLine:
    row = told.view.row
    decisions = [entry.now_reads for entry in told.view.followed if isinstance(entry.body, Decision)]
    latest = decisions[-1] if decisions else None
    decided = [labels.DECISIONS[latest.decision], latest.outcome] if isinstance(latest, Decision) else []
    what = labels.categories_text(row.categories) or labels.ENTRY_KINDS["concern-raised"]
    setting = came_from(row.from_setting) if row.from_setting else ""
    return KeptLine(row.event_from[:10], _joined(what, setting), _joined(*decided, by=". "))


def _outcome(referral: ChronologyRow, rows: Sequence[ChronologyRow]) -> str:
    """Return what came of a referral, as the last step says that has an outcome."""
    about = (row.entry.body for row in rows if row.entry.about == referral.entry.id)
    steps = [body.outcome for body in about if isinstance(body, ReferralStep) and body.outcome is not None]
    return OUTCOMES[steps[-1]] if steps else ""


def _elsewhere(row: ChronologyRow) -> str:
    return came_from(row.entry.origin.setting) if row.entry.origin is not None else ""


def _joined(*parts: str, by: str = " · ") -> str:
    return by.join(filter(None, (part.strip() for part in parts)))

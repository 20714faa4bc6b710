"""Today: what is waiting for the lead. Every line is something to do. Source: UI.md (Today)."""

from dataclasses import dataclass

from safeguard_desktop.domain.clock import local
from safeguard_desktop.domain.codes import ConcernState
from safeguard_desktop.domain.errors import FaultCode
from safeguard_desktop.domain.rows import ConcernRow, DueRow
from safeguard_desktop.services.backups import BackupService, BackupState
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.receiving import ReceivingService, UnfinishedRow
from safeguard_desktop.services.session import Session
from safeguard_desktop.storage.models.concerns import ConcernsQuery

DAYS_AHEAD = 7
MOST_UNDECIDED = 200


@dataclass(frozen=True, slots=True)
class TodayView:
    """What Today shows. `due` reaches a week ahead; `overdue` is what was due before today.

    `unwritten_readings` counts pages that were looked at while the disk would not take the note.
    """

    waiting: tuple[ConcernRow, ...]
    unfinished: tuple[UnfinishedRow, ...]
    undecided: tuple[ConcernRow, ...]
    due: tuple[DueRow, ...]
    overdue: tuple[DueRow, ...]
    backup: BackupState
    unreadable: int
    unwritten_readings: int
    warnings: tuple[FaultCode, ...]


class TodayService:
    """Gathers what is waiting."""

    def __init__(
        self, session: Session, models: Models, receiving: ReceivingService, backups: BackupService
    ) -> None:
        """Keep what the page is gathered from."""
        self._session = session
        self._models = models
        self._receiving = receiving
        self._backups = backups

    def today(self) -> TodayView:
        """Return what there is to do today."""
        today = local(self._session.workplace.clock()).date()
        dues = self._models.concerns.due(today.fromordinal(today.toordinal() + DAYS_AHEAD).isoformat())
        undecided = self._models.concerns.ids(ConcernsQuery(states=(ConcernState.RECEIVED,)))
        return TodayView(
            waiting=self._receiving.waiting(),
            unfinished=self._receiving.unfinished(),
            undecided=self._models.concerns.rows_for(undecided[:MOST_UNDECIDED]),
            due=tuple(due for due in dues if due.due_on >= today.isoformat()),
            overdue=tuple(due for due in dues if due.due_on < today.isoformat()),
            backup=self._backups.state(),
            unreadable=self._receiving.unreadable(),
            unwritten_readings=len(self._session.unwritten_readings),
            warnings=self._session.warnings,
        )

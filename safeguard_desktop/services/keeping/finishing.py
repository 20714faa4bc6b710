"""Seeing a destruction through: no trace in the file, the record looked over, backups named, certificates kept outside.

A destruction is complete when the last backup that still holds the words has expired. Source: DESIGN section 4;
LEDGER.md sections 8 and 9.
"""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from safeguard_desktop.domain.clock import from_text, local
from safeguard_desktop.domain.entries import ChronologyKept, Destruction, DestructionChecked
from safeguard_desktop.domain.entries.certified import SignedCertificate
from safeguard_desktop.domain.errors import EnvironmentFault, RefusalCode, Refused
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.ports import Progress
from safeguard_desktop.domain.rows import EntryView
from safeguard_desktop.services.keeping.again import destroy_again, missing_here
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.office.backups import BackupService
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.storage.backup import list_backups
from safeguard_desktop.storage.certificate_copies import keep_copies, read_copies
from safeguard_desktop.storage.certifying import certificates_of
from safeguard_desktop.storage.verification import Known, verify_ledger
from safeguard_desktop.vault.signing import check_signature

LONGEST_BACKUP: Final = timedelta(days=400)
"""No backup is kept for longer, counted from the newest. LEDGER.md, section 9."""


@dataclass(frozen=True, slots=True)
class BackupsLeft:
    """The backups that still hold what was destroyed, and the last day of the last of them (ISO date, or empty).

    `second_is_away` tells that the second place could not be looked into: what lies there is not counted.
    """

    names: tuple[str, ...]
    until: str
    second_is_away: bool


@dataclass(frozen=True, slots=True)
class DestructionRow:
    """A destruction: its entry, what looking it over came to (None: not seen through yet), and what backups hold."""

    entry: EntryView
    body: Destruction
    checked: DestructionChecked | None
    left: BackupsLeft


class FinishingService:
    """Sees destructions through, and does them again where an older copy came back."""

    def __init__(self, session: Session, models: Models, backups: BackupService) -> None:
        """Keep the session, its read models and where backups lie."""
        self._session, self._models, self._backups = session, models, backups

    def finish(self, act: EntryId, progress: Progress | None = None) -> Changed:
        """Leave no trace of what was destroyed, look the record over, and write down what backups still hold.

        May be repeated after any fault.

        Raises:
            Refused: there is no such destruction (``UNKNOWN_SUBJECT``).
            EnvironmentFault: there is no room to write the record anew, or it cannot be written.
        """
        row = self.row(act)
        self.keep_outside()
        session, ledger = self._session, self._session.ledger
        ledger.erase(progress)
        known = Known(check_signature, session.chain.key_at, ledger.origin, ledger.head())
        is_clean = not verify_ledger(ledger, known, progress)
        left = self._left(row.entry.recorded_at)
        body = DestructionChecked(act, is_clean, left.names, left.until)
        session.append(session.new_entry(body, refers_to=(act,)))
        return Changed("keeping", act)

    def rows(self) -> tuple[DestructionRow, ...]:
        """Return every destruction, the newest first."""
        checked = {
            view.body.act: view.body
            for view in reversed(self._models.chronology.of_kind(DestructionChecked.KIND))
            if isinstance(view.body, DestructionChecked)
        }
        return tuple(
            DestructionRow(view, view.body, checked.get(view.id), self._left(view.recorded_at))
            for view in self._models.chronology.of_kind(Destruction.KIND)
            if isinstance(view.body, Destruction)
        )

    def row(self, act: EntryId) -> DestructionRow:
        """Return one destruction. Raises Refused."""
        found = next((each for each in self.rows() if each.entry.id == act), None)
        if found is None:
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        return found

    def chronology_until(self, act: EntryId) -> date | None:
        """Return until when the chronology stays of a file that was destroyed; None where none was kept, or it went."""
        for view in self._models.chronology.of_kind(ChronologyKept.KIND):
            if isinstance(view.body, ChronologyKept) and view.body.act == act:
                return date.fromisoformat(view.body.until)
        return None

    def keep_outside(self) -> None:
        """Keep every certificate on this computer and beside the backups, where they can be written."""
        ledger = self._session.ledger
        certificates = certificates_of(ledger.database)
        for place in self._places():
            # A stick that is not there just now gets them with the next one; the record itself has them.
            with suppress(EnvironmentFault):
                keep_copies(place, ledger.origin.ledger, certificates)

    def come_back(self) -> int:
        """Return how many entries are here although a certificate that is kept outside destroyed them."""
        return len(missing_here(self._session.ledger, self._outside()))

    def destroy_again(self, progress: Progress | None = None) -> Changed:
        """Destroy again what an older copy brought back, under the certificates of then.

        Raises:
            EnvironmentFault: it could not be written.
        """
        session = self._session
        destroy_again(
            session.ledger,
            session.signer,
            session.chain.latest.version,
            session.workplace.clock,
            self._outside(),
        )
        session.ledger.erase(progress)
        return Changed("keeping")

    def _outside(self) -> tuple[SignedCertificate, ...]:
        ledger = self._session.ledger.origin.ledger
        found: dict[tuple[str, str], SignedCertificate] = {}
        for place in self._places():
            with suppress(EnvironmentFault):
                found |= {(each.action, each.target): each for each in read_copies(place, ledger)}
        return tuple(found.values())

    def _places(self) -> Iterator[Path]:
        """Yield where certificates are kept outside: with what belongs to this computer, and beside each backup."""
        yield self._session.workplace.profile
        yield self._backups.place
        second = self._backups.second_place
        if second is not None and second.is_dir():
            yield second

    def _left(self, destroyed_at: str) -> BackupsLeft:
        second = self._backups.second_place
        places = [self._backups.place, *([second] if second is not None else [])]
        infos = []
        for place in places:
            with suppress(EnvironmentFault):
                infos += [info for info in list_backups(place) if info.at < destroyed_at]
        latest = max((from_text(info.at) for info in infos), default=None)
        until = local(latest + LONGEST_BACKUP).date().isoformat() if latest is not None else ""
        names = tuple(sorted({info.path.name for info in infos}))
        return BackupsLeft(names, until, second is not None and not second.is_dir())

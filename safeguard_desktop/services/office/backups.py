"""Backups: at lock and at close, in generations, to a second place, each one checked.

A backup is the whole setting folder with the ledger copied through the driver, still encrypted under
the same keys. Source: DESIGN section 4 (Durability).
"""

from dataclasses import dataclass
from pathlib import Path

import msgspec

from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.domain.register import Frozen
from safeguard_desktop.services.inbox.envelopes import PersonalName
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.staff.approving import ApproverSession
from safeguard_desktop.storage.atomic import write_durably
from safeguard_desktop.storage.backup import BACKUPS_ENDING, back_up, list_backups, prune
from safeguard_desktop.storage.folder import SettingFolder


@dataclass(frozen=True, slots=True)
class BackupState:
    """When and where the last good backups are (UTC text, or empty), and what failed last."""

    last_at: str
    place: Path
    second_at: str
    second_place: Path | None
    failed: FaultCode | None = None
    second_failed: FaultCode | None = None


class _Places(Frozen, frozen=True):
    """What this computer remembers of the places for backups of a setting."""

    second_place: str = ""


class BackupService:
    """Makes and lists the backups of the setting that is unlocked."""

    def __init__(self, session: Session) -> None:
        """Keep the session."""
        self._session = session
        self._failed: dict[Path, FaultCode] = {}

    @property
    def place(self) -> Path:
        """The first place: beside the setting folder."""
        path = self._session.folder.path
        return path.with_name(f"{path.name}{BACKUPS_ENDING}")

    @property
    def second_place(self) -> Path | None:
        """The second place that the lead chose, or None."""
        try:
            places = msgspec.json.decode(self._places_path.read_bytes(), type=_Places)
        except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
            return None
        return Path(places.second_place) if places.second_place else None

    def set_second_place(self, place: Path | None) -> BackupState:
        """Choose the second place, or None for none, and make a backup there at once."""
        stored = _Places(str(place) if place else "")
        write_durably(self._places_path, msgspec.json.encode(stored))
        return self.now()

    def now(self) -> BackupState:
        """Make a backup in each place, whatever has changed, and tell how it went."""
        self._back_up(only_if_changed=False)
        return self.state()

    def at_lock(self) -> BackupState:
        """Make a backup in each place where the newest one is not of the record as it stands."""
        self._back_up(only_if_changed=True)
        return self.state()

    def state(self) -> BackupState:
        """Return the newest backup of each place, and what failed since the record was opened."""
        second = self.second_place
        return BackupState(
            last_at=_newest(self.place),
            place=self.place,
            second_at=_newest(second) if second else "",
            second_place=second,
            failed=self._failed.get(self.place),
            second_failed=self._failed.get(second) if second else None,
        )

    @property
    def _places_path(self) -> Path:
        profile, setting = self._session.workplace.profile, self._session.chain.setting_id
        return profile / "backups" / f"{setting[:16]}.json"

    def _back_up(self, only_if_changed: bool) -> None:
        session = self._session
        for place in filter(None, (self.place, self.second_place)):
            self._failed.pop(place, None)
            try:
                if only_if_changed and self._is_backed_up(place):
                    continue
                also = () if session.matters is None else (session.matters.ledger,)
                back_up(session.ledger, session.folder, place, session.workplace.clock, also_open=also)
                prune(place)
            except EnvironmentFault as fault:
                # The other place is still tried, and locking goes on: Today shows what failed.
                self._failed[place] = fault.code

    def _is_backed_up(self, place: Path) -> bool:
        """Tell whether the newest backup there has the newest entry, register and personal concerns."""
        newest = next(iter(list_backups(place)), None)
        if newest is None or newest.head != self._session.ledger.head():
            return False
        copied, register = SettingFolder(newest.path), self._session.folder.register_files()
        # What came for somebody personally leaves no entry.
        personal = _personal_files(self._session.folder)
        return copied.register_files() == register and _personal_files(copied) == personal


def back_up_matters(session: ApproverSession) -> None:
    """Make a backup beside the setting folder for somebody who has worries about adults open, and nothing else.

    Raises:
        EnvironmentFault: it could not be made.
    """
    if session.matters is not None:
        place = session.folder.path.with_name(f"{session.folder.path.name}{BACKUPS_ENDING}")
        back_up(session.matters.ledger, session.folder, place, session.workplace.clock)
        prune(place)


def _personal_files(folder: SettingFolder) -> frozenset[str]:
    return frozenset(name for name in folder.inbox_files() if PersonalName.read(name) is not None)


def _newest(place: Path) -> str:
    try:
        return next((info.at for info in list_backups(place)), "")
    except EnvironmentFault:
        return ""

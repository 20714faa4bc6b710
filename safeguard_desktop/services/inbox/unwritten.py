"""Encrypted words that the disk would not take: they wait in memory until it does, over a lock too. Source: X12.

They lie there as they would lie on the disk, encrypted to the same people and to nobody else, so a lock lets go of
every key that could open them. They end with the program: whoever leaves it is asked first.
"""

from pathlib import Path

from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.services.workplace import Workplace
from safeguard_desktop.storage.folder import SettingFolder

OUT_OF_REACH = frozenset(
    {FaultCode.NOT_FOUND, FaultCode.INPUT_OUTPUT, FaultCode.PERMISSION, FaultCode.MOVED_AWAY}
)
"""What a folder says that cannot even be read just now, such as one on a stick that was pulled out."""


class Unwritten:
    """What waits on this computer, of every setting."""

    def __init__(self, workplace: Workplace) -> None:
        """Keep the workplace's memory."""
        self._held = workplace.unwritten

    @property
    def is_waiting(self) -> bool:
        """Whether anything waits."""
        return bool(self._held)

    def put(self, folder: SettingFolder, name: str, raw: bytes) -> None:
        """Write a file of the inbox, or have it wait.

        Raises:
            EnvironmentFault: it could not be written, and waits.
        """
        try:
            folder.write_inbox(name, raw)
        except EnvironmentFault:
            self._held[_key(folder, name)] = raw
            raise
        self.drop(folder, name)

    def get(self, folder: SettingFolder, name: str) -> bytes | None:
        """Return what waits under a name, or None."""
        return self._held.get(_key(folder, name))

    def names(self, folder: SettingFolder) -> frozenset[str]:
        """Return the names of all that waits for a folder."""
        parts = (key.rpartition("/") for key in tuple(self._held))
        return frozenset(name for path, _, name in parts if path == str(folder.path))

    def drop(self, folder: SettingFolder, name: str) -> None:
        """Have nothing wait under a name any more."""
        self._held.pop(_key(folder, name), None)

    def write(self) -> FaultCode | None:
        """Put what waits on the disk, as far as it takes it; returns what kept the rest from it."""
        found: FaultCode | None = None
        for key in tuple(self._held):
            path, _, name = key.rpartition("/")
            raw = self._held.get(key)
            try:
                if raw is not None:
                    self.put(SettingFolder(Path(path)), name, raw)
            except EnvironmentFault as fault:
                found = fault.code
        return found

    def let_go(self) -> None:
        """Give up all that waits, because somebody said so."""
        self._held.clear()


def _key(folder: SettingFolder, name: str) -> str:
    return f"{folder.path}/{name}"

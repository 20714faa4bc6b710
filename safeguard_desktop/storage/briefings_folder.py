"""The folder ``briefings/``: notes to named people and their acknowledgements, and nothing about what is in them.

Names are ids. Specified in bundles/FORMAT.md (notes to staff).
"""

import re
from pathlib import Path

from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.storage.atomic import faults_of_files, read_capped, remove_durably, write_durably

LARGEST_NOTE = 256 << 10
"""Bytes of a file that are read at most. A note of some pages is a tenth of it."""

_NAME = re.compile(r"[0-9a-f]{32}-[0-9a-f]{16}\.(note|read)")


class BriefingsFolder:
    """The notes of one setting. Holds a path and no open file."""

    def __init__(self, setting: Path) -> None:
        """Keep the path of the setting's folder; nothing is read or made."""
        self._setting = setting
        self._path = setting / "briefings"

    def names(self) -> tuple[str, ...]:
        """Return the names that lie there. Raises EnvironmentFault."""
        with faults_of_files():
            found = sorted(path.name for path in self._path.iterdir()) if self._path.is_dir() else []
        return tuple(name for name in found if _NAME.fullmatch(name))

    def has(self, name: str) -> bool:
        """Tell whether a file of that name lies there."""
        return (self._path / _checked(name)).is_file()

    def read(self, name: str) -> bytes:
        """Return a file. Raises EnvironmentFault."""
        return read_capped(self._path / _checked(name), LARGEST_NOTE)

    def write(self, name: str, raw: bytes) -> None:
        """Write or replace a file; returns only when it is durable. Raises EnvironmentFault."""
        if not self._setting.is_dir():
            # A folder that was moved away is not made anew: nobody would look for anything in it.
            raise EnvironmentFault(FaultCode.NOT_FOUND)
        write_durably(self._path / _checked(name), raw)

    def remove(self, name: str) -> None:
        """Take a file away, if it is there. Raises EnvironmentFault."""
        remove_durably(self._path / _checked(name))


def _checked(name: str) -> str:
    if not _NAME.fullmatch(name):
        raise EnvironmentFault(FaultCode.NOT_FOUND, "name")
    return name

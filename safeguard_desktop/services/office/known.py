"""The settings that were opened on this computer, each with the id that it had.

A folder whose register was replaced as a whole has another root, and so another id: it looks like a
new setting in an old place. Concerns raised without a key would then be encrypted to whoever did
that, so another id in a known place is refused. Source: vault/KEYS.md (what an attacker with write
access to the folder can do).
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.domain.ids import SettingId
from safeguard_desktop.domain.register import Frozen
from safeguard_desktop.services.workplace import Workplace
from safeguard_desktop.storage.atomic import write_durably

if TYPE_CHECKING:
    from safeguard_desktop.storage.folder import SettingFolder
    from safeguard_desktop.vault.register import RegisterChain

LONGEST_LIST = 10


class _Known(Frozen, frozen=True):
    path: str
    setting: SettingId


class KnownSettings:
    """What this computer remembers of settings: where each lay, and which it was."""

    def __init__(self, workplace: Workplace) -> None:
        """Keep the place of the list and of the pins in this computer's profile."""
        self._path = workplace.profile / "settings.json"
        self._heads = workplace.profile / "heads"

    def paths(self) -> tuple[Path, ...]:
        """Return where the settings lie, the one opened last first."""
        return tuple(Path(known.path) for known in self._list())

    def remember(self, path: Path, setting: SettingId) -> None:
        """Put a setting at the head of the list."""
        others = [known for known in self._list() if known.path != str(path)]
        self._store([_Known(str(path), setting), *others])

    def forget(self, path: Path) -> None:
        """Take a setting off the list; the setting itself is left alone."""
        self._store([known for known in self._list() if known.path != str(path)])

    def chain(self, folder: SettingFolder) -> RegisterChain:
        """Read a setting's register and hold it against all that was seen of it here.

        Raises:
            EnvironmentFault: as `read_chain`; ``REGISTER_FORGED`` also where another setting lies in
                the place of one that is known.
        """
        # The start window asks for the list alone, before its first paint: the cryptography comes after it.
        from safeguard_desktop.services.office.keys import hold_against, read_chain  # noqa: PLC0415  # not at once
        from safeguard_desktop.storage.heads import HeadStore  # noqa: PLC0415  # as above

        chain = read_chain(folder, None)
        expected = next((known.setting for known in self._list() if known.path == str(folder.path)), None)
        if expected is not None and chain.setting_id != expected:
            raise EnvironmentFault(FaultCode.REGISTER_FORGED, "setting")
        hold_against(HeadStore(self._heads), chain)
        return chain

    def _list(self) -> list[_Known]:
        try:
            return msgspec.json.decode(self._path.read_bytes(), type=list[_Known])[:LONGEST_LIST]
        except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
            return []

    def _store(self, known: list[_Known]) -> None:
        write_durably(self._path, msgspec.json.encode(known[:LONGEST_LIST]))

"""What this computer remembers of how the window should look. No setting, no person, no child."""

import msgspec

from safeguard_desktop.domain.register import Frozen
from safeguard_desktop.services.workplace import Workplace
from safeguard_desktop.storage.atomic import write_durably


class Appearance(Frozen, frozen=True):
    """The scheme by name (empty: as the system has it), and the size of text against the usual one."""

    scheme: str = ""
    text_scale: float = 1.0


class PreferencesService:
    """Reads and keeps the look of the window."""

    def __init__(self, workplace: Workplace) -> None:
        """Keep the place in this computer's profile."""
        self._path = workplace.profile / "appearance.json"

    def appearance(self) -> Appearance:
        """Return the look that was chosen here, or the usual one."""
        try:
            return msgspec.json.decode(self._path.read_bytes(), type=Appearance)
        except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
            return Appearance()

    def keep(self, appearance: Appearance) -> None:
        """Keep the look for the next time.

        Raises:
            EnvironmentFault: the profile cannot be written.
        """
        write_durably(self._path, msgspec.json.encode(appearance))

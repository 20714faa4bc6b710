"""From a passphrase to a key, slowly: Argon2id with bounds. Specified in KEYS.md 6.

The parameters come out of a file that anybody could have changed, so they are judged before any
work is done with them: neither a cheap derivation (easy to guess) nor a ruinous one is accepted.
"""

import os
import time
import unicodedata

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.domain.register import Frozen

MIN_MEMORY_KIB = 64 * 1024
MAX_MEMORY_KIB = 1024 * 1024
MIN_PASSES = 3
MAX_PASSES = 12
MAX_LANES = 16
SALT_LENGTH = 16
KEY_LENGTH = 32

CALIBRATION_CEILING_KIB = 256 * 1024
"""More would hurt a PC with 4 GB of memory that a browser already fills."""

CALIBRATION_SECONDS = 0.5
_LANES = 4


class KdfParameters(Frozen, frozen=True):
    """How hard a guess is made: memory in KiB, passes over it, lanes side by side."""

    memory_kib: int
    passes: int
    lanes: int

    def are_sound(self) -> bool:
        """Whether they lie between "worth something" and "this PC survives it"."""
        return (
            MIN_MEMORY_KIB <= self.memory_kib <= MAX_MEMORY_KIB
            and MIN_PASSES <= self.passes <= MAX_PASSES
            and 1 <= self.lanes <= MAX_LANES
        )


SMALLEST = KdfParameters(MIN_MEMORY_KIB, MIN_PASSES, _LANES)
"""The cheapest parameters that are accepted."""


def derive(passphrase: str, salt: bytes, parameters: KdfParameters) -> bytes:
    """Return the 32-byte key of a passphrase, whose text is brought to Unicode NFC first.

    Raises:
        EnvironmentFault: the parameters or the salt are out of bounds (``DAMAGED``), or this PC has
            not enough memory for them now (``INPUT_OUTPUT``).
    """
    if not parameters.are_sound() or len(salt) != SALT_LENGTH:
        raise EnvironmentFault(FaultCode.DAMAGED, "kdf")
    argon = Argon2id(
        salt=salt,
        length=KEY_LENGTH,
        iterations=parameters.passes,
        lanes=parameters.lanes,
        memory_cost=parameters.memory_kib,
    )
    try:
        return argon.derive(unicodedata.normalize("NFC", passphrase).encode())
    except MemoryError:
        raise EnvironmentFault(FaultCode.INPUT_OUTPUT, "memory") from None


def calibrate(ceiling_kib: int = CALIBRATION_CEILING_KIB) -> KdfParameters:
    """Choose parameters that take this PC about half a second to a second.

    Memory is raised first, because memory is what a guesser has to buy; passes follow once the
    ceiling is reached.
    """
    started = time.perf_counter()
    derive("calibration", bytes(SALT_LENGTH), SMALLEST)
    return parameters_for(time.perf_counter() - started, ceiling_kib)


def parameters_for(smallest_seconds: float, ceiling_kib: int = CALIBRATION_CEILING_KIB) -> KdfParameters:
    """Return the parameters for a PC that needs that many seconds for the smallest ones."""
    wanted = max(1, round(1.4 * CALIBRATION_SECONDS / max(smallest_seconds, 0.001)))
    most = max(1, min(ceiling_kib, MAX_MEMORY_KIB) // MIN_MEMORY_KIB)
    times = min(wanted, most)
    passes = min(MAX_PASSES, max(MIN_PASSES, MIN_PASSES * wanted // times))
    return KdfParameters(times * MIN_MEMORY_KIB, passes, min(_LANES, os.cpu_count() or 1))

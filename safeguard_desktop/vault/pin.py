"""A person's keys under a PIN, in this program's memory alone and for one day. KEYS.md 6.6.

A PIN of six digits is guessed in no time by whoever can try. It is therefore never written anywhere,
stands beside a random secret that only the memory of this program holds, and is given up after a few
wrong tries. Somebody who can read this program's memory needs neither.
"""

import secrets
from dataclasses import dataclass, field
from itertools import pairwise

from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.vault.identity import Identity, unwrap_identity, wrap_identity
from safeguard_desktop.vault.kdf import SMALLEST, KdfParameters

FIELD = "pin"
LEAST_DIGITS = 6
MOST_DIGITS = 32
_SECRET_LENGTH = 32


@dataclass(frozen=True, slots=True)
class PinWrapping:
    """An identity under a PIN and a secret of this program's memory."""

    _raw: bytes = field(repr=False)
    _secret: str = field(repr=False)

    def open(self, pin: str) -> Identity:
        """Return the identity.

        Raises:
            EnvironmentFault: ``WRONG_PASSPHRASE`` where the PIN is not the one.
        """
        return unwrap_identity(self._raw, self._secret + pin)


def wrap_under_pin(identity: Identity, pin: str, parameters: KdfParameters = SMALLEST) -> PinWrapping:
    """Keep an identity under a PIN, in memory."""
    secret = secrets.token_hex(_SECRET_LENGTH)
    return PinWrapping(wrap_identity(identity, secret + pin, parameters), secret)


def pin_problem(pin: str) -> Problem | None:
    """Return what is the matter with a PIN, or None.

    Codes are ``missing``, ``not_digits``, ``too_short``, ``too_long`` and ``too_easy``.
    """
    if not pin:
        return Problem(FIELD, "missing")
    if not (pin.isascii() and pin.isdigit()):
        return Problem(FIELD, "not_digits")
    if not LEAST_DIGITS <= len(pin) <= MOST_DIGITS:
        return Problem(FIELD, "too_short" if len(pin) < LEAST_DIGITS else "too_long")
    return Problem(FIELD, "too_easy") if _is_easy(pin) else None


def _is_easy(pin: str) -> bool:
    """Whether it is one digit, or a pair or three digits again and again, or counts up or down."""
    steps = {(int(second) - int(first)) % 10 for first, second in pairwise(pin)}
    repeats = any(pin == (pin[:size] * len(pin))[: len(pin)] for size in (1, 2, 3))
    return repeats or steps in ({1}, {9})

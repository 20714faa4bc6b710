"""One-time codes under which a new person's keys wait for a passphrase. Specified in KEYS.md 6.5.

A code is drawn at random, read out or printed, typed once, and then worth nothing: the keys are
wrapped again under a passphrase that only their owner knows.
"""

import secrets
from math import log2

from safeguard_desktop.domain.errors import Problem

ALPHABET = "34679ACDEFGHJKMNPQRTVWXY"
"""Signs that are not taken for one another in print: none of 0 O, 1 I L, 2 Z, 5 S, 8 B, and V without U."""

FIELD = "invitation_code"
CODE_LENGTH = 20
GROUP_LENGTH = 5
_DRAWN = CODE_LENGTH - 1  # the last sign is worked out from the others
STRENGTH_BITS = int(_DRAWN * log2(len(ALPHABET)))
"""87: what is drawn at random, rounded down. A guess costs one derivation of a passphrase besides."""

# Each has no factor in common with 24, so that one wrong sign never passes, nor two that changed places
# unless they lie exactly twelve apart.
_WEIGHTS = (5, 7)


def new_code() -> str:
    """Draw a code: 19 signs at random and one to check them, without the marks between groups."""
    drawn = "".join(secrets.choice(ALPHABET) for _ in range(_DRAWN))
    return drawn + _check_sign(drawn)


def grouped(code: str) -> str:
    """Return a code in groups of five, as it is printed and read out."""
    return "-".join(code[start : start + GROUP_LENGTH] for start in range(0, len(code), GROUP_LENGTH))


def bare_code(typed: str) -> str:
    """Return what was typed in capitals, without spaces and marks; a U is taken for a V."""
    return "".join(sign for sign in typed.upper() if sign.isalnum()).replace("U", "V")


def code_problem(typed: str) -> Problem | None:
    """Return what is the matter with a code as typed, or None where it may be one.

    Codes are ``missing``, ``unknown`` (a sign that no code has), ``length`` and ``checksum``.
    """
    code = bare_code(typed)
    if not code:
        return Problem(FIELD, "missing")
    if set(code) - set(ALPHABET):
        return Problem(FIELD, "unknown")
    if len(code) != CODE_LENGTH:
        return Problem(FIELD, "length")
    return None if _check_sign(code[:_DRAWN]) == code[-1] else Problem(FIELD, "checksum")


def _check_sign(drawn: str) -> str:
    total = sum(_WEIGHTS[place % 2] * ALPHABET.index(sign) for place, sign in enumerate(drawn))
    return ALPHABET[total % len(ALPHABET)]

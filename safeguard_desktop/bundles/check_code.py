"""The check code of a transfer pack: whoever can say it has opened the pack. Specified in FORMAT.md.

It stands only inside the encrypted pack and in the sender's record, so that a slip, a receipt or a voice on the
telephone that gives it comes from somebody who has the pages before them.

Source: S93, X05.
"""

import secrets
from collections.abc import Callable, Sequence
from typing import Final

LETTERS: Final = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""31 signs that nobody takes for one another, read out or written by hand: no 0, 1, I, L, O."""

LENGTH: Final = 8
_GROUP: Final = 4
_MEANT: Final = str.maketrans("", "", " -\t\n\u2010\u2011\u2012\u2013\u2014.")


def draw_check_code(choose: Callable[[Sequence[str]], str] = secrets.choice) -> str:
    """Return a new code, seven drawn signs and one that is worked out from them, in two groups of four."""
    drawn = "".join(choose(LETTERS) for _ in range(LENGTH - 1))
    code = drawn + _last(drawn)
    return f"{code[:_GROUP]}-{code[_GROUP:]}"


def plain_code(typed: str) -> str:
    """Return a code as typed without spaces and hyphens, in capitals."""
    return typed.translate(_MEANT).upper()


def is_well_formed(typed: str) -> bool:
    """Tell whether something could be a code at all; one wrong sign, or two that changed places, is found."""
    plain = plain_code(typed)
    return len(plain) == LENGTH and set(plain) <= set(LETTERS) and plain[-1] == _last(plain[:-1])


def is_same_code(typed: str, code: str) -> bool:
    """Tell whether a code as typed is that code."""
    return bool(code) and secrets.compare_digest(plain_code(typed).encode(), plain_code(code).encode())


def _last(drawn: str) -> str:
    # 31 is a prime: every weight has an inverse, so no single sign and no swap of two leaves the sum as it was.
    return LETTERS[
        sum(place * LETTERS.index(sign) for place, sign in enumerate(drawn, start=2)) % len(LETTERS)
    ]

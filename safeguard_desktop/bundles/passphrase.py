"""Passphrases for files that leave the setting: drawn by the program, told by another channel, never thought up.

Source: DESIGN section 6. Six words of the EFF's first short list, joined by hyphens; at most 32 ASCII characters,
because some PDF readers cut a longer passphrase off and then refuse the file (measured with poppler).
"""

from __future__ import annotations

import math
import secrets
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache

from safeguard_desktop.resources import resource_path

WORDS = 6
LONGEST = 32
JOINT = "-"


@cache
def word_list() -> tuple[str, ...]:
    """The 1,295 words that a passphrase is drawn from: the list without "yo-yo", which would look like two."""
    words = resource_path("words", "eff-short").read_text(encoding="ascii").split()
    return tuple(word for word in words if JOINT not in word)


def draw_passphrase(choose: Callable[[Sequence[str]], str] = secrets.choice) -> str:
    """Draws a passphrase; one that comes out too long is thrown away whole and drawn again.

    Args:
        choose: picks one word, each with the same chance. Only tests give another than the system's generator.
    """
    while True:
        passphrase = JOINT.join(choose(word_list()) for _ in range(WORDS))
        if len(passphrase) <= LONGEST:
            return passphrase


def strength_in_bits() -> float:
    """The exact strength of `draw_passphrase`: the logarithm of how many equally likely results it has."""
    return math.log2(possible_passphrases(word_list()))


def possible_passphrases(words: Sequence[str]) -> int:
    """Counts the passphrases that are short enough, by the lengths of the words alone."""
    lengths = Counter(len(word) for word in words)
    totals = Counter({(WORDS - 1) * len(JOINT): 1})
    for _ in range(WORDS):
        following: Counter[int] = Counter()
        for total, ways in totals.items():
            for length, count in lengths.items():
                following[total + length] += ways * count
        totals = following
    return sum(ways for total, ways in totals.items() if total <= LONGEST)

"""Whether a passphrase is good enough, and a good one to offer. Specified in KEYS.md 6.4.

The record must withstand guessing for decades by somebody who has a copy and knows the setting, so
the estimator's highest score is asked for, and a hundred times as many guesses as it begins with.
"""

import re
import secrets
from collections.abc import Sequence
from importlib import import_module

from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.vault.words import passphrase_words

FIELD = "passphrase"
WANTED_SCORE = 4
WANTED_GUESSES_LOG10 = 12
"""The highest score begins at 10 to the 10th, which a rented room of graphics cards tries in days."""

SUGGESTED_WORDS = 6
MAX_LENGTH = 512
_ESTIMATED_LENGTH = 72  # the estimator refuses more; what follows can only help
_SHORTEST_KNOWN = 3  # shorter names stand inside too many honest words
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")

TRADE_WORDS = (
    "safeguarding",
    "safeguard",
    "safeguarddesktop",
    "childprotection",
    "protection",
    "children",
    "nursery",
    "preschool",
    "primary",
    "school",
    "academy",
    "concern",
    "designated",
    "ofsted",
    "kcsie",
    "eyfs",
    "record",
    "password",
    "passphrase",
)
"""What somebody who guesses at a safeguarding record would try first."""


def passphrase_problem(passphrase: str, words: Sequence[str]) -> Problem | None:
    """Return what is the matter with a passphrase, or None where it is good.

    Codes are ``required``, ``too_long`` and ``too_easy``.

    Args:
        passphrase: as typed.
        words: names of the setting and of people, which a guesser would know.
    """
    if not passphrase.strip():
        return Problem(FIELD, "required")
    if len(passphrase) > MAX_LENGTH:
        return Problem(FIELD, "too_long")
    if not _withstands_guessing(_without_known(passphrase, words), words):
        return Problem(FIELD, "too_easy")
    return None


def suggest_passphrase() -> str:
    """Return six words of the EFF short list, drawn at random: 62 bits."""
    return " ".join(secrets.choice(passphrase_words()) for _ in range(SUGGESTED_WORDS))


def known_words(words: Sequence[str]) -> list[str]:
    """Return the words and their parts, small letters only, with the words of the trade.

    "Elm Row Pre-school" also gives "elmrowpreschool", "elm", "row", "preschool": the estimator
    matches whole strings, so that without these it takes a setting's own name for a good secret.
    """
    found = set(TRADE_WORDS)
    for text in words:
        small = text.casefold()
        parts = re.findall(r"\w+", small)
        found.update((small, "".join(parts), *parts, *(re.sub(r"\W", "", part) for part in small.split())))
    return sorted(found - {""})


def _without_known(passphrase: str, words: Sequence[str]) -> str:
    """Take away what a guesser knows, so that "our school 1987" does not count as long.

    The estimator multiplies generously for each part that it finds; three known words in a row
    reach its highest score.
    """
    rest = passphrase.casefold()
    for word in sorted(known_words(words), key=len, reverse=True):
        if len(word) >= _SHORTEST_KNOWN:
            rest = rest.replace(word, " ")
    return " ".join(_YEAR.sub(" ", rest).split())


def _withstands_guessing(rest: str, words: Sequence[str]) -> bool:
    if not rest:
        return False
    # Imported here: its frequency lists cost some 80 ms, which the start of the program must not pay.
    estimator = import_module("zxcvbn")
    result = estimator.zxcvbn(rest[:_ESTIMATED_LENGTH], user_inputs=known_words(words))
    return bool(result["score"] >= WANTED_SCORE and result["guesses_log10"] >= WANTED_GUESSES_LOG10)

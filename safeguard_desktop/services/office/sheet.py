"""A new recovery sheet: a seed that exists in memory, and four of its words typed back from paper. Source: DESIGN 3."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.vault.recovery import RecoverySeed, new_seed, words
from safeguard_desktop.vault.words import meant_word

WORDS_ASKED = 4


class Sheet(Protocol):
    """What is asked about a sheet that somebody holds. `asked` are positions, from 1."""

    @property
    def recovery_words(self) -> tuple[str, ...]:
        """The 26 words."""

    @property
    def asked(self) -> tuple[int, ...]:
        """Which of them are typed back."""


@dataclass(frozen=True, slots=True)
class NewSheet:
    """A sheet that is not in force yet."""

    seed: RecoverySeed = field(repr=False)
    recovery_words: tuple[str, ...] = field(repr=False)
    asked: tuple[int, ...]


def draw_sheet() -> NewSheet:
    """Draw a new seed, and which of its words are to be typed back."""
    seed = new_seed()
    sheet = words(seed)
    asked = sorted(secrets.SystemRandom().sample(range(1, len(sheet) + 1), WORDS_ASKED))
    return NewSheet(seed, sheet, tuple(asked))


def words_problem(sheet: Sheet, typed: Mapping[int, str]) -> tuple[Problem, ...]:
    """Return which of the words asked for were not typed back.

    Case, a comma, the first letters alone and a slip of the hand are forgiven, as they are when the
    sheet is used to restore: what is asked is whether there is a sheet to read from.
    """
    return tuple(
        Problem(f"word_{position}", "differs" if typed.get(position, "").strip() else "missing")
        for position in sheet.asked
        if meant_word(typed.get(position, "")) != sheet.recovery_words[position - 1]
    )

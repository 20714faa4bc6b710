"""Timing two things by turns, so that whatever else the machine does meets both alike."""

from __future__ import annotations

import gc
import math
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

ROUNDS: Final = 9
"""No ratio is told from fewer rounds."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Seconds of each round: ours, and the bare thing's in the same round."""

    ours: tuple[float, ...]
    bare: tuple[float, ...]

    @property
    def ratios(self) -> tuple[float, ...]:
        return tuple(ours / bare for ours, bare in zip(self.ours, self.bare, strict=True))

    @property
    def ratio(self) -> float:
        """The median of the rounds' ratios."""
        return statistics.median(self.ratios)

    @property
    def worst(self) -> float:
        return max(self.ratios)

    @property
    def more(self) -> float:
        """By how many seconds ours takes longer, in the median of the rounds."""
        return statistics.median(ours - bare for ours, bare in zip(self.ours, self.bare, strict=True))

    @property
    def most_more(self) -> float:
        return max(ours - bare for ours, bare in zip(self.ours, self.bare, strict=True))


@dataclass(slots=True)
class Growth:
    """How the cost of something grows with the number of entries."""

    points: list[tuple[int, float]] = field(default_factory=list)

    def add(self, size: int, seconds: float) -> None:
        self.points.append((size, seconds))

    @property
    def exponent(self) -> float:
        """The slope of log cost over log size: 0 is flat, 1 is linear. NaN below two sizes."""
        if len(self.points) < 2:
            return math.nan
        sizes = [math.log(size) for size, _ in self.points]
        costs = [math.log(seconds) for _, seconds in self.points]
        return statistics.linear_regression(sizes, costs).slope


def timed(work: Callable[[], object]) -> float:
    """Return the seconds that some work takes, without a collection of garbage left over from before."""
    gc.collect()
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def by_turns(ours: Callable[[], object], bare: Callable[[], object], rounds: int = ROUNDS) -> Pair:
    """Time both, once before it counts and then by turns; which goes first changes with every round."""
    ours(), bare()
    return seconds_by_turns(lambda: timed(ours), lambda: timed(bare), rounds)


def seconds_by_turns(ours: Callable[[], float], bare: Callable[[], float], rounds: int = ROUNDS) -> Pair:
    """As `by_turns`, for work that tells its own seconds."""
    found: list[tuple[float, float]] = []
    for number in range(rounds):
        if number % 2:
            bare_seconds = bare()
            found.append((ours(), bare_seconds))
        else:
            ours_seconds = ours()
            found.append((ours_seconds, bare()))
    return Pair(tuple(ours_s for ours_s, _ in found), tuple(bare_s for _, bare_s in found))


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value below which that share of the values lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, math.ceil(share * len(ordered)) - 1)]

"""How long a child's file is kept: rules as data, and the day on which its time has come.

Source: S41, S66; guidance.md section 6. None of the periods is law: each names its source, its edition and when that
was looked at, and a setting may set its own.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from safeguard_desktop.domain.child import ChildStatus
from safeguard_desktop.domain.deadlines import plus_months, plus_years
from safeguard_desktop.domain.guidance import Edition
from safeguard_desktop.domain.keeping.codes import CountsFrom
from safeguard_desktop.domain.partial_dates import last_day
from safeguard_desktop.domain.register import Frozen, SettingKind

LEAST_YEARS: Final = 1
MOST_YEARS: Final = 100
AFTER_TRANSFER_RULE: Final = "after_transfer"
"""The key under which a setting says what it keeps of a file that has gone on."""


class RetentionScope(StrEnum):
    """What a rule is about: a child's file here, holds, worries about adults, or what lies elsewhere."""

    FILE = "file"
    HOLD = "hold"
    ADULTS = "adults"
    ELSEWHERE = "elsewhere"


class RetentionRule(Frozen, frozen=True):
    """For how long something is kept, in our own words. `kinds` and `statuses` narrow it; empty means all."""

    key: str
    title: str
    scope: RetentionScope
    years: int
    counts_from: CountsFrom
    text: str
    source: str
    edition: str
    verified_on: str
    months: int = 0
    kinds: tuple[SettingKind, ...] = ()
    statuses: tuple[ChildStatus, ...] = ()
    is_verified: bool = True


class RetentionBook(Frozen, frozen=True):
    """All rules of one nation, and the editions that they name."""

    nation: str
    editions: tuple[Edition, ...]
    rules: tuple[RetentionRule, ...]

    def title_of(self, edition: str) -> str:
        """Return what an edition is called in full."""
        return next((each.title for each in self.editions if each.key == edition), edition)

    def rules_for(self, kind: SettingKind) -> tuple[RetentionRule, ...]:
        """Return the rules that hold in that kind of setting."""
        return tuple(rule for rule in self.rules if not rule.kinds or kind in rule.kinds)


@dataclass(frozen=True, slots=True)
class Times:
    """What a file's time is counted from: the birth as far as it is known, and the day of the last entry.

    Both are ISO text; a birth may be a month or a year alone, or empty.
    """

    birth: str
    last_entry: str


@dataclass(frozen=True, slots=True)
class Due:
    """When the time of a file has come, by which rule, and counted from which day.

    `is_by_last_entry`: no birth is known, so it is counted from the last entry, which is later.
    """

    on: date
    rule: str
    years: int
    counted_from: date
    is_by_last_entry: bool = False


def due(
    rules: Collection[RetentionRule],
    years: Mapping[str, int],
    times: Times,
    statuses: Collection[ChildStatus] = (),
) -> Due | None:
    """Return when a file's time has come: by the rule that keeps it longest. None where no rule is about it.

    `years` are the periods that hold here, by rule.
    """
    found = [
        _due(rule, years.get(rule.key, rule.years), times)
        for rule in rules
        if rule.scope is RetentionScope.FILE and (not rule.statuses or set(rule.statuses) & set(statuses))
    ]
    return max(found, key=lambda each: each.on, default=None)


def _due(rule: RetentionRule, years: int, times: Times) -> Due:
    is_by_last_entry = not times.birth
    counted_from = date.fromisoformat(last_day(times.birth or times.last_entry[:10]))
    on = plus_months(plus_years(counted_from, years), rule.months)
    return Due(on, rule.key, years, counted_from, is_by_last_entry)

"""The working days of the setting's nation, counted with the bank holidays that are shipped as data.

Source: guidance.md section 11.
"""

import tomllib
from collections.abc import Collection
from datetime import date
from functools import cache

import msgspec

from safeguard_desktop.domain.deadlines import add_working_days
from safeguard_desktop.domain.register import Frozen
from safeguard_desktop.resources import resource_path


class _Holiday(Frozen, frozen=True):
    on: date
    name: str


class _Year(Frozen, frozen=True):
    year: int
    days: tuple[_Holiday, ...]


class _Holidays(Frozen, frozen=True):
    nation: str
    source: str
    computed_on: str
    years: tuple[_Year, ...]


@cache
def shipped_holidays(nation: str) -> frozenset[date]:
    """Return the bank holidays that are shipped for a nation, read once."""
    text = resource_path("holidays", f"{nation}.toml").read_text(encoding="utf-8")
    found = msgspec.convert(tomllib.loads(text), _Holidays)
    return frozenset(day.on for year in found.years for day in year.days)


def working_days_after(day: date, count: int, holidays: Collection[date] | None = None) -> date:
    """Return the day that many working days after another one, with England's holidays unless others are given."""
    return add_working_days(day, count, shipped_holidays("england") if holidays is None else holidays)

"""The table that a run prints, and the same as JSON with the machine and the versions it was measured with."""

from __future__ import annotations

import json
import os
import platform
import sqlite3
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import Final

from sqlcipher3 import dbapi2

from tests.benchmarks.measuring import Growth, Pair

PACKAGES: Final = (
    "PySide6-Essentials", "cryptography", "msgspec", "pikepdf", "reportlab", "rl_accel", "sqlcipher3",
)  # fmt: skip
FLAT: Final = 0.1
LINEAR: Final = 1.15


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table. Where `limit` is None the line only informs."""

    name: str
    unit: str
    median: float
    worst: float
    limit: float | None
    ours: str
    bare: str
    note: str = ""

    @property
    def is_met(self) -> bool:
        return self.limit is None or self.median <= self.limit


def ratio_line(name: str, pair: Pair, limit: float | None, note: str = "") -> Line:
    """Return the line of a ratio."""
    return Line(
        name,
        "x",
        pair.ratio,
        pair.worst,
        limit,
        _seconds(_middle(pair.ours)),
        _seconds(_middle(pair.bare)),
        note,
    )


def more_line(name: str, pair: Pair, limit_ms: float | None, note: str = "") -> Line:
    """Return the line of a difference in milliseconds."""
    ours, bare = _seconds(_middle(pair.ours)), _seconds(_middle(pair.bare))
    return Line(name, "ms more", pair.more * 1e3, pair.most_more * 1e3, limit_ms, ours, bare, note)


def plain_line(name: str, unit: str, values: list[float], limit: float | None, note: str = "") -> Line:
    """Return the line of something that has no bare thing beside it."""
    return Line(name, unit, _middle(tuple(values)), max(values), limit, "", "", note)


@dataclass
class Report:
    """What a run has measured so far; each line is printed as soon as it is known."""

    say: Callable[[str], None]
    lines: list[Line] = field(default_factory=list)
    growths: dict[str, tuple[Growth, float]] = field(default_factory=dict)

    def add(self, line: Line) -> None:
        self.lines.append(line)
        self.say(_row(line))

    def grow(self, name: str, size: int, seconds: float, limit: float = FLAT) -> None:
        """Add a point of something that must stay flat, or with `LINEAR` grow no faster than the record."""
        self.growths.setdefault(name, (Growth(), limit))[0].add(size, seconds)

    def say_growths(self) -> None:
        self.say(f"\n{'cost as the record grows':44}{'exponent':>9}  at most")
        for name, (growth, limit) in self.growths.items():
            points = ", ".join(f"{size:,}: {_seconds(seconds)}" for size, seconds in growth.points)
            self.say(
                f"{name:44}{growth.exponent:>9.2f}  {limit:.2f} {_mark(growth.exponent <= limit)}  {points}"
            )

    def write(self, path: Path, is_quick: bool) -> None:
        """Write everything as JSON."""
        facts = {
            "machine": machine(),
            "quick": is_quick,
            "lines": [asdict(line) | {"met": line.is_met} for line in self.lines],
            "growth": {
                name: {"points": growth.points, "exponent": growth.exponent, "at_most": limit}
                for name, (growth, limit) in self.growths.items()
            },
        }
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(facts, indent=2) + "\n", encoding="utf-8")


def heading() -> str:
    return f"{'line':58}{'median':>9}{'worst':>9}{'at most':>9}        {'ours':>10}{'bare':>10}"


def machine() -> dict[str, object]:
    """Return what the numbers depend on."""
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else None
    return {
        "system": platform.platform(),
        "processor": _processor(),
        "cores": os.cpu_count(),
        "load_at_the_end": load,
        "python": sys.version.split()[0],
        "sqlite_plain": sqlite3.sqlite_version,
        "sqlite_encrypted": dbapi2.sqlite_version,
        "packages": {name: version(name) for name in PACKAGES},
    }


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="ascii").splitlines()
    except OSError:
        return platform.processor()
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "")


def _row(line: Line) -> str:
    unit = line.unit if line.unit == "x" else f" {line.unit}"
    digits = 2 if line.unit == "x" else 1
    limit = "" if line.limit is None else f"{line.limit:g}"
    mark = "" if line.limit is None else _mark(line.is_met)
    numbers = f"{line.median:>9.{digits}f}{line.worst:>9.{digits}f}{limit:>9}"
    return f"{line.name:58}{numbers} {mark:6} {line.ours:>10}{line.bare:>10} {unit.strip()}  {line.note}".rstrip()


def _mark(is_met: bool) -> str:
    return "met" if is_met else "MISSED"


def _middle(values: tuple[float, ...]) -> float:
    return sorted(values)[len(values) // 2]


def _seconds(seconds: float) -> str:
    if seconds >= 1:
        return f"{seconds:.2f} s"
    return f"{seconds * 1e3:.1f} ms" if seconds >= 1e-3 else f"{seconds * 1e6:.0f} us"

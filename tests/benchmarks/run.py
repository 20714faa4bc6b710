"""What every line of the table is given: the records of the run, where to write, and where to report."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QApplication

from tests.benchmarks.records import Record, Records
from tests.benchmarks.report import Report

ROOT: Final = Path(__file__).resolve().parent.parent.parent
FULL: Final = 100_000


@dataclass(frozen=True)
class Run:
    """One run of the benchmarks. `app` is the one Qt application of this process."""

    folder: Path
    records: Records
    report: Report
    app: QApplication
    is_quick: bool
    years: int
    """How many years the school's record has."""

    @property
    def sizes(self) -> tuple[int, ...]:
        """The lengths of record at which growth is measured."""
        return (1_000, FULL) if self.is_quick else (1_000, FULL, 1_000_000)

    def every_record(self) -> Iterator[Record]:
        """Yield a record of each length, and then the school's, which was written as its people would."""
        for size in self.sizes:
            yield self.records.of(size)
        yield self.school

    @property
    def school(self) -> Record:
        """The school after so many years."""
        return self.records.school(self.years)

    def has_budget(self, record: Record) -> bool:
        """Whether the budgets are meant for that record: the full length, and the school."""
        return record.size == FULL or record.years > 0

    def scratch(self, name: str) -> Path:
        """Return a path of that name that nothing lies at yet, in the run's own folder."""
        path = self.folder / "scratch" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        return path

    def process(self, *arguments: str) -> dict[str, float]:
        """Run `tests.benchmarks.process`; what it shows first is told in seconds since before it was started."""
        environment = {
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            # As after a first start: modules compiled, but never into the checkout that is measured.
            "PYTHONPYCACHEPREFIX": str(compiled_in(self.folder)),
        }
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        command = [sys.executable, "-m", "tests.benchmarks.process", *arguments]
        started = time.monotonic()
        done = subprocess.run(command, env=environment, cwd=ROOT, check=False, capture_output=True, text=True)
        if done.returncode:
            raise RuntimeError(f"{' '.join(arguments)} ended with {done.returncode}:\n{done.stderr[-2000:]}")
        found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
        return found | {"shown": found["shown"] - started}


def compiled_in(folder: Path) -> Path:
    """Return where the compiled modules of a run lie: never in the checkout that is measured."""
    return folder / "compiled"

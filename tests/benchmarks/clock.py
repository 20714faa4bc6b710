"""The clock of a run. It stands by itself so that a process that measures its own start loads nothing for it."""

import time
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Final

TODAY: Final = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@dataclass
class SteadyClock:
    """Begins on the same day in every run and goes on from there."""

    started: float = field(default_factory=time.monotonic)

    def __call__(self) -> datetime:
        return TODAY + timedelta(seconds=time.monotonic() - self.started)

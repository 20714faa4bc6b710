"""What every page is given besides its services."""

from __future__ import annotations

from dataclasses import dataclass

from safeguard_desktop.services.acts.desk_drafts import Drafts
from safeguard_desktop.ui.desk.dates import DateReader
from safeguard_desktop.ui.tasks import Bus, Tasks


@dataclass(frozen=True)
class Bench:
    """The worker, the bus, where drafts are kept, and the reader of dates."""

    tasks: Tasks
    bus: Bus
    drafts: Drafts
    dates: DateReader

"""What every window before unlocking needs around it: the worker, the bus, the clock, the windows of the system."""

from __future__ import annotations

from dataclasses import dataclass

from safeguard_desktop.domain.clock import Clock
from safeguard_desktop.ui.boxes import Boxes
from safeguard_desktop.ui.picker import FilePicker
from safeguard_desktop.ui.printing import Printing
from safeguard_desktop.ui.tasks import Bus, Tasks


@dataclass(frozen=True)
class Surroundings:
    """Built once by the composition root; tests give a picker and boxes that answer by themselves."""

    tasks: Tasks
    bus: Bus
    clock: Clock
    picker: FilePicker
    boxes: Boxes
    printing: Printing

"""What every window before unlocking needs around it: the worker, the bus, the clock, the windows of the system."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from safeguard_desktop.domain.clock import Clock
from safeguard_desktop.ui.boxes import Boxes
from safeguard_desktop.ui.picker import FilePicker
from safeguard_desktop.ui.tasks import Bus, Tasks

if TYPE_CHECKING:
    from safeguard_desktop.ui.printing import Printing


@dataclass(frozen=True)
class Surroundings:
    """Built once by the composition root; tests give a picker and boxes that answer by themselves."""

    tasks: Tasks
    bus: Bus
    clock: Clock
    picker: FilePicker
    boxes: Boxes
    make_printing: Callable[[], Printing]

    @cached_property
    def printing(self) -> Printing:
        """The way to the printers; loaded when somebody first prints or unlocks."""
        return self.make_printing()

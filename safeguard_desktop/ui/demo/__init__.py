"""The demonstration: the whole journey on an invented setting, through the real windows, by keyboard.

`demonstrate` plays it. The parts of the journey, one module each, take a `Stage` and press keys; the journeys in the
tests go the same ways and look at what came of each.
"""

from safeguard_desktop.ui.demo.demonstration import demonstrate

__all__ = ["demonstrate"]

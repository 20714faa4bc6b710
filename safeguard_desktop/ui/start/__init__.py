"""The start window, where nothing is unlocked: raise a concern, unlock, ask after a reference, begin.

`StartWindow` is built with a `FrontDoor`, the services that need no key.
"""

from safeguard_desktop.ui.start.front_door import FrontDoor
from safeguard_desktop.ui.start.window import StartWindow

__all__ = ["FrontDoor", "StartWindow"]

"""What locks the record by itself: nobody there, a locked screen, sleep, another user, and the one key.

Each watcher says why, and none of them touches a page. Where a system cannot be listened to, nothing is said about it
and `sleep`, which needs no more than a clock, goes on watching.
"""

from safeguard_desktop.ui.shell.watching.causes import LockCause
from safeguard_desktop.ui.shell.watching.watches import Watches

__all__ = ["LockCause", "Watches"]

"""What the child process takes from itself before it reads a foreign byte.

No file, no connection, no other process, no more memory and time than it was given. Where the system has no such
limits (Windows), Python's own audit hook still refuses to open anything, and whoever started the child ends it.
"""

from __future__ import annotations

import sys

if sys.platform != "win32":
    import resource

_SHUT = (
    "open",
    "socket.",
    "subprocess.",
    "os.exec",
    "os.fork",
    "os.posix_spawn",
    "os.spawn",
    "os.system",
    "ctypes.",
)


def shut(memory: int, seconds: int) -> None:
    """Take away everything but the pipes that are open. There is no way back.

    Args:
        memory: bytes of address space in all, where the system can hold a process to it.
        seconds: of the processor's time, as a second net below the parent's clock.
    """
    if sys.platform != "win32":
        _lower(resource.RLIMIT_CORE, 0)  # a core file would hold what the foreign bytes said
        _lower(resource.RLIMIT_FSIZE, 0)
        _lower(resource.RLIMIT_CPU, seconds)
        _lower(resource.RLIMIT_AS, memory)
        _lower(resource.RLIMIT_NOFILE, 0)  # what is open stays open; nothing new gets a number
    sys.addaudithook(_refuse)


def _refuse(event: str, _arguments: tuple[object, ...]) -> None:
    if event.startswith(_SHUT):
        raise PermissionError(event)


if sys.platform != "win32":

    def _lower(kind: int, to: int) -> None:
        _soft, hard = resource.getrlimit(kind)
        least = to if hard == resource.RLIM_INFINITY else min(to, hard)
        try:
            resource.setrlimit(kind, (least, least))
        except (ValueError, OSError):  # macOS knows the limit of memory and refuses to set it
            return

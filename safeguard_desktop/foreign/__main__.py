"""The child process: ``python -m safeguard_desktop.foreign module:function memory seconds``. One task, then it ends."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import BinaryIO

import msgspec

from safeguard_desktop.foreign.answers import LENGTHS, READY, Answer, Unreadable, Work
from safeguard_desktop.foreign.limits import shut

TOO_LARGE = "too_large"
BROKE_OFF = "broke_off"


def main(task: str, memory: int, seconds: int) -> None:
    """Load the task, shut the door, read, work, answer."""
    module, _, function = task.partition(":")
    work: Work = getattr(import_module(module), function)
    incoming, outgoing = _pipes()
    shut(memory, seconds)
    outgoing.write(READY)
    outgoing.flush()
    answer = answered(work, incoming)
    outgoing.write(answer)
    outgoing.flush()
    os._exit(0)  # nothing is to be tidied, and whatever a library wants to do at the end can wait for ever


def answered(work: Work, incoming: BinaryIO) -> bytes:
    """Return the encoded answer, also where the task fails: which is what hostile bytes are for."""
    try:
        asked, foreign = LENGTHS.unpack(incoming.read(LENGTHS.size))
        found = work(incoming.read(asked), incoming.read(foreign))
        return msgspec.msgpack.encode(Answer(found=msgspec.Raw(msgspec.msgpack.encode(found))))
    except Unreadable as reason:
        return msgspec.msgpack.encode(Answer(refused=reason.code))
    except MemoryError:
        return msgspec.msgpack.encode(Answer(refused=TOO_LARGE))
    except Exception:  # noqa: BLE001  # a parser may raise anything; its words may be the file's and stay here
        return msgspec.msgpack.encode(Answer(refused=BROKE_OFF))


def _pipes() -> tuple[BinaryIO, BinaryIO]:
    """Keep the two pipes for ourselves: what a library prints goes where errors go."""
    incoming, outgoing = os.dup(0), os.dup(1)
    os.dup2(2, 0)
    os.dup2(2, 1)
    return os.fdopen(incoming, "rb"), os.fdopen(outgoing, "wb")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))

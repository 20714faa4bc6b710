"""A child process that is prepared once and forks for each task, so that 100,000 tasks can be tried.

Starting Python and loading its modules is nine tenths of what a child of `runner` takes. Here one process has done
that; for each task it forks, and the fork runs `foreign.__main__.main` as it stands: the same door is shut, the same
limits hold, the same pipes are spoken on. `runner.run` is unchanged too: it gets a process that was forked in place of
one that it would have started. Only where the system can fork (not on Windows).
"""

from __future__ import annotations

import gc
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace
from typing import IO, Self
from unittest.mock import patch

from safeguard_desktop.foreign import __main__ as child_of_the_program
from safeguard_desktop.foreign import runner

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Used:
    """What a child took: bytes of memory at most, seconds of the processor, and the signal that ended it or 0."""

    memory: int
    seconds: float
    signal: int


class Forked:
    """Stands for `subprocess.Popen`, as far as `runner` needs it."""

    def __init__(self, server: Prepared, command: list[str]) -> None:
        theirs_in, ours_in = os.pipe()
        ours_out, theirs_out = os.pipe()
        self._server = server
        self.stdin: IO[bytes] = os.fdopen(ours_in, "wb")
        self.stdout: IO[bytes] = os.fdopen(ours_out, "rb")
        self._pid = server.fork(command[-3:], theirs_in, theirs_out)
        os.close(theirs_in)
        os.close(theirs_out)

    def kill(self) -> None:
        os.kill(
            self._pid, signal.SIGKILL
        )  # the server keeps the number until it is told that nobody needs it

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_raised: object) -> None:
        self._server.finish()
        for end in (self.stdout, self.stdin):
            with suppress(OSError):
                end.close()


class Prepared:
    """The process that forks, and what its latest fork took."""

    def __init__(self, door: socket.socket) -> None:
        self._door = door
        self.latest = Used(0, 0.0, 0)

    def fork(self, arguments: list[str], *ends: int) -> int:
        socket.send_fds(self._door, [json.dumps(arguments).encode()], ends)
        return int(self._door.recv(32))

    def finish(self) -> None:
        self._door.send(b".")
        self.latest = Used(*json.loads(self._door.recv(200)))


@contextmanager
def prepared(task: str) -> Iterator[Prepared]:
    """Has every child of the runner forked from one that has loaded that task."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    command = [sys.executable, "-s", "-B", "-m", "tests.foreign.prepared", str(theirs.fileno()), task]
    surroundings = {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    server = subprocess.Popen(
        command, pass_fds=[theirs.fileno()], stderr=subprocess.DEVNULL, cwd=ROOT, env=surroundings
    )
    theirs.close()
    found = Prepared(ours)

    def start(command: list[str], **_how: object) -> Forked:
        return Forked(found, command)

    stand_in = SimpleNamespace(Popen=start, PIPE=subprocess.PIPE, DEVNULL=subprocess.DEVNULL)
    with server, ours, patch.object(runner, "subprocess", stand_in):
        yield found


def serve(door: socket.socket, task: str) -> None:
    """Fork for each task that is asked for, until nobody asks any more."""
    import_module(task.partition(":")[0])
    gc.collect()
    gc.freeze()  # so that a fork shares what is loaded
    while True:
        said, ends, _flags, _sender = socket.recv_fds(door, 4096, 2)
        if not said:
            return
        child = os.fork()
        if child == 0:
            door.close()
            for end, number in zip(ends, (0, 1), strict=True):
                os.dup2(end, number)
                os.close(end)
            asked, memory, seconds = json.loads(said)
            child_of_the_program.main(asked, int(memory), int(seconds))
        for end in ends:
            os.close(end)
        door.send(str(child).encode())
        door.recv(1)
        _, status, used = os.wait4(child, 0)
        ended = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
        door.send(json.dumps((used.ru_maxrss * 1024, used.ru_utime + used.ru_stime, ended)).encode())


if __name__ == "__main__":
    with socket.socket(fileno=int(sys.argv[1])) as its_door:
        serve(its_door, sys.argv[2])

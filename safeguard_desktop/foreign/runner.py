"""Starts the child process for one task, gives it the bytes, and reads one answer within its limits.

What comes back is read as exactly one struct: a child that was taken over by what it read can say nothing else.
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import IO, TypeVar

import msgspec

import safeguard_desktop
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.foreign.answers import LENGTHS, READY, Answer

_MEGABYTE = 1 << 20
_TO_START = 30.0
"""Seconds until the child must be ready: a slow disk reads the modules; no foreign byte was seen yet."""
_BEAT = 0.1
"""Seconds after which whoever waits for the child is told so again."""


class Cause(StrEnum):
    """Why there is no answer, where the task itself gave no reason."""

    TOO_SLOW = "too_slow"
    TOO_LARGE = "too_large"
    BROKE_OFF = "broke_off"


class CannotBeRead(EnvironmentFault):
    """The foreign bytes could not be taken apart; `cause` is a `Cause` or the task's own code."""

    def __init__(self, cause: str) -> None:
        super().__init__(FaultCode.UNREADABLE, str(cause))
        self.cause = str(cause)


def _wait_on() -> None:
    """Let the child work on: nobody wants to know how long."""


class Limits(msgspec.Struct, frozen=True):
    """What the child may use: seconds from the first foreign byte, bytes of memory, bytes of its answer.

    `waiting` is called every tenth of a second until the answer is there; what it raises ends the child.
    """

    seconds: float = 2.0
    memory: int = 300 * _MEGABYTE
    answer: int = 64 * _MEGABYTE
    waiting: Callable[[], None] = _wait_on


_T = TypeVar("_T")
_ORDINARY = Limits()


def run(
    task: str,
    question: msgspec.Struct,
    foreign: bytes | tuple[bytes, ...],
    kind: type[_T],
    limits: Limits = _ORDINARY,
) -> _T:
    """Do one task in a child process and return its answer.

    Args:
        task: one of `Task`.
        question: what the task wants to know besides the bytes.
        foreign: bytes that nobody here has looked into; the task is given several parts as one.
        kind: the struct that the answer has to be.
        limits: see `Limits`.

    Raises:
        CannotBeRead: the task refused, took too long or too much, or its answer is none.
    """
    command = [sys.executable, "-s", "-B", "-m", "safeguard_desktop.foreign"]
    command += [str(task), str(limits.memory), str(int(limits.seconds) + 1)]
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=_root(),
        env=_surroundings(),
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    ) as child:
        try:
            parts = (foreign,) if isinstance(foreign, bytes) else foreign
            raw = _Talk(child, limits).hold(msgspec.msgpack.encode(question), parts)
        finally:
            child.kill()
    return _understood(raw, kind)


def _understood(raw: bytes, kind: type[_T]) -> _T:
    try:
        answer = msgspec.msgpack.decode(raw, type=Answer)
        if not answer.refused:
            return msgspec.msgpack.decode(answer.found, type=kind)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        raise CannotBeRead(Cause.BROKE_OFF) from None
    raise CannotBeRead(answer.refused)


class _Talk:
    """One exchange with the child; two threads, since either pipe may be full."""

    def __init__(self, child: subprocess.Popen[bytes], limits: Limits) -> None:
        assert child.stdin  # noqa: S101  # we asked for pipes
        assert child.stdout  # noqa: S101  # as above
        self._stdin: IO[bytes] = child.stdin
        self._stdout: IO[bytes] = child.stdout
        self._limits = limits
        self._is_ready = threading.Event()
        self._is_over = threading.Event()
        self._raw = b""

    def hold(self, question: bytes, foreign: tuple[bytes, ...]) -> bytes:
        """Say two things and return all that comes back."""
        threading.Thread(target=self._listen, daemon=True).start()
        if not self._has_come(self._is_ready, _TO_START) or self._is_over.is_set():
            raise CannotBeRead(Cause.BROKE_OFF)
        threading.Thread(target=self._say, args=(question, foreign), daemon=True).start()
        if not self._has_come(self._is_over, self._limits.seconds):
            raise CannotBeRead(Cause.TOO_SLOW)
        if len(self._raw) > self._limits.answer:
            raise CannotBeRead(Cause.TOO_LARGE)
        return self._raw

    def _has_come(self, event: threading.Event, seconds: float) -> bool:
        """Wait for an event for so many seconds at most, and tell whether it came."""
        end = time.monotonic() + seconds
        while not event.wait(max(0.0, min(_BEAT, end - time.monotonic()))):
            if time.monotonic() >= end:
                return False
            self._limits.waiting()
        return True

    def _say(self, question: bytes, foreign: tuple[bytes, ...]) -> None:
        with suppress(OSError):  # a child that is gone hears nothing; the other thread notices
            self._stdin.write(LENGTHS.pack(len(question), sum(map(len, foreign))))
            self._stdin.write(question)
            for part in foreign:
                self._stdin.write(part)
            self._stdin.flush()

    def _listen(self) -> None:
        with suppress(OSError, ValueError):
            if self._stdout.read(1) == READY:
                self._is_ready.set()
                self._raw = self._stdout.read(self._limits.answer + 1)
        self._is_over.set()
        self._is_ready.set()


def _root() -> Path:
    """Return the folder that the package lies in: a checkout, or where it was installed."""
    return Path(safeguard_desktop.__file__).resolve().parent.parent


def _surroundings() -> dict[str, str]:
    """Return what the child may know of its surroundings: where the program lies, and what Windows needs to start."""
    kept = {name: os.environ[name] for name in ("SYSTEMROOT", "WINDIR") if name in os.environ}
    return {**kept, "PYTHONPATH": str(_root()), "PYTHONIOENCODING": "utf-8"}

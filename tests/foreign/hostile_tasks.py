"""Tasks that do what a parser does after it was taken over: spin, take all memory, open, call out, talk too much."""

import os
import sys
import time
from pathlib import Path

import msgspec

from safeguard_desktop.foreign.answers import Unreadable
from safeguard_desktop.foreign.pack import take_apart
from safeguard_desktop.foreign.pack_parts import PackParts


class Said(msgspec.Struct, frozen=True):
    """What a task of these tests answers."""

    text: str


def echo(question: bytes, foreign: bytes) -> Said:
    print("a library prints")
    return Said(f"{msgspec.msgpack.decode(question, type=Said).text} {len(foreign)}")


def spin(question: bytes, foreign: bytes) -> Said:
    while True:
        pass


def take_apart_at_leisure(question: bytes, foreign: bytes) -> PackParts:
    """A sound pack, on a computer that has other things to do."""
    ends = time.monotonic() + 0.6
    while time.monotonic() < ends:
        pass
    return take_apart(question, foreign)


def hoard(question: bytes, foreign: bytes) -> Said:
    return Said("x" * len(bytearray(1 << 33)))


def die(question: bytes, foreign: bytes) -> Said:
    os._exit(3)


def refuse(question: bytes, foreign: bytes) -> Said:
    raise Unreadable("not_a_picture")


def stumble(question: bytes, foreign: bytes) -> Said:
    raise ValueError(foreign.decode())


def chatter(question: bytes, foreign: bytes) -> Said:
    return Said("x" * (1 << 20))


def reach_out(question: bytes, foreign: bytes) -> Said:
    """Tries everything that leads out of the process and returns what worked."""
    ways = {
        "read": lambda: Path(sys.executable).read_bytes(),
        "write": lambda: Path("left-behind").write_bytes(foreign),
        "descriptor": lambda: os.open(sys.executable, os.O_RDONLY),
        "connect": _connect,
        "start": lambda: os.system("true"),  # noqa: S605  # it must not get as far as a shell
        "load": lambda: __import__("telnetlib"),
    }
    return Said(" ".join(name for name, way in ways.items() if _works(way)))


def surroundings(question: bytes, foreign: bytes) -> Said:
    return Said(" ".join(sorted(os.environ)))


def _connect() -> None:
    import _socket  # noqa: PLC0415  # built in or loaded before: what a taken-over parser would have

    _socket.socket()


def _works(way: object) -> bool:
    try:
        way()  # type: ignore[operator]  # each is called without arguments
    except BaseException:  # noqa: BLE001  # however it is refused
        return False
    return True

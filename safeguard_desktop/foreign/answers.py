"""What goes over the pipes between the program and its child process.

To the child: two lengths, the question, the foreign bytes. Back: one byte once it is ready to read, then an `Answer`.
"""

from __future__ import annotations

import struct
from collections.abc import Callable

import msgspec

LENGTHS = struct.Struct(">QQ")
"""How many bytes of question and of foreign bytes follow."""

READY = b"R"

Work = Callable[[bytes, bytes], msgspec.Struct]
"""What a task is: question and foreign bytes in, a struct out."""


class Unreadable(Exception):
    """Raised by a task: the bytes are not what they should be; `code` says why, and never what they say."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Answer(msgspec.Struct, frozen=True):
    """What came out: the task's own struct as msgpack, or the code of why there is none."""

    found: msgspec.Raw = msgspec.Raw(b"\xc0")
    refused: str = ""

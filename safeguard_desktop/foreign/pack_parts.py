"""What is asked of the task that takes a pack apart, and what it answers; without any parser, for either side."""

import msgspec

_MEGABYTE = 1 << 20


class PackQuestion(msgspec.Struct, frozen=True):
    """How to open it, and how much may be in it: attachments, and bytes of them in all."""

    passphrase: str
    most: int = 512
    largest: int = 256 * _MEGABYTE


class Attached(msgspec.Struct, frozen=True):
    """One attachment: the name that the file gives it, which is never a path, and its bytes."""

    name: str
    content: bytes


class PackParts(msgspec.Struct, frozen=True):
    """What came out. `revision` is that of the encryption, 0 where there is none."""

    revision: int
    pages: int
    number: str = ""
    format_version: str = ""
    attached: tuple[Attached, ...] = ()

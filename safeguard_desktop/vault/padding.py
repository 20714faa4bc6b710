"""Padding that hides how much somebody wrote. Specified in KEYS.md 4.3.

Envelopes that hold three lines and envelopes that hold three pages look alike up to a step of
8 KiB, so that whoever watches the inbox folder learns little.
"""

from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode

STEP = 8 * 1024
LAST_STEP = 64 * 1024
MAX_PADDED = 64 * 1024 * 1024
_LENGTH = 4


def padded_size(length: int) -> int:
    """Return the size of the padded form of `length` bytes: steps of 8 KiB, then powers of two."""
    needed = length + _LENGTH
    if needed <= LAST_STEP:
        return -(-needed // STEP) * STEP
    return 1 << (needed - 1).bit_length()


def pad(plain: bytes) -> bytes:
    """Return a length of four bytes, the plain bytes, and zeroes up to the next size.

    Raises:
        ValueError: there are more bytes than an envelope may hold.
    """
    size = padded_size(len(plain))
    if size > MAX_PADDED:
        raise ValueError("too long to seal")
    return (len(plain).to_bytes(_LENGTH, "big") + plain).ljust(size, b"\0")


def unpad(padded: bytes) -> bytes:
    """Return the plain bytes that `pad` was given.

    Raises:
        EnvironmentFault: the bytes are not padded in exactly that way (``DAMAGED``).
    """
    length = int.from_bytes(padded[:_LENGTH], "big")
    rest = padded[_LENGTH + length :]
    if padded_size(length) != len(padded) or rest.strip(b"\0"):
        raise EnvironmentFault(FaultCode.DAMAGED, "padding")
    return padded[_LENGTH : _LENGTH + length]

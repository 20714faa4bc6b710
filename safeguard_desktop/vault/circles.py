"""Keys of circles, and what is encrypted under them. Specified in KEYS.md 12.4.

A circle has a key for each time that somebody's access ended, numbered from 1. Whoever is given access gets
all keys until then; whoever lost it never gets a later one.
"""

import secrets
from collections.abc import Sequence
from typing import NamedTuple

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.domain.ids import EntryId, LedgerId, SettingId
from safeguard_desktop.vault.sealing import (
    AEAD_TAG,
    SealHeader,
    SealingKeyPair,
    SealPurpose,
    check_address,
    open_sealed,
    seal,
)

CIRCLE_KEY_LENGTH = 32
CONTENT_TAG = b"safeguard-desktop/restricted/1"
STEP = 1024
"""Bodies grow in steps of so many bytes: whoever reads the ledger sees a size, and learns little by it."""

_NUMBER = 4
_NONCE = 12
_LENGTH = 4


def new_circle_key() -> bytes:
    """Draw the 32 bytes that one key of a circle has."""
    return secrets.token_bytes(CIRCLE_KEY_LENGTH)


def new_circle_id() -> str:
    """Return a fresh id of a circle: 32 hex digits at random, since an id must not tell when or about whom."""
    return secrets.token_hex(16)


class CirclePlace(NamedTuple):
    """Which circle of which ledger of which setting."""

    setting: SettingId
    ledger: LedgerId
    circle: str

    def header(self, recipient: str, number: int, made_at: str) -> SealHeader:
        """Return the header under which the keys 1 to `number` go to one reader."""
        setting, ledger, circle = self
        return SealHeader(SealPurpose.CIRCLE, setting, ledger, circle, recipient, number, made_at)


def seal_circle_keys(keys: Sequence[bytes], public: bytes, header: SealHeader) -> bytes:
    """Encrypt all keys of a circle, the first one first, to one reader.

    Raises:
        ValueError: the header is not that of a circle, a key has not 32 bytes, there are not as many as the
            header says, or `public` is no sealing key.
    """
    are_keys = all(len(key) == CIRCLE_KEY_LENGTH for key in keys)
    if header.purpose is not SealPurpose.CIRCLE or not are_keys or len(keys) != header.generation:
        raise ValueError("not the keys of a circle")
    return seal(b"".join(keys), public, header)


def open_circle_keys(raw: bytes, pair: SealingKeyPair, expected: SealHeader) -> tuple[bytes, ...]:
    """Return the keys of a circle that were encrypted to one reader, the first one first.

    Raises:
        EnvironmentFault: as `open_sealed`; ``TAMPERED`` for keys of another circle, reader, ledger or number;
            ``DAMAGED`` where there are not as many as their number says.
    """
    header, plain = open_sealed(raw, pair)
    check_address(header, expected)
    if not header.generation or len(plain) != CIRCLE_KEY_LENGTH * header.generation:
        raise EnvironmentFault(FaultCode.DAMAGED, "circle")
    return tuple(plain[at : at + CIRCLE_KEY_LENGTH] for at in range(0, len(plain), CIRCLE_KEY_LENGTH))


def seal_content(plain: bytes, key: bytes, number: int, entry: EntryId, header: bytes) -> bytes:
    """Encrypt the content of an entry under a key of its circle, bound to the entry's id and header bytes."""
    nonce, prefix = secrets.token_bytes(_NONCE), number.to_bytes(_NUMBER, "big")
    padded = len(plain).to_bytes(_LENGTH, "big") + plain
    padded = padded.ljust(-(-len(padded) // STEP) * STEP, b"\0")
    return prefix + nonce + _cipher(key, entry).encrypt(nonce, padded, CONTENT_TAG + prefix + header)


def content_number(body: bytes) -> int:
    """Return the number of the key that the body of a restricted entry is under.

    Raises:
        EnvironmentFault: the body is too short to be one (``DAMAGED``).
    """
    if len(body) < _NUMBER + _NONCE + _LENGTH + AEAD_TAG:
        raise EnvironmentFault(FaultCode.DAMAGED, "restricted")
    return int.from_bytes(body[:_NUMBER], "big")


def open_content(body: bytes, key: bytes, entry: EntryId, header: bytes) -> bytes:
    """Return the content of a restricted entry.

    Raises:
        EnvironmentFault: ``UNREADABLE`` where it was made for another entry, or under another key;
            ``DAMAGED`` where it is too short or not padded in exactly that way.
    """
    content_number(body)
    prefix, nonce, sealed = body[:_NUMBER], body[_NUMBER : _NUMBER + _NONCE], body[_NUMBER + _NONCE :]
    try:
        padded = _cipher(key, entry).decrypt(nonce, sealed, CONTENT_TAG + prefix + header)
    except InvalidTag:
        raise EnvironmentFault(FaultCode.UNREADABLE, "restricted") from None
    length = _LENGTH + int.from_bytes(padded[:_LENGTH], "big")
    if not length <= len(padded) == -(-length // STEP) * STEP or padded[length:].strip(b"\0"):
        raise EnvironmentFault(FaultCode.DAMAGED, "padding")
    return padded[_LENGTH:length]


def _cipher(key: bytes, entry: EntryId) -> ChaCha20Poly1305:
    info = CONTENT_TAG + entry.encode()
    return ChaCha20Poly1305(HKDF(SHA256(), CIRCLE_KEY_LENGTH, salt=None, info=info).derive(key))

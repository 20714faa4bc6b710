"""Sealing to a public key, so that only its owner can read. Specified in KEYS.md 4.

What is sealed today must still be secret in 75 years, so the key agreement is hybrid: it holds
while either ML-KEM-768 or X25519 does. Whoever seals needs no key of their own, and therefore
sealing says nothing about who did it; a signature inside does.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hpke
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.domain.ids import LedgerId, SettingId
from safeguard_desktop.domain.register import Frozen
from safeguard_desktop.vault.container import (
    FORMAT,
    binding,
    decode_header,
    encode_header,
    frame,
    unframe,
)

SUITE = 1
SEAL_TAG = b"safeguard-desktop/seal/1"
ENCAPSULATION = 1120
AEAD_TAG = 16
PUBLIC_LENGTH = 1216
PRIVATE_LENGTH = 96
INBOX = "inbox"
RECOVERY = "recovery"

_MLKEM_PUBLIC = 1184
_MLKEM_SEED = 64
_SUITE = hpke.Suite(hpke.KEM.MLKEM768_X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.CHACHA20_POLY1305)


class SealPurpose(StrEnum):
    """What a sealed file is for. One purpose is never accepted in place of another."""

    SLOT = "slot"
    CONCERN = "concern"
    DRAFT = "draft"
    RECEIPT = "receipt"
    BRIEFING = "briefing"
    CIRCLE = "circle"


class SealHeader(Frozen, frozen=True):
    """The readable part of a sealed file; nothing in it may tell about a child.

    `recipient` is the id of a person, ``inbox`` or ``recovery``; `id` is that of the entry, draft
    or circle, and empty in a slot; `generation` counts the changes of the recipient's key.
    """

    purpose: SealPurpose
    setting: SettingId
    ledger: LedgerId
    id: str
    recipient: str
    generation: int
    made_at: str
    format: int = FORMAT
    suite: int = SUITE


HeaderT = TypeVar("HeaderT", bound=Frozen)


@dataclass(frozen=True, slots=True)
class SealingKeyPair:
    """A hybrid ML-KEM-768 and X25519 key pair that things are sealed to."""

    _mlkem: MLKEM768PrivateKey
    _x25519: X25519PrivateKey

    @classmethod
    def generate(cls) -> "SealingKeyPair":
        """Draw a fresh pair from the operating system's randomness."""
        return cls(MLKEM768PrivateKey.generate(), X25519PrivateKey.generate())

    @classmethod
    def from_private_bytes(cls, raw: bytes) -> "SealingKeyPair":
        """Read a pair: 64 bytes of ML-KEM seed, then the 32 bytes of the X25519 key.

        Raises:
            ValueError: there are not 96 bytes.
        """
        if len(raw) != PRIVATE_LENGTH:
            raise ValueError("a sealing key has 96 bytes")
        return cls(
            MLKEM768PrivateKey.from_seed_bytes(raw[:_MLKEM_SEED]),
            X25519PrivateKey.from_private_bytes(raw[_MLKEM_SEED:]),
        )

    def private_bytes(self) -> bytes:
        """Return the 96 bytes that `from_private_bytes` reads."""
        return self._mlkem.private_bytes_raw() + self._x25519.private_bytes_raw()

    def public_bytes(self) -> bytes:
        """Return 1216 bytes: the ML-KEM-768 public key, then that of X25519."""
        return self._mlkem.public_key().public_bytes_raw() + self._x25519.public_key().public_bytes_raw()

    def _opener(self) -> hpke.MLKEM768X25519PrivateKey:
        return hpke.MLKEM768X25519PrivateKey(self._mlkem, self._x25519)


def seal(plain: bytes, public: bytes, header: SealHeader) -> bytes:
    """Seal `plain` under a header to whoever holds the private half of `public`.

    Raises:
        ValueError: `public` is no sealing key.
    """
    return seal_raw(plain, public, encode_header(header))


def seal_raw(plain: bytes, public: bytes, head: bytes) -> bytes:
    """Seal `plain` under the encoded header of any kind; for modules whose files have a header of their own."""
    sealed = _SUITE.encrypt(plain, _public_key(public), info=binding(SEAL_TAG, head))
    return frame(head, sealed)


def open_sealed(raw: bytes, pair: SealingKeyPair) -> tuple[SealHeader, bytes]:
    """Open a sealed file and return its header, now known to be genuine, and what was sealed.

    Whoever calls this must still ask whether the header is the one wanted (`check_address`): a
    genuine file in the wrong place is an attack too.

    Raises:
        EnvironmentFault: ``DAMAGED``, ``NEWER_VERSION``, or ``UNREADABLE`` where the file is whole
            but this key does not fit it.
    """
    return open_raw(raw, pair, SealHeader, FORMAT)


def open_raw(
    raw: bytes, pair: SealingKeyPair, kind: type[HeaderT], header_format: int
) -> tuple[HeaderT, bytes]:
    """Open a file whose header is of that kind and format; otherwise as `open_sealed`."""
    head, payload = unframe(raw)
    header = decode_header(head, kind, header_format)
    if len(payload) < ENCAPSULATION + AEAD_TAG:
        raise EnvironmentFault(FaultCode.DAMAGED, "sealed")
    try:
        # The pair itself stays private to this module: it is what the library opens with.
        plain = _SUITE.decrypt(payload, pair._opener(), info=binding(SEAL_TAG, head))  # noqa: SLF001  # see above
    except (InvalidTag, ValueError):
        raise EnvironmentFault(FaultCode.UNREADABLE, str(getattr(header, "purpose", ""))) from None
    return header, plain


def read_seal_header(raw: bytes) -> SealHeader:
    """Read the header of a sealed file without any key; anybody could have written it.

    Raises:
        EnvironmentFault: ``DAMAGED`` or ``NEWER_VERSION``.
    """
    return decode_header(unframe(raw)[0], SealHeader)


def check_address(found: SealHeader, expected: SealHeader) -> None:
    """Refuse a genuine file that lies where another belongs. All but `made_at` must agree.

    Raises:
        EnvironmentFault: the file was sealed for another purpose, setting, ledger, id, recipient or
            generation (``TAMPERED``, with the name of the first field that differs).
    """
    for name in ("purpose", "setting", "ledger", "id", "recipient", "generation"):
        if getattr(found, name) != getattr(expected, name):
            raise EnvironmentFault(FaultCode.TAMPERED, name)


def is_sealing_key(raw: bytes) -> bool:
    """Whether the bytes are a public key that can be sealed to."""
    try:
        _public_key(raw)
    except ValueError:
        return False
    return True


def _public_key(raw: bytes) -> hpke.MLKEM768X25519PublicKey:
    if len(raw) != PUBLIC_LENGTH:
        raise ValueError("a public sealing key has 1216 bytes")
    return hpke.MLKEM768X25519PublicKey(
        MLKEM768PublicKey.from_public_bytes(raw[:_MLKEM_PUBLIC]),
        X25519PublicKey.from_public_bytes(raw[_MLKEM_PUBLIC:]),
    )

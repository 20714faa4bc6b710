"""What the parts in the middle ask of one another without knowing each other.

Storage needs signatures made and checked but never imports a cryptographic library; services hand
it objects of the vault that fit these shapes.
"""

from collections.abc import Callable
from typing import Protocol

from safeguard_desktop.domain.ids import PersonId


class Signer(Protocol):
    """Somebody who can sign: a person unlocked in this session, or the recovery sheet."""

    @property
    def person(self) -> PersonId:
        """Whose signature it is."""

    def sign(self, message: bytes) -> bytes:
        """Return the 64-byte Ed25519 signature of `message`."""


class BodySeal(Protocol):
    """Encrypts the body of one restricted entry: storage knows the header, services hold the key."""

    def seal(self, header: bytes) -> bytes:
        """Return the body, bound to the entry's header bytes."""

    def is_sealed_in(self, header: bytes, body: bytes) -> bool:
        """Tell whether a body that is there already, under its own header, says the same."""


CheckSignature = Callable[[bytes, bytes, bytes], bool]
"""``check(public_key, signature, message)``: whether the Ed25519 signature holds. Never raises."""

KeyAt = Callable[[PersonId, int], bytes | None]
"""``key_at(person, register_version)``: the 32-byte signing key that the person had in that version
of the register, or None where the register knows no such person or version."""

Progress = Callable[[int, int], None]
"""``progress(done, total)``, called now and then during long work; it may raise to cancel."""

"""Ed25519 signatures: who said a thing, for ever. Specified in KEYS.md 5.

Every message that is signed begins with a tag of its own ("safeguard-desktop/entry/1" and so on),
so that a signature made for one thing can never pass for another.
"""

from dataclasses import dataclass
from functools import lru_cache

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from safeguard_desktop.domain.ids import PersonId

SIGNATURE_LENGTH = 64
KEY_LENGTH = 32


@dataclass(frozen=True, slots=True)
class SigningKeyPair:
    """An Ed25519 key pair."""

    _key: Ed25519PrivateKey

    @classmethod
    def generate(cls) -> "SigningKeyPair":
        """Draw a fresh pair from the operating system's randomness."""
        return cls(Ed25519PrivateKey.generate())

    @classmethod
    def from_private_bytes(cls, raw: bytes) -> "SigningKeyPair":
        """Read a pair from its 32 private bytes.

        Raises:
            ValueError: there are not 32 bytes.
        """
        return cls(Ed25519PrivateKey.from_private_bytes(raw))

    def private_bytes(self) -> bytes:
        """Return the 32 private bytes."""
        return self._key.private_bytes_raw()

    def public_bytes(self) -> bytes:
        """Return the 32 public bytes."""
        return self._key.public_key().public_bytes_raw()

    def sign(self, message: bytes) -> bytes:
        """Return the 64-byte signature of a message."""
        return self._key.sign(message)


@lru_cache(maxsize=64)
def _public_key(raw: bytes) -> Ed25519PublicKey:
    """Read a public key, once for the many signatures of one person. Raises ValueError."""
    return Ed25519PublicKey.from_public_bytes(raw)


def check_signature(public: bytes, signature: bytes, message: bytes) -> bool:
    """Tell whether the signature of the message was made with that key. Never raises."""
    try:
        _public_key(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


@dataclass(frozen=True, slots=True)
class PersonSigner:
    """A person, or the recovery sheet, who can sign in this session. Fits `domain.ports.Signer`."""

    person: PersonId
    pair: SigningKeyPair

    def sign(self, message: bytes) -> bytes:
        """Return the 64-byte signature of a message."""
        return self.pair.sign(message)

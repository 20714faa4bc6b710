"""A person's private keys, and how a passphrase keeps them. Specified in KEYS.md 6.

A wrapping can be guessed at for ever by whoever once copied it: a new passphrase protects new
copies only, until the keys themselves are changed.
"""

import secrets
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.domain.ids import PersonId
from safeguard_desktop.domain.register import Frozen, Person
from safeguard_desktop.vault.container import (
    FORMAT,
    binding,
    decode_header,
    encode_header,
    frame,
    unframe,
)
from safeguard_desktop.vault.kdf import SALT_LENGTH, KdfParameters, derive
from safeguard_desktop.vault.sealing import AEAD_TAG, PRIVATE_LENGTH, SealingKeyPair
from safeguard_desktop.vault.signing import KEY_LENGTH, PersonSigner, SigningKeyPair

IDENTITY_TAG = b"safeguard-desktop/identity/1"
PURPOSE = "identity"
_NONCE = 12
_PLAIN = PRIVATE_LENGTH + KEY_LENGTH


class WrapHeader(Frozen, frozen=True):
    """The readable part of a wrapped identity: whose it is, and how its key is derived."""

    purpose: str
    person: PersonId
    kdf: KdfParameters
    salt: bytes
    nonce: bytes
    format: int = FORMAT
    suite: int = 1


@dataclass(frozen=True, slots=True)
class Identity:
    """A person of the register with both private keys. Never printed, never logged."""

    person: PersonId
    sealing: SealingKeyPair = field(repr=False)
    signing: SigningKeyPair = field(repr=False)

    @property
    def signer(self) -> PersonSigner:
        """Return what signs in this person's name."""
        return PersonSigner(self.person, self.signing)

    def is_of(self, person: Person) -> bool:
        """Whether this is the person, with the very keys, that the register names."""
        return (person.id, person.sealing_key, person.signing_key) == (
            self.person,
            self.sealing.public_bytes(),
            self.signing.public_bytes(),
        )


def new_identity(person: PersonId) -> Identity:
    """Draw fresh keys for a person."""
    return Identity(person, SealingKeyPair.generate(), SigningKeyPair.generate())


def wrap_identity(identity: Identity, passphrase: str, parameters: KdfParameters) -> bytes:
    """Return the file that keeps an identity under a passphrase.

    Raises:
        EnvironmentFault: the parameters are out of bounds.
    """
    salt, nonce = secrets.token_bytes(SALT_LENGTH), secrets.token_bytes(_NONCE)
    head = encode_header(WrapHeader(PURPOSE, identity.person, parameters, salt, nonce))
    plain = identity.sealing.private_bytes() + identity.signing.private_bytes()
    key = derive(passphrase, salt, parameters)
    return frame(head, ChaCha20Poly1305(key).encrypt(nonce, plain, binding(IDENTITY_TAG, head)))


def read_wrap_header(raw: bytes) -> WrapHeader:
    """Read whose wrapping it is and its parameters, without the passphrase.

    Raises:
        EnvironmentFault: ``DAMAGED`` or ``NEWER_VERSION``.
    """
    return _parts(raw)[1]


def unwrap_identity(raw: bytes, passphrase: str) -> Identity:
    """Open a wrapped identity.

    Raises:
        EnvironmentFault: ``DAMAGED``, ``NEWER_VERSION``, or ``WRONG_PASSPHRASE`` where the file is
            whole and the passphrase does not open it.
    """
    head, header, payload = _parts(raw)
    key = derive(passphrase, header.salt, header.kdf)
    try:
        plain = ChaCha20Poly1305(key).decrypt(header.nonce, payload, binding(IDENTITY_TAG, head))
    except InvalidTag:
        raise EnvironmentFault(FaultCode.WRONG_PASSPHRASE) from None
    return Identity(
        header.person,
        SealingKeyPair.from_private_bytes(plain[:PRIVATE_LENGTH]),
        SigningKeyPair.from_private_bytes(plain[PRIVATE_LENGTH:]),
    )


def _parts(raw: bytes) -> tuple[bytes, WrapHeader, bytes]:
    head, payload = unframe(raw)
    header = decode_header(head, WrapHeader)
    sizes = (len(header.salt), len(header.nonce), len(payload))
    if sizes != (SALT_LENGTH, _NONCE, _PLAIN + AEAD_TAG) or header.purpose != PURPOSE:
        raise EnvironmentFault(FaultCode.DAMAGED, PURPOSE)
    if not header.kdf.are_sound():
        raise EnvironmentFault(FaultCode.DAMAGED, "kdf")
    return head, header, payload

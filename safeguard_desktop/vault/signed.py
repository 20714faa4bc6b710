"""A file that people have signed and that anybody may read. Specified in KEYS.md 5.2.

The register of people travels in it; its purpose keeps it from passing for any other signed file.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.domain.ids import PersonId
from safeguard_desktop.domain.ports import Signer
from safeguard_desktop.domain.register import Frozen
from safeguard_desktop.vault.container import FORMAT, decode_header, encode_header, frame, unframe
from safeguard_desktop.vault.signing import SIGNATURE_LENGTH, check_signature

SIGNED_TAG = b"safeguard-desktop/signed/1"
MAX_SIGNATURES = 16


class SignatureBy(Frozen, frozen=True):
    """One signature, and whose it claims to be."""

    person: PersonId
    signature: bytes


class SignedHeader(Frozen, frozen=True):
    """The header of a signed file: what it is, and its signatures."""

    purpose: str
    signatures: tuple[SignatureBy, ...]
    format: int = FORMAT
    suite: int = 1


@dataclass(frozen=True, slots=True)
class SignedFile:
    """A signed file taken apart. Nothing is known to be genuine until `is_signed_by` says so."""

    purpose: str
    body: bytes
    signatures: tuple[SignatureBy, ...]

    def signers(self) -> tuple[PersonId, ...]:
        """Return whose signatures the file claims to carry."""
        return tuple(signature.person for signature in self.signatures)

    def is_signed_by(self, person: PersonId, public: bytes) -> bool:
        """Whether the file carries that person's signature, made with that key."""
        message = signed_message(self.purpose, self.body)
        return any(
            check_signature(public, signature.signature, message)
            for signature in self.signatures
            if signature.person == person
        )


def signed_message(purpose: str, body: bytes) -> bytes:
    """Return the bytes that each signature is made over."""
    name = purpose.encode()
    return SIGNED_TAG + len(name).to_bytes(8, "big") + name + len(body).to_bytes(8, "big") + body


def make_signed(purpose: str, body: bytes, signers: Sequence[Signer]) -> bytes:
    """Return the bytes of a file that the signers have all signed."""
    message = signed_message(purpose, body)
    signatures = tuple(SignatureBy(signer.person, signer.sign(message)) for signer in signers)
    return frame(encode_header(SignedHeader(purpose, signatures)), body)


def read_signed(raw: bytes, purpose: str) -> SignedFile:
    """Take a signed file apart, without yet asking whether its signatures hold.

    Raises:
        EnvironmentFault: ``DAMAGED`` (also for a file of another purpose, with no signature, with
            too many, or with two of one person) or ``NEWER_VERSION``.
    """
    head, body = unframe(raw)
    header = decode_header(head, SignedHeader)
    people = {signature.person for signature in header.signatures}
    is_odd = len(people) != len(header.signatures) or not 1 <= len(people) <= MAX_SIGNATURES
    has_short = any(len(signature.signature) != SIGNATURE_LENGTH for signature in header.signatures)
    if header.purpose != purpose or is_odd or has_short:
        raise EnvironmentFault(FaultCode.DAMAGED, purpose)
    return SignedFile(purpose, body, header.signatures)

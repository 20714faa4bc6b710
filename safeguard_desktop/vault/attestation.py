"""A signed-in author's own signature over what was raised. Specified in KEYS.md 9.

The receiving reader signs the entry of the ledger; this signature, which travels inside the sealed
envelope, is what tells "confirmed author" from "name as typed".
"""

from typing import NamedTuple

from safeguard_desktop.domain.ids import EntryId, LedgerId, SettingId
from safeguard_desktop.domain.ports import Signer
from safeguard_desktop.vault.signing import check_signature

ATTESTATION_TAG = b"safeguard-desktop/attestation/1"


class Attested(NamedTuple):
    """What an author vouches for. `digest` is the SHA-256 (32 bytes) of the body as submitted."""

    setting: SettingId
    ledger: LedgerId
    id: EntryId
    at: str
    digest: bytes


def attestation_message(attested: Attested) -> bytes:
    """Return the bytes that are signed: the tag, then each field after its length (u64)."""
    parts = (*(text.encode() for text in attested[:4]), attested.digest)
    return ATTESTATION_TAG + b"".join(len(part).to_bytes(8, "big") + part for part in parts)


def attest(attested: Attested, signer: Signer) -> bytes:
    """Return the author's 64-byte signature."""
    return signer.sign(attestation_message(attested))


def is_attested(attested: Attested, public: bytes, signature: bytes) -> bool:
    """Whether the signature over exactly these things was made with that key. Never raises."""
    return check_signature(public, signature, attestation_message(attested))

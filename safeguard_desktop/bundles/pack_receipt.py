"""The signed receipt for a transfer pack, from a setting that has this program. Specified in FORMAT.md.

It names the pack and nobody in it. The proof can only be made by somebody who has the file and its check code; the
signature says which setting that was. How signatures are made and checked is the caller's matter (vault/).

Source: S93, X05; guidance.md section 2.2.
"""

import hashlib
import hmac
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import msgspec

from safeguard_desktop.bundles.check_code import plain_code
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.domain.register import Frozen

PACK_RECEIPT_FORMAT: Final = 1
LARGEST_PACK_RECEIPT: Final = 65_536
MOST_ITEMS: Final = 1_000
LONGEST_TEXT: Final = 2_000
FILE_ENDING: Final = "receipt"
_PROOF_TAG: Final = b"safeguard-desktop/pack-receipt-proof/1"
_SIGN_TAG: Final = b"safeguard-desktop/pack-receipt/1"
_LENGTHS: Final = {"proof": 32, "key": 32, "signature": 64}


class PackReceipt(Frozen, frozen=True):
    """What a receiving setting says. `missing` are ids of entries that the list names and the pack lacks.

    `received_at` is a UTC instant; `setting` and `setting_id` are the receiver's. Nothing in it names a child.
    """

    format: int
    pack: str
    setting: str
    setting_id: str
    received_at: str
    by_name: str
    by_role: str
    matches: bool
    missing: tuple[str, ...] = ()
    remark: str = ""


class SignedPackReceipt(Frozen, frozen=True):
    """The file: the bytes of a `PackReceipt` as they were signed, with proof, public key and signature."""

    receipt: bytes
    proof: bytes
    key: bytes
    signature: bytes


@dataclass(frozen=True, slots=True)
class ReadPackReceipt:
    """A receipt file taken apart. Nothing is known to be genuine until proof and signature are checked."""

    file: SignedPackReceipt
    says: PackReceipt

    @property
    def signed_part(self) -> bytes:
        """The message that the signature is made over, with the private half of `file.key`."""
        return signed_part(self.file.receipt, self.file.proof)

    def is_proven(self, code: str, digest: str) -> bool:
        """Tell whether whoever made it had the file with that SHA-256 (hex) and its check code."""
        return hmac.compare_digest(self.file.proof, proof_of(self.file.receipt, code, digest))


def make_pack_receipt(
    says: PackReceipt, code: str, digest: str, public_key: bytes, sign: Callable[[bytes], bytes]
) -> bytes:
    """Return the bytes of a receipt file.

    Args:
        says: What is confirmed.
        code: The check code that stands inside the pack.
        digest: The SHA-256 (hex) of the pack's file as it came.
        public_key: The public half (32 bytes) of the receiving setting's signing key.
        sign: Signs a message with the private half (Ed25519, 64 bytes).
    """
    raw = msgspec.json.encode(says)
    proof = proof_of(raw, code, digest)
    return msgspec.json.encode(SignedPackReceipt(raw, proof, public_key, sign(signed_part(raw, proof))))


def read_pack_receipt(raw: bytes) -> ReadPackReceipt:
    """Take a receipt file apart.

    Raises:
        EnvironmentFault: it is no receipt for a pack (``DAMAGED``), or one of a later format (``NEWER_VERSION``).
    """
    if len(raw) > LARGEST_PACK_RECEIPT:
        raise EnvironmentFault(FaultCode.DAMAGED, "pack_receipt")
    try:
        file = msgspec.json.decode(raw, type=SignedPackReceipt)
        if msgspec.json.decode(file.receipt, type=_Formatted).format > PACK_RECEIPT_FORMAT:
            raise EnvironmentFault(FaultCode.NEWER_VERSION, "pack_receipt")
        says = msgspec.json.decode(file.receipt, type=PackReceipt)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        # Not chained: the library's message may quote what it could not read.
        raise EnvironmentFault(FaultCode.DAMAGED, "pack_receipt") from None
    if not _is_sound(file, says):
        raise EnvironmentFault(FaultCode.DAMAGED, "pack_receipt")
    return ReadPackReceipt(file, says)


def proof_of(raw: bytes, code: str, digest: str) -> bytes:
    """Return the proof (32 bytes) over the bytes of a receipt.

    The digest has no place in the receipt, so whoever reads one on its way cannot try codes against the proof.
    """
    secret = hashlib.sha256(_PROOF_TAG + plain_code(code).encode() + b"/" + digest.lower().encode()).digest()
    return hmac.new(secret, raw, hashlib.sha256).digest()


def signed_part(raw: bytes, proof: bytes) -> bytes:
    """Return the message that the signature of a receipt is made over."""
    return _SIGN_TAG + hashlib.sha256(raw).digest() + proof


class _Formatted(msgspec.Struct, frozen=True):
    format: int


def _is_sound(file: SignedPackReceipt, says: PackReceipt) -> bool:
    texts = (
        says.pack,
        says.setting,
        says.setting_id,
        says.received_at,
        says.by_name,
        says.by_role,
        says.remark,
    )
    return (
        says.format == PACK_RECEIPT_FORMAT
        and all(len(getattr(file, name)) == length for name, length in _LENGTHS.items())
        and all(len(text) <= LONGEST_TEXT for text in (*texts, *says.missing))
        and len(says.missing) <= MOST_ITEMS
        and bool(says.pack and says.setting and says.received_at)
        and not (says.matches and says.missing)
    )

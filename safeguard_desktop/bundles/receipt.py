"""The receipt that tells whoever raised a concern that it has been received.

It lies in the open folder ``receipts/`` under a name that only somebody with the reference can work
out, and says nothing but when. The reader's signature keeps anybody else from making one up.
"""

import hashlib

import msgspec

from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.domain.ids import EntryId, PersonId, SettingId
from safeguard_desktop.domain.register import Frozen

RECEIPT_FORMAT = 1
LARGEST_RECEIPT = 4096
_NAME_TAG = b"safeguard-desktop/receipt-name/1"
_SIGN_TAG = b"safeguard-desktop/receipt/1"


class Receipt(Frozen, frozen=True):
    """What is signed: which submission, when, by whom under which version of the register."""

    format: int
    setting: SettingId
    name: str
    submission: EntryId
    received_at: str
    reader: PersonId
    register: int


class SignedReceipt(Frozen, frozen=True):
    """The bytes of a `Receipt` as they were signed, and the signature (64 bytes)."""

    receipt: bytes
    signature: bytes


def receipt_name(reference: str) -> str:
    """Return the name (64 hex digits) under which the receipt for a reference lies.

    Spaces, hyphens and small letters do not matter, since people write references as they like.
    """
    plain = "".join(letter for letter in reference.upper() if letter.isalnum())
    return hashlib.sha256(_NAME_TAG + plain.encode()).hexdigest()


def signed_part(raw: bytes) -> bytes:
    """Return the message that the signature of a receipt is made over."""
    return _SIGN_TAG + hashlib.sha256(raw).digest()


def encode_receipt(receipt: Receipt) -> bytes:
    """Return the bytes of a receipt, to be signed as they are."""
    return msgspec.json.encode(receipt)


def encode_signed(raw: bytes, signature: bytes) -> bytes:
    """Return the file: the receipt's bytes with their signature."""
    return msgspec.json.encode(SignedReceipt(raw, signature))


def decode_signed(raw: bytes) -> tuple[SignedReceipt, Receipt]:
    """Read a receipt file; the caller checks the signature.

    Raises:
        EnvironmentFault: the bytes are not a receipt (``DAMAGED``).
    """
    if len(raw) > LARGEST_RECEIPT:
        raise EnvironmentFault(FaultCode.DAMAGED, "receipt")
    try:
        signed = msgspec.json.decode(raw, type=SignedReceipt)
        return signed, msgspec.json.decode(signed.receipt, type=Receipt)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        raise EnvironmentFault(FaultCode.DAMAGED, "receipt") from None

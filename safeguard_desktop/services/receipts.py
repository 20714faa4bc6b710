"""Signing and looking up receipts for concerns. Source: UI.md ("whoever has a reference")."""

from safeguard_desktop.bundles.receipt import (
    RECEIPT_FORMAT,
    Receipt,
    decode_signed,
    encode_receipt,
    encode_signed,
    receipt_name,
    signed_part,
)
from safeguard_desktop.domain.errors import EnvironmentFault
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.ports import Signer
from safeguard_desktop.storage.folder import SettingFolder
from safeguard_desktop.vault.register import RegisterChain
from safeguard_desktop.vault.signing import check_signature


def write_receipt(
    folder: SettingFolder, chain: RegisterChain, signer: Signer, receipt_for: tuple[str, EntryId], at: str
) -> None:
    """Sign and write the receipt for a reference and the entry it belongs to."""
    reference, submission = receipt_for
    name = receipt_name(reference)
    receipt = Receipt(
        RECEIPT_FORMAT, chain.setting_id, name, submission, at, signer.person, chain.latest.version
    )
    raw = encode_receipt(receipt)
    folder.write_receipt(name, encode_signed(raw, signer.sign(signed_part(raw))))


def received_at(folder: SettingFolder, chain: RegisterChain, reference: str) -> str:
    """Return when the concern of that reference was received (UTC text), or empty.

    A receipt that does not hold counts as none.
    """
    return receipt_time(folder, chain, receipt_name(reference))


def receipt_time(folder: SettingFolder, chain: RegisterChain, name: str) -> str:
    """Return the time in the receipt of that name, or empty where there is none that holds."""
    try:
        raw = folder.read_receipt(name)
        if raw is None:
            return ""
        signed, receipt = decode_signed(raw)
    except EnvironmentFault:
        return ""
    key = chain.key_at(receipt.reader, receipt.register)
    holds = (
        receipt.setting == chain.setting_id
        and receipt.name == name
        and key is not None
        and check_signature(key, signed.signature, signed_part(signed.receipt))
    )
    return receipt.received_at if holds else ""

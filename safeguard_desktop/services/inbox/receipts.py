"""Signing and looking up receipts for concerns. Source: UI.md ("whoever has a reference").

A receipt is signed with the own key of whoever received the concern, which the register knows: a
reader of the record, or the person to whom it went. Anybody else's counts as none.
"""

from collections.abc import Collection
from dataclasses import dataclass

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
from safeguard_desktop.domain.ids import EntryId, PersonId
from safeguard_desktop.domain.ports import Signer
from safeguard_desktop.services.inbox.envelopes import PersonalName
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


@dataclass(frozen=True, slots=True)
class Awaited:
    """What a sending computer knows of the receipt that it waits for.

    The concern's id, and to whom it went personally: nobody where it went into the record's inbox.
    """

    submission: str
    people: tuple[PersonId, ...] = ()


def received_at(
    folder: SettingFolder, chain: RegisterChain, reference: str, awaited: Awaited | None = None
) -> str:
    """Return when the concern of that reference was received (UTC text), or empty.

    A receipt that does not hold counts as none.
    """
    return receipt_time(folder, chain, receipt_name(reference), awaited)


def receipt_time(
    folder: SettingFolder, chain: RegisterChain, name: str, awaited: Awaited | None = None
) -> str:
    """Return the time in the receipt of that name, or empty where there is none that holds."""
    receipt = valid_receipt(folder, chain, name, awaited)
    return receipt.received_at if receipt is not None else ""


def valid_receipt(
    folder: SettingFolder, chain: RegisterChain, name: str, awaited: Awaited | None = None
) -> Receipt | None:
    """Return the receipt of that name, or None where there is none that holds.

    It has to be signed by somebody who got the concern: by one of those to whom it went personally, as
    far as is known here or the inbox shows; else by a reader of the record.
    """
    try:
        raw = folder.read_receipt(name)
        if raw is None:
            return None
        signed, receipt = decode_signed(raw)
    except EnvironmentFault:
        return None
    key = chain.key_at(receipt.reader, receipt.register)
    holds = (
        receipt.setting == chain.setting_id
        and receipt.name == name
        and key is not None
        and (awaited is None or awaited.submission == receipt.submission)
        and receipt.reader in _who_got_it(folder, chain, receipt, awaited)
        and check_signature(key, signed.signature, signed_part(signed.receipt))
    )
    return receipt if holds else None


def _who_got_it(
    folder: SettingFolder, chain: RegisterChain, receipt: Receipt, awaited: Awaited | None
) -> Collection[PersonId]:
    if awaited is not None:
        people = set(awaited.people)
    else:
        names = (PersonalName.read(name) for name in folder.inbox_files())
        people = {name.person for name in names if name is not None and name.id == receipt.submission}
    version = chain.version(receipt.register)
    if people or version is None:
        return people
    # Once it is in a record its file is gone: then any reader of one may have received it.
    return {reader for facts in version.ledgers for reader in facts.readers}

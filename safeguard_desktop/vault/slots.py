"""The database key of a ledger, sealed to each of its readers. Specified in KEYS.md 8."""

import secrets

from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.domain.ids import LedgerId, SettingId
from safeguard_desktop.vault.sealing import (
    SealHeader,
    SealingKeyPair,
    SealPurpose,
    check_address,
    open_sealed,
    seal,
)

DATABASE_KEY_LENGTH = 32


def new_database_key() -> bytes:
    """Draw the 32 bytes that a ledger's database is encrypted with."""
    return secrets.token_bytes(DATABASE_KEY_LENGTH)


def slot_header(
    setting: SettingId, ledger: LedgerId, recipient: str, generation: int, made_at: str
) -> SealHeader:
    """Return the header of the slot of one reader (a person's id or ``recovery``)."""
    return SealHeader(SealPurpose.SLOT, setting, ledger, "", recipient, generation, made_at)


def seal_slot(key: bytes, public: bytes, header: SealHeader) -> bytes:
    """Seal a database key to a reader.

    Raises:
        ValueError: the key has not 32 bytes, the header is not that of a slot, or `public` is no
            sealing key. SQLCipher would take a shorter key for a passphrase, silently.
    """
    if len(key) != DATABASE_KEY_LENGTH or header.purpose is not SealPurpose.SLOT:
        raise ValueError("not a slot")
    return seal(key, public, header)


def open_slot(raw: bytes, pair: SealingKeyPair, expected: SealHeader | None = None) -> bytes:
    """Return the 32-byte database key out of a slot.

    Args:
        raw: the slot file.
        pair: the reader's key pair.
        expected: `slot_header` of the slot that is wanted; a slot of another ledger, generation or
            reader is then refused. `made_at` is not compared.

    Raises:
        EnvironmentFault: as `open_sealed`; ``TAMPERED`` for a slot that belongs elsewhere;
            ``DAMAGED`` where it holds anything but 32 bytes.
    """
    header, key = open_sealed(raw, pair)
    if header.purpose is not SealPurpose.SLOT:
        raise EnvironmentFault(FaultCode.TAMPERED, "purpose")
    if expected is not None:
        check_address(header, expected)
    if len(key) != DATABASE_KEY_LENGTH:
        raise EnvironmentFault(FaultCode.DAMAGED, "slot")
    return key

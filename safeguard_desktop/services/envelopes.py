"""Putting things into envelopes for the inbox, and taking them out again.

Padding keeps a long and a short concern alike from outside; the header binds the envelope to its
setting, ledger, kind and id. Specified in vault/KEYS.md.
"""

from enum import StrEnum

from safeguard_desktop.services.keys import ledger_facts
from safeguard_desktop.vault.padding import pad, unpad
from safeguard_desktop.vault.register import RegisterChain
from safeguard_desktop.vault.sealing import (
    INBOX,
    SealHeader,
    SealingKeyPair,
    SealPurpose,
    check_address,
    open_sealed,
    seal,
)


class EnvelopeKind(StrEnum):
    """What lies in an envelope of the inbox."""

    CONCERN = "concern"
    DRAFT = "draft"


_PURPOSE = {EnvelopeKind.CONCERN: SealPurpose.CONCERN, EnvelopeKind.DRAFT: SealPurpose.DRAFT}


def seal_to_inbox(plain: bytes, chain: RegisterChain, kind: EnvelopeKind, envelope_id: str, at: str) -> bytes:
    """Return the envelope: `plain` padded and encrypted to the inbox key of the register."""
    header = _header(chain, kind, envelope_id, at)
    return seal(pad(plain), ledger_facts(chain.latest).inbox_key, header)


def open_from_inbox(
    raw: bytes, chain: RegisterChain, named: tuple[EnvelopeKind, str], pair: SealingKeyPair
) -> bytes:
    """Return what lies in the envelope that its file name calls a `kind` of that id.

    Raises:
        EnvironmentFault: it is damaged, newer, not for this inbox, or not what its name says.
    """
    header, padded = open_sealed(raw, pair)
    check_address(header, _header(chain, *named, ""))
    return unpad(padded)


def _header(chain: RegisterChain, kind: EnvelopeKind, envelope_id: str, at: str) -> SealHeader:
    facts = ledger_facts(chain.latest)
    return SealHeader(
        purpose=_PURPOSE[kind],
        setting=chain.setting_id,
        ledger=facts.id,
        id=envelope_id,
        recipient=INBOX,
        generation=facts.generation,
        made_at=at,
    )

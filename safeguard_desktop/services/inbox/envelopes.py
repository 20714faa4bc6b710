"""Putting things into envelopes for the inbox, and taking them out again.

Padding keeps a long and a short concern alike from outside; the header binds the envelope to its
setting, ledger, kind, id and recipient: the inbox of the record, or one person. Specified in
vault/KEYS.md 4.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.domain.ids import PersonId
from safeguard_desktop.domain.register import Person
from safeguard_desktop.services.office.keys import ledger_facts
from safeguard_desktop.vault.identity import Identity
from safeguard_desktop.vault.padding import pad, unpad
from safeguard_desktop.vault.register import RegisterChain
from safeguard_desktop.vault.sealing import (
    INBOX,
    SealHeader,
    SealingKeyPair,
    SealPurpose,
    check_address,
    open_sealed,
    read_seal_header,
    seal,
)

PERSONS_GENERATION = 1
"""A person's own keys are not counted: another key is another version of the register. KEYS.md 4.2."""

_PERSONAL = re.compile(r"([0-9a-f]{32})-([0-9a-f]{16})\.(personal|unsent|kept)")


class EnvelopeKind(StrEnum):
    """What lies in an envelope of the inbox."""

    CONCERN = "concern"
    DRAFT = "draft"


class PersonalFile(StrEnum):
    """What a file of the inbox is that was encrypted to one person: sent, not sent, or acknowledged."""

    SENT = "personal"
    UNSENT = "unsent"
    KEPT = "kept"


_PURPOSE = {EnvelopeKind.CONCERN: SealPurpose.CONCERN, EnvelopeKind.DRAFT: SealPurpose.DRAFT}


@dataclass(frozen=True, slots=True)
class PersonalName:
    """The name of a file that was encrypted to one person. It tells to whom, and nothing about whom."""

    id: str
    person: PersonId
    file: PersonalFile

    def __str__(self) -> str:
        """Return the name as it stands in the inbox."""
        return f"{self.id}-{self.person}.{self.file.value}"

    @property
    def kind(self) -> EnvelopeKind:
        """Return what has to lie in it."""
        return EnvelopeKind.DRAFT if self.file is PersonalFile.UNSENT else EnvelopeKind.CONCERN

    @classmethod
    def read(cls, name: str) -> "PersonalName | None":
        """Return what a name in the inbox says, or None where it is not of this kind."""
        found = _PERSONAL.fullmatch(name)
        return cls(found[1], PersonId(found[2]), PersonalFile(found[3])) if found else None


Pairs = Mapping[int, SealingKeyPair]
"""The inbox key pairs by generation."""


def seal_to_inbox(plain: bytes, chain: RegisterChain, kind: EnvelopeKind, envelope_id: str, at: str) -> bytes:
    """Return the envelope: `plain` padded and encrypted to the inbox key of the register."""
    facts = ledger_facts(chain.latest)
    header = _header(chain, (kind, envelope_id), (INBOX, facts.generation), at)
    return seal(pad(plain), facts.inbox_key, header)


def open_from_inbox(
    raw: bytes,
    chain: RegisterChain,
    named: tuple[EnvelopeKind, str],
    pairs: Pairs,
) -> bytes:
    """Return what lies in the envelope that its file name calls a `kind` of that id.

    A computer that has not seen the newest register yet still writes to the inbox key of before, so
    an earlier generation is taken too. KEYS.md, 12.3.

    Args:
        raw: The file.
        chain: The register.
        named: What its name says: the kind, and the id.
        pairs: The inbox key pairs by generation.

    Raises:
        EnvironmentFault: it is damaged, newer, not for this inbox, or not what its name says.
    """
    generation = read_seal_header(raw).generation
    if generation not in pairs:
        raise EnvironmentFault(FaultCode.TAMPERED, "generation")
    return _opened(raw, pairs[generation], _header(chain, named, (INBOX, generation), ""))


def seal_to_person(
    plain: bytes, chain: RegisterChain, named: tuple[EnvelopeKind, str], person: Person, at: str
) -> bytes:
    """Return the envelope: `plain` padded and encrypted to one person's own key, and to nobody else.

    Raises:
        EnvironmentFault: that person has no key (``DAMAGED``): the register is not what routing saw.
    """
    if person.sealing_key is None:
        raise EnvironmentFault(FaultCode.DAMAGED, "register")
    header = _header(chain, named, (person.id, PERSONS_GENERATION), at)
    return seal(pad(plain), person.sealing_key, header)


def open_personal(raw: bytes, chain: RegisterChain, name: PersonalName, identity: Identity) -> bytes:
    """Return what lies in the envelope of that name, which has to be for whoever opens it.

    Raises:
        EnvironmentFault: it is damaged, newer, for somebody else, or not what its name says.
    """
    expected = _header(chain, (name.kind, name.id), (identity.person, PERSONS_GENERATION), "")
    return _opened(raw, identity.sealing, expected)


def _opened(raw: bytes, pair: SealingKeyPair, expected: SealHeader) -> bytes:
    header, padded = open_sealed(raw, pair)
    check_address(header, expected)
    return unpad(padded)


def _header(
    chain: RegisterChain, named: tuple[EnvelopeKind, str], recipient: tuple[str, int], at: str
) -> SealHeader:
    return SealHeader(
        purpose=_PURPOSE[named[0]],
        setting=chain.setting_id,
        ledger=ledger_facts(chain.latest).id,
        id=named[1],
        recipient=recipient[0],
        generation=recipient[1],
        made_at=at,
    )

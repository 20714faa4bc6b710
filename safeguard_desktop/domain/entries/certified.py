"""Entries that a certificate stands beside: what two people signed, and what it allows. LEDGER.md, section 8."""

from dataclasses import dataclass, field
from enum import StrEnum

from safeguard_desktop.domain.entries.header import NewEntry
from safeguard_desktop.domain.ids import EntryId, PersonId


class CertifiedAct(StrEnum):
    """What a certificate allows: to take the words of one entry, or to end one hold."""

    DESTROY = "destroy"
    RELEASE = "release"


@dataclass(frozen=True, slots=True)
class SignedCertificate:
    """A certificate as two people signed it. `text` is kept byte for byte."""

    action: CertifiedAct
    target: EntryId
    text: bytes
    first: tuple[PersonId, bytes]
    second: tuple[PersonId, bytes]


@dataclass(frozen=True, slots=True)
class NewCertified(NewEntry):
    """An entry that records a certificate: what that allows is done in the same transaction."""

    certificate: SignedCertificate = field(kw_only=True)

"""Whether whoever raised a concern is a confirmed author, or a name as typed. Source: vault/KEYS.md 9.

Anybody who can reach the inbox can write any name and any person's id into a concern. Only the
author's own signature over it makes the difference.
"""

import hashlib
from typing import TypeVar

import msgspec
from msgspec.structs import replace

from safeguard_desktop.domain.entries import RecordsRequested
from safeguard_desktop.domain.entries.bodies import Attestation, ConcernRaised
from safeguard_desktop.domain.entries.matters import AdultConcern
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.ports import Signer
from safeguard_desktop.services.office.keys import ledger_facts
from safeguard_desktop.vault.attestation import Attested, attest, is_attested
from safeguard_desktop.vault.register import RegisterChain

B = TypeVar("B", ConcernRaised, AdultConcern, RecordsRequested)


def signed_by_author(body: B, concern: EntryId, chain: RegisterChain, signer: Signer) -> B:
    """Return the concern with its author confirmed: the person, and the person's signature."""
    body = replace(body, author=replace(body.author, person=signer.person), attestation=None)
    signature = attest(_attested(body, concern, chain), signer)
    attestation = Attestation(signer.person, chain.latest.version, signature)
    return replace(body, attestation=attestation)


def with_author_as_proved(body: B, concern: EntryId, chain: RegisterChain) -> B:
    """Return the concern as it came where its author's signature holds, else with a name as typed.

    The concern itself is taken in all the same.
    """
    if _holds(body, concern, chain):
        return body
    return replace(body, author=replace(body.author, person=None), attestation=None)


def _holds(
    body: ConcernRaised | AdultConcern | RecordsRequested, concern: EntryId, chain: RegisterChain
) -> bool:
    claimed = body.attestation
    if claimed is None or body.author.person != claimed.person:
        return False
    key = chain.key_at(claimed.person, claimed.register)
    attested = _attested(replace(body, attestation=None), concern, chain)
    return key is not None and is_attested(attested, key, claimed.signature)


def _attested(
    body: ConcernRaised | AdultConcern | RecordsRequested, concern: EntryId, chain: RegisterChain
) -> Attested:
    digest = hashlib.sha256(msgspec.json.encode(body)).digest()
    return Attested(chain.setting_id, ledger_facts(chain.latest).id, concern, body.raised_at, digest)

"""What was destroyed is destroyed again where an older copy of the record came back. LEDGER.md, section 8.

The certificates of then allow it: both signed for that very entry. What a hold covers in the older copy stays, unless
its release is among them.
"""

import secrets
from collections.abc import Sequence

from safeguard_desktop.domain.clock import Clock
from safeguard_desktop.domain.entries import BodyDestroyed, HoldLifted, NewEntry
from safeguard_desktop.domain.entries.certified import CertifiedAct, NewCertified, SignedCertificate
from safeguard_desktop.domain.errors import Refused
from safeguard_desktop.domain.ids import new_entry_id
from safeguard_desktop.domain.ports import Signer
from safeguard_desktop.storage.certifying import certificates_of
from safeguard_desktop.storage.ledger import Ledger
from safeguard_desktop.wording.keeping import LIFTED_AGAIN


def missing_here(ledger: Ledger, outside: Sequence[SignedCertificate]) -> tuple[SignedCertificate, ...]:
    """Return the certificates kept outside that this ledger lacks although it has what they are about."""
    known = {(each.action, each.target) for each in certificates_of(ledger.database)}
    by_act = {(each.action, each.target): each for each in outside}
    return tuple(
        each for act, each in by_act.items() if act not in known and ledger.entry(each.target) is not None
    )


def destroy_again(
    ledger: Ledger, signer: Signer, register: int, clock: Clock, outside: Sequence[SignedCertificate]
) -> int:
    """Record these certificates anew and do what they allow; return how many could not be.

    Releases come first. One that does not hold here, since its register is not here, is left alone and counted.

    Raises:
        EnvironmentFault: it could not be written.
    """
    failed = 0
    wanted = sorted(missing_here(ledger, outside), key=lambda each: each.action is CertifiedAct.DESTROY)
    with ledger.gather():
        for each in wanted:
            try:
                ledger.append([_entry(each, clock)], signer, register, clock)
            except Refused:
                failed += 1
    return failed


def _entry(certificate: SignedCertificate, clock: Clock) -> NewEntry:
    target, second = certificate.target, certificate.second[0]
    body = (
        BodyDestroyed(target)
        if certificate.action is CertifiedAct.DESTROY
        else HoldLifted(target, LIFTED_AGAIN, "", second, secrets.token_hex(16))
    )
    return NewCertified(new_entry_id(clock()), body, (), (target,), certificate=certificate)

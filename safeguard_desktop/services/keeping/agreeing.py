"""Two people at once: who is signed in, and an approver who types a passphrase. Both sign the same certificate.

The recovery sheet is paper and no person: it never agrees to a destruction or to the end of a hold.
Source: UI.md ("Two people are needed at once only to destroy, to lift a hold..."); LEDGER.md section 8.
"""

from hashlib import sha256

import msgspec

from safeguard_desktop.domain.entries import encode_body
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.entries.certified import CertifiedAct, SignedCertificate
from safeguard_desktop.domain.errors import RefusalCode, Refused
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.ports import Signer
from safeguard_desktop.domain.register import Person
from safeguard_desktop.services.office.keys import open_identity
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.staff.register_changes import Agreement, RegisterChanges
from safeguard_desktop.storage.chain import signed_certificate
from safeguard_desktop.storage.guard import Certificate


class TwoPeople:
    """Knows who could agree, lets them, and makes certificates that both sign."""

    def __init__(self, session: Session) -> None:
        """Keep who is signed in."""
        self._session = session

    def who_can_agree(self) -> tuple[Person, ...]:
        """Return the other approvers who have an account and so could agree now."""
        return RegisterChanges(self._session).who_can_agree()

    def has_shares(self) -> bool:
        """Return that no share of the recovery sheet can agree: it takes a person."""
        return False

    def second(self, agreement: Agreement | None) -> Signer:
        """Return who signs beside whoever is signed in.

        Raises:
            Refused: nobody agreed yet (``NEEDS_SECOND_PERSON``), or it is nobody who may (``NOT_AN_APPROVER``).
            EnvironmentFault: the passphrase is wrong.
        """
        if agreement is None:
            raise Refused(RefusalCode.NEEDS_SECOND_PERSON)
        if agreement.person not in {person.id for person in self.who_can_agree()}:
            raise Refused(RefusalCode.NOT_AN_APPROVER)
        session = self._session
        return open_identity(session.folder, session.chain, agreement.person, agreement.passphrase).signer

    def certificate(
        self, act: CertifiedAct, target: tuple[EntryId, bytes], reason: str, second: Signer
    ) -> SignedCertificate:
        """Return a certificate for one act on one entry (id and digest of its body), signed by both."""
        session, (entry, digest) = self._session, target
        text = msgspec.json.encode(
            Certificate(
                format=1,
                ledger=session.ledger.origin.ledger,
                action=act.value,
                target=entry,
                digest=digest.hex(),
                register=session.chain.latest.version,
                reason=reason,
                made_at=session.now(),
            )
        )
        message, me = signed_certificate(text), session.signer
        return SignedCertificate(
            act, entry, text, (me.person, me.sign(message)), (second.person, second.sign(message))
        )


def reason_of(body: EntryBody) -> str:
    """Return what a certificate says as its reason: the kind and the digest of the body that gives it in words.

    Certificates are kept outside the record, so no word stands in one; and both sign what the body says.
    """
    return f"{body.KIND} {sha256(encode_body(body)).hexdigest()}"

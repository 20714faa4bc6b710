"""What a certificate does, in the transaction that records it. LEDGER.md, section 8.

The triggers look at every certificate and at every body that goes, whoever asks: two signatures that hold, and no hold.
Read models may still show what went. They count as old from that moment, so that a crash in between has them made anew.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from safeguard_desktop.domain.entries import AnyNew, HoldLifted, NewEntry, StoredEntry
from safeguard_desktop.domain.entries.certified import CertifiedAct, NewCertified, SignedCertificate
from safeguard_desktop.domain.entries.keeping import BodyDestroyed
from safeguard_desktop.domain.errors import RefusalCode, Refused
from safeguard_desktop.storage.driver import Database, Row
from safeguard_desktop.storage.guard import authorizer

_INSERT = (
    "INSERT INTO certificates (seq, action, target, text, first_signer, first_signature, second_signer, "
    "second_signature) VALUES (?, ?, (SELECT seq FROM entries WHERE id = ?), ?, ?, ?, ?, ?)"
)
_DELETE = "DELETE FROM bodies WHERE seq = (SELECT seq FROM entries WHERE id = ?)"
_IS_THERE = "SELECT 1 FROM entries AS e JOIN bodies AS b ON b.seq = e.seq WHERE e.id = ?"
_MODELS_ARE_OLD = "DELETE FROM m_meta WHERE name = 'version'"
_SELECT = (
    "SELECT c.action, e.id, c.text, c.first_signer, c.first_signature, c.second_signer, c.second_signature "
    "FROM certificates AS c JOIN entries AS e ON e.seq = c.target ORDER BY c.seq"
)
_ONLY_CERTIFIED = (HoldLifted, BodyDestroyed)


def check_certified(new: AnyNew) -> None:
    """Refuse an entry that says what only a certificate can do and has none (``NEEDS_CERTIFICATE``)."""
    if (
        isinstance(new, NewEntry)
        and isinstance(new.body, _ONLY_CERTIFIED)
        and not isinstance(new, NewCertified)
    ):
        raise Refused(RefusalCode.NEEDS_CERTIFICATE)


def certify(database: Database, made: Sequence[StoredEntry], fresh: Sequence[AnyNew]) -> None:
    """Put in the certificates that these entries record, and do what they allow.

    Raises:
        Refused: one does not hold (``NEEDS_CERTIFICATE``), a hold covers what would go (``ON_HOLD``), or it is gone
            already (``ALREADY_DONE``): a second certificate would allow what a later hold forbids.
    """
    certified = [
        (entry.header.seq, new.certificate)
        for entry, new in zip(made, fresh, strict=True)
        if isinstance(new, NewCertified)
    ]
    if not certified:
        return
    # A release that goes in with what it sets free has to count first.
    database.run_many(_INSERT, (_row(seq, certificate) for seq, certificate in certified))
    going = [each.target for _, each in certified if each.action is CertifiedAct.DESTROY]
    if going:
        if len(set(going)) < len(going) or not all(database.select(_IS_THERE, (each,)) for each in going):
            raise Refused(RefusalCode.ALREADY_DONE)
        with _may_destroy(database):
            database.run_many(_DELETE, ((target,) for target in going))
        database.run(_MODELS_ARE_OLD)


def certificates_of(database: Database) -> tuple[SignedCertificate, ...]:
    """Return every certificate of the ledger, in the order in which they were recorded."""
    return tuple(
        SignedCertificate(CertifiedAct(action), entry, text, (first, first_signature), (second, signature))
        for action, entry, text, first, first_signature, second, signature in database.select(_SELECT)
    )


@contextmanager
def _may_destroy(database: Database) -> Iterator[None]:
    database.set_authorizer(authorizer(may_remake_models=False, may_destroy=True))
    try:
        yield
    finally:
        database.set_authorizer(authorizer(may_remake_models=False))


def _row(seq: int, certificate: SignedCertificate) -> Row:
    return (
        seq, certificate.action.value, certificate.target, certificate.text, *certificate.first, *certificate.second,
    )  # fmt: skip

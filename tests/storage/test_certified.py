"""Destroying and releasing as the ledger itself does it: by certificates, in one transaction. LEDGER.md, section 8."""

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from safeguard_desktop.domain.entries import BodyDestroyed, HoldLifted, NewEntry, StoredEntry
from safeguard_desktop.domain.entries.certified import CertifiedAct, NewCertified, SignedCertificate
from safeguard_desktop.domain.errors import RefusalCode, Refused
from safeguard_desktop.domain.ids import EntryId, PersonId, new_entry_id
from safeguard_desktop.storage.certifying import certificates_of
from safeguard_desktop.storage.chain import signed_certificate
from safeguard_desktop.storage.guard import Certificate
from safeguard_desktop.storage.ledger import Ledger
from safeguard_desktop.storage.verification import Known, verify_ledger
from tests.storage.desk import (
    DEPUTY,
    KEY,
    LEAD,
    ORIGIN,
    STRANGER,
    Desk,
    PlainSigner,
    check_signature,
    decided,
    held,
    key_at,
    noted,
    raised,
    received,
)

CANARY = "zanzibarine-quokkaflute"
PAGE = 4096


def signed(
    action: CertifiedAct, entry: StoredEntry, second: PersonId = DEPUTY, digest: str = ""
) -> SignedCertificate:
    facts = Certificate(
        1, ORIGIN.ledger, action, entry.header.id, digest or entry.digest.hex(), 2, "retention_over", "2101"
    )
    text = msgspec.json.encode(facts)
    signatures = [(who, PlainSigner(who).sign(signed_certificate(text))) for who in (LEAD, second)]
    return SignedCertificate(action, entry.header.id, text, signatures[0], signatures[1])


def destroying(desk: Desk, certificate: SignedCertificate) -> NewEntry:
    return NewCertified(new_entry_id(desk.now), BodyDestroyed(certificate.target), certificate=certificate)


def lifting(desk: Desk, certificate: SignedCertificate) -> NewEntry:
    body = HoldLifted(certificate.target, "Over", "Closed", DEPUTY, "ab")
    return NewCertified(new_entry_id(desk.now), body, certificate=certificate)


def findings(ledger: Ledger) -> list[object]:
    known = Known(check_signature, key_at, ORIGIN, head=ledger.head(), with_models=True)
    return list(verify_ledger(ledger, known))


def decrypted(path: Path, key: bytes = KEY) -> bytes:
    """Every page of the file and of its log as whoever holds the key reads it, free ones and remains included."""
    raw, log = path.read_bytes(), path.with_name(f"{path.name}-wal")
    pages = [raw[at : at + PAGE] for at in range(0, len(raw), PAGE)]
    if log.exists():
        frames = log.read_bytes()[32:]
        pages += [frames[at + 24 : at + 24 + PAGE] for at in range(0, len(frames), PAGE + 24)]
    return b"".join(_plain(page, 16 if number == 0 else 0, key) for number, page in enumerate(pages))


def _plain(page: bytes, skip: int, key: bytes) -> bytes:
    cipher = Cipher(algorithms.AES(key), modes.CBC(page[4016:4032])).decryptor()
    return cipher.update(page[skip:4016]) + cipher.finalize()


@pytest.fixture
def concern(desk: Desk, ledger: Ledger) -> EntryId:
    """A child's concern with what followed it, each with a word that stands nowhere else."""
    child = desk.add_child(ledger, f"{CANARY} Wren")
    concern = desk.add(ledger, raised(f"{CANARY} in the yard " * 300))
    desk.add(ledger, received(concern), child)
    desk.add(ledger, decided(concern), child)
    desk.add(ledger, noted(f"{CANARY} rang", concern), child)
    return concern


def entry(ledger: Ledger, of: EntryId) -> StoredEntry:
    found = ledger.entry(of)
    assert found is not None
    return found


def test_no_word_of_a_destroyed_body_is_left_in_any_page_of_the_file(
    desk: Desk, ledger: Ledger, concern: EntryId
) -> None:
    """Source: DESIGN section 4 (Holds and destruction); issue 6, destruction."""
    everything = tuple(ledger.read_from(1))
    assert CANARY.encode() in decrypted(desk.path)
    gone = [destroying(desk, signed(CertifiedAct.DESTROY, each)) for each in everything]
    desk.append(ledger, *gone, register=2)
    ledger.erase()
    assert CANARY.encode() not in decrypted(desk.path)
    assert findings(ledger) == []
    assert [each.body for each in ledger.read_from(1, len(everything))] == [None] * len(everything)
    assert len(certificates_of(ledger.database)) == len(everything)
    assert ledger.select("SELECT count(*) FROM m_children") == [(0,)]
    ledger.close()
    again = desk.open()
    assert again.warnings == ()
    again.close()


def test_a_crash_before_the_file_was_written_anew_shows_nothing_of_it(
    desk: Desk, ledger: Ledger, concern: EntryId
) -> None:
    for each in tuple(ledger.read_from(1)):
        desk.append(ledger, destroying(desk, signed(CertifiedAct.DESTROY, each)), register=2)
    ledger.close()
    again = desk.open()
    assert again.select("SELECT count(*) FROM m_search") == [(0,)]
    assert again.select("SELECT count(*) FROM m_children") == [(0,)]
    again.close()


def test_what_a_hold_covers_goes_only_once_two_have_lifted_it(
    desk: Desk, ledger: Ledger, concern: EntryId
) -> None:
    """Source: S95, X02."""
    hold = desk.add(ledger, held(concern))
    going = destroying(desk, signed(CertifiedAct.DESTROY, entry(ledger, concern)))
    with pytest.raises(Refused, match=RefusalCode.ON_HOLD.value):
        desk.append(ledger, going, register=2)
    assert entry(ledger, concern).body is not None
    assert ledger.select("SELECT has_hold FROM m_concerns") == [(1,)]
    desk.append(ledger, lifting(desk, signed(CertifiedAct.RELEASE, entry(ledger, hold))), register=2)
    assert entry(ledger, concern).body is not None
    assert ledger.select("SELECT has_hold FROM m_concerns") == [(0,)]
    assert findings(ledger) == []
    desk.append(ledger, going, register=2)
    ledger.erase()
    assert entry(ledger, concern).body is None
    assert findings(ledger) == []


def test_what_is_gone_is_not_destroyed_again_under_a_later_hold(
    desk: Desk, ledger: Ledger, concern: EntryId
) -> None:
    """Found by calling at random: verification then blamed a certificate that had nothing left to destroy."""
    last = tuple(ledger.read_from(1))[-1]
    twice = destroying(desk, signed(CertifiedAct.DESTROY, last))
    with pytest.raises(Refused, match=RefusalCode.ALREADY_DONE.value):
        desk.append(ledger, twice, destroying(desk, signed(CertifiedAct.DESTROY, last)), register=2)
    desk.append(ledger, twice, register=2)
    desk.append(ledger, NewEntry(new_entry_id(desk.now), held(concern)), register=2)
    with pytest.raises(Refused, match=RefusalCode.ALREADY_DONE.value):
        desk.append(ledger, destroying(desk, signed(CertifiedAct.DESTROY, last)), register=2)
    ledger.erase()
    assert findings(ledger) == []


@pytest.mark.parametrize(
    "spoilt",
    [
        lambda each: signed(CertifiedAct.DESTROY, each, second=STRANGER),
        lambda each: signed(CertifiedAct.DESTROY, each, second=LEAD),
        lambda each: signed(CertifiedAct.DESTROY, each, digest="00" * 32),
    ],
    ids=["a stranger's signature", "one person twice", "another digest"],
)
def test_a_certificate_that_does_not_hold_takes_nothing(
    desk: Desk, ledger: Ledger, concern: EntryId, spoilt: Callable[[StoredEntry], SignedCertificate]
) -> None:
    head = ledger.head()
    with pytest.raises(Refused, match=RefusalCode.NEEDS_CERTIFICATE.value):
        desk.append(ledger, destroying(desk, spoilt(entry(ledger, concern))), register=2)
    assert ledger.head() == head
    assert entry(ledger, concern).body is not None


def test_what_only_a_certificate_can_do_is_not_said_without_one(
    desk: Desk, ledger: Ledger, concern: EntryId
) -> None:
    for body in (BodyDestroyed(concern), HoldLifted(concern, "Over", "Closed", DEPUTY, "ab")):
        with pytest.raises(Refused, match=RefusalCode.NEEDS_CERTIFICATE.value):
            desk.append(ledger, NewEntry(new_entry_id(desk.now), body))

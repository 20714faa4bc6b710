"""Destructions and holds as verification sees them, where somebody got past the triggers. LEDGER.md, section 8."""

import json
from dataclasses import dataclass

import pytest

from safeguard_desktop.domain.ids import PersonId
from safeguard_desktop.storage.chain import signed_certificate
from safeguard_desktop.storage.ledger import Ledger
from safeguard_desktop.storage.verification import FindingCode, Known, verify_file
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
    raised,
    tamper,
)

CONCERN, DECISION, HOLD, FREE = 1, 2, 4, 5


@dataclass(frozen=True)
class Record:
    """A concern (1), a decision about it (2), a hold on the concern (4), and one that nothing holds (5)."""

    desk: Desk
    entries: dict[int, tuple[str, bytes]]

    def certify(self, action: str, target: int, at: int, second: PersonId = DEPUTY) -> None:
        """Put in what the lead and a second person signed, recorded by the entry `at`."""
        entry, digest = self.entries[target]
        facts = {
            "format": 1, "ledger": ORIGIN.ledger, "action": action, "target": entry, "digest": digest.hex(),
            "register": 2, "reason": "retention ended", "made_at": "2101-01-01T00:00:00.000000Z",
        }  # fmt: skip
        text = json.dumps(facts).encode()
        first, other = (PlainSigner(who).sign(signed_certificate(text)).hex() for who in (LEAD, second))
        values = f"{at}, '{action}', {target}, x'{text.hex()}', '{LEAD}', x'{first}', '{second}', x'{other}'"
        taken = [f"DELETE FROM bodies WHERE seq = {target}"] if action == "destroy" else []
        tamper(self.desk.path, f"INSERT INTO certificates VALUES ({values})", *taken)

    def found(self) -> list[tuple[FindingCode, int]]:
        known = Known(check_signature, key_at, ORIGIN)
        return [(finding.code, finding.seq) for finding in verify_file(self.desk.path, KEY, known)]


@pytest.fixture
def record(desk: Desk, ledger: Ledger) -> Record:
    concern = desk.add(ledger, raised())
    for body in (decided(concern), raised("Between"), held(concern), raised("Free"), *map(raised, "abcd")):
        desk.add(ledger, body)
    entries = {entry.header.seq: (str(entry.header.id), entry.digest) for entry in ledger.read_from(1)}
    ledger.close()
    return Record(desk, entries)


def test_what_nothing_holds_may_go(record: Record) -> None:
    record.certify("destroy", FREE, 6)
    assert record.found() == []


@pytest.mark.parametrize("target", [CONCERN, DECISION])
def test_what_a_hold_names_and_what_refers_to_it_may_not(record: Record, target: int) -> None:
    record.certify("destroy", target, 6)
    assert record.found() == [(FindingCode.CERTIFICATE, 6)]


def test_what_went_before_the_hold_was_placed_may_have_gone(record: Record) -> None:
    record.certify("destroy", CONCERN, 3)
    assert record.found() == []


def test_a_hold_that_two_released_covers_nothing_more(record: Record) -> None:
    record.certify("release", HOLD, 6)
    record.certify("destroy", CONCERN, 7)
    record.certify("destroy", DECISION, 8)
    assert record.found() == []


def test_a_release_that_came_after_the_destruction_does_not_mend_it(record: Record) -> None:
    record.certify("destroy", CONCERN, 6)
    record.certify("release", HOLD, 7)
    assert record.found() == [(FindingCode.CERTIFICATE, 6)]


def test_a_release_of_another_entry_ends_no_hold(record: Record) -> None:
    record.certify("release", FREE, 6)
    record.certify("destroy", CONCERN, 7)
    assert record.found() == [(FindingCode.CERTIFICATE, 7)]


def test_a_release_that_does_not_hold_ends_no_hold(record: Record) -> None:
    record.certify("release", HOLD, 6, second=STRANGER)
    record.certify("destroy", CONCERN, 7)
    assert record.found() == [(FindingCode.CERTIFICATE, 6), (FindingCode.CERTIFICATE, 7)]

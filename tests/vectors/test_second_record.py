"""Both records of a setting, and the circles of each, judged by the program and by what shares no code with it.

Done when 3, for worries about adults: what is encrypted there cannot be swapped, replayed, re-addressed or accepted
twice; what is forged, and what is older, is refused. Source: LEDGER.md 7; KEYS.md 12.3, 15.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from safeguard_desktop.domain.entries import (
    AccessGranted,
    Head,
    NewEntry,
    NewRestricted,
    StoredEntry,
    decode_body,
)
from safeguard_desktop.domain.entries.restricted import KeyFor
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode, RefusalCode, Refused
from safeguard_desktop.domain.ids import EntryId, PersonId, new_entry_id
from safeguard_desktop.domain.register import MATTERS_LEDGER
from safeguard_desktop.services.matters.desk import MattersDesk
from safeguard_desktop.services.matters.opening import open_matters
from safeguard_desktop.services.office.keys import read_chain
from safeguard_desktop.services.office.verifying import verify_folder
from safeguard_desktop.services.restricted.circle_acts import OpenCircle
from safeguard_desktop.storage.heads import HeadStore
from safeguard_desktop.vault.circles import new_circle_key
from safeguard_desktop.vault.identity import wrap_identity
from tests.elm_people import CHAIR, LEAD, MANAGER, Team
from tests.elm_row import LEAST, Ticking, copied, make_workplace
from tests.faults.kept_day import keep_for_named_people, lead_reads_both, write_about_adults
from tests.faults.kept_things import unreadable_kept
from tests.matters_people import matters_of, sheet, signed_in
from tests.stretching import stretch_quickly
from tests.vectors.folders.attacker import Attacker
from tests.vectors.folders.record import Record
from tests.vectors.independent_records import Checked, verify_all

pytestmark = pytest.mark.usefixtures("derive_once")

LEADS, CHAIRS = "plum ladder saturn mitten cobalt", "violin harbour pepper sandal quartz"
"""The passphrases of the lead, who reads both records, and of the chair, who reads worries about adults."""


@dataclass(frozen=True)
class Two:
    """The setting with two records, what its attackers hold of the second, and an older copy of that."""

    team: Team
    record: Record


@pytest.fixture(scope="module")
def two(freshly_staffed: Team, tmp_path_factory: pytest.TempPathFactory) -> Two:
    place = tmp_path_factory.mktemp("two-records")
    with pytest.MonkeyPatch.context() as patch:
        stretch_quickly(patch.setattr)
        team = replace(
            freshly_staffed, setting=copied(freshly_staffed.setting, make_workplace(place, Ticking()))
        )
        lead_reads_both(team)
        desk = team.unlock(LEAD)
    keep_for_named_people(desk, desk.children.rows()[0].id)
    matters = desk.matters.open()
    assert matters is not None
    write_about_adults(matters)
    matters.record.ledger.checkpoint()
    older = place / "older.log"
    shutil.copy(team.folder.ledger_path(MATTERS_LEDGER), older)
    write_about_adults(matters)
    assert list(unreadable_kept(desk)) == []
    key, head = matters.record.ledger.key, str(matters.record.ledger.head())
    desk.session.close()
    for name, passphrase in ((LEAD, LEADS), (CHAIR, CHAIRS)):
        team.folder.write_person_key(team.id(name), wrap_identity(team.identities[name], passphrase, LEAST))
    lead, chair = team.identities[LEAD], team.identities[CHAIR]
    return Two(team, Record(team.setting.path, older, key, head, lead, chair, lead.signer))


def names(found: Checked) -> set[str]:
    return {line.split()[1] for line in found.lines}


def test_both_verifiers_go_through_both_records_and_say_which_they_do_not_read(two: Two) -> None:
    path = two.team.setting.path
    for passphrase, not_read in ((LEADS, []), (CHAIRS, ["children"])):
        found, verdict = verify_all(path, passphrase), verify_folder(path, passphrase)
        assert (found.code, found.lines, found.not_read) == (0, [], not_read)
        assert (verdict.exit_code, list(verdict.not_read)) == (0, not_read)
        assert found.passed_over == []
        kinds = {said["kind"] for said in found.opened.values()}
        assert kinds >= {"adult-concern-raised", "matter-received", "matter-note", "access-reason"}
        assert ("amendment" in kinds) == (passphrase == LEADS), "that of the note about a child"


def _restricted(it: Attacker) -> list[int]:
    """The sequences of what is kept for named people in the second record."""
    connection = it.connect()
    rows = connection.execute("SELECT seq, header FROM entries ORDER BY seq").fetchall()
    connection.close()
    return [seq for seq, header in rows if b'"circle":"' in header]


def changed(it: Attacker) -> None:
    seq = _restricted(it)[2]
    it.run(
        f"UPDATE bodies SET body = CAST(substr(body, 1, 40) || x'00' || substr(body, 42) AS BLOB) WHERE seq = {seq}"
    )


def swapped(it: Attacker) -> None:
    one, other = _restricted(it)[1:3]
    it.run(
        f"CREATE TEMP TABLE kept AS SELECT * FROM bodies WHERE seq IN ({one}, {other})",
        *(
            f"UPDATE bodies SET (salt, body) = (SELECT salt, body FROM kept WHERE seq = {a}) WHERE seq = {b}"
            for a, b in ((one, other), (other, one))
        ),
    )


def replayed(it: Attacker) -> None:
    last, seq = it.last + 1, _restricted(it)[1]
    columns = "header, previous, digest, link, signature"
    it.run(
        f"INSERT INTO entries (seq, id, {columns}) SELECT {last}, '{'e' * 32}', {columns} "
        f"FROM entries WHERE seq = {seq}",
        f"INSERT INTO bodies (seq, salt, body) SELECT {last}, salt, body FROM bodies WHERE seq = {seq}",
    )


def readdressed(it: Attacker) -> None:
    another = 'replace(CAST(header AS TEXT), \'"circle":"\', \'"circle":"0\')'
    it.run(f"UPDATE entries SET header = CAST({another} AS BLOB) WHERE seq = {_restricted(it)[1]}")


def cut_off(it: Attacker) -> None:
    it.head = it.record.head
    it.run(f"DELETE FROM bodies WHERE seq = {it.last}", f"DELETE FROM entries WHERE seq = {it.last}")


def older(it: Attacker) -> None:
    it.head = it.record.head
    shutil.copy(it.record.older, it.log)


CASES: Mapping[str, Callable[[Attacker], None]] = {
    "body-changed": changed,
    "body-changed ": swapped,
    "previous": replayed,
    "link": readdressed,
    "head-missing": cut_off,
    "head-missing ": older,
}
"""What is done to the second record, and what at least is found."""


def test_both_find_what_was_done_to_the_second_record(two: Two, tmp_path: Path) -> None:
    for number, (expected, spoil) in enumerate(CASES.items()):
        it = Attacker(two.record, tmp_path / f"{number}" / "Elm Row.safeguard")
        it.log = it.path / f"{MATTERS_LEDGER}.log"
        spoil(it)
        found = verify_all(it.path, CHAIRS, it.head)
        head = Head.parse(it.head) if it.head else None
        verdict = verify_folder(it.path, CHAIRS, head)
        assert expected.strip() in names(found), spoil.__name__
        assert {each.code.value for each in verdict.findings} == names(found), spoil.__name__
        assert (found.code, verdict.exit_code) == (1, 1)
        if head is not None:
            assert verify_all(it.path, CHAIRS).code == 0, "only a head kept elsewhere tells"


class Replayed:
    """A body that was seen somewhere else, put into an entry as it is."""

    def __init__(self, body: bytes) -> None:
        self._body = body

    def seal(self, header: bytes) -> bytes:
        return self._body

    def is_sealed_in(self, header: bytes, body: bytes) -> bool:
        return body == self._body


def _of_circles(desk: MattersDesk) -> list[StoredEntry]:
    return [entry for entry in desk.record.ledger.read_from(1) if entry.header.circle is not None]


def _grants(desk: MattersDesk) -> list[AccessGranted]:
    found = []
    for entry in desk.record.ledger.read_from(1):
        if entry.header.kind == AccessGranted.KIND and entry.body is not None:
            body = decode_body(AccessGranted.KIND, 1, entry.body)
            assert isinstance(body, AccessGranted)
            found.append(body)
    return found


def _new_id(desk: MattersDesk) -> EntryId:
    return new_entry_id(desk.record.who.workplace.clock())


def _forge(desk: MattersDesk) -> None:
    """The manager, whom it is about, has the key of the record and none of the circle: all is tried."""
    circles, me = desk.matters.entries.circles, desk.record.who.identity.person
    circles.shelf.read_all()
    access = circles.shelf.circles()[0]
    mine = OpenCircle(replace(access, readers=access.readers | {me}), (new_circle_key(),))
    acts = circles.acts()
    desk.record.append(*acts.granted(mine, me, "Mine", "I want to.")[1])
    desk.record.append(*acts.ended(mine, {str(other) for other in access.people()}, "Mine")[1])
    seen = _of_circles(desk)[1]
    desk.record.append(NewRestricted(_new_id(desk), access.circle, Replayed(seen.body or b"")))


def _replay(desk: MattersDesk) -> None:
    """A reader of both circles puts a body of one into the other, an old one in again, and swaps keys."""
    one, other = (access.circle for access in desk.matters.entries.circles.shelf.circles())
    seen = next(entry for entry in _of_circles(desk) if entry.header.circle == one)
    for circle in (one, other):
        desk.record.append(NewRestricted(_new_id(desk), circle, Replayed(seen.body or b"")))
    with pytest.raises(Refused) as twice:
        desk.record.append(NewRestricted(seen.header.id, one, Replayed(b"something else")))
    assert twice.value.code is RefusalCode.ALREADY_DONE
    first, second = _grants(desk)[:2]
    swapped_keys = tuple(KeyFor(each.recipient, each.keys) for each in first.keys)
    desk.record.append(NewEntry(_new_id(desk), AccessGranted(second.circle, 1, swapped_keys)))


def test_a_circle_of_the_second_record_believes_no_forged_swapped_or_replayed_entry(two: Two) -> None:
    """By the key of the record alone, and by a reader of the circle who is not honest; both pass over the same."""
    team = two.team
    with matters_of(team) as desk:
        _forge(desk)
        assert not any(
            desk.matters.entries.circles.shelf.is_open(a.circle)
            for a in desk.matters.entries.circles.shelf.circles()
        )
        assert [row.is_kept for row in desk.matters.rows()] == [False, False]
    with matters_of(team, CHAIR) as desk:
        before = {row.id for row in desk.matters.rows()}
        shelf = desk.matters.entries.circles.shelf
        keys = {access.circle: shelf.keys(access.circle) for access in shelf.circles()}
        assert all(PersonId(team.id(MANAGER)) not in access.readers for access in shelf.circles())
        _replay(desk)
        assert {row.id for row in desk.matters.rows()} == before
        assert {access.circle: shelf.keys(access.circle) for access in shelf.circles()} == keys
        spoiled = {
            entry.header.id for entry in desk.record.ledger.read_from(1) if entry.header.seq in shelf.spoiled
        }
        opened = {kept.id for kept in shelf.entries()}
    found = verify_all(team.setting.path, CHAIRS)
    assert (found.code, found.lines) == (0, []), "each is signed by who recorded it, and stands in the chain"
    assert set(found.passed_over) == spoiled
    assert len(spoiled) == 7
    assert set(found.opened) == opened


def test_what_is_older_than_the_change_of_keys_is_not_opened(two: Two, tmp_path: Path) -> None:
    """An older file with its older key, and a register from before: somebody put both back. KEYS.md 7.5, 12.3."""
    team = replace(two.team, setting=copied(two.team.setting, make_workplace(tmp_path, Ticking())))
    folder, path = team.folder, team.folder.ledger_path(MATTERS_LEDGER)
    slots = folder.path / "keys" / MATTERS_LEDGER
    before, kept = path.read_bytes(), tmp_path / "slots"
    shutil.copytree(slots, kept)
    with matters_of(team, CHAIR) as desk:
        desk.key_change.change(sheet(team))
    after = path.read_bytes()
    path.write_bytes(before)
    shutil.copytree(kept, slots, dirs_exist_ok=True)
    with pytest.raises(EnvironmentFault):
        open_matters(signed_in(team, CHAIR))
    path.write_bytes(after)
    newest = max((folder.path / "register").iterdir())
    newest.unlink()
    with pytest.raises(EnvironmentFault) as told:
        read_chain(folder, HeadStore(team.setting.workplace.profile / "heads"))
    assert told.value.code is FaultCode.REGISTER_OLDER

"""Backups, restores and checks of a setting with two records, by people who read one of them, or both. S44, X14."""

from safeguard_desktop.domain.register import MATTERS_LEDGER, Role
from safeguard_desktop.services.matters.readers import read_matters
from safeguard_desktop.services.office.backups import back_up_matters
from safeguard_desktop.services.office.keys import read_chain
from safeguard_desktop.services.office.restoring import RestoringService
from safeguard_desktop.services.office.verifying import verdict_lines, verify_folder
from safeguard_desktop.services.record import open_ledger
from safeguard_desktop.services.staff.approving import ApproverSession
from safeguard_desktop.services.staff.people import PeopleService, PersonDetails
from safeguard_desktop.storage.backup import check_backup, list_backups
from safeguard_desktop.storage.folder import SettingFolder
from safeguard_desktop.storage.heads import HeadStore
from safeguard_desktop.vault.identity import wrap_identity
from tests.elm_people import CHAIR, LEAD, MANAGER, Team
from tests.elm_row import LEAST, PASSPHRASE
from tests.matters_people import make_matters, matters_of, sheet, take_in, worry

NEW_PASSPHRASE = "plum ladder saturn mitten cobalt"
OTHER_PASSPHRASE = "violin harbour pepper sandal quartz"


def with_a_worry(team: Team) -> None:
    make_matters(team)
    with matters_of(team) as desk:
        take_in(desk, worry(team))


def test_a_lead_without_a_key_backs_both_up_and_the_sheet_brings_both_back(team: Team) -> None:
    """The closed record is copied as it lies there; its readers open it after a restore with their own keys."""
    with_a_worry(team)
    lead = team.unlock(LEAD)
    key = lead.session.ledger.key
    lead.backups.now()
    lead.session.close()
    (backup,) = list_backups(lead.backups.place)
    check_backup(backup.path, key)
    workplace = team.setting.workplace
    place = workplace.documents / "new"
    place.mkdir()
    path = RestoringService(workplace).restore(
        backup.path, place, " ".join(team.setting.words), NEW_PASSPHRASE
    )
    folder, heads = SettingFolder(path), HeadStore(workplace.profile / "other")
    who = ApproverSession(workplace, folder, read_chain(folder, None), team.identities[MANAGER], heads)
    ledger = open_ledger(who, MATTERS_LEDGER)
    assert [matter.received.name for matter in read_matters(ledger, who)] == ["Rowan Teal"]
    assert [each.header.kind for each in ledger.read_from(1)][-1] == "restored"
    assert who.chain.latest.ledger(MATTERS_LEDGER) is not None
    ledger.close()
    again = ApproverSession(workplace, folder, who.chain, team.identities[CHAIR], heads)
    open_ledger(again, MATTERS_LEDGER).close()


def test_a_backup_by_a_reader_of_adults_alone_holds_the_children_too(team: Team) -> None:
    with_a_worry(team)
    with matters_of(team) as desk:
        session = desk.record.who
        assert isinstance(session, ApproverSession)
        back_up_matters(session)
        key = desk.record.ledger.key
    (backup,) = list_backups(team.setting.path.with_name(f"{team.setting.path.name}-backups"))
    check_backup(backup.path, key)
    assert sorted(path.name for path in backup.path.glob("*.log")) == ["children.log", "staff-matters.log"]


def test_what_a_crash_left_beside_the_closed_record_is_copied_with_it(team: Team) -> None:
    with_a_worry(team)
    (team.setting.path / "staff-matters.log-wal").write_bytes(b"left behind")
    lead = team.unlock(LEAD)
    lead.backups.now()
    lead.session.close()
    (backup,) = list_backups(lead.backups.place)
    assert (backup.path / "staff-matters.log-wal").read_bytes() == b"left behind"


def test_a_check_says_which_record_the_passphrase_does_not_open(team: Team) -> None:
    """Each by its readers; somebody who reads both checks both. X10."""
    with_a_worry(team)
    verdict = verify_folder(team.setting.path, PASSPHRASE)
    assert (verdict.exit_code, verdict.not_read) == (0, (MATTERS_LEDGER,))
    assert any("worries about adults" in line for line in verdict_lines(verdict))
    raw = wrap_identity(team.identities[MANAGER], NEW_PASSPHRASE, LEAST)
    team.folder.write_person_key(team.id(MANAGER), raw)
    verdict = verify_folder(team.setting.path, NEW_PASSPHRASE)
    assert (verdict.exit_code, verdict.not_read) == (0, ("children",))
    lead = team.unlock(LEAD)
    PeopleService(lead.session).change(
        team.id(LEAD), PersonDetails(LEAD, roles=(Role.LEAD, Role.MANAGER)), sheet(team)
    )
    lead.session.close()
    with matters_of(team) as desk:
        desk.readers.let_in(team.id(LEAD), sheet(team))
    # Everybody of the team has the same passphrase: the lead, who reads both, takes another.
    team.folder.write_person_key(team.id(LEAD), wrap_identity(team.identities[LEAD], OTHER_PASSPHRASE, LEAST))
    assert verify_folder(team.setting.path, OTHER_PASSPHRASE).not_read == ()
    path = team.folder.ledger_path(MATTERS_LEDGER)
    whole = bytearray(path.read_bytes())
    whole[len(whole) // 2] ^= 1
    path.write_bytes(whole)
    assert verify_folder(team.setting.path, OTHER_PASSPHRASE).exit_code == 1

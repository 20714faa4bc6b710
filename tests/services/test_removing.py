"""A lead who is the subject is removed from reading by two other approvers, or by one with the recovery sheet.

Source: DESIGN section 3; S44, S45; vault/KEYS.md 7.4 and 12.3.
"""

from collections.abc import Iterator

import pytest

from safeguard_desktop.domain.errors import EnvironmentFault, RefusalCode, Refused
from safeguard_desktop.domain.register import Role
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.office.keys import ledger_facts, open_database_key, read_chain
from safeguard_desktop.services.office.verifying import verify_folder
from safeguard_desktop.services.session import UnlockingService
from safeguard_desktop.services.staff.approving import ApproverSession
from safeguard_desktop.services.staff.key_change import KeyChangeService
from safeguard_desktop.services.staff.people import PeopleAdvice, PeopleService, PersonDetails
from safeguard_desktop.services.staff.register_changes import Agreement
from safeguard_desktop.services.staff.removing import Removal, RemovingService
from safeguard_desktop.storage.heads import HeadStore
from safeguard_desktop.vault.identity import wrap_identity
from tests.elm_people import CHAIR, DEPUTY, LEAD, MANAGER, STAFF, Team
from tests.elm_row import LEAST, PASSPHRASE
from tests.services.test_key_change import opens_with, raise_one, sheet


@pytest.fixture
def lead(team: Team) -> Iterator[Desk]:
    desk = team.unlock(LEAD)
    yield desk
    desk.session.close()


def approver(team: Team, name: str = MANAGER) -> ApproverSession:
    """An approver who reads nothing, signed in."""
    place = team.setting.workplace
    heads = HeadStore(place.profile / "heads")
    return ApproverSession(place, team.folder, read_chain(team.folder, heads), team.identities[name], heads)


def chair_agrees(team: Team) -> Agreement:
    """The chair types a passphrase."""
    team.folder.write_person_key(team.id(CHAIR), wrap_identity(team.identities[CHAIR], PASSPHRASE, LEAST))
    return Agreement(team.id(CHAIR), PASSPHRASE)


def test_two_other_approvers_remove_the_lead_at_once_and_the_deputy_leads(team: Team) -> None:
    """S44. Nobody of the three reads the record to do it; the register alone shuts the lead out."""
    removing = RemovingService(approver(team))
    assert [person.name for person in removing.readers()] == [LEAD, DEPUTY]
    after = removing.after(team.id(LEAD))
    assert [person.name for person in after.readers] == [DEPUTY]
    assert after.needs_successor
    assert after.successors[0].name == DEPUTY
    removal = Removal(team.id(LEAD), team.id(DEPUTY))
    agreement = chair_agrees(team)
    assert [person.name for person in removing.who_can_agree(removal)] == [CHAIR]
    removing.remove(removal, agreement)

    latest = read_chain(team.folder, None).latest
    assert ledger_facts(latest).readers == (team.id(DEPUTY),)
    assert [person.name for person in latest.with_role(Role.LEAD)] == [DEPUTY]
    gone = latest.person(team.id(LEAD))
    assert gone is not None
    assert gone.roles == (Role.STAFF,)
    with pytest.raises(Refused) as refused:
        team.unlock(LEAD)
    assert refused.value.code is RefusalCode.NOT_A_READER
    with pytest.raises(EnvironmentFault):
        team.folder.read_slot("children", 1, team.id(LEAD))


def test_until_the_keys_are_changed_it_is_said_and_whoever_opens_the_record_next_changes_them(
    team: Team,
) -> None:
    """KEYS.md 12.3: a copy of the slot still opens the file until then, and nothing after."""
    lead = team.unlock(LEAD)
    kept = lead.session.ledger.key
    lead.session.close()
    RemovingService(approver(team)).remove(Removal(team.id(LEAD), team.id(DEPUTY)), chair_agrees(team))
    path = team.folder.ledger_path("children")
    assert opens_with(path, kept)
    assert PeopleService(approver(team)).advice() is PeopleAdvice.KEYS_DUE
    desk = team.unlock(DEPUTY)
    assert PeopleService(desk.session).advice() is PeopleAdvice.KEYS_DUE
    assert KeyChangeService(desk.session).shut_out_by_name_only() == (LEAD,)
    assert desk.today.today().advice is PeopleAdvice.KEYS_DUE
    desk.staff.key_change.change(chair_agrees(team))
    assert KeyChangeService(desk.session).shut_out_by_name_only() == ()
    assert PeopleService(desk.session).advice() is PeopleAdvice.NO_SECOND_READER
    raise_one(team, desk)
    desk.session.close()
    assert not opens_with(path, kept)
    assert verify_folder(team.setting.path, PASSPHRASE).is_sound


def test_with_the_sheet_the_keys_change_in_the_same_act_and_somebody_new_reads(
    team: Team, lead: Desk
) -> None:
    """One approver and the sheet; the manager has no key, so the sheet gives her one."""
    before = raise_one(team, lead)
    kept = lead.session.ledger.key
    lead.session.close()
    manager = approver(team)
    removing = RemovingService(manager)
    removal = Removal(team.id(LEAD), team.id(MANAGER))
    assert removing.takes_sheet(removal)
    assert removing.who_can_agree(removal) == ()
    with pytest.raises(Refused) as refused:
        removing.remove(removal, chair_agrees(team))
    assert refused.value.code is RefusalCode.NEEDS_SHEET
    with pytest.raises(EnvironmentFault):
        removing.remove(removal, Agreement(words="abandon all hope"))
    removing.remove(removal, sheet(team))

    chain = read_chain(team.folder, None)
    facts = ledger_facts(chain.latest)
    assert (facts.generation, set(facts.readers)) == (2, {team.id(DEPUTY), team.id(MANAGER)})
    assert not opens_with(team.folder.ledger_path("children"), kept)
    key = open_database_key(team.folder, chain, team.id(MANAGER), team.identities[MANAGER].sealing)
    assert opens_with(team.folder.ledger_path("children"), key)
    assert PeopleService(manager).advice() is None
    team.folder.write_person_key(team.id(MANAGER), wrap_identity(team.identities[MANAGER], PASSPHRASE, LEAST))
    session = UnlockingService(team.setting.workplace).unlock(team.setting.path, team.id(MANAGER), PASSPHRASE)
    assert session.ledger.entry(before) is not None
    session.close()


def test_a_record_that_is_open_elsewhere_is_not_changed_under_its_reader(team: Team, lead: Desk) -> None:
    version = lead.session.chain.latest.version
    with pytest.raises(EnvironmentFault):
        RemovingService(approver(team)).remove(Removal(team.id(LEAD), team.id(DEPUTY)), sheet(team))
    assert read_chain(team.folder, None).latest.version == version


def test_nobody_is_removed_by_one_alone_or_with_the_voice_of_whoever_it_is_about(team: Team) -> None:
    removing, chair = RemovingService(approver(team)), chair_agrees(team)
    for removal, agreement, code in (
        (Removal(team.id(LEAD), team.id(DEPUTY)), None, RefusalCode.NEEDS_SECOND_PERSON),
        (
            Removal(team.id(LEAD), team.id(DEPUTY)),
            Agreement(team.id(LEAD), PASSPHRASE),
            RefusalCode.NOT_AN_APPROVER,
        ),
        (Removal(team.id(LEAD)), chair, RefusalCode.LAST_READER),
        (Removal(team.id(LEAD), team.id(LEAD)), chair, RefusalCode.UNKNOWN_SUBJECT),
        (Removal(team.id(STAFF), team.id(DEPUTY)), chair, RefusalCode.NOT_A_READER),
        (Removal(team.id(MANAGER)), chair, RefusalCode.NOT_A_READER),
    ):
        with pytest.raises(Refused) as refused:
            removing.remove(removal, agreement)
        assert refused.value.code is code
    assert read_chain(team.folder, None).latest.version == 2


def test_a_record_that_stands_open_is_closed_to_whoever_was_removed(team: Team, lead: Desk) -> None:
    """The program of the removed person looks at the register every few seconds."""
    assert lead.session.still_reads()
    RemovingService(approver(team)).remove(Removal(team.id(LEAD), team.id(DEPUTY)), chair_agrees(team))
    assert not lead.session.still_reads()


def test_a_deputy_is_removed_and_the_lead_stays(team: Team) -> None:
    removing = RemovingService(approver(team))
    assert not removing.after(team.id(DEPUTY)).needs_successor
    removing.remove(Removal(team.id(DEPUTY)), chair_agrees(team))
    assert ledger_facts(read_chain(team.folder, None).latest).readers == (team.id(LEAD),)


def test_taking_the_reading_role_away_changes_the_keys_in_the_same_act(team: Team, lead: Desk) -> None:
    """X19: who was deputy and is a member of staff now opens nothing that comes after."""
    kept = lead.session.ledger.key
    people = PeopleService(lead.session)
    details = PersonDetails(DEPUTY, "Key person", "01632 960 003", (Role.STAFF,))
    assert people.takes_reading(team.id(LEAD), details) is None
    assert people.takes_reading(team.id(STAFF), details) is None
    assert people.takes_reading(team.id(DEPUTY), PersonDetails(DEPUTY, roles=(Role.DEPUTY,))) is None
    new = people.takes_reading(team.id(DEPUTY), details)
    lead.staff.key_change.change(sheet(team), becoming=new)
    latest = lead.session.chain.latest
    known = latest.person(team.id(DEPUTY))
    assert known is not None
    assert (known.roles, known.job) == ((Role.STAFF,), "Key person")
    assert known.sealing_key is not None
    assert ledger_facts(latest).generation == 2
    assert lead.staff.key_change.shut_out_by_name_only() == ()
    assert not opens_with(team.folder.ledger_path("children"), kept)
    with pytest.raises(Refused):
        team.unlock(DEPUTY)

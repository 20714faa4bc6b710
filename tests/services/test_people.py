"""The register of people: who may change what, when it takes two, and who can no longer read."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from msgspec.structs import replace as changed

from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode, Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import PersonId
from safeguard_desktop.domain.register import Role
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.office.keys import ledger_facts, read_chain
from safeguard_desktop.services.office.verifying import verify_folder
from safeguard_desktop.services.session import unlock
from safeguard_desktop.services.staff.accounts import AccountState, valid_until
from safeguard_desktop.services.staff.approving import ApprovingService
from safeguard_desktop.services.staff.people import Leaving, PeopleAdvice, PeopleService, PersonDetails
from safeguard_desktop.services.staff.register_changes import Agreement, RegisterChanges
from safeguard_desktop.storage.folder import SettingFolder
from safeguard_desktop.vault.register import sign_register
from safeguard_desktop.vault.signing import SigningKeyPair
from tests.elm_row import PASSPHRASE, Setting
from tests.services.steps import add_child, raise_one
from tests.services.team import (
    DEPUTY,
    DEPUTY_PASSPHRASE,
    MANAGER,
    MANAGER_PASSPHRASE,
    Team,
)


@pytest.fixture
def team(setting: Setting, desk: Desk) -> Team:
    return Team(setting, desk)


def refusal(act: Callable[[], object]) -> RefusalCode:
    with pytest.raises(Refused) as refused:
        act()
    return refused.value.code


def fault(act: Callable[[], object]) -> FaultCode:
    with pytest.raises(EnvironmentFault) as met:
        act()
    return met.value.code


def versions(setting: Setting) -> int:
    return len(SettingFolder(setting.path).register_files())


def test_everybody_of_the_register_is_listed_with_what_they_may_do(team: Team) -> None:
    """S19."""
    team.with_deputy()
    team.invite(MANAGER)
    rows = {row.person.name: row for row in team.people.rows()}
    lead, deputy, manager = rows["Asha Patel"], rows[DEPUTY], rows[MANAGER]
    assert (lead.account, lead.reads, lead.approves, lead.is_me) == (AccountState.HELD, True, True, True)
    assert (deputy.account, deputy.reads, deputy.approves, deputy.is_me) == (
        AccountState.HELD, True, False, False,
    )  # fmt: skip
    assert (manager.account, manager.reads, manager.approves) == (AccountState.INVITED, False, True)
    assert manager.valid_until.startswith("2026-12-07")
    assert lead.valid_until == ""


def test_somebody_is_added_without_an_account_and_changed(team: Team, setting: Setting) -> None:
    kit = PersonId(team.people.add(PersonDetails(" Kit Moreno ", "Key person")).id)
    details = PersonDetails("Kit Moreno", "Key person", "01632 960 005", (Role.STAFF, Role.DEPUTY))
    team.people.change(kit, details)
    person = read_chain(SettingFolder(setting.path), None).latest.person(kit)
    assert person is not None
    assert (person.name, person.phone, person.roles) == (
        "Kit Moreno",
        "01632 960 005",
        (Role.STAFF, Role.DEPUTY),
    )
    assert team.people.row(kit).account is AccountState.NONE
    assert versions(setting) == 3


def test_a_change_is_followed_by_the_session_and_by_what_it_writes(team: Team) -> None:
    team.people.add(PersonDetails("Kit Moreno"))
    assert team.desk.session.chain.latest.version == 2
    add_child(team.desk)
    assert list(team.desk.session.ledger.read_from(1))[-1].header.register == 2


@pytest.mark.parametrize(
    ("details", "problems"),
    [
        (PersonDetails("  "), [Problem("person_name", "missing")]),
        (PersonDetails("Kit", roles=()), [Problem("role_staff", "missing")]),
        (PersonDetails("Kit", "x" * 201), [Problem("person_job", "too_long")]),
    ],
)
def test_what_is_missing_is_said_and_nothing_written(
    team: Team, setting: Setting, details: PersonDetails, problems: list[Problem]
) -> None:
    with pytest.raises(Refused) as refused:
        team.people.add(details)
    assert (refused.value.code, list(refused.value.problems)) == (RefusalCode.INCOMPLETE, problems)
    assert versions(setting) == 1


def test_a_manager_with_keys_becomes_deputy_and_reads_and_is_one_no_more_and_does_not(
    team: Team, setting: Setting
) -> None:
    """S19, X19: roles of somebody with keys take a second signature where two people sign."""
    manager, folder = team.with_manager(), SettingFolder(setting.path)
    assert not team.people.row(manager).reads
    details = PersonDetails(MANAGER, "Manager", "", (Role.MANAGER, Role.DEPUTY))
    with pytest.raises(Refused) as refused:
        team.people.change(manager, details)
    assert refused.value.code is RefusalCode.NEEDS_SECOND_PERSON
    assert not team.people.row(manager).reads
    team.people.change(manager, details, team.sheet_agrees())
    row = team.people.row(manager)
    assert (row.reads, row.approves, row.person.roles) == (True, True, details.roles)
    concern = raise_one(setting, observed="Read by the new deputy.")
    desk = team.unlock_as(manager, MANAGER_PASSPHRASE)
    try:
        desk.receiving.take_in()
        assert desk.concerns.view(concern).as_amended.observed == "Read by the new deputy."
        with pytest.raises(Refused) as refused:
            desk.staff.people.change(manager, changed(details, roles=(Role.MANAGER,)), team.sheet_agrees())
        assert refused.value.code is RefusalCode.LAST_READER, "nobody shuts themselves out"
    finally:
        desk.session.close()
    lead = setting.unlock()
    try:
        lead.staff.people.change(manager, changed(details, roles=(Role.MANAGER,)), team.sheet_agrees())
        assert not lead.staff.people.row(manager).reads
        facts = ledger_facts(lead.session.chain.latest)
        with pytest.raises(EnvironmentFault):
            folder.read_slot(facts.name, facts.generation, manager)
        with pytest.raises(Refused) as refused:
            lead.staff.people.change(team.setting.lead, PersonDetails("Asha Patel"), team.sheet_agrees())
        assert refused.value.code is RefusalCode.LAST_READER
    finally:
        lead.session.close()


def test_somebody_who_does_not_read_has_no_key_to_give(team: Team, setting: Setting) -> None:
    manager = team.with_manager()
    signed_in = ApprovingService(setting.workplace).sign_in(setting.path, manager, MANAGER_PASSPHRASE)
    details = PersonDetails(MANAGER, roles=(Role.MANAGER, Role.DEPUTY))
    with pytest.raises(Refused) as refused:
        PeopleService(signed_in).change(manager, details, team.sheet_agrees())
    assert refused.value.code is RefusalCode.NOT_A_READER
    assert not team.people.row(manager).reads


def test_a_lead_alone_is_told_that_nobody_else_can_read(team: Team) -> None:
    assert team.people.advice() is PeopleAdvice.NO_SECOND_READER
    assert team.people.best_second_reader() == team.id_of(DEPUTY)
    team.with_deputy()
    assert team.people.advice() is None
    assert team.people.best_second_reader() is None


def test_that_one_person_alone_signs_is_known_until_a_second_one_does(team: Team) -> None:
    """S44, DESIGN 3: nobody else could take reading away from that person."""
    sole = team.people.sole_approver()
    assert sole is not None
    assert sole.id == team.desk.session.identity.person
    assert team.people.lado() == "01632 960 300"
    team.with_manager()
    assert team.people.sole_approver() is None


def test_an_id_that_nobody_has_is_refused(team: Team) -> None:
    nobody = PersonId("0" * 16)
    for act in (
        lambda: team.people.row(nobody),
        lambda: team.people.change(nobody, PersonDetails("Kit")),
        lambda: team.people.mark_left(nobody),
        lambda: team.people.mark_back(nobody),
        lambda: team.inviting.withdraw(nobody),
    ):
        assert refusal(act) is RefusalCode.UNKNOWN_SUBJECT


def test_somebody_leaves_and_comes_back(team: Team) -> None:
    manager = team.id_of(MANAGER)
    assert team.people.leaving(manager) is Leaving.NOTHING
    team.people.mark_left(manager)
    assert refusal(lambda: team.people.mark_left(manager)) is RefusalCode.ALREADY_DONE
    assert [row.person.active for row in team.people.rows()] == [True, True, False]
    assert refusal(lambda: team.inviting.invite(manager)) is RefusalCode.UNKNOWN_SUBJECT
    team.people.mark_back(manager)
    assert refusal(lambda: team.people.mark_back(manager)) is RefusalCode.ALREADY_DONE
    assert team.people.row(manager).person.active


def test_a_reader_who_left_no_longer_opens_the_record_here(team: Team, setting: Setting) -> None:
    """S19. What was copied before stays readable: that takes new keys."""
    deputy = team.with_deputy()
    assert team.people.leaving(deputy) is Leaving.COULD_READ
    copy = team.desk.session.folder.read_slot("children", 1, deputy)
    team.people.mark_left(deputy)
    people, slots = list((setting.path / "people").iterdir()), list((setting.path / "keys").rglob("*.slot"))
    assert not any(deputy in path.name for path in [*people, *slots])
    assert ledger_facts(team.desk.session.chain.latest).readers == (setting.lead,)
    team.desk.session.folder.write_slot("children", 1, deputy, copy)
    team.desk.session.close()
    assert fault(lambda: unlock(setting.workplace, setting.path, deputy, DEPUTY_PASSPHRASE)) is (
        FaultCode.NOT_FOUND
    )
    assert verify_folder(setting.path, PASSPHRASE).is_sound


def test_nobody_takes_the_last_lead_or_themselves_away(team: Team) -> None:
    deputy = team.with_deputy()
    assert refusal(lambda: team.people.mark_left(team.setting.lead)) is RefusalCode.LAST_READER
    desk = team.unlock_as(deputy, DEPUTY_PASSPHRASE)
    try:
        people, lead = PeopleService(desk.session), Agreement(team.setting.lead, PASSPHRASE)
        assert refusal(lambda: people.mark_left(team.setting.lead, lead)) is RefusalCode.LAST_READER
    finally:
        desk.session.close()


# --- two people -----------------------------------------------------------------------------------


def test_with_two_approvers_a_reader_is_added_only_by_two(team: Team, setting: Setting) -> None:
    team.with_manager()
    before = versions(setting)
    assert refusal(lambda: team.invite(DEPUTY)) is RefusalCode.NEEDS_SECOND_PERSON
    assert versions(setting) == before
    assert not any((setting.path / "people").glob("*.invitation"))
    assert [person.name for person in team.people.who_can_agree()] == [MANAGER]
    team.take_up(team.invite(DEPUTY, team.manager_agrees()), DEPUTY_PASSPHRASE)
    team.unlock_as(team.id_of(DEPUTY), DEPUTY_PASSPHRASE).session.close()


def test_the_recovery_sheet_agrees_in_the_place_of_a_person(team: Team) -> None:
    team.with_manager()
    team.invite(DEPUTY, team.sheet_agrees())
    assert team.people.row(team.id_of(DEPUTY)).account is AccountState.INVITED


def test_with_two_approvers_a_reader_or_approver_is_taken_away_only_by_two(team: Team) -> None:
    deputy, manager = team.with_deputy(), team.with_manager()
    assert team.people.leaving(manager) is Leaving.SIGNED
    for person in (deputy, manager):
        assert refusal(lambda each=person: team.people.mark_left(each)) is RefusalCode.NEEDS_SECOND_PERSON  # type: ignore[misc]  # a default cannot be inferred
        assert team.people.row(person).person.active
    team.people.mark_left(deputy, team.manager_agrees())
    team.people.mark_left(manager, team.sheet_agrees())
    assert [row.person.name for row in team.people.rows() if row.person.active] == ["Asha Patel"]


def test_people_without_keys_and_telephone_numbers_take_one_person_still(team: Team) -> None:
    manager = team.with_manager()
    team.people.add(PersonDetails("Kit Moreno"))
    team.people.change(manager, PersonDetails(MANAGER, "Manager", "01632 960 044", (Role.MANAGER,)))
    assert refusal(lambda: team.people.change(manager, PersonDetails("Jo Berg"))) is (
        RefusalCode.NEEDS_SECOND_PERSON
    )
    team.people.change(manager, PersonDetails("Jo Berg"), team.manager_agrees())
    assert team.people.row(manager).person.name == "Jo Berg"


def test_a_wrong_secret_of_the_second_person_changes_nothing(team: Team, setting: Setting) -> None:
    manager, before = team.with_manager(), versions(setting)
    words = list(setting.words)
    words[0], words[1] = words[1], words[0]
    for agreement, code in (
        (Agreement(manager, "not the passphrase"), FaultCode.WRONG_PASSPHRASE),
        (Agreement(words=" ".join(words)), FaultCode.WRONG_RECOVERY_WORDS),
    ):
        with pytest.raises(EnvironmentFault) as met:
            team.invite(DEPUTY, agreement)
        assert met.value.code is code
    assert versions(setting) == before


def test_the_lead_does_not_agree_with_herself_nor_does_a_deputy(team: Team) -> None:
    deputy = team.with_deputy()
    manager = team.with_manager()
    for agreement in (
        Agreement(team.setting.lead, PASSPHRASE),
        Agreement(deputy, DEPUTY_PASSPHRASE),
        Agreement(),
    ):
        with pytest.raises(Refused) as refused:
            team.people.mark_left(manager, agreement)
        assert refused.value.code is RefusalCode.NOT_AN_APPROVER


def test_an_agreement_shows_no_secret_of_itself(team: Team) -> None:
    shown = repr(Agreement(PersonId("0" * 16), "a passphrase", "some words", "a code"))
    assert not any(secret in shown for secret in ("a passphrase", "some words", "a code"))


def test_an_approver_who_was_only_invited_is_taken_back_with_the_unused_code(team: Team) -> None:
    """Nobody else could sign for an approver who never came. KEYS.md 6.5."""
    manager = team.invite(MANAGER)
    assert team.people.who_can_agree() == ()
    assert refusal(lambda: team.inviting.withdraw(manager.person)) is RefusalCode.NEEDS_SECOND_PERSON
    with pytest.raises(EnvironmentFault):
        team.inviting.withdraw(manager.person, Agreement(code="A" * 20))
    team.inviting.withdraw(manager.person, Agreement(code=manager.code.lower()))
    assert team.people.row(manager.person).account is AccountState.NONE
    team.invite(DEPUTY)


def test_the_code_of_one_agrees_to_nothing_else(team: Team) -> None:
    manager = team.invite(MANAGER)
    assert refusal(lambda: team.people.mark_left(manager.person, Agreement(code=manager.code))) is (
        RefusalCode.NOT_AN_APPROVER
    )
    with pytest.raises(EnvironmentFault):
        team.invite(DEPUTY, Agreement(code=manager.code))


def test_a_deputy_puts_numbers_right_and_gives_nobody_an_account(team: Team) -> None:
    deputy, manager = team.with_deputy(), team.id_of(MANAGER)
    other = Team(team.setting, team.unlock_as(deputy, DEPUTY_PASSPHRASE))
    try:
        other.people.change(manager, PersonDetails(MANAGER, phone="01632 960 055", roles=(Role.MANAGER,)))
        assert refusal(lambda: other.inviting.invite(manager)) is RefusalCode.NEEDS_SECOND_PERSON
        assert [person.name for person in other.people.who_can_agree()] == ["Asha Patel"]
        other.inviting.invite(manager, Agreement(team.setting.lead, PASSPHRASE))
    finally:
        other.desk.session.close()


def test_a_register_that_one_of_two_signed_is_refused_by_everybody(team: Team, setting: Setting) -> None:
    """The lead's own keys, outside the program: forged all the same. KEYS.md 7.4."""
    deputy, session = team.with_deputy(), team.desk.session
    team.with_manager()
    changes = RegisterChanges(session)
    people = tuple(
        changed(each, active=False, sealing_key=None, signing_key=None) if each.id == deputy else each
        for each in session.chain.latest.people
    )
    facts = changed(ledger_facts(session.chain.latest), readers=(setting.lead,))
    version = changes.next(people=people, ledgers=(facts,))
    session.folder.write_register(version.version, sign_register(version, [session.signer]))
    assert fault(lambda: read_chain(session.folder, None)) is FaultCode.REGISTER_FORGED
    assert fault(lambda: team.people.add(PersonDetails("Kit"))) is FaultCode.REGISTER_FORGED


def test_another_computer_that_was_faster_is_noticed(team: Team, setting: Setting) -> None:
    changes = RegisterChanges(team.desk.session)
    version = changes.next()
    raw = changes.sign(version)
    changes.write(version, raw)
    assert fault(lambda: changes.write(version, raw)) is FaultCode.ALREADY_EXISTS


def test_a_change_with_keys_that_are_not_the_registers_is_never_written(team: Team, setting: Setting) -> None:
    session = team.desk.session
    session.identity = replace(session.identity, signing=SigningKeyPair.generate())
    assert fault(lambda: team.people.add(PersonDetails("Kit"))) is FaultCode.REGISTER_FORGED
    assert versions(setting) == 1


def test_a_time_of_another_form_gives_no_end_of_an_invitation(team: Team) -> None:
    session, invitation = team.desk.session, team.invite(DEPUTY)
    chain = session.chain
    odd = replace(chain, versions=(*chain.versions[:-1], changed(chain.latest, made_at="last week")))
    assert valid_until(odd, invitation.person) == ""


def test_the_manager_agrees_with_the_passphrase_that_was_chosen(team: Team) -> None:
    manager = team.with_manager()
    team.invite(DEPUTY, Agreement(manager, MANAGER_PASSPHRASE))
    assert team.people.row(team.id_of(DEPUTY)).account is AccountState.INVITED

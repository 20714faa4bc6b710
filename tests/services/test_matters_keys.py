"""The record of worries about adults: who has a key to it, how it comes into being, how its keys change. S44, X19."""

from collections.abc import Callable

import pytest

from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode, RefusalCode, Refused
from safeguard_desktop.domain.ids import RECOVERY_PERSON, PersonId
from safeguard_desktop.domain.register import MATTERS_LEDGER, Role
from safeguard_desktop.services.inbox.personal import PersonalService
from safeguard_desktop.services.matters.desk import open_matters_desk
from safeguard_desktop.services.matters.door import MattersDoor
from safeguard_desktop.services.matters.drafts import TakeInDraft
from safeguard_desktop.services.matters.opening import SheetState, open_matters, sheet_state
from safeguard_desktop.services.matters.readers import MattersReaders
from safeguard_desktop.services.office.keys import ledger_facts, open_database_key, read_chain
from safeguard_desktop.services.record import open_ledger
from safeguard_desktop.services.staff.approving import ApproverSession
from safeguard_desktop.services.staff.key_change import KeyChangeService
from safeguard_desktop.services.staff.people import PeopleService, PersonDetails
from safeguard_desktop.services.staff.register_changes import Agreement
from safeguard_desktop.storage.heads import HeadStore
from safeguard_desktop.vault.identity import new_identity, unwrap_identity
from safeguard_desktop.vault.invitations import bare_code
from safeguard_desktop.vault.recovery import recovery_pair, seed_from_words
from tests.elm_people import CHAIR, DEPUTY, LEAD, MANAGER, STAFF, Team
from tests.elm_row import Setting
from tests.matters_people import (
    about_rowan,
    make_matters,
    matters_of,
    sheet,
    signed_in,
    take_in,
    worry,
)
from tests.services import team as invited


def readers(team: Team) -> set[PersonId]:
    facts = read_chain(team.folder, None).latest.ledger(MATTERS_LEDGER)
    assert facts is not None
    return set(facts.readers)


def refused(work: Callable[[], object]) -> RefusalCode:
    with pytest.raises(Refused) as caught:
        work()
    return caught.value.code


def test_an_approver_makes_it_and_managers_and_chairs_read_it_and_nobody_else(team: Team) -> None:
    """Two people for a change of who can read (KEYS.md 7.4); never the readers of the children's record. X19."""
    alone = MattersReaders(signed_in(team, MANAGER), None)
    state = alone.reading()
    assert (state.exists, state.i_read, state.readers) == (False, False, ())
    assert open_matters(signed_in(team, MANAGER)) is None
    assert refused(alone.make) is RefusalCode.NEEDS_SECOND_PERSON
    make_matters(team)
    assert readers(team) == {team.id(MANAGER), team.id(CHAIR)}
    assert refused(lambda: alone.make(sheet(team))) is RefusalCode.ALREADY_DONE
    slots = {path.stem for path in (team.setting.path / "keys" / MATTERS_LEDGER / "000001").iterdir()}
    assert slots == {team.id(MANAGER), team.id(CHAIR), RECOVERY_PERSON}
    children, adults = read_chain(team.folder, None).latest.ledgers
    assert children.id != adults.id
    assert children.inbox_key != adults.inbox_key
    with matters_of(team) as desk:
        take_in(desk, worry(team))
        assert desk.readers.reading().i_read
        assert {person.name for person in desk.readers.who_can_agree()} == {LEAD, CHAIR}


def test_no_other_key_opens_it_with_our_own_modules(team: Team) -> None:
    """A thief with the folder, every reader of the children's record, staff, and the children's own key. X19."""
    make_matters(team)
    with matters_of(team) as desk:
        take_in(desk, worry(team))
    chain = read_chain(team.folder, None)
    for name in (LEAD, DEPUTY, STAFF):
        who = signed_in(team, name)
        assert open_matters(who) is None
        assert open_matters_desk(who, team.personal(name)) is None
        for reader in (team.id(name), team.id(MANAGER), RECOVERY_PERSON):
            with pytest.raises(EnvironmentFault):
                open_database_key(team.folder, chain, reader, team.identities[name].sealing, MATTERS_LEDGER)
    lead = team.unlock(LEAD)
    key = lead.session.ledger.key
    lead.session.close()
    manager = signed_in(team, MANAGER)
    assert (
        open_database_key(team.folder, chain, team.id(MANAGER), manager.identity.sealing, MATTERS_LEDGER)
        != key
    )
    with pytest.raises(EnvironmentFault):
        open_ledger(manager)
    raw = team.folder.ledger_path(MATTERS_LEDGER).read_bytes()
    for word in (b"Rowan", b"sleep room", team.id(MANAGER).encode()):
        assert word not in raw
    stranger = ApproverSession(
        manager.workplace, team.folder, chain, new_identity(team.id(MANAGER)), manager.heads
    )
    with pytest.raises(EnvironmentFault) as fault:
        open_matters(stranger)
    assert fault.value.code is FaultCode.UNREADABLE


def test_the_first_manager_who_is_invited_can_read_it_at_once_and_the_lead_who_invites_cannot(
    setting: Setting,
) -> None:
    """The record is made with the first person who can read it; the next is let in by a reader. S44."""
    lead = setting.unlock()
    team = invited.Team(setting, lead)
    manager = team.with_manager()
    facts = lead.session.chain.latest.ledger(MATTERS_LEDGER)
    assert facts is not None
    assert facts.readers == (manager,)
    assert open_matters(lead.session) is None
    lead.session.close()
    heads = HeadStore(setting.workplace.profile / "heads")
    chain = read_chain(lead.session.folder, heads)
    identity = unwrap_identity(lead.session.folder.read_person_key(manager), invited.MANAGER_PASSPHRASE)
    who = ApproverSession(setting.workplace, lead.session.folder, chain, identity, heads)
    record = open_matters(who)
    assert record is not None
    record.ledger.close()


def test_an_invitation_that_is_renewed_or_withdrawn_leaves_no_record_that_nobody_opens(
    setting: Setting,
) -> None:
    """KEYS.md 12.5: what was made for keys that nobody took up is made anew for those that take their place."""
    lead = setting.unlock()
    team = invited.Team(setting, lead)
    manager = team.id_of(invited.MANAGER)
    by_code = Agreement(code=team.invite(invited.MANAGER).code)
    first = lead.session.chain.latest.ledger(MATTERS_LEDGER)
    renewed = team.invite(invited.MANAGER, by_code)
    second = lead.session.chain.latest.ledger(MATTERS_LEDGER)
    assert first is not None
    assert second is not None
    assert first.id != second.id
    code = bare_code(renewed.code)
    (found,) = lead.session.folder.invitations()
    identity = unwrap_identity(lead.session.folder.read_invitation(*found), code)
    open_database_key(lead.session.folder, lead.session.chain, manager, identity.sealing, MATTERS_LEDGER)
    team.inviting.withdraw(manager, Agreement(code=renewed.code))
    assert lead.session.chain.latest.ledger(MATTERS_LEDGER) is None
    team.with_manager()
    third = lead.session.chain.latest.ledger(MATTERS_LEDGER)
    assert third is not None
    assert third.readers == (manager,)
    lead.session.close()


def test_whoever_becomes_a_manager_is_let_in_by_a_reader_unless_a_matter_is_about_them(team: Team) -> None:
    """The subject never reads it, not by a new role either. S44, X19."""
    make_matters(team)
    with matters_of(team) as desk:
        concern = worry(team, adult=DEPUTY)
        desk.taking_in.take_in(TakeInDraft(concern, about_rowan(str(team.id(DEPUTY)))))
    lead = team.unlock(LEAD)
    people = PeopleService(lead.session)
    for name in (DEPUTY, LEAD):
        roles = (*people.row(team.id(name)).person.roles, Role.MANAGER)
        people.change(team.id(name), PersonDetails(name, roles=roles), sheet(team))
    lead.session.close()
    assert readers(team) == {team.id(MANAGER), team.id(CHAIR)}
    with matters_of(team) as desk:
        who = desk.readers.reading()
        assert {person.name for person in who.could_be_let_in} == {DEPUTY, LEAD}
        assert (
            refused(lambda: desk.readers.let_in(team.id(DEPUTY), sheet(team))) is RefusalCode.ABOUT_A_READER
        )
        assert refused(lambda: desk.readers.let_in(team.id(STAFF))) is RefusalCode.UNKNOWN_SUBJECT
        desk.readers.let_in(team.id(LEAD), sheet(team))
    lead = team.unlock(LEAD)
    opened = lead.matters.open()
    assert opened is not None
    assert lead.matters.is_wanted()
    assert opened is lead.matters.open()
    assert [row.name for row in opened.matters.rows()] == ["Rowan Teal"]
    lead.session.close()
    # By the sheet alone, the same holds.
    asks = MattersReaders(signed_in(team, DEPUTY), None)
    assert refused(lambda: asks.let_in(team.id(DEPUTY))) is RefusalCode.NEEDS_SECOND_PERSON
    assert (
        refused(lambda: asks.let_in(team.id(DEPUTY), Agreement(team.id(LEAD), "x")))
        is RefusalCode.NOT_A_READER
    )
    assert refused(lambda: asks.let_in(team.id(DEPUTY), sheet(team))) is RefusalCode.ABOUT_A_READER


def test_whoever_is_no_manager_any_more_reads_nothing_that_comes_after_the_change_of_keys(team: Team) -> None:
    """Its keys change without those of the children's record, and the other way round. KEYS.md 12.3, 12.5."""
    make_matters(team)
    chain = read_chain(team.folder, None)
    kept = open_database_key(
        team.folder, chain, team.id(CHAIR), team.identities[CHAIR].sealing, MATTERS_LEDGER
    )
    lead = team.unlock(LEAD)
    PeopleService(lead.session).change(team.id(CHAIR), PersonDetails(CHAIR, roles=(Role.STAFF,)), sheet(team))
    KeyChangeService(lead.session).change(sheet(team))
    lead.session.close()
    assert readers(team) == {team.id(MANAGER)}
    assert not (team.setting.path / "keys" / MATTERS_LEDGER / "000001" / f"{team.id(CHAIR)}.slot").exists()
    session = signed_in(team, MANAGER)
    assert MattersDoor(session, team.personal(MANAGER)).due().keys_are_due, "Today lists it until it is done"
    session.close()
    with matters_of(team) as desk:
        assert desk.readers.reading().keys_are_due
        before = read_chain(team.folder, None).latest
        desk.key_change.change(sheet(team))
        after = desk.record.who.chain.latest
        assert (before.setting_key, ledger_facts(before)) == (after.setting_key, ledger_facts(after))
        assert ledger_facts(after, MATTERS_LEDGER).generation == 2
        assert desk.record.ledger.key != kept
        assert not desk.readers.reading().keys_are_due
        assert set(desk.record.inbox_pairs()) == {1, 2}
        take_in(desk, worry(team))
    with matters_of(team) as desk:
        assert len(desk.matters.rows()) == 1


def test_a_new_recovery_sheet_opens_it_once_a_reader_has_opened_it(team: Team) -> None:
    """Whoever replaces the sheet may hold no key to this record: the next reader gives it one. KEYS.md 12.5.

    Until then the sheet of before opens it; after that both do, until its keys are changed. Each is said.
    """
    make_matters(team)
    assert sheet_state(signed_in(team, LEAD)) is SheetState.CURRENT
    lead = team.unlock(LEAD)
    new = lead.staff.key_change.draw_sheet()
    lead.staff.key_change.change(sheet(team), sheet=new)
    assert lead.staff.key_change.sheet_of_matters() == (SheetState.OLD, (MANAGER, CHAIR))
    lead.session.close()
    old = recovery_pair(seed_from_words(" ".join(team.setting.words)))
    chain = read_chain(team.folder, None)
    assert open_database_key(team.folder, chain, RECOVERY_PERSON, old, MATTERS_LEDGER)
    pair = recovery_pair(seed_from_words(" ".join(new.recovery_words)))

    def opens() -> bytes:
        return open_database_key(
            team.folder, read_chain(team.folder, None), RECOVERY_PERSON, pair, MATTERS_LEDGER
        )

    with pytest.raises(EnvironmentFault):
        opens()
    with matters_of(team) as desk:
        assert opens() == desk.record.ledger.key
        reading = desk.readers.reading()
        assert (reading.sheet, reading.keys_are_due) == (SheetState.BOTH, True)
        desk.key_change.change(Agreement(words=" ".join(new.recovery_words)))
        reading = desk.readers.reading()
        assert (reading.sheet, reading.keys_are_due) == (SheetState.CURRENT, False)
        assert opens() == desk.record.ledger.key
    session = signed_in(team, MANAGER)
    assert not MattersDoor(session, team.personal(MANAGER)).due().keys_are_due
    session.close()


def test_a_try_that_was_cut_off_is_put_aside_and_made_again(
    team: Team, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A crash between file and register: it is nobody's record, and nothing of it is deleted."""
    readers_of = MattersReaders(signed_in(team, MANAGER), None)
    with monkeypatch.context() as cut:

        def dies(*_args: object) -> None:
            raise EnvironmentFault(FaultCode.INPUT_OUTPUT)

        cut.setattr(readers_of._changes, "write", dies)
        with pytest.raises(EnvironmentFault):
            readers_of.make(sheet(team))
    assert read_chain(team.folder, None).latest.ledger(MATTERS_LEDGER) is None
    make_matters(team)
    assert len(list(team.setting.path.glob("staff-matters-*.unnamed"))) == 1
    with matters_of(team) as desk:
        assert desk.matters.rows() == ()


def test_nobody_to_read_it_is_said(team: Team) -> None:
    lead = team.unlock(LEAD)
    people = PeopleService(lead.session)
    for name in (MANAGER, CHAIR):
        people.change(team.id(name), PersonDetails(name, roles=(Role.STAFF,)), sheet(team))
    assert refused(lambda: MattersReaders(lead.session, None).make(sheet(team))) is RefusalCode.NOBODY_TO_READ
    assert (
        PersonalService(
            lead.session.workplace, team.folder, lead.session.chain, team.identities[LEAD]
        ).concerns_here()
        == ()
    )
    lead.session.close()


def test_one_who_finds_it_open_elsewhere_is_told_so_and_a_failed_opening_lets_go_of_it(
    team: Team, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing else hangs on it: whoever also reads the children's record has that one all the same."""
    make_matters(team)
    with matters_of(team):
        with pytest.raises(EnvironmentFault) as fault:
            open_matters(signed_in(team, CHAIR))
        assert fault.value.code is FaultCode.OPEN_ELSEWHERE
    with monkeypatch.context() as cut:

        def dies(*_args: object) -> None:
            raise EnvironmentFault(FaultCode.INPUT_OUTPUT)

        cut.setattr("safeguard_desktop.services.matters.opening.renew_recovery_slot", dies)
        with pytest.raises(EnvironmentFault):
            open_matters(signed_in(team, CHAIR))
    with matters_of(team, CHAIR) as desk:
        assert desk.matters.rows() == ()

"""Invitations: keys under a code, taken up once, taken back, and whole after a crash at any write."""

from collections.abc import Callable
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

import pytest

from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode, RefusalCode, Refused
from safeguard_desktop.domain.ids import PersonId
from safeguard_desktop.domain.register import Role
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.office.keys import ledger_facts, read_chain
from safeguard_desktop.services.office.setting import SettingService
from safeguard_desktop.services.office.verifying import verify_folder
from safeguard_desktop.services.session import unlock
from safeguard_desktop.services.staff.accounts import AccountState
from safeguard_desktop.services.staff.approving import ApprovingService
from safeguard_desktop.services.staff.inviting import Invitation
from safeguard_desktop.services.staff.people import PersonDetails
from safeguard_desktop.services.staff.register_changes import Agreement
from safeguard_desktop.storage import folder as folder_module
from safeguard_desktop.storage.folder import SettingFolder
from safeguard_desktop.vault.invitations import CODE_LENGTH, STRENGTH_BITS
from tests.documents.reading import whole_text
from tests.elm_row import PASSPHRASE, Setting, Ticking
from tests.services.steps import add_child, receive_one
from tests.services.team import DEPUTY, DEPUTY_PASSPHRASE, MANAGER, MANAGER_PASSPHRASE, Team


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


def files(setting: Setting, part: str) -> list[str]:
    return sorted(path.name for path in (setting.path / part).rglob("*") if path.is_file())


def test_a_deputy_who_was_invited_reads_what_was_written_before(team: Team, setting: Setting) -> None:
    """S19, X19."""
    concern = receive_one(team.desk, setting, add_child(team.desk))
    deputy = team.with_deputy()
    desk = team.unlock_as(deputy, DEPUTY_PASSPHRASE)
    try:
        assert desk.session.person.name == DEPUTY
        assert desk.concerns.view(concern).raised.body.observed.startswith("A round bruise")  # type: ignore[union-attr]  # a concern
    finally:
        desk.session.close()
    assert verify_folder(setting.path, DEPUTY_PASSPHRASE).is_sound
    assert verify_folder(setting.path, PASSPHRASE).is_sound


def test_a_manager_who_was_invited_signs_and_has_no_way_to_read(team: Team, setting: Setting) -> None:
    """X19: no slot, so no key."""
    manager = team.with_manager()
    team.desk.session.close()
    assert refusal(lambda: unlock(setting.workplace, setting.path, manager, MANAGER_PASSPHRASE)) is (
        RefusalCode.NOT_A_READER
    )
    assert not any(manager in name for name in files(setting, "keys/children"))
    session = ApprovingService(setting.workplace).sign_in(setting.path, manager, MANAGER_PASSPHRASE)
    assert (session.person.name, session.signer.person) == (MANAGER, manager)
    assert not hasattr(session, "ledger")


def test_a_slot_that_was_put_there_makes_nobody_a_reader(team: Team, setting: Setting) -> None:
    """The register does, whatever slots lie in the folder. KEYS.md 8."""
    manager, session = team.with_manager(), team.desk.session
    facts = ledger_facts(session.chain.latest)
    raw = session.folder.read_slot(facts.name, facts.generation, setting.lead)
    session.folder.write_slot(facts.name, facts.generation, manager, raw)
    session.close()
    assert refusal(lambda: unlock(setting.workplace, setting.path, manager, MANAGER_PASSPHRASE)) is (
        RefusalCode.NOT_A_READER
    )


def test_a_reader_does_not_sign_in_as_an_approver(team: Team, setting: Setting) -> None:
    deputy = team.with_deputy()
    approving = ApprovingService(setting.workplace)
    assert refusal(lambda: approving.sign_in(setting.path, deputy, DEPUTY_PASSPHRASE)) is (
        RefusalCode.NOT_AN_APPROVER
    )


def test_an_invitation_says_what_it_gives_and_how_strong_its_code_is(team: Team) -> None:
    deputy, manager = team.invite(DEPUTY), team.invite(MANAGER)
    assert (deputy.reads, deputy.approves) == (True, False)
    assert (manager.reads, manager.approves) == (False, True)
    assert deputy.bits == STRENGTH_BITS >= 80
    assert len(deputy.code.replace("-", "")) == CODE_LENGTH
    assert deputy.valid_until.startswith("2026-12-07")
    assert deputy.code not in repr(deputy)


def test_the_code_may_be_typed_in_small_letters_and_with_spaces(team: Team) -> None:
    invitation = team.invite(DEPUTY)
    typed = invitation.code.lower().replace("-", "  ").replace("v", "u")
    assert team.joining.open(team.setting.path, typed).person.name == DEPUTY


def test_a_code_is_worthless_once_it_was_used(team: Team, setting: Setting) -> None:
    invitation = team.invite(DEPUTY)
    team.take_up(invitation, DEPUTY_PASSPHRASE)
    assert refusal(lambda: team.joining.open(setting.path, invitation.code)) is RefusalCode.NOT_INVITED
    assert [name for name in files(setting, "people") if name.endswith(".invitation")] == []
    assert not verify_folder(setting.path, invitation.code).is_sound


def test_an_opened_invitation_cannot_be_taken_up_twice(team: Team, setting: Setting) -> None:
    invitation = team.invite(DEPUTY)
    first, second = (team.joining.open(setting.path, invitation.code) for _ in range(2))
    team.joining.accept(first, DEPUTY_PASSPHRASE)
    assert refusal(lambda: team.joining.accept(second, MANAGER_PASSPHRASE)) is RefusalCode.NOT_INVITED


def test_another_code_opens_nothing(team: Team, setting: Setting) -> None:
    team.invite(DEPUTY)
    other = team.invite(MANAGER)
    team.inviting.withdraw(other.person, Agreement(code=other.code))
    assert refusal(lambda: team.joining.open(setting.path, other.code)) is RefusalCode.NOT_INVITED


def test_a_code_is_taken_for_two_weeks(team: Team, setting: Setting, clock: Ticking) -> None:
    invitation = team.invite(DEPUTY)
    clock.now += timedelta(days=14, seconds=5)
    assert refusal(lambda: team.joining.open(setting.path, invitation.code)) is RefusalCode.INVITATION_RUN_OUT
    assert team.people.row(invitation.person).account is AccountState.RUN_OUT
    team.take_up(team.invite(DEPUTY), DEPUTY_PASSPHRASE)
    assert team.people.row(invitation.person).account is AccountState.HELD


def test_the_code_that_was_renewed_is_worthless(team: Team, setting: Setting) -> None:
    old, new = team.invite(DEPUTY), team.invite(DEPUTY)
    assert refusal(lambda: team.joining.open(setting.path, old.code)) is RefusalCode.NOT_INVITED
    assert len([name for name in files(setting, "people") if name.endswith(".invitation")]) == 1
    team.take_up(new, DEPUTY_PASSPHRASE)
    team.unlock_as(new.person, DEPUTY_PASSPHRASE).session.close()


def test_an_invitation_that_was_taken_back_leaves_nothing_behind(team: Team, setting: Setting) -> None:
    before = files(setting, "people"), files(setting, "keys")
    invitation = team.invite(DEPUTY)
    opened = team.joining.open(setting.path, invitation.code)
    team.inviting.withdraw(invitation.person)
    assert (files(setting, "people"), files(setting, "keys")) == before
    assert refusal(lambda: team.joining.open(setting.path, invitation.code)) is RefusalCode.NOT_INVITED
    assert refusal(lambda: team.joining.accept(opened, DEPUTY_PASSPHRASE)) is RefusalCode.NOT_INVITED
    assert team.people.row(invitation.person).account is AccountState.NONE
    assert refusal(lambda: team.inviting.withdraw(invitation.person)) is RefusalCode.NOT_INVITED


def test_nobody_is_invited_twice_or_after_leaving(team: Team) -> None:
    deputy = team.with_deputy()
    assert refusal(lambda: team.inviting.invite(deputy)) is RefusalCode.ALREADY_DONE
    kit = PersonId(team.people.add(PersonDetails("Kit Moreno", roles=(Role.STAFF,))).id)
    team.people.mark_left(kit)
    assert refusal(lambda: team.inviting.invite(kit)) is RefusalCode.UNKNOWN_SUBJECT
    assert refusal(lambda: team.inviting.invite(PersonId("0" * 16))) is RefusalCode.UNKNOWN_SUBJECT


def test_a_passphrase_that_could_be_guessed_is_not_taken(team: Team, setting: Setting) -> None:
    opened = team.joining.open(setting.path, team.invite(DEPUTY).code)
    assert refusal(lambda: team.joining.accept(opened, "Elm Row 2026")) is RefusalCode.INCOMPLETE
    problem = team.joining.passphrase_problem(opened, DEPUTY_PASSPHRASE, "something else")
    assert problem is not None
    assert (problem.field, problem.code) == ("passphrase_again", "differs")
    assert team.joining.passphrase_problem(opened, DEPUTY_PASSPHRASE, DEPUTY_PASSPHRASE) is None
    assert len(team.joining.suggest_passphrase().split()) == 6


def test_an_invitation_whose_keys_are_others_than_the_registers_is_refused(
    team: Team, setting: Setting
) -> None:
    """Somebody with the folder puts another file in its place. KEYS.md 6.5."""
    deputy, manager = team.invite(DEPUTY), team.invite(MANAGER)
    people = setting.path / "people"
    theirs = people / f"{manager.person}-000003.invitation"
    theirs.replace(people / f"{deputy.person}-000002.invitation")
    assert refusal(lambda: team.joining.open(setting.path, manager.code)) is RefusalCode.INVITATION_UNSOUND


def test_an_invitation_without_its_slot_is_found_out_before_a_passphrase_is_chosen(
    team: Team, setting: Setting
) -> None:
    deputy = team.invite(DEPUTY)
    team.desk.session.folder.remove_slot("children", 1, deputy.person)
    assert refusal(lambda: team.joining.open(setting.path, deputy.code)) is RefusalCode.INVITATION_UNSOUND


def test_a_damaged_invitation_does_not_keep_the_next_from_being_found(team: Team, setting: Setting) -> None:
    deputy, manager = team.invite(DEPUTY), team.invite(MANAGER)
    (setting.path / "people" / f"{deputy.person}-000002.invitation").write_bytes(b"torn")
    assert team.joining.open(setting.path, manager.code).person.name == MANAGER


def test_an_invitation_of_a_newer_program_says_so(team: Team, setting: Setting) -> None:
    deputy = team.invite(DEPUTY)
    path = setting.path / "people" / f"{deputy.person}-000002.invitation"
    raw = b"SGD2" + path.read_bytes()[4:-32]
    path.write_bytes(raw + sha256(raw).digest())
    assert fault(lambda: team.joining.open(setting.path, deputy.code)) is FaultCode.NEWER_VERSION


def test_the_start_window_offers_those_only_who_have_an_account(team: Team, setting: Setting) -> None:
    look = SettingService(setting.workplace).look
    deputy, manager = team.invite(DEPUTY), team.invite(MANAGER)
    before = look(setting.path)
    assert ([p.name for p in before.readers], before.approvers) == (["Asha Patel"], ())
    assert before.has_invitations
    team.take_up(deputy, DEPUTY_PASSPHRASE)
    team.take_up(manager, MANAGER_PASSPHRASE)
    after = look(setting.path)
    assert [p.name for p in after.readers] == ["Asha Patel", DEPUTY]
    assert [p.name for p in after.approvers] == [MANAGER]
    assert not after.has_invitations


# --- crashes --------------------------------------------------------------------------------------


class PowerCut(Exception):
    """The computer goes off before a write."""


def cut_before(monkeypatch: pytest.MonkeyPatch, number: int) -> list[str]:
    """Let so many changes of the folder happen, and none after; returns what happened."""
    done: list[str] = []

    def counted(real: Callable[..., None]) -> Callable[..., None]:
        def change(path: Path, *rest: bytes) -> None:
            if len(done) == number:
                raise PowerCut
            real(path, *rest)
            done.append(path.name)

        return change

    for name in ("write_durably", "remove_durably"):
        monkeypatch.setattr(folder_module, name, counted(getattr(folder_module, name)))
    return done


def test_wherever_an_invitation_is_cut_off_the_folder_opens_and_it_can_be_made_again(
    team: Team, setting: Setting, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(10):
        with monkeypatch.context() as patch:
            done = cut_before(patch, number)
            try:
                team.invite(DEPUTY)
            except PowerCut:
                pass
            else:
                break
        assert len(done) == number
        read_chain(SettingFolder(setting.path), None)
        assert verify_folder(setting.path, PASSPHRASE).is_sound, done
    assert number >= 4
    team.take_up(team.invite(DEPUTY), DEPUTY_PASSPHRASE)
    team.unlock_as(team.id_of(DEPUTY), DEPUTY_PASSPHRASE).session.close()


def cut_renewals(team: Team, first: Invitation, monkeypatch: pytest.MonkeyPatch) -> None:
    """Renew a waiting invitation, cut off before the register says so, at every place."""
    for number in range(3):
        with monkeypatch.context() as patch:
            cut_before(patch, number)
            with pytest.raises(PowerCut):
                team.inviting.invite(first.person, Agreement(code=first.code))


def test_a_renewal_that_was_cut_off_leaves_the_old_code_good(
    team: Team, setting: Setting, monkeypatch: pytest.MonkeyPatch
) -> None:
    """For an approver, who has no slot, up to the very register."""
    manager = team.invite(MANAGER)
    for number in range(2):
        with monkeypatch.context() as patch:
            cut_before(patch, number)
            with pytest.raises(PowerCut):
                team.inviting.invite(manager.person, Agreement(code=manager.code))
        assert team.joining.open(setting.path, manager.code).person.name == MANAGER
    team.take_up(manager, MANAGER_PASSPHRASE)


def test_a_renewal_of_a_reader_that_was_cut_off_is_told_and_made_again(
    team: Team, setting: Setting, monkeypatch: pytest.MonkeyPatch
) -> None:
    deputy = team.invite(DEPUTY)
    cut_renewals(team, deputy, monkeypatch)
    assert verify_folder(setting.path, PASSPHRASE).is_sound
    team.take_up(team.invite(DEPUTY), DEPUTY_PASSPHRASE)
    team.unlock_as(deputy.person, DEPUTY_PASSPHRASE).session.close()


def test_wherever_taking_up_is_cut_off_there_is_a_way_in(
    team: Team, setting: Setting, monkeypatch: pytest.MonkeyPatch
) -> None:
    invitation = team.invite(DEPUTY)
    for number in range(2):
        with monkeypatch.context() as patch:
            cut_before(patch, number)
            opened = team.joining.open(setting.path, invitation.code)
            with pytest.raises(PowerCut):
                team.joining.accept(opened, DEPUTY_PASSPHRASE)
    # The keys are under the passphrase; the invitation was not removed any more, and counts for nothing.
    assert any(name.endswith(".invitation") for name in files(setting, "people"))
    assert refusal(lambda: team.joining.open(setting.path, invitation.code)) is RefusalCode.NOT_INVITED
    team.unlock_as(invitation.person, DEPUTY_PASSPHRASE).session.close()
    assert not any(name.endswith(".invitation") for name in files(setting, "people"))


def test_wherever_taking_back_is_cut_off_nothing_of_it_counts_any_more(
    team: Team, setting: Setting, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(1, 3):
        invitation = team.invite(DEPUTY)
        with monkeypatch.context() as patch:
            cut_before(patch, number)
            with pytest.raises(PowerCut):
                team.inviting.withdraw(invitation.person)
        team.desk.session.chain = read_chain(SettingFolder(setting.path), None)
        with pytest.raises(Refused):
            team.joining.open(setting.path, invitation.code)
        assert verify_folder(setting.path, PASSPHRASE).is_sound
    team.with_deputy()


@pytest.mark.parametrize(("name", "approves"), [(DEPUTY, False), (MANAGER, True)])
def test_the_code_is_printed_on_a_sheet_and_lies_nowhere_on_the_disk(
    team: Team, setting: Setting, name: str, approves: bool
) -> None:
    """X19: it is laid out in memory, as the recovery sheet is."""
    invitation = team.invite(name)
    sheet = team.desk.handouts.invitation(invitation)
    text = " ".join(whole_text(sheet.pdf).split())
    assert sheet.pages == 1
    for part in (invitation.code, f"For {name}", "7 Dec 2026", "Asha Patel", "I have an invitation"):
        assert part in text
    assert ("without reading the record" in text) is approves
    bare = invitation.code.replace("-", "")
    for path in setting.path.parent.rglob("*"):
        raw = path.read_bytes() if path.is_file() else b""
        assert invitation.code.encode() not in raw
        assert bare.encode() not in raw


def test_keys_of_an_earlier_account_are_not_taken_for_those_of_a_new_one(
    team: Team, setting: Setting
) -> None:
    deputy = team.with_deputy()
    old = team.desk.session.folder.read_person_key(deputy)
    team.people.mark_left(deputy)
    team.people.mark_back(deputy)
    # A crash, or somebody with a copy, leaves the old file there.
    team.desk.session.folder.write_person_key(deputy, old)
    assert team.people.row(deputy).account is AccountState.NONE
    invitation = team.invite(DEPUTY)
    assert team.people.row(deputy).account is AccountState.INVITED
    team.take_up(invitation, DEPUTY_PASSPHRASE)

"""A member of staff with an account: own notes, own concerns with their state, and no key to anything else."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from safeguard_desktop.bundles.submission import decode_submission
from safeguard_desktop.domain.codes import BriefingWay
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode, RefusalCode, Refused
from safeguard_desktop.domain.ids import EntryId, PersonId
from safeguard_desktop.domain.register import Role
from safeguard_desktop.services.acts.acting_drafts import Subject
from safeguard_desktop.services.briefing.drafts import BriefingDraft
from safeguard_desktop.services.briefing.own_notes import OwnNotesService
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.inbox.drafts import About, MustNotSee, RaisingDraft, ReceiveDraft
from safeguard_desktop.services.inbox.envelopes import PersonalName
from safeguard_desktop.services.inbox.own_slips import OwnSlips
from safeguard_desktop.services.inbox.raising import RaisingService
from safeguard_desktop.services.office.setting import SettingService
from safeguard_desktop.services.session import unlock
from safeguard_desktop.services.staff.approving import ApprovingService
from safeguard_desktop.services.staff.people import PersonDetails
from safeguard_desktop.services.staff.pins import SameDayPins
from safeguard_desktop.services.staff.staff_session import StaffSession, StaffSigningIn
from safeguard_desktop.storage.folder import SettingFolder
from safeguard_desktop.vault.sealing import open_sealed, read_seal_header
from safeguard_desktop.vault.slots import open_slot
from tests.elm_row import Setting, Ticking, filled
from tests.services.steps import add_child
from tests.services.team import MANAGER, MANAGER_PASSPHRASE, Team

KIT = "Kit Moreno"
KIT_PASSPHRASE = "gravel mittens october tuba lantern"


@dataclass(frozen=True)
class Staffroom:
    """The lead's desk, and a member of staff who has taken an invitation up."""

    team: Team
    kit: PersonId

    @property
    def setting(self) -> Setting:
        return self.team.setting

    @property
    def desk(self) -> Desk:
        return self.team.desk

    def sign_in(self) -> StaffSession:
        """Kit signs in at the start window."""
        return StaffSigningIn(self.setting.workplace).sign_in(self.setting.path, self.kit, KIT_PASSPHRASE)

    def raising(self, session: StaffSession) -> RaisingService:
        """The form in Kit's window."""
        slips = OwnSlips(session)
        return RaisingService(session.workplace, session.folder.path, session.person, session.signer, slips)

    def raise_one(self, session: StaffSession) -> RaisingDraft:
        """Kit raises a concern."""
        service = self.raising(session)
        draft = filled(service.new_draft(), name=KIT)
        service.send(draft)
        return draft


@pytest.fixture
def room(setting: Setting) -> Iterator[Staffroom]:
    desk = setting.unlock()
    team = Team(setting, desk)
    kit = PersonId(team.people.add(PersonDetails(KIT, "Key person")).id)
    team.take_up(team.invite(KIT), KIT_PASSPHRASE)
    yield Staffroom(team, kit)
    desk.session.close()


def refusal(act: Callable[[], object]) -> RefusalCode:
    with pytest.raises(Refused) as refused:
        act()
    return refused.value.code


def sealed_files(path: Path) -> Iterator[bytes]:
    """Every encrypted file of a folder but the wrapped keys."""
    for file in sorted(path.rglob("*")):
        if file.is_file() and file.suffix in {
            ".slot",
            ".concern",
            ".draft",
            ".personal",
            ".note",
            ".request",
        }:
            yield file.read_bytes()


def test_with_the_folder_and_her_own_passphrase_she_opens_only_what_is_for_her(room: Staffroom) -> None:
    """X19; "done when" 1: our own modules used directly, with everything that she holds."""
    desk, setting = room.desk, room.setting
    child = add_child(desk)
    manager = room.team.with_manager()
    note = BriefingDraft(
        Subject(child=child), BriefingWay.NOTE, (room.kit,), "", "Be gentle.", "Lunch", "in a week"
    )
    desk.telling_staff.tell(note)
    for_manager = BriefingDraft(
        Subject(child=child), BriefingWay.NOTE, (manager,), "", "Other", "Why", "in a week"
    )
    desk.telling_staff.tell(for_manager)
    session = room.sign_in()
    room.raise_one(session)
    service = room.raising(session)
    service.keep(filled(service.new_draft(), name=KIT))
    adult = filled(service.new_draft(), about=About.ADULT, adult="Pat Vane", name=KIT)
    service.send(adult)
    opened = []
    for raw in sealed_files(setting.path):
        try:
            header, _plain = open_sealed(raw, session.identity.sealing)
        except EnvironmentFault:
            continue
        opened.append((header.purpose.value, header.recipient))
    assert opened == [("briefing", room.kit)]
    assert not hasattr(session, "ledger")
    desk.session.close()
    assert refusal(lambda: unlock(setting.workplace, setting.path, room.kit, KIT_PASSPHRASE)) is (
        RefusalCode.NOT_A_READER
    )
    assert [row.text for row in OwnNotesService(session).rows()] == ["Be gentle."]


def test_a_slot_of_somebody_else_does_not_open_with_her_key(room: Staffroom) -> None:
    session, folder = room.sign_in(), SettingFolder(room.setting.path)
    raw = folder.read_slot("children", 1, room.setting.lead)
    with pytest.raises(EnvironmentFault) as met:
        open_slot(raw, session.identity.sealing, read_seal_header(raw))
    assert met.value.code is FaultCode.UNREADABLE


def test_she_signs_in_by_passphrase_or_pin_and_nobody_else_that_way(room: Staffroom) -> None:
    setting, pins = room.setting, SameDayPins(room.setting.workplace.clock)
    service = StaffSigningIn(setting.workplace, pins)
    session = service.sign_in(setting.path, room.kit, KIT_PASSPHRASE)
    assert (session.person.name, session.signer.person) == (KIT, room.kit)
    look = SettingService(setting.workplace).look(setting.path)
    assert ([each.name for each in look.members], look.approvers) == ([KIT], ())
    pins.choose(session.chain, session.identity, "274915")
    assert service.sign_in_by_pin(setting.path, "274915").person.name == KIT
    manager = room.team.with_manager()
    sign_in = partial(service.sign_in, setting.path, manager, MANAGER_PASSPHRASE)
    assert refusal(sign_in) is RefusalCode.NOT_STAFF
    approving = ApprovingService(setting.workplace)
    assert (
        refusal(lambda: approving.sign_in(setting.path, room.kit, KIT_PASSPHRASE))
        is RefusalCode.NOT_AN_APPROVER
    )
    assert session.look.members == session.look.members


def test_an_account_for_notes_takes_two_where_two_sign(room: Staffroom) -> None:
    """KEYS.md 7.4: people with keys are named by two approvers, once there are two; notes in person need nobody."""
    team = room.team
    team.with_manager()
    robin = PersonId(team.people.add(PersonDetails("Robin Ash", roles=(Role.STAFF,))).id)
    assert refusal(lambda: team.inviting.invite(robin)) is RefusalCode.NEEDS_SECOND_PERSON
    invitation = team.inviting.invite(robin, team.manager_agrees())
    assert (invitation.reads, invitation.approves) == (False, False)
    opened = team.joining.open(team.setting.path, invitation.code)
    assert (opened.reads, opened.approves) == (False, False)


def test_who_has_left_signs_in_no_more(room: Staffroom) -> None:
    room.team.people.mark_left(room.kit)
    with pytest.raises((Refused, EnvironmentFault)):
        room.sign_in()


def test_she_sees_what_became_of_her_concern_and_nobody_else_does(room: Staffroom) -> None:
    """S21: received by whom, when; unsent; late. X03: no file in the setting's folder names her."""
    session, desk = room.sign_in(), room.desk
    slips, service = OwnSlips(session), room.raising(session)
    begun = filled(service.new_draft(), name=KIT)
    service.keep(begun)
    (row,) = slips.rows()
    assert (row.reference, row.sent_at, row.is_late) == (begun.reference, "", False)
    service.send(begun)
    (row,) = slips.rows()
    assert row.sent_at
    assert row.begun_at <= row.sent_at
    assert not row.received_at
    names = [path.name for path in room.setting.path.rglob("*") if path.is_file()]
    assert not [name for name in names if room.kit in name and PersonalName.read(name) is not None]
    assert OwnSlips(desk.session).rows() == (), "the lead's own key does not open her slips"
    clock = room.setting.workplace.clock
    assert isinstance(clock, Ticking)
    clock.now += timedelta(days=1)
    assert slips.rows()[0].is_late
    desk.receiving.take_in()
    desk.receiving.receive(ReceiveDraft(EntryId(begun.id), child=add_child(desk)))
    (row,) = slips.rows()
    assert (row.received_by, row.is_late) == ("Asha Patel", False)
    assert row.received_at > row.sent_at


def test_what_she_raises_is_signed_by_her(room: Staffroom) -> None:
    draft = room.raise_one(room.sign_in())
    room.desk.receiving.take_in()
    view = room.desk.concerns.view(EntryId(draft.id))
    assert view.as_amended.author.person == room.kit
    assert view.as_amended.attestation is not None


def test_a_form_that_she_throws_away_leaves_no_trace_on_her_list(room: Staffroom) -> None:
    session = room.sign_in()
    service, slips = room.raising(session), OwnSlips(session)
    draft = filled(service.new_draft(), must_not_see=MustNotSee.NOBODY, name=KIT)
    service.keep(draft)
    assert slips.rows()
    service.discard(draft)
    assert slips.rows() == ()
    slips.dropped(draft.id)


def test_a_slip_that_somebody_changed_or_moved_is_passed_over(room: Staffroom) -> None:
    session = room.sign_in()
    room.raise_one(session)
    (slip,) = (room.setting.workplace.profile / "slips").rglob("*.slip")
    raw = slip.read_bytes()
    slip.with_name("0" * 32 + ".slip").write_bytes(raw)
    (slip.parent / "notes.txt").write_bytes(b"")
    (slip.parent / ("1" * 32 + ".slip")).write_bytes(raw[:-1])
    assert len(OwnSlips(session).rows()) == 1
    with pytest.raises(EnvironmentFault):
        decode_submission(raw)
    assert MANAGER

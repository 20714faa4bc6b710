"""Telling staff: notes that only their readers open, acknowledged and ended; or in person. All of it is kept."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

import pytest
from msgspec.structs import replace as with_changes

from safeguard_desktop.bundles.briefing import Signed, digest_of, encode, signed_note
from safeguard_desktop.domain.codes import BriefingEnd, BriefingWay
from safeguard_desktop.domain.entries import BriefingEnded, BriefingRead, StaffBriefed
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode, RefusalCode, Refused
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.services.acts.acting_drafts import Subject
from safeguard_desktop.services.briefing.drafts import BriefingDraft, BriefingEndDraft
from safeguard_desktop.services.briefing.notes import NoteFile, NoteName, NoteText, open_note, seal_note
from safeguard_desktop.services.briefing.own_notes import OwnNotesService
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.office.keys import read_chain
from safeguard_desktop.services.staff.staff_session import StaffSession
from safeguard_desktop.storage.briefings_folder import BriefingsFolder
from safeguard_desktop.storage.heads import HeadStore
from safeguard_desktop.vault.signing import PersonSigner
from tests.elm_people import CHAIR, DEPUTY, LEAD, MANAGER, STAFF, Team, with_team
from tests.elm_row import Setting, Ticking
from tests.services.steps import add_child, bodies, receive_one

GENTLE = "Be gentle today; collected only by her aunt."


@dataclass(frozen=True)
class Staffroom:
    """Elm Row with a team, the lead's desk, and a child with a file."""

    team: Team
    desk: Desk
    child: ChildId

    def draft(self, **changes: object) -> BriefingDraft:
        """A note to the member of staff."""
        answers: dict[str, object] = {
            "way": BriefingWay.NOTE,
            "to": (self.team.id(STAFF),),
            "text": GENTLE,
            "reason": "She is with her at lunch.",
            "until_typed": "in two weeks",
        }
        return BriefingDraft(Subject(child=self.child), **{**answers, **changes})  # type: ignore[arg-type]  # as they are named

    def tell(self, **changes: object) -> EntryId:
        """Tell staff, and return the entry."""
        self.desk.telling_staff.tell(self.draft(**changes))
        return self.desk.telling_staff.of_child(self.child)[0].row.entry.id

    def own(self, name: str) -> OwnNotesService:
        """What somebody finds who signs in without reading."""
        chain = read_chain(self.team.folder, None)
        place = self.team.setting.workplace
        session = StaffSession(
            place, self.team.folder, chain, self.team.identities[name], HeadStore(place.profile / "heads")
        )
        return OwnNotesService(session)

    @property
    def folder(self) -> BriefingsFolder:
        """The files."""
        return BriefingsFolder(self.team.setting.path)


@pytest.fixture
def room(setting: Setting) -> Iterator[Staffroom]:
    team = with_team(setting)
    desk = team.unlock(LEAD)
    yield Staffroom(team, desk, add_child(desk))
    desk.session.close()


def fault(act: Callable[[], object]) -> FaultCode:
    with pytest.raises(EnvironmentFault) as met:
        act()
    return met.value.code


def test_a_note_is_read_by_whom_it_is_for_and_by_nobody_else(room: Staffroom) -> None:
    """S99, X09, X19: what one member of staff holds opens no note of another, with our own modules directly."""
    note = room.tell()
    (row,) = room.own(STAFF).rows()
    assert (row.child, row.text, row.writer, row.read_at) == ("Maya Wójcik", GENTLE, LEAD, "")
    assert not room.own(MANAGER).rows()
    chain, name = read_chain(room.team.folder, None), NoteName(note, room.team.id(STAFF), NoteFile.NOTE)
    raw = room.folder.read(str(name))
    assert GENTLE.encode() not in raw
    for other in (MANAGER, CHAIR, DEPUTY, LEAD):
        opening = partial(open_note, raw, chain, name, room.team.identities[other])
        assert fault(opening) is FaultCode.UNREADABLE


def test_reading_a_note_lands_in_the_childs_record_once(room: Staffroom) -> None:
    """S99: who, what, why, when."""
    note, staff = room.tell(to=(room.team.id(STAFF), room.team.id(MANAGER))), room.own(STAFF)
    (waiting,) = room.desk.telling_staff.unread()
    assert {told.name for told in waiting.row.waiting_for} == {STAFF, MANAGER}
    staff.acknowledge(note)
    staff.acknowledge(note)
    assert room.desk.telling_staff.take_in()
    assert not room.desk.telling_staff.take_in()
    (read,) = bodies(room.desk, BriefingRead)
    assert isinstance(read, BriefingRead)
    assert (read.briefing, read.reader, read.at) == (note, room.team.id(STAFF), staff.rows()[0].read_at)
    (waiting,) = room.desk.telling_staff.unread()
    assert [told.name for told in waiting.row.waiting_for] == [MANAGER]
    told = [row.entry.body for row in room.desk.files.view(room.child).story.rows]
    assert [type(body) for body in told][-2:] == [StaffBriefed, BriefingRead]


def test_telling_somebody_in_person_is_complete(room: Staffroom) -> None:
    """UI.md: "Told Sam in person, 14:50" is a complete briefing."""
    room.tell(
        way=BriefingWay.IN_PERSON,
        when="14:50 yesterday",
        by=LEAD,
        others="Robin (agency)\n",
        to=(room.team.id(MANAGER),),
    )
    (body,) = bodies(room.desk, StaffBriefed)
    assert isinstance(body, StaffBriefed)
    assert [told.name for told in body.to] == [MANAGER, "Robin (agency)"]
    assert body.when is not None
    assert body.when.words == "14:50 yesterday"
    assert not room.folder.names()
    assert not room.desk.telling_staff.unread()


def test_the_form_says_what_is_missing(room: Staffroom) -> None:
    service = room.desk.telling_staff
    empty = BriefingDraft(Subject(child=room.child))
    assert [problem.field for problem in service.problems(empty)] == [
        "told_way", "told_to", "told_what", "told_reason", "told_until",
    ]  # fmt: skip
    in_person = room.draft(way=BriefingWay.IN_PERSON, when="tomorrow 9:00")
    assert {(problem.field, problem.code) for problem in service.problems(in_person)} == {
        ("told_by", "missing"), ("told_when", "in_future"),
    }  # fmt: skip


def test_a_note_needs_an_account_and_the_key_person_comes_first(setting: Setting) -> None:
    team = with_team(setting, MANAGER)
    desk = team.unlock(LEAD)
    try:
        child = add_child(desk)
        details = desk.children.view(child).details
        desk.children.change(child, with_changes(details, key_person=" kit  moreno "), "New key person")
        room = Staffroom(team, desk, child)
        people = desk.telling_staff.people(Subject(child=child))
        assert (people[0].person.name, people[0].is_key_person) == (STAFF, True)
        assert {each.person.name for each in people} == {STAFF, MANAGER, CHAIR}
        (manager,) = (each for each in people if each.person.name == MANAGER)
        assert not manager.has_account
        with pytest.raises(Refused) as refused:
            desk.telling_staff.tell(room.draft(to=(manager.person.id,)))
        assert refused.value.code is RefusalCode.INCOMPLETE
        with pytest.raises(Refused):
            desk.telling_staff.tell(room.draft(to=(team.id(DEPUTY),)))
        assert not room.folder.names()
    finally:
        desk.session.close()


def test_after_its_last_day_a_note_is_taken_away_and_that_is_written_down(
    room: Staffroom, setting: Setting
) -> None:
    note = room.tell(until_typed="tomorrow")
    room.own(STAFF).acknowledge(note)
    assert len(room.folder.names()) == 2
    clock = setting.workplace.clock
    assert isinstance(clock, Ticking)
    clock.now += timedelta(days=2)
    assert not room.own(STAFF).rows()
    room.desk.telling_staff.take_in()
    assert not room.folder.names()
    assert [body.end for body in bodies(room.desk, BriefingEnded) if isinstance(body, BriefingEnded)] == [
        BriefingEnd.RAN_OUT
    ]
    assert len(bodies(room.desk, BriefingRead)) == 1, "that it was read came with it"
    assert not room.desk.telling_staff.take_in()


def test_the_lead_ends_a_note_with_a_reason(room: Staffroom) -> None:
    note, service = room.tell(), room.desk.telling_staff
    assert service.end_problems(BriefingEndDraft(note))
    raw = room.folder.read(room.folder.names()[0])
    name = room.folder.names()[0]
    service.end(BriefingEndDraft(note, "Her mother is back."))
    assert not room.folder.names()
    assert not room.own(STAFF).rows()
    with pytest.raises(Refused) as refused:
        service.end(BriefingEndDraft(note, "Again"))
    assert refused.value.code is RefusalCode.ALREADY_DONE
    room.folder.write(name, raw)
    service.tidy()
    assert not room.folder.names(), "put back by somebody, it goes at the next opening"


def test_an_acknowledgement_by_another_hand_counts_for_nothing(room: Staffroom) -> None:
    """A file that somebody made up, or of another note, does not say that this one was read."""
    first, second = room.tell(), room.tell(text="Another matter.")
    room.own(STAFF).acknowledge(first)
    staff = room.team.id(STAFF)
    real = room.folder.read(str(NoteName(first, staff, NoteFile.READ)))
    room.folder.write(str(NoteName(second, staff, NoteFile.READ)), real)
    room.folder.write(str(NoteName(first, room.team.id(MANAGER), NoteFile.READ)), real)
    room.desk.telling_staff.take_in()
    assert len(bodies(room.desk, BriefingRead)) == 1
    (waiting,) = room.desk.telling_staff.unread()
    assert waiting.row.entry.id == second
    room.own(STAFF).acknowledge(second)
    room.desk.telling_staff.take_in()
    assert not room.desk.telling_staff.unread(), "the reader's own hand replaces what was put there"


def test_a_note_by_somebody_who_does_not_read_the_record_is_not_shown(room: Staffroom) -> None:
    """Anybody can encrypt something to a member of staff; only a reader's note is one."""
    chain, staff = read_chain(room.team.folder, None), room.team.id(STAFF)
    person = chain.latest.person(staff)
    assert person is not None
    forged = NoteText(
        EntryId("a" * 32), "Maya Wójcik", "Her father may collect her.", "2027-01-01", room.desk.session.now()
    )
    manager = room.team.identities[MANAGER]
    sealed = seal_note(forged, chain, PersonSigner(manager.person, manager.signing), person)
    room.folder.write(str(sealed.name), sealed.raw)
    own = room.own(STAFF)
    assert (own.rows(), own.unreadable()) == ((), 1)
    assert fault(lambda: own.acknowledge(forged.id)) is FaultCode.UNREADABLE


def test_a_note_under_another_id_or_for_another_person_is_refused(room: Staffroom) -> None:
    note, staff, manager = (
        room.tell(to=(room.team.id(STAFF), room.team.id(MANAGER))),
        room.team.id(STAFF),
        room.team.id(MANAGER),
    )
    raw = room.folder.read(str(NoteName(note, staff, NoteFile.NOTE)))
    chain = read_chain(room.team.folder, None)
    swapped = NoteName(EntryId("b" * 32), staff, NoteFile.NOTE)
    assert fault(lambda: open_note(raw, chain, swapped, room.team.identities[STAFF])) is FaultCode.TAMPERED
    room.folder.write(str(NoteName(note, manager, NoteFile.NOTE)), raw)
    assert room.own(MANAGER).unreadable() == 1


def test_a_note_that_vanished_is_noticed(room: Staffroom) -> None:
    room.tell()
    room.folder.remove(room.folder.names()[0])
    (waiting,) = room.desk.telling_staff.unread()
    assert waiting.missing == (room.team.id(STAFF),)
    assert fault(lambda: room.own(STAFF).acknowledge(waiting.row.entry.id)) is FaultCode.NOT_FOUND


def test_whoever_wrote_a_note_and_reads_no_more_is_named_as_such(room: Staffroom) -> None:
    """A note stays in sight, and says that it has to be asked for."""
    room.tell()
    (row,) = room.own(STAFF).rows()
    assert row.is_vouched_for
    chain = read_chain(room.team.folder, None)
    facts = chain.latest.ledgers[0]
    older = with_changes(chain.latest, ledgers=(with_changes(facts, readers=(room.team.id(DEPUTY),)),))
    later = type(chain)(
        (*chain.versions, with_changes(older, version=chain.latest.version + 1)), (*chain.digests, "0" * 64)
    )
    name = NoteName(row.id, room.team.id(STAFF), NoteFile.NOTE)
    opened = open_note(room.folder.read(str(name)), later, name, room.team.identities[STAFF])
    assert not opened.is_vouched_for


def test_a_note_about_a_concern_stands_in_its_story(room: Staffroom, setting: Setting) -> None:
    concern = receive_one(room.desk, setting, room.child)
    room.desk.telling_staff.tell(with_subject(room.draft(), Subject(concern=concern)))
    view = room.desk.concerns.view(concern)
    assert [entry.body.KIND for entry in view.followed if entry.body][-1] == "staff-briefed"


def with_subject(draft: BriefingDraft, about: Subject) -> BriefingDraft:
    return BriefingDraft(
        about, draft.way, draft.to, draft.others, draft.text, draft.reason, draft.until_typed
    )


def test_the_record_keeps_the_digest_of_each_note(room: Staffroom) -> None:
    note = room.tell()
    (body,) = bodies(room.desk, StaffBriefed)
    assert isinstance(body, StaffBriefed)
    chain, name = read_chain(room.team.folder, None), NoteName(note, room.team.id(STAFF), NoteFile.NOTE)
    opened = open_note(room.folder.read(str(name)), chain, name, room.team.identities[STAFF])
    assert body.to[0].digest == opened.digest
    again = encode(with_changes(opened.note, salt=bytes(32)))
    assert digest_of(again) != opened.digest
    assert Signed(again, signed_note(again)).content == again

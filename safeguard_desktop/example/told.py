"""Telling staff in the story: in person, and by a note that is read, acknowledged and ended. Source: S99, S100."""

from typing import Final

from safeguard_desktop.domain.codes import BriefingWay
from safeguard_desktop.domain.ids import ChildId, PersonId
from safeguard_desktop.example.office import Office
from safeguard_desktop.example.scene import Scene
from safeguard_desktop.services.acts.acting_drafts import Subject
from safeguard_desktop.services.briefing.drafts import BriefingDraft, BriefingEndDraft
from safeguard_desktop.services.briefing.own_notes import OwnNotesService
from safeguard_desktop.services.staff.staff_session import StaffSigningIn
from safeguard_desktop.wording import example

_HOLDS: Final = "in four weeks"


def tell(office: Office, child: ChildId, person: PersonId) -> None:
    """Write a note for that person about a child."""
    draft = BriefingDraft(
        Subject(child=child), BriefingWay.NOTE, (person,), "", example.NOTE, example.NOTE_WHY, _HOLDS
    )
    office.desk.telling_staff.tell(draft)


def tell_in_person(scene: Scene) -> None:
    """Write down that whoever has the group was told in person, as in a setting without accounts."""
    child = next(each for each in scene.roster.children if each.id is not None)
    scene.desk.telling_staff.tell(
        BriefingDraft(
            Subject(child=child.id),
            BriefingWay.IN_PERSON,
            others=child.key.name,
            text=example.NOTE,
            reason=example.NOTE_WHY,
            until_typed=_HOLDS,
            when="now",
            by=scene.desk.telling_staff.my_name,
        )
    )


def tell_by_note(scene: Scene) -> None:
    """Write a note, where somebody has an account to read it with."""
    child, seat = next(each for each in scene.roster.children if each.id is not None), scene.office.staff
    if seat is not None and child.id is not None:
        tell(scene.office, child.id, seat.person)


def read_notes(scene: Scene) -> None:
    """Let the member of staff sign in and acknowledge what waits, and take that into the record."""
    office, seat = scene.office, scene.office.staff
    if seat is None:
        return
    session = StaffSigningIn(office.workplace).sign_in(office.path, seat.person, seat.passphrase)
    notes = OwnNotesService(session)
    for row in notes.rows():
        notes.acknowledge(row.id)
    scene.desk.telling_staff.take_in()


def end_telling(scene: Scene) -> None:
    """Write down that what staff were told first does not hold any more."""
    telling = scene.desk.telling_staff
    child = next(each for each in scene.roster.children if each.id is not None)
    if child.id is not None:
        for told in telling.of_child(child.id)[-1:]:
            telling.end(BriefingEndDraft(told.row.entry.id, example.NOTE_ENDED))

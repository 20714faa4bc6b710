"""Telling staff in the story: a member of staff has an account by now, and a note about one of the children waits."""

from typing import Final

from safeguard_desktop.domain.codes import BriefingWay
from safeguard_desktop.domain.ids import ChildId, PersonId
from safeguard_desktop.example.office import Office
from safeguard_desktop.services.acts.acting_drafts import Subject
from safeguard_desktop.services.briefing.drafts import BriefingDraft
from safeguard_desktop.services.staff.joining import JoiningService
from safeguard_desktop.services.staff.people import PersonDetails
from safeguard_desktop.wording import example

_HOLDS: Final = "in four weeks"


def add_member_of_staff(office: Office, name: str, job: str, passphrase: str) -> PersonId:
    """Add somebody to the people of the setting, with an account that is taken up at once."""
    person = PersonId(office.desk.people.add(PersonDetails(name, job)).id)
    invitation = office.desk.inviting.invite(person)
    joining = JoiningService(office.workplace)
    joining.accept(joining.open(office.path, invitation.code), passphrase)
    return person


def tell(office: Office, child: ChildId, person: PersonId) -> None:
    """Write a note for that person about a child."""
    draft = BriefingDraft(
        Subject(child=child), BriefingWay.NOTE, (person,), "", example.NOTE, example.NOTE_WHY, _HOLDS
    )
    office.desk.telling_staff.tell(draft)

"""Elm Row's other people, as tests of invitations and of two signatures need them."""

from dataclasses import dataclass

from safeguard_desktop.domain.ids import PersonId
from safeguard_desktop.services.desk import Desk, open_desk
from safeguard_desktop.services.session import unlock
from safeguard_desktop.services.staff.inviting import Invitation, InvitingService
from safeguard_desktop.services.staff.joining import JoiningService
from safeguard_desktop.services.staff.people import PeopleService
from safeguard_desktop.services.staff.register_changes import Agreement
from tests.elm_row import Setting

DEPUTY = "Sam Rowe"
MANAGER = "Jo Lindqvist"
DEPUTY_PASSPHRASE = "velvet thimble orchard nineteen geese"
MANAGER_PASSPHRASE = "copper lighthouse sundial walnut ribbon"


@dataclass(frozen=True)
class Team:
    """The lead's desk, and how others come to have an account."""

    setting: Setting
    desk: Desk

    @property
    def people(self) -> PeopleService:
        """People as the lead has them."""
        return PeopleService(self.desk.session)

    @property
    def inviting(self) -> InvitingService:
        """Invitations by the lead."""
        return InvitingService(self.desk.session)

    @property
    def joining(self) -> JoiningService:
        """The start window of the same computer."""
        return JoiningService(self.setting.workplace)

    def id_of(self, name: str) -> PersonId:
        """The id of a person of the register."""
        (found,) = (person.id for person in self.desk.session.chain.latest.people if person.name == name)
        return found

    def invite(self, name: str, agreement: Agreement | None = None) -> Invitation:
        """An invitation for a person of the register."""
        return self.inviting.invite(self.id_of(name), agreement)

    def take_up(self, invitation: Invitation, passphrase: str) -> None:
        """The invited person types the code and chooses a passphrase."""
        self.joining.accept(self.joining.open(self.setting.path, invitation.code), passphrase)

    def with_deputy(self) -> PersonId:
        """The deputy has an account and reads."""
        self.take_up(self.invite(DEPUTY), DEPUTY_PASSPHRASE)
        return self.id_of(DEPUTY)

    def with_manager(self) -> PersonId:
        """The manager has an account and signs: there are two approvers from now on."""
        self.take_up(self.invite(MANAGER), MANAGER_PASSPHRASE)
        return self.id_of(MANAGER)

    def manager_agrees(self) -> Agreement:
        """The manager agrees with a passphrase."""
        return Agreement(self.id_of(MANAGER), MANAGER_PASSPHRASE)

    def sheet_agrees(self) -> Agreement:
        """The words of the recovery sheet are typed."""
        return Agreement(words=" ".join(self.setting.words))

    def unlock_as(self, person: PersonId, passphrase: str) -> Desk:
        """The desk of somebody else, once the lead has locked."""
        self.desk.session.close()
        return open_desk(unlock(self.setting.workplace, self.setting.path, person, passphrase))

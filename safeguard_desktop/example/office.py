"""Who sits at the desk of the story: the lead on most days, the deputy when the lead is away, one at a time."""

from dataclasses import dataclass
from pathlib import Path

from safeguard_desktop.domain.ids import PersonId
from safeguard_desktop.domain.register import Role
from safeguard_desktop.example.clock import StoryClock
from safeguard_desktop.services.desk import Desk, open_desk
from safeguard_desktop.services.inbox.raising import RaisingService
from safeguard_desktop.services.office.restoring import RestoringService
from safeguard_desktop.services.office.setting import SettingService
from safeguard_desktop.services.session import unlock
from safeguard_desktop.services.staff.joining import JoiningService
from safeguard_desktop.services.staff.people import PersonDetails
from safeguard_desktop.services.workplace import Workplace


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody with an account, and the passphrase."""

    person: PersonId
    passphrase: str


class Office:
    """The setting's record, with whoever is signed in; what is saved goes into `papers`. Close it at the end."""

    def __init__(self, workplace: Workplace, clock: StoryClock, path: Path, lead: Seat) -> None:
        """Sign the lead in; `workplace` has to have that clock.

        Raises:
            EnvironmentFault: the record cannot be opened.
        """
        self.workplace = workplace
        self.clock = clock
        self.path = path
        self.lead = lead
        self.papers = path.parent
        self.deputy: Seat | None = None
        self.staff: Seat | None = None
        self.manager: Seat | None = None
        self._seat = lead
        self.desk = self._unlocked(lead)

    @classmethod
    def of_lead(cls, workplace: Workplace, clock: StoryClock, path: Path, passphrase: str) -> "Office":
        """Sign in the first lead of the register.

        Raises:
            EnvironmentFault: the record cannot be opened.
        """
        (lead, *_others) = SettingService(workplace).look(path).leads
        return cls(workplace, clock, path, Seat(lead.id, passphrase))

    @property
    def raising(self) -> RaisingService:
        """The form as a member of staff has it, without a key."""
        return RaisingService(self.workplace, self.path)

    def invite_deputy(self, passphrase: str) -> None:
        """Give the deputy an account, taken up with that passphrase at once.

        Raises:
            Refused: the register names no deputy, or there is an account already.
        """
        (deputy, *_others) = self.desk.session.chain.latest.with_role(Role.DEPUTY)
        self.deputy = self._invited(deputy.id, passphrase)

    def invite_manager(self, passphrase: str) -> None:
        """Give the manager an account in the same way, with which the record of worries about adults comes.

        Raises:
            Refused: the register names no manager, or there is an account already.
        """
        (manager, *_others) = self.desk.session.chain.latest.with_role(Role.MANAGER)
        self.manager = self._invited(manager.id, passphrase)

    def add_member_of_staff(self, name: str, job: str, passphrase: str) -> PersonId:
        """Add somebody to the people of the setting, with an account that is taken up at once."""
        person = PersonId(self.desk.staff.people.add(PersonDetails(name, job)).id)
        self.staff = self._invited(person, passphrase)
        return person

    def sign_in(self, seat: Seat) -> None:
        """Let that person sit down, where they do not sit there already."""
        if seat != self._seat:
            self.desk.session.close()
            self._seat, self.desk = seat, self._unlocked(seat)

    def restore(self, words: str, place: Path) -> None:
        """Put the record back from a backup of now, as on a new computer, and go on there.

        Raises:
            EnvironmentFault: these are not the words of the recovery sheet, or the place will not do.
        """
        self.sign_in(self.lead)
        backups = self.desk.backups.now().place
        self.desk.session.close()
        service = RestoringService(self.workplace)
        newest = service.list(backups)[0].path
        self.path = service.restore(newest, place, words, self.lead.passphrase)
        self.desk = self._unlocked(self.lead)

    def close(self) -> None:
        """Lock."""
        self.desk.session.close()

    def _invited(self, person: PersonId, passphrase: str) -> Seat:
        invitation = self.desk.staff.inviting.invite(person)
        joining = JoiningService(self.workplace)
        joining.accept(joining.open(self.path, invitation.code), passphrase)
        return Seat(person, passphrase)

    def _unlocked(self, seat: Seat) -> Desk:
        return open_desk(unlock(self.workplace, self.path, seat.person, seat.passphrase))

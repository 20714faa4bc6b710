"""What the desk offers about the people of the setting: who they are, and who can read."""

from __future__ import annotations

from dataclasses import dataclass

from safeguard_desktop.documents.shaping import TextShaper
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.office.shares import SharesService
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.staff.inviting import InvitingService
from safeguard_desktop.services.staff.key_change import KeyChangeService
from safeguard_desktop.services.staff.own_account import OwnAccountService
from safeguard_desktop.services.staff.people import PeopleService
from safeguard_desktop.services.staff.pins import SameDayPins
from safeguard_desktop.services.staff_told import StaffToldService


@dataclass(frozen=True, slots=True)
class StaffDesk:
    """People, invitations, one's own account, the change of who can read, and what staff were told."""

    people: PeopleService
    inviting: InvitingService
    own: OwnAccountService
    key_change: KeyChangeService
    shares: SharesService
    told: StaffToldService


def open_staff(
    session: Session, models: Models, shaper: TextShaper | None, pins: SameDayPins | None
) -> StaffDesk:
    """Build the services about people for a session. `pins` is what the program keeps its PIN of today in."""
    return StaffDesk(
        people=PeopleService(session),
        inviting=InvitingService(session),
        own=OwnAccountService(session, pins or SameDayPins(session.workplace.clock)),
        key_change=KeyChangeService(session, shaper),
        shares=SharesService(session, shaper),
        told=StaffToldService(session, models),
    )

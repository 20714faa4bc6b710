"""What the start window is given: the services that need no key.

What few people need on most days is made when it is wanted, since loading it would keep the window waiting.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from safeguard_desktop.services.inbox.unwritten import Unwritten
from safeguard_desktop.services.office.setting import SettingService
from safeguard_desktop.ui.start.signing_in import SignIn

if TYPE_CHECKING:
    from safeguard_desktop.services.asking.taking_down import TakingDownService
    from safeguard_desktop.services.inbox.raising import RaisingService
    from safeguard_desktop.services.office.restoring import RestoringService
    from safeguard_desktop.services.office.setup import SetupService
    from safeguard_desktop.services.session import UnlockingService
    from safeguard_desktop.services.staff.approving import ApprovingService
    from safeguard_desktop.services.staff.joining import JoiningService
    from safeguard_desktop.services.staff.pins import SameDayPins
    from safeguard_desktop.services.staff.staff_session import StaffSigningIn


@dataclass(frozen=True)
class FrontDoor:
    """The services that need no key. Most are made by calling, some with a setting's folder."""

    settings: SettingService
    setup: Callable[[], SetupService]
    restoring: Callable[[], RestoringService]
    raising: Callable[[Path], RaisingService]
    taking_down: Callable[[Path], TakingDownService]
    unlocking: Callable[[], UnlockingService]
    approving: Callable[[], ApprovingService]
    staff: Callable[[], StaffSigningIn]
    joining: Callable[[], JoiningService]
    pins: Callable[[], SameDayPins]
    unwritten: Unwritten

    @property
    def sign_in(self) -> SignIn:
        """The ways to sign in."""
        return SignIn(self.unlocking, self.approving, self.staff, self.pins)

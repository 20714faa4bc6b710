"""The services that need no key, each made when somebody first goes to it: what is not used is not loaded."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from safeguard_desktop.services.inbox.unwritten import Unwritten
from safeguard_desktop.services.office.setting import SettingService
from safeguard_desktop.services.workplace import Workplace
from safeguard_desktop.ui.start import FrontDoor

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
    from safeguard_desktop.ui.shaping import QtTextShaper


class Doors:
    """Makes them for one computer."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace
        self.unwritten = Unwritten(workplace)

    @cached_property
    def shaper(self) -> QtTextShaper:
        """Qt's layout of text for papers; made when the first paper or the desk needs it."""
        from safeguard_desktop.ui.shaping import QtTextShaper  # noqa: PLC0415  # loaded when it is wanted

        return QtTextShaper()

    def front_door(self) -> FrontDoor:
        """Returns the services that the start window leads to."""
        return FrontDoor(
            settings=SettingService(self._workplace),
            setup=self._setup,
            restoring=self._restoring,
            raising=self._raising,
            taking_down=self._taking_down,
            unlocking=self._unlocking,
            approving=self._approving,
            staff=self._staff,
            joining=self._joining,
            pins=lambda: self.pins,
            unwritten=self.unwritten,
        )

    def _setup(self) -> SetupService:
        from safeguard_desktop.services.office.setup import SetupService  # noqa: PLC0415  # loaded when it is wanted

        return SetupService(self._workplace, self.shaper)

    def _restoring(self) -> RestoringService:
        from safeguard_desktop.services.office.restoring import RestoringService  # noqa: PLC0415  # as above

        return RestoringService(self._workplace)

    def _raising(self, path: Path) -> RaisingService:
        from safeguard_desktop.services.inbox.raising import RaisingService  # noqa: PLC0415  # as above

        return RaisingService(self._workplace, path)

    def _taking_down(self, path: Path) -> TakingDownService:
        from safeguard_desktop.services.asking.taking_down import TakingDownService  # noqa: PLC0415  # as above

        return TakingDownService(self._workplace, path)

    def _unlocking(self) -> UnlockingService:
        from safeguard_desktop.services.session import UnlockingService  # noqa: PLC0415  # as above

        return UnlockingService(self._workplace, self.pins)

    def _approving(self) -> ApprovingService:
        from safeguard_desktop.services.staff.approving import ApprovingService  # noqa: PLC0415  # as above

        return ApprovingService(self._workplace, self.pins)

    def _staff(self) -> StaffSigningIn:
        from safeguard_desktop.services.staff.staff_session import StaffSigningIn  # noqa: PLC0415  # as above

        return StaffSigningIn(self._workplace, self.pins)

    def _joining(self) -> JoiningService:
        from safeguard_desktop.services.staff.joining import JoiningService  # noqa: PLC0415  # as above

        return JoiningService(self._workplace)

    @cached_property
    def pins(self) -> SameDayPins:
        """The PIN of today, which ends with the program; made when somebody is looked for who has one."""
        from safeguard_desktop.services.staff.pins import SameDayPins  # noqa: PLC0415  # as above

        return SameDayPins(self._workplace.clock)

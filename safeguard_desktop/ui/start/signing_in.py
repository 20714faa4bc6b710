"""Signing in at the start window: a reader opens the record, an approver does not; by passphrase or PIN."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from safeguard_desktop.domain.ids import PersonId
from safeguard_desktop.domain.ports import Progress
from safeguard_desktop.domain.register import Person
from safeguard_desktop.services.office.setting import SettingLook

if TYPE_CHECKING:
    from safeguard_desktop.services.session import Session, UnlockingService
    from safeguard_desktop.services.staff.approving import ApproverSession, ApprovingService
    from safeguard_desktop.services.staff.pins import SameDayPins

    SignedInSession = Session | ApproverSession
else:
    SignedInSession = object

Who = tuple[PersonId, bool]
"""A person, and whether that person reads the record."""


@dataclass(frozen=True)
class SignIn:
    """Leads a person to the service that they sign in with. All are made when they are wanted."""

    unlocking: Callable[[], UnlockingService]
    approving: Callable[[], ApprovingService]
    pins: Callable[[], SameDayPins]

    def open(
        self,
        path: Path,
        who: Who,
        passphrase: str,
        progress: Progress | None = None,
        *,
        take_over: bool = False,
    ) -> SignedInSession:
        """Signs somebody in with a passphrase. Runs on the worker."""
        person, reads = who
        if not reads:
            return self.approving().sign_in(path, person, passphrase)
        return self.unlocking().unlock(path, person, passphrase, progress, take_over=take_over)

    def open_by_pin(
        self, path: Path, who: Who, pin: str, progress: Progress | None = None, *, take_over: bool = False
    ) -> SignedInSession:
        """Signs somebody in with the PIN of today. Runs on the worker."""
        if not who[1]:
            return self.approving().sign_in_by_pin(path, pin)
        return self.unlocking().unlock_by_pin(path, pin, progress, take_over=take_over)

    def with_pin(self, look: SettingLook) -> Person | None:
        """Returns who may sign in with a PIN now, or None."""
        person = self.pins().whose(look.id)
        return next((each for each in (*look.readers, *look.approvers) if each.id == person), None)

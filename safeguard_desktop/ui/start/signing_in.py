"""Signing in at the start window: a reader opens the record, nobody else does; by passphrase or PIN."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from safeguard_desktop.domain.ids import PersonId
from safeguard_desktop.domain.ports import Progress
from safeguard_desktop.domain.register import Person
from safeguard_desktop.services.office.setting import SettingLook

if TYPE_CHECKING:
    from safeguard_desktop.services.session import Session, UnlockingService
    from safeguard_desktop.services.staff.approving import ApprovingService
    from safeguard_desktop.services.staff.own_session import OwnSession
    from safeguard_desktop.services.staff.pins import SameDayPins
    from safeguard_desktop.services.staff.staff_session import StaffSigningIn

    SignedInSession = Session | OwnSession
else:
    SignedInSession = object


class Access(StrEnum):
    """What an account opens."""

    READS = "reads"
    SIGNS = "signs"
    OWN_NOTES = "own_notes"


Who = tuple[PersonId, Access]
"""A person, and what the account of that person opens."""


def access_of(look: SettingLook, person: PersonId) -> Access:
    """Returns what the account of a person opens."""
    if any(each.id == person for each in look.readers):
        return Access.READS
    return Access.SIGNS if any(each.id == person for each in look.approvers) else Access.OWN_NOTES


@dataclass(frozen=True)
class SignIn:
    """Leads a person to the service that they sign in with. All are made when they are wanted."""

    unlocking: Callable[[], UnlockingService]
    approving: Callable[[], ApprovingService]
    staff: Callable[[], StaffSigningIn]
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
        person, access = who
        if access is Access.READS:
            return self.unlocking().unlock(path, person, passphrase, progress, take_over=take_over)
        return self._without_reading(access).sign_in(path, person, passphrase)

    def open_by_pin(
        self, path: Path, who: Who, pin: str, progress: Progress | None = None, *, take_over: bool = False
    ) -> SignedInSession:
        """Signs somebody in with the PIN of today. Runs on the worker."""
        if who[1] is Access.READS:
            return self.unlocking().unlock_by_pin(path, pin, progress, take_over=take_over)
        return self._without_reading(who[1]).sign_in_by_pin(path, pin)

    def with_pin(self, look: SettingLook) -> PersonId | None:
        """Returns who may sign in with a PIN now, or None."""
        return self.pins().whose(look.id)

    def _without_reading(self, access: Access) -> ApprovingService | StaffSigningIn:
        return self.approving() if access is Access.SIGNS else self.staff()


def those_who_unlock(look: SettingLook) -> tuple[Person, ...]:
    """Returns everybody who can sign in to read or to sign: who reads, then who only signs."""
    return (*look.readers, *look.approvers)


def those_with_notes(look: SettingLook) -> tuple[Person, ...]:
    """Returns everybody whose account opens their own notes and nothing else."""
    return look.members

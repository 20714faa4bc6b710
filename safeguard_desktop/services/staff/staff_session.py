"""A member of staff who is signed in: own concerns, notes that were written for them, and nothing else.

What these keys open is what was encrypted to this person. Source: X19, S99; UI.md ("My notes (staff)").
"""

from dataclasses import dataclass

from typing_extensions import override

from safeguard_desktop.domain.errors import RefusalCode, Refused
from safeguard_desktop.domain.ids import PersonId
from safeguard_desktop.services.staff.accounts import staff_of
from safeguard_desktop.services.staff.own_session import OwnSession, OwnSigningIn
from safeguard_desktop.vault.register import RegisterChain


@dataclass
class StaffSession(OwnSession):
    """A member of staff who is signed in."""


class StaffSigningIn(OwnSigningIn[StaffSession]):
    """Signs a member of staff in. Whoever reads or signs has a window of their own (``NOT_STAFF``)."""

    @override
    def check_may(self, chain: RegisterChain, person: PersonId) -> None:
        if person not in {each.id for each in staff_of(chain.latest)}:
            raise Refused(RefusalCode.NOT_STAFF)

    @override
    def session(self, base: OwnSession) -> StaffSession:
        return StaffSession(base.workplace, base.folder, base.chain, base.identity, base.heads)

"""An approver who is signed in: somebody who signs changes of who can read, and reads no child's record.

Source: DESIGN section 3 (approver), X19.
"""

from dataclasses import dataclass, field

from typing_extensions import override

from safeguard_desktop.domain.errors import RefusalCode, Refused
from safeguard_desktop.domain.ids import PersonId
from safeguard_desktop.services.record import Record
from safeguard_desktop.services.staff.own_session import OwnSession, OwnSigningIn
from safeguard_desktop.vault.register import RegisterChain


@dataclass
class ApproverSession(OwnSession):
    """An approver who is signed in. `matters` is the record of worries about adults, where it is open."""

    matters: Record | None = field(default=None, repr=False, compare=False)

    def close(self) -> None:
        """Close the record of worries about adults, where it is open."""
        matters, self.matters = self.matters, None
        if matters is not None:
            matters.ledger.close()


class ApprovingService(OwnSigningIn[ApproverSession]):
    """Signs an approver in. Anybody else is refused (``NOT_AN_APPROVER``)."""

    @override
    def check_may(self, chain: RegisterChain, person: PersonId) -> None:
        if person not in {each.id for each in chain.latest.approvers()}:
            raise Refused(RefusalCode.NOT_AN_APPROVER)

    @override
    def session(self, base: OwnSession) -> ApproverSession:
        return ApproverSession(base.workplace, base.folder, base.chain, base.identity, base.heads)

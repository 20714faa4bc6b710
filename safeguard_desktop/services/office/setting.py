"""What anybody may see of a setting before anything is unlocked: whom to tell, whom to ring.

Nothing here needs a key, and nothing here tells a child's name, or that there is one.

The start window is built on this, so what checks signatures is loaded by the first look, on the worker, while the
window is painted already.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from safeguard_desktop.domain.ids import SettingId
from safeguard_desktop.domain.register import Contacts, Person, Role, SettingFacts
from safeguard_desktop.services.office.known import KnownSettings
from safeguard_desktop.services.workplace import Workplace
from safeguard_desktop.storage.folder import SettingFolder

if TYPE_CHECKING:
    from safeguard_desktop.services.inbox.routing import Staff
    from safeguard_desktop.services.inbox.sent import Unconfirmed
    from safeguard_desktop.vault.register import RegisterChain


@dataclass(frozen=True, slots=True)
class SettingLook:
    """A setting as the start window shows it. `waiting_since` is UTC text or empty.

    `readers`, `approvers` and `members` are those who have an account; an approver signs and does not read,
    any other member of staff only finds what is for them. `unconfirmed` is what was sent from this computer
    and not received in time.
    `staff` says to whom a concern goes.
    """

    path: Path
    id: SettingId
    facts: SettingFacts
    contacts: Contacts
    leads: tuple[Person, ...]
    deputies: tuple[Person, ...]
    managers: tuple[Person, ...]
    chairs: tuple[Person, ...]
    readers: tuple[Person, ...]
    approvers: tuple[Person, ...]
    members: tuple[Person, ...]
    has_invitations: bool
    staff: Staff
    waiting: int
    waiting_since: str
    unconfirmed: Unconfirmed


class ReferenceState(StrEnum):
    """What became of a concern, as far as its reference may tell."""

    NOT_FOUND = "not_found"
    SENT = "sent"
    RECEIVED = "received"


@dataclass(frozen=True, slots=True)
class ReferenceFate:
    """The state of a reference and since when (UTC text, or empty). It does not tell to whom it went."""

    state: ReferenceState
    at: str = ""


class SettingService:
    """Finds settings and looks at them without a key."""

    def __init__(self, workplace: Workplace) -> None:
        """Keep the workplace."""
        self._workplace = workplace
        self._known = KnownSettings(workplace)

    def known(self) -> tuple[Path, ...]:
        """Return the settings that were opened on this computer, the latest first."""
        return self._known.paths()

    def remember(self, path: Path) -> None:
        """Put a setting at the head of the list, with the id that it has now.

        Raises:
            EnvironmentFault: it is not the setting that lay there before, or cannot be read.
        """
        self._known.remember(path, self._known.chain(SettingFolder(path)).setting_id)

    def forget(self, path: Path) -> None:
        """Take a setting off the list; the setting itself is left alone."""
        self._known.forget(path)

    def look(self, path: Path) -> SettingLook:
        """Return what the start window shows of a setting.

        Raises:
            EnvironmentFault: there is no such folder, or its register does not hold.
        """
        from safeguard_desktop.services.inbox.sent import SentConcerns  # noqa: PLC0415  # see the module

        folder = SettingFolder(path)
        chain = self._known.chain(folder)
        copies = SentConcerns(self._workplace.profile, chain.setting_id)
        copies.offer_again(folder, chain)
        return replace(look_at(folder, chain), unconfirmed=copies.unconfirmed(self._workplace.clock()))

    def state_of(self, path: Path, reference: str) -> ReferenceFate:
        """Tell what became of the concern of that reference. Source: UI.md (start window)."""
        from safeguard_desktop.bundles.receipt import receipt_name  # noqa: PLC0415  # see the module
        from safeguard_desktop.services.inbox.receipts import received_at  # noqa: PLC0415  # see the module
        from safeguard_desktop.services.inbox.sent import SentConcerns  # noqa: PLC0415  # see the module

        folder = SettingFolder(path)
        chain = self._known.chain(folder)
        copies, name = SentConcerns(self._workplace.profile, chain.setting_id), receipt_name(reference)
        at = received_at(folder, chain, reference, copies.awaited(name))
        if at:
            return ReferenceFate(ReferenceState.RECEIVED, at)
        sent_at = copies.sent_at(name)
        state = ReferenceState.SENT if sent_at else ReferenceState.NOT_FOUND
        return ReferenceFate(state, sent_at)


def look_at(folder: SettingFolder, chain: RegisterChain) -> SettingLook:
    """Return the look of a setting whose register has been read already."""
    from safeguard_desktop.services.inbox.sent import Unconfirmed  # noqa: PLC0415  # see the module
    from safeguard_desktop.services.office.keys import ledger_facts  # noqa: PLC0415  # see the module
    from safeguard_desktop.services.staff.accounts import (  # noqa: PLC0415  # see the module
        staff_now,
        staff_of,
        with_account,
    )

    version, reading = chain.latest, ledger_facts(chain.latest).readers
    waiting, since = folder.waiting_since()
    readers = tuple(
        person for person_id in reading if (person := version.person(person_id)) is not None and person.active
    )
    approvers = tuple(person for person in version.approvers() if person not in readers)
    with_keys = tuple(person for person in version.people if person.active and person.signing_key is not None)
    have_account = with_account(folder, with_keys)
    return SettingLook(
        path=folder.path,
        id=chain.setting_id,
        facts=version.setting,
        contacts=version.contacts,
        leads=version.with_role(Role.LEAD),
        deputies=version.with_role(Role.DEPUTY),
        managers=version.with_role(Role.MANAGER),
        chairs=version.with_role(Role.CHAIR),
        readers=tuple(person for person in readers if person in have_account),
        approvers=tuple(person for person in approvers if person in have_account),
        members=tuple(person for person in staff_of(version) if person in have_account),
        has_invitations=len(have_account) < len(with_keys),
        staff=staff_now(folder, chain),
        waiting=waiting,
        waiting_since=since,
        unconfirmed=Unconfirmed(),
    )

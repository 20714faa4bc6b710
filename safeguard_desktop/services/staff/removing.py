"""A lead, or another reader, who is the subject of a concern is removed from reading by others. Source: DESIGN 3; S44.

An approver who reads nothing starts it, and a second approver or the recovery sheet agrees: never whoever it is about.
At once the register names that person as a member of staff who neither reads, leads nor signs, and every program
refuses them. The keys of the record can only be changed by somebody who can open it. With the sheet that is done in the
same act; without it, it is due, and said so, until the next reader who opens the record has done it. KEYS.md 12.3.

A setting is never left without somebody who reads: where nobody else does, somebody is appointed in the same act, which
takes the sheet, since an approver has no key to give.
"""

from dataclasses import dataclass

import msgspec

from safeguard_desktop.domain.errors import RefusalCode, Refused
from safeguard_desktop.domain.ids import RECOVERY_PERSON, PersonId
from safeguard_desktop.domain.ports import Progress
from safeguard_desktop.domain.register import Person, RegisterVersion, Role
from safeguard_desktop.services.office.keys import (
    LEDGER_NAME,
    ledger_facts,
    open_database_key,
)
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.staff.accounts import with_account
from safeguard_desktop.services.staff.approving import ApproverSession
from safeguard_desktop.services.staff.key_change import KeyChangeService
from safeguard_desktop.services.staff.people import (
    check_somebody_stays,
    known_person,
    not_reading,
    remove_slots_of_others,
    with_person,
)
from safeguard_desktop.services.staff.register_changes import Agreement, RegisterChanges
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.storage.ledger import Ledger
from safeguard_desktop.storage.lock import FolderLock
from safeguard_desktop.vault.recovery import recovery_pair
from safeguard_desktop.vault.signing import check_signature


@dataclass(frozen=True, slots=True)
class Removal:
    """Who is not to read any more, and who is to lead and read from then on where that is somebody else than now."""

    person: PersonId
    successor: PersonId | None = None


@dataclass(frozen=True, slots=True)
class AfterRemoval:
    """How the setting would stand.

    `readers` are those who would read on. `successors` could lead afterwards; those among `by_sheet` do not read
    yet, and are given a key with the sheet. `needs_successor`: nobody would lead unless one of them is chosen.
    """

    readers: tuple[Person, ...]
    successors: tuple[Person, ...]
    by_sheet: frozenset[PersonId]
    needs_successor: bool


class RemovingService:
    """Removes somebody from reading, for an approver who is signed in."""

    def __init__(self, who: ApproverSession) -> None:
        """Keep who is signed in."""
        self._who = who
        self._changes = RegisterChanges(who)

    def readers(self) -> tuple[Person, ...]:
        """Return those who read the record and could be removed: everybody who reads but whoever is signed in."""
        latest = self._who.chain.latest
        return tuple(known_person(latest, each) for each in self._readers(latest) if each != self._me)

    def after(self, person: PersonId) -> AfterRemoval:
        """Return how the setting would stand without somebody who reads."""
        latest = self._who.chain.latest
        stay = tuple(known_person(latest, each) for each in self._readers(latest) if each != person)
        others = tuple(
            each for each in latest.people if each.active and each.sealing_key and each.id != person
        )
        able = with_account(self._who.folder, others)
        reading = {each.id for each in stay}
        leads = [each for each in latest.with_role(Role.LEAD) if each.id != person and each.id in reading]
        return AfterRemoval(
            readers=stay,
            successors=tuple(sorted(able, key=lambda each: each.id not in reading)),
            by_sheet=frozenset(each.id for each in able) - reading,
            needs_successor=not leads,
        )

    def has_shares(self) -> bool:
        """Tell whether two of three shares could agree in place of the sheet."""
        return self._changes.has_shares()

    def who_can_agree(self, removal: Removal) -> tuple[Person, ...]:
        """Return the approvers who could agree now with a passphrase; nobody where it takes the sheet."""
        if self.takes_sheet(removal):
            return ()
        return tuple(each for each in self._changes.who_can_agree() if each.id != removal.person)

    def takes_sheet(self, removal: Removal) -> bool:
        """Return whether a key has to be given to somebody, which only the sheet can."""
        return removal.successor in self.after(removal.person).by_sheet

    def remove(
        self, removal: Removal, agreement: Agreement | None = None, progress: Progress | None = None
    ) -> Changed:
        """Remove somebody from reading, leading and signing.

        With the words of the sheet the keys of the record are changed in the same act. Otherwise that is due.

        Raises:
            Refused: ``UNKNOWN_SUBJECT``, ``NOT_A_READER``; ``NEEDS_SECOND_PERSON`` where nobody agreed;
                ``NOT_AN_APPROVER`` where it would be whoever it is about; ``LAST_READER`` where nobody would
                lead or read;
                ``NEEDS_SHEET`` where the successor has no key and the sheet was not used.
            EnvironmentFault: wrong passphrase or words, the record is open elsewhere, or something cannot be written.
        """
        latest = self._changes.refresh()
        person = known_person(latest, removal.person)
        if person.id not in self._readers(latest):
            raise Refused(RefusalCode.NOT_A_READER)
        if self._me == person.id or (agreement is not None and agreement.person == person.id):
            raise Refused(RefusalCode.NOT_AN_APPROVER)
        if agreement is None:
            # Never one alone, not even where that one is the only approver who is left.
            raise Refused(RefusalCode.NEEDS_SECOND_PERSON)
        version = self._without(latest, person, removal)
        check_somebody_stays(version)
        if agreement.is_of_sheet:
            self._with_sheet(version, agreement, progress)
        elif self.takes_sheet(removal):
            raise Refused(RefusalCode.NEEDS_SHEET)
        else:
            self._by_register(version, agreement, person.id)
        return Changed("people", person.id)

    @property
    def _me(self) -> PersonId:
        return self._who.identity.person

    def _readers(self, version: RegisterVersion) -> tuple[PersonId, ...]:
        return tuple(each for each in ledger_facts(version).readers if version.person(each) is not None)

    def _without(self, latest: RegisterVersion, person: Person, removal: Removal) -> RegisterVersion:
        version = not_reading(latest, msgspec.structs.replace(person, roles=(Role.STAFF,)))
        if removal.successor is None:
            return version
        next_lead = known_person(version, removal.successor)
        if next_lead.id not in {each.id for each in self.after(person.id).successors}:
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        roles = tuple(
            dict.fromkeys((Role.LEAD, *(each for each in next_lead.roles if each is not Role.STAFF)))
        )
        people = with_person(version, msgspec.structs.replace(next_lead, roles=roles))
        ledgers = tuple(
            msgspec.structs.replace(facts, readers=tuple(dict.fromkeys((*facts.readers, next_lead.id))))
            if facts.name == LEDGER_NAME
            else facts
            for facts in version.ledgers
        )
        return msgspec.structs.replace(version, people=people, ledgers=ledgers)

    def _by_register(self, version: RegisterVersion, agreement: Agreement, person: PersonId) -> None:
        new = self._changes.next(people=version.people, ledgers=version.ledgers)
        self._changes.write(new, self._changes.sign(new, agreement))
        remove_slots_of_others(self._who, person)

    def _with_sheet(self, version: RegisterVersion, agreement: Agreement, progress: Progress | None) -> None:
        """Open the record with the sheet, change its keys, and close it. Nothing of it is read or shown."""
        who, place = self._who, self._who.workplace
        seed = agreement.seed(who.folder, who.chain)
        key = open_database_key(who.folder, who.chain, RECOVERY_PERSON, recovery_pair(seed))
        lock = FolderLock.acquire(who.folder.path, who.person.name, place.computer, place.clock)
        try:
            path = who.folder.ledger_path(LEDGER_NAME)
            ledger = Ledger.open(
                path, key, check_signature, who.chain.key_at, who.heads, on_progress=progress
            )
        except BaseException:
            lock.release()
            raise
        opened = Session(place, who.folder, who.chain, who.identity, ledger, lock, who.heads)
        try:
            KeyChangeService(opened).put_in_force(version, agreement, progress)
        finally:
            opened.close()
            self._changes.refresh()

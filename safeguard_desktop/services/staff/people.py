"""The people of the setting: who is who, who has an account, who can read and who only signs.

Everything here is a version of the register; keys are given and taken in `services/staff/inviting.py`.
Source: S19 (only those who need to know), X19 (reading takes a key), DESIGN section 3.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

import msgspec

from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import PersonId, new_person_id
from safeguard_desktop.domain.register import (
    APPROVING_ROLES,
    MATTERS_LEDGER,
    Frozen,
    Person,
    RegisterVersion,
    Role,
)
from safeguard_desktop.services.matters.founding import (
    may_read_matters,
    with_matters,
    with_readers,
    without_matters_reader,
    write_founding,
)
from safeguard_desktop.services.office.keys import (
    has_later_slots,
    ledger_facts,
    shut_out_by_name_only,
    write_slot,
)
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.staff.accounts import (
    AccountState,
    account_state,
    keys_since,
    tidy_invitations,
    valid_until,
    with_account,
)
from safeguard_desktop.services.staff.register_changes import Agreement, RegisterChanges, SignedIn
from safeguard_desktop.services.workplace import Changed

READING_ROLES = frozenset({Role.LEAD, Role.DEPUTY})
"""Whoever has one of them is made a reader when invited. Source: S19."""

_LONGEST = 200


class PersonDetails(Frozen, frozen=True):
    """What is written down about a person."""

    name: str
    job: str = ""
    phone: str = ""
    roles: tuple[Role, ...] = (Role.STAFF,)


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person as the list shows them. `valid_until` is UTC text where an invitation waits, else empty."""

    person: Person
    account: AccountState
    reads: bool
    approves: bool
    is_me: bool
    valid_until: str = ""


class PeopleAdvice(StrEnum):
    """What the lead should see to."""

    NO_SECOND_READER = "no_second_reader"
    KEYS_UNFINISHED = "keys_unfinished"
    KEYS_DUE = "keys_due"


class Leaving(StrEnum):
    """What somebody who leaves could still do, which the page says before it happens."""

    NOTHING = "nothing"
    SIGNED = "signed"
    COULD_READ = "could_read"


class PeopleService:
    """Reads and changes what the register says of people."""

    def __init__(self, who: SignedIn) -> None:
        """Keep who is signed in."""
        self._who = who
        self._changes = RegisterChanges(who)

    def rows(self) -> tuple[PersonRow, ...]:
        """Return everybody, those who are here before those who have left."""
        rows = [self._row(person) for person in self._who.chain.latest.people]
        return tuple(sorted(rows, key=lambda row: not row.person.active))

    def row(self, person: PersonId) -> PersonRow:
        """Return one person.

        Raises:
            Refused: the register knows nobody of that id (``UNKNOWN_SUBJECT``).
        """
        return self._row(known_person(self._who.chain.latest, person))

    def advice(self) -> PeopleAdvice | None:
        """Return what the lead should see to, or None.

        A change of keys that was cut off, or is due since somebody may not read any more, comes before nobody else
        being able to read if she is away.
        """
        if has_later_slots(self._who.folder, self._who.chain.latest):
            return PeopleAdvice.KEYS_UNFINISHED
        if shut_out_by_name_only(self._who.chain):
            return PeopleAdvice.KEYS_DUE
        readers = ledger_facts(self._who.chain.latest).readers
        return PeopleAdvice.NO_SECOND_READER if len(readers) < 2 else None

    def best_second_reader(self) -> PersonId | None:
        """Return the deputy who could be invited to read, if one is named."""
        rows = [row for row in self.rows() if row.person.active and row.account is AccountState.NONE]
        deputies = [row.person.id for row in rows if Role.DEPUTY in row.person.roles]
        return deputies[0] if deputies else None

    def sole_approver(self) -> Person | None:
        """Return the one person who signs, where there is one only: nobody else could take reading away from them."""
        able = with_account(self._who.folder, self._who.chain.latest.approvers())
        return able[0] if len(able) == 1 else None

    def lado(self) -> str:
        """Return the number of the council's designated officer, or ""."""
        return self._who.chain.latest.contacts.lado

    def has_shares(self) -> bool:
        """Tell whether two of three shares could agree in place of the sheet."""
        return self._changes.has_shares()

    def who_can_agree(self) -> tuple[Person, ...]:
        """Return the other approvers who have an account and so could agree now."""
        return self._changes.who_can_agree()

    def problems(self, details: PersonDetails) -> tuple[Problem, ...]:
        """Return what is still to be answered."""
        found = [] if details.name.strip() else [Problem("person_name", "missing")]
        found += [
            Problem(f"person_{name}", "too_long")
            for name in ("name", "job", "phone")
            if len(getattr(details, name)) > _LONGEST
        ]
        return (*found, *(() if details.roles else (Problem("role_staff", "missing"),)))

    def add(self, details: PersonDetails) -> Changed:
        """Add somebody without an account.

        Raises:
            Refused: answers are missing (``INCOMPLETE``), or whoever is signed in may not.
            EnvironmentFault: the register cannot be written.
        """
        self._check(details)
        person = Person(new_person_id(), details.name.strip(), details.job, details.roles, details.phone)
        self._write(lambda latest: (*latest.people, person), None)
        return Changed("people", person.id)

    def change(self, person: PersonId, details: PersonDetails, agreement: Agreement | None = None) -> Changed:
        """Change name, job, telephone and roles. Who has keys and becomes lead or deputy reads from then on.

        Whoever is neither any more reads no longer; what was read or copied before stays known, and the keys stay as
        they are until `KeyChangeService.change`.

        Raises:
            Refused: ``INCOMPLETE``, ``UNKNOWN_SUBJECT``, or ``NEEDS_SECOND_PERSON`` where name or roles of
                somebody with keys change and there are two approvers; ``LAST_READER`` where nobody would
                read or lead any more, or somebody would shut themselves out; ``NOT_A_READER`` where whoever
                is signed in has no key to give.
            EnvironmentFault: the register cannot be written, or the second person's passphrase is wrong.
        """
        self._check(details)
        known = known_person(self._changes.refresh(), person)
        new = msgspec.structs.replace(
            known, name=details.name.strip(), job=details.job, phone=details.phone, roles=details.roles
        )
        if known.sealing_key is None or set(known.roles) == set(new.roles):
            self._replace(new, agreement)
        else:
            self._change_roles(new, agreement)
        return Changed("people", person)

    def takes_reading(self, person: PersonId, details: PersonDetails) -> Person | None:
        """Return the person as they would be, where that takes reading away from somebody else; otherwise None.

        The keys are then to be changed in the same act: `KeyChangeService.change`.
        """
        known, latest = known_person(self._who.chain.latest, person), self._who.chain.latest
        reads = person in ledger_facts(latest).readers
        if not reads or READING_ROLES & {*details.roles} or person == self._who.identity.person:
            return None
        return msgspec.structs.replace(
            known, name=details.name.strip(), job=details.job, phone=details.phone, roles=details.roles
        )

    def leaving(self, person: PersonId) -> Leaving:
        """Return what somebody could still do after leaving. Source: KEYS.md 11, "what nobody can do"."""
        row = self.row(person)
        if row.account is not AccountState.HELD:
            return Leaving.NOTHING
        return Leaving.COULD_READ if row.reads else Leaving.SIGNED

    def mark_left(self, person: PersonId, agreement: Agreement | None = None) -> Changed:
        """Write down that somebody has left, and take the account away. What was copied stays readable.

        The keys of the record stay as they are: for somebody who could read it, `KeyChangeService.change` does both.

        Raises:
            Refused: it is whoever is signed in, or nobody could read the record or lead any more
                (``LAST_READER``),
                ``NEEDS_SECOND_PERSON``, ``UNKNOWN_SUBJECT`` or ``ALREADY_DONE``.
            EnvironmentFault: the register cannot be written, or the second person's passphrase is wrong.
        """
        known = known_person(self._changes.refresh(), person)
        if not known.active:
            raise Refused(RefusalCode.ALREADY_DONE)
        if person == self._who.identity.person:
            raise Refused(RefusalCode.LAST_READER)
        left = msgspec.structs.replace(known, active=False, sealing_key=None, signing_key=None)
        self._replace(left, agreement)
        take_files_away(self._who, person)
        return Changed("people", person)

    def mark_back(self, person: PersonId) -> Changed:
        """Write down that somebody is here again, without an account.

        Raises:
            Refused: ``UNKNOWN_SUBJECT``, ``ALREADY_DONE``, or whoever is signed in may not.
            EnvironmentFault: the register cannot be written.
        """
        known = known_person(self._changes.refresh(), person)
        if known.active:
            raise Refused(RefusalCode.ALREADY_DONE)
        self._replace(msgspec.structs.replace(known, active=True), None)
        return Changed("people", person)

    def _row(self, person: Person) -> PersonRow:
        who = self._who
        account = account_state(who.folder, who.chain, person.id, who.workplace.clock())
        waits = account in (AccountState.INVITED, AccountState.RUN_OUT)
        return PersonRow(
            person=person,
            account=account,
            reads=person.id in ledger_facts(who.chain.latest).readers,
            approves=person.active
            and person.signing_key is not None
            and bool(APPROVING_ROLES & {*person.roles}),
            is_me=person.id == who.identity.person,
            valid_until=valid_until(who.chain, person.id) if waits else "",
        )

    def _change_roles(self, new: Person, agreement: Agreement | None) -> None:
        """Change what somebody with keys is, and with it whether they read. Written in the order of KEYS.md 6.5."""
        latest = self._changes.latest
        facts = ledger_facts(latest)
        did_read, reads = new.id in facts.readers, new.active and bool(READING_ROLES & {*new.roles})
        if did_read and not reads and new.id == self._who.identity.person:
            raise Refused(RefusalCode.LAST_READER)
        others = tuple(each for each in facts.readers if each != new.id)
        version = self._changes.next(people=with_person(latest, new))
        version = with_readers(version, facts.name, (*others, new.id) if reads else others)
        is_eligible = may_read_matters(new)
        version, founding = (
            with_matters(version) if is_eligible else (without_matters_reader(version, new.id), None)
        )
        check_somebody_stays(version)
        raw = self._changes.sign(version, agreement)
        if reads and not did_read:
            self._give_key(version, new.id)
        if founding is not None:
            write_founding(self._who.folder, founding, version, self._who.chain.setting_id)
        self._changes.write(version, raw)
        remove_slots_of_others(self._who, new.id)

    def _give_key(self, version: RegisterVersion, person: PersonId) -> None:
        if not isinstance(self._who, Session):
            raise Refused(RefusalCode.NOT_A_READER)
        write_slot(self._who.folder, self._who.ledger.key, version, self._who.chain.setting_id, person)

    def _check(self, details: PersonDetails) -> None:
        found = self.problems(details)
        if found:
            raise Refused(RefusalCode.INCOMPLETE, found)

    def _replace(self, new: Person, agreement: Agreement | None) -> None:
        self._write(lambda latest: with_person(latest, new), agreement)

    def _write(
        self, people: Callable[[RegisterVersion], tuple[Person, ...]], agreement: Agreement | None
    ) -> None:
        latest = self._changes.refresh()
        version = self._changes.next(people=people(latest))
        version = without_readers_who_left(version)
        check_somebody_stays(version)
        self._changes.write(version, self._changes.sign(version, agreement))


def known_person(version: RegisterVersion, person: PersonId) -> Person:
    """Return a person of that version. Raises Refused (``UNKNOWN_SUBJECT``)."""
    known = version.person(person)
    if known is None:
        raise Refused(RefusalCode.UNKNOWN_SUBJECT)
    return known


def with_person(version: RegisterVersion, new: Person) -> tuple[Person, ...]:
    """Return the people of a version with one of them changed."""
    return tuple(new if each.id == new.id else each for each in version.people)


def not_reading(version: RegisterVersion, new: Person) -> RegisterVersion:
    """Return a version with somebody in other roles, who reads none of it but, as a manager or chair, about adults."""
    known = known_person(version, new.id)
    if READING_ROLES & {*new.roles}:
        raise ValueError("these roles read")
    ledgers = tuple(
        facts
        if facts.name == MATTERS_LEDGER and may_read_matters(new)
        else msgspec.structs.replace(facts, readers=tuple(each for each in facts.readers if each != known.id))
        for facts in version.ledgers
    )
    return msgspec.structs.replace(version, people=with_person(version, new), ledgers=ledgers)


def without_readers_who_left(version: RegisterVersion) -> RegisterVersion:
    """Return a version whose ledgers are read by those only who are here and have keys."""
    here = {person.id for person in version.people if person.active and person.sealing_key is not None}
    ledgers = tuple(
        msgspec.structs.replace(facts, readers=tuple(each for each in facts.readers if each in here))
        for facts in version.ledgers
    )
    return msgspec.structs.replace(version, ledgers=ledgers)


def check_somebody_stays(version: RegisterVersion) -> None:
    """Refuse a version in which nobody reads the record or nobody is the lead. Raises Refused (``LAST_READER``)."""
    leads = [person for person in version.with_role(Role.LEAD) if person.signing_key is not None]
    if not leads or not ledger_facts(version).readers:
        raise Refused(RefusalCode.LAST_READER)


def remove_slots_of_others(who: SignedIn, person: PersonId) -> None:
    """Remove the slots of somebody for the records that they do not read, by the register in force."""
    for facts in who.chain.latest.ledgers:
        if person not in facts.readers:
            who.folder.remove_slot(facts.name, facts.generation, person)


def take_files_away(who: SignedIn, person: PersonId) -> None:
    """Remove slot, keys and invitations of somebody who has none in the register any more.

    The register comes first, so that whatever is left by a crash belongs to nobody. KEYS.md 6.5.

    Raises:
        EnvironmentFault: a file cannot be removed; the register holds all the same.
    """
    if keys_since(who.chain, person):
        return
    remove_slots_of_others(who, person)
    who.folder.remove_person_key(person)
    tidy_invitations(who.folder, person)

"""Invitations: keys for a second reader, an approver or a member of staff, under a code that is good for once.

Everything is made and signed in memory first. Then, each durable before the next: the keys under the
code, the slot of a reader, and last the register, which is what counts. A crash in between leaves
files that belong to nobody. Specified in vault/KEYS.md 6.5. Source: S19, X19, DESIGN section 3.
"""

from dataclasses import dataclass, field

import msgspec

from safeguard_desktop.domain.errors import RefusalCode, Refused
from safeguard_desktop.domain.ids import PersonId
from safeguard_desktop.domain.register import APPROVING_ROLES, Person, RegisterVersion
from safeguard_desktop.services.matters.founding import (
    Founding,
    with_matters,
    without_matters_reader,
    without_untouched,
    write_founding,
)
from safeguard_desktop.services.office.keys import check_identity, ledger_facts, write_slot
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.staff.accounts import (
    AccountState,
    account_state,
    keys_since,
    valid_until,
)
from safeguard_desktop.services.staff.people import (
    READING_ROLES,
    check_somebody_stays,
    known_person,
    take_files_away,
    with_person,
    without_readers_who_left,
)
from safeguard_desktop.services.staff.register_changes import Agreement, RegisterChanges
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.vault.identity import Identity, new_identity, unwrap_identity, wrap_identity
from safeguard_desktop.vault.invitations import STRENGTH_BITS, bare_code, grouped, new_code
from safeguard_desktop.vault.kdf import SMALLEST


@dataclass(frozen=True, slots=True)
class Invitation:
    """A code to be handed over, and what it gives. It is shown once and kept nowhere."""

    person: PersonId
    name: str
    code: str = field(repr=False)
    bits: int
    valid_until: str
    reads: bool
    approves: bool


class InvitingService:
    """Gives and takes back accounts. Only somebody who reads the record can give another reader its key."""

    def __init__(self, session: Session) -> None:
        """Keep the session."""
        self._session = session
        self._changes = RegisterChanges(session)

    def invite(self, person: PersonId, agreement: Agreement | None = None) -> Invitation:
        """Give somebody an account: a lead or deputy reads, a manager or chair signs without reading.

        The first manager or chair reads worries about adults, in a record that is made with the invitation; the next
        is let in by whoever reads them.

        Any other member of staff reads what is encrypted to them alone: it gives no key to the record. Who
        signs it is the same for all of them (vault/KEYS.md 7.4).

        Where an invitation waits already, it is renewed: new keys under a new code, and the old code
        is worthless from then on.

        Raises:
            Refused: the person has an account (``ALREADY_DONE``), has left (``UNKNOWN_SUBJECT``), or
                ``NEEDS_SECOND_PERSON``.
            EnvironmentFault: something cannot be written; what could be opened before still can.
        """
        known = known_person(self._changes.refresh(), person)
        if self._state(person) is AccountState.HELD:
            raise Refused(RefusalCode.ALREADY_DONE)
        if not known.active:
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        identity, code = new_identity(person), new_code()
        version, founding = with_matters(self._with_matters_anew(self._with_keys(known, identity), person))
        raw = self._changes.sign(version, agreement, self._by_code(known, agreement))
        self._write((version, raw), identity, code, founding)
        return self._made(known, version, code)

    def withdraw(self, person: PersonId, agreement: Agreement | None = None) -> Changed:
        """Take an invitation back that nobody has used.

        Raises:
            Refused: there is none (``NOT_INVITED``), or ``NEEDS_SECOND_PERSON``.
            EnvironmentFault: the register cannot be written, or the second person's secret is wrong.
        """
        known = known_person(self._changes.refresh(), person)
        if self._state(person) not in (AccountState.INVITED, AccountState.RUN_OUT):
            raise Refused(RefusalCode.NOT_INVITED)
        bare = msgspec.structs.replace(known, sealing_key=None, signing_key=None)
        version = self._changes.next(people=with_person(self._changes.latest, bare))
        version = without_untouched(version, self._session.chain, person)
        version = without_readers_who_left(version)
        check_somebody_stays(version)
        raw = self._changes.sign(version, agreement, self._by_code(known, agreement))
        self._changes.write(version, raw)
        take_files_away(self._session, person)
        return Changed("people", person)

    def _state(self, person: PersonId) -> AccountState:
        session = self._session
        return account_state(session.folder, session.chain, person, session.workplace.clock())

    def _with_keys(self, known: Person, identity: Identity) -> RegisterVersion:
        latest, facts = self._changes.latest, ledger_facts(self._changes.latest)
        new = msgspec.structs.replace(
            known,
            sealing_key=identity.sealing.public_bytes(),
            signing_key=identity.signing.public_bytes(),
        )
        others = tuple(each for each in facts.readers if each != known.id)
        readers = (*others, known.id) if READING_ROLES & {*known.roles} else others
        ledgers = tuple(
            msgspec.structs.replace(each, readers=readers) if each.name == facts.name else each
            for each in latest.ledgers
        )
        return self._changes.next(people=with_person(latest, new), ledgers=ledgers)

    def _with_matters_anew(self, version: RegisterVersion, person: PersonId) -> RegisterVersion:
        """Return the version without what was given to the keys of an invitation that is being renewed."""
        version = without_untouched(version, self._session.chain, person)
        return without_matters_reader(version, person)

    def _by_code(self, known: Person, agreement: Agreement | None) -> Identity | None:
        """Return the keys of the invitation that waits, which the code of nobody's account opens."""
        if agreement is None or not agreement.code:
            return None
        session = self._session
        raw = session.folder.read_invitation(known.id, keys_since(session.chain, known.id))
        identity = unwrap_identity(raw, bare_code(agreement.code))
        check_identity(session.chain, identity, known.id)
        return identity

    def _write(
        self, signed: tuple[RegisterVersion, bytes], identity: Identity, code: str, founding: Founding | None
    ) -> None:
        (version, raw), folder, person = signed, self._session.folder, identity.person
        # Keys of an earlier account would be taken for those of this one.
        folder.remove_person_key(person)
        folder.write_invitation(person, version.version, wrap_identity(identity, code, SMALLEST))
        if person in ledger_facts(version).readers:
            write_slot(folder, self._session.ledger.key, version, self._session.chain.setting_id, person)
        if founding is not None:
            write_founding(folder, founding, version, self._session.chain.setting_id)
        self._changes.write(version, raw)
        # An older code opens keys that the register does not name any more.
        for whose, number in folder.invitations():
            if whose == person and number != version.version:
                folder.remove_invitation(whose, number)

    def _made(self, known: Person, version: RegisterVersion, code: str) -> Invitation:
        return Invitation(
            person=known.id,
            name=known.name,
            code=grouped(code),
            bits=STRENGTH_BITS,
            valid_until=valid_until(self._session.chain, known.id),
            reads=known.id in ledger_facts(version).readers,
            approves=bool(APPROVING_ROLES & {*known.roles}),
        )

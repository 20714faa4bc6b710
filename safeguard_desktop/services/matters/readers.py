"""Who reads worries about adults: managers and chairs, never anybody whom a matter there is about.

A reader lets another in; whoever holds the recovery sheet can do so too. Ending somebody's access is a change of keys.
Every one of these is a version of the register, signed as KEYS.md 7.4 asks. Source: S44, S19, X19; KEYS.md 12.5.
"""

from collections.abc import Callable
from dataclasses import dataclass

from safeguard_desktop.domain.entries import StoredEntry, decode_body
from safeguard_desktop.domain.errors import RefusalCode, Refused
from safeguard_desktop.domain.ids import RECOVERY_PERSON, EntryId, PersonId
from safeguard_desktop.domain.matters import Matter, MatterEntry, about_person, matters_of
from safeguard_desktop.domain.register import MATTERS_LEDGER, LedgerFacts, Person, RegisterVersion
from safeguard_desktop.services.matters.founding import (
    may_read_matters,
    with_matters,
    with_readers,
    write_founding,
)
from safeguard_desktop.services.matters.opening import SheetState, sheet_state
from safeguard_desktop.services.office.keys import (
    has_later_slots,
    ledger_facts,
    open_database_key,
    write_slot,
)
from safeguard_desktop.services.record import Record, name_in
from safeguard_desktop.services.restricted.shelf import KeptEntry
from safeguard_desktop.services.staff.accounts import with_account
from safeguard_desktop.services.staff.register_changes import Agreement, RegisterChanges, SignedIn
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.storage.ledger import Ledger
from safeguard_desktop.vault.recovery import recovery_pair
from safeguard_desktop.vault.signing import check_signature


@dataclass(frozen=True, slots=True)
class Reading:
    """Who reads it, who could be let in, and whether its keys should be changed.

    That is where a reader has gone, or the recovery sheet is a newer one; `sheet` says which one opens it.
    """

    exists: bool
    readers: tuple[Person, ...]
    could_be_let_in: tuple[Person, ...]
    keys_are_due: bool
    i_read: bool
    sheet: SheetState = SheetState.CURRENT


KeptBy = Callable[[EntryId], KeptEntry | None]
"""Returns what is kept for named people and open, by its id."""


def read_matters(ledger: Ledger, who: SignedIn, kept_by: KeptBy | None = None) -> tuple[Matter, ...]:
    """Return every matter in the record that is in the open, and with `kept_by` those that it opens as well.

    It has some hundreds of entries at most, so all of them are read.
    """
    entries = (_entry(stored, who, kept_by) for stored in ledger.read_from(1))
    return matters_of(entry for entry in entries if entry is not None)


def _entry(stored: StoredEntry, who: SignedIn, kept_by: KeptBy | None) -> MatterEntry | None:
    header, body, refers_to = stored.header, None, stored.header.refers_to
    if header.circle is not None:
        kept = kept_by(header.id) if kept_by is not None else None
        if kept is None:
            return None
        body, refers_to = kept.body, kept.content.refers_to
    elif stored.body is not None:
        body = decode_body(header.kind or "", header.version or 0, stored.body)
    return MatterEntry(
        id=header.id,
        seq=header.seq,
        recorded_at=header.recorded_at,
        recorder_name=name_in(who.chain, header.recorder, header.register),
        body=body,
        circle=header.circle or "",
        refers_to=refers_to,
    )


class MattersReaders:
    """Makes the record where there is none, and lets people in."""

    def __init__(self, who: SignedIn, record: Record | None) -> None:
        """Keep who is signed in, and the record where they read it."""
        self._who, self._record = who, record
        self._changes = RegisterChanges(who)

    def reading(self) -> Reading:
        """Return how it stands with the keys of this record."""
        who = self._who
        version = who.chain.latest
        facts = version.ledger(MATTERS_LEDGER)
        ids = facts.readers if facts else ()
        readers = tuple(person for each in ids if (person := version.person(each)) is not None)
        sheet = sheet_state(who)
        return Reading(
            exists=facts is not None,
            readers=readers,
            could_be_let_in=self._could_be_let_in(version, ids),
            keys_are_due=facts is not None and (sheet is not SheetState.CURRENT or self._keys_are_due(facts)),
            i_read=who.identity.person in ids,
            sheet=sheet,
        )

    def make(self, agreement: Agreement | None = None) -> Changed:
        """Make the record, read by every manager and chair who has keys.

        Raises:
            Refused: it is there already (``ALREADY_DONE``), nobody could read it (``NOBODY_TO_READ``), or
                ``NEEDS_SECOND_PERSON``.
            EnvironmentFault: it cannot be written; then there is none.
        """
        latest = self._changes.refresh()
        if latest.ledger(MATTERS_LEDGER) is not None:
            raise Refused(RefusalCode.ALREADY_DONE)
        version, founding = with_matters(self._changes.next())
        if founding is None:
            raise Refused(RefusalCode.NOBODY_TO_READ)
        raw = self._changes.sign(version, agreement)
        write_founding(self._who.folder, founding, version, self._who.chain.setting_id)
        self._changes.write(version, raw)
        return Changed("people", self._who.identity.person)

    def let_in(self, person: PersonId, agreement: Agreement | None = None) -> Changed:
        """Let a manager or chair read it, with the key of whoever is signed in or that of the recovery sheet.

        Raises:
            Refused: they have no part in it (``UNKNOWN_SUBJECT``), a matter there is about them
                (``ABOUT_A_READER``), there is no key to give (``NOT_A_READER``), or ``NEEDS_SECOND_PERSON``.
            EnvironmentFault: the register or the slot cannot be written, or the words are wrong.
        """
        latest = self._changes.refresh()
        facts, known = ledger_facts(latest, MATTERS_LEDGER), latest.person(person)
        if known is None or not may_read_matters(known) or person in facts.readers:
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        key = self._key_to_give(agreement, person)
        version = with_readers(self._changes.next(), MATTERS_LEDGER, (*facts.readers, person))
        raw = self._changes.sign(version, agreement)
        who = self._who
        write_slot(who.folder, key, version, who.chain.setting_id, person, MATTERS_LEDGER)
        self._changes.write(version, raw)
        return Changed("people", person)

    def has_shares(self) -> bool:
        """Tell whether two of three shares could agree in place of the sheet."""
        return self._changes.has_shares()

    def who_can_agree(self) -> tuple[Person, ...]:
        """Return the other approvers who have an account and so could agree now."""
        return self._changes.who_can_agree()

    def _key_to_give(self, agreement: Agreement | None, person: PersonId) -> bytes:
        if self._record is not None:
            # What is kept for some readers alone does not count: whoever is let in gets no key to that.
            matters = read_matters(self._record.ledger, self._who)
            self._check_not_about(matters, person)
            return self._record.ledger.key
        if agreement is None:
            raise Refused(RefusalCode.NEEDS_SECOND_PERSON)
        if not agreement.is_of_sheet:
            raise Refused(RefusalCode.NOT_A_READER)
        return self._key_of_the_sheet(agreement, person)

    def _key_of_the_sheet(self, agreement: Agreement, person: PersonId) -> bytes:
        """Return the key that the sheet opens, once the record was looked into for whom it is about."""
        who = self._who
        pair = recovery_pair(agreement.seed(who.folder, who.chain))
        key = open_database_key(who.folder, who.chain, RECOVERY_PERSON, pair, MATTERS_LEDGER)
        path = who.folder.ledger_path(MATTERS_LEDGER)
        ledger = Ledger.open(path, key, check_signature, who.chain.key_at, who.heads)
        try:
            self._check_not_about(read_matters(ledger, who), person)
        finally:
            ledger.close()
        return key

    def _check_not_about(self, matters: tuple[Matter, ...], person: PersonId) -> None:
        if about_person(matters, person):
            raise Refused(RefusalCode.ABOUT_A_READER)

    def _could_be_let_in(self, version: RegisterVersion, readers: tuple[PersonId, ...]) -> tuple[Person, ...]:
        others = tuple(
            person for person in version.people if may_read_matters(person) and person.id not in readers
        )
        return with_account(self._who.folder, others)

    def _keys_are_due(self, facts: LedgerFacts) -> bool:
        """Whether somebody read it under its present keys who does not any more, or a change of them was cut off."""
        who = self._who
        were = {
            reader
            for version in who.chain.versions
            if (found := version.ledger(MATTERS_LEDGER)) is not None
            and (found.id, found.generation) == (facts.id, facts.generation)
            for reader in found.readers
        }
        return bool(were - {*facts.readers}) or has_later_slots(who.folder, who.chain.latest, MATTERS_LEDGER)

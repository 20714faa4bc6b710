"""The change of keys: whoever may not read any more, or kept a copy, cannot read what comes from now on.

In this order, each durable before the next: slots of the next generation, the record under its new key, the version
of the register, and last the old slots go. Everything is made and signed before the first of them. A crash in between
leaves a record that everybody who stays can open; the page of people says that the change has to be done again.
Specified in vault/KEYS.md 12.3. Source: DESIGN section 3; S19, X19.
"""

from dataclasses import dataclass, field

import msgspec

from safeguard_desktop.documents.shaping import TextShaper
from safeguard_desktop.domain.errors import RefusalCode, Refused
from safeguard_desktop.domain.ids import PersonId
from safeguard_desktop.domain.ports import Progress
from safeguard_desktop.domain.register import MATTERS_LEDGER, Person, RegisterVersion
from safeguard_desktop.services.matters.opening import SheetState, sheet_state
from safeguard_desktop.services.office.keys import (
    LEDGER_NAME,
    has_later_slots,
    next_generation,
    remove_slots_before,
    shut_out_by_name_only,
    write_slots,
)
from safeguard_desktop.services.office.sheet import NewSheet, draw_sheet
from safeguard_desktop.services.papers.sheet import recovery_sheet
from safeguard_desktop.services.record import Record
from safeguard_desktop.services.restricted.circles import Circles
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.staff.people import (
    check_somebody_stays,
    known_person,
    not_reading,
    take_files_away,
    with_person,
    without_readers_who_left,
)
from safeguard_desktop.services.staff.register_changes import Agreement, RegisterChanges
from safeguard_desktop.services.workplace import Changed, Output
from safeguard_desktop.vault.recovery import recovery_pair, root_pair
from safeguard_desktop.vault.register_rules import NEW_RECOVERY_PERSON
from safeguard_desktop.vault.sealing import SealingKeyPair
from safeguard_desktop.vault.signing import PersonSigner, SigningKeyPair
from safeguard_desktop.vault.slots import new_database_key


@dataclass(frozen=True, slots=True)
class NewKeys:
    """The keys of a generation: of database and inbox, and in the children's record the one that signs packs."""

    generation: int
    inbox: SealingKeyPair
    setting: SigningKeyPair | None
    database: bytes = field(repr=False)

    def kept_in_the_record(self) -> dict[str, bytes]:
        """Return the private keys that lie in the record, by name. LEDGER.md, section 4."""
        number = self.generation
        kept = {f"inbox/{number}": self.inbox.private_bytes()}
        return kept if self.setting is None else kept | {f"setting/{number}": self.setting.private_bytes()}


class RecordKeys:
    """Changes the keys of one of the setting's records, which takes nothing of the others."""

    def __init__(self, record: Record) -> None:
        """Keep the record, which is open."""
        self._record, self._who = record, record.who
        self._changes = RegisterChanges(record.who)

    def is_unfinished(self) -> bool:
        """Tell whether a change was cut off: the record is under a key that the register does not name yet."""
        return has_later_slots(self._who.folder, self._who.chain.latest, self._record.name)

    def put_in_force(
        self,
        version: RegisterVersion,
        agreement: Agreement | None,
        progress: Progress | None = None,
        *,
        sheet: NewSheet | None = None,
    ) -> None:
        """Change the keys, so that those read on who are readers in `version`, and nobody else. Otherwise as `change`.

        `version` says of people and readers what is to hold; keys, number and time are set here.
        """
        keys = self._new_keys()
        version = self._with_keys(version, keys)
        new_root = None
        if sheet is not None:
            version = _with_sheet(version, sheet)
            new_root = PersonSigner(NEW_RECOVERY_PERSON, root_pair(sheet.seed))
        check_somebody_stays(version)
        raw = self._changes.sign(version, agreement, new_root=new_root)
        self._write(version, raw, keys, progress)
        self._renew_circles()

    def _new_keys(self) -> NewKeys:
        name = self._record.name
        generation = next_generation(self._who.folder, self._changes.latest, name)
        # The key that signs packs and receipts lies in the children's record alone.
        setting = SigningKeyPair.generate() if name == LEDGER_NAME else None
        return NewKeys(generation, SealingKeyPair.generate(), setting, new_database_key())

    def _with_keys(self, version: RegisterVersion, keys: NewKeys) -> RegisterVersion:
        ledgers = tuple(
            msgspec.structs.replace(facts, generation=keys.generation, inbox_key=keys.inbox.public_bytes())
            if facts.name == self._record.name
            else facts
            for facts in version.ledgers
        )
        setting_key = keys.setting.public_bytes() if keys.setting else version.setting_key
        return self._changes.next(people=version.people, ledgers=ledgers, setting_key=setting_key)

    def _write(self, version: RegisterVersion, raw: bytes, keys: NewKeys, progress: Progress | None) -> None:
        who, name = self._who, self._record.name
        write_slots(who.folder, keys.database, version, who.chain.setting_id, name)
        self._record.ledger.change_key(keys.database, keys.kept_in_the_record(), progress)
        self._changes.write(version, raw)
        remove_slots_before(who.folder, keys.generation, name)

    def _renew_circles(self) -> None:
        """Change the keys of whatever is kept for named people, as far as whoever is signed in reads it.

        Whoever is no reader in the version that is now in force gets none. Of the rest, whoever left cannot open the
        file; the next of its readers who adds to it changes its key first.
        """
        renewals = Circles(self._record).renewals()
        if renewals:
            self._record.append(*renewals)


class KeyChangeService(RecordKeys):
    """Changes the keys of the children's record, and takes reading away from somebody who leaves."""

    def __init__(self, session: Session, shaper: TextShaper | None = None) -> None:
        """Keep the session, and the shaper that a recovery sheet is laid out with."""
        super().__init__(session.record)
        self._session, self._shaper = session, shaper

    def shut_out_by_name_only(self) -> tuple[str, ...]:
        """Return the names of those who may not read any more while the keys are still those that they had."""
        chain = self._session.chain
        return tuple(
            self._session.name_of(each, chain.latest.version) for each in shut_out_by_name_only(chain)
        )

    def sheet_of_matters(self) -> tuple[SheetState, tuple[str, ...]]:
        """Return which sheet opens the record of worries about adults, and who reads it: they make that good."""
        version = self._session.chain.latest
        facts = version.ledger(MATTERS_LEDGER)
        people = (version.person(each) for each in (facts.readers if facts else ()))
        return sheet_state(self._session), tuple(person.name for person in people if person is not None)

    def draw_sheet(self) -> NewSheet:
        """Draw a recovery sheet, which exists in memory only; `change` puts it in force."""
        return draw_sheet()

    def paper(self, sheet: NewSheet) -> Output:
        """Lay the sheet out, in memory. It bears the id that the setting has had from the beginning."""
        session = self._session
        name, now = session.chain.latest.setting.name, session.workplace.clock()
        return recovery_sheet(name, sheet.seed, now, self._shaper, session.chain.setting_id)

    def change(
        self,
        agreement: Agreement | None = None,
        leaving: PersonId | None = None,
        progress: Progress | None = None,
        *,
        sheet: NewSheet | None = None,
        becoming: Person | None = None,
    ) -> Changed:
        """Change the keys; with `leaving`, that person's account ends in the same step.

        With `becoming`, somebody who could read is from then on what that says, and does not read; the account stays.

        With `sheet`, so does the recovery sheet of before: it opens nothing that is written from then on, and
        signs nothing. It takes the old sheet's words or a second approver. KEYS.md, 7.4.

        Args:
            agreement: How a second person agrees, where one alone may not.
            leaving: Who does not read any more, and is marked as having left.
            progress: Is told how far the record is copied.
            sheet: The recovery sheet that is to be in force, whose words have been typed back.
            becoming: Somebody of the register as they are to be, in roles that do not read.

        Raises:
            Refused: ``NEEDS_SECOND_PERSON``, ``NOT_AN_APPROVER``, ``UNKNOWN_SUBJECT``, ``ALREADY_DONE``, or
                nobody would be left (``LAST_READER``).
            EnvironmentFault: wrong passphrase or words, or something cannot be written. Nothing is lost,
                and the change may be asked for again.
        """
        latest = self._changes.refresh()
        version = self._without(latest, leaving)
        if becoming is not None:
            version = not_reading(version, becoming)
        self.put_in_force(version, agreement, progress, sheet=sheet)
        if sheet is not None:
            # They hold the seed of the sheet of before, which is void from now on. KEYS.md, 10.4.
            self._session.folder.remove_shares()
        if leaving is not None:
            take_files_away(self._session, leaving)
        return Changed("people", leaving or (becoming.id if becoming else self._session.identity.person))

    def _without(self, latest: RegisterVersion, leaving: PersonId | None) -> RegisterVersion:
        """Return the version in force, without the account of whoever leaves."""
        if leaving is None:
            return latest
        known = known_person(latest, leaving)
        if not known.active:
            raise Refused(RefusalCode.ALREADY_DONE)
        if leaving == self._session.identity.person:
            raise Refused(RefusalCode.LAST_READER)
        left = msgspec.structs.replace(known, active=False, sealing_key=None, signing_key=None)
        return without_readers_who_left(msgspec.structs.replace(latest, people=with_person(latest, left)))


def _with_sheet(version: RegisterVersion, sheet: NewSheet) -> RegisterVersion:
    return msgspec.structs.replace(
        version,
        root_key=root_pair(sheet.seed).public_bytes(),
        recovery_key=recovery_pair(sheet.seed).public_bytes(),
    )

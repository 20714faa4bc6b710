"""An open record of a setting, the children's or that of worries about adults: the one thing that appends.

What it is a record of, and who reads it, is a matter of its keys alone; this is the same for each of them. Reading
entries (a page was looked at) that cannot be written down because the disk is full wait in memory and go in with the
next entry that can: reading goes on, and the gap shows. Source: X10, DESIGN section 4 ("Reading goes on when the disk
is full").
"""

from collections.abc import Sequence
from contextlib import AbstractContextManager

from safeguard_desktop import __version__
from safeguard_desktop.domain.clock import to_text
from safeguard_desktop.domain.entries import AnyNew, InChild, NewEntry, Opened, StoredEntry, Viewed
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.domain.ids import EntryId, PersonId, new_entry_id
from safeguard_desktop.domain.ports import Progress
from safeguard_desktop.domain.register import LedgerFacts
from safeguard_desktop.services.office.keys import (
    LEDGER_NAME,
    ledger_facts,
    open_database_key,
    remove_slots_before,
)
from safeguard_desktop.services.staff.register_changes import SignedIn
from safeguard_desktop.storage.ledger import Ledger
from safeguard_desktop.storage.rekeying import discard_copy
from safeguard_desktop.vault.register import RegisterChain
from safeguard_desktop.vault.sealing import SealingKeyPair
from safeguard_desktop.vault.signing import check_signature

_WAITS_FOR_THE_DISK = frozenset({FaultCode.DISK_FULL, FaultCode.READ_ONLY})


class Record:
    """An open ledger and whoever is signed in. Open it with `open_record`."""

    def __init__(self, who: SignedIn, ledger: Ledger, name: str = LEDGER_NAME) -> None:
        """Keep who appends, and to what."""
        self.who = who
        self.ledger = ledger
        self.name = name
        self.unwritten_readings: list[AnyNew] = []

    @property
    def facts(self) -> LedgerFacts:
        """What the register in force says of this record."""
        return ledger_facts(self.who.chain.latest, self.name)

    def inbox_pairs(self) -> dict[int, SealingKeyPair]:
        """Return the key pairs that concerns and drafts were encrypted to, by generation.

        A generation is missing where its change of keys was cut off before the record was under it: nothing
        was ever encrypted to that one.

        Raises:
            EnvironmentFault: the record does not hold the present one (``DAMAGED``).
        """
        latest, kept = self.facts.generation, self.ledger.secrets("inbox")
        if latest not in kept:
            raise EnvironmentFault(FaultCode.DAMAGED, "secret")
        return {
            generation: SealingKeyPair.from_private_bytes(raw)
            for generation, raw in kept.items()
            if generation <= latest
        }

    def name_of(self, person: PersonId, version: int) -> str:
        """Return the name that a person had in a version of the register, or the id."""
        return name_in(self.who.chain, person, version)

    def new_entry(
        self,
        body: EntryBody,
        children: tuple[InChild, ...] = (),
        refers_to: tuple[EntryId, ...] = (),
    ) -> NewEntry:
        """Return an entry with a fresh id."""
        return NewEntry(new_entry_id(self.who.workplace.clock()), body, children, refers_to)

    def append(self, *entries: AnyNew) -> tuple[StoredEntry, ...]:
        """Append entries in one transaction; returns once they are durable.

        Raises:
            EnvironmentFault: nothing was written, and the call may be repeated.
            Refused: an id is there already with other content.
        """
        waiting = tuple(self.unwritten_readings)
        stored = self._append((*waiting, *entries))
        del self.unwritten_readings[: len(waiting)]
        return stored[len(waiting) :]

    def gather(self) -> AbstractContextManager[None]:
        """Make everything that is done inside durable together, at its end; see `Ledger.gather`."""
        return self.ledger.gather()

    def note_reading(
        self, body: Viewed, children: tuple[InChild, ...], refers_to: tuple[EntryId, ...]
    ) -> None:
        """Write down that a page was looked at, or keep it for later where the disk is full."""
        at = to_text(self.who.workplace.clock())
        # The late body says when it was looked at, since it will be recorded later than that. The id is
        # a fresh one: the entry may have reached the file before the disk gave out, and one id
        # never stands for two bodies.
        late = self.new_entry(Viewed(body.page, body.subject, at), children, refers_to)
        self.append_or_wait(self.new_entry(body, children, refers_to), late)

    def append_or_wait(self, entry: AnyNew, late: AnyNew) -> None:
        """Append an entry that only says what was read; keep another one for later where the disk is full."""
        if not self.is_written(entry):
            self.unwritten_readings.append(late)

    def note_opening(self) -> None:
        """Write down that the record was opened, or keep that for later where the disk is full."""
        entry = self.new_entry(Opened(self.who.workplace.computer, __version__))
        self.append_or_wait(entry, entry)

    def is_written(self, *entries: AnyNew) -> bool:
        """Append entries that are not worth stopping for; tell whether the disk had room for them."""
        try:
            self.append(*entries)
        except EnvironmentFault as fault:
            if fault.code not in _WAITS_FOR_THE_DISK:
                raise
            return False
        return True

    def _append(self, entries: Sequence[AnyNew]) -> tuple[StoredEntry, ...]:
        who = self.who
        return self.ledger.append(entries, who.identity.signer, who.chain.latest.version, who.workplace.clock)


def open_ledger(who: SignedIn, name: str = LEDGER_NAME, progress: Progress | None = None) -> Ledger:
    """Open one of the setting's records with the keys of whoever is signed in. Nothing is written.

    Raises:
        EnvironmentFault: there is no slot for them, or the ledger cannot be opened.
    """
    key = open_database_key(who.folder, who.chain, who.identity.person, who.identity.sealing, name)
    path = who.folder.ledger_path(name)
    return Ledger.open(path, key, check_signature, who.chain.key_at, who.heads, on_progress=progress)


def finish_key_change(who: SignedIn, name: str = LEDGER_NAME) -> None:
    """Take away what a change of keys may have left behind: slots of before, and an unfinished copy."""
    remove_slots_before(who.folder, ledger_facts(who.chain.latest, name).generation, name)
    discard_copy(who.folder.ledger_path(name))


def name_in(chain: RegisterChain, person: PersonId, version: int) -> str:
    """Return the name that a person had in a version of the register, or the id where unknown."""
    known = next((entry for entry in chain.versions if entry.version == version), None)
    found = known.person(person) if known else None
    return found.name if found else str(person)

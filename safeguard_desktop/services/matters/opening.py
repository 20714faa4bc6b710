"""Opening the record of worries about adults, for whoever has a key to it. Source: DESIGN section 3."""

from enum import StrEnum

from safeguard_desktop.domain.ids import RECOVERY_PERSON, PersonId
from safeguard_desktop.domain.ports import Progress
from safeguard_desktop.domain.register import MATTERS_LEDGER, LedgerFacts, RegisterVersion
from safeguard_desktop.services.office.keys import write_slot
from safeguard_desktop.services.record import Record, finish_key_change, open_ledger
from safeguard_desktop.services.staff.register_changes import SignedIn
from safeguard_desktop.vault.register import RegisterChain
from safeguard_desktop.vault.sealing import read_seal_header


def reads_matters(version: RegisterVersion, person: PersonId) -> bool:
    """Whether the register names a person as one who reads worries about adults."""
    facts = version.ledger(MATTERS_LEDGER)
    return facts is not None and person in facts.readers


def open_matters(who: SignedIn, progress: Progress | None = None) -> Record | None:
    """Open the record and write down that it was opened; None for those who do not read it.

    Raises:
        EnvironmentFault: it is open elsewhere, damaged, or was changed; nothing else is touched by that.
    """
    if not reads_matters(who.chain.latest, who.identity.person):
        return None
    ledger = open_ledger(who, MATTERS_LEDGER, progress)
    record = Record(who, ledger, MATTERS_LEDGER)
    try:
        finish_key_change(who, MATTERS_LEDGER)
        renew_recovery_slot(record)
        record.note_opening()
    except BaseException:
        ledger.close()
        raise
    return record


class SheetState(StrEnum):
    """Which recovery sheet opens the record of worries about adults, where the sheet was replaced since its keys.

    Whoever replaces the sheet may hold no key to this record. `OLD`: the sheet of before, and not the one in force,
    until a reader opens the record. `BOTH`: the one in force; and the one of before with a copy of the folder, until
    the keys of this record are changed. Source: KEYS.md 7.4, 12.5.
    """

    CURRENT = "current"
    OLD = "old"
    BOTH = "both"


def sheet_state(who: SignedIn) -> SheetState:
    """Return which sheet opens the record; it takes no key to know that.

    Raises:
        EnvironmentFault: the slot of the sheet cannot be read.
    """
    facts = who.chain.latest.ledger(MATTERS_LEDGER)
    if facts is None or not _keys_are_older_than_sheet(who.chain, facts):
        return SheetState.CURRENT
    raw = who.folder.read_slot(facts.name, facts.generation, RECOVERY_PERSON)
    return SheetState.OLD if read_seal_header(raw).made_at < _sheet_since(who.chain) else SheetState.BOTH


def _keys_are_older_than_sheet(chain: RegisterChain, facts: LedgerFacts) -> bool:
    present = chain.latest.recovery_key
    named = ((known, known.ledger(facts.name)) for known in chain.versions)
    return any(
        found is not None
        and (found.id, found.generation) == (facts.id, facts.generation)
        and known.recovery_key != present
        for known, found in named
    )


def renew_recovery_slot(record: Record) -> None:
    """Seal the key to the recovery sheet in force, where that is newer than the slot.

    Whoever replaces the sheet may hold no key to this record, so the next to open it does this. The time in the
    slot only says whether that was done: writing it once more does no harm.

    Raises:
        EnvironmentFault: it cannot be written.
    """
    who, facts = record.who, record.facts
    raw = who.folder.read_slot(facts.name, facts.generation, RECOVERY_PERSON)
    if read_seal_header(raw).made_at < _sheet_since(who.chain):
        setting = who.chain.setting_id
        write_slot(who.folder, record.ledger.key, who.chain.latest, setting, RECOVERY_PERSON, facts.name)


def _sheet_since(chain: RegisterChain) -> str:
    """Return when the recovery sheet in force was put into the register (UTC text)."""
    present = chain.latest.recovery_key
    since = chain.latest
    for version in reversed(chain.versions):
        if version.recovery_key != present:
            break
        since = version
    return since.made_at

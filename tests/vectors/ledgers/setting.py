"""The invented setting of the ledger vectors: two readers, two versions of the register, nine entries."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

from safeguard_desktop.domain.child import ChildDetails
from safeguard_desktop.domain.clock import Clock
from safeguard_desktop.domain.codes import Category, DecisionCode, HoldReason, NoteKind
from safeguard_desktop.domain.entries import (
    Amendment,
    Body,
    ChildAdded,
    ConcernRaised,
    ConcernReceived,
    Decision,
    HoldPlaced,
    InChild,
    NewEntry,
    Note,
)
from safeguard_desktop.domain.entries.bodies import Author, FieldChange
from safeguard_desktop.domain.ids import RECOVERY_PERSON, ChildId, EntryId
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.domain.ports import Signer
from safeguard_desktop.storage.folder import SettingFolder
from safeguard_desktop.storage.heads import HeadStore
from safeguard_desktop.storage.ledger import Ledger, Origin, create_ledger
from safeguard_desktop.vault import recovery
from safeguard_desktop.vault.identity import wrap_identity
from safeguard_desktop.vault.kdf import KdfParameters
from safeguard_desktop.vault.register import RegisterChain, read_register, sign_register
from safeguard_desktop.vault.signing import check_signature
from safeguard_desktop.vault.slots import seal_slot, slot_header
from tests.vectors.keys.people import (
    DEPUTY,
    LEAD,
    LEDGER,
    MADE_AT,
    PASSPHRASE,
    ROOT,
    SEED,
    SETTING,
    first_version,
    fixed,
    following,
    identity,
    new_contacts,
    signer,
)

KEY = fixed("ledger vectors/database key", 32)
LEDGER_ID = LEDGER
ORIGIN = Origin(LEDGER, SETTING)
CHILD = ChildId("01a20000000070008000000000000001")
ALL_ENTRIES = 9
START = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


def entry_id(number: int) -> EntryId:
    return EntryId(f"01a200000000700080000000000000{number:02x}")


def write_common(folder: SettingFolder) -> None:
    """Write what all cases share: register, wrapped keys, slots."""
    folder.create()
    first = first_version(LEAD, DEPUTY, readers=(LEAD, DEPUTY))
    raw = sign_register(first, [ROOT])
    folder.write_register(1, raw)
    folder.write_register(2, sign_register(new_contacts(following(first, raw)), [signer(LEAD)]))
    slots = ((LEAD.id, LEAD.sealing_key), (DEPUTY.id, DEPUTY.sealing_key))
    recovery_key = recovery.recovery_pair(SEED).public_bytes()
    for reader, public in (*slots, (RECOVERY_PERSON, recovery_key)):
        assert public is not None
        header = slot_header(SETTING, LEDGER, reader, 1, MADE_AT)
        folder.write_slot("children", 1, reader, seal_slot(KEY, public, header))
    parameters = KdfParameters(memory_kib=65536, passes=3, lanes=1)
    folder.write_person_key(LEAD.id, wrap_identity(identity(LEAD.name), PASSPHRASE, parameters))


def chain(folder: SettingFolder) -> RegisterChain:
    return read_register(folder.register_files())


def bodies() -> tuple[tuple[Body, bool, Signer, int], ...]:
    """Return each body, whether it names the child, who records it, and the register's version."""
    lead, deputy = signer(LEAD), signer(DEPUTY)
    raised = entry_id(2)
    return (
        (ChildAdded(ChildDetails(full_name="Example Child", date_of_birth="2022-04-01")), True, lead, 1),
        (_raised("A bruise the size of a coin on her left arm", "K7F-2QM"), False, lead, 1),
        (ConcernReceived(raised, 1, (Category.PHYSICAL,)), True, lead, 1),
        (_note("Rang the health visitor", raised), True, deputy, 1),
        (Decision(raised, DecisionCode.MONITOR, "Explained", "2026", review_on="2026-12-06"), True, lead, 2),
        (Amendment(raised, (FieldChange("observed", "left", "right"),), "Misheard"), True, lead, 2),
        (HoldPlaced(raised, HoldReason.LEAD_JUDGEMENT, "Inquiry", LEAD.id, "2031-11-22"), True, lead, 2),
        (_raised("Said that he was hungry again", "M3P-9XW"), False, deputy, 2),
        (_note("Nothing further", None), True, lead, 2),
    )


def _raised(observed: str, reference: str) -> ConcernRaised:
    when = EventTime("yesterday 14:10", "2026-11-21T14:10", "2026-11-21T14:10")
    return ConcernRaised(
        reference, "Example", when, observed, "Told the lead", Author("Dora Example"), MADE_AT
    )


def _note(text: str, concern: EntryId | None) -> Note:
    return Note(
        NoteKind.WITH_AGENCY,
        EventTime("today", "2026-11-22T00:00", "2026-11-22T23:59"),
        text,
        concern=concern,
    )


def write_ledger(folder: SettingFolder, profile: Path, *, entries: int = ALL_ENTRIES) -> str:
    """Write a sound ledger of so many entries; return its head."""
    path, register = folder.ledger_path("children"), chain(folder)
    create_ledger(path, KEY, ORIGIN, {"inbox/1": fixed("inbox 1", 96), "setting/1": fixed("setting", 32)})
    ledger = Ledger.open(path, KEY, check_signature, register.key_at, HeadStore(profile))
    for number, (body, about_child, who, version) in enumerate(bodies()[:entries], 1):
        children = (InChild(CHILD),) if about_child else ()
        entry = EntryId(CHILD) if number == 1 else entry_id(number)
        now = START + timedelta(minutes=number)
        ledger.append([NewEntry(entry, body, children)], who, version, _stopped(now))
    head = str(ledger.head())
    ledger.close()
    return head


def _stopped(now: datetime) -> Clock:
    return lambda: now


def certificate_text(ledger: str, target: str, digest: bytes) -> bytes:
    facts = {
        "format": 1, "ledger": ledger, "action": "destroy", "target": target, "digest": digest.hex(),
        "register": 2, "reason": "retention ended", "made_at": "2048-04-01T09:00:00.000000Z",
    }  # fmt: skip
    return json.dumps(facts, separators=(",", ":")).encode()

"""A real encrypted setting in a temporary folder, with real signatures and a clock that tests turn."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from sqlcipher3 import dbapi2

from safeguard_desktop.domain.child import ChildDetails
from safeguard_desktop.domain.codes import DecisionCode, HoldReason, NoteKind
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
    StoredEntry,
)
from safeguard_desktop.domain.entries.bodies import Author, FieldChange
from safeguard_desktop.domain.ids import ChildId, EntryId, LedgerId, PersonId, SettingId, new_entry_id
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.storage.chain import file_salt
from safeguard_desktop.storage.folder import SettingFolder
from safeguard_desktop.storage.guard import Trust, register_functions
from safeguard_desktop.storage.heads import HeadStore
from safeguard_desktop.storage.ledger import Ledger, Origin, create_ledger

LEAD = PersonId("1ead1ead1ead1ead")
DEPUTY = PersonId("de9de9de9de9de90")
STRANGER = PersonId("5757575757575757")
START = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
KEY = bytes(range(32))
ORIGIN = Origin(LedgerId("ab" * 16), SettingId("cd" * 32))


@dataclass(frozen=True)
class PlainSigner:
    """Signs with a key drawn from the person's own id, so that every run signs alike."""

    person: PersonId

    @property
    def private(self) -> Ed25519PrivateKey:
        return Ed25519PrivateKey.from_private_bytes(self.person.encode("ascii") * 2)

    @property
    def public(self) -> bytes:
        return self.private.public_key().public_bytes_raw()

    def sign(self, message: bytes) -> bytes:
        return self.private.sign(message)


def check_signature(public: bytes, signature: bytes, message: bytes) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except InvalidSignature:
        return False
    return True


def key_at(person: PersonId, version: int) -> bytes | None:
    """The register of these tests: the lead from version 1 on, the deputy from version 2, three in all."""
    since = {LEAD: 1, DEPUTY: 2}.get(person)
    return PlainSigner(person).public if since is not None and since <= version <= 3 else None


@dataclass
class Desk:
    """A setting folder with a ledger, and somebody who writes in it."""

    root: Path
    now: datetime = START
    signer: PlainSigner = field(default_factory=lambda: PlainSigner(LEAD))

    @property
    def path(self) -> Path:
        return self.folder.ledger_path("children")

    @property
    def folder(self) -> SettingFolder:
        return SettingFolder(self.root / "Elm Row.safeguard")

    @property
    def heads(self) -> HeadStore:
        return HeadStore(self.root / "profile" / "heads")

    def clock(self) -> datetime:
        return self.now

    def create(self) -> None:
        self.folder.create()
        create_ledger(self.path, KEY, ORIGIN, {"inbox/1": b"i" * 96, "setting/1": b"s" * 32})

    def open(self, **options: Any) -> Ledger:
        return Ledger.open(self.path, KEY, check_signature, key_at, self.heads, **options)

    def append(self, ledger: Ledger, *entries: NewEntry, register: int = 1) -> tuple[StoredEntry, ...]:
        self.now += timedelta(minutes=1)
        return ledger.append(entries, self.signer, register, self.clock)

    def add(self, ledger: Ledger, body: Body, *children: ChildId) -> EntryId:
        entry = NewEntry(new_entry_id(self.now), body, tuple(map(InChild, children)))
        self.append(ledger, entry)
        return entry.id

    def add_child(self, ledger: Ledger, name: str, known_as: str = "") -> ChildId:
        child = ChildId(new_entry_id(self.now))
        body = ChildAdded(ChildDetails(full_name=name, known_as=known_as))
        self.append(ledger, NewEntry(EntryId(child), body, (InChild(child),)))
        return child


def raised(
    observed: str = "A bruise on her arm", child: str = "Ava", when: EventTime | None = None
) -> ConcernRaised:
    return ConcernRaised(
        reference="K7F-2QM",
        child_typed=child,
        when=when or EventTime("yesterday 14:10", "2026-11-21T14:10", "2026-11-21T14:10"),
        observed=observed,
        action="Told the lead at once",
        author=Author("Jo Hill", "Key person"),
        raised_at="2026-11-22T09:00:00.000000Z",
    )


def received(concern: EntryId, number: int = 1) -> ConcernReceived:
    return ConcernReceived(concern, number)


def decided(concern: EntryId, code: DecisionCode = DecisionCode.MONITOR, **more: Any) -> Decision:
    return Decision(concern, code, reason="The bruise is explained", edition="KCSIE 2026", **more)


def noted(text: str, concern: EntryId | None = None, when: str = "2026-11-20T10:00") -> Note:
    return Note(NoteKind.TELEPHONE_CALL, EventTime("Friday at ten", when, when), text, concern=concern)


def held(entry: EntryId) -> HoldPlaced:
    return HoldPlaced(entry, HoldReason.CHILD_SEXUAL_ABUSE, "Inquiry", LEAD, "2031-11-22", "2101-11-22")


def amended(entry: EntryId, **changes: str) -> Amendment:
    return Amendment(
        entry, tuple(FieldChange(name, "", after) for name, after in changes.items()), "Misheard"
    )


def bare(path: Path, key: bytes = KEY, *, with_functions: bool = False) -> dbapi2.Connection:
    """What somebody with the key and another client has: no authorizer, and no functions of ours."""
    connection = dbapi2.connect(str(path), isolation_level=None)
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = \"x'{key.hex()}{file_salt(key).hex()}'\"")
    if with_functions:
        trust = Trust(check_signature, key_at)
        register_functions(connection, lambda: b"", ORIGIN.ledger, trust)
    return connection


def tamper(path: Path, *statements: str, key: bytes = KEY) -> None:
    """Change a closed ledger behind the program's back: triggers dropped, changed, put back."""
    connection = bare(path, key, with_functions=True)
    triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for name, _ in triggers:
        connection.execute(f"DROP TRIGGER {name}")
    for statement in statements:
        connection.execute(statement)
    for _, sql in triggers:
        connection.execute(sql)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()

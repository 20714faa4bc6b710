"""The invented people, keys and register of the test vectors: the same bytes on every run."""

import hashlib
from collections.abc import Sequence

from msgspec.structs import replace

from safeguard_desktop.domain.ids import RECOVERY_PERSON, LedgerId, PersonId
from safeguard_desktop.domain.ports import Signer
from safeguard_desktop.domain.register import (
    REGISTER_FORMAT,
    Contacts,
    LedgerFacts,
    Person,
    RegisterVersion,
    Role,
    SettingFacts,
    SettingKind,
)
from safeguard_desktop.vault import recovery
from safeguard_desktop.vault.identity import Identity
from safeguard_desktop.vault.register import digest_of
from safeguard_desktop.vault.register_rules import NEW_RECOVERY_PERSON
from safeguard_desktop.vault.sealing import SealingKeyPair
from safeguard_desktop.vault.signing import PersonSigner, SigningKeyPair

LEDGER = LedgerId("1f" * 16)
MADE_AT = "2026-11-22T09:30:00.000000Z"
PASSPHRASE = "calm tiara wad bash mumbo wagon"


def fixed(name: str, length: int) -> bytes:
    """Bytes that look random and are the same every time."""
    return hashlib.shake_256(b"safeguard-desktop test vector/" + name.encode()).digest(length)


def identity(name: str) -> Identity:
    return Identity(
        PersonId(fixed(f"{name}/id", 8).hex()),
        SealingKeyPair.from_private_bytes(fixed(f"{name}/sealing", 96)),
        SigningKeyPair.from_private_bytes(fixed(f"{name}/signing", 32)),
    )


def person(name: str, *roles: Role, has_keys: bool = True) -> Person:
    keys = identity(name)
    return Person(
        id=keys.person,
        name=name,
        job="invented",
        roles=roles,
        sealing_key=keys.sealing.public_bytes() if has_keys else None,
        signing_key=keys.signing.public_bytes() if has_keys else None,
    )


SEED = recovery.RecoverySeed(fixed("seed", 32))
NEW_SEED = recovery.RecoverySeed(fixed("new seed", 32))
ROOT = PersonSigner(RECOVERY_PERSON, recovery.root_pair(SEED))
NEW_ROOT = PersonSigner(NEW_RECOVERY_PERSON, recovery.root_pair(NEW_SEED))
SETTING = recovery.setting_id(ROOT.pair.public_bytes())

LEAD = person("Ada Example", Role.LEAD)
DEPUTY = person("Ben Example", Role.DEPUTY)
HEAD = person("Cato Example", Role.MANAGER)
STAFF = person("Dora Example", Role.STAFF)
STRANGER = person("Eve Example", Role.LEAD)


def signer(who: Person) -> PersonSigner:
    return identity(who.name).signer


def children_ledger(*readers: Person, generation: int = 1) -> LedgerFacts:
    inbox = SealingKeyPair.from_private_bytes(fixed(f"inbox {generation}", 96))
    return LedgerFacts(
        LEDGER, "children", generation, tuple(reader.id for reader in readers), inbox.public_bytes()
    )


def first_version(*people: Person, readers: Sequence[Person] = ()) -> RegisterVersion:
    """A first version with these people, read by `readers` or else by the first of them."""
    return RegisterVersion(
        format=REGISTER_FORMAT,
        version=1,
        previous="",
        made_at=MADE_AT,
        setting=SettingFacts(name="Example Pre-school", kind=SettingKind.PRE_SCHOOL),
        contacts=Contacts(social_care_day="01632 960 000"),
        people=people,
        ledgers=(children_ledger(*(readers or people[:1])),),
        root_key=ROOT.pair.public_bytes(),
        recovery_key=recovery.recovery_pair(SEED).public_bytes(),
        setting_key=fixed("setting key", 32),
    )


def following(version: RegisterVersion, raw: bytes) -> RegisterVersion:
    """The version after, with nothing changed yet."""
    return replace(version, version=version.version + 1, previous=digest_of(raw))


def with_person(version: RegisterVersion, changed: Person) -> RegisterVersion:
    """The version with that person added, or put in the place of the one with the same id."""
    others = tuple(one for one in version.people if one.id != changed.id)
    return replace(version, people=(*others, changed))


def new_contacts(version: RegisterVersion) -> RegisterVersion:
    return replace(version, contacts=Contacts(social_care_day="01632 960 999"))


def new_readers(version: RegisterVersion, *readers: Person) -> RegisterVersion:
    return replace(version, ledgers=(children_ledger(*readers, generation=2),))


def new_sheet(version: RegisterVersion) -> RegisterVersion:
    return replace(
        version,
        root_key=NEW_ROOT.pair.public_bytes(),
        recovery_key=recovery.recovery_pair(NEW_SEED).public_bytes(),
    )


Signers = Sequence[Signer]

"""The register of people: who is who in a setting, and which public keys are theirs.

Each version is a frozen document that names the one before it. How versions are signed, linked and
checked is specified in vault/KEYS.md; this module only says what they contain. The register is
readable without a key, because the start window must name the lead and the numbers to ring, so it
never holds anything about a child.
"""

from enum import StrEnum

import msgspec

from safeguard_desktop.domain.ids import LedgerId, PersonId

REGISTER_FORMAT = 1

CHILDREN_LEDGER = "children"
MATTERS_LEDGER = "staff-matters"
"""The record of worries about adults, with readers and keys of its own. DESIGN section 2."""


class Role(StrEnum):
    """What a person does in safeguarding. One person may have several."""

    STAFF = "staff"
    DEPUTY = "deputy"
    LEAD = "lead"
    MANAGER = "manager"
    CHAIR = "chair"


APPROVING_ROLES = frozenset({Role.LEAD, Role.MANAGER, Role.CHAIR})
"""Roles that sign changes of who can read, without thereby being able to read. DESIGN: approver."""


class SettingKind(StrEnum):
    """What kind of setting it is; labels and guidance follow it."""

    PRE_SCHOOL = "pre_school"
    MAINTAINED_SCHOOL = "maintained_school"
    ACADEMY = "academy"
    INDEPENDENT_SCHOOL = "independent_school"
    ALTERNATIVE_PROVISION = "alternative_provision"


class Frozen(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=False):
    """Base of every stored struct: immutable, and strict about what it is read from."""


class Person(Frozen, frozen=True):
    """A person of the setting. Keys are None for people without an account."""

    id: PersonId
    name: str
    job: str
    roles: tuple[Role, ...]
    phone: str = ""
    sealing_key: bytes | None = None
    signing_key: bytes | None = None
    active: bool = True


class Contacts(Frozen, frozen=True):
    """Whom to ring. Free text, since a number often comes with words. Source: S04, S20, UI.md."""

    social_care_day: str = ""
    social_care_night: str = ""
    lado: str = ""
    police: str = "999, or 101 if nobody is in danger now"
    local_partnership: str = ""
    verified_on: str = ""


class SettingFacts(Frozen, frozen=True):
    """The setting itself. `terms` holds (first day, last day) pairs as ISO dates."""

    name: str
    kind: SettingKind
    nation: str = "england"
    address: str = ""
    phone: str = ""
    terms: tuple[tuple[str, str], ...] = ()


class LedgerFacts(Frozen, frozen=True):
    """A ledger: its id, who reads it, and the public key that concerns are sealed to.

    `name` is ``children`` or ``staff-matters``.
    `generation` counts the changes of the database key and the inbox key.
    """

    id: LedgerId
    name: str
    generation: int
    readers: tuple[PersonId, ...]
    inbox_key: bytes


class RegisterVersion(Frozen, frozen=True):
    """One version of the register.

    `previous` is the SHA-256 (hex) of the bytes of the version before, or empty in version 1.
    `root_key` (32 bytes, Ed25519) and `recovery_key` come from the recovery sheet; `setting_key`
    signs packs and receipts.
    """

    format: int
    version: int
    previous: str
    made_at: str
    setting: SettingFacts
    contacts: Contacts
    people: tuple[Person, ...]
    ledgers: tuple[LedgerFacts, ...]
    root_key: bytes
    recovery_key: bytes
    setting_key: bytes

    def person(self, person_id: PersonId) -> Person | None:
        """Return the person of that id, or None."""
        return next((person for person in self.people if person.id == person_id), None)

    def with_role(self, role: Role) -> tuple[Person, ...]:
        """Return the active people who have that role, in the register's order."""
        return tuple(person for person in self.people if person.active and role in person.roles)

    def ledger(self, name: str) -> LedgerFacts | None:
        """Return the facts of the ledger of that name, or None."""
        return next((facts for facts in self.ledgers if facts.name == name), None)

    def approvers(self) -> tuple[Person, ...]:
        """Return the active people with a signing key whose role approves changes of readers."""
        return tuple(
            person
            for person in self.people
            if person.active and person.signing_key is not None and APPROVING_ROLES & set(person.roles)
        )

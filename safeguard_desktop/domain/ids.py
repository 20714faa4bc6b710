"""Names for things: the ids that entries, children and people are known by.

An id never carries meaning that a person could read out of it, except that ids of entries
(UUIDv7) begin with the millisecond in which they were made, so that they sort roughly by time.
"""

import secrets
from datetime import datetime
from typing import NewType

EntryId = NewType("EntryId", str)
"""32 lower-case hex digits of a UUIDv7. A concern is known by the id of the entry that raised it."""

ChildId = NewType("ChildId", str)
"""32 lower-case hex digits, the id of the entry that added the child."""

PersonId = NewType("PersonId", str)
"""16 lower-case hex digits, drawn at random when the person is added to the register."""

LedgerId = NewType("LedgerId", str)
"""32 lower-case hex digits, drawn at random when the ledger is made."""

SettingId = NewType("SettingId", str)
"""64 lower-case hex digits: SHA-256 of the setting's root public key. See vault/KEYS.md."""

RECOVERY_PERSON = PersonId("recovery")
"""Stands in for a person where the recovery sheet acted."""

REFERENCE_ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""Digits and letters that nobody mistakes for one another when they are read out."""


def new_entry_id(now: datetime) -> EntryId:
    """Return a fresh UUIDv7 for an entry made at `now` (an aware datetime)."""
    milliseconds = int(now.timestamp() * 1000) & ((1 << 48) - 1)
    value = milliseconds << 80 | 0x7 << 76 | secrets.randbits(12) << 64 | 0b10 << 62 | secrets.randbits(62)
    return EntryId(f"{value:032x}")


def is_entry_id(text: str) -> bool:
    """Tell whether a text has the form of an entry's id: 32 small hex digits."""
    return len(text) == 32 and all(letter in "0123456789abcdef" for letter in text)


def new_child_id(now: datetime) -> ChildId:
    """Return a fresh id for a child, made like that of an entry."""
    return ChildId(new_entry_id(now))


def new_person_id() -> PersonId:
    """Return a fresh id for a person in the register."""
    return PersonId(secrets.token_hex(8))


def new_ledger_id() -> LedgerId:
    """Return a fresh id for a ledger."""
    return LedgerId(secrets.token_hex(16))


def new_reference() -> str:
    """Return a random reference such as ``K7F-2QM`` for the person who raised a concern.

    It is random so that it tells nobody how many concerns there are. Source: S21, UI.md.
    """
    letters = "".join(secrets.choice(REFERENCE_ALPHABET) for _ in range(6))
    return f"{letters[:3]}-{letters[3:]}"

"""Entries by which a setting says what holds there: guidance, limits, grounds, days off, who is bound, texts.

What is shipped stays as it is; the newest entry about a thing goes before it, and the older ones stay readable. Source:
guidance.md sections 0, 11 and 12.
"""

from enum import StrEnum
from typing import ClassVar

from safeguard_desktop.domain.access.codes import Exemption
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.family_texts import FamilyText
from safeguard_desktop.domain.guidance import DeadlineUnit, EditionStatus
from safeguard_desktop.domain.register import Frozen, SettingKind


class Designation(StrEnum):
    """Whether the setting is one of the bodies that the duty to share names. Source: guidance.md 5.2."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class DayOff(Frozen, frozen=True):
    """A bank holiday that is added to those that are shipped; `on` is an ISO date."""

    on: str
    name: str


class EditionSet(EntryBody, frozen=True):
    """An edition as it holds from now on: changed here, or one that the program did not know.

    `key` is that of the edition, `verified_on` and `effective_from` are ISO dates. `is_shipped` goes back to what is
    shipped under that key.
    """

    KIND: ClassVar[str] = "edition-set"

    key: str
    series: str
    title: str
    status: EditionStatus
    source: str
    verified_on: str
    effective_from: str = ""
    note: str = ""
    kinds: tuple[SettingKind, ...] = ()
    reason: str = ""
    is_shipped: bool = False


class LimitSet(EntryBody, frozen=True):
    """A time limit as it holds from now on, in the setting's own words, with its source. Source: guidance.md 11."""

    KIND: ClassVar[str] = "limit-set"

    key: str
    count: int
    unit: DeadlineUnit
    text: str
    source: str
    verified_on: str
    rolls: bool = False
    reason: str = ""
    is_shipped: bool = False


class GroundSet(EntryBody, frozen=True):
    """A ground to keep something back as it holds from now on, in the setting's own words. Source: guidance.md 7."""

    KIND: ClassVar[str] = "ground-set"

    key: Exemption
    text: str
    source: str
    verified_on: str
    judged: str = ""
    reason: str = ""
    is_shipped: bool = False


class DaysOffSet(EntryBody, frozen=True):
    """How the bank holidays differ here from those that are shipped: the whole of it, not what is new."""

    KIND: ClassVar[str] = "days-off-set"

    added: tuple[DayOff, ...] = ()
    removed: tuple[str, ...] = ()
    source: str = ""


class DesignationSet(EntryBody, frozen=True):
    """Whether the duty to share reaches this setting, and who said so. Source: guidance.md 5.2."""

    KIND: ClassVar[str] = "designation-set"

    designated: Designation
    source: str
    verified_on: str = ""


class FamilyTextSet(EntryBody, frozen=True):
    """A text for families as the setting gives it out from now on. Source: S05, S79, S102.

    Parts are set off by an empty line, and begin with their heading. `is_shipped` goes back to what is shipped.
    """

    KIND: ClassVar[str] = "family-text-set"

    which: FamilyText
    text: str
    reason: str = ""
    is_shipped: bool = False

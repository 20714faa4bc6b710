"""What is typed when guidance, time limits, days or duties are changed here."""

from dataclasses import dataclass

from safeguard_desktop.domain.entries import Designation
from safeguard_desktop.domain.guidance import DeadlineUnit, EditionStatus


@dataclass(frozen=True, slots=True)
class EditionDraft:
    """An edition as somebody writes it down; without a `key` it is a new one of a `series`."""

    key: str = ""
    series: str = ""
    title: str = ""
    status: EditionStatus | None = None
    effective_typed: str = ""
    source: str = ""
    verified_typed: str = ""
    note: str = ""
    reason: str = ""
    is_shipped: bool = False


@dataclass(frozen=True, slots=True)
class LimitDraft:
    """A time limit as somebody writes it down."""

    key: str
    count_typed: str = ""
    unit: DeadlineUnit | None = None
    text: str = ""
    source: str = ""
    verified_typed: str = ""
    reason: str = ""
    is_shipped: bool = False


@dataclass(frozen=True, slots=True)
class DaysDraft:
    """Days off that are added ("27 Dec 2027, Coronation"), and shipped ones that are left out, one a line."""

    added: str = ""
    removed: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class DutyDraft:
    """Whether the duty to share reaches this setting."""

    designated: Designation | None = None
    source: str = ""
    verified_typed: str = ""

"""Papers about one child that stay here or are printed: chronology, concern, front sheet, referral."""

from __future__ import annotations

from safeguard_desktop.documents.content.base import Facts, Making, Term, Withheld
from safeguard_desktop.documents.content.child import FrontSheet
from safeguard_desktop.documents.content.story import ChronologyRow, Concern


class ChronologyDocument(Facts, frozen=True, kw_only=True):
    """Everything in a printed chronology of one child."""

    making: Making
    child: FrontSheet
    rows: tuple[ChronologyRow, ...]
    others: tuple[Term, ...] = ()
    """What each other child who has a letter is to this child, never who it is."""
    glossary: tuple[Term, ...] = ()
    withheld: tuple[Withheld, ...] = ()


class ConcernDocument(Facts, frozen=True, kw_only=True):
    """One concern, printed by itself."""

    making: Making
    child: FrontSheet
    concern: Concern
    withheld: tuple[Withheld, ...] = ()


class FrontSheetDocument(Facts, frozen=True, kw_only=True):
    """The front sheet, printed by itself. Source: guidance.md section 10.3; S91."""

    making: Making
    child: FrontSheet
    safety: str = ""
    others: tuple[Term, ...] = ()


class ReferralPart(Facts, frozen=True, kw_only=True):
    """One part of a referral: its title, and labels with values."""

    title: str
    rows: tuple[tuple[str, str], ...]


class ReferralDocument(Facts, frozen=True, kw_only=True):
    """The text of a referral, as most local forms ask for it. Source: guidance.md section 10.5."""

    making: Making
    child: FrontSheet
    parts: tuple[ReferralPart, ...]
    others: tuple[Term, ...] = ()

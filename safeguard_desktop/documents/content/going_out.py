"""Papers that leave the setting: packs, what is shared, copies for whoever asked, slips and letters."""

from __future__ import annotations

from safeguard_desktop.documents.content.base import Detail, Facts, Making, Party, Term, Withheld
from safeguard_desktop.documents.content.child import FrontSheet
from safeguard_desktop.documents.content.story import ChronologyRow, Concern, Hold


class PackDocument(Facts, frozen=True, kw_only=True):
    """Everything in the first form of a transfer pack. Source: S92; guidance.md section 10.4."""

    making: Making
    number: str
    child: FrontSheet
    sender: Party
    receiver: Party
    leaving_date: str = ""
    method: str = ""
    safety: str = ""
    """What keeps this child safe today, in a few sentences."""
    summary: str = ""
    """The main concerns, as the lead sums them up."""
    kept: str = ""
    """What the sender keeps, and why."""
    check_code: str = ""
    """What the receiver gives back; it stands nowhere outside the encryption."""
    others: tuple[Term, ...] = ()
    rows: tuple[ChronologyRow, ...] = ()
    concerns: tuple[Concern, ...] = ()
    holds: tuple[Hold, ...] = ()
    withheld: tuple[Withheld, ...] = ()
    sources: tuple[str, ...] = ()
    """The guidance and editions that the decisions in the pack name."""
    documents: tuple[tuple[str, str], ...] = ()
    """What each document that is attached to the file is, and its name there, type, pages and size."""
    glossary: tuple[Term, ...] = ()
    is_archive: bool = False
    """Whether it stays with whoever keeps the record after this setting, and goes to no other."""


class SharedDocument(Facts, frozen=True, kw_only=True):
    """Exactly what was chosen to be shared, with a cover that says why and on what ground. Source: S29, S33, S39."""

    making: Making
    number: str
    child: FrontSheet
    """Name and date of birth; the rest of the front sheet goes only where it was chosen."""
    cover: tuple[tuple[str, str], ...]
    others: tuple[Term, ...] = ()
    rows: tuple[ChronologyRow, ...] = ()
    concerns: tuple[Concern, ...] = ()
    withheld: tuple[Withheld, ...] = ()


class AccessEntry(Facts, frozen=True, kw_only=True):
    """One entry of a copy for whoever asked to see it. What is kept back was taken out of each text before."""

    when: str
    kind: str
    parts: tuple[Detail, ...]


class AccessDocument(Facts, frozen=True, kw_only=True):
    """The copy that somebody gets who asked to see records. Source: guidance.md section 7."""

    making: Making
    number: str
    """What each page calls it: never a child's name."""
    cover: tuple[tuple[str, str], ...]
    entries: tuple[AccessEntry, ...]
    withheld: tuple[Withheld, ...] = ()


class SlipDocument(Facts, frozen=True, kw_only=True):
    """The receipt slip of a pack. It names the pack and no child. Source: X05; bundles/FORMAT.md."""

    setting: str
    lead: str
    contact: str
    number: str
    made_at: str


class NoFileDocument(Facts, frozen=True, kw_only=True):
    """A letter that says that no child protection file is held. Source: guidance.md section 2.2."""

    making: Making
    child_name: str
    date_of_birth: str
    to_setting: str
    to_lead: str
    day: str

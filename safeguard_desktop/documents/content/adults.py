"""Papers that only named people have, and papers about adults. Source: S44; guidance.md 2.3, 3."""

from __future__ import annotations

from safeguard_desktop.documents.content.base import Detail, Facts, Making
from safeguard_desktop.documents.content.story import Amendment, Author, Event


class PersonalDocument(Facts, frozen=True, kw_only=True):
    """One concern that only named people have, on paper. No record stands behind it yet. Source: S44, S35.

    `about` is the adult or the child; `position` and `children` are empty where it is about a child.
    """

    setting: str
    printed: str
    """When and by whom it was printed."""
    reference: str
    is_about_adult: bool
    about: str
    event: Event
    raised: str
    author: Author
    fact: str
    action: str
    position: str = ""
    children: str = ""
    where: str = ""
    said: str = ""
    opinion: str = ""
    kept_from: str = ""


class MatterDeadline(Facts, frozen=True, kw_only=True):
    """Somebody who is to be told, by when, whether they were, and the rule that says so, with its source."""

    who: str
    until: str
    rule: str
    source: str


class MatterPart(Facts, frozen=True, kw_only=True):
    """Something written down about an adult: what it is, when, a line about it, its texts, who recorded it."""

    heading: str
    at: str
    line: str
    recorded: str
    texts: tuple[Detail, ...] = ()
    amendments: tuple[Amendment, ...] = ()


class MatterDocument(Facts, frozen=True, kw_only=True):
    """One worry about an adult in full, from the record of them. Source: S44; guidance.md 2.3, 3.

    `particulars` are labels and values; `deadlines_note` says on what they hang, and from when they count.
    """

    making: Making
    number: str
    reference: str
    particulars: tuple[Detail, ...]
    parts: tuple[MatterPart, ...]
    deadlines: tuple[MatterDeadline, ...] = ()
    deadlines_note: str = ""
    rules: tuple[Detail, ...] = ()
    """What the guidance says, each with its source."""

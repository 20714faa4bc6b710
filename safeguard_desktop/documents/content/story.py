"""What happened and what was done about it: concerns in full and the rows of a chronology."""

from __future__ import annotations

from enum import Enum

from safeguard_desktop.documents.content.base import Detail, Facts


class Authorship(Enum):
    """How sure the record is of who wrote an entry. Source: DESIGN section 3."""

    CONFIRMED = "confirmed"
    AS_TYPED = "as typed"


class Author(Facts, frozen=True, kw_only=True):
    """Who said or wrote something, with the role spelt out. Source: X15."""

    name: str
    role: str
    authorship: Authorship = Authorship.CONFIRMED


class Amendment(Facts, frozen=True, kw_only=True):
    """A correction: the original is kept, so both are shown."""

    what: str
    before: str
    after: str
    at: str
    by: Author
    reason: str = ""


class Decision(Facts, frozen=True, kw_only=True):
    """What was decided and why. Source: guidance.md section 2.1, R-REC-1 (a reason for every decision)."""

    decision: str
    reason: str
    at: str
    by: Author
    review: str = ""
    """The date on which a decision to monitor is looked at again."""
    rule: str = ""
    """The guidance and the edition under which it was decided."""
    threshold: str = ""
    """The level of need, in the authority's own words. Source: S55."""


class Note(Facts, frozen=True, kw_only=True):
    """Something added to a concern later: an action, a conversation, a reply."""

    kind: str
    text: str
    at: str
    by: Author


class Event(Facts, frozen=True, kw_only=True):
    """The time of an event: the best date for the margin, and the author's own words for it."""

    date: str
    time: str = ""
    words: str = ""


class Involved(Facts, frozen=True, kw_only=True):
    """An other child in a concern, by letter or by a name that the lead allowed, with the role. Source: X11."""

    who: str
    role: str


class ChronologyRow(Facts, frozen=True, kw_only=True):
    """One significant event, in the order of the event. Source: guidance.md section 10.3; S35, S51."""

    number: str
    event: Event
    recorded_at: str
    kind: str
    author: Author
    concern: str = ""
    """What the concern is called that the entry belongs to: "C-0004"."""
    category: str = ""
    part: str = ""
    """This child's role in the concern; empty where it is about this child alone."""
    involved: tuple[Involved, ...] = ()
    source: str = ""
    fact: str = ""
    child_words: str = ""
    spoken_by: str = ""
    """Whose words `child_words` are, where they are not this child's."""
    opinion: str = ""
    action: str = ""
    details: tuple[Detail, ...] = ()
    decisions: tuple[Decision, ...] = ()
    amendments: tuple[Amendment, ...] = ()
    historical: str = ""
    """That the event lay long before it was recorded, and why it is told now. Source: S36."""
    is_on_hold: bool = False
    is_edited: bool = False
    """True where names of other children were replaced in it."""


class Concern(Facts, frozen=True, kw_only=True):
    """One concern in full: what was raised, how it was received, and everything that followed."""

    number: str
    """The record's own number; empty while the concern waits to be received."""
    reference: str
    event: Event
    recorded_at: str
    author: Author
    came_from: str = ""
    """Which setting wrote it and when it came, where that is not the one whose paper this is."""
    category: str = ""
    part: str = ""
    involved: tuple[Involved, ...] = ()
    where: str = ""
    fact: str = ""
    child_words: str = ""
    spoken_by: str = ""
    opinion: str = ""
    action: str = ""
    told: str = ""
    """Whom the author told in person, and when."""
    child_was_told: str = ""
    """What the child was told about passing it on. Source: S22, S101."""
    received: str = ""
    """By whom and when it was received; empty while it waits."""
    notes: tuple[Note, ...] = ()
    decisions: tuple[Decision, ...] = ()
    amendments: tuple[Amendment, ...] = ()
    historical: str = ""
    is_on_hold: bool = False
    is_edited: bool = False


class Hold(Facts, frozen=True, kw_only=True):
    """A part of the record that may not be destroyed. Source: S43, S95, X02; guidance.md section 6."""

    item: str
    reason: str
    placed_at: str
    placed_by: str
    floor: str = ""
    """The day before which nobody should think of ending it; empty where its ground ends with its cause."""
    look_on: str = ""
    reviews: tuple[str, ...] = ()
    """Each time that it was looked at again: when, by whom, what it came to, and why."""

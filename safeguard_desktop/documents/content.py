"""What a document says, ready to be printed: frozen facts in, nothing to look up or decide.

Dates, names and choices are already the words that a person is to read; an empty string means "not recorded" and
is printed so where a reader would miss it, or left out where he would not. Labels and standing sentences are not
here: they come from wording/documents.py.

Source: guidance.md sections 2.1, 10.1, 10.3 and 10.4.
"""

from __future__ import annotations

from enum import Enum

import msgspec


class Facts(msgspec.Struct, frozen=True, kw_only=True):
    """The base of every structure here: frozen, compared by value, built by keyword."""


class RecordState(Facts, frozen=True, kw_only=True):
    """The newest entry of the record when the document was made: a head that a later check can be given.

    Source: DESIGN section 4 ("printed on every pack").
    """

    sequence: int
    link: str
    """The link of that entry, 64 hexadecimal digits."""


class Making(Facts, frozen=True, kw_only=True):
    """Who made the document, where and when."""

    setting: str
    at: str
    by: str
    role: str
    state: RecordState
    contact: str = ""
    """How to reach whoever made it, such as a telephone number."""


class Party(Facts, frozen=True, kw_only=True):
    """A setting at either end of a transfer, with the lead who answers for the record there."""

    setting: str
    lead: str
    contact: str = ""


class Responsibility(Enum):
    """What is known of an adult's parental responsibility."""

    HAS = "has"
    HAS_NOT = "has not"
    NOT_KNOWN = "not known"


class Person(Facts, frozen=True, kw_only=True):
    """Somebody in the child's life, as the front sheet lists them."""

    name: str
    relationship: str
    responsibility: Responsibility | None = None
    """None for whoever could not have any, such as a brother."""
    note: str = ""


class FrontSheet(Facts, frozen=True, kw_only=True):
    """The child, as the first page of a child protection file shows them. Source: guidance.md section 10.3."""

    full_name: str
    known_as: str = ""
    date_of_birth: str = ""
    sex: str = ""
    ethnicity: str = ""
    language: str = ""
    address: str = ""
    is_address_confidential: bool = False
    upn: str = ""
    class_name: str = ""
    reference: str = ""
    """What the header of each page calls the child, never a name: "00417"."""
    status: str = ""
    social_worker: str = ""
    key_person: str = ""
    paper_file: str = ""
    """Where paper about the child is kept. Source: S91."""
    people: tuple[Person, ...] = ()


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


class Detail(Facts, frozen=True, kw_only=True):
    """A further fact of an entry under a label of its own, such as who sees to it."""

    label: str
    text: str


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
    """A part of the record that may not be destroyed. Source: S95, X02; guidance.md section 6."""

    item: str
    reason: str
    placed_at: str
    placed_by: str


class Withheld(Facts, frozen=True, kw_only=True):
    """What the pack leaves out, and why."""

    what: str
    why: str


class Term(Facts, frozen=True, kw_only=True):
    """A role, initial or word of the field, spelt out for a stranger. Source: X15."""

    term: str
    meaning: str


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

    `particulars` are labels and values; `deadlines_note` says where they hang on what kind of worry it is.
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


class ReadingLine(Facts, frozen=True, kw_only=True):
    """One look at the record: when, who, at what, and the names of the children whose it was, if any."""

    at: str
    who: str
    what: str
    whose: str = ""


class ReadingsDocument(Facts, frozen=True, kw_only=True):
    """Who has looked at the record, in a period, as an inspector is given it. Source: X10, S19.

    `narrowed_to` are labels and values of the filters; `counts` are who, what kind of look, and how often.
    """

    making: Making
    period: str
    narrowed_to: tuple[tuple[str, str], ...]
    counts: tuple[tuple[str, str, int], ...]
    lines: tuple[ReadingLine, ...]
    ends: str = ""
    """That older lines are not on this paper, how many and how they are had; "" where all of them are."""


class RecoverySheetDocument(Facts, frozen=True, kw_only=True):
    """The paper that opens a record whose passphrases are lost. It exists on paper only. Source: DESIGN section 3."""

    setting: str
    made_at: str
    words: tuple[str, ...]
    code: str
    """What the square code holds, so that the words need not be typed."""
    fingerprint: str
    """The fingerprint of the sheet's own key, as every PC of this setting shows it."""
    share: str = ""
    """The letter where this is one of three shares, of which two are as good as the sheet; "" for the sheet itself."""


class HandoutPart(Facts, frozen=True, kw_only=True):
    """A few short lines under a heading; `column` is 0 for the left, 1 for the right, -1 for the whole width."""

    title: str
    lines: tuple[str, ...]
    column: int = -1


class HandoutDocument(Facts, frozen=True, kw_only=True):
    """A page for the wall or for families. Nothing of any record is in it."""

    setting: str
    title: str
    intro: str
    notice_title: str
    notice: str
    parts: tuple[HandoutPart, ...]
    people_title: str
    people: tuple[tuple[str, str], ...]
    """Names or offices, and their numbers."""
    foot: str


class MissingText(Facts, frozen=True, kw_only=True):
    """Letters that could not be drawn as such; the paper shows their Unicode names in brackets instead."""

    characters: str
    names: tuple[str, ...]
    is_unshaped: bool = False
    """True where the letters are there but not joined or ordered, because no layout engine was given."""


class Rendered(Facts, frozen=True, kw_only=True):
    """A finished document."""

    pdf: bytes
    pages: int
    missing: tuple[MissingText, ...] = ()

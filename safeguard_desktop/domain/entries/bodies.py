"""The bodies of entries, one frozen struct for each kind and version.

A struct here is never changed once it has been released: a new field means a new version with a
name of its own, and the old one stays readable for ever. Text fields hold what was typed, exactly.
"""

from typing import ClassVar

from safeguard_desktop.domain.child import ChildDetails
from safeguard_desktop.domain.codes import (
    Category,
    DecisionCode,
    HoldReason,
    InformationType,
    NoteKind,
    OutputKind,
    PageKind,
)
from safeguard_desktop.domain.ids import EntryId, PersonId
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.domain.register import Frozen


class EntryBody(Frozen, frozen=True):
    """Base of every body. `KIND` and `VERSION` are what the header says of it.

    `ABOUT` is the name of the field that holds the one entry that the body is about, where it has one;
    `PERSON` the name of the field that holds a person of the register; `SEARCHED` are the fields of words
    that a search looks into. Reading entries are never searched.
    """

    KIND: ClassVar[str] = ""
    VERSION: ClassVar[int] = 1
    ABOUT: ClassVar[str] = ""
    PERSON: ClassVar[str] = ""
    SEARCHED: ClassVar[tuple[str, ...]] = ()

    def named(self) -> EntryId | None:
        """Return the one entry that this one is about, or None."""
        about: EntryId | None = getattr(self, self.ABOUT) if self.ABOUT else None
        return about

    def person(self) -> PersonId | None:
        """Return the person of the register whom this entry names besides its recorder, or None."""
        named: PersonId | None = getattr(self, self.PERSON) if self.PERSON else None
        return named


class Author(Frozen, frozen=True):
    """Whoever saw or heard the matter: a name as typed, or a confirmed person of the register."""

    name: str
    job: str = ""
    person: PersonId | None = None


class Attestation(Frozen, frozen=True):
    """A signed-in author's signature over the submission. Specified in vault/KEYS.md."""

    person: PersonId
    register: int
    signature: bytes


class ChildAdded(EntryBody, frozen=True):
    """A child protection file is opened for a child. Source: R-REC-2 in guidance.md section 2.1."""

    KIND: ClassVar[str] = "child-added"

    details: ChildDetails


class ChildDetailsChanged(EntryBody, frozen=True):
    """The whole front sheet as it reads from now on, and why it was changed."""

    KIND: ClassVar[str] = "child-details-changed"

    details: ChildDetails
    reason: str = ""


class ConcernRaised(EntryBody, frozen=True):
    """A worry in the words of whoever raised it. Source: S21, S22, S35, S89, S101.

    `child_typed` and `others_typed` are names as people know them: no list of children was open
    when they were written. `unfinished` marks a draft that nobody sent and the lead took up.
    `spoken_with` says with whom of the leads it was talked about (S46), `direct_referral` whom outside
    the author told already, because it could not wait (S47).
    """

    KIND: ClassVar[str] = "concern-raised"
    SEARCHED: ClassVar[tuple[str, ...]] = (
        "reference", "child_typed", "class_typed", "others_typed", "place", "observed", "action",
        "child_words", "opinion", "child_was_told", "spoken_with", "direct_referral",
    )  # fmt: skip

    reference: str
    child_typed: str
    when: EventTime
    observed: str
    action: str
    author: Author
    raised_at: str
    class_typed: str = ""
    others_typed: str = ""
    place: str = ""
    child_words: str = ""
    opinion: str = ""
    child_was_told: str = ""
    told_no_secrets: bool = False
    unfinished: bool = False
    attestation: Attestation | None = None
    spoken_with: str = ""
    direct_referral: str = ""


class ConcernReceived(EntryBody, frozen=True):
    """A reader has the concern, knows which child it is about, and numbers it. Source: S52, S57, S89.

    Whoever receives a concern owns it until somebody else takes it. The header names the children, each
    with a role.
    """

    KIND: ClassVar[str] = "concern-received"
    ABOUT: ClassVar[str] = "concern"
    SEARCHED: ClassVar[tuple[str, ...]] = ("remark",)

    concern: EntryId
    number: int
    categories: tuple[Category, ...] = ()
    remark: str = ""
    information: tuple[InformationType, ...] = ()


class Decision(EntryBody, frozen=True):
    """What was decided about a concern, and why. Source: R-REC-1 in guidance.md; S50, S90.

    The reason is required for every decision, "no further action" included; ``monitor`` needs
    `review_on` (ISO date). `closes` ends the concern, which the rule of three limbs allows only
    when summary, follow-up, outcome and reason are all there. `edition` names the guidance in force,
    `threshold` the level of need in the authority's own words. Source: S55.
    """

    KIND: ClassVar[str] = "decision"
    ABOUT: ClassVar[str] = "concern"
    SEARCHED: ClassVar[tuple[str, ...]] = ("reason", "follow_up", "outcome")

    concern: EntryId
    decision: DecisionCode
    reason: str
    edition: str
    review_on: str = ""
    follow_up: str = ""
    outcome: str = ""
    closes: bool = False
    threshold: str = ""


class Note(EntryBody, frozen=True):
    """Something more that happened or was said, with its source. Source: S51, S35, R-REC-1 limb b.

    `historical` says of what lies long back why it matters now. Source: S36.
    """

    KIND: ClassVar[str] = "note"
    ABOUT: ClassVar[str] = "concern"
    SEARCHED: ClassVar[tuple[str, ...]] = ("text", "source", "child_words", "opinion", "historical")

    kind: NoteKind
    when: EventTime
    text: str
    source: str = ""
    child_words: str = ""
    opinion: str = ""
    concern: EntryId | None = None
    historical: str = ""


class FieldChange(Frozen, frozen=True):
    """One field of an entry, as it was and as it should read."""

    field: str
    before: str
    after: str


class Amendment(EntryBody, frozen=True):
    """A correction that keeps what was written before. Source: guidance.md section 10.1 (rules).

    Where the time of the event is corrected, `changes` has the words and `when` what they mean,
    understood on the day of the correction.
    """

    KIND: ClassVar[str] = "amendment"
    ABOUT: ClassVar[str] = "amended"
    SEARCHED: ClassVar[tuple[str, ...]] = ("reason",)

    amended: EntryId
    changes: tuple[FieldChange, ...]
    reason: str
    when: EventTime | None = None


class HoldPlaced(EntryBody, frozen=True):
    """An entry may not be destroyed. Source: S42, S43, S95, X02; guidance.md section 6.

    `floor` is the ISO date before which nobody is asked whether it may go; `review_on` the next
    review; `owner` whoever answers for the hold.
    """

    KIND: ClassVar[str] = "hold-placed"
    ABOUT: ClassVar[str] = "held"
    PERSON: ClassVar[str] = "owner"
    SEARCHED: ClassVar[tuple[str, ...]] = ("reason",)

    held: EntryId
    reason_code: HoldReason
    reason: str
    owner: PersonId
    review_on: str
    floor: str = ""


class Opened(EntryBody, frozen=True):
    """The record was opened with a passphrase on a computer."""

    KIND: ClassVar[str] = "opened"

    computer: str
    program: str


class Viewed(EntryBody, frozen=True):
    """A page was looked at. Source: X10.

    `at` is when it was looked at, where that could not be written down at once (a full disk).
    """

    KIND: ClassVar[str] = "viewed"

    page: PageKind
    subject: str = ""
    at: str = ""


class Printed(EntryBody, frozen=True):
    """Paper was made. `pages` counts sheets of the record, `printer` is its name.

    `names_siblings` tells that brothers and sisters stood in it by name and not as "Child B"; the same in
    what is saved and in packs. Source: UI.md ("in one child's papers").
    """

    KIND: ClassVar[str] = "printed"

    output: OutputKind
    pages: int
    printer: str = ""
    names_siblings: bool = False


class Exported(EntryBody, frozen=True):
    """A file was saved outside the record. `digest` is the SHA-256 (hex) of the file."""

    KIND: ClassVar[str] = "exported"

    output: OutputKind
    pages: int
    digest: str
    names_siblings: bool = False


class TransferPrepared(EntryBody, frozen=True):
    """A pack was made for the setting that a child moves to. Source: S92; guidance.md section 2.2.

    `items` are the entries that the pack shows, `digest` the SHA-256 (hex) of the encrypted file,
    `leaving_on` an ISO date or empty.
    """

    KIND: ClassVar[str] = "transfer-prepared"

    pack: str
    to_setting: str
    to_lead: str
    leaving_on: str
    items: tuple[EntryId, ...]
    pages: int
    digest: str
    names_siblings: bool = False


class Restored(EntryBody, frozen=True):
    """The record was put back from a backup.

    `backup_head` is ``seq:link`` of the backup; `by_recovery_sheet` tells whether the sheet or a
    passphrase opened it; `last_known_head` is what this computer had seen before, where known, so
    that the gap shows.
    """

    KIND: ClassVar[str] = "restored"

    backup_head: str
    by_recovery_sheet: bool
    computer: str
    last_known_head: str = ""

"""The bodies of entries, one frozen struct for each kind and version.

A struct here is never changed once it has been released: a new field means a new version with a
name of its own, and the old one stays readable for ever. Text fields hold what was typed, exactly.
"""

from typing import ClassVar

from safeguard_desktop.domain.child import ChildDetails
from safeguard_desktop.domain.codes import Category, DecisionCode, HoldReason, NoteKind, OutputKind, PageKind
from safeguard_desktop.domain.ids import EntryId, PersonId
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.domain.register import Frozen


class EntryBody(Frozen, frozen=True):
    """Base of every body. `KIND` and `VERSION` are what the header says of it."""

    KIND: ClassVar[str] = ""
    VERSION: ClassVar[int] = 1


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
    """

    KIND: ClassVar[str] = "concern-raised"

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


class ConcernReceived(EntryBody, frozen=True):
    """The lead has the concern, knows which child it is about, and numbers it. Source: S57, S89."""

    KIND: ClassVar[str] = "concern-received"

    concern: EntryId
    number: int
    categories: tuple[Category, ...] = ()
    remark: str = ""


class Decision(EntryBody, frozen=True):
    """What was decided about a concern, and why. Source: R-REC-1 in guidance.md; S50, S90.

    The reason is required for every decision, "no further action" included; ``monitor`` needs
    `review_on` (ISO date). `closes` ends the concern, which the rule of three limbs allows only
    when summary, follow-up, outcome and reason are all there. `edition` names the guidance in force.
    """

    KIND: ClassVar[str] = "decision"

    concern: EntryId
    decision: DecisionCode
    reason: str
    edition: str
    review_on: str = ""
    follow_up: str = ""
    outcome: str = ""
    closes: bool = False


class Note(EntryBody, frozen=True):
    """Something more that happened or was said, with its source. Source: S51, S35, R-REC-1 limb b."""

    KIND: ClassVar[str] = "note"

    kind: NoteKind
    when: EventTime
    text: str
    source: str = ""
    child_words: str = ""
    opinion: str = ""
    concern: EntryId | None = None


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
    """Paper was made. `pages` counts sheets of the record, `printer` is its name."""

    KIND: ClassVar[str] = "printed"

    output: OutputKind
    pages: int
    printer: str = ""


class Exported(EntryBody, frozen=True):
    """A file was saved outside the record. `digest` is the SHA-256 (hex) of the file."""

    KIND: ClassVar[str] = "exported"

    output: OutputKind
    pages: int
    digest: str


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

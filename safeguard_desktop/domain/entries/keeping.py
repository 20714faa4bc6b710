"""Entries about keeping: what a review came to, how long things are kept, what ended, and what was destroyed.

Source: S41 to S43, S66, S95, X02; guidance.md section 6; DESIGN section 4 (holds and destruction).
"""

from typing import ClassVar

from safeguard_desktop.domain.child import ChildDetails
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.ids import EntryId, PersonId
from safeguard_desktop.domain.keeping.codes import AfterTransfer, DestructionGround, HoldOutcome
from safeguard_desktop.domain.register import Frozen


class HoldReviewed(EntryBody, frozen=True):
    """A hold was looked at again: whether it is still needed, why, and when it is looked at next. Source: S43.

    `review_on` is an ISO date. A review never ends a hold: that takes two people.
    """

    KIND: ClassVar[str] = "hold-reviewed"
    ABOUT: ClassVar[str] = "hold"
    SEARCHED: ClassVar[tuple[str, ...]] = ("reason",)

    hold: EntryId
    outcome: HoldOutcome
    reason: str
    review_on: str


class HoldLifted(EntryBody, frozen=True):
    """A hold was ended by two people; it destroys nothing. A certificate of release stands beside it.

    `reason` is why it is not needed any more, `ended` what became of the ground that it was placed for, `second`
    whoever agreed, and `mark` is drawn at random, so that the digest of this body, which both sign, tells nothing.
    Source: guidance.md section 6; LEDGER.md section 8.
    """

    KIND: ClassVar[str] = "hold-lifted"
    ABOUT: ClassVar[str] = "hold"
    PERSON: ClassVar[str] = "second"
    SEARCHED: ClassVar[tuple[str, ...]] = ("reason", "ended")

    hold: EntryId
    reason: str
    ended: str
    second: PersonId
    mark: str


class FileKept(EntryBody, frozen=True):
    """A child's file whose time had come is kept on, and why; looked at again on `review_on`. Source: S41."""

    KIND: ClassVar[str] = "file-kept"
    SEARCHED: ClassVar[tuple[str, ...]] = ("reason",)

    reason: str
    review_on: str


class KeepingSet(EntryBody, frozen=True):
    """This setting keeps something for so many years, or does so and so after a transfer; and why. Source: S41, S66.

    `rule` is the key of a rule of retention; `years` counts for it, `after_transfer` for the one about transfers.
    """

    KIND: ClassVar[str] = "keeping-set"

    rule: str
    reason: str
    years: int = 0
    after_transfer: AfterTransfer | None = None


class Destruction(EntryBody, frozen=True):
    """Two people destroyed what a child's file said. Its certificate has no more than this, and no name of a child.

    `reference` stands for the child on the certificate. `rule` and `due_on` are by which rule its time had come,
    `first_day` and `last_day` when the oldest and the newest of it were recorded (ISO dates), `count` how many entries
    lost their words and `left` how many keep them because they are also about somebody else. `checked` are the checks
    that were made, `second` whoever agreed. Source: guidance.md section 6 ("Before destruction").
    """

    KIND: ClassVar[str] = "destruction"
    PERSON: ClassVar[str] = "second"

    reference: str
    ground: DestructionGround
    rule: str
    due_on: str
    first_day: str
    last_day: str
    count: int
    left: int
    checked: tuple[str, ...]
    second: PersonId
    mark: str


class BodyDestroyed(EntryBody, frozen=True):
    """One entry lost its words under a certificate. `act` is the destruction, or None where it was done again.

    After a restore what had been destroyed is destroyed once more, under the certificate of then.
    """

    KIND: ClassVar[str] = "body-destroyed"
    ABOUT: ClassVar[str] = "destroyed"

    destroyed: EntryId
    act: EntryId | None = None


class DestructionChecked(EntryBody, frozen=True):
    """A destruction was seen through: the record was made small, looked over whole, and the backups were listed.

    `is_clean` tells that nothing was found. `backups` are the names of those that still hold the words, and
    `complete_on` is the last day on which one of them may be there (ISO date; empty where there is none).
    """

    KIND: ClassVar[str] = "destruction-checked"
    ABOUT: ClassVar[str] = "act"

    act: EntryId
    is_clean: bool
    backups: tuple[str, ...] = ()
    complete_on: str = ""


class KeptLine(Frozen, frozen=True):
    """One line of a chronology that outlives its file: the day (ISO date), what it was about, what came of it."""

    on: str
    what: str
    outcome: str = ""


class ChronologyKept(EntryBody, frozen=True):
    """The chronology of a file that has gone on, kept for a while after the file itself was destroyed here.

    `details` say whose it is and nothing more; `gone_to` is who has the file, who confirmed it on `gone_on`. On `until`
    its own time has come. Days are ISO dates. `act` is the destruction. Source: guidance.md section 2.2
    (retain_chronology_1y); S41, S92.
    """

    KIND: ClassVar[str] = "chronology-kept"
    ABOUT: ClassVar[str] = "act"
    SEARCHED: ClassVar[tuple[str, ...]] = ("gone_to",)

    act: EntryId
    details: ChildDetails
    until: str
    lines: tuple[KeptLine, ...]
    gone_to: str = ""
    gone_on: str = ""

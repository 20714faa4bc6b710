"""What may happen in a term, as it is written down in `resources/example/`: worries, and the steps that follow them."""

import tomllib
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import Any

import msgspec

from safeguard_desktop.domain.child import ChildStatus, PlanCategory
from safeguard_desktop.domain.codes import (
    AgencyCode,
    Agreement,
    Category,
    ContactWay,
    DecisionCode,
    FamilyTold,
    HoldReason,
    InformationType,
    NoteKind,
    ReasonNotTold,
)
from safeguard_desktop.domain.entries import ChildRole
from safeguard_desktop.resources import resource_path

Wordings = tuple[str, ...]
"""Several ways to say one thing, of which one is drawn; none where nothing is said."""


class Where(StrEnum):
    """In which kind of setting something happens."""

    EARLY = "early"
    SCHOOL = "school"
    BOTH = "both"


class Step(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="do", kw_only=True):
    """Something that follows a worry.

    `after` counts school days since the step before. `at` is a time of that day, or ``+20``: so many minutes
    after the step before. `chance` is how often the story goes on from here; where it does not, it ends.
    """

    after: int = 0
    at: str = "+30"
    chance: float = 1.0


class Noted(Step, frozen=True, tag="note"):
    """Something more was seen or said; `when` is a time as typed where it lies long back."""

    kind: NoteKind
    text: Wordings
    source: Wordings = ()
    words: Wordings = ()
    when: str = ""
    historical: Wordings = ()


class Decided(Step, frozen=True, tag="decide"):
    """The lead decided; `review` counts school days until a review."""

    decision: DecisionCode
    reason: Wordings
    follow_up: Wordings
    outcome: Wordings = ()
    closes: bool = False
    review: int = 0


class Planned(Step, frozen=True, tag="plan"):
    """Something is to be done within so many school days, and was after `ended_after` (0: not in this story).

    With `changed` it is put off first, for that reason.
    """

    what: Wordings
    days: int
    ended: Wordings = ()
    ended_after: int = 0
    changed: Wordings = ()


class Called(Step, frozen=True, tag="call"):
    """Somebody outside was told or asked; an answer is owed after `answer_days` (0: none is).

    `told_later` is what came of it where the family was still to be told.
    """

    agency: AgencyCode
    agency_name: str
    spoke_to: Wordings
    said: Wordings
    answer: Wordings
    family: FamilyTold
    family_reason_code: ReasonNotTold | None = None
    family_reason: Wordings = ()
    agreement: Agreement | None = None
    answer_days: int = 0
    reference: bool = False
    told_later: Wordings = ()


class Answered(Step, frozen=True, tag="answer"):
    """What was owed came, or was asked for again and is owed in `days`."""

    by: Wordings
    text: Wordings
    came: bool
    days: int = 0


class FamilyTalk(Step, frozen=True, tag="family"):
    """Somebody of the family was spoken with."""

    who: Wordings
    way: ContactWay
    said: Wordings
    response: Wordings
    agreement: Agreement | None = None


class Feedback(Step, frozen=True, tag="feedback"):
    """Whoever raised it was told what became of it."""

    text: Wordings


class Paper(Step, frozen=True, tag="paper"):
    """A thing on paper was put into the drawer."""

    item: Wordings
    pages: str


class Amended(Step, frozen=True, tag="amend"):
    """A text of the concern was corrected."""

    field: str
    text: Wordings
    reason: Wordings


class Held(Step, frozen=True, tag="hold"):
    """It may not be destroyed."""

    reason_code: HoldReason
    reason: Wordings


class Sorted(Step, frozen=True, tag="sort"):
    """It is about something else, or more, than was thought."""

    categories: tuple[Category, ...]
    reason: Wordings


class StatusBegan(Step, frozen=True, tag="status"):
    """The child has a status from that day on, and something keeps the child safe that everybody has to know."""

    status: ChildStatus
    note: Wordings
    keeps_safe: Wordings
    reason: Wordings
    plan: tuple[PlanCategory, ...] = ()
    no_collecting_by_father: bool = False


class ContactAdded(Step, frozen=True, tag="details"):
    """Another person stands on the front sheet."""

    contact: str
    reason: Wordings


class Moved(Step, frozen=True, tag="move"):
    """It had been received for the wrong child and is put right."""

    reason: Wordings


class OtherNamed(Step, frozen=True, tag="name_other"):
    """Another child has a part in it, as turned out later."""

    reason: Wordings


AnyStep = (
    Noted | Decided | Planned | Called | Answered | FamilyTalk | Feedback | Paper | Amended | Held | Sorted
    | StatusBegan | ContactAdded | Moved | OtherNamed
)  # fmt: skip


class Case(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A worry and what follows. `share` is how often it comes, set beside the others.

    `other` is the part that another child has in it, known from the beginning unless `adds_other` says that it
    turns out later; `ages` are years of age between which it happens,
    `at` the times of the day. The first term of a story has each that
    `is_always_told`, so that it knows every kind of entry.
    """

    key: str
    where: Where
    share: int
    categories: tuple[Category, ...]
    observed: Wordings
    action: Wordings
    places: Wordings = ()
    said: Wordings = ()
    opinion: Wordings = ()
    told: Wordings = ()
    information: tuple[InformationType, ...] = ()
    other: ChildRole | None = None
    adds_other: bool = False
    is_serious: bool = False
    is_moved: bool = False
    is_always_told: bool = False
    ages: tuple[int, int] = (0, 99)
    at: tuple[str, ...] = ()
    steps: tuple[AnyStep, ...] = ()


class Worries(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All cases, and the words that are drawn for the braces in them."""

    cases: tuple[Case, ...]
    words: Mapping[str, Wordings]


@cache
def worries() -> Worries:
    """Return everything that may happen, read once."""
    small, serious = shipped("small-worries.toml"), shipped("serious-worries.toml")
    cases = [*small["cases"], *serious["cases"]]
    return msgspec.convert({"cases": cases, "words": small["words"] | serious["words"]}, Worries)


def shipped(name: str) -> dict[str, Any]:
    """Return the content of one of the shipped files of the example."""
    return tomllib.loads(resource_path("example", name).read_text(encoding="utf-8"))

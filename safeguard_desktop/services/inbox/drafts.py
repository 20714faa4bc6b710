"""Unfinished input: what each form holds while somebody is still writing in it.

All fields are text as typed. The rules that look at a draft stand beside the service that takes it.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from safeguard_desktop.domain.child import ChildDetails
from safeguard_desktop.domain.codes import (
    Category,
    DecisionCode,
    HoldReason,
    InformationType,
    LinkKind,
    NoteKind,
)
from safeguard_desktop.domain.entries.header import ChildRole
from safeguard_desktop.domain.ids import ChildId, EntryId, PersonId
from safeguard_desktop.domain.register import Frozen


class About(StrEnum):
    """Whom a worry is about: it decides who may be told of it."""

    CHILD = "child"
    ADULT = "adult"


class MustNotSee(StrEnum):
    """Who must not see a concern, where the answer is not the id of a person of the register.

    `UNNAMED` is somebody whom the form does not name, and who can open nothing anyway; `SEVERAL`
    more than one of those whom it names, while nobody is ticked yet.
    """

    NOBODY = "nobody"
    UNNAMED = "unnamed"
    SEVERAL = "several"


class RaisingDraft(Frozen, frozen=True):
    """The form that any member of staff fills in. Source: S21, S22, S35, S44, S46, S47, S89, S101, UI.md.

    `must_not_see` is a `MustNotSee`, or the ids of one or several people with a space between. About
    an adult there is `adult`, the name as typed. `subject` says whom of the register it means (an id,
    or empty for nobody of them) and was answered for `subject_of`: another name is another question.
    """

    id: str
    reference: str
    about: About | None = None
    must_not_see: str | None = None
    child: str = ""
    group: str = ""
    when: str = ""
    observed: str = ""
    action: str = ""
    name: str = ""
    job: str = ""
    others: str = ""
    place: str = ""
    child_words: str = ""
    opinion: str = ""
    child_was_told: str = ""
    told_no_secrets: bool = False
    spoken_with: str = ""
    direct_referral: str = ""
    adult: str = ""
    position: str = ""
    children: str = ""
    subject: str = ""
    subject_of: str = ""


@dataclass(frozen=True, slots=True)
class NamedChild:
    """A child of a concern, known or new with a front sheet, and the role, which only a reader gives."""

    child: ChildId | None = None
    details: ChildDetails | None = None
    role: ChildRole = ChildRole.INVOLVED


@dataclass(frozen=True, slots=True)
class ReceiveDraft:
    """The lead's answers when a concern is received: which child, new or known, and who else.

    `role` is that of the child whom it is first of all about; `others` each have their own.
    """

    concern: EntryId
    child: ChildId | None = None
    new_child: ChildDetails | None = None
    role: ChildRole = ChildRole.SUBJECT
    others: tuple[NamedChild, ...] = ()
    categories: tuple[Category, ...] = ()
    information: tuple[InformationType, ...] = ()
    remark: str = ""

    @property
    def children(self) -> tuple[NamedChild, ...]:
        """Every child of the concern, the first one first."""
        return (NamedChild(self.child, self.new_child, self.role), *self.others)


@dataclass(frozen=True, slots=True)
class NamingDraft:
    """Whom a concern is about from now on: those who were named already, and further ones."""

    concern: EntryId
    children: tuple[NamedChild, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class MoveDraft:
    """Under which child a concern never belonged, and under which it does; the role stays.

    Without a right child the wrong one leaves a concern that is about others as well.
    """

    concern: EntryId
    wrong: ChildId | None = None
    right: NamedChild | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class SortDraft:
    """What a concern is about from now on, and why that is changed."""

    concern: EntryId
    categories: tuple[Category, ...] = ()
    information: tuple[InformationType, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class DecisionDraft:
    """A decision about a concern; `review_on_typed` is a date as people write it.

    `talked_with` and what follows is with whom it was talked through, or why nobody could be reached. Source: UI.md.
    """

    concern: EntryId
    decision: DecisionCode | None = None
    reason: str = ""
    review_on_typed: str = ""
    follow_up: str = ""
    outcome: str = ""
    closes: bool = False
    threshold: str = ""
    talked_with: str = ""
    talked_when: str = ""
    talked_text: str = ""
    not_reached: str = ""


@dataclass(frozen=True, slots=True)
class NoteDraft:
    """A note on a concern, or on a child where no concern is named."""

    kind: NoteKind | None = None
    when: str = ""
    text: str = ""
    source: str = ""
    child_words: str = ""
    opinion: str = ""
    concern: EntryId | None = None
    child: ChildId | None = None
    historical: str = ""


@dataclass(frozen=True, slots=True)
class LinkDraft:
    """Which other child a child belongs together with, and how."""

    child: ChildId
    other: ChildId | None = None
    relation: LinkKind | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class HandoverDraft:
    """Whom to ask to see to a concern; without one, to all open ones of whoever asks."""

    to: PersonId | None = None
    message: str = ""
    concern: EntryId | None = None


@dataclass(frozen=True, slots=True)
class TakeoverDraft:
    """Why a concern is taken over unasked; without one, all open ones of an `owner` who is away."""

    reason: str = ""
    concern: EntryId | None = None
    owner: PersonId | None = None


@dataclass(frozen=True, slots=True)
class AmendDraft:
    """A correction: the fields that should read otherwise, and why."""

    entry: EntryId
    changes: dict[str, str] = field(default_factory=dict)
    reason: str = ""


@dataclass(frozen=True, slots=True)
class HoldDraft:
    """A hold on an entry; an empty review date means the usual one."""

    entry: EntryId
    reason_code: HoldReason | None = None
    reason: str = ""
    review_on_typed: str = ""


class TransferDraft(Frozen, frozen=True):
    """Where a child's file goes. Source: guidance.md section 2.2."""

    child: ChildId
    to_setting: str = ""
    to_lead: str = ""
    to_address: str = ""
    to_phone: str = ""
    leaving_typed: str = ""
    names_siblings: bool = False
    summary: str = ""

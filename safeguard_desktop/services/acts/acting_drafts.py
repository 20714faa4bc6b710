"""Unfinished input of what is done about a concern or for a child: text as typed, codes as chosen."""

from dataclasses import dataclass, field

from safeguard_desktop.domain.codes import (
    ActionEnd,
    AgencyCode,
    Agreement,
    ContactWay,
    FamilyTold,
    ReasonNotTold,
)
from safeguard_desktop.domain.ids import ChildId, EntryId, PersonId


@dataclass(frozen=True, slots=True)
class Subject:
    """What something is about: a concern, or a child without one."""

    concern: EntryId | None = None
    child: ChildId | None = None


@dataclass(frozen=True, slots=True)
class Who:
    """Whose something is: a person who reads the record, or anybody's name as typed."""

    person: PersonId | None = None
    name: str = ""


@dataclass(frozen=True, slots=True)
class ActionDraft:
    """Something that is to be done by a day."""

    about: Subject
    what: str = ""
    due_typed: str = ""
    who: Who = field(default_factory=Who)


@dataclass(frozen=True, slots=True)
class ActionChangeDraft:
    """Another day or another owner for something that is to be done."""

    action: EntryId
    due_typed: str = ""
    reason: str = ""
    who: Who = field(default_factory=Who)


@dataclass(frozen=True, slots=True)
class ActionEndDraft:
    """What came of something that was to be done."""

    action: EntryId
    end: ActionEnd | None = None
    when: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class FamilyPart:
    """Whether the family knows of a call, why not, and whether they agree."""

    told: FamilyTold | None = None
    reason_code: ReasonNotTold | None = None
    reason: str = ""
    agreement: Agreement | None = None


@dataclass(frozen=True, slots=True)
class CallDraft:
    """A call to somebody outside. An empty `answer_due_typed` means that no answer is owed, an empty `when` now.

    `why` is why they were told. `under` is the decision to share that this call carries out, and `remains` what of that
    has still to go; without one, the decision is still to be written down in full.
    """

    about: Subject
    agency: AgencyCode | None = None
    spoke_to: str = ""
    said: str = ""
    answer: str = ""
    answer_due_typed: str = ""
    family: FamilyPart = field(default_factory=FamilyPart)
    way: ContactWay | None = ContactWay.TELEPHONE
    when: str = ""
    agency_name: str = ""
    their_reference: str = ""
    why: str = ""
    under: EntryId | None = None
    remains: str = ""


@dataclass(frozen=True, slots=True)
class AnswerDraft:
    """The answer that somebody outside owed, or that they were asked again and by when it is expected now."""

    contact: EntryId
    came: bool | None = None
    when: str = ""
    by: str = ""
    text: str = ""
    due_typed: str = ""


@dataclass(frozen=True, slots=True)
class FamilyDraft:
    """A talk with the family, or why there was none.

    `under` is the decision to share that the talk carries out, and `remains` what of that has still to go. `done` is
    what was to be done and is done with it.
    """

    about: Subject
    made: bool | None = None
    when: str = ""
    who: str = ""
    way: ContactWay | None = None
    said: str = ""
    response: str = ""
    agreement: Agreement | None = None
    reason_code: ReasonNotTold | None = None
    reason: str = ""
    under: EntryId | None = None
    remains: str = ""
    done: tuple[EntryId, ...] = ()


@dataclass(frozen=True, slots=True)
class FeedbackDraft:
    """What whoever raised a concern was told of it."""

    concern: EntryId
    to: str = ""
    way: ContactWay | None = None
    when: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class PaperDraft:
    """A thing on paper, and where it lies. `pages_typed` may be empty: nobody has counted."""

    about: Subject
    item: str = ""
    place: str = ""
    pages_typed: str = ""
    dated: str = ""

"""Entries of what is done about a concern or for a child: actions, calls, talks, answers, paper.

Every one of them may stand without a concern; then it is about the child that its header names.
Source: S46 to S50, S79, S91, S103; guidance.md sections 2.1, 4 and 10.1.
"""

from typing import ClassVar

from safeguard_desktop.domain.codes import (
    ActionEnd,
    AgencyCode,
    Agreement,
    ContactWay,
    FamilyTold,
    ReasonNotTold,
)
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.ids import EntryId, PersonId
from safeguard_desktop.domain.moments import EventTime


class ActionPlanned(EntryBody, frozen=True):
    """Something that somebody is to do by a day (ISO date). Source: S57.

    `owner` is a person of the register; `owner_name` is anybody else's name, as typed.
    """

    KIND: ClassVar[str] = "action-planned"
    ABOUT: ClassVar[str] = "concern"
    PERSON: ClassVar[str] = "owner"
    SEARCHED: ClassVar[tuple[str, ...]] = ("what", "owner_name")

    what: str
    due_on: str
    owner: PersonId | None = None
    owner_name: str = ""
    concern: EntryId | None = None


class ActionChanged(EntryBody, frozen=True):
    """An action, or the answer that an agency owes, has another owner or another day from now on."""

    KIND: ClassVar[str] = "action-changed"
    ABOUT: ClassVar[str] = "action"
    PERSON: ClassVar[str] = "owner"
    SEARCHED: ClassVar[tuple[str, ...]] = ("reason", "owner_name")

    action: EntryId
    due_on: str
    reason: str
    owner: PersonId | None = None
    owner_name: str = ""


class ActionEnded(EntryBody, frozen=True):
    """An action was done, or is not needed any more, and what came of it. Source: R-REC-1 limb b."""

    KIND: ClassVar[str] = "action-ended"
    ABOUT: ClassVar[str] = "action"
    SEARCHED: ClassVar[tuple[str, ...]] = ("text",)

    action: EntryId
    end: ActionEnd
    when: EventTime
    text: str


class AgencyContact(EntryBody, frozen=True):
    """Somebody outside the setting was told, or asked. Source: S47, S103; guidance.md section 4.

    `answer_due` is the ISO date by which an answer is owed, or empty where none is; until
    `AgencyAnswered` comes, it stands on Today. The family's part is recorded with it, since it decides
    nothing and explains much.
    """

    KIND: ClassVar[str] = "agency-contact"
    ABOUT: ClassVar[str] = "concern"
    SEARCHED: ClassVar[tuple[str, ...]] = (
        "agency_name", "spoke_to", "said", "answer", "their_reference", "family_reason",
    )  # fmt: skip

    agency: AgencyCode
    way: ContactWay
    when: EventTime
    said: str
    spoke_to: str = ""
    agency_name: str = ""
    answer: str = ""
    their_reference: str = ""
    answer_due: str = ""
    family: FamilyTold | None = None
    family_reason_code: ReasonNotTold | None = None
    family_reason: str = ""
    agreement: Agreement | None = None
    concern: EntryId | None = None


class AgencyAnswered(EntryBody, frozen=True):
    """What an agency answered, or that it was chased and has not."""

    KIND: ClassVar[str] = "agency-answered"
    ABOUT: ClassVar[str] = "contact"
    SEARCHED: ClassVar[tuple[str, ...]] = ("by", "text")

    contact: EntryId
    when: EventTime
    text: str
    by: str = ""


class FamilyContact(EntryBody, frozen=True):
    """The family was spoken with, or was not, and why. Source: S49, S79, S103; guidance.md section 4."""

    KIND: ClassVar[str] = "family-contact"
    ABOUT: ClassVar[str] = "concern"
    SEARCHED: ClassVar[tuple[str, ...]] = ("who", "said", "response", "reason")

    made: bool
    when: EventTime
    who: str = ""
    way: ContactWay | None = None
    said: str = ""
    response: str = ""
    agreement: Agreement | None = None
    reason_code: ReasonNotTold | None = None
    reason: str = ""
    concern: EntryId | None = None


class FeedbackGiven(EntryBody, frozen=True):
    """Whoever raised a concern was told what became of it. Source: guidance.md section 10.1."""

    KIND: ClassVar[str] = "feedback-given"
    ABOUT: ClassVar[str] = "concern"
    SEARCHED: ClassVar[tuple[str, ...]] = ("to", "text")

    concern: EntryId
    to: str
    way: ContactWay
    when: EventTime
    text: str


class PaperKept(EntryBody, frozen=True):
    """A thing on paper that belongs to the record and lies elsewhere. Source: S91; UI.md (Printing).

    `pages` is 0 where nobody has counted; `dated` is what stands on it, as typed.
    """

    KIND: ClassVar[str] = "paper-kept"
    ABOUT: ClassVar[str] = "concern"
    SEARCHED: ClassVar[tuple[str, ...]] = ("item", "place", "dated")

    item: str
    place: str
    pages: int = 0
    dated: str = ""
    concern: EntryId | None = None


class LocalNotes(EntryBody, frozen=True):
    """What holds in this authority: thresholds, procedures, whom to go to. Source: S04, S20, S55, S61.

    The newest of these is in force. `levels` are the names of the levels of need, one a line, `stages` those of the
    local procedure where people disagree. `written_within` is by when a call is put in writing, as typed.
    """

    KIND: ClassVar[str] = "local-notes"

    thresholds: str = ""
    procedures: str = ""
    partners: str = ""
    levels: str = ""
    written_within: str = ""
    stages: str = ""


class StaffTold(EntryBody, frozen=True):
    """Staff were given the page about how a worry is recorded here, and when. Source: S21.

    `names` are as typed: not everybody who works with the children is in the register.
    """

    KIND: ClassVar[str] = "staff-told"

    names: tuple[str, ...]
    when: EventTime
    text: str = ""

"""Unfinished input of what staff are to be told: text as typed."""

from dataclasses import dataclass

from safeguard_desktop.domain.codes import BriefingWay
from safeguard_desktop.domain.ids import EntryId, PersonId
from safeguard_desktop.services.acts.acting_drafts import Subject


@dataclass(frozen=True, slots=True)
class BriefingDraft:
    """What to tell whom, why and until when. Told in person, `when` and `by` say when and by whom.

    `others` are names as typed of people who are not in the register, one a line.
    """

    about: Subject
    way: BriefingWay | None = None
    to: tuple[PersonId, ...] = ()
    others: str = ""
    text: str = ""
    reason: str = ""
    until_typed: str = ""
    when: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class BriefingEndDraft:
    """Why what staff were told does not hold any more."""

    briefing: EntryId
    reason: str = ""

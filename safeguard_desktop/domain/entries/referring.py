"""Who raised a matter, as an entry of its own for named people, and each time that it was told to somebody.

Source: S06 to S10, S16, X03.
"""

from enum import StrEnum
from typing import ClassVar

from safeguard_desktop.domain.entries.restricted import RestrictedBody
from safeguard_desktop.domain.ids import EntryId, PersonId
from safeguard_desktop.domain.moments import EventTime


class ReferrerKind(StrEnum):
    """What whoever raised it is to the matter; what is usual follows from it. Source: S08, S10."""

    PROFESSIONAL = "professional"
    STAFF = "staff"
    FAMILY = "family"
    PRIVATE = "private"


class ToldTo(StrEnum):
    """To whom the name was told."""

    CHILD = "child"
    CARER = "carer"
    AGENCY = "agency"
    OTHER = "other"


class HowTold(StrEnum):
    """Whether somebody decided to tell, or it was apparent without that. Source: S07, S09."""

    DECIDED = "decided"
    APPARENT = "apparent"


class Referrer(RestrictedBody, frozen=True):
    """Who raised a concern. `risk` says what may happen to that person if the name comes out. Source: S06, S16."""

    KIND: ClassVar[str] = "referrer"
    ABOUT: ClassVar[str] = "concern"

    concern: EntryId
    kind: ReferrerKind
    name: str
    agency: str = ""
    contact: str = ""
    asked_anonymous: bool = False
    risk: str = ""


class IdentityTold(RestrictedBody, frozen=True):
    """The name of a referrer was told to somebody, by whose decision and why; or it was apparent. Source: S07, S09."""

    KIND: ClassVar[str] = "identity-told"
    ABOUT: ClassVar[str] = "referrer"
    PERSON: ClassVar[str] = "decided_by"

    referrer: EntryId
    how: HowTold
    to: ToldTo
    to_whom: str
    when: EventTime
    reason: str
    decided_by: PersonId | None = None

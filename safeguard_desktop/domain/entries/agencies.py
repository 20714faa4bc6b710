"""The agencies that the setting works with: whom to reach, and what was agreed. Source: S20, S64, S68, S96."""

from enum import StrEnum
from typing import ClassVar

from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.ids import EntryId


class AgreementHeld(StrEnum):
    """Whether an agreement about sharing information is held with an agency. Source: S64."""

    YES = "yes"
    NO = "no"
    NOT_NEEDED = "not_needed"


class AgencyRegistered(EntryBody, frozen=True):
    """An agency, as it stands in the register from now on; the earlier entries stay readable.

    `agency` is the entry that it was first registered with, None in that itself. `governance` is whom to ask there
    about information: the lead for information governance or the Caldicott guardian (S68). `agreed_on` is what stands
    on the agreement, an ISO date or empty. `ended` takes it off the list.
    """

    KIND: ClassVar[str] = "agency-registered"
    SEARCHED: ClassVar[tuple[str, ...]] = ()

    name: str
    what_for: str = ""
    contact: str = ""
    phone: str = ""
    email: str = ""
    agreement: AgreementHeld | None = None
    agreed_on: str = ""
    governance: str = ""
    link: str = ""
    note: str = ""
    agency: EntryId | None = None
    ended: bool = False

"""Which kinds of entries go with a child to another setting, and may come from one. Source: S92; guidance.md 10.4."""

from typing import Final

from safeguard_desktop.domain.entries import (
    AccessEnded,
    AccessGranted,
    AgencyRegistered,
    ChildAdded,
    DocumentPart,
    EntryArrived,
    LegalRequest,
    LegalStep,
    LocalNotes,
    Opened,
    PackSetAside,
    ReadingsGiven,
    RecordsRequested,
    RequestAnswered,
    Restored,
    SenderAccepted,
    StaffTold,
    Viewed,
)
from safeguard_desktop.domain.entries import matters as about_adults
from safeguard_desktop.domain.entries.bodies import EntryBody

_NEVER: Final = (
    AccessEnded, AccessGranted, AgencyRegistered, ChildAdded, DocumentPart, EntryArrived, LegalRequest, LegalStep,
    LocalNotes, Opened,
    PackSetAside, ReadingsGiven, RecordsRequested, RequestAnswered, Restored, SenderAccepted, StaffTold, Viewed,
)  # fmt: skip
"""What is about the setting and not about the child, or would wrap itself."""


def may_be_in_a_pack(body: EntryBody) -> bool:
    """Whether a kind may come with a child: nothing about adults, nothing of the setting itself."""
    return not isinstance(body, _NEVER) and type(body).__module__ != about_adults.__name__

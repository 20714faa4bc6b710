"""Which kinds of entries go with a child to another setting, and may come from one. Source: S92; guidance.md 10.4.

What is named here may; every other kind stays with the setting that wrote it, a kind that is new to the program too.
bundles/FORMAT.md lists the kinds, and a test compares.
"""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.domain.entries import (
    acting,
    arriving,
    beside,
    bodies,
    briefing,
    documents,
    keeping,
    owning,
    plans,
    referral,
    second,
    sharing,
)
from safeguard_desktop.domain.entries.bodies import EntryBody

_OF_A_CHILD: Final = frozenset(
    module.__name__
    for module in (
        acting,
        arriving,
        beside,
        bodies,
        briefing,
        documents,
        owning,
        plans,
        referral,
        second,
        sharing,
    )
)
_NEVER: Final = (
    acting.LocalNotes,
    acting.StaffTold,
    arriving.EntryArrived,
    arriving.PackSetAside,
    arriving.SenderAccepted,
    bodies.ChildAdded,
    bodies.Opened,
    bodies.Restored,
    bodies.Viewed,
    briefing.RecordsRequested,
    briefing.RequestAnswered,
    documents.DocumentPart,
)
"""What is about the setting and not about the child, what the front sheet says already, or what wraps another."""


_ALSO: Final = (
    keeping.HoldReviewed,  # why what came with the pack is still kept, and when to look again
    keeping.HoldLifted,  # that something is not kept any more: nobody is asked to go on keeping it
)
"""Of modules whose other kinds stay."""

STAYS: Final[Mapping[str, str]] = {
    "access": "about who asked to see records, and what they were given",
    "agencies": "the setting's own list of agencies",
    "guiding": "how the setting works: editions, limits, days off, its texts for families",
    "keeping": "for how long and why this setting keeps its own copy, and what it destroyed",
    "leaving": "how the file went, which the transfer record of the pack tells; here and there are the sender's",
    "legal": "about who asked; the decision that answered goes, and so does the hold that it gave ground for",
    "matters": "about adults",
    "reading": "who looked at what here",
    "restricted": "for named people here",
}
"""Why the kinds of the other modules stay with the setting that wrote them."""


def may_be_in_a_pack(body: EntryBody | type[EntryBody]) -> bool:
    """Whether a kind may go with a child: nothing about adults, nothing of the setting itself."""
    kind = body if isinstance(body, type) else type(body)
    return kind in _ALSO or (kind.__module__ in _OF_A_CHILD and kind not in _NEVER)

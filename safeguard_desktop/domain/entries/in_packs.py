"""Which kinds of entries go with a child to another setting, and may come from one. Source: S92; guidance.md 10.4.

What is named here may; every other kind stays with the setting that wrote it, a kind that is new to the program too.
bundles/FORMAT.md lists the kinds, and a test compares.
"""

from typing import Final

from safeguard_desktop.domain.entries import (
    acting,
    arriving,
    bodies,
    briefing,
    documents,
    owning,
    plans,
    referral,
    second,
    sharing,
)
from safeguard_desktop.domain.entries.bodies import EntryBody

_OF_A_CHILD: Final = frozenset(
    module.__name__
    for module in (acting, arriving, bodies, briefing, documents, owning, plans, referral, second, sharing)
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


def may_be_in_a_pack(body: EntryBody | type[EntryBody]) -> bool:
    """Whether a kind may go with a child: nothing about adults, nothing of the setting itself."""
    kind = body if isinstance(body, type) else type(body)
    return kind.__module__ in _OF_A_CHILD and kind not in _NEVER

"""What children are to a concern, and what follows from that. Source: S53, X11; UI.md (raise, receive).

Whoever raises a concern gives nobody a role; only a reader does.
"""

from collections.abc import Iterable
from typing import Final

from safeguard_desktop.domain.child import ChildDetails, PersonKind
from safeguard_desktop.domain.entries.header import ChildRole

OF_THE_FIRST: Final = (
    ChildRole.SUBJECT,
    ChildRole.HARMED,
    ChildRole.ALLEGED_TO_HAVE_HARMED,
    ChildRole.WITNESS,
)
"""Roles of the child whom a concern is first of all about; the usual one first."""

OF_THE_OTHERS: Final = (
    ChildRole.INVOLVED,
    ChildRole.HARMED,
    ChildRole.ALLEGED_TO_HAVE_HARMED,
    ChildRole.WITNESS,
    ChildRole.SIBLING,
)
"""Roles of every other child in it; the one that says least first."""

_TO_BE_SUPPORTED: Final = frozenset({ChildRole.SUBJECT, ChildRole.HARMED, ChildRole.SIBLING})


def beside_both(children: Iterable[tuple[ChildRole, ChildDetails]]) -> tuple[str, ...]:
    """Return who stands beside a child who is alleged to have harmed and beside another whom it concerns.

    One member of staff who supports both may be torn between them: key persons and professionals count.
    A name is the same however it is spaced or capitalised. Source: S53.
    """
    alleged: dict[str, str] = {}
    others: set[str] = set()
    for role, details in children:
        names = {_same(name): name.strip() for name in _beside(details) if name.strip()}
        if role is ChildRole.ALLEGED_TO_HAVE_HARMED:
            alleged |= names
        elif role in _TO_BE_SUPPORTED:
            others |= names.keys()
    return tuple(name for key, name in sorted(alleged.items()) if key in others)


def _beside(details: ChildDetails) -> tuple[str, ...]:
    professionals = (person.name for person in details.people if person.kind is PersonKind.PROFESSIONAL)
    return (details.key_person, *professionals)


def _same(name: str) -> str:
    return " ".join(name.split()).casefold()

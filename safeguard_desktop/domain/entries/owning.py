"""Entries that say whose a concern is: which children it is about, what kind it is, and who sees to it.

Source: S52, S53, S57, X11; UI.md (Receive).
"""

from typing import ClassVar

from safeguard_desktop.domain.codes import Category, InformationType, LinkKind
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.ids import EntryId, PersonId


class ChildrenNamed(EntryBody, frozen=True):
    """Which children a concern is about from now on, each with a role: the header names all of them.

    With `wrong_child` it had been filed under another child, and leaves that child's page, search and
    packs. The reason must not name that child: it is read on the page of the right one.
    """

    KIND: ClassVar[str] = "children-named"
    ABOUT: ClassVar[str] = "concern"

    concern: EntryId
    reason: str
    wrong_child: bool = False


class ConcernSorted(EntryBody, frozen=True):
    """What a concern is about from now on, and why that was changed. Source: guidance.md section 2.4; S52."""

    KIND: ClassVar[str] = "concern-sorted"
    ABOUT: ClassVar[str] = "concern"
    SEARCHED: ClassVar[tuple[str, ...]] = ("reason",)

    concern: EntryId
    categories: tuple[Category, ...]
    information: tuple[InformationType, ...] = ()
    reason: str = ""


class HandoverOffered(EntryBody, frozen=True):
    """Somebody is asked to see to a concern from now on. Until `to` takes it, it stays where it was."""

    KIND: ClassVar[str] = "handover-offered"
    ABOUT: ClassVar[str] = "concern"
    PERSON: ClassVar[str] = "to"
    SEARCHED: ClassVar[tuple[str, ...]] = ("message",)

    concern: EntryId
    to: PersonId
    message: str = ""


class HandoverDeclined(EntryBody, frozen=True):
    """Whoever was asked cannot see to it; the concern stays where it was."""

    KIND: ClassVar[str] = "handover-declined"
    ABOUT: ClassVar[str] = "concern"
    SEARCHED: ClassVar[tuple[str, ...]] = ("reason",)

    concern: EntryId
    offer: EntryId
    reason: str


class OwnerTaken(EntryBody, frozen=True):
    """The recorder sees to a concern from now on: because it was offered, or because nobody else can."""

    KIND: ClassVar[str] = "owner-taken"
    ABOUT: ClassVar[str] = "concern"
    SEARCHED: ClassVar[tuple[str, ...]] = ("reason",)

    concern: EntryId
    offer: EntryId | None = None
    reason: str = ""


class ChildrenLinked(EntryBody, frozen=True):
    """Two children with files belong together; the header names both, neither of them first.

    `words` say more than the kind can, `ended` takes the link back.
    """

    KIND: ClassVar[str] = "children-linked"
    SEARCHED: ClassVar[tuple[str, ...]] = ("words",)

    relation: LinkKind
    words: str = ""
    ended: bool = False

"""What a paper has to know to tell an entry: editions and people by name, other entries by number."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from safeguard_desktop.documents import content
from safeguard_desktop.domain.ids import ChildId, EntryId, PersonId
from safeguard_desktop.domain.register import RegisterVersion
from safeguard_desktop.domain.rows import EntryView
from safeguard_desktop.services.child.telling import Telling
from safeguard_desktop.wording import papers as words
from safeguard_desktop.wording.labels import role_label

TitleOf = Callable[[str], str]
"""Returns what an edition of the guidance is called in full."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How the entries of one child are told on paper.

    `edited` are the entries in which names were replaced, `seqs` the numbers of all that are told.
    `hides_whereabouts` tells that the address is confidential: no paper says where the child went,
    by none of the names `whereabouts`.
    """

    child: ChildId
    telling: Telling
    title_of: TitleOf
    register: RegisterVersion
    seqs: Mapping[EntryId, int] = field(default_factory=dict)
    edited: frozenset[EntryId] = frozenset()
    hides_whereabouts: bool = False
    whereabouts: tuple[str, ...] = ()

    def person(self, person: PersonId) -> str:
        """Return the name of somebody of the setting, or "" where nobody is known by that id."""
        known = self.register.person(person)
        return known.name if known else ""

    def recorder(self, entry: EntryView) -> content.Author:
        """Return who recorded an entry, with the role spelt out. Source: S34, X15."""
        known = self.register.person(entry.recorder)
        roles = known.roles if known else ()
        role = ", ".join(role_label(role, self.register.setting.kind) for role in roles)
        return content.Author(name=entry.recorder_name, role=role)

    def number(self, entry: EntryId) -> str:
        """Return what an entry is called by its place in the record, or "" where it is not told here."""
        return words.entry_number(self.seqs[entry]) if entry in self.seqs else ""

"""What goes with a child's file when it is destroyed, and what has to stay. Source: guidance.md section 6.

Whatever is about this child and nobody else goes, with all that followed it: corrections, answers, documents, holds
that were lifted. What is also about another child whose file is still kept stays whole, and then this child's front
sheet stays too, since what stays could not be read without it. Who looked at what and what was handed out stays for
ever: it names nobody but by id.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from safeguard_desktop.domain.ids import ChildId, EntryId

TRAIL: Final = frozenset(
    {
        "opened", "viewed", "printed", "exported", "readings-given", "restored", "access-granted", "access-ended",
        "access-reason", "restricted-viewed", "keeping-set", "destruction", "body-destroyed", "destruction-checked",
    }
)  # fmt: skip
"""Kinds that stay: who looked, what was given out, and what was destroyed."""

FRONT_SHEET: Final = frozenset({"child-added", "child-details-changed"})


@dataclass(frozen=True, slots=True)
class ScopedEntry:
    """An entry as far as its header tells, or its content where it is restricted and open to whoever looks."""

    seq: int
    id: EntryId
    kind: str
    children: frozenset[ChildId]
    refers_to: frozenset[EntryId]
    recorded_at: str
    has_body: bool = True


@dataclass(frozen=True, slots=True)
class Scope:
    """What goes and what stays, each in the order of the record."""

    going: tuple[ScopedEntry, ...]
    left: tuple[ScopedEntry, ...]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing that could go."""
        return not self.going


def scope_of(
    child: ChildId,
    entries: Iterable[ScopedEntry],
    in_concern: Mapping[int, frozenset[ChildId]],
    gone: frozenset[ChildId],
) -> Scope:
    """Return what goes with a child's file.

    Args:
        child: Whose file it is.
        entries: Every entry of the record in order.
        in_concern: For an entry of a concern, by sequence, whom that concern is about now.
        gone: Children whose files were destroyed before: they keep nothing back.
    """
    about: dict[EntryId, frozenset[ChildId]] = {}
    going, left = list[ScopedEntry](), list[ScopedEntry]()
    for each in entries:
        about[each.id] = whom = _about(each, in_concern, about)
        if child not in whom or each.kind in TRAIL or not each.has_body:
            continue
        (left if whom - gone - {child} else going).append(each)
    if left:
        left += [each for each in going if each.kind in FRONT_SHEET]
        going = [each for each in going if each.kind not in FRONT_SHEET]
    return Scope(tuple(going), tuple(sorted(left, key=lambda each: each.seq)))


def held_in(scope: Scope, holds: Iterable[EntryId]) -> bool:
    """Tell whether a hold covers anything of a file, what would stay included. LEDGER.md, section 8."""
    held = frozenset(holds)
    return any(each.id in held or each.refers_to & held for each in (*scope.going, *scope.left))


def _about(
    each: ScopedEntry,
    in_concern: Mapping[int, frozenset[ChildId]],
    about: Mapping[EntryId, frozenset[ChildId]],
) -> frozenset[ChildId]:
    """Return whom an entry is about: those of its concern, else those that it names, else as what it refers to."""
    if each.seq in in_concern:
        return in_concern[each.seq]
    if each.children:
        return each.children
    return frozenset[ChildId]().union(*(about.get(named, frozenset()) for named in each.refers_to))

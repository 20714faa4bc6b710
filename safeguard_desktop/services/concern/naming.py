"""Naming: which children a concern is about, each with a role, and moving it out of the wrong child's file.

Everything that belongs to a concern goes with it: notes, decisions, actions, holds. What a child's page, search
and packs show follows the newest entry that names the children. Source: S53, X11; UI.md (Receive).
"""

from collections.abc import Sequence

from safeguard_desktop.domain import roles
from safeguard_desktop.domain.clock import Clock
from safeguard_desktop.domain.codes import ConcernState
from safeguard_desktop.domain.entries import (
    ChildAdded,
    ChildrenNamed,
    InChild,
    NewEntry,
    TransferPrepared,
)
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import ChildId, EntryId, new_child_id
from safeguard_desktop.domain.rows import ChildRow
from safeguard_desktop.services.child.children import child_problems, with_iso_dates
from safeguard_desktop.services.inbox.drafts import MoveDraft, NamedChild, NamingDraft
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.storage.models.words import folded_words


def naming_problems(children: Sequence[NamedChild], models: Models, clock: Clock) -> tuple[Problem, ...]:
    """Return what is wrong with the children whom a concern is to be about.

    Problems with the first child carry the plain names of the fields; those of the others end with their
    place, from 1: ``other_child_1``, ``full_name_1``.
    """
    found: list[Problem] = []
    seen: set[ChildId] = set()
    for place, named in enumerate(children):
        field, ending = (f"other_child_{place}", f"_{place}") if place else ("child", "")
        if named.child is None and named.details is None:
            found.append(Problem(field, "missing"))
        elif named.child in seen:
            found.append(Problem(field, "twice"))
        elif named.child is not None and models.children.row(named.child) is None:
            found.append(Problem(field, "unknown"))
        if named.child is not None:
            seen.add(named.child)
        elif named.details is not None:
            own = child_problems(named.details, clock)
            found += [Problem(f"{problem.field}{ending}", problem.code) for problem in own]
    return tuple(found)


def named_in(
    children: Sequence[NamedChild], session: Session
) -> tuple[tuple[NewEntry, ...], tuple[InChild, ...]]:
    """Return the files to be opened for new children, and all of the children with their roles."""
    added: list[NewEntry] = []
    inside: list[InChild] = []
    for named in children:
        child, clock = named.child, session.workplace.clock
        if child is None and named.details is not None:
            child = new_child_id(clock())
            body = ChildAdded(with_iso_dates(named.details, clock))
            added.append(NewEntry(EntryId(child), body, (InChild(child),)))
        if child is None:
            raise Refused(RefusalCode.INCOMPLETE)
        inside.append(InChild(child, named.role))
    return tuple(added), tuple(inside)


class NamingService:
    """Says whom a concern is about from now on."""

    def __init__(self, session: Session, models: Models) -> None:
        """Keep the session and its read models."""
        self._session = session
        self._models = models

    def children_of(self, concern: EntryId) -> tuple[tuple[ChildRow, InChild], ...]:
        """Return the children whom a concern is about now, each with the role, the first one first."""
        named = self._models.concerns.children_in(concern)
        rows = ((self._models.children.row(inside.child), inside) for inside in named)
        return tuple((row, inside) for row, inside in rows if row is not None)

    def beside_both(self, concern: EntryId) -> tuple[str, ...]:
        """Return who supports both a child alleged to have harmed and another in the same concern. Source: S53."""
        named = self._models.concerns.children_in(concern)
        details = ((inside.role, self._models.children.details(inside.child)) for inside in named)
        return roles.beside_both((role, found) for role, found in details if found is not None)

    def packs_with(self, concern: EntryId, child: ChildId) -> tuple[str, ...]:
        """Return the numbers of the packs that were made of a child's file with this concern in it."""
        made = self._models.chronology.of_kind(TransferPrepared.KIND)
        return tuple(
            view.body.pack
            for view in reversed(made)
            if isinstance(view.body, TransferPrepared)
            and concern in view.body.items
            and any(inside.child == child for inside in view.children)
        )

    def problems(self, draft: NamingDraft) -> tuple[Problem, ...]:
        """Return what is missing: children, something that changes, a reason.

        Nobody is left out of a concern here: that it was never about a child is said by moving it.
        """
        found = [*naming_problems(draft.children, self._models, self._session.workplace.clock)]
        before = self._named(draft.concern)
        after = {named.child: named.role for named in draft.children if named.child is not None}
        if any(inside.child not in after for inside in before):
            found.append(Problem("child", "left_out"))
        has_new = any(named.child is None for named in draft.children)
        if not found and not has_new and after == {inside.child: inside.role for inside in before}:
            found.append(Problem("role", "nothing_changed"))
        if not draft.reason.strip():
            found.append(Problem("naming_reason", "missing"))
        return tuple(found)

    def name(self, draft: NamingDraft) -> Changed:
        """Record further children of a concern, or other roles. Each child has it in the file from now on.

        Raises:
            Refused: answers are missing, or the concern has not been received.
        """
        self._complete(self.problems(draft))
        return self._append(draft.concern, draft.children, ChildrenNamed(draft.concern, draft.reason.strip()))

    def move_problems(self, draft: MoveDraft) -> tuple[Problem, ...]:
        """Return what is missing: the wrong child, the right one, and a reason that does not name the wrong one."""
        before = self._named(draft.concern)
        found: list[Problem] = []
        if draft.wrong is None:
            found.append(Problem("wrong_child", "missing"))
        elif draft.wrong not in {inside.child for inside in before}:
            found.append(Problem("wrong_child", "unknown"))
        right = draft.right
        if right is not None:
            found += naming_problems((right,), self._models, self._session.workplace.clock)
            if right.child is not None and right.child == draft.wrong:
                found.append(Problem("child", "same_as_wrong"))
        elif len(before) < 2:
            found.append(Problem("child", "missing"))
        if not draft.reason.strip():
            found.append(Problem("move_reason", "missing"))
        elif self._names_wrong_child(draft):
            found.append(Problem("move_reason", "names_wrong_child"))
        return tuple(found)

    def move(self, draft: MoveDraft) -> Changed:
        """Take a concern out of the wrong child's file, and into the right one's.

        The right child takes the place and the role of the wrong one. Without a right child the wrong one
        leaves, and the others stay.

        Raises:
            Refused: answers are missing, or the concern has not been received.
        """
        self._complete(self.move_problems(draft))
        children = _moved(self._named(draft.concern), draft)
        body = ChildrenNamed(draft.concern, draft.reason.strip(), wrong_child=True)
        return self._append(draft.concern, children, body)

    def _names_wrong_child(self, draft: MoveDraft) -> bool:
        """Whether the reason holds a word of the wrong child's names that the right child does not share."""
        if draft.wrong is None:
            return False
        words = self._words(draft.wrong)
        if draft.right is not None and draft.right.child is not None:
            words -= self._words(draft.right.child)
        elif draft.right is not None and draft.right.details is not None:
            words -= {
                *folded_words(draft.right.details.full_name),
                *folded_words(draft.right.details.known_as),
            }
        # With and without the apostrophe: "Maya's" names Maya, and "O'Neill" names O'Neill.
        apart = draft.reason.replace("'", " ").replace("’", " ")
        return bool(words.intersection((*folded_words(draft.reason), *folded_words(apart))))

    def _words(self, child: ChildId) -> set[str]:
        details = self._models.children.details(child)
        names = (details.full_name, details.known_as, *details.other_names) if details else ()
        return {word for name in names for word in folded_words(name) if len(word) > 1}

    def _named(self, concern: EntryId) -> tuple[InChild, ...]:
        row = self._models.concerns.row(concern)
        if row is None or row.state is ConcernState.WAITING:
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        if row.state is ConcernState.ARRIVED:
            raise Refused(RefusalCode.FROM_ELSEWHERE)
        return self._models.concerns.children_in(concern)

    def _append(self, concern: EntryId, children: Sequence[NamedChild], body: ChildrenNamed) -> Changed:
        added, inside = named_in(children, self._session)
        self._session.append(*added, self._session.new_entry(body, inside, (concern,)))
        return Changed("concern", concern)

    def _complete(self, found: tuple[Problem, ...]) -> None:
        if found:
            raise Refused(RefusalCode.INCOMPLETE, found)


def _moved(before: Sequence[InChild], draft: MoveDraft) -> tuple[NamedChild, ...]:
    """Return the children after the move, each once."""
    right, children = draft.right, []
    for inside in before:
        if inside.child != draft.wrong:
            children.append(NamedChild(inside.child, role=inside.role))
        elif right is not None:
            children.append(NamedChild(right.child, right.details, inside.role))
    known = right.child if right is not None else None
    if known is None:
        return tuple(children)
    # The right child may have had a part in it already, and keeps the place that matters more: the earlier one.
    first = next(number for number, named in enumerate(children) if named.child == known)
    return tuple(named for number, named in enumerate(children) if number == first or named.child != known)

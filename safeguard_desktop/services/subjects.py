"""What an entry is about: the concern or the child, the children whom it names, and what changed with it.

Everything that is written about a concern names the children of that concern in its header; what is of no
concern names the one child that it is for.
"""

from safeguard_desktop.domain.entries import ConcernRaised, InChild
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.rows import EntryView
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.workplace import Changed


def complete(found: tuple[Problem, ...]) -> None:
    """Pass where nothing is missing.

    Raises:
        Refused: answers are missing; the refusal carries them.
    """
    if found:
        raise Refused(RefusalCode.INCOMPLETE, found)


def children_of_subject(
    models: Models, concern: EntryId | None, child: ChildId | None
) -> tuple[InChild, ...]:
    """Return the children whom an entry about that concern, or about that child alone, has to name.

    Raises:
        Refused: there is no such concern or child, or the concern is not received yet.
    """
    found: tuple[InChild, ...] = ()
    if concern is not None:
        found = models.concerns.children_in(concern)
    elif child is not None and models.children.row(child) is not None:
        found = (InChild(child),)
    if not found:
        raise Refused(RefusalCode.UNKNOWN_SUBJECT)
    return found


def entry_of(models: Models, entry: EntryId) -> EntryView:
    """Return an entry.

    Raises:
        Refused: there is no such entry.
    """
    view = models.chronology.entry(entry)
    if view is None:
        raise Refused(RefusalCode.UNKNOWN_SUBJECT)
    return view


def children_of_entry(models: Models, view: EntryView) -> tuple[InChild, ...]:
    """Return the children whom an entry is about now: those of its concern, else those of its header."""
    return models.concerns.children_in(concern_of(models, view)) or view.children


def concern_of(models: Models, view: EntryView) -> EntryId:
    """Return the concern that an entry belongs to, or the entry's own id where it is of none.

    What follows an action or a call names that, and that in its turn the concern.
    """
    named = view.about
    if named is None or isinstance(view.body, ConcernRaised):
        return view.id
    about = models.chronology.entry(named)
    if about is None or about.about is None:
        return named
    return concern_of(models, about)


def changed_by(models: Models, view: EntryView) -> Changed:
    """Return what a page has to show anew: the concern, or the child where an entry is of no concern."""
    concern = concern_of(models, view)
    if models.concerns.row(concern) is not None or not view.children:
        return Changed("concern", concern)
    return Changed("child", view.children[0].child)


def subject_changed(concern: EntryId | None, children: tuple[InChild, ...]) -> Changed:
    """Return what a page has to show anew once something about that subject is written."""
    return Changed("concern", concern) if concern is not None else Changed("child", children[0].child)

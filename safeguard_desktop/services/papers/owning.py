"""Whose a concern is, as papers tell it: whom it is about, what about, and who sees to it, in a line each.

That two children belong together is not told here: the front sheet and the letters say it. Source: S52, S57, X11.
"""

from safeguard_desktop.domain.entries.beside import ConcernsLinked
from safeguard_desktop.domain.entries.owning import (
    ChildrenNamed,
    ConcernSorted,
    HandoverDeclined,
    HandoverOffered,
    OwnerTaken,
)
from safeguard_desktop.domain.rows import EntryView
from safeguard_desktop.services.papers.facts import details, involved, part_of
from safeguard_desktop.services.papers.reading import Reading
from safeguard_desktop.services.papers.texts import Texts, texts
from safeguard_desktop.wording import labels
from safeguard_desktop.wording import papers as words


@texts.register
def _named(body: ChildrenNamed, entry: EntryView, reading: Reading) -> Texts:
    """A concern that had been filed under another child says so, never under whom."""
    inside = any(one.child == reading.child for one in entry.children)
    others = ", ".join(words.with_role(one.who, one.role) for one in involved(entry.children, reading))
    return Texts(
        fact=body.reason,
        details=details(
            (words.MOVED, words.MOVED_HERE if body.wrong_child and inside else ""),
            (words.THIS_CHILD, part_of(entry.children, reading) if inside else ""),
            (words.OTHER_CHILDREN, others),
        ),
    )


@texts.register
def _sorted(body: ConcernSorted, _entry: EntryView, _reading: Reading) -> Texts:
    kinds = ", ".join(labels.INFORMATION_TYPES[kind] for kind in body.information)
    return Texts(
        fact=body.reason,
        details=details(
            (words.NOW_ABOUT, labels.categories_text(body.categories)), (words.INFORMATION, kinds)
        ),
    )


@texts.register
def _offered(body: HandoverOffered, _entry: EntryView, reading: Reading) -> Texts:
    return Texts(fact=body.message, details=details((words.HANDED_TO, reading.person(body.to))))


@texts.register
def _declined(body: HandoverDeclined, _entry: EntryView, _reading: Reading) -> Texts:
    return Texts(fact=body.reason)


@texts.register
def _taken(body: OwnerTaken, entry: EntryView, _reading: Reading) -> Texts:
    return Texts(fact=body.reason, details=details((words.SEES_TO_IT, entry.recorder_name)))


@texts.register
def _belongs(body: ConcernsLinked, _entry: EntryView, _reading: Reading) -> Texts:
    return Texts(fact=body.reason, details=details((words.BELONGS_WITH, body.called)))

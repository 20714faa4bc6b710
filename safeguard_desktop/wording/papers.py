"""The words that services put into papers: items, what is withheld, the glossary. Source: X15, X11."""

from typing import Final

from safeguard_desktop.wording.translate import _

ENTRY: Final = _("An entry of this record")
OTHER_CHILDREN_WHY: Final = _("In one child’s papers other children are not named.")
WHOLE_CONCERN_WHY: Final = _("It is about another child, in whose papers it stands.")
NAME_WITHHELD: Final = _("a name, withheld here")

ANOTHER_CHILD: Final = _("another child")

TERMS: Final = (
    (_("DSL"), _("Designated safeguarding lead: the person who keeps this record and decides about it.")),
    (_("Concern"), _("A worry about a child as somebody wrote it down: date, event and action.")),
    (_("Chronology"), _("The events in this child’s record, in the order in which they happened.")),
    (_("DO NOT DESTROY"), _("Kept until two people agree to end this, with reasons.")),
    (_("Name as typed"), _("The author was not signed in; the name is as she or he wrote it.")),
)


def entry_number(seq: int) -> str:
    """Return what an entry is called by its place in the record."""
    return _("Entry no. {number}").format(number=seq)


def other_children_in(concern: str) -> str:
    """Return what is withheld where an author named other children in a concern."""
    return _("Names of other children in {concern}").format(concern=concern)


def whole_concern(concern: str) -> str:
    """Return what is withheld where a concern is about another child and this one has a part in it."""
    return _("The whole of {concern}").format(concern=concern)


def other_child(letter: str) -> str:
    """Return what an other child is called in one child's papers, never by initials. Source: X11."""
    return _("Child {letter}").format(letter=letter)


def called(children: tuple[str, ...]) -> str:
    """Return what stands in place of a name that may mean any of these; "" is one without a letter."""
    if not all(children):
        return ANOTHER_CHILD
    return _(" or ").join(children)

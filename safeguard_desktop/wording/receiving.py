"""The words of receiving a concern: which child, and that it has arrived."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.wording.translate import _

TITLE: Final = _("Receive a concern")
INTRO: Final = _(
    "Receiving tells the person who raised it that you have it. The decision comes after, and may come at once."
)
WHICH_CHILD: Final = _("Which child is it about?")
SUGGESTIONS: Final = _("Children with a name like this")
NO_SUGGESTION: Final = _("No child in the record has a name like this.")
OTHER_CHILD: Final = _("Another child in the record")
NEW_CHILD: Final = _("A child who is not in the record yet")
NEW_CHILD_HINT: Final = _("This opens a child protection file. The name is enough for now.")
WHICH_OTHER_CHILD: Final = _("Which other child?")
OTHERS: Final = _("Other children in it")
OTHERS_HINT: Final = _(
    "Each of them has this concern in a file of their own. In one child’s papers the others stand as “Child B”."
)
ADD_CHILD: Final = _("Add another child")
REMOVE_CHILD: Final = _("Take this child out again")
ROLE: Final = _("What part did this child have in it?")
FIRST_ROLE: Final = _("What part did the first child have in it?")
INFORMATION: Final = _("What sort of information is it?")
INFORMATION_HINT: Final = _(
    "Each alone may look small. Harm often shows only when the three are put together."
)
AS_TYPED: Final = _("Name as typed")
CONFIRMED_AUTHOR: Final = _("Confirmed author")
CATEGORIES: Final = _("What kind of worry is it?")
CATEGORIES_HINT: Final = _("Choose as many as fit.")
BORN_HINT: Final = _("Such as “27 3 2022”. It may be left empty.")
RECEIVED_NOW: Final = _("Received. Its author can read that you have it.")
REMARK: Final = _("Anything to add as you receive it")
ACT: Final = _("Receive this concern")
NO_EARLIER: Final = _("There is no other concern about this child.")
GO_ON_WRITING: Final = _("Go on writing it")
UNFINISHED_MINE: Final = _("You began this and have not sent it.")
TAKE_UP_MINE: Final = _(
    "Go on where you were, or take it up as it is: then it is in the record as unfinished."
)
TAKE_UP: Final = _("Take it up as it is")
TAKE_UP_CONSEQUENCE: Final = _(
    "If you take it up as it is, it becomes a concern in the record, marked as unfinished. Ask its author what is missing."
)
RECEIVED: Final = _("Received as number {number}")
DECIDE_NOW: Final = _("Decide now")
DECIDE_LATER: Final = _("Decide later")

WHY: Final[Mapping[str, str]] = {
    "same": _("The same name"),
    "known_as": _("Known by this name"),
    "spelling": _("Spelt almost like this"),
    "sounds": _("Sounds like this"),
    "variant": _("Another spelling of this name"),
    "part": _("Part of the name"),
}
"""Why a child is suggested, by `NameMatch.why`."""


def earlier_of(name: str) -> str:
    """Return the heading over a child's other concerns."""
    return _("Other concerns about {name}").format(name=name)


def linked(name: str, relation: str, more: str) -> str:
    """Return the heading over the concerns of a child who belongs to a child of this one."""
    how = f"{relation}: {more}" if more else relation
    return _("Beside it: {name} ({how})").format(name=name, how=how)


def others_typed(typed: str) -> str:
    """Return whom the author named beside the child."""
    return _("Named by its author: {typed}").format(typed=typed)


def received(number: int) -> str:
    """Return the confirmation, with the record's own number."""
    return RECEIVED.format(number=number)

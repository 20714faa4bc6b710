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
AS_TYPED: Final = _("Name as typed")
CONFIRMED_AUTHOR: Final = _("Confirmed author")
CATEGORIES: Final = _("What kind of worry is it?")
CATEGORIES_HINT: Final = _("Choose as many as fit.")
BORN_HINT: Final = _("Such as “27 3 2022”. It may be left empty.")
RECEIVED_NOW: Final = _("Received. Its author can read that you have it.")
REMARK: Final = _("Anything to add as you receive it")
ACT: Final = _("Receive this concern")
EARLIER: Final = _("Earlier concerns about this child")
NO_EARLIER: Final = _("There is no earlier concern about this child.")
SIBLINGS: Final = _("Earlier concerns about brothers and sisters")
TAKE_UP: Final = _("Take it up as it is")
TAKE_UP_CONSEQUENCE: Final = _(
    "It becomes a concern in the record, marked as unfinished. Ask its author what is missing."
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


def received(number: int) -> str:
    """Return the confirmation, with the record's own number."""
    return RECEIVED.format(number=number)

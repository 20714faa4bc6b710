"""Help about receiving a concern."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.wording.help.about import About
from safeguard_desktop.wording.translate import _

FIELDS: Final[Mapping[str, About]] = {
    "receive_form.child": About(
        _("Choose the child, look for another one, or open a new file. Look at the date of birth where names are alike."),
        _("Everything follows from it: whose page, whose chronology, whose pack. If it was the wrong child, the concern is moved later, and leaves nothing behind."),
    ),
    "categories": About(
        _("Tick what fits, or look for it by a word. Choose as many as fit, or none yet."),
        _("Each brings the guidance that belongs to it. What belongs to sexual abuse is kept from being destroyed from now on."),
    ),
    "remark": About(
        _("What you know and the author could not: a call that morning, a plan that is in force."),
        _("It stands in the record beside the concern, with your name."),
        _("“Her social worker rang at 9; a visit is due today.”"),
    ),
}  # fmt: skip

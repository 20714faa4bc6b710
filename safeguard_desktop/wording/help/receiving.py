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
    "role_*": About(
        _("Which part this child had. “Also involved” while it is not known."),
        _("Only the lead and the deputy give it. In the papers of one child the others are called by a letter."),
    ),
    "role": About(
        _("Which part this child had. It can be changed later, with a reason."),
        _("A child who is said to have harmed another needs help as well, and a file of its own."),
    ),
    "child_*": About(
        _("Another child whom it is about: one with a file, or a new one."),
        _("Each child’s page shows it, and on each page the others are called by a letter."),
    ),
    "information_*": About(
        _("Tick which kinds of information stand in it."),
        _("Harm is often seen only when these three are put side by side: the child, a parent who needs help, a person who may be a risk."),
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

"""Help about whose a concern is: handing over, taking over, the right child, what it is about. Source: S52, S57, X11."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.wording.help.about import About
from safeguard_desktop.wording.translate import _

_TAKE: Final = _("It is read by whoever had it, and says later why two people saw to one child.")

FIELDS: Final[Mapping[str, About]] = {
    "message": About(
        _("What the other has to know first, and what is due next."),
        _("Until it is taken, it stays with you. What is written here need not be remembered at the door."),
        _("“Social care rings back today. Her mother does not know yet.”"),
    ),
    "takeover_reason": About(
        _("Why you take it over, such as that its owner is away."),
        _TAKE,
        _("“Asha is away from noon; the call cannot wait.”"),
    ),
    "handover_answer": About(
        _("Whether you take it, or cannot."),
        _("A concern that is offered and not taken still belongs to whoever offered it."),
    ),
    "decline_reason": About(
        _("Why you cannot see to it."),
        _("It stays where it was, and its owner has to find somebody else."),
        _("“He is my nephew.”"),
    ),
    "wrong_child": About(
        _("The child in whose file it should not stand."),
        _("It leaves that child’s page, search and packs, and nothing of it stays there."),
    ),
    "right_child": About(
        _("The child whom it is really about: one with a file, or a new one."),
        _("It stands on that child’s page from then on, with the day on which it happened."),
    ),
    "nobody_else": About(
        _("Tick it if no other child in this record is meant."),
        _("So that nobody is forgotten, the question is asked before anything moves."),
    ),
    "move_reason": About(
        _("Why it is moved, without the name of the wrong child."),
        _("It is read on the page of the right child, where the other must not be named."),
        _("“Two children of one first name in the room.”"),
    ),
    "naming_reason": About(
        _("Why the children or their parts change."),
        _("Which part a child had is a heavy thing to say; whoever reads it wants to know how you knew."),
        _("“Both told it separately, and in the same way.”"),
    ),
    "sort_reason": About(
        _("What has come to light, if it is about something else now."),
        _("What was chosen before stays readable, and this says why it changed."),
        _("“The GP thinks that the marks are burns.”"),
    ),
}  # fmt: skip

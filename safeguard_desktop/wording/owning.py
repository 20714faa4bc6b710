"""The words of whose a concern is: who sees to it, which children it is about, and what it is about.

Source: S52, S53, S57, X11; UI.md (Receive).
"""

from collections.abc import Mapping, Sequence
from typing import Final

from safeguard_desktop.wording.translate import _, ngettext
from safeguard_desktop.wording.voice import isolated

# Who sees to it
OWNER: Final = _("Seen to by")
RECEIVED_BY: Final = _("Received by")
YOU: Final = _("{name} (you)")
OFFERED: Final = _(
    "{name} is asked to take it over and has not answered yet. Until then it stays with {owner}."
)
OFFERED_TO_YOU_TITLE: Final = _("You are asked to take this over")
OFFERED_TO_YOU: Final = _("Until you answer, it stays with {owner}.")

HAND_OVER: Final = _("Hand over")
HAND_OVER_TITLE: Final = _("Hand this concern over")
HAND_OVER_INTRO: Final = _(
    "It stays with you until the other person has taken it. Whoever is asked sees it on Today."
)
HAND_OVER_ACT: Final = _("Ask them to take it")
HAND_OVER_ALL: Final = _("I am away: hand over mine")
HAND_OVER_ALL_TITLE: Final = _("Hand over all my open concerns")
HAND_OVER_ALL_ACT: Final = _("Ask them to take all of mine")
TO: Final = _("Who is to see to it?")
MESSAGE: Final = _("What they should know")
MESSAGE_HINT: Final = _("What is due next, and whom you have spoken with. It becomes part of the record.")
HANDED_OVER: Final = _("They are asked. Until they take it, it stays with you.")

ANSWER: Final = _("Answer the handover")
ANSWER_TITLE: Final = _("Take this concern over?")
ANSWER_FIELD: Final = _("Your answer")
TAKE: Final = _("I take it")
TAKE_HINT: Final = _("You see to it from now on, and to what is still to be done about it.")
DECLINE: Final = _("I cannot take it")
DECLINE_HINT: Final = _("It stays where it was, and your reason is read.")
DECLINE_REASON: Final = _("Why can you not?")
ANSWER_ACT: Final = _("Record my answer")
ANSWERED: Final = _("Your answer is recorded.")

KEEP: Final = _("Keep it myself")
KEEP_TITLE: Final = _("Keep this concern after all")
KEEP_INTRO: Final = _("You asked somebody to take it over. If you keep it, they are not asked any more.")
KEEP_ACT: Final = _("Keep it")
KEPT: Final = _("You see to it; nobody is asked any more.")

TAKE_OVER: Final = _("Take over")
TAKE_OVER_TITLE: Final = _("Take this concern over")
TAKE_OVER_INTRO: Final = _(
    "You need nobody’s leave. Do it when whoever sees to it is away or cannot be reached, and say why. What they still had to do about it becomes yours."
)
TAKE_OVER_REASON: Final = _("Why do you take it over?")
TAKE_OVER_ACT: Final = _("Take it over now")
TAKE_OVER_ALL: Final = _("Somebody is away: take over theirs")
TAKE_OVER_ALL_TITLE: Final = _("Take over all open concerns of somebody who is away")
TAKE_OVER_ALL_ACT: Final = _("Take all of them over now")
TAKE_OVER_ALL_INTRO: Final = _(
    "You need nobody’s leave. Do it when somebody is away or cannot be reached, and say why. What they still had to do about their concerns becomes yours."
)
TAKE_OVER_ALL_REASON: Final = _("Why do you take them over?")
WHOSE: Final = _("Whose concerns?")
TAKEN_OVER: Final = _("You see to it from now on.")
NOBODY_TO_ASK: Final = _("Nobody else can read this record yet, so there is nobody to hand over to.")
NOBODY_AWAY: Final = _("Nobody else has an open concern.")

EVERYBODYS: Final = _("Everybody’s")
MINE: Final = _("Mine")
WHOSE_FILTER: Final = _("Whose")
COLUMN_OWNER: Final = _("Seen to by")

# Which children it is about
CHILDREN: Final = _("Children in it")
NAME_CHILDREN: Final = _("Children and roles")
NAME_TITLE: Final = _("Which children is it about?")
NAME_INTRO: Final = _("Say what part each child has in it. Nobody is taken out of it here.")
NAME_ACT: Final = _("Record it")
NAME_REASON: Final = _("Why do you change it?")
NAMED: Final = _("Recorded. Each child has it in the file.")
CONFLICT_TITLE: Final = _("One person beside both children")

# Under which child it stands
MOVE: Final = _("Wrong child")
MOVE_TITLE: Final = _("Move it out of the wrong child’s file")
MOVE_ACT: Final = _("Move it")
MOVE_REASON: Final = _("Why is it moved?")
MOVE_REASON_HINT: Final = _(
    "Leave out the name of the child whose file it leaves: this is read in the other child’s file."
)
WRONG_CHILD: Final = _("Under which child should it not be?")
NOBODY_ELSE: Final = _("Nobody takes that child’s place")
NOBODY_ELSE_HINT: Final = _("That child leaves, and the others stay.")
MOVED: Final = _("Moved. It is out of that child’s page, search and packs.")

# What it is about
SORT: Final = _("What it is about")
SORT_TITLE: Final = _("Say what it is about")
SORT_INTRO: Final = _("What was chosen before stays readable under “What followed”.")
SORT_ACT: Final = _("Record it")
SORT_REASON: Final = _("Why do you change it?")
SORTED: Final = _("What it is about is recorded.")

STORY: Final[Mapping[str, str]] = {
    "offered": _("{name} was asked to see to it. Until {name} takes it, it stays where it was."),
    "declined": _("It stays where it was."),
    "taken": _("Whoever recorded this sees to it from now on, as was asked."),
    "taken_over": _("Whoever recorded this sees to it from now on, without having been asked."),
    "named": _("Children or roles were added or changed."),
    "moved": _("It had been under another child, and has left that file."),
    "link_ended": _("They are not linked any more."),
}
"""What an entry says of itself in a story; nobody but the person who is asked is named."""


def taken_with_concern() -> str:
    """Return why something to do has another owner: whoever took the concern over has it as well."""
    return _("Taken over with the concern.")


def owner_text(name: str, *, is_me: bool) -> str:
    """Return who sees to a concern."""
    return YOU.format(name=isolated(name)) if is_me else name


def offered_text(name: str, owner: str) -> str:
    """Return that somebody is asked, and with whom it stays until then."""
    return OFFERED.format(name=isolated(name), owner=isolated(owner))


def offered_to_you(owner: str) -> str:
    """Return with whom a concern stays until I answer."""
    return OFFERED_TO_YOU.format(owner=isolated(owner))


def open_concerns(name: str, count: int) -> str:
    """Return somebody and how many open concerns there are to take over."""
    count_text = ngettext("{count} open concern", "{count} open concerns", count)
    return f"{isolated(name)}: {count_text}"


def conflict(names: Sequence[str]) -> str:
    """Return who stands beside both children, and what to think of. Source: S53."""
    return _(
        "{names} supports a child who is alleged to have harmed and another child in this concern. "
        "Think about who else can stand by one of them, and about what each of them hears."
    ).format(names=", ".join(map(isolated, names)))


def consequence(name: str, packs: Sequence[str]) -> str:
    """Return what a move does, and which packs hold the concern already."""
    said = _(
        "It leaves {name}’s page, search and packs, with everything that belongs to it. "
        "That it was there stays in the record."
    ).format(name=isolated(name))
    if not packs:
        return said
    told = _("It is in a pack that was made already ({packs}): tell whoever has it.").format(
        packs=", ".join(packs)
    )
    return f"{said} {told}"

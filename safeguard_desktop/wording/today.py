"""The words of Today: what is to be done, how urgent it is, and what opens it."""

from typing import Final

from safeguard_desktop.wording.translate import _, ngettext

DUE_TODAY: Final = _("Today")
OFFERED: Final = _("Handed to you")
OTHERS: Final = _("Others see to these")
SOMEBODY: Final = _("Somebody else")
TAKE_OVER_ALL: Final = _("Away? Take all of them over")
LEFT_ALONE: Final = _("Nobody sees to these")
HALF_WRITTEN: Final = _("You were writing")
A_FORM: Final = _("A form")
GO_ON: Final = _("Go on with it")
TAKE_IT: Final = _("Take or decline it")
TAKE_OVER: Final = _("Take it over")
WRITE_END: Final = _("What came of it?")
WRITE_ANSWER: Final = _("Has it come?")
ONLY_FOR_YOU: Final = _("Only for you")
ONLY_FOR_YOU_HINT: Final = _("Nobody else who reads the record can open it.")
OPEN_PEOPLE: Final = _("See who can read the record")
GO_THERE: Final = _("Open")
TOLD_OUTSIDE: Final = _("told outside already")
FOR_A_CHILD: Final = _("A child, without a concern")
SOMETHING: Final = _("Something to do")
AN_ANSWER: Final = _("An answer is expected")
YOU: Final = _("you")
HIDE_NAMES: Final = _("Hide names")
SHOW_NAMES: Final = _("Show names")
HIDE_NAMES_HINT: Final = _("For a shared office: this page then shows numbers in place of names.")


def show_all(count: int) -> str:
    """Return the words that ask for all lines of a group."""
    return _("Show all {count}").format(count=count)


def came_for_you(count: int) -> str:
    """Return how much came for one person alone."""
    return ngettext("{count} concern came for you alone", "{count} concerns came for you alone", count)


def last_written(what: str, at: str) -> str:
    """Return what a form is that was begun, and when it was last written in."""
    return _("{what} · last written in {at}").format(what=what, at=at)


def of_whom(what: str, owner: str) -> str:
    """Return what is to be done and by whom, where that is known."""
    return _("{what} ({owner})").format(what=what, owner=owner) if owner else what


def answer_from(agency: str) -> str:
    """Return whose answer is expected."""
    return _("An answer is expected: {agency}").format(agency=agency)


def take_all(count: int) -> str:
    """Return the words that take everything that was handed over."""
    return _("Take all {count}").format(count=count)


def sees_to(count: int, last_at: str) -> str:
    """Return how many concerns somebody else sees to, and when that person was last at the record."""
    open_ones = ngettext("{count} open concern", "{count} open concerns", count)
    last = _("last here {at}").format(at=last_at) if last_at else _("not here lately")
    return f"{open_ones} · {last}"


def asks_you(owner: str) -> str:
    """Return who asks somebody to see to a concern."""
    return (
        _("{owner} asks you to see to it").format(owner=owner) if owner else _("You are asked to see to it")
    )


def with_message(asks: str, message: str) -> str:
    """Return who asks, and what that person wrote about it."""
    return _("{asks}: “{message}”").format(asks=asks, message=message)


def owner_gone(owner: str) -> str:
    """Return why nobody sees to a concern."""
    if owner:
        return _("{owner} saw to it and cannot read the record any more").format(owner=owner)
    return _("Whoever saw to it cannot read the record any more")


def how_much(count: int, overdue: int) -> str:
    """Return how much there is to do in all."""
    things = ngettext("{count} thing to do", "{count} things to do", count)
    if not overdue:
        return things
    late = ngettext("{count} overdue", "{count} overdue", overdue)
    return _("{things}, {late}").format(things=things, late=late)

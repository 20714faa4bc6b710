"""The words of "Only for you": concerns that were sent to one person and to nobody else. Source: S44; guidance.md 2.3."""

from typing import Final

from safeguard_desktop.wording.times import date_text, instant_or_empty
from safeguard_desktop.wording.translate import _, ngettext
from safeguard_desktop.wording.voice import isolated

TITLE: Final = _("Only for you")
INTRO: Final = _(
    "What stands here was encrypted to you. Nobody opens it with another key, not even whoever reads the children’s record."
)
OUTSIDE: Final = _(
    "It stays outside the children’s record: no search finds it and no child’s file holds it. If your passphrase is lost, nobody can open it again. Print it, or write down what you need, and keep the paper locked away."
)
OUTSIDE_ADULT: Final = _(
    "Until it is taken in among the worries about adults it is encrypted to you alone: if your passphrase is lost, nobody can open it again. Reading the children’s record never opens it."
)
EMPTY: Final = _("Nothing has come for you")
EMPTY_HINT: Final = _(
    "A worry about an adult, or one that somebody must not see, appears here if it is sent to you."
)

WAITING: Final = _("To acknowledge")
UNFINISHED: Final = _("Unfinished")
UNFINISHED_HINT: Final = _("Somebody began this for you and has not sent it. Talk to them, in private.")
TAKE_UP: Final = _("Take it up as it is")
TAKE_UP_HINT: Final = _(
    "Taken up, it stands with what was sent to you, gaps and all, and can be acknowledged and printed."
)
TAKEN_UP: Final = _("Taken up, with its gaps. Ask its author what is missing.")
ACKNOWLEDGED: Final = _("Acknowledged")
OPEN: Final = _("Open")
BACK: Final = _("Back to the list")
ABOUT_ADULT: Final = _("About an adult")
ABOUT_CHILD: Final = _("About a child")

ACKNOWLEDGE: Final = _("Acknowledge it")
ACKNOWLEDGE_HINT: Final = _(
    "Whoever raised it then reads “Received” under the reference. It tells nothing else, and the concern stays here."
)
ACKNOWLEDGED_NOW: Final = _("Acknowledged. Whoever raised it can now read “Received”.")

WHEN_TITLE: Final = _("Whom to tell, and by when")
BY_NEXT_WORKING_DAY: Final = _("By the end of the next working day")
LADO: Final = _(
    "The council’s designated officer for allegations (LADO), if a child may have been harmed, an offence may have been committed, or the adult may not be safe to work with children. If you are not sure, ring and ask."
)
OFSTED: Final = _(
    "Ofsted, or your childminder agency, of an allegation of serious harm or abuse, and of what was done about it. That is so for anybody who lives, works or looks after children on the premises, wherever it happened."
)
AT_ONCE: Final = _("At once")
POLICE: Final = _("The police, if a child is in danger or an offence may have been committed: 999, or 101.")
NO_NUMBER: Final = _("no number is written down here: ring your council")

ADULT: Final = _("The adult")
POSITION: Final = _("What they do here")
CHILDREN: Final = _("Children affected")
CHILD: Final = _("Name of the child, as typed")
SAID: Final = _("Exact words")
KEPT_FROM_TEXT: Final = _(
    "Whoever raised it asked for that. Do not talk about it where they could hear, and do not copy it into the record."
)
WITH_WHOM: Final = _("Also sent to")
RULES: Final = _("What the guidance says")

PRINT: Final = _("Print it")
PRINT_TITLE: Final = _("Print a paper that no record knows of?")
PRINT_TEXT: Final = _(
    "Stand at the printer. Nothing writes down that this paper was made: keep it locked away, and write on it where."
)
NO_PRINTER: Final = _(
    "No printer is set up on this computer. Add a printer and try again: no file is made of this."
)
PRINTED: Final = _("Printed. Write on the paper where it is kept, and by whom.")
NOT_SHOWN: Final = _("Some letters cannot be printed")


def unreadable(count: int) -> str:
    """Return that something is here for this person that their key does not open."""
    return ngettext(
        "{count} concern is here for you that your key does not open: damaged, or sent before your keys were changed. Ask in person who raised it.",
        "{count} concerns are here for you that your key does not open: damaged, or sent before your keys were changed. Ask in person who raised them.",
        count,
    )


def raised_line(about: str, raised_at: str) -> str:
    """Return what a concern is about and when it was raised; no name, since others may look at the list."""
    return _("{about}, raised {time}").format(about=about, time=instant_or_empty(raised_at))


def kept_line(about: str, kept_at: str) -> str:
    """Return what an unfinished form is about and when it was last written in."""
    return _("{about}, last written in {time}").format(about=about, time=instant_or_empty(kept_at))


def must_not_see(name: str) -> str:
    """Return who must not see a concern."""
    return _("{name} must not see this").format(name=isolated(name))


def acknowledged(at: str) -> str:
    """Return when a concern was acknowledged."""
    return _("Acknowledged {time}").format(time=instant_or_empty(at))


def by_day(day: str) -> str:
    """Return by which day something is to be done. `day` is an ISO date."""
    return _("By {day}").format(day=date_text(day))


def waiting(count: int) -> str:
    """Return how many concerns are only for this person, without a name."""
    return ngettext("{count} concern is only for you", "{count} concerns are only for you", count)

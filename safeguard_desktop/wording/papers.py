"""The words that services put into papers: items, what is withheld, the glossary. Source: X15, X11."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.domain.child import YesNo
from safeguard_desktop.domain.entries.header import ChildRole
from safeguard_desktop.wording.translate import _, ngettext

ENTRY: Final = _("An entry of this record")
OTHER_CHILDREN_WHY: Final = _("In one child’s papers other children are not named.")
NAME_WITHHELD: Final = _("a name, withheld here")

ANOTHER_CHILD: Final = _("another child")
MENTIONED: Final = _("named in an entry")

ROLES: Final[Mapping[ChildRole, str]] = {
    ChildRole.SUBJECT: _("the child it is about"),
    ChildRole.HARMED: _("harmed"),
    ChildRole.ALLEGED_TO_HAVE_HARMED: _("alleged to have harmed"),
    ChildRole.WITNESS: _("saw or heard it"),
    ChildRole.SIBLING: _("brother or sister"),
    ChildRole.INVOLVED: _("also involved"),
}
"""The role of a child in a concern, within a sentence."""

MAY_COLLECT: Final[Mapping[YesNo, str]] = {
    YesNo.YES: _("may collect"),
    YesNo.NO: _("may not collect"),
}
LIVES_WITH: Final[Mapping[YesNo, str]] = {
    YesNo.YES: _("lives with the child"),
    YesNo.NO: _("does not live with the child"),
}

FRONT_SHEET: Final = _("Front sheet")
ON_FRONT_SHEET: Final = _("the front sheet")
PLACE: Final = _("Where")
SPOKEN_WITH: Final = _("Talked through with")
TOLD_ALREADY: Final = _("Told outside already")
CHILD_WAS_TOLD: Final = _("What the child was told")
NO_SECRET: Final = _("That this cannot be kept secret.")
HOW_IT_CAME: Final = _("How it came")
WRITTEN: Final = _("Written")
ABOUT: Final = _("About")
OWNER: Final = _("Who sees to it")
DUE: Final = _("By")
ANSWER: Final = _("Answer")
THEIR_REFERENCE: Final = _("Their reference")
ANSWER_DUE: Final = _("Answer expected by")
FAMILY: Final = _("The family")
AGREEMENT: Final = _("The family’s agreement")
FAMILY_SPOKEN_WITH: Final = _("Spoken with")
FAMILY_NOT_SPOKEN_WITH: Final = _("Not spoken with")
RESPONSE: Final = _("What they said")
WHY_NOT: Final = _("Why not")
TOLD: Final = _("Told")
DATED: Final = _("Date on it")
KEPT_IN: Final = _("Kept in")
SIBLINGS: Final = _("Brothers and sisters")
SIBLINGS_NAMED: Final = _("named in it, because the lead decided so")
BELONGS_WITH: Final = _("Belongs with")
MOVED: Final = _("Moved")
MOVED_HERE: Final = _("It had been filed under another child.")
THIS_CHILD: Final = _("This child")
OTHER_CHILDREN: Final = _("Other children")
NOW_ABOUT: Final = _("Now about")
INFORMATION: Final = _("What it tells of")
HANDED_TO: Final = _("To")
SEES_TO_IT: Final = _("Sees to it now")

MISSING_DATE: Final = _("no date that could be understood")
MISSING_SOURCE: Final = _("no source: who said or saw it")
MISSING_AUTHOR: Final = _("no author")
MISSING_ROLE: Final = _("no role of its author")
MISSING_EXPLANATION: Final = _(
    "more than a year old when it was written down: a note may say why it matters now"
)

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


def other_child(letter: str) -> str:
    """Return what an other child is called in one child's papers, never by initials. Source: X11."""
    return _("Child {letter}").format(letter=letter)


def called(children: tuple[str, ...]) -> str:
    """Return what stands in place of a name that may mean any of these; "" is one without a letter."""
    if not all(children):
        return ANOTHER_CHILD
    return _(" or ").join(children)


def names_replaced(count: int) -> str:
    """Return how many names of other children were replaced in one text."""
    return ngettext("{count} name replaced", "{count} names replaced", count)


def names_replaced_in(count: int) -> str:
    """Return what is withheld where names of other children in the text of entries became letters."""
    return ngettext(
        "Names of other children in the text of {count} entry, replaced by letters such as “Child B”",
        "Names of other children in the text of {count} entries, replaced by letters such as “Child B”",
        count,
    )


def with_role(who: str, role: str) -> str:
    """Return an other child with the role: "Child B, alleged to have harmed"."""
    return _("{who}, {role}").format(who=who, role=role)


def role_in(role: str, number: int) -> str:
    """Return the role of an other child in a concern."""
    return _("{role} in {concern}").format(role=role, concern=f"C-{number:04d}")


def labelled(label: str, text: str) -> str:
    """Return a fact under its label, in one line."""
    return _("{label}: {text}").format(label=label, text=text)


def kind(name: str, more: str) -> str:
    """Return the kind of an entry with what it is in particular."""
    return _("{name}: {more}").format(name=name, more=more) if more else name


def entry_field(field: str, entry: str) -> str:
    """Return which field was corrected in an entry that followed a concern."""
    return _("{field} ({entry})").format(field=field, entry=entry)


def historical(written_at: str, why: str) -> str:
    """Return that an event lay more than a year before it was written down, and why it is told. Source: S36."""
    mark = _("Historical: written down on {at}, more than a year after it happened.").format(at=written_at)
    return "\n".join((mark, _("Why it matters now: {why}").format(why=why))) if why.strip() else mark


def span(since: str, until: str) -> str:
    """Return between which days a status holds."""
    if since and until:
        return _("from {since} to {until}").format(since=since, until=until)
    if since:
        return _("since {since}").format(since=since)
    return _("until {until}").format(until=until) if until else ""

"""How entries are told on a page: headings, who and when, fact apart from the child's words and from opinion.

Source: S35, S51; UI.md ("fact, child's words and opinion told apart").
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from safeguard_desktop.domain.clock import from_text, local
from safeguard_desktop.domain.entries.bodies import Author
from safeguard_desktop.domain.rows import ConcernRow, EntryView
from safeguard_desktop.wording.leavers import WAYS
from safeguard_desktop.wording.times import date_text, instant_text
from safeguard_desktop.wording.translate import _, ngettext


class Telling(StrEnum):
    """What sort of thing a text is."""

    FACT = "fact"
    CHILD_WORDS = "child_words"
    OPINION = "opinion"
    DONE = "done"
    PLAN = "plan"
    REASON = "reason"


TELLINGS: Final[Mapping[Telling, str]] = {
    Telling.FACT: _("Seen or heard"),
    Telling.CHILD_WORDS: _("The child’s exact words"),
    Telling.OPINION: _("Opinion"),
    Telling.DONE: _("What was done"),
    Telling.PLAN: _("What is to be done"),
    Telling.REASON: _("Reason"),
}

KEPT: Final = _("Kept: do not destroy")
CORRECTED: Final = _("Corrected")
FOLLOW_UP: Final = _("How it was followed up")
OUTCOME: Final = _("Outcome")
TO_BE_REVIEWED: Final = _("To be reviewed on {day}")
CLOSED_BY_THIS: Final = _("The concern was closed with this.")
DESTROYED: Final = _("The text of this entry was lawfully destroyed.")
CLOCK_WENT_BACK: Final = _("This computer’s clock had gone back when this was recorded.")
NOT_GIVEN: Final = _("Not given")
THRESHOLD: Final = _("Level of need")
NOT_EXPLAINED: Final = _(
    "This lay more than a year back. Why it matters now is not written yet: correct the note and add it."
)

FIELDS: Final[Mapping[str, str]] = {
    "child_typed": _("Name of the child, as typed"),
    "class_typed": _("Class or room, as typed"),
    "others_typed": _("Others, as typed"),
    "observed": _("Seen or heard"),
    "action": _("What was done"),
    "place": _("Where"),
    "child_words": _("The child’s exact words"),
    "opinion": _("Opinion"),
    "child_was_told": _("What the child was told"),
    "spoken_with": _("Spoken with lead or deputy"),
    "direct_referral": _("Social care or police rung by the author"),
    "text": _("What happened"),
    "source": _("Source"),
    "remark": _("Remark"),
    "message": _("What they should know"),
    "reason": _("Reason"),
    "follow_up": _("How it was followed up"),
    "outcome": _("Outcome"),
    "threshold": _("Level of need"),
    "when": _("When it happened"),
    "spoke_to": _("Who was spoken to"),
    "agency_name": _("Team or office"),
    "said": _("What they were told"),
    "answer": _("What they said"),
    "their_reference": _("Their reference"),
    "family_reason": _("Why the family was not told"),
    "by": _("Who it was heard from"),
    "who": _("Who was spoken with"),
    "response": _("What the family said"),
    "to": _("Who was told"),
    "item": _("What it is"),
    "dated": _("The date on it"),
    "historical": _("Why it matters now"),
    "name": _("Name"),
    "received_from": _("Who told us"),
    "circumstances": _("What happened"),
    "keep_safe": _("What staff must do to keep this child safe"),
    "reference": _("Their reference"),
    "plan": _("What is planned"),
    "given_by": _("Who told it"),
    "recipient": _("Who was told"),
    "recipient_role": _("What they do here"),
    "undertaking": _("The undertaking"),
    "witness": _("Witness"),
    "application": _("Reference of the application"),
    "police_said": _("What police said to the refusal"),
    "ties": _("How they are close to the family"),
    "arrangement": _("What is done about it"),
    "agency": _("Agency or team"),
    "contact": _("How to reach this person"),
    "risk": _("What may happen to this person if the name comes out"),
    "to_whom": _("Who knows it now"),
    "to_name": _("To whom"),
    "to_role": _("Their job"),
    "to_organisation": _("Their organisation"),
    "withheld": _("What is kept back, and why"),
    "why": _("Why"),
    "asked_for": _("What was asked for"),
    "way": _("How it went"),
    "carried_by": _("Who carried it"),
    "tracking": _("Tracking number"),
    "to_address": _("Where it was sent"),
    "called": _("Whom you spoke with before it went"),
    "by_name": _("Who said so, or who was told"),
    "by_role": _("Their role"),
}
"""What the fields of entries are called where they are corrected."""


def field_label(field: str) -> str:
    """Return what a field of an entry is called."""
    return FIELDS.get(field, field.replace("_", " "))


def field_text(field: str, text: str) -> str:
    """Return what stands in a field where it is corrected: a code in words, a text as it is."""
    labels = {way.value: label for way, label in WAYS.items()} if field == "way" else {}
    return labels.get(text, text)


def recorded_line(view: EntryView) -> str:
    """Return who recorded an entry and when."""
    return _("Recorded {at} by {name}").format(at=instant_text(view.recorded_at), name=view.recorder_name)


def category_line(categories: str) -> str:
    """Return what the concern is about that an entry belongs to."""
    return _("Category: {categories}").format(categories=categories)


def source_line(source: str) -> str:
    """Return who said so, or where it is from; nothing where nobody wrote it. Source: S51."""
    return _("Source: {source}").format(source=source) if source else ""


def author_line(author: Author) -> str:
    """Return who saw or heard it, and whether that is known or as typed. Source: DESIGN 3."""
    name = f"{author.name}, {author.job}" if author.job else author.name
    if author.person is not None:
        return _("{name} (confirmed: signed in)").format(name=name)
    return _("{name} (name as typed)").format(name=name)


def words_of(who: str) -> str:
    """Return whose exact words they are, where they are another child's."""
    return _("The exact words of {who}").format(who=who)


def correction_line(field: str, before: str, after: str) -> str:
    """Return what was corrected in one field."""
    was, reads = (field_text(field, text) or NOT_GIVEN for text in (before, after))
    return _("{field}: was “{before}”, now reads “{after}”").format(
        field=field_label(field), before=was, after=reads
    )


def corrected_line(at: str, name: str, reason: str) -> str:
    """Return who corrected an entry, when and why."""
    return _("Corrected {at} by {name}: {reason}").format(at=instant_text(at), name=name, reason=reason)


def open_concern(number: int, reference: str) -> str:
    """Return the words of a link to a concern; one from elsewhere has no number here."""
    if not concern_name(number, reference):
        return _("Open this concern")
    return _("Open concern {name}").format(name=concern_name(number, reference))


def concern_name(number: int, reference: str) -> str:
    """Return what a concern is called: its number once it is received, its reference before."""
    return f"C-{number:04d}" if number else reference


def concern_called(row: ConcernRow) -> str:
    """Return what a concern is called among others: one from elsewhere with the setting that numbered it."""
    if not row.from_setting:
        return concern_name(row.number, row.reference)
    return _("{name} of {setting}").format(
        name=concern_name(row.number_there, row.reference), setting=row.from_setting
    )


def from_elsewhere(row: ConcernRow) -> str:
    """Return where a concern was written and when it came, such as "From Elm Row, received 3 November 2026"."""
    received = local(from_text(row.received_at)).date().isoformat()
    return _("From {setting}, received {day}").format(setting=row.from_setting, day=date_text(received))


def belongs_with(called: str) -> str:
    """Return with which other concern one belongs."""
    return _("Belongs with {name}").format(name=called)


def entries_count(count: int) -> str:
    """Return how many entries a chronology has."""
    return ngettext("{count} entry", "{count} entries", count)


def pages_count(count: int) -> str:
    """Return how many pages there are."""
    return ngettext("{count} page", "{count} pages", count)


def quoted(words: str) -> str:
    """Return a child's words between quotation marks, or as typed where they have their own."""
    return words if words.lstrip()[:1] in {'"', "'", "“", "‘", "«", "„"} else f"“{words}”"

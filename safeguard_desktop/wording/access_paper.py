"""The words of the copy that somebody gets who asked to see records. Source: guidance.md section 7."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.domain.access.codes import Exemption
from safeguard_desktop.wording.transfers import MadeWords
from safeguard_desktop.wording.translate import _, ngettext

TITLE: Final = _("Copy of records")
SUBTITLE: Final = _("In answer to a request to see them")
DOCUMENT_TITLE: Final = _("Copy of records")
RUNNING_HEAD: Final = _("CONFIDENTIAL – COPY OF RECORDS")
NUMBER: Final = _("Number of this copy")
FOR: Final = _("For")
ABOUT: Final = _("About")
ASKED_FOR: Final = _("Asked for")
ASKED_ON: Final = _("Asked on")
ANSWERED_ON: Final = _("Answered on")
HOLDS: Final = _("What it holds")
DOCUMENTS: Final = _("Documents in this file")
DOCUMENT_ITSELF: Final = _("The document itself")
NOT_ENCLOSED: Final = _("Not in this file: it cannot be given whole.")
ENTRY: Final = _("Entry {number} of this copy")
ENTRIES: Final = _("Entries")
ENTRIES_INTRO: Final = _("In the order of the events. Each is told part by part, as it stands in the record.")
MARKS_TITLE: Final = _("Where words are missing")
MARKS: Final = _(
    "a mark in square brackets stands in their place and says why. Every mark of a kind is of one length, whatever was taken out. What is kept back was never in this file."
)
RIGHTS_TITLE: Final = _("If you think that something is wrong or missing,")
RIGHTS: Final = _(
    "tell us: you may ask us to look at it again, to correct what is not right, and you may complain to us. You may also complain to the Information Commissioner (ico.org.uk), or go to court. Keep this copy safe: it may name other people."
)
KEPT_BACK: Final = _("What is kept back")
KEPT_BACK_INTRO: Final = _(
    "The law allows that some information is kept back. Where we may say so, it is listed here with the ground."
)

MARKS_OF: Final[Mapping[Exemption, str]] = {
    Exemption.THIRD_PARTY: _("[withheld: about somebody else]"),
    Exemption.BEST_INTERESTS: _("[withheld: not in the child’s interest]"),
    Exemption.SOCIAL_WORK: _("[withheld: social work]"),
    Exemption.EDUCATION: _("[withheld: education]"),
    Exemption.HEALTH: _("[withheld: health]"),
    Exemption.CRIME: _("[withheld: crime]"),
    Exemption.LEGAL_PROCEEDINGS: _("[withheld: legal proceedings]"),
    Exemption.PRIVILEGE: _("[withheld: legal advice]"),
    Exemption.FOI_COST: _("[withheld: cost]"),
    Exemption.FOI_PERSONAL: _("[withheld: personal]"),
}
"""What stands in place of what is kept back: one mark for each ground, whatever was taken out."""

# The page on which it is made.
PAGE_TITLE: Final = _("The copy")
INTRO: Final = _(
    "Exactly what was decided to be given, drawn from texts without what is kept back. Read each page before it goes, and have somebody else read it too."
)
MAKE: Final = _("Encrypt it")
NOT_YET: Final = _("The copy cannot go out yet.")
MAKING: Final = _("Making the pages …")
BACK: Final = _("Back to the request")
SAVED: Final = _("Saved. Once it has gone, write down how the request ended.")
MADE: Final = MadeWords(
    title=_("The copy is made: {number}"),
    save=_("Save the file"),
    fingerprint=_("Its fingerprint, to read out to whoever gets it"),
    tell=_("Tell it by telephone or in person, never in the message that carries the file."),
    once=_("It is shown only now. If it is lost, make the file again."),
    receipt=_("Write down on the page of the request when, how and to whom it went."),
)


def mark(code: Exemption) -> str:
    """Return what stands in place of what is kept back on a ground."""
    return MARKS_OF[code]


def holds(entries: int) -> str:
    """Return how many entries stand in it."""
    return ngettext("{count} entry", "{count} entries", entries).format(count=entries)


def lies_here(name: str) -> str:
    """Return under which name a document lies in the file."""
    return _("Attached to this file as {name}").format(name=name)


def kept_back(ground: str, places: int, entries: int) -> str:
    """Return what is kept back on a ground: so many places, so many whole entries."""
    counted = [ngettext("{count} place", "{count} places", places).format(count=places)] if places else []
    if entries:
        counted.append(
            ngettext("{count} whole entry", "{count} whole entries", entries).format(count=entries)
        )
    return f"{ground}\n{', '.join(counted)}"

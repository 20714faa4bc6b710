"""The words of the top sheet, and what to do when pages are missing. Source: UI.md (Printing)."""

from typing import Final

from safeguard_desktop.wording.translate import _, ngettext

CONFIDENTIAL: Final = _("Confidential")
NOT_YOURS: Final = _(
    "If these pages are not yours, do not read them. Turn them over and take them to the office."
)
MISSING_TITLE: Final = _("Look for the missing pages now")


def for_whom(lead: str) -> str:
    """Return whom the pages are for."""
    return _("For {name}").format(name=lead) if lead else _("For the person who is printing this")


def sheets(count: int) -> str:
    """Return how many sheets there are, the top one counted."""
    return ngettext("{count} sheet with this one", "{count} sheets with this one", count)


def reference(text: str) -> str:
    """Return what the printout is known by."""
    return _("Reference {reference}").format(reference=text)


def missing_text(printer: str, reference_text: str) -> str:
    """Return what to do when pages are not in hand."""
    told = _(
        "Go to {printer}: look in its tray and under its lid, for a jam, and at its screen for pages that still wait. "
        "Every page says which of how many it is. Print again only when you know that the printer has let go of the "
        "first ones."
    ).format(printer=printer)
    found = _(
        "If pages stay missing, somebody may have them. Ask who was at the printer, and tell the head or manager "
        "and whoever looks after data protection today."
    )
    named = _("The top sheet of these pages says {reference}.").format(reference=reference_text)
    return "\n\n".join((told, found, named) if reference_text else (told, found))

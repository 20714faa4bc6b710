"""The words of the forms behind the lock: decide, note, correct, keep, front sheet."""

import re
from typing import Final

from safeguard_desktop.domain.guidance import Guidance
from safeguard_desktop.wording.times import date_text
from safeguard_desktop.wording.translate import _

PUT_ASIDE: Final = _("Put aside")
NOT_NOW: Final = _("Not now")
DISCARD: Final = _("Throw away")
DISCARDED: Final = _("What was typed was thrown away.")
ROW_REMOVED: Final = _("It was taken off the form.")
DRAFT_KEPT: Final = _("What you type is kept as you go.")
DRAFT_NOT_KEPT: Final = _(
    "What you type cannot be kept on the disk just now. It waits in this program, also while that is locked, and you are "
    "asked before the program closes."
)
NOT_KEPT_TITLE: Final = _("What you type is not on the disk")
DRAFT_NOTE: Final = _(
    "What you type is kept as you go. Put it aside and it is here again when you come back."
)


UNVERIFIED: Final = _("Unverified")
_YEAR: Final = re.compile(r",? \d{4}$")


def guidance_source(source: str, edition: str, verified_on: str, *, is_verified: bool = True) -> str:
    """Return where a rule is from and when it was last checked, or that its reach is open."""
    told = _in_edition(source.rstrip(" ."), edition)
    if not is_verified:
        return _("{source}. Unverified: ask your authority.").format(source=told)
    checked = (
        _("checked {day}").format(day=date_text(verified_on))
        if verified_on
        else _("not checked: ask your authority")
    )
    return ", ".join(part for part in (told, checked) if part)


def source_of(rule: Guidance) -> str:
    """Return where a rule is from, when it was checked, and that a newer edition may say otherwise."""
    told = guidance_source(rule.source, rule.edition, rule.verified_on, is_verified=rule.is_verified)
    if not rule.newer or not rule.is_verified or not rule.verified_on:
        return told
    year = _YEAR.search(rule.newer)
    named = _("The edition of {year}").format(year=year[0].strip(", ")) if year else rule.newer
    return _("{source}. {edition} may say otherwise.").format(source=told, edition=named)


def _in_edition(source: str, edition: str) -> str:
    """Return a source with the edition in the place of the guidance's name, so that nobody reads the name twice."""
    if not edition or source in edition:
        return edition or source
    series = _YEAR.sub("", edition)
    named = re.compile(re.escape(series) + r"(?! \d)")
    if named.search(source):
        return named.sub(lambda _found: edition, source, count=1)
    name, cut, part = source.partition(", ")
    if edition in source or (name in edition and _YEAR.search(name)):
        return source
    is_named = edition.startswith((f"{name}, ", f"{name} 2"))
    return f"{edition}{cut}{part}" if is_named else f"{source}, {edition}"

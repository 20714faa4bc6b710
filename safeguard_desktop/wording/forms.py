"""The words of the forms behind the lock: decide, note, correct, keep, front sheet."""

from typing import Final

from safeguard_desktop.wording.times import date_text
from safeguard_desktop.wording.translate import _

PUT_ASIDE: Final = _("Put aside")
DISCARD: Final = _("Throw away")
DISCARDED: Final = _("What was typed was thrown away.")
ROW_REMOVED: Final = _("It was taken off the form.")
DRAFT_NOTE: Final = _(
    "What you type is kept as you go. Put it aside and it is here again when you come back."
)


UNVERIFIED: Final = _("Unverified")


def guidance_source(source: str, edition: str, verified_on: str, *, is_verified: bool = True) -> str:
    """Return where a rule is from and when it was last checked, or that its reach is open."""
    if not is_verified:
        return _("{source}, {edition}. Unverified: ask your authority.").format(
            source=source, edition=edition
        )
    checked = (
        _("checked {day}").format(day=date_text(verified_on))
        if verified_on
        else _("not checked: ask your authority")
    )
    return ", ".join(part for part in (source, edition, checked) if part)

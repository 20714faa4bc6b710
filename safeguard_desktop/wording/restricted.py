"""The words of what is kept for named people."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.wording.translate import _

KEYS_FROM_THE_SHEET: Final = _("New keys after the record was put back with the recovery sheet.")
HOLD_REASON_KEPT: Final = _("Kept for named people, and so is the reason.")

RESTRICTED_KINDS: Final[Mapping[str, str]] = {
    "abuse-notification": _("Domestic abuse notification"),
    "offender-disclosure": _("What police told about a sex offender"),
    "conflict-of-interest": _("Somebody here is close to the family"),
    "note": _("Note for named people"),
}
"""What an entry is called among those who can read it, keyed by `EntryBody.KIND`."""

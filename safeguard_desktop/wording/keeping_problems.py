"""What is the matter with an answer about keeping, in the words of the field's label."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.wording.translate import _

FIELDS: Final[Mapping[str, str]] = {
    "keep_on_reason": _("why the file is still needed"),
    "hold_outcome": _("what the review came to"),
    "review_reason": _("why"),
    "lift_reason": _("why it need not be kept any longer"),
    "lift_ended": _("what became of the ground for it"),
    "period_years": _("the number of years"),
    "period_reason": _("why, and who decided it"),
    "after_transfer": _("what is kept here"),
    "after_transfer_reason": _("why, and who decided it"),
}

SENTENCES: Final[Mapping[tuple[str, str], str]] = {
    ("period_years", "not_years"): _("Enter a number of years from 1 to 100."),
}

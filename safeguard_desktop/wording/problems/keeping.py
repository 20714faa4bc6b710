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
    "check_inquiry": _("whether an inquiry, a review or police ask for it"),
    "check_claim": _("whether a claim is made or expected"),
    "check_siblings": _("whether other children’s files can do without it"),
    "check_elsewhere": _("whether paper and copies elsewhere are dealt with"),
}

SENTENCES: Final[Mapping[tuple[str, str], str]] = {
    ("period_years", "not_years"): _("Enter a number of years from 1 to 100."),
    ("check_inquiry", "missing"): _(
        "Tick that no inquiry, review or police request asks for it, once you have looked."
    ),
    ("check_claim", "missing"): _("Tick that no claim is made or expected, once you have looked."),
    ("check_siblings", "missing"): _(
        "Tick that other children’s files can do without it, once you have looked."
    ),
    ("check_elsewhere", "missing"): _("Tick that paper and copies elsewhere are dealt with, once they are."),
}

CHOSEN: Final[frozenset[str]] = frozenset()
"""Fields whose answer is chosen and not typed."""

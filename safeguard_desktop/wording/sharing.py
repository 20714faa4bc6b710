"""The words of the pages about sharing, and of what is left to do after a decision."""

from typing import Final

from safeguard_desktop.wording.translate import _

MAKE_GOOD_LINE: Final = _(
    "They were told first: write down in full why, on what basis, and who stands behind it"
)
MAKE_GOOD_ACT: Final = _("Write it down in full")
REVIEW_LINE: Final = _("Look at a decision about sharing again")
REVIEW_ACT: Final = _("Look at it again")


def send_what_was_decided() -> str:
    """Return what is to be done once it was decided to share and nothing has gone yet."""
    return _("Send what it was decided to share")

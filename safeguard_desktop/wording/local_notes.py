"""The words about what holds in this authority. Source: S04, S20, S55, S61."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.wording.times import instant_text
from safeguard_desktop.wording.translate import _

TITLE: Final = _("The rules of our area")
INTRO: Final = _(
    "Local rules come before national ones. What you write here stands beside each decision and each call."
)
CHANGE: Final = _("Change the rules of our area")
ACT: Final = _("Save the rules of our area")
SAVED: Final = _("Saved. It stands beside decisions and calls from now on.")
SHOW: Final = _("The rules of our area")
HIDE: Final = _("Hide what holds in our area")

LABELS: Final[Mapping[str, str]] = {
    "thresholds": _("Thresholds"),
    "levels": _("Names of the levels of need, one a line"),
    "procedures": _("Procedures and forms"),
    "written_within": _("By when is a call put in writing?"),
    "stages": _("Stages where you disagree, one a line"),
    "partners": _("Whom to go to"),
}
HINTS: Final[Mapping[str, str]] = {
    "thresholds": _("The levels of need of your area, in a few lines, and where the document lies."),
    "levels": _("As your area calls them. A decision then asks which of them it is."),
    "procedures": _(
        "Where the local procedures and referral forms are, and by when a call is put in writing."
    ),
    "written_within": _("Such as “24 hours”, “48 hours” or “2 working days”. Without it, 24 hours."),
    "stages": _("Whom you go to, and within how many days: the procedure of your partnership."),
    "partners": _(
        "Advice line, early help, health visitor, Prevent, domestic abuse service: names and numbers."
    ),
}


def written(by: str, at: str) -> str:
    """Return who wrote it, and when."""
    return _("Written by {name}, {time}").format(name=by, time=instant_text(at))

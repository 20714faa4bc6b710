"""The words about who has read how a worry is recorded here. Source: S21."""

from typing import Final

from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.wording.times import event_text
from safeguard_desktop.wording.translate import _

TITLE: Final = _("Who has read this page")
INTRO: Final = _(
    "Write down whom you gave it to. Anybody may raise a concern, whether they stand here or not."
)
NAMES: Final = _("Names, one a line")
NAMES_HINT: Final = _("Staff, students, volunteers: everybody who works with the children.")
WHEN: Final = _("When were they told?")
WHEN_HINT: Final = _("Such as “today 14:10” or “1 September”.")
HOW: Final = _("How?")
HOW_HINT: Final = _("Such as “training day, each signed the copy in the blue folder”.")
ACT: Final = _("Write it down")
SAVED: Final = _("It is written down.")
NOBODY: Final = _("Nobody is written down yet.")


def line(when: EventTime, how: str) -> str:
    """Return when some people were told, and how."""
    return f"{event_text(when)}\n{how}" if how else event_text(when)

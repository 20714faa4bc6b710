"""The words of the window of a member of staff: own concerns with their state, and getting there."""

from datetime import date
from typing import Final

from safeguard_desktop.wording.times import clock_text
from safeguard_desktop.wording.translate import _

MY_CONCERNS: Final = _("My concerns")
MY_CONCERNS_INTRO: Final = _(
    "What you sent from this computer, and who received it. What you wrote is with the lead and is not kept here. For "
    "anything sent from another computer, look up its reference."
)
MY_ACCOUNT: Final = _("My account")
NOTHING_SENT: Final = _("Nothing was sent from this computer in your name")
NOTHING_SENT_HINT: Final = _(
    "When you raise a concern while you are signed in, it stands here with what became of it."
)
NOT_SENT: Final = _("Not sent")
WAITING: Final = _("Waiting")
LATE: Final = _("Not received yet")
RECEIVED: Final = _("Received")
A_CONCERN: Final = _("Concern")
A_REQUEST: Final = _("Request to see records")
NOT_SENT_HINT: Final = _("It was begun and never sent. The lead finds it as unfinished. Tell them in person.")
LATE_HINT: Final = _("A working day has passed. Find the lead or the deputy and tell them in person.")
WHAT_TITLE: Final = _("What this account opens")
WHAT: Final = _(
    "The notes that were written for you, and what became of what you sent. The record of the children stays closed: "
    "your key does not fit it, with this program or any other."
)


def begun(at: str, today: date) -> str:
    """Return when something was begun (a stored instant)."""
    return _("begun {time}").format(time=clock_text(at, today))


def sent(at: str, today: date) -> str:
    """Return when something was sent (a stored instant)."""
    return _("sent {time}").format(time=clock_text(at, today))


def received(by: str, at: str, today: date) -> str:
    """Return who received something and when (a stored instant)."""
    return _("received by {name}, {time}").format(name=by, time=clock_text(at, today))

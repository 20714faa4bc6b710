"""The words of locking: on a call, why the record was locked, and leaving the program."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.wording.translate import _

ON_A_CALL: Final = _("On a call (Ctrl+T)")
ON_A_CALL_HINT: Final = _(
    "The window then stays open for an hour without a key or a click. Locking the screen, sleep and F9 still lock it."
)
CALL_ENDED: Final = _("The window locks again after five minutes without a key or a click.")
CALL_OVER: Final = _("The hour is over. Tick again if you are still on the telephone.")

LOCKED: Final[Mapping[str, str]] = {
    "idle": _("Locked after five minutes without a key or a click. What you were writing is kept."),
    "screen": _("Locked with the screen of this computer. What you were writing is kept."),
    "sleep": _("Locked because the computer went to sleep. What you were writing is kept."),
    "user": _("Locked because another user took the screen. What you were writing is kept."),
    "shut_out": _(
        "Locked: others have taken reading away from you here. What you were writing is kept. Ask the manager or head, or the chair."
    ),
}
"""Why the record was locked without anybody asking for it, by cause."""

LEAVING: Final = _("Making a backup")
LEAVING_KEPT: Final = _("What you were writing is kept.")
LEAVING_HINT: Final = _("The program closes by itself when the backup is done.")


def call_until(time: str) -> str:
    """Return until when a call keeps the window open."""
    return _("Stays open until {time}, then locks as usual.").format(time=time)

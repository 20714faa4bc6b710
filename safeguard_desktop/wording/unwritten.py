"""What is said of typed words that the disk would not take: before the program closes, and while they wait."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.domain.errors import FaultCode
from safeguard_desktop.wording.translate import _

TITLE: Final = _("What was typed here is not on the disk")
STAY: Final = _("Stay")
AGAIN: Final = _("Try again")
LOSE: Final = _("Close and lose the words")

_REASONS: Final[Mapping[FaultCode, str]] = {
    FaultCode.DISK_FULL: _("The disk is full."),
    FaultCode.READ_ONLY: _("The folder of the record can be read but not written to."),
    FaultCode.NOT_FOUND: _(
        "The folder of the record is not there: it may be on a stick that was pulled out."
    ),
    FaultCode.INPUT_OUTPUT: _("The disk with the record does not answer."),
    FaultCode.PERMISSION: _("This computer does not let the program write into the folder of the record."),
}
_ELSE: Final = _("It could not be saved.")
_OPEN: Final = _(
    "If the program closes now, those words are gone. Make room on the disk, or put the stick back, and try again. "
    "Or stay, and copy them out by hand."
)
_LOCKED_AND_FULL: Final = _(
    "The words wait in this program, encrypted. If it closes now, they are gone. Make room on the disk, or put the "
    "stick back, and try again. Or stay, unlock, and copy them out by hand."
)
_LOCKED_OUT: Final = _(
    "The words wait in this program, encrypted. If it closes now, they are gone. Put the stick back, or have the folder "
    "made ready to be written to, and try again. Or stay: the words wait until it is."
)
_UNANSWERED: Final = _(
    "As the questions are answered now, nobody here may be given these words, so they are not kept. If the program "
    "closes now, they are gone. Stay to change an answer, or to copy them out by hand and ring whom the form names."
)

WAITS_IN_SHORT: Final = _("What was typed is not on the disk yet: do not close the program.")
WAITS: Final = _(
    "What was typed is not on the disk yet. It waits in this program, encrypted: make room on the disk, or put the "
    "stick back, and do not close the program."
)
WRITTEN: Final = _("What was typed is on the disk now.")


def before_closing(code: FaultCode | None, *, is_locked: bool) -> str:
    """Return what happened and what can be done, for whoever wants to close the program.

    Without a code it is no disk that is in the way, but a question of the form that is not answered.
    """
    if code is None:
        return _UNANSWERED
    reason = _REASONS.get(code, _ELSE)
    # Only a disk that is full still lets somebody unlock.
    locked = _LOCKED_AND_FULL if code is FaultCode.DISK_FULL else _LOCKED_OUT
    return f"{reason} {locked if is_locked else _OPEN}"

"""The words of the sheet with the code of an invitation."""

from typing import Final

from safeguard_desktop.wording.times import instant_or_empty
from safeguard_desktop.wording.translate import _

TITLE: Final = _("Your invitation")
STEPS_TITLE: Final = _("What to do")
STEPS: Final = (
    _("Open the program on a computer that has the setting’s folder."),
    _("Choose “I have an invitation” on the first page, and type the code."),
    _("Choose a passphrase that nobody else knows, and write it down nowhere near this sheet."),
)
CARE_TITLE: Final = _("Take care of it")
CARE: Final = (
    _("Whoever has this sheet could sign in as you until you have used the code. Let nobody else have it."),
    _("Tell the lead at once if it is lost: the code is then taken back, and you get another."),
    _("Once you have signed in, the code opens nothing any more. Tear the sheet up."),
)
KEEP: Final = _("You sign for the setting from then on, without reading the record of any child.")
QUESTIONS: Final = _("Whom to ask")
PRINT: Final = _("Print a sheet to hand over")
NO_PRINTER: Final = _(
    "No printer is set up on this computer. Write the code down by hand, or add a printer and try again."
)


def for_whom(name: str) -> str:
    """Return whose invitation it is."""
    return _("For {name}, to be handed over in person.").format(name=name)


def care(*, approves: bool) -> tuple[str, ...]:
    """Return what to take care of."""
    return (*CARE, KEEP) if approves else CARE


def valid(until: str) -> str:
    """Return how long the code counts."""
    return _("This is the code. It counts once, until {time}.").format(time=instant_or_empty(until))

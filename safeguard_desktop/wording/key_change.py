"""The words about changing the keys of the record."""

from collections.abc import Sequence
from typing import Final

from safeguard_desktop.wording.translate import _
from safeguard_desktop.wording.voice import isolated

TITLE: Final = _("The keys of the record")
WHY: Final = _(
    "The record is locked with keys that each reader’s passphrase opens. They are changed when somebody who could read "
    "has left. Change them as well when a copy of the record may have got into other hands."
)
CHANGE: Final = _("Change the keys")
QUESTION: Final = _("Change the keys of the record?")
QUESTION_TEXT: Final = _(
    "Everybody who reads the record goes on with the same passphrase and notices nothing. What is written from now on "
    "cannot be opened with a key from before.\n\n"
    "Copies and backups made until now stay readable with the keys of then: that cannot be taken back. For a moment the "
    "disk needs room for the record a second time. It takes a few seconds, longer for a record of many years."
)
CHANGING: Final = _("The record is being locked with new keys…")
CHANGED: Final = _("The keys of the record are changed.")
ENDED: Final = _("This person has left, and the keys of the record are changed.")
NEW_SHEET: Final = _("A new recovery sheet")
NEW_SHEET_WHY: Final = _(
    "If the recovery sheet is lost, or somebody may have seen it, make a new one. It takes the words of the old sheet or a "
    "second person who signs. Of the children’s record the old sheet then opens backups from before, and nothing else; so do the three shares of it, if there are any. What becomes of worries about adults is said below, once the new sheet is made."
)
NEW_SHEET_MAKE: Final = _("Make a new recovery sheet")
NEW_SHEET_ACT: Final = _("Put the new sheet in force")
NEW_SHEET_DONE: Final = _(
    "The new recovery sheet is in force. Mark the old one, and keep it for older backups."
)
SHEET_OF_ADULTS: Final = _("The recovery sheet and worries about adults")
UNFINISHED: Final = _("The last change of keys was cut off")
UNFINISHED_THEN: Final = _(
    "Nothing is lost and everybody who may read can read. But whoever was to be shut out is not shut out yet: change the "
    "keys again."
)


def sheet_of_adults(readers: Sequence[str], *, is_old: bool) -> str:
    """Return which sheet opens worries about adults, and who makes that good. Source: vault/KEYS.md 12.5."""
    names = _(" or ").join(isolated(name) for name in readers)
    if is_old:
        return _(
            "The sheet of before still opens them, and the new one does not yet: you have no key to them. Ask {names} to open the page of worries about adults, and to change its keys. Keep the old sheet until then."
        ).format(names=names)
    return _(
        "The new sheet opens them. The one of before, with a copy of the folder, still does as well, until {names} changes the keys on the page of worries about adults."
    ).format(names=names)

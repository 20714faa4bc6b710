"""What the demonstration tells while it goes through the whole journey, one line a step."""

from typing import Final

from safeguard_desktop.wording.translate import _, ngettext

BEGIN: Final = _("The whole journey on an invented setting. Every key is typed into the real windows.")
FOLDER: Final = _("Everything is left in {folder}")
NOT_EMPTY: Final = _("There is something in {folder} already. Name a folder that is empty or not there yet.")
CANNOT_WRITE: Final = _("Nothing can be written in {folder}: {why}.")

SETTING_UP: Final = _("Setting up Elm Row Pre-school in five screens.")
WEEKS_BEFORE: Final = _("The first weeks of the term go by: what an invented story writes into the record.")
RAISING: Final = _("Two members of staff raise three concerns, without signing in.")
RAISED: Final = _("Saved under the reference {reference}.")
ABOUT_LEAD: Final = _("A small worry about the lead goes to the manager, and to nobody else.")
LEFT: Final = _("Somebody is called away in the middle of a sentence. It is kept for the lead.")
UNLOCKING: Final = _("The lead unlocks the record and finds on Today what waits.")
RECEIVING: Final = _("She receives the first concern and opens a file for the child.")
DECIDING: Final = _(
    "She decides to monitor, notes a talk, corrects a detail, and marks the concern to be kept."
)
MATCHING: Final = _("She receives the next ones. A name spelt by ear finds the child’s earlier concern.")
READING: Final = _("She reads the child’s page and chronology, completes the front sheet, and searches.")
LEAVING: Final = _("The child moves on: a transfer pack is looked through, made and saved.")
LOOKING: Final = _("The same pages in dark, and with text at 150 %.")
READING_A_NOTE: Final = _(
    "A member of staff signs in, reads a note of the lead, and says so. The record stays closed."
)
ABOUT_ADULTS: Final = _(
    "The manager reads worries about adults: the new one, and one that was followed to its end. The lead sees neither."
)
LOCKING: Final = _("The record is locked. A backup is made and checked.")
VERIFYING: Final = _("Checking the record as a stranger would.")
RESTORING: Final = _("On another computer the recovery sheet alone brings the record back.")

DONE: Final = _("Done in {seconds} seconds after set-up.")
SETTING_IS: Final = _("The setting: {path}")
PACK_IS: Final = _("The pack: {path}")
SUMMARY_IS: Final = _("Passphrases and words: {path}")
OPEN_NOW: Final = _("The window stays open on the example. Close it when you have seen enough.")
STOPPED: Final = _(
    "The demonstration did not get any further: looking for “{what}” while “{where}” had the keyboard."
)
FAULT: Final = _("The demonstration did not get any further: {fault}")
BUG: Final = _("The program is at fault; the reference is {reference}.")
NOT_SOUND: Final = _("The record was checked and is not sound.")
PDF_SUFFIX: Final = ".pdf"


def worries_before(count: int) -> str:
    """Return how many worries there have been."""
    return ngettext("There has been {count} worry.", "There have been {count} worries.", count)


def pictures(count: int) -> str:
    """Return how many pictures were left beside it."""
    return ngettext("{count} picture lies beside it.", "{count} pictures lie beside it.", count)

"""The words of restoring a backup with the recovery sheet."""

from typing import Final

from safeguard_desktop.wording.translate import _, ngettext

TITLE: Final = _("Restore from a backup")
INTRO: Final = _(
    "You need a backup, and the recovery sheet or two of its three shares. The backup itself is not changed."
)
PLACE: Final = _("Where are the backups?")
PLACE_HINT: Final = _("The folder that holds them, such as one on a stick or an outside disk.")
CHOOSE_PLACE: Final = _("Choose the folder")
BACKUP: Final = _("Which backup?")
BACKUP_HINT: Final = _("The newest is at the top.")
NO_BACKUPS: Final = _("There are no backups of this program in that folder.")
WORDS: Final = _("The 26 words of the recovery sheet")
WORDS_HINT: Final = _("In the order of their numbers. The first three letters of each are enough.")
PASSPHRASE: Final = _("A new passphrase")
PASSPHRASE_AGAIN: Final = _("The same passphrase again")
PASSPHRASE_HINT: Final = _("It replaces the lead’s passphrase in the copy that you are making.")
TARGET: Final = _("Where should the record lie?")
TARGET_HINT: Final = _("On this computer’s own disk. A folder of the same name is never overwritten.")
STEP_WORDS: Final = _("The recovery sheet")
STEP_TARGET: Final = _("A new passphrase and a place")
ACT: Final = _("Restore this backup")
CHECKING: Final = _("Checking the backup, entry by entry.")
RESTORING: Final = _("Putting the record back.")
LEAVE_TITLE: Final = _("Leave restoring?")
LEAVE_TEXT: Final = _("The words that you typed are taken off the screen. Nothing has been restored.")
LEAVE_YES: Final = _("Leave it")
LEAVE_NO: Final = _("Go on")
DONE_TITLE: Final = _("The record is back")
DONE_GAP: Final = _(
    "What was written after this backup is not in it. That it was restored, and from where, is itself written in the record."
)
DONE_UNLOCK: Final = _("Unlock it")
DONE_SHEET: Final = _(
    "Put the recovery sheet back where it is kept. If anyone may have read it, "
    "unlock the record and make a new sheet under People."
)


def backup_line(at: str, setting: str, entries: int) -> str:
    """Return a line of the list of backups: when, of whom, how much."""
    count = ngettext("{count} entry", "{count} entries", entries)
    return f"{at} · {setting} · {count}" if setting else f"{at} · {count}"


def new_passphrase_of(lead: str) -> str:
    """Return whose passphrase will be new."""
    return _("The passphrase will be that of {lead}, as safeguarding lead.").format(lead=lead)

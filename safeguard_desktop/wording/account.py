"""The words of one's own account: passphrase, PIN of today, taking an invitation up, signing in to sign."""

from typing import Final

from safeguard_desktop.wording.translate import _, ngettext

OWN: Final = _("Your own account")
CHANGE_PASSPHRASE: Final = _("Change your passphrase")
CHANGE_PASSPHRASE_WHY: Final = _(
    "A new passphrase opens the record from now on. Copies of the record from before, such as backups, still open to the "
    "old one. If somebody may know it, or has such a copy, they can go on trying until the keys of the record are changed."
)
OLD_PASSPHRASE: Final = _("The passphrase that you have now")
NEW_PASSPHRASE: Final = _("The new passphrase")
NEW_AGAIN: Final = _("The new passphrase again")
SUGGEST: Final = _("Suggest one")
PASSPHRASE_CHANGED: Final = _("The new passphrase counts from now on. Destroy any note of the old one.")
MAKING: Final = _("This takes a second or two.")

PIN_TITLE: Final = _("A PIN for today")
PIN_WHY: Final = _(
    "After a lock, six digits let you in again instead of the whole passphrase. The PIN is kept in the memory of this "
    "program only. It is gone at midnight, when the program is closed, after five wrong tries, and when somebody else signs in."
)
PIN: Final = _("PIN")
PIN_HINT: Final = _("Six digits or more.")
PIN_AGAIN: Final = _("The same PIN again")
CHOOSE_PIN: Final = _("Choose a PIN for today")
PIN_CHOSEN: Final = _("The PIN counts until midnight.")
PIN_IS_CHOSEN: Final = _("A PIN lets you in again until midnight.")
FORGET_PIN: Final = _("Give the PIN up")
PIN_FORGOTTEN: Final = _("The PIN does not count any more.")

UNLOCK_PIN: Final = _("PIN of today")
USE_PASSPHRASE: Final = _("Use the passphrase")
USE_PASSPHRASE_OR_OTHER: Final = _("Somebody else, or with a passphrase")
USE_PIN: Final = _("Use the PIN of today")

HAVE_INVITATION: Final = _("I have an invitation")
JOIN_TITLE: Final = _("I have an invitation")
JOIN_INTRO: Final = _(
    "The safeguarding lead gave you a code. With it you choose a passphrase of your own; then the code opens nothing any more."
)
JOIN_CODE: Final = _("The code")
JOIN_CODE_HINT: Final = _(
    "20 signs in four groups. Small letters will do, and spaces and marks do not count."
)
JOIN_CONTINUE: Final = _("Continue")
JOIN_LOOKING: Final = _("Looking for the invitation. This takes a second or two.")
JOIN_READS: Final = _(
    "With it you read the whole record of the children and write in it. What you open is written down."
)
JOIN_SIGNS: Final = _(
    "With it you sign changes of who can read the record. You will not read the record yourself."
)
JOIN_OWN_NOTES: Final = _(
    "With it you read the notes that the lead writes for you, and see what became of your own concerns. The record of the "
    "children stays closed to you."
)
JOIN_WHY: Final = _(
    "Choose a passphrase that you use nowhere else. Nobody can look it up for you; if it is lost, the lead invites you anew."
)
JOIN_FINISH: Final = _("Keep the passphrase and go on")

APPROVER: Final = _("signs, does not read the record")
APPROVER_TITLE: Final = _("You sign, and do not read the record")
APPROVER_WHAT: Final = _(
    "When somebody is to read the record, or to read it no more, the lead asks you to agree. You do that at the lead’s "
    "own window, with your passphrase: look at the name and at what is asked before you type it. The concerns themselves stay closed to you."
)
READS_NOW_TITLE: Final = _("You read the record from now on")
READS_NOW_WHAT: Final = _(
    "Lock, and unlock again with your passphrase: the record opens, with Today and what waits for you."
)


def welcome(name: str) -> str:
    """Return whom an invitation is for."""
    return _("Welcome, {name}").format(name=name)


def minutes_idle(minutes: int) -> str:
    """Return when the window locks by itself."""
    return ngettext("Locks after {count} idle minute", "Locks after {count} idle minutes", minutes)

"""The words of the start window, where nothing is unlocked, and of unlocking.

What a reference or a draft has come to is told alike whoever it went to: others may be looking on.
"""

from collections.abc import Sequence
from datetime import date
from typing import Final

from safeguard_desktop.wording.times import clock_text, instant_or_empty, since_text
from safeguard_desktop.wording.translate import _, ngettext

WINDOW_TITLE: Final = _("Safeguard Desktop")
NO_SCREEN: Final = _(
    "There is no screen here to show the window on. Start the program at the computer itself, or look at "
    "what it does with the command “demo”, which leaves pictures."
)

RAISE: Final = _("Raise a concern")
RAISE_HINT: Final = _("Anyone who works or volunteers here may. No sign-in, about two minutes.")
UNLOCK: Final = _("Unlock the record")
UNLOCK_HINT: Final = _("For the safeguarding lead and the deputy.")

NO_SETTING: Final = _("There is no record on this computer yet")
NO_SETTING_HINT: Final = _(
    "Set one up in five short screens, open a folder that exists already, or put back a backup."
)
SET_UP: Final = _("Set up this setting")
SET_UP_ANOTHER: Final = _("Set up another setting")
SET_UP_HINT: Final = _("About five minutes. You need a printer, or a pen and paper.")
OPEN_FOLDER: Final = _("Open a setting folder")
OPEN_FOLDER_HINT: Final = _("Its name ends in “.safeguard”.")
RESTORE: Final = _("Restore from a backup")
RESTORE_HINT: Final = _("With the recovery sheet, on any computer.")
OTHER_SETTING: Final = _("Another setting")
CHOOSE_SETTING: Final = _("Which setting?")

REFERENCE_TITLE: Final = _("Has my concern been received?")
REFERENCE_LABEL: Final = _("Your reference")
REFERENCE_HINT: Final = _("Such as K7F-2QM. It is on the confirmation.")
REFERENCE_LOOK: Final = _("Look")
REFERENCE_SENT: Final = _("Saved and waiting. Tell whoever it was sent to in person as well.")
REFERENCE_NOT_FOUND: Final = _(
    "No concern has that reference here. Check it, and ask in person whoever you told."
)

UNLOCK_TITLE: Final = _("Unlock the record")
UNLOCK_PERSON: Final = _("Who are you?")
UNLOCK_PASSPHRASE: Final = _("Passphrase")
UNLOCK_ACT: Final = _("Unlock")
UNLOCKING: Final = _("Opening the record. It takes about a second, on purpose: that makes guessing slow.")
CHECKING: Final = _("Checking what was written since this computer last had it open.")
LOST_PASSPHRASE: Final = _("The passphrase is lost")
LOST_PASSPHRASE_HINT: Final = _(
    "The recovery sheet opens the newest backup and lets you choose a new passphrase. Nothing else can."
)

RECEIVE_PACK: Final = _("Receive a transfer pack")
RECEIVE_AFTER: Final = _("Unlock the record first. The page for the pack opens then.")
NOTES: Final = _("My notes (staff)")
NOTES_HINT: Final = _(
    "With an account: read what the lead wrote for you, and see what became of your concerns."
)
NOTES_TITLE: Final = _("My notes")
NOTES_ACT: Final = _("Sign in")
NOBODY_HAS_NOTES: Final = _("Nobody has an account for notes here.")
LOST_NOTES_PASSPHRASE: Final = _(
    "Passphrase lost? The lead invites you anew, and writes again what you have not read."
)
PUT_BACK_TITLE: Final = _("Something that was sent from here had disappeared")

NOBODY_READS: Final = _(
    "Nobody can open this record with a passphrase yet. Restore a backup with the recovery sheet."
)
TRY_AGAIN: Final = _("Try again")
OPEN_HERE: Final = _("Open it here all the same")
OPEN_HERE_YES: Final = _("Open it here")

PEOPLE_TITLE: Final = _("Whom to tell")
NUMBERS_TITLE: Final = _("Whom to ring")
NOT_RECEIVED_THEN: Final = _(
    "It is still kept here and offered again. Find the lead or the deputy and tell them in person."
)
EMERGENCY: Final = _("Danger now: ring 999")
EMERGENCY_TEXT: Final = _(
    "While this program cannot help, tell the safeguarding lead in person and write on paper what you saw and heard."
)
SOCIAL_CARE_DAY: Final = _("Social care, by day")
SOCIAL_CARE_NIGHT: Final = _("Social care, at night and weekends")
LADO: Final = _("About an adult here (LADO)")
POLICE: Final = _("Police")
OTHER_ACTS: Final = _("On this computer")
LEFT_UNFINISHED: Final = _(
    "What you wrote is kept as “unfinished” for whoever it was meant for. Tell them in person as well."
)
SETUP_UNFINISHED: Final = _("Set-up is not finished")
SETUP_UNFINISHED_TEXT: Final = _(
    "Nothing has been written. If you close now, your answers are gone; a recovery sheet that is already on paper will "
    "be of no use: tear it up."
)
CLOSE_ANYWAY: Final = _("Close and start again later")
GO_ON: Final = _("Go on")


def waiting(count: int, oldest: str, today: date) -> str:
    """Return how many concerns wait since when, without a name. `oldest` is a stored instant or empty."""
    if count == 0:
        return _("No concern is waiting")
    told = ngettext("{count} concern waiting", "{count} concerns waiting", count)
    return f"{told} {since_text(oldest, today)}" if oldest else told


def received(at: str, today: date) -> str:
    """Return that a concern was received, and when."""
    return _("Received {time}").format(time=clock_text(at, today))


OPEN_HERE_ALREADY: Final = _("The record is open in another window on this computer.")
OPEN_HERE_ALREADY_THEN: Final = _(
    "Go on in that window, or lock it there and try again. It may be where somebody else is signed in to the computer. "
    "A concern can be raised in the meantime."
)


def left_open(person: str, computer: str, since: str) -> str:
    """Return who has had the record open, where and since when. `since` is a stored instant."""
    told = instant_or_empty(since)
    if not told:
        return _("{person} has it open on {computer}.").format(person=person, computer=computer)
    return _("{person} has had it open on {computer} since {time}.").format(
        person=person, computer=computer, time=told
    )


def open_here_title(computer: str) -> str:
    """Return the question before a record is opened that another computer has open."""
    return _("Is {computer} switched off, or gone?").format(computer=computer)


def open_here_text(computer: str) -> str:
    """Return when a record may be opened all the same, and what it does otherwise."""
    return _(
        "Open the record here only if {computer} is off, broken or no longer yours. If the program is still "
        "running there, lock it there first: two computers that write at once would damage the record."
    ).format(computer=computer)


def unlock_title(setting: str) -> str:
    """Return the heading over the passphrase."""
    return _("Unlock the record of {setting}").format(setting=setting)


def people_to_tell(names: Sequence[str]) -> str:
    """Return names joined the way that one says them: "Ann, Ben or Cas"."""
    if len(names) < 2:
        return "".join(names)
    return _("{others} or {last}").format(others=", ".join(names[:-1]), last=names[-1])


def not_received(sent_at: Sequence[str]) -> str:
    """Return that what was sent from this computer was not received within a working day (stored instants)."""
    what = ngettext(
        "{count} concern sent from this computer has not been received",
        "{count} concerns sent from this computer have not been received",
        len(sent_at),
    )
    since = instant_or_empty(sent_at[0]) if sent_at else ""
    return _("{what}. Sent {time}").format(what=what, time=since) if since else what


def put_back(count: int) -> str:
    """Return that something was taken out of the inbox before anybody had received it."""
    return ngettext(
        "{count} concern was not where it had been waiting. The copy on this computer was put there again. Tell the lead in person that it happened.",
        "{count} concerns were not where they had been waiting. The copies on this computer were put there again. Tell the lead in person that it happened.",
        count,
    )

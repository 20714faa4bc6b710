"""The words of what arrives from another setting: packs, files on paper, and the book of what was received."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.domain.entries import ActionPlanned, HoldPlaced
from safeguard_desktop.domain.entries.arriving import ArrivalWay, SetAsideReason
from safeguard_desktop.domain.rows import EntryView
from safeguard_desktop.wording.labels import HOLD_REASONS
from safeguard_desktop.wording.times import date_text
from safeguard_desktop.wording.translate import _, ngettext

TITLE: Final = _("Receive a transfer pack")
INTRO: Final = _(
    "Nothing is written down until you have seen what the pack says and chosen the child. The file itself stays as it is."
)
CHOOSE: Final = _("Choose the file…")
NO_FILE: Final = _("No file chosen yet")
CHOSEN: Final = _("File chosen: {size}")
PICK_TITLE: Final = _("The pack that you received")
PICK_FILTER: Final = _("Transfer pack (*.pdf)")
PASSPHRASE: Final = _("Passphrase of the pack")
PASSPHRASE_HINT: Final = _(
    "Six words with hyphens, told to you by the sender. It is not your own passphrase."
)
OPEN: Final = _("Look into the pack")
OTHER_FORM: Final = _("It came on paper, or from another program")
ANOTHER: Final = _("Look into another pack")

# What it was found to be: what happened, then what to do.
OUTCOMES: Final[Mapping[str, str]] = {
    "too_large": _(
        "The file is larger than a transfer pack can be. Ask the sender what it is, and receive it as a file from another program."
    ),
    "too_slow": _(
        "Reading the file took longer than a pack usually takes, so it was stopped. Nothing of it was taken in. Either this "
        "computer is busy, or the file is built to take long. Look at it again: it gets five times as long."
    ),
    "not_a_pdf": _(
        "This file is not a PDF, so it is not a transfer pack. Look whether you chose the right file; packs are called like TP-2026-0041.pdf."
    ),
    "wrong_passphrase": _(
        "The pack does not open with this passphrase. Ring the sender and have the six words read out again, with the hyphens."
    ),
    "damaged": _(
        "The file is damaged, or is no transfer pack. Nothing of it was taken in. Ask the sender to send it again."
    ),
    "pages_only": _(
        "This PDF has pages and no record inside, so it comes from another program or an older version. "
        "Open it with a PDF reader, and write down here that you received it."
    ),
    "newer_version": _(
        "The pack was made by a newer version of this program. Update this program, or read the pack in a PDF reader until then."
    ),
    "forged": _(
        "A signature in the pack does not hold: somebody else than the sender has changed it. Nothing of it can be trusted. "
        "Ring the sender, tell them, and ask for a new pack."
    ),
    "altered": _(
        "What is in the pack is not what the sender put into it. Nothing of it was taken in. Ring the sender and ask for a new pack."
    ),
    "unreadable": _(
        "The pack holds something that this version of the program cannot read. Update this program, or ask the sender what was sent."
    ),
    "pages_not_verified": _(
        "The record in the pack is as the sender signed it. The pages are not: another program has saved the file since. "
        "Rely on what you see here, not on the pages."
    ),
    "sound": _("The pack is whole, and exactly as the sender signed it."),
}
TOO_SLOW_AGAIN: Final = _(
    "Reading the file took too long again, with five times as long as a pack usually takes. Nothing of it was taken in. Close "
    "other programs and look at it once more; if the same happens, ring the sender and ask for it anew."
)
LOOK_LONGER: Final = _("Look at it again")
RETYPE: Final = _("Type the passphrase again")
STANDINGS: Final[Mapping[str, str]] = {
    "own": _("This pack was made by your own setting."),
    "known": _("You have accepted packs from this setting before."),
    "unknown": _(
        "No pack from this setting has been accepted here yet. Make sure that it is theirs before you take it in."
    ),
    "changed": _(
        "You know this setting, but this pack is signed with another key than before. Ring a number that you know, and ask why."
    ),
}
MATCH_WHY: Final[Mapping[str, str]] = {
    "upn": _("The same pupil number"),
    "name_and_birth": _("Name and date of birth agree"),
    "name": _("The name is alike"),
    "birth": _("The same date of birth, another name"),
}
FROM: Final = _("From")
FOR: Final = _("For")
MADE: Final = _("Made")
FINGERPRINT: Final = _("Fingerprint of your file")
CHILD: Final = _("Child")
BORN: Final = _("Date of birth")
LEAVING: Final = _("Leaving date")
HOLDS: Final = _("They ask you to keep")
WHAT_IS_IN: Final = _("What is in it")
SAFETY: Final = _("What keeps this child safe today")
ENTRIES_TITLE: Final = _("Every entry, before it is taken in")
COLUMN_WHEN: Final = _("Written down")
COLUMN_WHAT: Final = _("What")
COLUMN_BY: Final = _("By")
COLUMN_AS: Final = _("As written")
AS_WRITTEN: Final = _("unchanged, proven")
NAMES_REPLACED: Final = _("names replaced")
NOT_PROVEN: Final = _("as the sender says")
SENDER_TITLE: Final = _("Is this pack really theirs?")
SENDER_INTRO: Final = _(
    "Ring the sender on a number that you know, not one from the pack. Ask for the digits at the foot of their page "
    "“Receive a transfer pack”, and compare them:"
)
OWN_DIGITS: Final = _("The digits of your setting, to read out to whoever receives a pack from you: {digits}")
SENDER_HOW: Final = _("Who read them out, and when?")
ACCEPT: Final = _("The digits agree: accept packs from this setting")
WHICH_TITLE: Final = _("Which child is it?")
NEW_CHILD: Final = _("A child who is new here: open a file for {name}")
NO_MATCH: Final = _("Nobody here has a name or a date of birth like this.")
WHY_THIS_CHILD: Final = _("How you know that it is this child")
WHY_HINT: Final = _(
    "Such as “the mother gave her date of birth at the visit”. It may be left empty for a new child."
)
DIFFERS: Final = _("The front sheet reads otherwise here, and is left as it is: {fields}.")
TAKE_IN: Final = _("Take it into the record")
SET_ASIDE: Final = _("Do not take it in")
SET_ASIDE_WHY: Final = _("Why is it not taken in?")
SET_ASIDE_NOTE: Final = _("Anything to add")
SET_ASIDE_ACT: Final = _("Write down that it was not taken in")
SET_ASIDE_DONE: Final = _("Written down. Tell the sender, and delete the file once they know.")
BEFORE: Final = _("This very file was taken in before. Nothing will be added twice.")
TAKEN: Final = _("{entries} taken into the record.")
TAKEN_REPEATED: Final = _("{entries} were here already.")
GO_TO_CHILD: Final = _("Go to the child")
TELL_SENDER: Final = _("Tell the sender that the pack has arrived: they wait for it.")
SAVE_RECEIPT: Final = _("Save the receipt for the sender")
RECEIPT_HINT: Final = _(
    "A small file that says that this pack has come, and proves that it was opened. It names no child: send it back by "
    "e-mail. The sender’s program takes it in. If it is lost, look into the pack again and take it in: nothing is added twice, "
    "and the receipt is offered once more."
)
RECEIPT_IS_SAVED: Final = _("Saved")
CODE_TO_READ_OUT: Final = _(
    "If you ring instead, read out the number of the pack, {number}, and its check code: {code}"
)
RECEIPT_KIND: Final = _("Receipt")
RECEIPT_SAVED: Final = _("The receipt is saved. Send it back to the sender.")
HOLDS_TITLE: Final = _("What the sender asks you to keep")
HOLDS_INTRO: Final = _(
    "The sender does not let anybody destroy these entries. Decide whether you keep them so as well. "
    "Good practice, not a statutory ban."
)
LEFT_OPEN: Final = _("This pack is in the record. What the sender asks you to keep is not decided yet.")
HOLD_REASON: Final = _("Why?")
KEEP: Final = _("Keep it until two people agree to end this")
DO_NOT_KEEP: Final = _("Do not place this here")
ORIGINALS: Final = _("Documents in the pack")
ORIGINALS_NOT_TAKEN: Final = _(
    "The documents stay in the file: open it with a PDF reader, and add them on the child’s page."
)

# The book.
BOOK: Final = _("What was received")
BOOK_EMPTY: Final = _("Nothing has been received yet")
BOOK_EMPTY_HINT: Final = _("Packs that you take in or set aside stand here, and files that came on paper.")
COLUMN_RECEIVED: Final = _("Received")
COLUMN_FROM: Final = _("From")
COLUMN_CHILD: Final = _("Child")
COLUMN_NUMBER: Final = _("Pack")
COLUMN_STATE: Final = _("Outcome")
BOOK_PACK: Final = _("taken in, {entries}")
BOOK_PACK_PAGES: Final = _("taken in, {entries}; pages not verified")
BOOK_FILE: Final = _("written down")
BOOK_ASIDE: Final = _("not taken in: {reason}")

# A file in another form.
FILE_TITLE: Final = _("A child’s file that came on paper, or from another program")
FILE_CHILD: Final = _("Whose file is it?")
FILE_FROM: Final = _("Which setting is it from?")
FILE_LEAD: Final = _("From whom there?")
FILE_WAY: Final = _("How did it come?")
FILE_WHEN: Final = _("When did it come?")
FILE_TEXT: Final = _("What came?")
FILE_TEXT_HINT: Final = _(
    "Such as “brown envelope, chronology and two concern forms”, or the name of the other program."
)
FILE_PAGES: Final = _("How many pages?")
FILE_PLACE: Final = _("Where is it kept?")
FILE_ACT: Final = _("Write it down")
FILE_DONE: Final = _("Written down on the child’s page.")
WAYS: Final[Mapping[ArrivalWay, str]] = {
    ArrivalWay.PAPER: _("On paper"),
    ArrivalWay.FILE: _("As a file"),
    ArrivalWay.OTHER: _("Another way"),
}
REASONS: Final[Mapping[SetAsideReason, str]] = {
    SetAsideReason.NOT_OURS: _("it is not for this setting"),
    SetAsideReason.UNKNOWN_SENDER: _("the sender could not be made sure of"),
    SetAsideReason.DAMAGED: _("it is damaged, or was changed"),
    SetAsideReason.WRONG_CHILD: _("the child does not come here"),
    SetAsideReason.OTHER: _("another reason"),
}

SUMMARY: Final = _("Main concerns, in the sender’s words")
WITHHELD: Final = _("What the sender left out")
KEPT_THERE: Final = _("What the sender keeps")
KEPT_AT: Final = _("Where it is kept")
WHAT_CAME: Final = _("What came")
KEPT_HERE: Final = _("Kept here too, until two people agree to end this")
NOT_KEPT_HERE: Final = _("Not kept here in that way")
PROPOSAL_LINK: Final = _("Decide whether to take this over")
PROPOSAL_TITLE: Final = _("Decide about what came with the file")
PROPOSAL_TAKEN: Final = _("Does your setting take this over?")
PROPOSAL_YES: Final = _("Yes: it is ours to do, or to keep, from now on")
PROPOSAL_NO: Final = _("No")
PROPOSAL_ACT: Final = _("Record the decision")
PROPOSAL_SAVED: Final = _("The decision is recorded.")
TODAY_PROPOSED: Final = _("Came with a child’s file: decide whether to take it over")
TODAY_DECIDE: Final = _("Decide about it")
WAITS: Final = _(
    "What the sender still had to do, and what they do not let anybody destroy, stands on Today until you have decided about it. Nothing was taken over by itself."
)
ACTION_TAKEN: Final = _("Taken over: it is an action of this setting now")
ACTION_NOT_TAKEN: Final = _("Not taken over")
PACK: Final = _("Pack")
PAGES: Final = _("Pages")
ABOUT_ENTRY: Final = _("About")


def from_whom(setting: str, lead: str) -> str:
    """Return who sent something: the setting, and the lead where one is known."""
    return (
        _("from {setting}, {lead}").format(setting=setting, lead=lead)
        if lead
        else _("from {setting}").format(setting=setting)
    )


def entries(count: int) -> str:
    """Return how many entries."""
    return ngettext("{count} entry", "{count} entries", count)


def documents(count: int) -> str:
    """Return how many documents."""
    return ngettext("{count} document", "{count} documents", count)


def size(count: int) -> str:
    """Return how large a file is, such as "412 kB" or "1.2 MB"."""
    kilobytes = max(1, round(count / 1000))
    if kilobytes < 1000:
        return _("{count} kB").format(count=kilobytes)
    return _("{count} MB").format(count=f"{count / 1_000_000:.1f}")


def proposed_action(setting: str, what: str, due: str) -> str:
    """Return what another setting still had to do when the file came."""
    return _("{setting} still had this to do by {due}: {what}").format(setting=setting, what=what, due=due)


def proposed_hold(setting: str, reason: str) -> str:
    """Return that another setting does not let anybody destroy something that came."""
    return _("{setting} does not let anybody destroy this: {reason}").format(setting=setting, reason=reason)


def proposed(entry: EntryView) -> str:
    """Return what came with a file and waits for a decision."""
    setting, body = entry.origin.setting if entry.origin is not None else "", entry.body
    if isinstance(body, HoldPlaced):
        return proposed_hold(setting, HOLD_REASONS[body.reason_code])
    what, due = (body.what, date_text(body.due_on)) if isinstance(body, ActionPlanned) else ("", "")
    return proposed_action(setting, what, due)

"""The words of making a transfer pack. Source: S92; guidance.md section 2.2; DESIGN 6."""

from dataclasses import dataclass
from typing import Final

from safeguard_desktop.wording.translate import _, ngettext

TITLE: Final = _("Transfers")
EMPTY: Final = _("No transfer pack has been made yet")
EMPTY_HINT: Final = _("Open the page of the child who is leaving, then choose “Make a transfer pack”.")
COLUMN_NUMBER: Final = _("Pack")
COLUMN_CHILD: Final = _("Child")
COLUMN_TO: Final = _("To")
COLUMN_MADE: Final = _("Made")

MAKE: Final = _("Make a transfer pack")
STEP_WHERE: Final = _("Where the child goes")
STEP_PREVIEW: Final = _("Look through the pages")
STEP_CHECK: Final = _("Check your answers")
CHILD: Final = _("Child")
TO_SETTING: Final = _("New setting")
TO_LEAD: Final = _("Its designated safeguarding lead")
TO_LEAD_HINT: Final = _("Ring and ask for the name. A pack that is addressed to nobody is opened by anybody.")
TO_ADDRESS: Final = _("Its address")
TO_PHONE: Final = _("Its telephone number")
TO_PHONE_HINT: Final = _("From its website, not from a message that you were sent.")
SUMMARY: Final = _("Summary of main concerns")
SUMMARY_HINT: Final = _("In your words, for whoever opens the pack first. Other children are not named.")
SUMMARY_BEGIN: Final = _("Begin with what the record has")
LEAVING: Final = _("Last day here")
LEAVING_HINT: Final = _("Leave it empty if it is not known. The file follows within five days of leaving.")
CONSENT: Final = _("The family’s agreement is not needed to send a child protection file.")

AHEAD: Final = _("Shared with the next setting beforehand")
AHEAD_HINT: Final = _("That was no transfer: the file itself still goes, whole.")

PREVIEW_INTRO: Final = _(
    "These are the pages that the new setting will read. They exist only in this window so far."
)
NOT_SHOWN: Final = _("Letters that could not be printed")
CHOOSE_CHILD: Final = _("Choose the child")
COLUMN_PAGES: Final = _("Pages")
PASSPHRASE_COMES: Final = _(
    "When the pack is made, its passphrase is shown once. Have the telephone at hand."
)
MAKING_PAGES: Final = _("Laying out the pages.")
MADE_SAID: Final = _("The pack is made and written down in the record.")
SAVED_SIGN: Final = _("Saved")
PRINTED_SAID: Final = _("Written down in the record, with the number of pages.")
DONE: Final = _("Done")
PDF_KIND: Final = _("PDF document")
ACT: Final = _("Make the pack")
MAKING: Final = _("Making the pack.")
STOPPED: Final = _("Stopped. Nothing was made.")

MADE_TITLE: Final = _("Pack {number} is made")
PASSPHRASE: Final = _("Its passphrase")
PASSPHRASE_TELL: Final = _(
    "Tell it by telephone, to the lead of the new setting, never in the message that carries the pack."
)
PASSPHRASE_ONCE: Final = _("It is shown only now. If it is lost, make the pack again.")
COPY: Final = _("Copy the passphrase")
FINGERPRINT: Final = _("Its fingerprint, to read out to the new setting")
SAVE: Final = _("Save the pack")
SAVE_HINT: Final = _("The file is encrypted and its name holds no child’s name.")
PRINT: Final = _("Print it instead")
NOT_OUT: Final = _("It is not saved or printed yet.")
NOT_OUT_THEN: Final = _(
    "Nothing of it lies on the disk: once you leave this page, it has to be made again. Save it, or choose “Done” once "
    "more to leave without it."
)
SAVED: Final = _("Saved. Send it, ring the new setting, and write down here when they say that they have it.")
RECEIPT: Final = _("Ask for a signed receipt. If none has come after five days, ring again.")
NOTICE: Final = _("Your privacy notice for families")
NOTICE_HINT: Final = _(
    "It is not in the pack. Where the family or the new setting is to have it, send it along: nothing of the record is in it."
)
NOTICE_SAVE: Final = _("Save the privacy notice")
NOTICE_PRINT: Final = _("Print the privacy notice")
KEEP_COPY: Final = _("Your own record stays as it is.")


@dataclass(frozen=True)
class MadeWords:
    """What the page says of a file that was just made and encrypted: a pack, or what goes out after a decision."""

    title: str
    save: str
    fingerprint: str
    tell: str
    once: str
    receipt: str


PACK: Final = MadeWords(MADE_TITLE, SAVE, FINGERPRINT, PASSPHRASE_TELL, PASSPHRASE_ONCE, RECEIPT)


def pages(count: int) -> str:
    """Return how long the pack is."""
    return ngettext("{count} page", "{count} pages", count)


def for_child(name: str) -> str:
    """Return whose pack it is, for the page's own heading (never a window title)."""
    return _("Transfer pack for {name}").format(name=name)

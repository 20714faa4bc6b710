"""What the pages and forms about children who leave say. Source: S92 to S94, X05, X16; guidance.md section 2.2."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.domain.entries import DualRegistration
from safeguard_desktop.domain.leaving.codes import TakenIn
from safeguard_desktop.wording.leavers import HOLDERS
from safeguard_desktop.wording.translate import _, ngettext

TITLE: Final = _("Leavers and transfers")
INTRO: Final = _("Who leaves, where to, whether the file is sent, and whether they have confirmed it.")
EMPTY: Final = _("No child is leaving")
EMPTY_HINT: Final = _("Write down who leaves as soon as you know. What has to be sent then stands on Today.")
ADD: Final = _("A child leaves")
ADD_MANY: Final = _("Many children leave")
NO_FILE: Final = _("No file held")
TAKE_IN: Final = _("Take in a receipt or slip")
TAKE_IN_HINT: Final = _("The files that the new setting sent back. Several may be chosen at once.")
COLUMN_CHILD: Final = _("Child")
COLUMN_TO: Final = _("To")
COLUMN_STATE: Final = _("How far it is")
COLUMN_DUE: Final = _("Next, by")
COLUMN_PACK: Final = _("Pack")
NOT_KNOWN: Final = _("Not known where to")
SHOW: Final = _("Show")
SHOW_OPEN: Final = _("What is open")
SHOW_ALL: Final = _("Show what is done too")
DONE: Final = _("Done")

# A child leaves
FORM_TITLE: Final = _("A child leaves")
FORM_ACT: Final = _("Write it down")
FORM_CHANGE: Final = _("Change what is known")
FORM_CHANGE_ACT: Final = _("Save the change")
CHILD: Final = _("Which child?")
REASON: Final = _("Why does the child leave?")
LAST_DAY: Final = _("Last day here")
LAST_DAY_HINT: Final = _("Leave it empty if it is not known.")
TO_SETTING: Final = _("New setting")
TO_SETTING_HINT: Final = _("Leave it empty if nobody knows. The file is then kept here.")
TO_LEAD: Final = _("Its designated safeguarding lead")
TO_ADDRESS: Final = _("Address of the new setting, or its secure e-mail address")
TO_PHONE: Final = _("Its telephone number")
CONFIRMED_ON: Final = _("When did you hear for certain where the child goes?")
CONFIRMED_HINT: Final = _("The days are counted from here where it is later than the last day.")
TERM_START: Final = _("First day of term there")
TERM_START_HINT: Final = _("Where the child begins with a new term. The days are then counted from that day.")
AUTHORITY_TOLD: Final = _("Whom in the local authority have you told?")
AUTHORITY_HINT: Final = _("Name, team and how: for a child taught at home, or whom nobody can find.")
AUTHORITY_TOLD_ON: Final = _("When were they told?")
REVIEW_ON: Final = _("When do you look again?")
REVIEW_HINT: Final = _("Leave it empty for four weeks from today.")
NOTE: Final = _("Anything else")
CHANGE_REASON: Final = _("Why does it change?")
ENDED: Final = _("Nothing is left to do")
ENDED_HINT: Final = _("The child stays after all, or the file is kept here for good.")
WITH_A_PLAN: Final = _(
    "This child has a plan or is looked after. When you write this down, telling the social worker goes on Today."
)
MANY_WITH_A_PLAN: Final = _(
    "For each child who has a plan or is looked after, telling the social worker goes on Today as well."
)
CONFIDENTIAL: Final = _(
    "This child’s address is confidential. The new setting is kept out of every paper that a parent may receive. Do not say it on the telephone to anybody who asks."
)
SAVED: Final = _("It is written down.")
SAVED_LEAVING: Final = _("It is written down, and stands on Today until the file is sent.")
BEFORE_LEAVING: Final = _("Tell them something before the child leaves")
BEFORE_LEAVING_HINT: Final = _(
    "Where support must be ready on the first day. The whole file goes when the child has left."
)

# The clock
CLOCK: Final = _("By when the file is to be there")
CLOCK_EARLIER: Final = _("{day} at the latest")
CLOCK_BOTH: Final = _(
    "“Five days” can be read two ways. Every day counted: {days}. School days only: {school}."
)
CLOCK_FROM: Final = _("Counted from {day}.")
CLOCK_FROM_TERM: Final = _("Counted from the first day of term, {day}, which is the first of the five.")
CLOCK_OPEN: Final = _("The days begin once both the last day here and the new setting are known.")

# Sending
SENT: Final = _("It was sent")
SENT_TITLE: Final = _("How the pack was sent")
SENT_ACT: Final = _("Write down that it was sent")
RESENT: Final = _("It was sent again")
WAY: Final = _("How was it sent?")
WAY_HINT: Final = _("Never by standard post, and never with the child or a parent.")
WHEN_SENT: Final = _("When was it sent?")
TO_NAME: Final = _("Addressed to")
TO_NAME_HINT: Final = _("A person by name, marked “strictly private and confidential”.")
TO_ROLE: Final = _("Their role")
CARRIED_BY: Final = _("Who carried it")
CARRIED_BY_HINT: Final = _("The name of the adult. Never the child or a parent.")
TRACKING: Final = _("Tracking number")
CALLED: Final = _("Whom did you speak with before it went?")
CALLED_HINT: Final = _("Name, and what they said. If nobody could be reached, say so.")
SENT_TEXT: Final = _("Anything else")
SENT_SAVED: Final = _("It is written down. If nobody confirms it, it stands on Today in five days.")

# What followed
STEP: Final = _("What happened?")
STEP_TITLE: Final = _("What happened to the pack")
STEP_ACT: Final = _("Write it down")
STEP_QUESTION: Final = _("What happened?")
WHEN: Final = _("When?")
BY_NAME: Final = _("Who said so, or who was told?")
BY_NAME_HINT: Final = _("The name of the person at the new setting.")
BY_ROLE: Final = _("Their role")
HOW_CONFIRMED: Final = _("How was it confirmed?")
CODE: Final = _("The check code that they gave")
CODE_HINT: Final = _("Eight signs from the first page of the pack, such as K7F2-9QM2.")
MISSING: Final = _("What do they lack?")
MISSING_HINT: Final = _("Tick each entry of the list that they say is not there.")
STEP_TEXT: Final = _("What was said or done")
STEP_DUE: Final = _("When do you look again?")
STEP_DUE_HINT: Final = _("Leave it empty for five days.")

# The page of one
PAGE_TO_CHILD: Final = _("To the child’s page")
MAKE_PACK: Final = _("Make the pack")
MAKE_AGAIN: Final = _("Make a new pack")
SLIP: Final = _("Save the receipt slip")
SLIP_HINT: Final = _(
    "A page that any school can fill in with a PDF reader. It names the pack and no child: send it with the pack."
)
SLIP_SAVED: Final = _("The slip is saved. Send it with the pack.")
PACK_FACTS: Final = _("The pack")
HISTORY: Final = _("What happened so far")
NOTHING_YET: Final = _("Nothing yet.")
WHERE_TO: Final = _("Where to")
ADDRESSED_TO: Final = _("Addressed to")
PACK: Final = _("Pack")
PAGES: Final = _("Pages")
FINGERPRINT: Final = _("Fingerprint of the file, to compare")
OWN_DIGITS: Final = _("Digits of this setting, to read out")
FINGERPRINT_HINT: Final = _(
    "Fingerprint: let them read theirs first. If it is not the same, their file is not this one."
)
CHECK_CODE: Final = _("Check code")
CHECK_CODE_HINT: Final = _(
    "Check code: do not say it first. Let them read it to you from the first page of the pack."
)
NO_CODE: Final = _("None: this pack was made before packs had one")
SENT_FACT: Final = _("Sent")
CONFIRMED_FACT: Final = _("Confirmed")
PASSPHRASE_FACT: Final = _("Passphrase")
PASSPHRASE_TOLD: Final = _("Told")
PASSPHRASE_NOT_TOLD: Final = _("Not written down as told yet")
NEXT: Final = _("Next")
INCIDENT: Final = _("A loss of personal data")
INCIDENT_DUE: Final = _(
    "If it may harm anybody, the Information Commissioner is told within 72 hours of your knowing: by {minute}."
)
MISSING_THERE: Final = _("What they lack")

# Taking in
FILE_KINDS: Final = _("Receipt or slip")
NOT_TAKEN: Final = _("Not taken in. Nothing is changed, and the file is where it was.")
NONE_OF_THESE: Final = _("None of these is taken in. The files are where they were.")
TAKEN: Final[Mapping[TakenIn, str]] = {
    TakenIn.CONFIRMED: _("Pack {number} is confirmed. The receipt is in the record."),
    TakenIn.DIFFERS: _("Pack {number} has arrived, and something differs there. It is written down."),
    TakenIn.BEFORE: _("Pack {number} was confirmed with this before. Nothing is changed."),
    TakenIn.DAMAGED: _("This file cannot be read as a receipt or a slip. Ask for it again, or ring for the check code."),
    TakenIn.TOO_LARGE: _("This file is too large for a receipt or a slip. A scan is looked at, and its code typed."),
    TakenIn.NOT_OPENED: _("This file could not be opened. Close it in other programs and try again."),
    TakenIn.NO_SLIP: _("This is no slip of ours that can be read. If it was scanned, type its check code under “What happened?”."),
    TakenIn.NEWER_VERSION: _("This receipt is from a later version of the program. Update it here, or ring for the check code."),
    TakenIn.OTHER_PACK: _("No pack of this setting has the number on it. Ask which pack they have before them."),
    TakenIn.FORGED: _("The signature on this receipt does not hold: it was changed on its way, or made up. Ring the school on a number that you know."),
    TakenIn.WRONG_CODE: _("The check code is not that of pack {number}: it is from another pack, or from another file. Ring the school."),
    TakenIn.CODE_MISSING: _("The slip for pack {number} has no check code. Ring, and let them read it from the first page of the pack."),
    TakenIn.CODE_MISREAD: _("The check code on the slip for pack {number} was misread. Ring, and let them read it to you."),
    TakenIn.NOT_ANSWERED: _("The slip for pack {number} does not say whether everything is there. Ring and ask."),
}  # fmt: skip

# No file held
NO_FILE_TITLE: Final = _("No file is held")
NO_FILE_INTRO: Final = _(
    "A letter to the new setting, which says that no child protection file is held here. It saves them from waiting for one."
)
NO_FILE_ACT: Final = _("Make the letter")
CHILD_NAME: Final = _("The child’s full name")
BORN: Final = _("Date of birth")
BORN_HINT: Final = _("Such as “27 3 2022”.")
NO_FILE_HAS_CONCERNS: Final = _("There are concerns about this child in the record. Make a pack instead.")
NO_FILE_SAVED: Final = _("The letter is written down. Print it or save it now: it is not kept.")
WITHOUT_RECORD: Final = _("A child who has no record here")
LETTER: Final = _("The letter")
LETTER_PRINT: Final = _("Print the letter")
LETTER_SAVE: Final = _("Save the letter")
LETTER_NAME: Final = _("No file held")
LETTER_SAVED: Final = _("The letter is saved.")
LETTER_PRINTED: Final = _("The letter is printed.")

# Two settings
DUAL: Final = _("Registered at two settings")
DUAL_TITLE: Final = _("The child is registered at another setting as well")
DUAL_ACT: Final = _("Write it down")
OTHER_SETTING: Final = _("The other setting")
HOLDER: Final = _("Where is the file?")
SINCE: Final = _("Since when?")
CONTACT: Final = _("Its safeguarding lead, with a number")
COPY_WITH: Final = _("Who has a copy?")
TOLD: Final = _("Who was told where the file is?")
DUAL_ENDED: Final = _("It is over")
DUAL_ENDED_HINT: Final = _("The child is registered at one setting only from now on.")

# Many children
MANY_TITLE: Final = _("Many children leave")
MANY_INTRO: Final = _(
    "School by school: tick everybody who goes to the same setting, write them down, and begin again with the next. Leave the setting empty where nobody knows yet."
)
MANY_REASON: Final = _("Why do they leave?")
MANY_TERM_HINT: Final = _("Where they begin with a new term. The days are then counted from that day.")
MANY_GROUP: Final = _("Class, room or group")
MANY_ALL: Final = _("Every group")
MANY_WHO: Final = _("Who leaves?")
MANY_MORE: Final = _("There are more. Choose a class, room or group to see them.")
MANY_ACT: Final = _("Write them down")
MANY_SAVED: Final = _("They are written down. What has to be sent stands on Today by its day.")
ADD_HINT: Final = _(
    "“A child leaves” shows the children: open the child, and choose “A child leaves” behind “More”. A pack is made from the leaver’s page."
)
CLOCK_TWO: Final = _("{earlier}; counted in school days {later}")


def taken_in(count: int) -> str:
    """Return how many receipts and slips were taken in at once."""
    return ngettext("{count} receipt is taken in.", "{count} receipts and slips are taken in.", count)


def dual_line(child: str, body: DualRegistration) -> str:
    """Return in one line where else a child is registered, who holds the file, has a copy and was told."""
    copy = _("copy: {who}").format(who=body.copy_with) if body.copy_with else ""
    told = _("told: {who}").format(who=body.told) if body.told else ""
    return " · ".join(filter(None, (child, body.setting, HOLDERS[body.holder], copy, told)))

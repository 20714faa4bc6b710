"""The words of the receipt slip and of the letter that no file is held: in the language of documents, English."""

from typing import Final

TITLE: Final = "Receipt slip"
SUBTITLE: Final = "For a transfer pack that was sent to you"
INTRO: Final = (
    "Somebody at your setting has received an encrypted pack from us. Open it with its passphrase, then fill in this "
    "page on the screen or by hand, and send it back. It names no child. Without it we do not know that the file is safe."
)
PACK_NUMBER: Final = "Pack number"
PACK_NUMBER_TIP: Final = "The number of the pack that this slip belongs to. It is filled in already."
CHECK_CODE: Final = "Check code"
CHECK_CODE_TIP: Final = "Eight signs on the first page inside the pack. They show that you could open it."
RECEIVED_ON: Final = "Received on"
RECEIVED_ON_TIP: Final = "The day on which the pack reached you."
RECEIVED_BY: Final = "Received by"
RECEIVED_BY_TIP: Final = "Your full name."
ROLE: Final = "Your role"
ROLE_TIP: Final = "Such as designated safeguarding lead."
SCHOOL: Final = "Your school or setting"
SCHOOL_TIP: Final = "The name of your school or setting."
MATCH: Final = "Is everything there?"
MATCH_YES: Final = "Yes: everything that the list in the pack names is there and can be read"
MATCH_NO: Final = "No: something is missing, or cannot be read"
DIFFERS: Final = "What differs"
DIFFERS_TIP: Final = (
    "The page, or the number of the entry, and what is the matter. Write no child’s name here."
)
SIGNATURE: Final = "Signature"
SIGNATURE_NOTE: Final = "Only where you fill this in by hand."
BACK_TITLE: Final = "Send it back to:"
BACK: Final = "{who}. You may as well ring, and read the check code out."
FOOT: Final = "Slip for pack {number}, made {at}"

NO_FILE_TITLE: Final = "No child protection file"
NO_FILE_TO: Final = "To {lead}, {setting}. Strictly private and confidential."
NO_FILE_TEXT: Final = (
    "We hold no child protection file about this child. Nothing is to follow under separate cover. This was so on {day}, "
    "when this letter was made; should anything be found or reported to us later, we shall tell you."
)
NO_FILE_ASK_TITLE: Final = "That no file is held does not mean that there is nothing to know."
NO_FILE_ASK: Final = "Ask the setting before ours as well, and keep this letter in the child’s record."

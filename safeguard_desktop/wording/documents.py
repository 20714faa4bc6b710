"""The words of printed documents: the transfer pack, the chronology, a single concern, the recovery sheet.

Written for a reader who has never seen this program: a lead at another school, an inspector, the child at thirty.
"""

from __future__ import annotations

from typing import Final

LANGUAGE: Final = "en-GB"

CONFIDENTIAL: Final = "CONFIDENTIAL"
RUNNING_HEAD: Final = "CONFIDENTIAL – SAFEGUARDING RECORD"
HEAD_CHILD: Final = "Record {reference} · Date of birth {date_of_birth}"
DATE_OF_BIRTH_UNKNOWN: Final = "not known"
FOOT_PACK: Final = "Pack {number} · {state}"
RECORD_STATE: Final = "Record state no. {sequence} · {link}"
PAGE_OF: Final = "Page {page} of {pages}"

TITLE_PACK: Final = "Child protection file: transfer pack"
TITLE_CHRONOLOGY: Final = "Child protection file: chronology"
TITLE_CONCERN: Final = "Child protection file: one concern"
TITLE_PERSONAL: Final = "Safeguarding: a confidential concern"
TITLE_FRONT_SHEET: Final = "Child protection file: front sheet"
TITLE_REFERRAL: Final = "Child protection file: referral"

# A referral.
REFERRAL: Final = "Referral"
REFERRAL_INTRO: Final = (
    "Put together from the setting’s record, in the order in which most local forms ask. Where the record does not "
    "know an answer, it says so."
)

# The cover of a pack.
PACK: Final = "Child protection file"
TRANSFER_PACK: Final = "Transfer pack"
CHILD: Final = "Child"
KNOWN_AS: Final = "{name} (known as {known_as})"
DATE_OF_BIRTH: Final = "Date of birth"
NOT_SURE: Final = "{date} ({note})"
FROM: Final = "From"
TO: Final = "To"
PARTY: Final = "{setting} – designated safeguarding lead: {lead}"
PREPARED: Final = "Prepared"
PREPARED_BY: Final = "{at}, by {name}, {role}"
PREPARED_BY_NAME: Final = "{at}, by {name}"
LEAVING_DATE: Final = "Leaving date"
METHOD: Final = "How it is sent"
STATUS: Final = "Status"
PACK_NUMBER: Final = "Pack number"
CHECK_CODE: Final = "Check code"
CHECK_CODE_NOTE: Final = (
    "Give this code back on the slip, or by telephone, to confirm that you have the pack and can read it."
)
IN_THIS_PACK: Final = "What is in this pack"
COUNT_CHRONOLOGY: Final = "{count} entries, {first} to {last}"
COUNT_CHRONOLOGY_ONE: Final = "1 entry, {first}"
COUNT_CONCERNS: Final = "{count} in full"
COUNT_DOCUMENTS: Final = "{count} attached to this file"
COUNT_HOLDS: Final = "{count} marked DO NOT DESTROY, which we ask you to keep"
COUNT_WITHHELD: Final = "{count}, listed under “What is withheld”"
NONE: Final = "None"
SAFETY: Final = "What keeps this child safe today"
HANDLE_WITH_CARE: Final = "Handle with care."
HANDLING: Final = (
    "For the designated safeguarding lead of the receiving setting only. Keep it apart from the main pupil file. "
    "Do not forward it by e-mail. Tell the sender when it has arrived."
)
STATE_TITLE: Final = "State of the record"
STATE_NOTE: Final = (
    "The newest entry of the sender’s record when this pack was made. Whoever doubts the record later can ask the "
    "sender for the groups of this entry: if they are the same, nothing before it has been changed or taken away."
)
STATE_SEQUENCE: Final = "Entry no. {sequence}"

# Sections.
CONTENTS: Final = "Contents"
FRONT_SHEET: Final = "Front sheet"
CHRONOLOGY: Final = "Chronology"
CONCERNS: Final = "Concerns in full"
HOLDS: Final = "Do not destroy"
DOCUMENTS: Final = "Documents"
DOCUMENTS_INTRO: Final = (
    "Attached to this file, whole, under the names below. Most PDF readers list them beside the pages; "
    "save them from there."
)
WITHHELD: Final = "What is withheld"
GLOSSARY: Final = "Roles, initials and words"
SOURCES: Final = "Guidance relied on"

CHRONOLOGY_INTRO: Final = (
    "Every significant event, in the order in which it happened. Each entry gives the time of the event and the time "
    "of recording; a correction stands beside what it corrects."
)
CHRONOLOGY_EMPTY: Final = "Nothing has been recorded."
OTHERS: Final = "Other children in these papers"
OTHERS_INTRO: Final = (
    "Other children are called by a letter, the same one in all papers of this child. A letter that is missing stands "
    "for a child who is not in this paper."
)
CONCERNS_INTRO: Final = "Each concern as it was raised, and everything that was decided and done about it."
WITHHELD_INTRO: Final = "These parts of the record are not in this pack. The sender still holds them."
WITHHELD_HERE: Final = "These parts of the record are not in this paper."
WITHHELD_NONE: Final = "Nothing that this record holds about the child is withheld from this pack."
HOLDS_INTRO: Final = (
    "We ask you to keep the entries listed here. Kept until two people agree to end this, with reasons. "
    "Good practice, not a statutory ban."
)
HOLDS_SENDER_KEEPS: Final = "The sending setting keeps its own full copy of these entries."
SUMMARY: Final = "Summary of main concerns"
SUMMARY_INTRO: Final = "Written by the sender’s designated safeguarding lead when this pack was made."
KEPT: Final = "What the sender keeps"
FULL_COPY: Final = "The sending setting keeps its own full copy of this file."
SOURCES_INTRO: Final = "The decisions in this file were made under these editions."
GLOSSARY_INTRO: Final = "Names and roles are spelt out here for whoever reads this later."

# The front sheet.
FULL_NAME: Final = "Full name"
KNOWN_AS_LABEL: Final = "Known as"
OTHER_NAMES: Final = "Other names"
SEX: Final = "Sex"
ETHNICITY: Final = "Ethnicity"
HOME_LANGUAGE: Final = "Language at home"
ADDRESS: Final = "Address"
ADDRESS_CONFIDENTIAL: Final = "ADDRESS CONFIDENTIAL"
ADDRESS_WARNING: Final = (
    "Keep it, and the name of the new setting, out of anything that a parent may receive."
)
UPN: Final = "Unique pupil number"
CLASS: Final = "Class or group"
REFERENCE: Final = "Record"
NOT_RECORDED: Final = "Not recorded"
SOCIAL_WORKER: Final = "Social worker"
KEY_PERSON: Final = "Key person"
PAPER_FILE: Final = "Paper is kept in"
PEOPLE: Final = "People in the child’s life"
PEOPLE_NONE: Final = "Nobody is recorded."
HAS_RESPONSIBILITY: Final = "has parental responsibility"
HAS_NO_RESPONSIBILITY: Final = "does not have parental responsibility"
RESPONSIBILITY_UNKNOWN: Final = "parental responsibility not known"

# An entry.
ENTRY_NUMBER: Final = "no. {number}"
CONTINUED: Final = "{entry}, continued"
DO_NOT_DESTROY: Final = "DO NOT DESTROY"
AMENDED: Final = "AMENDED"
TIME_AS_TYPED: Final = "When, in the author’s words"
FACT: Final = "Seen or heard"
CHILD_WORDS: Final = "The child’s words"
WORDS_OF: Final = "Words of {who}"
THIS_CHILD: Final = "This child"
OTHER_CHILDREN: Final = "Other children"
INVOLVED: Final = "{who}, {role}"
EDITED: Final = "Names of other children are replaced in this entry."
OPINION: Final = "The author’s opinion"
ACTION: Final = "Done"
SOURCE: Final = "Source"
RECORDED: Final = "Recorded {at} by {author}"
AUTHOR: Final = "{name}, {role}"
AUTHOR_WITHOUT_ROLE: Final = "{name}"
AS_TYPED: Final = " (name as typed)"
DECISION: Final = "Decision"
REASON: Final = "Reason"
REVIEW: Final = "Look again on"
THRESHOLD: Final = "Level of need in this area"
DECIDED: Final = "Decided {at} by {author}"
UNDER: Final = "Under {rule}"
AMENDMENT: Final = "Amended: {what}"
BEFORE: Final = "Before"
AFTER: Final = "After"
AMENDED_AT: Final = "Amended {at} by {author}"

# A concern in full.
CONCERN_TITLE: Final = "Concern {number}"
ONE_CONCERN: Final = "A concern"
CONCERN_UNNUMBERED: Final = "Concern {reference}"
CONCERN_REFERENCE: Final = "Reference"
WHEN: Final = "When"
WHERE: Final = "Where"
CATEGORY: Final = "Kind of concern"
RAISED_BY: Final = "Raised by"
RAISED: Final = "{author}, {at}"
TOLD: Final = "Whom the author told"
CHILD_WAS_TOLD: Final = "What the child was told"
RECEIVED: Final = "Received"
WAITING: Final = "Not yet received by a lead"
FOLLOW_UP: Final = "What followed"
NOTED: Final = "{at}, by {author}"

# A concern that only named people have.
PERSONAL: Final = "A concern about an adult"
PERSONAL_CHILD: Final = "A concern, kept from some who read the record"
PERSONAL_HEAD: Final = "CONFIDENTIAL – NAMED PEOPLE ONLY"
PERSONAL_FOOT: Final = "Reference {reference}"
PERSONAL_WARNING_TITLE: Final = "No record knows of this paper."
PERSONAL_WARNING: Final = (
    "It was sent to named people and stands in no child’s file. Keep it locked away, show it to nobody whom it is "
    "about, and write on it where it is kept."
)
ADULT: Final = "The adult"
POSITION: Final = "What the adult does here"
CHILDREN_AFFECTED: Final = "Children affected"
SAID: Final = "Exact words"
KEPT_FROM: Final = "Must not see this"
PRINTED: Final = "Printed"
KEPT_WHERE: Final = "Kept where, by whom"

# A worry about an adult, from the record of them.
MATTER: Final = "A worry about an adult"
MATTER_HEAD: Final = "CONFIDENTIAL – ABOUT AN ADULT"
TITLE_MATTER: Final = "Safeguarding: a worry about an adult"
MATTER_NUMBER: Final = "Number"
MATTER_WARNING_TITLE: Final = "Keep it apart from children’s files and from the personnel file."
MATTER_WARNING: Final = (
    "It was printed from the record of worries about adults, which says so. Lock it away, show it to nobody whom it is "
    "about, and write on it where it is kept."
)
MATTER_DEADLINES: Final = "Who is to be told, and by when"
MATTER_STORY: Final = "What was written down, in order"
MATTER_RULES: Final = "What the guidance says"
RECORDED_BY: Final = "Recorded {at} by {name}"

# Holds.
HOLD_ITEM: Final = "Entry"
HOLD_PLACED: Final = "Placed {at} by {by}"
HOLD_FLOOR: Final = "To be kept until {day} at least."
HOLD_LOOK_ON: Final = "To be looked at again {day}."
HOLD_REVIEWED: Final = "Looked at again {at} by {by}: {outcome}. {reason}"
CAME_FROM: Final = "Written elsewhere"

# The recovery sheet.
RECOVERY: Final = "Recovery sheet"
RECOVERY_LEAD: Final = "Opens the record when every passphrase is lost"
RECOVERY_WORDS: Final = "The words, in order"
RECOVERY_CODE: Final = "Or scan"
RECOVERY_CODE_NOTE: Final = "The square holds the same words."
RECOVERY_KEEP: Final = "Keep it safe."
RECOVERY_HOW: Final = (
    "Put this paper in a closed envelope, in a safe, away from the building. Whoever holds it can read everything. "
    "Do not photograph it, scan it into a computer or send it. If it may have been seen, make a new one at once."
)
SHARE: Final = "Share {letter} of three"
SHARE_LEAD: Final = "Any two of the shares A, B and C open the record when every passphrase is lost"
SHARE_HOW: Final = (
    "Put this paper in a closed envelope, away from the building and away from the other two shares: give each to "
    "somebody else. Alone it opens nothing; two of them and a backup open everything. Do not photograph it or send it."
)
RECOVERY_MADE: Final = "Made"
RECOVERY_FINGERPRINT: Final = "Fingerprint"
RECOVERY_FINGERPRINT_NOTE: Final = (
    "Each PC of this setting shows the same fingerprint. If it differs, the sheet is not for this record."
)
RECOVERY_KEPT_BY: Final = "Kept by"
RECOVERY_KEPT_WHERE: Final = "Kept where"
RECOVERY_CHECKED: Final = "Checked on, by"
SETTING: Final = "Setting"

# Who has looked at the record. Source: X10.
READINGS: Final = "Who has looked at the safeguarding record"
READINGS_INTRO: Final = (
    "Each line was written into the record by the program at the moment at which it happened, signed with the key of "
    "the person named, and cannot be changed or taken away unnoticed."
)
PERIOD: Final = "Period"
NARROWED_TO: Final = "Narrowed to"
NOT_NARROWED: Final = "Nothing left out: everybody, every child, every kind"
LINES: Final = "Lines in this list"
RECORD_HEAD: Final = "Newest entry of the record"
NOT_ALL_OF_IT: Final = "This is not the whole list."
HOW_OFTEN: Final = "How often"
EVERY_LOOK: Final = "Every look, the newest first"
LOOK_WHEN: Final = "When"
LOOK_WHO: Final = "Who"
LOOK_WHAT: Final = "What"
LOOK_WHOSE: Final = "Child"


def born_text(date: str, note: str) -> str:
    """Return a date of birth with what is disputed or not sure about it; what is known of either. Source: S77."""
    return NOT_SURE.format(date=date, note=note) if date and note else date or note

"""What is the matter with an answer, in the words of the field's label.

A service says which field and which code; the sentence is made here. A field that several forms
share has one sentence for all of them, so that the same mistake reads the same everywhere.
"""

import re
from collections.abc import Mapping
from typing import Final

from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.wording import access_problems, arriving_problems, keeping_problems, sharing_problems
from safeguard_desktop.wording.translate import _

FIELDS: Final[Mapping[str, str]] = {
    # Setting up, restoring, settings
    "setting_name": _("the name of the setting"),
    "kind": _("what kind it is"),
    "address": _("the address"),
    "phone": _("the telephone number"),
    "term_start": _("the first day of this term"),
    "term_end": _("the last day of this term"),
    "lead_name": _("the lead’s full name"),
    "lead_job": _("the lead’s job title"),
    "lead_phone": _("the lead’s number"),
    "deputy_name": _("the deputy lead’s name"),
    "deputy_phone": _("the deputy’s number"),
    "manager_name": _("the manager’s or headteacher’s name"),
    "manager_phone": _("the manager’s or headteacher’s number"),
    "chair_name": _("the chair’s or owner’s name"),
    "chair_phone": _("the chair’s or owner’s number"),
    "social_care_day": _("children’s social care’s number by day"),
    "social_care_night": _("children’s social care’s number at night and weekends"),
    "lado": _("the designated officer’s (LADO’s) number"),
    "police": _("the police number"),
    "local_partnership": _("the local safeguarding partnership"),
    "verified_on": _("the day on which the numbers were checked"),
    "person": _("who you are"),
    "passphrase": _("the passphrase"),
    "passphrase_again": _("the same passphrase again"),
    "words": _("the words of the recovery sheet"),
    "backup": _("the backup"),
    "target_place": _("the folder for the record"),
    "second_place": _("the second place for backups"),
    # People, invitations, one's own account
    "person_name": _("the full name"),
    "person_job": _("the job"),
    "person_phone": _("the telephone number"),
    "role_staff": _("what this person does here"),
    "invitation_code": _("the code of the invitation"),
    "old_passphrase": _("the passphrase that you have now"),
    "pin": _("the PIN"),
    "pin_again": _("the same PIN again"),
    "second_person": _("who agrees"),
    "second_passphrase": _("the second person’s passphrase"),
    "second_words": _("the words of the recovery sheet"),
    "share_one": _("the words of one share"),
    "share_two": _("the words of another share"),
    "second_code": _("the code of the invitation"),
    # What holds here
    "edition_series": _("which guidance it is an edition of"),
    "edition_title": _("what the edition is called"),
    "edition_status": _("how far it is known"),
    "edition_from": _("the day from which it holds"),
    "edition_source": _("where it is from"),
    "edition_verified": _("the day on which you looked at it"),
    "limit_unit": _("what the time is counted in"),
    "limit_count": _("how many"),
    "limit_text": _("what the rule says"),
    "limit_source": _("where it is from"),
    "limit_verified": _("the day on which you looked at it"),
    "days_added": _("the days that are added"),
    "days_removed": _("the days that are not off after all"),
    "terms": _("the terms"),
    "family_text": _("the text"),
    "duty_designated": _("whether this setting is one of those bodies"),
    "duty_source": _("who says so"),
    "duty_verified": _("the day on which you looked at it"),
    **keeping_problems.FIELDS,
    # Worries about adults
    "adult_name": _("the adult’s name"),
    "matter_subject": _("whether it is somebody in the list of people"),
    "sheet_is_safe": _("whether anybody whom it is kept from can get at the recovery sheet"),
    "matter_kind": _("what kind of matter it is"),
    "limbs": _("which of these it may be"),
    "limb_harmed_a_child": _("which of these it may be"),
    "matter_reason": _("why"),
    "matter_told": _("what they were told"),
    "party_text": _("what they were told, or why not"),
    "note_text": _("what happened, was said or was found"),
    "matter_outcome": _("how it ended"),
    "authority": _("whom you told or asked"),
    "authority_name": _("who that was"),
    "party": _("whom it is about telling"),
    "party_made": _("whether they were told"),
    "note_kind": _("what the note writes down"),
    "barring": _("whether the Disclosure and Barring Service is told"),
    "matter_closes": _("whether it is closed"),
    "pension_on": _("when the adult reaches pension age"),
    "left_on": _("when the adult left"),
    "until": _("until when it is kept"),
    # Raising and receiving
    "about": _("who it is about"),
    "must_not_see": _("whether anybody must not see this"),
    "child": _("the child’s name"),
    "adult": _("whom it is about"),
    "position": _("what the adult does here"),
    "children": _("the children whom it affects"),
    "subject": _("whether it is about somebody who would read it"),
    "group": _("the class, room or group"),
    "when": _("when it happened"),
    "observed": _("what you saw or heard"),
    "action": _("what you have done about it"),
    "name": _("your name"),
    "job": _("your job here"),
    "others": _("the other children involved"),
    "place": _("the folder"),
    "child_typed": _("the child’s name"),
    "others_typed": _("the other children involved"),
    "child_words": _("the child’s exact words"),
    "opinion": _("what you make of it"),
    "child_was_told": _("what the child was told"),
    "spoken_with": _("with whom you have spoken about it"),
    "direct_referral": _("whom you rang yourself"),
    "reference": _("the reference"),
    "new_child": _("the new child’s name"),
    "categories": _("what kind of worry it is"),
    "remark": _("what you add"),
    # Deciding, noting, correcting, keeping
    "decision": _("what you have decided"),
    "reason": _("why"),
    "review_on": _("the date of the review"),
    "follow_up": _("how it was followed up"),
    "outcome": _("what the outcome was"),
    "threshold": _("the level of need"),
    "closes": _("whether the concern is closed"),
    "text": _("what happened or was said"),
    "source": _("who told you, or where it is from"),
    "changes": _("what should read otherwise"),
    "entry": _("the entry"),
    "amend_reason": _("why it is corrected"),
    # Acting
    "what": _("what is to be done"),
    "doer": _("who does it"),
    "due_on": _("the day by which it is to be done"),
    "end": _("how it ended"),
    "agency": _("whom you rang"),
    "said": _("what they were told"),
    "way": _("how you spoke with them"),
    "family": _("whether the family knows"),
    "family_reason_code": _("why the family was not told"),
    "answer_due": _("the day by which the answer is expected"),
    "agency_called": _("the name of the agency"),
    "agreed_on": _("the date of the agreement"),
    "plan_told_when": _("when they were told"),
    "meeting_on": _("the day of the meeting"),
    "report_due": _("the day by which the report is to be there"),
    "lead_informed": _("when the lead heard of it"),
    "came": _("whether the answer has come"),
    "made": _("whether the family was spoken with"),
    "who": _("who was spoken with"),
    "why_not": _("why the family was not spoken with"),
    "feedback_to": _("who was told"),
    "item": _("what it is"),
    "paper_place": _("where it lies"),
    "pages": _("the number of pages"),
    "reason_code": _("why it must be kept"),
    "sheet_words": _("the words of the recovery sheet"),
    # A second person
    "removed": _("from whom reading is taken away"),
    "successor": _("who leads and reads from now on"),
    "talked_when": _("when you talked about it"),
    "adviser": _("with whom you talked about it"),
    "second_way": _("how it was looked at"),
    "second_who": _("with whom it was talked through"),
    "agrees": _("how they see it"),
    "second_remark": _("how they see it otherwise"),
    # Whose it is
    "to": _("who is to see to it"),
    "message": _("what you tell them"),
    "owner": _("whose concerns you take over"),
    "handover_answer": _("whether you take it"),
    "decline_reason": _("why you cannot"),
    "takeover_reason": _("why you take it over"),
    # Which children it is about, and what it is about
    "role": _("what this child is to it"),
    "naming_reason": _("why you change it"),
    "wrong_child": _("under which child it should not be"),
    "move_reason": _("why it is moved"),
    "information": _("what sort of information it is"),
    "sort_reason": _("why you change what it is about"),
    # Kept for named people
    "reader": _("who it is"),
    "readers": _("who can read it besides you"),
    "received_from": _("who told the setting"),
    "circumstances": _("what happened"),
    "keep_safe": _("what staff must do to keep this child safe"),
    "given_by": _("who told it"),
    "recipient": _("who was told"),
    "recipient_role": _("what that person is to the child, or does here"),
    "was_in_person": _("that it was told in person"),
    "undertaking": _("the words of the undertaking"),
    "answer": _("whether it was signed"),
    "answered_on": _("the day on which it was signed or refused"),
    "witness": _("who was there as a witness"),
    "police_said": _("what police said then"),
    "agreed_in_writing": _("where police agreed in writing"),
    "ties": _("how they are close to the family"),
    "arrangement": _("what is done about it"),
    "concern": _("which concern it was"),
    "referrer_kind": _("what whoever raised it is to the matter"),
    "referrer_name": _("who raised it"),
    "referrer": _("whose name it was"),
    "told_how": _("how it became known"),
    "name_told_to": _("to whom it was told"),
    "decided_by": _("who decided that it is told"),
    # Children and transfers
    "full_name": _("the child’s full name"),
    "known_as": _("the name that the child is known by"),
    "date_of_birth": _("the date of birth"),
    "other_child": _("the other child"),
    "relation": _("how the two children belong together"),
    "people": _("the people in this child’s life"),
    "sheet_status_status": _("what status {place} is"),
    "sheet_status_since": _("since when status {place} holds"),
    "sheet_status_until": _("until when status {place} holds"),
    "sheet_person_name": _("the name of person {place}"),
    "upn": _("the unique pupil number"),
    "to_setting": _("the name of the new setting"),
    "to_lead": _("the name of the new setting’s safeguarding lead"),
    "to_address": _("the new setting’s address"),
    "to_phone": _("the new setting’s telephone number"),
    "leaving": _("the last day here"),
    "leaver": _("which child it is"),
    "leavers": _("who leaves"),
    "leaving_reason": _("why the child leaves"),
    "leaving_why": _("why it changes"),
    "last_day": _("the last day here"),
    "confirmed_on": _("when you heard where the child goes"),
    "new_term": _("the first day of term there"),
    "authority_told_on": _("when the local authority was told"),
    "look_again_on": _("when you look again"),
    "transfer_way": _("how it went"),
    "to_name": _("to whom it was addressed"),
    "called": _("whom you spoke with before it went, or that nobody could be reached"),
    "carried_by": _("who carried it"),
    "tracking": _("the tracking number"),
    "transfer_step": _("what happened"),
    "by_name": _("who it was at the new setting"),
    "step_text": _("what was said or done"),
    "receipt_way": _("how it was confirmed"),
    "check_code": _("the check code that they gave"),
    "step_due": _("when you look again"),
    "other_setting": _("the name of the other setting"),
    "file_holder": _("where the file is"),
    "dual_since": _("since when"),
    "no_file_child": _("the child"),
    "no_file_name": _("the child’s full name"),
    "no_file_born": _("the date of birth"),
    "filter_name": _("a name for the filter"),
    "told_names": _("who was told"),
    "told_when": _("when they were told"),
    "request_who": _("who asks"),
    "request_whose": _("about which child they ask, or “not known”"),
    "request_asked": _("what they ask to see"),
    "request_way": _("how they asked"),
    "request_when": _("when they asked, or “not known”"),
    "request_name": _("your name"),
    "answer_when": _("when it was answered"),
    "answer_text": _("what was decided"),
    "told_way": _("how they are told"),
    "told_to": _("who needs to know"),
    "told_what": _("what they need to know"),
    "told_reason": _("why they need to know it"),
    "told_until": _("until which day it holds"),
    "told_by": _("who told them"),
    "documents": _("which files you attach"),
    "document_description": _("what it is"),
    "document_when": _("of which day it is"),
    "shows_none": _("that no file is or holds such a picture"),
    **sharing_problems.FIELDS,
    **access_problems.FIELDS,
    **arriving_problems.FIELDS,
}
"""What each field is called in the middle of a sentence."""

_CHOSEN: Final = frozenset(
    {
        "kind", "place", "about", "must_not_see", "subject", "position", "decision", "reason_code", "person",
        "backup", "target_place", "second_place", "categories", "entry", "closes", "other_child", "relation",
        "doer", "end", "agency", "way", "family", "family_reason_code", "came", "made", "why_not",
        "to", "owner", "role", "wrong_child", "handover_answer", "second_way", "agrees", "removed", "successor",
        "second_person", "role_staff", "reader", "answer", "told_way", "told_to", "request_asked", "request_way",
        "matter_subject", "sheet_is_safe", "matter_kind", "limbs", "authority", "party", "party_made",
        "note_kind", "barring", "matter_closes", "outcome", "matter_outcome", "limb_harmed_a_child",
        "leaver", "leavers", "leaving_reason", "transfer_way", "transfer_step", "receipt_way", "file_holder",
        "concern", "referrer_kind", "referrer", "told_how", "name_told_to", "decided_by", *sharing_problems.CHOSEN,
        *access_problems.CHOSEN,
        "edition_series", "edition_status", "limit_unit", "duty_designated",
        *arriving_problems.CHOSEN,
    }
)  # fmt: skip

SENTENCES: Final[Mapping[tuple[str, str], str]] = {
    ("sheet_is_safe", "leave_it"): _("Leave it under “Only for you” until the recovery sheet is where they cannot get at it, or a new sheet is made. Ring the designated officer (LADO) meanwhile: that waits for nothing."),
    ("reader", "about_them"): _("Choose somebody else. It is about this person, and nobody reads what is about them."),
    ("matter_outcome", "sort_first"): _("Say first what kind of matter it is. The outcome follows from that."),
    ("outcome", "sort_first"): _("Say first what kind of matter it is. The outcome follows from that."),
    ("matter_closes", "barring_first"): _("Leave it open until the Disclosure and Barring Service has been told."),
    ("child", "missing"): _("Enter the child’s name, or “not known”."),
    ("child", "not_chosen"): _("Choose which child it is about, or a child who is not in the record yet."),
    ("child", "twice"): _("Choose each child once."),
    ("child", "left_out"): _("Leave no child out here. If it was never about one of them, move it out of that child’s file instead."),
    ("child", "same_as_wrong"): _("Choose another child than the one whose file it leaves."),
    ("role", "nothing_changed"): _("Choose another child or another role. Nothing has been changed yet."),
    ("categories", "nothing_changed"): _("Choose what it is about otherwise. Nothing has been changed yet."),
    ("move_reason", "names_wrong_child"): _("Write the reason without any name of the child whose file it leaves, not even as an ordinary word: it is read in the other child’s file."),
    ("child", "unknown"): _("Choose a child who is in the record."),
    ("documents", "missing"): _("Choose at least one file."),
    ("documents", "cannot_be_kept"): _("Take the files off the list that cannot be kept. Beside each stands why."),
    ("documents", "too_much"): _("Attach fewer files at once, and the rest afterwards."),
    ("documents", "picture_forbidden"): _("Take pictures and films off the list. With this concern none is kept."),
    ("document_when", "not_understood"): _("Enter of which day it is another way, such as “3 Nov”, or leave it empty."),
    ("document_when", "in_future"): _("Enter of which day it is: the day that you gave is still to come."),
    ("shows_none", "missing"): _("Say that no file is or holds such a picture, or take it off the list."),
    ("when", "missing"): _("Enter when it happened, or “not known”."),
    ("when", "not_understood"): _("Enter when it happened another way, such as “3 Nov, 14:10”, “last Tuesday” or “not known”."),
    ("when", "in_future"): _("Enter when it happened: the time that you gave is still to come."),
    ("action", "missing"): _("Enter what you have done about it. “Nothing yet” counts."),
    ("about", "missing"): _("Choose whether it is about a child or about an adult."),
    ("adult", "missing"): _("Enter whom it is about, or “not known”."),
    ("subject", "missing"): _("Choose whether it is about one of the people named below the name. Until then nothing is sent or kept."),
    ("must_not_see", "missing"): _("Choose whether there is anybody who must not see this."),
    ("reason", "missing"): _("Enter why. Decisions, corrections and what is kept have their reason."),
    ("decision", "missing"): _("Choose what you have decided."),
    ("adviser", "missing"): _("Enter with whom you talked about it, or why nobody could be reached."),
    ("review_on", "missing"): _("Enter the date of the review. To monitor needs one."),
    ("review_on", "not_in_future"): _("Enter a date of the review that is still to come."),
    ("follow_up", "missing"): _("Enter how it was followed up. A concern is not closed without it."),
    ("follow_up", "missing_to_close"): _("Enter how it was followed up. A concern is not closed without it."),
    ("outcome", "missing"): _("Enter what the outcome was. A concern is not closed without it."),
    ("outcome", "missing_to_close"): _("Enter what the outcome was. A concern is not closed without it."),
    ("observed", "missing_to_close"): _(
        "Correct what was seen or heard: its summary is empty. A concern is not closed without it."
    ),
    ("closes", "monitored"): _("Choose another decision, or leave the concern open: one that is monitored stays open until its review."),
    ("family_text", "nothing_changed"): _("Change something, or put the form aside. Nothing has been changed yet."),
    ("family_text", "too_long"): _("Shorten the text: nobody reads ten pages. Families read one."),
    ("edition_title", "nothing_changed"): _("Change something, or put the form aside. Nothing has been changed yet."),
    ("edition_from", "missing"): _("Enter the day from which it holds. What was seen and has no day is not in force: then choose that no day is known."),
    ("edition_verified", "in_future"): _("Enter the day on which you looked at it: today or before."),
    ("limit_verified", "in_future"): _("Enter the day on which you looked at it: today or before."),
    ("duty_verified", "in_future"): _("Enter the day on which you looked at it: today or before."),
    ("limit_count", "not_a_count"): _("Enter how many as a number from 1 to 999, or choose “At once”."),
    ("days_added", "not_days"): _("Write each day that is added in a line of its own, such as “10 May 2027, Jubilee”. One line was not understood."),
    ("days_removed", "not_days"): _("Write each day that is not off in a line of its own, such as “3 May 2027”. One line was not understood."),
    ("terms", "not_terms"): _("Write each term in a line of its own, first day and last, such as “3 Sep 2026 to 23 Oct 2026”. One line was not understood."),
    ("thresholds", "nothing_changed"): _("Write what holds here. Nothing has been changed yet."),
    ("said", "nothing_changed"): _("Answer at least one question. Nothing has been changed yet."),
    **keeping_problems.SENTENCES,
    ("written_within", "not_understood"): _("Enter the time another way, such as “24 hours” or “2 working days”."),
    ("plan_trigger", "missing"): _("Choose what it is."),
    ("plan_told", "missing"): _("Enter who was told."),
    ("meeting_kind", "missing"): _("Choose which meeting it is."),
    ("meeting_step", "missing"): _("Choose what was done."),
    ("referral_outcome", "missing"): _("Choose what they decided."),
    ("changes", "nothing_changed"): _("Enter what should read otherwise. Nothing has been changed yet."),
    ("changes", "not_amendable"): _("Choose a part of the entry that can be corrected."),
    ("date_of_birth", "not_understood"): _(
        "Enter the date of birth another way, such as “27 3 2022”, or leave it empty and write what is known under “About the date of birth”."
    ),
    ("date_of_birth", "in_future"): _("Enter a date of birth that is not still to come."),
    ("passphrase", "too_easy"): _(
        "Enter a longer passphrase. This one could be guessed; four or more words that do not belong together are stronger."
    ),
    ("passphrase", "required"): _("Enter the passphrase."),
    ("passphrase", "too_long"): _("Enter a shorter passphrase. This one is longer than the program can take."),
    ("passphrase", "wrong"): _("That passphrase does not open this record."),
    ("passphrase_again", "differs"): _("Enter the same passphrase twice. The two are not alike."),
    ("invitation_code", "unknown"): _("Check the code: it holds a sign that no code has. Codes have capital letters and the digits 3, 4, 6, 7 and 9."),
    ("invitation_code", "length"): _("Check the code: it has 20 signs, in four groups of five."),
    ("invitation_code", "checksum"): _("Check the code: one of its signs was misread or left out, or two have changed places."),
    ("pin", "not_digits"): _("Enter a PIN of digits only."),
    ("pin", "too_short"): _("Enter a PIN of six digits or more."),
    ("pin", "too_long"): _("Enter a PIN of at most 32 digits."),
    ("pin", "too_easy"): _("Enter another PIN. This one is among the first that somebody would try."),
    ("pin_again", "differs"): _("Enter the same PIN twice. The two are not alike."),
    ("place", "missing"): _("Choose the folder that will hold the record."),
    ("words", "unknown"): _("Check the words: one of them is not on the list that recovery sheets are made from."),
    ("words", "checksum"): _("Check the words: together they do not fit. One was misread, left out or put in another place."),
    ("words", "count"): _("Enter all 26 words of the recovery sheet."),
    ("leaving", "not_understood"): _("Enter the last day here another way, such as “18 Dec”, or leave it empty."),
    ("to", "not_a_reader"): _("Choose somebody who can read this record."),
    ("to", "nothing_to_hand_over"): _("Choose somebody else: there is nothing to hand over to this person that they were not asked about already."),
    ("owner", "nothing_to_take_over"): _("Choose somebody else: this person has no open concern that you could take over."),
    ("other_child", "not_chosen"): _("Choose the other child, or take that child out again."),
    ("other_child", "twice"): _("Choose each child once."),
    ("other_child", "same"): _("Choose another child: one child is not linked with itself."),
    ("full_name", "missing"): _("Enter the child’s full name."),
    ("doer", "missing"): _("Choose who does it. For somebody else, enter the name."),
    ("doer", "not_a_reader"): _("Choose somebody who can read the record, or enter the name of somebody else."),
    ("reason_code", "missing"): _("Choose why it must be kept."),
    ("categories", "missing"): _("Choose what kind of worry it is."),
    ("filter_name", "already_used"): _("Enter another name. A filter of this name is kept already."),
    ("filter_name", "too_many"): _("Remove a kept filter first. As many are kept as fit on the list."),
    ("readers", "nobody_else"): _("Choose somebody else as well, or the recovery sheet: what one person alone can read is lost with one passphrase."),
    ("reader", "not_oneself"): _("Choose somebody else. Whoever else can read it ends your own access."),
    ("was_in_person", "only_in_person"): _("Tick that it was told in person. Police tell it in no other way; if it came in writing, ring them."),
    ("agreed_in_writing", "not_agreed"): _("Enter where police agreed in writing that this is kept, or leave out what they said."),
    ("decided_by", "not_a_manager"): _("Choose the lead, a deputy, or the manager or head: they decide whether a name is told."),
    ("name", "left_empty"): _("Enter the name, or put it back as it was."),
    ("keep_safe", "missing"): _("Enter what staff must do to keep this child safe. “Not known yet” counts."),
    ("told_to", "no_account"): _("Choose people who have an account, or tell the others in person."),
    ("term_end", "before_start"): _("Enter a last day of term that comes after the first day."),
    ("check_code", "misread"): _("Ask for the check code once more: a sign was misread or left out, or two have changed places. Nothing is lost."),
    ("check_code", "other_pack"): _("This is not the check code of this pack. Ask which pack they have before them: its number stands under the code. Nothing is lost, and the pack is not confirmed."),
    ("check_code", "missing"): _("Enter the check code from the first page of the pack. Without it, choose that the pack arrived and is not confirmed."),
    ("no_file_child", "has_concerns"): _("Make a pack instead: there are concerns about this child in the record."),
    ("step_text", "what_differs"): _("Enter what differs, or tick what they lack."),
    **sharing_problems.SENTENCES,
    **access_problems.SENTENCES,
    **arriving_problems.SENTENCES,
}  # fmt: skip
"""Where the general sentence would not say enough."""

_GENERAL: Final[Mapping[str, str]] = {
    "not_understood": _("Enter {field} another way, such as “27 3 2007” or “3 Nov”."),
    "not_a_date": _("Enter {field} another way, such as “27 3 2007” or “3 Nov”."),
    "in_future": _("Enter {field}: the date that you gave is still to come."),
    "not_in_future": _("Enter {field}: the date has to be still to come."),
    "before_since": _("Enter {field}: it would end before it begins."),
    "too_long": _("Shorten {field}. It is longer than the record can hold in one entry."),
    "differs": _("Check {field} against the paper. It is not the same."),
    "unknown": _("Check {field}. The record does not know it."),
    "not_chosen": _("Choose {field}."),
    "in_past": _("Enter {field}: today, or a day that is still to come."),
    "not_a_number": _("Enter {field} as a number, or leave it empty."),
    "unreadable": _("Enter {field} again. It holds signs that cannot be written down."),
}


_NUMBERED: Final = re.compile(r"(?P<list>person|status)_(?P<place>\d+)_(?P<part>\w+)")
_UNKNOWN_WORD: Final = _(
    "Check word {position}: it is not on the list that recovery sheets are made from. The first three letters are enough."
)


def _asked_once(field: str) -> str:
    name, _line, place = field.rpartition("_")
    return name if place.isdigit() and name in FIELDS else field


def _is_status(field: str) -> bool:
    """Whether a field is the status itself on one of the cards of statuses."""
    numbered = _NUMBERED.fullmatch(field)
    return numbered is not None and numbered["part"] == "status"


def field_name(field: str) -> str:
    """Return what a field is called in the middle of a sentence.

    Raises:
        KeyError: no field of that name has words yet; a test keeps that from happening.
    """
    position = field.removeprefix("word_")
    if position != field and position.isdigit():
        return _("word {position}").format(position=position)
    numbered = _NUMBERED.fullmatch(field)
    if numbered is not None:
        return FIELDS[f"sheet_{numbered['list']}_{numbered['part']}"].format(place=numbered["place"])
    return FIELDS[field]


def problem_text(problem: Problem) -> str:
    """Return what to do about a problem, in the words of the field's label.

    A field that a form asks several times ends with its place (``full_name_2``), of which nothing is said.
    """
    problem = Problem(_asked_once(problem.field), problem.code)
    exact = SENTENCES.get((problem.field, problem.code))
    if exact is not None:
        return exact
    position = problem.code.removeprefix("word_")
    if problem.field == "words" and position.isdigit():
        return _UNKNOWN_WORD.format(position=position)
    if problem.code == "missing":
        verb = (
            _("Choose {field}.")
            if problem.field in _CHOSEN or _is_status(problem.field)
            else _("Enter {field}.")
        )
        return verb.format(field=field_name(problem.field))
    return _GENERAL[problem.code].format(field=field_name(problem.field))

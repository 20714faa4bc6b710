"""What is the matter with an answer in acting on a concern, looking at it together, and handing it over, in the words of the field's label."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.wording.translate import _

FIELDS: Final[Mapping[str, str]] = {
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
}

CHOSEN: Final[frozenset[str]] = frozenset(
    {
        "agency",
        "agrees",
        "came",
        "doer",
        "end",
        "family",
        "family_reason_code",
        "handover_answer",
        "made",
        "owner",
        "reason_code",
        "removed",
        "second_way",
        "successor",
        "to",
        "way",
        "why_not",
    }
)
"""Fields whose answer is chosen and not typed."""

SENTENCES: Final[Mapping[tuple[str, str], str]] = {
    ("adviser", "missing"): _("Enter with whom you talked about it, or why nobody could be reached."),
    ("said", "nothing_changed"): _("Answer at least one question. Nothing has been changed yet."),
    ("to", "not_a_reader"): _("Choose somebody who can read this record."),
    ("to", "nothing_to_hand_over"): _("Choose somebody else: there is nothing to hand over to this person that they were not asked about already."),
    ("owner", "nothing_to_take_over"): _("Choose somebody else: this person has no open concern that you could take over."),
    ("doer", "missing"): _("Choose who does it. For somebody else, enter the name."),
    ("doer", "not_a_reader"): _("Choose somebody who can read the record, or enter the name of somebody else."),
    ("reason_code", "missing"): _("Choose why it must be kept."),
    ("written_within", "not_understood"): _("Enter the time another way, such as “24 hours” or “2 working days”."),
    ("plan_trigger", "missing"): _("Choose what it is."),
    ("plan_told", "missing"): _("Enter who was told."),
    ("meeting_kind", "missing"): _("Choose which meeting it is."),
    ("meeting_step", "missing"): _("Choose what was done."),
    ("referral_outcome", "missing"): _("Choose what they decided."),
}  # fmt: skip

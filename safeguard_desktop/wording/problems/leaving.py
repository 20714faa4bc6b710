"""What is the matter with an answer about a child who leaves, in the words of the field's label."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.wording.translate import _

FIELDS: Final[Mapping[str, str]] = {
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
}

CHOSEN: Final[frozenset[str]] = frozenset(
    {"file_holder", "leaver", "leavers", "leaving_reason", "receipt_way", "transfer_step", "transfer_way"}
)
"""Fields whose answer is chosen and not typed."""

SENTENCES: Final[Mapping[tuple[str, str], str]] = {
    ("leaving", "not_understood"): _("Enter the last day here another way, such as “18 Dec”, or leave it empty."),
    ("check_code", "misread"): _("Ask for the check code once more: a sign was misread or left out, or two have changed places. Nothing is lost."),
    ("check_code", "other_pack"): _("This is not the check code of this pack. Ask which pack they have before them: its number stands under the code. Nothing is lost, and the pack is not confirmed."),
    ("check_code", "missing"): _("Enter the check code from the first page of the pack. Without it, choose that the pack arrived and is not confirmed."),
    ("no_file_child", "has_concerns"): _("Make a pack instead: there are concerns about this child in the record."),
    ("step_text", "what_differs"): _("Enter what differs, or tick what they lack."),
}  # fmt: skip

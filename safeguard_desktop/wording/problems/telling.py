"""What is the matter with an answer in requests to see records, and in what staff are told, in the words of the field's label."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.wording.translate import _

FIELDS: Final[Mapping[str, str]] = {
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
}

CHOSEN: Final[frozenset[str]] = frozenset({"request_asked", "request_way", "told_to", "told_way"})
"""Fields whose answer is chosen and not typed."""

SENTENCES: Final[Mapping[tuple[str, str], str]] = {
    ("filter_name", "already_used"): _("Enter another name. A filter of this name is kept already."),
    ("filter_name", "too_many"): _("Remove a kept filter first. As many are kept as fit on the list."),
    ("told_to", "no_account"): _("Choose people who have an account, or tell the others in person."),
}  # fmt: skip

"""What is the matter with an answer about a request to see records."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.wording.translate import _

FIELDS: Final[Mapping[str, str]] = {
    "assess_asked": _("what is asked for"),
    "assess_requester": _("who asks"),
    "identity_state": _("whether it is known who asks"),
    "identity_how": _("how you know who asks"),
    "identity_when": _("when that was checked"),
    "authority_state": _("whether it is known that they may ask"),
    "authority_how": _("how you know that they may ask"),
    "authority_when": _("when it was checked that they may ask"),
    "clock_change": _("what happens to the time"),
    "clock_reason": _("why"),
    "clock_text": _("what was asked back, or what they were told"),
    "clock_way": _("how they were told"),
    "clock_on": _("on which day"),
    "search_places": _("where was looked"),
    "search_text": _("what was looked for, and how"),
    "search_found": _("what was found"),
    "search_time": _("how long it took"),
    "search_when": _("when it was looked for"),
    "item_outcome": _("what becomes of this entry"),
    "item_reason": _("why"),
    "item_exemptions": _("on which ground it is kept back"),
    "item_mentioned": _("whether the copy says that an entry is kept back"),
    "item_spans": _("what is marked"),
    "copy": _("the copy"),
    "reader_way": _("how it was read"),
    "reader_who": _("who read it"),
    "reader_when": _("when it was read"),
    "reader_text": _("why nobody else could read it"),
    "answer_outcome": _("what became of it"),
    "answer_to": _("to whom it went"),
    "answer_way": _("how it went"),
    "answer_exemptions": _("on which ground it was kept back"),
    "answer_rights": _("whether they were told that they may complain"),
}
CHOSEN: Final = frozenset(
    {
        "assess_asked", "assess_requester", "identity_state", "authority_state", "clock_change", "clock_reason",
        "clock_way", "search_places", "item_outcome", "item_exemptions", "item_mentioned", "reader_way",
        "answer_outcome", "answer_way", "answer_exemptions", "answer_rights",
    }
)  # fmt: skip
"""Fields in which something is chosen and not typed."""
SENTENCES: Final[Mapping[tuple[str, str], str]] = {
    ("clock_change", "is_stopped"): _("The time stands still already. Choose that it runs again once the answer has come."),
    ("clock_change", "not_stopped"): _("The time is running. Choose what else happened."),
    ("clock_change", "is_extended"): _("The time was made longer once. It cannot be made longer again."),
    ("clock_on", "before_since"): _("Enter a day that is not before the request, nor before the time stood still."),
    ("clock_on", "too_late"): _("They have to be told within the first month. Told later, the time does not become longer: answer as soon as you can."),
    ("search_time", "not_understood"): _("Enter a time such as 90, 1:30 or 2 h 15 min."),
    ("item_spans", "outside"): _("A mark lies outside the words of this entry. Take it away, and mark the words again."),
    ("item_spans", "changed"): _("This entry was corrected while you read it. Put it aside, open it again, and decide anew."),
    ("item_spans", "nothing_marked"): _("Mark the words that are kept back, or give the entry whole."),
    ("item_spans", "not_looked_at"): _("Decide about each name that is proposed: leave it, or say why it is kept back."),
    ("item_outcome", "gives_what_is_marked"): _("Something is marked to be kept back. Choose that the entry is given without it, or take the marks away."),
    ("item_reason", "missing"): _("Enter why, in your own words. Whoever complains is answered from it."),
    ("reader_way", "decided_by_you"): _("You decided about entries yourself. Somebody else has to read it, or say why nobody could."),
    ("reader_way", "not_decided"): _("Decide about every entry first. The copy is read once it is whole."),
    ("answer_outcome", "copy_not_ready"): _("The copy is not ready: decide about each entry, have it read by somebody else, and see that it is known who asks."),
    ("answer_outcome", "no_search"): _("Write down first where was looked and how long it took. The limit is counted from that."),
    ("copy", "not_decided"): _("Decide about every entry first."),
    ("copy", "too_much"): _("The documents do not fit into one file. Keep some of them back for now, and give them in a second copy."),
    ("copy", "not_read"): _("Have it read by somebody else first, or write down on the page of the request why nobody could."),
    ("copy", "not_known_who"): _("Write down first, on the page of the request, how you know who asks and that they may."),
}  # fmt: skip
"""Where the general sentence would not say enough."""

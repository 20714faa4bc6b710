"""What is the matter with an answer on the pages about sharing."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.wording.translate import _

FIELDS: Final[Mapping[str, str]] = {
    "share_kind": _("how it comes to the question"),
    "share_to_kind": _("to whom it would go"),
    "share_to_name": _("their name, or the name of their organisation"),
    "share_verified": _("how you made sure that they are who they say"),
    "share_asked_when": _("when they asked"),
    "share_purpose": _("what it is for"),
    "share_purpose_text": _("what it is for, in your own words"),
    "share_urgency": _("how soon it has to be"),
    "share_naming": _("whether you took advice"),
    "share_adviser": _("who gave the advice"),
    "share_advised_when": _("when you were advised"),
    "share_family": _("how the family stands to it"),
    "share_not_sought_code": _("why the family was not asked"),
    "share_family_words": _("why the family was not asked, in your own words"),
    "share_told": _("whether the family knows that it is shared"),
    "share_not_told_code": _("why the family was not told"),
    "share_not_told_text": _("why the family was not told, in your own words"),
    "share_article6": _("on which lawful basis it rests"),
    "share_outcome": _("what you have decided"),
    "share_reason": _("why you decide so"),
    "share_necessity": _("why it is necessary without the family’s agreement"),
    "share_review": _("the day on which you look at it again"),
    "share_why_all": _("why these entries"),
    "share_withheld": _("what is held back, and why"),
    "share_history": _("why what lies long back matters now"),
    "share_referrer": _("whether the name of whoever raised it goes with it"),
    "share_referrer_why": _("why whoever raised it is named"),
    "share_others_named": _("why somebody else is named in it"),
    "share_tests": _("which of the seven questions you can answer with yes"),
    "share_way": _("how it is sent or said"),
    "share_sent_when": _("when it went or was said"),
    "share_said": _("what was said"),
    "share_is_discussed": _("whether you talked about it with whoever asked"),
    "share_discussed_text": _("what was said about it, or why it was not talked about"),
    "share_discussed_when": _("when you talked about it"),
    "share_duty": _("why the duty to share does not ask for it"),
    "share_second": _("with whom you talked it through"),
    "share_second_when": _("when you talked it through"),
    "carried_way": _("how it went"),
    "carried_said": _("what was said"),
    "why_told": _("why they were told"),
    "asked_to_kind": _("whom you asked"),
    "asked_to_name": _("their name, or the name of their organisation"),
    "asked_for": _("what you asked for"),
    "asked_why": _("why you need it"),
    "asked_purpose": _("what it is for"),
    "asked_family": _("how the family stands to it"),
    "asked_not_sought": _("why the family was not asked"),
    "legal_asker": _("who asks"),
    "legal_who": _("their name, or the name of their force, court or firm"),
    "legal_asked_for": _("what they ask for"),
    "legal_proceedings": _("whether there is an investigation or a case"),
    "legal_due": _("the day by which they want the answer"),
    "legal_step": _("what happened"),
    "legal_text": _("what was sent or said"),
}
CHOSEN: Final = frozenset(
    {
        "share_kind", "share_to_kind", "share_verified", "share_purpose", "share_urgency", "share_naming",
        "share_family", "share_not_sought_code", "share_told", "share_not_told_code", "share_article6",
        "share_outcome", "share_referrer", "share_way", "share_is_discussed", "share_duty", "asked_to_kind",
        "asked_purpose", "asked_family", "asked_not_sought", "carried_way", "legal_asker", "legal_proceedings", "legal_step",
    }
)  # fmt: skip
"""Fields in which something is chosen and not typed."""
SENTENCES: Final[Mapping[tuple[str, str], str]] = {
    ("share_article6", "needs_agreement"): _("Choose another basis: the family has not agreed. Consent is seldom the right one to protect a child."),
    ("share_outcome", "needs_criterion"): _("Go back to the three reasons and write the evidence for one of them: the family has not agreed. Or decide otherwise."),
    ("share_outcome", "told_already"): _("They were told already. Choose whether that was all that is relevant, or a part of it."),
    ("share_purpose_text", "why_ready"): _("Enter why the next setting has to know before the child comes, in order to be ready."),
    ("share_to_kind", "next_setting"): _("Choose another school or setting: this is what the next one knows before the child leaves. For anybody else, choose another way to the question."),
    ("share_review", "missing"): _("Enter the day on which you look at it again. Until then it stands on Today."),
    ("share_reason", "missing"): _("Enter why you decide so. To share and not to share both have their reason."),
    ("share_items", "too_much"): _("Choose fewer documents: together they do not fit into one file. Make another decision for the rest."),
    ("share_way", "needs_items"): _("Choose what goes out, or write what was said."),
    ("share_tests", "incomplete"): _("Tick each question that you can answer with yes, and write down what you do about the others."),
    ("share_others_named", "missing"): _("Enter why each person who is named has to be, or leave them out."),
    ("share_second", "missing"): _("Enter with whom you talked it through, or why nobody could be reached. Nothing waits for it."),
    ("why_told", "missing"): _("Enter why they were told, in a few words."),
}  # fmt: skip
"""Where the general sentence would not say enough."""

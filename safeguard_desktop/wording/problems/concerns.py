"""What is the matter with an answer in raising, receiving and deciding on a concern, in the words of the field's label."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.wording.translate import _

FIELDS: Final[Mapping[str, str]] = {
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
    # Which children it is about, and what it is about
    "role": _("what this child is to it"),
    "naming_reason": _("why you change it"),
    "wrong_child": _("under which child it should not be"),
    "move_reason": _("why it is moved"),
    "information": _("what sort of information it is"),
    "sort_reason": _("why you change what it is about"),
}

CHOSEN: Final[frozenset[str]] = frozenset(
    {
        "about",
        "categories",
        "closes",
        "decision",
        "entry",
        "must_not_see",
        "outcome",
        "place",
        "position",
        "role",
        "subject",
        "wrong_child",
    }
)
"""Fields whose answer is chosen and not typed."""

SENTENCES: Final[Mapping[tuple[str, str], str]] = {
    ("outcome", "sort_first"): _("Say first what kind of matter it is. The outcome follows from that."),
    ("child", "missing"): _("Enter the child’s name, or “not known”."),
    ("child", "not_chosen"): _("Choose which child it is about, or a child who is not in the record yet."),
    ("child", "twice"): _("Choose each child once."),
    ("child", "left_out"): _("Leave no child out here. If it was never about one of them, move it out of that child’s file instead."),
    ("child", "same_as_wrong"): _("Choose another child than the one whose file it leaves."),
    ("role", "nothing_changed"): _("Choose another child or another role. Nothing has been changed yet."),
    ("categories", "nothing_changed"): _("Choose what it is about otherwise. Nothing has been changed yet."),
    ("move_reason", "names_wrong_child"): _("Write the reason without any name of the child whose file it leaves, not even as an ordinary word: it is read in the other child’s file."),
    ("child", "unknown"): _("Choose a child who is in the record."),
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
    ("changes", "nothing_changed"): _("Enter what should read otherwise. Nothing has been changed yet."),
    ("changes", "not_amendable"): _("Choose a part of the entry that can be corrected."),
    ("place", "missing"): _("Choose the folder that will hold the record."),
    ("categories", "missing"): _("Choose what kind of worry it is."),
    ("name", "left_empty"): _("Enter the name, or put it back as it was."),
}  # fmt: skip

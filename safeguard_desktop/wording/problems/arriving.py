"""What is the matter with an answer on the pages about what arrives."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.wording.translate import _

FIELDS: Final[Mapping[str, str]] = {
    "received_child": _("whose file it is"),
    "from_setting": _("which setting it is from"),
    "arrived_way": _("how it came"),
    "arrived_when": _("when it came"),
    "arrived_text": _("what came"),
    "arrived_pages": _("how many pages there are"),
    "sender": _("that packs of this setting are accepted"),
}
SENTENCES: Final[Mapping[tuple[str, str], str]] = {
    ("arrived_when", "not_understood"): _(
        "Enter when it came another way, such as “3 Nov”, “last Tuesday” or “not known”."
    ),
    ("arrived_pages", "not_a_number"): _(
        "Enter the number of pages in digits, such as 12, or leave it empty."
    ),
    ("pack_file", "missing"): _("Choose the file of the pack."),
    ("arrival_passphrase", "missing"): _("Enter the passphrase that the sender told you."),
    ("sender_how", "missing"): _("Write down who read the digits out, and when."),
    ("which_child", "missing"): _("Choose which child it is."),
    ("how_known", "missing"): _("Write down how you know that it is this child."),
    ("aside_code", "missing"): _("Choose why it is not taken in."),
    ("hold_answer_reason", "missing"): _("Write down why you keep it so, or why not."),
    ("proposal_taken", "missing"): _("Choose whether your setting takes this over."),
    ("proposal_reason", "missing"): _("Write down why."),
    ("other_concern", "missing"): _("Choose the other concern."),
    ("concern_link_reason", "missing"): _("Write down why they belong together."),
    ("sender", "not_accepted"): _("Make sure that the pack is theirs first."),
}
CHOSEN: Final[frozenset[str]] = frozenset({"received_child", "from_setting", "arrived_way"})
"""Fields whose answer is chosen and not typed."""

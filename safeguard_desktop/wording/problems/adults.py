"""What is the matter with an answer about an adult, in the words of the field's label."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.wording.translate import _

FIELDS: Final[Mapping[str, str]] = {
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
}

CHOSEN: Final[frozenset[str]] = frozenset(
    {
        "authority",
        "barring",
        "limb_harmed_a_child",
        "limbs",
        "matter_closes",
        "matter_kind",
        "matter_outcome",
        "matter_subject",
        "note_kind",
        "party",
        "party_made",
        "sheet_is_safe",
    }
)
"""Fields whose answer is chosen and not typed."""

SENTENCES: Final[Mapping[tuple[str, str], str]] = {
    ("sheet_is_safe", "leave_it"): _("Leave it under “Only for you” until the recovery sheet is where they cannot get at it, or a new sheet is made. Ring the designated officer (LADO) meanwhile: that waits for nothing."),
    ("matter_outcome", "sort_first"): _("Say first what kind of matter it is. The outcome follows from that."),
    ("matter_closes", "barring_first"): _("Leave it open until the Disclosure and Barring Service has been told."),
}  # fmt: skip

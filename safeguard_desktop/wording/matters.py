"""The words of "Worries about adults". Source: S44, S45; guidance.md sections 2.3, 3, 6 and 8."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.domain.adult_codes import (
    Authority,
    Barring,
    HarmLimb,
    MatterContext,
    MatterKind,
    MatterNoteKind,
    MatterOutcome,
    MatterParty,
    Suspension,
)
from safeguard_desktop.domain.matters import MatterState
from safeguard_desktop.wording.translate import _

TITLE: Final = _("Worries about adults")
INTRO: Final = _(
    "Low-level concerns, allegations and checks about adults who work, volunteer or live here. Reading the children’s record does not open these. Nobody reads what is about them."
)
EMPTY: Final = _("No worry about an adult is kept here yet")
EMPTY_HINT: Final = _(
    "What comes for you appears under “Only for you”. Take it in there, or write down what you were told."
)
OPEN: Final = _("Open")
BACK: Final = _("Back to the list")
WRITE_DOWN: Final = _("Write down a worry")
CLOSED_HEADING: Final = _("Closed")
OPEN_HEADING: Final = _("Open")
NOT_SORTED: Final = _("Kind not decided yet")
UNTIL_LEFT: Final = _("at least until the adult leaves")

KINDS: Final[Mapping[MatterKind, str]] = {
    MatterKind.LOW_LEVEL: _("Low-level concern"),
    MatterKind.ALLEGATION: _("Allegation that may meet the harm threshold"),
    MatterKind.RECRUITMENT: _("Recruitment or check"),
}
KIND_HINTS: Final[Mapping[MatterKind, str]] = {
    MatterKind.LOW_LEVEL: _("Not in keeping with how adults behave here, and below the harm threshold."),
    MatterKind.ALLEGATION: _("The designated officer (LADO) is told by the end of the next working day."),
    MatterKind.RECRUITMENT: _(
        "Something that a reference, a criminal record check or an application showed."
    ),
}
LIMBS: Final[Mapping[HarmLimb, str]] = {
    HarmLimb.HARMED: _("A child was harmed, or may have been"),
    HarmLimb.OFFENCE: _("An offence against or about a child is possible"),
    HarmLimb.RISK: _("The adult may pose a risk to children"),
    HarmLimb.UNSUITABLE: _("The adult may not be suitable to work with children"),
}
CONTEXTS: Final[Mapping[MatterContext, str]] = {
    MatterContext.AT_WORK: _("At work here"),
    MatterContext.PRIVATE_LIFE: _("In private life"),
    MatterContext.ONLINE: _("Online"),
    MatterContext.OTHER: _("Somewhere else"),
}
SUSPENSIONS: Final[Mapping[Suspension, str]] = {
    Suspension.NOT_DECIDED: _("Not decided yet"),
    Suspension.NOT_NEEDED: _("No change to the adult’s work"),
    Suspension.ALTERNATIVES: _("Another way was found, such as other duties or somebody beside them"),
    Suspension.SUSPENDED: _("Suspended while it is looked into"),
}
AUTHORITIES: Final[Mapping[Authority, str]] = {
    Authority.LADO: _("Designated officer for allegations (LADO)"),
    Authority.OFSTED: _("Ofsted or childminder agency"),
    Authority.POLICE: _("Police"),
    Authority.SOCIAL_CARE: _("Children’s social care"),
    Authority.DBS: _("Disclosure and Barring Service (DBS)"),
    Authority.TRA: _("Teaching Regulation Agency (TRA)"),
    Authority.OTHER: _("Somebody else"),
}
PARTIES: Final[Mapping[MatterParty, str]] = {
    MatterParty.ADULT: _("The adult"),
    MatterParty.FAMILY: _("A child’s family"),
    MatterParty.AUTHOR: _("Whoever raised it"),
    MatterParty.OTHER: _("Somebody else"),
}
OUTCOMES: Final[Mapping[MatterOutcome, str]] = {
    MatterOutcome.SUBSTANTIATED: _("Substantiated: enough evidence that it happened"),
    MatterOutcome.MALICIOUS: _("Malicious: disproved, and meant to deceive or to harm"),
    MatterOutcome.FALSE: _("False: enough evidence that it did not happen"),
    MatterOutcome.UNSUBSTANTIATED: _("Unsubstantiated: not enough evidence either way"),
    MatterOutcome.UNFOUNDED: _("Unfounded: nothing supports it"),
    MatterOutcome.NO_FURTHER_ACTION: _("Nothing further"),
    MatterOutcome.ADVICE: _("Advice, or reminded of how adults behave here"),
    MatterOutcome.TRAINING: _("Training or supervision"),
    MatterOutcome.WARNING: _("Dealt with under staff procedures"),
    MatterOutcome.SUITABLE: _("Suitable"),
    MatterOutcome.NOT_SUITABLE: _("Not suitable"),
}
BARRING: Final[Mapping[Barring, str]] = {
    Barring.NOT_DUE: _("No, and why stands below"),
    Barring.TO_BE_MADE: _("Yes, still to be done"),
    Barring.MADE: _("Yes, and they have been told"),
}
NOTE_KINDS: Final[Mapping[MatterNoteKind, str]] = {
    MatterNoteKind.OBSERVATION: _("Something seen or heard"),
    MatterNoteKind.TELEPHONE_CALL: _("Telephone call"),
    MatterNoteKind.MEETING: _("Meeting"),
    MatterNoteKind.TRAINING: _("Training or supervision"),
    MatterNoteKind.RECRUITMENT: _("Recruitment"),
    MatterNoteKind.DBS_CHECK: _("Criminal record check (DBS)"),
    MatterNoteKind.REFERENCE: _("Reference"),
    MatterNoteKind.OTHER: _("Something else"),
}
STATES: Final[Mapping[MatterState, str]] = {
    MatterState.TO_SORT: _("To decide"),
    MatterState.OPEN: _("Open"),
    MatterState.CONCLUDED: _("Concluded, open"),
    MatterState.CLOSED: _("Closed"),
}

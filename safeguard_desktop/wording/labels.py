"""What the field's closed lists are called on screens and in documents.

Labels follow the kind of setting where practice does: a pre-school has a manager and rooms (EYFS),
a school a headteacher and classes (KCSIE). Source: DESIGN 5; guidance.md sections 2, 3 and 6.
"""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.domain.child import ChildStatus, PersonKind, PlanCategory, YesNo
from safeguard_desktop.domain.codes import (
    ActionEnd,
    AdultPosition,
    AgencyCode,
    Agreement,
    Category,
    ConcernState,
    ContactWay,
    DecisionCode,
    FamilyTold,
    HoldReason,
    InformationType,
    LinkKind,
    NoteKind,
    OutputKind,
    PageKind,
    ReasonNotTold,
)
from safeguard_desktop.domain.entries.header import ChildRole
from safeguard_desktop.domain.register import SettingKind
from safeguard_desktop.wording import categories as category_words
from safeguard_desktop.wording.roles import children_label as children_label  # noqa: PLC0414  # found here like every other label
from safeguard_desktop.wording.roles import group_label as group_label  # noqa: PLC0414  # found here like every other label
from safeguard_desktop.wording.roles import role_label as role_label  # noqa: PLC0414  # found here like every other label
from safeguard_desktop.wording.translate import _

SETTING_KINDS: Final[Mapping[SettingKind, str]] = {
    SettingKind.PRE_SCHOOL: _("Pre-school, nursery or playgroup"),
    SettingKind.MAINTAINED_SCHOOL: _("Maintained school"),
    SettingKind.ACADEMY: _("Academy or free school"),
    SettingKind.INDEPENDENT_SCHOOL: _("Independent school"),
    SettingKind.ALTERNATIVE_PROVISION: _("Pupil referral unit or other alternative provision"),
}

YES_NO: Final[Mapping[YesNo, str]] = {
    YesNo.YES: _("Yes"),
    YesNo.NO: _("No"),
    YesNo.NOT_KNOWN: _("Not known"),
}

DECISIONS: Final[Mapping[DecisionCode, str]] = {
    DecisionCode.NO_FURTHER_ACTION: _("No further action"),
    DecisionCode.MONITOR: _("Monitor"),
    DecisionCode.INTERNAL_SUPPORT: _("Support within the setting"),
    DecisionCode.EARLY_HELP: _("Early help or Family Help"),
    DecisionCode.REFER_S17: _("Refer to social care: child in need (section 17)"),
    DecisionCode.REFER_S47: _("Refer to social care: child protection (section 47)"),
    DecisionCode.POLICE: _("Report to the police"),
    DecisionCode.LADO: _("Tell the designated officer (LADO)"),
    DecisionCode.CHANNEL: _("Refer to Prevent and Channel"),
    DecisionCode.OTHER: _("Something else"),
}

CATEGORIES: Final = category_words.CATEGORIES
"""What each category is called where the kind of setting makes no difference."""

INFORMATION_TYPES: Final[Mapping[InformationType, str]] = {
    InformationType.CHILD: _("The child’s health, development or harm"),
    InformationType.PARENT: _("A parent or carer who needs help"),
    InformationType.RISK: _("A person who may be a risk to children"),
}

ADULT_POSITIONS: Final[Mapping[AdultPosition, str]] = {
    AdultPosition.WORKS: _("Works here"),
    AdultPosition.VOLUNTEERS: _("Volunteers here"),
    AdultPosition.LIVES_HERE: _("Lives here"),
    AdultPosition.VISITS: _("Visits, or comes with somebody"),
    AdultPosition.NOT_KNOWN: _("Not known"),
}
"""What an adult whom a worry is about does here."""

AGENCIES: Final[Mapping[AgencyCode, str]] = {
    AgencyCode.SOCIAL_CARE: _("Children’s social care"),
    AgencyCode.POLICE: _("Police"),
    AgencyCode.LADO: _("Designated officer of the authority (LADO)"),
    AgencyCode.EARLY_HELP: _("Early help or Family Help team"),
    AgencyCode.HEALTH: _("Health: GP, health visitor, hospital"),
    AgencyCode.PREVENT: _("Prevent team"),
    AgencyCode.OTHER_SETTING: _("Another school or setting"),
    AgencyCode.OTHER: _("Somebody else"),
}

CONTACT_WAYS: Final[Mapping[ContactWay, str]] = {
    ContactWay.TELEPHONE: _("By telephone"),
    ContactWay.IN_PERSON: _("In person"),
    ContactWay.VIDEO: _("By video"),
    ContactWay.SECURE_EMAIL: _("By secure e-mail"),
    ContactWay.LETTER: _("By letter"),
    ContactWay.OTHER: _("In another way"),
}

FAMILY_TOLD: Final[Mapping[FamilyTold, str]] = {
    FamilyTold.TOLD: _("The family was told"),
    FamilyTold.TO_BE_TOLD: _("The family is still to be told"),
    FamilyTold.NOT_TOLD: _("The family was not told"),
}

AGREEMENTS: Final[Mapping[Agreement, str]] = {
    Agreement.GIVEN: _("They agreed"),
    Agreement.REFUSED: _("They did not agree"),
    Agreement.SOUGHT: _("Asked; no answer yet"),
    Agreement.NOT_SOUGHT: _("Not asked"),
}

REASONS_NOT_TOLD: Final[Mapping[ReasonNotTold, str]] = {
    ReasonNotTold.RISK_TO_CHILD: _("It could put the child at greater risk"),
    ReasonNotTold.RISK_TO_OTHER: _("It could put somebody else at risk"),
    ReasonNotTold.EVIDENCE: _("It could harm an investigation or evidence"),
    ReasonNotTold.DELAY: _("It would have taken too long"),
    ReasonNotTold.NOT_REACHED: _("They could not be reached"),
    ReasonNotTold.OTHER: _("Another reason"),
}

ACTION_ENDS: Final[Mapping[ActionEnd, str]] = {
    ActionEnd.DONE: _("Done"),
    ActionEnd.NOT_NEEDED: _("Not needed any more"),
}

LINK_KINDS: Final[Mapping[LinkKind, str]] = {
    LinkKind.SIBLING: _("Brother or sister"),
    LinkKind.STEP_OR_HALF_SIBLING: _("Step- or half-brother or -sister"),
    LinkKind.SAME_HOUSEHOLD: _("Lives in the same household"),
    LinkKind.COUSIN: _("Cousin"),
    LinkKind.OTHER: _("Other"),
}

CHILD_STATUSES: Final[Mapping[ChildStatus, str]] = {
    ChildStatus.EARLY_HELP: _("Early help or Family Help"),
    ChildStatus.CHILD_IN_NEED: _("Child in need (section 17)"),
    ChildStatus.PROTECTION_PLAN: _("Child protection plan"),
    ChildStatus.LOOKED_AFTER: _("Looked after by the authority"),
    ChildStatus.PREVIOUSLY_LOOKED_AFTER: _("Previously looked after"),
    ChildStatus.EHCP: _("Education, health and care plan (EHCP)"),
    ChildStatus.PRIVATELY_FOSTERED: _("Privately fostered"),
    ChildStatus.OTHER: _("Other"),
}

PLAN_CATEGORIES: Final[Mapping[PlanCategory, str]] = {
    PlanCategory.PHYSICAL: _("Physical abuse"),
    PlanCategory.EMOTIONAL: _("Emotional abuse"),
    PlanCategory.SEXUAL: _("Sexual abuse"),
    PlanCategory.NEGLECT: _("Neglect"),
}

PERSON_KINDS: Final[Mapping[PersonKind, str]] = {
    PersonKind.FAMILY: _("Family"),
    PersonKind.CONTACT: _("Other contact"),
    PersonKind.PROFESSIONAL: _("Professional"),
}

NOTE_KINDS: Final[Mapping[NoteKind, str]] = {
    NoteKind.OBSERVATION: _("Something seen or heard"),
    NoteKind.TELEPHONE_CALL: _("Telephone call"),
    NoteKind.MEETING: _("Meeting"),
    NoteKind.WITH_FAMILY: _("Talk with the family"),
    NoteKind.WITH_AGENCY: _("Talk with another agency"),
    NoteKind.OTHER: _("Something else"),
}

HOLD_REASONS: Final[Mapping[HoldReason, str]] = {
    HoldReason.CHILD_SEXUAL_ABUSE: _("Linked to sexual abuse of a child"),
    HoldReason.STATUTORY_INQUIRY: _("A statutory inquiry asked for it to be kept"),
    HoldReason.LITIGATION: _("A claim or court case"),
    HoldReason.POLICE_REQUEST: _("The police asked for it to be kept"),
    HoldReason.PRACTICE_REVIEW: _("A child safeguarding practice review"),
    HoldReason.LEAD_JUDGEMENT: _("The lead’s judgement"),
    HoldReason.ACCESS_REQUEST_OPEN: _("An open request to see records, or a complaint"),
}

CONCERN_STATES: Final[Mapping[ConcernState, str]] = {
    ConcernState.WAITING: _("To receive"),
    ConcernState.RECEIVED: _("To decide"),
    ConcernState.MONITORED: _("Monitored"),
    ConcernState.DECIDED: _("Decided, open"),
    ConcernState.CLOSED: _("Closed"),
    ConcernState.ARRIVED: _("From elsewhere"),
}

CHILD_ROLES: Final[Mapping[ChildRole, str]] = {
    ChildRole.SUBJECT: _("The child it is about"),
    ChildRole.HARMED: _("Harmed"),
    ChildRole.ALLEGED_TO_HAVE_HARMED: _("Alleged to have harmed"),
    ChildRole.WITNESS: _("Saw or heard it"),
    ChildRole.SIBLING: _("Brother or sister"),
    ChildRole.INVOLVED: _("Also involved"),
}

PAGES: Final[Mapping[PageKind, str]] = {
    PageKind.CHILD: _("The child’s page"),
    PageKind.CONCERN: _("The concern"),
    PageKind.TRANSFER_PREVIEW: _("A transfer pack, before it was made"),
    PageKind.UNFINISHED: _("A concern that somebody began and has not sent"),
    PageKind.MATTER: _("A worry about an adult"),
    PageKind.DOCUMENT: _("A document"),
}

OUTPUTS: Final[Mapping[OutputKind, str]] = {
    OutputKind.CHRONOLOGY: _("Chronology"),
    OutputKind.TRANSFER_PACK: _("Transfer pack"),
    OutputKind.CONCERN: _("One concern"),
    OutputKind.FRONT_SHEET: _("Front sheet"),
    OutputKind.MATTER: _("One worry about an adult"),
    OutputKind.REFERRAL: _("Referral"),
    OutputKind.REFERRAL_TEXT: _("Text of a referral, copied"),
    OutputKind.SHARED: _("Entries shared after a decision"),
    OutputKind.DOCUMENT: _("A document, as it was attached"),
    OutputKind.REPORT: _("Report in numbers"),
    OutputKind.GOVERNORS_REPORT: _("Report for governors"),
    OutputKind.ACCESS_COPY: _("Copy for somebody who asked to see records"),
    OutputKind.TELLINGS: _("Register of what was told"),
    OutputKind.ARCHIVE: _("Archive of the whole record"),
}

ENTRY_KINDS: Final[Mapping[str, str]] = {
    "child-added": _("Child protection file opened"),
    "child-details-changed": _("Details changed"),
    "concern-raised": _("Concern"),
    "concern-received": _("Received"),
    "decision": _("Decision"),
    "note": _("Note"),
    "amendment": _("Correction"),
    "hold-placed": _("Kept: may not be destroyed"),
    "opened": _("Record unlocked"),
    "viewed": _("Looked at"),
    "printed": _("Printed"),
    "exported": _("Saved as a file"),
    "transfer-prepared": _("Transfer pack made"),
    "leaving-recorded": _("Leaves"),
    "leaving-changed": _("Leaving: what is known now"),
    "no-file-told": _("Letter: no file held"),
    "transfer-sent": _("Transfer pack sent"),
    "transfer-step": _("Transfer pack: what happened"),
    "dual-registration": _("Registered at two settings"),
    "restored": _("Put back from a backup"),
    "children-named": _("Whom it is about"),
    "concern-sorted": _("What it is about"),
    "handover-offered": _("Handed over, not taken yet"),
    "handover-declined": _("Handover declined"),
    "owner-taken": _("Taken over"),
    "children-linked": _("Linked with another child"),
    "concerns-linked": _("Belongs with another concern"),
    "action-planned": _("To do"),
    "action-changed": _("To do: changed"),
    "action-ended": _("Done, or not needed"),
    "agency-contact": _("Somebody outside was told or asked"),
    "agency-answered": _("Answer from outside"),
    "family-contact": _("The family"),
    "feedback-given": _("Whoever raised it was told"),
    "staff-briefed": _("Staff were told"),
    "briefing-read": _("Note acknowledged"),
    "briefing-ended": _("Note to staff ended"),
    "records-requested": _("Request to see records"),
    "request-answered": _("Request to see records answered"),
    "request-assessed": _("Request to see records: who asks for what"),
    "request-clock": _("Request to see records: time to answer"),
    "request-searched": _("Request to see records: where was looked"),
    "request-item-decided": _("Request to see records: an entry decided"),
    "request-second-read": _("Request to see records: copy read by somebody else"),
    "paper-kept": _("Paper kept elsewhere"),
    "document-attached": _("Document"),
    "document-part": _("Bytes of a document"),
    "local-notes": _("What holds in this authority"),
    "staff-told": _("Staff told how a worry is recorded"),
    "pack-received": _("Transfer pack received"),
    "entry-arrived": _("Came with a transfer pack"),
    "sender-accepted": _("Packs from a setting accepted"),
    "pack-set-aside": _("Transfer pack not taken in"),
    "file-received": _("A child’s file received"),
    "hold-answered": _("Decided whether to keep, as the sender asked"),
    "action-answered": _("Decided about an action of the sender"),
    "advice-taken": _("Advice taken"),
    "second-asked": _("A second look is wanted"),
    "countersigned": _("Second person"),
    "agency-registered": _("Agency in the register"),
    "plan-notice": _("For the social worker at once"),
    "plan-notice-given": _("Told of it"),
    "plan-meeting": _("Meeting"),
    "plan-meeting-step": _("Meeting: what was done"),
    "referral": _("Referral"),
    "referral-made-good": _("Referral: made good"),
    "referral-step": _("Referral: what followed"),
    "readings-given": _("List of who has looked, handed out"),
    "sharing-decision": _("Decision about sharing"),
    "shared-first": _("Told first, to be written down in full"),
    "decision-carried-out": _("What came of a decision to share"),
    "information-requested": _("Information asked for"),
    "legal-request": _("Request from police, a court or lawyers"),
    "legal-request-step": _("Request from police, a court or lawyers: what followed"),
    "edition-set": _("Guidance: edition"),
    "limit-set": _("Guidance: time limit"),
    "ground-set": _("Guidance: ground to keep something back"),
    "days-off-set": _("Bank holidays"),
    "family-text-set": _("Text for families"),
    "designation-set": _("Whether the duty to share reaches this setting"),
    "hold-reviewed": _("Kept: looked at again"),
    "hold-lifted": _("Kept no longer: two people ended it"),
    "file-kept": _("File kept on"),
    "keeping-set": _("How long something is kept"),
    "destruction": _("File destroyed"),
    "chronology-kept": _("Chronology of a file that has gone on"),
    "body-destroyed": _("Entry destroyed"),
    "destruction-checked": _("Destruction looked over"),
    "access-granted": _("Named people were given access"),
    "access-ended": _("Somebody’s access ended"),
    "adult-concern-raised": _("Worry about an adult"),
    "matter-received": _("Taken in"),
    "matter-sorted": _("What kind it is"),
    "authority-told": _("An authority was told or asked"),
    "party-told": _("Who was told"),
    "matter-note": _("Note about an adult"),
    "matter-concluded": _("How it ended"),
    "matter-kept": _("How long it is kept"),
}
"""What an entry of each kind is called, keyed by `EntryBody.KIND`."""


def categories_text(categories: tuple[Category, ...]) -> str:
    """Return categories as a list in one line."""
    return ", ".join(CATEGORIES[category] for category in categories)

"""Which kinds of entries are noted besides their place in a story: listed, to be done, followed up."""

from safeguard_desktop.domain.entries import (
    AboutRequest,
    AccessEnded,
    AccessGranted,
    ActionAnswered,
    ActionChanged,
    ActionEnded,
    ActionPlanned,
    AdviceTaken,
    AgencyAnswered,
    AgencyContact,
    AgencyRegistered,
    Amendment,
    Countersigned,
    DecisionCarriedOut,
    DualRegistration,
    EntryArrived,
    Exported,
    FileReceived,
    HoldAnswered,
    InformationRequested,
    LocalNotes,
    NoFileTold,
    Opened,
    PackReceived,
    PackSetAside,
    PlanMeeting,
    PlanMeetingStep,
    PlanNotice,
    PlanNoticeGiven,
    Printed,
    RecordsRequested,
    Referral,
    ReferralMadeGood,
    ReferralStep,
    RequestAnswered,
    Restored,
    SecondAsked,
    SenderAccepted,
    SharedFirst,
    SharingDecision,
    StaffTold,
    TransferPrepared,
    Viewed,
    guiding,
    legal,
)
from safeguard_desktop.storage.models.keeping_fold import KEEPING_LISTED
from safeguard_desktop.storage.models.leaving_fold import FOLLOW_A_LEAVING, LEAVING_TASKS

NOT_EVENTS = (Opened, Viewed, Amendment, Restored)
"""Kinds that name a child and are no event of hers."""

KINDS_LISTED = (
    TransferPrepared, Printed, Exported, Restored, LocalNotes, StaffTold, AccessGranted, AccessEnded,
    RecordsRequested, RequestAnswered, AdviceTaken, SharingDecision, SharedFirst, DecisionCarriedOut,
    InformationRequested,
    AgencyRegistered, legal.LegalRequest, legal.LegalStep, PackReceived, EntryArrived, PackSetAside, SenderAccepted,
    FileReceived, HoldAnswered, AboutRequest, NoFileTold, DualRegistration,
    guiding.EditionSet, guiding.LimitSet, guiding.GroundSet, guiding.DaysOffSet, guiding.DesignationSet,
    guiding.FamilyTextSet, *KEEPING_LISTED,
)  # fmt: skip
"""Kinds that some page asks for by kind."""

RESTRICTED_KIND = "restricted"
"""What a restricted entry is listed as: nothing is known of it but that it is there. LEDGER.md, section 10."""

TASKS = (
    ActionPlanned,
    AgencyContact,
    SecondAsked,
    Referral,
    SharedFirst,
    SharingDecision,
    InformationRequested,
    PlanNotice,
    PlanMeeting,
    legal.LegalRequest,
    *LEAVING_TASKS,
)  # fmt: skip"""What asks for something to be done by a day."""

FOLLOW_A_TASK = (
    ActionAnswered, ActionChanged, ActionEnded, AgencyAnswered, Countersigned, HoldAnswered, ReferralStep,
    ReferralMadeGood, PlanNoticeGiven, PlanMeetingStep, legal.LegalStep, *FOLLOW_A_LEAVING,
)  # fmt: skip

"""What changes or ends what was to be done."""

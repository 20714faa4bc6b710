"""What sort of thing an entry of a child's story is, so that a long story can be narrowed and looked at."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from safeguard_desktop.domain.codes import NoteKind
from safeguard_desktop.domain.entries.acting import (
    ActionChanged,
    ActionEnded,
    ActionPlanned,
    AgencyAnswered,
    AgencyContact,
    FamilyContact,
)
from safeguard_desktop.domain.entries.bodies import ConcernRaised, Decision, EntryBody, Note
from safeguard_desktop.domain.entries.leaving import (
    DualRegistration,
    LeavingChanged,
    LeavingRecorded,
    NoFileTold,
    PackPrepared,
    TransferSent,
    TransferStep,
)
from safeguard_desktop.domain.entries.legal import LegalRequest, LegalStep
from safeguard_desktop.domain.entries.plans import (
    PlanMeeting,
    PlanMeetingStep,
    PlanNotice,
    PlanNoticeGiven,
)
from safeguard_desktop.domain.entries.referral import Referral, ReferralMadeGood, ReferralStep
from safeguard_desktop.domain.entries.sharing import (
    DecisionCarriedOut,
    InformationRequested,
    SharedFirst,
    SharingDecision,
)


class StoryKind(StrEnum):
    """The sorts, in the order in which they weigh."""

    CONCERN = "concern"
    DECISION = "decision"
    AGENCY = "agency"
    FAMILY = "family"
    ACTION = "action"
    OTHER = "other"


_OF_BODY: Final[Mapping[type[EntryBody], StoryKind]] = {
    ConcernRaised: StoryKind.CONCERN,
    Decision: StoryKind.DECISION,
    AgencyContact: StoryKind.AGENCY,
    AgencyAnswered: StoryKind.AGENCY,
    PlanNotice: StoryKind.AGENCY,
    PlanNoticeGiven: StoryKind.AGENCY,
    PlanMeeting: StoryKind.AGENCY,
    PlanMeetingStep: StoryKind.AGENCY,
    Referral: StoryKind.AGENCY,
    ReferralMadeGood: StoryKind.AGENCY,
    ReferralStep: StoryKind.AGENCY,
    SharingDecision: StoryKind.DECISION,
    SharedFirst: StoryKind.AGENCY,
    DecisionCarriedOut: StoryKind.AGENCY,
    InformationRequested: StoryKind.AGENCY,
    LegalRequest: StoryKind.AGENCY,
    LegalStep: StoryKind.AGENCY,
    LeavingRecorded: StoryKind.AGENCY,
    LeavingChanged: StoryKind.AGENCY,
    NoFileTold: StoryKind.AGENCY,
    PackPrepared: StoryKind.AGENCY,
    TransferSent: StoryKind.AGENCY,
    TransferStep: StoryKind.AGENCY,
    DualRegistration: StoryKind.AGENCY,
    FamilyContact: StoryKind.FAMILY,
    ActionPlanned: StoryKind.ACTION,
    ActionChanged: StoryKind.ACTION,
    ActionEnded: StoryKind.ACTION,
}
_OF_NOTE: Final[Mapping[NoteKind, StoryKind]] = {
    NoteKind.WITH_FAMILY: StoryKind.FAMILY,
    NoteKind.WITH_AGENCY: StoryKind.AGENCY,
}


def story_kind(body: EntryBody | None) -> StoryKind:
    """Return the sort of an entry; what keeps the record in order, or was destroyed, is the last of them."""
    if isinstance(body, Note):
        return _OF_NOTE.get(body.kind, StoryKind.CONCERN)
    return _OF_BODY.get(type(body), StoryKind.OTHER) if body is not None else StoryKind.OTHER

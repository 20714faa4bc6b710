"""A decision about sharing with every answer that is asked, for the tests to change one by one."""

from dataclasses import replace

from safeguard_desktop.domain.codes import Agreement, FamilyTold, ReasonNotTold
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.sharing.codes import (
    AdviceNaming,
    DutyAnswer,
    Outcome,
    Purpose,
    RecipientKind,
    ReferrerPart,
    SharingKind,
    SharingTest,
    SharingWay,
    Urgency,
    Verified,
)
from safeguard_desktop.domain.sharing.draft import (
    AdvicePart,
    AgreementPart,
    ChosenItem,
    CriteriaPart,
    DecisionPart,
    ItemsPart,
    ProtectPart,
    PurposePart,
    RefusalPart,
    SecondPart,
    SendingPart,
    SharingDraft,
    WhoPart,
)


def answered(begun: SharingDraft, outcome: Outcome, *items: EntryId) -> SharingDraft:
    """Every answer, whatever is decided; the family was not asked, because it would add to the risk."""
    return replace(
        begun,
        who=WhoPart(
            SharingKind.THEY_ASK, RecipientKind.SOCIAL_CARE, "Lee Marsh", "Social worker", "Elm Row council",
            Verified.CALL_BACK, "today 08:40", "What we know of the bruise.",
        ),
        purpose=PurposePart(Purpose.PROTECT_CHILD, urgency=Urgency.TODAY, others="Her baby brother."),
        criteria=CriteriaPart(at_risk="Two bruises in a week, on the forearm.", impact_child="She stays safe."),
        advice=AdvicePart(AdviceNaming.WITHOUT_NAME, "The advice line", advised_text="Share it."),
        agreement=AgreementPart(
            Agreement.NOT_SOUGHT, ReasonNotTold.RISK_TO_CHILD, "", None, FamilyTold.NOT_TOLD,
            not_told_code=ReasonNotTold.RISK_TO_CHILD,
        ),
        decision=DecisionPart(outcome, "They cannot plan without it.", "Nothing less would do.", review_typed="1 Dec"),
        items=ItemsPart(tuple(map(ChosenItem, items)), "It is what was seen.", "The rest is not about this."),
        protect=ProtectPart(ReferrerPart.WITHHELD, tests=tuple(SharingTest)),
        sending=SendingPart(SharingWay.TELEPHONE, "today 08:55", "The two bruises, where and when."),
        refusal=RefusalPart(
            is_discussed=True, discussed_text="They will ask again.", duty=DutyAnswer.NOT_RELEVANT
        ),
        second=SecondPart(second="Jo Lindqvist, manager"),
    )  # fmt: skip

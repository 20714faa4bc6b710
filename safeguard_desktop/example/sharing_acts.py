"""What was told first is written down in full, as the program asks for it on the same day."""

from dataclasses import replace

from safeguard_desktop.domain.codes import Agreement, FamilyTold, ReasonNotTold
from safeguard_desktop.domain.rows import TaskKind
from safeguard_desktop.domain.sharing.codes import (
    AdviceNaming,
    ChildView,
    Outcome,
    Purpose,
    RecipientKind,
    ReferrerPart,
    SharingTest,
    Urgency,
    Verified,
)
from safeguard_desktop.domain.sharing.draft import (
    AdvicePart,
    CriteriaPart,
    DecisionPart,
    ProtectPart,
    SecondPart,
    SharingDraft,
)
from safeguard_desktop.example.desk_words import desk_words
from safeguard_desktop.example.scene import Scene
from safeguard_desktop.services.acts.acting_drafts import Subject
from safeguard_desktop.services.sharing.asking_others import AskedDraft


def make_good(scene: Scene) -> None:
    """Write down in full whatever was told first."""
    for task in scene.desk.sharing.deciding.owed():
        if task.kind is TaskKind.MAKE_GOOD:
            scene.desk.sharing.deciding.record(
                answered(scene.desk.sharing.deciding.begin_making_good(task.entry.id))
            )


def ask_health(scene: Scene) -> None:
    """Ask the health visitor for what is known there of one child."""
    child, words = next(each for each in scene.roster.children if each.id is not None), desk_words()
    scene.desk.sharing.asking.record(
        AskedDraft(
            Subject(child=child.id),
            RecipientKind.HEALTH,
            to_organisation=words.partners[0].split(".")[1].strip(),
            asked_for=words.asked_for[0],
            why=words.asked_why[0],
            purpose=Purpose.ASSESS_NEED,
            family=Agreement.GIVEN,
            answer_due_typed="in 3 days",
        )
    )


def answered(draft: SharingDraft) -> SharingDraft:
    """Return a decision with every answer that is asked; what is known of it already stays."""
    words, agreement = desk_words(), draft.agreement
    family = agreement.family or Agreement.NOT_SOUGHT
    who = replace(draft.who, verified=Verified.CALL_BACK)
    return replace(
        draft,
        who=replace(who, to_name=who.to_name or who.to_organisation or words.notified_by[0]),
        purpose=replace(draft.purpose, purpose=Purpose.PROTECT_CHILD, urgency=Urgency.TODAY),
        criteria=CriteriaPart(at_risk=words.share_evidence[0]),
        advice=AdvicePart(AdviceNaming.NOT_TAKEN),
        agreement=replace(
            agreement,
            family=family,
            not_sought_code=ReasonNotTold.DELAY if family is Agreement.NOT_SOUGHT else None,
            child=ChildView.NOT_ASKED,
            told=agreement.told or FamilyTold.TOLD,
        ),
        decision=DecisionPart(Outcome.SHARE_ALL, words.share_reason[0], words.share_necessity[0]),
        protect=ProtectPart(ReferrerPart.WITHHELD, tests=tuple(SharingTest)),
        second=SecondPart(second=words.adviser[0]),
    )

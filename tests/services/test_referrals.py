"""Consultations, referrals, and what follows them. S12, S13, S23, S26, S47, S48, S55, S59, S98, S103, S104, X04."""

from dataclasses import replace
from datetime import UTC, datetime
from random import Random
from typing import Any

import pytest

from safeguard_desktop.domain.codes import AdviserRole, Agreement, ContactWay, FamilyTold, ReasonNotTold
from safeguard_desktop.domain.entries import (
    ActionPlanned,
    AdviceTaken,
    AgencyAnswered,
    NewEntry,
    Referral,
    ReferralMadeGood,
    ReferralStep,
)
from safeguard_desktop.domain.errors import RefusalCode, Refused
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.domain.referral_codes import (
    ReferralGap,
    ReferralKind,
    ReferralOutcome,
    ReferralStepKind,
)
from safeguard_desktop.domain.referral_rows import ReferralRow
from safeguard_desktop.domain.rows import TaskKind
from safeguard_desktop.services.acts.acting_drafts import AnswerDraft, Subject
from safeguard_desktop.services.acts.consulting import is_without_name
from safeguard_desktop.services.acts.referral_drafts import (
    ConsultationDraft,
    MadeGoodDraft,
    NameGivenDraft,
    ReferralDraft,
    ReferralFacts,
    StepDraft,
)
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.inbox.drafts import AmendDraft, ReceiveDraft
from tests.elm_row import Setting
from tests.services.steps import add_child, bodies, entries, raise_one, receive_one

WHOLE = ReferralFacts(
    kind=ReferralKind.S47,
    organisation="Children’s social care",
    spoke_to="Ms Vale",
    said="The bruise, and what Maya said.",
    threshold="Level 4",
    rationale="An injury that nobody explains.",
    agreement=Agreement.NOT_SOUGHT,
    agreement_reason_code=ReasonNotTold.DELAY,
    family=FamilyTold.TOLD,
)


@pytest.fixture
def child(desk: Desk) -> ChildId:
    return add_child(desk)


@pytest.fixture
def concern(desk: Desk, setting: Setting, child: ChildId) -> EntryId:
    return receive_one(desk, setting, child)


def one(desk: Desk) -> ReferralRow:
    (row,) = desk.referring.listed()
    return row


def refer(desk: Desk, concern: EntryId, facts: ReferralFacts = WHOLE, **more: Any) -> EntryId:
    desk.referring.refer(ReferralDraft(Subject(concern=concern), facts, **more))
    return desk.referring.listed()[0].entry.id


def owed(desk: Desk) -> list[str]:
    return [task.due_on for task in desk.today.today().tasks if task.kind is TaskKind.ANSWER_OWED]


def turn(setting: Setting, day: int, hour: int, minute: int = 0) -> None:
    setting.workplace.clock.now = datetime(2026, 11, day, hour, minute, tzinfo=UTC)  # type: ignore[attr-defined]  # the clock of the tests


def test_a_consultation_without_a_name_becomes_a_referral_in_the_minute_in_which_the_name_is_given(
    desk: Desk, setting: Setting, concern: EntryId
) -> None:
    """Source: S23, S26, S98, X04."""
    turn(setting, 23, 10, 30)
    desk.consulting.consult(
        ConsultationDraft(
            Subject(concern=concern), who="Ms Vale", role=AdviserRole.MASH, organisation="Northshire MASH",
            said="A bruise on a child of three.", advice="They would want to know.", named=False,
        )
    )  # fmt: skip
    (line,) = desk.consulting.log()
    assert (line.child_name, line.number, line.became) == ("Maya Wójcik", 1, None)
    assert desk.referring.listed() == ()
    turn(setting, 23, 10, 42)
    desk.consulting.give_name(NameGivenDraft(line.entry.id))
    row = one(desk)
    body = row.entry.body
    assert isinstance(body, Referral)
    assert (body.name_given, body.advice, body.when.earliest) == (True, line.entry.id, "2026-11-23T10:42")
    assert (body.organisation, body.said) == ("Northshire MASH", "A bruise on a child of three.")
    assert (row.concern, row.number, row.child_name) == (concern, 1, "Maya Wójcik")
    assert (row.answer_due, row.written_due) == ("2026-11-24", "2026-11-24T10:42")
    assert owed(desk) == ["2026-11-24"]
    assert desk.consulting.log()[0].became == row.entry.id
    with pytest.raises(Refused) as refused:
        desk.consulting.give_name(NameGivenDraft(line.entry.id))
    assert refused.value.code is RefusalCode.ALREADY_DONE
    with pytest.raises(Refused) as refused:
        desk.consulting.give_name(NameGivenDraft(concern))
    assert refused.value.code is RefusalCode.UNKNOWN_SUBJECT


def test_the_answer_is_owed_from_the_day_on_which_the_name_was_given_not_on_which_that_was_written_down(
    desk: Desk, setting: Setting, concern: EntryId
) -> None:
    """Social care says within one working day of the referral what it does. Source: guidance.md section 4."""
    turn(setting, 23, 10, 30)
    desk.consulting.consult(
        ConsultationDraft(
            Subject(concern=concern), role=AdviserRole.MASH, when="Fri 20 Nov 16:05", named=True
        )
    )
    assert one(desk).answer_due == "2026-11-23"


def test_the_answer_to_a_colleague_who_rang_before_the_weekend_is_owed_when_the_lead_reads_of_it(
    desk: Desk, setting: Setting
) -> None:
    """S47; guidance.md section 4: one working day, from the day on which it was written that somebody had rung."""
    turn(setting, 20, 16, 20)
    told = raise_one(setting, direct_referral="Rang social care at 16:05.")
    turn(setting, 23, 9, 0)
    desk.receiving.take_in()
    desk.receiving.receive(ReceiveDraft(told, child=add_child(desk)))
    assert one(desk).answer_due == "2026-11-23"


def test_the_usual_day_of_an_answer_is_counted_from_the_call_and_is_never_over_already(
    desk: Desk, setting: Setting
) -> None:
    turn(setting, 23, 10, 30)
    for service in (desk.referring, desk.calling):
        days = [
            service.usual_answer_day(typed)
            for typed in ("", "Fri 20 Nov 16:05", "2 Nov", "blue moon", "today 8:30")
        ]
        assert days == ["2026-11-24", "2026-11-23", "2026-11-23", "2026-11-24", "2026-11-24"]


def test_a_time_that_was_wrong_is_corrected_and_a_referral_that_was_none_stays_readable(
    desk: Desk, concern: EntryId
) -> None:
    """Source: S23, X04 ("a mistake is amended, never removed")."""
    desk.consulting.consult(
        ConsultationDraft(Subject(concern=concern), role=AdviserRole.MASH, when="today 08:40", named=True)
    )
    row = one(desk)
    assert row.kind is ReferralKind.NOT_KNOWN
    before = len(entries(desk))
    desk.correcting.amend(AmendDraft(row.entry.id, {"when": "today 08:45"}, "I looked at the telephone."))
    row = one(desk)
    assert row.made_from == "2026-11-23T08:45"
    desk.referring.undo_mistake(row.entry.id, "I only said her age.")
    row = one(desk)
    assert (row.outcome, row.is_open, row.gaps) == (ReferralOutcome.MISTAKE, False, ())
    assert desk.referring.wanting() == ()
    assert owed(desk) == []
    assert len(entries(desk)) == before + 2
    assert desk.referring.now(row.entry.id).body.when.words == "today 08:45"


def test_advice_from_a_solicitor_names_the_child_and_is_no_referral(desk: Desk, child: ChildId) -> None:
    """Source: S26, S59: adviser, role, organisation, time, advice, and whether the child was named."""
    about = Subject(child=child)
    draft = ConsultationDraft(
        about, "Lee Marsh", AdviserRole.LEGAL, "Marsh & Co", "now", "May we?", "Yes.", True
    )
    desk.consulting.consult(draft)
    assert desk.referring.listed() == ()
    (advice,) = bodies(desk, AdviceTaken)
    assert isinstance(advice, AdviceTaken)
    assert (advice.role, advice.organisation, advice.identity_disclosed) == (
        AdviserRole.LEGAL,
        "Marsh & Co",
        True,
    )
    assert [view.body for view in desk.consulting.advice_about(about)] == [advice]
    assert desk.consulting.advice_about(Subject()) == ()
    nothing = desk.consulting.problems(ConsultationDraft(about, when="tomorrow"))
    assert [(found.field, found.code) for found in nothing] == [("adviser", "missing"), ("when", "in_future")]


def test_advice_stands_beside_whatever_it_is_about_and_in_the_log(
    desk: Desk, child: ChildId, concern: EntryId
) -> None:
    """Source: S59, S98: whoever writes a referral sees which advice was taken about the child or the concern."""
    for about in (Subject(child=child), Subject(concern=concern)):
        desk.consulting.consult(
            ConsultationDraft(about, "Lee Marsh", AdviserRole.MASH, advice="Refer.", named=False)
        )
    of_concern, of_child = desk.consulting.log()
    assert (of_child.child, of_child.number, of_child.concern, of_child.became) == (child, 0, None, None)
    assert (of_concern.number, of_concern.concern) == (1, concern)
    assert is_without_name(of_child.entry)
    beside = desk.consulting.advice_beside
    assert of_child.entry in beside(EntryId(child))
    assert of_child.entry in beside(of_child.entry.id), "what is of no concern stands beside its child"
    assert beside(concern) == beside(of_concern.entry.id) == (of_concern.entry,)
    assert beside(EntryId("0" * 32)) == ()
    note = next(view for view in desk.consulting.log() if view.entry.id == of_child.entry.id).entry
    desk.consulting.give_name(NameGivenDraft(note.id, "today 08:50"))
    assert [row.became is None for row in desk.consulting.log()] == [True, False]


def test_nothing_that_is_missing_keeps_a_referral_from_being_written_down(
    desk: Desk, concern: EntryId
) -> None:
    """Source: UI.md ("Nothing that protects a child now waits"); S55, S103."""
    referral = refer(desk, concern, ReferralFacts())
    assert set(one(desk).gaps) == {
        ReferralGap.KIND, ReferralGap.WHOM, ReferralGap.SAID, ReferralGap.AGREEMENT, ReferralGap.FAMILY,
    }  # fmt: skip
    assert [row.entry.id for row in desk.referring.wanting()] == [referral]
    nothing = desk.referring.make_good_problems(MadeGoodDraft(referral, ReferralFacts(said=" ")))
    assert [found.code for found in nothing] == ["nothing_changed"]
    desk.referring.make_good(MadeGoodDraft(referral, ReferralFacts(kind=ReferralKind.S17, said="All of it.")))
    assert ReferralGap.THRESHOLD in one(desk).gaps
    desk.referring.make_good(MadeGoodDraft(referral, replace(WHOLE, kind=None, said="")))
    row = one(desk)
    assert (row.kind, row.gaps) == (ReferralKind.S17, ())
    now = desk.referring.now(referral).body
    assert (now.said, now.threshold) == ("All of it.", "Level 4")
    assert isinstance(row.entry.body, Referral)
    assert row.entry.body.said == ""
    assert len(bodies(desk, ReferralMadeGood)) == 2


def test_without_agreement_or_without_telling_the_family_the_reason_is_asked_and_the_advice_with_it(
    desk: Desk, concern: EntryId
) -> None:
    """Source: S03, S103, S104; guidance.md section 4."""
    refused = replace(WHOLE, agreement=Agreement.REFUSED, family=FamilyTold.NOT_TOLD)
    referral = refer(desk, concern, refused)
    assert one(desk).gaps == (ReferralGap.AGREEMENT_REASON, ReferralGap.FAMILY_REASON)
    at_risk = ReferralFacts(agreement_reason="She is hurt.", family_reason_code=ReasonNotTold.RISK_TO_CHILD)
    desk.referring.make_good(MadeGoodDraft(referral, at_risk))
    assert one(desk).gaps == (ReferralGap.ADVICE_ON_TELLING,)
    desk.consulting.consult(
        ConsultationDraft(Subject(concern=concern), "Ms Vale", AdviserRole.MASH, advice="Wait.", named=None)
    )
    (advice,) = desk.consulting.advice_about(Subject(concern=concern))
    desk.referring.make_good(MadeGoodDraft(referral, ReferralFacts(advice=advice.id)))
    assert one(desk).gaps == ()


def test_a_family_that_is_still_to_be_told_stands_on_today(desk: Desk, concern: EntryId) -> None:
    """Source: S103."""
    refer(desk, concern, replace(WHOLE, family=FamilyTold.TO_BE_TOLD))
    (planned,) = bodies(desk, ActionPlanned)
    assert isinstance(planned, ActionPlanned)
    assert (planned.concern, planned.due_on) == (concern, "2026-11-24")
    assert one(desk).gaps == (ReferralGap.FAMILY,)


def test_a_referral_that_a_member_of_staff_made_stands_open_until_the_lead_has_acknowledged_it(
    desk: Desk, concern: EntryId
) -> None:
    """Source: S47, S48."""
    referral = refer(desk, concern, made_by="Kit Moreno", when="today 08:10")
    assert one(desk).lead_open
    desk.referring.record_step(
        StepDraft(referral, text="An assessment.", outcome=ReferralOutcome.ASSESSMENT_S17),
        ReferralStepKind.OUTCOME,
    )
    assert [row.entry.id for row in desk.referring.wanting()] == [referral]
    desk.referring.acknowledge(referral)
    assert desk.referring.wanting() == ()
    assert isinstance(step := bodies(desk, ReferralStep)[-1], ReferralStep)
    assert (step.step, step.who) == (ReferralStepKind.LEAD_INFORMED, "Asha Patel")
    with pytest.raises(Refused) as refused:
        desk.referring.acknowledge(referral)
    assert refused.value.code is RefusalCode.ALREADY_DONE
    told = refer(desk, concern, made_by="Kit Moreno", when="today 08:10", lead_informed="today 08:20")
    row = desk.referring.row(told)
    assert row is not None
    assert not row.lead_open


def test_it_is_put_in_writing_answered_taken_further_and_ends_with_its_outcome(
    desk: Desk, setting: Setting, concern: EntryId
) -> None:
    """Source: guidance.md section 4: an answer within one working day, in writing within a day, then disagreement."""
    referral = refer(desk, concern, when="today 08:30", answer_due_typed="24 Nov", way=ContactWay.TELEPHONE)
    assert one(desk).waits_for_writing
    desk.referring.record_step(StepDraft(referral, way=ContactWay.SECURE_EMAIL), ReferralStepKind.WRITTEN)
    assert not one(desk).waits_for_writing
    assert desk.calling.owed(referral) is not None
    desk.calling.record_answer(AnswerDraft(referral, came=True, when="now", text="No assessment."))
    assert len(bodies(desk, AgencyAnswered)) == 1
    assert not one(desk).answer_open
    further = StepDraft(referral, who="Team manager", text="The bruise is new.", due_typed="26 Nov")
    desk.referring.record_step(further, ReferralStepKind.ESCALATED)
    desk.referring.record_step(further, ReferralStepKind.ESCALATED)
    row = one(desk)
    assert (row.stage, row.answer_due, row.answer_open) == (2, "2026-11-26", True)
    missing = desk.referring.step_problems(StepDraft(referral), ReferralStepKind.OUTCOME)
    assert [(found.field, found.code) for found in missing] == [("referral_outcome", "missing")]
    bad = desk.referring.step_problems(StepDraft(referral, due_typed="yesterday"), ReferralStepKind.ESCALATED)
    assert [(found.field, found.code) for found in bad] == [("answer_due", "in_past")]
    ended = StepDraft(referral, text="Now they do.", outcome=ReferralOutcome.STRATEGY_DISCUSSION)
    desk.referring.record_step(ended, ReferralStepKind.OUTCOME)
    row = one(desk)
    assert (row.is_open, row.answer_open, row.outcome) == (False, False, ReferralOutcome.STRATEGY_DISCUSSION)
    assert desk.referring.usual_answer_day() == "2026-11-24"
    with pytest.raises(Refused) as refused:
        desk.referring.acknowledge(concern)
    assert refused.value.code is RefusalCode.UNKNOWN_SUBJECT


def test_a_time_that_is_not_understood_is_asked_again_and_what_was_sent_in_writing_needs_no_confirmation(
    desk: Desk, child: ChildId
) -> None:
    draft = ReferralDraft(
        Subject(child=child), WHOLE, "the other week", None, "last week", lead_informed="tomorrow"
    )
    found = [(problem.field, problem.code) for problem in desk.referring.problems(draft)]
    assert found == [
        ("when", "not_understood"),
        ("answer_due", "not_understood"),
        ("lead_informed", "in_future"),
    ]
    desk.referring.refer(ReferralDraft(Subject(child=child), WHOLE, is_written=True))
    row = one(desk)
    assert (row.concern, row.child, row.waits_for_writing) == (None, child, False)


def test_what_is_read_is_what_is_worked_out_anew(desk: Desk, concern: EntryId) -> None:
    """The read model kept up to date equals the one that is made from all entries."""
    referral = refer(desk, concern, made_by="Kit", answer_due_typed="24 Nov")
    desk.referring.make_good(MadeGoodDraft(referral, ReferralFacts(their_reference="N-12")))
    desk.correcting.amend(AmendDraft(referral, {"said": "All that Maya said."}, "More exactly."))
    before = desk.referring.listed()
    desk.session.ledger.rebuild()
    assert desk.referring.listed() == before


def test_counts_by_kind_and_outcome_equal_a_slow_count_by_hand(desk: Desk, child: ChildId) -> None:
    """Source: S12, S13: how many referrals of each kind there were between two dates, and what came of them."""
    draw, slow = Random(7), dict[tuple[ReferralKind, ReferralOutcome | None], int]()
    made: list[NewEntry] = []
    kinds, outcomes = tuple(ReferralKind), (None, *ReferralOutcome)
    for _number in range(300):
        day = f"2026-{draw.randint(1, 10):02d}-{draw.randint(1, 28):02d}"
        kind, outcome = draw.choice(kinds), draw.choice(outcomes)
        when = EventTime(day, f"{day}T00:00", f"{day}T23:59")
        entry = desk.session.new_entry(Referral(kind, when))
        made.append(entry)
        if outcome is not None:
            step = ReferralStep(entry.id, ReferralStepKind.OUTCOME, when, outcome=outcome)
            made.append(desk.session.new_entry(step, (), (entry.id,)))
        if "2026-03-01" <= day <= "2026-08-15" and outcome is not ReferralOutcome.MISTAKE:
            slow[kind, outcome] = slow.get((kind, outcome), 0) + 1
    desk.session.append(*made)
    found = desk.referring.counts("2026-03-01", "2026-08-15")
    assert {(count.kind, count.outcome): count.count for count in found} == slow

"""Whether something is shared: recorded either way, never a block, and never more than was chosen.

Source: S01 to S03, S17, S18, S24 to S40, S49, S50, S54, S58 to S63, S70, S78, S80 to S84, X01; guidance.md section 5.
"""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from safeguard_desktop.domain.codes import (
    AgencyCode,
    Agreement,
    ContactWay,
    FamilyTold,
    ReasonNotTold,
    SecondLook,
    WhySecond,
)
from safeguard_desktop.domain.entries import (
    ActionPlanned,
    AgencyAnswered,
    InformationRequested,
    SecondAsked,
    SharedFirst,
    SharingDecision,
)
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.referral_codes import ReferralKind
from safeguard_desktop.domain.register import SettingKind
from safeguard_desktop.domain.rows import TaskKind
from safeguard_desktop.domain.sharing.codes import (
    Article6,
    Outcome,
    Purpose,
    RecipientKind,
    ReferrerPart,
    SharingTest,
    SharingWay,
)
from safeguard_desktop.domain.sharing.draft import ChosenItem, SharingDraft
from safeguard_desktop.domain.sharing.journey import SharingStep
from safeguard_desktop.services.acts.acting_drafts import AnswerDraft, CallDraft, FamilyPart, Subject
from safeguard_desktop.services.acts.referral_drafts import ReferralDraft, ReferralFacts
from safeguard_desktop.services.concern.second import SecondDraft
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.guidance import GuidanceService
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.sharing.asking_others import AskedDraft, AskingOthersService
from safeguard_desktop.services.workplace import Changed
from tests.documents.reading import whole_text
from tests.elm_row import Setting
from tests.services.sharing_answers import answered
from tests.services.steps import add_child, bodies, entries, receive_one


@pytest.fixture
def child(desk: Desk) -> ChildId:
    return add_child(desk)


@pytest.fixture
def concern(desk: Desk, setting: Setting, child: ChildId) -> EntryId:
    return receive_one(desk, setting, child)


def kinds_open(desk: Desk) -> set[TaskKind]:
    return {task.kind for task in desk.today.today().tasks}


def decided(desk: Desk) -> SharingDecision:
    body = bodies(desk, SharingDecision)[-1]
    assert isinstance(body, SharingDecision)
    return body


def call(concern: EntryId, **family: object) -> CallDraft:
    part = replace(FamilyPart(FamilyTold.TOLD), **family)  # type: ignore[arg-type]  # by name
    return CallDraft(
        Subject(concern), AgencyCode.SOCIAL_CARE, said="The bruise.", why="She is not safe.", family=part
    )


def test_a_decision_begins_with_nothing_chosen_but_what_the_law_makes_usual(
    desk: Desk, concern: EntryId
) -> None:
    """S01, S24; guidance.md 5.5: a pre-school after February 2026, before and after the duty began."""
    begun = desk.sharing.deciding.begin(Subject(concern))
    assert begun.decision.outcome is None
    assert begun.items.items == ()
    assert begun.agreement.family is None
    assert begun.basis.article6 is Article6.RECOGNISED_INTEREST
    assert all(not begun_part for begun_part in (begun.who.kind, begun.purpose.purpose, begun.protect.tests))


def test_everything_that_answers_why_is_kept_with_exactly_what_was_chosen(
    desk: Desk, child: ChildId, concern: EntryId
) -> None:
    """X01: basis, agreement and reason, criteria, advice, second person, exact items with their digests."""
    begun = desk.sharing.deciding.begin(Subject(concern))
    offered = desk.sharing.deciding.standing(begun).items
    draft = answered(begun, Outcome.SHARE_PART, concern)
    assert desk.sharing.deciding.all_problems(draft) == ()
    assert desk.sharing.deciding.record(draft) == Changed("concern", concern)
    body = decided(desk)
    stored = desk.session.ledger.entry(concern)
    assert stored is not None
    assert [(item.entry, item.digest) for item in body.items] == [(concern, stored.digest.hex())]
    assert {item.id for item in offered} > {concern}
    assert (body.at_risk, body.adviser, body.second) == (
        "Two bruises in a week, on the forearm.", "The advice line", "Jo Lindqvist, manager",
    )  # fmt: skip
    assert (body.family, body.not_sought) == (Agreement.NOT_SOUGHT, ReasonNotTold.RISK_TO_CHILD)
    assert body.basis is not None
    assert (body.basis.article6, body.basis.edition) == (
        Article6.RECOGNISED_INTEREST, "rli_lawful_basis",
    )  # fmt: skip
    assert (body.edition, body.decided_as) == ("info_sharing_2024", "designated safeguarding lead")
    assert body.asked is not None
    assert body.asked.earliest == "2026-11-23T08:40"
    text = whole_text(desk.outputs.chronology(child).pdf)
    for told in (
        "Decided to share a part",
        "Two bruises in a week",
        "The rest is not about this",
        "Lee Marsh",
    ):
        assert told in text


def test_to_share_without_agreement_asks_for_a_second_look_and_holds_meanwhile(
    desk: Desk, concern: EntryId
) -> None:
    """S81, UI.md: countersigned on the next working day, never a block; it stays on Today until it is given."""
    draft = answered(desk.sharing.deciding.begin(Subject(concern)), Outcome.SHARE_ALL, concern)
    desk.sharing.deciding.record(draft)
    (asked,) = bodies(desk, SecondAsked)
    assert isinstance(asked, SecondAsked)
    assert (asked.why, asked.due_on) == (WhySecond.SHARED_WITHOUT_AGREEMENT, "2026-11-24")
    (task,) = (task for task in desk.today.today().tasks if task.kind is TaskKind.SECOND_LOOK)
    desk.second.give(
        SecondDraft(task.entry.id, SecondLook.TALKED_THROUGH, agrees=True, who="Jo Lindqvist", when="now")
    )
    assert TaskKind.SECOND_LOOK not in kinds_open(desk)
    given = replace(draft, agreement=replace(draft.agreement, family=Agreement.GIVEN))
    desk.sharing.deciding.record(given)
    assert len(bodies(desk, SecondAsked)) == 1
    assert decided(desk).second == ""


@pytest.mark.parametrize(
    ("change", "step", "problem"),
    [
        ({"criteria": {"at_risk": " "}}, SharingStep.DECISION, Problem("share_outcome", "needs_criterion")),
        ({"decision": {"necessity": ""}}, SharingStep.DECISION, Problem("share_necessity", "missing")),
        ({"decision": {"reason": ""}}, SharingStep.DECISION, Problem("share_reason", "missing")),
        ({"agreement": {"not_sought_code": None}}, SharingStep.AGREEMENT, Problem("share_not_sought_code", "missing")),
        ({"agreement": {"not_told_code": None}}, SharingStep.AGREEMENT, Problem("share_not_told_code", "missing")),
        ({"agreement": {"family": None}}, SharingStep.AGREEMENT, Problem("share_family", "missing")),
        ({"second": {"second": ""}}, SharingStep.SECOND, Problem("share_second", "missing")),
        ({"basis": {"article6": Article6.CONSENT}}, SharingStep.BASIS, Problem("share_article6", "needs_agreement")),
        ({"basis": {"article6": None}}, SharingStep.BASIS, Problem("share_article6", "missing")),
        ({"items": {"why_all": ""}}, SharingStep.ITEMS, Problem("share_why_all", "missing")),
        ({"items": {"withheld": ""}}, SharingStep.ITEMS, Problem("share_withheld", "missing")),
        ({"protect": {"referrer": None}}, SharingStep.PROTECT, Problem("share_referrer", "missing")),
        ({"protect": {"referrer": ReferrerPart.NAMED}}, SharingStep.PROTECT, Problem("share_referrer_why", "missing")),
        ({"protect": {"tests": (SharingTest.SECURE,)}}, SharingStep.PROTECT, Problem("share_tests", "incomplete")),
        ({"sending": {"said": ""}}, SharingStep.SENDING, Problem("share_said", "missing")),
        ({"sending": {"sent_when": "tomorrow"}}, SharingStep.SENDING, Problem("share_sent_when", "in_future")),
        ({"who": {"to_name": "", "to_organisation": ""}}, SharingStep.WHO, Problem("share_to_name", "missing")),
        ({"who": {"verified": None}}, SharingStep.WHO, Problem("share_verified", "missing")),
        ({"purpose": {"purpose": Purpose.OTHER}}, SharingStep.PURPOSE, Problem("share_purpose_text", "missing")),
        ({"advice": {"adviser": ""}}, SharingStep.ADVICE, Problem("share_adviser", "missing")),
        ({"decision": {"review_typed": "1 Nov 2026"}}, SharingStep.DECISION, Problem("share_review", "in_past")),
    ],
)  # fmt: skip
def test_nothing_is_shared_without_its_reasons(
    desk: Desk, concern: EntryId, change: dict[str, dict[str, object]], step: SharingStep, problem: Problem
) -> None:
    """S03, S18, S27, S70, S82 to S84: no override by a tick box."""
    draft = answered(desk.sharing.deciding.begin(Subject(concern)), Outcome.SHARE_PART, concern)
    ((part, answers),) = change.items()
    draft = replace(draft, **{part: replace(getattr(draft, part), **answers)})
    assert desk.sharing.deciding.all_problems(draft) == ((step, problem),)
    assert desk.sharing.deciding.problems(draft, step) == (problem,)
    with pytest.raises(Refused) as refused:
        desk.sharing.deciding.record(draft)
    assert refused.value.code is RefusalCode.INCOMPLETE
    assert bodies(desk, SharingDecision) == []


def test_not_to_share_is_recorded_as_fully_and_takes_nothing_along(desk: Desk, concern: EntryId) -> None:
    """S30, S40; guidance.md 5.2: the duty of 2026 is thought of, and why it does not ask for it is kept."""
    draft = answered(desk.sharing.deciding.begin(Subject(concern)), Outcome.REFUSE, concern)
    desk.sharing.deciding.record(draft)
    body = decided(desk)
    assert (body.items, body.way, body.sent, body.said, body.necessity, body.second) == (
        (), None, None, "", "", "",
    )  # fmt: skip
    assert (body.is_discussed, body.discussed_text) == (True, "They will ask again.")
    assert body.basis is not None
    assert body.basis.duty is not None
    assert bodies(desk, SecondAsked) == []
    silent = replace(draft, refusal=replace(draft.refusal, is_discussed=None, duty=None))
    assert {problem.field for _step, problem in desk.sharing.deciding.all_problems(silent)} == {
        "share_is_discussed", "share_duty",
    }  # fmt: skip


def test_a_decision_is_looked_at_again_when_facts_change(desk: Desk, concern: EntryId) -> None:
    """S62; guidance.md 5.1 rule 7: waiting for advice stands on Today until it is decided."""
    waits = answered(desk.sharing.deciding.begin(Subject(concern)), Outcome.WAIT)
    empty = SharingDraft(concern=concern, who=waits.who, purpose=waits.purpose, decision=waits.decision)
    desk.sharing.deciding.record(empty)
    (task,) = desk.sharing.deciding.owed()
    assert (task.kind, task.due_on, task.concern) == (TaskKind.SHARING_REVIEW, "2026-12-01", concern)
    again = desk.sharing.deciding.begin_again(task.entry.id)
    assert (again.reviews, again.who.to_name, again.decision.outcome) == (task.entry.id, "Lee Marsh", None)
    full = answered(again, Outcome.SHARE_ALL, concern)
    full = replace(full, decision=replace(full.decision, review_typed=""))
    desk.sharing.deciding.record(full)
    assert desk.sharing.deciding.owed() == ()
    assert len(desk.sharing.deciding.standing(again).earlier) == 2
    with pytest.raises(Refused) as refused:
        desk.sharing.deciding.record(full)
    assert refused.value.code is RefusalCode.ALREADY_DONE


def test_what_was_told_first_is_recorded_at_once_and_stands_on_today_until_it_is_made_good(
    desk: Desk, child: ChildId, concern: EntryId
) -> None:
    """S37, S47, S54: share first, record within the day, nothing in the way."""
    desk.calling.record_call(replace(call(concern), when="today 08:30", spoke_to="Duty desk"))
    assert kinds_open(desk) == {TaskKind.MAKE_GOOD}
    (task,) = desk.sharing.deciding.owed()
    assert (task.due_on, task.concern, task.child) == ("2026-11-24", concern, child)
    begun = desk.sharing.deciding.begin_making_good(task.entry.id)
    assert (begun.who.to_kind, begun.who.to_name) == (RecipientKind.SOCIAL_CARE, "Duty desk")
    assert (begun.sending.way, begun.sending.sent_when, begun.sending.said) == (
        SharingWay.TELEPHONE, "2026-11-23 08:30", "The bruise.",
    )  # fmt: skip
    assert begun.decision.outcome is None
    draft = answered(begun, Outcome.SHARE_ALL)
    refusing = answered(begun, Outcome.REFUSE)
    assert Problem("share_outcome", "told_already") in desk.sharing.deciding.problems(
        refusing, SharingStep.DECISION
    )
    desk.sharing.deciding.record(replace(draft, sending=begun.sending))
    assert TaskKind.MAKE_GOOD not in kinds_open(desk)
    assert decided(desk).sent is not None
    (first,) = bodies(desk, SharedFirst)
    assert isinstance(first, SharedFirst)
    assert first.why == "She is not safe."


def test_a_telling_that_the_family_did_not_agree_to_is_looked_at_by_a_second_person_once(
    desk: Desk, concern: EntryId
) -> None:
    """S49, S81: the refusal is shown from then on, and one second look is asked for, not two."""
    desk.calling.record_call(call(concern, agreement=Agreement.REFUSED, reason="He said no."))
    assert kinds_open(desk) == {TaskKind.MAKE_GOOD, TaskKind.SECOND_LOOK}
    (task,) = desk.sharing.deciding.owed()
    draft = answered(desk.sharing.deciding.begin_making_good(task.entry.id), Outcome.SHARE_ALL)
    desk.sharing.deciding.record(replace(draft, agreement=replace(draft.agreement, family=Agreement.REFUSED)))
    assert len(bodies(desk, SecondAsked)) == 1
    assert [row.words for row in desk.family.refusals(Subject(concern))] == ["", "He said no."]


def test_only_what_is_in_this_childs_story_can_be_chosen(
    desk: Desk, setting: Setting, concern: EntryId
) -> None:
    """S32, S33: others who are named are listed, and left out unless there is a reason."""
    other = add_child(desk, "Leo Brown")
    theirs = receive_one(desk, setting, other)
    begun = desk.sharing.deciding.begin(Subject(concern))
    assert theirs not in {item.id for item in desk.sharing.deciding.standing(begun).items}
    with pytest.raises(Refused) as refused:
        desk.sharing.deciding.record(answered(begun, Outcome.SHARE_ALL, theirs))
    assert refused.value.code is RefusalCode.UNKNOWN_SUBJECT
    both = receive_one(
        desk, setting, begun_child(desk, concern), involved=(other,), observed="Leo pushed her."
    )
    draft = desk.sharing.deciding.begin(Subject(both))
    draft = replace(draft, items=replace(draft.items, items=(ChosenItem(both),)))
    assert desk.sharing.deciding.named(draft) == ("Leo Brown",)


def begun_child(desk: Desk, concern: EntryId) -> ChildId:
    row = desk.concerns.view(concern).row
    assert row.child is not None
    return row.child


def test_what_lies_long_back_is_explained(desk: Desk, setting: Setting, child: ChildId) -> None:
    """S36."""
    old = receive_one(desk, setting, child, when="3 May 2024")
    draft = answered(desk.sharing.deciding.begin(Subject(old)), Outcome.SHARE_ALL, old)
    assert desk.sharing.deciding.all_problems(draft) == (
        (SharingStep.ITEMS, Problem("share_history", "missing")),
    )
    desk.sharing.deciding.record(
        replace(draft, items=replace(draft.items, history="It was the first of three."))
    )
    assert decided(desk).history == "It was the first of three."


def test_what_is_left_to_do_stands_on_today(desk: Desk, child: ChildId) -> None:
    """A decision about a child without a concern: the family is to be told, and nothing has gone yet."""
    draft = answered(desk.sharing.deciding.begin(Subject(child=child)), Outcome.SHARE_ALL)
    told = replace(draft.agreement, told=FamilyTold.TO_BE_TOLD)
    sending = replace(draft.sending, way=SharingWay.ENCRYPTED_PDF, sent_when="")
    assert desk.sharing.deciding.record(replace(draft, agreement=told, sending=sending)) == Changed(
        "child", child
    )
    planned = [body for body in bodies(desk, ActionPlanned) if isinstance(body, ActionPlanned)]
    assert [body.due_on for body in planned] == ["2026-11-23", "2026-11-23"]
    again = desk.sharing.deciding.begin_again(desk.sharing.deciding.decisions()[0].id)
    assert (again.about_child, again.concern) == (child, None)


def test_what_we_ask_of_others_has_its_reasons_too_and_waits_for_an_answer(
    desk: Desk, concern: EntryId
) -> None:
    """S31."""
    draft = AskedDraft(Subject(concern))
    missing = {problem.field for problem in desk.sharing.asking.problems(draft)}
    assert missing == {
        "asked_to_kind",
        "asked_to_name",
        "asked_for",
        "asked_why",
        "asked_purpose",
        "asked_family",
    }
    draft = replace(
        draft, to_kind=RecipientKind.HEALTH, to_name="Ada Quill, health visitor", asked_for="Was she seen?",
        why="To know whom to ring.", purpose=Purpose.PROTECT_CHILD, family=Agreement.NOT_SOUGHT,
        answer_due_typed="tomorrow", way=ContactWay.TELEPHONE,
    )  # fmt: skip
    assert desk.sharing.asking.problems(draft) == (Problem("asked_not_sought", "missing"),)
    draft = replace(draft, not_sought=ReasonNotTold.DELAY)
    assert desk.sharing.asking.record(draft) == Changed("concern", concern)
    (body,) = bodies(desk, InformationRequested)
    assert isinstance(body, InformationRequested)
    assert body.basis is not None
    assert body.basis.article6 is Article6.RECOGNISED_INTEREST
    (task,) = desk.today.today().tasks
    assert (task.kind, task.due_on) == (TaskKind.ANSWER_OWED, "2026-11-24")
    desk.calling.record_answer(AnswerDraft(task.entry.id, True, "now", "Ada Quill", "She was."))
    assert desk.today.today().tasks == ()
    assert len(bodies(desk, AgencyAnswered)) == 1
    with pytest.raises(Refused):
        desk.sharing.asking.record(replace(draft, to_kind=None))


def test_what_we_ask_rests_on_the_basis_that_was_chosen(desk: Desk, concern: EntryId) -> None:
    """S31: whoever asks says on what; alternative provision may be public or private, so nothing is usual there."""
    draft = AskedDraft(
        Subject(concern), to_kind=RecipientKind.HEALTH, to_name="Ada Quill", asked_for="Was she seen?",
        why="To know whom to ring.", purpose=Purpose.PROTECT_CHILD, family=Agreement.REFUSED,
        basis=Article6.CONSENT,
    )  # fmt: skip
    asking = desk.sharing.asking
    assert asking.problems(draft) == (Problem("asked_basis", "needs_agreement"),)
    asking.record(replace(draft, basis=Article6.VITAL_INTERESTS))
    (body,) = bodies(desk, InformationRequested)
    assert isinstance(body, InformationRequested)
    assert body.basis is not None
    assert body.basis.article6 is Article6.VITAL_INTERESTS
    guidance = GuidanceService(desk.session.workplace.clock, SettingKind.ALTERNATIVE_PROVISION)
    elsewhere = AskingOthersService(desk.session, Models.of(desk.session), guidance)
    assert elsewhere.usual_basis() is None
    assert elsewhere.problems(replace(draft, basis=None)) == (Problem("asked_basis", "missing"),)


def test_a_referral_leads_into_the_decision_that_gives_its_reasons(desk: Desk, concern: EntryId) -> None:
    """S30, S54: what the referral says is filled in, the answer of the authority stays owed, and it is asked once."""
    facts = ReferralFacts(kind=ReferralKind.S47, spoke_to="Lee Marsh", said="The bruise.")
    desk.referring.refer(ReferralDraft(Subject(concern), facts, answer_due_typed="tomorrow"))
    (row,) = desk.referring.listed()
    assert kinds_open(desk) == {TaskKind.ANSWER_OWED}
    begun = desk.sharing.deciding.begin_for(row.entry.id)
    assert (begun.of_referral, begun.who.to_name, begun.sending.said) == (
        row.entry.id,
        "Lee Marsh",
        "The bruise.",
    )
    assert begun.decision.outcome is None
    whole = replace(
        answered(begun, Outcome.SHARE_ALL), sending=begun.sending, who=answered(begun, Outcome.WAIT).who
    )
    whole = replace(whole, sending=replace(whole.sending, way=SharingWay.TELEPHONE))
    refused = replace(whole, decision=replace(whole.decision, outcome=Outcome.REFUSE))
    assert (
        SharingStep.DECISION,
        Problem("share_outcome", "told_already"),
    ) in desk.sharing.deciding.all_problems(refused)
    assert desk.sharing.deciding.all_problems(whole) == ()
    desk.sharing.deciding.record(whole)
    (first,) = bodies(desk, SharedFirst)
    assert isinstance(first, SharedFirst)
    assert first.telling == row.entry.id
    assert decided(desk).makes_good is not None
    assert kinds_open(desk) == {TaskKind.ANSWER_OWED, TaskKind.SECOND_LOOK}
    again = desk.sharing.deciding.begin_for(row.entry.id)
    assert (again.of_referral, again.makes_good) == (None, decided(desk).makes_good)
    with pytest.raises(Refused):
        desk.sharing.deciding.begin_of_referral(concern)


def test_a_call_that_carries_out_a_decision_is_not_asked_to_be_made_good(
    desk: Desk, concern: EntryId
) -> None:
    """S37, S54: the reasons are written down already."""
    about = Subject(concern)
    assert desk.calling.still_to_go(Subject()) == desk.calling.still_to_go(about) == ()
    begun = answered(desk.sharing.deciding.begin(about), Outcome.SHARE_ALL, concern)
    desk.sharing.deciding.record(replace(begun, sending=replace(begun.sending, sent_when="", said="")))
    (decision,) = desk.calling.still_to_go(about)
    desk.calling.record_call(replace(call(concern), why="", under=decision.id))
    assert bodies(desk, SharedFirst) == []
    assert TaskKind.MAKE_GOOD not in kinds_open(desk)
    told, carried = entries(desk)[-2:]
    assert told.header.refers_to == (concern, decision.id)
    assert carried.header.refers_to == (decision.id, told.header.id)
    assert desk.calling.still_to_go(about) == ()


def test_what_is_not_there_is_refused(desk: Desk, concern: EntryId) -> None:
    for act in (
        desk.sharing.deciding.begin_again,
        desk.sharing.deciding.begin_making_good,
        desk.sharing.deciding.decision,
    ):
        with pytest.raises(Refused) as refused:
            act(concern)
        assert refused.value.code is RefusalCode.UNKNOWN_SUBJECT
    desk.sharing.deciding.record(
        answered(desk.sharing.deciding.begin(Subject(concern)), Outcome.SHARE_ALL, concern)
    )
    (decision,) = desk.sharing.deciding.decisions()
    assert desk.sharing.deciding.decision(decision.id).id == decision.id
    assert [entry.header.kind for entry in entries(desk)[-2:]] == ["sharing-decision", "second-asked"]


def test_golden_rules_and_the_duty_stand_beside_their_pages_with_source_and_edition(
    desk: Desk, setting: Setting, concern: EntryId
) -> None:
    """S24; guidance.md 5.1, 5.2, 12: rules by edition and number; the duty of 2026 is shown as unverified."""
    begun = answered(desk.sharing.deciding.begin(Subject(concern)), Outcome.SHARE_ALL)
    for step in SharingStep:
        rules = desk.sharing.deciding.rules(begun, step)
        assert rules, step
        assert all(rule.source and rule.edition for rule in rules)
    assert any(
        "golden rule 4" in rule.edition for rule in desk.sharing.deciding.rules(begun, SharingStep.ADVICE)
    )
    assert not all(rule.is_verified for rule in desk.sharing.deciding.rules(begun, SharingStep.BASIS))
    to_family = replace(begun, who=replace(begun.who, to_kind=RecipientKind.FAMILY))
    assert all(rule.is_verified for rule in desk.sharing.deciding.rules(to_family, SharingStep.BASIS))
    setting.workplace.clock.now = datetime(2026, 9, 29, 9, 0, tzinfo=UTC)  # type: ignore[attr-defined]  # the clock of the tests
    assert not desk.sharing.deciding.duty_reaches(begun)
    setting.workplace.clock.now = datetime(2016, 9, 29, 9, 0, tzinfo=UTC)  # type: ignore[attr-defined]  # the clock of the tests
    assert "2015" in desk.sharing.deciding.rules(begun, SharingStep.WHO)[0].edition


def test_a_decision_is_begun_at_whatever_it_is_about_and_read_again_as_a_list(
    desk: Desk, child: ChildId, concern: EntryId
) -> None:
    assert desk.sharing.deciding.begin_for(child).about_child == child
    begun = desk.sharing.deciding.begin_for(concern)
    assert desk.sharing.deciding.child_names(begun) == ("Maya Wójcik",)
    with pytest.raises(Refused):
        desk.sharing.deciding.preview(begun)
    desk.calling.record_call(call(concern))
    draft = answered(begun, Outcome.SHARE_ALL, concern)
    assert desk.sharing.deciding.preview(draft).items[0].entry == concern
    desk.sharing.deciding.record(draft)
    found = desk.sharing.listing.rows()
    assert [row.why for row in found.owed] == ["She is not safe.", ""]
    (row,) = found.decisions
    assert (row.child_name, row.concern) == ("Maya Wójcik", concern)
    alone = desk.sharing.listing.row(row.view.id)
    assert alone is not None
    assert [view.id for view, _why in alone.items] == [concern]
    assert alone == replace(row, took=5, items=alone.items), "read alone it says more"
    assert desk.sharing.deciding.begin_for(row.view.id).reviews == row.view.id
    assert (
        desk.sharing.deciding.begin_for(found.owed[0].task.entry.id).makes_good == found.owed[0].task.entry.id
    )
    with pytest.raises(Refused):
        desk.sharing.deciding.begin_for("nothing of that id")

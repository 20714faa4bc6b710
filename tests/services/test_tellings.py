"""What did we tell whom about which child, when, and why: found by a few words. Source: S14, S30, S31, S99, X01."""

from dataclasses import replace

import pytest
from msgspec import structs

from safeguard_desktop.domain.codes import AgencyCode, ContactWay, FamilyTold
from safeguard_desktop.domain.entries import TransferPrepared
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.plan_codes import MeetingKind, MeetingStepKind, PlanTrigger
from safeguard_desktop.domain.rows import TaskKind
from safeguard_desktop.domain.sharing.codes import Article6, Outcome
from safeguard_desktop.domain.tellings import TellingKind
from safeguard_desktop.services.acts.acting_drafts import CallDraft, FamilyPart, Subject
from safeguard_desktop.services.acts.plan_drafts import MeetingDraft, MeetingStepDraft, NoticeDraft, ToldDraft
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.inbox.drafts import AmendDraft
from safeguard_desktop.services.sharing.tellings import TellingsAsked
from safeguard_desktop.wording import tellings as words
from tests.documents.reading import whole_text
from tests.elm_row import Setting
from tests.services.sharing_answers import answered
from tests.services.steps import add_child, receive_one


@pytest.fixture
def child(desk: Desk) -> ChildId:
    return add_child(desk)


@pytest.fixture
def concern(desk: Desk, setting: Setting, child: ChildId) -> EntryId:
    return receive_one(desk, setting, child)


def told(desk: Desk, text: str = "", **narrowed: object) -> list[TellingKind]:
    """The kinds of what is found, the latest first."""
    seqs = desk.sharing.tellings.find(replace(TellingsAsked(text), **narrowed))  # type: ignore[arg-type]  # by name
    rows = desk.sharing.tellings.rows(seqs)
    return [rows[seq].kind for seq in seqs]


def record_call(desk: Desk, concern: EntryId) -> None:
    desk.calling.record_call(
        CallDraft(
            Subject(concern), AgencyCode.POLICE, said="The bruise.", why="She is not safe.",
            spoke_to="PC Ada Łęcka", family=FamilyPart(FamilyTold.TOLD),
        )
    )  # fmt: skip


def test_a_few_words_find_what_was_told_to_whom_about_which_child(
    desk: Desk, concern: EntryId, child: ChildId
) -> None:
    """S14: words of the child, of the person and of what the person is, in any order, without accents."""
    record_call(desk, concern)
    desk.sharing.deciding.record(
        answered(desk.sharing.deciding.begin(Subject(concern)), Outcome.SHARE_PART, concern)
    )
    assert told(desk) == [TellingKind.CONTACT, TellingKind.SHARED]
    assert told(desk, "lecka maya") == [TellingKind.CONTACT]
    assert told(desk, "police") == [TellingKind.CONTACT]
    assert told(desk, "marsh") == told(desk, "social may") == [TellingKind.SHARED]
    assert told(desk, "marsh noor") == []
    assert told(desk, child=child) == [TellingKind.CONTACT, TellingKind.SHARED]
    assert told(desk, child=ChildId("nobody")) == []
    assert told(desk, "100%") == []


def test_what_the_social_worker_was_told_and_a_report_that_was_sent_stand_in_it(
    desk: Desk, child: ChildId
) -> None:
    """S14, S85 to S88, X07: whom we told about a child with a plan, with what was told."""
    told_of = ToldDraft("Ms Vale", "Assessment team", "today 08:55", ContactWay.TELEPHONE)
    desk.plans.record_notice(NoticeDraft(child, PlanTrigger.EXCLUSION, "tomorrow", "Two days.", told_of))
    desk.plans.record_notice(NoticeDraft(child, PlanTrigger.CHANGE, "today", "Nobody knows of it yet."))
    desk.plans.record_meeting(MeetingDraft(child, MeetingKind.CORE_GROUP, "27 Nov", "25 Nov"))
    (meeting,) = (row.entry.id for row in desk.today.today().tasks if row.kind is TaskKind.PLAN_MEETING)
    for step in (MeetingStepKind.REPORT_WRITTEN, MeetingStepKind.REPORT_SENT):
        desk.plans.record_step(MeetingStepDraft(meeting, step, "now", "Asha Patel"))
    assert told(desk, "vale maya") == [TellingKind.PLAN_NOTICE]
    assert told(desk, "social") == [TellingKind.PLAN_REPORT, TellingKind.PLAN_NOTICE]
    paper = " ".join(whole_text(desk.sharing.register.paper(TellingsAsked(child=child)).pdf).split())
    for said in ("Ms Vale, Assessment team", "Suspension or exclusion. Two days.", "Core group, 27 Nov 2026"):
        assert said in paper
    assert "Told before it took effect." in paper
    assert "Nobody knows of it yet." not in paper
    desk.session.ledger.rebuild()
    assert told(desk, child=child) == [TellingKind.PLAN_REPORT, TellingKind.PLAN_NOTICE]


@pytest.mark.parametrize(
    ("trigger", "happens", "said"),
    [
        (
            PlanTrigger.EXCLUSION,
            "today 08:30",
            "Told after it took effect. Suspension or exclusion",
        ),
        (PlanTrigger.EXCLUSION, "not known", "Suspension or exclusion"),
        (PlanTrigger.CHANGE, "today 08:30", "A change in the child’s situation"),
    ],
)
def test_whether_the_social_worker_was_told_before_an_exclusion_took_effect_is_said(
    desk: Desk, child: ChildId, trigger: PlanTrigger, happens: str, said: str
) -> None:
    """S86 ("before/when"): an inspector need not compare two times by hand."""
    desk.plans.record_notice(
        NoticeDraft(child, trigger, happens, told=ToldDraft("Ms Vale", when="today 08:55"))
    )
    (seq,) = desk.sharing.tellings.find(TellingsAsked(child=child))
    row = desk.sharing.tellings.rows((seq,))[seq]
    assert row.entry.body is not None
    assert words.told_of(row.entry.body, row.behind) == said


def test_a_refusal_is_found_in_the_same_place(desk: Desk, concern: EntryId) -> None:
    """S30, S40: shared or not."""
    desk.sharing.deciding.record(answered(desk.sharing.deciding.begin(Subject(concern)), Outcome.REFUSE))
    (seq,) = desk.sharing.tellings.find(TellingsAsked("marsh"))
    row = desk.sharing.tellings.rows((seq,))[seq]
    assert row.kind is TellingKind.NOT_SHARED
    assert row.entry.body is not None
    assert words.why(row.entry.body) == "They cannot plan without it."
    assert "Lee Marsh" in words.whom(row.telling)


def test_a_pack_without_an_entry_is_told_by_its_pages_alone() -> None:
    """S92: the pack of a child about whom nothing is recorded; and one page is one."""
    pack = TransferPrepared("TP-2026-0001", "Oak School", "Ann", "", (), 1, "0" * 64)
    assert words.said(pack) == "1 page"
    assert words.said(structs.replace(pack, items=(EntryId("a"),), pages=3)) == "1 entry, 3 pages"


def test_it_is_narrowed_by_kind_ground_and_days(desk: Desk, concern: EntryId) -> None:
    """Done when 5: recipient, date, basis."""
    record_call(desk, concern)
    desk.sharing.deciding.record(
        answered(desk.sharing.deciding.begin(Subject(concern)), Outcome.SHARE_PART, concern)
    )
    assert told(desk, kind=TellingKind.CONTACT) == [TellingKind.CONTACT]
    assert told(desk, ground=Article6.RECOGNISED_INTEREST.value) == [TellingKind.SHARED]
    assert told(desk, ground=Article6.CONSENT.value) == []
    assert told(desk, since="2026", until="2026-11") != []
    assert told(desk, until="2025") == []


def test_each_entry_knows_where_it_went(desk: Desk, concern: EntryId) -> None:
    """X01: the exact items, found from the item."""
    desk.sharing.deciding.record(
        answered(desk.sharing.deciding.begin(Subject(concern)), Outcome.SHARE_PART, concern)
    )
    desk.sharing.deciding.record(answered(desk.sharing.deciding.begin(Subject(concern)), Outcome.REFUSE))
    assert told(desk, item=concern) == [TellingKind.SHARED]
    assert told(desk, "noor", item=concern) == []
    assert told(desk, item=desk.sharing.deciding.decisions()[0].id) == []


def test_a_corrected_name_is_found_and_the_wrong_one_no_more(desk: Desk, concern: EntryId) -> None:
    desk.sharing.deciding.record(
        answered(desk.sharing.deciding.begin(Subject(concern)), Outcome.SHARE_PART, concern)
    )
    decision = desk.sharing.deciding.decisions()[0].id
    desk.correcting.amend(AmendDraft(decision, {"to_name": "Lea March"}, "Heard wrongly."))
    assert told(desk, "march") == [TellingKind.SHARED]
    assert told(desk, "marsh") == []

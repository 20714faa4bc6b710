"""Keeping: which files are due, reviews, periods of the setting's own, and holds that two people end."""

import pytest

from safeguard_desktop.domain.access.codes import AnswerOutcome
from safeguard_desktop.domain.codes import Category, HoldReason
from safeguard_desktop.domain.entries import FileKept, HoldLifted, HoldReviewed
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode, RefusalCode, Refused
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.keeping.codes import AfterTransfer, HoldOutcome, Obstacle
from safeguard_desktop.domain.keeping.retention import AFTER_TRANSFER_RULE, RetentionScope
from safeguard_desktop.domain.leaving.codes import ReceiptWay, TransferStepKind
from safeguard_desktop.services.access.drafts import AnswerDraft
from safeguard_desktop.services.asking.taking_down import TakingDownService
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.inbox.drafts import HoldDraft
from safeguard_desktop.services.keeping.holds import HoldReviewDraft, LiftDraft
from safeguard_desktop.services.keeping.retention import (
    SHORTEST_YEARS,
    AfterTransferDraft,
    KeepOnDraft,
    PeriodDraft,
)
from safeguard_desktop.services.staff.register_changes import Agreement
from safeguard_desktop.wording.keeping import period
from tests.elm_row import PASSPHRASE, Setting, Ticking
from tests.services.steps import add_child, bodies, receive_one
from tests.services.team import MANAGER_PASSPHRASE, Team
from tests.services.test_leaving import leave, prepare, send, step
from tests.services.test_requests import request_of
from tests.stretching import stretch_once


@pytest.fixture(autouse=True)
def _quick_passphrases(monkeypatch: pytest.MonkeyPatch) -> None:
    stretch_once(monkeypatch.setattr)


@pytest.fixture
def team(setting: Setting, desk: Desk) -> Team:
    return Team(setting, desk)


def held(desk: Desk) -> EntryId:
    (view,) = desk.keeping.holds.all()
    return view.hold.id


def later(setting: Setting) -> None:
    """Five years and a month go by."""
    clock = setting.workplace.clock
    assert isinstance(clock, Ticking)
    clock.now = clock.now.replace(year=2031, month=12)


def names(rows: object) -> list[str]:
    return [row.child.full_name for row in rows]  # type: ignore[attr-defined]  # rows of files


def test_a_file_is_due_25_years_after_the_birth_and_later_with_a_plan_or_without_a_birth(desk: Desk) -> None:
    """Today is 23 November 2026. Source: S41; guidance.md section 6."""
    add_child(desk, "Old Wren", "2001-11-22")
    add_child(desk, "Soon Finch", "2002-03-14")
    add_child(desk, "Young Swift", "2022-01-01")
    nobody = add_child(desk, "Nobody Knows")
    found = desk.keeping.retention.review_list()
    assert names(found.due) == ["Old Wren"]
    assert names(found.coming) == ["Soon Finch"]
    assert found.later == 2
    unknown = desk.keeping.retention.file(nobody)
    assert unknown.due.is_by_last_entry
    assert unknown.due.on.isoformat() == "2051-11-23"


def test_a_period_of_the_settings_own_holds_with_its_reason(desk: Desk) -> None:
    child = add_child(desk, "Old Wren", "2001-11-22")
    retention = desk.keeping.retention
    (rule,) = [
        row.rule.key
        for row in retention.rules()
        if row.rule.key.startswith("file_") and not row.rule.statuses
    ]
    assert {each.code for each in retention.period_problems(PeriodDraft(rule, "0"))} == {
        "not_years",
        "missing",
    }
    with pytest.raises(Refused):
        retention.set_period(PeriodDraft("no such rule", "30", "Policy"))
    retention.set_period(PeriodDraft(rule, "30", "Policy of 4 March"))
    assert retention.review_list().due == ()
    assert retention.file(child).due.on.isoformat() == "2031-11-22"
    (row,) = [row for row in retention.rules() if row.rule.key == rule]
    assert (row.years, row.set_by is not None) == (30, True)
    assert all(
        row.rule.years >= SHORTEST_YEARS for row in retention.rules() if row.rule.scope is RetentionScope.FILE
    )
    assert all(each.rule.source and each.edition and each.rule.verified_on for each in retention.rules())


def test_an_allegation_is_said_to_be_kept_from_when_it_was_made_and_a_low_level_concern_until_they_leave(
    desk: Desk,
) -> None:
    """The same as the record of worries about adults counts it. Source: R-STAFF-1 and 4; guidance.md section 6."""
    (row,) = [row for row in desk.keeping.retention.rules() if row.rule.scope is RetentionScope.ADULTS]
    assert period(row.rule.years, row.rule.months, row.rule.counts_from) == "10 years after the allegation"
    assert "whichever is longer" in row.rule.text
    assert "low-level concern" in row.rule.text
    assert "at least until the adult leaves" in row.rule.text


def test_a_file_that_is_kept_on_comes_back_when_its_review_said(desk: Desk) -> None:
    """Source: S43."""
    child, retention = add_child(desk, "Old Wren", "2001-11-22"), desk.keeping.retention
    assert [each.field for each in retention.keep_on_problems(KeepOnDraft(child, "", "yesterday"))] == [
        "keep_on_reason", "review_on",
    ]  # fmt: skip
    retention.keep_on(KeepOnDraft(child, "Her brother is here", "in two weeks"))
    found = retention.review_list()
    assert (found.due, names(found.coming)) == ((), ["Old Wren"])
    assert found.coming[0].kept is not None
    retention.keep_on(KeepOnDraft(child, "Still"))
    assert retention.file(child).look_on.isoformat() == "2031-11-23"
    assert len(bodies(desk, FileKept)) == 2


def test_what_is_kept_after_a_transfer_is_everything_until_the_setting_says_otherwise(desk: Desk) -> None:
    retention = desk.keeping.retention
    assert retention.after_transfer() is AfterTransfer.KEEP_ALL
    retention.set_after_transfer(AfterTransferDraft(AfterTransfer.NOTHING, "Policy"))
    assert retention.after_transfer() is AfterTransfer.NOTHING
    with pytest.raises(Refused):
        retention.set_after_transfer(AfterTransferDraft())


def test_a_review_of_a_hold_is_kept_and_says_when_it_is_looked_at_next(setting: Setting, desk: Desk) -> None:
    """Source: S42, S43."""
    child = add_child(desk)
    receive_one(desk, setting, child, categories=(Category.SEXUAL,))
    holds, hold = desk.keeping.holds, held(desk)
    (view,) = holds.all()
    assert view.child_name == "Maya Wójcik"
    assert view.concern is not None
    assert view.hold.reason_code is HoldReason.CHILD_SEXUAL_ABUSE
    assert len(holds.review_problems(HoldReviewDraft(hold, review_on="yesterday"))) == 3
    later(setting)
    assert holds.count_due() == 1
    holds.review(HoldReviewDraft(hold, HoldOutcome.STAYS, "Still asked for", "in two weeks"))
    assert holds.count_due() == 0
    (view,) = holds.all()
    assert [each.body.reason for each in view.reviews if isinstance(each.body, HoldReviewed)] == [
        "Still asked for"
    ]
    assert view.hold.review_on == "2032-01-06"


@pytest.fixture
def lifting(setting: Setting, desk: Desk, team: Team) -> tuple[Desk, EntryId, EntryId, Agreement]:
    """A hold, what it holds, and how the manager agrees."""
    child = add_child(desk)
    concern = receive_one(desk, setting, child, categories=(Category.SEXUAL,))
    manager = team.with_manager()
    return desk, held(desk), concern, Agreement(manager, MANAGER_PASSPHRASE)


def test_two_people_end_a_hold_and_nothing_is_destroyed(
    lifting: tuple[Desk, EntryId, EntryId, Agreement],
) -> None:
    """Source: S95, X02; UI.md ("Two people are needed at once only to destroy, to lift a hold")."""
    desk, hold, concern, agreement = lifting
    holds, draft = desk.keeping.holds, LiftDraft(hold, "Not needed", "There was none")
    assert holds.to_lift(hold).who_can_agree == ("Jo Lindqvist",)
    assert len(holds.lift_problems(LiftDraft(hold))) == 2
    with pytest.raises(Refused) as alone:
        holds.lift(draft)
    assert alone.value.code is RefusalCode.NEEDS_SECOND_PERSON
    with pytest.raises(Refused) as oneself:
        holds.lift(draft, Agreement(desk.session.identity.person, PASSPHRASE))
    assert oneself.value.code is RefusalCode.NOT_AN_APPROVER
    with pytest.raises(EnvironmentFault) as mistyped:
        holds.lift(draft, Agreement(agreement.person, "another passphrase altogether"))
    assert mistyped.value.code is FaultCode.WRONG_PASSPHRASE
    assert [view.hold.id for view in holds.all()] == [hold]
    before = [entry.body for entry in desk.session.ledger.read_from(1)]
    holds.lift(draft, agreement)
    assert holds.all() == ()
    after = [entry.body for entry in desk.session.ledger.read_from(1)]
    assert after[: len(before)] == before
    (lifted,) = bodies(desk, HoldLifted)
    assert isinstance(lifted, HoldLifted)
    assert (lifted.hold, lifted.second) == (hold, agreement.person)
    row = desk.concerns.view(concern).row
    assert (row.id, row.has_hold) == (concern, False)
    with pytest.raises(Refused):
        holds.lift(draft, agreement)


def test_an_open_ground_or_request_keeps_a_hold_in_force(
    lifting: tuple[Desk, EntryId, EntryId, Agreement], setting: Setting
) -> None:
    desk, hold, concern, agreement = lifting
    holds, draft = desk.keeping.holds, LiftDraft(hold, "Not needed", "There was none")
    desk.concerns.hold(HoldDraft(concern, HoldReason.LITIGATION, "A claim is made"))
    assert holds.to_lift(hold).obstacles == (Obstacle.GROUND_OPEN,)
    with pytest.raises(Refused) as refused:
        holds.lift(draft, agreement)
    assert refused.value.code is RefusalCode.ON_HOLD
    claim = next(view.hold.id for view in holds.all() if view.hold.id != hold)
    holds.lift(LiftDraft(claim, "Settled", "Letter of 3 May"), agreement)
    service = TakingDownService(setting.workplace, setting.path)
    service.send(request_of(service, whose="Maya W."))
    desk.requests.take_in()
    assert holds.to_lift(hold).obstacles == (Obstacle.REQUEST_OPEN,)
    (request,) = desk.requests.rows()
    desk.access.answers.record(AnswerDraft(request.id, AnswerOutcome.WITHDRAWN, "now", "Not wanted any more"))
    holds.lift(draft, agreement)
    assert holds.all() == ()


def test_the_behaviour_of_a_young_child_is_looked_at_within_a_month_and_stays_by_review(
    desk: Desk, setting: Setting
) -> None:
    """Source: issue 6, keeping ("the lead assesses within a month whether it stays")."""
    child = add_child(desk, "Young Swift", "2022-01-01")
    receive_one(desk, setting, child, categories=(Category.HARMFUL_SEXUAL_BEHAVIOUR,))
    holds, hold = desk.keeping.holds, held(desk)
    assert holds.all()[0].hold.review_on == "2026-12-23"
    holds.review(HoldReviewDraft(hold, HoldOutcome.STAYS, "Looked at with social care"))
    assert holds.all()[0].hold.review_on == "2031-11-23"
    receive_one(desk, setting, child, categories=(Category.SEXUAL, Category.HARMFUL_SEXUAL_BEHAVIOUR))
    assert {view.hold.review_on for view in holds.all()} == {"2031-11-23"}


def test_after_a_transfer_a_file_is_due_once_it_is_confirmed_and_never_under_a_hold(
    desk: Desk, setting: Setting
) -> None:
    """Source: DESIGN section 4; issue 6 ("After transfer: keep all, ..., forced to keep all under a hold")."""
    child, retention = add_child(desk, "Young Swift", "2022-01-01"), desk.keeping.retention
    leave(desk, child)
    pack = prepare(desk, child).entry
    send(desk, pack)
    retention.set_after_transfer(AfterTransferDraft(AfterTransfer.NOTHING, "Policy"))
    assert retention.review_list().due == ()
    step(desk, pack, TransferStepKind.CONFIRMED, way=ReceiptWay.SIGNED_PAPER)
    (row,) = retention.review_list().due
    assert (row.child.id, row.due.rule) == (child, AFTER_TRANSFER_RULE)
    assert desk.today.today().files == (row,)
    retention.set_after_transfer(AfterTransferDraft(AfterTransfer.CHRONOLOGY_FOR_A_YEAR, "Policy"))
    assert names(retention.review_list().due) == ["Young Swift"], (
        "its chronology is written down when it goes"
    )
    retention.set_after_transfer(AfterTransferDraft(AfterTransfer.KEEP_ALL, "Policy"))
    assert retention.review_list().due == retention.review_list().coming == ()
    retention.set_after_transfer(AfterTransferDraft(AfterTransfer.NOTHING, "Policy"))
    receive_one(desk, setting, child, categories=(Category.SEXUAL,))
    assert Obstacle.ON_HOLD in desk.keeping.destroying.look(child).obstacles

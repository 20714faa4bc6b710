"""Today: every line is something to do. UI.md (Today)."""

from datetime import timedelta

from safeguard_desktop.domain.codes import DecisionCode, HoldReason, NoteKind
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.inbox.drafts import DecisionDraft, HandoverDraft, HoldDraft, NoteDraft
from safeguard_desktop.services.keeping.retention import KeepOnDraft, PeriodDraft
from safeguard_desktop.services.staff.people import PeopleAdvice
from safeguard_desktop.services.today import OthersRow
from safeguard_desktop.storage.folder import SettingFolder
from tests.elm_people import DEPUTY, LEAD, with_team
from tests.elm_row import Setting, Ticking, filled
from tests.second_reader import add_deputy, deputy_desk
from tests.services.steps import add_child, entries, raise_one, receive_one


def test_a_new_record_has_nothing_to_do(desk: Desk) -> None:
    view = desk.today.today()
    assert (view.waiting, view.unfinished, view.undecided, view.due, view.overdue) == ((), (), (), (), ())
    assert (view.unreadable, view.unwritten_readings, view.warnings) == (0, 0, ())


def test_what_waits_is_unfinished_undecided_or_unreadable_is_shown(desk: Desk, setting: Setting) -> None:
    child = add_child(desk)
    undecided = receive_one(desk, setting, child)
    waiting = raise_one(setting)
    service = setting.raising()
    draft = filled(service.new_draft())
    service.keep(draft)
    SettingFolder(setting.path).write_inbox(f"{'0' * 32}.concern", b"nothing that opens")
    desk.receiving.take_in()
    view = desk.today.today()
    assert [row.id for row in view.waiting] == [waiting]
    assert [row.id for row in view.undecided] == [undecided]
    assert [row.id for row in view.unfinished] == [draft.id]
    assert view.unreadable == 1


def test_reviews_are_due_a_week_ahead_and_overdue_the_day_after(
    desk: Desk, setting: Setting, clock: Ticking
) -> None:
    child = add_child(desk)
    concern, held = receive_one(desk, setting, child), receive_one(desk, setting, child)
    desk.deciding.decide(
        DecisionDraft(concern, DecisionCode.MONITOR, "Watch.", review_on_typed="1 December 2026")
    )
    desk.concerns.hold(HoldDraft(held, HoldReason.LITIGATION, "A claim.", "30 November 2026"))
    view = desk.today.today()
    assert [(due.due_on, due.concern.id) for due in view.due] == [("2026-11-30", held)]
    (hold,) = desk.keeping.holds.all()
    assert [due.hold for due in view.due] == [hold.hold.id]
    clock.now += timedelta(days=7)
    view = desk.today.today()
    assert [due.due_on for due in view.due] == ["2026-11-30", "2026-12-01"]
    clock.now += timedelta(days=1)
    view = desk.today.today()
    assert [due.due_on for due in view.due] == ["2026-12-01"]
    assert [due.concern.id for due in view.overdue] == [held]


def test_files_whose_time_has_come_and_holds_outside_a_concern_are_listed(desk: Desk, clock: Ticking) -> None:
    """Issue 6, keeping; S41, S43. Today is 23 November 2026."""
    old, young = add_child(desk, "Old Wren", "2001-11-30"), add_child(desk, "Young Swift", "2022-01-01")
    add_child(desk, "Nobody Knows")
    assert desk.today.today().files == ()
    clock.now += timedelta(days=8)
    retention = desk.keeping.retention
    assert [row.child.id for row in desk.today.today().files] == [old]
    desk.noting.note(NoteDraft(NoteKind.OBSERVATION, "yesterday", "A drawing.", child=young))
    note = entries(desk)[-1].header.id
    desk.concerns.hold(HoldDraft(note, HoldReason.LITIGATION, "A claim.", "5 December 2026"))
    (due,) = desk.today.today().holds
    assert (due.due_on, due.child_name, desk.today.today().due) == ("2026-12-05", "Young Swift", ())
    retention.keep_on(KeepOnDraft(old, "Her brother is here"))
    assert desk.today.today().files == ()
    retention.set_period(PeriodDraft("file_early_years", "4", "Policy"))
    assert desk.today.today().files == retention.review_list().due
    assert [row.child.id for row in desk.today.today().files] == [young]


def test_who_else_sees_to_open_concerns_is_told_with_when_they_were_here_last(setting: Setting) -> None:
    """S57: only a person knows whether a colleague is away; Today says what the colleague has."""
    deputy = add_deputy(setting)
    desk = setting.unlock()
    receive_one(desk, setting, add_child(desk))
    assert desk.today.today().others == ()
    (last,) = desk.session.ledger.read_from(desk.session.ledger.head().seq)
    desk.session.close()
    theirs = deputy_desk(setting, deputy)
    assert theirs.today.today().others == (OthersRow(setting.lead, 1, last.header.recorded_at),)
    assert theirs.today.today().left_alone == ()
    theirs.session.close()


def test_advice_is_given_while_nobody_else_can_read_the_record(setting: Setting) -> None:
    """DESIGN 3: two readers, or one and the recovery sheet."""
    desk = setting.unlock()
    assert desk.today.today().advice is PeopleAdvice.NO_SECOND_READER
    desk.session.close()
    deputy = add_deputy(setting)
    hers = deputy_desk(setting, deputy)
    assert hers.today.today().advice is None
    hers.session.close()


def test_what_came_for_one_person_alone_is_counted_for_that_person_only(setting: Setting) -> None:
    """S44: nothing is opened for it."""
    team = with_team(setting)
    draft = filled(team.setting.raising().new_draft(), must_not_see=str(team.id(LEAD)))
    team.setting.raising().send(draft)
    found = {}
    for name in (LEAD, DEPUTY):
        desk = team.unlock(name)
        found[name] = desk.today.today().only_for_me
        desk.session.close()
    assert found == {LEAD: 0, DEPUTY: 1}


def test_what_was_handed_to_somebody_stands_on_their_today_alone(setting: Setting) -> None:
    """S57."""
    deputy = add_deputy(setting)
    desk = setting.unlock()
    concern = receive_one(desk, setting, add_child(desk))
    desk.owning.offer(HandoverDraft(deputy, concern=concern))
    assert desk.today.today().offered == ()
    desk.session.close()
    hers = deputy_desk(setting, deputy)
    assert [row.id for row in hers.today.today().offered] == [concern]
    hers.owning.take(concern)
    assert hers.today.today().offered == ()
    hers.session.close()

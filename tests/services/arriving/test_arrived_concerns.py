"""A concern that came with a child's file is a concern with a page of its own. Source: S57, S92, X02, X11; DESIGN 6."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from safeguard_desktop.domain.codes import ActionEnd, ConcernState, DecisionCode, HoldReason, NoteKind
from safeguard_desktop.domain.entries import ActionAnswered, ActionPlanned, ConcernsLinked, HoldPlaced
from safeguard_desktop.domain.entries.header import ChildRole
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.domain.rows import ConcernRow, TaskKind, TaskRow
from safeguard_desktop.services.acts.acting_drafts import ActionDraft, ActionEndDraft, Subject, Who
from safeguard_desktop.services.arriving.proposed import ProposalDraft
from safeguard_desktop.services.concern.beside import ConcernLinkDraft
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.inbox.drafts import (
    AmendDraft,
    DecisionDraft,
    HoldDraft,
    NoteDraft,
    SortDraft,
    TransferDraft,
)
from safeguard_desktop.services.papers.transfers import PreparedPack
from safeguard_desktop.storage.models.comparing import differing_models
from safeguard_desktop.storage.models.concerns import ConcernsQuery
from tests.elm_row import Setting, Ticking, copied, make_workplace
from tests.services.steps import bodies, receive_one
from tests.stretching import stretch_once


@pytest.fixture(autouse=True)
def _quick_passphrases(monkeypatch: pytest.MonkeyPatch) -> None:
    stretch_once(monkeypatch.setattr)


def taken_in(school: Desk, pack: PreparedPack) -> ChildId:
    """Maya's file in Larch Lane."""
    packs = school.arriving.packs
    found = packs.look(pack.sealed, pack.passphrase)
    if packs.standing(found) != "known":
        packs.accept_sender(found, "By telephone.")
    return ChildId(packs.take_in(found, None).changed.id)


def first(school: Desk, child: ChildId) -> ConcernRow:
    """The bruise, the first of the two concerns that came."""
    return school.children.view(child).concerns[-1]


def test_what_came_is_a_concern_with_a_page_of_its_own_and_stays_as_it_came(
    school: Desk, pack: PreparedPack
) -> None:
    child = taken_in(school, pack)
    rows = school.children.view(child).concerns
    assert [row.state for row in rows] == [ConcernState.ARRIVED, ConcernState.ARRIVED]
    row = first(school, child)
    assert (row.number, row.number_there, row.from_setting, row.owner) == (0, 1, "Elm Row Pre-school", None)
    assert row.has_hold is False, "X02: what they keep is proposed and binds nobody yet"
    view = school.concerns.open(row.id)
    assert view.as_amended.observed == "A bruise on the right forearm."
    assert {entry.body.KIND for entry in view.followed if entry.body} >= {
        "concern-received",
        "decision",
        "hold-placed",
    }
    assert school.concerns.children_of(view)[0].role is ChildRole.SUBJECT
    words = ConcernsQuery("forearm")
    arrived = ConcernsQuery(states=(ConcernState.ARRIVED,))
    assert [each.id for each in school.concerns.find(words, 9).rows] == [row.id]
    assert [each.id for each in school.concerns.find(ConcernsQuery("elm row"), 9).rows] == [
        each.id for each in rows
    ]
    assert len(school.concerns.ids(arrived)) == 2
    assert school.children.view(child).row.open_concerns == 0
    today = school.today.today()
    assert (today.undecided, today.waiting) == ((), ())
    with pytest.raises(Refused, match=RefusalCode.FROM_ELSEWHERE):
        school.deciding.decide(DecisionDraft(row.id, DecisionCode.INTERNAL_SUPPORT, "Here."))
    with pytest.raises(Refused, match=RefusalCode.FROM_ELSEWHERE):
        school.correcting.amend(AmendDraft(row.id, {"observed": "Nothing."}, "Because."))
    with pytest.raises(Refused, match=RefusalCode.FROM_ELSEWHERE):
        school.sorting.sort(SortDraft(row.id, (), (), "No."))
    assert first(school, child) == row


def test_what_is_written_here_about_it_belongs_to_it(school: Desk, pack: PreparedPack) -> None:
    row = first(school, taken_in(school, pack))
    school.noting.note(NoteDraft(NoteKind.TELEPHONE_CALL, "today 08:59", "Rang Elm Row.", concern=row.id))
    school.acting.plan(
        ActionDraft(Subject(concern=row.id), "Look at it again", "tomorrow", Who(school.owning.me))
    )
    view = school.concerns.view(row.id)
    assert [entry.body.KIND for entry in view.followed if entry.body and entry.origin is None] == [
        "note",
        "action-planned",
    ]
    assert (view.row.state, view.row.number) == (ConcernState.ARRIVED, 0)
    assert [task.kind for task in school.today.today().tasks if task.concern == row.id].count(
        TaskKind.ACTION
    ) == 1


@pytest.fixture
def third(freshly_set_up_school: Setting, tmp_path: Path, clock: Ticking) -> Iterator[Desk]:
    """A third setting, where nothing has come yet."""
    desk = copied(freshly_set_up_school, make_workplace(tmp_path / "third", clock, "third-pc")).unlock()
    yield desk
    desk.session.close()


def proposed(desk: Desk) -> list[TaskRow]:
    return [task for task in desk.today.today().tasks if task.kind is TaskKind.PROPOSED]


def with_actions(desk: Desk, maya: ChildId) -> PreparedPack:
    """Her pack once Elm Row has something to do for her, and something that it has done."""
    concern = desk.children.view(maya).concerns[-1].id
    for what in ("Ring the health visitor", "Ask the nursery nurse", "Draw a body map"):
        desk.acting.plan(ActionDraft(Subject(concern=concern), what, "tomorrow", Who(desk.owning.me)))
    done = [task.entry.id for task in desk.today.today().tasks if task.kind is TaskKind.ACTION][-1]
    desk.acting.end(ActionEndDraft(done, ActionEnd.DONE, "today 08:59", "Drawn."))
    return desk.transfers.prepare(TransferDraft(maya, "Larch Lane Primary", "Jo Ferrant"))


def in_order(tasks: list[TaskRow]) -> tuple[TaskRow, TaskRow, TaskRow]:
    """What is proposed: the hold, then the two actions."""
    hold, taken, left = sorted(tasks, key=lambda task: not isinstance(task.entry.body, HoldPlaced))
    return hold, taken, left


def test_what_the_sender_still_had_to_do_is_proposed_and_never_taken_over_silently(
    desk: Desk, school: Desk, maya: ChildId
) -> None:
    """S57, S95: on Today from the day on which it came, whatever it was due; done there, it is not asked for."""
    taken_in(school, with_actions(desk, maya))
    waiting = proposed(school)
    assert {task.due_on for task in waiting} == {school.session.today().isoformat()}
    hold, taken, left = in_order(waiting)
    whats = [task.entry.body.what for task in (taken, left) if isinstance(task.entry.body, ActionPlanned)]
    assert whats == ["Ring the health visitor", "Ask the nursery nurse"]
    assert [task for task in school.today.today().tasks if task.kind is TaskKind.ACTION] == []
    with pytest.raises(Refused, match=RefusalCode.FROM_ELSEWHERE):
        school.acting.end(ActionEndDraft(taken.entry.id, ActionEnd.DONE, "today 08:59", "Done."))
    service = school.arriving.proposed
    assert service.problems(ProposalDraft(taken.entry.id)) == (Problem("proposal_taken", "missing"),)
    for without_reason in (
        ProposalDraft(left.entry.id, taken=False),
        ProposalDraft(hold.entry.id, taken=True),
    ):
        assert service.problems(without_reason) == (Problem("proposal_reason", "missing"),)
    assert Problem("what", "missing") in service.problems(ProposalDraft(taken.entry.id, taken=True))
    assert school.owning.me in {person.id for person in service.people()}
    assert len(proposed(school)) == len(waiting)


def test_what_was_decided_about_it_goes_on_with_the_file_and_is_not_asked_again(
    desk: Desk, school: Desk, third: Desk, maya: ChildId
) -> None:
    child = taken_in(school, with_actions(desk, maya))
    hold, taken, left = in_order(proposed(school))
    service, ours = school.arriving.proposed, Who(school.owning.me)
    service.answer(ProposalDraft(taken.entry.id, taken=True, what="Ring her", due_typed="tomorrow", who=ours))
    service.answer(ProposalDraft(left.entry.id, taken=False, reason="Asked them at the visit."))
    service.answer(ProposalDraft(hold.entry.id, taken=True, reason="As they asked."))
    assert proposed(school) == []
    with pytest.raises(Refused, match=RefusalCode.ALREADY_DONE):
        service.answer(ProposalDraft(left.entry.id, taken=False, reason="Twice."))
    row = first(school, child)
    assert row.has_hold, "it holds the concern as it came"
    (task,) = [task for task in school.today.today().tasks if task.kind is TaskKind.ACTION]
    assert task.concern == row.id
    assert len(bodies(school, ActionAnswered)) == 2
    last = taken_in(third, school.transfers.prepare(TransferDraft(child, "Third School", "Sam Quill")))
    there = third.concerns.view(first(third, last).id)
    assert there.row.from_setting == "Elm Row Pre-school", "whose it is, not who passed it on"
    names = {entry.origin.setting for entry in there.followed if entry.origin is not None}
    assert names == {"Elm Row Pre-school", "Larch Lane Primary"}, (
        "what the school wrote about it stands on it too"
    )
    again = [task.entry for task in proposed(third)]
    assert {type(entry.body) for entry in again} == {ActionPlanned, HoldPlaced}
    assert [entry.origin.setting for entry in again if entry.origin is not None] == ["Larch Lane Primary"] * 2
    for each in (school, third):
        assert differing_models(each.session.ledger.database) == (), "made anew, they are the same"


def test_a_concern_that_came_is_linked_with_one_of_this_setting_on_both_pages(
    school: Desk, larch_lane: Setting, pack: PreparedPack
) -> None:
    child = taken_in(school, pack)
    arrived = first(school, child)
    here = receive_one(school, larch_lane, child)
    service = school.arriving.linking
    assert {row.id for row in service.choices(here)} == {
        row.id for row in school.children.view(child).concerns
    } - {here}
    assert [found.field for found in service.problems(ConcernLinkDraft(here))] == [
        "other_concern",
        "concern_link_reason",
    ]
    with pytest.raises(Refused, match=RefusalCode.UNKNOWN_SUBJECT):
        service.link(ConcernLinkDraft(here, here, "Itself."))
    service.link(ConcernLinkDraft(here, arrived.id, "The same arm."))
    assert arrived.id not in {row.id for row in service.choices(here)}
    called = {
        body.concern: body.called
        for body in bodies(school, ConcernsLinked)
        if isinstance(body, ConcernsLinked)
    }
    assert called == {here: "C-0001 of Elm Row Pre-school", arrived.id: "C-0001"}
    for concern in (here, arrived.id):
        assert any(isinstance(entry.body, ConcernsLinked) for entry in school.concerns.view(concern).followed)


def test_a_child_who_comes_back_brings_what_was_written_about_our_own_concern(
    desk: Desk, school: Desk, maya: ChildId, pack: PreparedPack
) -> None:
    child = taken_in(school, pack)
    row = first(school, child)
    school.noting.note(
        NoteDraft(NoteKind.TELEPHONE_CALL, "today 08:59", "Seen by the nurse.", concern=row.id)
    )
    school.concerns.hold(HoldDraft(row.id, HoldReason.POLICE_REQUEST, "An officer asked."))
    back = school.transfers.prepare(TransferDraft(child, "Elm Row Pre-school", "Asha Patel"))
    packs = desk.arriving.packs
    found = packs.look(back.sealed, back.passphrase)
    packs.accept_sender(found, "By telephone.")
    before = desk.children.view(maya).concerns
    packs.take_in(found, maya)
    assert desk.children.view(maya).concerns == before, "our own concern is ours, and as it was"
    followed = desk.concerns.view(before[-1].id).followed
    theirs = [entry for entry in followed if entry.origin is not None]
    assert [entry.body.KIND for entry in theirs if entry.body] == ["note", "hold-placed"]
    (hold,) = proposed(desk)
    assert hold.concern == before[-1].id

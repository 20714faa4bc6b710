"""Owning: whoever receives a concern sees to it until somebody else takes it. S57."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from safeguard_desktop.domain.codes import ActionEnd, AgencyCode, ConcernState, DecisionCode, FamilyTold
from safeguard_desktop.domain.entries import ActionChanged, HandoverDeclined, HandoverOffered, OwnerTaken
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import EntryId, PersonId
from safeguard_desktop.domain.register import Role
from safeguard_desktop.services.acts.acting_drafts import (
    ActionDraft,
    ActionEndDraft,
    CallDraft,
    FamilyPart,
    Subject,
    Who,
)
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.inbox.drafts import DecisionDraft, HandoverDraft, TakeoverDraft
from safeguard_desktop.storage.models.concerns import ConcernsQuery
from tests.elm_row import Setting
from tests.second_reader import add_deputy, deputy_desk
from tests.services.steps import add_child, bodies, entries, raise_one, receive_one


@pytest.fixture
def deputy(setting: Setting) -> PersonId:
    return add_deputy(setting)


@contextmanager
def at_the_desk(setting: Setting, deputy: PersonId | None = None) -> Iterator[Desk]:
    """The lead at the desk, or the deputy."""
    desk = setting.unlock() if deputy is None else deputy_desk(setting, deputy)
    yield desk
    desk.session.close()


def received(setting: Setting, count: int = 1) -> list[EntryId]:
    """Concerns that the lead received."""
    with at_the_desk(setting) as desk:
        child = add_child(desk)
        return [receive_one(desk, setting, child) for _ in range(count)]


def close_concern(desk: Desk, concern: EntryId) -> None:
    desk.deciding.decide(
        DecisionDraft(
            concern,
            DecisionCode.NO_FURTHER_ACTION,
            "An account that fits.",
            follow_up="Spoke with her mother.",
            outcome="Nothing more to do.",
            closes=True,
        )
    )


def refusal_of(refused: pytest.ExceptionInfo[Refused]) -> RefusalCode:
    return refused.value.code


def test_whoever_receives_a_concern_owns_it(setting: Setting, deputy: PersonId) -> None:
    """S57"""
    raise_one(setting)
    with at_the_desk(setting, deputy) as desk:
        (waiting,) = desk.receiving.waiting()
        assert waiting.owner is None
        concern = receive_one(desk, setting, add_child(desk))
        assert [row.id for row in desk.owning.open_of(deputy)] == [concern]
        assert desk.owning.owners() == ((deputy, 1),)
        assert desk.owning.name_of(deputy) == "Sam Rowe"
        assert desk.owning.name_of(None) == ""


def test_only_those_who_read_the_record_are_asked(setting: Setting, deputy: PersonId) -> None:
    """S57: the manager and the chair of Elm Row have no key."""
    (concern,) = received(setting)
    with at_the_desk(setting) as desk:
        assert [person.id for person in desk.owning.colleagues()] == [deputy]
        (manager,) = desk.session.chain.latest.with_role(Role.MANAGER)
        for person in (manager.id, setting.lead):
            with pytest.raises(Refused) as refused:
                desk.owning.offer(HandoverDraft(person, concern=concern))
            assert refused.value.problems == (Problem("to", "not_a_reader"),)
        assert desk.owning.offer_problems(HandoverDraft()) == (Problem("to", "missing"),)
        assert bodies(desk, HandoverOffered) == []


def test_a_concern_that_is_offered_stays_with_its_owner_until_it_is_taken(
    setting: Setting, deputy: PersonId
) -> None:
    """S57: a handover needs acknowledgement."""
    (concern,) = received(setting)
    with at_the_desk(setting) as desk:
        desk.owning.offer(HandoverDraft(deputy, " The call to health is due at four. ", concern))
        row = desk.concerns.view(concern).row
        assert (row.owner, row.offered_to) == (setting.lead, deputy)
    with at_the_desk(setting, deputy) as desk:
        assert [row.id for row in desk.owning.offered_to_me()] == [concern]
        desk.owning.take(concern)
        row = desk.concerns.view(concern).row
        assert (row.owner, row.offered_to) == (deputy, None)
        assert desk.owning.offered_to_me() == ()
        (offered,) = [entry for entry in entries(desk) if entry.header.kind == HandoverOffered.KIND]
        assert bodies(desk, OwnerTaken) == [OwnerTaken(concern, offered.header.id)]
        assert bodies(desk, HandoverOffered) == [
            HandoverOffered(concern, deputy, "The call to health is due at four.")
        ]
        with pytest.raises(Refused) as refused:
            desk.owning.take(concern)
        assert refusal_of(refused) is RefusalCode.ALREADY_DONE


def test_whoever_is_asked_may_decline_and_says_why(setting: Setting, deputy: PersonId) -> None:
    (concern,) = received(setting)
    with at_the_desk(setting) as desk:
        desk.owning.offer(HandoverDraft(deputy, concern=concern))
    with at_the_desk(setting, deputy) as desk:
        with pytest.raises(Refused) as refused:
            desk.owning.decline(concern, "  ")
        assert refused.value.problems == (Problem("decline_reason", "missing"),)
        desk.owning.decline(concern, "I am at a conference until five.")
        row = desk.concerns.view(concern).row
        assert (row.owner, row.offered_to) == (setting.lead, None)
        (declined,) = bodies(desk, HandoverDeclined)
        assert isinstance(declined, HandoverDeclined)
        assert declined.reason == "I am at a conference until five."
        with pytest.raises(Refused) as refused:
            desk.owning.decline(concern, "Again.")
        assert refusal_of(refused) is RefusalCode.ALREADY_DONE


def test_whoever_offered_it_may_keep_it_after_all(setting: Setting, deputy: PersonId) -> None:
    (concern,) = received(setting)
    with at_the_desk(setting) as desk:
        with pytest.raises(Refused) as refused:
            desk.owning.keep(concern)
        assert refusal_of(refused) is RefusalCode.ALREADY_DONE
        desk.owning.offer(HandoverDraft(deputy, concern=concern))
        desk.owning.keep(concern)
        row = desk.concerns.view(concern).row
        assert (row.owner, row.offered_to) == (setting.lead, None)
    with at_the_desk(setting, deputy) as desk:
        with pytest.raises(Refused) as refused:
            desk.owning.keep(concern)
        assert refusal_of(refused) is RefusalCode.NOT_YOURS


def test_a_concern_is_taken_over_without_waiting_for_anybody(setting: Setting, deputy: PersonId) -> None:
    """S57: the lead is away and cannot be asked."""
    (concern,) = received(setting)
    with at_the_desk(setting, deputy) as desk:
        missing = desk.owning.takeover_problems(TakeoverDraft(concern=concern))
        assert missing == (Problem("takeover_reason", "missing"),)
        with pytest.raises(Refused) as refused:
            desk.owning.offer(HandoverDraft(setting.lead, concern=concern))
        assert refusal_of(refused) is RefusalCode.NOT_YOURS
        desk.owning.take_over(TakeoverDraft(" Asha is ill today. ", concern))
        assert desk.concerns.view(concern).row.owner == deputy
        assert bodies(desk, OwnerTaken) == [OwnerTaken(concern, None, "Asha is ill today.")]
        with pytest.raises(Refused) as refused:
            desk.owning.take_over(TakeoverDraft("Again.", concern))
        assert refusal_of(refused) is RefusalCode.ALREADY_DONE


def test_away_from_noon_hands_over_every_open_concern_in_one_transaction(
    setting: Setting, deputy: PersonId
) -> None:
    """S57"""
    first, second, done = received(setting, 3)
    with at_the_desk(setting) as desk:
        close_concern(desk, done)
        desk.owning.offer(HandoverDraft(deputy, concern=first))
        before = len(entries(desk))
        assert desk.owning.offer(HandoverDraft(deputy, "I am away from noon.")).id == ""
        written = entries(desk)[before:]
        assert [entry.header.refers_to for entry in written] == [(second,)], "the first was asked already"
        again = HandoverDraft(deputy, "I am away from noon.")
        assert desk.owning.offer_problems(again) == (Problem("to", "nothing_to_hand_over"),)
    with at_the_desk(setting, deputy) as desk:
        assert [row.id for row in desk.owning.offered_to_me()] == [first, second]
        assert desk.owning.take_offered().id == ""
        assert [row.id for row in desk.owning.open_of(deputy)] == [first, second]
        assert desk.concerns.view(done).row.owner == setting.lead
        with pytest.raises(Refused) as refused:
            desk.owning.take_offered()
        assert refusal_of(refused) is RefusalCode.ALREADY_DONE


def test_all_open_concerns_of_somebody_absent_are_taken_over_at_once(
    setting: Setting, deputy: PersonId
) -> None:
    """S57"""
    first, second, done = received(setting, 3)
    with at_the_desk(setting) as desk:
        close_concern(desk, done)
        desk.owning.offer(HandoverDraft(deputy, concern=second))
    with at_the_desk(setting, deputy) as desk:
        desk.owning.take_over(TakeoverDraft("Asha is on leave until Monday.", owner=setting.lead))
        assert [row.id for row in desk.owning.open_of(deputy)] == [first, second]
        assert desk.owning.offered_to_me() == ()
        (unasked, asked) = bodies(desk, OwnerTaken)
        assert isinstance(unasked, OwnerTaken)
        assert isinstance(asked, OwnerTaken)
        assert (unasked.offer is None, asked.offer is None) == (True, False)
        reason = Problem("takeover_reason", "missing")
        for owner, problem in (
            (None, Problem("owner", "missing")),
            (deputy, Problem("owner", "nothing_to_take_over")),
            (setting.lead, Problem("owner", "nothing_to_take_over")),
        ):
            assert desk.owning.takeover_problems(TakeoverDraft(owner=owner)) == (reason, problem)


def test_a_concern_that_nobody_has_received_is_owned_by_nobody(desk: Desk, setting: Setting) -> None:
    waiting = raise_one(setting)
    desk.receiving.take_in()
    for concern in (waiting, EntryId("0" * 32)):
        with pytest.raises(Refused) as refused:
            desk.owning.take_over(TakeoverDraft("Nobody is here.", concern))
        assert refusal_of(refused) is RefusalCode.UNKNOWN_SUBJECT


def test_the_list_may_show_mine_alone(setting: Setting, deputy: PersonId) -> None:
    """S57"""
    mine, theirs, done = received(setting, 3)
    with at_the_desk(setting, deputy) as desk:
        desk.owning.take_over(TakeoverDraft("Asha is ill.", theirs))
    with at_the_desk(setting) as desk:
        close_concern(desk, done)

        def found(query: ConcernsQuery) -> list[EntryId]:
            return [row.id for row in desk.concerns.rows(desk.concerns.ids(query))]

        assert found(ConcernsQuery(owner=setting.lead)) == [done, mine]
        assert found(ConcernsQuery(owner=deputy)) == [theirs]
        assert found(ConcernsQuery(owner=setting.lead, states=(ConcernState.CLOSED,))) == [done]
        assert found(ConcernsQuery(owner=setting.lead, text="bruise")) == [done, mine]
        assert found(ConcernsQuery()) == [done, theirs, mine]


def test_what_was_still_to_be_done_goes_along_with_the_concern_and_nothing_else_does(
    setting: Setting, deputy: PersonId
) -> None:
    """S57: an answer that social care owes does not wait for somebody who is away."""
    (concern,) = received(setting)
    with at_the_desk(setting) as desk:
        about = Subject(concern=concern)
        desk.calling.record_call(
            CallDraft(
                about,
                AgencyCode.SOCIAL_CARE,
                said="A bruise.",
                answer_due_typed="tomorrow",
                family=FamilyPart(FamilyTold.TO_BE_TOLD),
                why="It is not the first.",
            )
        )
        for who in (Who(name="Kit Moreno"), Who(desk.owning.me)):
            desk.acting.plan(ActionDraft(about, f"By {who.name}", "tomorrow", who))
        done = desk.session.ledger.head().seq
        (last,) = desk.session.ledger.read_from(done)
        desk.acting.end(ActionEndDraft(last.header.id, ActionEnd.DONE, "today", "Done."))
        desk.owning.offer(HandoverDraft(deputy, concern=concern))
    with at_the_desk(setting, deputy) as desk:
        desk.owning.take(concern)
        tasks = desk.today.today().tasks
        assert [task.owner for task in tasks if task.owner is not None] == [deputy, deputy, deputy]
        assert [task.owner_name for task in tasks if task.owner is None] == ["Kit Moreno"]
        assert len(bodies(desk, ActionChanged)) == 3
    with at_the_desk(setting) as desk:
        desk.owning.take_over(TakeoverDraft("Back again.", concern))
        assert {task.owner for task in desk.today.today().tasks} == {setting.lead, None}

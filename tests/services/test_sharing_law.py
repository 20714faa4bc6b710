"""The law of sharing, held by any sequence of what people do at a real record. Source: done when 2; S01, S18, S81."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from safeguard_desktop.domain.codes import AgencyCode, Agreement, FamilyTold, SecondLook
from safeguard_desktop.domain.entries import SecondAsked, SharedFirst, SharingDecision
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.rows import TaskKind
from safeguard_desktop.domain.sharing.codes import Outcome
from safeguard_desktop.services.acts.acting_drafts import CallDraft, FamilyPart, Subject
from safeguard_desktop.services.concern.second import SecondDraft
from safeguard_desktop.services.desk import Desk
from tests.elm_row import Setting, Ticking
from tests.services.sharing_answers import answered
from tests.services.steps import add_child, bodies, receive_one

ACTS = st.lists(
    st.tuples(
        st.sampled_from(["decide", "ring", "make good", "countersign", "days pass"]),
        st.sampled_from(Outcome),
        st.sampled_from(Agreement),
        st.sets(st.integers(0, 3)),
    ),
    min_size=3,
    max_size=6,
)


Acts = list[tuple[str, Outcome, Agreement, set[int]]]
A_FEW = {"deadline": None, "suppress_health_check": [HealthCheck.function_scoped_fixture]}


@settings(max_examples=4, **A_FEW)  # type: ignore[arg-type]  # by name
@given(ACTS)
def test_no_sequence_shares_what_was_not_chosen_or_loses_what_is_owed(
    desk: Desk, setting: Setting, acts: Acts
) -> None:
    """Done when 2, of a real record: each sequence of a few acts."""
    hold_the_law(desk, setting, acts)


@pytest.mark.prove
@pytest.mark.timeout(1_500)
@settings(max_examples=150, **A_FEW)  # type: ignore[arg-type]  # by name
@given(ACTS)
def test_no_sequence_of_150_shares_what_was_not_chosen_or_loses_what_is_owed(
    desk: Desk, setting: Setting, acts: Acts
) -> None:
    hold_the_law(desk, setting, acts)


def hold_the_law(desk: Desk, setting: Setting, acts: Acts) -> None:
    """Nothing is shared that was not chosen, what is owed waits until it is given, and ringing is never barred."""
    concern = receive_one(desk, setting, add_child(desk))
    about, owed, seconds = Subject(concern), 0, 0
    for act, outcome, agreement, places in acts:
        if act == "ring":
            # Nothing is in the way of what is urgent: whatever is still open, it can be recorded.
            family = FamilyPart(FamilyTold.TOLD, agreement=agreement)
            desk.calling.record_call(
                CallDraft(about, AgencyCode.POLICE, said="Where she is.", why="Danger.", family=family)
            )
            owed += 1
            seconds += agreement is not Agreement.GIVEN
        elif act == "days pass":
            let_days_pass(setting, 3 + len(places))
        elif act == "countersign":
            for task in waiting(desk, concern, TaskKind.SECOND_LOOK)[:1]:
                desk.second.give(
                    SecondDraft(task, SecondLook.TALKED_THROUGH, agrees=True, who="Jo", when="now")
                )
                seconds -= 1
        elif act == "decide":
            begun = desk.sharing.deciding.begin(about)
            chosen = tuple(
                item.id
                for place, item in enumerate(desk.sharing.deciding.standing(begun).items)
                if place in places
            )
            draft = answered(begun, outcome, *chosen)
            draft = replace(draft, agreement=replace(draft.agreement, family=agreement))
            desk.sharing.deciding.record(draft)
            body = bodies(desk, SharingDecision)[-1]
            assert isinstance(body, SharingDecision)
            assert tuple(item.entry for item in body.items) == (chosen if body.shares else ())
            assert not body.is_without_agreement or body.necessity
            seconds += body.is_without_agreement
        else:
            for task in waiting(desk, concern, TaskKind.MAKE_GOOD)[:1]:
                before = len(waiting(desk, concern, TaskKind.SECOND_LOOK))
                draft = answered(desk.sharing.deciding.begin_making_good(task), Outcome.SHARE_ALL)
                desk.sharing.deciding.record(
                    replace(draft, agreement=replace(draft.agreement, family=agreement))
                )
                owed -= 1
                asked = len(waiting(desk, concern, TaskKind.SECOND_LOOK)) - before
                backed = {body.entry for body in bodies(desk, SecondAsked) if isinstance(body, SecondAsked)}
                first = desk.sharing.deciding.told(task)
                decision = desk.sharing.deciding.decisions()[0].id
                assert asked in {0, 1}
                assert agreement is Agreement.GIVEN or backed & {first.telling, decision}
                seconds += asked
        assert len(waiting(desk, concern, TaskKind.MAKE_GOOD)) == owed
        assert len(waiting(desk, concern, TaskKind.SECOND_LOOK)) == seconds
    assert len(bodies(desk, SharedFirst)) >= owed


def let_days_pass(setting: Setting, days: int) -> None:
    """What is owed does not go away by itself."""
    clock = setting.workplace.clock
    assert isinstance(clock, Ticking)
    clock.now += timedelta(days=days)


def waiting(desk: Desk, concern: EntryId, kind: TaskKind) -> list[EntryId]:
    """What stands on Today about a concern."""
    tasks = desk.today.today().tasks
    return [task.entry.id for task in tasks if task.kind is kind and task.concern == concern]

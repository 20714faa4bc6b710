"""The law of sharing, held by any sequence of what people do at a real record. Source: done when 2; S01, S18, S81."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import partial

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from safeguard_desktop.domain.codes import (
    ActionEnd,
    AgencyCode,
    Agreement,
    DecisionCode,
    FamilyTold,
    ReasonNotTold,
    SecondLook,
)
from safeguard_desktop.domain.entries import (
    AgencyContact,
    Countersigned,
    Referral,
    SecondAsked,
    SharingDecision,
)
from safeguard_desktop.domain.errors import RefusalCode, Refused
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.rows import TaskKind
from safeguard_desktop.domain.sharing.codes import AdviceNaming, Outcome, Urgency
from safeguard_desktop.domain.sharing.draft import AdvicePart, SecondPart, SharingDraft
from safeguard_desktop.services.acts.acting_drafts import (
    ActionChangeDraft,
    ActionEndDraft,
    CallDraft,
    FamilyPart,
    Subject,
    Who,
)
from safeguard_desktop.services.acts.referral_drafts import ReferralDraft, ReferralFacts
from safeguard_desktop.services.concern.second import SecondDraft
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.inbox.drafts import DecisionDraft
from tests.elm_row import Setting, Ticking
from tests.services.sharing_answers import answered
from tests.services.steps import add_child, bodies, receive_one

Act = tuple[str, Outcome, Agreement, set[int]]
Acts = list[Act]
WAYS = (
    "decide", "decide alone", "ring", "refer", "make good", "countersign", "tick off", "close", "days pass", "rebuild",
)  # fmt: skip
ACTS = st.lists(
    st.tuples(
        st.sampled_from(WAYS), st.sampled_from(Outcome), st.sampled_from(Agreement), st.sets(st.integers(0, 3))
    ),
    min_size=3,
    max_size=6,
)  # fmt: skip


def a_story(
    *acts: str, agreement: Agreement = Agreement.REFUSED, outcome: Outcome = Outcome.SHARE_ALL
) -> Acts:
    """The same answers at each of some acts."""
    return [(act, outcome, agreement, {0}) for act in acts]


OWED_LONG = a_story(
    "ring", "days pass", "tick off", "rebuild", "close", "days pass", "ring", "countersign", "ring"
)
"""Nobody has looked for weeks, everything else was tried, and ringing is as easy as on the first day."""
MADE_GOOD = a_story(
    "refer", "ring", "days pass", "make good", "decide alone", "ring", "countersign", "rebuild"
)
NOT_SHARED = a_story("decide", "ring", outcome=Outcome.REFUSE)
NOT_ASKED = a_story("ring", "decide", "countersign", "days pass", agreement=Agreement.NOT_SOUGHT)
TOLD_WITH_AGREEMENT = [
    *a_story("ring", agreement=Agreement.GIVEN),
    *a_story("make good", "days pass", "tick off"),
]
"""They agreed to the call, and not to what the decision says in full: that is asked for then."""
A_FEW = {"deadline": None, "suppress_health_check": [HealthCheck.function_scoped_fixture]}


@settings(max_examples=1, **A_FEW)  # type: ignore[arg-type]  # by name
@given(ACTS)
@example(OWED_LONG)
@example(MADE_GOOD)
@example(NOT_SHARED)
@example(NOT_ASKED)
@example(TOLD_WITH_AGREEMENT)
def test_no_sequence_shares_what_was_not_chosen_or_loses_what_is_owed_or_bars_the_telephone(
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
    law = Law(desk, setting, receive_one(desk, setting, add_child(desk)))
    for act, outcome, agreement, places in acts:
        law.do(act, outcome, agreement, places)
        assert waiting(desk, law.concern) == (law.owed, law.seconds)
    # Whatever has happened, and whatever is still open: what is urgent can be told, by each lane and with nobody else.
    for act in ("ring", "refer", "decide alone"):
        law.do(act, Outcome.SHARE_ALL, Agreement.REFUSED, set())


@dataclass
class Law:
    """What people do about one concern, and what is owed by then: the entries that ask for it."""

    desk: Desk
    setting: Setting
    concern: EntryId
    owed: set[EntryId] = field(default_factory=set)
    seconds: set[EntryId] = field(default_factory=set)
    is_closed: bool = False

    def do(self, act: str, outcome: Outcome, agreement: Agreement, places: set[int]) -> None:
        """One act, with the answers that it needs."""
        acts: dict[str, Callable[[], None]] = {
            "decide": lambda: self._decide(outcome, agreement, places),
            "decide alone": lambda: self._decide(outcome, agreement, places, is_alone=True),
            "ring": lambda: self._ring(agreement),
            "refer": self._refer,
            "make good": lambda: self._make_good(agreement),
            "countersign": self._countersign,
            "tick off": self._tick_off,
            "close": self._close,
            "days pass": lambda: let_days_pass(self.setting, 3 + 9 * len(places)),
            "rebuild": self.desk.session.ledger.rebuild,
        }
        acts[act]()

    def _ring(self, agreement: Agreement) -> None:
        """Nothing is in the way of what is urgent: whatever is still open, it can be recorded."""
        family = FamilyPart(FamilyTold.NOT_TOLD, ReasonNotTold.RISK_TO_CHILD, agreement=agreement)
        self.desk.calling.record_call(
            CallDraft(
                Subject(self.concern), AgencyCode.POLICE, said="Where she is.", why="Danger.", family=family
            )
        )
        made_good, seconds = self._new()
        assert len(made_good) == 1
        assert asked_about(self.desk, seconds) == (
            [] if agreement is Agreement.GIVEN else [latest(self.desk, AgencyContact)]
        )
        self.owed |= made_good
        self.seconds |= seconds

    def _refer(self) -> None:
        """A referral is written down though nothing is known of it yet."""
        length = len(bodies(self.desk, Referral))
        self.desk.referring.refer(ReferralDraft(Subject(self.concern), ReferralFacts()))
        assert len(bodies(self.desk, Referral)) == length + 1
        assert self._new() == (set(), set())

    def _decide(
        self, outcome: Outcome, agreement: Agreement, places: set[int], *, is_alone: bool = False
    ) -> None:
        deciding = self.desk.sharing.deciding
        begun = deciding.begin(Subject(self.concern))
        chosen = tuple(
            item.id for place, item in enumerate(deciding.standing(begun).items) if place in places
        )
        draft = with_agreement(answered(begun, outcome, *chosen), agreement)
        deciding.record(all_alone(draft) if is_alone else draft)
        body = bodies(self.desk, SharingDecision)[-1]
        assert isinstance(body, SharingDecision)
        assert tuple(item.entry for item in body.items) == (chosen if body.shares else ())
        assert body.is_without_agreement is (body.shares and agreement is not Agreement.GIVEN)
        assert not body.is_without_agreement or body.necessity
        made_good, seconds = self._new()
        assert not made_good
        is_asked = body.is_without_agreement
        assert asked_about(self.desk, seconds) == ([deciding.decisions()[0].id] if is_asked else [])
        self.seconds |= seconds

    def _make_good(self, agreement: Agreement) -> None:
        """The decision in full takes what was told first from Today; its second look stays, or is asked for now."""
        deciding = self.desk.sharing.deciding
        for task in sorted(self.owed)[:1]:
            first = deciding.told(task)
            draft = answered(deciding.begin_making_good(task), Outcome.SHARE_ALL)
            deciding.record(with_agreement(draft, agreement))
            self.owed.discard(task)
            made_good, seconds = self._new()
            backed = {body.entry for body in bodies(self.desk, SecondAsked) if isinstance(body, SecondAsked)}
            decision = deciding.decisions()[0].id
            assert not made_good
            assert asked_about(self.desk, seconds) in ([], [decision])
            assert agreement is Agreement.GIVEN or backed & {first.telling, decision}
            self.seconds |= seconds

    def _countersign(self) -> None:
        """Her own entry she cannot countersign; talked through with somebody, that one look is given and no other."""
        for task in sorted(self.seconds)[:1]:
            talked = SecondDraft(task, SecondLook.TALKED_THROUGH, agrees=True, who="Jo", when="now")
            for not_given in (replace(talked, way=SecondLook.SIGNED), replace(talked, who=" ")):
                refused(partial(self.desk.second.give, not_given))
            before = len(bodies(self.desk, Countersigned))
            self.desk.second.give(talked)
            assert len(bodies(self.desk, Countersigned)) == before + 1
            self.seconds.discard(task)

    def _tick_off(self) -> None:
        """What is owed is not ended or put off as if it were something that was planned."""
        me = self.desk.acting.me
        for task in self.owed | self.seconds:
            end = ActionEndDraft(task, ActionEnd.DONE, "now", "It is fine.")
            change = ActionChangeDraft(task, "in a year", "It is fine.", Who(me))
            assert refused(partial(self.desk.acting.end, end)) is RefusalCode.UNKNOWN_SUBJECT
            assert refused(partial(self.desk.acting.change, change)) is RefusalCode.UNKNOWN_SUBJECT

    def _close(self) -> None:
        if not self.is_closed:
            closing = DecisionDraft(self.concern, DecisionCode.EARLY_HELP, "They have help.", closes=True)
            self.desk.deciding.decide(
                replace(closing, outcome="She is seen each week.", follow_up="They know.")
            )
            self.is_closed = True

    def _new(self) -> tuple[set[EntryId], set[EntryId]]:
        """What has still to be made good and to be looked at, besides what is known to be owed."""
        made_good, seconds = waiting(self.desk, self.concern)
        return made_good - self.owed, seconds - self.seconds


def with_agreement(draft: SharingDraft, agreement: Agreement) -> SharingDraft:
    return replace(draft, agreement=replace(draft.agreement, family=agreement))


def all_alone(draft: SharingDraft) -> SharingDraft:
    """It has to be now, it is evening, and nobody answers: that is said, and suffices."""
    return replace(
        draft,
        purpose=replace(draft.purpose, urgency=Urgency.NOW),
        advice=AdvicePart(AdviceNaming.NOT_TAKEN),
        second=SecondPart(not_reached="Nobody answers at this hour."),
    )


def refused(act: Callable[[], object]) -> RefusalCode:
    with pytest.raises(Refused) as found:
        act()
    return found.value.code


def asked_about(desk: Desk, seconds: set[EntryId]) -> list[EntryId]:
    """The entries that somebody is to look at."""
    return [desk.second.standing(each).entry.id for each in sorted(seconds)]


def latest(desk: Desk, kind: type[AgencyContact]) -> EntryId:
    """The last entry of a kind."""
    (found,) = [
        entry.header.id for entry in desk.session.ledger.read_from(1) if entry.header.kind == kind.KIND
    ][-1:]
    return found


def let_days_pass(setting: Setting, days: int) -> None:
    """What is owed does not go away by itself."""
    clock = setting.workplace.clock
    assert isinstance(clock, Ticking)
    clock.now += timedelta(days=days)


def waiting(desk: Desk, concern: EntryId) -> tuple[set[EntryId], set[EntryId]]:
    """What stands on Today about a concern: what is to be made good, and what somebody is to look at."""
    tasks = [task for task in desk.today.today().tasks if task.concern == concern]
    made_good, seconds = (
        {task.entry.id for task in tasks if task.kind is kind}
        for kind in (TaskKind.MAKE_GOOD, TaskKind.SECOND_LOOK)
    )
    return made_good, seconds

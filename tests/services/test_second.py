"""A second person: asked for on the next working day, never waited for. Source: S59, S62, S78, S98; UI.md."""

from datetime import UTC, datetime

import pytest

from safeguard_desktop.domain.codes import AdviserRole, Category, DecisionCode, SecondLook, WhySecond
from safeguard_desktop.domain.entries import ActionPlanned, AdviceTaken, Countersigned, Decision, SecondAsked
from safeguard_desktop.domain.errors import RefusalCode, Refused
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.rows import TaskKind, TaskRow
from safeguard_desktop.services.concern.second import AdviceDraft, SecondDraft
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.inbox.drafts import DecisionDraft
from tests.documents.reading import whole_text
from tests.elm_row import Setting
from tests.services.steps import add_child, bodies, entries, receive_one
from tests.services.team import DEPUTY_PASSPHRASE, Team


def decide(desk: Desk, concern: EntryId, **more: str) -> None:
    reason = "The step is high, two colleagues saw it."
    desk.deciding.decide(DecisionDraft(concern, DecisionCode.NO_FURTHER_ACTION, reason, **more))  # type: ignore[arg-type]  # words alone are given


def waiting(desk: Desk) -> list[TaskRow]:
    return [task for task in desk.today.today().tasks if task.kind is TaskKind.SECOND_LOOK]


def test_no_further_action_on_something_serious_holds_at_once_and_waits_for_a_second_look(
    desk: Desk, setting: Setting
) -> None:
    """Source: UI.md ("countersigned on the next working day"), S98. It is a Monday: due on Tuesday."""
    maya = add_child(desk)
    concern = receive_one(desk, setting, maya)
    decide(
        desk, concern, talked_with="Jo Lindqvist, manager", talked_when="today 08:50", talked_text="Agrees."
    )
    assert isinstance(bodies(desk, Decision)[0], Decision)
    (advice,) = bodies(desk, AdviceTaken)
    assert isinstance(advice, AdviceTaken)
    assert (advice.who, advice.text, advice.when.words) == ("Jo Lindqvist, manager", "Agrees.", "today 08:50")
    (asked,) = bodies(desk, SecondAsked)
    assert isinstance(asked, SecondAsked)
    assert (asked.why, asked.due_on) == (WhySecond.NO_ACTION_ON_SERIOUS, "2026-11-24")
    (task,) = waiting(desk)
    assert (task.concern, task.due_on, task.child) == (concern, "2026-11-24", maya)
    assert [entry.header.kind for entry in entries(desk)[-3:]] == ["decision", "advice-taken", "second-asked"]


def test_a_friday_is_followed_by_a_monday(desk: Desk, setting: Setting) -> None:
    concern = receive_one(desk, setting, add_child(desk))
    setting.workplace.clock.now = datetime(2026, 11, 27, 16, 0, tzinfo=UTC)  # type: ignore[attr-defined]  # the clock of the tests
    decide(desk, concern, not_reached="Nobody is in after four on Fridays.")
    assert [task.due_on for task in waiting(desk)] == ["2026-11-30"]
    (advice,) = bodies(desk, AdviceTaken)
    assert isinstance(advice, AdviceTaken)
    assert (advice.who, advice.not_reached) == ("", "Nobody is in after four on Fridays.")


def test_other_decisions_and_lighter_matters_ask_nobody(desk: Desk, setting: Setting) -> None:
    maya = add_child(desk)
    light = receive_one(desk, setting, maya, categories=(Category.FAMILY_NEED,))
    decide(desk, light)
    serious = receive_one(desk, setting, maya)
    desk.deciding.decide(DecisionDraft(serious, DecisionCode.REFER_S47, "Referred by telephone."))
    assert bodies(desk, SecondAsked) == []
    assert bodies(desk, AdviceTaken) == []


def test_whoever_decided_cannot_countersign_and_the_deputy_can(desk: Desk, setting: Setting) -> None:
    """Source: S78. The deputy's signature under the entry is the countersignature."""
    team = Team(setting, desk)
    deputy = team.with_deputy()
    concern = receive_one(desk, setting, add_child(desk))
    decide(desk, concern)
    (task,) = waiting(desk)
    standing = desk.second.standing(task.entry.id)
    assert standing.is_mine
    assert standing.others == ("Sam Rowe",)
    mine = SecondDraft(task.entry.id, SecondLook.SIGNED, agrees=True, when="now")
    with pytest.raises(Refused) as refused:
        desk.second.give(mine)
    assert refused.value.code is RefusalCode.NEEDS_ANOTHER_PERSON
    other = team.unlock_as(deputy, DEPUTY_PASSPHRASE)
    assert not other.second.standing(task.entry.id).is_mine
    other.second.give(mine)
    (given,) = bodies(other, Countersigned)
    assert isinstance(given, Countersigned)
    assert (given.by, given.way, given.entry) == (deputy, SecondLook.SIGNED, standing.entry.id)
    assert waiting(other) == []
    with pytest.raises(Refused) as again:
        other.second.give(mine)
    assert again.value.code is RefusalCode.ALREADY_DONE
    text = whole_text(other.outputs.concern(task.child or add_child(other), concern).pdf)
    assert "Sam Rowe: read and countersigned" in text
    other.session.close()


def test_somebody_who_does_not_read_the_record_is_talked_with_and_may_see_it_otherwise(
    desk: Desk, setting: Setting
) -> None:
    """Source: UI.md, S98. Then looking at it again is due, for whoever decided."""
    concern = receive_one(desk, setting, add_child(desk))
    decide(desk, concern)
    (task,) = waiting(desk)
    draft = SecondDraft(
        task.entry.id, SecondLook.TALKED_THROUGH, agrees=False, who="Jo Lindqvist", when="now"
    )
    assert [problem.field for problem in desk.second.problems(draft)] == ["second_remark"]
    assert {problem.field for problem in desk.second.problems(SecondDraft(task.entry.id))} == {
        "second_way", "agrees", "when",
    }  # fmt: skip
    nobody = SecondDraft(task.entry.id, SecondLook.TALKED_THROUGH, agrees=True, when="now")
    assert [problem.field for problem in desk.second.problems(nobody)] == ["second_who"]
    with pytest.raises(Refused):
        desk.second.give(draft)
    said = "Would ring social care."
    desk.second.give(
        SecondDraft(task.entry.id, draft.way, agrees=False, who=draft.who, when="now", remark=said)
    )
    assert waiting(desk) == []
    (again,) = bodies(desk, ActionPlanned)
    assert isinstance(again, ActionPlanned)
    assert (again.owner, again.due_on, again.concern) == (setting.lead, "2026-11-24", concern)
    paper = whole_text(desk.outputs.chronology(task.child or add_child(desk)).pdf)
    assert said in paper
    assert "Otherwise" in paper


def test_any_entry_can_be_put_before_somebody_else(desk: Desk, setting: Setting) -> None:
    concern = receive_one(desk, setting, add_child(desk), categories=(Category.FAMILY_NEED,))
    decide(desk, concern)
    decision = next(entry.header.id for entry in entries(desk) if entry.header.kind == "decision")
    assert desk.second.ask(decision).id == concern
    (task,) = waiting(desk)
    assert desk.second.task(task.entry.id) == task
    assert desk.second.task(decision) is None
    with pytest.raises(Refused):
        desk.second.standing(decision)


def test_advice_is_written_down_at_any_time_with_who_gave_it(desk: Desk, setting: Setting) -> None:
    """Source: S59, S62, S98. Legal advice is advice of its own kind."""
    concern = receive_one(desk, setting, add_child(desk))
    assert [problem.field for problem in desk.second.advice_problems(AdviceDraft(concern))] == [
        "adviser",
        "when",
    ]
    unclear = AdviceDraft(concern, who="Lee Marsh", when="sometime")
    assert [problem.field for problem in desk.second.advice_problems(unclear)] == ["when"]
    told = DecisionDraft(
        concern, DecisionCode.NO_FURTHER_ACTION, "Why", talked_with="Lee", talked_when="sometime"
    )
    assert [problem.field for problem in desk.deciding.decision_problems(told)] == ["talked_when"]
    with pytest.raises(Refused):
        desk.second.take_advice(unclear)
    draft = AdviceDraft(
        concern, "Lee Marsh, solicitor", AdviserRole.LEGAL, "now", "May be shared without agreement."
    )
    assert desk.second.take_advice(draft).id == concern
    (advice,) = bodies(desk, AdviceTaken)
    assert isinstance(advice, AdviceTaken)
    assert advice.role is AdviserRole.LEGAL
    child = desk.concerns.children_of(desk.concerns.view(concern))[0].child
    assert "Legal advice" in whole_text(desk.outputs.concern(child, concern).pdf)

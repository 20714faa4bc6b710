"""What a lead sees to when a term begins: reviews, holds and answers that the one before left behind.

Without it ten years of a story leave hundreds of reviews on Today, as no lead would.
"""

from typing import Final

from safeguard_desktop.domain.codes import DecisionCode
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.keeping.codes import HoldOutcome
from safeguard_desktop.domain.rows import TaskKind, TaskRow
from safeguard_desktop.example.desk_words import desk_words
from safeguard_desktop.example.scene import Scene
from safeguard_desktop.services.acts.acting_drafts import AnswerDraft
from safeguard_desktop.services.concern.second import needs_second
from safeguard_desktop.services.inbox.drafts import DecisionDraft
from safeguard_desktop.services.keeping.holds import HoldReviewDraft

_A_YEAR: Final = "in 365 days"


def see_to_what_is_left(scene: Scene) -> None:
    """Hear what came of every answer that was owed, and review what was to be reviewed before today."""
    left, today = scene.desk.today.today(), scene.today.isoformat()
    for task in left.tasks:
        if task.kind is TaskKind.ANSWER_OWED and task.due_on < today:
            _hear(scene, task)
    holds = [due.hold for due in left.overdue if due.hold is not None]
    holds += [due.hold for due in left.holds if due.due_on < today]
    for hold in holds:
        _keep(scene, hold)
    for due in left.overdue:
        if due.hold is None:
            _close(scene, due.concern.id)


def _hear(scene: Scene, task: TaskRow) -> None:
    words = desk_words()
    scene.desk.calling.record_answer(
        AnswerDraft(
            task.entry.id,
            came=True,
            when="now",
            by=scene.draw(words.left_answered_by),
            text=scene.draw(words.left_answered),
        )
    )


def _keep(scene: Scene, hold: EntryId) -> None:
    reason = scene.draw(desk_words().left_held)
    scene.desk.keeping.holds.review(HoldReviewDraft(hold, HoldOutcome.STAYS, reason, _A_YEAR))


def _close(scene: Scene, concern: EntryId) -> None:
    words, deciding = desk_words(), scene.desk.deciding
    standing = deciding.standing(concern)
    talks = needs_second(DecisionCode.NO_FURTHER_ACTION, standing.categories)
    deciding.decide(
        DecisionDraft(
            concern,
            DecisionCode.NO_FURTHER_ACTION,
            reason=scene.draw(words.left_reviewed),
            follow_up="" if standing.has_follow_up else scene.draw(words.left_followed),
            outcome=scene.draw(words.left_outcome),
            closes=True,
            talked_with=words.adviser[0] if talks else "",
            talked_text=words.advice[0] if talks else "",
            threshold=words.levels[0].splitlines()[0],
        )
    )

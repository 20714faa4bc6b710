"""What may be done about a second person on the page of a concern."""

from __future__ import annotations

from safeguard_desktop.domain.entries import Countersigned, Decision, SecondAsked
from safeguard_desktop.domain.rows import ConcernView, EntryView
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.ui.desk.act_bar import Act
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.second.forms import AskForm, SecondForm
from safeguard_desktop.wording import second as words


def second_acts(desk: Desk, bench: Bench) -> tuple[Act, ...]:
    """Returns the acts: a second look at a decision, and to give one that is asked for."""
    return (
        Act(
            "second_ask",
            words.ASK,
            form=lambda: AskForm(desk.second, bench),
            applies=_nowhere_else,
            on_entry=_may_be_asked,
            saved=words.ASK_SAVED,
        ),
        Act(
            "second_give",
            words.GIVE,
            form=lambda: SecondForm(desk.second, bench),
            applies=_nowhere_else,
            on_entry=_is_waiting,
            saved=words.SAVED,
        ),
    )


def _may_be_asked(entry: EntryView, view: ConcernView) -> bool:
    """Whether nobody has asked yet for a second look at this decision."""
    asked = (each.body.entry for each in view.followed if isinstance(each.body, SecondAsked))
    return isinstance(entry.body, Decision) and entry.id not in set(asked)


def _is_waiting(entry: EntryView, view: ConcernView) -> bool:
    """Whether this entry asks for a second look that was not given yet."""
    given = {each.body.asked for each in view.followed if isinstance(each.body, Countersigned)}
    return isinstance(entry.body, SecondAsked) and entry.id not in given


def _nowhere_else(_view: object) -> bool:
    return False

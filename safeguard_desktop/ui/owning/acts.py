"""What may be done about whose a concern is: one line for each act, and when it applies."""

from __future__ import annotations

from safeguard_desktop.domain.rows import ConcernView
from safeguard_desktop.services.concern.owning import OwningService
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.ui.desk.act_bar import Act, Weight
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.owning.handover import AnswerForm, HandoverForm, KeepForm, TakeoverForm
from safeguard_desktop.ui.owning.move_form import MoveForm
from safeguard_desktop.ui.owning.naming_form import NamingForm
from safeguard_desktop.ui.owning.sort_form import SortForm
from safeguard_desktop.wording import owning as words


def answering_acts(desk: Desk, bench: Bench) -> tuple[Act, ...]:
    """Returns the act that comes before all others where somebody waits for my answer."""
    me = desk.owning.me
    return (
        Act(
            "answer_handover",
            words.ANSWER,
            "user-check",
            lambda: AnswerForm(desk.owning, bench),
            applies=lambda view: view.row.offered_to == me,
            weight=Weight.FIRST,
            saved=words.ANSWERED,
        ),
    )


def owning_acts(desk: Desk, bench: Bench) -> tuple[Act, ...]:
    """Returns what passes a concern on, and what says which children and what it is about."""
    return (*_passing_on(desk.owning, bench), *_about(desk, bench))


def _passing_on(owning: OwningService, bench: Bench) -> tuple[Act, ...]:
    return (
        Act(
            "handover",
            words.HAND_OVER,
            "arrow-right",
            lambda: HandoverForm(owning, bench),
            applies=lambda view: view.row.owner == owning.me and bool(owning.colleagues()),
            saved=words.HANDED_OVER,
        ),
        Act(
            "keep_handover",
            words.KEEP,
            "user-round",
            lambda: KeepForm(owning, bench),
            applies=lambda view: view.row.owner == owning.me and view.row.offered_to is not None,
            saved=words.KEPT,
        ),
        Act(
            "takeover",
            words.TAKE_OVER,
            "user-check",
            lambda: TakeoverForm(owning, bench),
            applies=lambda view: _is_received(view) and view.row.owner != owning.me,
            saved=words.TAKEN_OVER,
        ),
    )


def _about(desk: Desk, bench: Bench) -> tuple[Act, ...]:
    kind = desk.session.chain.latest.setting.kind
    return (
        Act(
            "naming",
            words.NAME_CHILDREN,
            "users-round",
            lambda: NamingForm(desk.naming, desk.receiving.matching, bench),
            applies=_is_received,
            saved=words.NAMED,
        ),
        Act(
            "sorting",
            words.SORT,
            "clipboard-list",
            lambda: SortForm(desk.sorting, bench, kind),
            applies=_is_received,
            saved=words.SORTED,
        ),
        Act(
            "move",
            words.MOVE,
            "folder-open",
            lambda: MoveForm(desk.naming, desk.receiving.matching, bench),
            applies=_is_received,
            saved=words.MOVED,
        ),
    )


def _is_received(view: ConcernView) -> bool:
    return view.row.state.is_worked_on_here

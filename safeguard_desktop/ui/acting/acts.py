"""The acts of this topic, for the page of a concern and for that of a child: one line for each."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from safeguard_desktop.domain.entries import (
    ActionEnded,
    ActionPlanned,
    AgencyAnswered,
    AgencyContact,
    InformationRequested,
)
from safeguard_desktop.domain.rows import EntryView
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.ui.acting.about import ABOUT_CONCERN
from safeguard_desktop.ui.acting.action_form import ActionForm
from safeguard_desktop.ui.acting.answer_form import AnswerForm
from safeguard_desktop.ui.acting.call_form import CallForm
from safeguard_desktop.ui.acting.change_form import ChangeForm
from safeguard_desktop.ui.acting.end_form import EndForm
from safeguard_desktop.ui.acting.family_form import FamilyForm
from safeguard_desktop.ui.acting.feedback_form import FeedbackForm
from safeguard_desktop.ui.acting.paper_form import PaperForm
from safeguard_desktop.ui.desk.act_bar import Act, Weight
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.wording import acting as words


@dataclass(frozen=True)
class Where:
    """The page that offers the acts.

    `about_what` is ABOUT_CONCERN or ABOUT_CHILD; `applies` says whether anything can be done about what the page
    shows, and `entries` returns the entries of that, so that what has ended is known.
    """

    about_what: str
    applies: Callable[[Any], bool]
    entries: Callable[[Any], Iterable[EntryView]]


def _call_form(desk: Desk, bench: Bench, where: Where) -> CallForm:
    services = (desk.calling, desk.family, desk.local_notes, desk.raised_by)
    return CallForm(services, bench, where.about_what)


def acts_at_hand(desk: Desk, bench: Bench, where: Where) -> tuple[Act, ...]:
    """Returns the acts that stand as buttons of their own: a call, and something to do."""
    return (
        Act(
            "call",
            words.CALL,
            "phone",
            lambda: _call_form(desk, bench, where),
            applies=where.applies,
            weight=Weight.BESIDE,
            saved=words.SAVED["call"],
        ),
        Act(
            "plan",
            words.PLAN,
            "clipboard-list",
            lambda: ActionForm(desk.acting, bench, where.about_what),
            applies=where.applies,
            weight=Weight.BESIDE,
            saved=words.SAVED["plan"],
        ),
    )


def acts_behind_more(desk: Desk, bench: Bench, where: Where) -> tuple[Act, ...]:
    """Returns the acts that are wanted less often; only a concern has somebody who raised it."""
    family = Act(
        "family",
        words.FAMILY,
        "users",
        lambda: FamilyForm(desk.family, desk.raised_by, bench, where.about_what),
        applies=where.applies,
        saved=words.SAVED["family"],
    )
    feedback = Act(
        "feedback",
        words.FEEDBACK,
        "message-square",
        lambda: FeedbackForm(desk.feedback, bench),
        applies=lambda view: where.applies(view) and not view.row.from_setting,
        saved=words.SAVED["feedback"],
    )
    paper = Act(
        "paper",
        words.PAPER,
        "archive",
        lambda: PaperForm(desk.paper, bench, where.about_what),
        applies=where.applies,
        saved=words.SAVED["paper"],
    )
    return (family, feedback, paper) if where.about_what == ABOUT_CONCERN else (family, paper)


def acts_on_entries(desk: Desk, bench: Bench, where: Where) -> tuple[Act, ...]:
    """Returns the acts that stand on entries of the story alone: they end or change what is open."""

    def is_open(
        entry: EntryView, view: object, kind: type[ActionPlanned | AgencyContact | InformationRequested]
    ) -> bool:
        return isinstance(entry.body, kind) and entry.id not in _ended(where.entries(view))

    return (
        Act(
            "end",
            words.END,
            form=lambda: EndForm(desk.acting, bench),
            applies=_nowhere_else,
            on_entry=lambda entry, view: is_open(entry, view, ActionPlanned),
            saved=words.SAVED["end"],
        ),
        Act(
            "change",
            words.CHANGE,
            form=lambda: ChangeForm(desk.acting, bench),
            applies=_nowhere_else,
            on_entry=lambda entry, view: is_open(entry, view, ActionPlanned),
            saved=words.SAVED["change"],
        ),
        Act(
            "answer",
            words.ANSWER,
            form=lambda: AnswerForm(desk.calling, bench),
            applies=_nowhere_else,
            on_entry=lambda entry, view: (
                isinstance(entry.body, AgencyContact | InformationRequested)
                and bool(entry.body.answer_due)
                and is_open(entry, view, type(entry.body))
            ),
            saved=words.SAVED["answer"],
        ),
    )


def _ended(entries: Iterable[EntryView]) -> frozenset[str]:
    """Returns the actions and calls that an entry has brought to their end."""
    return frozenset(
        named
        for entry in entries
        if isinstance(entry.body, ActionEnded | AgencyAnswered) and (named := entry.about)
    )


def _nowhere_else(_view: object) -> bool:
    return False

"""How a concern stands, on its page: who sees to it, which children are in it, and what to be careful of."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from safeguard_desktop.domain.entries import ConcernReceived
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.domain.rows import ConcernView
from safeguard_desktop.domain.rules import state_of
from safeguard_desktop.services.concern.standing import Standing
from safeguard_desktop.ui.receiving.child_choice import child_line
from safeguard_desktop.ui.theme import Space, Tone
from safeguard_desktop.ui.widgets import (
    Banner,
    Column,
    Fact,
    KeyValueList,
    LinkButton,
    MutedText,
    Row,
    TextLabel,
)
from safeguard_desktop.wording import concerns as concern_words
from safeguard_desktop.wording import labels
from safeguard_desktop.wording import owning as words
from safeguard_desktop.wording.times import date_text, instant_text

OpenChild = Callable[[ChildId], None]


def standing_parts(view: ConcernView, standing: Standing, open_child: OpenChild) -> Column:
    """Returns what a page shows above the words of a concern; nothing while nobody has received it."""
    column = Column(Space.MEDIUM)
    column.setObjectName("standing")
    if standing.is_offered_to_me:
        column.add(
            Banner(Tone.CAUTION, words.offered_to_you(standing.owner), title=words.OFFERED_TO_YOU_TITLE)
        )
    elif standing.offered_to:
        column.add(Banner(Tone.ACCENT, words.offered_text(standing.offered_to, standing.owner)))
    if standing.beside_both:
        column.add(Banner(Tone.CAUTION, words.conflict(standing.beside_both), title=words.CONFLICT_TITLE))
    facts = _facts(view, standing)
    if facts:
        column.add(KeyValueList(facts, name_width=150))
    if len(standing.children) > 1:
        column.add(_children(standing, open_child))
    return column


def _facts(view: ConcernView, standing: Standing) -> tuple[Fact, ...]:
    owner = words.owner_text(standing.owner, is_me=standing.is_mine) if standing.owner else ""
    received = next((entry for entry in view.followed if isinstance(entry.body, ConcernReceived)), None)
    told = f"{received.recorder_name}, {instant_text(received.recorded_at)}" if received else ""
    facts = (Fact(words.OWNER, owner), Fact(words.RECEIVED_BY, told), *_there(view))
    return tuple(fact for fact in facts if fact.value)


def _there(view: ConcernView) -> tuple[Fact, ...]:
    """Returns how far a concern had come at the setting from which it came."""
    if not view.row.from_setting:
        return ()
    bodies = (entry.body for entry in view.followed if entry.body is not None and entry.origin is not None)
    state = labels.CONCERN_STATES[state_of(bodies)]
    return (
        Fact(concern_words.ARRIVED_NUMBER, view.row.reference),
        Fact(concern_words.ARRIVED_STATE, concern_words.state_there(state, date_text(view.row.review_on))),
    )


def _children(standing: Standing, open_child: OpenChild) -> Column:
    """Returns the children with their roles, each with a link to the child's page."""
    column = Column(2)
    column.add(TextLabel(words.CHILDREN, "label"))
    for row, inside in standing.children:
        link = LinkButton(child_line(row), "user-round", name=f"open_child_{row.id}_button")
        link.clicked.connect(partial(open_child, row.id))
        line = Row(link, MutedText(labels.CHILD_ROLES[inside.role]), spacing=Space.SMALL)
        line.stretch()
        column.add(line)
    return column

"""The acts of this topic, for the page of a concern and that of a child: to begin a decision, and to go on from one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from safeguard_desktop.domain.entries import (
    ActionEnded,
    AgencyContact,
    DecisionCarriedOut,
    FamilyContact,
    LegalStep,
    Referral,
    RequestAnswered,
    SharedFirst,
    SharingDecision,
    TransferPrepared,
)
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.rows import EntryView
from safeguard_desktop.domain.tellings import WAITS, carried_out, telling_of
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.ui.acting.acts import Where
from safeguard_desktop.ui.desk.act_bar import Act, Weight
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.sharing.asked_form import AskedForm
from safeguard_desktop.ui.sharing.carried_form import CarriedForm
from safeguard_desktop.wording import sharing as words
from safeguard_desktop.wording import tellings as telling_words

_TELLS: Final = (AgencyContact, Referral, FamilyContact, LegalStep, ActionEnded)
"""What may have carried out a decision."""
_SENDS: Final = (SharingDecision, TransferPrepared, RequestAnswered)
"""What says which entries went out with it."""


@dataclass(frozen=True)
class _Links:
    """What entries of a story tell of one another: what was made good, what carried out which decision, what went."""

    made_good: frozenset[str]
    bound: frozenset[str]
    carried: tuple[DecisionCarriedOut, ...]
    went: frozenset[str]


class _Story:
    """Works the links of a story out once for what a page shows: it is asked about each entry of a long one."""

    def __init__(self, where: Where) -> None:
        self._where = where
        self._last: tuple[object, _Links] | None = None

    def links(self, view: object) -> _Links:
        """Returns the links of what a page shows."""
        if self._last is None or self._last[0] is not view:
            self._last = (view, _links([each.body for each in self._where.entries(view)]))
        return self._last[1]


def _links(bodies: Sequence[EntryBody | None]) -> _Links:
    sends = (telling_of(body) for body in bodies if isinstance(body, _SENDS))
    return _Links(
        frozenset(
            body.makes_good for body in bodies if isinstance(body, SharingDecision) and body.makes_good
        ),
        frozenset(body.telling for body in bodies if isinstance(body, SharedFirst)),
        tuple(body for body in bodies if isinstance(body, DecisionCarriedOut)),
        frozenset(item for told in sends if told is not None for item in told.items),
    )


def sharing_acts(desk: Desk, bench: Bench, where: Where) -> tuple[Act, ...]:
    """Returns the acts: one button, and links on decisions and on what is still to be written down in full."""
    story = _Story(where)
    return (
        Act(
            "share",
            words.BEGIN,
            "share-2",
            place=Place.SHARE,
            applies=where.applies,
            weight=Weight.BESIDE,
        ),
        Act(
            "asked",
            words.ASK_OTHERS,
            "message-square",
            lambda: AskedForm(desk.sharing.asking, bench, where.about_what),
            applies=where.applies,
            saved=words.ASKED_SAVED,
        ),
        *_on_entries(story),
        _carry_out(desk, bench, story),
    )


def _on_entries(story: _Story) -> tuple[Act, ...]:
    """Returns the acts that stand as links on entries of the story and lead to a page."""

    def is_owed(entry: EntryView, view: object) -> bool:
        return isinstance(entry.body, SharedFirst) and entry.id not in story.links(view).made_good

    def is_unbound(entry: EntryView, view: object) -> bool:
        """Whether a referral's reasons are nowhere: neither in a decision after it nor in one that it carries out."""
        if not isinstance(entry.body, Referral) or entry.id in story.links(view).bound:
            return False
        return all(step.telling != entry.id for step in story.links(view).carried)

    def is_behind(entry: EntryView, view: object) -> bool:
        """Whether an entry carried out a decision, or says that it was."""
        is_told = isinstance(entry.body, _TELLS) and any(
            step.telling == entry.id for step in story.links(view).carried
        )
        return is_told or isinstance(entry.body, DecisionCarriedOut)

    return tuple(
        Act(key, text, place=place, applies=_nowhere_else, on_entry=on_entry)
        for key, text, place, on_entry in (
            ("sharing_make_good", words.MAKE_GOOD_ACT, Place.SHARE, is_owed),
            ("sharing_of_referral", words.OF_REFERRAL_ACT, Place.SHARE, is_unbound),
            ("sharing_open", words.OPEN_DECISION, Place.SHARING_DECISION, _is_decision),
            ("sharing_behind", words.DECISION_BEHIND, Place.SHARING_DECISION, is_behind),
            (
                "sharing_went",
                telling_words.WENT,
                Place.TELLINGS,
                lambda entry, view: entry.id in story.links(view).went,
            ),
        )
    )


def _carry_out(desk: Desk, bench: Bench, story: _Story) -> Act:
    """Returns the link on a decision of which something has still to be sent or said."""

    def waits(entry: EntryView, view: object) -> bool:
        body = entry.now_reads
        if not isinstance(body, SharingDecision):
            return False
        steps = (step for step in story.links(view).carried if step.decision == entry.id)
        return carried_out(body, steps).kind in WAITS

    return Act(
        "sharing_carry_out",
        words.CARRY_OUT,
        form=lambda: CarriedForm(desk.sharing.carrying, bench),
        applies=_nowhere_else,
        on_entry=waits,
        saved=words.CARRY_SAVED,
    )


def _is_decision(entry: EntryView, _view: object) -> bool:
    return isinstance(entry.body, SharingDecision)


def _nowhere_else(_view: object) -> bool:
    return False

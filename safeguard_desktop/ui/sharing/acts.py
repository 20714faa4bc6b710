"""The acts of this topic, for the page of a concern and that of a child: to begin a decision, and to go on from one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from safeguard_desktop.domain.entries import (
    ActionEnded,
    AgencyContact,
    DecisionCarriedOut,
    FamilyContact,
    LegalStep,
    Referral,
    SharedFirst,
    SharingDecision,
)
from safeguard_desktop.domain.rows import EntryView
from safeguard_desktop.domain.tellings import WAITS, carried_out
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.ui.acting.acts import Where
from safeguard_desktop.ui.desk.act_bar import Act, Weight
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.sharing.asked_form import AskedForm
from safeguard_desktop.ui.sharing.carried_form import CarriedForm
from safeguard_desktop.wording import sharing as words

_TELLS: Final = (AgencyContact, Referral, FamilyContact, LegalStep, ActionEnded)
"""What may have carried out a decision."""


def sharing_acts(desk: Desk, bench: Bench, where: Where) -> tuple[Act, ...]:
    """Returns the acts: one button, and links on decisions and on what is still to be written down in full."""
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
        *_on_entries(where),
        *_on_decisions(desk, bench, where),
    )


def _on_entries(where: Where) -> tuple[Act, ...]:
    """Returns the acts that stand as links on entries of the story."""

    def is_owed(entry: EntryView, view: object) -> bool:
        return isinstance(entry.body, SharedFirst) and entry.id not in {
            each.body.makes_good for each in where.entries(view) if isinstance(each.body, SharingDecision)
        }

    return (
        Act(
            "sharing_make_good",
            words.MAKE_GOOD_ACT,
            place=Place.SHARE,
            applies=_nowhere_else,
            on_entry=is_owed,
        ),
        Act(
            "sharing_of_referral",
            words.OF_REFERRAL_ACT,
            place=Place.SHARE,
            applies=_nowhere_else,
            on_entry=lambda entry, view: (
                isinstance(entry.body, Referral) and not _is_bound(entry, where.entries(view))
            ),
        ),
    )


def _on_decisions(desk: Desk, bench: Bench, where: Where) -> tuple[Act, ...]:
    """Returns the links on decisions, and on what carried them out."""
    return (
        Act(
            "sharing_carry_out",
            words.CARRY_OUT,
            form=lambda: CarriedForm(desk.sharing.carrying, bench),
            applies=_nowhere_else,
            on_entry=lambda entry, view: _waits(entry, where.entries(view)),
            saved=words.CARRY_SAVED,
        ),
        Act(
            "sharing_open",
            words.OPEN_DECISION,
            place=Place.SHARING_DECISION,
            applies=_nowhere_else,
            on_entry=lambda entry, _view: isinstance(entry.body, SharingDecision),
        ),
        Act(
            "sharing_behind",
            words.DECISION_BEHIND,
            place=Place.SHARING_DECISION,
            applies=_nowhere_else,
            on_entry=lambda entry, view: _is_behind(entry, where.entries(view)),
        ),
    )


def _carried(entries: Iterable[EntryView]) -> Iterable[DecisionCarriedOut]:
    """Returns what carried decisions out, as it was written: of a long story only these are looked at closer."""
    return (each.body for each in entries if isinstance(each.body, DecisionCarriedOut))


def _waits(decision: EntryView, entries: Iterable[EntryView]) -> bool:
    """Whether something of a decision has still to be sent or said."""
    body = decision.now_reads
    if not isinstance(body, SharingDecision):
        return False
    return (
        carried_out(body, (step for step in _carried(entries) if step.decision == decision.id)).kind in WAITS
    )


def _is_behind(entry: EntryView, entries: Iterable[EntryView]) -> bool:
    """Whether an entry carried out a decision, or says that it was."""
    if isinstance(entry.body, DecisionCarriedOut):
        return True
    return isinstance(entry.body, _TELLS) and any(step.telling == entry.id for step in _carried(entries))


def _is_bound(referral: EntryView, entries: Iterable[EntryView]) -> bool:
    """Whether a decision gives the reasons of a referral, or is still to be written for it."""
    return any(isinstance(each.body, SharedFirst) and each.body.telling == referral.id for each in entries)


def _nowhere_else(_view: object) -> bool:
    return False

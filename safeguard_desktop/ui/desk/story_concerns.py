"""Tells concerns, what was decided and noted about them, what is kept, front sheets, and what was made of all that."""

from __future__ import annotations

from typing import Final

from safeguard_desktop.domain.entries import (
    ChildAdded,
    ChildDetailsChanged,
    ConcernRaised,
    ConcernReceived,
    Decision,
    Exported,
    HoldPlaced,
    Note,
    Printed,
    TransferPrepared,
)
from safeguard_desktop.ui.desk.telling import Story, Tellers, Told, joined, output, story
from safeguard_desktop.wording import labels
from safeguard_desktop.wording import story as words
from safeguard_desktop.wording.story import Telling
from safeguard_desktop.wording.times import date_text, event_text


def _concern(body: ConcernRaised, _name: str) -> Story:
    return story(
        body,
        words.author_line(body.author),
        Told(Telling.FACT, body.observed),
        Told(Telling.CHILD_WORDS, body.child_words),
        Told(Telling.OPINION, body.opinion),
        Told(Telling.DONE, body.action),
    )


def _received(body: ConcernReceived, _name: str) -> Story:
    return story(
        body,
        labels.categories_text(body.categories),
        Told(Telling.DONE, body.remark, words.FIELDS["remark"]),
    )


def _decision(body: Decision, _name: str) -> Story:
    review = words.TO_BE_REVIEWED.format(day=date_text(body.review_on)) if body.review_on else ""
    closed = words.CLOSED_BY_THIS if body.closes else ""
    return story(
        body,
        joined(review, closed, by=" "),
        Told(Telling.REASON, body.threshold, words.THRESHOLD),
        Told(Telling.REASON, body.reason),
        Told(Telling.DONE, body.follow_up, words.FOLLOW_UP),
        Told(Telling.DONE, body.outcome, words.OUTCOME),
        heading=labels.DECISIONS[body.decision],
    )


def _note(body: Note, _name: str) -> Story:
    return story(
        body,
        joined(event_text(body.when), words.source_line(body.source)),
        Told(Telling.FACT, body.text, words.FIELDS["text"]),
        Told(Telling.CHILD_WORDS, body.child_words),
        Told(Telling.OPINION, body.opinion),
        Told(Telling.REASON, body.historical, words.FIELDS["historical"]),
        heading=labels.NOTE_KINDS[body.kind],
    )


def _hold(body: HoldPlaced, _name: str) -> Story:
    return story(body, labels.HOLD_REASONS[body.reason_code], Told(Telling.REASON, body.reason))


def _child_added(body: ChildAdded, _name: str) -> Story:
    return story(body, body.details.full_name)


def _details_changed(body: ChildDetailsChanged, _name: str) -> Story:
    return story(body, "", Told(Telling.REASON, body.reason))


def _transfer(body: TransferPrepared, _name: str) -> Story:
    return story(body, joined(body.pack, body.to_setting))


TELLERS: Final[Tellers] = {
    ConcernRaised: _concern,
    ConcernReceived: _received,
    Decision: _decision,
    Note: _note,
    HoldPlaced: _hold,
    ChildAdded: _child_added,
    ChildDetailsChanged: _details_changed,
    Printed: output,
    Exported: output,
    TransferPrepared: _transfer,
}
"""How each body is told."""

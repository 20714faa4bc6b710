"""Tells a decision about sharing, what was told first, what was asked of others, and what the law asks of us."""

from __future__ import annotations

from typing import Final

from safeguard_desktop.domain.entries import (
    DecisionCarriedOut,
    InformationRequested,
    LegalRequest,
    LegalStep,
    SharedFirst,
    SharingDecision,
)
from safeguard_desktop.domain.sharing.codes import SharingKind
from safeguard_desktop.ui.desk.telling import Story, Tellers, Told, joined, story
from safeguard_desktop.wording import labels, legal, sharing_codes
from safeguard_desktop.wording import sharing_story as words
from safeguard_desktop.wording.story import Telling
from safeguard_desktop.wording.times import date_text, event_text

_OF_A_KIND: Final = frozenset({SharingKind.LEGAL_REQUEST, SharingKind.ADVANCE})
"""Ways to the question that are told with the decision: what the law asks, and what goes before a child leaves."""


def _decision(body: SharingDecision, _name: str) -> Story:
    sent = event_text(body.sent) if body.sent is not None else words.NOT_SENT
    way = joined(sharing_codes.WAYS[body.way], sent) if body.way is not None else ""
    count = words.items_count(len(body.items)) if body.items else ""
    review = joined(words.REVIEW, date_text(body.review_on), by=" ") if body.review_on else ""
    family = words.family_text(body)
    return story(
        body,
        joined(
            sharing_codes.KINDS[body.kind] if body.kind in _OF_A_KIND else "",
            words.recipient_text(body),
            sharing_codes.PURPOSES[body.purpose],
            way,
            count,
            family,
            review,
            by=". ",
        ),
        Told(Telling.REASON, body.reason),
        Told(Telling.DONE, body.said, words.SAID),
        Told(Telling.REASON, body.necessity, words.NECESSITY),
        Told(Telling.REASON, body.withheld, words.WITHHELD),
        Told(Telling.REASON, body.not_reached, words.NOT_REACHED),
        heading=sharing_codes.OUTCOMES_DONE[body.outcome],
    )


def _first(body: SharedFirst, _name: str) -> Story:
    line = words.TO_BE_MADE_GOOD.format(day=date_text(body.due_on))
    return story(body, line, Told(Telling.REASON, body.why, words.WHY))


def _carried(body: DecisionCarriedOut, _name: str) -> Story:
    said = Told(Telling.DONE, body.said, words.CARRIED_SAID)
    return story(
        body,
        words.carried_line(body),
        Told(Telling.REASON, body.said) if body.is_dropped else said,
        Told(Telling.PLAN, body.remains, words.REMAINS),
        heading=words.carried_heading(body),
    )


def _requested(body: InformationRequested, _name: str) -> Story:
    due = joined(words.ANSWER_DUE, date_text(body.answer_due), by=" ") if body.answer_due else ""
    call = joined(labels.CONTACT_WAYS[body.way], event_text(body.when))
    return story(
        body,
        joined(words.recipient_text(body), call, words.family_text(body), due, by=". "),
        Told(Telling.DONE, body.asked_for, words.ASKED),
        Told(Telling.REASON, body.why),
    )


def _asked_by_law(body: LegalRequest, _name: str) -> Story:
    way = labels.CONTACT_WAYS[body.way] if body.way is not None else ""
    due = legal.due_line(body)
    due = joined(legal.ANSWER_BY, due, by=": ") if body.answer_due else due
    line = joined(
        legal.asker_text(body),
        joined(event_text(body.when), way),
        legal.power_text(body),
        due,
        legal.PROCEEDINGS_NOW[body.proceedings],
        by=". ",
    )
    return story(body, line, Told(Telling.FACT, body.asked_for, legal.ASKED_FOR))


def _legal_step(body: LegalStep, _name: str) -> Story:
    way = labels.CONTACT_WAYS[body.way] if body.way is not None else ""
    due = joined(legal.NEW_DUE, date_text(body.due_on), by=": ") if body.due_on else ""
    line = joined(joined(event_text(body.when), way, body.who), due, by=". ")
    heading = legal.step_heading(body)
    return story(body, line, Told(Telling.DONE, body.text, legal.STEP_TEXT), heading=heading)


TELLERS: Final[Tellers] = {
    SharingDecision: _decision,
    SharedFirst: _first,
    DecisionCarriedOut: _carried,
    InformationRequested: _requested,
    LegalRequest: _asked_by_law,
    LegalStep: _legal_step,
}
"""How each body is told."""

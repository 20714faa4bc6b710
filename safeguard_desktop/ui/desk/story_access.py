"""Tells in a child's story who asked to see the record, and how that ended."""

from __future__ import annotations

from typing import Final

from safeguard_desktop.domain.entries import RequestAnswered, RequestAssessed
from safeguard_desktop.ui.desk.telling import Story, Tellers, Told, joined, story
from safeguard_desktop.wording import access as words
from safeguard_desktop.wording import asking, labels
from safeguard_desktop.wording.story import Telling
from safeguard_desktop.wording.times import event_text


def _assessed(body: RequestAssessed, _name: str) -> Story:
    line = joined(words.REQUESTERS[body.requester], asking.ASKED_OF[body.asked], by=". ")
    return story(body, line, Told(Telling.REASON, body.note, words.NOTE_SHORT))


def _answered(body: RequestAnswered, _name: str) -> Story:
    outcome = words.ANSWERS[body.outcome] if body.outcome is not None else ""
    way = labels.CONTACT_WAYS[body.way] if body.way is not None else ""
    line = joined(outcome, body.to, joined(way, event_text(body.when)), by=". ")
    return story(
        body,
        line,
        Told(Telling.DONE, body.text),
        Told(Telling.REASON, words.grounds_text(body.exemptions), words.GROUNDS_USED),
    )


TELLERS: Final[Tellers] = {RequestAssessed: _assessed, RequestAnswered: _answered}
"""How each body is told."""

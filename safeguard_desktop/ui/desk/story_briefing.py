"""Tells what staff were told, that a note was read or ended, and requests to see records."""

from __future__ import annotations

from typing import Final

from safeguard_desktop.domain.codes import BriefingWay
from safeguard_desktop.domain.entries import BriefingEnded, BriefingRead, StaffBriefed
from safeguard_desktop.ui.desk.telling import Story, Tellers, Told, joined, story
from safeguard_desktop.wording import briefing as words
from safeguard_desktop.wording.story import Telling
from safeguard_desktop.wording.times import instant_or_empty


def _briefed(body: StaffBriefed, _name: str) -> Story:
    how = words.A_NOTE
    if body.way is BriefingWay.IN_PERSON and body.when is not None:
        how = words.told_in_person(body.when, body.by)
    line = joined(how, words.to_whom([told.name for told in body.to]), words.holds_until(body.until), by=". ")
    return story(
        body,
        line,
        Told(Telling.DONE, body.text, words.WAS_TOLD),
        Told(Telling.REASON, body.reason, words.WHY),
    )


def _read(body: BriefingRead, name: str) -> Story:
    return story(body, joined(name, instant_or_empty(body.at)))


def _ended(body: BriefingEnded, _name: str) -> Story:
    return story(body, words.ENDS[body.end], Told(Telling.REASON, body.reason))


TELLERS: Final[Tellers] = {StaffBriefed: _briefed, BriefingRead: _read, BriefingEnded: _ended}
"""How each body is told."""

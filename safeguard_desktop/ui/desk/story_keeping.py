"""Tells what is kept and why no longer: reviews, the end of a hold, files kept on, destructions."""

from __future__ import annotations

from typing import Final

from safeguard_desktop.domain.entries import (
    ChronologyKept,
    Destruction,
    DestructionChecked,
    FileKept,
    HoldLifted,
    HoldReviewed,
)
from safeguard_desktop.ui.desk.telling import Story, Tellers, Told, joined, story
from safeguard_desktop.wording import keeping as words
from safeguard_desktop.wording.story import Telling
from safeguard_desktop.wording.voice import isolated


def _reviewed(body: HoldReviewed, _name: str) -> Story:
    line = joined(words.OUTCOMES[body.outcome], words.next_look(body.review_on), by=". ")
    return story(body, line, Told(Telling.REASON, body.reason))


def _lifted(body: HoldLifted, name: str) -> Story:
    return story(
        body,
        words.AGREED.format(name=isolated(name)) if name else "",  # nobody of another setting is known here
        Told(Telling.REASON, body.reason),
        Told(Telling.DONE, body.ended, words.LIFT_ENDED),
    )


def _kept(body: FileKept, _name: str) -> Story:
    return story(body, words.next_look(body.review_on), Told(Telling.REASON, body.reason))


def _chronology(body: ChronologyKept, _name: str) -> Story:
    line = words.chronology_line(body.gone_to, body.gone_on, body.until)
    return story(body, line, Told(Telling.FACT, words.chronology_text(body.lines), words.CHRONOLOGY_LINES))


def _destroyed(body: Destruction, name: str) -> Story:
    line = joined(body.reference, words.entries_destroyed(body.count), by=": ")
    return story(body, joined(line, words.AGREED.format(name=isolated(name)), by=". "))


def _checked(body: DestructionChecked, _name: str) -> Story:
    return story(body, words.CHECKED_CLEAN if body.is_clean else words.CHECKED_NOT_CLEAN)


TELLERS: Final[Tellers] = {
    HoldReviewed: _reviewed,
    HoldLifted: _lifted,
    FileKept: _kept,
    Destruction: _destroyed,
    ChronologyKept: _chronology,
    DestructionChecked: _checked,
}
"""How each body is told."""

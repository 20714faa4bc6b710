"""Tells advice that was taken, a second look that is wanted, and that it was given."""

from __future__ import annotations

from typing import Final

from safeguard_desktop.domain.codes import SecondLook
from safeguard_desktop.domain.entries import AdviceTaken, Countersigned, SecondAsked
from safeguard_desktop.ui.desk.telling import Story, Tellers, Told, joined, story
from safeguard_desktop.wording import second as words
from safeguard_desktop.wording.story import Telling
from safeguard_desktop.wording.times import date_text, event_text
from safeguard_desktop.wording.voice import isolated


def _advice(body: AdviceTaken, _name: str) -> Story:
    role = words.ADVISERS[body.role] if body.role is not None else ""
    pattern = words.STORY_ADVICE if body.who else words.STORY_NOBODY
    line = pattern.format(name=isolated(joined(body.who, role)), when=event_text(body.when))
    return story(
        body,
        line,
        Told(Telling.FACT, body.text, words.ADVISED),
        Told(Telling.REASON, body.not_reached, words.WHY_NOBODY),
    )


def _asked(body: SecondAsked, _name: str) -> Story:
    return story(body, joined(words.WHY[body.why], words.DUE.format(day=date_text(body.due_on)), by=". "))


def _given(body: Countersigned, name: str) -> Story:
    pattern = words.STORY_SIGNED if body.way is SecondLook.SIGNED else words.STORY_TALKED
    line = pattern.format(name=isolated(name or body.who), when=event_text(body.when))
    sees = words.STORY_AGREES if body.agrees else words.STORY_OTHERWISE
    return story(body, joined(line, sees), Told(Telling.REASON, body.remark, words.REMARK))


TELLERS: Final[Tellers] = {AdviceTaken: _advice, SecondAsked: _asked, Countersigned: _given}
"""How each body is told."""

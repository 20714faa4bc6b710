"""Tells advice that was taken, a second look that is wanted, and that it was given."""

from __future__ import annotations

from typing import Final

from safeguard_desktop.domain.codes import SecondLook
from safeguard_desktop.domain.entries import AdviceTaken, Countersigned, SecondAsked
from safeguard_desktop.ui.desk.telling import Story, Tellers, Told, joined, story
from safeguard_desktop.wording import acting, referrals
from safeguard_desktop.wording import second as words
from safeguard_desktop.wording.story import Telling
from safeguard_desktop.wording.times import date_text, event_text
from safeguard_desktop.wording.voice import isolated


def _advice(body: AdviceTaken, _name: str) -> Story:
    role = words.ADVISERS[body.role] if body.role is not None else ""
    who = joined(body.who, role, body.organisation)
    pattern = words.STORY_NOBODY if body.not_reached and not body.who else words.STORY_ADVICE
    line = pattern.format(name=isolated(who), when=event_text(body.when))
    reference = acting.REFERENCE.format(reference=body.their_reference) if body.their_reference else ""
    return story(
        body,
        joined(joined(line, reference), referrals.named(body.identity_disclosed), by=". "),
        Told(Telling.DONE, body.said, referrals.ASKED),
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

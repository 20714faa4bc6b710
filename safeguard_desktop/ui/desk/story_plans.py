"""Tells what a child's social worker was told, and meetings."""

from __future__ import annotations

from typing import Final

from safeguard_desktop.domain.entries import PlanMeeting, PlanMeetingStep, PlanNotice, PlanNoticeGiven
from safeguard_desktop.ui.desk.telling import Story, Tellers, Told, joined, story
from safeguard_desktop.wording import labels
from safeguard_desktop.wording import plans as words
from safeguard_desktop.wording.story import Telling
from safeguard_desktop.wording.times import date_text, event_text


def _notice(body: PlanNotice, _name: str) -> Story:
    heading = joined(labels.ENTRY_KINDS[body.KIND], words.TRIGGERS[body.trigger], by=": ")
    if body.whom:
        heading = words.also_at_once(body.trigger, body.whom)
    return story(body, event_text(body.when), Told(Telling.FACT, body.text), heading=heading)


def _given(body: PlanNoticeGiven, _name: str) -> Story:
    way = labels.CONTACT_WAYS[body.way] if body.way is not None else ""
    line = joined(body.who, body.organisation, event_text(body.when), way)
    return story(body, line, Told(Telling.FACT, body.acknowledged, words.ACKNOWLEDGED))


def _meeting(body: PlanMeeting, _name: str) -> Story:
    report = words.REPORT_BY.format(day=date_text(body.report_due)) if body.report_due else ""
    line = joined(date_text(body.on), report)
    return story(body, line, Told(Telling.FACT, body.text), heading=words.MEETINGS[body.kind])


def _step(body: PlanMeetingStep, _name: str) -> Story:
    line = joined(event_text(body.when), body.who)
    return story(body, line, Told(Telling.DONE, body.text), heading=words.STEPS[body.step])


TELLERS: Final[Tellers] = {
    PlanNotice: _notice,
    PlanNoticeGiven: _given,
    PlanMeeting: _meeting,
    PlanMeetingStep: _step,
}
"""How each body is told."""

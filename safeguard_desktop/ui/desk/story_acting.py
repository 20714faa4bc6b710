"""Tells what was done: actions, calls, talks with the family, answers, and paper that lies elsewhere."""

from __future__ import annotations

from typing import Final

from safeguard_desktop.domain.codes import Agreement
from safeguard_desktop.domain.entries import (
    ActionChanged,
    ActionEnded,
    ActionPlanned,
    AgencyAnswered,
    AgencyContact,
    FamilyContact,
    FeedbackGiven,
    PaperKept,
)
from safeguard_desktop.ui.desk.telling import Story, Tellers, Told, joined, story
from safeguard_desktop.wording import acting as words
from safeguard_desktop.wording import labels
from safeguard_desktop.wording.story import Telling
from safeguard_desktop.wording.times import date_text, event_text


def _planned(body: ActionPlanned, name: str) -> Story:
    told = Told(Telling.PLAN, body.what)
    return story(body, _whose(body, name), told)


def _changed(body: ActionChanged, name: str) -> Story:
    return story(body, _whose(body, name), Told(Telling.REASON, body.reason))


def _ended(body: ActionEnded, _name: str) -> Story:
    return story(
        body,
        event_text(body.when),
        Told(Telling.DONE, body.text, words.WHAT_CAME),
        heading=labels.ACTION_ENDS[body.end],
    )


def _contact(body: AgencyContact, _name: str) -> Story:
    family = labels.FAMILY_TOLD[body.family] if body.family is not None else ""
    why = labels.REASONS_NOT_TOLD[body.family_reason_code] if body.family_reason_code is not None else ""
    spoke_to = words.SPOKE_TO.format(name=body.spoke_to) if body.spoke_to else ""
    reference = words.REFERENCE.format(reference=body.their_reference) if body.their_reference else ""
    due = words.DUE_ANSWER.format(day=date_text(body.answer_due)) if body.answer_due else ""
    agreed = _agreed(body.agreement)
    call = joined(labels.CONTACT_WAYS[body.way], event_text(body.when), spoke_to, reference)
    return story(
        body,
        joined(call, family, agreed, due, by=". "),
        Told(Telling.DONE, body.said, words.THEY_WERE_TOLD),
        Told(Telling.FACT, body.answer, words.THEY_SAID),
        Told(Telling.REASON, joined(why, body.family_reason, by=": "), words.WHY_FAMILY_NOT_TOLD),
        heading=joined(labels.AGENCIES[body.agency], body.agency_name),
    )


def _answered(body: AgencyAnswered, _name: str) -> Story:
    return story(body, joined(event_text(body.when), body.by), Told(Telling.FACT, body.text, words.THEY_SAID))


def _family(body: FamilyContact, _name: str) -> Story:
    when = event_text(body.when)
    if not body.made:
        code = labels.REASONS_NOT_TOLD[body.reason_code] if body.reason_code is not None else ""
        why = joined(code, body.reason, by=": ")
        return story(body, when, Told(Telling.REASON, why), heading=words.FAMILY_NOT_SPOKEN)
    way = labels.CONTACT_WAYS[body.way] if body.way is not None else ""
    agreed = _agreed(body.agreement)
    return story(
        body,
        joined(joined(way, when, body.who), agreed, by=". "),
        Told(Telling.DONE, body.said, words.FAMILY_TOLD_THIS),
        Told(Telling.FACT, body.response, words.FAMILY_ANSWERED),
    )


def _feedback(body: FeedbackGiven, _name: str) -> Story:
    told = words.TOLD_TO.format(name=body.to)
    line = joined(told, joined(labels.CONTACT_WAYS[body.way], event_text(body.when)), by=". ")
    return story(body, line, Told(Telling.DONE, body.text))


def _paper(body: PaperKept, _name: str) -> Story:
    dated = words.DATED.format(date=body.dated) if body.dated else ""
    line = joined(body.item, words.pages(body.pages), dated)
    return story(body, line, Told(Telling.DONE, body.place, words.LIES_IN))


def _agreed(agreement: Agreement | None) -> str:
    """Returns how the family stood to it, where somebody asked them."""
    is_known = agreement is not None and agreement is not Agreement.NOT_SOUGHT
    return labels.AGREEMENTS[agreement] if is_known and agreement is not None else ""


def _whose(body: ActionPlanned | ActionChanged, name: str) -> str:
    day = date_text(body.due_on)
    owner = name or body.owner_name
    return words.OWNER.format(name=owner, day=day) if owner else words.NOBODY.format(day=day)


TELLERS: Final[Tellers] = {
    ActionPlanned: _planned,
    ActionChanged: _changed,
    ActionEnded: _ended,
    AgencyContact: _contact,
    AgencyAnswered: _answered,
    FamilyContact: _family,
    FeedbackGiven: _feedback,
    PaperKept: _paper,
}
"""How each body is told."""

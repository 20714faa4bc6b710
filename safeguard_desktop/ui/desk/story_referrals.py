"""Tells a referral, what was made good of it, and what followed."""

from __future__ import annotations

from typing import Final

from safeguard_desktop.domain.entries import Referral, ReferralMadeGood, ReferralStep
from safeguard_desktop.domain.referral_codes import ReferralKind
from safeguard_desktop.ui.desk.telling import Story, Tellers, Told, joined, story
from safeguard_desktop.wording import acting, labels
from safeguard_desktop.wording import referrals as words
from safeguard_desktop.wording.story import Telling
from safeguard_desktop.wording.times import date_text, event_text, minute_or_day
from safeguard_desktop.wording.voice import isolated


def _referral(body: Referral, _name: str) -> Story:
    when = words.name_given(event_text(body.when)) if body.name_given else event_text(body.when)
    way = labels.CONTACT_WAYS[body.way] if body.way is not None else ""
    made_by = words.MADE_BY_LINE.format(name=isolated(body.made_by)) if body.made_by else ""
    informed = (
        words.LEAD_INFORMED_LINE.format(when=event_text(body.lead_informed))
        if body.lead_informed is not None
        else ""
    )
    due = acting.DUE_ANSWER.format(day=date_text(body.answer_due)) if body.answer_due else ""
    written = words.WRITTEN_BY.format(when=minute_or_day(body.written_due)) if body.written_due else ""
    line = joined(joined(when, way), made_by, informed, _whom(body), *_known(body), due, written, by=". ")
    kind = "" if body.kind is ReferralKind.NOT_KNOWN else words.KINDS[body.kind]
    heading = joined(labels.ENTRY_KINDS[body.KIND], kind, by=": ")
    return story(body, line, *_texts(body), heading=heading)


def _made_good(body: ReferralMadeGood, _name: str) -> Story:
    kind = words.KINDS[body.kind] if body.kind is not None else ""
    return story(body, joined(kind, _whom(body), *_known(body), by=". "), *_texts(body))


def _step(body: ReferralStep, _name: str) -> Story:
    way = labels.CONTACT_WAYS[body.way] if body.way is not None else ""
    due = acting.DUE_ANSWER.format(day=date_text(body.due_on)) if body.due_on else ""
    line = joined(joined(event_text(body.when), way, body.who), words.stage(body.stage), due, by=". ")
    outcome = words.OUTCOMES[body.outcome] if body.outcome is not None else ""
    heading = joined(words.STEPS[body.step], outcome, by=": ")
    return story(body, line, Told(Telling.FACT, body.text, acting.THEY_SAID), heading=heading)


def _whom(body: Referral | ReferralMadeGood) -> str:
    spoke_to = acting.SPOKE_TO.format(name=isolated(body.spoke_to)) if body.spoke_to else ""
    reference = acting.REFERENCE.format(reference=body.their_reference) if body.their_reference else ""
    return joined(body.organisation, spoke_to, reference)


def _known(body: Referral | ReferralMadeGood) -> tuple[str, ...]:
    """Returns the level and how the family stands to it."""
    return (
        joined(words.LEVEL, body.threshold, by=": ") if body.threshold else "",
        labels.FAMILY_TOLD[body.family] if body.family is not None else "",
        labels.AGREEMENTS[body.agreement] if body.agreement is not None else "",
    )


def _texts(body: Referral | ReferralMadeGood) -> tuple[Told, ...]:
    why = labels.REASONS_NOT_TOLD[body.family_reason_code] if body.family_reason_code is not None else ""
    code = (
        labels.REASONS_NOT_TOLD[body.agreement_reason_code] if body.agreement_reason_code is not None else ""
    )
    return (
        Told(Telling.DONE, body.said, acting.THEY_WERE_TOLD),
        Told(Telling.REASON, body.rationale, words.RATIONALE),
        Told(Telling.REASON, joined(code, body.agreement_reason, by=": "), words.AGREEMENT_REASON),
        Told(Telling.REASON, joined(why, body.family_reason, by=": "), acting.WHY_FAMILY_NOT_TOLD),
    )


TELLERS: Final[Tellers] = {Referral: _referral, ReferralMadeGood: _made_good, ReferralStep: _step}
"""How each body is told."""

"""Referrals as papers tell them. Source: S47, S48, S55, S103, X04; guidance.md section 4."""

from safeguard_desktop.documents import content
from safeguard_desktop.domain.entries.referral import Referral, ReferralMadeGood, ReferralStep
from safeguard_desktop.domain.rows import EntryView
from safeguard_desktop.services.papers.facts import details
from safeguard_desktop.services.papers.reading import Reading
from safeguard_desktop.services.papers.texts import Texts, texts
from safeguard_desktop.wording import labels, papers
from safeguard_desktop.wording import referrals as words
from safeguard_desktop.wording.times import date_text, event_text, minute_or_day


@texts.register
def _referral(body: Referral, _entry: EntryView, reading: Reading) -> Texts:
    given = words.name_given(event_text(body.when)) if body.name_given else ""
    informed = event_text(body.lead_informed) if body.lead_informed is not None else ""
    return Texts(
        category=words.KINDS[body.kind],
        source=", ".join(filter(None, (body.organisation, body.spoke_to))),
        fact="\n".join(filter(None, (given, body.said))),
        details=(
            *details((papers.ABOUT, reading.number(body.advice) if body.advice else "")),
            *_facts(body),
            *details(
                (papers.ANSWER_DUE, date_text(body.answer_due)),
                (words.WRITTEN_DUE, minute_or_day(body.written_due)),
                (words.MADE_BY, body.made_by),
                (words.LEAD_INFORMED, informed),
            ),
        ),
    )


@texts.register
def _made_good(body: ReferralMadeGood, _entry: EntryView, reading: Reading) -> Texts:
    return Texts(
        category=words.KINDS[body.kind] if body.kind is not None else "",
        source=", ".join(filter(None, (body.organisation, body.spoke_to))),
        fact=body.said,
        details=(*details((papers.ABOUT, reading.number(body.referral))), *_facts(body)),
    )


@texts.register
def _step(body: ReferralStep, _entry: EntryView, reading: Reading) -> Texts:
    outcome = words.OUTCOMES[body.outcome] if body.outcome is not None else ""
    way = labels.CONTACT_WAYS[body.way] if body.way is not None else ""
    return Texts(
        category=outcome or ", ".join(filter(None, (words.STEPS[body.step], words.stage(body.stage)))),
        source=", ".join(filter(None, (body.who, way))),
        fact=body.text,
        details=details(
            (papers.ABOUT, reading.number(body.referral)), (papers.ANSWER_DUE, date_text(body.due_on))
        ),
    )


def _facts(body: Referral | ReferralMadeGood) -> tuple[content.Detail, ...]:
    """Return what is known of the level, of the family and of their reference."""
    told = labels.FAMILY_TOLD[body.family] if body.family is not None else ""
    why = labels.REASONS_NOT_TOLD[body.family_reason_code] if body.family_reason_code is not None else ""
    code = (
        labels.REASONS_NOT_TOLD[body.agreement_reason_code] if body.agreement_reason_code is not None else ""
    )
    return details(
        (words.LEVEL, body.threshold),
        (words.RATIONALE, body.rationale),
        (papers.AGREEMENT, labels.AGREEMENTS[body.agreement] if body.agreement is not None else ""),
        (words.AGREEMENT_REASON, ". ".join(filter(None, (code, body.agreement_reason)))),
        (papers.FAMILY, ". ".join(filter(None, (told, why, body.family_reason)))),
        (papers.THEIR_REFERENCE, body.their_reference),
    )

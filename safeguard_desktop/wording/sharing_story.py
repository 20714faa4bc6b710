"""How a decision about sharing is told, on the child's page and on paper: the same labels in both. Source: X01, S30."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from safeguard_desktop.domain.entries import (
    AgencyContact,
    DecisionCarriedOut,
    FamilyContact,
    InformationRequested,
    Referral,
    SharingDecision,
)
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.domain.rows import EntryView
from safeguard_desktop.domain.sharing.journey import SharingStep
from safeguard_desktop.wording import labels, sharing_codes, voice
from safeguard_desktop.wording.second import ADVISERS
from safeguard_desktop.wording.times import date_text, event_text
from safeguard_desktop.wording.translate import _, ngettext

Pairs = tuple[tuple[str, str], ...]
"""Labels and what stands beside them; a pair without a text is left out by whoever shows them."""

WHY: Final = _("Why they were told")
TO_BE_MADE_GOOD: Final = _("To be written down in full by {day}")
MADE_GOOD: Final = _("Makes good what was told first")
LOOKED_AT_AGAIN: Final = _("Looks at an earlier decision again")
TO_WHOM: Final = _("To whom")
VERIFIED: Final = _("Made sure of by")
ASKED: Final = _("What they asked for")
PURPOSE: Final = _("What for")
URGENCY: Final = _("How soon")
OTHERS: Final = _("Whom it concerns besides")
IMPACT_CHILD: Final = _("What it means for the child")
IMPACT_OTHERS: Final = _("What it means for others")
ADVICE: Final = _("Advice before")
FAMILY: Final = _("The family’s agreement")
CHILD_VIEW: Final = _("The child")
TOLD: Final = _("Whether the family knows")
BASIS: Final = _("Lawful basis")
GATEWAY: Final = _("The law that opens the way")
DUTY: Final = _("The duty to share, 2026")
NECESSITY: Final = _("Why it was necessary without agreement")
PUBLIC_INTEREST: Final = _("Public interest")
ITEMS: Final = _("What goes out")
WHY_ALL: Final = _("Why these")
WITHHELD: Final = _("Kept back, and why")
HISTORY: Final = _("Why what lies long back matters now")
REFERRER: Final = _("Whoever raised it")
OTHERS_NAMED: Final = _("Others who stand in it")
TESTS: Final = _("Answered with yes")
TESTS_NOTE: Final = _("About the other questions")
SENT: Final = _("How and when")
NOT_SENT: Final = _("not gone out when this was recorded")
NOT_SENT_THEN: Final = _("Not gone out when this was recorded")
TOOK: Final = _("From what happened until it went")
SAID: Final = _("What was said")
WENT_OUT: Final = _("What was decided went out")
DROPPED: Final = _("What was decided is not needed any more")
CARRIED_SAID: Final = _("What was said or sent")
REMAINS: Final = _("Still to be sent or said")
ALL_GONE: Final = _("Nothing remains to be sent or said")
TOLD_BY: Final = _("Told by")
SECOND: Final = _("Talked through with")
NOT_REACHED: Final = _("Nobody could be reached, because")
DISCUSSED: Final = _("Talked about with whoever asked")
NOT_DISCUSSED: Final = _("Not talked about with whoever asked, because")
HOW: Final = _("How it came up")
PRELIMINARY_YES: Final = _("Yes: the rest is decided by the day below")
PRELIMINARY: Final = _("A little now, in order to decide about more")
REVIEW: Final = _("To be looked at again on")
DECIDED_AS: Final = _("Decided as")
RULES: Final = _("Golden rules")
ANSWER_DUE: Final = _("Answer expected by")


def recipient_text(body: SharingDecision | InformationRequested) -> str:
    """Return to whom it goes, or went: what they are, who, of which organisation."""
    role = body.to_role if isinstance(body, SharingDecision) else ""
    kind = sharing_codes.RECIPIENTS[body.to_kind]
    named = ", ".join(part for part in (body.to_name, role, body.to_organisation) if part)
    return f"{kind}: {voice.isolated(named)}" if named else kind


def asked_text(body: InformationRequested) -> str:
    """Return who was asked: by name where there is one, else what they are."""
    named = ", ".join(part for part in (body.to_name, body.to_organisation) if part)
    return voice.isolated(named) if named else sharing_codes.RECIPIENTS[body.to_kind]


def outcome_line(body: SharingDecision) -> str:
    """Return what was decided, about whom, in one line."""
    return f"{sharing_codes.OUTCOMES_DONE[body.outcome]} – {recipient_text(body)}"


def carried_heading(body: DecisionCarriedOut) -> str:
    """Return what came of a decision to share: something went out, or nothing is to go any more."""
    return DROPPED if body.is_dropped else WENT_OUT


def carried_line(body: DecisionCarriedOut) -> str:
    """Return how and when what was decided went out, and who took it, in one line."""
    way = sharing_codes.WAYS[body.way] if body.way else ""
    return _parts((way, event_text(body.when), voice.isolated(body.to_name) if body.to_name else ""))


def telling_choice(view: EntryView) -> str:
    """Return an entry that may have carried out a decision, for a list: what it is, when, and with whom."""
    body = view.now_reads
    if not isinstance(body, AgencyContact | Referral | FamilyContact):
        return ""
    spoke_to = body.who if isinstance(body, FamilyContact) else body.spoke_to
    return _parts(
        (labels.ENTRY_KINDS[body.KIND], event_text(body.when), voice.isolated(spoke_to) if spoke_to else "")
    )


def decision_choice(view: EntryView) -> str:
    """Return a decision for a list: when it was made, and to whom it would go."""
    body = view.now_reads
    if not isinstance(body, SharingDecision):
        return ""
    return _("{day}: {whom}").format(day=event_text(body.when), whom=recipient_text(body))


def items_count(count: int) -> str:
    """Return how many entries were chosen."""
    return ngettext("{count} entry of the record", "{count} entries of the record", count)


def who_pairs(body: SharingDecision) -> Pairs:
    """Return who asks or is told."""
    return (
        (HOW, sharing_codes.KINDS[body.kind]),
        (TO_WHOM, recipient_text(body)),
        (VERIFIED, sharing_codes.VERIFIED[body.verified] if body.verified else ""),
        (ASKED, _parts((body.asked_for, _at(body.asked)))),
    )


def purpose_pairs(body: SharingDecision) -> Pairs:
    """Return what it is for, how soon it has to be, and whom it concerns."""
    return (
        (PURPOSE, _parts((sharing_codes.PURPOSES[body.purpose], body.purpose_text))),
        (URGENCY, sharing_codes.URGENCIES[body.urgency] if body.urgency else ""),
        (OTHERS, body.others),
    )


def criteria_pairs(body: SharingDecision) -> Pairs:
    """Return the evidence for each criterion, and what it means for whom."""
    evidence = (body.at_risk, body.reasonable_cause, body.prevent_harm)
    criteria = zip(sharing_codes.CRITERIA.values(), evidence, strict=True)
    return (*criteria, (IMPACT_CHILD, body.impact_child), (IMPACT_OTHERS, body.impact_others))


def advice_pairs(body: SharingDecision) -> Pairs:
    """Return the advice that was taken."""
    role = ADVISERS[body.adviser_role] if body.adviser_role else ""
    naming = sharing_codes.ADVICE[body.advice] if body.advice else ""
    return ((ADVICE, _parts((naming, body.adviser, role, _at(body.advised), body.advised_text))),)


def agreement_pairs(body: SharingDecision) -> Pairs:
    """Return how the family and the child stand to it, and what they were told."""
    return (
        (FAMILY, family_text(body)),
        (CHILD_VIEW, sharing_codes.CHILD_VIEWS[body.child_view] if body.child_view else ""),
        (TOLD, _told(body)),
    )


def basis_pairs(body: SharingDecision) -> Pairs:
    """Return the law that it rests on."""
    basis = body.basis
    return (
        (BASIS, basis_text(body)),
        (GATEWAY, sharing_codes.GATEWAYS[basis.gateway] if basis and basis.gateway else ""),
    )


def decision_pairs(body: SharingDecision) -> Pairs:
    """Return why, and what follows; what was decided stands above."""
    interests = (sharing_codes.PUBLIC_INTERESTS[one] for one in body.public_interest)
    return (
        (NECESSITY, body.necessity),
        (PUBLIC_INTEREST, ". ".join(interests)),
        (PRELIMINARY, PRELIMINARY_YES if body.is_preliminary else ""),
        (REVIEW, date_text(body.review_on)),
        (DECIDED_AS, body.decided_as[:1].upper() + body.decided_as[1:]),
    )


def items_pairs(body: SharingDecision) -> Pairs:
    """Return what goes out, and what is kept back."""
    return (
        (ITEMS, items_count(len(body.items)) if body.items else ""),
        (WHY_ALL, body.why_all),
        (WITHHELD, body.withheld),
        (HISTORY, body.history),
    )


def protect_pairs(body: SharingDecision) -> Pairs:
    """Return who is kept out of it, and how the seven questions were answered."""
    named = tuple(voice.isolated(one.who) for one in body.others_named if one.is_named)
    referrer = sharing_codes.REFERRERS[body.referrer] if body.referrer else ""
    return (
        (REFERRER, _parts((referrer, body.referrer_why))),
        (OTHERS_NAMED, ", ".join(named)),
        (TESTS, ". ".join(sharing_codes.TESTS[test] for test in body.tests)),
        (TESTS_NOTE, body.tests_note),
    )


def sending_pairs(body: SharingDecision) -> Pairs:
    """Return how it goes or was said."""
    way = sharing_codes.WAYS[body.way] if body.way else ""
    return (
        (SENT, _parts((way, body.way_note, _at(body.sent) or NOT_SENT_THEN)) if body.shares else ""),
        (SAID, body.said),
    )


def refusal_pairs(body: SharingDecision) -> Pairs:
    """Return what was said to whoever asked, and why the duty does not ask for it."""
    discussed = DISCUSSED if body.is_discussed else NOT_DISCUSSED
    duty = body.basis.duty if body.basis is not None else None
    return (
        (discussed, _parts((body.discussed_text, _at(body.discussed)))),
        (DUTY, sharing_codes.DUTY_ANSWERS[duty] if duty else ""),
    )


def second_pairs(body: SharingDecision) -> Pairs:
    """Return who stands behind it, or why nobody could be reached."""
    role = ADVISERS[body.second_role] if body.second_role else ""
    return (
        (SECOND, _parts((body.second, role, _at(body.second_at), body.second_text))),
        (NOT_REACHED, body.not_reached),
    )


PAIRS: Final[Mapping[SharingStep, Callable[[SharingDecision], Pairs]]] = {
    SharingStep.WHO: who_pairs,
    SharingStep.PURPOSE: purpose_pairs,
    SharingStep.CRITERIA: criteria_pairs,
    SharingStep.ADVICE: advice_pairs,
    SharingStep.AGREEMENT: agreement_pairs,
    SharingStep.BASIS: basis_pairs,
    SharingStep.DECISION: decision_pairs,
    SharingStep.ITEMS: items_pairs,
    SharingStep.PROTECT: protect_pairs,
    SharingStep.SENDING: sending_pairs,
    SharingStep.REFUSAL: refusal_pairs,
    SharingStep.SECOND: second_pairs,
}
"""What each page of the journey comes to, told afterwards."""


def all_pairs(body: SharingDecision) -> Pairs:
    """Return everything that answers why, in the order of the journey."""
    return tuple(pair for pairs in PAIRS.values() for pair in pairs(body))


def family_text(body: SharingDecision | InformationRequested) -> str:
    """Return how the family stands to it, and why they were not asked."""
    why = labels.REASONS_NOT_TOLD[body.not_sought] if body.not_sought else ""
    return _parts((labels.AGREEMENTS[body.family] if body.family else "", why, body.family_words))


def basis_text(body: SharingDecision | InformationRequested) -> str:
    """Return the lawful basis and the condition for what is especially private."""
    basis = body.basis
    if basis is None:
        return ""
    return _parts(
        (
            sharing_codes.ARTICLE_6[basis.article6] if basis.article6 else "",
            sharing_codes.ARTICLE_9[basis.article9] if basis.article9 else "",
            sharing_codes.SCHEDULE_1[basis.schedule1] if basis.schedule1 else "",
        )
    )


def _told(body: SharingDecision) -> str:
    told = labels.FAMILY_TOLD[body.told] if body.told else ""
    why = labels.REASONS_NOT_TOLD[body.not_told] if body.not_told else ""
    return _parts((told, body.told_text, why, body.not_told_text))


def _at(when: EventTime | None) -> str:
    return event_text(when) if when is not None else ""


def _parts(parts: Iterable[str]) -> str:
    return ". ".join(part.rstrip(". ") for part in parts if part.strip())

"""A decision that was answered in full, as the entry that is kept of it."""

from collections.abc import Collection

from msgspec.structs import replace

from safeguard_desktop.domain.entries import SharingDecision
from safeguard_desktop.domain.entries.sharing import LegalBasis, OtherNamed, SharedItem
from safeguard_desktop.domain.errors import RefusalCode, Refused
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.domain.sharing.bases import DUTY_EDITION, edition_of
from safeguard_desktop.domain.sharing.codes import Outcome
from safeguard_desktop.domain.sharing.draft import SharingDraft
from safeguard_desktop.domain.sharing.rules import ASKED
from safeguard_desktop.domain.when import as_typed, parse_date
from safeguard_desktop.services.guidance import GuidanceService
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.sharing.choosing import ItemRow, shared_items
from safeguard_desktop.wording.labels import role_label


def decision_body(
    session: Session, guidance: GuidanceService, draft: SharingDraft, offered: Collection[ItemRow]
) -> SharingDecision:
    """Return the body. What was answered on a page that does not apply any more is left out.

    Raises:
        Refused: the decision, the kind, the recipient or the purpose is missing, or what was chosen is not there.
    """
    who, purpose, decision = draft.who, draft.purpose, draft.decision
    if decision.outcome is None or who.kind is None or who.to_kind is None or purpose.purpose is None:
        raise Refused(RefusalCode.INCOMPLETE)
    criteria, advice, agreement = draft.criteria, draft.advice, draft.agreement
    body = SharingDecision(
        kind=who.kind, outcome=decision.outcome, reason=decision.reason, when=_now(session),
        edition=guidance.sharing_edition(), to_kind=who.to_kind, purpose=purpose.purpose, to_name=who.to_name,
        to_role=who.to_role, to_organisation=who.to_organisation, verified=who.verified,
        asked=_when(session, who.asked_when), asked_for=who.asked_for, purpose_text=purpose.purpose_text,
        urgency=purpose.urgency, others=purpose.others, at_risk=criteria.at_risk,
        reasonable_cause=criteria.reasonable_cause, prevent_harm=criteria.prevent_harm,
        impact_child=criteria.impact_child, impact_others=criteria.impact_others, advice=advice.naming,
        adviser=advice.adviser, adviser_role=advice.adviser_role, advised=_when(session, advice.advised_when),
        advised_text=advice.advised_text, family=agreement.family, not_sought=agreement.not_sought_code,
        family_words=agreement.family_words, child_view=agreement.child, told=agreement.told,
        told_text=agreement.told_text, not_told=agreement.not_told_code, not_told_text=agreement.not_told_text,
        basis=_basis(draft), review_on=_day(session, decision.review_typed),
        decided_as=_decided_as(session), makes_good=draft.makes_good, reviews=draft.reviews,
        concern=draft.concern,
    )  # fmt: skip
    if draft.shares:
        body = _with_sharing(body, session, draft, shared_items(session, offered, draft.items.items))
    if draft.needs_second:
        body = _with_second(body, session, draft)
    return _with_refusal(body, session, draft) if decision.outcome is Outcome.REFUSE else body


def _with_sharing(
    body: SharingDecision, session: Session, draft: SharingDraft, items: tuple[SharedItem, ...]
) -> SharingDecision:
    """Return the body with what goes out and how."""
    part, protect, sending = draft.items, draft.protect, draft.sending
    return replace(
        body,
        items=items,
        why_all=part.why_all,
        withheld=part.withheld,
        history=part.history,
        is_preliminary=draft.decision.is_preliminary,
        referrer=protect.referrer,
        referrer_why=protect.referrer_why,
        others_named=tuple(OtherNamed(one.who, one.is_named, one.why) for one in protect.others_named),
        tests=protect.tests,
        tests_note=protect.tests_note,
        way=sending.way,
        way_note=sending.way_note,
        sent=_when(session, sending.sent_when),
        said=sending.said,
    )


def _with_second(body: SharingDecision, session: Session, draft: SharingDraft) -> SharingDecision:
    """Return the body with what stands behind sharing without agreement."""
    part = draft.second
    return replace(
        body,
        necessity=draft.decision.necessity,
        public_interest=draft.decision.public_interest,
        second=part.second,
        second_role=part.second_role,
        second_at=_when(session, part.second_when),
        second_text=part.second_text,
        not_reached=part.not_reached,
    )


def _with_refusal(body: SharingDecision, session: Session, draft: SharingDraft) -> SharingDecision:
    """Return the body with what was said to whoever asked, where somebody did. Source: S40."""
    part = draft.refusal
    if draft.who.kind not in ASKED:
        return body
    return replace(
        body,
        is_discussed=part.is_discussed,
        discussed=_when(session, part.discussed_when),
        discussed_text=part.discussed_text,
    )


def _basis(draft: SharingDraft) -> LegalBasis | None:
    part, is_refused = draft.basis, draft.decision.outcome is Outcome.REFUSE
    duty = draft.refusal.duty if is_refused else None
    if not draft.shares:
        return LegalBasis(duty=duty, edition=DUTY_EDITION) if duty is not None else None
    edition = edition_of(part.article6, part.gateway)
    return LegalBasis(part.article6, part.article9, part.schedule1, part.gateway, edition)


def _decided_as(session: Session) -> str:
    """Return what whoever decides is here, as it is called now. Source: S63."""
    version = session.chain.latest
    person = version.person(session.identity.person)
    roles = person.roles if person is not None else ()
    return ", ".join(role_label(role, version.setting.kind) for role in roles)


def _now(session: Session) -> EventTime:
    return as_typed("now", session.wall_clock())


def _when(session: Session, typed: str) -> EventTime | None:
    return as_typed(typed, session.wall_clock()) if typed.strip() else None


def _day(session: Session, typed: str) -> str:
    day = parse_date(typed, session.today(), future=True) if typed.strip() else None
    return day.isoformat() if day is not None else ""

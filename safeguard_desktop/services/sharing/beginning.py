"""What is known already when a decision is begun that follows another telling or another decision."""

from dataclasses import replace
from typing import Final

from safeguard_desktop.domain.codes import ContactWay
from safeguard_desktop.domain.entries import AgencyContact, LegalRequest, Referral, SharingDecision
from safeguard_desktop.domain.legal import recipient_of
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.domain.sharing.codes import SharingKind, SharingWay
from safeguard_desktop.domain.sharing.draft import (
    AgreementPart,
    PurposePart,
    SendingPart,
    SharingDraft,
    WhoPart,
)
from safeguard_desktop.domain.sharing.recipients import of_agency, of_referral

_WAYS: Final = {
    ContactWay.TELEPHONE: SharingWay.TELEPHONE,
    ContactWay.IN_PERSON: SharingWay.IN_PERSON,
    ContactWay.VIDEO: SharingWay.VIDEO,
    ContactWay.SECURE_EMAIL: SharingWay.SECURE_EMAIL,
}


def with_what_was_told(draft: SharingDraft, telling: AgencyContact) -> SharingDraft:
    """Return the draft with what a call says of whom, how the family stood to it, and what was said."""
    return replace(
        draft,
        who=WhoPart(
            SharingKind.WE_TELL,
            of_agency(telling.agency),
            telling.spoke_to,
            to_organisation=telling.agency_name,
        ),
        agreement=AgreementPart(
            telling.agreement,
            told=telling.family,
            not_told_code=telling.family_reason_code,
            not_told_text=telling.family_reason,
        ),
        sending=SendingPart(_WAYS.get(telling.way), exactly(telling.when), telling.said),
    )


def with_what_was_decided(draft: SharingDraft, earlier: SharingDecision) -> SharingDraft:
    """Return the draft with whom an earlier decision was about and what for: what is decided begins empty."""
    who = WhoPart(
        earlier.kind,
        earlier.to_kind,
        earlier.to_name,
        earlier.to_role,
        earlier.to_organisation,
        earlier.verified,
        asked_for=earlier.asked_for,
    )
    purpose = PurposePart(earlier.purpose, earlier.purpose_text, others=earlier.others)
    return replace(draft, who=who, purpose=purpose)


def with_what_was_asked(draft: SharingDraft, request: LegalRequest) -> SharingDraft:
    """Return the draft with who asks with the law behind them, when and for what: what is answered begins empty."""
    who = WhoPart(
        SharingKind.LEGAL_REQUEST,
        recipient_of(request.asker),
        request.who,
        to_organisation=request.organisation,
        asked_when=exactly(request.when) if request.when.is_known else "",
        asked_for=request.asked_for,
    )
    return replace(draft, who=who)


def with_what_was_referred(draft: SharingDraft, referral: Referral) -> SharingDraft:
    """Return the draft with what a referral says of whom, how the family stood to it, and what was said."""
    to_kind = of_referral(referral.kind)
    who = WhoPart(SharingKind.WE_TELL, to_kind, referral.spoke_to, to_organisation=referral.organisation)
    agreement = AgreementPart(
        referral.agreement,
        referral.agreement_reason_code,
        referral.agreement_reason,
        told=referral.family,
        not_told_code=referral.family_reason_code,
        not_told_text=referral.family_reason,
    )
    way = _WAYS.get(referral.way) if referral.way is not None else None
    sending = SendingPart(way, exactly(referral.when) if referral.when.is_known else "", referral.said)
    return replace(draft, who=who, agreement=agreement, sending=sending)


def exactly(when: EventTime) -> str:
    """Return a time as words that mean the same on another day: "now" does not."""
    is_exact = when.is_known and when.earliest == when.latest
    return when.earliest.replace("T", " ") if is_exact else when.words

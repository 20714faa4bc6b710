"""Which entries are a telling: to whom something of a child was told or sent, when, and what of the record went there.

Every telling counts, inside the setting and outside, and so does a decision not to share: it is looked for in the same
place. What was printed or saved is none: who has looked tells of that. Source: S14, S30, S99; guidance.md section 5.3.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import singledispatch

from safeguard_desktop.domain.access.codes import GIVES, REFUSES, AnswerOutcome
from safeguard_desktop.domain.codes import AdviserRole
from safeguard_desktop.domain.entries import (
    AdviceTaken,
    AgencyContact,
    DecisionCarriedOut,
    FamilyContact,
    FeedbackGiven,
    InformationRequested,
    LegalStep,
    PlanMeetingStep,
    PlanNoticeGiven,
    Referral,
    RequestAnswered,
    SharingDecision,
    StaffBriefed,
    TransferPrepared,
)
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.entries.sharing import LegalBasis
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.legal import LegalStepKind
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.domain.plan_codes import MeetingStepKind
from safeguard_desktop.domain.sharing.codes import RecipientKind, SharingKind
from safeguard_desktop.domain.sharing.recipients import of_referral


class TellingKind(StrEnum):
    """What kind of telling it was. ``decided`` is not out yet: it is still to be sent or said; ``partly`` is the rest.

    ``dropped`` was to be shared, and was not needed any more before any of it went. ``ahead`` went to the next setting
    before the child left, and is no transfer. Source: S30, S94, X06.
    """

    SHARED = "shared"
    AHEAD = "ahead"
    DECIDED = "decided"
    PARTLY = "partly"
    DROPPED = "dropped"
    NOT_SHARED = "not_shared"
    CONTACT = "contact"
    REFERRED = "referred"
    PLAN_NOTICE = "plan_notice"
    PLAN_REPORT = "plan_report"
    ADVICE = "advice"
    ASKED = "asked"
    FAMILY = "family"
    STAFF = "staff"
    FEEDBACK = "feedback"
    PACK = "pack"
    LEGAL = "legal"
    ACCESS = "access"
    ACCESS_REFUSED = "access_refused"


DECISIONS = (
    TellingKind.SHARED, TellingKind.AHEAD, TellingKind.DECIDED, TellingKind.PARTLY, TellingKind.DROPPED,
    TellingKind.NOT_SHARED,
)  # fmt: skip
"""What a decision to share or not is, whatever came of it."""
WAITS = frozenset({TellingKind.DECIDED, TellingKind.PARTLY})
"""Something of it has still to be sent or said."""
UNSENT = WAITS | {TellingKind.DROPPED}
"""It was decided to share it, and it has not gone out, or not all of it."""

_ADVISED_BY = {
    AdviserRole.MASH: RecipientKind.SOCIAL_CARE,
    AdviserRole.POLICE: RecipientKind.POLICE,
    AdviserRole.HEALTH: RecipientKind.HEALTH,
}


@dataclass(frozen=True, slots=True)
class Telling:
    """One telling. `whom` are names and organisations as typed; `to_kind` is the code of a `RecipientKind`, or empty.

    `when` is None where only the time of recording is known. `items` are the entries that went, `grounds` the codes of
    the law that it rests on. `outcome` is the code of what was decided, where it was a decision to share or not.
    """

    kind: TellingKind
    whom: tuple[str, ...]
    to_kind: str = ""
    when: EventTime | None = None
    items: tuple[EntryId, ...] = ()
    grounds: tuple[str, ...] = ()
    outcome: str = ""


@singledispatch
def telling_of(_body: EntryBody) -> Telling | None:
    """Return what an entry tells of a telling, or None where it is none."""
    return None


@telling_of.register
def _decision(body: SharingDecision) -> Telling:
    return Telling(
        _came_of(body),
        _named(body.to_name, body.to_role, body.to_organisation),
        body.to_kind,
        body.sent or body.when,
        tuple(item.entry for item in body.items),
        _grounds(body.basis),
        body.outcome,
    )


@telling_of.register
def _(body: InformationRequested) -> Telling:
    whom = _named(body.to_name, body.to_organisation)
    return Telling(TellingKind.ASKED, whom, body.to_kind, body.when, grounds=_grounds(body.basis))


@telling_of.register
def _(body: AgencyContact) -> Telling:
    return Telling(TellingKind.CONTACT, _named(body.agency_name, body.spoke_to), body.agency, body.when)


@telling_of.register
def _(body: Referral) -> Telling:
    whom = _named(body.organisation, body.spoke_to)
    return Telling(TellingKind.REFERRED, whom, of_referral(body.kind), body.when)


@telling_of.register
def _(body: PlanNoticeGiven) -> Telling:
    whom = _named(body.who, body.organisation)
    return Telling(TellingKind.PLAN_NOTICE, whom, RecipientKind.SOCIAL_CARE, body.when)


@telling_of.register
def _(body: PlanMeetingStep) -> Telling | None:
    """A report that was sent before a meeting; who did it is of ours, and is nobody to whom it was told."""
    if body.step is not MeetingStepKind.REPORT_SENT:
        return None
    return Telling(TellingKind.PLAN_REPORT, (), RecipientKind.SOCIAL_CARE, body.when)


@telling_of.register
def _(body: AdviceTaken) -> Telling | None:
    """Advice in which the child was named; asked without a name, nothing of the child was told."""
    if body.identity_disclosed is not True:
        return None
    to_kind = _ADVISED_BY.get(body.role, "") if body.role is not None else ""
    return Telling(TellingKind.ADVICE, _named(body.who, body.organisation), to_kind, body.when)


@telling_of.register
def _(body: FamilyContact) -> Telling | None:
    return (
        Telling(TellingKind.FAMILY, _named(body.who), RecipientKind.FAMILY, body.when) if body.made else None
    )


@telling_of.register
def _(body: StaffBriefed) -> Telling:
    return Telling(TellingKind.STAFF, tuple(person.name for person in body.to), when=body.when)


@telling_of.register
def _(body: FeedbackGiven) -> Telling:
    return Telling(TellingKind.FEEDBACK, _named(body.to), when=body.when)


@telling_of.register
def _(body: LegalStep) -> Telling | None:
    """What was answered, where it was written down here; what went with a decision is told by the decision."""
    if body.step is not LegalStepKind.ANSWERED or not body.text.strip():
        return None
    return Telling(TellingKind.LEGAL, _named(body.who), body.to_kind or "", body.when)


@telling_of.register
def _(body: TransferPrepared) -> Telling:
    return Telling(
        TellingKind.PACK,
        _named(body.to_setting, body.to_lead),
        RecipientKind.OTHER_SETTING,
        items=body.items,
    )


def carried_out(body: SharingDecision, followed: Iterable[DecisionCarriedOut]) -> Telling:
    """Return what a decision tells once it is known what went out after it, oldest first. Source: S30, S39.

    It went out when nothing remained any more; what went at once with the decision went then. Where the rest is not
    needed any more, it went when the last of it did; where nothing had gone, it was not shared.
    """
    told = _decision(body)
    if told.kind is not TellingKind.DECIDED:
        return told
    went: EventTime | None = None
    for step in followed:
        went = went if step.is_dropped else step.when
        if step.is_dropped or not step.remains.strip():
            kind = TellingKind.DROPPED if went is None else _sent(body)
            return replace(told, kind=kind, when=went or told.when)
    return replace(told, kind=TellingKind.PARTLY) if went is not None else told


def _came_of(body: SharingDecision) -> TellingKind:
    if not body.shares:
        return TellingKind.NOT_SHARED
    return TellingKind.DECIDED if body.sent is None else _sent(body)


def _sent(body: SharingDecision) -> TellingKind:
    return TellingKind.AHEAD if body.kind is SharingKind.ADVANCE else TellingKind.SHARED


@telling_of.register
def _(body: RequestAnswered) -> Telling | None:
    """An answer to somebody who asked to see records; one that was withdrawn, or of old says not to whom, is none."""
    if body.outcome is None or body.outcome is AnswerOutcome.WITHDRAWN:
        return None
    kind = TellingKind.ACCESS_REFUSED if body.outcome in REFUSES - GIVES else TellingKind.ACCESS
    return Telling(
        kind, _named(body.to), when=body.when, items=body.items, grounds=tuple(map(str, body.exemptions))
    )


def _named(*texts: str) -> tuple[str, ...]:
    return tuple(filter(None, (text.strip() for text in texts)))


def _grounds(basis: LegalBasis | None) -> tuple[str, ...]:
    if basis is None:
        return ()
    codes: Iterable[str | None] = (basis.article6, basis.article9, basis.schedule1, basis.gateway)
    return tuple(str(code) for code in codes if code and code not in {"none", "na"})

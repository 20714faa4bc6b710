"""What may be corrected in an entry, and how an entry reads with its corrections."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from typing import TypeVar

from safeguard_desktop.domain.entries.acting import (
    ActionEnded,
    AgencyAnswered,
    AgencyContact,
    FamilyContact,
    FeedbackGiven,
    PaperKept,
)
from safeguard_desktop.domain.entries.amended import as_amended
from safeguard_desktop.domain.entries.bodies import (
    Amendment,
    ConcernRaised,
    Decision,
    EntryBody,
    FieldChange,
    Note,
)
from safeguard_desktop.domain.entries.documents import DocumentAttached
from safeguard_desktop.domain.entries.leaving import TransferSent, TransferStep
from safeguard_desktop.domain.entries.legal import LegalRequest, LegalStep
from safeguard_desktop.domain.entries.plans import PlanMeetingStep, PlanNotice, PlanNoticeGiven
from safeguard_desktop.domain.entries.referral import Referral, ReferralStep
from safeguard_desktop.domain.entries.second import AdviceTaken
from safeguard_desktop.domain.entries.sharing import (
    DecisionCarriedOut,
    InformationRequested,
    SharedFirst,
    SharingDecision,
)
from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.leaving.codes import TransferWay, asked_for
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.domain.rows import AmendmentView
from safeguard_desktop.domain.when import is_in_future, parse_when
from safeguard_desktop.services.inbox.drafts import AmendDraft

AMENDABLE: dict[type[EntryBody], tuple[str, ...]] = {
    ConcernRaised: (
        "child_typed", "when", "place", "observed", "action", "child_words", "opinion",
        "others_typed", "child_was_told", "spoken_with", "direct_referral",
    ),
    Note: ("when", "text", "source", "child_words", "opinion", "historical"),
    Decision: ("reason", "follow_up", "outcome"),
    ActionEnded: ("when", "text"),
    AgencyContact: ("when", "spoke_to", "agency_name", "said", "answer", "their_reference", "family_reason"),
    AgencyAnswered: ("when", "by", "text"),
    FamilyContact: ("when", "who", "said", "response", "reason"),
    FeedbackGiven: ("when", "to", "text"),
    SharingDecision: ("to_name", "to_role", "to_organisation", "reason", "said", "withheld"),
    SharedFirst: ("why",),
    DecisionCarriedOut: ("when", "to_name", "said"),
    InformationRequested: ("when", "to_name", "to_organisation", "asked_for", "why"),
    LegalRequest: ("when", "who", "organisation", "their_reference", "asked_for", "power_words"),
    LegalStep: ("when", "who", "text"),
    PaperKept: ("item", "place", "dated"),
    DocumentAttached: ("when", "description", "source"),
    AdviceTaken: ("when", "who", "organisation", "said", "text", "not_reached", "their_reference"),
    Referral: (
        "when", "organisation", "spoke_to", "said", "rationale", "agreement_reason", "family_reason",
        "their_reference", "made_by",
    ),
    ReferralStep: ("when", "who", "text"),
    PlanNotice: ("when", "text"),
    PlanNoticeGiven: ("when", "who", "organisation", "acknowledged"),
    PlanMeetingStep: ("when", "who", "text"),
    TransferSent: (
        "when", "way", "carried_by", "tracking", "to_name", "to_role", "to_address", "called", "text",
    ),
    TransferStep: ("when", "by_name", "by_role", "text"),
}  # fmt: skip
"""Fields that a correction may change. Codes and dates of decisions are decided anew."""

CODES: dict[str, type[StrEnum]] = {"way": TransferWay}
"""Fields among them in which one of a closed list stands: it was pressed wrongly, and nothing was decided by it."""

_REQUIRED = frozenset(
    {
        "child_typed", "when", "observed", "action", "text", "reason", "said", "to", "item", "why", "asked_for",
        "called", "to_name",
    }
)  # fmt: skip
_B = TypeVar("_B", bound=EntryBody)


def fields_of(body: EntryBody | None, amendments: Sequence[AmendmentView]) -> tuple[tuple[str, str], ...]:
    """Return the fields of an entry that may be corrected, each as it reads now."""
    if body is None:
        return ()
    names = AMENDABLE.get(type(body), ())
    now_reads = amended_texts(amendments)
    return tuple((name, now_reads.get(name, text_of(getattr(body, name)))) for name in names)


def amended_texts(amendments: Sequence[AmendmentView]) -> dict[str, str]:
    """Return what the fields that were corrected read now."""
    return {change.field: change.after for view in amendments for change in view.body.changes}


def amended(body: _B, amendments: Sequence[AmendmentView]) -> _B:
    """Return the body as it reads with all its corrections; the body itself stays as it was."""
    return as_amended(body, (view.body for view in amendments))


def correction_problems(
    draft: AmendDraft, now_reads: Mapping[str, str], now: datetime
) -> tuple[Problem, ...]:
    """Return what is missing from a correction: a reason, something that changes, and fields that can be understood."""
    found = [] if draft.reason.strip() else [Problem("reason", "missing")]
    changed = {name: text for name, text in draft.changes.items() if now_reads.get(name) != text}
    if not changed:
        found.append(Problem("changes", "nothing_changed"))
    return (*found, *field_problems(changed, now_reads, now))


def amendment_of(draft: AmendDraft, now_reads: Mapping[str, str], now: datetime) -> Amendment:
    """Return the correction that a draft without problems becomes; a time is understood as on the day of it."""
    changes = tuple(
        FieldChange(name, now_reads[name], after)
        for name, after in draft.changes.items()
        if name in now_reads and now_reads[name] != after
    )
    words = next((change.after for change in changes if change.field == "when"), "")
    return Amendment(draft.entry, changes, draft.reason, parse_when(words, now) if words else None)


def field_problems(
    changed: Mapping[str, str], now_reads: Mapping[str, str], now: datetime
) -> tuple[Problem, ...]:
    """Return what is wrong with the corrected fields."""
    found = [Problem(name, "unknown") for name in changed if name not in now_reads]
    found += [
        Problem(name, "missing") for name, text in changed.items() if name in _REQUIRED and not text.strip()
    ]
    return (*found, *_code_problems(changed, now_reads), *when_problems(changed.get("when", ""), now))


def _code_problems(changed: Mapping[str, str], now_reads: Mapping[str, str]) -> Iterator[Problem]:
    """Yield the codes that are none, and what the way in which a pack went asks for besides."""
    for name, codes in CODES.items():
        if name in changed and changed[name] not in set(codes):
            yield Problem(name, "missing")
    after = {**now_reads, **changed}
    way = next((code for code in TransferWay if code == after.get("way")), None)
    yield from (Problem(name, "missing") for name in asked_for(way) if not after[name].strip())


def when_problems(typed: str, now: datetime) -> tuple[Problem, ...]:
    """Return what is wrong with the time of an event as typed; that none was typed is not said here."""
    if not typed.strip():
        return ()
    when = parse_when(typed, now)
    if when is None:
        return (Problem("when", "not_understood"),)
    return (Problem("when", "in_future"),) if is_in_future(when, now) else ()


def text_of(value: object) -> str:
    """Return what stands in a field of an entry, as text."""
    return value.words if isinstance(value, EventTime) else str(value)

"""What the drafts of restricted entries say once they are complete, and what they still lack."""

from datetime import datetime
from functools import singledispatch

from safeguard_desktop.domain.codes import NoteKind
from safeguard_desktop.domain.entries import (
    AbuseNotification,
    ConflictOfInterest,
    Note,
    OffenderDisclosure,
    UndertakingAnswer,
)
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.entries.referring import Referrer
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.when import as_typed, parse_date
from safeguard_desktop.services.concern.amending import when_problems
from safeguard_desktop.services.restricted.drafts import (
    ConflictDraft,
    DisclosureDraft,
    NotificationDraft,
    PrivateNoteDraft,
    ReferrerDraft,
    What,
)


def what_problems(what: What, now: datetime) -> tuple[Problem, ...]:
    """Return what is missing from a draft, or not understood in it."""
    when = getattr(what, "when", "")
    return (*_missing(what), *when_problems(when, now), *_further(what, now))


def said(what: What, now: datetime, concern: EntryId | None) -> EntryBody:
    """Return the body that a draft without problems becomes. Raises Refused where it is not complete."""
    return _said(what, now, concern)


def _missing(what: What) -> list[Problem]:
    return [Problem(name, "missing") for name in _REQUIRED[type(what)] if not _is_answered(what, name)]


def _is_answered(what: What, name: str) -> bool:
    answer = getattr(what, name)
    return bool(answer.strip()) if isinstance(answer, str) else answer is not None


_REQUIRED: dict[type[What], tuple[str, ...]] = {
    NotificationDraft: ("when", "received_from", "circumstances", "keep_safe"),
    DisclosureDraft: (
        "when", "given_by", "recipient", "recipient_role", "undertaking", "answer", "answered_on", "witness",
    ),
    ConflictDraft: ("reader", "ties", "arrangement"),
    PrivateNoteDraft: ("kind", "when", "text"),
    ReferrerDraft: ("concern", "referrer_kind", "referrer_name"),
}  # fmt: skip


@singledispatch
def _further(_what: What, _now: datetime) -> tuple[Problem, ...]:
    return ()


@_further.register
def _(what: DisclosureDraft, now: datetime) -> tuple[Problem, ...]:
    """It is given in person; what was said is kept only where police agreed to that in writing. S74, S76."""
    found = [] if what.was_in_person else [Problem("was_in_person", "only_in_person")]
    answered = parse_date(what.answered_on, now.date()) if what.answered_on.strip() else None
    if what.answered_on.strip() and answered is None:
        found.append(Problem("answered_on", "not_understood"))
    if answered is not None and answered > now.date():
        found.append(Problem("answered_on", "in_future"))
    if what.answer is UndertakingAnswer.REFUSED and not what.police_said.strip():
        found.append(Problem("police_said", "missing"))
    if what.said.strip() and not what.agreed_in_writing.strip():
        found.append(Problem("agreed_in_writing", "not_agreed"))
    return tuple(found)


@singledispatch
def _said(_what: What, _now: datetime, _concern: EntryId | None) -> EntryBody:
    raise Refused(RefusalCode.INCOMPLETE)


@_said.register
def _(what: NotificationDraft, now: datetime, _concern: EntryId | None) -> EntryBody:
    return AbuseNotification(
        when=as_typed(what.when, now),
        received_from=what.received_from,
        circumstances=what.circumstances,
        keep_safe=what.keep_safe,
        reference=what.reference,
        child_was_there=what.child_was_there,
        place=what.place,
        child_words=what.child_words,
        plan=what.plan,
    )


@_said.register
def _(what: DisclosureDraft, now: datetime, _concern: EntryId | None) -> EntryBody:
    answered = parse_date(what.answered_on, now.date())
    if what.answer is None or answered is None:
        raise Refused(RefusalCode.INCOMPLETE)
    return OffenderDisclosure(
        when=as_typed(what.when, now),
        given_by=what.given_by,
        recipient=what.recipient,
        recipient_role=what.recipient_role,
        undertaking=what.undertaking,
        answer=what.answer,
        answered_on=answered.isoformat(),
        witness=what.witness,
        application=what.application,
        police_said=what.police_said,
        said=what.said,
        agreed_in_writing=what.agreed_in_writing,
    )


@_said.register
def _(what: ConflictDraft, _now: datetime, _concern: EntryId | None) -> EntryBody:
    if what.reader is None:
        raise Refused(RefusalCode.INCOMPLETE)
    return ConflictOfInterest(what.reader, what.ties, what.arrangement)


@_said.register
def _(what: PrivateNoteDraft, now: datetime, concern: EntryId | None) -> EntryBody:
    kind = what.kind or NoteKind.OTHER
    return Note(kind=kind, when=as_typed(what.when, now), text=what.text, source=what.source, concern=concern)


@_said.register
def _(what: ReferrerDraft, _now: datetime, _concern: EntryId | None) -> EntryBody:
    if what.concern is None or what.referrer_kind is None:
        raise Refused(RefusalCode.INCOMPLETE)
    return Referrer(
        concern=what.concern,
        kind=what.referrer_kind,
        name=what.referrer_name,
        agency=what.agency,
        contact=what.contact,
        asked_anonymous=what.asked_anonymous,
        risk=what.risk,
    )

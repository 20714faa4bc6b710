"""What lies inside an encrypted concern or draft on its way to the lead: content, not encryption.

Summary: a small JSON document, strict on the way in.
Context: anybody who can write into the inbox folder can put a file there, so what comes out of an
envelope is hostile until it has been read as exactly one of these structs within its bounds.
Decision: the submission carries the entry's body as it will be recorded; a draft carries the fields
of a form as text; what goes to somebody personally says also to whom, and from whom it is kept.
Specified in FORMAT.md (concerns on their way).
Consequences: a later version adds a struct with another format number; this one stays readable.
Alternatives: a form-encoded text (no types) and pickled objects (not safe) were not considered
further.
"""

from typing import TypeVar

import msgspec

from safeguard_desktop.domain.clock import from_text
from safeguard_desktop.domain.entries.bodies import ConcernRaised
from safeguard_desktop.domain.entries.briefing import RecordsRequested
from safeguard_desktop.domain.entries.matters import AdultConcern
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.domain.ids import PersonId
from safeguard_desktop.domain.register import Frozen

SUBMISSION_FORMAT = 1
LARGEST_SUBMISSION = 1 << 20
"""Bytes of JSON that are read at most. A form of a few pages is a hundredth of it."""

LARGEST_FIELDS = 64


class Submission(Frozen, frozen=True):
    """A concern as it was sent. `id` becomes the id of its entry, so that it is accepted once."""

    format: int
    id: str
    body: ConcernRaised


class PersonalSubmission(Frozen, frozen=True):
    """A concern that goes to named people and to nobody else: about an adult, or about a child.

    `recipients` are all who got it, the reader among them; `kept_from` is the name of whoever must not
    see it, or empty. Exactly one of the two bodies is there.
    """

    format: int
    id: str
    recipients: tuple[PersonId, ...]
    kept_from: str = ""
    about_adult: AdultConcern | None = None
    about_child: ConcernRaised | None = None


class RequestSubmission(Frozen, frozen=True):
    """A request to see records on its way to the lead. `id` becomes the id of its entry. Source: X18."""

    format: int
    id: str
    body: RecordsRequested


class Slip(Frozen, frozen=True):
    """What the author of a concern or a request keeps: that it was begun and sent, and nothing of what it says.

    `submission` is its id, `people` are those to whom it went personally, nobody where it went into the
    record. Times are UTC text; `sent_at` is empty while it is not sent.
    """

    format: int
    submission: str
    reference: str
    begun_at: str
    sent_at: str = ""
    people: tuple[PersonId, ...] = ()
    is_request: bool = False


class KeptDraft(Frozen, frozen=True):
    """A form that was left unfinished.

    `form` names the form, `about` the entry or child that it is about (an id or empty), `fields`
    what was typed, by the name of the field. `kept_at` is UTC text.
    """

    format: int
    id: str
    form: str
    about: str
    kept_at: str
    fields: dict[str, str]


_T = TypeVar("_T", Submission, PersonalSubmission, RequestSubmission, KeptDraft, Slip)


def encode(content: Submission | PersonalSubmission | RequestSubmission | KeptDraft | Slip) -> bytes:
    """Return the JSON bytes that are then padded and encrypted."""
    return msgspec.json.encode(content)


def decode_submission(raw: bytes) -> Submission:
    """Read a submission.

    Raises:
        EnvironmentFault: it is too large, not of this form (``DAMAGED``) or newer (``NEWER_VERSION``).
    """
    return _checked(_read(raw, Submission))


def decode_personal(raw: bytes) -> PersonalSubmission:
    """Read a submission that went to somebody personally.

    Raises:
        EnvironmentFault: it is too large, not of this form or not about exactly one thing
            or holds times that are none (``DAMAGED``), or newer (``NEWER_VERSION``).
    """
    submission = _checked(_read(raw, PersonalSubmission))
    bodies = [body for body in (submission.about_adult, submission.about_child) if body is not None]
    if len(bodies) != 1 or not _has_sound_times(bodies[0]):
        raise EnvironmentFault(FaultCode.DAMAGED, "submission")
    return submission


def decode_request(raw: bytes) -> RequestSubmission:
    """Read a request to see records.

    Raises:
        EnvironmentFault: it is too large, not of this form or holds times that are none (``DAMAGED``), or
            newer (``NEWER_VERSION``).
    """
    submission = _checked(_read(raw, RequestSubmission))
    if not _has_sound_times(submission.body):
        raise EnvironmentFault(FaultCode.DAMAGED, "submission")
    return submission


def decode_slip(raw: bytes) -> Slip:
    """Read a slip.

    Raises:
        EnvironmentFault: it is too large, not of this form or holds times that are none (``DAMAGED``), or
            newer (``NEWER_VERSION``).
    """
    slip = _checked(_read(raw, Slip))
    try:
        for at in filter(None, (slip.begun_at, slip.sent_at)):
            from_text(at)
    except ValueError:
        raise EnvironmentFault(FaultCode.DAMAGED, "slip") from None
    return slip


def decode_draft(raw: bytes) -> KeptDraft:
    """Read a kept draft.

    Raises:
        EnvironmentFault: it is too large, not of this form (``DAMAGED``) or newer (``NEWER_VERSION``).
    """
    draft = _checked(_read(raw, KeptDraft))
    if len(draft.fields) > LARGEST_FIELDS:
        raise EnvironmentFault(FaultCode.DAMAGED, "draft")
    return draft


def _has_sound_times(body: AdultConcern | ConcernRaised | RecordsRequested) -> bool:
    # A page shows them as soon as the concern is opened, and no record has looked at them before.
    try:
        from_text(body.raised_at)
        if body.when.is_known:
            body.when.first_minute()
            body.when.last_minute()
    except ValueError:
        return False
    return True


def _read(raw: bytes, kind: type[_T]) -> _T:
    if len(raw) > LARGEST_SUBMISSION:
        raise EnvironmentFault(FaultCode.DAMAGED, "submission")
    try:
        return msgspec.json.decode(raw, type=kind)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        raise EnvironmentFault(FaultCode.DAMAGED, "submission") from None


def _checked(content: _T) -> _T:
    if content.format > SUBMISSION_FORMAT:
        raise EnvironmentFault(FaultCode.NEWER_VERSION, "submission")
    return content

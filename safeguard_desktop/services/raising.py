"""Raising a concern, which needs no key and no sign-in. Source: S21, S22, S35, S89, S101, X12; UI.md.

What is typed is encrypted to the lead every two seconds and when it is sent. Where the lead or a
colleague must not see it, or where it is about an adult, the form takes no text: it says whom to
ring.
"""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from safeguard_desktop.bundles.receipt import receipt_name
from safeguard_desktop.bundles.submission import SUBMISSION_FORMAT, KeptDraft, Submission, encode
from safeguard_desktop.domain.clock import local, to_text
from safeguard_desktop.domain.entries.bodies import Author, ConcernRaised
from safeguard_desktop.domain.errors import EnvironmentFault, Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import EntryId, PersonId, new_entry_id, new_reference
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.domain.ports import Signer
from safeguard_desktop.domain.register import Person, RegisterVersion, Role
from safeguard_desktop.domain.when import parse_when
from safeguard_desktop.services.amending import when_problems
from safeguard_desktop.services.attesting import signed_by_author
from safeguard_desktop.services.drafts import About, MustNotSee, RaisingDraft
from safeguard_desktop.services.envelopes import EnvelopeKind, seal_to_inbox
from safeguard_desktop.services.known import KnownSettings
from safeguard_desktop.services.sent import SentConcerns
from safeguard_desktop.services.workplace import Workplace
from safeguard_desktop.storage.folder import SettingFolder
from safeguard_desktop.vault.register import RegisterChain

FORM = "raising"
_TEXTS = (
    "child", "group", "when", "observed", "action", "name", "job", "others", "place",
    "child_words", "opinion", "child_was_told", "spoken_with", "direct_referral",
)  # fmt: skip


class Route(StrEnum):
    """Where the two routing questions lead."""

    UNDECIDED = "undecided"
    WRITE = "write"
    RING_FOR_ADULT = "ring_for_adult"
    RING_INSTEAD = "ring_instead"


@dataclass(frozen=True, slots=True)
class RingRow:
    """Somebody to ring. `role` is None for an authority; then `name` is the code of the contact."""

    name: str
    role: Role | None
    phone: str


@dataclass(frozen=True, slots=True)
class SentConcern:
    """A concern that is durably with the lead. `at` is UTC text, `tell` whom to tell in person."""

    reference: str
    at: str
    tell: tuple[str, ...]


def new_draft(now: datetime, name: str = "", job: str = "") -> RaisingDraft:
    """Return an empty draft with an id and a reference of its own."""
    return RaisingDraft(id=new_entry_id(now), reference=new_reference(), name=name, job=job)


def route(draft: RaisingDraft) -> Route:
    """Return where the routing questions lead. Until both are answered, nothing may be typed."""
    if draft.about is About.ADULT:
        return Route.RING_FOR_ADULT
    if draft.about is None or draft.must_not_see is None:
        return Route.UNDECIDED
    return Route.WRITE if draft.must_not_see is MustNotSee.NOBODY else Route.RING_INSTEAD


class RaisingService:
    """Takes a worry from anybody and gets it to the lead."""

    def __init__(
        self, workplace: Workplace, path: Path, author: Person | None = None, signer: Signer | None = None
    ) -> None:
        """Keep the setting's folder; `author` is the person signed in, `signer` signs in that name."""
        self._workplace = workplace
        self._folder = SettingFolder(path)
        self._author = author
        self._signer = signer

    def new_draft(self) -> RaisingDraft:
        """Return an empty draft, with the name of whoever is signed in."""
        author = self._author
        return new_draft(self._workplace.clock(), author.name if author else "", author.job if author else "")

    def route(self, draft: RaisingDraft) -> Route:
        """Return where the two routing questions lead."""
        return route(draft)

    def whom_to_tell(self) -> tuple[RingRow, ...]:
        """Return lead and deputies: whom to find in person."""
        return _to_tell(self._register())

    def whom_to_ring(self, draft: RaisingDraft) -> tuple[RingRow, ...]:
        """Return whom to ring instead of writing. Source: UI.md (raise a concern), S44.

        About an adult: the manager, then the chair, then the authority's officer for allegations.
        Where the lead must not see it: the deputy, manager and chair; where it is a colleague: the
        lead. The authority's numbers follow, since nobody else may be reachable.
        """
        version = self._register()
        roles: tuple[Role, ...]
        if draft.about is About.ADULT:
            roles, authority = (Role.MANAGER, Role.CHAIR), ("lado", version.contacts.lado)
        else:
            is_lead = draft.must_not_see is MustNotSee.LEAD
            roles = (Role.DEPUTY, Role.MANAGER, Role.CHAIR) if is_lead else (Role.LEAD, Role.MANAGER)
            authority = ("social_care_day", version.contacts.social_care_day)
        row = RingRow(authority[0], None, authority[1])
        return (*_rows(version, roles), row) if authority[1] else _rows(version, roles)

    def understood(self, text: str) -> EventTime | None:
        """Return how a time as typed is understood, or None where it is not."""
        return parse_when(text, self._local_now())

    def problems(self, draft: RaisingDraft) -> tuple[Problem, ...]:
        """Return what is still to be answered; "not known" is always an answer."""
        found = [
            Problem(name, "missing") for name in ("about", "must_not_see") if getattr(draft, name) is None
        ]
        required = ("child", "when", "observed", "action", "name")
        found += [Problem(name, "missing") for name in required if not getattr(draft, name).strip()]
        return (*found, *when_problems(draft.when, self._local_now()))

    def keep(self, draft: RaisingDraft) -> None:
        """Keep what has been typed so far, encrypted to the lead. Source: X12.

        Raises:
            Refused: the routing questions do not lead to writing (``ADULT_CONCERN``).
            EnvironmentFault: the folder cannot be written.
        """
        self._writable(draft)
        chain = self._chain()
        fields = {name: getattr(draft, name) for name in _TEXTS}
        fields["reference"] = draft.reference
        fields["told_no_secrets"] = "yes" if draft.told_no_secrets else ""
        kept = KeptDraft(SUBMISSION_FORMAT, draft.id, FORM, "", to_text(self._workplace.clock()), fields)
        raw = seal_to_inbox(encode(kept), chain, EnvelopeKind.DRAFT, draft.id, kept.kept_at)
        self._folder.write_inbox(f"{draft.id}.draft", raw)

    def discard(self, draft: RaisingDraft) -> None:
        """Take away the kept draft, because its writer says that nothing is to be sent."""
        self._folder.remove_inbox(f"{draft.id}.draft")

    def send(self, draft: RaisingDraft) -> SentConcern:
        """Send the concern; returns once it is durable. Sending the same draft twice is once.

        Raises:
            Refused: answers are missing (``INCOMPLETE``, with the problems), or the routing
                questions do not lead to writing (``ADULT_CONCERN``).
            EnvironmentFault: the folder cannot be written; what was typed stays with the caller.
        """
        self._writable(draft)
        found = self.problems(draft)
        if found:
            raise Refused(RefusalCode.INCOMPLETE, found)
        chain, at = self._chain(), to_text(self._workplace.clock())
        submission = Submission(SUBMISSION_FORMAT, draft.id, self._body(draft, chain, at))
        raw = seal_to_inbox(encode(submission), chain, EnvelopeKind.CONCERN, draft.id, at)
        self._folder.write_inbox(f"{draft.id}.concern", raw)
        self._tidy_up(draft, chain, raw)
        return SentConcern(draft.reference, at, tuple(row.name for row in _to_tell(chain.latest)))

    def _tidy_up(self, draft: RaisingDraft, chain: RegisterChain, raw: bytes) -> None:
        # The concern is with the lead. That this computer's own copy could not be kept, or the draft
        # not removed, must not look to its author as if it had not been sent.
        with suppress(EnvironmentFault):
            SentConcerns(self._workplace.profile, chain.setting_id).keep(receipt_name(draft.reference), raw)
        with suppress(EnvironmentFault):
            self._folder.remove_inbox(f"{draft.id}.draft")

    def _body(self, draft: RaisingDraft, chain: RegisterChain, at: str) -> ConcernRaised:
        body = raised_body(draft, self.understood(draft.when) or EventTime(words=draft.when), at)
        # Whoever is signed in may also write for somebody else, whose name is then a name as typed.
        if self._signer is None or self._author is None or draft.name.strip() != self._author.name:
            return body
        return signed_by_author(body, EntryId(draft.id), chain, self._signer)

    def _writable(self, draft: RaisingDraft) -> None:
        if route(draft) is not Route.WRITE:
            raise Refused(RefusalCode.ADULT_CONCERN)

    def _chain(self) -> RegisterChain:
        return KnownSettings(self._workplace).chain(self._folder)

    def _register(self) -> RegisterVersion:
        return self._chain().latest

    def _local_now(self) -> datetime:
        return local(self._workplace.clock()).replace(tzinfo=None)


def raised_body(draft: RaisingDraft, when: EventTime, at: str, *, unfinished: bool = False) -> ConcernRaised:
    """Return the body of the entry that a draft becomes, the words and the name exactly as typed."""
    return ConcernRaised(
        reference=draft.reference,
        child_typed=draft.child,
        when=when,
        observed=draft.observed,
        action=draft.action,
        author=Author(draft.name, draft.job),
        raised_at=at,
        class_typed=draft.group,
        others_typed=draft.others,
        place=draft.place,
        child_words=draft.child_words,
        opinion=draft.opinion,
        child_was_told=draft.child_was_told,
        told_no_secrets=draft.told_no_secrets,
        unfinished=unfinished,
        spoken_with=draft.spoken_with,
        direct_referral=draft.direct_referral,
    )


def draft_from_fields(draft_id: EntryId, fields: dict[str, str]) -> RaisingDraft:
    """Return the draft that `RaisingService.keep` put away."""
    texts = {name: fields.get(name, "") for name in _TEXTS}
    return RaisingDraft(
        id=draft_id,
        reference=fields.get("reference") or new_reference(),
        about=About.CHILD,
        must_not_see=MustNotSee.NOBODY,
        told_no_secrets=bool(fields.get("told_no_secrets")),
        **texts,
    )


def _to_tell(version: RegisterVersion) -> tuple[RingRow, ...]:
    return _rows(version, (Role.LEAD, Role.DEPUTY))


def _rows(version: RegisterVersion, roles: tuple[Role, ...]) -> tuple[RingRow, ...]:
    found: dict[PersonId, RingRow] = {}
    for role in roles:
        for person in version.with_role(role):
            found.setdefault(person.id, RingRow(person.name, role, person.phone))
    return tuple(found.values())

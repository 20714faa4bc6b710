"""Raising a concern, which needs no key and no sign-in. Source: S21, S22, S35, S44, S89, S101, X12; UI.md.

What is typed is encrypted, every two seconds and when it is sent, to those whom it goes to: the
record, or named people personally. Where nobody here may read it, the form takes no text: it says
whom to ring. `routing` has the rule.
"""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from safeguard_desktop.bundles.submission import (
    SUBMISSION_FORMAT,
    PersonalSubmission,
    Slip,
    Submission,
    encode,
)
from safeguard_desktop.domain.clock import local, to_text
from safeguard_desktop.domain.entries.bodies import ConcernRaised
from safeguard_desktop.domain.errors import EnvironmentFault, Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import EntryId, new_entry_id, new_reference
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.domain.ports import Signer
from safeguard_desktop.domain.register import Person
from safeguard_desktop.domain.when import parse_when
from safeguard_desktop.services.concern.amending import when_problems
from safeguard_desktop.services.inbox.attesting import B, signed_by_author
from safeguard_desktop.services.inbox.drafts import About, MustNotSee, RaisingDraft
from safeguard_desktop.services.inbox.own_slips import OwnSlips
from safeguard_desktop.services.inbox.posting import Letter, Post, stop_waiting
from safeguard_desktop.services.inbox.raised import adult_body, kept_draft, raised_body
from safeguard_desktop.services.inbox.routing import Delivery, Route, Staff, delivery, may_be_about, to_tell
from safeguard_desktop.services.inbox.sent import SentConcerns
from safeguard_desktop.services.inbox.unwritten import OUT_OF_REACH, Unwritten
from safeguard_desktop.services.office.known import KnownSettings
from safeguard_desktop.services.staff.accounts import staff_now
from safeguard_desktop.services.workplace import Workplace
from safeguard_desktop.storage.folder import SettingFolder
from safeguard_desktop.vault.register import RegisterChain

_REQUIRED = {
    About.CHILD: ("child", "when", "observed", "action", "name"),
    About.ADULT: ("adult", "when", "observed", "action", "name"),
}


@dataclass(frozen=True, slots=True)
class SentConcern:
    """A concern that is durably where it belongs. `at` is UTC text, `tell` whom to tell in person.

    `went_to` are those who got it personally, nobody where it went into the record; `kept_from` is the
    names of those who must not see it, or empty, and `must_not_see` the answer itself.
    """

    reference: str
    at: str
    tell: tuple[str, ...]
    about: About = About.CHILD
    went_to: tuple[str, ...] = ()
    kept_from: str = ""
    must_not_see: str = ""


def new_draft(now: datetime, name: str = "", job: str = "") -> RaisingDraft:
    """Return an empty draft with an id and a reference of its own."""
    return RaisingDraft(id=new_entry_id(now), reference=new_reference(), name=name, job=job)


class RaisingService:
    """Takes a worry from anybody and gets it to whom it belongs."""

    def __init__(
        self,
        workplace: Workplace,
        path: Path,
        author: Person | None = None,
        signer: Signer | None = None,
        slips: OwnSlips | None = None,
    ) -> None:
        """Keep the setting's folder; `author` is the person signed in, `signer` signs in that name.

        `slips` are that person's notes of what was sent, where they are kept.
        """
        self._slips = slips
        self._workplace = workplace
        self._folder = SettingFolder(path)
        self._author = author
        self._signer = signer
        self._unwritten = Unwritten(workplace)
        self._seen_last: tuple[RegisterChain, Staff] | None = None

    def new_draft(self) -> RaisingDraft:
        """Return an empty draft, with the name of whoever is signed in."""
        author = self._author
        return new_draft(self._workplace.clock(), author.name if author else "", author.job if author else "")

    def staff(self) -> Staff:
        """Return who is here, as the register says now: to whom a concern goes depends on it.

        Raises:
            EnvironmentFault: the register cannot be read, or does not hold.
        """
        return self._look()[1]

    def understood(self, text: str) -> EventTime | None:
        """Return how a time as typed is understood, or None where it is not."""
        return parse_when(text, self._local_now())

    def problems(self, draft: RaisingDraft, staff: Staff) -> tuple[Problem, ...]:
        """Return what is still to be answered; "not known" is always an answer."""
        found = [
            Problem(name, "missing")
            for name in ("about", "must_not_see")
            if getattr(draft, name) in {None, MustNotSee.SEVERAL}
        ]
        required = _REQUIRED[draft.about or About.CHILD]
        found += [Problem(name, "missing") for name in required if not getattr(draft, name).strip()]
        if may_be_about(draft, staff):
            found.append(Problem("subject", "missing"))
        return (*found, *when_problems(draft.when, self._local_now()))

    def keep(self, draft: RaisingDraft) -> None:
        """Keep what has been typed so far, encrypted to those whom it would go to. Source: X12.

        Raises:
            Refused: nobody here may read it (``NOBODY_TO_READ``), or it may be about whom it would go
                to (``INCOMPLETE``).
            EnvironmentFault: the folder cannot be written; the draft waits in memory.
        """
        chain, staff = self._looked()
        at, to = self._now(), _writable(draft, staff)
        Post(self._folder, chain, self._unwritten).keep(
            Letter(draft.id, encode(kept_draft(draft, at)), at), to
        )
        if self._slips is not None:
            with suppress(EnvironmentFault):
                self._slips.begun(draft.id, draft.reference)

    def discard(self, draft: RaisingDraft) -> None:
        """Take away the kept draft, because nothing is to be sent, or not to those who got it before."""
        # First what takes no disk: a folder that cannot be reached is no reason to write these words after all.
        stop_waiting(self._unwritten, self._folder, draft.id)
        Post(self._folder, self._chain(), self._unwritten).discard(draft.id)
        if self._slips is not None:
            self._slips.dropped(draft.id)

    def send(self, draft: RaisingDraft) -> SentConcern:
        """Send the concern; returns once it is durable. Sending the same draft twice is once.

        Raises:
            Refused: answers are missing (``INCOMPLETE``, with the problems), or nobody here may read it
                (``NOBODY_TO_READ``).
            EnvironmentFault: the folder cannot be written; what was typed stays with the caller.
        """
        chain, at = self._chain(), self._now()
        staff = self._staff(chain)
        to = _writable(draft, staff)
        found = self.problems(draft, staff)
        if found:
            raise Refused(RefusalCode.INCOMPLETE, found)
        submission = self._submission(draft, chain, to, at)
        post = Post(self._folder, chain, self._unwritten)
        sealed = post.send(Letter(draft.id, encode(submission), at), to)
        copies = SentConcerns(self._workplace.profile, chain.setting_id)
        post.tidy_up(draft.id, copies, draft.reference, sealed)
        if self._slips is not None:
            # The concern is where it belongs: a note that could not be kept must not look as if it were not.
            with suppress(EnvironmentFault):
                self._slips.sent(
                    Slip(SUBMISSION_FORMAT, draft.id, draft.reference, at, at, people=to.recipients)
                )
        return _told(draft, staff, to, at)

    def _submission(
        self, draft: RaisingDraft, chain: RegisterChain, to: Delivery, at: str
    ) -> Submission | PersonalSubmission:
        when = self.understood(draft.when) or EventTime(words=draft.when)
        if draft.about is About.ADULT:
            adult = self._signed(adult_body(draft, when, at), draft, chain)
            kept_from = _kept_from(draft, self._staff(chain))
            return PersonalSubmission(
                SUBMISSION_FORMAT, draft.id, to.recipients, kept_from, about_adult=adult
            )
        child = self._signed(raised_body(draft, when, at), draft, chain)
        return _about_child(draft, child, to, _kept_from(draft, self._staff(chain)))

    def _signed(self, body: B, draft: RaisingDraft, chain: RegisterChain) -> B:
        # Whoever is signed in may also write for somebody else, whose name is then a name as typed.
        if self._signer is None or self._author is None or draft.name.strip() != self._author.name:
            return body
        return signed_by_author(body, EntryId(draft.id), chain, self._signer)

    def _look(self) -> tuple[RegisterChain, Staff]:
        chain = self._chain()
        self._seen_last = chain, self._staff(chain)
        return self._seen_last

    def _looked(self) -> tuple[RegisterChain, Staff]:
        """Return the register and who is here; as they were seen last, where the folder is out of reach just now.

        What is encrypted to them can only wait in memory then.
        """
        try:
            return self._look()
        except EnvironmentFault as fault:
            if self._seen_last is None or fault.code not in OUT_OF_REACH:
                raise
            return self._seen_last

    def _staff(self, chain: RegisterChain) -> Staff:
        return staff_now(self._folder, chain)

    def _chain(self) -> RegisterChain:
        return KnownSettings(self._workplace).chain(self._folder)

    def _now(self) -> str:
        return to_text(self._workplace.clock())

    def _local_now(self) -> datetime:
        return local(self._workplace.clock()).replace(tzinfo=None)


def _about_child(
    draft: RaisingDraft, body: ConcernRaised, to: Delivery, kept_from: str
) -> Submission | PersonalSubmission:
    if to.route is Route.INBOX:
        return Submission(SUBMISSION_FORMAT, draft.id, body)
    return PersonalSubmission(SUBMISSION_FORMAT, draft.id, to.recipients, kept_from, about_child=body)


def _writable(draft: RaisingDraft, staff: Staff) -> Delivery:
    """Return to whom a draft goes, or refuse it where it may not be written down at all."""
    to = delivery(draft, staff)
    if not to.takes_words:
        raise Refused(RefusalCode.NOBODY_TO_READ)
    if may_be_about(draft, staff):
        raise Refused(RefusalCode.INCOMPLETE, (Problem("subject", "missing"),))
    return to


def _kept_from(draft: RaisingDraft, staff: Staff) -> str:
    """Return the names of those who must not see it, or empty where the form names nobody."""
    return ", ".join(person.name for person in staff.kept_from(draft))


def _told(draft: RaisingDraft, staff: Staff, to: Delivery, at: str) -> SentConcern:
    went_to = tuple(person.name for person in to.people) if to.route is Route.PERSONAL else ()
    tell = went_to or tuple(person.name for person in to_tell(staff))
    about = draft.about or About.CHILD
    hidden = draft.must_not_see or ""
    return SentConcern(draft.reference, at, tell, about, went_to, _kept_from(draft, staff), hidden)

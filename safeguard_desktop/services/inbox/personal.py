"""Concerns that were sent to one person and to nobody else: about an adult, or kept from somebody.

Whoever is signed in opens what was encrypted to them with their own key, a reader of the record or
not. Until the second record exists, such a concern stays in its file: it is acknowledged, which its
author sees, and its file keeps lying under another name. Source: S44, S35; guidance.md 2.3; DESIGN 3.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from safeguard_desktop.bundles.receipt import receipt_name
from safeguard_desktop.bundles.submission import (
    SUBMISSION_FORMAT,
    PersonalSubmission,
    decode_draft,
    decode_personal,
    encode,
)
from safeguard_desktop.documents import render_personal
from safeguard_desktop.documents.shaping import TextShaper
from safeguard_desktop.domain.clock import from_text, local, to_text
from safeguard_desktop.domain.entries.bodies import ConcernRaised
from safeguard_desktop.domain.entries.matters import AdultConcern
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.domain.guidance import Guidance, Topic
from safeguard_desktop.domain.ids import EntryId, PersonId
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.domain.register import Contacts
from safeguard_desktop.domain.when import parse_when
from safeguard_desktop.services.guidance import GuidanceService
from safeguard_desktop.services.inbox.attesting import with_author_as_proved
from safeguard_desktop.services.inbox.drafts import About, RaisingDraft
from safeguard_desktop.services.inbox.envelopes import (
    PersonalFile,
    PersonalName,
    open_personal,
    seal_to_person,
)
from safeguard_desktop.services.inbox.raised import FORM, adult_body, draft_from_fields, raised_body
from safeguard_desktop.services.inbox.receipts import receipt_time, write_receipt
from safeguard_desktop.services.inbox.routing import could_receive
from safeguard_desktop.services.papers.making import finished
from safeguard_desktop.services.papers.personal import personal_document
from safeguard_desktop.services.staff.accounts import staff_now
from safeguard_desktop.services.workplace import Changed, Output, Workplace
from safeguard_desktop.storage.folder import SettingFolder
from safeguard_desktop.vault.identity import Identity
from safeguard_desktop.vault.register import RegisterChain
from safeguard_desktop.wording.times import instant_text


@dataclass(frozen=True, slots=True)
class PersonalRow:
    """A concern in the list. `who` is the name as typed, `raised_at` and `acknowledged_at` UTC text.

    `acknowledged_at` is empty while it waits.
    """

    id: EntryId
    about: About
    who: str
    reference: str
    author: str
    raised_at: str
    acknowledged_at: str = ""


@dataclass(frozen=True, slots=True)
class UnfinishedPersonalRow:
    """A form that somebody began, for this person, and never sent. `kept_at` is UTC text."""

    id: EntryId
    about: About
    who: str
    author: str
    kept_at: str


@dataclass(frozen=True, slots=True)
class PersonalView:
    """A concern opened: `body` as it came, with its author as proved.

    `with_whom` are the names of the others who got it. `tell_ofsted_by` is an ISO date, or empty where
    no early years setting has to.
    """

    row: PersonalRow
    body: AdultConcern | ConcernRaised
    with_whom: tuple[str, ...]
    kept_from: str
    guidance: tuple[Guidance, ...]
    contacts: Contacts
    tell_ofsted_by: str = ""


class PersonalService:
    """Opens, acknowledges and prints what came for whoever is signed in."""

    def __init__(
        self,
        workplace: Workplace,
        folder: SettingFolder,
        chain: RegisterChain,
        identity: Identity,
        shaper: TextShaper | None = None,
    ) -> None:
        """Keep whose concerns these are, and the keys that open them."""
        self._workplace = workplace
        self._folder = folder
        self._chain = chain
        self._identity = identity
        self.shaper = shaper

    def is_wanted(self) -> bool:
        """Return whether this person has, or could be sent, anything that is only for them."""
        staff = staff_now(self._folder, self._chain)
        return any(True for _ in self._names()) or could_receive(self._identity.person, staff)

    def waiting_count(self) -> int:
        """Return how many concerns wait to be acknowledged by this person; nothing is opened for it."""
        return sum(name.file is PersonalFile.SENT for name in self._names())

    def rows(self) -> tuple[PersonalRow, ...]:
        """Return what waits and what is acknowledged: the former first, then the newest first."""
        rows = [self._row(name, opened) for name, opened in self._each(PersonalFile.SENT, PersonalFile.KEPT)]
        newest = sorted(rows, key=lambda row: row.raised_at, reverse=True)
        return tuple(sorted(newest, key=lambda row: bool(row.acknowledged_at)))

    def unreadable(self) -> int:
        """Return how many files here are for this person and cannot be opened with their key."""
        sent = sum(name.file is not PersonalFile.UNSENT for name in self._names())
        return sent - sum(1 for _ in self._each(PersonalFile.SENT, PersonalFile.KEPT))

    def open(self, concern: EntryId) -> PersonalView:
        """Return a concern in full.

        Raises:
            EnvironmentFault: it is gone, or cannot be opened.
        """
        name = self._named(concern)
        return self._view(name, self._opened(name))

    def unfinished(self) -> tuple[UnfinishedPersonalRow, ...]:
        """Return the forms that were begun for this person and not sent, the oldest first."""
        rows = []
        for name in self._names():
            if name.file is PersonalFile.UNSENT:
                try:
                    draft, kept_at = self._opened_draft(name)
                except EnvironmentFault:
                    continue
                about = draft.about or About.CHILD
                who = draft.adult if about is About.ADULT else draft.child
                rows.append(UnfinishedPersonalRow(EntryId(name.id), about, who, draft.name, kept_at))
        return tuple(sorted(rows, key=lambda row: row.kept_at))

    def open_unfinished(self, draft: EntryId) -> RaisingDraft:
        """Return an unfinished form as it was left.

        Raises:
            EnvironmentFault: it is gone or cannot be opened.
        """
        return self._opened_draft(PersonalName(draft, self._identity.person, PersonalFile.UNSENT))[0]

    def take_up(self, draft: EntryId) -> Changed:
        """Make an unfinished form a concern that was sent to this person alone, with its gaps.

        It is written before the form goes: after a power cut between the two, doing it again is harmless.

        Raises:
            EnvironmentFault: it is gone, cannot be opened, or the folder cannot be written.
        """
        unsent = PersonalName(draft, self._identity.person, PersonalFile.UNSENT)
        kept, _at = self._opened_draft(unsent)
        sent = PersonalName(draft, self._identity.person, PersonalFile.SENT)
        self._folder.write_inbox(str(sent), self._sealed(sent, self._as_it_is(kept)))
        self._folder.remove_inbox(str(unsent))
        return Changed("personal", draft)

    def acknowledge(self, concern: EntryId) -> Changed:
        """Tell its author that it was received. The file stays, under the name of one that was.

        Raises:
            EnvironmentFault: it is gone, cannot be opened, or the folder cannot be written; then it
                waits as before, and doing it again is harmless.
        """
        self.tell_author(concern)
        name = self._named(concern)
        self._folder.rename_inbox(str(name), str(PersonalName(name.id, name.person, PersonalFile.KEPT)))
        return Changed("personal", concern)

    def tell_author(self, concern: EntryId) -> None:
        """Let its author read "Received", once.

        Raises:
            EnvironmentFault: it is gone, cannot be opened, or the folder cannot be written.
        """
        reference = _body(self._opened(self._named(concern))).reference
        if not self._received_at(reference):
            signer, at = self._identity.signer, to_text(self._workplace.clock())
            write_receipt(self._folder, self._chain, signer, (reference, concern), at)

    def concerns_here(self) -> tuple[EntryId, ...]:
        """Return the ids of what was sent to this person and lies here; nothing is opened for it."""
        return tuple(EntryId(name.id) for name in self._names() if name.file is not PersonalFile.UNSENT)

    def remove(self, concern: EntryId) -> None:
        """Take this person's files of a concern away, because a record has it.

        Raises:
            EnvironmentFault: one cannot be removed.
        """
        for name in tuple(self._names()):
            if name.id == concern and name.file is not PersonalFile.UNSENT:
                self._folder.remove_inbox(str(name))

    def paper(self, concern: EntryId) -> Output:
        """Return one concern as a paper in memory. No record knows of it: whoever prints it answers for it.

        Raises:
            EnvironmentFault: it is gone, or cannot be opened.
        """
        view, version = self.open(concern), self._chain.latest
        person, at = version.person(self._identity.person), instant_text(to_text(self._workplace.clock()))
        printed = f"{at}, {person.name}" if person is not None else at
        document = personal_document(view.body, version.setting.name, printed, view.kept_from)
        return finished(render_personal(document, self.shaper))

    def _as_it_is(self, draft: RaisingDraft) -> PersonalSubmission:
        """Return what an unfinished form would have been if it had been sent as it is."""
        now = self._workplace.clock()
        when = parse_when(draft.when, local(now).replace(tzinfo=None)) or EventTime(words=draft.when)
        is_adult, at = draft.about is About.ADULT, to_text(now)
        return PersonalSubmission(
            SUBMISSION_FORMAT,
            draft.id,
            (self._identity.person,),
            ", ".join(person.name for person in staff_now(self._folder, self._chain).kept_from(draft)),
            about_adult=adult_body(draft, when, at) if is_adult else None,
            about_child=None if is_adult else raised_body(draft, when, at, unfinished=True),
        )

    def _sealed(self, name: PersonalName, submission: PersonalSubmission) -> bytes:
        me = self._chain.latest.person(name.person)
        if me is None:
            raise EnvironmentFault(FaultCode.REGISTER_FORGED)
        at = to_text(self._workplace.clock())
        return seal_to_person(encode(submission), self._chain, (name.kind, name.id), me, at)

    def _names(self) -> Iterator[PersonalName]:
        """Yield the files of the inbox whose names say that they are for this person."""
        for file in self._folder.inbox_files():
            name = PersonalName.read(file)
            if name is not None and name.person == self._identity.person:
                yield name

    def _each(self, *files: PersonalFile) -> Iterator[tuple[PersonalName, PersonalSubmission]]:
        for name in self._names():
            if name.file in files:
                try:
                    yield name, self._opened(name)
                except EnvironmentFault:
                    # It stays where it is, and `unreadable` counts it.
                    continue

    def _named(self, concern: EntryId) -> PersonalName:
        for name in self._names():
            if name.id == concern and name.file is not PersonalFile.UNSENT:
                return name
        raise EnvironmentFault(FaultCode.NOT_FOUND, "inbox")

    def _opened(self, name: PersonalName) -> PersonalSubmission:
        submission = decode_personal(self._plain(name))
        _check_id(submission.id, name)
        return submission

    def _opened_draft(self, name: PersonalName) -> tuple[RaisingDraft, str]:
        kept = decode_draft(self._plain(name))
        _check_id(kept.id, name)
        if kept.form != FORM:
            raise EnvironmentFault(FaultCode.UNREADABLE, "inbox")
        return draft_from_fields(EntryId(kept.id), kept.fields), kept.kept_at

    def _plain(self, name: PersonalName) -> bytes:
        return open_personal(self._folder.read_inbox(str(name)), self._chain, name, self._identity)

    def _row(self, name: PersonalName, submission: PersonalSubmission) -> PersonalRow:
        body = _body(submission)
        is_adult = isinstance(body, AdultConcern)
        # A file that says it was acknowledged, and has no receipt, waits: its author was told nothing.
        at = self._received_at(body.reference) if name.file is PersonalFile.KEPT else ""
        return PersonalRow(
            id=EntryId(name.id),
            about=About.ADULT if is_adult else About.CHILD,
            who=body.adult if isinstance(body, AdultConcern) else body.child_typed,
            reference=body.reference,
            author=body.author.name,
            raised_at=body.raised_at,
            acknowledged_at=at,
        )

    def _view(self, name: PersonalName, submission: PersonalSubmission) -> PersonalView:
        version, row = self._chain.latest, self._row(name, submission)
        guidance = GuidanceService(self._workplace.clock, version.setting.kind, version.setting.nation)
        is_adult = row.about is About.ADULT
        heard_on = local(from_text(row.raised_at)).date()
        ofsted = guidance.deadline("ofsted", heard_on) if is_adult else None
        return PersonalView(
            row=row,
            body=_proved(submission, self._chain),
            with_whom=self._names_of(submission.recipients),
            kept_from=submission.kept_from,
            guidance=guidance.about_topic(Topic.ADULT_CONCERN) if is_adult else (),
            contacts=version.contacts,
            tell_ofsted_by=ofsted.due_on.isoformat() if ofsted is not None else "",
        )

    def _names_of(self, recipients: tuple[PersonId, ...]) -> tuple[str, ...]:
        others = (
            self._chain.latest.person(person) for person in recipients if person != self._identity.person
        )
        return tuple(person.name for person in others if person is not None)

    def _received_at(self, reference: str) -> str:
        return receipt_time(self._folder, self._chain, receipt_name(reference))


def _body(submission: PersonalSubmission) -> AdultConcern | ConcernRaised:
    body = submission.about_adult or submission.about_child
    if body is None:
        raise EnvironmentFault(FaultCode.DAMAGED, "submission")
    return body


def _proved(submission: PersonalSubmission, chain: RegisterChain) -> AdultConcern | ConcernRaised:
    concern = EntryId(submission.id)
    if submission.about_adult is not None:
        return with_author_as_proved(submission.about_adult, concern, chain)
    body = _body(submission)
    return with_author_as_proved(body, concern, chain) if isinstance(body, ConcernRaised) else body


def _check_id(inside: str, name: PersonalName) -> None:
    """Refuse a file that says inside that it is another."""
    if inside != name.id:
        raise EnvironmentFault(FaultCode.UNREADABLE, "inbox")

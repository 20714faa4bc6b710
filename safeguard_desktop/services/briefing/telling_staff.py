"""The lead tells staff what they need to know about a child: a note to read, or in person. Each is kept.

A note goes to each person encrypted to that person alone; that it was read comes back signed. After its
last day, or when the lead ends it, it is taken away. Source: S19, S99, S100, X09; UI.md (staff accounts).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from safeguard_desktop.domain.briefings import BriefingRow
from safeguard_desktop.domain.codes import BriefingEnd, BriefingWay
from safeguard_desktop.domain.entries import (
    BriefedPerson,
    BriefingEnded,
    BriefingRead,
    InChild,
    NewEntry,
    StaffBriefed,
)
from safeguard_desktop.domain.errors import EnvironmentFault, Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import ChildId, EntryId, PersonId, new_entry_id
from safeguard_desktop.domain.register import Person
from safeguard_desktop.domain.when import as_typed
from safeguard_desktop.services.acts.acting import due_iso, due_problems
from safeguard_desktop.services.acts.acting_drafts import Subject
from safeguard_desktop.services.briefing.drafts import BriefingDraft, BriefingEndDraft
from safeguard_desktop.services.briefing.notes import (
    NoteFile,
    NoteName,
    NoteText,
    SealedNote,
    accepted,
    seal_note,
)
from safeguard_desktop.services.child.children import same_name
from safeguard_desktop.services.concern.amending import when_problems
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.office.keys import ledger_facts
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.staff.accounts import with_account
from safeguard_desktop.services.subjects import (
    changed_by,
    children_of_entry,
    children_of_subject,
    complete,
    subject_changed,
)
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.storage.briefings_folder import BriefingsFolder


@dataclass(frozen=True, slots=True)
class ToBeTold:
    """Somebody who can be told. A note needs an account; `is_key_person` is the key person of this child."""

    person: Person
    has_account: bool
    is_key_person: bool


@dataclass(frozen=True, slots=True)
class ToldRow:
    """What staff were told, as a page shows it. `missing` are those whose note is not in the folder any more."""

    row: BriefingRow
    missing: tuple[PersonId, ...] = ()


class TellingStaffService:
    """Writes what staff are told, takes in that it was read, and ends it."""

    def __init__(self, session: Session, models: Models) -> None:
        """Keep the session and its read models."""
        self._session = session
        self._models = models
        self._folder = BriefingsFolder(session.folder.path)

    @property
    def my_name(self) -> str:
        """Whoever is signed in."""
        return self._session.person.name

    def people(self, about: Subject) -> tuple[ToBeTold, ...]:
        """Return who can be told: everybody who is here and does not read the record, the key person first.

        Raises:
            Refused: there is no such concern or child.
        """
        version = self._session.chain.latest
        readers = ledger_facts(version).readers
        here = tuple(each for each in version.people if each.active and each.id not in readers)
        accounts = with_account(
            self._session.folder, tuple(each for each in here if each.sealing_key is not None)
        )
        key_person = self._key_person(children_of_subject(self._models, about.concern, about.child)[0].child)
        rows = (ToBeTold(each, each in accounts, same_name(each.name) == key_person) for each in here)
        return tuple(sorted(rows, key=lambda row: not row.is_key_person))

    def problems(self, draft: BriefingDraft) -> tuple[Problem, ...]:
        """Return what is missing: how, whom, what, why, until when; told in person, when and by whom."""
        found = [Problem("told_way", "missing")] if draft.way is None else []
        if not draft.to and not _names(draft):
            found.append(Problem("told_to", "missing"))
        texts = (("told_what", draft.text), ("told_reason", draft.reason))
        found += [Problem(name, "missing") for name, text in texts if not text.strip()]
        found += due_problems(draft.until_typed, self._session.today(), "told_until")
        if draft.way is BriefingWay.IN_PERSON:
            found += [
                Problem(f"told_{name}", "missing")
                for name in ("when", "by")
                if not getattr(draft, name).strip()
            ]
            wrong = when_problems(draft.when, self._session.wall_clock())
            found += [Problem("told_when", problem.code) for problem in wrong]
        return tuple(found)

    def tell(self, draft: BriefingDraft) -> Changed:
        """Write down what staff are told, and put the notes where their readers find them.

        The record comes first: nothing is disclosed that it does not know of.

        Raises:
            Refused: answers are missing, there is no such concern or child, or somebody has no account.
            EnvironmentFault: the record or a note cannot be written. Where it is a note, the list says which.
        """
        complete(self.problems(draft))
        session, concern = self._session, draft.about.concern
        children = children_of_subject(self._models, concern, draft.about.child)
        told = self._chosen(draft)
        entry = new_entry_id(session.workplace.clock())
        notes = self._sealed(draft, entry, children[0], told)
        digests = {note.name.person: note.digest for note in notes}
        to = [
            BriefedPerson(each.person.name, each.person.id, digests.get(each.person.id, "")) for each in told
        ]
        if draft.way is BriefingWay.IN_PERSON:
            to += [BriefedPerson(name) for name in _names(draft)]
        body = self._body(draft, tuple(to))
        session.append(NewEntry(entry, body, children, (concern,) if concern else ()))
        for note in notes:
            self._folder.write(str(note.name), note.raw)
        return subject_changed(concern, children)

    def of_child(self, child: ChildId) -> tuple[ToldRow, ...]:
        """Return all that staff were told about a child, the newest first."""
        return self._told(self._models.briefings.of_child(child))

    def unread(self) -> tuple[ToldRow, ...]:
        """Return the notes that hold today and that somebody who is here has not acknowledged, the oldest first."""
        here = {person.id for person in self._session.chain.latest.people if person.active}
        rows = self._models.briefings.unread(self._session.today().isoformat())
        return self._told(row for row in rows if any(told.person in here for told in row.waiting_for))

    def row(self, briefing: EntryId) -> BriefingRow | None:
        """Return what one entry told staff, for a form about it."""
        return self._models.briefings.row(briefing)

    def end_problems(self, draft: BriefingEndDraft) -> tuple[Problem, ...]:
        """Return what is missing: why."""
        return () if draft.reason.strip() else (Problem("reason", "missing"),)

    def end(self, draft: BriefingEndDraft) -> Changed:
        """Write down that what staff were told does not hold any more, and take the note away.

        Raises:
            Refused: the reason is missing, or there is nothing to be ended.
            EnvironmentFault: the record cannot be written, or a note not be removed; it is tried again later.
        """
        complete(self.end_problems(draft))
        row = self._models.briefings.row(draft.briefing)
        if row is None or row.body is None:
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        if row.ended is not None:
            raise Refused(RefusalCode.ALREADY_DONE)
        self._end(row, BriefingEnded(draft.briefing, BriefingEnd.WITHDRAWN, draft.reason))
        return changed_by(self._models, row.entry)

    def take_in(self) -> tuple[Changed, ...]:
        """Record that notes were read, each once, and end the notes whose last day is over.

        Raises:
            EnvironmentFault: the record cannot be written, or the folder not be read.
        """
        found = list(self._reads())
        if found:
            self._session.append(*(entry for _row, entry in found))
        past = self._models.briefings.past(self._session.today().isoformat())
        for row in past:
            self._end(row, BriefingEnded(row.entry.id, BriefingEnd.RAN_OUT))
        rows = [row for row, _entry in found] + list(past)
        return tuple(changed_by(self._models, row.entry) for row in rows)

    def tidy(self) -> None:
        """Take away the files of notes that were ended. Raises EnvironmentFault."""
        for name in self._file_names():
            row = self._models.briefings.row(name.id)
            if row is not None and row.ended is not None:
                self._folder.remove(str(name))

    def _reads(self) -> Iterator[tuple[BriefingRow, NewEntry]]:
        for name in self._file_names():
            row = self._models.briefings.row(name.id) if name.file is NoteFile.READ else None
            told = _awaited(row, name.person) if row is not None else None
            if row is None or told is None:
                continue
            try:
                body = accepted(self._folder.read(str(name)), self._session.chain, name, told.digest)
            except EnvironmentFault:
                # It counts for nothing: the note stays on Today as one that nobody has acknowledged.
                continue
            yield row, self._following(row, body)

    def _following(self, row: BriefingRow, body: BriefingRead | BriefingEnded) -> NewEntry:
        return self._session.new_entry(body, children_of_entry(self._models, row.entry), (row.entry.id,))

    def _end(self, row: BriefingRow, body: BriefingEnded) -> None:
        self._session.append(self._following(row, body))
        for name in self._file_names():
            if name.id == row.entry.id:
                self._folder.remove(str(name))

    def _file_names(self) -> tuple[NoteName, ...]:
        found = (NoteName.read(name) for name in self._folder.names())
        return tuple(name for name in found if name is not None)

    def _told(self, rows: Iterable[BriefingRow]) -> tuple[ToldRow, ...]:
        there = {(name.id, name.person) for name in self._file_names() if name.file is NoteFile.NOTE}
        return tuple(
            ToldRow(
                row,
                tuple(
                    told.person
                    for told in row.waiting_for
                    if row.ended is None and told.person and (row.entry.id, told.person) not in there
                ),
            )
            for row in rows
        )

    def _chosen(self, draft: BriefingDraft) -> tuple[ToBeTold, ...]:
        """Return whom the draft names; a note needs an account."""
        found = tuple(each for each in self.people(draft.about) if each.person.id in draft.to)
        if len(found) != len(set(draft.to)):
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        if draft.way is BriefingWay.NOTE and not all(each.has_account for each in found):
            raise Refused(RefusalCode.INCOMPLETE, (Problem("told_to", "no_account"),))
        return found

    def _sealed(
        self, draft: BriefingDraft, entry: EntryId, child: InChild, told: Iterable[ToBeTold]
    ) -> tuple[SealedNote, ...]:
        if draft.way is not BriefingWay.NOTE:
            return ()
        session = self._session
        text = NoteText(
            entry, self._called(child.child), draft.text.strip(), self._until(draft), session.now()
        )
        return tuple(seal_note(text, session.chain, session.signer, each.person) for each in told)

    def _body(self, draft: BriefingDraft, to: tuple[BriefedPerson, ...]) -> StaffBriefed:
        if draft.way is None:
            raise Refused(RefusalCode.INCOMPLETE)
        in_person = draft.way is BriefingWay.IN_PERSON
        when = as_typed(draft.when, self._session.wall_clock())
        return StaffBriefed(
            text=draft.text.strip(),
            reason=draft.reason.strip(),
            until=self._until(draft),
            way=draft.way,
            to=to,
            when=when if in_person else None,
            by=draft.by.strip() if in_person else "",
            concern=draft.about.concern,
        )

    def _until(self, draft: BriefingDraft) -> str:
        return due_iso(draft.until_typed, self._session.today())

    def _called(self, child: ChildId) -> str:
        """Return how a child is told apart in a note: the name, and the class where there is one."""
        row = self._models.children.row(child)
        return ", ".join(part for part in (row.full_name, row.group) if part) if row is not None else ""

    def _key_person(self, child: ChildId) -> str:
        details = self._models.children.details(child)
        return same_name(details.key_person) if details is not None else ""


def _awaited(row: BriefingRow, person: PersonId) -> BriefedPerson | None:
    """Return who has not acknowledged a note yet, if it is that person and the note has not ended."""
    if row.ended is not None:
        return None
    return next((told for told in row.waiting_for if told.person == person), None)


def _names(draft: BriefingDraft) -> tuple[str, ...]:
    if draft.way is BriefingWay.NOTE:
        return ()
    return tuple(dict.fromkeys(line.strip() for line in draft.others.splitlines() if line.strip()))

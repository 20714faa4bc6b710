"""Notes that were written for whoever is signed in: read, and acknowledged. It takes their own keys and nothing else.

Source: S99, X09, X19; DESIGN 3.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from safeguard_desktop.domain.clock import local, to_text
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.services.briefing.notes import (
    NoteFile,
    NoteName,
    OpenedNote,
    accepted,
    acknowledgement,
    open_note,
)
from safeguard_desktop.services.record import name_in
from safeguard_desktop.services.staff.register_changes import SignedIn
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.storage.briefings_folder import BriefingsFolder
from safeguard_desktop.vault.signing import PersonSigner


@dataclass(frozen=True, slots=True)
class OwnNoteRow:
    """A note as its reader sees it. Times are UTC text; `read_at` is empty until it is acknowledged.

    Where `is_vouched_for` is false, whoever wrote it does not read the record any more, and it has to be
    asked whether it still holds.
    """

    id: EntryId
    child: str
    text: str
    until: str
    writer: str
    written_at: str
    read_at: str = ""
    is_vouched_for: bool = True


class OwnNotesService:
    """Opens and acknowledges notes."""

    def __init__(self, who: SignedIn) -> None:
        """Keep who is signed in."""
        self._who = who
        self._folder = BriefingsFolder(who.folder.path)

    def rows(self) -> tuple[OwnNoteRow, ...]:
        """Return the notes that hold today: what is not acknowledged first, then the newest first."""
        rows = [self._row(name, opened) for name, opened in self._each()]
        newest = sorted(rows, key=lambda row: row.written_at, reverse=True)
        return tuple(sorted(newest, key=lambda row: bool(row.read_at)))

    def is_wanted(self) -> bool:
        """Return whether any file lies there for this person; nothing is opened for it."""
        return any(True for _ in self._names())

    def unread(self) -> int:
        """Return how many notes wait to be acknowledged."""
        return sum(not row.read_at for row in self.rows())

    def unreadable(self) -> int:
        """Return how many files here are for this person and are no note that can be relied on."""
        return sum(1 for _ in self._names()) - sum(1 for _ in self._opened())

    def acknowledge(self, note: EntryId) -> Changed:
        """Say that a note was read; the lead's record shows it. Saying so twice is once.

        Raises:
            EnvironmentFault: the note is gone or cannot be opened, or the folder cannot be written.
        """
        who, name = self._who, self._name(note, NoteFile.NOTE)
        if not self._folder.has(str(name)):
            raise EnvironmentFault(FaultCode.NOT_FOUND, "briefings")
        opened = self._open(name)
        if not self._read_at(name, opened):
            signer = PersonSigner(who.identity.person, who.identity.signing)
            raw = acknowledgement(opened, who.chain, signer, to_text(who.workplace.clock()))
            self._folder.write(str(name.beside(NoteFile.READ)), raw)
        return Changed("note", note)

    def _each(self) -> Iterator[tuple[NoteName, OpenedNote]]:
        today = local(self._who.workplace.clock()).date().isoformat()
        yield from ((name, opened) for name, opened in self._opened() if today <= opened.note.until)

    def _opened(self) -> Iterator[tuple[NoteName, OpenedNote]]:
        for name in self._names():
            try:
                yield name, self._open(name)
            except EnvironmentFault:
                # It stays where it is, and `unreadable` counts it.
                continue

    def _names(self) -> Iterator[NoteName]:
        for text in self._folder.names():
            name = NoteName.read(text)
            if name is not None and name.file is NoteFile.NOTE and name.person == self._who.identity.person:
                yield name

    def _name(self, note: EntryId, file: NoteFile) -> NoteName:
        return NoteName(note, self._who.identity.person, file)

    def _open(self, name: NoteName) -> OpenedNote:
        return open_note(self._folder.read(str(name)), self._who.chain, name, self._who.identity)

    def _row(self, name: NoteName, opened: OpenedNote) -> OwnNoteRow:
        note = opened.note
        return OwnNoteRow(
            id=note.id,
            child=note.child,
            text=note.text,
            until=note.until,
            writer=name_in(self._who.chain, note.writer, note.register),
            written_at=note.written_at,
            read_at=self._read_at(name, opened),
            is_vouched_for=opened.is_vouched_for,
        )

    def _read_at(self, name: NoteName, opened: OpenedNote) -> str:
        """Return when this person acknowledged a note, or "": what somebody else put there counts for nothing."""
        read = name.beside(NoteFile.READ)
        if not self._folder.has(str(read)):
            return ""
        try:
            return accepted(self._folder.read(str(read)), self._who.chain, name, opened.digest).at
        except EnvironmentFault:
            return ""

"""The record as plain data for an archive: every entry as it was written, and the list of files, as JSON.

It is laid out for a reader with nothing but a program that shows text. What is kept for named people is in none of it:
such an entry is passed over, and leaves nothing but a gap in the numbers, as on every page that numbers entries. They
are not counted anew, since papers name entries by these numbers. Source: X15, S73.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Final

import msgspec

from safeguard_desktop.domain.entries import DocumentPart, EntryHeader, StoredEntry
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.domain.register import Person, SettingKind
from safeguard_desktop.domain.rows import ChildRow
from safeguard_desktop.services.session import Session
from safeguard_desktop.wording import archive as words
from safeguard_desktop.wording.labels import ENTRY_KINDS, role_label

DATA_FORMAT: Final = 1
IN_ONE_FILE: Final = 5_000
"""So many entries lie in one file, which a program that shows text still opens."""

_EMPTY: Final = msgspec.Raw(b"null")


class ArchivedFile(msgspec.Struct, frozen=True):
    """A file of the archive: its name, what it is, its pages, length in bytes, and SHA-256 (hex)."""

    name: str
    what: str
    pages: int
    length: int
    sha256: str


class _Named(msgspec.Struct, frozen=True):
    id: str
    name: str
    roles: tuple[str, ...] = ()


class _Inside(msgspec.Struct, frozen=True):
    id: str
    name: str
    role: str


class _Entry(msgspec.Struct, frozen=True):
    number: int
    id: str
    kind: str
    kind_in_words: str
    recorded_at: str
    recorded_by: _Named
    children: tuple[_Inside, ...]
    refers_to: tuple[str, ...]
    body: msgspec.Raw


class _Entries(msgspec.Struct, frozen=True):
    format: int
    archive: str
    setting: str
    words: Mapping[str, str]
    entries: tuple[_Entry, ...]


class _ArchivedChild(msgspec.Struct, frozen=True):
    id: str
    name: str
    date_of_birth: str
    file: str


class _Contents(msgspec.Struct, frozen=True):
    format: int
    archive: str
    setting: str
    made_at: str
    state: str
    people: tuple[_Named, ...]
    children: tuple[_ArchivedChild, ...]
    files: tuple[ArchivedFile, ...]


class ArchiveData:
    """Writes the data of one archive. `count` says how many entries have been written."""

    def __init__(self, session: Session, number: str, children: Iterable[ChildRow]) -> None:
        """Keep the session, the number of the archive, and what each child is called."""
        self._session, self._number = session, number
        self._children = {row.id: row for row in children}
        self._setting = session.chain.latest.setting
        self.count = 0

    def entries(self) -> Iterator[tuple[str, bytes]]:
        """Yield the files of entries by their names, in the order of the record; the last has the rest."""
        entries = self._entries()
        number = 0
        while some := tuple(islice(entries, IN_ONE_FILE)):
            number += 1
            self.count += len(some)
            about = dict(words.DATA_TERMS)
            file = _Entries(DATA_FORMAT, self._number, self._setting.name, about, some)
            yield f"record-{number:03d}.json", readable(file)

    def contents(self, files: Iterable[ArchivedFile], of_children: Mapping[ChildId, str]) -> bytes:
        """Return the list of files, of children and of everybody who ever had a part in the record."""
        session = self._session
        children = tuple(
            _ArchivedChild(row.id, row.full_name, row.date_of_birth, of_children.get(row.id, ""))
            for row in self._children.values()
        )
        people = tuple(_named(person, self._setting.kind) for person in everybody(session))
        return readable(
            _Contents(
                DATA_FORMAT, self._number, self._setting.name, session.now(), str(session.ledger.head()),
                people, children, tuple(files),
            )
        )  # fmt: skip

    def _entries(self) -> Iterator[_Entry]:
        for kept in self._session.ledger.read_from(1):
            if kept.header.circle is None:
                yield self._entry(kept)

    def _entry(self, kept: StoredEntry) -> _Entry:
        header, kind = kept.header, kept.header.kind or ""
        is_told = kept.body is not None and kind != DocumentPart.KIND
        return _Entry(
            number=header.seq,
            id=header.id,
            kind=kind,
            kind_in_words=ENTRY_KINDS.get(kind, kind.replace("-", " ")),
            recorded_at=header.recorded_at,
            recorded_by=self._recorder(header),
            children=tuple(
                _Inside(each.child, self._name(each.child), each.role.value) for each in header.children
            ),
            refers_to=header.refers_to,
            body=msgspec.Raw(kept.body) if is_told and kept.body is not None else _EMPTY,
        )

    def _recorder(self, header: EntryHeader) -> _Named:
        version = self._session.chain.version(header.register)
        person = version.person(header.recorder) if version is not None else None
        if person is not None:
            return _named(person, self._setting.kind)
        return _Named(header.recorder, self._session.name_of(header.recorder, header.register))

    def _name(self, child: ChildId) -> str:
        row = self._children.get(child)
        return row.full_name if row is not None else ""


def everybody(session: Session) -> tuple[Person, ...]:
    """Return everybody whom any version of the register knows, as the newest that does; first known, first named."""
    found: dict[str, Person] = {}
    for version in session.chain.versions:
        found |= {person.id: person for person in version.people}
    return tuple(found.values())


def readable(value: msgspec.Struct) -> bytes:
    """Return JSON with a line for each field, for whoever reads it without a program for it."""
    return msgspec.json.format(msgspec.json.encode(value), indent=1)


def _named(person: Person, kind: SettingKind) -> _Named:
    return _Named(person.id, person.name, tuple(role_label(role, kind) for role in person.roles))

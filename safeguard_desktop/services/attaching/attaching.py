"""Attaching: documents are kept with a concern, another entry or a child, whole, in one transaction. Source: S91, X13.

No picture is kept with a concern about pictures that nobody may look at or copy. Source: guidance.md section 2.4.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from safeguard_desktop.domain.codes import Category
from safeguard_desktop.domain.documents import (
    LARGEST_AT_ONCE,
    MOST_AT_ONCE,
    PART_BYTES,
    forbids_pictures,
)
from safeguard_desktop.domain.entries import AnyNew, DocumentAttached, DocumentPart, InChild, NewEntry
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.domain.ports import Progress
from safeguard_desktop.domain.when import as_typed
from safeguard_desktop.services.attaching.looking import LookedAt, look_at_files
from safeguard_desktop.services.concern.amending import when_problems
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.subjects import (
    changed_by,
    children_of_entry,
    children_of_subject,
    complete,
    concern_of,
    entry_of,
)
from safeguard_desktop.services.workplace import Changed


@dataclass(frozen=True, slots=True)
class AttachDraft:
    """What is to be attached, and to what: an entry (a concern is one too), or a child where `about` is None.

    `shows_none` is the lead's word that no file is or holds a picture that nobody may keep; it is asked for where
    a concern about such pictures is near.
    """

    about: EntryId | None = None
    child: ChildId | None = None
    files: tuple[LookedAt, ...] = ()
    description: str = ""
    source: str = ""
    when_typed: str = ""
    shows_none: bool = False


@dataclass(frozen=True, slots=True)
class PictureRule:
    """What holds for pictures here: none may be kept, or the lead has to say that there is none of them."""

    is_forbidden: bool = False
    is_asked: bool = False


@dataclass(frozen=True, slots=True)
class AttachPlace:
    """Where documents go: the entry that they are about, what their headers refer to, and the children."""

    about: EntryId | None
    refers_to: tuple[EntryId, ...]
    children: tuple[InChild, ...]
    changed: Changed


EntriesOf = Callable[[DocumentAttached, bytes], Iterable[AnyNew]]
"""Makes the entries of a document: first what it is, then each of its parts."""


class AttachingService:
    """Looks at files, and keeps them in the open; a subclass says where else they go, and how."""

    def __init__(self, session: Session, models: Models) -> None:
        """Keep the session and its read models."""
        self._session = session
        self._models = models

    def look_at(self, paths: Sequence[Path], progress: Progress | None = None) -> tuple[LookedAt, ...]:
        """Read files and tell what each of them is. Nothing is kept yet."""
        return look_at_files(paths, progress)

    def rule(self, about: EntryId | None, child: ChildId | None) -> PictureRule:
        """Tell what holds for pictures at a concern, another entry or a child. Source: guidance.md section 2.4.

        Raises:
            Refused: there is no such thing to attach to, or it is kept for named people.
        """
        place = self.place(about, child)
        is_forbidden = forbids_pictures(self.categories(about))
        near = (row for inside in place.children for row in self._models.concerns.of_child(inside.child))
        return PictureRule(
            is_forbidden, is_forbidden or any(forbids_pictures(row.categories) for row in near)
        )

    def problems(self, draft: AttachDraft) -> tuple[Problem, ...]:
        """Return what keeps a draft from being attached."""
        found = list(self._of_files(draft))
        if not draft.description.strip():
            found.append(Problem("document_description", "missing"))
        if draft.when_typed.strip():
            found += [
                Problem("document_when", each.code)
                for each in when_problems(draft.when_typed, self._session.wall_clock())
            ]
        rule = self.rule(draft.about, draft.child)
        if rule.is_forbidden and any(file.is_filmed for file in draft.files):
            found.append(Problem("documents", "picture_forbidden"))
        elif rule.is_asked and not draft.shows_none:
            found.append(Problem("shows_none", "missing"))
        return tuple(found)

    def attach(self, draft: AttachDraft, progress: Progress | None = None) -> Changed:
        """Keep the files of a draft: one act, one transaction; `progress` may end it, and nothing is kept then.

        Raises:
            Refused: something is missing, forbidden, or there is nothing to attach it to.
        """
        complete(self.problems(draft))
        place = self.place(draft.about, draft.child)
        session, done, total = self._session, 0, sum(len(file.raw) for file in draft.files)
        session.append()  # readings that waited for room on the disk are not part of what may be ended
        with session.gather():
            make = self.maker(place)
            for file in draft.files:
                for size in self._kept(make(self._document(file, draft, place), file.raw), file.raw):
                    done += size
                    if progress is not None:
                        progress(done, total)
        session.ledger.let_go_of_pages()
        return place.changed

    def maker(self, place: AttachPlace) -> EntriesOf:
        """Return what makes the entries of each document that goes to a place, once per act."""
        return lambda body, raw: entries_of(self._session, body, raw, place.children, place.refers_to)

    def _kept(self, entries: Iterable[AnyNew], raw: bytes) -> Iterator[int]:
        """Append a document and its parts; yield how many bytes each step kept."""
        for entry, piece in zip(entries, (b"", *pieces_of(raw)), strict=True):
            self._session.append(entry)
            if piece:
                yield len(piece)

    def _document(self, file: LookedAt, draft: AttachDraft, place: AttachPlace) -> DocumentAttached:
        return DocumentAttached(
            name=file.name,
            type=file.type,
            size=len(file.raw),
            digest=hashlib.sha256(file.raw).hexdigest(),
            parts=parts_of(file.raw),
            description=draft.description.strip(),
            source=draft.source.strip(),
            when=self._when(draft.when_typed),
            pages=file.pages,
            about=place.about,
            taken_out=file.taken_out,
            came_size=file.came_size,
            came_digest=file.came_digest,
        )

    def _when(self, typed: str) -> EventTime | None:
        return as_typed(typed, self._session.wall_clock()) if typed.strip() else None

    def _of_files(self, draft: AttachDraft) -> Iterator[Problem]:
        if not draft.files:
            yield Problem("documents", "missing")
        if any(file.problem for file in draft.files):
            yield Problem("documents", "cannot_be_kept")
        is_much = sum(len(file.raw) for file in draft.files) > LARGEST_AT_ONCE
        if is_much or len(draft.files) > MOST_AT_ONCE:
            yield Problem("documents", "too_much")

    def place(self, about: EntryId | None, child: ChildId | None) -> AttachPlace:
        """Return where documents go that are attached to an entry, or to a child alone.

        Raises:
            Refused: there is no such thing to attach to, or it is kept for named people.
        """
        if about is None:
            children = children_of_subject(self._models, None, child)
            return AttachPlace(None, (), children, Changed("child", children[0].child))
        self._refuse_restricted(about)
        view = entry_of(self._models, about)
        children, concern = children_of_entry(self._models, view), concern_of(self._models, view)
        if not children:
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        refers_to = (about,) if concern == about else (about, concern)
        return AttachPlace(about, refers_to, children, changed_by(self._models, view))

    def _refuse_restricted(self, about: EntryId) -> None:
        """A document of what is kept for named people would be kept for them too, which it cannot be here."""
        stored = self._session.ledger.entry(about)
        if stored is not None and stored.header.circle is not None:
            raise Refused(RefusalCode.NOT_WITH_RESTRICTED)

    def categories(self, about: EntryId | None) -> tuple[Category, ...]:
        """Return what the concern is about that documents are attached to."""
        view = self._models.chronology.entry(about) if about is not None else None
        row = self._models.concerns.row(concern_of(self._models, view)) if view is not None else None
        return row.categories if row is not None else ()


def entries_of(
    session: Session,
    body: DocumentAttached,
    raw: bytes,
    children: tuple[InChild, ...],
    refers_to: tuple[EntryId, ...],
) -> Iterator[NewEntry]:
    """Yield the entries of a document: what it is, then its bytes in parts. LEDGER.md, section 4."""
    entry = session.new_entry(body, children, refers_to)
    yield entry
    for number, piece in enumerate(pieces_of(raw), 1):
        yield session.new_entry(DocumentPart(entry.id, number, piece), children, (entry.id, *refers_to))


def pieces_of(raw: bytes) -> Iterator[bytes]:
    """Yield the bytes of a document in pieces of one part each."""
    return (raw[begin : begin + PART_BYTES] for begin in range(0, len(raw), PART_BYTES))


def parts_of(raw: bytes) -> int:
    """Return how many parts a document of these bytes has."""
    return -(-len(raw) // PART_BYTES)

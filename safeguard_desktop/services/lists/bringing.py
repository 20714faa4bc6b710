"""Bringing in a list: read it, say what its columns mean, look at who is in it, and take in what was chosen.

Nothing is written before somebody has chosen, child by child, what is done; then everything is, in one transaction.

Source: S106; DESIGN section 6 (foreign formats are parsed in the child process, imports are one transaction).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from safeguard_desktop.domain.child import ChildDetails
from safeguard_desktop.domain.entries import ChildAdded, InChild, NewEntry, Note
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import ChildId, EntryId, new_child_id
from safeguard_desktop.domain.lists import ListColumn, ListPurpose, column_problems, guessed
from safeguard_desktop.domain.names import match_names
from safeguard_desktop.domain.rows import NameMatch
from safeguard_desktop.foreign.list_parts import ListQuestion, ListRead
from safeguard_desktop.foreign.runner import CannotBeRead, Limits, run
from safeguard_desktop.foreign.tasks import Task
from safeguard_desktop.services.lists.people import Listed, cells_of, grouped, standing_of
from safeguard_desktop.services.lists.tracker import Saying, Tracker, saying
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.storage.atomic import read_beginning

LARGEST_LIST: Final = 8 << 20
"""Bytes of a list: more than any school has."""
NEW_FILE: Final = "new"
"""What is done with somebody in a list for whom a file is opened."""
_Names = Sequence[tuple[ChildId, tuple[str, ...]]]
_PATIENT: Final = Limits(seconds=10.0)


@dataclass(frozen=True, slots=True)
class ListDraft:
    """A list as somebody brings it in.

    `columns` say what each column means; `called` is what a tracker is called; `choices` are what is done with the
    children of the list, by their place: `NEW_FILE` or the id of a child of the record. Whoever is not in it is left
    out.
    """

    read: ListRead
    purpose: ListPurpose
    columns: tuple[ListColumn, ...]
    called: str = ""
    choices: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class BroughtIn:
    """What came of it: files opened, notes written, and rows of those chosen that stood in the record already."""

    files: int
    notes: int
    already: int
    changed: Changed


@dataclass(frozen=True, slots=True)
class _Chosen:
    """A child of the list with whom something is done: whose file it is, which rows go there, whether it is opened."""

    child: ChildId
    details: ChildDetails
    rows: tuple[int, ...]
    is_new: bool

    def file(self) -> NewEntry:
        """Return the entry that opens the file."""
        return NewEntry(EntryId(self.child), ChildAdded(self.details), (InChild(self.child),))


class ListsService:
    """Brings in lists."""

    def __init__(self, session: Session, models: Models) -> None:
        """Keep the session and its read models."""
        self._session = session
        self._models = models

    def read(self, path: Path) -> ListRead:
        """Read a file, in the child process.

        Raises:
            CannotBeRead: it is no list, or too large; `cause` says which.
            EnvironmentFault: the file cannot be read.
        """
        raw = read_beginning(path, LARGEST_LIST + 1)
        if len(raw) > LARGEST_LIST:
            raise CannotBeRead("too_large")
        return run(Task.LIST, ListQuestion(), raw, ListRead, _PATIENT)

    def guessed(self, read: ListRead, purpose: ListPurpose) -> tuple[ListColumn, ...]:
        """Return what the columns may mean, by what they are called."""
        return guessed(read.header, purpose)

    def problems(self, draft: ListDraft) -> tuple[Problem, ...]:
        """Return what is missing before the list can be understood."""
        found = column_problems(draft.columns, draft.purpose)
        unnamed = draft.purpose is ListPurpose.TRACKER and not draft.called.strip()
        return (*found, Problem("list_called", "missing")) if unnamed else found

    def people(self, draft: ListDraft) -> tuple[Listed, ...]:
        """Return who is in the list, in its order, each once.

        Raises:
            Refused: the columns do not say enough.
        """
        self._check(draft)
        names = self._models.children.all_names()
        found = grouped(cells_of(draft.read, draft.columns), self._session.today())
        return tuple(self._listed(details, rows, names) for details, rows in found.items())

    def silent_lines(self, draft: ListDraft) -> tuple[int, ...]:
        """Return the lines of a tracker that say neither event nor action, or name nobody: they are left out."""
        said = cells_of(draft.read, draft.columns)
        return tuple(
            line for line, row in zip(draft.read.lines, said, strict=True) if not _says_anything(row)
        )

    def bring_in(self, draft: ListDraft) -> BroughtIn:
        """Open the files and write the notes that were chosen, in one transaction.

        Raises:
            Refused: the columns do not say enough, or nobody was chosen.
            EnvironmentFault: the record cannot be written.
        """
        self._check(draft)
        chosen = self._chosen(draft)
        if not chosen:
            raise Refused(RefusalCode.INCOMPLETE, (Problem("list_people", "missing"),))
        tracker = self._tracker(draft)
        files = [each.file() for each in chosen if each.is_new]
        told = [(each.child, note) for each in chosen for note in tracker.notes(each.rows)]
        fresh = self._fresh(told)
        self._session.append(
            *files, *(self._session.new_entry(note, (InChild(child),)) for child, note in fresh)
        )
        return BroughtIn(len(files), len(fresh), len(told) - len(fresh), Changed("child", chosen[0].child))

    def _chosen(self, draft: ListDraft) -> list[_Chosen]:
        """Return the children of the list with whom something is done, in its order."""
        clock = self._session.workplace.clock
        people = list(grouped(cells_of(draft.read, draft.columns), self._session.today()).items())
        chosen = [(*people[place], goes) for place, goes in sorted(draft.choices.items()) if goes]
        return [
            _Chosen(
                new_child_id(clock()) if goes == NEW_FILE else ChildId(goes), details, rows, goes == NEW_FILE
            )
            for details, rows, goes in chosen
            if details.full_name
        ]

    def _tracker(self, draft: ListDraft) -> Tracker:
        """Return what turns rows into notes; of a list of children no column tells what happened, so it has none."""
        cells = cells_of(draft.read, draft.columns)
        return Tracker(cells, draft.read.lines, draft.called.strip(), self._session.wall_clock())

    def _fresh(self, told: Iterable[tuple[ChildId, Note]]) -> list[tuple[ChildId, Note]]:
        """Return the notes that the children's files do not hold yet, each once."""
        there: dict[ChildId, set[Saying]] = {}
        fresh = []
        for child, note in told:
            if child not in there:
                there[child] = self._said(child)
            if saying(note) not in there[child]:
                there[child].add(saying(note))
                fresh.append((child, note))
        return fresh

    def _said(self, child: ChildId) -> set[Saying]:
        rows = self._models.chronology.rows(child)
        return {saying(row.entry.body) for row in rows if isinstance(row.entry.body, Note)}

    def _check(self, draft: ListDraft) -> None:
        if found := self.problems(draft):
            raise Refused(RefusalCode.INCOMPLETE, found)

    def _listed(self, details: ChildDetails, rows: tuple[int, ...], names: _Names) -> Listed:
        found = match_names(details.full_name, names)
        known = ((self._models.children.row(match.child), match) for match in found)
        matches = tuple(NameMatch(row, match.score, match.why) for row, match in known if row is not None)
        return Listed(details, rows, standing_of(details, matches), matches)


def _says_anything(row: Mapping[ListColumn, str]) -> bool:
    is_named = row[ListColumn.NAME] or row[ListColumn.FORENAME] or row[ListColumn.SURNAME]
    return bool(is_named and (row[ListColumn.EVENT] or row[ListColumn.ACTION]))

"""Who stands in a list, and who of them the record knows already. Source: S106; guidance.md section 9."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from safeguard_desktop.domain.child import ChildDetails
from safeguard_desktop.domain.lists import ListColumn
from safeguard_desktop.domain.rows import NameMatch
from safeguard_desktop.domain.when import parse_date
from safeguard_desktop.foreign.list_parts import ListRead
from safeguard_desktop.services.child.children import same_name

Cells = Mapping[ListColumn, str]
"""What one row says, by what its columns mean; what was not there is ""."""


class Standing(StrEnum):
    """How somebody in a list stands to the record."""

    NEW = "new"
    KNOWN = "known"
    """The same name, and no other date of birth."""
    ALIKE = "alike"
    """A name that is written much the same, or the same name with another date of birth."""
    NAMELESS = "nameless"


@dataclass(frozen=True, slots=True)
class Listed:
    """A child in a list: the front sheet that the list would begin, and the rows that are about her.

    `rows` are places in `ListRead.rows`; `matches` are children of the record, the likeliest first.
    """

    details: ChildDetails
    rows: tuple[int, ...]
    standing: Standing
    matches: tuple[NameMatch, ...] = ()


def cells_of(read: ListRead, columns: Sequence[ListColumn]) -> tuple[Cells, ...]:
    """Return what each row says."""
    kept = [(place, column) for place, column in enumerate(columns) if column is not ListColumn.NOTHING]
    blank = dict.fromkeys(ListColumn, "")
    return tuple({**blank, **{column: row[place] for place, column in kept}} for row in read.rows)


def grouped(cells: Sequence[Cells], today: date) -> dict[ChildDetails, tuple[int, ...]]:
    """Return the children of a list, each once, with the rows that are about them."""
    first: dict[tuple[str, str], ChildDetails] = {}
    rows: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for place, row in enumerate(cells):
        details = _details(row, today)
        key = same_name(details.full_name), details.date_of_birth or details.date_of_birth_note
        first.setdefault(key, details)
        rows[key].append(place)
    return {first[key]: tuple(places) for key, places in rows.items()}


def standing_of(details: ChildDetails, matches: Sequence[NameMatch]) -> Standing:
    """Return how somebody in a list stands to the children whose names are alike."""
    if not details.full_name:
        return Standing.NAMELESS
    if any(is_same(details, match) for match in matches):
        return Standing.KNOWN
    return Standing.ALIKE if matches else Standing.NEW


def is_same(details: ChildDetails, match: NameMatch) -> bool:
    """Whether a child of the record has the same name, and no other date of birth."""
    born = {day for day in (details.date_of_birth, match.child.date_of_birth) if day}
    return same_name(details.full_name) == same_name(match.child.full_name) and len(born) <= 1


def is_surely_same(details: ChildDetails, match: NameMatch) -> bool:
    """Whether a child of the record has the same name and the same date of birth."""
    return is_same(details, match) and bool(details.date_of_birth and match.child.date_of_birth)


def _details(row: Cells, today: date) -> ChildDetails:
    name = row[ListColumn.NAME] or " ".join(filter(None, (row[ListColumn.FORENAME], row[ListColumn.SURNAME])))
    typed = row[ListColumn.BORN]
    born = parse_date(typed.partition("T")[0], today) if typed else None
    is_day = born is not None and born <= today
    return ChildDetails(
        full_name=" ".join(name.split()),
        known_as=row[ListColumn.KNOWN_AS],
        date_of_birth=born.isoformat() if born is not None and is_day else "",
        date_of_birth_note="" if is_day else typed,
        group=row[ListColumn.GROUP],
        sex=row[ListColumn.SEX],
        upn=row[ListColumn.UPN],
    )

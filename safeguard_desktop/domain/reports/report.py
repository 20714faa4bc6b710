"""The shape of a report: tables of numbers, what each says in words, and how it is drawn. Texts are in final words.

The window, the paper and the files for spreadsheets are all made from this, so that none can say more than another.
"""

from dataclasses import dataclass
from enum import Enum, StrEnum

from safeguard_desktop.domain.ids import ChildId


class ReportKind(StrEnum):
    """What somebody wants to know."""

    CONCERNS = "concerns"
    TIMES = "times"
    REFERRALS = "referrals"
    SHARING = "sharing"
    NAMES = "names"
    DUE = "due"
    CHILD = "child"
    GOVERNORS = "governors"


class Hidden(Enum):
    """Stands where a number is not shown, because somebody might be recognised by it."""

    HIDDEN = "hidden"


HIDDEN = Hidden.HIDDEN
Cell = int | str | Hidden


class Picture(StrEnum):
    """How a table is drawn: a bar for each line, a line through the months, or dots in lanes over the months."""

    NONE = "none"
    BARS = "bars"
    LINES = "lines"
    LANES = "lanes"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a table. `is_sum` marks the last one, which adds the others up."""

    label: str
    cells: tuple[Cell, ...]
    is_sum: bool = False


@dataclass(frozen=True, slots=True)
class Dot:
    """Something that happened: in which lane, and on which ISO day."""

    lane: str
    day: str


@dataclass(frozen=True, slots=True)
class Table:
    """Some numbers. `heads` are what the columns are called, that of the labels first; `told` says what is counted.

    A picture of bars draws the first column of numbers, one of lines each column over the `months` (``2026-03``)
    that its lines stand for. `dots` are for lanes only.
    """

    key: str
    title: str
    told: str
    heads: tuple[str, ...]
    lines: tuple[Line, ...]
    picture: Picture = Picture.BARS
    dots: tuple[Dot, ...] = ()
    months: tuple[str, ...] = ()

    @property
    def drawn(self) -> tuple[Line, ...]:
        """The lines that a picture shows: all but the sum."""
        return tuple(line for line in self.lines if not line.is_sum)


@dataclass(frozen=True, slots=True)
class Report:
    """A report. `period` says over which days it counts, `notes` what a reader has to know before reading a number.

    `hint` is for whoever makes it, and stands on the screen alone.
    """

    kind: ReportKind
    title: str
    period: str
    facts: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]
    tables: tuple[Table, ...]
    child: ChildId | None = None
    hint: str = ""

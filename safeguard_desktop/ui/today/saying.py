"""What every line of Today is made of: a title in which names may be hidden, a tone, and the way to a page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from safeguard_desktop.domain.deadlines import is_overdue
from safeguard_desktop.domain.ids import PersonId
from safeguard_desktop.domain.rows import ConcernRow, TaskRow
from safeguard_desktop.ui.concerns.table import child_text
from safeguard_desktop.ui.desk.places import Destination, Place
from safeguard_desktop.ui.theme import Tone
from safeguard_desktop.ui.today.lines import TaskLine
from safeguard_desktop.wording.story import concern_name


@dataclass(frozen=True)
class Ways:
    """Where lines lead: to a page and perhaps an act on it, or to the form that is opened beside the list.

    `take_all` takes everything that was handed over; `take_over` opens the form about a person who is away.
    """

    go: Callable[[Destination], None]
    write: Callable[[TaskRow], None]
    take_all: Callable[[], None]
    take_over: Callable[[PersonId], None]


@dataclass(frozen=True)
class Saying:
    """How things are said and opened to one person on one day."""

    day: date
    ways: Ways
    hides_names: bool

    def title(self, child: str, name: str) -> tuple[str, ...]:
        """Returns the parts of a title: the child, unless names are hidden, and what the thing is called."""
        parts = (name,) if self.hides_names else (child, name)
        return tuple(part for part in parts if part)

    def tone(self, due_on: str) -> Tone:
        """Returns the tone of what is due on a day."""
        return Tone.STOP if is_overdue(due_on, self.day) else Tone.MUTED

    def to_keeping(self, of: str) -> Callable[[], None]:
        """Returns the way to a hold or a file on the page of keeping; a bound method would be gone with its list."""
        return partial(self.ways.go, Destination(Place.KEEPING, entry=of))

    def to_matter(self, matter: str) -> None:
        """Goes to a worry about an adult."""
        self.ways.go(Destination(Place.MATTERS, matter))

    def concern(
        self, row: ConcernRow, line: str, act: str, place: Place = Place.CONCERN, form: str = ""
    ) -> TaskLine:
        """Returns a line about a concern. `form` is the act that its button opens on the page, "" for the page."""
        name = concern_name(row.number, row.reference)
        open_it = partial(self.ways.go, Destination(place, row.id, act=form))
        return TaskLine(name, self.title(child_text(row), name), line, act, open_it)

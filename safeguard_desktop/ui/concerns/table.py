"""The table of concerns. What they are about stays hidden until it is asked for: others may see the screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from safeguard_desktop.domain.calendar_words import plain
from safeguard_desktop.domain.codes import ConcernState
from safeguard_desktop.domain.hours import find_hours
from safeguard_desktop.domain.rows import ConcernRow
from safeguard_desktop.services.concern.concerns import ConcernsService, FoundConcerns
from safeguard_desktop.storage.models.concerns import ConcernsQuery
from safeguard_desktop.ui.tasks import Tasks
from safeguard_desktop.ui.theme import Tone
from safeguard_desktop.ui.widgets import DataTable, PagedTableModel, TableColumn
from safeguard_desktop.ui.widgets.paged_model import Beginning, Deliver, Ids
from safeguard_desktop.wording import concerns as words
from safeguard_desktop.wording import labels
from safeguard_desktop.wording import owning as owning_words
from safeguard_desktop.wording.children import told_apart
from safeguard_desktop.wording.story import concern_name
from safeguard_desktop.wording.times import minute_text

STATE_TONES: Final = {
    ConcernState.WAITING: Tone.CAUTION,
    ConcernState.RECEIVED: Tone.CAUTION,
    ConcernState.MONITORED: Tone.ACCENT,
    ConcernState.DECIDED: Tone.PLAIN,
    ConcernState.CLOSED: Tone.GOOD,
    ConcernState.ARRIVED: Tone.MUTED,
}
STATE_ICONS: Final = {
    ConcernState.WAITING: "inbox",
    ConcernState.RECEIVED: "circle-alert",
    ConcernState.MONITORED: "eye",
    ConcernState.DECIDED: "circle",
    ConcernState.CLOSED: "circle-check",
    ConcernState.ARRIVED: "package-open",
}


def when_text(row: ConcernRow) -> str:
    """Returns when a concern happened, no more exactly than it is known, with the words in which it was given."""
    if not row.event_from:
        return row.event_words
    day, _, minute = minute_text(row.event_from).rpartition(", ")
    # Midnight is where a day, a month or a year begins that was given without a time.
    is_exact = minute != "00:00" and _names_a_minute(row.event_words)
    return f"{day}, {minute}" if is_exact else f"{day} (“{row.event_words}”)"


def _names_a_minute(typed: str) -> bool:
    """Returns False for a part of a day, such as "after lunch", which has a first minute but is not that minute."""
    try:
        _rest, hours = find_hours(plain(typed))
    except ValueError:
        return False
    return hours is None or hours.first == hours.last


def child_text(row: ConcernRow) -> str:
    """Returns whom a concern is about; two children of one name are told apart."""
    return told_apart(row.child_name, row.told_apart_by)


def standing_text(row: ConcernRow) -> str:
    """Returns how far a concern has come, or where it came from."""
    return words.came_from(row.from_setting) if row.from_setting else labels.CONCERN_STATES[row.state]


def about_text(row: ConcernRow) -> str:
    """Returns what a concern is about, and what was decided."""
    decided = labels.DECISIONS[row.decision] if row.decision is not None else ""
    return " · ".join(part for part in (labels.categories_text(row.categories), decided) if part)


COLUMNS: Final = (
    TableColumn[ConcernRow](
        words.COLUMN_NUMBER, lambda row: concern_name(row.number, row.reference), 100, is_whole=True
    ),
    TableColumn[ConcernRow](words.COLUMN_WHEN, when_text, least=300),
    TableColumn[ConcernRow](words.COLUMN_CHILD, child_text, is_strong=True, least=220),
    TableColumn[ConcernRow](
        words.COLUMN_STATE,
        lambda row: words.state_text(standing_text(row), is_kept=row.has_hold),
        tone=lambda row: STATE_TONES[row.state],
        icon_name=lambda row: STATE_ICONS[row.state],
        least=220,
    ),
    TableColumn[ConcernRow](owning_words.COLUMN_OWNER, lambda row: row.owner_name, 150),
    TableColumn[ConcernRow](words.COLUMN_KIND, about_text),
)
_OWNER, _ABOUT = len(COLUMNS) - 2, len(COLUMNS) - 1


class ConcernsTable(DataTable):
    """Concerns by sequence, fetched in pages by the worker."""

    def __init__(self, name: str, concerns: ConcernsService, tasks: Tasks) -> None:
        self._concerns, self._tasks = concerns, tasks
        self.rows = PagedTableModel[ConcernRow](COLUMNS, self._fetch)
        super().__init__(name, words.TITLE, self.rows)
        self.rows.setParent(self)
        self._kept: int | None = None
        self.rows.completed.connect(self._keep_chosen)
        self.show_about(shown=False)
        self.show_owner(shown=False)

    def show_about(self, shown: bool) -> None:
        """Shows or hides what the concerns are about."""
        self.show_column(_ABOUT, shown=shown)

    def show_owner(self, shown: bool) -> None:
        """Shows or hides who sees to the concerns: where one person reads the record, it is always the same."""
        self.show_column(_OWNER, shown=shown)

    def show_found(self, found: FoundConcerns) -> None:
        """Shows other concerns, keeping the chosen one chosen if it is still among them."""
        self._kept = self.current_id()
        rows = dict(zip(found.seqs, found.rows, strict=False))
        self.rows.begin(
            Beginning(found.seqs, rows, found.total, lambda take: self._ask_all(found.query, take))
        )
        self._keep_chosen()

    def chosen_row(self, seq: int) -> ConcernRow | None:
        """Returns what is in the row of a sequence, if it has been fetched."""
        row = self.rows.row_of(seq)
        return self.rows.row_data(row) if row is not None else None

    def _fetch(self, seqs: tuple[int, ...], deliver: Deliver[ConcernRow]) -> None:
        self._tasks.run(lambda: dict(zip(seqs, self._concerns.rows(seqs), strict=True)), deliver, owner=self)

    def _keep_chosen(self) -> None:
        """Chooses what was chosen before the list changed, unless another row has been chosen since."""
        if self._kept is None or self.currentIndex().isValid():
            return
        row = self.rows.row_of(self._kept)
        if row is not None:
            self.choose_row(row)
        else:
            self.rows.complete()

    def _ask_all(self, query: ConcernsQuery, take: Callable[[Ids], None]) -> None:
        self._tasks.run(lambda: self._concerns.ids(query), take, owner=self)

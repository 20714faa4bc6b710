"""The chronology on a child's page: a line of time, what narrows it, and every event in its order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from safeguard_desktop.domain.child import StatusSpan
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.domain.rows import ChronologyRow, EntryView
from safeguard_desktop.domain.story_kinds import story_kind
from safeguard_desktop.services.child.child_file import WHOLE_STORY, ChronologyQuery, narrowed
from safeguard_desktop.services.kept_filters import KeptFilters
from safeguard_desktop.ui.children.filter_bar import FilterBar
from safeguard_desktop.ui.children.sticking import Sticking
from safeguard_desktop.ui.children.timeline import TimeLine
from safeguard_desktop.ui.children.timeline_geometry import Event, Span
from safeguard_desktop.ui.desk.acts import Flow
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.place_in_story import PlaceInStory, nearest
from safeguard_desktop.ui.desk.story import story_of
from safeguard_desktop.ui.desk.story_view import Part, StoryView
from safeguard_desktop.ui.theme import Space
from safeguard_desktop.ui.widgets import CheckBox, EmptyState, MutedText, ScrollPage, Section, TextLabel
from safeguard_desktop.wording import child_file as file_words
from safeguard_desktop.wording import children as words
from safeguard_desktop.wording import filters as filter_words
from safeguard_desktop.wording import labels, story
from safeguard_desktop.wording.times import event_text, minute_text

ActLinks = tuple[tuple[str, str], ...]
Links = Callable[[EntryView], ActLinks]


class Chronology(QWidget):
    """A child's story. `concern_opened` carries the id of a concern, `act_chosen` the key of an act on an entry."""

    concern_opened = Signal(str)
    act_chosen = Signal(str)

    def __init__(self, filters: KeptFilters, bench: Bench) -> None:
        super().__init__()
        self._bench, self._kept_filters = bench, filters
        self._child = ""
        self._rows: tuple[ChronologyRow, ...] = ()
        self._shown: tuple[ChronologyRow, ...] = ()
        self._queries: dict[str, ChronologyQuery] = {}
        self._page: ScrollPage | None = None
        self._links: Links = _no_links
        self._place: PlaceInStory | None = None
        self._make_parts()
        self._lay_out()
        self.filters.query_changed.connect(self._on_query_changed)
        self.filters.cleared.connect(self._on_cleared)
        self.newest_check.toggled.connect(lambda _on: self._show())
        self.story.act_chosen.connect(self._on_act_chosen)
        self.story.link_reached.connect(self._on_link_reached)

    def live_in(self, page: ScrollPage) -> None:
        """Takes the page that scrolls the story: what is changed here keeps the place in it."""
        self._page = page
        self._sticking.follow(page)
        self._place = PlaceInStory(page, self.story, lambda: self._sticking.covered)
        self.time_line.event_chosen.connect(self._place.go_to)

    def show_story(
        self, child: str, rows: Sequence[ChronologyRow], spans: Sequence[StatusSpan], today: str
    ) -> None:
        """Shows a child's chronology, which comes in the order of the events, narrowed as it was before."""
        is_same = child == self._child
        self._child, self._rows = child, tuple(rows)
        self.time_line.show_story(events_of(rows), [_span(span) for span in spans], today)
        self._count.setText(file_words.entries_in_order(len(rows)))
        self.filters.offer(rows)
        if not is_same:
            self.filters.show_query(self._queries.get(child, WHOLE_STORY))
        self._narrow(self.filters.query())

    def offer(self, links: Links) -> None:
        """Takes what may be done about an entry: words and key of each link, the keys with a colon in them."""
        self._links = links

    def empty(self) -> None:
        """Takes every entry away. What narrowed the story is remembered until the record is locked."""
        self._child, self._rows, self._shown = "", (), ()
        self.story.empty()
        self.time_line.clear()
        self.filters.show_query(WHOLE_STORY)
        self._child_b.clear()
        self._count.clear()

    def entry_in_view(self) -> str:
        """Returns the entry at the top of the view; "" while the top of the story is in sight."""
        return self._place.entry_in_view() if self._place is not None else ""

    def show_entry(self, entry: str) -> None:
        """Goes to an entry and marks where it begins; a filter that leaves it out is taken away."""
        if all(row.entry.id != entry for row in self._shown):
            self.filters.show_query(WHOLE_STORY, is_told=True)
        self.story.point_out(entry)
        if self._place is not None:
            self._place.go_to(entry)

    def take_keyboard(self) -> None:
        """Puts the keyboard on the filters and brings them into sight, wherever in the story somebody is."""
        if not self._rows or self._page is None:
            return
        if not self.entry_in_view():
            self._page.ensureWidgetVisible(self._room)
        self.filters.kind_combo.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def explain(self, text: str) -> None:
        """Says who is called by a letter in the story; nothing where nobody is."""
        self._child_b.setText(text)
        self._child_b.setVisible(bool(text))

    def _make_parts(self) -> None:
        self.newest_check = CheckBox(words.NEWEST_FIRST)
        self.newest_check.setObjectName("newest_check")
        self.bar = QWidget()
        self.time_line = TimeLine("time_line")
        self.filters = FilterBar(self._kept_filters, self._bench)
        self._room = QWidget()
        self._count = TextLabel("", "muted", wrap=False)
        self._child_b = MutedText()
        self._child_b.hide()
        self.story = StoryView("chronology_view", words.CHRONOLOGY)
        self._nothing = EmptyState("history", words.CHRONOLOGY_EMPTY, words.CHRONOLOGY_EMPTY_HINT)
        self._none_fits = EmptyState("search", file_words.NONE_FITS, file_words.NONE_FITS_HINT)

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self.bar)
        inside.setContentsMargins(0, Space.SMALL, 0, Space.SMALL)
        inside.setSpacing(Space.SMALL)
        inside.addWidget(self.filters)
        inside.addWidget(self.time_line)
        section = Section(words.CHRONOLOGY, Flow(self._count, self.newest_check))
        for part in (self._room, self._child_b, self.story, self._nothing, self._none_fits):
            section.add(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(section)
        self._sticking = Sticking(self, self._room, self.bar, self.time_line)

    def _on_query_changed(self, query: ChronologyQuery) -> None:
        self._queries[self._child] = query
        self._narrow(query)

    def _on_cleared(self, before: ChronologyQuery) -> None:
        child = self._child

        def undo() -> None:
            if self._child == child:
                self.filters.show_query(before, is_told=True)
            else:
                self._queries[child] = before

        self._bench.bus.undo_offered.emit(filter_words.CLEARED, undo)

    def _narrow(self, query: ChronologyQuery) -> None:
        """Shows what fits. A few hundred rows are narrowed faster than a worker could be asked to."""
        self._shown = narrowed(self._rows, query)
        self.filters.show_count(len(self._shown), len(self._rows))
        kept = None if len(self._shown) == len(self._rows) else frozenset(row.entry.id for row in self._shown)
        self.time_line.keep(kept)
        self._show()

    def _show(self) -> None:
        rows = tuple(reversed(self._shown)) if self.newest_check.isChecked() else self._shown
        place = self._place.note() if self._place is not None else None
        self._nothing.setVisible(not self._rows)
        self._none_fits.setVisible(bool(self._rows) and not rows)
        self.bar.setVisible(bool(self._rows))
        self._room.setVisible(bool(self._rows))
        self.story.setVisible(bool(rows))
        self.story.show_entries([row.entry.id for row in rows], lambda place: self._part(rows[place]))
        if place is not None and self._place is not None:
            order, kept = [row.entry.id for row in self._rows], {row.entry.id for row in rows}
            self._place.seek(nearest(place[0], order, kept), place[1])

    def _part(self, row: ChronologyRow) -> Part:
        """Returns an event with what it is about, what may be done about it, and a link to its concern."""
        opens = ((story.open_concern(row.number, ""), row.concern),) if row.concern else ()
        about = labels.categories_text(row.categories)
        return Part(row.entry, _when_text(row), (*self._links(row.entry), *opens), about, row.spoken_by)

    def _on_act_chosen(self, key: str) -> None:
        (self.act_chosen if ":" in key else self.concern_opened).emit(key)

    def _on_link_reached(self, down: int) -> None:
        """Scrolls to a link of the story that the keyboard came to, clear of the bar."""
        if self._page is None:
            return
        column = self._page.column
        top = self.story.mapToGlobal(QPoint(0, down)).y() - column.mapToGlobal(QPoint(0, 0)).y()
        self._page.ensureVisible(0, top, 0, self._sticking.covered + 3 * Space.WIDE)


def events_of(rows: Sequence[ChronologyRow]) -> list[Event]:
    """Returns a story as the line of time shows it."""
    return [
        Event(row.entry.id, row.event_from, story_kind(row.entry.body), partial(_name, row)) for row in rows
    ]


def _no_links(_entry: EntryView) -> ActLinks:
    return ()


def _name(row: ChronologyRow) -> str:
    """Returns what a mark of the line is called."""
    return file_words.event_name(_when_text(row), story_of(row.entry).heading)


def _when_text(row: ChronologyRow) -> str:
    """Returns when it happened, no more exactly than it is known, with the words in which it was given."""
    when = getattr(row.entry.body, "when", None)
    if not isinstance(when, EventTime):
        return minute_text(row.event_from)
    shown, typed = event_text(when), when.words
    return shown if typed in shown else f"{shown} (“{typed}”)"


def _span(span: StatusSpan) -> Span:
    return Span(words.STATUS_SIGNS[span.status], span.first_day, span.last_day)

"""The notes that were written for whoever is signed in, each with a way to say that it was read. Source: S99, X09."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer, Signal

from safeguard_desktop.domain.clock import Clock, local
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.services.briefing.own_notes import OwnNoteRow, OwnNotesService
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.desk.refill import Refill
from safeguard_desktop.ui.desk.titles import strong_row
from safeguard_desktop.ui.tasks import Bus, Tasks
from safeguard_desktop.ui.theme import Space, Tone
from safeguard_desktop.ui.trouble import TroubleBanner
from safeguard_desktop.ui.widgets import (
    Banner,
    BodyText,
    Card,
    Column,
    EmptyState,
    MutedText,
    PageTitle,
    PrimaryButton,
    Row,
    ScrollPage,
    StatusPill,
    StrongText,
)
from safeguard_desktop.wording import briefing as words

_Found = tuple[tuple[OwnNoteRow, ...], int]


class NotesPage(ScrollPage):
    """What to read and what was read. `told` carries what was done, in words that name nobody."""

    told = Signal(str)

    def __init__(self, notes: OwnNotesService, tasks: Tasks, bus: Bus, clock: Clock) -> None:
        super().__init__(widest=860)
        self.setObjectName("notes_page")
        self._notes, self._tasks, self._bus, self._clock = notes, tasks, bus, clock
        self._last_seen: _Found | None = None
        self._moves_on = True
        self.trouble = TroubleBanner("notes_trouble_banner")
        self._content = Refill(Space.LARGE)
        head = Column(Space.SMALL)
        head.add(PageTitle(words.MY_NOTES))
        head.add(MutedText(words.MY_NOTES_INTRO))
        for part in (head, self.trouble, self._content):
            self.add(part)

    def reload(self) -> None:
        """Looks what there is; what is on the page stays where it is unless something has changed."""
        self._tasks.run(self._find, self._on_found, self.trouble.show_failure, owner=self)

    def _find(self) -> _Found:
        return self._notes.rows(), self._notes.unreadable()

    def _on_found(self, found: _Found) -> None:
        if found == self._last_seen:
            return
        self._last_seen = found
        rows, unreadable = found
        with self._content.refilled() as fill:
            if unreadable:
                fill(Banner(Tone.CAUTION, words.unreadable_notes(unreadable)))
            for place, row in enumerate(rows, start=1):
                fill(self._card(row, place))
            if not rows:
                fill(EmptyState("notebook-pen", words.NO_NOTES, words.NO_NOTES_HINT))
        if self._moves_on:
            self._moves_on = False
            self._focus_first()

    def _card(self, row: OwnNoteRow, place: int) -> Card:
        card = Card()
        card.setObjectName(f"note_card_{place}")
        pill = (
            StatusPill(words.READ, Tone.GOOD, "check")
            if row.read_at
            else StatusPill(words.TO_READ, Tone.CAUTION, "mail")
        )
        card.add(strong_row(row.child, pill))
        if not row.is_vouched_for:
            card.add(
                Banner(
                    Tone.CAUTION,
                    words.not_vouched(row.writer),
                    title=words.NOT_VOUCHED,
                    icon_name="triangle-alert",
                )
            )
        card.add(BodyText(row.text, selectable=True))
        card.add(StrongText(words.holds_until(row.until)))
        today = local(self._clock()).date()
        writer = MutedText(words.from_whom(row.writer, row.written_at, today))
        if row.read_at:
            card.add(writer)
            card.add(MutedText(words.read_at(row.read_at)))
        else:
            foot = Row()
            foot.add(writer, 1)
            foot.add(self._button(place, partial(self._acknowledge, row.id)))
            card.add(foot)
        return card

    def _button(self, place: int, does: Callable[[], None]) -> PrimaryButton:
        button = PrimaryButton(words.ACKNOWLEDGE, "check", name=f"acknowledge_{place}_button")
        button.setAccessibleName(f"{words.ACKNOWLEDGE}: {words.note_name(place)}")
        button.clicked.connect(does)
        return button

    def _acknowledge(self, note: EntryId) -> None:
        self.trouble.clear()
        self._tasks.run(
            partial(self._notes.acknowledge, note),
            self._on_acknowledged,
            self.trouble.show_failure,
            owner=self,
        )

    def _on_acknowledged(self, changed: Changed) -> None:
        self._bus.changed.emit(changed)
        self._moves_on = True
        self.told.emit(words.ACKNOWLEDGED_NOW)
        self.reload()

    def _focus_first(self) -> None:
        """Puts the keyboard on the next note that is to be acknowledged."""
        buttons = self._content.findChildren(PrimaryButton)
        shown = next((each for each in buttons if each.isVisibleTo(self)), None)
        if shown is not None:
            QTimer.singleShot(0, shown, shown.setFocus)

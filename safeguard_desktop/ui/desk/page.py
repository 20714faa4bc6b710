"""The frame of every unlocked page: it is shown with a subject, reloads when something changed, and leads elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Final, TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.places import Destination, Place
from safeguard_desktop.ui.desk.refill import Refill
from safeguard_desktop.ui.theme import Tone
from safeguard_desktop.ui.trouble import TroubleBanner
from safeguard_desktop.ui.widgets import ScrollPage
from safeguard_desktop.wording import forms as form_words

T = TypeVar("T")

_ANYWHERE: Final = Qt.AlignmentFlag(0)
_AT_ONCE: Final = 5
"""So many cards are more than a window shows of a list."""
_IN_A_TURN: Final = 2


class _Column(QVBoxLayout):
    """The column of a page, which holds what stands in it.

    Qt may let go of a widget that Python made and no longer holds, once somebody has walked from a control to the
    window: what hangs on it goes as well, under the hands of whoever writes in it (seen with a form beside a list).
    """

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._held: list[QWidget] = []

    @override
    def addWidget(
        self, widget: QWidget, stretch: int | None = 0, alignment: Qt.AlignmentFlag = _ANYWHERE
    ) -> None:
        self._held.append(widget)
        super().addWidget(widget, stretch or 0, alignment)


class DeskPage(QWidget):
    """A page of the unlocked program.

    Subclasses load in `reload`, and name in `kinds` the changes that make them out of date.
    """

    left_for = Signal(object)
    told = Signal(str, object)

    kinds: frozenset[str] = frozenset()

    bench: Bench

    def __init__(self, place: Place, bench: Bench | None) -> None:
        """Makes the frame. A page that is made while the record is still locked takes its bench later."""
        super().__init__()
        self.place = place
        self.subject = ""
        self.sought, self.wanted = "", ""
        self._is_stale = True
        self._is_settled = True
        self._tells_of_keeping = False
        self.setObjectName(f"{place.value}_page")
        self.trouble = TroubleBanner(f"{place.value}_trouble_banner")
        self.column = _Column(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(self.trouble)
        if bench is not None:
            self.take(bench)

    def take(self, bench: Bench) -> None:
        """Takes what every page is given, and listens to changes from then on."""
        self.bench = bench
        bench.bus.changed.connect(self._on_bus_changed)

    def open_at(self, to: Destination) -> None:
        """Shows a subject. `sought` has the entry that is looked for, until the page has gone to it; `wanted` the act.

        A page without acts takes no notice of what is wanted.
        """
        self.sought, self.wanted = to.entry, to.act
        self.open_subject(to.subject)

    def open_subject(self, subject: str) -> None:
        """Shows a subject; "" where the page has none. What the page showed before is taken away first."""
        self.subject = subject
        self._is_stale = False
        self._is_settled = False
        self.clear_fault()
        self.reload()

    def settle(self) -> None:
        """Puts the keyboard at the start of the page once its content has come, unless somebody is typing."""
        if not self._is_settled and self.isVisible():
            self._is_settled = True
            # The page scrolls to what has the focus, so it has to be laid out first.
            QTimer.singleShot(0, self, self._focus_first)

    def settle_on(self, control: QWidget) -> None:
        """Puts the keyboard where the page was opened for, instead of at its start."""
        self._is_settled = True
        self.sought = ""
        QTimer.singleShot(0, control, lambda: control.setFocus(Qt.FocusReason.OtherFocusReason))

    def reload(self) -> None:
        """Fetches and shows what the page is about."""

    def first_control(self) -> QWidget:
        """Returns where the keyboard starts on this page."""
        for child in self.findChildren(QWidget):
            if (
                child.focusPolicy() & Qt.FocusPolicy.TabFocus
                and child.isEnabled()
                and child.isVisibleTo(self)
            ):
                return child
        return self

    def take_focus(self) -> None:
        """Takes the keyboard when the page is gone to. A page whose content is on its way does so in `settle`."""
        self.first_control().setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def is_needed(self) -> bool:
        """Whether something is on this page that would be lost if it were made anew."""
        return False

    @property
    def would_lose_words(self) -> bool:
        """Whether something is typed here that may not be kept as a draft, and so would be lost."""
        return False

    def keep_drafts(self) -> None:
        """Keeps what is half written on this page now, because the program is about to lock."""

    def go(self, place: Place, subject: str = "", entry: str = "") -> None:
        """Asks to be left for another page, and for an entry on it."""
        self.left_for.emit(Destination(place, subject, entry))

    def say(self, text: str, tone: Tone = Tone.GOOD) -> None:
        """Has a message shown at the foot of the window. No names: the line stays in sight."""
        if tone is Tone.GOOD:
            # Two lines that contradict each other frighten: what failed before has been done now.
            self.clear_fault()
        self.told.emit(text, tone)

    def ask(self, work: Callable[[], T], done: Callable[[T], None], latest: str | None = None) -> None:
        """Runs work on the worker; what the world did to it is shown at the top of this page."""
        self.bench.tasks.run(work, done, self.show_fault, latest=latest, owner=self)

    def in_turn(self, *parts: Callable[[], None]) -> None:
        """Shows what has come part by part, so that a key is answered in between; newer content drops the rest."""
        self.bench.tasks.in_turn(self, parts)

    @contextmanager
    def filling(self, column: Refill) -> Iterator[Callable[[QWidget], None]]:
        """Fills a column anew from the top: what is seen first at once, the rest a few parts at a time.

        A list may be as long as a school is large, and to show a card takes 5 to 10 ms: a key is answered in between.
        All of it comes at once where the page was opened for one of its entries.
        """
        parts: list[QWidget] = []
        yield parts.append
        at_once = len(parts) if self.sought else _AT_ONCE
        with column.refilled() as fill:
            for part in parts[:at_once]:
                fill(part)
        rest = range(at_once, len(parts), _IN_A_TURN)
        self.in_turn(*(partial(_add, column, parts[first : first + _IN_A_TURN]) for first in rest))

    def show_fault(self, fault: Exception) -> None:
        """Shows in words what kept a piece of work from being done; a bug is reported as one."""
        self._tells_of_keeping = False
        self.trouble.show_failure(fault)

    def tell_of_keeping(self, is_kept: bool) -> None:
        """Says on top of the page that what is typed cannot be kept just now, and takes that back once it can."""
        if is_kept and self._tells_of_keeping:
            self.clear_fault()
        elif not is_kept and self.trouble.isHidden():
            self.trouble.say(form_words.NOT_KEPT_TITLE, form_words.DRAFT_NOT_KEPT)
            self._tells_of_keeping = True

    def clear_fault(self) -> None:
        """Takes the message about a fault away."""
        self._tells_of_keeping = False
        self.trouble.clear()

    def is_touched_by(self, changed: Changed) -> bool:
        """Returns whether a change makes what is shown out of date."""
        return changed.kind in self.kinds

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._is_stale = False
            self.reload()

    def _focus_first(self) -> None:
        self.first_control().setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_title()

    def _show_title(self) -> None:
        """Shows the page from its title on, where the first control stands so far below that it was scrolled away."""
        around = self.first_control().parentWidget()
        while around is not None and around is not self:
            if isinstance(around, ScrollPage):
                around.begin_at_top()
            around = around.parentWidget()

    def _on_bus_changed(self, changed: Changed) -> None:
        if not self.is_touched_by(changed):
            return
        self._is_stale = not self.isVisible()
        if not self._is_stale:
            self.reload()


def _add(column: Refill, parts: Sequence[QWidget]) -> None:
    """Adds parts below what stands in a column."""
    with column.adding() as fill:
        for part in parts:
            fill(part)

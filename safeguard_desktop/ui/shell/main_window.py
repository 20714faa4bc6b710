"""The unlocked window. It places rail, bar and pages, and leads from one to another; what a page does is its own.

Locking hides everything first, then has every draft kept, then reports `locked` with the cause. Whoever made the
window closes the session after the work that is still queued, and throws the window away: no text stays behind in it.
Closing it hides it too; `close_wanted` is for whoever locks it, or has it come back because words would be lost.
"""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from safeguard_desktop.ui.boxes import Boxes
from safeguard_desktop.ui.desk.page import DeskPage
from safeguard_desktop.ui.desk.places import FOR_SOME, RAIL, Destination, Place, rail_place, shortcut_to
from safeguard_desktop.ui.help.page import HelpPage
from safeguard_desktop.ui.settings.page import SettingsPage
from safeguard_desktop.ui.shell.call import CallBox
from safeguard_desktop.ui.shell.frame import SideRail, TopBar, place_words
from safeguard_desktop.ui.shell.pages import PageMakers
from safeguard_desktop.ui.shell.search_page import SearchPage
from safeguard_desktop.ui.shell.shortcuts import ShortcutsDialog, add_shortcut
from safeguard_desktop.ui.shell.watching import LockCause, Watches
from safeguard_desktop.ui.shell.watching.hide_key import hide_everything
from safeguard_desktop.ui.theme import dress
from safeguard_desktop.ui.widgets import HelpPanel, StatusLine, field_of, rule
from safeguard_desktop.wording import desk as words

_WAYS_BACK: Final = 50


class MainWindow(QMainWindow):
    """The shell around the pages."""

    locked = Signal(object)
    close_wanted = Signal()
    appearance_chosen = Signal(object, float)

    def __init__(self, boxes: Boxes, ready: DeskPage | None = None) -> None:
        """Makes the window without a record: it can be made, and dressed, while a passphrase is typed.

        Args:
            boxes: Tells things in windows of their own.
            ready: A page that is dressed with it, for whoever makes the pages.
        """
        super().__init__()
        self._boxes = boxes
        self._makers: PageMakers = {}
        self._watches: Watches | None = None
        self._ready = ready
        self._pages: dict[Place, DeskPage] = {}
        self._way: list[Destination] = []
        self._here = Destination(Place.TODAY)
        self._is_locked, self._is_closing = False, False
        self._old_message = ""
        self.setObjectName("main_window")
        self.setWindowTitle(words.APP)
        self.call = CallBox()
        self.rail, self.bar = SideRail(self.call), TopBar()
        self._stack = QStackedWidget()
        if ready is not None:
            self._stack.addWidget(ready)
        self.status = StatusLine()
        self._lay_out()
        self._connect()
        self._add_shortcuts()
        dress(self)

    def begin(self, makers: PageMakers, who: str, watches: Watches) -> None:
        """Fills the window for whoever has unlocked, and goes to Today.

        Args:
            makers: How each page is built when it is first gone to.
            who: Who is signed in, in words.
            watches: Report what locks the record by itself.
        """
        self._makers, self._watches = makers, watches
        self.rail.who.setText(who)
        for place in FOR_SOME:
            if place in makers:
                self.rail.add_place_for_some(place)
        for place in (place for place in RAIL if place in makers):
            add_shortcut(self, shortcut_to(place), partial(self.go, Destination(place)), place_words(place))
        self.call.hold_back(watches.idle)
        watches.lock_wanted.connect(self.lock)
        self.go(Destination(Place.TODAY))

    def take_ready(self) -> DeskPage | None:
        """Returns the page that was made with the window, to the first who asks."""
        ready, self._ready = self._ready, None
        return ready

    @property
    def here(self) -> Destination:
        """Where the window is at present."""
        return self._here

    @property
    def places(self) -> tuple[Place, ...]:
        """The pages that there are for whoever is signed in."""
        return tuple(self._makers)

    def page(self, place: Place) -> DeskPage:
        """Returns a page, building it if nobody has been there yet."""
        if place not in self._pages:
            page = self._makers[place]()
            page.left_for.connect(self.go)
            page.told.connect(self.status.say)
            if isinstance(page, HelpPage):
                page.shortcuts_chosen.connect(self._show_shortcuts)
            if isinstance(page, SettingsPage):
                page.appearance_chosen.connect(self.appearance_chosen)
            self._pages[place] = page
            if self._stack.indexOf(page) < 0:
                self._stack.addWidget(page)
        return self._pages[place]

    def go(self, to: Destination) -> None:
        """Goes to a page, remembering the way back."""
        if to != self._here and self._pages:
            self._way = [*self._way, self._here][-_WAYS_BACK:]
        self._show(to)

    def go_back(self) -> None:
        """Goes back to where the window was before; a search that was emptied is passed over."""
        if self._way:
            self._show(self._way.pop())

    def let_go_of_pages(self) -> None:
        """Throws away the pages that are out of sight; they are made again when they are gone to."""
        for place, page in tuple(self._pages.items()):
            if page is not self._stack.currentWidget() and not page.is_needed:
                page.keep_drafts()
                del self._pages[place]
                self._stack.removeWidget(page)
                page.deleteLater()

    @property
    def is_locked(self) -> bool:
        """Whether it is locked; it is thrown away then."""
        return self._is_locked

    def lock(self, cause: LockCause) -> None:
        """Hides everything at once, keeps what is half written, and reports it."""
        if self._is_locked:
            return
        self._is_locked = True
        hide_everything()
        if self._watches is not None:
            self._watches.stop()
        self._keep_drafts()
        self.locked.emit(cause)

    @property
    def would_lose_words(self) -> bool:
        """Whether something is typed on a page that may not be kept."""
        return any(page.would_lose_words for page in self._pages.values())

    def come_back(self) -> None:
        """Shows the window again that was to be closed."""
        self._is_closing = False
        self.show()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._is_locked:
            event.accept()
            return
        event.ignore()
        if not self._is_closing:
            self._is_closing = True
            hide_everything()
            self._keep_drafts()
            self.close_wanted.emit()

    def _keep_drafts(self) -> None:
        for page in self._pages.values():
            page.keep_drafts()

    def _show(self, to: Destination) -> None:
        with self._watches.inputs.resting() if self._watches is not None else nullcontext():
            page = self._turn_to(to)
        place = rail_place(to.place)
        if place is not None:
            # Search and the form stand under no place: the rail keeps the last one, since Qt would choose the first
            # by itself, and so go there, when the keyboard came to a list without a current line.
            self.rail.places.show_current(place.value)
        self.bar.back_button.setVisible(bool(self._way))
        if to.place is not Place.SEARCH:
            self.bar.search_field.clear()
            page.take_focus()
        # What was done is still said on the page that it led to, and not on those after it.
        if self.status.text == self._old_message:
            self.status.clear()
        self._old_message = self.status.text

    def _turn_to(self, to: Destination) -> DeskPage:
        """Brings a page into sight, and returns it."""
        page = self.page(to.place)
        # The way back leads to the page, and does not open its form a second time.
        before, self._here = self._pages.get(self._here.place), replace(to, act="")
        if before is not None and before is not page:
            before.keep_drafts()
        page.open_at(to)
        self._stack.setCurrentWidget(page)
        return page

    def _on_query_edited(self, text: str) -> None:
        if not text and self._here.place is Place.SEARCH:
            self.go_back()
            self.bar.search_field.setFocus()
        elif self._here.place is Place.SEARCH:
            self._show(Destination(Place.SEARCH, text))
        elif text:
            self.go(Destination(Place.SEARCH, text))

    def _on_search_entered(self) -> None:
        page = self._pages.get(Place.SEARCH)
        if isinstance(page, SearchPage) and self._here.place is Place.SEARCH:
            page.enter_results()

    def _on_place_chosen(self, key: str) -> None:
        if Destination(Place(key)) != self._here:
            self.go(Destination(Place(key)))

    def _on_help_wanted(self) -> None:
        field = field_of(QApplication.focusWidget())
        if field is not None:
            field.show_help()
        else:
            self.go(Destination(Place.HELP))

    def _add_shortcuts(self) -> None:
        acts = {
            "Ctrl+N": lambda: self.go(Destination(Place.RAISE)),
            "Ctrl+K": self._on_search_wanted,
            "Ctrl+L": self._on_lock_chosen,
            "Ctrl+T": self.call.toggle,
            "F1": self._on_help_wanted,
            "Ctrl+?": self._show_shortcuts,
            "Alt+Left": self.go_back,
            "Ctrl+Z": self.status.undo,
        }
        for keys, act in acts.items():
            add_shortcut(self, keys, act)

    def _show_shortcuts(self) -> None:
        ShortcutsDialog(self).open()

    def _on_lock_chosen(self) -> None:
        self.lock(LockCause.CHOSEN)

    def _on_search_wanted(self) -> None:
        self.bar.search_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.search_field.selectAll()

    def _connect(self) -> None:
        self.rail.places.place_chosen.connect(self._on_place_chosen)
        # The place of the page that is shown is current already: choosing it again leads back to the place itself.
        self.rail.places.itemClicked.connect(lambda _item: self._on_place_chosen(self.rail.places.current()))
        self.rail.places.itemActivated.connect(
            lambda _item: self._on_place_chosen(self.rail.places.current())
        )
        self.rail.lock_button.clicked.connect(self._on_lock_chosen)
        self.rail.hide_button.clicked.connect(self._on_lock_chosen)
        self.rail.help_button.clicked.connect(lambda: self.go(Destination(Place.HELP)))
        panel = HelpPanel.of(self)
        panel.offer_glossary()
        panel.glossary_chosen.connect(lambda: self.go(Destination(Place.GLOSSARY)))
        self.bar.back_button.clicked.connect(self.go_back)
        self.bar.raise_button.clicked.connect(lambda: self.go(Destination(Place.RAISE)))
        self.bar.search_field.query_edited.connect(self._on_query_edited)
        self.bar.search_field.down_pressed.connect(self._on_search_entered)
        self.bar.search_field.returnPressed.connect(self._on_search_entered)

    def _lay_out(self) -> None:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.bar, rule()):
            column.addWidget(part)
        column.addWidget(self._stack, 1)
        column.addWidget(self.status)
        whole = QWidget()
        whole.setProperty("kit", "shell")
        across = QHBoxLayout(whole)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.rail)
        across.addWidget(right, 1)
        self.setCentralWidget(whole)
        self.resize(1280, 800)

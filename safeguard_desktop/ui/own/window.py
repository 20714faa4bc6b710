"""The small window: who is signed in, a lock, and a few pages under tabs. Nothing of the record is in it.

It is no desk: there is no ledger behind it, no search, no child and no concern.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from safeguard_desktop.ui.shell.watching import LockCause
from safeguard_desktop.ui.shell.watching.hide_key import hide_everything
from safeguard_desktop.ui.theme import Space, Tone, dress, first_size
from safeguard_desktop.ui.widgets import (
    IconLabel,
    MutedText,
    Row,
    SecondaryButton,
    StatusLine,
    TabBar,
    TextLabel,
    rule,
)
from safeguard_desktop.wording import desk as desk_words
from safeguard_desktop.wording.start import WINDOW_TITLE


class OwnWindow(QWidget):
    """Places pages. `locked` carries the cause; `close_wanted` is for whoever locks it, or has it come back."""

    locked = Signal(object)
    close_wanted = Signal()

    def __init__(self, name: str, who: str) -> None:
        """Makes the frame; `name` is what kind of window it is, `who` stands on top."""
        super().__init__()
        self._is_locked, self._is_closing = False, False
        self._aside: QWidget | None = None
        self.setObjectName(f"{name}_window")
        self.setProperty("kit", "shell")
        self.setWindowTitle(WINDOW_TITLE)
        self.resize(first_size(self, 1080, 760))
        self.status = StatusLine()
        self.lock_button = SecondaryButton(
            f"{desk_words.LOCK} ({desk_words.LOCK_KEY})", "lock", name="lock_button"
        )
        self.lock_button.clicked.connect(lambda: self.lock(LockCause.CHOSEN))
        self.tabs = TabBar(f"{name}_tabs", WINDOW_TITLE)
        self._stack = QStackedWidget()
        self.tabs.currentChanged.connect(self._on_tab_chosen)
        self._lay_out(who)
        QShortcut(QKeySequence("Ctrl+L"), self).activated.connect(lambda: self.lock(LockCause.CHOSEN))
        dress(self)

    def add_page(self, title: str, page: QWidget) -> None:
        """Adds a page; the pages are told apart by tabs once there are two."""
        self._stack.insertWidget(self.tabs.count(), page)
        self.tabs.addTab(title)
        self.tabs.setVisible(self.tabs.count() > 1)

    def show_page(self, page: QWidget) -> None:
        """Goes to a page that was added."""
        self.tabs.setCurrentIndex(self._stack.indexOf(page))

    @property
    def has_aside(self) -> bool:
        """Whether a page without a tab is shown."""
        return self._aside is not None

    def add_act(self, button: QWidget) -> None:
        """Adds something that is in reach on every page, beside the tabs."""
        self._acts.add(button)

    def show_aside(self, page: QWidget) -> None:
        """Shows a page that has no tab, until `end_aside`."""
        self._aside = page
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        self._acts.hide()
        self.tabs.hide()

    def end_aside(self, page: QWidget) -> None:
        """Takes that page down, and goes back to the tab from which it was opened."""
        self._aside = None
        self._acts.show()
        self._stack.setCurrentIndex(self.tabs.currentIndex())
        self._stack.removeWidget(page)
        page.deleteLater()
        self.tabs.setVisible(self.tabs.count() > 1)

    @property
    def is_locked(self) -> bool:
        """Whether it is locked; it is thrown away then."""
        return self._is_locked

    def lock(self, cause: LockCause) -> None:
        """Hides everything at once and reports it."""
        if self._is_locked:
            return
        self._is_locked = True
        hide_everything()
        self.locked.emit(cause)

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
            self.close_wanted.emit()

    def _on_tab_chosen(self, place: int) -> None:
        self._stack.setCurrentIndex(place)

    def _lay_out(self, who: str) -> None:
        top = Row(
            IconLabel("shield-check", Tone.ACCENT, 26),
            TextLabel(desk_words.APP, "strong", wrap=False),
            spacing=Space.SMALL,
        )
        top.add(MutedText(who), 1)
        top.add(self.lock_button)
        top.setContentsMargins(Space.WIDE, Space.MEDIUM, Space.WIDE, Space.MEDIUM)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (top, rule()):
            column.addWidget(part)
        tabs = Row(self.tabs)
        tabs.stretch()
        self._acts = Row(spacing=Space.SMALL)
        self._acts.setContentsMargins(0, Space.SMALL, 0, 0)
        tabs.add(self._acts)
        tabs.setContentsMargins(Space.LARGE, 0, Space.WIDE, 0)
        column.addWidget(tabs)
        column.addWidget(self._stack, 1)
        column.addWidget(self.status)
        self.tabs.hide()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

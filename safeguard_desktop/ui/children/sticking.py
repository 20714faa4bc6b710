"""A bar that stays at the top of the window while what it belongs to is scrolled past below it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from safeguard_desktop.ui.widgets import ScrollPage
from safeguard_desktop.ui.widgets.following import follow_focus

_MOST_OF_THE_VIEW = 0.4
_MOVES = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show)


class Sticking(QObject):
    """Keeps a bar at its place in a column, or at the top of the page once that place is scrolled away.

    The bar is a child of `home`, in no layout; `room` is the empty widget that holds its place there. Where all of it
    would take too much of the window, as with large text, only `least`, its lowest part, stays in sight until the
    keyboard comes into the bar.
    """

    def __init__(self, home: QWidget, room: QWidget, bar: QWidget, least: QWidget) -> None:
        super().__init__(home)
        self._home, self._room, self._bar, self._least = home, room, bar, least
        self._page: ScrollPage | None = None
        bar.setParent(home)
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        bar.setProperty("kit", "shell")
        for widget in (home, room, bar):
            widget.installEventFilter(self)

    def focus_moved(self, _new: QWidget) -> None:
        """Brings the whole bar into sight while the keyboard is in it."""
        self.place()

    def follow(self, page: ScrollPage) -> None:
        """Follows the scrolling of a page."""
        follow_focus(self)
        self._page = page
        page.keep_still(self._bar)
        page.verticalScrollBar().valueChanged.connect(lambda _value: self.place())
        page.viewport().installEventFilter(self)

    @property
    def covered(self) -> int:
        """How many pixels at the top of the window the bar takes from what is scrolled."""
        return self._bar.height() - self._cut

    def place(self) -> None:
        """Moves the bar to where it belongs now."""
        height = max(self._bar.heightForWidth(self._room.width()), self._bar.sizeHint().height())
        if self._room.height() != height:
            self._room.setFixedHeight(height)
        place = self._room.mapTo(self._home, QPoint(0, 0))
        self._bar.setGeometry(place.x(), max(place.y(), self._lowest(height)), self._room.width(), height)
        self._bar.raise_()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_asked = event.type() == QEvent.Type.LayoutRequest
        # Its own place and size are what is set here.
        if is_asked or (watched is not self._bar and event.type() in _MOVES):
            self.place()
        return False

    @property
    def _cut(self) -> int:
        """How much of the bar goes out of sight above, because the whole of it would be too much."""
        focus = QApplication.focusWidget()
        is_used = focus is not None and self._bar.isAncestorOf(focus)
        if (
            self._page is None
            or is_used
            or self._bar.height() <= _MOST_OF_THE_VIEW * self._page.viewport().height()
        ):
            return 0
        return self._least.y()

    def _lowest(self, height: int) -> int:
        """Returns where the bar lies once its own place is scrolled away."""
        if self._page is None:
            return 0
        view = self._page.viewport().mapToGlobal(QPoint(0, -self._cut))
        return min(self._home.mapFromGlobal(view).y(), self._home.height() - height)

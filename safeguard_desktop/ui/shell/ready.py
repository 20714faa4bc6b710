"""The window of the desk, made while a passphrase is typed, so that nobody waits for it afterwards.

It is made in parts, and a key is answered between two: all of it together would take longer than a tenth of a second.
"""

from __future__ import annotations

from collections.abc import Callable

from safeguard_desktop.ui.shell.main_window import MainWindow
from safeguard_desktop.ui.surroundings import Surroundings
from safeguard_desktop.ui.today.page import TodayPage


class ReadyWindow:
    """Makes the window with its first page, dressed and painted once, and holds it until a record is opened."""

    def __init__(self, around: Surroundings, is_wanted: Callable[[], bool]) -> None:
        """Keep what windows need.

        Args:
            around: What stands around every window.
            is_wanted: Tells whether somebody may be about to unlock.
        """
        self._around, self._is_wanted = around, is_wanted
        self._today: TodayPage | None = None
        self._window: MainWindow | None = None

    def parts(self) -> tuple[Callable[[], None], ...]:
        """Returns what is to be done, one part after the other; where there is a window already, nothing is."""
        return self._make_page, self._make_lines, self._make_window, self._paint

    def take(self) -> MainWindow | None:
        """Returns the window, if it was made, and forgets it. A page that has no window yet waits for the next time."""
        window, self._window = self._window, None
        return window

    def throw_away(self) -> None:
        """Has Qt delete what was made; it is held until then, since Python would take it down in its own order."""
        for each in (self._today, self._window):
            if each is not None:
                each.deleteLater()

    def _make_page(self) -> None:
        if self._window is None and self._today is None and self._is_wanted():
            self._today = TodayPage(self._around.tasks)

    def _make_lines(self) -> None:
        if self._today is not None:
            self._today.make_ready()

    def _make_window(self) -> None:
        if self._today is not None:
            self._window, self._today = MainWindow(self._around.boxes, self._today), None

    def _paint(self) -> None:
        if self._window is not None:
            self._window.grab()

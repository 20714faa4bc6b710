"""Keeps a person's place in a story while it is narrowed, turned round or written anew."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Final

from PySide6.QtCore import QObject, QPoint, QTimer

from safeguard_desktop.ui.desk.story_view import StoryView
from safeguard_desktop.ui.widgets import ScrollPage

_STEADY: Final = 3
_MOST_TRIES: Final = 60


class PlaceInStory(QObject):
    """Where in the window an entry stands, and the scrolling that brings it there again.

    A story is written a few dozen entries at a time and Qt lays it out when it gets round to it, so the place is
    sought again until the story is whole.
    """

    def __init__(self, page: ScrollPage, story: StoryView, covered: Callable[[], int] = lambda: 0) -> None:
        """Makes it; `covered` returns how many pixels of the page's view lie under something else at the top."""
        super().__init__(story)
        self._page, self._story, self._covered = page, story, covered
        self._wanted: tuple[str, int] | None = None
        self._tries = 0
        self._steady = 0
        self._again = QTimer(self)
        self._again.setInterval(0)
        self._again.timeout.connect(self._seek)

    def entry_in_view(self) -> str:
        """Returns the first entry that the bar does not cover; "" while the top of the story is in sight."""
        down = self._top(self._covered())
        return self._story.entry_at(down) if down > 0 and self._story.isVisible() else ""

    def note(self) -> tuple[str, int] | None:
        """Returns the entry at the top of the view and how far down in the window it begins; None above the story."""
        if self._again.isActive():
            return self._wanted
        entry = self.entry_in_view()
        start = self._story.top_of(entry) if entry else None
        return None if start is None else (entry, start - self._top(0))

    def seek(self, entry: str, down: int) -> None:
        """Brings an entry to a place in the window, counted from the top of the page's view."""
        if entry:
            self._story.write_through(entry)
            self._wanted, self._tries, self._steady = (entry, down), 0, 0
            self._again.start()

    def go_to(self, entry: str) -> None:
        """Brings an entry right below the bar."""
        self.seek(entry, self._covered())

    def _seek(self) -> None:
        entry, down = self._wanted or ("", 0)
        self._tries += 1
        start = self._story.top_of(entry)
        by = start - self._top(0) - down if start is not None else 0
        self._steady = self._steady + 1 if by == 0 and self._story.is_whole else 0
        bar = self._page.verticalScrollBar()
        bar.setValue(bar.value() + by)
        # Near its end a story cannot be scrolled as far as is wanted.
        if self._steady >= _STEADY or self._tries >= _MOST_TRIES:
            self._again.stop()

    def _top(self, below: int) -> int:
        """Returns how far down in the story a line of the page's view lies."""
        view = self._page.viewport().mapToGlobal(QPoint(0, below))
        return self._story.mapFromGlobal(view).y()


def nearest(entry: str, order: Sequence[str], kept: Collection[str]) -> str:
    """Returns an entry if it is still there, else the one that is the least away from it in the whole story."""
    if entry in kept or entry not in order:
        return entry if entry in kept else ""
    here = order.index(entry)
    left = [(abs(place - here), place) for place, each in enumerate(order) if each in kept]
    return order[min(left)[1]] if left else ""

"""A column whose contents are replaced whenever the page is loaded anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QLabel, QWidget

from safeguard_desktop.ui.theme import Space
from safeguard_desktop.ui.widgets import Column, lay_out_around


class Refill(Column):
    """Holds what was last filled in. What is taken out is emptied at once: its text is a child's.

    Widgets given to `keep` outlive it: whoever begins to fill has to fill them in again.
    """

    def __init__(self, spacing: int = Space.LARGE) -> None:
        super().__init__(spacing)
        self._kept: set[QWidget] = set()
        self._is_away = False

    def keep(self, widget: QWidget) -> None:
        """Has a widget outlive refilling."""
        widget.setParent(self)
        widget.hide()
        self._kept.add(widget)

    def begin(self) -> Callable[[QWidget], None]:
        """Empties the column and returns the function that fills it from the top."""
        # What is kept stays in sight meanwhile: hidden, it would lose the keyboard, and a person her place.
        self._take_out()
        return self.fill

    @contextmanager
    def refilled(self) -> Iterator[Callable[[QWidget], None]]:
        """Empties the column and gives the function that fills it from the top; see `adding`."""
        self._take_out()
        with self.adding() as fill:
            yield fill

    @contextmanager
    def adding(self) -> Iterator[Callable[[QWidget], None]]:
        """Gives the function that adds below, and lays out once what was added.

        Otherwise Qt lays the whole page out for each thing that comes into sight: 20 ms each on a full page.
        """
        self.body.setEnabled(False)
        try:
            yield self.fill
        finally:
            self.body.setEnabled(True)
            self._make_room()
            lay_out_around(self)

    def empty(self) -> None:
        """Takes everything out of sight."""
        self._take_out()
        for widget in self._kept:
            widget.hide()
        self._make_room()

    def _take_out(self) -> None:
        # Not with `takeAt`: the place that something kept had would live on in Python, and Qt, which tells only the
        # first place of a thing that it has another height, would never tell the one that it is given next.
        for widget in self.widgets():
            self.body.removeWidget(widget)
            if widget not in self._kept:
                widget.hide()
                _blank(widget)
                widget.deleteLater()

    def widgets(self) -> list[QWidget]:
        """Returns what stands in the column, from the top."""
        # Not by the places of the layout: what Python holds of one is not told when Qt deletes it, and the next thing
        # that Qt puts at that address is taken for it (seen: a crash in the making of a window much later).
        inside = [
            child for child in self.children() if isinstance(child, QWidget) and self.body.indexOf(child) >= 0
        ]
        return sorted(inside, key=self.body.indexOf)

    def fill(self, widget: QWidget) -> None:
        """Adds something below what has been filled in."""
        self.body.addWidget(widget)
        widget.show()
        self._make_room()

    def _make_room(self) -> None:
        """Is away while nothing stands in it: a column around it would leave a gap of two for nothing."""
        is_away = self.body.count() == 0
        if is_away is not self._is_away and self.parentWidget() is not None:
            self._is_away = is_away
            self.setVisible(not is_away)


class Inset(Refill):
    """A column between the questions of a form, away until something is in it."""

    def __init__(self, spacing: int = Space.LARGE) -> None:
        super().__init__(spacing)
        self._is_away = True
        self.hide()


def _blank(widget: QWidget) -> None:
    """Takes the texts out of labels now, not when Qt gets round to deleting them."""
    for label in (widget, *widget.findChildren(QLabel)):
        if isinstance(label, QLabel):
            label.clear()

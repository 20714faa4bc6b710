"""What pages are made of: cards, sections, a scrolling page, an empty state."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from safeguard_desktop.ui.theme import Space, Tone, appearance, grow
from safeguard_desktop.ui.widgets.following import follow_focus
from safeguard_desktop.ui.widgets.signs import IconLabel
from safeguard_desktop.ui.widgets.text import MutedText, SectionHeading, rule


class Column(QWidget):
    """Things one below the other, no wider than `widest` pixels at 100 % text; 0 is as wide as there is room."""

    def __init__(self, spacing: int = Space.LARGE, widest: int = 0) -> None:
        super().__init__()
        if widest:
            grow(self, QWidget.setMaximumWidth, widest)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(spacing)

    def add(self, widget: QWidget) -> None:
        """Adds a thing below."""
        self.body.addWidget(widget)


class Row(QWidget):
    """Things side by side, from the left; `stretch` pushes what follows to the right."""

    def __init__(self, *widgets: QWidget, spacing: int = Space.MEDIUM) -> None:
        super().__init__()
        self.body = QHBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(spacing)
        for widget in widgets:
            self.body.addWidget(widget)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Adds a thing on the right."""
        self.body.addWidget(widget, stretch)

    def stretch(self) -> None:
        """Leaves all spare room here."""
        self.body.addStretch(1)


class Card(QFrame):
    """A sheet that stands out from the page, with or without a heading."""

    def __init__(self, heading: str = "") -> None:
        super().__init__()
        self.setProperty("kit", "card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(Space.WIDE, Space.LARGE, Space.WIDE, Space.LARGE)
        self.body.setSpacing(Space.MEDIUM)
        self.heading = SectionHeading(heading)
        self.body.addWidget(self.heading)
        self.heading.setVisible(bool(heading))

    def add(self, widget: QWidget) -> None:
        """Adds a thing below."""
        self.body.addWidget(widget)


class Section(QWidget):
    """A part of a page: a heading, a hairline, and what belongs to it. `act` stands at the right of the heading."""

    def __init__(self, heading: str, act: QWidget | None = None) -> None:
        super().__init__()
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(Space.MEDIUM)
        top = Row()
        top.add(SectionHeading(heading), 1)
        if act is not None:
            top.add(act)
        self.body.addWidget(top)
        self.body.addWidget(rule())

    def add(self, widget: QWidget) -> None:
        """Adds a thing below."""
        self.body.addWidget(widget)


def lay_out_around(inner: QWidget) -> None:
    """Puts a thing and what is around it in their places, up to the page, so that they can be scrolled to."""
    widget: QWidget | None = inner
    while widget is not None and widget.isVisible():
        if (layout := widget.layout()) is not None:
            layout.activate()
        elif widget is not inner:
            break
        widget = None if widget.isWindow() else widget.parentWidget()
    area = widget.parentWidget() if widget is not None else None
    if isinstance(area, QScrollArea):
        # Asked now: by itself it comes turns of Qt later, and until then the page is squeezed into its old height.
        QApplication.sendEvent(area, QEvent(QEvent.Type.LayoutRequest))


class ScrollPage(QScrollArea):
    """A page that scrolls, no wider than can be read, and that keeps whatever has the focus in sight."""

    def __init__(self, widest: int = 760, *, fills: bool = False) -> None:
        """Makes the page.

        Args:
            widest: The width of its column in pixels at 100 % text.
            fills: Whether the column is as high as the page, for a list that takes what room there is.
        """
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._still: list[QWidget] = []
        self._grown: list[QWidget] = []
        self._sheet = sheet = QWidget()
        sheet.setProperty("kit", "page")
        self.column = Column(Space.WIDE)
        self._widest = widest
        self._measure()
        self.column.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        across = QHBoxLayout(sheet)
        across.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.WIDE)
        # A list that fills the page begins where one does that needs no page that scrolls.
        beside = 0 if fills else 1
        across.addStretch(beside)
        across.addWidget(self.column, 100, Qt.AlignmentFlag(0) if fills else Qt.AlignmentFlag.AlignTop)
        across.addStretch(beside)
        self.setWidget(sheet)
        # Between the page and its sheet. Whoever walks from a control to the window takes hold of it, and what hangs on
        # it would be let go of with it.
        self._viewport = self.viewport()
        follow_focus(self)

    def add(self, widget: QWidget) -> None:
        """Adds a thing below."""
        self.column.add(widget)

    def keep_still(self, widget: QWidget) -> None:
        """Has the page stay where it is while the keyboard goes about in a widget that is in sight by itself."""
        self._still.append(widget)

    def add_layout(self, layout: QLayout) -> None:
        """Adds things that are laid out already."""
        self.column.body.addLayout(layout)

    def begin_at_top(self) -> None:
        """Shows the page from its title on, as far as what has the focus stays in sight."""
        self.verticalScrollBar().setValue(0)
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            self.ensureWidgetVisible(focus)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._measure()
            self._keep_in_sight()

    def has_grown(self, widget: QWidget) -> None:
        """Is told by a thing that became higher while it was put in its place, as a text does that became narrower."""
        self._grown.append(widget)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._grown.clear()
        super().resizeEvent(event)
        # Not while they are put in their places: what stands below would then be put where it was to be before.
        for widget in self._grown[:]:
            lay_out_around(widget)
        self._grown.clear()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self._follow_what_has_the_focus)

    def _follow_what_has_the_focus(self) -> None:
        focus = QApplication.focusWidget()
        if focus is not None:
            self.focus_moved(focus)

    def _keep_in_sight(self) -> None:
        """Follows what has the focus once all stands where another size of text puts it, if it was in sight before."""
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus) and not focus.visibleRegion().isEmpty():
            # Told of several times, the first of them before anything has moved.
            QTimer.singleShot(0, self, self._lay_out_and_follow)

    def _lay_out_and_follow(self) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            lay_out_around(focus)
        self._follow_what_has_the_focus()

    def _measure(self) -> None:
        self.column.setMaximumWidth(appearance().pixels(self._widest))

    def focus_moved(self, new: QWidget) -> None:
        """Scrolls to what has the focus now, if it is on this page."""
        # A page that is not shown yet has no size, and would be scrolled for a smaller one.
        if self.isVisible() and self._sheet.isAncestorOf(new):
            is_still = any(widget.isAncestorOf(new) for widget in self._still)
            self.ensureWidgetVisible(new, Space.WIDE, 0 if is_still else 3 * Space.WIDE)
            if not is_still:
                self._show_whole(new)

    def _show_whole(self, widget: QWidget) -> None:
        """Scrolls until a control is in sight as a whole: Qt looks at the cursor in it alone."""
        top = widget.mapTo(self._sheet, QPoint(0, 0)).y()
        bottom, across = top + widget.height(), self.horizontalScrollBar().value()
        if widget.height() <= self.viewport().height():
            self.ensureVisible(across, bottom, 0, 2)
            self.ensureVisible(across, top, 0, 2)


def tell_page(grown: QWidget) -> None:
    """Tells the page on which it stands that a thing has another height now."""
    page = page_around(grown)
    if page is not None:
        page.has_grown(grown)


def page_around(widget: QWidget) -> ScrollPage | None:
    """Returns the scrolling page on which a thing stands, or None."""
    around = widget.parentWidget()
    while around is not None and not isinstance(around, ScrollPage):
        around = around.parentWidget()
    return around


class EmptyState(QWidget):
    """What a list says when there is nothing in it: why, and what to do."""

    def __init__(self, icon_name: str, title: str, text: str, act: QWidget | None = None) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.WIDE, 0, Space.WIDE, 0)
        column.setSpacing(Space.SMALL)
        heading, words = SectionHeading(title), MutedText(text)
        column.addSpacerItem(_air())
        column.addWidget(IconLabel(icon_name, Tone.MUTED, 32), 0, Qt.AlignmentFlag.AlignHCenter)
        for label in (heading, words):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        if act is not None:
            column.addSpacing(Space.SMALL)
            column.addWidget(act, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacerItem(_air())


def _air() -> QSpacerItem:
    """Returns the room above and below what stands in the middle. It gives way before any word does."""
    return QSpacerItem(0, 2 * Space.WIDE, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

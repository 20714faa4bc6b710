"""Shows a PDF from memory, page by page, without a file and without another program."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QSpinBox, QVBoxLayout, QWidget
from typing_extensions import override

from safeguard_desktop.ui.announce import announce
from safeguard_desktop.ui.desk.acts import Flow
from safeguard_desktop.ui.pages import OpenPages, Pages, PageSize, PdfPages
from safeguard_desktop.ui.tasks import Tasks
from safeguard_desktop.ui.theme import Space, grow
from safeguard_desktop.ui.widgets.buttons import SecondaryButton
from safeguard_desktop.ui.widgets.page import Row
from safeguard_desktop.ui.widgets.text import MutedText, TextLabel
from safeguard_desktop.wording import kit as words

ZOOMS: Final = (0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0)
_SCREEN_DOTS: Final = 96


@dataclass(frozen=True)
class _Drawn:
    """A page as it came from the worker."""

    document: Pages
    page: int
    image: QImage
    text: str


class PdfPreview(QWidget):
    """A PDF page by page. Page Up and Page Down turn, Ctrl and + or - zoom, Home and End go to the ends."""

    page_shown = Signal(int)

    def __init__(self, tasks: Tasks, name: str = "pdf_preview") -> None:
        """Makes an empty preview; `tasks` is the worker that draws its pages."""
        super().__init__()
        self.setObjectName(name)
        self._tasks = tasks
        self._document: Pages | None = None
        self._count, self._page, self._zoom = 0, 0, 1.0
        self._is_fitted = True
        self._size = PageSize(595, 842)
        self._sheet = QLabel()
        self._sheet.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._scroll = QScrollArea()
        self._scroll.setObjectName(f"{name}_scroll")
        self._scroll.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._scroll.setWidget(self._sheet)
        self._scroll.setAccessibleName(words.PREVIEW)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroll.setProperty("kit", "preview")
        self._scroll.installEventFilter(self)
        self._problem = MutedText("")
        self._problem.hide()
        self._make_tools(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        for widget in (self._tools, self._problem):
            column.addWidget(widget)
        column.addWidget(self._scroll, 1)

    @property
    def page(self) -> int:
        """The page that is shown, counted from 1; 0 while there is none."""
        return self._page + 1 if self._count else 0

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return self._count

    @property
    def zoom(self) -> float:
        """The size, 1.0 being that of the paper."""
        return self._zoom

    def load(self, pdf: bytes, passphrase: str | None = None) -> None:
        """Shows a document from its first page, fitted to the width."""
        self.load_pages(partial(PdfPages, pdf, passphrase))

    def load_pages(self, open_pages: OpenPages) -> None:
        """Shows what has pages from its first one, fitted to the width."""
        self.clear()
        self._tasks.run(
            open_pages,
            self._on_document_opened,
            self._on_document_refused,
            latest=f"open {id(self)}",
            owner=self,
        )

    def clear(self) -> None:
        """Shows nothing, and keeps nothing of what was shown."""
        if self._document is not None:
            self._tasks.run(self._document.close, _ignore)
        self._document, self._count, self._page = None, 0, 0
        self._sheet.clear()
        self._sheet.setAccessibleName("")
        self._sheet.setAccessibleDescription("")
        self._problem.hide()
        self._show_state()

    def go_to(self, page: int) -> None:
        """Shows a page, counted from 1; what lies outside is brought to the nearer end."""
        wanted = min(max(page, 1), max(self._count, 1)) - 1
        if self._document is not None and wanted != self._page:
            self._page = wanted
            self._scroll.verticalScrollBar().setValue(0)
            self._draw()

    def set_zoom(self, zoom: float) -> None:
        """Shows the pages larger or smaller."""
        self._zoom, self._is_fitted = min(max(zoom, ZOOMS[0]), ZOOMS[-1]), False
        self._draw()

    def zoom_in(self) -> None:
        """Goes to the next larger size."""
        self.set_zoom(next((zoom for zoom in ZOOMS if zoom > self._zoom + 0.01), ZOOMS[-1]))

    def zoom_out(self) -> None:
        """Goes to the next smaller size."""
        self.set_zoom(next((zoom for zoom in reversed(ZOOMS) if zoom < self._zoom - 0.01), ZOOMS[0]))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._take_key(event):
            return True
        if isinstance(event, QResizeEvent) and watched is self._scroll:
            # It is told before the part that shows the page is: how wide that will be is worked out.
            wider = event.size().width() - event.oldSize().width()
            self._fit_anew(self._scroll.viewport().width() + wider)
        return super().eventFilter(watched, event)

    def _take_key(self, event: QKeyEvent) -> bool:
        """Turns pages and zooms; returns whether the key was one of ours."""
        has_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        acts: dict[tuple[Qt.Key, bool], Callable[[], None]] = {
            (Qt.Key.Key_PageDown, False): lambda: self.go_to(self.page + 1),
            (Qt.Key.Key_PageUp, False): lambda: self.go_to(self.page - 1),
            (Qt.Key.Key_Home, False): lambda: self.go_to(1),
            (Qt.Key.Key_End, False): lambda: self.go_to(self._count),
            (Qt.Key.Key_Plus, True): self.zoom_in,
            (Qt.Key.Key_Equal, True): self.zoom_in,
            (Qt.Key.Key_Minus, True): self.zoom_out,
            (Qt.Key.Key_0, True): lambda: self.set_zoom(1.0),
        }
        act = acts.get((Qt.Key(event.key()), has_control))
        if act is not None:
            act()
        return act is not None

    def _make_tools(self, name: str) -> None:
        """Makes the row of controls above the page."""
        self.previous_button = SecondaryButton(
            words.PREVIOUS_PAGE, "chevron-left", name=f"{name}_previous_button"
        )
        self.next_button = SecondaryButton(words.NEXT_PAGE, "chevron-right", name=f"{name}_next_button")
        self.larger_button = SecondaryButton(words.ZOOM_IN, "zoom-in", name=f"{name}_larger_button")
        self.smaller_button = SecondaryButton(words.ZOOM_OUT, "zoom-out", name=f"{name}_smaller_button")
        self.page_spin = QSpinBox()
        self.page_spin.setObjectName(f"{name}_page_spin")
        self.page_spin.setAccessibleName(words.PAGE_NUMBER)
        self.page_spin.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        grow(self.page_spin, QWidget.setMinimumWidth, 52)
        self._count_label, self._zoom_label = TextLabel("", wrap=False), TextLabel("", "muted", wrap=False)
        self.previous_button.clicked.connect(lambda: self.go_to(self.page - 1))
        self.next_button.clicked.connect(lambda: self.go_to(self.page + 1))
        self.larger_button.clicked.connect(self.zoom_in)
        self.smaller_button.clicked.connect(self.zoom_out)
        self.page_spin.valueChanged.connect(self.go_to)
        self._tools = Flow(
            Row(
                self.previous_button, self.page_spin, self._count_label, self.next_button, spacing=Space.SMALL
            ),
            Row(self.smaller_button, self._zoom_label, self.larger_button, spacing=Space.SMALL),
        )

    def _on_document_opened(self, document: Pages) -> None:
        self._document, self._count, self._page = document, len(document), 0
        self._size = document.size(0)
        self._zoom, self._is_fitted = self._fitting(self._scroll.viewport().width()), True
        self._draw()

    def _fitting(self, width: int) -> float:
        """Returns the size at which a page fills the width."""
        room = width - 2 * Space.LARGE
        return min(max(room / (self._size.width * _SCREEN_DOTS / 72), ZOOMS[0]), 1.5)

    def _fit_anew(self, width: int) -> None:
        """Where nobody chose another size, the pages go on to fill the width of a window that changes."""
        zoom = self._fitting(width)
        if self._document is not None and self._is_fitted and zoom != self._zoom:
            self._zoom = zoom
            self._draw()

    def _on_document_refused(self, _fault: Exception) -> None:
        self._problem.setText(words.PREVIEW_UNREADABLE)
        self._problem.show()
        announce(self, words.PREVIEW_UNREADABLE, at_once=True)

    def _draw(self) -> None:
        """Has the page drawn by the worker; only the newest wish counts."""
        document, page = self._document, self._page
        self._show_state()
        if document is None:
            return
        dots = _SCREEN_DOTS * self._zoom * self.devicePixelRatio()
        self._tasks.run(
            lambda: _Drawn(document, page, document.picture(page, dots), document.text(page)),
            self._on_page_drawn,
            latest=f"preview {id(self)}",
        )

    def _on_page_drawn(self, drawn: _Drawn) -> None:
        if drawn.document is not self._document:
            return
        picture = QPixmap.fromImage(drawn.image)
        picture.setDevicePixelRatio(self.devicePixelRatio())
        self._sheet.setPixmap(picture)
        self._sheet.resize(picture.deviceIndependentSize().toSize())
        told = words.PAGE_OF.format(page=drawn.page + 1, count=self._count)
        self._sheet.setAccessibleName(told)
        self._sheet.setAccessibleDescription(drawn.text)
        announce(self, told)
        self.page_shown.emit(drawn.page + 1)

    def _show_state(self) -> None:
        """Brings the controls in step with the page and the zoom."""
        self.page_spin.blockSignals(True)
        self.page_spin.setRange(min(self._count, 1), self._count)
        self.page_spin.setValue(self.page)
        self.page_spin.blockSignals(False)
        self._count_label.setText(words.OF_PAGES.format(count=self._count))
        self._zoom_label.setText(words.ZOOM_AT.format(percent=round(self._zoom * 100)))


def _ignore(_result: None) -> None:
    """Takes a result that nobody waits for."""

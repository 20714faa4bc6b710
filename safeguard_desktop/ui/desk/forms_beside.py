"""The side column of a page: one form at a time, opened beside what it is about."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget
from typing_extensions import override

from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.tasks import Tasks
from safeguard_desktop.ui.widgets import ScrollPage


class FormsBeside(ScrollPage):
    """Holds the forms of a page; hidden while none is open. Putting a form aside keeps its draft."""

    form_saved = Signal(str, object)
    form_closed = Signal()

    def __init__(self, name: str, tasks: Tasks | None = None) -> None:
        """Makes the column; `tasks` gives the turns in which a form is made, without which it is made in one."""
        super().__init__(widest=560)
        self.setObjectName(name)
        self._tasks = tasks
        self._stack = _Fitting()
        self._by_key: dict[str, DeskForm] = {}
        self._closed_last: DeskForm | None = None
        self.add(self._stack)
        self.hide()

    def add_form(self, form: DeskForm) -> None:
        """Adds a form."""
        self._stack.addWidget(form)
        form.closed.connect(partial(self._on_form_closed, form))
        form.wanted_back.connect(partial(self._on_wanted_back, form))
        form.saved.connect(lambda changed: self._on_form_saved(form, changed))

    def open_form(self, key: str, make: Callable[[], DeskForm], about: str) -> None:
        """Opens the form of that key about a subject. It is made the first time that it is wanted, in several turns."""
        if key in self._by_key:
            self._begin(self._by_key[key], about)
            return
        self._by_key[key] = form = make()
        self._in_turn(partial(self.add_form, form), partial(self._begin, form, about))

    def _in_turn(self, *parts: Callable[[], None]) -> None:
        if self._tasks is not None:
            self._tasks.in_turn(self, parts)
            return
        for part in parts:
            part()

    def _begin(self, form: DeskForm, about: str) -> None:
        if self._stack.indexOf(form) < 0:
            self.add_form(form)
        self.show_form(form)
        form.begin(about)

    def form(self, key: str) -> DeskForm:
        """Returns the form of that key, which has been opened before."""
        return self._by_key[key]

    def show_form(self, form: DeskForm) -> None:
        """Brings a form into the column; whichever was there is put aside."""
        for open_form in self._open_forms():
            open_form.keep_draft()
        self._stack.setCurrentWidget(form)
        self.show()
        # The form takes the keyboard before the column has its height, and would be scrolled for a smaller one.
        QTimer.singleShot(0, self, self.begin_at_top)

    def close_form(self) -> None:
        """Puts the open form aside, because the page goes on to another subject."""
        self._closed_last = None
        self._in_turn()
        for form in self._open_forms():
            form.pause()
        self.hide()

    def keep_drafts(self) -> None:
        """Keeps what is typed in the open form."""
        for form in self._open_forms():
            form.keep_draft()

    def _open_forms(self) -> list[DeskForm]:
        form = self._stack.currentWidget()
        return [form] if isinstance(form, DeskForm) and not self.isHidden() else []

    def _on_form_closed(self, form: DeskForm) -> None:
        self._closed_last = form
        self.hide()
        self.form_closed.emit()

    def _on_wanted_back(self, form: DeskForm, about: str) -> None:
        """Opens a form again that was given up, unless the page has gone on: then its draft waits for it."""
        if self._closed_last is form and not self._open_forms():
            self.show_form(form)
            form.begin(about)

    def _on_form_saved(self, form: DeskForm, changed: Changed) -> None:
        self.hide()
        self.form_saved.emit(form.objectName(), changed)


class _Fitting(QStackedWidget):
    """A stack as high as what it shows, not as its highest page."""

    @override
    def sizeHint(self) -> QSize:
        shown = self.currentWidget()
        return shown.sizeHint() if shown is not None else super().sizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        shown = self.currentWidget()
        return shown.minimumSizeHint() if shown is not None else super().minimumSizeHint()

    @override
    def hasHeightForWidth(self) -> bool:
        shown = self.currentWidget()
        return shown is not None and shown.hasHeightForWidth()

    @override
    def heightForWidth(self, width: int) -> int:
        shown = self.currentWidget()
        return shown.heightForWidth(width) if shown is not None else super().heightForWidth(width)

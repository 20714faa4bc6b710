"""The side column of a page: one form at a time, opened beside what it is about."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

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
        self._forms = _Forms()
        self._by_key: dict[str, DeskForm] = {}
        self._closed_last: DeskForm | None = None
        self.add(self._forms)
        self.hide()

    def add_form(self, form: DeskForm) -> None:
        """Adds a form."""
        self._forms.add(form)
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
        if not self._forms.holds(form):
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
        self._forms.show_form(form)
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
        form = self._forms.shown()
        return [form] if form is not None and not self.isHidden() else []

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


class _Forms(QWidget):
    """Holds forms of which one is shown, and is as high as that one.

    Qt asks the layout of a stack how high it is, which answers for its highest page, whatever the stack itself says.
    """

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._shown: DeskForm | None = None

    def add(self, form: DeskForm) -> None:
        """Adds a form; the first one is shown."""
        self._column.addWidget(form)
        self._shown = self._shown or form
        form.setVisible(form is self._shown)

    def holds(self, form: DeskForm) -> bool:
        """Whether a form was added."""
        return self._column.indexOf(form) >= 0

    def show_form(self, form: DeskForm) -> None:
        """Shows a form instead of the one that is shown."""
        before, self._shown = self._shown, form
        form.show()
        # Only now: the keyboard would go to whatever comes next on the page otherwise, and the page would follow it.
        if before is not None and before is not form:
            before.hide()

    def shown(self) -> DeskForm | None:
        """Returns the form that is shown, or was last."""
        return self._shown

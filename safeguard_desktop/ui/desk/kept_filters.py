"""Filters that were kept under a name: choose one, keep the one in force, or remove it, which can be undone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from safeguard_desktop.domain.errors import EnvironmentFault, Problem
from safeguard_desktop.services.kept_filters import LONGEST_NAME, KeptFilter, KeptFilters
from safeguard_desktop.ui.announce import announce
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.faults import report_fault
from safeguard_desktop.ui.theme import grow
from safeguard_desktop.ui.widgets import DropDown, QuietButton, SecondaryButton, TextLabel
from safeguard_desktop.wording import filters as words
from safeguard_desktop.wording.faults import fault_sentence
from safeguard_desktop.wording.problems import problem_text

Kept = tuple[KeptFilter, ...]


class KeptFiltersBar(QObject):
    """Controls for `parts` of a page's own filters, in sight only where they can do something.

    `chosen` carries the values of a filter; none for everything. `shown`: other controls are in sight now.
    """

    chosen = Signal(object)
    shown = Signal()

    def __init__(self, page: str, filters: KeptFilters, bench: Bench) -> None:
        """Makes the bar of a page; `page` is the name under which its filters are kept."""
        super().__init__()
        self._page, self._filters, self._bench = page, filters, bench
        self._kept: Kept = ()
        self._now: dict[str, str] = {}
        self.combo = DropDown()
        self.combo.setObjectName(f"{page}_kept_combo")
        self.combo.setAccessibleName(words.KEPT)
        grow(self.combo, QWidget.setMinimumWidth, 162)
        self.keep_button = QuietButton(words.KEEP, "funnel", name=f"{page}_keep_filter_button")
        self.remove_button = QuietButton(words.REMOVE, "x", name=f"{page}_remove_filter_button")
        self.name_edit = _NameEdit(f"{page}_filter_name_edit")
        self.save_button = SecondaryButton(words.SAVE, name=f"{page}_save_filter_button")
        self.note = TextLabel("", "problem", wrap=False)
        grow(self.note, QWidget.setMinimumHeight, 36)
        self._is_naming = False
        self._connect()
        self._show()
        self.fetch()

    def fetch(self) -> None:
        """Fetches what is kept."""
        self._bench.tasks.run(
            lambda: self._filters.of(self._page), self._on_fetched, report_fault, owner=self
        )

    def show_now(self, values: Mapping[str, str]) -> None:
        """Takes the filter that is in force; parts that ask for nothing are empty or left out."""
        now = {key: value for key, value in values.items() if value}
        if now != self._now:
            self._is_naming = False
        self._now = now
        self._show()

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """What to lay out, in this order."""
        return (
            self.combo, self.keep_button, self.name_edit, self.save_button, self.note, self.remove_button
        )  # fmt: skip

    @property
    def _in_force(self) -> KeptFilter | None:
        return next((each for each in self._kept if each.values == self._now), None)

    def _connect(self) -> None:
        self.combo.activated.connect(self._on_activated)
        self.keep_button.clicked.connect(self._on_keep_clicked)
        self.name_edit.returnPressed.connect(self._on_save)
        self.name_edit.given_up.connect(self._on_given_up)
        self.save_button.clicked.connect(self._on_save)
        self.remove_button.clicked.connect(self._on_remove_clicked)

    def _show(self) -> None:
        is_kept, is_narrowed = self._in_force is not None, bool(self._now)
        self.combo.setVisible(bool(self._kept))
        self.combo.setCurrentIndex(self._kept.index(self._in_force) + 1 if self._in_force else 0)
        self.keep_button.setVisible(is_narrowed and not is_kept and not self._is_naming)
        self.remove_button.setVisible(is_kept)
        for part in (self.name_edit, self.save_button):
            part.setVisible(self._is_naming and is_narrowed)
        self.note.setVisible(self._is_naming and bool(self.note.text()))
        self.shown.emit()

    def _on_fetched(self, kept: Kept) -> None:
        self._kept = kept
        self.combo.clear()
        self.combo.addItem(words.KEPT)
        for each in kept:
            self.combo.addItem(each.name)
        self._show()

    def _on_activated(self, place: int) -> None:
        self.chosen.emit(dict(self._kept[place - 1].values) if place > 0 else {})

    def _on_keep_clicked(self) -> None:
        self._is_naming = True
        self.note.setText("")
        self.name_edit.clear()
        self._show()
        self.name_edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_given_up(self) -> None:
        self._is_naming = False
        self._show()
        self.keep_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_save(self) -> None:
        kept = KeptFilter(self.name_edit.text().strip(), dict(self._now))

        def work() -> tuple[Problem, ...]:
            problems = self._filters.problems(self._page, kept.name)
            if not problems:
                self._filters.keep(self._page, kept)
            return problems

        self._run(work, self._on_saved)

    def _on_saved(self, problems: tuple[Problem, ...]) -> None:
        if problems:
            self._complain(problem_text(problems[0]))
            return
        self._is_naming = False
        self.fetch()
        self.combo.setVisible(True)
        self.combo.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self.combo, words.IS_KEPT)

    def _on_remove_clicked(self) -> None:
        kept = self._in_force
        if kept is None:
            return
        self._run(partial(self._filters.remove, self._page, kept.name), lambda _none: self._on_removed(kept))

    def _on_removed(self, kept: KeptFilter) -> None:
        self._change(lambda: self.keep_button.setFocus(Qt.FocusReason.OtherFocusReason))
        undo = partial(self._run, partial(self._filters.keep, self._page, kept), lambda _none: self.fetch())
        self._bench.bus.undo_offered.emit(words.REMOVED, undo)

    def _change(self, after: Callable[[], None]) -> None:
        self.fetch()
        self._bench.tasks.run(lambda: None, lambda _none: after(), owner=self)

    def _run(self, work: Callable[[], object], done: Callable[..., None]) -> None:
        self._bench.tasks.run(work, done, self._on_failed, owner=self)

    def _on_failed(self, fault: Exception) -> None:
        if isinstance(fault, EnvironmentFault):
            self._complain(str(fault_sentence(fault)))
        else:
            report_fault(fault)

    def _complain(self, text: str) -> None:
        self.note.setText(text)
        self._show()
        announce(self.note, text, at_once=True)
        self.name_edit.setFocus(Qt.FocusReason.OtherFocusReason)


class _NameEdit(QLineEdit):
    """Where a filter gets its name; Escape gives it up and nothing else."""

    given_up = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(words.NAME)
        self.setPlaceholderText(words.NAME)
        self.setMaxLength(LONGEST_NAME)
        grow(self, QWidget.setFixedWidth, 200)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
            return
        super().keyPressEvent(event)

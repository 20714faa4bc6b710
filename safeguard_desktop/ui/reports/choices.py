"""What is asked for: which report, over which days, and on which child."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.domain.reports.report import ReportKind
from safeguard_desktop.services.reports.reports import Offered, ReportQuery
from safeguard_desktop.ui.desk.acts import Acts
from safeguard_desktop.ui.desk.dates import DateReader
from safeguard_desktop.ui.readings.filter_bar import combo_box, date_edit, fill_combo
from safeguard_desktop.ui.theme import grow
from safeguard_desktop.ui.widgets import DropDown
from safeguard_desktop.wording import reports as words

_OTHER_DAYS = "other"


class ReportChoices(Acts):
    """The choices in as many lines as there is room for. `query_changed` carries nothing: ask `query`."""

    query_changed = Signal()

    def __init__(self, dates: DateReader) -> None:
        self._dates = dates
        self._offered: Sequence[Offered] = ()
        self.kind_combo = _combo("report_kind_combo", words.WHICH, 320)
        self.period_combo = _combo("report_period_combo", words.PERIOD, 250)
        self.child_combo = _combo("report_child_combo", words.CHILD, 340)
        self.since_edit = date_edit("report_since_edit", words.FROM_EXAMPLE, words.FROM)
        self.until_edit = date_edit("report_until_edit", words.TO)
        super().__init__(
            self.kind_combo, self.child_combo, self.period_combo, self.since_edit, self.until_edit
        )
        self.setObjectName("report_choices")
        for kind, text in words.REPORTS.items():
            self.kind_combo.addItem(text, kind.value)
        self.kind_combo.currentIndexChanged.connect(self._on_kind_changed)
        for combo in (self.period_combo, self.child_combo):
            combo.currentIndexChanged.connect(self._on_changed)
        for edit in (self.since_edit, self.until_edit):
            edit.textChanged.connect(self._on_changed)

    @property
    def kind(self) -> ReportKind:
        """Which report is chosen."""
        return ReportKind(self.kind_combo.currentData())

    def offer(self, offered: Sequence[Offered], children: Iterable[tuple[ChildId, str]], child: str) -> None:
        """Offers days and children; with a child, the report on her is chosen."""
        self._offered = offered
        chosen = child or self.child_combo.currentData() or ""
        fill_combo(self.child_combo, words.CHOOSE_CHILD, children, chosen)
        if child:
            self.kind_combo.blockSignals(True)  # what is asked for is counted once
            self.kind_combo.setCurrentIndex(self.kind_combo.findData(ReportKind.CHILD.value))
            self.kind_combo.blockSignals(False)
        self._offer_days()
        if child:
            self._choose_all_days()

    def query(self) -> ReportQuery | None:
        """Returns what is asked for; None while a child is still to be chosen. An unclear date asks for nothing."""
        child = self.child_combo.currentData()
        if self.kind is ReportKind.CHILD and not child:
            return None
        since, until = self._days()
        return ReportQuery(self.kind, since, until, ChildId(child) if self.kind is ReportKind.CHILD else None)

    def has_unclear_date(self) -> bool:
        """Returns whether something stands in a date that is not understood."""
        edits = (self.since_edit, self.until_edit)
        return any(
            edit.isVisibleTo(self) and edit.text().strip() and not self._dates.partly_iso(edit.text())
            for edit in edits
        )

    def _days(self) -> tuple[str, str]:
        if self.kind is ReportKind.DUE:
            return "", ""
        chosen = self.period_combo.currentData()
        if chosen == _OTHER_DAYS:
            return self._iso(self.since_edit), self._iso(self.until_edit)
        span = self._offered[chosen].span if isinstance(chosen, int) else None
        return (span.since, span.until) if span is not None else ("", "")

    def _iso(self, edit: QLineEdit) -> str:
        return self._dates.partly_iso(edit.text())

    def _offer_days(self) -> None:
        """Offers days for the report that is chosen: for governors none but whole terms and years that are over."""
        chosen = self.period_combo.currentData()
        combo, for_governors = self.period_combo, self.kind is ReportKind.GOVERNORS
        combo.blockSignals(True)
        combo.clear()
        for place, each in enumerate(self._offered):
            if each.is_over or not for_governors:
                combo.addItem(each.name, place)
        if not for_governors:
            combo.addItem(words.EVERY_DAY, "")
            combo.addItem(words.OTHER_DAYS, _OTHER_DAYS)
        combo.setCurrentIndex(max(combo.findData(chosen) if chosen is not None else 0, 0))
        combo.blockSignals(False)
        self._show_parts()

    def _on_kind_changed(self) -> None:
        self._offer_days()
        if self.kind is ReportKind.CHILD:  # a pattern shows over years
            self._choose_all_days()
        self.query_changed.emit()

    def _choose_all_days(self) -> None:
        self.period_combo.blockSignals(True)
        self.period_combo.setCurrentIndex(self.period_combo.findData(""))
        self.period_combo.blockSignals(False)
        self._show_parts()

    def _on_changed(self) -> None:
        self._show_parts()
        self.query_changed.emit()

    def _show_parts(self) -> None:
        is_other = self.period_combo.currentData() == _OTHER_DAYS
        self.child_combo.setVisible(self.kind is ReportKind.CHILD)
        self.period_combo.setVisible(self.kind is not ReportKind.DUE)
        for edit in (self.since_edit, self.until_edit):
            edit.setVisible(is_other and self.kind is not ReportKind.DUE)


def _combo(name: str, label: str, width: int) -> DropDown:
    combo = combo_box(name, label)
    grow(combo, QWidget.setFixedWidth, width)
    return combo

"""Looks at the recovery sheet before it is printed; it is in memory only."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from safeguard_desktop.ui.preview import PdfPreview
from safeguard_desktop.ui.tasks import Tasks
from safeguard_desktop.ui.theme import Space, first_size
from safeguard_desktop.ui.widgets import Row, SecondaryButton
from safeguard_desktop.wording import kit, setup


class SheetDialog(QDialog):
    """Shows the pages; nothing of them is left when it is closed."""

    def __init__(self, parent: QWidget, tasks: Tasks, pdf: bytes) -> None:
        super().__init__(parent)
        self.setObjectName("sheet_dialog")
        self.setWindowTitle(setup.SHEET_TITLE)
        self.setAccessibleName(setup.SHEET_TITLE)
        self.resize(first_size(self, 760, 720))
        self.preview = PdfPreview(tasks, "sheet_preview")
        close = SecondaryButton(kit.CLOSE, name="sheet_close_button")
        close.clicked.connect(self.reject)
        foot = Row()
        foot.stretch()
        foot.add(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.LARGE)
        column.addWidget(self.preview, 1)
        column.addWidget(foot)
        self.finished.connect(self._on_finished)
        self.preview.load(pdf)

    def _on_finished(self) -> None:
        self.preview.clear()
        self.deleteLater()

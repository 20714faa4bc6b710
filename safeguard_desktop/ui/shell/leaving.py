"""The one note between the last window and the end of the program, where the backup takes longer than a second."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget
from typing_extensions import override

from safeguard_desktop.ui.announce import announce
from safeguard_desktop.ui.theme import Space, appearance, dress
from safeguard_desktop.ui.widgets import BodyText, SectionHeading
from safeguard_desktop.wording import locking as words
from safeguard_desktop.wording.desk import APP

SHOW_AFTER_MS: Final = 1000


class LeavingNote(QWidget):
    """Says that the backup is being made. Nothing of a record stands on it, and it cannot be closed: it ends itself."""

    def __init__(self, *, is_kept: bool = True) -> None:
        """Makes the note; `is_kept` says whether all that was typed is on the disk."""
        super().__init__()
        self.setObjectName("leaving_note")
        self.setProperty("kit", "shell")
        self.setWindowTitle(APP)
        self.setAccessibleName(words.LEAVING)
        self.setMinimumWidth(appearance().pixels(440))
        hint = f"{words.LEAVING_KEPT} {words.LEAVING_HINT}" if is_kept else words.LEAVING_HINT
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(words.LEAVING)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.WIDE)
        column.setSpacing(Space.MEDIUM)
        for part in (SectionHeading(words.LEAVING), BodyText(hint), bar):
            column.addWidget(part)
        self._appear = QTimer(self)
        self._appear.setSingleShot(True)
        self._appear.setInterval(SHOW_AFTER_MS)
        self._appear.timeout.connect(self._on_appear_timeout)
        dress(self)

    def begin(self) -> None:
        """Begins to wait; the note shows after a second."""
        self._appear.start()

    def end(self) -> None:
        """Takes the note away."""
        self._appear.stop()
        self.hide()
        self.deleteLater()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()

    def _on_appear_timeout(self) -> None:
        self.show()
        announce(self, words.LEAVING)

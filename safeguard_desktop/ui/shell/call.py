"""On a call: the box that holds the idle lock for an hour, says until when, and unticks itself.

It holds back nothing else: a locked screen, sleep and the hide key lock as ever. Source: UI.md, "Locking and signing
in".
"""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtWidgets import QVBoxLayout, QWidget

from safeguard_desktop.domain.clock import local
from safeguard_desktop.ui.announce import announce
from safeguard_desktop.ui.shell.watching.idle import IdleWatch
from safeguard_desktop.ui.widgets import CheckBox, MutedText
from safeguard_desktop.wording import locking as words


class CallBox(QWidget):
    """The box and the line beneath it; of use once it knows which watch it holds back."""

    def __init__(self) -> None:
        super().__init__()
        self._idle: IdleWatch | None = None
        self.check = CheckBox(words.ON_A_CALL)
        self.check.setObjectName("call_check")
        self.check.setAccessibleDescription(words.ON_A_CALL_HINT)
        self.check.setToolTip(words.ON_A_CALL_HINT)
        self.note = MutedText()
        self.note.setObjectName("call_note")
        self.note.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.check)
        column.addWidget(self.note)
        self.check.toggled.connect(self._on_check_toggled)

    def hold_back(self, idle: IdleWatch) -> None:
        """Holds this watch back from now on, while the box is ticked."""
        self._idle = idle
        idle.call_ended.connect(self._on_call_ended)

    def toggle(self) -> None:
        """Begins or ends a call; the shortcut does this from any page."""
        self.check.toggle()

    def _on_check_toggled(self, is_on_call: bool) -> None:
        if self._idle is None:
            return
        self._idle.hold(is_on_call)
        if not is_on_call:
            self._say("", words.CALL_ENDED)
            return
        until = local(datetime.fromtimestamp(self._idle.held_until, UTC))
        said = words.call_until(f"{until:%H:%M}")
        self._say(said, said)

    def _on_call_ended(self) -> None:
        if self.check.isChecked():
            self.check.blockSignals(True)
            self.check.setChecked(False)
            self.check.blockSignals(False)
            self._say(words.CALL_OVER, words.CALL_OVER)

    def _say(self, shown: str, said: str) -> None:
        self.note.setText(shown)
        self.note.setVisible(bool(shown))
        announce(self.check, said)

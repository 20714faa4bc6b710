"""Puts a secret on the clipboard and takes it off again."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QClipboard

CLEAR_AFTER_SECONDS: Final = 30
_NO: Final = bytes(4)
# Clipboard histories look for these: Windows takes a DWORD of zero as "no", KDE's takes the word "secret".
_KEEP_OUT: Final = {
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': _NO,
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': _NO,
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': _NO,
    "x-kde-passwordManagerHint": b"secret",
}


class SecretClipboard(QObject):
    """The clipboard for passphrases: kept out of histories, cleared after a time unless someone else has used it."""

    cleared = Signal()

    def __init__(self, clipboard: QClipboard, seconds: int = CLEAR_AFTER_SECONDS) -> None:
        super().__init__()
        self._clipboard = clipboard
        self._ours = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(seconds * 1000)
        self._timer.timeout.connect(self.clear)

    @property
    def is_holding(self) -> bool:
        """Whether something that was put here has not been taken off yet."""
        return bool(self._ours)

    def put(self, secret: str) -> None:
        """Puts a secret on the clipboard and starts the time after which it is taken off."""
        data = QMimeData()
        data.setText(secret)
        for kind, value in _KEEP_OUT.items():
            data.setData(kind, value)
        self._clipboard.setMimeData(data)
        self._ours = secret
        self._timer.start()

    def clear(self) -> None:
        """Takes the secret off, if it is still there; at lock and at close too."""
        self._timer.stop()
        if self._ours and self._clipboard.text() == self._ours:
            self._clipboard.clear()
            self.cleared.emit()
        self._ours = ""

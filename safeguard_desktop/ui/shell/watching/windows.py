"""Listens on Windows: the session was locked or left, the computer is about to sleep.

Windows tells a window, not a program: the window has itself registered for news of its session, and a filter over the
messages of the program reads them. Written from Microsoft's documentation of WM_WTSSESSION_CHANGE and
WM_POWERBROADCAST; it has not been tried on Windows, and the README says so.
"""

from __future__ import annotations

import ctypes
from typing import Final

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication, QObject, Signal
from typing_extensions import override

from safeguard_desktop.ui.shell.watching.causes import LockCause

SESSION_CHANGE: Final = 0x02B1
POWER: Final = 0x0218
_SESSION: Final = {
    0x2: LockCause.USER,  # WTS_CONSOLE_DISCONNECT: somebody else has taken the screen
    0x4: LockCause.USER,  # WTS_REMOTE_DISCONNECT: a session from afar was left
    0x6: LockCause.USER,  # WTS_SESSION_LOGOFF
    0x7: LockCause.SCREEN,  # WTS_SESSION_LOCK
}
_POWER: Final = {
    0x4: LockCause.SLEEP,  # PBT_APMSUSPEND
    0x12: LockCause.SLEEP,  # PBT_APMRESUMEAUTOMATIC: where the message before sleep came too late
}
_THIS_SESSION: Final = 0
_KINDS: Final = (b"windows_generic_MSG", b"windows_dispatcher_MSG")


class WindowsMessage(ctypes.Structure):
    """The beginning of Windows' MSG: what is read of it, laid out as C does on the machine at hand."""

    window: int | None
    message: int
    what: int

    _fields_ = (
        ("window", ctypes.c_void_p),
        ("message", ctypes.c_uint32),
        ("what", ctypes.c_size_t),
        ("more", ctypes.c_ssize_t),
    )


def cause_of(message: int, what: int) -> LockCause | None:
    """Returns why a message of Windows locks the record, or None where it does not."""
    if message == SESSION_CHANGE:
        return _SESSION.get(what)
    return _POWER.get(what) if message == POWER else None


class WindowsWatch(QObject):
    """Reports what Windows says."""

    lock_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._filter = _Messages(self)
        self._window = 0

    def start(self, window: int) -> None:
        """Begins to listen; `window` is Windows' number of the main window."""
        app = QCoreApplication.instance()
        if app is not None:
            app.installNativeEventFilter(self._filter)
        if _register(window):
            self._window = window

    def stop(self) -> None:
        """Stops listening."""
        app = QCoreApplication.instance()
        if app is not None:
            app.removeNativeEventFilter(self._filter)
        if self._window:
            _unregister(self._window)
            self._window = 0

    def hear(self, kind: bytes, address: int) -> None:
        """Takes a message of the system: its kind as Qt names it, and where it lies in memory."""
        if kind not in _KINDS or not address:
            return
        heard = WindowsMessage.from_address(address)
        cause = cause_of(heard.message, heard.what)
        if cause is not None:
            self.lock_wanted.emit(cause)


class _Messages(QAbstractNativeEventFilter):
    """Qt's filter. It only looks: every message goes on to where it was going."""

    def __init__(self, watch: WindowsWatch) -> None:
        super().__init__()
        self._watch = watch

    @override
    def nativeEventFilter(
        self, eventType: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> object:
        kind = eventType.data() if isinstance(eventType, QByteArray) else eventType
        self._watch.hear(bytes(kind), int(message))
        return False, 0


def _register(window: int) -> bool:
    """Asks Windows for news of the session; without them, sleep and idle still lock."""
    return _ask("WTSRegisterSessionNotification", window, _THIS_SESSION)


def _unregister(window: int) -> bool:
    return _ask("WTSUnRegisterSessionNotification", window)


def _ask(name: str, window: int, *more: int) -> bool:
    try:
        # Not `windll`: the library is not there on another system, and its absence is no error but an answer.
        library = ctypes.CDLL("wtsapi32.dll")
    except OSError:
        return False
    function = getattr(library, name)
    function.restype = ctypes.c_int
    return bool(function(ctypes.c_void_p(window), *(ctypes.c_uint32(value) for value in more)))

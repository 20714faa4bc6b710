"""Listens on a Linux desktop: the screen saver and the lock on the session's bus, sleep and seats on the system's.

Context: desktops say that the screen is locked by `ActiveChanged` (KDE, Xfce and others as org.freedesktop.ScreenSaver,
GNOME as org.gnome.ScreenSaver); systemd's login manager sends `Lock` to a session, says before sleep that it comes
(`PrepareForSleep`) and that a session has left the screen by its property `Active`.

Decision: signals are taken from any sender, since asking for an owner waits for an answer, and because a signal that
somebody made up locks once too often and no more. A bus is only connected to where its socket is there: libdbus would
start one otherwise. Sleep is not held up until the lock is done: the windows are hidden as soon as Qt runs, which is
before or right after it.

Consequences: where there is no bus or no QtDBus, `start` does nothing, and `sleep` goes on by the clock.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import SLOT, QObject, Signal, Slot

from safeguard_desktop.ui.shell.watching.causes import LockCause

try:
    from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher
except ImportError:  # pragma: no cover - a system without libdbus
    HAS_DBUS = False
else:
    HAS_DBUS = True

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusVariant

_SCREEN_SAVERS: Final = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver")
_LOGIN: Final = "org.freedesktop.login1"
_SESSION: Final = "org.freedesktop.login1.Session"
_MANAGER: Final = "org.freedesktop.login1.Manager"
_PROPERTIES: Final = "org.freedesktop.DBus.Properties"
_numbers = count(1)


class LinuxWatch(QObject):
    """Reports what the desktop says. `surroundings` are the variables of the environment."""

    lock_wanted = Signal(object)

    def __init__(self, surroundings: Mapping[str, str] = os.environ) -> None:
        super().__init__()
        self._surroundings = surroundings
        self._buses: dict[str, QDBusConnection] = {}

    def start(self) -> None:
        """Connects to the buses that are there, and to nothing else."""
        if not HAS_DBUS:  # pragma: no cover - a system without libdbus
            return
        session, system = (
            self._bus("session", session_address(self._surroundings)),
            self._bus("system", system_address(self._surroundings)),
        )
        if session is not None:
            for name in _SCREEN_SAVERS:
                session.connect("", "", name, "ActiveChanged", self, _slot("on_screen(bool)"))
        if system is not None:
            self._listen_to_login(system)

    def stop(self) -> None:
        """Lets go of the buses."""
        for name in self._buses:
            QDBusConnection.disconnectFromBus(name)
        self._buses.clear()

    def _bus(self, which: str, address: str) -> QDBusConnection | None:
        if not address:
            return None
        # A connection of our own: the one that Qt shares may be in use by its parts.
        name = f"safeguard-{which}-{next(_numbers)}"
        bus = QDBusConnection.connectToBus(address, name)
        if not bus.isConnected():
            return None
        self._buses[name] = bus
        return bus

    def _listen_to_login(self, bus: QDBusConnection) -> None:
        path = session_path(self._surroundings.get("XDG_SESSION_ID", ""))
        bus.connect("", "", _MANAGER, "PrepareForSleep", self, _slot("on_sleep(bool)"))
        # Without a path it hears every session's: all of this computer's are then locked together.
        bus.connect("", path, _SESSION, "Lock", self, _slot("on_lock()"))
        if path:
            bus.connect(
                "", path, _PROPERTIES, "PropertiesChanged", self, _slot("on_properties(QDBusMessage)")
            )

    @Slot(bool)
    def on_screen(self, is_locked: bool) -> None:
        """Told by the screen saver."""
        if is_locked:
            self.lock_wanted.emit(LockCause.SCREEN)

    @Slot(bool)
    def on_sleep(self, _begins: bool) -> None:
        """Told by the login manager before sleep and after it; the second counts where the first came too late."""
        self.lock_wanted.emit(LockCause.SLEEP)

    @Slot()
    def on_lock(self) -> None:
        """Told by the login manager that this session is to be locked."""
        self.lock_wanted.emit(LockCause.SCREEN)

    @Slot("QDBusMessage")
    def on_properties(self, message: QDBusMessage) -> None:
        """Told that something of this session changed: asks whether it still has the screen.

        What changed comes with the message, but as a map that PySide leaves packed.
        """
        asked = QDBusMessage.createMethodCall(_LOGIN, message.path(), _PROPERTIES, "Get")
        asked.setArguments([_SESSION, "Active"])
        for bus in self._buses.values():
            watcher = QDBusPendingCallWatcher(bus.asyncCall(asked), self)
            watcher.finished.connect(self._on_answered)

    def _on_answered(self, watcher: QDBusPendingCallWatcher) -> None:
        reply = watcher.reply()
        watcher.deleteLater()
        if reply.type() is not QDBusMessage.MessageType.ReplyMessage:
            return
        value: list[QDBusVariant] = reply.arguments()
        if value and value[0].variant() is False:
            self.lock_wanted.emit(LockCause.USER)


def session_address(surroundings: Mapping[str, str]) -> str:
    """Returns where the bus of this person's session is, or "" where there is none."""
    runtime = surroundings.get("XDG_RUNTIME_DIR", "")
    return _address(surroundings.get("DBUS_SESSION_BUS_ADDRESS", ""), f"{runtime}/bus" if runtime else "")


def system_address(surroundings: Mapping[str, str]) -> str:
    """Returns where the bus of the system is, or "" where there is none."""
    return _address(surroundings.get("DBUS_SYSTEM_BUS_ADDRESS", ""), "/run/dbus/system_bus_socket")


def _address(told: str, usual: str) -> str:
    if told:
        return told
    return f"unix:path={usual}" if usual and Path(usual).exists() else ""


def session_path(session: str) -> str:
    """Returns the name of a session on the bus, as systemd writes its number ("2" is "_32"); "" for none."""
    if not session:
        return ""
    written = "".join(
        letter
        if letter.isascii() and (letter.isalpha() or (letter.isdigit() and place))
        else "".join(f"_{byte:02x}" for byte in letter.encode())
        for place, letter in enumerate(session)
    )
    return f"/org/freedesktop/login1/session/{written}"


def _slot(signature: str) -> Any:
    """Returns a slot as QtDBus wants it named: text, although the stubs of PySide say bytes."""
    return SLOT(signature)

"""What locks the record by itself: a locked screen, sleep, another user, and the clock. Source: UI.md, "Locking"."""

from __future__ import annotations

import ctypes
import os
import shutil
import struct
import subprocess
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import ClassInfo, Property, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from safeguard_desktop.ui.shell.watching import LockCause
from safeguard_desktop.ui.shell.watching.linux import (
    LinuxWatch,
    session_address,
    session_path,
    system_address,
)
from safeguard_desktop.ui.shell.watching.sleep import SleepWatch
from safeguard_desktop.ui.shell.watching.windows import POWER, SESSION_CHANGE, WindowsWatch, cause_of
from tests.elm_row import Setting
from tests.ui.shell.test_idle import WallClock
from tests.ui.unlocked import unlocked

SESSION = "2"
_CONFIGURATION = """<busconfig>
  <type>session</type>
  <listen>unix:path={place}</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/><allow own="*"/><allow eavesdrop="true"/>
  </policy>
</busconfig>
"""

_numbers = count(1)
QtDBus = pytest.importorskip("PySide6.QtDBus", reason="there is no QtDBus on this system")


@pytest.fixture
def bus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A bus of the test's own, which stands for the session's and for the system's."""
    daemon = shutil.which("dbus-daemon")
    if daemon is None:
        pytest.skip("dbus-daemon is not here (Debian's package dbus-daemon), so no desktop can be played")
    place = tmp_path_factory.mktemp("bus")
    configuration = place / "bus.conf"
    configuration.write_text(_CONFIGURATION.format(place=place / "socket"), encoding="utf-8")
    command = [daemon, f"--config-file={configuration}", "--nofork", "--print-address"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout is not None
        yield process.stdout.readline().strip()
        process.terminate()


@pytest.fixture
def desktop(bus: str) -> Iterator[Desktop]:
    played = Desktop(bus)
    yield played
    played.close()


class Desktop:
    """Says on a bus what a desktop says."""

    def __init__(self, address: str) -> None:
        self.address = address
        # A name of its own: under one that is used again, Qt's thread may still be taking down the last one (seen
        # once: a segmentation fault in a thread of Qt's, in a run of all tests).
        self._name = f"desktop-{next(_numbers)}"
        self.connection = QtDBus.QDBusConnection.connectToBus(address, self._name)
        assert self.connection.isConnected()
        self._seat = Seat()

    def say(self, path: str, interface: str, name: str, *values: object) -> None:
        message = QtDBus.QDBusMessage.createSignal(path, interface, name)
        message.setArguments(list(values))
        assert self.connection.send(message)

    def has_seat(self) -> None:
        """Answers whether the session has the screen: it has not."""
        exported = QtDBus.QDBusConnection.RegisterOption.ExportAllProperties
        assert self.connection.registerService("org.freedesktop.login1")
        assert self.connection.registerObject(session_path(SESSION), self._seat, exported)

    def close(self) -> None:
        self.connection.unregisterObject(session_path(SESSION))
        QtDBus.QDBusConnection.disconnectFromBus(self._name)


_is_session: Any = ClassInfo({"D-Bus Interface": "org.freedesktop.login1.Session"})  # type: ignore[call-arg]  # left out of the stubs


@_is_session
class Seat(QObject):
    """A session that is not on the screen."""

    def _active(self) -> bool:
        return False

    Active = Property(bool, _active)


@pytest.fixture
def watch(desktop: Desktop, qapp: QApplication) -> Iterator[LinuxWatch]:
    surroundings = {
        "DBUS_SESSION_BUS_ADDRESS": desktop.address,
        "DBUS_SYSTEM_BUS_ADDRESS": desktop.address,
        "XDG_SESSION_ID": SESSION,
    }
    listening = LinuxWatch(surroundings)
    listening.start()
    yield listening
    listening.stop()


SAID: dict[str, tuple[tuple[Any, ...], LockCause]] = {
    "KDE and Xfce lock the screen": (
        ("/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", True),
        LockCause.SCREEN,
    ),
    "GNOME locks the screen": (
        ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", True),
        LockCause.SCREEN,
    ),
    "the login manager locks the session": (
        (session_path(SESSION), "org.freedesktop.login1.Session", "Lock"),
        LockCause.SCREEN,
    ),
    "the computer is about to sleep": (
        ("/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep", True),
        LockCause.SLEEP,
    ),
    "another user takes the screen": (
        (
            session_path(SESSION),
            "org.freedesktop.DBus.Properties",
            "PropertiesChanged",
            "org.freedesktop.login1.Session",
            {"Active": False},
            [""],
        ),
        LockCause.USER,
    ),
}


@pytest.mark.parametrize("what", SAID)
def test_what_a_linux_desktop_says_locks(
    what: str, desktop: Desktop, watch: LinuxWatch, qtbot: QtBot
) -> None:
    (path, interface, name, *values), cause = SAID[what]
    desktop.has_seat()
    with qtbot.waitSignal(watch.lock_wanted, timeout=10_000) as heard:
        desktop.say(path, interface, name, *values)
    assert heard.args == [cause]


def test_a_screen_that_comes_back_and_another_session_lock_nothing(
    desktop: Desktop, watch: LinuxWatch, qtbot: QtBot
) -> None:
    heard: list[LockCause] = []
    watch.lock_wanted.connect(heard.append)
    desktop.say("/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", False)
    desktop.say(session_path("7"), "org.freedesktop.login1.Session", "Lock")
    # Signals arrive in the order in which they were sent: once the last is there, so were the others.
    with qtbot.waitSignal(watch.lock_wanted, timeout=10_000):
        desktop.say("/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", True)
    assert heard == [LockCause.SCREEN]


def test_the_screen_lock_of_the_desktop_locks_an_open_record(
    desktop: Desktop, setting: Setting, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", desktop.address)
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", desktop.address)
    with unlocked(setting, qtbot, tmp_path) as here:
        qtbot.waitUntil(lambda: here.opened._watches.desktop is not None, timeout=10_000)
        here.window.call.toggle()
        desktop.say("/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", True)
        qtbot.waitUntil(lambda: bool(here.locked), timeout=10_000)
        assert here.locked == [LockCause.SCREEN], "a call does not hold it back"
        assert not here.window.isVisible()


def test_a_system_without_a_bus_is_watched_by_the_clock_alone(qapp: QApplication) -> None:
    nothing = LinuxWatch({"XDG_RUNTIME_DIR": "/nowhere", "DBUS_SYSTEM_BUS_ADDRESS": "unix:path=/nowhere/bus"})
    nothing.start()
    assert nothing._buses == {}
    nothing.stop()


def test_a_bus_is_only_looked_for_where_its_socket_is(tmp_path: Path) -> None:
    assert session_address({}) == ""
    assert session_address({"XDG_RUNTIME_DIR": str(tmp_path)}) == ""
    (tmp_path / "bus").touch()
    assert session_address({"XDG_RUNTIME_DIR": str(tmp_path)}) == f"unix:path={tmp_path}/bus"
    assert system_address({"DBUS_SYSTEM_BUS_ADDRESS": "unix:path=/x"}) == "unix:path=/x"


@pytest.mark.parametrize(
    ("session", "written"), [("2", "_32"), ("c1", "c1"), ("12", "_312"), ("a-b", "a_2db")]
)
def test_a_session_is_called_on_the_bus_as_systemd_calls_it(session: str, written: str) -> None:
    assert session_path(session) == f"/org/freedesktop/login1/session/{written}"
    assert session_path("") == ""


def test_a_clock_that_jumps_is_taken_for_sleep_and_a_late_timer_is_not(qapp: QApplication) -> None:
    clock, slept = WallClock(), list[bool]()
    watch = SleepWatch(clock)
    watch.slept.connect(lambda: slept.append(True))
    for seconds in (1, 15, -3600, 20):
        clock.seconds += seconds
        watch.look()
    assert not slept
    clock.seconds += 45
    watch.look()
    assert slept == [True]
    watch.stop()


@pytest.mark.parametrize(
    ("message", "what", "cause"),
    [
        (SESSION_CHANGE, 0x7, LockCause.SCREEN),
        (SESSION_CHANGE, 0x2, LockCause.USER),
        (SESSION_CHANGE, 0x4, LockCause.USER),
        (SESSION_CHANGE, 0x8, None),
        (SESSION_CHANGE, 0x1, None),
        (POWER, 0x4, LockCause.SLEEP),
        (POWER, 0x12, LockCause.SLEEP),
        (POWER, 0xA, None),
        (0x100, 0x7, None),
    ],
)
def test_messages_of_windows_are_read_as_microsoft_numbers_them(
    message: int, what: int, cause: LockCause | None
) -> None:
    assert cause_of(message, what) is cause


def test_a_message_is_read_from_memory_as_windows_lays_it_out(qapp: QApplication) -> None:
    """MSG on 64 bits: HWND, UINT and padding, WPARAM, LPARAM. Nothing of ours made these bytes."""
    laid_out = ctypes.create_string_buffer(struct.pack("=QIIQq", 0x30A2C, 0x2B1, 0xFFFFFFFF, 7, 1))
    heard: list[LockCause] = []
    watch = WindowsWatch()
    watch.lock_wanted.connect(heard.append)
    address = ctypes.addressof(laid_out)
    watch.hear(b"xcb_generic_event_t", address)
    watch.hear(b"windows_generic_MSG", 0)
    assert not heard
    watch.hear(b"windows_generic_MSG", address)
    watch._filter.nativeEventFilter(b"windows_dispatcher_MSG", address)
    assert heard == [LockCause.SCREEN, LockCause.SCREEN]


@pytest.mark.skipif(os.name == "nt", reason="there Windows itself would answer")
def test_where_windows_does_not_answer_the_filter_comes_and_goes_without_a_word(qapp: QApplication) -> None:
    watch = WindowsWatch()
    watch.start(1)
    watch.stop()
    assert watch._window == 0

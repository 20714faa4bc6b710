"""What a fresh process does after its start window: the passphrase, Today, and a walk through the pages."""

from __future__ import annotations

import time

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from safeguard_desktop.app import Program
from safeguard_desktop.storage.models.concerns import ConcernsQuery
from safeguard_desktop.ui.desk.places import Destination, Place
from safeguard_desktop.ui.shell.main_window import MainWindow
from safeguard_desktop.vault.identity import read_wrap_header
from safeguard_desktop.vault.kdf import derive
from tests.benchmarks.process import resident_mb
from tests.benchmarks.waiting import PaintCount, until
from tests.elm_row import PASSPHRASE


def unlock_and_walk(program: Program, *, is_walking: bool) -> dict[str, float]:
    """Time from Enter to the painted Today page and until nothing is left to do, and the bare derivation.

    The page is shown once what fills the window stands on it; what is further down follows (`rest`). `worked` is what
    the processor did until then. Nobody types a passphrase before the window has loaded what it loads while it waits.
    """
    until(lambda: program.warming.is_done)
    panel = program.start.home.unlock_panel
    panel.passphrase.edit.setText(PASSPHRASE)
    started, worked = time.monotonic(), time.process_time()
    QTest.keyClick(panel.passphrase.edit, Qt.Key.Key_Return)
    until(lambda: program.opened is not None or panel.trouble.code is not None)
    opened = program.opened
    if opened is None:
        raise RuntimeError(f"the record did not open: {panel.trouble.code}")
    until(opened.window.isVisible)
    _until_painted(opened.window)
    shown = time.monotonic() - started
    _until_shown(program, opened.window)
    found = {
        "unlock": shown,
        "rest": time.monotonic() - started,
        "worked": time.process_time() - worked,
        "open_mb": resident_mb(),
    }
    session = opened.desk.session
    header = read_wrap_header(session.folder.read_person_key(session.identity.person))
    started = time.monotonic()
    derive(PASSPHRASE, header.salt, header.kdf)
    found["bare"] = time.monotonic() - started
    if is_walking:
        _walk(program, opened.window)
        found["walked_mb"] = resident_mb()
    program.around.tasks.run(session.close, lambda _nothing: None)
    until(lambda: program.around.tasks.is_idle)
    return found


def _until_shown(program: Program, window: MainWindow) -> None:
    """Wait until the page that the window is at has its content and has been painted with it."""
    until(lambda: window.isVisible() and program.around.tasks.is_idle)
    _until_painted(window)


def _until_painted(window: MainWindow) -> None:
    """Wait until the page that the window is at has been painted as it is now."""
    paints = PaintCount(window.page(window.here.place))
    window.page(window.here.place).update()
    until(lambda: paints.count > 0)


def _walk(program: Program, window: MainWindow) -> None:
    """Go through the pages that a lead opens in a morning."""
    opened = program.opened
    if opened is None:
        return
    desk = opened.desk
    newest = desk.concerns.rows(desk.concerns.ids(ConcernsQuery(limit=200)))
    received = next(row for row in newest if row.child is not None)
    for place, subject in (
        (Place.CONCERNS, ""),
        (Place.CONCERN, received.id),
        (Place.CHILD, received.child or ""),
        (Place.CHILDREN, ""),
        (Place.SEARCH, "bru"),
        (Place.TODAY, ""),
    ):
        window.go(Destination(place, subject))
        _until_shown(program, window)

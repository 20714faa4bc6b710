"""Where a scene is played, with the camera that takes it: whatever is in front, a window or a dialog."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from safeguard_desktop.services.office.setting import SettingService
from safeguard_desktop.services.workplace import Workplace
from tests.elm_row import Setting, Ticking, make_workplace, set_up
from tests.journeys.playing import Play, play
from tests.looks.camera import LooksCamera

MakeCamera = Callable[[Callable[[], None]], LooksCamera]


class Patience:
    """As much of a test's robot as the windows that are put together by hand ask for."""

    def __init__(self) -> None:
        self._held: list[QWidget] = []

    def addWidget(self, widget: QWidget) -> None:  # noqa: N802  # so the robot calls it
        """Holds a window: nobody else does."""
        self._held.append(widget)

    def waitUntil(self, is_so: Callable[[], bool], timeout: int = 20_000) -> None:  # noqa: N802  # as above
        """Lets Qt work until it is so."""
        deadline = time.monotonic() + timeout / 1000
        while not is_so():
            QApplication.processEvents()
            assert time.monotonic() < deadline


def robot() -> QtBot:
    """Returns what stands in for a test's robot."""
    return cast("QtBot", Patience())


@dataclass(frozen=True)
class Studio:
    """A folder for a scene, and what its pictures are taken with."""

    app: QApplication
    make_camera: MakeCamera
    folder: Path
    scene: str

    def bare(self, computer: str = "office-pc") -> Workplace:
        """A computer on which nothing was ever opened."""
        return make_workplace(self.folder, Ticking(), computer)

    def setting(self) -> Setting:
        """Elm Row, on a computer on which it was opened before."""
        made = set_up(self.bare())
        SettingService(made.workplace).remember(made.path)
        return made

    @contextmanager
    def at(self, workplace: Workplace) -> Iterator[Play]:
        """The program on a computer; wherever the play has a page worth a picture, one is taken in each look."""
        with play(self.app, workplace) as here:
            camera = self.make_camera(here.keyboard.settle)
            here.stage = replace(here.stage, show=lambda name: self.take(camera, name))
            yield here

    def take(self, camera: LooksCamera, name: str, window: QWidget | None = None) -> None:
        """Takes what is in front."""
        shown = window or QApplication.activeWindow() or _in_sight()
        take = camera.take_page if shown.parentWidget() is None else camera.take_dialog
        take(f"{self.scene}-{name}", shown)


def _in_sight() -> QWidget:
    """Returns the window behind a dialog that was closed: without a desktop nobody makes it the active one."""
    return next(each for each in QApplication.topLevelWidgets() if each.isVisible())

"""`python -m tests.looks FOLDER [--demo DEMO] [--others] [--only …] [--faults]`: what a person sees, in four looks.

It leaves pictures to be opened and looked at, and says where something has too little room (`FAULT`). The forms are
those of the test that nothing typed is lost, over a record with something for each; the pages are those of a record
that the demonstration left in DEMO; `--others` are the windows of everybody but the lead. A computer that sleeps
meanwhile locks the record, as it should; it goes on.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from safeguard_desktop.app import make_application
from safeguard_desktop.domain.clock import system_clock
from safeguard_desktop.services.office.preferences import Appearance
from safeguard_desktop.services.office.setting import SettingService
from safeguard_desktop.services.workplace import Workplace
from safeguard_desktop.ui.demo.acts import LEAD
from safeguard_desktop.ui.demo.unlocking import unlock
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.widgets import TabBar
from tests.elm_row import Ticking, make_workplace, set_up
from tests.journeys import test_nothing_typed_is_lost as typed
from tests.journeys.playing import Play, play
from tests.journeys.something_of_everything import written
from tests.looks.camera import LooksCamera
from tests.looks.others import look_at_others
from tests.looks.subjects import subjects_of
from tests.stretching import stretch_quickly

_MOST_TRIES: Final = 3


def main() -> int:
    wanted = _arguments()
    qInstallMessageHandler(lambda *_said: None)
    app = make_application(Appearance())
    with tempfile.TemporaryDirectory(prefix="safeguard-looks-") as folder:
        if wanted.others:
            stretch_quickly(setattr)
            look_at_others(app, partial(_camera, app, wanted), Path(folder), wanted.only)
        else:
            _look_at_forms(app, wanted, Path(folder))
        if wanted.demo:
            _look_at_pages(app, wanted, Path(folder))
    sys.stdout.flush()
    os._exit(0)  # windows that were taken down in the middle of something are nothing to wait for


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="looks", description="Takes pictures of every page and form.")
    parser.add_argument("folder", type=Path, help="where the pictures go")
    parser.add_argument("--demo", type=Path, help="a folder that the demonstration left")
    parser.add_argument(
        "--others", action="store_true", help="the windows of other roles, and the start window"
    )
    parser.add_argument(
        "--only",
        nargs="+",
        default=[],
        help="forms by their class, pages by their place, scenes by their name",
    )
    parser.add_argument(
        "--faults", action="store_true", help="take no pictures, only say where room is missing"
    )
    return parser.parse_args()


def _camera(app: QApplication, wanted: argparse.Namespace, settle: Callable[[], None]) -> LooksCamera:
    return LooksCamera(app, None if wanted.faults else wanted.folder, settle)


def _look_at_forms(app: QApplication, wanted: argparse.Namespace, folder: Path) -> None:
    forms = [kind for kind in typed.FORMS if not wanted.only or kind.__name__ in wanted.only]
    if not forms:
        return
    stretch_quickly(setattr)
    setting = set_up(make_workplace(folder, Ticking()))
    SettingService(setting.workplace).remember(setting.path)
    elm = written(setting)
    with play(app, setting.workplace) as here:
        camera = _camera(app, wanted, here.keyboard.settle)
        for kind in forms:
            if not here.is_unlocked():
                typed.unlock_as_lead(here, elm)
            form = typed.open_form(here, elm, kind)
            camera.take_form(kind.__name__, typed.window(here), form)


def _look_at_pages(app: QApplication, wanted: argparse.Namespace, folder: Path) -> None:
    root = folder / "demo"
    shutil.copytree(wanted.demo, root)
    passphrase = json.loads((root / "summary.json").read_text(encoding="utf-8"))["passphrase"]
    with play(app, Workplace(root / "profile", root, system_clock, "office-pc")) as here:
        unlock(here.stage, passphrase, LEAD)
        camera = _camera(app, wanted, here.keyboard.settle)
        for place, subject in subjects_of(typed.opened(here).desk):
            if wanted.only and place not in wanted.only:
                continue
            for _ in range(_MOST_TRIES):
                if not here.is_unlocked():
                    unlock(here.stage, passphrase, LEAD)
                with suppress(
                    RuntimeError
                ):  # the window locked, which takes everything down, while it was looked at
                    _take_page(here, camera, place, subject)
                    break


def _take_page(here: Play, camera: LooksCamera, place: Place, subject: str) -> None:
    """Takes pictures of a page, of each of its tabs if it has some."""
    page = typed.go(here, place, subject)
    tabs = page.findChildren(TabBar)
    for number in range(tabs[0].count() if tabs else 1):
        if tabs:
            tabs[0].setCurrentIndex(number)
            here.keyboard.settle()
        camera.take_page(f"{place}-{number}" if tabs else place, typed.window(here))


if __name__ == "__main__":
    sys.exit(main())

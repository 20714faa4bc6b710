"""Brings a checkout to the state that the lock describes, or finds in a moment that it is in it."""

import os
import shutil
import subprocess

from bootstrap import installing, qt_libraries
from bootstrap.console import say
from bootstrap.faults import SetUpFault
from bootstrap.lock import Lock
from bootstrap.machine import check_machine, check_room, find_interpreter, this_machine
from bootstrap.place import Place, digest, is_ready, read_stamp, wanted_stamp, write_stamp
from bootstrap.turn import one_at_a_time

_TRIAL = (
    "from PySide6 import QtCore, QtDBus, QtGui, QtNetwork, QtPrintSupport, QtSvg, QtWidgets;"
    "QtWidgets.QApplication([]); import sqlcipher3, cryptography, pikepdf, reportlab"
)


def set_up(place: Place, lock: Lock, *, for_development: bool) -> None:
    """Makes everything ready, one start at a time.

    Raises:
        SetUpFault: something is missing that the person has to see to.
    """
    wanted = wanted_stamp(lock, for_development=for_development)
    find_interpreter()
    check_machine(this_machine())
    check_room(place.root, shutil.disk_usage(place.root).free)
    try:
        with one_at_a_time(place.turn):
            if not is_ready(place, wanted):
                _set_up_now(place, lock, wanted)
    except OSError as error:  # a disk that fills up while we write, a folder that is taken away
        raise installing.failure_of(str(error)) from error


def _set_up_now(place: Place, lock: Lock, wanted: dict[str, str]) -> None:
    installing.make_environment(place)
    stamp = read_stamp(place.stamp)
    if stamp.get("runtime") != wanted["runtime"]:
        installing.install(place, lock.runtime, "to run the program")
        installing.link_checkout(place)
        qt_libraries.provide(place)
        try_out(place)
        stamp["runtime"] = digest(lock.runtime)
        write_stamp(place.stamp, stamp)
    if "development" in wanted and stamp.get("development") != wanted["development"]:
        installing.install(place, lock.development, "to test and check it")
        stamp["development"] = digest(lock.development)
        write_stamp(place.stamp, stamp)
    say("Ready.")


def try_out(place: Place) -> None:
    """Loads the large libraries once and makes an invisible window, so that a failure is told here and in words.

    Raises:
        SetUpFault: with the last line of what Python or the loader said.
    """
    environment = {**os.environ, **qt_libraries.environment_for(place), "QT_QPA_PLATFORM": "offscreen"}
    command = [str(place.python), "-c", _TRIAL]
    trial = subprocess.run(
        command, env=environment, capture_output=True, check=False, text=True, errors="replace"
    )
    if trial.returncode:
        last = " ".join(trial.stderr.strip().splitlines()[-1:]) or f"exit code {trial.returncode}"
        raise SetUpFault(
            f"Everything is installed, but it cannot be loaded: {last}",
            "If a library is named, install the package that holds it; otherwise delete .venv. Then start again.",
        )

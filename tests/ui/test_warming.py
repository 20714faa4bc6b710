"""What is loaded while the start window waits keeps nobody waiting."""

import os
import subprocess
import sys

from pytestqt.qtbot import QtBot

from safeguard_desktop.ui.warming import Warming

SELDOM_LOADED = "xml.dom.domreg"


def test_nothing_is_loaded_before_the_worker_is_free(qtbot: QtBot) -> None:
    sys.modules.pop(SELDOM_LOADED, None)
    answers = [False, False, True]
    warming = Warming([SELDOM_LOADED], lambda: answers.pop(0))

    warming.begin()
    qtbot.waitUntil(lambda: len(answers) == 1)
    was_loaded_early = SELDOM_LOADED in sys.modules
    qtbot.waitUntil(lambda: warming.is_done)

    assert not was_loaded_early
    assert SELDOM_LOADED in sys.modules


FIRST_ANIMATION = """
import enum

from PySide6.QtCore import QEventLoop, QObject, QVariantAnimation

from safeguard_desktop.app import make_application
from safeguard_desktop.services.office.preferences import Appearance
from safeguard_desktop.ui.warming import Warming


class Hears(QObject):
    def eventFilter(self, watched, event):
        return False


app = make_application(Appearance())
warming = Warming((), lambda: True)
warming.begin()
while not warming.is_done:
    app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

made = []
create = enum.EnumType._create_
enum.EnumType._create_ = lambda kind, name, *rest, **more: made.append(name) or create(kind, name, *rest, **more)
hears = Hears()
app.installEventFilter(hears)
animation = QVariantAnimation(startValue=0, endValue=1, duration=1)
animation.finished.connect(app.quit)
animation.start()
app.exec()
print(made)
"""


def test_the_first_animation_after_the_passphrase_has_no_class_of_qt_made_known() -> None:
    """DESIGN 10: PySide made 74 enums when Qt's own timer passed the filter that hears keys, a third of the unlock."""
    done = subprocess.run(
        [sys.executable, "-c", FIRST_ANIMATION],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        check=True,
        capture_output=True,
        text=True,
    )
    assert done.stdout.strip() == "[]"

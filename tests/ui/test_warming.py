"""What is loaded while the start window waits keeps nobody waiting."""

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

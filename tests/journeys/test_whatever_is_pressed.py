"""Whatever is pressed in whatever order: nothing fails, nothing is cut off, and nothing is destroyed by the way."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.exceptions import capture_exceptions

from safeguard_desktop.ui.demo.unlocking import unlock
from tests.elm_row import PASSPHRASE, Setting
from tests.journeys.any_hand import AnyFile, AnyHand
from tests.journeys.playing import Play
from tests.journeys.something_of_everything import Elm, written
from tests.ui.belonging import strays

_LOOK_EVERY = 5


@pytest.fixture
def elm(setting: Setting) -> Elm:
    return written(setting)


@pytest.fixture
def hand(elm: Elm, here: Play, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AnyHand:
    """A hand that is new each time, in front of an unlocked record."""
    monkeypatch.setattr(QApplication, "quit", lambda _app: None)
    draw = Random()
    # Frozen for the program; a test may put another file window there.
    object.__setattr__(here.program.around, "picker", AnyFile(tmp_path / "chosen", draw))
    here.keyboard.choose("person", elm.lead)
    unlock(here.stage, PASSPHRASE)
    return AnyHand(here, elm, draw)


def press_whatever(hand: AnyHand, seed: int, steps: int) -> None:
    """Presses and looks; what was done last is told with whatever fails."""
    hand.draw.seed(seed)
    with capture_exceptions() as failed:
        for number in range(steps):
            hand.step()
            assert not failed, hand.told(failed)
            if number % _LOOK_EVERY == 0:
                assert not (faults := hand.faults()), hand.told(faults)
    assert not (lost := strays()), hand.told(lost)


@pytest.mark.timeout(180)
def test_whatever_is_pressed_for_a_while_does_no_harm(hand: AnyHand) -> None:
    press_whatever(hand, seed=17, steps=120)


@pytest.mark.prove
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("seed", range(20))
def test_whatever_is_pressed_for_long_does_no_harm(hand: AnyHand, seed: int) -> None:
    press_whatever(hand, seed, steps=1500)

"""What every test of a window gets: the look of the program, light and at 100 %."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from safeguard_desktop.ui.tasks import Tasks
from safeguard_desktop.ui.theme import Appearance, Scheme, appearance, apply_theme


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> None:
    """Puts the ordinary look into force, once for as long as no test changes it."""
    if qapp.property("is_themed") is None or appearance() != Appearance():
        apply_theme(qapp, Scheme.LIGHT, 1.0)
        qapp.setProperty("is_themed", 1)


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[Tasks]:
    """A worker of the test's own."""
    worker = Tasks()
    yield worker
    worker.close()

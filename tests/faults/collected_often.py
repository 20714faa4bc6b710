"""Has Python look for garbage all the time, so that whatever it lets go of too early is gone at once.

A plugin for pytest: ``-p tests.faults.collected_often``.
"""

from __future__ import annotations

import gc

OFTEN = (200, 5, 5)


def pytest_collection_finish() -> None:
    """Begins once the tests are found: before, it would only take time."""
    gc.set_threshold(*OFTEN)

"""Measures that grow with the text, also of what was made before another size of text was chosen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final
from weakref import WeakKeyDictionary

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from safeguard_desktop.ui.theme.current import appearance

Give = Callable[[Any, int], object]
"""Takes a widget and its measure in pixels, such as `QWidget.setFixedWidth`. It must not hold the widget."""

_GROWN: Final[WeakKeyDictionary[QWidget, dict[Give, tuple[int, int]]]] = WeakKeyDictionary()


def grow(widget: QWidget, give: Give, at_full_size: int, beside: int = 0) -> None:
    """Gives a widget a measure now, and again whenever the text becomes larger or smaller.

    Args:
        widget: What is measured.
        give: What gives it the measure; the last one that was given in this way counts.
        at_full_size: The measure at a text of 100 %, in pixels.
        beside: Pixels that are added and stay what they are.
    """
    _GROWN.setdefault(widget, {})[give] = (at_full_size, beside)
    give(widget, appearance().pixels(at_full_size) + beside)


def grow_anew() -> None:
    """Gives everything its measure in the size of text that is in force."""
    for widget, measures in list(_GROWN.items()):
        if isValid(widget):
            for give, (at_full_size, beside) in measures.items():
                give(widget, appearance().pixels(at_full_size) + beside)

"""The title of a page with signs beside it."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget

from safeguard_desktop.ui.desk.acts import Flow
from safeguard_desktop.ui.theme import appearance, bold_width
from safeguard_desktop.ui.theme.sheet import TITLE
from safeguard_desktop.ui.widgets import PageTitle, StrongText

_WIDEST = 380
"""A title and its signs have to have room beside a form that is open: see `Beside`."""


def title_row(title: PageTitle, *signs: QWidget) -> Flow:
    """Returns a title on one line as long as it is not too long for that, and signs beside it or below."""
    fit_title(title)
    return Flow(title, *signs)


def fit_title(title: PageTitle) -> None:
    """Gives a title the width of its words: beside other things Qt would break it into lines too early."""
    _fit(title, TITLE)


def strong_row(text: str, *signs: QWidget) -> Flow:
    """Returns the name of a card as `title_row` does the title of a page, and signs beside it or below."""
    name = StrongText(text)
    _fit(name, 1.0)
    return Flow(name, *signs)


def _fit(label: QLabel, ratio: float) -> None:
    label.setMinimumWidth(min(bold_width(label.text(), ratio) + 4, appearance().pixels(_WIDEST)))

"""The title of a page with signs beside it."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget

from safeguard_desktop.ui.desk.acts import Flow
from safeguard_desktop.ui.theme import Space, bold_width, grow
from safeguard_desktop.ui.theme.sheet import TITLE
from safeguard_desktop.ui.widgets import Column, PageTitle, StrongText

_WIDEST = 380
"""A title and its signs have to have room beside a form that is open: see `Beside`."""


def title_row(title: PageTitle, *signs: QWidget) -> Flow:
    """Returns a title on one line as long as it is not too long for that, and signs beside it or below."""
    fit_title(title)
    return Flow(title, *signs)


def headed(title: QWidget, *lines: QWidget) -> Column:
    """Returns a title and the lines that say more about it, which stand close below it on every page."""
    head = Column(Space.SMALL)
    for part in (title, *lines):
        head.add(part)
    return head


def fit_title(title: PageTitle) -> None:
    """Gives a title the width of its words: beside other things Qt would break it into lines too early."""
    grow(title, _fit_title, _WIDEST)


def strong_row(text: str, *signs: QWidget) -> Flow:
    """Returns the name of a card as `title_row` does the title of a page, and signs beside it or below."""
    name = StrongText(text)
    grow(name, _fit_name, _WIDEST)
    return Flow(name, *signs)


def _fit_title(label: QLabel, widest: int) -> None:
    label.setMinimumWidth(min(bold_width(label.text(), TITLE) + 4, widest))


def _fit_name(label: QLabel, widest: int) -> None:
    label.setMinimumWidth(min(bold_width(label.text()) + 4, widest))

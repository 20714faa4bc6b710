"""The title of a page with signs beside it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from safeguard_desktop.ui.theme import appearance, bold_width
from safeguard_desktop.ui.theme.sheet import TITLE
from safeguard_desktop.ui.widgets import PageTitle, Row

_WIDEST = 520


def title_row(title: PageTitle, *signs: QWidget) -> Row:
    """Returns a title on one line as long as it is not too long for that, and signs beside it."""
    fit_title(title)
    row = Row(title, *signs)
    row.stretch()
    return row


def fit_title(title: PageTitle) -> None:
    """Gives a title the width of its words: beside other things Qt would break it into lines too early."""
    wanted = bold_width(title.text(), TITLE) + 4
    title.setMinimumWidth(min(wanted, appearance().pixels(_WIDEST)))

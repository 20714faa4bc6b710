"""A text on a page, marked as fact, as the child's words or as opinion, by heading and icon."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from safeguard_desktop.ui.desk.story_pen import MARKS
from safeguard_desktop.ui.desk.telling import Told
from safeguard_desktop.ui.theme import Space
from safeguard_desktop.ui.widgets import BodyText, Column, IconLabel, TextLabel
from safeguard_desktop.wording import story as words
from safeguard_desktop.wording.story import Telling, quoted


class ToldText(QWidget):
    """One text under a heading that says what sort it is. The child's words stand in quotation marks."""

    def __init__(self, told: Told) -> None:
        super().__init__()
        icon_name, tone = MARKS[told.sort]
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(Space.SMALL)
        across.addWidget(IconLabel(icon_name, tone, 16), 0, Qt.AlignmentFlag.AlignTop)
        column = Column(2)
        heading = TextLabel(told.heading or words.TELLINGS[told.sort], "small")
        heading.setProperty("tone", tone.value)
        shown = quoted(told.text) if told.sort is Telling.CHILD_WORDS else told.text
        text = BodyText(shown, selectable=True)
        text.setAccessibleName(f"{heading.text()}: {shown}")
        column.add(heading)
        column.add(text)
        across.addWidget(column, 1)

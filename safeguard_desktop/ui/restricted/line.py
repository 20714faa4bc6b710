"""The quiet line on a child's page: something is kept for named people, and whom to ask. Source: DESIGN section 3."""

from __future__ import annotations

from PySide6.QtCore import Signal

from safeguard_desktop.services.restricted.rows import KeptForChild
from safeguard_desktop.ui.theme import Space, Tone
from safeguard_desktop.ui.widgets import BodyText, Column, IconLabel, LinkButton, Row
from safeguard_desktop.wording import restricted as words


class KeptLine(Column):
    """Says no more than that there is something; `open_chosen` asks for the page, where there is one to read."""

    open_chosen = Signal()

    def __init__(self, kept: KeptForChild) -> None:
        super().__init__(Space.SMALL)
        self.setObjectName("kept_line")
        count = sum(len(group.rows) for group in kept.groups)
        if count:
            row = _line(words.kept_here(count))
            self.open_button = LinkButton(words.OPEN_THEM, "lock-open", name="open_restricted_button")
            self.open_button.clicked.connect(self.open_chosen)
            row.add(self.open_button)
            self.add(row)
        if kept.ask:
            self.add(_line(words.ask(kept.ask)))


def _line(text: str) -> Row:
    said = BodyText(text)
    row = Row(IconLabel("lock", Tone.MUTED, 18), said)
    row.body.setStretch(1, 1)
    return row

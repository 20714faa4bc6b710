"""What is still to be done about a concern, or still owed, above the form that decides about it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from safeguard_desktop.domain.rows import TaskRow
from safeguard_desktop.ui.desk.refill import Refill
from safeguard_desktop.ui.desk.task_words import task_text
from safeguard_desktop.ui.theme import Space, Tone
from safeguard_desktop.ui.widgets import Banner
from safeguard_desktop.wording import acting as words
from safeguard_desktop.wording.times import due_text


class StillOpen(Refill):
    """A banner with a line for each thing that is open, or nothing."""

    def __init__(self) -> None:
        super().__init__(Space.SMALL)
        self.hide()

    def show_tasks(self, tasks: Sequence[TaskRow], day: date) -> None:
        """Shows what is open, seen from that day."""
        fill = self.begin()
        if tasks:
            text = "\n".join(words.open_line(task_text(task), due_text(task.due_on, day)) for task in tasks)
            fill(Banner(Tone.PLAIN, text, title=words.STILL_OPEN, icon_name="clipboard-list"))
        self.setVisible(bool(tasks))

"""Worries about adults, inside the unlocked window. It is the page that a manager or chair who only approves has."""

from __future__ import annotations

from typing_extensions import override

from safeguard_desktop.services.matters.door import MattersDoor
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.page import DeskPage
from safeguard_desktop.ui.desk.papers import Papers
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.matters import MattersPage

TAKE_IN = "take_in"
"""The act for which the page is opened with the id of a worry that came."""
WRITE_DOWN = "write_down"
"""The act for which it is opened to go on writing down what somebody was told."""


class AboutAdultsPage(DeskPage):
    """The page in its frame; with a subject it opens that matter, or takes it in, else the list."""

    def __init__(self, door: MattersDoor, bench: Bench, papers: Papers) -> None:
        super().__init__(Place.MATTERS, bench)
        self.setObjectName("about_adults_page")
        self.content = MattersPage(door, bench.tasks, bench.bus, bench.dates, papers)
        self.content.told.connect(self.told)
        self.column.addWidget(self.content, 1)

    @override
    def reload(self) -> None:
        wanted, self.wanted = self.wanted, ""
        if self.subject and wanted == TAKE_IN:
            self.content.take_in(self.subject)
        elif self.subject:
            self.content.show_matter(self.subject, wanted)
        elif wanted == WRITE_DOWN:
            self.content.write_down()
        else:
            self.content.show_list()

    @property
    @override
    def is_needed(self) -> bool:
        return not self.content.forms.isHidden()

    @override
    def keep_drafts(self) -> None:
        self.content.keep_drafts()

    @override
    def take_focus(self) -> None:
        """The page puts the keyboard where it begins once it has come."""

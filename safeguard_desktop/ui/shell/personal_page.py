"""Only for you, inside the unlocked window. It is the same page that whoever only approves has."""

from __future__ import annotations

from PySide6.QtCore import QObject
from typing_extensions import override

from safeguard_desktop.services.inbox.personal import PersonalService
from safeguard_desktop.services.matters.door import MattersDoor
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.page import DeskPage
from safeguard_desktop.ui.desk.papers import Papers
from safeguard_desktop.ui.desk.places import Destination, Place
from safeguard_desktop.ui.personal import PersonalPage
from safeguard_desktop.ui.personal.page import KINDS
from safeguard_desktop.ui.shell.matters_page import TAKE_IN
from safeguard_desktop.ui.tasks import Bus, Tasks
from safeguard_desktop.ui.widgets import NavigationRail


class OnlyForYouPage(DeskPage):
    """The page in its frame; with a subject it opens that concern, else the list."""

    def __init__(self, personal: PersonalService, matters: MattersDoor, bench: Bench, papers: Papers) -> None:
        super().__init__(Place.PERSONAL, bench)
        self.setObjectName("only_for_you_page")
        self.content = PersonalPage(personal, bench.tasks, bench.bus, papers, matters)
        self.content.told.connect(self.told)
        self.content.take_in_chosen.connect(self._on_take_in_chosen)
        self.column.addWidget(self.content, 1)

    @override
    def reload(self) -> None:
        if self.subject:
            self.content.show_concern(self.subject)
        else:
            self.content.show_list()

    def _on_take_in_chosen(self, concern: str) -> None:
        self.left_for.emit(Destination(Place.MATTERS, concern, act=TAKE_IN))

    @override
    def take_focus(self) -> None:
        """The page puts the keyboard where it begins once it has come."""


class PersonalSign(QObject):
    """Keeps the number beside the place in the rail: how many concerns wait for this person."""

    def __init__(self, personal: PersonalService, tasks: Tasks, bus: Bus, rail: NavigationRail) -> None:
        super().__init__(rail)
        self._personal, self._tasks, self._rail = personal, tasks, rail
        bus.changed.connect(self._on_bus_changed)
        self._look()

    def _look(self) -> None:
        self._tasks.run(
            self._personal.waiting_count, self._on_counted, _ignore, latest="personal count", owner=self
        )

    def _on_counted(self, count: int) -> None:
        self._rail.set_count(Place.PERSONAL.value, count)

    def _on_bus_changed(self, changed: Changed) -> None:
        if changed.kind in KINDS:
            self._look()


def _ignore(_failure: Exception) -> None:
    """Takes a failure to look into the folder: the next change looks again."""

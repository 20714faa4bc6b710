"""Only for you: the list, and one concern opened. Usable wherever somebody is signed in, with or without the record.

Source: S44; guidance.md section 2.3; UI.md ("the manager, head or chair").
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.services.inbox.drafts import RaisingDraft
from safeguard_desktop.services.inbox.personal import (
    PersonalRow,
    PersonalService,
    PersonalView,
    UnfinishedPersonalRow,
)
from safeguard_desktop.services.matters.door import MattersDoor
from safeguard_desktop.services.workplace import Changed, Output
from safeguard_desktop.ui.boxes import Question
from safeguard_desktop.ui.desk.papers import Papers
from safeguard_desktop.ui.personal.list_view import PersonalList
from safeguard_desktop.ui.personal.one_view import PersonalOne
from safeguard_desktop.ui.printing import Printed
from safeguard_desktop.ui.tasks import Bus, Tasks
from safeguard_desktop.ui.theme import Tone
from safeguard_desktop.ui.trouble import TroubleBanner
from safeguard_desktop.wording import personal as words

T = TypeVar("T")
_Listed = tuple[tuple[PersonalRow, ...], tuple[UnfinishedPersonalRow, ...], int]
KINDS = frozenset({"personal", "inbox", "draft", "matter"})
"""Changes that make what is shown out of date."""


class PersonalPage(QWidget):
    """What came for whoever is signed in.

    Signals: `told` with a sentence for the foot of the window, and its tone; it names nobody. `take_in_chosen` with the
    id of a worry about an adult that is to be taken in.
    """

    told = Signal(str, object)
    take_in_chosen = Signal(str)

    def __init__(
        self,
        service: PersonalService,
        tasks: Tasks,
        bus: Bus,
        papers: Papers,
        matters: MattersDoor | None = None,
    ) -> None:
        """Makes the page; nothing is opened before it is shown. `matters` says whether a worry can be taken in."""
        super().__init__()
        self._matters = matters
        self.setObjectName("personal_page")
        self._service, self._tasks, self._bus, self._papers = service, tasks, bus, papers
        self._shown = ""
        self._last_seen: _Listed | PersonalView | None = None
        self._is_unfinished, self._is_stale, self._is_settled = False, False, False
        self.trouble = TroubleBanner("personal_trouble_banner")
        self.list_view, self.one = PersonalList(), PersonalOne()
        self._stack = QStackedWidget()
        for view in (self.list_view, self.one):
            self._stack.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.trouble)
        column.addWidget(self._stack, 1)
        self._connect()

    @property
    def shown(self) -> str:
        """The id of the concern that is open; empty while the list is shown."""
        return self._shown

    def show_list(self) -> None:
        """Goes to the list."""
        self._shown, self._is_settled, self._last_seen = "", False, None
        self.one.empty()
        self._stack.setCurrentWidget(self.list_view)
        self.trouble.clear()
        self.reload()

    def show_concern(self, concern: str) -> None:
        """Opens a concern."""
        self._open(concern, is_unfinished=False)

    def reload(self) -> None:
        """Fetches again what is shown."""
        if not self._shown:
            self._ask(self._listed, self._on_listed)
        elif self._is_unfinished:
            self._ask(
                partial(self._service.open_unfinished, EntryId(self._shown)), self._on_unfinished_opened
            )
        else:
            self._ask(partial(self._service.open, EntryId(self._shown)), self._on_opened)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._is_stale = False
            self.reload()

    def _connect(self) -> None:
        self._bus.changed.connect(self._on_bus_changed)
        self.list_view.concern_chosen.connect(self.show_concern)
        self.list_view.unfinished_chosen.connect(partial(self._open, is_unfinished=True))
        self.one.back_chosen.connect(self.show_list)
        self.one.acknowledge_chosen.connect(self._on_acknowledge_chosen)
        self.one.print_chosen.connect(self._on_print_chosen)
        self.one.take_in_chosen.connect(lambda: self.take_in_chosen.emit(self._shown))
        self.one.take_up_chosen.connect(self._on_take_up_chosen)

    def _open(self, concern: str, *, is_unfinished: bool) -> None:
        self._shown, self._is_unfinished, self._last_seen = concern, is_unfinished, None
        self.one.empty()
        self.trouble.clear()
        self._stack.setCurrentWidget(self.one)
        self.reload()

    def _listed(self) -> _Listed:
        service = self._service
        return service.rows(), service.unfinished(), service.unreadable()

    def _on_listed(self, listed: _Listed) -> None:
        if self._shown:
            return
        if self._last_seen != listed:
            # Filled again only for something new: whoever goes through the lines keeps her place.
            self._last_seen = listed
            self.list_view.show_rows(*listed)
        if not self._is_settled:
            # Once: a list that is filled again must not take the keyboard from somebody.
            self._is_settled = True
            self.list_view.focus_first()

    def _on_opened(self, view: PersonalView) -> None:
        if view.row.id == self._shown and self._last_seen != view:
            self._last_seen = view
            self.one.show_view(view, can_take_in=self._matters is not None and self._matters.can_take_in())

    def _on_unfinished_opened(self, draft: RaisingDraft) -> None:
        if draft.id == self._shown:
            self.one.show_unfinished(draft)

    def _on_acknowledge_chosen(self) -> None:
        self._ask(partial(self._service.acknowledge, EntryId(self._shown)), self._on_acknowledged)

    def _on_acknowledged(self, changed: Changed) -> None:
        self._bus.changed.emit(changed)
        self.told.emit(words.ACKNOWLEDGED_NOW, Tone.GOOD)

    def _on_take_up_chosen(self) -> None:
        self._ask(partial(self._service.take_up, EntryId(self._shown)), self._on_taken_up)

    def _on_taken_up(self, changed: Changed) -> None:
        self.show_concern(changed.id)
        self._bus.changed.emit(changed)
        self.told.emit(words.TAKEN_UP, Tone.GOOD)

    def _on_print_chosen(self) -> None:
        question = Question(words.PRINT_TITLE, words.PRINT_TEXT, words.PRINT)
        self._papers.boxes.ask(self, question, self._on_print_answered)

    def _on_print_answered(self, wants_to: bool) -> None:
        if wants_to:
            self._ask(partial(self._service.paper, EntryId(self._shown)), self._on_paper_made)

    def _on_paper_made(self, output: Output) -> None:
        self.one.show_missing(output.missing)
        self._papers.printing.start(self, output.pdf, self._on_printed, no_printer=words.NO_PRINTER)

    def _on_printed(self, _printed: Printed) -> None:
        self.told.emit(words.PRINTED, Tone.GOOD)

    def _on_bus_changed(self, changed: Changed) -> None:
        if changed.kind in KINDS:
            self._is_stale = not self.isVisible()
            if not self._is_stale:
                self.reload()

    def _ask(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        self._tasks.run(work, done, self.trouble.show_failure, owner=self)

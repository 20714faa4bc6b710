"""Worries about adults: the list, one matter, and the forms beside it, wherever somebody is signed in.

The record is opened when the page is first looked at. Source: S44, S45; UI.md ("the manager, head or chair").
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from safeguard_desktop.domain.ids import EntryId, PersonId
from safeguard_desktop.services.matters.desk import MattersDesk
from safeguard_desktop.services.matters.door import MattersDoor
from safeguard_desktop.services.matters.keeping import KeptFor
from safeguard_desktop.services.matters.matters import MatterRow, MatterView
from safeguard_desktop.services.matters.readers import Reading
from safeguard_desktop.services.staff.register_changes import Agreement
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.concerns.amend_form import AmendForm
from safeguard_desktop.ui.desk.act_bar import Act, ActBar
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.beside import Beside
from safeguard_desktop.ui.desk.dates import DateReader
from safeguard_desktop.ui.desk.forms_beside import FormsBeside
from safeguard_desktop.ui.desk.papers import Papers
from safeguard_desktop.ui.desk.refill import Refill
from safeguard_desktop.ui.desk.story_view import StoryView
from safeguard_desktop.ui.matters.acts import PRINT, matter_acts
from safeguard_desktop.ui.matters.arrival_forms import TakeInForm, WriteDownForm
from safeguard_desktop.ui.matters.kept_card import KeptCard
from safeguard_desktop.ui.matters.list_view import MattersList
from safeguard_desktop.ui.matters.one_view import AMEND, fill_deadlines, fill_head, fill_rest, parts
from safeguard_desktop.ui.matters.paper_view import MatterPaper
from safeguard_desktop.ui.people.agreeing import Agreeing
from safeguard_desktop.ui.restricted.access_forms import END_FORM, GIVE_FORM, AccessForm
from safeguard_desktop.ui.tasks import Bus, Tasks
from safeguard_desktop.ui.theme import Tone
from safeguard_desktop.ui.trouble import TroubleBanner
from safeguard_desktop.ui.widgets import QuietButton, ScrollPage
from safeguard_desktop.wording import matters as words

T = TypeVar("T")
_Listed = tuple[tuple[MatterRow, ...], Reading]


class MattersPage(QWidget):
    """The record of worries about adults for whoever is signed in.

    Signals: `told` with a sentence for the foot of the window, and its tone; it names nobody.
    """

    told = Signal(str, object)

    def __init__(self, door: MattersDoor, tasks: Tasks, bus: Bus, dates: DateReader, papers: Papers) -> None:
        """Makes the page; nothing is opened before it is shown."""
        super().__init__()
        self.setObjectName("matters_page")
        self._door, self._tasks, self._bus, self._dates = door, tasks, bus, dates
        self._desk: MattersDesk | None = None
        self._bench: Bench | None = None
        self.bar: ActBar | None = None
        self._shown, self._wanted, self._is_stale = "", "", True
        self._act_wanted, self._wants_to_write = "", False
        self.trouble = TroubleBanner("matters_trouble_banner")
        self.list_view, self._one = MattersList(), ScrollPage(widest=900)
        self._one.setObjectName("matter_one")
        self._content = Refill()
        self.back_button = QuietButton(words.BACK, "arrow-left", name="matter_back_button")
        self._content.keep(self.back_button)
        self._one.add(self._content)
        self._story: StoryView | None = None
        self._stack = QStackedWidget()
        self.paper = MatterPaper(tasks, papers)
        for view in (self.list_view, self._one, self.paper):
            self._stack.addWidget(view)
        self.forms = FormsBeside("matter_forms", tasks)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.trouble)
        self._beside = Beside(self._stack, self.forms)
        column.addWidget(self._beside, 1)
        self._connect()

    @property
    def shown(self) -> str:
        """The id of the matter that is open; empty while the list is shown."""
        return self._shown

    def show_list(self) -> None:
        """Goes to the list."""
        self._shown = ""
        self.forms.close_form()
        self._content.empty()
        self.paper.empty()
        self._stack.setCurrentWidget(self.list_view)
        self.trouble.clear()
        self.reload()

    def show_matter(self, matter: str, act: str = "") -> None:
        """Opens a matter, and the form of an act on it where one is named."""
        self._act_wanted = act
        if matter != self._shown:
            self.forms.close_form()
        self._shown = matter
        self.paper.empty()
        self.trouble.clear()
        self._stack.setCurrentWidget(self._one)
        self.reload()

    def write_down(self) -> None:
        """Opens the form in which somebody writes down what she was told."""
        self._wants_to_write, self._is_stale = True, False
        self.show_list()

    def take_in(self, concern: str) -> None:
        """Opens the form with which a worry that came is taken in."""
        self._wanted, self._is_stale = concern, False
        self.show_list()

    def reload(self) -> None:
        """Opens the record if need be, and fetches again what is shown."""
        self._ask(self._door.open, self._on_opened)

    def keep_drafts(self) -> None:
        """Keeps what is half written, because the program is about to lock."""
        self.forms.keep_drafts()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._is_stale = False
            self.reload()

    def _connect(self) -> None:
        self._bus.changed.connect(self._on_bus_changed)
        view = self.list_view
        view.matter_chosen.connect(self.show_matter)
        view.write_down_chosen.connect(self._on_write_down_chosen)
        view.make_chosen.connect(self._on_make_chosen)
        view.let_in_chosen.connect(self._on_let_in_chosen)
        view.keys_chosen.connect(self._on_keys_chosen)
        self.back_button.clicked.connect(self.show_list)
        self.paper.left.connect(lambda: self.show_matter(self._shown))
        self.paper.written_down.connect(self._on_paper_written_down)
        self.paper.failed.connect(self.trouble.show_failure)
        self.forms.form_saved.connect(self._on_form_saved)
        self.forms.form_closed.connect(self._take_keyboard_back)

    def _on_opened(self, desk: MattersDesk | None) -> None:
        if desk is None:
            self._ask(self._door.reading, self._on_outside)
            return
        if self._desk is None:
            self._desk = desk
            self._bench = Bench(self._tasks, self._bus, desk.drafts, self._dates)
            self.bar = ActBar(matter_acts(desk, self._bench))
            self.bar.chosen.connect(self._open_act)
            self._content.keep(self.bar)
        if self._shown:
            self._ask(partial(desk.matters.open, EntryId(self._shown)), self._on_matter)
        else:
            self._ask(lambda: (desk.matters.rows(), desk.readers.reading()), self._on_listed)

    def _on_outside(self, reading: Reading) -> None:
        self.list_view.show_outside(reading)
        self._take_keyboard_back()

    def _on_listed(self, listed: _Listed) -> None:
        if self._shown:
            return
        self.list_view.show_rows(*listed)
        wanted, self._wanted = self._wanted, ""
        writes, self._wants_to_write = self._wants_to_write, False
        if wanted or writes:
            self._open_form("take_in" if wanted else "write_down", wanted)
        elif self.forms.isHidden():
            self._take_keyboard_back()

    def _on_matter(self, view: MatterView) -> None:
        if view.row.id != self._shown or self.bar is None:
            return
        with self._content.refilled() as fill:
            fill_head(fill, view)
            if view.kept_for is not None:
                card = KeptCard(view.kept_for)
                card.give_chosen.connect(partial(self._open_access, GIVE_FORM))
                card.end_chosen.connect(partial(self._open_access, END_FORM))
                fill(card)
            fill_deadlines(fill, view)
            self.bar.show_for(view)
            fill(self.bar)
            fill(self.back_button)
            self._story = StoryView("matter_story", words.STORY)
            self._story.act_chosen.connect(self._on_story_act)
            fill(self._story)
            self._story.show_parts(parts(view.matter))
            fill_rest(fill, view, self.show_matter)
        wanted, self._act_wanted = self.bar.fitting(self._act_wanted), ""
        if wanted is not None:
            self._open_act(wanted)
        elif self.forms.isHidden():
            self._take_keyboard_back()

    def _open_act(self, act: Act) -> None:
        if act.form is not None:
            self.forms.open_form(act.key, act.form, self._shown)
        elif act.key == PRINT and self._desk is not None:
            self.forms.close_form()
            self._stack.setCurrentWidget(self.paper)
            self.paper.show_matter(self._desk.papers, self._shown)

    def _on_paper_written_down(self, changed: Changed) -> None:
        self.told.emit(words.PAPER_MADE, Tone.GOOD)
        self._bus.changed.emit(changed)

    def _on_story_act(self, key: str) -> None:
        if key.startswith(AMEND):
            self._open_form("amend", key.removeprefix(AMEND))

    def _open_form(self, key: str, about: str) -> None:
        desk, bench = self._desk, self._bench
        if desk is None or bench is None:
            return
        makers = {
            "take_in": lambda: TakeInForm(desk.taking_in, bench),
            "write_down": lambda: WriteDownForm(desk.taking_in, bench),
            "amend": lambda: AmendForm(desk.correcting, bench),
        }
        self.forms.open_form(key, makers[key], about)

    def _open_access(self, name: str, kept: KeptFor) -> None:
        desk, bench = self._desk, self._bench
        if desk is None or bench is None:
            return
        people = kept.could_be_given if name == GIVE_FORM else kept.others
        # Who can be chosen is part of the form, so one with other people is another form.
        key = f"{name} {' '.join(each.id for each in people)}"
        self.forms.open_form(key, lambda: AccessForm(name, desk.access, people, bench), kept.circle)

    def _on_write_down_chosen(self) -> None:
        self._open_form("write_down", "")

    def _on_make_chosen(self) -> None:
        readers = self._door.readers()
        self._agree(readers.make, words.MADE)

    def _on_let_in_chosen(self, person: str) -> None:
        readers = self._door.readers()
        whom = PersonId(person) if person else self._door.me
        self._agree(lambda agreement: readers.let_in(whom, agreement), words.LET_IN)

    def _on_keys_chosen(self) -> None:
        if self._desk is not None:
            self._agree(self._desk.key_change.change, words.KEYS_CHANGED)

    def _agree(self, act: Callable[[Agreement | None], Changed], told: str) -> None:
        """Does what takes a second person: tried alone first."""

        def done(changed: Changed) -> None:
            self._bus.changed.emit(changed)
            self.told.emit(told, Tone.GOOD)
            self.reload()

        agreeing = Agreeing[Changed](self, self._tasks, self._door.readers())
        agreeing.attempt(act, done, self.trouble.show_failure)

    def _on_form_saved(self, name: str, changed: Changed) -> None:
        act = next((each for each in self.bar.acts if name.startswith(each.key)), None) if self.bar else None
        self.told.emit(act.saved if act is not None and act.saved else words.SAVED, Tone.GOOD)
        if changed.kind == "matter":
            self.show_matter(changed.id)

    def _take_keyboard_back(self) -> None:
        """Puts the keyboard where this page begins, if it is in sight: another page may be what is worked in."""
        if not self.isVisible():
            return
        if self._shown and self.bar is not None:
            first = self.bar.button("matter_told")
            QTimer.singleShot(0, first, first.setFocus)
        elif not self._shown:
            self.list_view.focus_first()

    def _on_bus_changed(self, changed: Changed) -> None:
        if changed.kind in {"matter", "people"}:
            self._is_stale = not self.isVisible()
            if not self._is_stale:
                self.reload()

    def _ask(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        self._tasks.run(work, done, self.trouble.show_failure, owner=self)

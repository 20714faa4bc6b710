"""Today: every line says what to do, and opens it. Source: UI.md (Today); S47, S48, S57."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from safeguard_desktop.domain.ids import PersonId
from safeguard_desktop.domain.rows import TaskKind, TaskRow
from safeguard_desktop.services.concern.owning import OwningService
from safeguard_desktop.services.matters.due import MattersDue
from safeguard_desktop.services.staff.people import PeopleAdvice
from safeguard_desktop.services.today import TodayService, TodayView
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.beside import Beside
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.desk.forms_beside import FormsBeside
from safeguard_desktop.ui.desk.page import DeskPage
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.desk.refill import Refill
from safeguard_desktop.ui.owning.handover import TakeoverAllForm
from safeguard_desktop.ui.tasks import Tasks
from safeguard_desktop.ui.theme import Space, Tone
from safeguard_desktop.ui.today.backup_card import BackupCard
from safeguard_desktop.ui.today.gathering import OTHERS, Gathering
from safeguard_desktop.ui.today.lines import SHOWN_AT_FIRST, Group, TaskCard
from safeguard_desktop.ui.today.saying import Ways
from safeguard_desktop.ui.widgets import (
    Banner,
    Column,
    EmptyState,
    MutedText,
    PageTitle,
    QuietButton,
    Row,
    ScrollPage,
)
from safeguard_desktop.wording import acting as acting_words
from safeguard_desktop.wording import desk as words
from safeguard_desktop.wording import key_change as key_words
from safeguard_desktop.wording import owning as owning_words
from safeguard_desktop.wording import people as people_words
from safeguard_desktop.wording import removing as removing_words
from safeguard_desktop.wording import start as start_words
from safeguard_desktop.wording import today as today_words
from safeguard_desktop.wording import unwritten as unwritten_words
from safeguard_desktop.wording.faults import code_sentence
from safeguard_desktop.wording.times import day_text

_AT_ONCE: Final = 2
_READY: Final = 3
"""So many groups are made beforehand: those that fill the window, and one that comes after them."""
_TAKE_OVER: Final = "takeover_all_form"
_ADVICE: Final = {
    PeopleAdvice.NO_SECOND_READER: people_words.NO_SECOND_READER,
    PeopleAdvice.KEYS_UNFINISHED: key_words.UNFINISHED,
    PeopleAdvice.KEYS_DUE: removing_words.KEYS_DUE,
}

TaskForms = Mapping[TaskKind, Callable[[], DeskForm]]
"""How the form is made in which something to do comes to its end."""


class TodayPage(DeskPage):
    """The first page after unlocking. What comes of a task is written down beside the list, without leaving it.

    `came` is told as soon as what fills the window has been filled in.
    """

    came = Signal()

    kinds = frozenset(
        {
            "concern",
            "child",
            "inbox",
            "draft",
            "backup",
            "settings",
            "people",
            "personal",
            "request",
            "matter",
            "keeping",
        }
    )

    def __init__(self, tasks: Tasks) -> None:
        """Makes the page without a record: it can be made, and dressed, while a passphrase is typed.

        Args:
            tasks: Give the turns in which a form is made.
        """
        super().__init__(Place.TODAY, None)
        self._view: TodayView | None = None
        self._matters = MattersDue()
        self._whole: set[str] = set()
        self._cards: dict[str, TaskCard] = {}
        self._coming: list[Group] = []
        self._more = QTimer(self)
        self._more.setInterval(0)
        self._more.timeout.connect(self._on_more_timeout)
        self._hides_names = False
        self._date = MutedText()
        self._content = Refill(Space.WIDE)
        self.names_button = QuietButton(today_words.HIDE_NAMES, "eye-off", name="names_button")
        self.names_button.setToolTip(today_words.HIDE_NAMES_HINT)
        self.names_button.clicked.connect(self._on_names_button_clicked)
        self.advice_banner = _advice_banner()
        self.advice_banner.act_chosen.connect(lambda: self.go(Place.PEOPLE))
        self.backup_card = BackupCard()
        self.backup_card.settings_chosen.connect(lambda: self.go(Place.SETTINGS))
        self.forms = FormsBeside("today_forms", tasks)
        self.forms.form_saved.connect(lambda form, _changed: self._on_form_saved(form))
        self.forms.form_closed.connect(self._focus_first)
        self._list = self._page()
        self.column.addWidget(Beside(self._list, self.forms), 1)
        self._spare: list[TaskCard] = []

    def serve(self, services: tuple[TodayService, OwningService], forms: TaskForms, bench: Bench) -> None:
        """Takes what the page shows and does, once the record is open."""
        self._today, self._owning = services
        self._task_forms = forms
        self.take(bench)

    def make_ready(self) -> None:
        """Makes what will be filled in first, out of sight: to make it takes longer than to fill it."""
        for _ in range(_READY - len(self._spare)):
            card = TaskCard(SHOWN_AT_FIRST)
            card.setParent(self._content)
            card.hide()
            self._spare.append(card)

    @override
    def reload(self) -> None:
        self.ask(self._today.today, self._on_found, latest="today")

    @override
    def take_focus(self) -> None:
        """The page settles when it has come."""

    @override
    def first_control(self) -> QWidget:
        buttons = [button for card in self._cards.values() for button in card.buttons]
        return buttons[0] if buttons else self.names_button

    @override
    def keep_drafts(self) -> None:
        self.forms.keep_drafts()

    @override
    def _focus_first(self) -> None:
        super()._focus_first()
        # Lines that go hand the keyboard on to each other, and the page followed it down.
        self._list.begin_at_top()

    def _page(self) -> ScrollPage:
        page = ScrollPage(widest=900)
        title = Row(PageTitle(words.TODAY))
        title.stretch()
        title.add(self.names_button)
        top = Column(2)
        top.add(title)
        top.add(self._date)
        for part in (top, self._content, self.advice_banner, self.backup_card):
            page.add(part)
        return page

    def _on_found(self, view: TodayView) -> None:
        self._view = view
        self._show()
        self.came.emit()
        self.settle()
        # By itself and afterwards: the record of worries about adults is opened for it.
        self.ask(self._today.matters_due, self._on_matters_found, latest="today about adults")

    def _on_matters_found(self, due: MattersDue) -> None:
        if due == self._matters:
            return
        self._matters = due
        lines = (button for card in self._cards.values() for button in card.buttons)
        had_keyboard = any(button.hasFocus() for button in (self.names_button, *lines))
        self._show()
        if had_keyboard:
            self._is_settled = False
            self.settle()

    def _show(self) -> None:
        view = self._view
        if view is None:
            return
        groups = self._groups(view)
        self._date.setText(_headline(self._day(), groups))
        with self._content.refilled() as fill:
            for banner in _warnings(view):
                fill(banner)
            if not _to_do(groups):
                fill(EmptyState("circle-check", words.TODAY_EMPTY, words.TODAY_EMPTY_HINT))
            self._cards, self._coming = {}, list(groups)
            for _ in range(_AT_ONCE):
                self._show_next(fill)
        self._more.start()
        self.advice_banner.setVisible(view.advice is not None)
        if view.advice is not None:
            self.advice_banner.set_text(_ADVICE[view.advice])
        self.backup_card.show_state(view.backup)

    def _show_next(self, fill: Callable[[QWidget], None]) -> None:
        """Shows the next group; the first ones fill the window, the others come when Qt has nothing else to do."""
        if self._coming:
            group = self._coming.pop(0)
            self._cards[group.key] = self._card(group)
            fill(self._cards[group.key])

    def _on_more_timeout(self) -> None:
        # Laid out at once: until Qt gets round to it, what stands above would be squeezed into the old height.
        with self._content.adding() as fill:
            self._show_next(fill)
        if not self._coming:
            self._more.stop()

    def _card(self, group: Group) -> TaskCard:
        card = self._spare.pop(0) if self._spare else TaskCard()
        card.fill(group, is_whole=group.key in self._whole)
        card.all_wanted.connect(self._on_all_wanted)
        return card

    def _groups(self, view: TodayView) -> tuple[Group, ...]:
        ways = Ways(self.left_for.emit, self._write, self._take_all, self._take_over)
        return Gathering(view, self._matters, self._day(), ways, hides_names=self._hides_names).groups()

    def _write(self, task: TaskRow) -> None:
        """Opens the form in which a task comes to its end, beside the list."""
        self.forms.open_form(task.kind.value, self._task_forms[task.kind], task.entry.id)

    def _take_all(self) -> None:
        """Takes everything that was handed over, in one act."""
        self.ask(self._owning.take_offered, self._on_taken)

    def _on_taken(self, changed: Changed) -> None:
        self._is_settled = False
        self.bench.bus.changed.emit(changed)
        self.say(owning_words.TAKEN_OVER)

    def _take_over(self, person: PersonId) -> None:
        """Opens the form that takes over everything of somebody who is away, beside the list."""
        self.forms.open_form(_TAKE_OVER, lambda: TakeoverAllForm(self._owning, self.bench), person)

    def _on_form_saved(self, form: str) -> None:
        self.say(owning_words.TAKEN_OVER if form == _TAKE_OVER else acting_words.SAVED["end"])
        # The line is gone once the list has come again: the keyboard then begins at its top.
        self._is_settled = False

    def _on_all_wanted(self, key: str) -> None:
        self._whole.add(key)

    def _on_names_button_clicked(self) -> None:
        self._hides_names = not self._hides_names
        self.names_button.setText(today_words.SHOW_NAMES if self._hides_names else today_words.HIDE_NAMES)
        self.names_button.show_icon("eye" if self._hides_names else "eye-off")
        self._show()

    def _day(self) -> date:
        return date.fromisoformat(self.bench.dates.today())


def _advice_banner() -> Banner:
    """Returns what is said while people or keys need seeing to: advice, below what is to be done."""
    banner = Banner(Tone.PLAIN, people_words.NO_SECOND_READER, icon_name="users", act=today_words.OPEN_PEOPLE)
    banner.act_button.setObjectName("open_people_button")
    banner.hide()
    return banner


def _headline(day: date, groups: tuple[Group, ...]) -> str:
    """Returns the day and how much there is to do."""
    count = sum(len(group.lines) for group in _to_do(groups))
    overdue = sum(len(group.lines) for group in groups if group.key == "overdue")
    much = today_words.how_much(count, overdue) if count else ""
    return " · ".join(part for part in (day_text(day), much) if part)


def _to_do(groups: tuple[Group, ...]) -> tuple[Group, ...]:
    """Returns the groups in which something is to be done by whoever looks."""
    return tuple(group for group in groups if group.key != OTHERS)


def _warnings(view: TodayView) -> list[Banner]:
    """Returns what must be looked at before anything else."""
    banners = []
    for code in view.warnings:
        sentence = code_sentence(code)
        banners.append(Banner(Tone.CAUTION, sentence.then, title=sentence.what))
    if view.unreadable:
        banners.append(Banner(Tone.CAUTION, words.unreadable(view.unreadable)))
    if view.unconfirmed.put_back:
        told = start_words.put_back(view.unconfirmed.put_back)
        banners.append(Banner(Tone.CAUTION, told, title=start_words.PUT_BACK_TITLE))
    if view.unwritten_readings:
        banners.append(Banner(Tone.CAUTION, words.unwritten(view.unwritten_readings)))
    if view.words_wait:
        banners.append(Banner(Tone.CAUTION, unwritten_words.WAITS))
    return banners

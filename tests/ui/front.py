"""Elm Row's office PC with the start window: real services on real folders, answers given by fakes of the system."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from safeguard_desktop.services.asking.taking_down import TakingDownService
from safeguard_desktop.services.inbox.raising import RaisingService
from safeguard_desktop.services.inbox.unwritten import Unwritten
from safeguard_desktop.services.office.restoring import RestoringService
from safeguard_desktop.services.office.setting import SettingService
from safeguard_desktop.services.office.setup import SetupService
from safeguard_desktop.services.session import UnlockingService
from safeguard_desktop.services.staff.approving import ApprovingService
from safeguard_desktop.services.staff.joining import JoiningService
from safeguard_desktop.services.staff.pins import SameDayPins
from safeguard_desktop.services.staff.staff_session import StaffSigningIn
from safeguard_desktop.services.workplace import Workplace
from safeguard_desktop.ui.boxes import Message, Question
from safeguard_desktop.ui.demo.keyboard import Keyboard
from safeguard_desktop.ui.picker import PickRequest
from safeguard_desktop.ui.printing import Printing
from safeguard_desktop.ui.start import FrontDoor, StartWindow
from safeguard_desktop.ui.surroundings import Surroundings
from safeguard_desktop.ui.tasks import Bus, Tasks
from tests.ui.looking import focused, press, show


@dataclass
class Chooses:
    """A file window in which `path` is chosen, and `more` with it; None closes it."""

    path: Path | None = None
    more: tuple[Path, ...] = ()

    def choose(
        self, _parent: QWidget, _request: PickRequest, chosen: Callable[[tuple[Path, ...]], None]
    ) -> None:
        chosen((self.path, *self.more) if self.path is not None else ())


@dataclass
class Answers:
    """Boxes that answer by themselves and remember what they asked."""

    yes: bool = True
    shown: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    def tell(self, _parent: QWidget, message: Message, done: Callable[[], None] | None = None) -> None:
        self.shown.append(message.title)
        self.told.append(message.text)
        if done is not None:
            done()

    def ask(self, _parent: QWidget, question: Question, answered: Callable[[bool], None]) -> None:
        self.shown.append(question.title)
        answered(self.yes)


class NoPrinters:
    """A computer without a printer."""

    def names(self) -> tuple[str, ...]:
        return ()

    def printer(self, name: str) -> QPrinter:
        raise KeyError(name)


@dataclass
class Front:
    """The window, and what stands around it."""

    window: StartWindow
    workplace: Workplace
    tasks: Tasks
    picker: Chooses
    boxes: Answers
    bot: QtBot

    def settle(self) -> None:
        """Waits until the worker has answered everything, and what it answered has been shown."""
        Keyboard(self.tasks).settle()

    def press(self, name: str) -> None:
        """Presses a button, as Space does with the focus on it, and waits for what comes of it."""
        found = [each for each in self.window.findChildren(QWidget, name) if each.isVisibleTo(self.window)]
        assert len(found) == 1, f"{len(found)} of {name} are in sight"
        (button,) = found
        button.setFocus()
        press(Qt.Key.Key_Space)
        self.settle()

    def inbox(self, ending: str) -> list[Path]:
        """The files of one kind that wait in the setting's inbox."""
        (setting,) = self.workplace.documents.glob("*.safeguard")
        return sorted((setting / "inbox").glob(f"*.{ending}"))


@contextmanager
def front(workplace: Workplace, bot: QtBot) -> Iterator[Front]:
    """The start window of a computer, shown; closed again at the end."""
    tasks, picker, boxes = Tasks(), Chooses(), Answers()
    pins = SameDayPins(workplace.clock)

    door = FrontDoor(
        SettingService(workplace),
        lambda: SetupService(workplace),
        lambda: RestoringService(workplace),
        lambda path: RaisingService(workplace, path),
        lambda path: TakingDownService(workplace, path),
        lambda: UnlockingService(workplace, pins),
        lambda: ApprovingService(workplace, pins),
        lambda: StaffSigningIn(workplace, pins),
        lambda: JoiningService(workplace),
        lambda: pins,
        Unwritten(workplace),
    )
    printing = Printing(tasks, boxes, NoPrinters())
    window = StartWindow(door, Surroundings(tasks, Bus(), workplace.clock, picker, boxes, lambda: printing))
    bot.addWidget(window)
    show(window)
    here = Front(window, workplace, tasks, picker, boxes, bot)
    window.start()
    here.settle()
    yield here
    tasks.close()


def type_in(text: str) -> None:
    """Types where the focus is."""
    QTest.keyClicks(focused(), text)

"""Elm Row unlocked: the real window over a real encrypted record, with answers given by fakes of the system."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from safeguard_desktop.domain.child import ChildDetails
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.inbox.drafts import ReceiveDraft
from safeguard_desktop.ui.demo.keyboard import Keyboard
from safeguard_desktop.ui.desk.page import DeskPage
from safeguard_desktop.ui.desk.places import Destination, Place
from safeguard_desktop.ui.desk.story_view import StoryView
from safeguard_desktop.ui.printing import Printing
from safeguard_desktop.ui.shell.main_window import MainWindow
from safeguard_desktop.ui.shell.opened import OpenedDesk
from safeguard_desktop.ui.shell.watching import LockCause
from safeguard_desktop.ui.surroundings import Surroundings
from safeguard_desktop.ui.tasks import Bus, Tasks
from tests.elm_row import Setting, filled
from tests.ui.front import Answers, Chooses
from tests.ui.looking import focused, show

WidgetT = TypeVar("WidgetT", bound=QWidget)


@dataclass
class FilePrinters:
    """A computer whose one printer writes into a file."""

    path: Path

    def names(self) -> tuple[str, ...]:
        return ("Office printer",)

    def printer(self, name: str) -> QPrinter:
        printer = QPrinter()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.path))
        return printer


@dataclass
class Unlocked:
    """The window, the desk behind it, and what stands around both."""

    opened: OpenedDesk
    desk: Desk
    tasks: Tasks
    picker: Chooses
    boxes: Answers
    bot: QtBot
    locked: list[LockCause] = field(default_factory=list)

    @property
    def window(self) -> MainWindow:
        """The unlocked window."""
        return self.opened.window

    def settle(self) -> None:
        """Waits until the worker has answered everything, and what it answered has been shown."""
        Keyboard(self.tasks).settle()

    def go(self, place: Place, subject: str = "") -> DeskPage:
        """Goes to a page and waits for what it shows."""
        self.window.go(Destination(place, subject))
        self.settle()
        return self.window.page(place)

    def key(self, keys: str) -> None:
        """Presses a shortcut such as "Ctrl+K" and waits for what comes of it."""
        QTest.keySequence(focused(), QKeySequence(keys))
        self.settle()

    def press(self, name: str) -> None:
        """Presses a button in sight, as Space does with the focus on it."""
        button = self.find(QWidget, name)
        button.setFocus()
        QTest.keyClicks(focused(), " ")
        self.settle()

    def act(self, key: str) -> None:
        """Does one of the acts of a page, behind "More" if it is not in sight."""
        name = f"{key}_button"
        if not any(each.isVisible() for each in self.window.findChildren(QWidget, name)):
            self.press("more_button")
        self.press(name)

    def write(self, name: str, text: str) -> None:
        """Types into a field in sight."""
        self.find(QWidget, name).setFocus()
        for letter in text:
            _type(focused(), letter)
        self.settle()

    def find(self, kind: type[WidgetT], name: str) -> WidgetT:
        """Returns the control of a name that is in sight."""
        found = [each for each in self.window.findChildren(kind, name) if each.isVisible()]
        assert found, f"{name} is not in sight"
        return found[0]

    def words(self) -> str:
        """Returns every word that the page in sight shows."""
        page = self.window.page(self.window.here.place)
        labels = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
        stories = [view.toPlainText() for view in page.findChildren(StoryView) if view.isVisible()]
        return "\n".join(labels + stories)

    def raise_one(self, setting: Setting, **changes: object) -> EntryId:
        """Has a member of staff raise a concern without a key; it is taken into the record."""
        raising = setting.raising()
        raising.send(filled(raising.new_draft(), **changes))
        (changed,) = self.desk.receiving.take_in()
        return EntryId(changed.id)

    def add_child(self, name: str = "Maya Wójcik", **details: object) -> ChildId:
        """Opens a file for a child."""
        return ChildId(self.desk.children.add(ChildDetails(full_name=name, **details)).id)  # type: ignore[arg-type]  # each test names its own

    def received_one(self, setting: Setting, child: ChildId, **changes: object) -> EntryId:
        """Raises a concern and receives it for a child."""
        concern = self.raise_one(setting, **changes)
        self.desk.receiving.receive(ReceiveDraft(concern, child=child))
        return concern


def _type(widget: QWidget, letter: str) -> None:
    """Types a letter; QTest knows only those of ASCII."""
    if letter.isascii():
        QTest.keyClicks(widget, letter)
        return
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
    QApplication.sendEvent(widget, event)


@contextmanager
def unlocked(
    setting: Setting,
    bot: QtBot,
    folder: Path,
    make: Callable[[Surroundings], MainWindow | None] = lambda _: None,
) -> Iterator[Unlocked]:
    """The window of the lead, shown; the session is closed at the end. `make` makes it beforehand."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    tasks, picker, boxes = Tasks(), Chooses(), Answers()
    desk = setting.unlock()
    printing = Printing(tasks, boxes, FilePrinters(folder / "printed.pdf"))
    around = Surroundings(tasks, Bus(), setting.workplace.clock, picker, boxes, lambda: printing)
    opened = OpenedDesk(app, desk, around, make(around))
    here = Unlocked(opened, desk, tasks, picker, boxes, bot)
    opened.locked.connect(here.locked.append)
    show(opened.window)
    here.settle()
    yield here
    closed: list[bool] = []
    opened.window.hide()
    opened.close(lambda: closed.append(True))
    bot.waitUntil(lambda: bool(closed), timeout=20_000)
    tasks.close()

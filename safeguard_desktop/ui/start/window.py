"""The start window: it places the pages that need no key and hands an open record on.

While a concern is being written the window does not close before the words are on the disk, and it asks first where the
disk will not take them, and where setting up is half done: nothing of that is written before its end. It asks too where
words wait that were typed before a lock.
"""

from __future__ import annotations

import threading
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from safeguard_desktop.domain.errors import FaultCode
from safeguard_desktop.services.office.setting import SettingLook
from safeguard_desktop.ui.boxes import Question
from safeguard_desktop.ui.losing import Losing, ask_before_losing
from safeguard_desktop.ui.picker import Pick, PickRequest
from safeguard_desktop.ui.start.choosing import ChoosingPage
from safeguard_desktop.ui.start.front_door import FrontDoor
from safeguard_desktop.ui.start.home import HomePage
from safeguard_desktop.ui.surroundings import Surroundings
from safeguard_desktop.ui.theme import Tone, dress, first_size
from safeguard_desktop.ui.widgets import HelpPanel, StatusLine, field_of
from safeguard_desktop.wording import asking as request_words
from safeguard_desktop.wording import help as help_words
from safeguard_desktop.wording import start as words
from safeguard_desktop.wording import unwritten as waiting_words

if TYPE_CHECKING:
    from safeguard_desktop.ui.asking.taking_down import TakingDownPage
    from safeguard_desktop.ui.raising import RaisingPage
    from safeguard_desktop.ui.restore import RestoreWizard
    from safeguard_desktop.ui.setup import SetupWizard
    from safeguard_desktop.ui.start.joining import JoiningPage
    from safeguard_desktop.ui.start.notes import NotesSignInPage
    from safeguard_desktop.ui.start.signing_in import SignedInSession

W = TypeVar("W", "SetupWizard", "RestoreWizard")
LOOK_EVERY_MS: Final = 15_000
_FIRST_PAINT_SECONDS: Final = 0.5
_CLOSE_QUESTION: Final = Question(
    words.SETUP_UNFINISHED, words.SETUP_UNFINISHED_TEXT, words.CLOSE_ANYWAY, words.GO_ON, is_destructive=True
)


class StartWindow(QWidget):
    """What stands on the screen while nothing is unlocked.

    Signals: `unlocked` with the open record, to whoever shows it.
    """

    unlocked = Signal(object)

    def __init__(self, door: FrontDoor, around: Surroundings) -> None:
        super().__init__()
        self.setObjectName("start_window")
        self.setProperty("kit", "shell")
        self.setWindowTitle(words.WINDOW_TITLE)
        self.resize(first_size(self, 1180, 780))
        self._door, self._around = door, around
        self._look: SettingLook | None = None
        self._raising: RaisingPage | None = None
        self._request: TakingDownPage | None = None
        self.aside: JoiningPage | NotesSignInPage | TakingDownPage | None = None
        self._wants_to_raise = False
        self.wants_pack = False
        self._painted = threading.Event()
        self._is_just_made = False
        self._may_close, self._may_lose = False, False
        self.home, self.choosing = HomePage(door, around), ChoosingPage()
        self.status = StatusLine()
        self._pages = QStackedWidget()
        for page in (self.choosing, self.home):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._pages, 1)
        column.addWidget(self.status)
        self.status.hide()
        self._connect()
        dress(self)

    @property
    def raising(self) -> RaisingPage | None:
        """The form, while one is open."""
        return self._raising

    @cached_property
    def setup_wizard(self) -> SetupWizard:
        """The wizard of setting up; made when it is first wanted, so that the window is there sooner."""
        from safeguard_desktop.ui.setup import SetupWizard  # noqa: PLC0415  # loaded when it is wanted

        return self._placed(SetupWizard(self._door.setup(), self._around))

    @cached_property
    def restore_wizard(self) -> RestoreWizard:
        """The wizard of restoring; made when it is first wanted."""
        from safeguard_desktop.ui.restore import RestoreWizard  # noqa: PLC0415  # loaded when it is wanted

        return self._placed(RestoreWizard(self._door.restoring(), self._door.setup(), self._around))

    def start(self) -> None:
        """Shows the setting that was opened last, or what can be done where there is none."""
        known = self._door.settings.known()
        if not known:
            self.show_choice()
            return
        self.home.expect(known[0].stem)
        self._show(self.home)
        self.home.raise_button.setFocus()
        self._around.tasks.run(
            partial(self._first_look, known[0]), self._on_setting_opened, self._on_setting_failed, "open"
        )

    def open_setting(self, path: Path) -> None:
        """Shows a setting, or why it cannot be shown."""
        self._around.tasks.run(
            partial(self._door.settings.look, path), self._on_setting_opened, self._on_setting_failed, "open"
        )

    def _first_look(self, path: Path) -> SettingLook:
        """Runs on the worker. It lets the window be painted first, since both would then take twice as long."""
        self._painted.wait(_FIRST_PAINT_SECONDS)
        return self._door.settings.look(path)

    def show_choice(self) -> None:
        """Shows the settings known here, and how to begin with another."""
        self.choosing.trouble.clear()
        self._show_choosing()

    def say(self, text: str) -> None:
        """Says something at the foot of the page, until another page is gone to. No names."""
        self.status.say(text)
        self.status.show()

    def look_again(self) -> None:
        """Looks whether concerns wait. Only what is in sight is worth a look."""
        if self._look is not None and self.home.isVisible():
            look = partial(self._door.settings.look, self._look.path)
            self._around.tasks.run(look, self._on_looked, _ignore, latest="look", owner=self)

    def show_home(self) -> None:
        """Goes back to the start page of the setting."""
        if self._look is None:
            self.show_choice()
            return
        self._show(self.home)
        self.look_again()
        self.tell_of_waiting()
        self.home.raise_button.setFocus()

    def raise_concern(self) -> None:
        """Opens the form, or comes back to it."""
        if self._raising is not None:
            return
        if self._look is None:
            self._wants_to_raise = True
            return
        from safeguard_desktop.ui.raising import RaisingPage  # noqa: PLC0415  # loaded when it is wanted

        self.home.unlock_panel.forget()
        around = self._around
        page = RaisingPage(self._door.raising(self._look.path), self._look, around.tasks, around.bus)
        page.left.connect(self._on_raising_left)
        page.left_unfinished.connect(self._on_left_unfinished)
        self._raising = page
        self._pages.addWidget(page)
        self._show(page)
        page.start()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted.is_set():
            # What lies on the window is painted after it.
            QTimer.singleShot(0, self._painted.set)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._is_half_set_up():
            event.ignore()
            self._around.boxes.ask(self, _CLOSE_QUESTION, self._on_close_answered)
            return
        if self._may_lose or not (self._door.unwritten.is_waiting or self._would_lose_words()):
            event.accept()
            return
        event.ignore()
        page = self._request or self._raising
        if page is not None:
            page.keep_now()
        write = self._door.unwritten.write
        self._around.tasks.run(write, self._on_tried_before_closing, latest="closing", owner=self)

    def _would_lose_words(self) -> bool:
        page = self._request or self._raising
        return page is not None and page.would_lose_words

    def _on_tried_before_closing(self, code: FaultCode | None) -> None:
        page = self._request or self._raising
        if code is None and not self._would_lose_words():
            self.close()
            return
        if code is None and page is not None:
            code = page.trouble_code
        ask_before_losing(self, code, self._on_losing_answered, is_locked=page is None)

    def _on_losing_answered(self, answer: Losing) -> None:
        self._may_lose = answer is Losing.LOSE
        if self._may_lose:
            self._door.unwritten.let_go()
        if answer is not Losing.STAY:
            self.close()

    def tell_of_waiting(self) -> None:
        """Says that typed words wait for the disk, where any do; in one line, of which large text must cut nothing."""
        if self._door.unwritten.is_waiting:
            self.status.say(waiting_words.WAITS_IN_SHORT, Tone.CAUTION)
            self.status.show()

    def _write_waiting(self) -> None:
        if self._door.unwritten.is_waiting:
            self._around.tasks.run(self._door.unwritten.write, self._on_written, latest="waiting", owner=self)

    def _on_written(self, code: FaultCode | None) -> None:
        if code is None and self.status.text == waiting_words.WAITS_IN_SHORT:
            self.say(waiting_words.WRITTEN)

    def _is_half_set_up(self) -> bool:
        wizard = self.__dict__.get("setup_wizard")
        is_shown = wizard is not None and self._pages.currentWidget() is wizard
        return is_shown and not self._may_close and self.setup_wizard.is_half_done

    def _on_close_answered(self, closes: bool) -> None:
        if closes:
            self._may_close = True
            self.close()

    def _connect(self) -> None:
        self.home.raise_chosen.connect(self.raise_concern)
        self.home.choose_chosen.connect(self.show_choice)
        self.home.notes_chosen.connect(self._sign_in_to_notes)
        self.home.request_chosen.connect(self._take_request_down)
        self.home.receive_chosen.connect(self._on_receive_chosen)
        self.home.unlock_panel.unlocked.connect(self._on_unlocked)
        self.home.unlock_panel.invitation_chosen.connect(self._join)
        self.home.unlock_panel.restore_chosen.connect(self._restore)
        self.home.unlock_panel.find_chosen.connect(self._open_folder)
        self.choosing.setting_chosen.connect(self.open_setting)
        self.choosing.set_up_chosen.connect(self._set_up)
        self.choosing.restore_chosen.connect(self._restore)
        self.choosing.open_chosen.connect(self._open_folder)
        self.choosing.left.connect(self.show_home)
        self._around.bus.changed.connect(self.look_again)
        QShortcut(QKeySequence("Ctrl+N"), self, self._on_raise_pressed)
        QShortcut(QKeySequence("F1"), self, self._on_help_wanted)
        for key in ("F9", "Pause"):
            QShortcut(QKeySequence(key), self, self._on_hide_pressed)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look_again)
        self._timer.timeout.connect(self._write_waiting)
        self._timer.start()

    def _placed(self, wizard: W) -> W:
        """Gives a wizard its place among the pages, and returns it."""
        wizard.finished.connect(self._on_made)
        wizard.cancelled.connect(self._on_cancelled)
        self._pages.addWidget(wizard)
        return wizard

    def _show(self, page: QWidget) -> None:
        self.status.hide()
        help_panel = self.findChild(HelpPanel)
        if help_panel is not None and help_panel.isVisible():
            # What is said about one page must not cover the next, least of all whom to tell at once.
            help_panel.close_help()
        self._pages.setCurrentWidget(page)

    def _show_choosing(self) -> None:
        self.choosing.show_known(self._door.settings.known(), can_go_back=self._look is not None)
        self._show(self.choosing)
        self.choosing.focus_first()

    def _on_looked(self, look: SettingLook) -> None:
        if self._look is not None and look.path == self._look.path:
            self._look = look
            self.home.show_setting(look)

    def _on_setting_opened(self, look: SettingLook) -> None:
        self._look = look
        self._around.tasks.run(partial(self._door.settings.remember, look.path), _ignore, _ignore)
        is_first = self._pages.currentWidget() is not self.home
        self.home.show_setting(look)
        if is_first:
            self._show(self.home)
            self.home.raise_button.setFocus()
        if self._wants_to_raise:
            self._wants_to_raise = False
            self.raise_concern()
        if self._is_just_made:
            self._is_just_made = False
            self._let_go_of_wizards()
            # The button that led here says "Unlock it", and the passphrase is typed next.
            self.home.unlock_panel.focus_first()

    def _on_setting_failed(self, failure: Exception) -> None:
        self._wants_to_raise = False
        self.choosing.trouble.show_failure(failure, f"{words.EMERGENCY}. {words.EMERGENCY_TEXT}")
        self._show_choosing()

    def _join(self) -> None:
        """Asks for the code of an invitation."""
        if self._look is None:
            return
        from safeguard_desktop.ui.start.joining import JoiningPage  # noqa: PLC0415  # loaded when it is wanted

        self.home.unlock_panel.forget()
        page = JoiningPage(self._door.joining(), self._door.sign_in, self._look, self._around.tasks)
        page.joined.connect(self._on_joined)
        self._show_aside(page)

    def _sign_in_to_notes(self) -> None:
        """Asks a member of staff who it is."""
        if self._look is None:
            return
        from safeguard_desktop.ui.start.notes import NotesSignInPage  # noqa: PLC0415  # loaded when it is wanted

        self.home.unlock_panel.forget()
        page = NotesSignInPage(self._door.sign_in, self._look, self._around)
        page.panel.unlocked.connect(self._on_joined)
        page.panel.find_chosen.connect(self._open_folder)
        page.panel.restore_chosen.connect(self._restore)
        self._show_aside(page)

    def _take_request_down(self) -> None:
        """Opens the form about somebody who asks to see records."""
        if self._look is None:
            return
        from safeguard_desktop.ui.asking.taking_down import TakingDownPage  # noqa: PLC0415  # loaded when it is wanted

        self.home.unlock_panel.forget()
        page = TakingDownPage(self._door.taking_down(self._look.path), self._around)
        page.left_unfinished.connect(self._on_request_left_unfinished)
        self._request = page
        self._show_aside(page)

    def _on_request_left_unfinished(self) -> None:
        self.status.say(request_words.LEFT_UNFINISHED, Tone.GOOD)
        self.status.show()

    def _show_aside(self, page: JoiningPage | NotesSignInPage | TakingDownPage) -> None:
        """Shows a page that is taken down when it is left."""
        page.left.connect(self._on_aside_left)
        self.aside = page
        self._pages.addWidget(page)
        self._show(page)
        page.start()

    def _on_aside_left(self) -> None:
        page, self.aside, self._request = self.aside, None, None
        if page is not None:
            self._pages.removeWidget(page)
            page.deleteLater()
        self.show_home()

    def _on_joined(self, session: SignedInSession) -> None:
        self._on_aside_left()
        self.unlocked.emit(session)

    def _on_unlocked(self, session: SignedInSession) -> None:
        self.unlocked.emit(session)

    def _on_receive_chosen(self) -> None:
        """A pack is read where somebody has unlocked: the page for it opens then, without another click."""
        self.wants_pack = True
        self.say(words.RECEIVE_AFTER)
        self.home.unlock_panel.focus_first()

    def _on_raise_pressed(self) -> None:
        if self._pages.currentWidget() is self.home:
            self.raise_concern()

    def _on_hide_pressed(self) -> None:
        # There is nothing to lock here, but somebody may be writing.
        self.showMinimized()

    def _on_help_wanted(self) -> None:
        """Says more about the question in which the focus is, or else about this window."""
        field = field_of(QApplication.focusWidget())
        if field is not None:
            field.show_help()
            return
        HelpPanel.of(self).show_in_general(help_words.START_TITLE, help_words.START_TEXT)

    def _on_raising_left(self) -> None:
        page, self._raising = self._raising, None
        if page is not None:
            self._pages.removeWidget(page)
            page.deleteLater()
        self.show_home()

    def _on_left_unfinished(self) -> None:
        self.status.say(words.LEFT_UNFINISHED, Tone.GOOD)
        self.status.show()

    def _set_up(self) -> None:
        self._show(self.setup_wizard)
        self.setup_wizard.start()

    def _restore(self) -> None:
        self._show(self.restore_wizard)
        self.restore_wizard.start()

    def _open_folder(self) -> None:
        request = PickRequest(Pick.FOLDER, words.OPEN_FOLDER, self._door.setup().suggested_place())
        self._around.picker.choose(self, request, self._on_folder_chosen)

    def _on_folder_chosen(self, paths: tuple[Path, ...]) -> None:
        if paths:
            self.open_setting(paths[0])

    def _on_made(self, path: Path) -> None:
        self._is_just_made = True
        self.open_setting(path)

    def _let_go_of_wizards(self) -> None:
        """Takes down the wizards, whose hundreds of fields would slow every change of colours and text size."""
        for name in ("setup_wizard", "restore_wizard"):
            wizard = self.__dict__.pop(name, None)
            if isinstance(wizard, QWidget):
                self._pages.removeWidget(wizard)
                wizard.deleteLater()

    def _on_cancelled(self) -> None:
        self.show_home()


def _ignore(_result: object) -> None:
    """Takes a result, or a failure, that the next look will see again."""

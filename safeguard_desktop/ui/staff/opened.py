"""A member of staff who is signed in: own notes, own concerns, raising one, taking a request down. Source: X18, X19."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from safeguard_desktop.services.asking.taking_down import TakingDownService
from safeguard_desktop.services.briefing.own_notes import OwnNotesService
from safeguard_desktop.services.inbox.own_slips import OwnSlips
from safeguard_desktop.services.inbox.raising import RaisingService
from safeguard_desktop.services.office.setting import SettingService
from safeguard_desktop.services.staff.own_account import OwnAccountService
from safeguard_desktop.services.staff.own_session import OwnSession
from safeguard_desktop.services.staff.pins import SameDayPins
from safeguard_desktop.ui.asking.taking_down import TakingDownPage
from safeguard_desktop.ui.own.opened import OpenedOwn
from safeguard_desktop.ui.raising import RaisingPage
from safeguard_desktop.ui.staff.account_page import AccountPage
from safeguard_desktop.ui.staff.notes_page import NotesPage
from safeguard_desktop.ui.staff.sent_page import OwnSentPage
from safeguard_desktop.ui.start.reference import ReferencePanel
from safeguard_desktop.ui.surroundings import Surroundings
from safeguard_desktop.ui.theme import Tone
from safeguard_desktop.ui.widgets import PrimaryButton, SecondaryButton
from safeguard_desktop.wording import asking as request_words
from safeguard_desktop.wording import briefing as note_words
from safeguard_desktop.wording import desk as desk_words
from safeguard_desktop.wording import staff_view as words
from safeguard_desktop.wording import start as start_words


class OpenedStaff(OpenedOwn):
    """The window of a member of staff. Raising a concern is in reach on every page, and is signed by her."""

    def __init__(
        self, app: QApplication, session: OwnSession, pins: SameDayPins, around: Surroundings
    ) -> None:
        super().__init__(app, session, "staff", around.tasks)
        self._around, self._slips = around, OwnSlips(session)
        tasks, clock = around.tasks, around.clock
        self.notes = NotesPage(OwnNotesService(session), tasks, around.bus, clock)
        reference = ReferencePanel(SettingService(session.workplace), tasks, clock)
        reference.show_setting(session.folder.path)
        self.sent = OwnSentPage(self._slips, reference, tasks, clock)
        self.account = AccountPage(OwnAccountService(session, pins), tasks)
        self.raising: RaisingPage | None = None
        self.taking_down: TakingDownPage | None = None
        self._lay_out()
        for page in (self.notes, self.sent, self.account):
            page.reload()
        self.raise_button.setFocus()

    @override
    def before_locked(self) -> None:
        writing = self.raising or self.taking_down
        if writing is not None:
            writing.keep_now()

    @override
    def would_lose_words(self) -> bool:
        writing = self.raising or self.taking_down
        return writing is not None and writing.would_lose_words

    @override
    def close(self, done: Callable[[], None]) -> None:
        """Take the window down once the words of a form are on the disk, or wait for it in memory."""
        writing = self.raising or self.taking_down
        if writing is None or not writing.has_unkept_words:
            super().close(done)
            return
        writing.keep_now()
        end = super().close
        # In its turn, whatever became of it: a full disk must neither hold the program up nor leave words in a window
        # that nobody sees.
        self._around.tasks.run(_nothing, lambda _nothing: end(done))

    def _lay_out(self) -> None:
        window = self.window
        for title, page in (
            (note_words.MY_NOTES, self.notes),
            (words.MY_CONCERNS, self.sent),
            (words.MY_ACCOUNT, self.account),
        ):
            window.add_page(title, page)
        for told in (self.notes.told, self.account.told):
            told.connect(lambda text: window.status.say(text, Tone.GOOD))
        self.raise_button = PrimaryButton(
            f"{desk_words.RAISE} ({desk_words.RAISE_KEY})", "plus", name="raise_button"
        )
        self.request_button = SecondaryButton(request_words.LOG, "clipboard-list", name="request_button")
        self.raise_button.clicked.connect(self.raise_concern)
        self.request_button.clicked.connect(self.take_request_down)
        for button in (self.raise_button, self.request_button):
            window.add_act(button)
        QShortcut(QKeySequence("Ctrl+N"), window).activated.connect(self.raise_concern)
        self.looked.connect(self.notes.reload)
        self.looked.connect(self.sent.reload)

    def raise_concern(self) -> None:
        """Opens the form, in the name of whoever is signed in; it signs what she sends as herself."""
        if self.window.has_aside:
            return
        session = self.session
        service = RaisingService(
            session.workplace, session.folder.path, session.person, session.signer, self._slips
        )
        page = RaisingPage(service, session.look, self._around.tasks, self._around.bus)
        page.left.connect(self._on_raising_left)
        page.left_unfinished.connect(lambda: self.window.status.say(start_words.LEFT_UNFINISHED))
        self.raising = page
        self.window.show_aside(page)
        page.start()

    def take_request_down(self) -> None:
        """Opens the form about somebody who asks to see records."""
        if self.window.has_aside:
            return
        session = self.session
        service = TakingDownService(
            session.workplace, session.folder.path, session.person, session.signer, self._slips
        )
        page = TakingDownPage(service, self._around)
        page.left.connect(self._on_taking_down_left)
        page.left_unfinished.connect(lambda: self.window.status.say(request_words.LEFT_UNFINISHED))
        self.taking_down = page
        self.window.show_aside(page)
        page.start()

    def _on_raising_left(self) -> None:
        page, self.raising = self.raising, None
        if page is not None:
            self._end_aside(page)

    def _on_taking_down_left(self) -> None:
        page, self.taking_down = self.taking_down, None
        if page is not None:
            self._end_aside(page)

    def _end_aside(self, page: RaisingPage | TakingDownPage) -> None:
        self.window.end_aside(page)
        self.sent.reload()
        self.raise_button.setFocus()


def _nothing() -> None:
    """Does nothing: what is asked for is only its turn."""

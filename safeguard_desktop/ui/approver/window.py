"""The window of an approver: what they can do, their own account, the people. Nothing of the record is in it.

It is no desk: there is no ledger behind it, no search, no child and no concern.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from safeguard_desktop.domain.register import SettingKind
from safeguard_desktop.services.staff.own_account import OwnAccountService
from safeguard_desktop.services.staff.people import PeopleAdvice, PeopleService, PersonRow
from safeguard_desktop.services.staff.removing import RemovingService
from safeguard_desktop.ui.approver.removing import RemovingCard
from safeguard_desktop.ui.desk.refill import Refill
from safeguard_desktop.ui.people.own_account import OwnAccountCard
from safeguard_desktop.ui.people.person_card import PersonCard
from safeguard_desktop.ui.shell.watching import LockCause
from safeguard_desktop.ui.shell.watching.hide_key import hide_everything
from safeguard_desktop.ui.surroundings import Surroundings
from safeguard_desktop.ui.theme import Space, Tone, dress, first_size
from safeguard_desktop.ui.trouble import TroubleBanner
from safeguard_desktop.ui.widgets import (
    Banner,
    IconLabel,
    MutedText,
    Row,
    ScrollPage,
    SecondaryButton,
    SectionHeading,
    StatusLine,
    TabBar,
    TextLabel,
    rule,
)
from safeguard_desktop.wording import account as words
from safeguard_desktop.wording import desk as desk_words
from safeguard_desktop.wording import people as people_words
from safeguard_desktop.wording import removing as removing_words
from safeguard_desktop.wording.start import WINDOW_TITLE


class ApproverPage(ScrollPage):
    """What an approver can do; `told` carries what was done, in words."""

    told = Signal(str)

    def __init__(
        self,
        services: tuple[PeopleService, OwnAccountService, RemovingService],
        around: Surroundings,
        kind: SettingKind,
    ) -> None:
        super().__init__(820)
        self.setObjectName("approver_page")
        people, own, removing = services
        tasks = around.tasks
        self._people, self._tasks, self._kind = people, tasks, kind
        self.trouble = TroubleBanner("approver_trouble_banner")
        self.own_card = OwnAccountCard(own, tasks, self.trouble.show_failure)
        self.own_card.told.connect(self.told)
        self.keys_banner = Banner(Tone.CAUTION, removing_words.KEYS_DUE_APPROVER)
        self.keys_banner.setObjectName("keys_due_banner")
        self.keys_banner.hide()
        self.removing_card = RemovingCard(removing, tasks, around.boxes)
        self.removing_card.told.connect(self.told)
        self.removing_card.failed.connect(self.trouble.show_failure)
        self.removing_card.changed.connect(self.reload)
        self._list = Refill(Space.MEDIUM)
        what = Banner(Tone.ACCENT, words.APPROVER_WHAT, title=words.APPROVER_TITLE, icon_name="pen-line")
        for part in (
            self.trouble,
            what,
            self.keys_banner,
            self.own_card,
            SectionHeading(people_words.TITLE),
            self._list,
            self.removing_card,
        ):
            self.add(part)

    def reload(self) -> None:
        """Shows the people of the register, and whether a PIN counts."""
        people = self._people
        self._tasks.run(
            lambda: (people.rows(), people.advice()), self._on_found, self.trouble.show_failure, owner=self
        )
        self.own_card.reload()

    def _on_found(self, found: tuple[Sequence[PersonRow], PeopleAdvice | None]) -> None:
        rows, advice = found
        self.keys_banner.setVisible(advice is PeopleAdvice.KEYS_DUE)
        with self._list.refilled() as fill:
            for row in rows:
                fill(PersonCard(row, self._kind, may_change=False))


class ApproverWindow(QWidget):
    """Places the pages of an approver. `locked` carries the cause."""

    locked = Signal(object)

    def __init__(self, who: str, page: ApproverPage) -> None:
        super().__init__()
        self._is_locked = False
        self.setObjectName("approver_window")
        self.setProperty("kit", "shell")
        self.setWindowTitle(WINDOW_TITLE)
        self.resize(first_size(self, 1080, 760))
        self.page, self.status = page, StatusLine()
        page.told.connect(lambda text: self.status.say(text, Tone.GOOD))
        self.lock_button = SecondaryButton(
            f"{desk_words.LOCK} ({desk_words.LOCK_KEY})", "lock", name="lock_button"
        )
        self.lock_button.clicked.connect(lambda: self.lock(LockCause.CHOSEN))
        self.tabs = TabBar("approver_tabs", WINDOW_TITLE)
        self._stack = QStackedWidget()
        self.tabs.currentChanged.connect(self._stack.setCurrentIndex)
        self._lay_out(who)
        self.add_page(desk_words.PEOPLE, page)
        QShortcut(QKeySequence("Ctrl+L"), self).activated.connect(lambda: self.lock(LockCause.CHOSEN))
        dress(self)

    def add_page(self, title: str, page: QWidget) -> None:
        """Adds a page; the pages are told apart by tabs once there are two."""
        self._stack.addWidget(page)
        self.tabs.addTab(title)
        self.tabs.setVisible(self.tabs.count() > 1)

    def show_page(self, page: QWidget) -> None:
        """Goes to a page that was added."""
        self.tabs.setCurrentIndex(self._stack.indexOf(page))

    def lock(self, cause: LockCause) -> None:
        """Hides everything at once and reports it."""
        if self._is_locked:
            return
        self._is_locked = True
        hide_everything()
        self.locked.emit(cause)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._is_locked:
            event.accept()
            return
        event.ignore()
        self.lock(LockCause.LEAVING)

    def _lay_out(self, who: str) -> None:
        top = Row(
            IconLabel("shield-check", Tone.ACCENT, 26),
            TextLabel(desk_words.APP, "strong", wrap=False),
            spacing=Space.SMALL,
        )
        top.add(MutedText(who), 1)
        top.add(self.lock_button)
        top.setContentsMargins(Space.WIDE, Space.MEDIUM, Space.WIDE, Space.MEDIUM)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (top, rule()):
            column.addWidget(part)
        tabs = Row(self.tabs)
        tabs.setContentsMargins(Space.LARGE, 0, Space.WIDE, 0)
        column.addWidget(tabs)
        column.addWidget(self._stack, 1)
        column.addWidget(self.status)
        self.tabs.hide()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

"""The start page of a setting: one large act, Raise a concern; beside it Unlock. Source: UI.md, "The start window"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from safeguard_desktop.domain.clock import local
from safeguard_desktop.services.office.setting import SettingLook
from safeguard_desktop.ui.desk.acts import Acts
from safeguard_desktop.ui.start.front_door import FrontDoor
from safeguard_desktop.ui.start.people import PeopleAndNumbers
from safeguard_desktop.ui.start.reference import ReferencePanel
from safeguard_desktop.ui.start.unlocking import UnlockPanel
from safeguard_desktop.ui.surroundings import Surroundings
from safeguard_desktop.ui.theme import Space, Tone, appearance
from safeguard_desktop.ui.widgets import (
    Banner,
    Card,
    Column,
    IconLabel,
    LinkButton,
    MutedText,
    PageTitle,
    PrimaryButton,
    Row,
    ScrollPage,
    SecondaryButton,
    TextLabel,
)
from safeguard_desktop.wording import asking as request_words
from safeguard_desktop.wording import start as words

if TYPE_CHECKING:
    from safeguard_desktop.services.inbox.sent import Unconfirmed

_ROOM_FOR_BOTH: Final = 780


class HomePage(ScrollPage):
    """What everybody sees: no name of a child, no word of a concern."""

    raise_chosen = Signal()
    choose_chosen = Signal()
    notes_chosen = Signal()
    request_chosen = Signal()
    receive_chosen = Signal()

    def __init__(self, door: FrontDoor, around: Surroundings) -> None:
        super().__init__(1120)
        self.setObjectName("home_page")
        self._clock = around.clock
        self._title, self._address = PageTitle(), MutedText()
        self.waiting_label = TextLabel("", "strong")
        self.waiting_label.setObjectName("waiting_label")
        self.people = PeopleAndNumbers()
        self.unlock_panel = UnlockPanel(door.sign_in, around)
        self.reference_panel = ReferencePanel(door.settings, around.tasks, around.clock)
        self.raise_button = PrimaryButton(words.RAISE, "pen-line", name="raise_button")
        self.choose_button = LinkButton(words.OTHER_SETTING, name="other_setting_button")
        self.notes_button = SecondaryButton(words.NOTES, "notebook-pen", name="my_notes_button")
        self.request_button = SecondaryButton(request_words.LOG, "clipboard-list", name="request_button")
        self.receive_button = SecondaryButton(words.RECEIVE_PACK, "package-open", name="receive_pack_button")
        self.receive_button.clicked.connect(self.receive_chosen)
        self.notes_button.clicked.connect(self.notes_chosen)
        self.request_button.clicked.connect(self.request_chosen)
        self.not_received_banner = Banner(
            Tone.CAUTION, words.NOT_RECEIVED_THEN, title=" ", icon_name="triangle-alert"
        )
        self.put_back_banner = Banner(
            Tone.CAUTION, " ", title=words.PUT_BACK_TITLE, icon_name="triangle-alert"
        )
        self.raise_button.clicked.connect(self.raise_chosen)
        self.choose_button.clicked.connect(self.choose_chosen)
        self._lay_out()

    def expect(self, name: str) -> None:
        """Shows the name of a setting that is being looked at; the rest follows with `show_setting`."""
        self._title.setText(name)
        self._address.hide()

    def show_setting(self, look: SettingLook) -> None:
        """Shows a setting: its name, its people, and how many concerns wait."""
        self._title.setText(look.facts.name)
        self._address.setText(look.facts.address)
        self._address.setVisible(bool(look.facts.address))
        self.waiting_label.setText(
            words.waiting(look.waiting, look.waiting_since, local(self._clock()).date())
        )
        self.people.show_setting(look)
        self.unlock_panel.show_setting(look)
        self.reference_panel.show_setting(look.path)
        self.notes_button.setVisible(bool(look.members))
        self._show_unconfirmed(look.unconfirmed)

    def _show_unconfirmed(self, unconfirmed: Unconfirmed) -> None:
        """Says what was sent from here and nobody has received in time, and what had vanished. No names."""
        self.not_received_banner.setVisible(bool(unconfirmed.late))
        self.not_received_banner.set_text(
            words.NOT_RECEIVED_THEN, title=words.not_received(unconfirmed.late) or " "
        )
        self.put_back_banner.setVisible(bool(unconfirmed.put_back))
        self.put_back_banner.set_text(words.put_back(unconfirmed.put_back), title=words.PUT_BACK_TITLE)

    @override
    def changeEvent(self, arg__1: QEvent) -> None:
        super().changeEvent(arg__1)
        if arg__1.type() == QEvent.Type.StyleChange:
            # Behind the button's own change, which gives it the height of an ordinary one.
            QTimer.singleShot(0, self, self._size_large_act)

    def _size_large_act(self) -> None:
        """Makes the one large act as large as it is meant, at every text size."""
        look = appearance()
        font = self.raise_button.font()
        font.setPointSizeF(look.points(1.4))
        self.raise_button.setFont(font)
        self.raise_button.setMinimumHeight(look.pixels(72))

    @override
    def resizeEvent(self, arg__1: QResizeEvent) -> None:
        super().resizeEvent(arg__1)
        is_wide = arg__1.size().width() >= appearance().pixels(_ROOM_FOR_BOTH)
        self._sides.setDirection(
            QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        )

    def _lay_out(self) -> None:
        """Places the large act and the numbers on the left, what the lead needs on the right."""
        head = Column(Space.SMALL)
        head.add(self._title)
        head.add(self._address)
        self.add(head)
        for banner in (self.not_received_banner, self.put_back_banner):
            banner.hide()
            self.add(banner)
        left, right = Column(Space.WIDE), Column(Space.WIDE)
        left.add(self._raise_card())
        left.add(Acts(self.notes_button, self.request_button, self.receive_button))
        self.notes_button.hide()
        left.add(self.people)
        right.add(self.unlock_panel)
        right.add(self.reference_panel)
        both = QWidget()
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, both)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.setSpacing(2 * Space.WIDE)
        for side, share in ((left, 3), (right, 2)):
            side.body.addStretch(1)
            self._sides.addWidget(side, share)
        self.add(both)
        foot = Row()
        foot.stretch()
        foot.add(self.choose_button)
        self.add(foot)

    def _raise_card(self) -> Card:
        """Returns the card with the one large act."""
        card = Card()
        card.body.setContentsMargins(2 * Space.WIDE, 2 * Space.WIDE, 2 * Space.WIDE, 2 * Space.WIDE)
        self.raise_button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._size_large_act()
        waiting = Row(IconLabel("inbox", Tone.ACCENT, 20), spacing=Space.SMALL)
        waiting.add(self.waiting_label, 1)
        for widget in (self.raise_button, MutedText(words.RAISE_HINT), waiting):
            card.add(widget)
        return card

"""Which setting: the first page on a new computer, and where another setting is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from safeguard_desktop.ui.start.what_helps import BACKUP_HELPS, FINDING_HELPS
from safeguard_desktop.ui.theme import Space, Tone
from safeguard_desktop.ui.trouble import TroubleBanner
from safeguard_desktop.ui.widgets import (
    Card,
    Column,
    ElidedLabel,
    IconLabel,
    KitButton,
    LinkButton,
    MutedText,
    PageTitle,
    PrimaryButton,
    Row,
    ScrollPage,
    SecondaryButton,
    put_after,
    stops_in,
)
from safeguard_desktop.wording import start as words
from safeguard_desktop.wording.kit import BACK


class ChoosingPage(ScrollPage):
    """Set up, restore, open a folder; above them the settings that this computer knows."""

    setting_chosen = Signal(object)
    set_up_chosen = Signal()
    restore_chosen = Signal()
    open_chosen = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__(820)
        self.setObjectName("choosing_page")
        self._title, self._hint = PageTitle(), MutedText(words.NO_SETTING_HINT)
        self.trouble = TroubleBanner("choosing_trouble_banner")
        self._known = Column(Space.MEDIUM)
        self.back_button = SecondaryButton(BACK, "arrow-left", name="choosing_back_button")
        self.back_button.clicked.connect(self.left)
        self.set_up_button = PrimaryButton(words.SET_UP, "shield-check", name="set_up_button")
        self.restore_button = PrimaryButton(words.RESTORE, "history", name="restore_button")
        self.open_button = PrimaryButton(words.OPEN_FOLDER, "folder-open", name="open_folder_button")
        self.set_up_button.clicked.connect(self.set_up_chosen)
        self.restore_button.clicked.connect(self.restore_chosen)
        self.open_button.clicked.connect(self.open_chosen)
        for widget in (self._title, self.trouble, self._known, self._hint):
            self.add(widget)
        self._acts = Column(Space.WIDE)
        self._cards = {
            self.set_up_button: _act(self.set_up_button, words.SET_UP_HINT),
            self.open_button: _act(self.open_button, words.OPEN_FOLDER_HINT),
            self.restore_button: _act(self.restore_button, words.RESTORE_HINT),
        }
        for card in self._cards.values():
            self._acts.add(card)
        self.add(self._acts)
        self.add(self.back_button)
        self._likely: QWidget = self.set_up_button
        self._weigh()

    def show_known(self, known: Sequence[Path], *, can_go_back: bool) -> None:
        """Shows the settings that were opened on this computer, the latest first."""
        self._title.setText(words.CHOOSE_SETTING if known else words.NO_SETTING)
        self.set_up_button.setText(words.SET_UP_ANOTHER if known else words.SET_UP)
        self._hint.setVisible(not known)
        self._known.setVisible(bool(known))
        self.back_button.setVisible(can_go_back)
        while (item := self._known.body.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        links = [LinkButton(path.stem) for path in known]
        for path, link in zip(known, links, strict=True):
            self._known.add(self._line(path, link))
        helps = self._weigh()
        put_after(self.trouble, [*links, *stops_in(self._acts), self.back_button])
        # Not looked for among the widgets: those of the last time stay there until Qt has time to delete them.
        self._likely = links[0] if links and helps is self.set_up_button else helps

    def focus_first(self) -> None:
        """Puts the focus on what is most likely wanted."""
        self._likely.setFocus()

    def _weigh(self) -> PrimaryButton:
        """Puts what helps first, and returns it: another setting is no help to whoever has lost this one."""
        code = self.trouble.code
        if code in BACKUP_HELPS:
            helps = self.restore_button
        else:
            helps = self.open_button if code in FINDING_HELPS else self.set_up_button
        buttons = sorted(self._cards, key=lambda button: button is not helps)
        for number, button in enumerate(buttons):
            button.weigh(is_first=button is helps)
            self._acts.body.insertWidget(number, self._cards[button])
        put_after(self._acts, buttons)
        return helps

    def _line(self, path: Path, link: LinkButton) -> Card:
        """Returns a setting that is known: its name, and where it lies."""
        card = Card()
        link.setAccessibleDescription(str(path))
        link.clicked.connect(partial(self.setting_chosen.emit, path))
        row = Row(IconLabel("building", Tone.ACCENT, 20))
        row.add(link)
        where = ElidedLabel(str(path.parent))
        where.setProperty("kit", "muted")
        row.add(where, 1)
        card.add(row)
        return card


def _act(button: KitButton, hint: str) -> Card:
    """Returns an act with what is needed for it."""
    card = Card()
    card.add(button)
    card.add(MutedText(hint))
    return card

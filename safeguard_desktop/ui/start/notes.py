"""“My notes (staff)”: a member of staff with an account signs in; nothing of the record is opened. Source: UI.md."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

from safeguard_desktop.services.office.setting import SettingLook
from safeguard_desktop.ui.start.signing_in import SignIn
from safeguard_desktop.ui.start.unlocking import UnlockPanel
from safeguard_desktop.ui.surroundings import Surroundings
from safeguard_desktop.ui.widgets import BodyText, PageTitle, ScrollPage, SecondaryButton
from safeguard_desktop.wording import start as words
from safeguard_desktop.wording.kit import BACK


class NotesSignInPage(ScrollPage):
    """Asks who it is and for the passphrase. `left` where the person goes back."""

    left = Signal()

    def __init__(self, sign_in: SignIn, look: SettingLook, around: Surroundings) -> None:
        super().__init__(620)
        self.setObjectName("notes_sign_in_page")
        self.panel = UnlockPanel(sign_in, around, is_for_notes=True)
        self.panel.show_setting(look)
        self.back_button = SecondaryButton(BACK, "arrow-left", name="notes_back_button")
        self.back_button.clicked.connect(self.left)
        for part in (PageTitle(words.NOTES), BodyText(words.NOTES_HINT), self.panel, self.back_button):
            self.add(part)

    def start(self) -> None:
        """Puts the keyboard on the first question."""
        self.panel.focus_first()

    @override
    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        if arg__1.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(arg__1)

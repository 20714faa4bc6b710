"""Shows the code of an invitation, once, large enough to be copied onto paper."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget
from typing_extensions import override

from safeguard_desktop.services.staff.inviting import Invitation
from safeguard_desktop.ui.announce import announce
from safeguard_desktop.ui.theme import Space, appearance, as_high_as_its_words
from safeguard_desktop.ui.widgets import (
    BodyText,
    MutedText,
    PrimaryButton,
    Row,
    SecondaryButton,
    SectionHeading,
    StrongText,
)
from safeguard_desktop.wording import invitations as sheet_words
from safeguard_desktop.wording import people as words


class CodeDialog(QDialog):
    """The code, how strong it is, and what happens next. Nothing of it is left when it is closed."""

    print_asked = Signal()

    def __init__(self, parent: QWidget, invitation: Invitation) -> None:
        super().__init__(parent)
        self.setObjectName("code_dialog")
        self.setWindowTitle(words.CODE_TITLE)
        self.setAccessibleName(words.CODE_TITLE)
        self.setMinimumWidth(appearance().pixels(520))
        self.code_label = BodyText(invitation.code, selectable=True)
        self.code_label.setProperty("kit", "title")
        self.code_label.setObjectName("invitation_code")
        # Read out sign by sign; as a word it would be nothing.
        self.code_label.setAccessibleName(" ".join(invitation.code.replace("-", ",")))
        self.print_button = SecondaryButton(sheet_words.PRINT, "printer", name="code_print_button")
        self.print_button.clicked.connect(self.print_asked)
        self.done_button = PrimaryButton(words.CODE_DONE, "check", name="code_done_button")
        self.done_button.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.LARGE)
        column.setSpacing(Space.LARGE)
        texts = [
            SectionHeading(words.code_for(invitation.name)),
            self.code_label,
            MutedText(words.code_strength(invitation.bits, invitation.valid_until)),
            StrongText(words.CODE_ONCE),
            BodyText(words.CODE_THEN),
        ]
        texts += [BodyText(words.CODE_KEEP)] if invitation.approves else []
        for part in texts:
            column.addWidget(part)
        foot = Row(self.print_button)
        foot.stretch()
        foot.add(self.done_button)
        column.addWidget(foot)
        self.finished.connect(self._on_finished)

    @override
    def open(self) -> None:
        as_high_as_its_words(self)
        super().open()
        self.done_button.setFocus()
        announce(self, f"{words.CODE_TITLE}. {self.code_label.accessibleName()}")

    def _on_finished(self) -> None:
        self.code_label.clear()
        self.deleteLater()

"""The foot of the form, always in sight: send it, leave it, and what becomes of it until then."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from safeguard_desktop.ui.announce import announce
from safeguard_desktop.ui.theme import Space, grow
from safeguard_desktop.ui.widgets import (
    Column,
    MutedText,
    PrimaryButton,
    QuietButton,
    Row,
    SecondaryButton,
    StrongText,
)
from safeguard_desktop.wording import raising as words

FORM_WIDTH: Final = 760


class RaisingFoot(QFrame):
    """Buttons and the state of the draft; when the form is left with words in it, the question what to do with them."""

    send_chosen = Signal()
    leave_chosen = Signal()
    stay_chosen = Signal()
    hand_over_chosen = Signal()
    throw_away_chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("raising_foot")
        self.setProperty("kit", "statusbar")
        column = self._column()
        self.send_button = PrimaryButton("", "send", name="raising_send_button")
        self.leave_button = QuietButton(words.LEAVE, "arrow-left", name="raising_leave_button")
        self._state = MutedText()
        self._state.setObjectName("raising_draft_state")
        self._acts = Row(self.leave_button)
        self._acts.add(self._state, 1)
        self._acts.add(self.send_button)
        column.addWidget(self._acts)
        self._question = self._leave_question()
        column.addWidget(self._question)
        self._question.hide()
        self.send_button.clicked.connect(self.send_chosen)
        self.leave_button.clicked.connect(self.leave_chosen)

    @property
    def asks(self) -> bool:
        """Whether it asks what is to become of the words."""
        return not self._question.isHidden()

    def ask(self, *, can_hand_over: bool) -> None:
        """Asks what is to become of what has been typed; it cannot be left with anybody who must not see it."""
        self._acts.hide()
        self._hand_over_button.setVisible(can_hand_over)
        self._question.show()
        self.stay_button.setFocus()
        announce(self, words.LEAVE_QUESTION)

    def stop_asking(self) -> None:
        """Goes back to the ordinary buttons."""
        self._question.hide()
        self._acts.show()

    def address(self, names: Sequence[str]) -> None:
        """Names whoever gets the concern. Where that is nobody, nothing may be typed and nothing can be sent."""
        self.send_button.setVisible(bool(names))
        self.send_button.setText(words.send_act(names))
        self._hand_over_button.setText(words.leave_hand_over(names))
        self._state.setText(words.draft_promise(names) if names else "")

    def say_state(self, text: str) -> None:
        """Shows how the draft stands, such as "Kept at 14:05"."""
        self._state.setText(text)

    def _column(self) -> QVBoxLayout:
        """Returns the layout of the foot, which stands below the column of the form in a wide window too."""
        inner = Column()
        grow(inner, QWidget.setMaximumWidth, FORM_WIDTH, 2 * Space.WIDE)
        inner.body.setContentsMargins(Space.WIDE, Space.MEDIUM, Space.WIDE, Space.MEDIUM)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.addStretch(1)
        across.addWidget(inner, 100)
        across.addStretch(1)
        return inner.body

    def _leave_question(self) -> Row:
        """Returns the question with its three answers; the one that changes nothing comes first."""
        self.stay_button = PrimaryButton(words.LEAVE_STAY, name="raising_stay_button")
        self._hand_over_button = SecondaryButton("", name="raising_hand_over_button")
        throw_away = SecondaryButton(words.LEAVE_THROW_AWAY, name="raising_throw_away_button")
        self.stay_button.clicked.connect(self.stay_chosen)
        self._hand_over_button.clicked.connect(self.hand_over_chosen)
        throw_away.clicked.connect(self.throw_away_chosen)
        row = Row()
        row.add(StrongText(words.LEAVE_QUESTION), 1)
        for button in (self.stay_button, self._hand_over_button, throw_away):
            row.add(button)
        return row

"""Help about one question, beside it: what to write, why, an example.

Decision: a panel inside the window and no box in front of it. Whoever reads how to answer wants to see the question
and go on typing. F1 gives it the keyboard, so that it is read out; Escape closes it from anywhere in the window and
gives the keyboard back. While it is open it follows the focus from question to question.
"""

from __future__ import annotations

from typing import Final, Self

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from safeguard_desktop.ui.theme import Space, appearance
from safeguard_desktop.ui.widgets.buttons import LinkButton, QuietButton
from safeguard_desktop.ui.widgets.field import Field, field_of
from safeguard_desktop.ui.widgets.following import follow_focus
from safeguard_desktop.ui.widgets.page import Row
from safeguard_desktop.ui.widgets.text import BodyText, SectionHeading, TextLabel
from safeguard_desktop.wording import help as words

_WIDTHS: Final = (380, 300)
_EDGE: Final = Space.SMALL


class HelpPanel(QFrame):
    """Lies over its window. There is one to a window: `HelpPanel.of(window)`."""

    glossary_chosen = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._field: Field | None = None
        self._back: QWidget | None = None
        self.setObjectName("help_panel")
        self.setProperty("kit", "help")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.title = SectionHeading()
        self.close_button = QuietButton("", "x", name="help_close_button")
        self.close_button.setAccessibleName(words.CLOSE)
        self.close_button.setToolTip(words.CLOSE)
        self.glossary_button = LinkButton(words.GLOSSARY, name="help_glossary_button")
        self.what, self.why, self.example = BodyText(), BodyText(), BodyText()
        self._why_head, self._example_head = TextLabel(words.WHY, "label"), TextLabel(words.EXAMPLE, "label")
        self._lay_out()
        self.hide()
        self.close_button.clicked.connect(self.close_help)
        self.glossary_button.clicked.connect(self._on_glossary_button_clicked)
        self.glossary_button.hide()
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), window)
        self._escape.setWhatsThis(words.CLOSE)
        self._escape.setEnabled(False)
        self._escape.activated.connect(self.close_help)
        window.installEventFilter(self)
        follow_focus(self)

    @classmethod
    def of(cls, window: QWidget) -> Self:
        """Returns the panel of a window, which is made when it is first wanted."""
        found = window.findChild(cls, "help_panel", Qt.FindChildOption.FindDirectChildrenOnly)
        return found if found is not None else cls(window)

    def offer_glossary(self) -> None:
        """Shows the way to the words that are explained; `glossary_chosen` says that it was taken."""
        self.glossary_button.show()

    def show_about(self, field: Field) -> None:
        """Shows the help about a question and takes the keyboard."""
        focus = QApplication.focusWidget()
        self._back = focus if field_of(focus) is field else None
        self._show(field)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_in_general(self, title: str, text: str) -> None:
        """Shows what can be done in this window, where the keyboard is on no question, and takes the keyboard."""
        self._back = QApplication.focusWidget()
        self._let_go()
        self._fill(title, (text, "", ""))
        self.setAccessibleName(title)
        self._place_aside()
        self._appear()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_help(self) -> None:
        """Closes the panel; the keyboard goes back to where it was."""
        field, back = self._field, self._back
        focus = QApplication.focusWidget()
        has_keyboard = focus is None or focus is self or self.isAncestorOf(focus)
        # Before it hides: Qt would hand the keyboard on as Tab does, which selects what is typed.
        if has_keyboard and back is not None and back.isVisible():
            back.setFocus(Qt.FocusReason.OtherFocusReason)
        elif has_keyboard and field is not None and field.isVisible():
            field.focus_control()
        self._forget()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Hide and watched is self._field:
            # The form was left: what is said about its question goes with it.
            self._forget()
        elif event.type() == QEvent.Type.Resize and watched is self._window:
            self._place_again()
        return super().eventFilter(watched, event)

    @override
    def event(self, event: QEvent) -> bool:
        taken = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            # What is said takes more room, or less: another question, or another text size.
            self._place_again()
        return taken

    def _show(self, field: Field) -> None:
        self._let_go()
        self._field = field
        field.installEventFilter(self)
        within, around = [], field.parentWidget()
        while around is not None:
            within.append(around.objectName())
            around = around.parentWidget()
        about = words.field_help(field.objectName(), within)
        said = (about.what, about.why, about.example) if about else (words.NO_HELP, "", "")
        self._fill(field.question, said)
        self.setAccessibleName(f"{words.HELP_TITLE}: {field.question}")
        self._place(field)
        self._appear()

    def _fill(self, title: str, said: tuple[str, str, str]) -> None:
        """Puts the words in: what it is, why, and an example, of which the last two may be missing."""
        what, why, example = said
        self.title.setText(title)
        self.what.setText(what)
        for head, label, text in (
            (self._why_head, self.why, why),
            (self._example_head, self.example, example),
        ):
            label.setText(text)
            head.setVisible(bool(text))
            label.setVisible(bool(text))
        self.setAccessibleDescription(" ".join(part for part in said if part))

    def _appear(self) -> None:
        self._escape.setEnabled(True)
        self.show()
        self.raise_()

    def _forget(self) -> None:
        self._let_go()
        self._back = None
        self._escape.setEnabled(False)
        self.hide()

    def _let_go(self) -> None:
        if self._field is not None:
            self._field.removeEventFilter(self)
        self._field = None

    def _place_again(self) -> None:
        if self._field is not None:
            self._place(self._field)
        elif self.isVisible():
            self._place_aside()

    def _place(self, field: Field) -> None:
        """Puts the panel where it does not cover its question: right of it, left of it, else below or above."""
        room = self._window.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        asked = QRect(field.mapTo(self._window, QPoint(0, 0)), field.size())
        for width in (appearance().pixels(each) for each in _WIDTHS):
            for left in (asked.right() + Space.LARGE, asked.left() - Space.LARGE - width):
                if left >= room.left() and left + width <= room.right():
                    self._put(room, QPoint(left, asked.top()), width)
                    return
        width = min(appearance().pixels(_WIDTHS[0]), room.width())
        left, height = max(asked.right() - width, room.left()), self._height(width)
        fits_below = asked.bottom() + Space.SMALL + height <= room.bottom()
        top = asked.bottom() + Space.SMALL if fits_below else asked.top() - Space.SMALL - height
        self._put(room, QPoint(left, top), width)

    def _place_aside(self) -> None:
        """Puts the panel at the top on the right, where it is about no question."""
        room = self._window.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        width = min(appearance().pixels(_WIDTHS[0]), room.width())
        self._put(room, QPoint(room.right() - width, room.top()), width)

    def _put(self, room: QRect, at: QPoint, width: int) -> None:
        height = min(self._height(width), room.height())
        top = min(max(at.y(), room.top()), room.bottom() - height + 1)
        self.setGeometry(at.x(), top, width, height)

    def _height(self, width: int) -> int:
        # Qt tells the column only in the next turn that the heading has other words.
        self._head.updateGeometry()
        # The whole, with the border around it.
        return max(self._column.totalHeightForWidth(width), self._column.totalMinimumSize().height())

    def _lay_out(self) -> None:
        self._head = Row()
        self._head.add(self.title, 1)
        self._head.body.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.MEDIUM, Space.MEDIUM)
        self._column.setSpacing(Space.SMALL)
        for part in (self._head, self.what, self._why_head, self.why, self._example_head, self.example):
            self._column.addWidget(part)
        self._column.addWidget(self.glossary_button, 0, Qt.AlignmentFlag.AlignLeft)

    def focus_moved(self, new: QWidget) -> None:
        """Shows the help about the question that has the focus now, if help is shown at all."""
        field = field_of(new)
        if self._field is None or field is None or field is self._field:
            return
        if field.window() is self._window:
            self._back = None
            self._show(field)

    def _on_glossary_button_clicked(self) -> None:
        self._forget()
        self.glossary_chosen.emit()

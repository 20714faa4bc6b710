"""What every question of a form has: label, hint, control, and the problem in words beside it.

Summary: a field is a `Field` around one control. The label stands above and is the control's buddy, so that it is
also its accessible name; hint and problem are its accessible description. A question that may be left out says
"(optional)"; the others carry no mark. Source: UI.md, "Rules of the hand".
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from safeguard_desktop.ui.announce import announce
from safeguard_desktop.ui.widgets.help_mark import HelpMark
from safeguard_desktop.ui.widgets.text import MutedText, TextLabel, restyle
from safeguard_desktop.wording import kit as words


class Field(QWidget):
    """One question of a form. Subclasses give it a control and a value.

    The object name of the field is `name`; that of its control is `name` with the kind behind it (`child_edit`).
    """

    edited = Signal()

    def __init__(self, name: str, label: str, hint: str = "", *, optional: bool = False) -> None:
        """Lays out the question.

        Args:
            name: The object name, and the key under which problems find this field.
            label: The question, in the words of the form.
            hint: A sentence of help that stays in sight, or nothing.
            optional: Whether it may be left empty; said beside the label.
        """
        super().__init__()
        self.setObjectName(name)
        self.question = label
        self.hint = hint
        self._control: QWidget | None = None
        self._aside = ""
        self._label = TextLabel(_asked(label, optional=optional), "label")
        self._hint: MutedText | None = None
        self._problem: TextLabel | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._mark = HelpMark(label)
        self._mark.clicked.connect(self.show_help)
        self._head = self._beside_mark(self._label)
        self._column.addWidget(self._head)
        self._write_hint()

    @property
    def problem(self) -> str:
        """The problem that is shown, or nothing."""
        return self._problem.text() if self._problem is not None else ""

    @property
    def control(self) -> QWidget:
        """The control that takes the focus."""
        return self._control if self._control is not None else self

    def show_problem(self, text: str) -> None:
        """Shows what is wrong beside the control; an empty text takes it away. What was typed stays."""
        self._write_problem(text)
        self.control.setProperty("problem", "true" if text else "false")
        restyle(self.control)
        self._describe()

    def set_optional(self, *, optional: bool) -> None:
        """Says whether it may be left empty, where another answer decides that."""
        self._label.setText(_asked(self.question, optional=optional))
        self.control.setAccessibleName(self._label.text())

    def show_hint(self, hint: str) -> None:
        """Shows another sentence of help, or none."""
        self.hint = hint
        self._write_hint()
        self._describe()

    def focus_control(self) -> None:
        """Puts the focus where the answer is typed, and has the problem, if there is one, read out."""
        self.control.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.problem:
            announce(self.control, self.problem)

    def show_help(self) -> None:
        """Says more about this question in a panel beside it (F1, or a press on the sign)."""
        from safeguard_desktop.ui.widgets.help_panel import HelpPanel  # noqa: PLC0415  # it is made of fields' kit

        HelpPanel.of(self.window()).show_about(self)

    def add_control(self, control: QWidget, kind: str) -> None:
        """Places the control below the label and ties both together.

        Args:
            control: What takes the answer.
            kind: The ending of its object name, such as "edit".
        """
        self._control = control
        control.setObjectName(f"{self.objectName()}_{kind}")
        control.setAccessibleName(self._label.text())
        self._label.setBuddy(control)
        self.setFocusProxy(control)
        self.add_below(control)
        self._describe()

    def add_below(self, widget: QWidget) -> None:
        """Places something below what is there."""
        self._column.addWidget(widget)

    def label_widget(self) -> QLabel:
        """Returns the label, for a form that wants its question larger."""
        return self._label

    def hide_label(self) -> None:
        """Takes the label away, where the control bears the words itself."""
        self._label.hide()
        self._head.hide()

    def description(self) -> str:
        """Returns what a screen reader says after the name: the problem first, then the hint."""
        problem = f"{words.PROBLEM_PREFIX} {self.problem}" if self.problem else ""
        return " ".join(part for part in (problem, self.hint, self._aside) if part)

    def set_aside(self, aside: str) -> None:
        """Sets what a screen reader says last, such as how a date was understood."""
        self._aside = aside
        self._describe()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # A window with a shortcut of its own for F1 answers it first; a dialog leaves it to the field.
        if event.key() == Qt.Key.Key_F1:
            self.show_help()
            return
        super().keyPressEvent(event)

    def _write_hint(self) -> None:
        # Most fields never have a hint or a problem: a form is there sooner without labels that stay empty.
        if self._hint is None and self.hint:
            self._hint = MutedText()
            self._column.insertWidget(1, self._hint)
        if self._hint is not None:
            self._hint.setText(self.hint)
            self._hint.setVisible(bool(self.hint))

    def _write_problem(self, text: str) -> None:
        if self._problem is None and text:
            self._problem = TextLabel("", "problem")
            self._column.insertWidget(1 if self._hint is None else 2, self._problem)
        if self._problem is not None:
            self._problem.setText(text)
            self._problem.setVisible(bool(text))

    def _beside_mark(self, widget: QWidget, at: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignTop) -> QWidget:
        """Returns the words of the question with the sign at their end."""
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(4)
        across.addWidget(widget, 1)
        across.addWidget(self._mark, 0, at)
        return row

    def _describe(self) -> None:
        self.control.setAccessibleDescription(self.description())


def _asked(question: str, *, optional: bool) -> str:
    return f"{question} {words.OPTIONAL}" if optional else question


def field_of(widget: QWidget | None) -> Field | None:
    """Returns the question of a form to which a control belongs, or None."""
    while widget is not None and not isinstance(widget, Field):
        widget = widget.parentWidget()
    return widget

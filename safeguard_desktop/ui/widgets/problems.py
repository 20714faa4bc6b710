"""The summary of problems at the top of a form. Source: S98; UI.md, "Errors on submit"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout
from shiboken6 import isValid
from typing_extensions import override

from safeguard_desktop.ui.announce import announce
from safeguard_desktop.ui.theme import Space, Tone, appearance
from safeguard_desktop.ui.widgets.buttons import LinkButton
from safeguard_desktop.ui.widgets.field import Field
from safeguard_desktop.ui.widgets.order import put_after
from safeguard_desktop.ui.widgets.page import Row, lay_out_around
from safeguard_desktop.ui.widgets.signs import IconLabel
from safeguard_desktop.ui.widgets.text import SectionHeading
from safeguard_desktop.wording import kit as words

_NARROWEST: Final = 120


class ProblemLink(LinkButton):
    """A link that is a whole sentence: where a column is narrow, it is broken into lines."""

    _sentence: str = ""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self._sentence = sentence
        self.setAccessibleName(sentence)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(appearance().pixels(_NARROWEST), super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._break()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._break()

    def _break(self) -> None:
        lines, room = [""], self.width() - 2 * Space.SMALL
        for word in self._sentence.split():
            longer = f"{lines[-1]} {word}".strip()
            if lines[-1] and self.fontMetrics().horizontalAdvance(longer) > room:
                lines.append(word)
            else:
                lines[-1] = longer
        if self.text() != "\n".join(lines):
            self.setText("\n".join(lines))


class ErrorSummary(QFrame):
    """Says what is wrong with a form, with a link to each field. It is hidden while nothing is wrong.

    Announces itself and takes the focus; the same words stand beside each field.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("error_summary")
        self.setProperty("kit", "summary")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._links: list[LinkButton] = []
        self._marked: list[Field] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.MEDIUM)
        self._column.setSpacing(2)
        top = Row(IconLabel("triangle-alert", Tone.CAUTION, 20), spacing=Space.SMALL)
        top.add(SectionHeading(words.PROBLEM_TITLE), 1)
        self._column.addWidget(top)
        self.hide()

    @property
    def links(self) -> Sequence[LinkButton]:
        """The links that are shown, in the order of the problems."""
        return tuple(self._links)

    def show_problems(self, problems: Sequence[tuple[str, str]], fields: Mapping[str, Field]) -> None:
        """Shows problems here and beside their fields; none hides the summary and clears the fields.

        Args:
            problems: (name of the field, sentence). They are shown in the order of the page.
            fields: The fields of the form under their names. A problem without a field has no link.
        """
        self._clear()
        for name, sentence in sorted(problems, key=lambda each: _place_on_page(fields.get(each[0]))):
            self._add(sentence, fields.get(name))
        put_after(self, self._links)
        self.setVisible(bool(problems))
        if problems:
            told = " ".join([words.PROBLEM_TITLE + ".", *(sentence for _name, sentence in problems)])
            self.setAccessibleName(told)
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self, told, at_once=True)

    def clear(self) -> None:
        """Takes every problem away, here and beside the fields."""
        self._clear()
        self.hide()

    def _clear(self) -> None:
        for field in self._marked:
            # A question that was taken away since, with the child whom it was about, is there no more.
            if isValid(field):
                field.show_problem("")
        for link in self._links:
            link.hide()
            link.deleteLater()
        self._marked, self._links = [], []

    def _add(self, sentence: str, field: Field | None) -> None:
        """Adds one problem."""
        link = ProblemLink(sentence)
        link.setProperty("problem", "true")
        self._links.append(link)
        self._column.addWidget(link)
        if field is None:
            link.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            return
        link.setObjectName(f"problem_{field.objectName()}_button")
        link.clicked.connect(field.focus_control)
        # Two problems with one field: the first stays beside it.
        if not field.problem:
            field.show_problem(sentence)
        self._marked.append(field)


def _place_on_page(field: Field | None) -> tuple[bool, int, int]:
    """Returns what sorts problems as their questions are read; what stands nowhere on the page comes last."""
    if field is None or not isValid(field) or not field.isVisible():
        return True, 0, 0
    # A question that has only just come into sight stands nowhere yet.
    lay_out_around(field)
    place = field.mapTo(field.window(), QPoint(0, 0))
    return False, place.y(), place.x()

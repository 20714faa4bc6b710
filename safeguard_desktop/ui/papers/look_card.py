"""What to look at before a paper leaves: a line that says how much, and the places when they are asked for."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from safeguard_desktop.services.papers.look import Look, LookAt
from safeguard_desktop.ui.theme import Space, Tone, grow
from safeguard_desktop.ui.widgets import Column, IconLabel, LinkButton, Row, StrongText, TextLabel
from safeguard_desktop.wording import leaving as words


class LookCard(Column):
    """Names replaced, names that may still stand, what is missing. It keeps nothing back."""

    def __init__(self, name: str) -> None:
        super().__init__(Space.SMALL)
        self.setObjectName(name)
        self._is_open = False
        self._mark = IconLabel("eye", Tone.ACCENT, 20)
        self.summary = TextLabel()
        self.show_button = LinkButton(words.SHOW_WHERE, name=f"{name}_show_button")
        self.show_button.clicked.connect(self._on_show_button_clicked)
        top = Row(self._mark, StrongText(words.TITLE), self.show_button)
        top.stretch()
        self.places = QPlainTextEdit()
        self.places.setReadOnly(True)
        self.places.setTabChangesFocus(True)
        self.places.setObjectName(f"{name}_places")
        self.places.setAccessibleName(words.TITLE)
        grow(self.places, QWidget.setMaximumHeight, 170)
        for part in (top, self.summary, self.places):
            self.add(part)
        self.empty()

    def show_look(self, look: Look) -> None:
        """Says what there is to look at."""
        self._mark.become("triangle-alert" if look.names or look.missing else "circle-check", _tone(look))
        self.summary.setText(words.summary(len(look.replaced), len(look.names), len(look.missing)))
        self.places.setPlainText("\n".join(_lines(look)))
        self.show_button.setVisible(bool(self.places.toPlainText()))
        self._show()
        self.show()

    def empty(self) -> None:
        """Takes everything away: what is listed may hold names."""
        self._is_open = False
        self.summary.clear()
        self.places.clear()
        self.hide()

    def _on_show_button_clicked(self) -> None:
        self._is_open = not self._is_open
        self._show()

    def _show(self) -> None:
        self.show_button.setText(words.HIDE if self._is_open else words.SHOW_WHERE)
        self.places.setVisible(self._is_open and bool(self.places.toPlainText()))


def _tone(look: Look) -> Tone:
    return Tone.CAUTION if look.names or look.missing else Tone.GOOD


def _lines(look: Look) -> Iterator[str]:
    for title, found in (
        (words.NAMES, look.names),
        (words.MISSING, look.missing),
        (words.REPLACED, look.replaced),
    ):
        if found:
            yield title
            yield from map(_line, found)
            yield ""


def _line(at: LookAt) -> str:
    return f"   {at.where}: {', '.join(at.what)}"

"""Fields that take a choice: one of several, or yes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget
from typing_extensions import override

from safeguard_desktop.ui.theme import appearance
from safeguard_desktop.ui.widgets.drop_down import DropDown
from safeguard_desktop.ui.widgets.field import Field
from safeguard_desktop.ui.widgets.marks import CheckBox, RadioButton
from safeguard_desktop.ui.widgets.order import put_after
from safeguard_desktop.ui.widgets.text import MutedText
from safeguard_desktop.wording import kit as words


@dataclass(frozen=True)
class Choice:
    """One answer that may be chosen: its key in the program, its words, and help with it."""

    key: str
    label: str
    hint: str = ""


class ChoiceField(Field):
    """A question with one answer out of a few. Nothing is chosen beforehand."""

    def __init__(
        self, name: str, label: str, choices: Sequence[Choice], hint: str = "", *, optional: bool = False
    ) -> None:
        super().__init__(name, label, hint, optional=optional)
        self._group = QButtonGroup(self)
        self._radios: list[RadioButton] = []
        self._keys: list[str] = []
        self._hints: list[str] = []
        box = QWidget()
        self._answers = QVBoxLayout(box)
        self._answers.setContentsMargins(0, 4, 0, 0)
        self._answers.setSpacing(2)
        self._fill(choices)
        self.add_control(box, "choices")
        self.setFocusProxy(self._group.button(0))
        self._group.idClicked.connect(self._on_group_id_clicked)

    def offer(self, choices: Sequence[Choice], hint: str) -> None:
        """Offers other answers in place of those that are there; the one that is chosen stays if it is among them."""
        chosen = self.chosen()
        had_keyboard = any(button.hasFocus() for button in self._radios)
        for button in self._group.buttons():
            self._group.removeButton(button)
        while (item := self._answers.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._radios.clear()
        self._fill(choices)
        for button in self._radios:
            button.show()
        put_after(self, self._radios)
        self.setFocusProxy(self._group.button(0))
        self.show_hint(hint)
        if chosen in self._keys:
            self.choose(chosen)
        if had_keyboard:
            # With the button that had it, it would have gone on to the next question.
            self.focus_control()

    def chosen(self) -> str | None:
        """Returns the key of the answer, or None while there is none."""
        number = self._group.checkedId()
        return self._keys[number] if number >= 0 else None

    def choose(self, key: str | None) -> None:
        """Chooses an answer, or none; this does not count as an edit."""
        if key is not None:
            self._group.button(self._keys.index(key)).setChecked(True)
            return
        self._group.setExclusive(False)
        for button in self._group.buttons():
            button.setChecked(False)
        self._group.setExclusive(True)

    def button(self, key: str) -> RadioButton:
        """Returns the radio button of an answer."""
        return self._radios[self._keys.index(key)]

    @override
    def focus_control(self) -> None:
        if not self._radios:
            return  # there is nothing to choose from, and the hint says why
        button = self._group.checkedButton() or self._group.button(0)
        button.setFocus(Qt.FocusReason.TabFocusReason)

    @override
    def _describe(self) -> None:
        # The focus is on a button, never on the box: the question and its problem must be said there.
        for number, button in enumerate(self._group.buttons()):
            own = self._hints[number]
            button.setAccessibleDescription(
                " ".join(part for part in (own, self.question, self.description()) if part)
            )

    def _fill(self, choices: Sequence[Choice]) -> None:
        self._keys = [choice.key for choice in choices]
        self._hints = [choice.hint for choice in choices]
        for number, choice in enumerate(choices):
            self._add(number, choice)

    def _add(self, number: int, choice: Choice) -> None:
        """Adds one answer, with its hint indented below it."""
        button = RadioButton(choice.label)
        button.setObjectName(f"{self.objectName()}_{choice.key}_radio")
        button.setAccessibleName(choice.label)
        self._group.addButton(button, number)
        self._radios.append(button)
        self._answers.addWidget(button)
        if choice.hint:
            self._answers.addWidget(UnderMark(choice.hint))

    def _on_group_id_clicked(self, _number: int) -> None:
        self.edited.emit()


class ListField(Field):
    """A question with one answer out of a list that would be long as radio buttons."""

    def __init__(
        self,
        name: str,
        label: str,
        choices: Sequence[Choice],
        *,
        empty: str = words.CHOOSE,
        optional: bool = False,
    ) -> None:
        """Makes the field; `empty` is what stands there while nothing is chosen, "" where something always is."""
        super().__init__(name, label, optional=optional)
        self._combo = DropDown()
        if empty:
            self._combo.addItem(empty, "")
        self._firsts = self._combo.count()
        self.offer(choices)
        self._combo.activated.connect(lambda _index: self.edited.emit())
        self.add_control(self._combo, "combo")

    def offer(self, choices: Sequence[Choice]) -> None:
        """Offers other answers; nothing is chosen then. This does not count as an edit."""
        while self._combo.count() > self._firsts:
            self._combo.removeItem(self._firsts)
        for choice in choices:
            self._combo.addItem(choice.label, choice.key)

    def chosen(self) -> str | None:
        """Returns the key of the answer, or None while there is none."""
        return str(self._combo.currentData() or "") or None

    def choose(self, key: str | None) -> None:
        """Chooses an answer, or the first line of the list for none; this does not count as an edit.

        Raises:
            ValueError: the list has no such answer.
        """
        place = self._combo.findData(key) if key else 0
        if place < 0:
            raise ValueError(key)
        self._combo.setCurrentIndex(place)


class CheckField(Field):
    """A statement to tick. Its words are beside the box, so it has no label above."""

    def __init__(self, name: str, label: str, hint: str = "") -> None:
        super().__init__(name, label)
        self.hint = hint
        self.hide_label()
        self.box = CheckBox(label)
        self.add_control(self.box, "check")
        self.add_below(self._beside_mark(self.box, Qt.AlignmentFlag.AlignVCenter))
        self.label_widget().setBuddy(None)  # type: ignore[arg-type]  # the stub forbids None, Qt allows it
        self.box.clicked.connect(self.edited)
        if hint:
            self.add_below(UnderMark(hint))

    def is_checked(self) -> bool:
        """Returns whether it is ticked."""
        return self.box.isChecked()

    def set_checked(self, checked: bool) -> None:
        """Ticks it or not; this does not count as an edit."""
        self.box.setChecked(checked)


class UnderMark(MutedText):
    """A hint that stands under the words of a choice, whatever the size of text."""

    def __init__(self, hint: str) -> None:
        super().__init__(hint)
        self._indent()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._indent()

    def _indent(self) -> None:
        self.setContentsMargins(appearance().pixels(20) + 16, 0, 0, 6)

"""What kind of worry it is: the four categories and what is met most often to tick, everything else to look for.

Fifty boxes would be a wall. So a handful stand in sight, the others in groups behind a search that narrows with each
letter; what was chosen there stands below as words that can be taken away again. Source: guidance.md section 2.4.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget
from typing_extensions import override

from safeguard_desktop.domain.categories import GROUPS, brought_along, first_offered
from safeguard_desktop.domain.codes import Category
from safeguard_desktop.domain.register import SettingKind
from safeguard_desktop.ui.announce import announce
from safeguard_desktop.ui.desk.acts import Acts
from safeguard_desktop.ui.desk.category_list import CategoryList
from safeguard_desktop.ui.theme import Space, Tone, appearance
from safeguard_desktop.ui.widgets import (
    Banner,
    CheckBox,
    Field,
    KitButton,
    MutedText,
    QuietButton,
    Row,
    SearchField,
    TextLabel,
    put_after,
)
from safeguard_desktop.wording import categories as words
from safeguard_desktop.wording import receiving as asked

_TWO_ACROSS: Final = 1.15
_IN_ORDER: Final = tuple(category for members in GROUPS.values() for category in members)


class Chip(KitButton):
    """Something chosen; pressing it takes it away again."""

    kit = "chip"
    tone = Tone.ACCENT

    def __init__(self, category: Category, label: str) -> None:
        super().__init__(label, "x", name=f"category_{category.value}_chip")
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setAccessibleName(words.remove(label))
        self.setToolTip(words.remove(label))


class CategoryChoice(Field):
    """The kinds of worry, any number of them. `chosen()` returns them in the order in which they are offered.

    Names: `category_<value>_check` for those in sight, `category_search_edit`, `category_list`,
    `category_<value>_chip` for what was chosen from the list.
    """

    def __init__(self, kind: SettingKind | None = None, *, name: str = "categories") -> None:
        """Makes the question; `kind` is the kind of setting, whose words and first choices are used."""
        super().__init__(name, asked.CATEGORIES, asked.CATEGORIES_HINT, optional=True)
        self._kind = kind
        self._is_closing = False
        self._chosen: set[Category] = set()
        self._checks: dict[Category, CheckBox] = {}
        self._chips: dict[Category, Chip] = {}
        self._add_checks()
        self._add_search()
        self._chips_row = Acts()
        self._chips_row.setContentsMargins(0, Space.SMALL, 0, Space.SMALL)
        self._chips_row.setAccessibleName(words.CHOSEN_NAME)
        self._chips_row.hide()
        self._along = Banner(Tone.ACCENT, "")
        self._along.hide()
        for part in (self._chips_row, self._along):
            self.add_below(part)

    def chosen(self) -> tuple[Category, ...]:
        """Returns what is chosen."""
        return tuple(category for category in _IN_ORDER if category in self._chosen)

    def choose(self, categories: Iterable[Category]) -> None:
        """Chooses these and no others, and closes the list; this does not count as an edit."""
        self._chosen = set(categories)
        self.close_list()
        self._show_chosen()

    def text(self) -> str:
        """Returns what is chosen as one line, for a draft."""
        return " ".join(self.chosen())

    def set_text(self, text: str) -> None:
        """Chooses what `text` returned; what is not known any more is left out."""
        known = {category.value: category for category in Category}
        self.choose(known[value] for value in text.split() if value in known)

    def open_list(self) -> None:
        """Shows the list, narrowed by what is typed."""
        is_new = not self.is_open
        self._list.show()
        self._open_button.setText(words.HIDE_ALL)
        self._open_button.show_icon("chevron-up")
        self._narrow()
        if is_new:
            # Once it has been laid out: until then nobody knows where it ends.
            QTimer.singleShot(0, self, self._bring_list_into_sight)

    def close_list(self) -> None:
        """Hides the list and empties the search."""
        self._is_closing = True
        self.search_field.clear()
        self._is_closing = False
        self._list.hide()
        self._nothing.hide()
        self._open_button.setText(words.SHOW_ALL)
        self._open_button.show_icon("chevron-down")

    @property
    def is_open(self) -> bool:
        """Whether the list is in sight."""
        return not self._list.isHidden() or not self._nothing.isHidden()

    @override
    def focus_control(self) -> None:
        next(iter(self._checks.values())).setFocus(Qt.FocusReason.TabFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_open:
            # Not the form's Escape: that would put the form aside.
            self.close_list()
            self.search_field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        super().keyPressEvent(event)

    def _add_checks(self) -> None:
        box = QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(2)
        across = 2 if appearance().text_scale <= _TWO_ACROSS else 1
        for number, category in enumerate(first_offered(self._kind)):
            check = CheckBox(words.category_label(category, self._kind))
            check.setObjectName(f"category_{category.value}_check")
            check.setAccessibleDescription(f"{words.CATEGORY_HINTS[category]}. {self.question}")
            check.setToolTip(words.CATEGORY_HINTS[category])
            check.clicked.connect(lambda _on, category=category: self._toggle(category))
            grid.addWidget(check, number // across, number % across, Qt.AlignmentFlag.AlignTop)
            self._checks[category] = check
        self.add_control(box, "box")
        self.setFocusProxy(next(iter(self._checks.values())))

    def _add_search(self) -> None:
        self.search_field = SearchField("category_search_edit", words.SEARCH)
        self.search_field.setAccessibleName(words.SEARCH_NAME)
        self._open_button = QuietButton(words.SHOW_ALL, "chevron-down", name="category_list_button")
        self._list = CategoryList(self._kind)
        self._nothing = MutedText(words.NOTHING_FOUND)
        row = Row(spacing=Space.SMALL)
        row.add(self.search_field, 1)
        row.add(self._open_button)
        heading = TextLabel(words.IN_PARTICULAR, "label")
        heading.setContentsMargins(0, Space.SMALL, 0, 0)
        for part in (heading, row, self._list, self._nothing):
            self.add_below(part)
        self._list.hide()
        self._nothing.hide()
        self.search_field.query_edited.connect(self._on_query_edited)
        self.search_field.down_pressed.connect(self._on_down_pressed)
        self.search_field.returnPressed.connect(self._on_return_pressed)
        self._open_button.clicked.connect(self._on_open_button_clicked)
        self._list.toggled.connect(self._toggle)
        self._list.left_upwards.connect(self.search_field.setFocus)

    def _bring_list_into_sight(self) -> None:
        around: QWidget | None = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if isinstance(around, QScrollArea) and self._list.isVisible():
            around.ensureWidgetVisible(self._list, 0, Space.LARGE)

    def _narrow(self) -> None:
        found = self._list.narrow(self.search_field.text())
        self._list.mark(self._chosen)
        self._list.setVisible(bool(found))
        self._nothing.setVisible(not found)
        announce(self.search_field, words.found(len(found)) if found else words.NOTHING_FOUND)

    def _toggle(self, category: Category) -> None:
        label = words.category_label(category, self._kind)
        is_new = category not in self._chosen
        (self._chosen.add if is_new else self._chosen.discard)(category)
        self._show_chosen()
        announce(self, words.chosen(label) if is_new else words.removed(label))
        self.edited.emit()

    def _show_chosen(self) -> None:
        for category, check in self._checks.items():
            check.setChecked(category in self._chosen)
        self._list.mark(self._chosen)
        self._show_chips([each for each in self.chosen() if each not in self._checks])
        along = [words.brought_along_text(each, self._kind) for each in brought_along(self._chosen)]
        self._along.set_text("\n".join(along))
        self._along.setVisible(bool(along))

    def _show_chips(self, wanted: list[Category]) -> None:
        for category in [each for each in self._chips if each not in wanted]:
            self._chips_row.take_away(self._chips.pop(category))
        for category in [each for each in wanted if each not in self._chips]:
            chip = Chip(category, words.category_label(category, self._kind))
            chip.clicked.connect(lambda _on=False, category=category: self._on_chip_clicked(category))
            self._chips_row.add(chip)
            self._chips[category] = chip
        self._chips_row.setVisible(bool(wanted))
        put_after(self._list, self._chips.values())

    def _on_chip_clicked(self, category: Category) -> None:
        self._toggle(category)
        # The button is gone, and the keyboard would be anywhere.
        after = next(iter(self._chips.values()), self.search_field)
        after.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_query_edited(self, text: str) -> None:
        if self._is_closing:
            return
        if text.strip():
            self.open_list()
        else:
            self.close_list()

    def _on_down_pressed(self) -> None:
        self.open_list()
        if not self._list.isHidden():
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_return_pressed(self) -> None:
        """Chooses the first line that was found, and is ready for the next word."""
        found = self._list.narrow(self.search_field.text()) if self.search_field.text().strip() else ()
        if found and found[0] not in self._chosen:
            self._toggle(found[0])
        if found:
            self.close_list()

    def _on_open_button_clicked(self) -> None:
        if self.is_open:
            self.close_list()
        else:
            self.open_list()

"""Chooses a child: those whose names are like the one typed, those who are looked for, or a new one.

Two children of one name are told apart by date of birth and class. Source: UI.md, "Names".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication

from safeguard_desktop.domain.rows import ChildRow, NameMatch
from safeguard_desktop.ui.theme import Space
from safeguard_desktop.ui.widgets import Choice, ChoiceField, Column, SearchField
from safeguard_desktop.wording import children as child_words
from safeguard_desktop.wording import receiving as words
from safeguard_desktop.wording.times import date_text

NEW_CHILD: Final = "new"
MOST_SHOWN: Final = 8


class ChildChoice(Column):
    """One child, or a new one. `asked` wants matches for what was typed; `offer` shows them."""

    asked = Signal(str)
    edited = Signal()

    def __init__(
        self, name: str = "child", label: str = words.WHICH_CHILD, *, offers_new: bool = True
    ) -> None:
        """Makes the choice; without `offers_new`, only among those who have files."""
        super().__init__(Space.SMALL)
        self._new = [_new_child()] if offers_new else []
        self.search_field = SearchField(f"{name}_search_edit", words.OTHER_CHILD)
        self.search_field.query_edited.connect(self.asked)
        self.field = ChoiceField(name, label, self._new)
        self.field.edited.connect(self.edited)
        self._offered = {choice.key for choice in self._new}
        self._wanted = ""
        self.add(self.field)
        self.add(self.search_field)

    def begin(self) -> None:
        """Begins anew: nobody is looked for, offered or chosen."""
        self.search_field.blockSignals(True)
        self.search_field.clear()
        self.search_field.blockSignals(False)
        self.field.choose(None)
        self._wanted = ""
        self.offer((), is_asked=False)

    def chosen(self) -> str:
        """Returns the id of the child, `NEW_CHILD`, or ""."""
        return self.field.chosen() or ""

    def offer(self, matches: Sequence[Choice], *, is_asked: bool = True) -> None:
        """Offers other children; who is chosen stays chosen if still offered.

        `is_asked` is False before any name is: then nothing is said of nobody having such a name.
        """
        focus = QApplication.focusWidget()
        chosen, had_focus = self.chosen(), focus is not None and self.field.isAncestorOf(focus)
        self.field.offer([*matches, *self._new], words.NO_SUGGESTION if is_asked and not matches else "")
        self._offered = {choice.key for choice in (*matches, *self._new)}
        self.choose(chosen or self._wanted)
        if had_focus:
            self.field.focus_control()

    def choose(self, child: str) -> None:
        """Chooses a child: now if offered, else as soon as that child is."""
        self._wanted = child
        if child in self._offered:
            self.field.choose(child)


def suggested(matches: Sequence[NameMatch]) -> tuple[Choice, ...]:
    """Returns children to choose from, each with why it may be this one."""
    return tuple(
        Choice(match.child.id, child_line(match.child), words.WHY[match.why])
        for match in matches[:MOST_SHOWN]
    )


def child_line(row: ChildRow) -> str:
    """Returns a child's name with what tells two of one name apart."""
    known = f" ({row.known_as})" if row.known_as else ""
    born = date_text(row.date_of_birth) or child_words.born("", "")
    return ", ".join(part for part in (f"{row.full_name}{known}", born, row.group) if part)


def _new_child() -> Choice:
    return Choice(NEW_CHILD, words.NEW_CHILD, words.NEW_CHILD_HINT)

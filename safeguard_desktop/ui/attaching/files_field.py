"""The question which files are attached: a list of what was chosen, each with what it is or why it cannot be kept."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal

from safeguard_desktop.services.attaching.looking import LookedAt
from safeguard_desktop.ui.announce import announce
from safeguard_desktop.ui.desk.refill import Refill
from safeguard_desktop.ui.theme import Space, Tone
from safeguard_desktop.ui.widgets import (
    BodyText,
    Column,
    Field,
    IconLabel,
    LinkButton,
    MutedText,
    Row,
    SecondaryButton,
    StrongText,
    put_after,
)
from safeguard_desktop.wording import attaching as words


class FilesField(Field):
    """The files, kept in memory until the form is saved or put aside. `chosen` asks for the window of files."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__("documents", words.FILES, words.LIMITS_TOLD)
        self.files: tuple[LookedAt, ...] = ()
        self.choose_button = SecondaryButton(words.CHOOSE, "file-plus")
        self.choose_button.clicked.connect(self.chosen)
        self.add_control(self.choose_button, "button")
        self._list = Refill(Space.SMALL)
        self.add_below(self._list)
        self._show()

    def add_files(self, files: Sequence[LookedAt]) -> None:
        """Puts files below those that are there."""
        self.files = (*self.files, *files)
        self._changed()
        if files:
            announce(self, "; ".join(f"{file.name}: {_told(file)}" for file in files))

    def empty(self) -> None:
        """Lets go of all files."""
        self.files = ()
        self._show()

    def _take_off(self, number: int) -> None:
        self.files = (*self.files[:number], *self.files[number + 1 :])
        self._changed()
        self.choose_button.setFocus()

    def _changed(self) -> None:
        self.show_problem("")
        self._show()
        self.edited.emit()

    def _show(self) -> None:
        links: list[LinkButton] = []
        with self._list.refilled() as fill:
            for number, file in enumerate(self.files):
                links.append(self._link(number, file))
                fill(_line(file, links[-1]))
            if not self.files:
                fill(MutedText(words.NONE_CHOSEN))
        put_after(self.choose_button, links)
        self.choose_button.setText(words.CHOOSE_MORE if self.files else words.CHOOSE)

    def _link(self, number: int, file: LookedAt) -> LinkButton:
        link = LinkButton(words.REMOVE, name=f"remove_file_{number + 1}_button")
        link.setAccessibleName(words.REMOVE_NAMED.format(name=file.name))
        link.clicked.connect(partial(self._take_off, number))
        return link


def _told(file: LookedAt) -> str:
    if file.problem:
        return words.WHY_NOT[file.problem]
    return words.facts_text(file.type, file.pages, len(file.raw))


def _line(file: LookedAt, link: LinkButton) -> Row:
    icon, tone = ("octagon-alert", Tone.CAUTION) if file.problem else ("file-check", Tone.GOOD)
    said = Column(2)
    said.add(StrongText(file.name))
    told = BodyText(_told(file)) if file.problem else MutedText(_told(file))
    said.add(told)
    if file.cannot_be_shown:
        said.add(MutedText(words.CANNOT_BE_SHOWN))
    row = Row(IconLabel(icon, tone, 18))
    row.add(said, 1)
    row.add(link)
    return row

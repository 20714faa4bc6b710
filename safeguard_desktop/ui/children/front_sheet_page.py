"""The page around the form of a front sheet: its parts are listed at the side, where there is room."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from safeguard_desktop.domain.child import ChildDetails
from safeguard_desktop.domain.guidance import Guidance, Topic
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.services.child.children import ChildrenService
from safeguard_desktop.services.guidance import GuidanceService
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.children.contents import Contents
from safeguard_desktop.ui.children.front_sheet import FrontSheetForm
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.page import DeskPage
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.theme import Space, appearance
from safeguard_desktop.ui.widgets import Column, ScrollPage
from safeguard_desktop.ui.widgets.following import follow_focus
from safeguard_desktop.wording import children as words

_ROOM_FOR_BOTH = 640
Found = tuple[ChildDetails, tuple[Guidance, ...]]


class FrontSheetPage(DeskPage):
    """The front sheet of a child, or of a new one. Ctrl+Page Down goes to the next part, Ctrl+Page Up back."""

    def __init__(self, children: ChildrenService, guidance: GuidanceService, bench: Bench) -> None:
        super().__init__(Place.FRONT_SHEET, bench)
        self._children, self._guidance = children, guidance
        self.form = FrontSheetForm(children, bench)
        self.form.saved.connect(self._on_saved)
        self.form.closed.connect(self._on_closed)
        self.contents = Contents(
            "front_sheet_contents", words.SECTIONS, [name for name, _ in self.form.parts]
        )
        self.contents.part_chosen.connect(self._go_to)
        self.page = ScrollPage(widest=820)
        self.page.add(self.form)
        self._lay_out()
        for keys, step in (("Ctrl+PgDown", 1), ("Ctrl+PgUp", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda step=step: self._step(step))
        follow_focus(self)

    @override
    def open_subject(self, subject: str) -> None:
        self.form.pause()
        super().open_subject(subject)

    @override
    def reload(self) -> None:
        subject = self.subject

        def work() -> Found:
            known = self._children.view(ChildId(subject)).details if subject else ChildDetails(full_name="")
            return known, self._guidance.about_topic(Topic.FRONT_SHEET)

        self.ask(work, lambda found: self.form.begin_with(subject, *found), latest="front sheet")

    @override
    def take_focus(self) -> None:
        """The form takes the keyboard when it begins."""

    @override
    def keep_drafts(self) -> None:
        self.form.keep_draft()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._side.setVisible(self.width() >= appearance().pixels(_ROOM_FOR_BOTH))

    def _lay_out(self) -> None:
        self._side = Column(0)
        self._side.body.setContentsMargins(Space.MEDIUM, Space.WIDE, 0, Space.WIDE)
        self._side.add(self.contents)
        self._side.body.addStretch(1)
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(self._side)
        across.addWidget(self.page, 1)
        self.column.addLayout(across, 1)

    def _go_to(self, number: int) -> None:
        part = self.form.go_to(number)
        top = part.mapTo(self.form, part.rect().topLeft()).y()
        self.page.verticalScrollBar().setValue(top - Space.WIDE)

    def _step(self, by: int) -> None:
        shown = [number for number, (_name, part) in enumerate(self.form.parts) if not part.isHidden()]
        here = self.contents.currentRow() + by
        if here in shown:
            self._go_to(here)

    def focus_moved(self, new: QWidget) -> None:
        """Marks the part in the contents in which the keyboard is."""
        number = self.form.part_of(new)
        if number >= 0:
            self.contents.setCurrentRow(number)

    def _on_saved(self, changed: Changed) -> None:
        self.say(words.SAVED)
        self.go(Place.CHILD, changed.id)

    def _on_closed(self) -> None:
        if self.subject:
            self.go(Place.CHILD, self.subject)
        else:
            self.go(Place.CHILDREN)

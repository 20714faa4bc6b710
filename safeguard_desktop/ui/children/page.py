"""A child's page: what keeps this child safe today, then the story in the order of the events."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.services.child.child_file import ChildFile, ChildFileService
from safeguard_desktop.services.kept_filters import KeptFilters
from safeguard_desktop.services.restricted.keeping import RestrictedService
from safeguard_desktop.services.restricted.rows import KeptForChild
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.briefing.acts import END_KEY
from safeguard_desktop.ui.briefing.told_card import ToldCard
from safeguard_desktop.ui.children.chronology import Chronology
from safeguard_desktop.ui.children.overview import Overview, bring_into_order
from safeguard_desktop.ui.children.summary import born_row, name_row, safety_banner
from safeguard_desktop.ui.desk.act_bar import Act, ActBar
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.beside import Beside
from safeguard_desktop.ui.desk.forms_beside import FormsBeside
from safeguard_desktop.ui.desk.holds import hold_sign
from safeguard_desktop.ui.desk.page import DeskPage
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.desk.refill import Refill
from safeguard_desktop.ui.restricted.line import KeptLine
from safeguard_desktop.ui.theme import Space
from safeguard_desktop.ui.widgets import ScrollPage, put_after, stops_in
from safeguard_desktop.wording import child_file as words


class ChildPage(DeskPage):
    """One child. Forms open beside the story."""

    kinds = frozenset({"child", "concern"})

    def __init__(
        self,
        services: tuple[ChildFileService, RestrictedService],
        filters: KeptFilters,
        acts: Sequence[Act],
        bench: Bench,
    ) -> None:
        super().__init__(Place.CHILD, bench)
        self._files, self._restricted = services
        self._is_new = True
        self._act: Act | None = None
        self.bar = ActBar(acts)
        self.bar.chosen.connect(self._open_act)
        self.forms = FormsBeside("child_forms", bench.tasks)
        self.forms.form_saved.connect(self._on_form_saved)
        self.forms.form_closed.connect(self._take_keyboard_back)
        self._top, self._today, self._kept = Refill(Space.SMALL), Refill(Space.MEDIUM), Refill(Space.SMALL)
        self.chronology = Chronology(filters, bench)
        self.chronology.act_chosen.connect(lambda key: self._open_act(*self.bar.of_link(key)))
        self.chronology.concern_opened.connect(lambda concern: self.go(Place.CONCERN, concern))
        page = ScrollPage(widest=1040)
        page.column.body.setSpacing(Space.MEDIUM)
        for part in (self._top, self.bar, self._today, self._kept, self.chronology):
            page.add(part)
        self.chronology.live_in(page)
        self.column.addWidget(Beside(page, self.forms), 1)
        narrow = QShortcut(QKeySequence("Ctrl+F"), self)
        narrow.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        narrow.activated.connect(self.chronology.take_keyboard)

    @override
    def open_subject(self, subject: str) -> None:
        if subject != self.subject:
            self.forms.close_form()
            for part in (self._top, self._today, self._kept, self.chronology):
                part.empty()
        self.bar.fold()
        self._is_new = True
        super().open_subject(subject)

    @override
    def reload(self) -> None:
        child = ChildId(self.subject)
        fetch = self._files.open if self._is_new else self._files.view
        self._is_new = False
        self.ask(lambda: fetch(child), self._on_fetched, latest="child")

    @override
    def take_focus(self) -> None:
        """The page settles when it has come."""

    @override
    def first_control(self) -> QWidget:
        return self.bar.first_button()

    @override
    def keep_drafts(self) -> None:
        self.forms.keep_drafts()

    @override
    def is_touched_by(self, changed: Changed) -> bool:
        return super().is_touched_by(changed) and (changed.kind == "concern" or changed.id == self.subject)

    def _on_fetched(self, file: ChildFile) -> None:
        view = file.view
        if view.row.id != self.subject:
            return
        today = self.bench.dates.today()
        self.in_turn(
            lambda: self._show_child(file, today),
            lambda: self._show_today(file, today),
            lambda: self._show_story(file, today),
        )

    def _show_child(self, file: ChildFile, today: str) -> None:
        view = file.view
        with self._top.refilled() as fill:
            fill(name_row(view))
            fill(born_row(view.details, today))
            fill(safety_banner(view.details))
        self.bar.show_for(file)

    def _show_story(self, file: ChildFile, today: str) -> None:
        view = file.view
        self.chronology.offer(lambda entry: self.bar.links_of(entry, file))
        self.chronology.show_story(view.row.id, file.story.rows, view.details.statuses, today)
        called = ", ".join(other.called for other in file.story.others if not other.is_named)
        self.chronology.explain(words.other_children(called) if called else "")
        if self.sought:
            self.chronology.show_entry(self.sought)
            self.settle_on(self.chronology.story)
        self._open_wanted()
        self.settle()
        self._read_on(view.row.id)

    def _read_on(self, child: ChildId) -> None:
        """Opens what is kept for named people, a slice at a time, once the page stands: it waits for none of it."""

        def on_slice(is_more: bool) -> None:  # what the worker answers
            if child != self.subject:
                return
            if is_more:
                self._read_on(child)
            else:
                self.ask(lambda: self._restricted.of_child(child), self._on_kept, latest="kept")

        self.ask(self._restricted.read_some, on_slice, latest="kept")

    def _on_kept(self, kept: KeptForChild) -> None:
        if kept.child != self.subject:
            return
        with self._kept.refilled() as fill:
            if kept.groups or kept.ask:
                line = KeptLine(kept)
                line.open_chosen.connect(lambda: self.go(Place.RESTRICTED, self.subject))
                fill(line)
                put_after((stops_in(self._today) or [self.bar])[-1], stops_in(line))

    def _open_wanted(self) -> None:
        """Opens the form for which the page was opened: it then has the keyboard."""
        act = self.bar.fitting(self.wanted)
        self.wanted = ""
        if act is not None:
            self._is_settled = True
            self._open_act(act)

    def _show_today(self, file: ChildFile, today: str) -> None:
        with self._today.refilled() as fill:
            overview = Overview(file, today)
            overview.left_for.connect(self.go)
            fill(overview)
            if any(told.row.holds(today) for told in file.told):
                card = ToldCard(file.told, today)
                card.end_chosen.connect(partial(self._open_act, self.bar.of_link(END_KEY)[0]))
                fill(card)
            for hold in file.view.holds:
                if not hold.is_of_restricted:
                    fill(hold_sign(hold))
        bring_into_order(self.bar, overview)

    def _open_act(self, act: Act, about: str = "") -> None:
        self._act = act
        if act.form is not None:
            self.forms.open_form(act.key, act.form, about or self.subject)
        elif act.place is not None:
            self.go(act.place, about or self.subject)

    def _on_form_saved(self) -> None:
        if self._act is not None:
            self.say(self._act.saved)
        self._take_keyboard_back()

    def _take_keyboard_back(self) -> None:
        self.bar.take_keyboard(self._act.key if self._act is not None else "")

"""Receiving one concern: on the left what was raised and the child's earlier concerns, on the right the answers."""

from __future__ import annotations

from collections.abc import Callable

from typing_extensions import override

from safeguard_desktop.domain.codes import ConcernState
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.register import SettingKind
from safeguard_desktop.domain.rows import ConcernView
from safeguard_desktop.services.concern.concerns import ConcernsService
from safeguard_desktop.services.concern.earlier import EarlierConcerns, EarlierService
from safeguard_desktop.services.inbox.receiving import ReceivingService
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.concerns.earlier import EarlierView
from safeguard_desktop.ui.concerns.raised_card import raised_card
from safeguard_desktop.ui.concerns.table import STATE_TONES
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.beside import Beside
from safeguard_desktop.ui.desk.page import DeskPage
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.desk.refill import Refill
from safeguard_desktop.ui.desk.titles import title_row
from safeguard_desktop.ui.plans.beside import plan_banners
from safeguard_desktop.ui.receiving.form import ReceiveForm
from safeguard_desktop.ui.widgets import (
    PageTitle,
    ScrollPage,
    StatusPill,
)
from safeguard_desktop.wording import labels
from safeguard_desktop.wording import receiving as words


class ReceivePage(DeskPage):
    """A concern that has come in. Source: UI.md, "Receive: the new concern beside this child's earlier ones"."""

    def __init__(
        self,
        services: tuple[ReceivingService, ConcernsService, EarlierService],
        bench: Bench,
        kind: SettingKind | None = None,
    ) -> None:
        super().__init__(Place.RECEIVE, bench)
        receiving, self._concerns, self._beside = services
        self.form = ReceiveForm(receiving, bench, kind)
        self.form.children_chosen.connect(self._on_children_chosen)
        self.form.saved.connect(self._on_saved)
        self.form.closed.connect(lambda: self.go(Place.TODAY))
        main, side = ScrollPage(widest=820), ScrollPage(widest=560)
        self._raised, self._plans, self._earlier = Refill(), Refill(), EarlierView(self._open_beside)
        self._earlier.opened.connect(lambda concern: self.go(Place.CONCERN, concern))
        for part in (self._raised, self._plans, self._earlier):
            main.add(part)
        side.add(self.form)
        self.column.addWidget(Beside(main, side, side_share=45), 1)

    @override
    def open_subject(self, subject: str) -> None:
        self.form.pause()
        for part in (self._raised, self._plans, self._earlier):
            part.empty()
        super().open_subject(subject)

    @override
    def reload(self) -> None:
        concern = EntryId(self.subject)
        self.ask(lambda: self._concerns.open(concern), self._on_opened, latest="receive")

    @override
    def take_focus(self) -> None:
        """The form takes the keyboard when it begins."""

    @override
    def keep_drafts(self) -> None:
        self.form.keep_draft()

    def _on_opened(self, view: ConcernView) -> None:
        if view.row.state is not ConcernState.WAITING:
            self.go(Place.CONCERN, view.row.id)
            return
        with self._raised.refilled() as fill:
            state = StatusPill(labels.CONCERN_STATES[view.row.state], STATE_TONES[view.row.state], "inbox")
            fill(title_row(PageTitle(view.row.reference), state))
            fill(raised_card(view.as_amended))
        body = view.as_amended
        self.form.begin_with(self.subject, body.child_typed, body.class_typed, body.others_typed)

    def _on_children_chosen(self, children: tuple[ChildId, ...]) -> None:
        concern = EntryId(self.subject)
        self.ask(lambda: self._beside.beside(children, concern), self._show_beside, latest="earlier")

    def _show_beside(self, beside: tuple[EarlierConcerns, ...]) -> None:
        """Shows which of the children has a plan, and what there was before."""
        with self._plans.refilled() as fill:
            for banner in plan_banners(beside):
                fill(banner)
        self._earlier.show_earlier(beside)

    def _open_beside(self, concern: EntryId, show: Callable[[ConcernView], None]) -> None:
        """Opens another concern in place, and writes down that it was read."""
        self.ask(lambda: self._concerns.open(concern), show)

    def _on_saved(self, changed: Changed) -> None:
        self.say(words.RECEIVED_NOW)
        self.go(Place.CONCERN, changed.id)

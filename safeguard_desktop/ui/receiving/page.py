"""Receiving one concern: on the left what was raised and the child's earlier concerns, on the right the answers."""

from __future__ import annotations

from functools import partial

from typing_extensions import override

from safeguard_desktop.domain.codes import ConcernState
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.register import SettingKind
from safeguard_desktop.domain.rows import ConcernRow, ConcernView
from safeguard_desktop.services.concerns import ConcernsService
from safeguard_desktop.services.earlier import EarlierService
from safeguard_desktop.services.receiving import ReceivingService
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.concerns.raised_card import raised_card
from safeguard_desktop.ui.concerns.table import STATE_ICONS, STATE_TONES, about_text, when_text
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.beside import Beside
from safeguard_desktop.ui.desk.page import DeskPage
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.desk.refill import Refill
from safeguard_desktop.ui.desk.titles import title_row
from safeguard_desktop.ui.receiving.form import ReceiveForm
from safeguard_desktop.ui.theme import Space
from safeguard_desktop.ui.widgets import (
    Card,
    LinkButton,
    MutedText,
    PageTitle,
    Row,
    ScrollPage,
    Section,
    StatusPill,
)
from safeguard_desktop.wording import concerns as concern_words
from safeguard_desktop.wording import labels, story
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
        self.form.child_chosen.connect(self._on_child_chosen)
        self.form.saved.connect(self._on_saved)
        self.form.closed.connect(lambda: self.go(Place.TODAY))
        main, side = ScrollPage(widest=820), ScrollPage(widest=560)
        self._raised, self._earlier = Refill(), Refill()
        for part in (self._raised, self._earlier):
            main.add(part)
        side.add(self.form)
        self.column.addWidget(Beside(main, side, side_share=45), 1)

    @override
    def open_subject(self, subject: str) -> None:
        self.form.pause()
        self._raised.empty()
        self._earlier.empty()
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
        fill = self._raised.begin()
        state = StatusPill(labels.CONCERN_STATES[view.row.state], STATE_TONES[view.row.state], "inbox")
        fill(title_row(PageTitle(view.row.reference), state))
        fill(raised_card(view.as_amended))
        self.form.begin_with(self.subject, view.as_amended.child_typed)

    def _on_child_chosen(self, child: str) -> None:
        self._earlier.empty()
        if child:
            self.ask(
                lambda: self._beside.beside((ChildId(child),))[0].concerns,
                self._on_earlier_found,
                latest="earlier",
            )

    def _on_earlier_found(self, rows: tuple[ConcernRow, ...]) -> None:
        section = Section(words.EARLIER)
        for row in rows:
            section.add(self._earlier_card(row))
        if not rows:
            section.add(MutedText(words.NO_EARLIER))
        self._earlier.begin()(section)

    def _earlier_card(self, row: ConcernRow) -> Card:
        card = Card()
        name = story.concern_name(row.number, row.reference)
        link = LinkButton(f"{name} · {when_text(row)}")
        link.setAccessibleName(story.open_concern(row.number, row.reference))
        link.clicked.connect(partial(self.go, Place.CONCERN, row.id))
        state = StatusPill(labels.CONCERN_STATES[row.state], STATE_TONES[row.state], STATE_ICONS[row.state])
        top = Row(link, spacing=Space.SMALL)
        top.stretch()
        top.add(state)
        card.add(top)
        card.add(MutedText(about_text(row) or concern_words.NO_HISTORY))
        return card

    def _on_saved(self, changed: Changed) -> None:
        self.say(words.RECEIVED_NOW)
        self.go(Place.CONCERN, changed.id)

"""A concern that somebody began and never sent: it is shown with its gaps, and may be taken up as it is."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.services.inbox.drafts import RaisingDraft
from safeguard_desktop.services.inbox.receiving import ReceivingService
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.page import DeskPage
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.desk.refill import Refill
from safeguard_desktop.ui.desk.telling import Told
from safeguard_desktop.ui.desk.told import ToldText
from safeguard_desktop.ui.theme import Tone
from safeguard_desktop.ui.widgets import (
    Banner,
    Card,
    Fact,
    KeyValueList,
    PageTitle,
    PrimaryButton,
    Row,
    ScrollPage,
    SecondaryButton,
)
from safeguard_desktop.wording import concerns as concern_words
from safeguard_desktop.wording import desk as desk_words
from safeguard_desktop.wording import receiving as words
from safeguard_desktop.wording.story import Telling


class UnfinishedPage(DeskPage):
    """What was written so far. It is taken up as it is; whoever began it herself goes on writing it."""

    def __init__(self, receiving: ReceivingService, bench: Bench) -> None:
        super().__init__(Place.UNFINISHED, bench)
        self._receiving = receiving
        self.take_up_button = SecondaryButton(words.TAKE_UP, "inbox", name="take_up_button")
        self.take_up_button.clicked.connect(self._on_take_up_button_clicked)
        self._content = Refill()
        self.go_on_button = PrimaryButton(words.GO_ON_WRITING, "pen-line", name="go_on_writing_button")
        self.go_on_button.clicked.connect(lambda: self.go(Place.RAISE, self.subject))
        self.go_on_button.hide()
        acts = Row(self.go_on_button, self.take_up_button)
        acts.stretch()
        page = ScrollPage()
        page.add(PageTitle(desk_words.UNFINISHED))
        self._banner = Banner(Tone.CAUTION, words.TAKE_UP_CONSEQUENCE, title=desk_words.UNFINISHED_HINT)
        for part in (self._banner, self._content, acts):
            page.add(part)
        self.column.addWidget(page, 1)

    @override
    def open_subject(self, subject: str) -> None:
        self._content.empty()
        self.go_on_button.hide()
        super().open_subject(subject)

    @override
    def reload(self) -> None:
        draft = EntryId(self.subject)
        self.ask(lambda: self._receiving.open_unfinished(draft), self._on_opened, latest="unfinished")

    @override
    def take_focus(self) -> None:
        """The page settles when it has come."""

    @override
    def first_control(self) -> QWidget:
        return self.take_up_button if self.go_on_button.isHidden() else self.go_on_button

    def _on_opened(self, draft: RaisingDraft) -> None:
        is_mine = self._receiving.is_mine(draft)
        self.go_on_button.setVisible(is_mine)
        hint = words.UNFINISHED_MINE if is_mine else desk_words.UNFINISHED_HINT
        self._banner.set_text(words.TAKE_UP_MINE if is_mine else words.TAKE_UP_CONSEQUENCE, title=hint)
        card = Card()
        facts = (
            Fact(concern_words.COLUMN_CHILD, " · ".join(part for part in (draft.child, draft.group) if part)),
            Fact(concern_words.HAPPENED, draft.when),
            Fact(concern_words.PLACE, draft.place),
            Fact(concern_words.RAISED_BY, " · ".join(part for part in (draft.name, draft.job) if part)),
            Fact(concern_words.OTHERS, draft.others),
        )
        card.add(KeyValueList(facts, name_width=150))
        texts = (
            Told(Telling.FACT, draft.observed),
            Told(Telling.CHILD_WORDS, draft.child_words),
            Told(Telling.OPINION, draft.opinion),
            Told(Telling.DONE, draft.action),
        )
        for told in texts:
            if told.text:
                card.add(ToldText(told))
        self._content.begin()(card)
        self.settle()

    def _on_take_up_button_clicked(self) -> None:
        draft = EntryId(self.subject)
        self.ask(lambda: self._receiving.take_up(draft), self._on_taken_up)

    def _on_taken_up(self, changed: Changed) -> None:
        self.bench.bus.changed.emit(changed)
        self.go(Place.RECEIVE, changed.id)

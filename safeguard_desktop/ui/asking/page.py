"""Requests to see records, as the lead has them: who asked for what, by when to answer; and what was kept back.

Each leads to a page of its own. Source: S97, X18; guidance.md sections 7 and 11.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from safeguard_desktop.services.access.answering import AnswersService, RefusalRow
from safeguard_desktop.services.asking.answering import RequestRow, RequestsService, UnfinishedRequest
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.access.refusals import fill_refusals
from safeguard_desktop.ui.asking.cards import request_facts, request_pill
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.guidance import guidance_banner
from safeguard_desktop.ui.desk.page import DeskPage
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.desk.refill import Refill
from safeguard_desktop.ui.desk.titles import strong_row
from safeguard_desktop.ui.theme import Space
from safeguard_desktop.ui.widgets import (
    Card,
    Column,
    EmptyState,
    Fact,
    KeyValueList,
    MutedText,
    PageTitle,
    ScrollPage,
    SecondaryButton,
    SectionHeading,
)
from safeguard_desktop.ui.widgets.tabs import TabBar
from safeguard_desktop.wording import access as access_words
from safeguard_desktop.wording import asking as words
from safeguard_desktop.wording.times import event_text

_NAME_WIDTH: Final = 170
_KEPT_BACK: Final = 1


@dataclass(frozen=True)
class _Found:
    """What the page shows: one tab's rows."""

    rows: tuple[RequestRow, ...] = ()
    unsent: tuple[UnfinishedRequest, ...] = ()
    refusals: tuple[RefusalRow, ...] | None = None


class RequestsPage(DeskPage):
    """Those that wait for an answer first; on a second tab, what was kept back."""

    kinds = frozenset({"request", "draft", "inbox"})

    def __init__(self, requests: RequestsService, answers: AnswersService, bench: Bench) -> None:
        super().__init__(Place.REQUESTS, bench)
        self._requests, self._answers = requests, answers
        self.tabs = TabBar("requests_tabs", words.PAGE)
        for title in (words.TAB_REQUESTS, access_words.TAB_KEPT_BACK):
            self.tabs.addTab(title)
        self.tabs.currentChanged.connect(lambda _tab: self.reload())
        self._list = Refill(Space.LARGE)
        page = ScrollPage(widest=860)
        head = Column(Space.SMALL)
        head.add(PageTitle(words.PAGE))
        self._intro = MutedText(words.PAGE_INTRO)
        head.add(self._intro)
        for part in (head, self.tabs, self._list):
            page.add(part)
        self.column.addWidget(page, 1)

    @override
    def reload(self) -> None:
        requests, is_log = self._requests, self.tabs.currentIndex() == _KEPT_BACK

        def work() -> _Found:
            if is_log:
                return _Found(refusals=self._answers.refusals())
            return _Found(requests.rows(), requests.unfinished())

        self.ask(work, self._on_found, latest="requests")

    def _on_found(self, found: _Found) -> None:
        self._intro.setText(words.PAGE_INTRO if found.refusals is None else access_words.KEPT_BACK_INTRO)
        with self.filling(self._list) as fill:
            if found.refusals is not None:
                fill_refusals(found.refusals, fill, partial(self.go, Place.REQUEST))
            else:
                for part in self._requests_and_begun(found):
                    fill(part)
        self.settle()

    def _requests_and_begun(self, found: _Found) -> list[QWidget]:
        parts: list[QWidget] = []
        today = date.fromisoformat(self.bench.dates.today())
        if found.unsent:
            parts += [SectionHeading(words.UNSENT), MutedText(words.UNSENT_HINT)]
        parts += [self._unsent_card(each) for each in found.unsent]
        waiting = [row for row in found.rows if row.answer is None]
        done = [row for row in found.rows if row.answer is not None]
        for heading, rows in ((words.TO_ANSWER, waiting), (words.ANSWERED, done)):
            parts += [SectionHeading(heading)] if rows else []
            parts += [self._card(row, today) for row in rows]
        rules = {each.rule: None for row in waiting for each in row.deadlines}
        parts += [guidance_banner(rule) for rule in rules]
        if not parts:
            parts.append(EmptyState("clipboard-list", words.NONE, words.NONE_HINT))
        return parts

    def _unsent_card(self, row: UnfinishedRequest) -> Card:
        card, draft = Card(), row.draft
        card.setObjectName(f"unsent_card_{draft.id}")
        facts = [
            Fact(words.WHO_ASKS, words.who(draft.who, draft.relation) if draft.who.strip() else ""),
            Fact(words.CHILD, draft.whose),
            Fact(words.ASKED_FOR, words.ASKED_OF[draft.asked] if draft.asked else ""),
            Fact(words.ASKED_AT, draft.when),
            Fact(words.SAID, draft.text),
        ]
        card.add(strong_row(draft.reference))
        card.add(MutedText(words.begun(row.kept_at, draft.name)))
        card.add(KeyValueList([fact for fact in facts if fact.value.strip()], name_width=_NAME_WIDTH))
        button = SecondaryButton(words.TAKE_UP, "inbox", name=f"take_up_{draft.reference}_button")
        button.setAccessibleName(f"{words.TAKE_UP}: {draft.reference}")
        button.clicked.connect(partial(self._take_up, draft.id))
        card.add(button)
        return card

    def _take_up(self, draft: str) -> None:
        self.ask(lambda: self._requests.take_up(draft), self._on_taken_up)

    def _on_taken_up(self, changed: Changed) -> None:
        self.bench.bus.changed.emit(changed)
        self.say(words.TAKEN_UP)

    def _card(self, row: RequestRow, today: date) -> Card:
        card, body = Card(), row.body
        card.setObjectName(f"request_card_{row.id}")
        card.add(strong_row(body.reference, request_pill(row, today)))
        facts = request_facts(row)
        if row.answer is None:
            facts += [Fact(words.BY_WHEN, words.due(each.due_on, today)) for each in row.deadlines]
        else:
            line = words.answered_line(event_text(row.answer.when), row.answered_by)
            facts.append(Fact(words.ANSWERED, f"{line}\n{row.answer.text}"))
        card.add(KeyValueList(facts, name_width=_NAME_WIDTH))
        button = SecondaryButton(words.OPEN, "clipboard-list", name=f"open_{body.reference}_button")
        button.setAccessibleName(f"{words.OPEN}: {body.reference}")
        button.clicked.connect(partial(self.go, Place.REQUEST, row.id))
        card.add(button)
        return card

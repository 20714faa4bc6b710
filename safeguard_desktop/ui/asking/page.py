"""Requests to see records, as the lead has them: who asked for what, by when to answer, how it was answered.

Source: S97, X18; guidance.md sections 7 and 11.
"""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from safeguard_desktop.domain.deadlines import is_overdue
from safeguard_desktop.services.access.answering import AnswersService
from safeguard_desktop.services.asking.answering import RequestRow, RequestsService, UnfinishedRequest
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.access.answer_form import AnswerRequestForm
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.beside import Beside
from safeguard_desktop.ui.desk.forms_beside import FormsBeside
from safeguard_desktop.ui.desk.guidance import guidance_banner
from safeguard_desktop.ui.desk.page import DeskPage
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.desk.refill import Refill
from safeguard_desktop.ui.desk.titles import title_row
from safeguard_desktop.ui.theme import Space, Tone
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
    Section,
    SectionHeading,
    StatusPill,
)
from safeguard_desktop.wording import asking as words
from safeguard_desktop.wording import labels, story
from safeguard_desktop.wording.times import due_text, event_text, instant_or_empty

_NAME_WIDTH = 170
_FORM = "answer"


class RequestsPage(DeskPage):
    """Those that wait for an answer first. The form opens beside them."""

    kinds = frozenset({"request", "draft", "inbox"})

    def __init__(self, requests: RequestsService, answers: AnswersService, bench: Bench) -> None:
        super().__init__(Place.REQUESTS, bench)
        self._requests, self._answers = requests, answers
        self._list = Refill(Space.LARGE)
        self.forms = FormsBeside("request_forms")
        self.forms.form_saved.connect(self._on_form_saved)
        self.forms.form_closed.connect(self.take_focus)
        page = ScrollPage(widest=860)
        head = Column(Space.SMALL)
        head.add(PageTitle(words.PAGE))
        head.add(MutedText(words.PAGE_INTRO))
        for part in (head, self._list):
            page.add(part)
        self.column.addWidget(Beside(page, self.forms), 1)

    @override
    def reload(self) -> None:
        requests = self._requests
        self.ask(lambda: (requests.rows(), requests.unfinished()), self._on_found, latest="requests")

    @override
    def keep_drafts(self) -> None:
        self.forms.keep_drafts()

    def _on_found(self, found: tuple[tuple[RequestRow, ...], tuple[UnfinishedRequest, ...]]) -> None:
        rows, unsent = found
        today = date.fromisoformat(self.bench.dates.today())
        waiting = [row for row in rows if row.answer is None]
        done = [row for row in rows if row.answer is not None]
        with self._list.refilled() as fill:
            if unsent:
                fill(SectionHeading(words.UNSENT))
                fill(MutedText(words.UNSENT_HINT))
            for each in unsent:
                fill(self._unsent_card(each))
            for heading, part in ((words.TO_ANSWER, waiting), (words.ANSWERED, done)):
                if part:
                    fill(SectionHeading(heading))
                for row in part:
                    fill(self._card(row, today))
            for rule in {each.rule: None for row in waiting for each in row.deadlines}:
                fill(guidance_banner(rule))
            if not rows and not unsent:
                fill(EmptyState("clipboard-list", words.NONE, words.NONE_HINT))
        self.settle()

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
        card.add(PageTitle(draft.reference))
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
        card.add(title_row(PageTitle(body.reference), _pill(row, today)))
        facts = [
            Fact(words.WHO_ASKS, words.who(body.who, body.relation)),
            Fact(words.CHILD, body.whose),
            Fact(words.ASKED_FOR, words.ASKED_OF[body.asked]),
            Fact(words.ASKED_AT, f"{event_text(body.when)} · {labels.CONTACT_WAYS[body.way]}"),
            Fact(words.SAID, body.text),
            Fact(words.TAKEN_BY, f"{story.author_line(body.author)} · {instant_or_empty(body.raised_at)}"),
        ]
        if row.answer is None:
            facts += [Fact(words.BY_WHEN, words.due(each.due_on, today)) for each in row.deadlines]
        card.add(KeyValueList([fact for fact in facts if fact.value], name_width=_NAME_WIDTH))
        card.add(self._answer(row) if row.answer is not None else self._button(row))
        return card

    def _answer(self, row: RequestRow) -> QWidget:
        answer = row.answer
        part = Section(words.ANSWERED)
        if answer is not None:
            part.add(MutedText(words.answered_line(event_text(answer.when), row.answered_by)))
            part.add(KeyValueList([Fact(words.ANSWERED, answer.text)], name_width=_NAME_WIDTH))
        return part

    def _button(self, row: RequestRow) -> SecondaryButton:
        button = SecondaryButton(words.ANSWER, "check", name=f"answer_{row.body.reference}_button")
        button.setAccessibleName(f"{words.ANSWER}: {row.body.reference}")
        button.clicked.connect(partial(self._open_form, row.id))
        return button

    def _open_form(self, request: str) -> None:
        self.forms.open_form(_FORM, lambda: AnswerRequestForm(self._answers, self.bench), request)

    def _on_form_saved(self, _name: str, _changed: Changed) -> None:
        self.say(words.ANSWER_SAVED)
        self.take_focus()


def _pill(row: RequestRow, today: date) -> StatusPill:
    if row.answer is not None:
        return StatusPill(words.ANSWERED, Tone.GOOD, "check")
    is_late = is_overdue(row.due_on, today)
    tone = Tone.STOP if is_late else Tone.CAUTION
    return StatusPill(due_text(row.due_on, today), tone, "alarm-clock" if is_late else "calendar-clock")

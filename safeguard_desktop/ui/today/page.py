"""Today: every line says what to do, and opens it. Source: UI.md (Today)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from typing_extensions import override

from safeguard_desktop.domain.rows import ConcernRow, DueRow
from safeguard_desktop.services.receiving import UnfinishedRow
from safeguard_desktop.services.today import TodayService, TodayView
from safeguard_desktop.ui.concerns.table import child_text, when_text
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.page import DeskPage
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.desk.refill import Refill
from safeguard_desktop.ui.theme import Space, Tone
from safeguard_desktop.ui.today.backup_card import BackupCard
from safeguard_desktop.ui.today.lines import TaskCard, TaskLine
from safeguard_desktop.ui.widgets import Banner, EmptyState, MutedText, PageTitle, Row, ScrollPage
from safeguard_desktop.wording import desk as words
from safeguard_desktop.wording.faults import code_sentence
from safeguard_desktop.wording.story import concern_name
from safeguard_desktop.wording.times import day_text, due_text, instant_text


class TodayPage(DeskPage):
    """The first page after unlocking."""

    kinds = frozenset({"concern", "child", "inbox", "draft", "backup", "settings"})

    def __init__(self, today: TodayService, bench: Bench) -> None:
        super().__init__(Place.TODAY, bench)
        self._today = today
        self._date = MutedText()
        self._content = Refill(Space.WIDE)
        self.backup_card = BackupCard()
        self.backup_card.settings_chosen.connect(lambda: self.go(Place.SETTINGS))
        page = ScrollPage(widest=900)
        title = Row(PageTitle(words.TODAY), self._date)
        title.stretch()
        for part in (title, self._content, self.backup_card):
            page.add(part)
        self.column.addWidget(page, 1)

    @override
    def reload(self) -> None:
        self.ask(self._today.today, self._on_found, latest="today")

    @override
    def take_focus(self) -> None:
        """The page settles when it has come."""

    def _on_found(self, view: TodayView) -> None:
        self._date.setText(day_text(self._day()))
        fill = self._content.begin()
        for banner in _warnings(view):
            fill(banner)
        cards = self._cards(view)
        for card in cards:
            fill(card)
        if not cards:
            fill(EmptyState("circle-check", words.TODAY_EMPTY, words.TODAY_EMPTY_HINT))
        self.backup_card.show_state(view.backup)
        self.settle()

    def _cards(self, view: TodayView) -> tuple[TaskCard, ...]:
        parts = (
            (words.OVERDUE, Tone.STOP, self._dues(view.overdue, Tone.STOP)),
            (words.TO_RECEIVE, Tone.CAUTION, self._concerns(view.waiting, Place.RECEIVE, words.RECEIVE_IT)),
            (words.UNFINISHED, Tone.CAUTION, self._unfinished(view.unfinished)),
            (words.TO_DECIDE, Tone.ACCENT, self._concerns(view.undecided, Place.CONCERN, words.DECIDE_IT)),
            (words.DUE, Tone.PLAIN, self._dues(view.due, Tone.MUTED)),
        )
        return tuple(TaskCard(heading, tone, lines) for heading, tone, lines in parts if lines)

    def _concerns(self, rows: Sequence[ConcernRow], place: Place, act: str) -> list[TaskLine]:
        return [
            TaskLine(
                concern_name(row.number, row.reference),
                child_text(row),
                words.raised_line(when_text(row), row.author),
                act,
                partial(self.go, place, row.id),
            )
            for row in rows
        ]

    def _unfinished(self, rows: Sequence[UnfinishedRow]) -> list[TaskLine]:
        return [
            TaskLine(
                words.UNFINISHED,
                row.child_typed or words.NAME_NOT_GIVEN,
                words.unfinished_line(instant_text(row.kept_at), row.author),
                words.OPEN_IT,
                partial(self.go, Place.UNFINISHED, row.id),
            )
            for row in rows
        ]

    def _dues(self, rows: Sequence[DueRow], tone: Tone) -> list[TaskLine]:
        return [
            TaskLine(
                concern_name(row.concern.number, row.concern.reference),
                child_text(row.concern),
                words.REVIEW_OF_MONITORED,
                words.REVIEW_IT,
                partial(self.go, Place.CONCERN, row.concern.id),
                sign=due_text(row.due_on, self._day()),
                tone=tone,
            )
            for row in rows
        ]

    def _day(self) -> date:
        return date.fromisoformat(self.bench.dates.today())


def _warnings(view: TodayView) -> list[Banner]:
    """Returns what must be looked at before anything else."""
    banners = []
    for code in view.warnings:
        sentence = code_sentence(code)
        banners.append(Banner(Tone.CAUTION, sentence.then, title=sentence.what))
    if view.unreadable:
        banners.append(Banner(Tone.CAUTION, words.unreadable(view.unreadable)))
    if view.unwritten_readings:
        banners.append(Banner(Tone.CAUTION, words.unwritten(view.unwritten_readings)))
    return banners

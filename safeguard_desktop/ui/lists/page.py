"""The page that brings in a list: file, columns, children, and then one act that writes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from safeguard_desktop.domain.errors import Refused
from safeguard_desktop.domain.lists import ListColumn, ListPurpose
from safeguard_desktop.foreign.list_parts import ListRead
from safeguard_desktop.foreign.runner import CannotBeRead
from safeguard_desktop.services.lists.bringing import BroughtIn, ListDraft, ListsService
from safeguard_desktop.services.lists.people import Listed
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.drafts import DraftKeeper
from safeguard_desktop.ui.desk.page import DeskPage
from safeguard_desktop.ui.desk.papers import Papers
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.lists.answers import ListAnswers, answers_kept
from safeguard_desktop.ui.lists.choose_step import ChooseStep
from safeguard_desktop.ui.lists.columns_step import ColumnsStep
from safeguard_desktop.ui.lists.people_step import PeopleStep
from safeguard_desktop.ui.picker import Pick, PickRequest
from safeguard_desktop.ui.widgets import ProgressPanel
from safeguard_desktop.wording import lists as words


class ListsPage(DeskPage):
    """Brings in children, or what a tracker says of them. Source: S106."""

    def __init__(self, lists: ListsService, bench: Bench, papers: Papers) -> None:
        super().__init__(Place.LISTS, bench)
        self._lists, self._papers = lists, papers
        self._read: ListRead | None = None
        self._path = Path()
        self._wanted: ListAnswers | None = None
        self.choose, self.columns_step, self.people = ChooseStep(), ColumnsStep(), PeopleStep()
        self.progress = ProgressPanel("lists_progress")
        self._keeper = DraftKeeper(bench, "list_form", self.answers, self)
        self._keeper.kept.connect(self.tell_of_keeping)
        self._stack = QStackedWidget()
        for step in (self.choose, self.columns_step, self.people):
            self._stack.addWidget(step)
        self.column.addWidget(self.progress)
        self.column.addWidget(self._stack, 1)
        self.choose.choose_chosen.connect(self._on_choose_chosen)
        self.columns_step.next_chosen.connect(self._on_next_chosen)
        self.people.bring_in_chosen.connect(self._on_bring_in_chosen)
        for again in (self.columns_step.again_chosen, self.people.again_chosen):
            again.connect(self._begin_again)

    @override
    def open_subject(self, subject: str) -> None:
        self._let_go()
        super().open_subject(subject)
        self._keeper.begin("", self._restore)
        self.settle()

    @property
    @override
    def is_needed(self) -> bool:
        return self._read is not None

    @override
    def keep_drafts(self) -> None:
        self._keeper.keep()

    @override
    def show_fault(self, fault: Exception) -> None:
        self.progress.finish()
        if isinstance(fault, CannotBeRead):
            self.trouble.say(words.REFUSED_TITLE, words.REFUSED.get(fault.cause, words.REFUSED_OTHERWISE))
            return
        if isinstance(fault, Refused) and fault.problems:
            self.columns_step.show_problems(fault.problems)
            return
        super().show_fault(fault)

    def draft(self) -> ListDraft | None:
        """Returns the list as it is to be brought in; None while none is read."""
        if self._read is None:
            return None
        return ListDraft(
            read=self._read,
            purpose=self.choose.chosen(),
            columns=self.columns_step.columns(),
            called=self.columns_step.called.text(),
            choices=dict(self.people.choices),
        )

    def answers(self) -> dict[str, str]:
        """Returns what is answered, for the draft: where the list lies, and nothing of what stands in it."""
        draft = self.draft()
        if draft is None:
            return {}
        return ListAnswers(self._path, draft.purpose, draft.called, draft.columns, draft.choices).kept()

    def _restore(self, kept: dict[str, str]) -> None:
        """Reads the list once more, and answers what was answered."""
        self._wanted = answers_kept(kept)
        self.choose.purpose.choose(self._wanted.purpose)
        self._take_up(self._wanted.path)

    def _on_choose_chosen(self) -> None:
        request = PickRequest(
            Pick.FILE, words.PICK_TITLE, self._papers.start, "", words.PICK_KIND, "csv tsv txt xml"
        )
        self._papers.picker.choose(self, request, self._on_file_chosen)

    def _on_file_chosen(self, paths: tuple[Path, ...]) -> None:
        if paths:
            self._wanted = None
            self._take_up(paths[0])

    def _take_up(self, path: Path) -> None:
        self.clear_fault()
        self.progress.start(words.READING)
        self._path, purpose = path, self.choose.chosen()
        self.ask(lambda: self._taken_up(path, purpose), self._on_read)

    def _taken_up(self, path: Path, purpose: ListPurpose) -> tuple[ListRead, tuple[ListColumn, ...]]:
        """Reads a file and guesses at its columns. It must not touch the widgets."""
        read = self._lists.read(path)
        return read, self._lists.guessed(read, purpose)

    def _on_read(self, found: tuple[ListRead, tuple[ListColumn, ...]]) -> None:
        self.progress.finish()
        self._read, guessed = found
        wanted = self._wanted
        is_same = wanted is not None and len(wanted.columns) == len(guessed)
        columns = wanted.columns if wanted is not None and is_same else guessed
        self.columns_step.show_list(self._read, self.choose.chosen(), columns)
        if wanted is not None and is_same:
            self.columns_step.called.set_text(wanted.called)
        self._show(self.columns_step)
        if wanted is not None and is_same and wanted.choices:
            self._on_next_chosen()

    def _on_next_chosen(self) -> None:
        draft = self.draft()
        if draft is not None:
            self.progress.start(words.READING)
            self.ask(lambda: (self._lists.people(draft), self._lists.silent_lines(draft)), self._on_people)

    def _on_people(self, found: tuple[tuple[Listed, ...], Sequence[int]]) -> None:
        self.progress.finish()
        people, silent = found
        purpose = self.choose.chosen()
        self.columns_step.summary.clear()
        chosen = dict(self._wanted.choices) if self._wanted is not None else None
        self._wanted = None
        self.people.show_people(people, purpose, silent if purpose is ListPurpose.TRACKER else (), chosen)
        self._show(self.people)

    def _on_bring_in_chosen(self) -> None:
        draft = self.draft()
        if draft is not None:
            self.progress.start(words.BRINGING_IN)
            self.ask(lambda: self._lists.bring_in(draft), self._on_brought_in)

    def _on_brought_in(self, brought: BroughtIn) -> None:
        self.progress.finish()
        self._keeper.finish()
        self._let_go()
        self.say(words.brought_in(brought.files, brought.notes, brought.already))
        self.bench.bus.changed.emit(brought.changed)
        self.go(Place.CHILDREN)

    def _begin_again(self) -> None:
        self._keeper.finish()
        self._let_go()
        self._keeper.begin("", self._restore)
        self._show(self.choose)

    def _let_go(self) -> None:
        """Lets go of the list and of everything that was answered about it."""
        self._keeper.pause()
        self._read, self._wanted = None, None
        self.choose.empty()
        self.columns_step.empty()
        self.people.empty()
        self._stack.setCurrentWidget(self.choose)

    def _show(self, step: QWidget) -> None:
        self._stack.setCurrentWidget(step)
        self._is_settled = False
        self.settle()

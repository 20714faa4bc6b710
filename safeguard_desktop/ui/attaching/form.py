"""The form that attaches documents; nothing is kept before its button is pressed. S91; guidance.md 2.4, 10.2."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from typing_extensions import override

from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.services.attaching.attaching import AttachDraft, AttachingService, PictureRule
from safeguard_desktop.services.attaching.looking import LookedAt
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.attaching.files_field import FilesField
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.desk.papers import Papers
from safeguard_desktop.ui.picker import Pick, PickRequest
from safeguard_desktop.ui.tasks import Progress
from safeguard_desktop.ui.theme import Tone
from safeguard_desktop.ui.widgets import Banner, CheckField, DateField, LineField, MutedText, ProgressPanel
from safeguard_desktop.wording import attaching as words
from safeguard_desktop.wording.problems import problem_text


@dataclass(frozen=True)
class AttachTo:
    """What is attached to: an entry, or a child alone."""

    about: EntryId | None = None
    child: ChildId | None = None


@dataclass(frozen=True)
class AttachWords:
    """What the form is called where it stands, and what it says of who can open what it keeps."""

    name: str = "attach_form"
    act: str = words.ATTACH_ACT
    who: str = words.OPEN_TO_ALL
    when_hint: str = words.WHEN_HINT


class AttachForm(DeskForm):
    """Which files, what they are, from whom and of which day. Files are held in memory and are in no draft."""

    said = AttachWords()

    def __init__(
        self, attaching: AttachingService, bench: Bench, papers: Papers, to: Callable[[], AttachTo]
    ) -> None:
        """Makes the form; `to` says what the files go to, whenever the form begins."""
        super().__init__(self.said.name, words.ATTACH_TITLE, self.said.act, bench)
        self._attaching, self._papers = attaching, papers
        self._ask_to, self._to = to, AttachTo()
        self._rule = PictureRule()
        self._working: Progress | None = None
        self.who_text = MutedText(self.said.who)
        self.rule_banner = Banner(Tone.CAUTION, "", title=" ")
        self.files = FilesField()
        self.files.chosen.connect(self._choose)
        self.files.edited.connect(self._show_notices)
        self.injury_banner = Banner(Tone.CAUTION, words.INJURY, title=words.INJURY_TITLE)
        self.taken_out_banner = Banner(Tone.ACCENT, "", title=words.TAKEN_OUT_TITLE)
        for part in (self.who_text, self.rule_banner, self.files, self.injury_banner, self.taken_out_banner):
            self.add(part)
        self.description = self.add_field(
            LineField("document_description", words.DESCRIPTION, words.DESCRIPTION_HINT)
        )
        self.source = self.add_field(
            LineField("document_source", words.SOURCE, words.SOURCE_HINT, optional=True)
        )
        self.when = self.add_field(
            DateField("document_when", words.WHEN, bench.dates.when, self.said.when_hint, optional=True)
        )
        self.shows_none = self.add_field(CheckField("shows_none", words.SHOWS_NONE, words.SHOWS_NONE_HINT))
        self.progress = ProgressPanel(f"{self.said.name}_progress")
        self.progress.cancel_chosen.connect(self._on_cancel_chosen)
        self.add(self.progress)
        self.add_acts()
        self.saved.connect(lambda _changed: self.files.empty())  # nothing of them stays in memory
        self._show_notices()

    @override
    def prefill(self) -> None:
        self.files.empty()
        self._rule = PictureRule()
        self._show_notices()
        to = self._to = self._ask_to()
        self.bench.tasks.run(
            lambda: self._attaching.rule(to.about, to.child),
            self._on_rule_told,
            self.trouble.show_failure,
            latest="attach rule",
            owner=self,
        )

    @override
    def focus_first(self) -> None:
        self.files.focus_control()

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self._attaching.problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft, progress = self.draft(), self._begin(words.KEEPING)
        return lambda: self._attaching.attach(draft, progress)

    @override
    def clear_problems(self) -> None:
        super().clear_problems()
        self._end()

    @override
    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        fields = {**self.fields, self.files.objectName(): self.files}
        self.summary.show_problems([(found.field, problem_text(found)) for found in problems], fields)

    @override
    def pause(self) -> None:
        super().pause()
        if self._working is not None:
            self._working.cancel()
        self.files.empty()

    def draft(self) -> AttachDraft:
        """Returns what is answered."""
        return AttachDraft(
            about=self._to.about,
            child=self._to.child,
            files=self.files.files,
            description=self.description.text(),
            source=self.source.text(),
            when_typed=self.when.text(),
            shows_none=self.shows_none.is_checked(),
        )

    def _choose(self) -> None:
        request = PickRequest(Pick.FILES, words.CHOOSE_TITLE, self._papers.start)
        self._papers.picker.choose(self, request, self._on_files_chosen)

    def _on_files_chosen(self, paths: tuple[Path, ...]) -> None:
        if not paths:
            return
        progress = self._begin(words.LOOKING)
        self.bench.tasks.run(
            lambda: self._attaching.look_at(paths, progress),
            self._on_looked_at,
            self._on_not_looked_at,
            owner=self,
        )

    def _on_looked_at(self, files: tuple[LookedAt, ...]) -> None:
        self._end()
        self.files.add_files(files)
        self.files.focus_control()

    def _on_not_looked_at(self, fault: Exception) -> None:
        self._end()
        self.trouble.show_failure(fault)

    def _on_rule_told(self, rule: PictureRule) -> None:
        self._rule = rule
        self._show_notices()

    def _on_cancel_chosen(self) -> None:
        if self._working is not None:
            self._working.cancel()
        self._end()
        self.files.focus_control()

    def _begin(self, title: str) -> Progress:
        self.progress.start(title)
        self.act_button.setEnabled(False)
        self.files.choose_button.setEnabled(False)
        self._working = self.bench.tasks.progress(self.progress.set_progress)
        return self._working

    def _end(self) -> None:
        self._working = None
        self.progress.finish()
        self.act_button.setEnabled(True)
        self.files.choose_button.setEnabled(True)

    def _show_notices(self) -> None:
        """Shows what holds for the files that are chosen, and for what they go to."""
        rule, files = self._rule, self.files.files
        if rule.is_asked:
            text, title = (
                (words.FORBIDDEN, words.FORBIDDEN_TITLE)
                if rule.is_forbidden
                else (words.NEAR, words.NEAR_TITLE)
            )
            self.rule_banner.set_text(text, title=title)
        self.rule_banner.setVisible(rule.is_asked)
        self.shows_none.setVisible(rule.is_asked)
        self.injury_banner.setVisible(any(file.is_picture for file in files))
        taken = [file for file in files if file.taken_out]
        lines = (
            words.PICTURE_TAKEN_OUT.format(name=file.name, what=words.taken_out_text(file.taken_out))
            for file in taken
        )
        self.taken_out_banner.set_text("\n".join((*lines, words.TAKEN_OUT_NOTE)))
        self.taken_out_banner.setVisible(bool(taken))

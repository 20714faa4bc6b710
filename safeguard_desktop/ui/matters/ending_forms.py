"""The forms with which a matter ends: how it was concluded, and how long it is kept. Source: R-STAFF-3, R-STAFF-4."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from typing_extensions import override

from safeguard_desktop.domain.adult_codes import OUTCOMES_OF, Barring, MatterKind, MatterOutcome
from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.guidance import Guidance
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.matters import Matter
from safeguard_desktop.services.matters.drafts import ConcludeDraft, KeepDraft
from safeguard_desktop.services.matters.matters import MattersService
from safeguard_desktop.services.matters.recording import RecordingService
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.acting.choices import choices_of, chosen_of
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.desk.guidance import guidance_banner
from safeguard_desktop.ui.matters.forms import renamed
from safeguard_desktop.ui.widgets import CheckField, Choice, ChoiceField, DateField, TextField
from safeguard_desktop.wording import matters as words


class ConcludeForm(DeskForm):
    """How a matter ended: the outcomes are those of its kind."""

    def __init__(
        self, services: tuple[RecordingService, MattersService], guidance: Sequence[Guidance], bench: Bench
    ) -> None:
        super().__init__("matter_conclude_form", words.CONCLUDE_TITLE, words.CONCLUDE_ACT, bench)
        self._recording, self._matters = services
        for rule in guidance:
            self.add(guidance_banner(rule))
        self.outcome = self.add_field(ChoiceField("matter_outcome", words.OUTCOME, []))
        self.reason = self.add_field(TextField("matter_reason", words.CONCLUDE_REASON, least_lines=2))
        self.barring = self.add_field(
            ChoiceField("barring", words.BARRING_QUESTION, choices_of(words.BARRING))
        )
        self.barring_reason = self.add_field(
            TextField("barring_reason", words.BARRING_REASON, optional=True, least_lines=2)
        )
        self.lessons = self.add_field(TextField("lessons", words.LESSONS, optional=True, least_lines=2))
        self.closes = self.add_field(CheckField("matter_closes", words.CLOSES))
        self.add_acts()

    @override
    def begin(self, about: str) -> None:
        """Begins once it is known what kind of matter it is."""
        self.bench.tasks.run(
            lambda: self._matters.matter(EntryId(about)),
            lambda matter: self._begin_with(about, matter),
            self.trouble.show_failure,
            owner=self,
        )

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: renamed(
            self._recording.conclude_problems(draft), {"outcome": "matter_outcome", "reason": "matter_reason"}
        )

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self._recording.conclude(draft)

    def draft(self) -> ConcludeDraft:
        """Returns what is answered."""
        return ConcludeDraft(
            matter=EntryId(self.about),
            outcome=chosen_of(self.outcome, MatterOutcome),
            reason=self.reason.text(),
            barring=chosen_of(self.barring, Barring) if not self.barring.isHidden() else None,
            barring_reason=self.barring_reason.text(),
            lessons=self.lessons.text(),
            closes=self.closes.is_checked(),
        )

    def _begin_with(self, about: str, matter: Matter) -> None:
        outcomes = OUTCOMES_OF[matter.kind] if matter.kind else ()
        self.outcome.offer([Choice(each.value, words.OUTCOMES[each]) for each in outcomes], "")
        is_allegation = matter.kind is MatterKind.ALLEGATION
        for field in (self.barring, self.barring_reason):
            field.setVisible(is_allegation)
        super().begin(about)


class KeepForm(DeskForm):
    """From which day a matter need not be kept any more; the program counts, a person may say another day."""

    def __init__(self, recording: RecordingService, guidance: Sequence[Guidance], bench: Bench) -> None:
        super().__init__("matter_keep_form", words.KEEP_TITLE, words.KEEP_ACT, bench)
        self._recording = recording
        for rule in guidance:
            self.add(guidance_banner(rule))
        coming = bench.dates.coming
        self.pension = self.add_field(
            DateField("pension_on", words.PENSION_ON, coming, words.PENSION_HINT, optional=True)
        )
        self.left = self.add_field(
            DateField("left_on", words.LEFT_ON, bench.dates.when, words.LEFT_HINT, optional=True)
        )
        self.until = self.add_field(DateField("until", words.UNTIL, coming, words.UNTIL_HINT, optional=True))
        self.reason = self.add_field(
            TextField("matter_reason", words.KEEP_REASON, optional=True, least_lines=2)
        )
        self.add_acts()

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: renamed(self._recording.keep_problems(draft), {"reason": "matter_reason"})

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self._recording.keep(draft)

    def draft(self) -> KeepDraft:
        """Returns what is answered."""
        return KeepDraft(
            matter=EntryId(self.about),
            pension_on=self.pension.text(),
            left_on=self.left.text(),
            until=self.until.text(),
            reason=self.reason.text(),
        )

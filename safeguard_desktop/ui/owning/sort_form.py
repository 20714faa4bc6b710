"""The form that says anew what a concern is about, and why. Source: S52; guidance.md section 2.4."""

from __future__ import annotations

from collections.abc import Callable

from typing_extensions import override

from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.register import SettingKind
from safeguard_desktop.services.concern.sorting import Sorted, SortingService
from safeguard_desktop.services.inbox.drafts import SortDraft
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.category_choice import CategoryChoice
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.receiving.information import InformationFields
from safeguard_desktop.ui.widgets import MutedText, TextField
from safeguard_desktop.wording import owning as words


class SortForm(DeskForm):
    """Kinds of worry and sorts of information, as they stand now. What a kind brings along is said beside it."""

    def __init__(self, sorting: SortingService, bench: Bench, kind: SettingKind | None = None) -> None:
        super().__init__("sort_form", words.SORT_TITLE, words.SORT_ACT, bench)
        self._sorting = sorting
        self._now = Sorted((), ())
        self.add(MutedText(words.SORT_INTRO))
        self.categories = self.add_field(CategoryChoice(kind))
        self.information = InformationFields()
        self.add(self.information)
        self.fields |= self.information.fields()
        self.reason = self.add_field(TextField("sort_reason", words.SORT_REASON, least_lines=2))
        self.add_acts()

    @override
    def begin(self, about: str) -> None:
        """Begins once it is known what the concern is about now."""
        concern = EntryId(about)
        self.bench.tasks.run(
            lambda: self._sorting.now(concern),
            lambda now: self._begin_with(about, now),
            self.trouble.show_failure,
            latest="sort form",
            owner=self,
        )

    @override
    def prefill(self) -> None:
        self.categories.choose(self._now.categories)
        self.information.choose(self._now.information)

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self._sorting.problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self._sorting.sort(draft)

    def draft(self) -> SortDraft:
        """Returns what is answered."""
        return SortDraft(
            EntryId(self.about), self.categories.chosen(), self.information.chosen(), self.reason.text()
        )

    def _begin_with(self, about: str, now: Sorted) -> None:
        self._now = now
        super().begin(about)

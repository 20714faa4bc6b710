"""The form that says that a concern belongs with another one, here or from another setting. Source: S53, S92."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from typing_extensions import override

from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.rows import ConcernRow
from safeguard_desktop.services.concern.beside import ConcernLinkDraft, ConcernLinkingService
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.concerns.table import about_text, when_text
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.widgets import Choice, ListField, TextField
from safeguard_desktop.wording import concerns as words
from safeguard_desktop.wording.story import concern_called


class ConcernLinkForm(DeskForm):
    """With which other concern one belongs, and why."""

    def __init__(self, linking: ConcernLinkingService, bench: Bench) -> None:
        super().__init__("concern_link_form", words.LINK_TITLE, words.LINK_ACT, bench)
        self._linking = linking
        self._wanted = ""
        self.other = self.add_field(ListField("other_concern", words.LINK_OTHER, []))
        self.reason = self.add_field(TextField("concern_link_reason", words.LINK_REASON, least_lines=2))
        self.add_acts()

    @override
    def prefill(self) -> None:
        self._wanted = ""
        self._find()

    @override
    def restore(self, answers: dict[str, str]) -> None:
        self._wanted = answers.get("other_concern", "")
        super().restore(answers)
        self._find()

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self._linking.problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self._linking.link(draft)

    def draft(self) -> ConcernLinkDraft:
        """Returns what is answered."""
        other = self.other.chosen()
        return ConcernLinkDraft(EntryId(self.about), EntryId(other) if other else None, self.reason.text())

    def _find(self) -> None:
        concern = EntryId(self.about)
        self.bench.tasks.run(
            lambda: self._linking.choices(concern),
            self._on_found,
            self._on_failed,
            latest="beside",
            owner=self,
        )

    def _on_found(self, rows: Sequence[ConcernRow]) -> None:
        chosen = self.other.chosen() or self._wanted
        self.other.offer([Choice(row.id, _line(row)) for row in rows])
        self.other.show_hint(words.LINK_OTHER_HINT if rows else words.LINK_OTHER_NONE)
        only = rows[0].id if len(rows) == 1 else None
        self.other.choose(chosen if chosen in {row.id for row in rows} else only)


def _line(row: ConcernRow) -> str:
    return " · ".join(filter(None, (concern_called(row), row.child_name, when_text(row), about_text(row))))

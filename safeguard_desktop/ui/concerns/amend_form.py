"""The form that corrects an entry. Both wordings stay readable. Source: guidance.md section 10.1 (rules)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.services.concern.amending import CODES
from safeguard_desktop.services.inbox.drafts import AmendDraft
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.acting.choices import choices_of
from safeguard_desktop.ui.desk.answers import give_answer
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.theme import Space
from safeguard_desktop.ui.widgets import ChoiceField, MutedText, TextField
from safeguard_desktop.wording import concerns as words
from safeguard_desktop.wording.story import field_label, field_text


class Corrects(Protocol):
    """What records corrections: of the children's record, or of that about adults."""

    def amendable_fields(self, entry: EntryId) -> tuple[tuple[str, str], ...]:
        """Return the fields of an entry that may be corrected, as they read now."""

    def amend_problems(self, draft: AmendDraft) -> tuple[Problem, ...]:
        """Return what is missing from a correction."""

    def amend(self, draft: AmendDraft) -> Changed:
        """Record a correction."""


class AmendForm(DeskForm):
    """Every text of an entry that may be corrected, as it reads now, and the reason."""

    def __init__(self, correcting: Corrects, bench: Bench, name: str = "amend_form") -> None:
        super().__init__(name, words.AMEND_TITLE, words.AMEND_ACT, bench)
        self._correcting = correcting
        self._now_reads: dict[str, str] = {}
        self._asked: dict[str, TextField | ChoiceField] = {}
        self.add(MutedText(words.AMEND_INTRO))
        self._texts = QWidget()
        self._column = QVBoxLayout(self._texts)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.LARGE)
        self.add(self._texts)
        self.reason = self.add_field(TextField("amend_reason", words.AMEND_REASON, least_lines=2))
        self.add_acts()

    @override
    def begin(self, about: str) -> None:
        """Begins the correction of an entry, once its texts have come as they read now."""
        entry = EntryId(about)
        self.bench.tasks.run(
            lambda: self._correcting.amendable_fields(entry),
            lambda now_reads: self._begin_with(entry, now_reads),
            self.trouble.show_failure,
            owner=self,
        )

    def _begin_with(self, entry: EntryId, now_reads: tuple[tuple[str, str], ...]) -> None:
        self.pause()
        for name, field in self._asked.items():
            del self.fields[name]
            field.hide()
            field.deleteLater()
        self._now_reads, self._asked = dict(now_reads), {}
        reason = self.fields.pop("amend_reason")
        for name, _text in now_reads:
            field = _field_for(name)
            self._column.addWidget(field)
            self.fields[name] = self._asked[name] = field
        self.fields["amend_reason"] = reason
        super().begin(entry)

    @override
    def prefill(self) -> None:
        for name, field in self._asked.items():
            give_answer(field, self._now_reads[name])

    @override
    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        # A decision has a text called "reason" too, so the reason of the correction goes by another name here.
        is_unexplained = not self.reason.text()
        own = tuple(
            Problem("amend_reason", found.code) if found.field == "reason" and is_unexplained else found
            for found in problems
        )
        super().show_problems(own)

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self._correcting.amend_problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self._correcting.amend(draft)

    def draft(self) -> AmendDraft:
        """Returns the texts that should read otherwise."""
        now = self.answers()
        reason = now.pop("amend_reason")
        changes = {name: text for name, text in now.items() if text != self._now_reads[name].strip()}
        return AmendDraft(EntryId(self.about), changes, reason)


def _field_for(name: str) -> TextField | ChoiceField:
    """Returns the question about a field: one of its answers where they are a closed list, a text otherwise."""
    codes = CODES.get(name)
    if codes is None:
        return TextField(name, field_label(name), least_lines=1)
    return ChoiceField(name, field_label(name), choices_of({code: field_text(name, code) for code in codes}))

"""The form about a ground on which something is kept back: what it says, where, and when somebody looked at it."""

from __future__ import annotations

from collections.abc import Callable

from typing_extensions import override

from safeguard_desktop.domain.access.codes import Exemption
from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.services.guiding.grounds import GroundDraft, GroundRow, GroundsKeeping
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.widgets import CheckField, DateField, LineField, MutedText, TextField
from safeguard_desktop.wording import guiding as words
from safeguard_desktop.wording.access import GROUNDS_SHORT
from safeguard_desktop.wording.times import date_text


class GroundForm(DeskForm):
    """A ground in the setting's own words. It is about the code of one."""

    def __init__(self, grounds: GroundsKeeping, bench: Bench) -> None:
        super().__init__("ground_form", words.GROUND, words.GROUND_ACT, bench)
        self._grounds = grounds
        self._name = MutedText("")
        self.add(self._name)
        self.text = self.add_field(
            TextField("ground_text", words.GROUND_TEXT, words.GROUND_TEXT_HINT, least_lines=4)
        )
        self.judged = self.add_field(LineField("ground_judged", words.GROUND_JUDGED, optional=True))
        self.source = self.add_field(TextField("ground_source", words.SOURCE, least_lines=2))
        self.verified = self.add_field(DateField("ground_verified", words.VERIFIED, bench.dates.past))
        self.why = self.add_field(TextField("ground_why", words.WHY, optional=True, least_lines=2))
        self.back = self.add_field(CheckField("ground_back", words.BACK))
        self.add_acts()

    @override
    def begin(self, about: str) -> None:
        super().begin(about)
        self.back.hide()
        self.bench.tasks.run(lambda: self._grounds.row(about), self._on_found, owner=self)

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self._grounds.problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self._grounds.write(draft)

    def draft(self) -> GroundDraft:
        """Returns what is answered."""
        return GroundDraft(
            Exemption(self.about),
            self.text.text(),
            self.judged.text(),
            self.source.text(),
            self.verified.text(),
            self.why.text(),
            is_shipped=self.back.is_checked(),
        )

    def _on_found(self, row: GroundRow | None) -> None:
        """Fills in what stands there now; what was begun goes before. Nobody has looked yet where it says so."""
        if row is None or row.rule.key != self.about:
            return
        self._name.setText(GROUNDS_SHORT[row.rule.key])
        self.back.setVisible(row.changed is not None)
        if self.text.text():
            return
        self.text.set_text(row.rule.text)
        self.judged.set_text(row.rule.judged)
        self.source.set_text(row.rule.source)
        self.verified.set_text(date_text(row.rule.verified_on) if row.rule.is_verified else "")
        self.note_prefilled()

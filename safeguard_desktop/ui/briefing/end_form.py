"""The form that ends what staff were told before its last day, and why."""

from __future__ import annotations

from collections.abc import Callable

from typing_extensions import override

from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.services.briefing.drafts import BriefingEndDraft
from safeguard_desktop.services.briefing.telling_staff import TellingStaffService
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.theme import Tone
from safeguard_desktop.ui.widgets import Banner, TextField
from safeguard_desktop.wording import briefing as words


class EndBriefingForm(DeskForm):
    """Why it does not hold any more."""

    def __init__(self, telling: TellingStaffService, bench: Bench) -> None:
        super().__init__("end_briefing_form", words.END_TITLE, words.END_ACT, bench)
        self._telling = telling
        self.add(Banner(Tone.CAUTION, words.END_WARNING, icon_name="info"))
        self.reason = self.add_field(TextField("reason", words.END_REASON, least_lines=2))
        self.add_acts()

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self._draft()
        return lambda: self._telling.end_problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self._draft()
        return lambda: self._telling.end(draft)

    def _draft(self) -> BriefingEndDraft:
        return BriefingEndDraft(EntryId(self.about), self.reason.text())

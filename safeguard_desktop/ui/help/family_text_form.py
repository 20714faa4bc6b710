"""The form in which a text for families is written: parts in one box, an empty line between them. Source: S05, S102."""

from __future__ import annotations

from collections.abc import Callable

from typing_extensions import override

from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.services.guiding.family_texts import FamilyTextDraft, FamilyTextsService, TextNow
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.widgets import CheckField, MutedText, TextField
from safeguard_desktop.wording import family_texts as words


class FamilyTextForm(DeskForm):
    """One text, as it is given out now."""

    def __init__(self, texts: FamilyTextsService, bench: Bench, now: TextNow) -> None:
        """Makes the form about a text as it is now."""
        super().__init__("family_text_form", words.TITLE, words.ACT, bench)
        self._texts, self._now = texts, now
        self.add(MutedText(now.foot))
        self.text = self.add_field(TextField("family_text", words.TEXT, words.TEXT_HINT, least_lines=14))
        self.why = self.add_field(TextField("family_text_why", words.WHY, optional=True, least_lines=2))
        self.back = self.add_field(CheckField("family_text_back", words.BACK))
        self.back.setVisible(now.changed is not None)
        self.add_acts()

    @override
    def prefill(self) -> None:
        self.text.set_text(self._now.text)

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self._draft()
        return lambda: self._texts.problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self._draft()
        return lambda: self._texts.write(draft)

    def _draft(self) -> FamilyTextDraft:
        return FamilyTextDraft(
            self._now.which, self.text.text(), self.why.text(), is_shipped=self.back.is_checked()
        )

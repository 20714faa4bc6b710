"""The form about a thing on paper that lies elsewhere. Source: S91; UI.md (Printing)."""

from __future__ import annotations

from collections.abc import Callable

from typing_extensions import override

from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.services.acts.acting_drafts import PaperDraft
from safeguard_desktop.services.acts.paper import PaperService
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.acting.about import subject_of
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.widgets import LineField
from safeguard_desktop.wording import acting as words


class PaperForm(DeskForm):
    """What it is, how many pages, and where it lies."""

    def __init__(self, paper: PaperService, bench: Bench, about_what: str) -> None:
        """Makes the form; `about_what` is ABOUT_CONCERN or ABOUT_CHILD."""
        super().__init__(f"{about_what}_paper_form", words.PAPER_TITLE, words.PAPER_ACT, bench)
        self._paper, self._about_what = paper, about_what
        self.item = self.add_field(LineField("item", words.PAPER_ITEM, words.PAPER_ITEM_HINT))
        self.place = self.add_field(LineField("paper_place", words.PAPER_PLACE, words.PAPER_PLACE_HINT))
        self.pages = self.add_field(LineField("pages", words.PAPER_PAGES, optional=True, is_short=True))
        self.dated = self.add_field(LineField("dated", words.PAPER_DATED, optional=True))
        self.add_acts()

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self._paper.paper_problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self._paper.keep_paper(draft)

    def draft(self) -> PaperDraft:
        """Returns what is answered."""
        return PaperDraft(
            about=subject_of(self._about_what, self.about),
            item=self.item.text(),
            place=self.place.text(),
            pages_typed=self.pages.text(),
            dated=self.dated.text(),
        )

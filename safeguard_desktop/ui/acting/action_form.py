"""The form that plans something to do: what, by whom, until when. Source: S57."""

from __future__ import annotations

from collections.abc import Callable

from typing_extensions import override

from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.services.acts.acting import ActingService
from safeguard_desktop.services.acts.acting_drafts import ActionDraft
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.acting.about import subject_of
from safeguard_desktop.ui.acting.who_field import WhoFields
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.widgets import DateField, TextField
from safeguard_desktop.wording import acting as words


class ActionForm(DeskForm):
    """Something to do. It is whoever is signed in unless somebody else is chosen."""

    def __init__(self, acting: ActingService, bench: Bench, about_what: str) -> None:
        """Makes the form; `about_what` is ABOUT_CONCERN or ABOUT_CHILD."""
        super().__init__(f"{about_what}_plan_form", words.PLAN, words.PLAN_ACT, bench)
        self._acting, self._about_what = acting, about_what
        self.what = self.add_field(TextField("what", words.PLAN_WHAT, least_lines=2))
        self.who = WhoFields(acting.people())
        self.add_field(self.who.choice)
        self.add_field(self.who.name)
        self.due_on = self.add_field(DateField("due_on", words.PLAN_DUE, bench.dates.coming, words.DUE_HINT))
        self.add_acts()

    @override
    def prefill(self) -> None:
        self.who.choose(self._acting.me)

    @override
    def show_what_applies(self) -> None:
        self.who.show_what_applies()

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        return lambda: self._acting.plan_problems(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        return lambda: self._acting.plan(draft)

    def draft(self) -> ActionDraft:
        """Returns what is answered."""
        about = subject_of(self._about_what, self.about)
        return ActionDraft(about, self.what.text(), self.due_on.text(), self.who.who())

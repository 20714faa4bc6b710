"""Giving somebody access to what is kept, and ending it. Both are entries, and both have a reason."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from typing_extensions import override

from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.ids import PersonId
from safeguard_desktop.services.restricted.access import GivingAccess
from safeguard_desktop.services.restricted.drafts import AccessDraft
from safeguard_desktop.services.restricted.rows import Named
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.forms import DeskForm
from safeguard_desktop.ui.theme import Tone
from safeguard_desktop.ui.widgets import Banner, Choice, ListField, TextField
from safeguard_desktop.wording import restricted as words


class AccessForm(DeskForm):
    """Who, and why; the form is about a circle."""

    def __init__(self, name: str, access: GivingAccess, people: Sequence[Named], bench: Bench) -> None:
        gives = name == GIVE_FORM
        title, act = (words.GIVE, words.GIVE_ACT) if gives else (words.END, words.END_ACT)
        super().__init__(name, title, act, replace(bench, drafts=access.drafts))
        self._access, self._gives = access, gives
        self.add(Banner(Tone.CAUTION, words.GIVE_TEXT if gives else words.END_TEXT, icon_name="key-round"))
        choices = [Choice(named.id, named.name) for named in people]
        self.reader = self.add_field(ListField("reader", words.GIVE_WHO if gives else words.END_WHO, choices))
        self.reason = self.add_field(TextField("reason", words.WHY, least_lines=2))
        self.add_acts()

    @override
    def find_problems(self) -> Callable[[], tuple[Problem, ...]]:
        draft = self.draft()
        find = self._access.give_problems if self._gives else self._access.end_problems
        return lambda: find(draft)

    @override
    def save(self) -> Callable[[], Changed]:
        draft = self.draft()
        act = self._access.give_access if self._gives else self._access.end_access
        return lambda: act(draft)

    def draft(self) -> AccessDraft:
        """Returns what is answered."""
        chosen = self.reader.chosen()
        return AccessDraft(self.about, PersonId(chosen) if chosen else None, self.reason.text())


GIVE_FORM = "give_access_form"
END_FORM = "end_access_form"

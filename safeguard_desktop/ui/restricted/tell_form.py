"""Telling staff what a notification asks of them: its words are a suggestion, to be edited. Source: S19, S99."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from typing_extensions import override

from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.services.acts.acting_drafts import Subject
from safeguard_desktop.services.restricted.for_staff import ForStaffService
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.ui.acting.about import ABOUT_CHILD
from safeguard_desktop.ui.briefing.tell_form import TellStaffForm
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.theme import Tone
from safeguard_desktop.ui.widgets import Banner
from safeguard_desktop.wording import restricted as words


class TellFromKeptForm(TellStaffForm):
    """The form of telling staff, begun with an answer of a notification. It is about that entry."""

    def __init__(self, for_staff: ForStaffService, child: str, suggested: str, bench: Bench) -> None:
        own = replace(bench, drafts=for_staff.drafts)
        super().__init__(for_staff.telling, own, ABOUT_CHILD, "kept_tell_form")
        self._for_staff, self._child, self._suggested = for_staff, ChildId(child), suggested
        # Below heading, fault and summary, above the first question.
        self.column.insertWidget(3, Banner(Tone.CAUTION, words.TELL_FROM_TEXT, icon_name="users-round"))

    @override
    def prefill(self) -> None:
        self.text.set_text(self._suggested)
        super().prefill()

    @override
    def subject(self) -> Subject:
        return Subject(child=self._child)

    @override
    def save(self) -> Callable[[], Changed]:
        draft, notification = self.draft(), EntryId(self.about)
        return lambda: self._for_staff.tell(notification, draft)

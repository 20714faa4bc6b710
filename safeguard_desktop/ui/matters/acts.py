"""What may be done about a matter, in the order in which it weighs: ring, say what it is, note, end."""

from __future__ import annotations

from typing import Final

from safeguard_desktop.domain.matters import MatterState
from safeguard_desktop.services.matters.desk import MattersDesk
from safeguard_desktop.services.matters.matters import MatterView
from safeguard_desktop.ui.desk.act_bar import Act, Weight
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.matters.ending_forms import ConcludeForm, KeepForm
from safeguard_desktop.ui.matters.forms import MatterNoteForm, PartyForm, SortForm, ToldForm
from safeguard_desktop.wording import matters as words

PRINT: Final = "matter_print"
"""The act that shows a worry as pages, on the page itself: an approver's window has no other place for it."""


def matter_acts(desk: MattersDesk, bench: Bench) -> tuple[Act, ...]:
    """Returns the acts; each makes its form when it is first wanted."""
    recording, matters = desk.recording, desk.matters
    contacts = desk.record.who.chain.latest.contacts
    return (
        Act(
            "matter_told", words.TOLD, "phone",
            form=lambda: ToldForm(recording, contacts, bench),
            weight=Weight.FIRST, saved=words.SAVED_TOLD,
        ),
        Act(
            "matter_sort", words.SORT, "clipboard-list",
            form=lambda: SortForm(recording, matters.sorting_guidance(), bench),
            weight=Weight.BESIDE, saved=words.SAVED,
        ),
        Act(
            "matter_note", words.NOTE, "pen-line",
            form=lambda: MatterNoteForm(recording, bench), weight=Weight.BESIDE, saved=words.SAVED,
        ),
        Act("matter_party", words.PARTY, "users", form=lambda: PartyForm(recording, bench), saved=words.SAVED),
        Act(
            "matter_conclude", words.CONCLUDE, "check",
            form=lambda: ConcludeForm((recording, matters), matters.outcome_guidance(), bench),
            applies=_is_sorted, saved=words.SAVED,
        ),
        Act(
            "matter_keep", words.KEEP, "archive",
            form=lambda: KeepForm(recording, matters.keeping_guidance(), bench), saved=words.SAVED,
        ),
        Act(PRINT, words.PRINT_ACT, "printer"),
    )  # fmt: skip


def _is_sorted(view: MatterView) -> bool:
    return view.row.state is not MatterState.TO_SORT

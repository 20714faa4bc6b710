"""The acts of this topic, for the page of a concern and for that of a child."""

from __future__ import annotations

from safeguard_desktop.domain.entries import BriefingEnded, StaffBriefed
from safeguard_desktop.domain.rows import EntryView
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.ui.acting.acts import Where
from safeguard_desktop.ui.briefing.end_form import EndBriefingForm
from safeguard_desktop.ui.briefing.tell_form import TellStaffForm
from safeguard_desktop.ui.desk.act_bar import Act, Weight
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.wording import briefing as words

END_KEY = "end_briefing"


def briefing_acts(desk: Desk, bench: Bench, where: Where) -> tuple[Act, ...]:
    """Returns telling staff, which stands as a button, and ending that, which stands on its entry alone."""

    def holds(entry: EntryView, view: object) -> bool:
        ended = {each.body.briefing for each in where.entries(view) if isinstance(each.body, BriefingEnded)}
        return isinstance(entry.body, StaffBriefed) and entry.id not in ended

    return (
        Act(
            "tell_staff",
            words.TELL,
            "users-round",
            lambda: TellStaffForm(desk.telling_staff, bench, where.about_what),
            applies=where.applies,
            weight=Weight.BESIDE,
            saved=words.SAVED,
        ),
        Act(
            END_KEY,
            words.END,
            form=lambda: EndBriefingForm(desk.telling_staff, bench),
            applies=_nowhere_else,
            on_entry=holds,
            saved=words.ENDED,
        ),
    )


def _nowhere_else(_view: object) -> bool:
    return False

"""What is to be done, in words: an action, an answer that is owed, a file that is to be sent."""

from __future__ import annotations

from typing import Final

from safeguard_desktop.domain.entries import (
    InformationRequested,
    LeavingRecorded,
    PlanMeeting,
    PlanNotice,
    Referral,
    TransferPrepared,
)
from safeguard_desktop.domain.rows import TaskKind, TaskRow
from safeguard_desktop.wording import arriving as arriving_words
from safeguard_desktop.wording import child_file as words
from safeguard_desktop.wording import labels
from safeguard_desktop.wording import leavers as leaver_words
from safeguard_desktop.wording import legal as legal_words
from safeguard_desktop.wording import plans as plan_words
from safeguard_desktop.wording import second as second_words
from safeguard_desktop.wording import sharing as sharing_words
from safeguard_desktop.wording.sharing_story import recipient_text
from safeguard_desktop.wording.times import date_text

_SHARING: Final = {
    TaskKind.MAKE_GOOD: sharing_words.MAKE_GOOD_LINE,
    TaskKind.SHARING_REVIEW: sharing_words.REVIEW_LINE,
    TaskKind.LEGAL_REQUEST: legal_words.TODAY_LINE,
}


def task_text(task: TaskRow) -> str:
    """Returns what is to be done."""
    body = task.entry.body
    if task.kind is TaskKind.PROPOSED:
        return arriving_words.proposed(task.entry)
    if task.kind is TaskKind.SECOND_LOOK:
        return second_words.TODAY_LINE
    if isinstance(body, LeavingRecorded | TransferPrepared):
        return leaver_words.task_line(body)
    if isinstance(body, PlanNotice):
        return plan_words.notice_line(body.trigger, body.whom)
    if isinstance(body, PlanMeeting):
        return plan_words.meeting_line(body.kind, date_text(body.on))
    if isinstance(body, Referral):
        return words.answer_owed(body.organisation or labels.ENTRY_KINDS[body.KIND])
    if task.kind in _SHARING:
        return _SHARING[task.kind]
    if isinstance(body, InformationRequested):
        return words.answer_owed(recipient_text(body))
    what = getattr(body, "what", "") if task.kind is TaskKind.ACTION else ""
    agency = getattr(body, "agency", None)
    if agency is not None:
        what = words.answer_owed(getattr(body, "agency_name", "") or labels.AGENCIES[agency])
    return what

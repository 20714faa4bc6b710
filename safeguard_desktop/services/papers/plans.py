"""What a child's social worker was told, and meetings, as papers tell them. Source: S85 to S88, X07."""

from safeguard_desktop.domain.entries.plans import PlanMeeting, PlanMeetingStep, PlanNotice, PlanNoticeGiven
from safeguard_desktop.domain.rows import EntryView
from safeguard_desktop.services.papers.facts import details
from safeguard_desktop.services.papers.reading import Reading
from safeguard_desktop.services.papers.texts import Texts, texts
from safeguard_desktop.wording import labels, papers
from safeguard_desktop.wording import plans as words
from safeguard_desktop.wording.times import date_text


@texts.register
def _notice(body: PlanNotice, _entry: EntryView, _reading: Reading) -> Texts:
    due = details((papers.DUE, date_text(body.due_on)), (words.TO_BE_TOLD, body.whom))
    return Texts(category=words.TRIGGERS[body.trigger], fact=body.text, details=due)


@texts.register
def _given(body: PlanNoticeGiven, _entry: EntryView, reading: Reading) -> Texts:
    way = labels.CONTACT_WAYS[body.way] if body.way is not None else ""
    return Texts(
        category=way,
        source=", ".join(filter(None, (body.who, body.organisation))),
        fact=body.acknowledged,
        details=details((papers.ABOUT, reading.number(body.notice))),
    )


@texts.register
def _meeting(body: PlanMeeting, _entry: EntryView, _reading: Reading) -> Texts:
    return Texts(
        category=words.meeting_line(body.kind, date_text(body.on)),
        fact=body.text,
        details=details((words.REPORT_DUE, date_text(body.report_due))),
    )


@texts.register
def _step(body: PlanMeetingStep, _entry: EntryView, reading: Reading) -> Texts:
    return Texts(
        category=words.STEPS[body.step],
        source=body.who,
        fact=body.text,
        details=details((papers.ABOUT, reading.number(body.meeting))),
    )

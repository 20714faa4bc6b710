"""What was done, as papers tell it: actions, calls, talks with the family, answers, paper kept elsewhere.

Source: S46 to S50, S79, S91, S103; guidance.md sections 2.1, 4 and 10.1.
"""

from safeguard_desktop.documents import content
from safeguard_desktop.domain.entries.acting import (
    ActionChanged,
    ActionEnded,
    ActionPlanned,
    AgencyAnswered,
    AgencyContact,
    FamilyContact,
    FeedbackGiven,
    PaperKept,
)
from safeguard_desktop.domain.rows import EntryView
from safeguard_desktop.services.papers.facts import details
from safeguard_desktop.services.papers.reading import Reading
from safeguard_desktop.services.papers.texts import Texts, texts
from safeguard_desktop.wording import labels
from safeguard_desktop.wording import papers as words
from safeguard_desktop.wording.story import pages_count
from safeguard_desktop.wording.times import date_text


@texts.register
def _planned(body: ActionPlanned, _entry: EntryView, reading: Reading) -> Texts:
    return Texts(fact=body.what, details=_who_and_when(body, reading))


@texts.register
def _changed(body: ActionChanged, _entry: EntryView, reading: Reading) -> Texts:
    return Texts(
        fact=body.reason,
        details=(*details((words.ABOUT, reading.number(body.action))), *_who_and_when(body, reading)),
    )


@texts.register
def _ended(body: ActionEnded, _entry: EntryView, reading: Reading) -> Texts:
    return Texts(
        kind=labels.ENTRY_KINDS[ActionPlanned.KIND],
        category=labels.ACTION_ENDS[body.end],
        fact=body.text,
        details=details((words.ABOUT, reading.number(body.action))),
    )


@texts.register
def _agency(body: AgencyContact, _entry: EntryView, _reading: Reading) -> Texts:
    agency = " – ".join(filter(None, (labels.AGENCIES[body.agency], body.agency_name)))
    told = labels.FAMILY_TOLD[body.family] if body.family else ""
    why = labels.REASONS_NOT_TOLD[body.family_reason_code] if body.family_reason_code else ""
    return Texts(
        category=labels.CONTACT_WAYS[body.way],
        source=", ".join(filter(None, (agency, body.spoke_to))),
        fact=body.said,
        details=details(
            (words.ANSWER, body.answer),
            (words.THEIR_REFERENCE, body.their_reference),
            (words.ANSWER_DUE, date_text(body.answer_due)),
            (words.FAMILY, ". ".join(filter(None, (told, why, body.family_reason)))),
            (words.AGREEMENT, labels.AGREEMENTS[body.agreement] if body.agreement else ""),
        ),
    )


@texts.register
def _answered(body: AgencyAnswered, _entry: EntryView, reading: Reading) -> Texts:
    return Texts(source=body.by, fact=body.text, details=details((words.ABOUT, reading.number(body.contact))))


@texts.register
def _family(body: FamilyContact, _entry: EntryView, _reading: Reading) -> Texts:
    why = labels.REASONS_NOT_TOLD[body.reason_code] if body.reason_code else ""
    return Texts(
        category=words.FAMILY_SPOKEN_WITH if body.made else words.FAMILY_NOT_SPOKEN_WITH,
        source=", ".join(filter(None, (body.who, labels.CONTACT_WAYS[body.way] if body.way else ""))),
        fact=body.said,
        details=details(
            (words.RESPONSE, body.response),
            (words.WHY_NOT, ". ".join(filter(None, (why, body.reason)))),
            (words.AGREEMENT, labels.AGREEMENTS[body.agreement] if body.agreement else ""),
        ),
    )


@texts.register
def _feedback(body: FeedbackGiven, _entry: EntryView, _reading: Reading) -> Texts:
    return Texts(
        category=labels.CONTACT_WAYS[body.way], fact=body.text, details=details((words.TOLD, body.to))
    )


@texts.register
def _paper(body: PaperKept, _entry: EntryView, _reading: Reading) -> Texts:
    pages = pages_count(body.pages) if body.pages else ""
    return Texts(
        fact=", ".join(filter(None, (body.item, pages))),
        details=details((words.DATED, body.dated), (words.KEPT_IN, body.place)),
    )


def _who_and_when(body: ActionPlanned | ActionChanged, reading: Reading) -> tuple[content.Detail, ...]:
    owner = (reading.person(body.owner) if body.owner else "") or body.owner_name
    return details((words.OWNER, owner), (words.DUE, date_text(body.due_on)))

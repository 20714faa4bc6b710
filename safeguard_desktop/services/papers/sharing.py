"""Decisions about sharing, and requests that led to them, as papers tell them: each as fully as the others.

Source: S30, S31, S40, S65, X01.
"""

from safeguard_desktop.documents import content
from safeguard_desktop.domain.entries.legal import LegalRequest, LegalStep
from safeguard_desktop.domain.entries.sharing import (
    DecisionCarriedOut,
    InformationRequested,
    SharedFirst,
    SharingDecision,
)
from safeguard_desktop.domain.rows import EntryView
from safeguard_desktop.services.papers.facts import details
from safeguard_desktop.services.papers.reading import Reading
from safeguard_desktop.services.papers.texts import Texts, texts
from safeguard_desktop.wording import labels, legal, papers, sharing_codes
from safeguard_desktop.wording import sharing_story as words
from safeguard_desktop.wording.times import date_text, event_text, instant_text


@texts.register
def _decision(body: SharingDecision, entry: EntryView, reading: Reading) -> Texts:
    pairs = (
        *words.all_pairs(body), (words.ITEMS, _items(body, reading)),
        (words.MADE_GOOD, reading.number(body.makes_good) if body.makes_good else ""),
        (words.LOOKED_AT_AGAIN, reading.number(body.reviews) if body.reviews else ""),
    )  # fmt: skip
    # What was typed in fields of its own has lost other children's names already; a list inside has not.
    told = ((label, reading.telling.text(text)) for label, text in pairs)
    return Texts(details=details(*told), decisions=(_decided(body, entry, reading),))


def _decided(body: SharingDecision, entry: EntryView, reading: Reading) -> content.Decision:
    return content.Decision(
        decision=sharing_codes.OUTCOMES_DONE[body.outcome],
        reason=body.reason,
        at=instant_text(entry.recorded_at),
        by=reading.recorder(entry),
        rule=reading.title_of(body.edition),
    )


def _items(body: SharingDecision, reading: Reading) -> str:
    """Return the entries that were chosen by their numbers, as far as they are told here."""
    return ", ".join(filter(None, (reading.number(item.entry) for item in body.items)))


@texts.register
def _first(body: SharedFirst, _entry: EntryView, reading: Reading) -> Texts:
    about = details((papers.ABOUT, reading.number(body.telling)), (papers.DUE, date_text(body.due_on)))
    return Texts(fact=body.why, details=about)


@texts.register
def _carried(body: DecisionCarriedOut, _entry: EntryView, reading: Reading) -> Texts:
    remains = "" if body.is_dropped else body.remains or words.ALL_GONE
    return Texts(
        kind=words.carried_heading(body),
        category=sharing_codes.WAYS[body.way] if body.way else "",
        source=body.to_name,
        fact=body.said,
        details=details(
            (papers.ABOUT, reading.number(body.decision)),
            (words.TOLD_BY, reading.number(body.telling) if body.telling else ""),
            (words.REMAINS, remains),
        ),
    )


@texts.register
def _requested(body: InformationRequested, _entry: EntryView, _reading: Reading) -> Texts:
    return Texts(
        category=labels.CONTACT_WAYS[body.way],
        source=words.recipient_text(body),
        fact=body.asked_for,
        details=details(
            (words.PURPOSE, sharing_codes.PURPOSES[body.purpose]),
            (words.WHY, body.why),
            (words.FAMILY, words.family_text(body)),
            (words.BASIS, words.basis_text(body)),
            (words.ANSWER_DUE, date_text(body.answer_due)),
        ),
    )


@texts.register
def _asked_by_law(body: LegalRequest, _entry: EntryView, _reading: Reading) -> Texts:
    return Texts(
        category=legal.PROCEEDINGS_NOW[body.proceedings],
        source=legal.asker_text(body),
        fact=body.asked_for,
        details=details(
            (legal.POWER, legal.power_text(body)),
            (legal.THEIR_REFERENCE, body.their_reference),
            (legal.ANSWER_BY, legal.due_line(body)),
        ),
    )


@texts.register
def _legal_step(body: LegalStep, _entry: EntryView, reading: Reading) -> Texts:
    return Texts(
        category=legal.step_heading(body),
        source=body.who,
        fact=body.text,
        details=details(
            (papers.ABOUT, reading.number(body.request)),
            (legal.STEP_WHEN, event_text(body.when)),
            (legal.NEW_DUE, date_text(body.due_on)),
            (legal.READ_DECISION, reading.number(body.decision) if body.decision is not None else ""),
        ),
    )

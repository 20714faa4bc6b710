"""Tells an entry: which heading, which texts of which sort. No widgets; the words come from `wording.story`."""

from __future__ import annotations

from dataclasses import dataclass

from safeguard_desktop.domain.entries import (
    ChildAdded,
    ChildDetailsChanged,
    ConcernRaised,
    ConcernReceived,
    Decision,
    Exported,
    HoldPlaced,
    Note,
    Printed,
    TransferPrepared,
)
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.rows import EntryView
from safeguard_desktop.wording import labels
from safeguard_desktop.wording import story as words
from safeguard_desktop.wording.story import Telling
from safeguard_desktop.wording.times import date_text, event_text


@dataclass(frozen=True)
class Told:
    """One text of an entry, its sort, and a heading if it has another than its sort's."""

    sort: Telling
    text: str
    heading: str = ""


@dataclass(frozen=True)
class Story:
    """An entry as it is told: a heading, a line about it, its texts."""

    heading: str
    line: str
    texts: tuple[Told, ...]


def story_of(view: EntryView) -> Story:
    """Returns how an entry is told; an entry whose text was lawfully destroyed says so."""
    if view.body is None:
        return Story(words.DESTROYED, "", ())
    return tell(view.body)


def tell(body: EntryBody) -> Story:
    """Returns how a body is told."""
    if isinstance(body, ConcernRaised):
        return _concern(body)
    if isinstance(body, Decision):
        return _decision(body)
    if isinstance(body, Note):
        return _note(body)
    return _other(body)


def _concern(body: ConcernRaised) -> Story:
    texts = (
        Told(Telling.FACT, body.observed),
        Told(Telling.CHILD_WORDS, body.child_words),
        Told(Telling.OPINION, body.opinion),
        Told(Telling.DONE, body.action),
    )
    return Story(labels.ENTRY_KINDS[body.KIND], words.author_line(body.author), _filled(texts))


def _decision(body: Decision) -> Story:
    texts = (
        Told(Telling.REASON, body.reason),
        Told(Telling.DONE, body.follow_up, words.FOLLOW_UP),
        Told(Telling.DONE, body.outcome, words.OUTCOME),
    )
    review = words.TO_BE_REVIEWED.format(day=date_text(body.review_on)) if body.review_on else ""
    closed = words.CLOSED_BY_THIS if body.closes else ""
    return Story(labels.DECISIONS[body.decision], " ".join(filter(None, (review, closed))), _filled(texts))


def _note(body: Note) -> Story:
    texts = (
        Told(Telling.FACT, body.text, words.FIELDS["text"]),
        Told(Telling.CHILD_WORDS, body.child_words),
        Told(Telling.OPINION, body.opinion),
    )
    when = event_text(body.when)
    return Story(labels.NOTE_KINDS[body.kind], ", ".join(filter(None, (when, body.source))), _filled(texts))


def _other(body: EntryBody) -> Story:
    heading, line = labels.ENTRY_KINDS.get(body.KIND, body.KIND), ""
    texts: tuple[Told, ...] = ()
    if isinstance(body, ConcernReceived):
        line = labels.categories_text(body.categories)
        texts = (Told(Telling.DONE, body.remark, words.FIELDS["remark"]),)
    elif isinstance(body, HoldPlaced):
        line = labels.HOLD_REASONS[body.reason_code]
        texts = (Told(Telling.REASON, body.reason),)
    elif isinstance(body, ChildDetailsChanged):
        texts = (Told(Telling.REASON, body.reason),)
    elif isinstance(body, ChildAdded):
        line = body.details.full_name
    elif isinstance(body, Printed | Exported):
        line = f"{labels.OUTPUTS[body.output]}, {words.pages_count(body.pages)}"
    elif isinstance(body, TransferPrepared):
        line = f"{body.pack}, {body.to_setting}"
    return Story(heading, line, _filled(texts))


def _filled(texts: tuple[Told, ...]) -> tuple[Told, ...]:
    return tuple(told for told in texts if told.text)

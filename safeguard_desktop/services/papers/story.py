"""A child's story as a document tells it: front sheet, chronology, concerns, what must be kept.

Source: guidance.md sections 10.3 and 10.4; S35, S51, X11, X15.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import singledispatch

from safeguard_desktop.documents import content
from safeguard_desktop.domain.child import ChildDetails, YesNo
from safeguard_desktop.domain.entries.bodies import (
    Author,
    ChildDetailsChanged,
    ConcernRaised,
    ConcernReceived,
    Decision,
    EntryBody,
    Exported,
    Note,
    Printed,
    TransferPrepared,
)
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.domain.rows import ChronologyRow, ConcernView, EntryView, HoldRow
from safeguard_desktop.services.amending import amended
from safeguard_desktop.wording import labels, papers
from safeguard_desktop.wording import story as words
from safeguard_desktop.wording.story import concern_name, field_label, quoted
from safeguard_desktop.wording.times import date_text, event_text, instant_text, minute_text

_RESPONSIBILITY: Mapping[YesNo, content.Responsibility] = {
    YesNo.YES: content.Responsibility.HAS,
    YesNo.NO: content.Responsibility.HAS_NOT,
    YesNo.NOT_KNOWN: content.Responsibility.NOT_KNOWN,
}

_NAMES_AS_TYPED = frozenset({"child_typed", "others_typed"})

TitleOf = Callable[[str], str]
"""Returns what an edition of the guidance is called in full."""


@dataclass(frozen=True, slots=True)
class _Texts:
    """What an entry says in a chronology, by column."""

    category: str = ""
    source: str = ""
    fact: str = ""
    child_words: str = ""
    opinion: str = ""
    action: str = ""
    decisions: tuple[content.Decision, ...] = ()


def front_sheet(child: ChildId, details: ChildDetails) -> content.FrontSheet:
    """Return the front sheet. The header of each page names the child by a reference only."""
    return content.FrontSheet(
        full_name=details.full_name,
        known_as=details.known_as,
        date_of_birth=date_text(details.date_of_birth) or details.date_of_birth_note,
        sex=details.sex,
        ethnicity=details.ethnicity,
        language=details.language,
        address=details.address,
        is_address_confidential=details.address_is_confidential,
        upn=details.upn,
        class_name=details.group,
        reference=child[-6:].upper(),
        status=details.status,
        people=tuple(
            content.Person(
                name=person.name,
                relationship=person.relationship,
                responsibility=_RESPONSIBILITY[person.parental_responsibility],
                note=person.phone,
            )
            for person in details.people
        ),
    )


def chronology_row(row: ChronologyRow, title_of: TitleOf) -> content.ChronologyRow | None:
    """Return one event as a line of the chronology, or None where the kind does not belong there."""
    entry = row.entry
    if entry.body is None:
        return None
    body = amended(entry.body, entry.amendments)
    texts = _texts(body, entry, title_of)
    if texts is None:
        return None
    return content.ChronologyRow(
        number=str(entry.seq),
        event=_event(row, body),
        recorded_at=instant_text(entry.recorded_at),
        kind=labels.ENTRY_KINDS[body.KIND],
        author=_author(entry, body),
        amendments=amendments(entry),
        is_on_hold=entry.has_hold,
        category=texts.category,
        source=texts.source,
        fact=texts.fact,
        child_words=texts.child_words,
        opinion=texts.opinion,
        action=texts.action,
        decisions=texts.decisions,
    )


def concern(view: ConcernView, title_of: TitleOf) -> content.Concern:
    """Return a concern in full, as it reads now, with everything that followed."""
    raised, body = view.raised, view.as_amended
    return content.Concern(
        number=str(view.row.number) if view.row.number else "",
        reference=body.reference,
        event=_event_of(body.when),
        recorded_at=instant_text(raised.recorded_at),
        author=_author(raised, body),
        category=labels.categories_text(view.row.categories),
        where=body.place,
        fact=body.observed,
        child_words=body.child_words,
        opinion=body.opinion,
        action=body.action,
        child_was_told=body.child_was_told,
        received=_received(view.followed),
        notes=tuple(note for entry in view.followed for note in _notes(entry)),
        decisions=tuple(
            _decision(entry, entry.body, title_of)
            for entry in view.followed
            if isinstance(entry.body, Decision)
        ),
        amendments=amendments(raised),
        is_on_hold=bool(view.holds),
    )


def hold(row: HoldRow, item: str) -> content.Hold:
    """Return a hold; `item` says in words what is kept."""
    return content.Hold(
        item=item,
        reason=f"{labels.HOLD_REASONS[row.reason_code]}. {row.reason}",
        placed_at=instant_text(row.placed_at),
        placed_by=row.owner_name,
    )


def amendments(entry: EntryView) -> tuple[content.Amendment, ...]:
    """Return the corrections of an entry, before and after, as they were made.

    Where a name as typed was corrected, one of the two may be that of another child: neither is shown.
    """
    return tuple(
        content.Amendment(
            what=field_label(change.field),
            before=_withholding_names(change.field, change.before),
            after=_withholding_names(change.field, change.after),
            at=instant_text(view.recorded_at),
            by=content.Author(name=view.recorder_name, role=""),
            reason=view.body.reason,
        )
        for view in entry.amendments
        for change in view.body.changes
    )


def _withholding_names(field: str, text: str) -> str:
    return papers.NAME_WITHHELD if field in _NAMES_AS_TYPED and text.strip() else text


def concern_title(view: ConcernView) -> str:
    """Return what a concern is called on paper: its number, or its reference until it has one."""
    return concern_name(view.row.number, view.row.reference)


def _event(row: ChronologyRow, body: EntryBody) -> content.Event:
    when = getattr(body, "when", None)
    if isinstance(when, EventTime):
        return _event_of(when)
    return _instant(row.entry.recorded_at)


def _event_of(when: EventTime) -> content.Event:
    if not when.is_known:
        return content.Event(date=event_text(when), words=when.words)
    if when.earliest == when.latest:
        day, _, clock = minute_text(when.earliest).rpartition(", ")
        return content.Event(date=day, time=clock, words=when.words)
    return content.Event(date=event_text(when), words=when.words)


def _instant(utc_text: str) -> content.Event:
    day, _, clock = instant_text(utc_text).rpartition(", ")
    return content.Event(date=day, time=clock)


def _author(entry: EntryView, body: EntryBody) -> content.Author:
    author = getattr(body, "author", None)
    if isinstance(author, Author) and author.person is None:
        return content.Author(name=author.name, role=author.job, authorship=content.Authorship.AS_TYPED)
    if isinstance(author, Author):
        return content.Author(name=author.name, role=author.job)
    return content.Author(name=entry.recorder_name, role="")


def _received(followed: Sequence[EntryView]) -> str:
    received = [entry for entry in followed if isinstance(entry.body, ConcernReceived)]
    return f"{received[0].recorder_name}, {instant_text(received[0].recorded_at)}" if received else ""


def _notes(entry: EntryView) -> Iterator[content.Note]:
    if isinstance(entry.body, Note):
        yield _note(entry, entry.body)
    elif isinstance(entry.body, Decision):
        yield from _limbs(entry, amended(entry.body, entry.amendments))


def _limbs(entry: EntryView, body: Decision) -> Iterator[content.Note]:
    """How it was followed up and what the outcome was. Source: R-REC-1 in guidance.md section 2.1."""
    closed = words.CLOSED_BY_THIS if body.closes else ""
    outcome = "\n".join(part for part in (body.outcome, closed) if part)
    for kind, text in ((words.FOLLOW_UP, body.follow_up), (words.OUTCOME, outcome)):
        if text.strip():
            by = content.Author(name=entry.recorder_name, role="")
            yield content.Note(kind=kind, text=text, at=instant_text(entry.recorded_at), by=by)


def _note(entry: EntryView, body: Note) -> content.Note:
    body = amended(body, entry.amendments)
    parts = (body.text, body.child_words and quoted(body.child_words), body.opinion)
    return content.Note(
        kind=" · ".join(filter(None, (labels.NOTE_KINDS[body.kind], body.source))),
        text="\n".join(part for part in parts if part),
        at=event_text(body.when),
        by=content.Author(name=entry.recorder_name, role=""),
    )


def _decision(entry: EntryView, body: Decision, title_of: TitleOf) -> content.Decision:
    body = amended(body, entry.amendments)
    return content.Decision(
        decision=labels.DECISIONS[body.decision],
        reason=body.reason,
        at=instant_text(entry.recorded_at),
        by=content.Author(name=entry.recorder_name, role=""),
        review=date_text(body.review_on),
        rule=title_of(body.edition),
    )


@singledispatch
def _texts(_body: EntryBody, _entry: EntryView, _title_of: TitleOf) -> _Texts | None:
    """Return what an entry says in a chronology, or None for kinds that do not belong there."""
    return None


@_texts.register
def _concern_texts(body: ConcernRaised, _entry: EntryView, _title_of: TitleOf) -> _Texts:
    return _Texts(fact=body.observed, child_words=body.child_words, opinion=body.opinion, action=body.action)


@_texts.register
def _note_texts(body: Note, _entry: EntryView, _title_of: TitleOf) -> _Texts:
    return _Texts(
        category=labels.NOTE_KINDS[body.kind],
        source=body.source,
        fact=body.text,
        child_words=body.child_words,
        opinion=body.opinion,
    )


@_texts.register
def _decision_texts(body: Decision, entry: EntryView, title_of: TitleOf) -> _Texts:
    followed = "\n".join(part for part in (body.follow_up, body.outcome) if part)
    return _Texts(action=followed, decisions=(_decision(entry, body, title_of),))


@_texts.register
def _transfer_texts(body: TransferPrepared, _entry: EntryView, _title_of: TitleOf) -> _Texts:
    return _Texts(fact=f"{body.pack} · {body.to_setting}")


@_texts.register(Printed)
@_texts.register(Exported)
def _output_texts(body: Printed | Exported, _entry: EntryView, _title_of: TitleOf) -> _Texts:
    return _Texts(fact=labels.OUTPUTS[body.output])


@_texts.register
def _change_texts(body: ChildDetailsChanged, _entry: EntryView, _title_of: TitleOf) -> _Texts:
    return _Texts(fact=body.reason)

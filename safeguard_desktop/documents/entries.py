"""How entries are printed: the chronology, one line of it, and a concern in full.

Fact, the child's words and opinion stand apart (S35); a correction stands beside what it corrects; what may not be
destroyed says so in words, not by colour alone.

Source: guidance.md sections 10.1 and 10.3.
"""

from __future__ import annotations

from safeguard_desktop.documents.composing import Composer, Place
from safeguard_desktop.documents.content import Amendment, ChronologyRow, Concern, Decision, Event, Note
from safeguard_desktop.documents.parts import (
    author_name,
    below,
    fact,
    facts,
    labelled,
    quoted,
)
from safeguard_desktop.documents.style import (
    ALARM,
    BODY,
    FULL,
    GUTTER,
    GUTTER_DATE,
    GUTTER_SMALL,
    HAIRLINE,
    KEEP,
    LABEL,
    MM,
    PETROL,
    QUIET,
    SMALL,
    SMALL_BOLD,
    STORY,
    SUBHEADING,
    TOP,
    VALUES,
    Column,
)
from safeguard_desktop.domain.ports import Progress
from safeguard_desktop.domain.progress import counted, say_nothing
from safeguard_desktop.wording import documents as words


def chronology(composer: Composer, rows: tuple[ChronologyRow, ...], progress: Progress = say_nothing) -> None:
    """Prints the entries, already in the order of the event."""
    if not rows:
        composer.text(words.CHRONOLOGY_EMPTY, BODY, FULL)
    for row in counted(rows, progress):
        composer.need(34 * MM)
        composer.rule(FULL, HAIRLINE)
        composer.space(2.4 * MM)
        _row(composer, row)
        composer.space(3.4 * MM)


def _row(composer: Composer, row: ChronologyRow) -> None:
    number = words.ENTRY_NUMBER.format(number=row.number)
    start = composer.here
    _margin(composer, row)
    margin_end = composer.here
    composer.go(start)
    title = " · ".join(part for part in (row.kind, row.category) if part)
    composer.text(title, LABEL, STORY, tag="H3")
    if row.event.words:
        composer.text(f"{words.TIME_AS_TYPED}: {row.event.words}", SMALL, STORY)
        composer.space(0.6 * MM)
    if row.historical:
        composer.text(row.historical, SMALL_BOLD, STORY)
        composer.space(0.6 * MM)
    for label, text in _whose_part(row):
        labelled(composer, label, text, STORY)
    _account(composer, row, STORY)
    for detail in row.details:
        labelled(composer, detail.label, detail.text, STORY)
    _outcome(composer, row, STORY)
    composer.space(0.8 * MM)
    if row.source:
        composer.text(f"{words.SOURCE}: {row.source}", SMALL, STORY)
    composer.text(words.RECORDED.format(at=row.recorded_at, author=author_name(row.author)), SMALL, STORY)
    if row.is_edited:
        composer.text(words.EDITED, SMALL, STORY)
    _mark_continued(composer, start, number)
    below(composer, margin_end)


def _mark_continued(composer: Composer, start: Place, number: str) -> None:
    """Repeats the entry's number at the head of each page that it runs over to."""
    end = composer.here
    for page in range(start.page + 1, end.page + 1):
        composer.go(Place(page, TOP))
        composer.text(words.CONTINUED.format(entry=number), GUTTER_SMALL, GUTTER, tag="")
    composer.go(end)


def _margin(composer: Composer, row: ChronologyRow) -> None:
    composer.text(row.event.date, GUTTER_DATE, GUTTER)
    number = words.ENTRY_NUMBER.format(number=row.number)
    composer.text(" · ".join(part for part in (row.event.time, number) if part), GUTTER_SMALL, GUTTER)
    if row.concern:
        composer.text(row.concern, GUTTER_SMALL, GUTTER)
    if row.is_on_hold:
        composer.space(1 * MM)
        composer.text(words.DO_NOT_DESTROY, ALARM, GUTTER)
    if row.amendments:
        composer.space(1 * MM)
        composer.text(words.AMENDED, SMALL_BOLD, GUTTER)


def _whose_part(entry: ChronologyRow | Concern) -> list[tuple[str, str]]:
    """This child's role and the other children, where a concern is about more than one. Source: X11."""
    others = "\n".join(words.INVOLVED.format(who=other.who, role=other.role) for other in entry.involved)
    pairs = ((words.THIS_CHILD, entry.part), (words.OTHER_CHILDREN, others))
    return [(label, text) for label, text in pairs if text]


def _spoken(entry: ChronologyRow | Concern) -> str:
    """Whose words they are: nobody's may be taken for this child's."""
    return words.WORDS_OF.format(who=entry.spoken_by) if entry.spoken_by else words.CHILD_WORDS


def _account(composer: Composer, entry: ChronologyRow | Concern, column: Column) -> None:
    """What happened, told in the four voices that must not be mixed up."""
    if entry.child_words or entry.opinion:
        labelled(composer, words.FACT, entry.fact, column)
    else:
        composer.text(entry.fact, BODY, column)
    if entry.child_words:
        quoted(composer, _spoken(entry), entry.child_words, column)
    labelled(composer, words.OPINION, entry.opinion, column)
    labelled(composer, words.ACTION, entry.action, column)


def _outcome(composer: Composer, entry: ChronologyRow | Concern, column: Column) -> None:
    for decision in entry.decisions:
        _decision(composer, decision, column)
    for amendment in entry.amendments:
        correction(composer, amendment, column)


def _decision(composer: Composer, decision: Decision, column: Column) -> None:
    labelled(composer, words.DECISION, decision.decision, column)
    labelled(composer, words.THRESHOLD, decision.threshold, column)
    labelled(composer, words.REASON, decision.reason, column)
    labelled(composer, words.REVIEW, decision.review, column)
    made = words.DECIDED.format(at=decision.at, author=author_name(decision.by))
    under = words.UNDER.format(rule=decision.rule) if decision.rule else ""
    composer.text(" · ".join(part for part in (made, under) if part), SMALL, column)


def correction(composer: Composer, amendment: Amendment, column: Column) -> None:
    """Prints a correction: what stood there, what it should read, why, who and when."""
    composer.need(18 * MM)
    composer.space(1.6 * MM)
    composer.text(words.AMENDMENT.format(what=amendment.what), LABEL, column)
    start = composer.here
    inner = column.inset(3.5 * MM)
    labelled(composer, words.BEFORE, amendment.before, inner)
    labelled(composer, words.AFTER, amendment.after, inner)
    labelled(composer, words.REASON, amendment.reason, inner)
    composer.text(words.AMENDED_AT.format(at=amendment.at, author=author_name(amendment.by)), SMALL, inner)
    composer.ground(start, Column(column.x, 0.7 * MM), QUIET, above=-0.6 * MM)


def concern(composer: Composer, entry: Concern) -> None:
    """Prints one concern in full, from the form as it was filled in to the last decision."""
    composer.need(64 * MM)
    composer.space(5 * MM)
    composer.section(concern_key(entry), concern_title(entry), level=1)
    composer.text(concern_title(entry), SUBHEADING, FULL, tag="H2")
    if entry.is_on_hold:
        composer.text(words.DO_NOT_DESTROY, KEEP, FULL)
    if entry.historical:
        composer.text(entry.historical, SMALL_BOLD, FULL)
    composer.space(1.2 * MM)
    composer.rule(FULL, PETROL, 0.9)
    raised = words.RAISED.format(author=author_name(entry.author), at=entry.recorded_at)
    facts(
        composer,
        [
            *([(words.CAME_FROM, entry.came_from)] if entry.came_from else []),
            (words.WHEN, _when(entry.event)),
            *([(words.WHERE, entry.where)] if entry.where else []),
            *([(words.CATEGORY, entry.category)] if entry.category else []),
            *_whose_part(entry),
            (words.RAISED_BY, raised),
            (words.CONCERN_REFERENCE, entry.reference),
        ],
    )
    fact(composer, words.FACT, entry.fact, BODY)
    _voices(composer, entry)
    fact(composer, words.RECEIVED, entry.received or words.WAITING)
    _follow_up(composer, entry)
    if entry.is_edited:
        composer.space(1.6 * MM)
        composer.text(words.EDITED, SMALL, VALUES)


def concern_key(entry: Concern) -> str:
    """What the contents and the outline know the concern by."""
    return f"concern-{entry.number}-{entry.reference}"


def concern_title(entry: Concern) -> str:
    """The concern's heading: its number, date and kind."""
    pattern = words.CONCERN_TITLE if entry.number else words.CONCERN_UNNUMBERED
    name = pattern.format(number=entry.number, reference=entry.reference)
    return " · ".join(part for part in (name, entry.event.date, entry.category) if part)


def _voices(composer: Composer, entry: Concern) -> None:
    optional = (
        (_spoken(entry), entry.child_words),
        (words.OPINION, entry.opinion),
        (words.ACTION, entry.action),
        (words.TOLD, entry.told),
        (words.CHILD_WAS_TOLD, entry.child_was_told),
    )
    for label, text in optional:
        if text:
            fact(composer, label, text, BODY)


def _follow_up(composer: Composer, entry: Concern) -> None:
    for note in entry.notes:
        _note(composer, note)
    if entry.decisions or entry.amendments:
        composer.space(1.6 * MM)
        start = composer.here
        composer.text(words.FOLLOW_UP, LABEL, Column(FULL.x, VALUES.x - FULL.x - 4 * MM))
        label_end = composer.here
        composer.go(start)
        _outcome(composer, entry, VALUES)
        below(composer, label_end)
        composer.space(2 * MM)


def _note(composer: Composer, note: Note) -> None:
    who = words.NOTED.format(at=note.at, author=author_name(note.by))
    fact(composer, note.kind, f"{note.text}\n{who}", BODY)


def _when(event: Event) -> str:
    when = ", ".join(part for part in (event.date, event.time) if part)
    return f"{when}\n{words.TIME_AS_TYPED}: {event.words}" if event.words else when

"""A child's chronology as a document tells it: one line for each event, every column filled that can be.

Source: guidance.md section 10.3; S34, S35, S36, S51, X11.
"""

from safeguard_desktop.documents import content
from safeguard_desktop.domain.entries.bodies import ConcernRaised
from safeguard_desktop.domain.rows import ChronologyRow, EntryView
from safeguard_desktop.services.concern.amending import amended
from safeguard_desktop.services.papers import (
    acts,
    arriving_told,
    briefings,
    documents,
    keeping_told,
    leaving_told,
    owning,
    plans,
    referrals,
    second,
    sharing,
)
from safeguard_desktop.services.papers.facts import (
    amendments,
    event,
    historical,
    involved,
    part_of,
    spoken_by,
)
from safeguard_desktop.services.papers.reading import Reading
from safeguard_desktop.services.papers.texts import texts
from safeguard_desktop.wording import labels
from safeguard_desktop.wording.concerns import came_from
from safeguard_desktop.wording.story import concern_name
from safeguard_desktop.wording.times import instant_text

TOLD_BY = (
    acts,
    arriving_told,
    briefings,
    documents,
    keeping_told,
    leaving_told,
    owning,
    plans,
    referrals,
    second,
    sharing,
)
"""The modules that teach `texts` how further kinds of entries are told."""


def chronology_row(row: ChronologyRow, reading: Reading) -> content.ChronologyRow | None:
    """Return one event as a line of the chronology, or None where the kind does not belong there."""
    entry = row.entry
    if entry.body is None:
        return None
    body = amended(entry.body, entry.amendments)
    said = texts(body, entry, reading)
    if said is None:
        return None
    is_concern = isinstance(body, ConcernRaised)
    children = row.children if is_concern else ()
    return content.ChronologyRow(
        number=str(entry.seq),
        event=event(row, body),
        recorded_at=instant_text(entry.recorded_at),
        kind=_kind(said.kind or labels.ENTRY_KINDS[body.KIND], entry),
        author=reading.recorder(entry),
        concern=concern_name(row.number, "") if row.concern and row.number else "",
        category=labels.categories_text(row.categories) if is_concern else said.category,
        part=part_of(children, reading) if is_concern else "",
        involved=involved(children, reading),
        source=said.source,
        fact=said.fact,
        child_words=said.child_words,
        spoken_by=spoken_by(children, reading) if said.child_words else "",
        opinion=said.opinion,
        action=said.action,
        details=said.details,
        decisions=said.decisions,
        amendments=amendments(entry),
        historical=historical(entry, body),
        is_on_hold=entry.has_hold,
        is_edited=entry.id in reading.edited,
    )


def _kind(kind: str, entry: EntryView) -> str:
    """Return the kind of an entry, and which setting wrote it where that is another one."""
    return kind if entry.origin is None else f"{kind} · {came_from(entry.origin.setting)}"

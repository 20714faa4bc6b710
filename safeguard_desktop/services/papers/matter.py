"""One worry about an adult as a document tells it, from the record of them. Source: S44, S45; guidance.md 2.3, 3."""

from collections.abc import Iterator

from safeguard_desktop.documents import content
from safeguard_desktop.domain.entries import Amendment
from safeguard_desktop.domain.matters import Matter, MatterEntry
from safeguard_desktop.services.matters.matters import MatterDeadline, MatterView
from safeguard_desktop.services.papers.facts import details
from safeguard_desktop.wording import documents, matters, story
from safeguard_desktop.wording.forms import source_of
from safeguard_desktop.wording.labels import ADULT_POSITIONS
from safeguard_desktop.wording.telling import Story, Told
from safeguard_desktop.wording.telling import story as told_by_name
from safeguard_desktop.wording.telling_matters import TELLERS
from safeguard_desktop.wording.times import event_text, instant_text


def matter_document(view: MatterView, making: content.Making) -> content.MatterDocument:
    """Return what the paper says of a worry about an adult."""
    hangs_on = "" if not view.deadlines or view.deadlines[0].is_certain else matters.DEADLINES_IF
    note = f"{hangs_on} {matters.DEADLINES_FROM}".strip() if view.deadlines else ""
    return content.MatterDocument(
        making=making,
        number=matters.called(view.row.number, view.row.reference, is_kept=view.row.is_kept),
        reference=view.row.reference,
        particulars=_particulars(view),
        deadlines=tuple(_deadline(each) for each in view.deadlines),
        deadlines_note=note,
        parts=tuple(
            _part(each, view.matter) for each in view.matter.entries if not isinstance(each.body, Amendment)
        ),
        rules=tuple(content.Detail(label=source_of(rule), text=rule.text) for rule in view.guidance),
    )


def _particulars(view: MatterView) -> tuple[content.Detail, ...]:
    row, received = view.row, view.matter.received
    position = " · ".join(filter(None, (ADULT_POSITIONS[received.position], received.job)))
    return details(
        (documents.CONCERN_REFERENCE, row.reference),
        (documents.ADULT, received.name),
        (documents.POSITION, position),
        (matters.SORT_TITLE, matters.line(row.kind, row.raised_at)),
        (matters.STATE, matters.STATES[row.state]),
        (matters.KEPT, matters.kept(view.matter.kept)),
    )


def _deadline(deadline: MatterDeadline) -> content.MatterDeadline:
    until = matters.overdue(deadline.due_on) if deadline.is_overdue else matters.by_day(deadline.due_on)
    return content.MatterDeadline(
        who=matters.AUTHORITIES[deadline.authority],
        until=matters.DONE if deadline.is_done else until,
        rule=deadline.guidance.text,
        source=source_of(deadline.guidance),
    )


def _part(entry: MatterEntry, matter: Matter) -> content.MatterPart:
    told, when = _told(entry), getattr(entry.reads, "when", None)
    return content.MatterPart(
        heading=told.heading,
        at=event_text(when) if when is not None else "",
        line=told.line,
        recorded=documents.RECORDED_BY.format(at=instant_text(entry.recorded_at), name=entry.recorder_name),
        texts=tuple(content.Detail(label=_label(each), text=_text(each)) for each in told.texts),
        amendments=tuple(_corrections(entry, matter)),
    )


def _corrections(entry: MatterEntry, matter: Matter) -> Iterator[content.Amendment]:
    for each in matter.entries:
        if not isinstance(each.body, Amendment) or each.body.amended != entry.id:
            continue
        for change in each.body.changes:
            yield content.Amendment(
                what=story.field_label(change.field),
                before=change.before,
                after=change.after,
                at=instant_text(each.recorded_at),
                by=content.Author(name=each.recorder_name, role=""),
                reason=each.body.reason,
            )


def _told(entry: MatterEntry) -> Story:
    body = entry.reads
    if body is None:
        return Story(story.DESTROYED, "", ())
    teller = TELLERS.get(type(body))
    return teller(body, "") if teller is not None else told_by_name(body, "")


def _label(told: Told) -> str:
    return told.heading or story.TELLINGS[told.sort]


def _text(told: Told) -> str:
    return story.quoted(told.text) if told.sort is story.Telling.CHILD_WORDS else told.text

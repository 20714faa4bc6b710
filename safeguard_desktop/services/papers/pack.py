"""What a transfer pack of the first form holds. Source: S92; guidance.md sections 2.2 and 10.4.

Other children are never named: they stand in an entry by letter and role, and what was replaced or left
out is listed by its kind.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from safeguard_desktop.documents import content
from safeguard_desktop.domain.entries.bodies import Decision, HoldPlaced
from safeguard_desktop.domain.entries.header import InChild
from safeguard_desktop.domain.entries.keeping import HoldReviewed
from safeguard_desktop.domain.entries.sharing import SharingDecision
from safeguard_desktop.domain.errors import RefusalCode, Refused
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.others import OtherChild
from safeguard_desktop.domain.register import RegisterVersion, Role
from safeguard_desktop.domain.rows import ChildView, ChronologyRow, ConcernView, HoldRow
from safeguard_desktop.services.inbox.drafts import TransferDraft
from safeguard_desktop.services.papers.chronology import chronology_row
from safeguard_desktop.services.papers.concern import concern, concern_title, is_told
from safeguard_desktop.services.papers.front import front_sheet
from safeguard_desktop.services.papers.look import Look
from safeguard_desktop.services.papers.reading import Reading
from safeguard_desktop.wording import documents as document_words
from safeguard_desktop.wording import labels, papers
from safeguard_desktop.wording.keeping import OUTCOMES
from safeguard_desktop.wording.times import date_text, instant_text


@dataclass(frozen=True, slots=True)
class ToldConcern:
    """A concern as it may be read in one child's papers, and whom it is about now.

    `has_other_names` tells that its author named others, or that it was received for others too.
    """

    view: ConcernView
    children: tuple[InChild, ...]
    has_other_names: bool


@dataclass(frozen=True, slots=True)
class ChildRecord:
    """Everything of one child that a paper can be made of, as it may be read there."""

    reading: Reading
    child: ChildView
    chronology: tuple[ChronologyRow, ...]
    concerns: tuple[ToldConcern, ...]
    others: tuple[OtherChild, ...] = ()
    look: Look = field(default_factory=Look)
    sheet_others: tuple[OtherChild, ...] = ()
    sheet_look: Look = field(default_factory=Look)


def only(record: ChildRecord, concern: EntryId) -> ChildRecord:
    """Return the record with one concern and nothing else, and what is to be looked at in that.

    Raises:
        Refused: the concern is not in this child's record.
    """
    concerns = tuple(told for told in record.concerns if told.view.row.id == concern)
    if not concerns:
        raise Refused(RefusalCode.UNKNOWN_SUBJECT)
    rows = tuple(row for row in record.chronology if row.concern == concern)
    return replace(
        record, chronology=rows, concerns=concerns, look=record.look.of(row.entry.id for row in rows)
    )


def pack_document(
    record: ChildRecord, draft: TransferDraft, number: str, made: content.Making, version: RegisterVersion
) -> content.PackDocument:
    """Return the content of the pack."""
    details = record.child.details
    return content.PackDocument(
        making=made,
        number=number,
        child=front_sheet(record.child.row.id, details),
        sender=content.Party(setting=made.setting, lead=_lead(version), contact=made.contact),
        receiver=content.Party(
            setting=draft.to_setting,
            lead=draft.to_lead,
            contact=" · ".join(filter(None, (draft.to_address, draft.to_phone))),
        ),
        leaving_date=date_text(draft.leaving_typed),
        safety=details.keeps_safe_today,
        summary=record.reading.telling.text(draft.summary.strip()),
        kept=document_words.FULL_COPY,
        others=legend(record.others),
        rows=chronology_rows(record),
        concerns=tuple(concern(told.view, told.children, record.reading) for told in record.concerns),
        holds=tuple(_hold(row, record) for row in record.child.holds),
        withheld=withheld(record),
        sources=_sources(record),
        glossary=glossary(version),
    )


def chronology_rows(record: ChildRecord) -> tuple[content.ChronologyRow, ...]:
    """Return the lines of the chronology that a paper shows."""
    shown = (chronology_row(row, record.reading) for row in record.chronology)
    return tuple(row for row in shown if row is not None)


def legend(others: Iterable[OtherChild]) -> tuple[content.Term, ...]:
    """Return what each other child is to this one: roles and relations, never who it is. Source: X11."""
    return tuple(content.Term(term=other.called, meaning=_meaning(other)) for other in others)


def items(record: ChildRecord) -> tuple[EntryId, ...]:
    """Return the entries that the pack shows, each once, in the order of the record."""
    found = {row.entry.seq: row.entry.id for row in record.chronology}
    for told in record.concerns:
        found[told.view.raised.seq] = told.view.raised.id
        found |= {
            entry.seq: entry.id
            for entry in told.view.followed
            if isinstance(entry.body, HoldPlaced) or is_told(entry.body, entry, record.reading)
        }
    found |= {row.seq: row.id for row in record.child.holds}
    return tuple(found[seq] for seq in sorted(found))


def glossary(version: RegisterVersion) -> tuple[content.Term, ...]:
    """Return roles, people and words spelt out for a stranger. Source: X15."""
    kind = version.setting.kind
    people = tuple(
        content.Term(
            term=person.name, meaning=", ".join(labels.role_label(role, kind) for role in person.roles)
        )
        for person in version.people
    )
    words = tuple(content.Term(term=term, meaning=meaning) for term, meaning in papers.TERMS)
    return (*people, *words)


def withheld(record: ChildRecord) -> tuple[content.Withheld, ...]:
    """Return what papers of this child leave out, by kind and never by name."""
    return tuple(content.Withheld(what=what, why=papers.OTHER_CHILDREN_WHY) for what in _withheld(record))


def _withheld(record: ChildRecord) -> Iterator[str]:
    for told in record.concerns:
        if told.has_other_names:
            yield papers.other_children_in(concern_title(told.view))
    entries = sum(at.entry is not None for at in record.look.replaced)
    if entries:
        yield papers.names_replaced_in(entries)
    if len(record.look.replaced) > entries:
        yield papers.other_children_in(papers.ON_FRONT_SHEET)


def _meaning(other: OtherChild) -> str:
    roles = [papers.role_in(papers.ROLES[role], number) for number, role in other.roles]
    relation = [labels.LINK_KINDS[other.relation]] if other.relation else []
    return "; ".join((*relation, *roles)) or papers.MENTIONED


def _lead(version: RegisterVersion) -> str:
    return ", ".join(person.name for person in version.with_role(Role.LEAD))


def _hold(row: HoldRow, record: ChildRecord) -> content.Hold:
    return content.Hold(
        item=_item(row, record),
        reason=f"{labels.HOLD_REASONS[row.reason_code]}. {row.reason}",
        placed_at=instant_text(row.placed_at),
        placed_by=row.owner_name,
        floor=date_text(row.floor),
        look_on=date_text(row.review_on),
        reviews=tuple(_reviews(row, record)),
    )


def _reviews(hold: HoldRow, record: ChildRecord) -> Iterator[str]:
    """Yield each time that a hold was looked at again, as the child's papers may tell it. Source: S43."""
    for row in record.chronology:
        entry, body = row.entry, row.entry.body
        if isinstance(body, HoldReviewed) and body.hold == hold.id:
            yield document_words.HOLD_REVIEWED.format(
                at=instant_text(entry.recorded_at),
                by=entry.recorder_name,
                outcome=OUTCOMES[body.outcome],
                reason=body.reason,
            )


def _item(row: HoldRow, record: ChildRecord) -> str:
    for told in record.concerns:
        if row.held == told.view.raised.id:
            return concern_title(told.view)
    return record.reading.number(row.held) or papers.ENTRY


def _sources(record: ChildRecord) -> tuple[str, ...]:
    """Return the editions by which something was decided about concerns, or about sharing, in their order."""
    followed = (entry for told in record.concerns for entry in told.view.followed)
    bodies = (entry.body for entry in (*followed, *(row.entry for row in record.chronology)))
    editions = {body.edition: None for body in bodies if isinstance(body, Decision | SharingDecision)}
    return tuple(record.reading.title_of(edition) for edition in editions)

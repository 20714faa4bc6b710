"""What a transfer pack of the first form holds. Source: S92; guidance.md sections 2.2 and 10.4.

Who else was involved is never named: other children stand in an entry only by role, and names that
an author typed for "another child involved" are left out, and listed as withheld.
"""

from dataclasses import dataclass

from safeguard_desktop.documents import content
from safeguard_desktop.domain.entries.bodies import (
    ConcernReceived,
    Decision,
    HoldPlaced,
    Note,
    TransferPrepared,
)
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.register import RegisterVersion, Role
from safeguard_desktop.domain.rows import ChildView, ChronologyRow, ConcernView, HoldRow
from safeguard_desktop.services.drafts import TransferDraft
from safeguard_desktop.services.papers import story
from safeguard_desktop.wording import labels, papers
from safeguard_desktop.wording.times import date_text


@dataclass(frozen=True, slots=True)
class ChildRecord:
    """Everything of one child that a paper can be made of.

    `title_of` names editions in full; `left_out` are concerns about other children in which this one has a part.
    """

    title_of: story.TitleOf
    child: ChildView
    chronology: tuple[ChronologyRow, ...]
    concerns: tuple[ConcernView, ...]
    left_out: tuple[ConcernView, ...] = ()


def pack_document(
    record: ChildRecord, draft: TransferDraft, number: str, made: content.Making, version: RegisterVersion
) -> content.PackDocument:
    """Return the content of the pack."""
    details = record.child.details
    return content.PackDocument(
        making=made,
        number=number,
        child=story.front_sheet(record.child.row.id, details),
        sender=content.Party(setting=made.setting, lead=_lead(version), contact=made.contact),
        receiver=content.Party(
            setting=draft.to_setting,
            lead=draft.to_lead,
            contact=" · ".join(filter(None, (draft.to_address, draft.to_phone))),
        ),
        leaving_date=date_text(draft.leaving_typed),
        safety=details.keeps_safe_today,
        rows=chronology_rows(record),
        concerns=tuple(story.concern(view, record.title_of) for view in record.concerns),
        holds=tuple(story.hold(row, _item(row, record)) for row in record.child.holds),
        withheld=_withheld(record),
        sources=_sources(record),
        glossary=glossary(version),
    )


def chronology_rows(record: ChildRecord) -> tuple[content.ChronologyRow, ...]:
    """Return the lines of the chronology that a paper shows."""
    shown = (story.chronology_row(row, record.title_of) for row in record.chronology)
    return tuple(row for row in shown if row is not None)


def items(record: ChildRecord) -> tuple[EntryId, ...]:
    """Return the entries that the pack shows, each once, in the order of the record."""
    found = {row.entry.seq: row.entry.id for row in record.chronology}
    for view in record.concerns:
        found[view.raised.seq] = view.raised.id
        found |= {entry.seq: entry.id for entry in view.followed if isinstance(entry.body, _IN_A_CONCERN)}
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


_IN_A_CONCERN = (ConcernReceived, Decision, Note, HoldPlaced, TransferPrepared)


def _lead(version: RegisterVersion) -> str:
    return ", ".join(person.name for person in version.with_role(Role.LEAD))


def _item(row: HoldRow, record: ChildRecord) -> str:
    for view in record.concerns:
        if row.held == view.raised.id:
            return story.concern_title(view)
    seqs = {line.entry.id: line.entry.seq for line in record.chronology}
    return papers.entry_number(seqs[row.held]) if row.held in seqs else papers.ENTRY


def _withheld(record: ChildRecord) -> tuple[content.Withheld, ...]:
    parts = (
        view
        for view in record.concerns
        if view.as_amended.others_typed.strip() or _has_others(view, record.child.row.id)
    )
    names = (
        content.Withheld(
            what=papers.other_children_in(story.concern_title(view)), why=papers.OTHER_CHILDREN_WHY
        )
        for view in parts
    )
    whole = (
        content.Withheld(what=papers.whole_concern(story.concern_title(view)), why=papers.WHOLE_CONCERN_WHY)
        for view in record.left_out
    )
    return (*names, *whole)


def _has_others(view: ConcernView, child: ChildId) -> bool:
    """Whether the lead received the concern for other children too."""
    received = (entry for entry in view.followed if isinstance(entry.body, ConcernReceived))
    return any(person.child != child for entry in received for person in entry.children)


def _sources(record: ChildRecord) -> tuple[str, ...]:
    editions = {
        entry.body.edition: None
        for view in record.concerns
        for entry in view.followed
        if isinstance(entry.body, Decision)
    }
    return tuple(record.title_of(edition) for edition in editions)

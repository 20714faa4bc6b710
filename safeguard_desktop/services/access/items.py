"""Each entry of what is asked for: what becomes of it, decided by a person, with reasons. Source: guidance.md 7."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from safeguard_desktop.domain.access.codes import Exemption, ItemOutcome
from safeguard_desktop.domain.access.redaction import Span
from safeguard_desktop.domain.access.rules import ItemDraft, item_problems
from safeguard_desktop.domain.entries import DocumentAttached, Exported, Printed, RequestItemDecided
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.guidance import Guidance
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.rows import EntryView
from safeguard_desktop.services.access.exemptions import ExemptionRule, grounds_here, shown
from safeguard_desktop.services.access.passages import (
    KIND,
    WHEN,
    Passage,
    digest_of,
    passages_of,
    sheet_passages,
)
from safeguard_desktop.services.access.proposing import Proposal, Proposer
from safeguard_desktop.services.asking.answering import RequestRow, RequestsService
from safeguard_desktop.services.asking.history import Written, written
from safeguard_desktop.services.guidance import GuidanceService
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.papers.chronology import chronology_row
from safeguard_desktop.services.papers.front import front_sheet
from safeguard_desktop.services.papers.records import RecordedStory, RecordService
from safeguard_desktop.services.restricted.raised_by import RaisedByService
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.subjects import complete
from safeguard_desktop.services.workplace import Changed

_NOT_ASKED_FOR: Final = (Printed, Exported)
"""What papers were made is no information about anybody."""


@dataclass(frozen=True, slots=True)
class ItemRow:
    """One entry of what is asked for, with its words, and what was decided about it.

    `decided` is the latest decision; where the entry has been corrected since, `is_current` is false and it counts no
    more. `document` is what the entry tells of, where that is a document that is kept here.
    """

    item: EntryId
    passages: tuple[Passage, ...]
    decided: Written[RequestItemDecided] | None = None
    document: DocumentAttached | None = None

    @property
    def shown(self) -> str:
        """The digest of the words."""
        return digest_of(self.passages)

    @property
    def is_current(self) -> bool:
        """Whether it was decided about, and reads as it did then."""
        return self.decided is not None and self.decided.body.shown == self.shown

    @property
    def decision(self) -> RequestItemDecided | None:
        """The decision that counts, or None."""
        return self.decided.body if self.decided is not None and self.is_current else None

    @property
    def texts(self) -> Mapping[str, str]:
        """The words by part."""
        return {passage.part: passage.text for passage in self.passages}

    @property
    def title(self) -> str:
        """What it is called in a list: its kind and when it was."""
        texts = self.texts
        return " · ".join(filter(None, (texts.get(WHEN, ""), texts[KIND])))


@dataclass(frozen=True, slots=True)
class OpenItem:
    """One entry to decide about: its words, the places that the program proposes, and the grounds that there are."""

    row: ItemRow
    proposals: tuple[Proposal, ...]
    grounds: tuple[tuple[Exemption, Guidance], ...]


class ItemsService:
    """Lists what is asked for, and records what becomes of each entry."""

    def __init__(
        self,
        session: Session,
        models: Models,
        sources: tuple[RequestsService, RecordService, GuidanceService],
        raised_by: RaisedByService,
    ) -> None:
        """Keep what the record is read through, and who knows whose names are kept apart."""
        self._session = session
        self._models = models
        self._requests, self._records, self._guidance = sources
        self._raised_by = raised_by

    def rows(self, request: EntryId) -> tuple[ItemRow, ...]:
        """Return the front sheet and the entries of the child's record, earliest event first; none without a child.

        Raises:
            Refused: there is no such request.
        """
        child = self._requests.row(request).course.child
        return self._rows(request, self._records.as_recorded(child)) if child is not None else ()

    def open(self, request: EntryId, item: EntryId) -> OpenItem:
        """Return one entry to decide about.

        Raises:
            Refused: there is no such request, or no such entry in what is asked for.
        """
        row = self._requests.row(request)
        story = self._story(row)
        found = next((one for one in self._rows(request, story) if one.item == item), None)
        if found is None:
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        return OpenItem(found, self._proposed(row, story, found), self.grounds(row))

    def grounds(self, row: RequestRow) -> tuple[tuple[Exemption, Guidance], ...]:
        """Return why something may be kept back of what is asked for, each with its source."""
        rules = grounds_here(self._guidance).values()
        return tuple((rule.key, shown(rule, self._guidance)) for rule in rules if row.asked in rule.asked)

    def rules(self) -> dict[Exemption, ExemptionRule]:
        """Return every ground as it holds here, for the copy that names them."""
        return grounds_here(self._guidance)

    def problems(self, draft: ItemDraft) -> tuple[Problem, ...]:
        """Return what is missing before the entry is decided.

        Raises:
            Refused: there is no such request, or no such entry in what is asked for.
        """
        item = self.open(draft.request, draft.item)
        found = item_problems(draft, item.row.texts, tuple(one.span for one in item.proposals))
        changed = () if draft.shown == item.row.shown else (Problem("item_spans", "changed"),)
        return (*changed, *found)

    def decide(self, draft: ItemDraft) -> Changed:
        """Record what becomes of one entry. Deciding again replaces it; both stay in the record.

        Raises:
            Refused: answers are missing, there is no such request or entry, or the request is answered.
        """
        complete(self.problems(draft))
        if self._requests.row(draft.request).answer is not None:
            raise Refused(RefusalCode.ALREADY_DONE)
        stored = self._session.ledger.entry(draft.item)
        if stored is None or draft.outcome is None:
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        codes = _codes(draft)
        body = RequestItemDecided(
            draft.request,
            item=draft.item,
            digest=stored.digest.hex(),
            shown=draft.shown,
            outcome=draft.outcome,
            reason=draft.reason,
            exemptions=codes,
            spans=_kept(draft),
            is_mentioned=draft.is_mentioned if draft.outcome is ItemOutcome.WITHHOLD else None,
            edition=self.rules()[codes[0]].edition if codes else "",
        )
        self._session.append(self._session.new_entry(body, (), (draft.request, draft.item)))
        return Changed("request", draft.request)

    def _story(self, row: RequestRow) -> RecordedStory:
        if row.course.child is None:
            raise Refused(RefusalCode.UNKNOWN_SUBJECT)
        return self._records.as_recorded(row.course.child)

    def _proposed(self, row: RequestRow, story: RecordedStory, item: ItemRow) -> tuple[Proposal, ...]:
        return Proposer(self._models, self._raised_by, row, story).of(item.passages)

    def _rows(self, request: EntryId, story: RecordedStory) -> tuple[ItemRow, ...]:
        decided = {one.body.item: one for one in written(self._models, RequestItemDecided).get(request, ())}
        found = _items(story)
        return tuple(ItemRow(item, parts, decided.get(item), document) for item, parts, document in found)


def _items(
    story: RecordedStory,
) -> Iterator[tuple[EntryId, tuple[Passage, ...], DocumentAttached | None]]:
    child = story.child.row.id
    yield EntryId(child), sheet_passages(front_sheet(child, story.child.details)), None
    for row in story.rows:
        told = chronology_row(row, story.reading)
        if told is not None and not isinstance(row.entry.body, _NOT_ASKED_FOR):
            yield row.entry.id, passages_of(told), _document(row.entry)


def _document(entry: EntryView) -> DocumentAttached | None:
    """Return the document that an entry is; what came with a pack tells of one, which is an entry of its own here."""
    body = entry.now_reads
    return body if isinstance(body, DocumentAttached) and entry.origin is None else None


def _codes(draft: ItemDraft) -> tuple[Exemption, ...]:
    """Return the grounds that count: those of the places in a part that is given, else those that were chosen."""
    if draft.outcome is ItemOutcome.PART:
        return tuple(dict.fromkeys(span.code for span in _kept(draft) if span.code is not None))
    return draft.exemptions if draft.outcome is ItemOutcome.WITHHOLD else ()


def _kept(draft: ItemDraft) -> tuple[Span, ...]:
    """Return the places that were looked at, in order, where something of the entry is given."""
    gives = draft.outcome in {ItemOutcome.GIVE, ItemOutcome.PART}
    return tuple(sorted(draft.spans, key=lambda one: (one.part, one.start, one.end))) if gives else ()

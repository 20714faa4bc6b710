"""Names that the program proposes to keep back, from the record's own people. A person decides each of them.

Whoever asks, and the child whose records they are, are not proposed; nor are people of the setting, who acted in their
job. Source: S06, S32; guidance.md section 7 (schedule 2, paragraphs 16 and 17).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from safeguard_desktop.domain.access.redaction import Span
from safeguard_desktop.domain.child import PersonKind
from safeguard_desktop.domain.codes import RecordsAsked
from safeguard_desktop.domain.entries import ConcernRaised, FamilyContact
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.domain.leaving_out import LeftOut
from safeguard_desktop.domain.others import words_of
from safeguard_desktop.domain.rows import ChronologyRow
from safeguard_desktop.services.access.passages import KIND, WHEN, Passage
from safeguard_desktop.services.asking.answering import RequestRow
from safeguard_desktop.services.child.children import same_name
from safeguard_desktop.services.models import Models
from safeguard_desktop.services.papers.records import RecordedStory
from safeguard_desktop.services.restricted.raised_by import RaisedByService

_OF_THE_PROGRAM: Final = frozenset({WHEN, KIND, "recorded", "part", "others"})
"""Parts that nobody typed: a word in them that looks like a name is none that the record does not know."""


class ProposalWhy(StrEnum):
    """Why the program proposes a place."""

    CONFIDENTIAL = "confidential"
    REFERRER = "referrer"
    OTHER_CHILD = "other_child"
    SOMEBODY_ELSE = "somebody_else"
    MAY_BE_A_NAME = "may_be_a_name"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A place that may have to be kept back, the words that stand there, and why it is proposed."""

    span: Span
    words: str
    why: ProposalWhy


class Proposer:
    """Finds them in the entries of one child's record."""

    def __init__(
        self, models: Models, raised_by: RaisedByService, row: RequestRow, story: RecordedStory
    ) -> None:
        """Gather whose names are looked for."""
        self._story, self._telling = story, story.reading.telling
        self._is_own = row.asked is not RecordsAsked.ABOUT_THEMSELVES
        self._names = dict(models.children.all_names())
        details = story.child.details
        own = (details.full_name, details.known_as, *details.other_names)
        self._stays = (row.body.who, *(own if self._is_own else ()))
        self._known = {word for name in self._stays for word in words_of(name)}
        self._sought = (
            (ProposalWhy.REFERRER, self._left_out(self._referrers(raised_by))),
            (ProposalWhy.OTHER_CHILD, self._left_out(self._others())),
            (ProposalWhy.SOMEBODY_ELSE, self._left_out(self._people())),
        )

    def of(self, passages: Iterable[Passage]) -> tuple[Proposal, ...]:
        """Return the places in an entry, in the order of its parts."""
        return tuple(found for passage in passages for found in self._in(passage))

    def _in(self, passage: Passage) -> Sequence[Proposal]:
        found: list[Proposal] = []
        for why, (start, end) in self._places(passage):
            if not any(start < one.span.end and one.span.start < end for one in found):
                span = Span(passage.part, start, end)
                found.append(Proposal(span, passage.text[start:end], why))
        return sorted(found, key=lambda one: one.span.start)

    def _places(self, passage: Passage) -> Iterator[tuple[ProposalWhy, tuple[int, int]]]:
        text = passage.text
        if passage.part == "address" and self._story.child.details.address_is_confidential:
            yield ProposalWhy.CONFIDENTIAL, (0, len(text))
        for why, sought in self._sought:
            yield from ((why, place) for place in sought.places(text))
        for child in self._telling.replacer.children_in(text):
            names = self._left_out(self._names.get(child, ())[:1])
            yield from ((ProposalWhy.OTHER_CHILD, place) for place in names.places(text))
        if passage.part not in _OF_THE_PROGRAM:
            loose = self._left_out(self._telling.watch.left(text))
            yield from ((ProposalWhy.MAY_BE_A_NAME, place) for place in loose.places(text))

    def _left_out(self, names: Iterable[str]) -> LeftOut:
        """Return what finds these names; one that is made of names which stay is none of somebody else."""
        others = (name for name in names if not set(words_of(name)) <= self._known)
        return LeftOut(tuple(others), self._stays)

    def _referrers(self, raised_by: RaisedByService) -> Iterator[str]:
        """Yield whoever raised a concern and has no job here, as far as whoever is signed in may know it."""
        yield from (kept.body.name for kept in raised_by.referrers(self._story.child.row.id))
        staff = {same_name(person.name) for person in self._story.reading.register.people}
        yield from (author for author in _authors(self._story.rows) if same_name(author) not in staff)

    def _others(self) -> Iterator[str]:
        """Yield the names of other children in this record; of its own child too, where others ask about themselves."""
        for other in self._telling.others:
            yield from self._names.get(other.child, ())
        if not self._is_own:
            yield from self._names.get(ChildId(self._story.child.row.id), ())

    def _people(self) -> Iterator[str]:
        for person in self._story.child.details.people:
            if person.kind is not PersonKind.PROFESSIONAL:
                yield person.name
        for row in self._story.rows:
            if isinstance(row.entry.body, FamilyContact):
                yield row.entry.body.who


def _authors(rows: Iterable[ChronologyRow]) -> Iterator[str]:
    for row in rows:
        body = row.entry.now_reads
        if isinstance(body, ConcernRaised) and body.author.person is None and not body.author.job.strip():
            yield body.author.name

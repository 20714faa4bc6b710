"""Gathering the whole record of one child, for papers.

Every concern in which the child has a part belongs to the child's file, with that part told; the other
children in it are called by letters. Source: X11; UI.md ("in one child's papers").
"""

from dataclasses import dataclass, replace

from safeguard_desktop.domain.child import ChildDetails
from safeguard_desktop.domain.entries import RestrictedBody
from safeguard_desktop.domain.errors import RefusalCode, Refused
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.domain.others import OtherChild
from safeguard_desktop.domain.rows import ChildView, ChronologyRow, ConcernView, HoldRow
from safeguard_desktop.services.child.children import ChildrenService
from safeguard_desktop.services.child.telling import Telling, texts_of
from safeguard_desktop.services.concern.concerns import ConcernsService
from safeguard_desktop.services.guidance import GuidanceService
from safeguard_desktop.services.papers.front import texts_of_sheet, told_details
from safeguard_desktop.services.papers.look import Look, LookAt
from safeguard_desktop.services.papers.looking import missing, names_left, place
from safeguard_desktop.services.papers.pack import ChildRecord, ToldConcern
from safeguard_desktop.services.papers.reading import Reading
from safeguard_desktop.services.papers.whereabouts import whereabouts
from safeguard_desktop.wording import papers as words


@dataclass(frozen=True, slots=True)
class RecordedStory:
    """One child's record as it was recorded, with every name; `reading` is how its entries are told on paper."""

    child: ChildView
    rows: tuple[ChronologyRow, ...]
    reading: Reading


class RecordService:
    """Reads one child's record whole, as it may be read in that child's papers."""

    def __init__(
        self, children: ChildrenService, concerns: ConcernsService, guidance: GuidanceService
    ) -> None:
        """Keep the services that the record is read and named through."""
        self._children = children
        self._concerns = concerns
        self._guidance = guidance

    def of(self, child: ChildId, *, names_siblings: bool = False) -> ChildRecord:
        """Return front sheet, chronology and concerns of a child, oldest concern first.

        Args:
            child: Whose record it is.
            names_siblings: Whether brothers and sisters stand in it by name, because the lead said so.

        Raises:
            Refused: there is no such child.
        """
        view, rows = self._found(child)
        telling = self._children.telling(child, rows, names_siblings=names_siblings)
        story = telling.story(rows)
        sheet, on_sheet = _sheet_look(view.details, telling), _on_sheet(view.details, telling)
        return ChildRecord(
            reading=self._reading(view, telling, rows),
            child=_told_view(view, telling),
            chronology=story.rows,
            concerns=self._concerns_of(view, telling),
            others=_named(telling, (*story.others, *on_sheet)),
            sheet_others=_named(telling, on_sheet),
            look=Look(
                (*sheet.replaced, *_replaced(rows, telling)),
                names_left(story.rows, telling.watch),
                missing(story.rows),
                telling.siblings,
            ),
            sheet_look=sheet,
        )

    def as_recorded(self, child: ChildId) -> RecordedStory:
        """Return a child's record with every name that was typed, for whoever decides about each of them.

        Raises:
            Refused: there is no such child.
        """
        view, rows = self._found(child)
        telling = self._children.telling(child, rows)
        return RecordedStory(view, rows, self._reading(view, telling, rows))

    def files_of(self, concern: EntryId) -> tuple[tuple[ChildId, str], ...]:
        """Return the children in whose files a concern stands, by name, whom it is about first.

        Raises:
            Refused: there is no such concern.
        """
        children = self._concerns.children_of(self._concerns.view(concern))
        return tuple((inside.child, self._children.view(inside.child).row.full_name) for inside in children)

    def _found(self, child: ChildId) -> tuple[ChildView, tuple[ChronologyRow, ...]]:
        return _without_restricted(self._children.view(child), self._children.rows_as_recorded(child))

    def _reading(self, view: ChildView, telling: Telling, rows: tuple[ChronologyRow, ...]) -> Reading:
        return Reading(
            child=view.row.id,
            telling=telling,
            title_of=self._guidance.title_of,
            register=self._children.register(),
            seqs={row.entry.id: row.entry.seq for row in rows},
            edited=frozenset(row.entry.id for row in rows if _count(row, telling)),
            hides_whereabouts=view.details.address_is_confidential,
            whereabouts=whereabouts(rows) if view.details.address_is_confidential else (),
        )

    def _concerns_of(self, view: ChildView, telling: Telling) -> tuple[ToldConcern, ...]:
        found = sorted((self._concerns.view(row.id) for row in view.concerns), key=_seq_of)
        return tuple(self._told(concern, telling) for concern in found)

    def _told(self, view: ConcernView, telling: Telling) -> ToldConcern:
        children = self._concerns.children_of(view)
        told = replace(
            view,
            raised=telling.entry(view.raised),
            as_amended=telling.body(view.as_amended),
            followed=tuple(telling.entry(entry) for entry in view.followed),
            holds=tuple(_told_hold(hold, telling) for hold in view.holds),
        )
        has_others = any(inside.child != telling.child for inside in children)
        return ToldConcern(told, children, has_others or bool(view.as_amended.others_typed.strip()))


def _without_restricted(
    view: ChildView, rows: tuple[ChronologyRow, ...]
) -> tuple[ChildView, tuple[ChronologyRow, ...]]:
    """Return a child's record without a trace of what is kept for named people. Source: S73, S74, X08.

    It is in no read model, so it cannot come this far; a hold on it does, and would tell that there is something.

    Raises:
        Refused: something restricted has come this far all the same; nothing goes on paper then.
    """
    if any(isinstance(row.entry.body, RestrictedBody) for row in rows):
        raise Refused(RefusalCode.NEVER_ON_PAPER)
    hidden = {hold.id for hold in view.holds if hold.is_of_restricted}
    holds = tuple(hold for hold in view.holds if not hold.is_of_restricted)
    return replace(view, holds=holds), tuple(row for row in rows if row.entry.id not in hidden)


def _seq_of(view: ConcernView) -> int:
    return view.raised.seq


def _told_view(view: ChildView, telling: Telling) -> ChildView:
    return replace(
        view,
        details=told_details(view.details, telling),
        holds=tuple(_told_hold(hold, telling) for hold in view.holds),
    )


def _told_hold(hold: HoldRow, telling: Telling) -> HoldRow:
    return replace(hold, reason=telling.text(hold.reason))


def _sheet_look(details: ChildDetails, telling: Telling) -> Look:
    """Return what is to be looked at on the front sheet."""
    texts = tuple(texts_of_sheet(details))
    count = sum(telling.replacer.replace(text).count for text in texts)
    replaced = (LookAt(words.FRONT_SHEET, (words.names_replaced(count),)),) if count else ()
    return Look(replaced, siblings=telling.siblings)


def _on_sheet(details: ChildDetails, telling: Telling) -> tuple[OtherChild, ...]:
    """Return the other children whom the front sheet names, by whatever name they stand in it."""
    texts = tuple(texts_of_sheet(details))
    found = {child for text in texts for child in telling.replacer.children_in(text)}
    named = {
        other.child
        for other in telling.others
        if other.is_named and any(other.called in text for text in texts)
    }
    return tuple(other for other in telling.others if other.child in found | named)


def _named(telling: Telling, others: tuple[OtherChild, ...]) -> tuple[OtherChild, ...]:
    return tuple(other for other in telling.others if other in others)


def _replaced(rows: tuple[ChronologyRow, ...], telling: Telling) -> tuple[LookAt, ...]:
    """Return how many names of other children were taken out, by entry."""
    counts = ((row.entry, _count(row, telling)) for row in rows)
    return tuple(
        LookAt(place(entry), (words.names_replaced(count),), entry.id) for entry, count in counts if count
    )


def _count(row: ChronologyRow, telling: Telling) -> int:
    return sum(telling.replacer.replace(text).count for text in texts_of(row.entry))

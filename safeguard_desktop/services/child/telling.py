"""One child's story as it may be read on that child's page and papers: other children are "Child B".

Names are taken out of the entries themselves, before anything is laid out, so that a page, a preview and
a print cannot differ. Names of grown-ups who wrote or recorded something stay. Source: X11; UI.md.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

import msgspec

from safeguard_desktop.domain.codes import LinkKind
from safeguard_desktop.domain.entries import (
    ChildDetailsChanged,
    ChildrenNamed,
    ChildRole,
    ConcernRaised,
    InChild,
    SharingDecision,
)
from safeguard_desktop.domain.entries.bodies import EntryBody, FieldChange
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.domain.names_left import NameWatch, initials_of
from safeguard_desktop.domain.others import OtherChild, Replacer, Roles, letters
from safeguard_desktop.domain.rows import AmendmentView, ChronologyRow, EntryView, LinkRow
from safeguard_desktop.services.models import Models
from safeguard_desktop.wording import papers as words

NAMES_AS_TYPED = frozenset({"child_typed", "others_typed"})
"""Fields that hold nothing but names: where one was corrected, neither the old nor the new one is shown."""

NAMES_OF_GROWN_UPS = frozenset(
    {
        "adviser", "agency_name", "by", "owner_name", "second", "source", "spoke_to", "spoken_with", "to",
        "to_name", "to_organisation", "to_role", "who",
    }
)  # fmt: skip
"""Fields in which a grown-up is named on purpose."""

_B = TypeVar("_B", bound=EntryBody)
Names = tuple[str, ...]

_SIBLINGS = frozenset({LinkKind.SIBLING, LinkKind.STEP_OR_HALF_SIBLING})
_NOT_WORDS = frozenset({"reference", "pack", "digest"})
_ALSO_WORDS: dict[type[EntryBody], tuple[str, ...]] = {
    ChildrenNamed: ("reason",),
    ChildDetailsChanged: ("reason",),
}


@dataclass(frozen=True, slots=True)
class ChildStory:
    """A child's chronology as it may be read there, and who is meant by "Child B"."""

    rows: tuple[ChronologyRow, ...]
    others: tuple[OtherChild, ...]


class Telling:
    """Tells the story of one child."""

    def __init__(
        self,
        child: ChildId,
        others: Sequence[OtherChild],
        replacer: Replacer,
        make_watch: Callable[[], NameWatch],
    ) -> None:
        """Keep who the others are, what takes their names out, and what looks for those that are left."""
        self.child = child
        self.replacer = replacer
        self._make_watch = make_watch
        self._others = {other.child: other for other in others}

    @cached_property
    def watch(self) -> NameWatch:
        """What looks for names that are left; made when a paper first asks, since no page on screen does."""
        return self._make_watch()

    @classmethod
    def of(
        cls,
        models: Models,
        child: ChildId,
        rows: Sequence[ChronologyRow],
        grown_ups: Iterable[str] = (),
        *,
        names_siblings: bool = False,
    ) -> "Telling":
        """Return what tells the story of a child.

        Args:
            models: The read models.
            child: Whose story it is.
            rows: That story as it was recorded.
            grown_ups: Full names of the people who work with the record.
            names_siblings: Whether brothers and sisters stand in it by name, because the lead said so.
        """
        names = dict(models.children.all_names())
        own = names.pop(child, ())
        found = _others(child, rows, models.links.of_child(child), names)
        others = tuple(_named(other, names) if names_siblings else other for other in found)
        called = {other.child: other.called for other in others}
        stay = (*own, *(name for other in others if other.is_named for name in names[other.child]))
        lettered = [other.child for other in others if not other.is_named]
        # A brother of Child B is told from Child B's first name as surely as Child B from his.
        replaced = dict.fromkeys((*lettered, *_linked_with(models, lettered, {child, *called})))
        kept = (*grown_ups, *_authors(rows))
        replacer = Replacer(
            stay,
            {one: names[one] for one in replaced},
            lambda children: words.called(tuple(called.get(one, "") for one in children)),
            kept=kept,
            mentioned={
                one: known for one, known in names.items() if one not in replaced and one not in called
            },
            read=models.words_of,
        )

        def make_watch() -> NameWatch:
            families = (name for one in lettered for name in _people(models, one))
            return NameWatch(
                (*stay, *kept, *_people(models, child)),
                (*(known[0] for known in names.values()), *families),
                filter(None, (initials_of(names[one][0]) for one in lettered)),
            )

        return cls(child, others, replacer, make_watch)

    def story(self, rows: Sequence[ChronologyRow]) -> ChildStory:
        """Return the rows as they may be read, and the children who are called by a letter in them."""
        told = tuple(self._row(row) for row in rows)
        # A row that stayed as it was names nobody.
        changed = (row for row, shown in zip(rows, told, strict=True) if shown is not row)
        named = {
            who for row in changed for text in texts_of(row.entry) for who in self.replacer.children_in(text)
        }
        beside = {inside.child for row in rows for inside in row.children}
        shown = tuple(other for other in self.others if other.child in named | beside)
        return ChildStory(told, shown)

    @property
    def others(self) -> tuple[OtherChild, ...]:
        """Every other child who has a letter in this child's record, in the order of the letters."""
        return tuple(self._others.values())

    @property
    def siblings(self) -> int:
        """How many brothers and sisters with files the lead may choose to name."""
        return sum(other.relation in _SIBLINGS for other in self.others)

    def called(self, child: ChildId) -> str:
        """Return what an other child is called here."""
        other = self._others.get(child)
        return other.called if other else words.ANOTHER_CHILD

    def spoken_by(self, children: Sequence[InChild]) -> str:
        """Return whose words stand in a concern, where they are not this child's; "" where they are.

        An author writes down the words of the child whom the concern is about: the first one.
        """
        first = next(iter(children), None)
        if first is None or first.child == self.child:
            return ""
        mine = next((inside.role for inside in children if inside.child == self.child), None)
        return "" if mine is ChildRole.SUBJECT else self.called(first.child)

    def text(self, text: str) -> str:
        """Return a text as it may be read here."""
        return self.replacer.replace(text).text

    def entry(self, view: EntryView) -> EntryView:
        """Return an entry, with its corrections, as it may be read here."""
        body = None if view.body is None else self.body(view.body)
        amendments = tuple(self._amendment(amendment) for amendment in view.amendments)
        if body is view.body and amendments == view.amendments:
            return view
        return replace(view, body=body, amendments=amendments)

    def _row(self, row: ChronologyRow) -> ChronologyRow:
        entry, is_concern = self.entry(row.entry), isinstance(row.entry.body, ConcernRaised)
        spoken_by = self.spoken_by(row.children) if is_concern else ""
        if entry is row.entry and not spoken_by:
            return row
        return replace(row, entry=entry, event_words=self.text(row.event_words), spoken_by=spoken_by)

    def body(self, body: _B) -> _B:
        """Return a body as it may be read here."""
        changes: dict[str, object] = {}
        for name, text in _words(body):
            told = self.text(text)
            if told != text:
                changes[name] = told
        when = getattr(body, "when", None)
        if isinstance(when, EventTime) and (told := self.text(when.words)) != when.words:
            changes["when"] = msgspec.structs.replace(when, words=told)
        if isinstance(body, SharingDecision):
            changes |= self._lists(body)
        return msgspec.structs.replace(body, **changes) if changes else body

    def _lists(self, body: SharingDecision) -> Mapping[str, object]:
        """Return the lists of a decision that name other children: those who stand in what was chosen, and reasons."""
        others = tuple(
            msgspec.structs.replace(one, who=self.text(one.who), why=self.text(one.why))
            for one in body.others_named
        )
        items = tuple(msgspec.structs.replace(item, why=self.text(item.why)) for item in body.items)
        told = {"others_named": others, "items": items}
        return {name: each for name, each in told.items() if each != getattr(body, name)}

    def _amendment(self, view: AmendmentView) -> AmendmentView:
        body = view.body
        changes = tuple(self._change(change) for change in body.changes)
        return replace(
            view, body=msgspec.structs.replace(body, changes=changes, reason=self.text(body.reason))
        )

    def _change(self, change: FieldChange) -> FieldChange:
        if change.field in NAMES_AS_TYPED:
            before, after = (
                words.NAME_WITHHELD if text.strip() else "" for text in (change.before, change.after)
            )
            return FieldChange(change.field, before, after)
        return FieldChange(change.field, self.text(change.before), self.text(change.after))


def texts_of(view: EntryView, left_out: frozenset[str] = NAMES_AS_TYPED) -> Iterator[str]:
    """Yield every text of an entry that somebody typed, corrections included; fields `left_out` are not."""
    if view.body is not None:
        yield from (text for name, text in _words(view.body) if name not in left_out)
        yield from _listed(view.body)
        when = getattr(view.body, "when", None)
        if isinstance(when, EventTime):
            yield when.words
    for amendment in view.amendments:
        yield amendment.body.reason
        for change in amendment.body.changes:
            if change.field not in left_out:
                yield from (change.before, change.after)


def _listed(body: EntryBody) -> Iterator[str]:
    """Yield what was typed in the lists of a decision to share."""
    if isinstance(body, SharingDecision):
        found = (*((one.who, one.why) for one in body.others_named), *((item.why,) for item in body.items))
        yield from (text for texts in found for text in texts if text)


def _words(body: EntryBody) -> Iterator[tuple[str, str]]:
    for name in (*body.SEARCHED, *_ALSO_WORDS.get(type(body), ())):
        if name not in _NOT_WORDS and (text := getattr(body, name)):
            yield name, text


def _people(models: Models, child: ChildId) -> Names:
    """Return the people of the front sheet, who stand there by name."""
    details = models.children.details(child)
    return tuple(person.name for person in details.people) if details else ()


def _linked_with(models: Models, children: Sequence[ChildId], left_out: set[ChildId]) -> Iterator[ChildId]:
    """Yield the children who belong to others of this story and have no part in it themselves."""
    for child in children:
        yield from (link.other.id for link in models.links.of_child(child) if link.other.id not in left_out)


def _authors(rows: Sequence[ChronologyRow]) -> Iterator[str]:
    for row in rows:
        if isinstance(row.entry.body, ConcernRaised):
            yield row.entry.body.author.name


def _others(
    child: ChildId, rows: Sequence[ChronologyRow], links: Sequence[LinkRow], names: Mapping[ChildId, Names]
) -> tuple[OtherChild, ...]:
    """Return the children whom this child's record names, in the order in which they came into it."""
    by_seq = sorted(rows, key=lambda row: row.entry.seq)
    seen = [inside.child for row in by_seq for inside in (*row.entry.children, *row.children)]
    seen += [link.other.id for link in links]
    roles, relations = _roles(rows), {link.other.id: link.relation for link in links}
    given = letters(one for one in seen if one != child and one in names)
    return tuple(
        OtherChild(one, letter, words.other_child(letter), roles.get(one, ()), relations.get(one))
        for one, letter in given.items()
    )


def _named(other: OtherChild, names: Mapping[ChildId, Names]) -> OtherChild:
    """Return a brother or sister by name; anybody else stays a letter."""
    if other.relation not in _SIBLINGS:
        return other
    return replace(other, called=names[other.child][0], is_named=True)


def _roles(rows: Sequence[ChronologyRow]) -> dict[ChildId, Roles]:
    found: dict[ChildId, dict[int, ChildRole]] = {}
    for row in rows:
        for inside in row.children if row.concern else ():
            found.setdefault(inside.child, {})[row.number] = inside.role
    return {who: tuple(roles.items()) for who, roles in found.items()}

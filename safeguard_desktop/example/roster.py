"""The children of the setting: families with brothers and sisters, who come, move up and leave."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Final

from safeguard_desktop.domain.child import ChildDetails, RelatedPerson, StatusSpan, YesNo
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.example.desk_words import desk_words
from safeguard_desktop.example.names import (
    Author,
    ChildName,
    Family,
    draw_child,
    draw_family,
    staff_of,
    words_for,
)
from safeguard_desktop.example.plan import Group, Scale

_MOST_SIBLINGS: Final = (0.68, 0.94)
_CONFIDENTIAL: Final = 0.02


@dataclass(eq=False)
class Pupil:
    """A child of the setting. `id` is given once there is a file, `details` is the front sheet as it reads now."""

    name: ChildName
    family: Family
    is_girl: bool
    born: date
    key: Author
    details: ChildDetails
    siblings: list["Pupil"] = field(default_factory=list)
    id: ChildId | None = None

    def age_in(self, school_year: int) -> int:
        """Return how old the child is on the first of September of that year."""
        return school_year - self.born.year - ((self.born.month, self.born.day) > (9, 1))

    def words(self) -> dict[str, str]:
        """Return what stands for the child and the family in the braces of a text."""
        return words_for(self.name, self.family, is_girl=self.is_girl) | {"key": self.key.name}


class Roster:
    """Who is in which group, from one school year to the next."""

    def __init__(self, scale: Scale, source: Random) -> None:
        """Keep the setting's size and where chance comes from; nobody is here yet."""
        self.scale = scale
        self.staff: Sequence[Author] = staff_of(scale.where, scale.staff)
        self.children: list[Pupil] = []
        self._source = source

    def begin_year(self, school_year: int) -> tuple[list[Pupil], list[Pupil]]:
        """Begin a school year: the oldest have left. Return who has stayed and who has come."""
        ages = [group.age for group in self.scale.groups]
        is_first, gone = not self.children, self.leaving(school_year)
        stayed = [child for child in self.children if child not in gone]
        self.children = list(stayed)
        while len(self.children) < self.scale.places:
            self._add_family(school_year, self._source.choice(ages) if is_first else min(ages))
        return stayed, self.children[len(stayed) :]

    def leaving(self, school_year: int) -> list[Pupil]:
        """Return who is too old to be here in that school year."""
        oldest = max(group.age for group in self.scale.groups)
        return [child for child in self.children if child.age_in(school_year) > oldest]

    def group_of(self, child: Pupil, school_year: int) -> str:
        """Return the room or class in which a child is in a school year."""
        fitting = [group for group in self.scale.groups if group.age == child.age_in(school_year)]
        return self._one_of(fitting or [self.scale.groups[0]], child).name

    def _one_of(self, groups: Sequence[Group], child: Pupil) -> Group:
        return groups[child.born.day % len(groups)]

    def _add_family(self, school_year: int, age: int) -> None:
        family, lot = draw_family(self._source), self._source.random()
        count = 1 + sum(lot > share for share in _MOST_SIBLINGS)
        ages = sorted({group.age for group in self.scale.groups})
        taken, born_here = frozenset[str](), list[Pupil]()
        for place in range(min(count, len(ages), self.scale.places - len(self.children))):
            own = ages[(ages.index(age) + place) % len(ages)]
            child = self._child(family, own, school_year, taken)
            taken |= {child.name.first}
            born_here.append(child)
            self.children.append(child)
        self._share_a_home(born_here)

    def _share_a_home(self, siblings: Sequence[Pupil]) -> None:
        for child in siblings:
            child.siblings = [each for each in siblings if each is not child]

    def _child(self, family: Family, age: int, school_year: int, taken: frozenset[str]) -> Pupil:
        source = self._source
        is_girl = source.random() < 0.5
        name = draw_child(source, family, is_girl=is_girl, taken=taken)
        born = date(school_year - age, 9, 1) - timedelta(days=source.randrange(365))
        key = source.choice(self.staff)
        child = Pupil(name, family, is_girl, born, key, ChildDetails(name.full))
        child.details = self._front_sheet(child, school_year)
        return child

    def _front_sheet(self, child: Pupil, school_year: int) -> ChildDetails:
        source = self._source
        statuses = self._statuses(school_year)
        safe = source.choice(desk_words().keeps_safe) if statuses else ""
        return ChildDetails(
            full_name=child.name.full,
            known_as=child.name.spoken if child.name.spoken != child.name.full else "",
            date_of_birth=child.born.isoformat(),
            group=self.group_of(child, school_year),
            sex="Girl" if child.is_girl else "Boy",
            language=child.family.culture.language,
            address=child.family.home,
            address_is_confidential=source.random() < _CONFIDENTIAL,
            keeps_safe_today=safe.format_map(child.words()),
            people=_parents(child.family),
            statuses=statuses,
            key_person=child.key.name,
        )

    def _statuses(self, school_year: int) -> tuple[StatusSpan, ...]:
        lot = self._source.randrange(100)
        for usual in desk_words().statuses:
            lot -= usual.share
            if lot < 0:
                return (
                    StatusSpan(
                        usual.status, f"{school_year - 1}-{self._source.randint(1, 12):02d}", note=usual.note
                    ),
                )
        return ()


def _parents(family: Family) -> tuple[RelatedPerson, ...]:
    at_home = YesNo.YES if family.is_together else YesNo.NO
    of_mother, of_father = family.phones
    return (
        RelatedPerson(family.mother, "Mother", of_mother, YesNo.YES, YesNo.YES, YesNo.YES),
        RelatedPerson(family.father, "Father", of_father, YesNo.YES, YesNo.YES, at_home),
    )


def filled(text: str, words: Mapping[str, str]) -> str:
    """Return a text with its braces filled in."""
    return text.format_map(words)

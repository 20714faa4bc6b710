"""Who lives in the example: names of several languages, drawn by a seed, and the jobs of those who work there."""

from dataclasses import dataclass
from functools import cache
from random import Random
from typing import Final

import msgspec

from safeguard_desktop.example.cases import Where, shipped

Pair = tuple[str, str]
_TOGETHER: Final = 0.7


class Written(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Names in their own script, each with the letters that the family uses in English."""

    girls: tuple[Pair, ...]
    boys: tuple[Pair, ...]
    families: tuple[Pair, ...]


class Culture(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A language that families come with. `families` are pairs: as a man has the name, and as a woman."""

    key: str
    share: int
    language: str
    girls: tuple[str, ...]
    boys: tuple[str, ...]
    women: tuple[str, ...]
    men: tuple[str, ...]
    families: tuple[Pair, ...]
    mum: str
    dad: str
    gran: str
    written: Written | None = None


class StaffWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Those who work in the setting and around it, and the places that are talked of."""

    names: tuple[str, ...]
    early: tuple[str, ...]
    school: tuple[str, ...]
    workers: tuple[str, ...]
    streets: tuple[str, ...]
    settings: tuple[str, ...]
    receivers: tuple[str, ...]


class Names(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everything that a name can be."""

    cultures: tuple[Culture, ...]
    staff: StaffWords


@cache
def names() -> Names:
    """Return the names, read once."""
    return msgspec.convert(shipped("names.toml"), Names)


@dataclass(frozen=True)
class ChildName:
    """What a child is called: `full` on the front sheet, `spoken` in full and `first` as people here write it."""

    full: str
    spoken: str
    first: str


@dataclass(frozen=True)
class Family:
    """Who lives together, by name, and where. `script` is the family name in its own script, or empty."""

    culture: Culture
    man: str
    woman: str
    mother: str
    father: str
    home: str
    phones: Pair
    is_together: bool
    script: str = ""


@dataclass(frozen=True)
class Author:
    """Somebody who works here, as they write it under a concern."""

    name: str
    job: str


def staff_of(where: Where, count: int) -> tuple[Author, ...]:
    """Return so many people who work in that kind of setting."""
    words = names().staff
    jobs = words.early if where is Where.EARLY else words.school
    return tuple(Author(name, jobs[place % len(jobs)]) for place, name in enumerate(words.names[:count]))


def draw_family(source: Random, script_share: float = 0.5) -> Family:
    """Draw a family. Where its language has a script of its own, so many write their name in it."""
    cultures = names().cultures
    (culture,) = source.choices(cultures, [each.share for each in cultures])
    man, woman, script = *source.choice(culture.families), ""
    if culture.written is not None and source.random() < script_share:
        script, man = source.choice(culture.written.families)
        woman = man
    return Family(
        culture,
        man,
        woman,
        mother=f"{source.choice(culture.women)} {woman}",
        father=f"{source.choice(culture.men)} {man}",
        home=draw_home(source),
        phones=(draw_telephone(source), draw_telephone(source)),
        is_together=source.random() < _TOGETHER,
        script=script,
    )


def draw_home(source: Random) -> str:
    """Draw an address that is nowhere."""
    return f"{source.randint(1, 90)} {source.choice(names().staff.streets)}"


def draw_telephone(source: Random) -> str:
    """Draw a number that Ofcom keeps for plays. Source: Ofcom, telephone numbers for drama use."""
    return f"07700 900 {source.randrange(1000):03d}"


def draw_child(source: Random, family: Family, *, is_girl: bool, taken: frozenset[str]) -> ChildName:
    """Draw a name in a family whose other children have the `taken` ones."""
    surname = family.woman if is_girl else family.man
    pairs = [pair for pair in _given(family, is_girl=is_girl) if pair[1] not in taken]
    script, first = source.choice(pairs)
    spoken = f"{first} {surname}"
    return ChildName(f"{script} {family.script}" if family.script else spoken, spoken, first)


def _given(family: Family, *, is_girl: bool) -> tuple[Pair, ...]:
    """Return the first names of a family's language, each as it is written there and as people here write it."""
    culture = family.culture
    if family.script and culture.written is not None:
        return culture.written.girls if is_girl else culture.written.boys
    return tuple((name, name) for name in (culture.girls if is_girl else culture.boys))


def words_for(child: ChildName, family: Family, *, is_girl: bool) -> dict[str, str]:
    """Return what stands for a child and the family in the braces of a text."""
    he, him, his = ("she", "her", "her") if is_girl else ("he", "him", "his")
    culture = family.culture
    return {
        "name": child.first,
        "he": he, "him": him, "his": his, "himself": f"{him}self",
        "He": he.title(), "Him": him.title(), "His": his.title(),
        "mum": culture.mum, "dad": culture.dad, "gran": culture.gran,
        "mother": family.mother, "father": family.father,
    }  # fmt: skip

"""Words for a record of any length: the names and sentences of the example, drawn so fast that a million is no matter.

Everything is drawn from a `random.Random` that the caller seeds, so that two runs write the same record. What is told
here has no thread; a story that has one is `safeguard_desktop.example`, whose words these are.
"""

from collections.abc import Iterator
from random import Random
from typing import Final, TypeVar

from safeguard_desktop.example.cases import Where, Wordings, worries
from safeguard_desktop.example.matter import Words
from safeguard_desktop.example.names import draw_child, draw_family, names, staff_of, words_for
from safeguard_desktop.example.plan import PRE_SCHOOL, SCHOOL

_T = TypeVar("_T")

FAMILY_NAMES: Final = tuple(family for culture in names().cultures for _man, family in culture.families)
STAFF: Final = tuple((author.name, author.job) for author in staff_of(Where.EARLY, 6))
GROUPS: Final = tuple(group.name for scale in (PRE_SCHOOL, SCHOOL) for group in scale.groups)

_RARE: Final = (
    "It was near {place}.",
    "The family has talked of moving to {place}.",
    "Somebody from {place} was there.",
)
_FEW: Final = 60
"""So many children the sentences speak of by name."""
_ENDS_EARLY: Final = 90
"""Half a sentence of the usual length: the last one goes beyond what is wanted as often as not."""

_ONSETS: Final = (
    "b",
    "br",
    "c",
    "cl",
    "d",
    "f",
    "g",
    "gl",
    "h",
    "l",
    "m",
    "n",
    "p",
    "r",
    "s",
    "st",
    "t",
    "tr",
    "w",
)
_CORES: Final = ("a", "e", "i", "o", "u", "ai", "ea", "oo", "ow")
_ENDS: Final = ("n", "ll", "rth", "ck", "st", "mb", "ng", "d", "sk", "")
_MOST_RARE: Final = 6_000
"""So many words of syllables give the index the long tail that real records have."""


class Vocabulary:
    """Draws names and sentences from one seeded source."""

    def __init__(self, source: Random) -> None:
        self._source = source
        self._seen, self._done, self._said = tuple(_seen()), tuple(_done()), tuple(_said())
        self._few = tuple(self._child() for _ in range(_FEW))

    def name(self) -> str:
        family, is_girl = draw_family(self._source), self._source.random() < 0.5
        return draw_child(self._source, family, is_girl=is_girl, taken=frozenset()).full

    def place(self) -> str:
        """A street, village or surname made of syllables; few are common and many are rare."""
        number = int(_MOST_RARE * self._source.random() ** 3)
        word = Random(number)
        return "".join(
            word.choice(_ONSETS) + word.choice(_CORES) + word.choice(_ENDS) for _ in range(2)
        ).capitalize()

    def narrative(self, characters: int = 700) -> str:
        """Sentences until about so many characters are written; the length itself varies."""
        wanted = max(60, int(self._source.gauss(characters, characters / 3)))
        words, text = self._one(self._few), self._one(_RARE).format(place=self.place())
        while len(text) < wanted - _ENDS_EARLY:
            text += f" {self._one(self._seen).format_map(words)}"
        return text

    def action(self) -> str:
        return self._one(self._done).format_map(self._one(self._few))

    def said(self) -> str:
        return self._one(self._said).format_map(self._one(self._few))

    def _child(self) -> Words:
        family, is_girl = draw_family(self._source), self._source.random() < 0.5
        child = draw_child(self._source, family, is_girl=is_girl, taken=frozenset())
        more = {"lead": "Asha", "other": "Wren", "worker": names().staff.workers[0], "key": STAFF[0][0]}
        return Words(words_for(child, family, is_girl=is_girl) | more, self._source)

    def _one(self, among: tuple[_T, ...]) -> _T:
        return among[int(len(among) * self._source.random())]


def _seen() -> Iterator[str]:
    """Yield what is seen and heard, and what is noted and answered later."""
    for case in worries().cases:
        yield from case.observed
        for step in case.steps:
            texts: Wordings = getattr(step, "text", ())
            yield from texts


def _done() -> Iterator[str]:
    for case in worries().cases:
        yield from case.action


def _said() -> Iterator[str]:
    for case in worries().cases:
        yield from filter(None, case.said)

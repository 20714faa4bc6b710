"""Which children may be meant by a name that somebody typed.

Staff write names as they hear them. So a name is compared in five ways: as it stands, by a table of
spellings, letter by letter, by sound, and as a part of a longer name. What comes back is a list of
suggestions for the lead, never a decision. Source: DESIGN 3 (names are typed as people know them).
"""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.domain.name_variants import groups_of_names

LETTERS: Final = str.maketrans(
    {
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ı": "i",
        "'": "",
        "’": "",
        "`": "",
    }
)
"""Letters of other languages that no accent makes, as they are typed without them."""
_FILLERS: Final = frozenset(
    {
        "a", "an", "the", "in", "of", "from", "and", "his", "her", "little", "miss", "master",
        "class", "room", "group", "year", "nursery", "reception",
    }
)  # fmt: skip
"""Words that people write around a name: "little Ava from the Owls room"."""

_ENOUGH: Final = 70.0
_SHAREDLETTERS: Final = 0.55
_FIRST_SOUNDS: Final = ("ckq", "csxz", "gj", "jy", "fpv", "vw", "aeiouy", "nk")
_SURNAME_DIFFERS: Final = 0.62
_PART_OF_NAME: Final = 0.94


_Alike = Callable[[str, str], tuple[float, str]]


@dataclass(frozen=True, slots=True)
class Match:
    """A child who may be meant. `score` is 0 to 100; `why` is a code of `rows.NameMatch`."""

    child: ChildId
    score: float
    why: str


@dataclass(frozen=True, slots=True)
class _Typed:
    """What was typed: folded, as words without fillers, and how words are compared in this call."""

    wanted: str
    words: tuple[str, ...]
    alike: _Alike


def fold(name: str) -> str:
    """Return a name in small letters without accents, apostrophes, hyphens or spare spaces."""
    letters = unicodedata.normalize("NFKD", name.casefold().translate(LETTERS))
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(re.sub(r"[\W_]+", " ", bare).split())


def match_names(
    typed: str, people: Sequence[tuple[ChildId, tuple[str, ...]]], limit: int = 8
) -> tuple[Match, ...]:
    """Return the children whom a typed name may mean, the likeliest first.

    Args:
        typed: The name as somebody wrote it.
        people: Each child with all names, the full name first.
        limit: How many are returned at most.
    """
    wanted = fold(typed)
    words = tuple(word for word in wanted.split() if word not in _FILLERS)
    if not words:
        return ()
    typed_name = _Typed(wanted, words, _remembered())
    found = (_best(child, typed_name, names) for child, names in people)
    matches = [match for match in found if match is not None]
    return tuple(sorted(matches, key=lambda match: -match.score)[:limit])


def _best(child: ChildId, typed: _Typed, names: Sequence[str]) -> Match | None:
    best: Match | None = None
    for position, name in enumerate(names):
        score, why = _compare(typed, fold(name))
        if why == "same" and position:
            score, why = 98.0, "known_as"
        if score > 0 and (best is None or score > best.score):
            best = Match(child, round(score, 1), why)
    return best


def _compare(typed: _Typed, name: str) -> tuple[float, str]:
    """Return how well a typed name fits a folded name; 0 where it does not."""
    parts = tuple(name.split())
    if not parts:
        return 0.0, ""
    if name == typed.wanted or parts == typed.words:
        return 100.0, "same"
    if "".join(parts) == "".join(typed.words):
        return 97.0, "spelling"
    return _word_by_word(typed, parts)


def _word_by_word(typed: _Typed, name: tuple[str, ...]) -> tuple[float, str]:
    words, pairs = typed.words, _pairs(typed, name)
    if not pairs:
        return 0.0, ""
    quality = sum(pair.score for pair in pairs) / len(pairs)
    weakest = min(pairs, key=lambda pair: pair.score).why
    if len(pairs) < min(len(words), len(name)):
        # A surname may have changed, or be the other parent's; another given name is another child.
        given = any(pair.word == 0 and pair.part == 0 for pair in pairs)
        return (quality * _SURNAME_DIFFERS, "part") if given else (0.0, "")
    if len(words) != len(name):
        return quality * _PART_OF_NAME, "part" if weakest == "same" else weakest
    return quality, weakest


@dataclass(frozen=True, slots=True)
class _Pair:
    """A typed word and the part of the name that it fits, by their places."""

    score: float
    why: str
    word: int
    part: int


def _pairs(typed: _Typed, name: tuple[str, ...]) -> list[_Pair]:
    """Return the best pairs of typed word and part of the name, each used once."""
    every = [
        _Pair(*typed.alike(word, part), i, j)
        for i, word in enumerate(typed.words)
        for j, part in enumerate(name)
    ]
    good = sorted((pair for pair in every if pair.score >= _ENOUGH), key=lambda pair: -pair.score)
    taken: list[_Pair] = []
    for pair in good:
        if all(pair.word != other.word and pair.part != other.part for other in taken):
            taken.append(pair)
    return taken


def _remembered() -> _Alike:
    """Return `alike` with a memory for one call only: no child's name outlives it and stays after locking."""
    known: dict[tuple[str, str], tuple[float, str]] = {}

    def compare(word: str, part: str) -> tuple[float, str]:
        found = known.get((word, part))
        if found is None:
            found = known[word, part] = alike(word, part)
        return found

    return compare


def alike(word: str, part: str) -> tuple[float, str]:
    """Return how alike two folded words are (0 to 100), and in which way."""
    if word == part:
        return 100.0, "same"
    if _are_variants(word, part):
        return 95.0, "variant"
    if min(len(word), len(part)) == 1:
        return (75.0, "part") if word[0] == part[0] else (0.0, "")
    if min(len(word), len(part)) >= 3 and (part.startswith(word) or word.startswith(part)):
        return 88.0, "part"
    return max(_by_letters(word, part), _by_sound(word, part))


def _are_variants(word: str, part: str) -> bool:
    groups = groups_of_names()
    return not groups.get(word, frozenset()).isdisjoint(groups.get(part, frozenset()))


def _by_letters(word: str, part: str) -> tuple[float, str]:
    from rapidfuzz.distance import OSA  # noqa: PLC0415  # the start window never needs it

    slips = OSA.distance(word, part)
    longest = max(len(word), len(part))
    # One slip in four letters, two in seven: names of three letters differ by one and are other names.
    allowed = 0 if longest < 4 else 1 if longest < 7 else 2
    return (100.0 * (1 - 0.8 * slips / longest), "spelling") if slips <= allowed else (0.0, "")


def _by_sound(word: str, part: str) -> tuple[float, str]:
    from jellyfish import match_rating_comparison  # noqa: PLC0415  # as in _by_letters
    from rapidfuzz.distance import Indel  # noqa: PLC0415  # as in _by_letters

    if (
        not (word.isascii() and part.isascii() and word.isalpha() and part.isalpha())
        or min(len(word), len(part)) < 4
    ):
        return 0.0, ""
    shared = Indel.normalized_similarity(word, part)
    # Sound alone finds too much; some letters have to be shared, and it has to begin alike.
    if shared < _SHAREDLETTERS or not _begin_alike(word, part) or not match_rating_comparison(word, part):
        return 0.0, ""
    return 60.0 + 25.0 * shared, "sounds"


def _begin_alike(word: str, part: str) -> bool:
    first, other = word[0], part[0]
    return first == other or any(first in sound and other in sound for sound in _FIRST_SOUNDS)

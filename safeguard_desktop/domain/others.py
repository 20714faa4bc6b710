"""The other children in one child's papers: one letter for each, and their names out of every text.

In a small setting a first name or initials say who it was. So each other child is called by a letter,
in the order in which they came into this child's record: the record only grows, so the letter that stood
on last term's chronology stands on the pack. What reads as a name is found by words, never by guessing:
whole words, in any case, with or without accents, with the ending of a possessive. Source: X11; UI.md.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import filterfalse, pairwise
from typing import Final, NamedTuple

from safeguard_desktop.domain.codes import LinkKind
from safeguard_desktop.domain.entries.header import ChildRole
from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.domain.names import fold
from safeguard_desktop.domain.ordinary_names import MONTHS, ORDINARY

Roles = tuple[tuple[int, ChildRole], ...]
"""The role of a child in each concern, by the concern's number."""

Naming = Callable[[tuple[ChildId, ...]], str]
"""Returns what these children are called instead: one of them, or whichever of them it was."""

Reading = Callable[[str], tuple[str, ...]]
"""Returns the folded words of a name, as `words_of` does."""

_ALPHABET: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_MARKS: Final = "".join(
    chr(code) for code in range(0x300, 0x2100) if unicodedata.category(chr(code)) in {"Mn", "Mc", "Cf"}
)
"""Accents, vowel signs and joiners that stand inside words; Python's idea of a letter leaves them out."""
_LETTER: Final = rf"(?:[^\W\d_]|[{re.escape(_MARKS)}])"
WORD: Final = re.compile(rf"{_LETTER}+(?:['’‘`´]{_LETTER}+)*")
"""A word of a text: letters with what hangs on them; an apostrophe inside belongs to it, a hyphen does not."""
_HAS_MARK: Final = re.compile(f"[{re.escape(_MARKS)}]")
_PLAIN_WORD: Final = re.compile(r"[^\W\d_]+(?:['’‘`´][^\W\d_]+)*")
"""The same where a text has no such marks, which is found in a fifth of the time."""
_FOLDED_WORD: Final = re.compile(r"[^\W\d_]+")
_ONLY_WORDS: Final = {
    code: None if chr(code) in "'`" else chr(code).lower() if chr(code).isalpha() else " "
    for code in range(128)
}
"""Turns a plain text into its words in small letters, in a fifth of the time that a pattern takes."""
_POSSESSIVE: Final = re.compile(r"['’‘`´ʼ][sS]$")
_APOSTROPHES: Final = "'’‘`´ʼ"
_BESIDE: Final = re.compile(r"[\s,\-‐‑–]{1,3}")
_WITHIN_A_NAME: Final = re.compile(r"[\s\-‐‑–.\u00a0]{1,3}")
_SHORT: Final = 2
_GUESSED: Final = "’s"
_NEVER_ALONE: Final = frozenset({"child", "children", "another", "or"})
"""Surnames that are the words in which other children are called: alone they are not taken for names."""

_PARTICLES: Final = frozenset(
    "ab abu al ap as bin bint da de del den der di do dos du el et ferch ibn la le mac mc o san st ul ur van von".split()  # noqa: SIM905, E501  # as in ordinary_names
)


def letter(place: int) -> str:
    """Return the letter of an other child by place, counted from 0: B to Z, then AA, AB and on."""
    number, found = place + 2, ""
    while number:
        number, rest = divmod(number - 1, len(_ALPHABET))
        found = _ALPHABET[rest] + found
    return found


def letters(children: Iterable[ChildId]) -> dict[ChildId, str]:
    """Return the letter of each child, in the order in which they come; one who comes twice keeps the first."""
    return {child: letter(place) for place, child in enumerate(dict.fromkeys(children))}


@dataclass(frozen=True, slots=True)
class OtherChild:
    """An other child as one child's papers know it: `called` is "Child B", or a name where that is told.

    `roles` are those in the concerns that both have a part in; `relation` is set where the two are linked.
    """

    child: ChildId
    letter: str
    called: str
    roles: Roles = ()
    relation: LinkKind | None = None
    is_named: bool = False


@dataclass(frozen=True, slots=True)
class Replaced:
    """A text as it may be shown, and how many names were replaced in it."""

    text: str
    count: int


class _Hit(NamedTuple):
    """A stretch of text that is a name: of these children, or of nobody who is replaced."""

    start: int
    end: int
    children: tuple[ChildId, ...]
    ending: str = ""


class _Word(NamedTuple):
    """A word of a text: where it stands, what it reads as, and what without the ending of a possessive."""

    start: int
    end: int
    folded: str
    stem: str
    ending: str
    has_capital: bool


class _Form(NamedTuple):
    """One way in which a name is written: its words, and whose it is; nobody's where it is to stay."""

    words: tuple[str, ...]
    children: tuple[ChildId, ...]


class Replacer:
    """Takes the names of other children out of texts. Replacing what it has replaced changes nothing."""

    def __init__(  # noqa: PLR0913  # whose names they are decides what becomes of them
        self,
        own: Sequence[str],
        others: Mapping[ChildId, Sequence[str]],
        naming: Naming,
        *,
        kept: Sequence[str] = (),
        mentioned: Mapping[ChildId, Sequence[str]] | None = None,
        read: Reading | None = None,
    ) -> None:
        """Learn who is who.

        Args:
            own: All names of the child whose papers these are, which always stay.
            others: All names of each child who is replaced, the full name first, also by one name alone.
            naming: What such children are called instead.
            kept: Full names of grown-ups that stay, although a child may share a part of them.
            mentioned: Other children with files: only their names of two words and more are replaced.
            read: Remembers the words of names, since those of the whole setting are asked for with every story.
        """
        self._naming = naming
        self._forms: dict[str, list[_Form]] = {}
        self._initials: dict[ChildId, str] = {child: _initial(names) for child, names in others.items()}
        for form in _forms((own, others, kept, mentioned or {}), read or words_of):
            self._forms.setdefault(form.words[0], []).append(form)
        for found in self._forms.values():
            found.sort(key=lambda form: -len(form.words))
        self._staying, self._told = _beginnings(self._forms)
        self._longest = max((len(form.words) for forms in self._forms.values() for form in forms), default=1)
        self._folded: dict[str, str] = {}
        self._known: dict[str, tuple[_Hit, ...]] = {}

    def replace(self, text: str) -> Replaced:
        """Return the text with every other child called by a letter."""
        hits = self.hits(text)
        if not hits:
            return Replaced(text, 0)
        parts, at = [], 0
        for hit in hits:
            parts += [text[at : hit.start], self._naming(hit.children), hit.ending]
            at = hit.end
        return Replaced("".join([*parts, text[at:]]), len(hits))

    def children_in(self, text: str) -> tuple[ChildId, ...]:
        """Return the other children whom a text names, in the order in which it does."""
        return tuple(dict.fromkeys(child for hit in self.hits(text) for child in hit.children))

    def hits(self, text: str) -> tuple[_Hit, ...]:
        """Return the names of other children in a text, in order; two of one child side by side are one."""
        known = self._known.get(text)
        if known is None:
            # Most texts name nobody; a story asks twice for each, to replace and to see who is named.
            begin = self._beginning_in(_words_in(text))
            known = self._known[text] = self._merged(text, begin) if begin else ()
        return known

    def _beginning_in(self, words: AbstractSet[str]) -> AbstractSet[str]:
        """Return the words with which names begin in a text of these words; none where nobody is named."""
        begin = {word for word in words & self._told.keys() if _has_rest(words, self._told[word])}
        return begin | (words & self._staying) if begin else begin

    def _merged(self, text: str, begin: AbstractSet[str]) -> tuple[_Hit, ...]:
        found: list[_Hit] = []
        for hit in self._found(text, begin):
            last = found[-1] if found else None
            if last and last.children == hit.children and _are_beside(text, last, hit):
                found[-1] = hit._replace(start=last.start)
            else:
                found.append(hit)
        return tuple(found)

    def _found(self, text: str, begin: AbstractSet[str]) -> Iterator[_Hit]:
        pieces, ends = tuple(word_pattern(text).finditer(text)), 0
        for at in [at for at, piece in enumerate(pieces) if self._folded_once(piece.group()) in begin]:
            if at < ends:
                continue
            words = tuple(map(_word, pieces[at : at + self._longest + 1]))
            form, length = self._form_at(text, words)
            if form is not None and form.children:
                length += self._has_initial(text, words[length - 1 :], form)
                yield _hit(form, words[0], words[length - 1])
            ends = at + length

    def _folded_once(self, word: str) -> str:
        """Return a word as it is read. Texts repeat their words: each is folded once."""
        known = self._folded.get(word)
        if known is None:
            known = self._folded[word] = _folded_word(word)
        return known

    def _form_at(self, text: str, words: Sequence[_Word]) -> tuple[_Form | None, int]:
        """Return the longest name that begins with these words, and how many of them it has."""
        first = words[0]
        for key in dict.fromkeys((first.folded, first.stem)):
            for form in self._forms.get(key, ()):
                if _fits(text, words[: len(form.words)], form):
                    return form, len(form.words)
        return None, 1

    def _has_initial(self, text: str, words: Sequence[_Word], form: _Form) -> int:
        """Return 1 where the initial of the surname stands behind a first name: "Leo B"."""
        if len(words) < 2 or len(form.words) > 1 or len(form.children) > 1:
            return 0
        before, word = words[:2]
        is_initial = word.stem == self._initials.get(form.children[0]) and word.has_capital
        return int(is_initial and before.folded == form.words[0] and text[before.end : word.start] == " ")


def _forms(
    known: tuple[
        Sequence[str], Mapping[ChildId, Sequence[str]], Sequence[str], Mapping[ChildId, Sequence[str]]
    ],
    read: Reading,
) -> Iterator[_Form]:
    """Yield every form of every name once. What this child is called stays, whoever else is called so."""
    own, others, kept, mentioned = known
    staying = {words for name in own for words in _ways(name)}
    staying |= {words for name in kept if len(words := read(name)) > 1}
    whose: dict[tuple[str, ...], dict[ChildId, None]] = {}
    for child, names in others.items():
        for words in (words for name in names for words in _ways(name)):
            whose.setdefault(words, {})[child] = None
    for child, names in mentioned.items():
        for words in (words for name in names if len(words := read(name)) > 1):
            whose.setdefault(words, {})[child] = None
    yield from (_Form(words, ()) for words in staying)
    yield from (_Form(words, tuple(children)) for words, children in whose.items() if words not in staying)


def _beginnings(
    forms: Mapping[str, Sequence[_Form]],
) -> tuple[AbstractSet[str], Mapping[str, list[tuple[str, ...]]]]:
    """Return the words with which names begin that stay, and with which those begin that are told otherwise.

    Beside each of the latter stand the other words of these names. "leo's" folds to "leos", as does a
    possessive whose apostrophe was never typed, so each word is there with an s as well.
    """
    staying: set[str] = set()
    told: dict[str, list[tuple[str, ...]]] = {}
    for first, found in forms.items():
        for form in found:
            for word in (first, f"{first}s"):
                if form.children:
                    told.setdefault(word, []).append(form.words[1:])
                else:
                    staying.add(word)
    return staying, told


def _has_rest(words: AbstractSet[str], rests: Sequence[tuple[str, ...]]) -> bool:
    """Whether a text of these words has all that is left of one of these names."""
    return any(all(part in words or f"{part}s" in words for part in rest) for rest in rests)


def _ways(name: str) -> Iterator[tuple[str, ...]]:
    """Yield the ways in which people write a name: whole, its first word, its surname and halves of that."""
    whole = words_of(name)
    if not whole:
        return
    surname = words_of(name.rsplit(maxsplit=1)[-1])
    for words in filter(None, (whole, whole[:1], surname, *((half,) for half in surname))):
        if len(words) > 1 or (len(words[0]) >= _SHORT and words[0] not in _NEVER_ALONE | _PARTICLES):
            yield words


def words_of(name: str) -> tuple[str, ...]:
    """Return the folded words of a name, as texts are read."""
    return tuple(folded for word in word_pattern(name).findall(name) if (folded := _folded_word(word)))


def _initial(names: Sequence[str]) -> str:
    words = words_of(names[0]) if names else ()
    return words[-1][0] if len(words) > 1 else ""


def word_pattern(text: str) -> re.Pattern[str]:
    """Return the pattern that finds the words of this text the quickest; both find the same in it."""
    return WORD if not text.isascii() and _HAS_MARK.search(text) else _PLAIN_WORD


def _word(found: re.Match[str]) -> _Word:
    piece = found.group()
    folded, has_capital = _folded_word(piece), not piece[0].islower()
    stem, ending = _POSSESSIVE.sub("", piece), ""
    if stem != piece:
        stem, ending = _folded_word(stem), piece[len(stem) :]
    elif has_capital and folded.endswith("s") and len(folded) > _SHORT + 1:
        stem, ending = folded[:-1], _GUESSED  # "Leos coat": typed in a hurry
    else:
        stem = folded
    return _Word(found.start(), found.end(), folded, stem, ending, has_capital)


def _fits(text: str, words: Sequence[_Word], form: _Form) -> bool:
    wanted = form.words[-1]
    if len(words) < len(form.words) or wanted not in (words[-1].folded, words[-1].stem):
        return False
    *before, last = words
    if any(word.folded != part for word, part in zip(before, form.words, strict=False)):
        return False
    gaps = (text[one.end : two.start] for one, two in pairwise(words))
    if not all(_WITHIN_A_NAME.fullmatch(gap) for gap in gaps):
        return False
    return len(form.words) > 1 or _is_a_name_here(text, last, wanted)


def _is_a_name_here(text: str, word: _Word, name: str) -> bool:
    """Whether a single word is the name and not the ordinary word, or the month, that looks like it."""
    if name in MONTHS and _is_beside_a_number(text, word):
        return False
    if name in ORDINARY and name != word.folded and word.ending == _GUESSED:
        return False  # "Roses", "Wills": more likely the plural
    return word.has_capital or not (name in ORDINARY or len(name) <= _SHORT)


def _is_beside_a_number(text: str, word: _Word) -> bool:
    before, after = text[: word.start].rstrip(), text[word.end :].lstrip(" ,")
    is_after_day = bool(re.search(r"(?<!\d)\d{1,2}(?:st|nd|rd|th)?(?: of)?$", before))
    return is_after_day or after[:1].isdigit()


def _hit(form: _Form, first: _Word, last: _Word) -> _Hit:
    """Return the hit; what makes a possessive of the name stays behind the letter."""
    ending = "" if form.words[-1] == last.folded else last.ending
    return _Hit(first.start, last.end, form.children, ending)


def _are_beside(text: str, one: _Hit, two: _Hit) -> bool:
    return not one.ending and bool(_BESIDE.fullmatch(text[one.end : two.start]))


def _words_in(text: str) -> AbstractSet[str]:
    """Return the words of a whole text in small letters without accents and apostrophes, for a first look."""
    if text.isascii():
        return {*text.translate(_ONLY_WORDS).split()}
    pieces = _without_apostrophes(text).split()
    plain = " ".join(filter(str.isascii, pieces)).translate(_ONLY_WORDS).split()
    return _foreign_words_in(" ".join(filterfalse(str.isascii, pieces)).casefold()).union(plain)


def _foreign_words_in(bare: str) -> set[str]:
    if _HAS_MARK.search(bare):
        return {*_FOLDED_WORD.findall(fold(bare))}
    return {part for word in _FOLDED_WORD.findall(bare) for part in fold(word).split()}


def _folded_word(word: str) -> str:
    bare = _without_apostrophes(word)
    return bare.lower() if bare.isascii() else fold(bare).replace(" ", "")


def _without_apostrophes(text: str) -> str:
    """Return a text without apostrophes: one after the other, which is faster than all of them at once."""
    for mark in _APOSTROPHES:
        text = text.replace(mark, "")
    return text

"""What was typed into a search, looked for in one text as the index looks for it, and the words around a hit."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from safeguard_desktop.storage.models.words import match_query

_WORD: Final = re.compile(r"(?:[^\W_]|[\u0300-\u036f])+")
_BEFORE: Final = 32
_LENGTH: Final = 110
Term = tuple[str, ...]


class Sought:
    """The words of a search, each the beginning of a word; one with a hyphen or an apostrophe is several in a row."""

    def __init__(self, text: str) -> None:
        """Read what was typed."""
        self.match = match_query(text)
        spelt = (tuple(map(_folded, _WORD.findall(word))) for word in text.split())
        self._terms: tuple[Term, ...] = tuple(term for term in spelt if term)

    def is_in(self, texts: Iterable[str], beside: str = "") -> bool:
        """Whether some words stand in these texts, and every other one in what is said `beside` them."""
        found = {term for text in texts for term, _start in self._hits(text)}
        elsewhere = {term for term, _start in self._hits(beside)}
        return bool(found) and found | elsewhere >= set(self._terms)

    def extract(self, texts: Iterable[str]) -> str:
        """Return the words around the first hit on one line; the beginning where nothing is found."""
        first = ""
        for text in texts:
            start = min((start for _term, start in self._hits(text)), default=None)
            if start is not None:
                return _around(text, start)
            first = first or text
        return _around(first, 0)

    def _hits(self, text: str) -> set[tuple[Term, int]]:
        """Return which terms stand in a text, and where each begins for the first time."""
        words = [(_folded(found.group()), found.start()) for found in _WORD.finditer(text)]
        hits: dict[Term, int] = {}
        for place, (_word, start) in enumerate(words):
            for term in self._terms:
                if term not in hits and _begins(
                    term, [word for word, _at in words[place : place + len(term)]]
                ):
                    hits[term] = start
        return set(hits.items())


def _begins(term: Term, words: list[str]) -> bool:
    *whole, last = term
    return len(words) == len(term) and words[:-1] == whole and words[-1].startswith(last)


def _folded(word: str) -> str:
    spread = unicodedata.normalize("NFKD", word).casefold()
    return "".join(letter for letter in spread if not unicodedata.combining(letter))


def _around(text: str, start: int) -> str:
    """Return a piece of a text that begins a few words before a place, on one line."""
    begin = text.rfind(" ", 0, max(start - _BEFORE, 0)) + 1 if start > _BEFORE else 0
    piece = " ".join(text[begin : begin + _LENGTH].split())
    return f"{'… ' if begin else ''}{piece}{' …' if begin + _LENGTH < len(text) else ''}"

"""The two shipped word lists, and what somebody who types a word of a list can mean by it.

See resources/words/README.md for where the lists come from, and KEYS.md 10.2 for the rules.
"""

import re
from functools import cache
from importlib import import_module

from safeguard_desktop.resources import resource_path

BASE = 1296
"""How many words each list has: what four throws of a die tell apart."""

_SHORTEST_BEGINNING = 3
_FURTHEST_SLIP = 2
_LETTERS_PER_SLIP = 3


@cache
def passphrase_words() -> tuple[str, ...]:
    """Return the EFF short list: 1,296 words of three to five letters."""
    return _words("eff-short")


@cache
def recovery_words() -> tuple[str, ...]:
    """Return the EFF list whose 1,296 words are told apart by their first three letters."""
    return _words("eff-special")


def typed_words(text: str) -> list[str]:
    """Return the words of a typed sheet in small letters, without numbering and punctuation."""
    bare = re.sub(r"['’\-]", "", text.casefold())
    return re.findall(r"[^\W\d_]+", bare)


def meant_word(typed: str) -> str | None:
    """Return the one word of the recovery list that `typed` can mean, or None.

    It may be the word itself, its beginning (three letters or more), or the word with one slip
    of the hand for every three letters, two at most, where no other word is as near.
    """
    words = _by_letters()
    bare = "".join(typed_words(typed))
    if bare in words:
        return words[bare]
    if len(bare) < _SHORTEST_BEGINNING:
        return None
    begun = [word for letters, word in words.items() if letters.startswith(bare)]
    return begun[0] if begun else _nearest(bare)


@cache
def _by_letters() -> dict[str, str]:
    """Each word of the recovery list under its letters alone: "yoyo" for "yo-yo"."""
    return {word.replace("-", ""): word for word in recovery_words()}


def _nearest(typed: str) -> str | None:
    # Imported here: they cost some 40 ms, which the start of the program must not pay.
    distance = import_module("rapidfuzz.distance").OSA.distance
    extract = import_module("rapidfuzz.process").extract
    (letters, best, _), (_, second, _) = extract(typed, tuple(_by_letters()), scorer=distance, limit=2)
    furthest = min(_FURTHEST_SLIP, len(typed) // _LETTERS_PER_SLIP)
    return _by_letters()[letters] if best <= furthest and best < second else None


def _words(name: str) -> tuple[str, ...]:
    return tuple(resource_path("words", name).read_text(encoding="ascii").split())

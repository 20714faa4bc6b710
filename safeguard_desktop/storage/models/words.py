"""Text for searching: folded words of names, and questions that FTS5 cannot misread."""

import unicodedata

from safeguard_desktop.domain.names import LETTERS


def folded_words(text: str) -> tuple[str, ...]:
    """Return the words of a name without case and accents: ``Llŷr-O'Neill`` gives ``llyr oneill``.

    An ``ł`` has no accent to leave out and becomes ``l`` all the same: people type "Jablonska".
    """
    spread = unicodedata.normalize("NFKD", text).casefold().translate(LETTERS)
    kept = (letter for letter in spread if not unicodedata.combining(letter))
    return tuple("".join(letter if letter.isalnum() else " " for letter in kept).split())


def sort_key(name: str) -> str:
    """Return what a name is sorted by."""
    return " ".join(folded_words(name))


def match_query(text: str) -> str:
    """Return a question to FTS5 that asks for documents with all words of a text, each as a beginning.

    Every word is quoted, so nothing that is typed is read as FTS5's own grammar. The answer is
    empty where the text has no letter or digit.
    """
    words = "".join(letter if letter.isprintable() and letter != '"' else " " for letter in text).split()
    return " ".join(f'"{word}"*' for word in words if any(letter.isalnum() for letter in word))

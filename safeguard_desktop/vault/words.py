"""The two shipped word lists: words to speak a secret in. See resources/words/README.md."""

from functools import cache

from safeguard_desktop.resources import resource_path

BASE = 1296
"""How many words each list has: what four throws of a die tell apart."""


@cache
def passphrase_words() -> tuple[str, ...]:
    """Return the EFF short list: 1,296 words of three to five letters."""
    return _words("eff-short")


@cache
def recovery_words() -> tuple[str, ...]:
    """Return the EFF list whose 1,296 words are told apart by their first three letters."""
    return _words("eff-special")


def _words(name: str) -> tuple[str, ...]:
    return tuple(resource_path("words", name).read_text(encoding="ascii").split())

"""Names that are left out of what goes to somebody outside. Source: S06, S08, S32; guidance.md section 5.3.

A person decides whose; this finds every place. The whole name is found in any case, a part of it where
it is written as a name: "Will Young" does not take "will" out of a sentence. A part that is also a name of the child
stays, or nobody could tell whom it is about.
"""

import re
from collections.abc import Iterable
from typing import Final

_PART: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LEAST: Final = 3
_TITLES: Final = frozenset({"mr", "mrs", "ms", "miss", "dr", "the", "and", "von", "van", "der"})


class LeftOut:
    """Takes names out of texts, and counts how often."""

    def __init__(
        self, names: Iterable[str], stays: Iterable[str], mark: str = "", *, only_whole: bool = False
    ) -> None:
        """Keep what is looked for.

        Args:
            names: Names that are left out, as typed.
            stays: Names of which no part is left out: the child's.
            mark: What stands there instead.
            only_whole: Whether parts of names stay: of "Larch Lane School" neither "Lane" nor "School" is a name.
        """
        kept = {part.casefold() for name in stays for part in _PART.findall(name)} | _TITLES
        whole = {name.strip() for name in names if name.strip() and name.strip().casefold() not in kept}
        parts = {
            part for name in (() if only_whole else whole) for part in _PART.findall(name)
            if len(part) >= _LEAST and part.casefold() not in kept
        }  # fmt: skip
        spelt = {
            form for part in parts for form in (part, part.capitalize(), part.upper()) if not form.islower()
        }
        patterns = [f"(?i:{re.escape(name)})" for name in _longest_first(whole)]
        patterns += [re.escape(form) for form in _longest_first(spelt)]
        self._sought = re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)") if patterns else None
        self._mark = mark
        self.count = 0

    def places(self, text: str) -> tuple[tuple[int, int], ...]:
        """Return where the names stand: first and last character of each, as in a slice."""
        return (
            tuple(found.span() for found in self._sought.finditer(text)) if self._sought is not None else ()
        )

    def text(self, text: str) -> str:
        """Return a text without the names."""
        if self._sought is None:
            return text
        without, count = self._sought.subn(lambda _found: self._mark, text)
        self.count += count
        return without


def _longest_first(names: Iterable[str]) -> list[str]:
    return sorted(names, key=lambda name: (-len(name), name))

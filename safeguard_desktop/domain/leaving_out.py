"""Names that are left out of what goes to somebody outside. Source: S06, S08, S32; guidance.md section 5.3.

A person decides whose; this finds every place. The whole name is found in any case, a part of it where
it is written as a name: "Will Young" does not take "will" out of a sentence. A part that is also a name of the child
stays, or nobody could tell whom it is about. What somebody is to the child, or does, is no name: where "her mother" was
spoken with, whoever reads "Mother says she fell" has to learn that it was the mother.
"""

import re
from collections.abc import Iterable
from typing import Final

_PART: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LEAST: Final = 3
_NO_NAMES: Final = frozenset(
    """
    mr mrs ms miss mx dr sir the and von van der of at in on to from with for by her his their our my she he they
    mother mum mummy mam mama father dad daddy papa parent parents carer carers guardian nan nana nanny gran granny
    grandma grandmother grandad grandpa grandfather aunt auntie aunty uncle sister brother sibling cousin partner
    boyfriend girlfriend husband wife stepmother stepfather stepmum stepdad stepsister stepbrother foster neighbour
    neighbours child family social worker care services duty officer police team health visitor doctor gp midwife
    teacher school nursery pre-school manager early help support advice line mash lado
    """.split()  # noqa: SIM905  # as in ordinary_names
)


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
        kept = {part.casefold() for name in stays for part in _PART.findall(name)} | _NO_NAMES
        whole = {name.strip() for name in names if name.strip() and name.strip().casefold() not in kept}
        if not only_whole:
            whole = {name for name in whole if is_name(name)}
        parts = {
            part for name in (() if only_whole else whole) for part in _parts(name)
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


def is_name(typed: str) -> bool:
    """Return whether what was typed names somebody: "Her mother" says only who it is to the child."""
    return bool(_parts(typed))


def _parts(name: str) -> list[str]:
    """Return the words that may be a name: of "Ms Hall from number nine", with a capital in it, "Hall" alone.

    What stands before the first capital may be a name that was typed in small letters.
    """
    words = [word for word in _PART.findall(name) if word.casefold() not in _NO_NAMES]
    first = next((place for place, word in enumerate(words) if not word[0].islower()), len(words))
    return [word for place, word in enumerate(words) if place <= first or not word[0].islower()]


def _longest_first(names: Iterable[str]) -> list[str]:
    return sorted(names, key=lambda name: (-len(name), name))

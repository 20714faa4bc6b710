"""Names that may still stand in a text, so that the lead can look before it leaves.

Nobody can tell a name from a word for certain. This looks in three plain ways, and rather finds too much:
a first name of any child with a file, however it is written; a word with a capital in the middle of a sentence
that is no day, month, title, agency or grown-up known here; and two such words side by side at the beginning of
one. A single word that opens a sentence is passed over unless it is a first name. Source: X11; S34.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from safeguard_desktop.domain.name_variants import groups_of_names
from safeguard_desktop.domain.ordinary_names import MONTHS, ORDINARY
from safeguard_desktop.domain.others import word_pattern, words_of

_PASSED_OVER: Final = frozenset(
    """
    i monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december jan feb mar apr jun jul aug sep sept oct nov dec
    mon tue tues wed thu thur thurs fri sat sun today yesterday tomorrow christmas easter eid
    ramadan diwali hanukkah bank holiday
    mr mrs miss ms mx dr sir madam mum mummy mam mama mother dad daddy papa father nan nana nanny gran granny
    grandma grandad grandpa grandmother grandfather auntie aunt uncle sister brother cousin stepdad stepmum
    child children english welsh polish urdu arabic punjabi bengali romanian french spanish british scottish irish
    police social care services worker early help family hub health visitor nurse gp school nursery pre preschool
    reception year class room ofsted lado mash kcsie eyfs camhs channel prevent section dsl senco senco's head
    headteacher manager deputy lead key person chair council county borough england wales scotland ireland uk
    then she he they it we you the a an and but so when while after before this that these there here his her my our
    your its in on at to from with for by as if no not yes told said asked saw went came was is had has
    god facebook instagram tiktok youtube snapchat whatsapp google roblox minecraft fortnite
    """.split()  # noqa: SIM905  # as in ordinary_names
)
_OPENS_A_SENTENCE: Final = re.compile(r"(?:^|[.!?:;…\n•]|[.!?]['’”\"])\s*['‘“”\"(\-–]*\s*$")
_POSSESSIVE: Final = re.compile(r"['’]s$")
_TIES: Final = frozenset({" ", "-", "‑", "\u00a0"})
_INITIALS: Final = range(2, 4)


class NameWatch:
    """Looks for names in texts from which the known ones have been taken out already."""

    def __init__(self, stay: Iterable[str], known: Iterable[str], initials: Iterable[str] = ()) -> None:
        """Learn who is who.

        Args:
            stay: Names that may stand: this child's, and those of grown-ups of the setting.
            known: Full names of other children with files, and of the families of those who are called by letters.
            initials: Initials of the children who are called by letters, such as "LB".
        """
        self._stay = frozenset(word for name in stay for word in words_of(name))
        first_names = (words_of(name)[:1] for name in known)
        self._first_names = frozenset(word for words in first_names for word in words) - self._stay
        self._initials = frozenset(initials)
        # A record says the same few thousand words over and over.
        self._may_be_name, self._known_name = cache(self._looks_like_name), cache(self._first_name_in)

    def left(self, text: str) -> tuple[str, ...]:
        """Return what may be a name, each once, in the order in which it stands there."""
        return tuple(dict.fromkeys(self._found(text)))

    def known_in(self, text: str) -> tuple[str, ...]:
        """Return only the known first names in a text in which somebody is named on purpose."""
        return tuple(dict.fromkeys(filter(None, map(self._known_name, word_pattern(text).findall(text)))))

    def _found(self, text: str) -> Iterator[str]:
        run: list[re.Match[str]] = []
        for word in word_pattern(text).finditer(text):
            if self._may_be_name(word.group()):
                # Where another word stands between the two, what is between them is no tie either.
                if run and text[run[-1].end() : word.start()] not in _TIES:
                    yield from self._of_run(text, run)
                    run = []
                run.append(word)
        if run:
            yield from self._of_run(text, run)

    def _of_run(self, text: str, run: list[re.Match[str]]) -> Iterator[str]:
        """Yield a run of words that may be names, unless it is no more than the beginning of a sentence."""
        is_first = bool(_OPENS_A_SENTENCE.search(text[: run[0].start()]))
        if is_first and len(run) == 1 and not self._is_first_name(run[0].group()):
            return
        yield _POSSESSIVE.sub("", text[run[0].start() : run[-1].end()])

    def _first_name_in(self, word: str) -> str:
        """Return the word without the ending of a possessive where it is a known first name, else ""."""
        bare = _POSSESSIVE.sub("", word)
        is_known = not word[0].islower() and "".join(words_of(bare)) in self._first_names
        return bare if is_known else ""

    def _looks_like_name(self, word: str) -> bool:
        folded = "".join(words_of(_POSSESSIVE.sub("", word)))
        if word in self._initials:
            return True
        if not folded or folded in self._stay or folded in _PASSED_OVER:
            return False
        if folded in self._first_names and (word[0].isupper() or folded not in ORDINARY):
            return True
        is_abbreviation = len(word) > 1 and word.isupper()
        return word[0].isupper() and len(folded) > 1 and not is_abbreviation

    def _is_first_name(self, word: str) -> bool:
        folded = "".join(words_of(_POSSESSIVE.sub("", word)))
        if folded in self._first_names or word in self._initials:
            return True
        return folded in groups_of_names() and folded not in ORDINARY | MONTHS


def initials_of(name: str) -> str:
    """Return the initials of a name where it has two or three of them, else ""."""
    words = words_of(name)
    return "".join(word[0].upper() for word in words) if len(words) in _INITIALS else ""

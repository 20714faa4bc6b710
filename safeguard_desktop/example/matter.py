"""One worry of the story while it is told: whose it is, in which words, and where it has got to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from random import Random

from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.example.cases import Case, Wordings, worries
from safeguard_desktop.example.names import Author, names
from safeguard_desktop.example.roster import Pupil
from safeguard_desktop.services.acts.acting_drafts import Subject


class Words(dict[str, str]):
    """What the braces of a text mean; a word that is not there yet is drawn once and then stays."""

    def __init__(self, known: Mapping[str, str], source: Random) -> None:
        """Begin with what is known."""
        super().__init__(known)
        self._source = source

    def __missing__(self, key: str) -> str:
        """Draw the word."""
        self[key] = self._source.choice(worries().words[key])
        return self[key]


@dataclass(eq=False)
class Matter:
    """A worry: the case that it is made of, the child, and the words that were drawn for it."""

    case: Case
    child: Pupil
    author: Author
    source: Random
    other: Pupil | None
    words: Words
    concern: EntryId = field(default=EntryId(""))

    @property
    def about(self) -> Subject:
        """What everything that follows is about."""
        return Subject(self.concern)

    def say(self, wordings: Wordings) -> str:
        """Draw one of several wordings and fill it in; nothing where there is none."""
        if not wordings:
            return ""
        return self.source.choice(wordings).format_map(self.words)


def matter_of(
    case: Case, children: tuple[Pupil, Pupil | None], author: Author, lead: str, source: Random
) -> Matter:
    """Begin a matter about the first of the children; the second one, if any, has a part in it."""
    child, other = children
    known = child.words() | {
        "lead": lead,
        "author": author.name,
        "other": other.name.first if other else "",
        "worker": source.choice(names().staff.workers),
    }
    return Matter(case, child, author, source, other, Words(known, source))

"""What this computer gives to the program: a clock, a name, a place for what belongs to the PC.

The profile folder holds the newest heads and register versions seen here, the list of settings that
were opened, and encrypted copies of concerns on their way. None of it names a child.
"""

from dataclasses import dataclass, field
from pathlib import Path

from safeguard_desktop.domain.clock import Clock
from safeguard_desktop.services.papers.look import Look


@dataclass(frozen=True, slots=True)
class Workplace:
    """The computer that the program runs on.

    `documents` is where a new setting folder is suggested. `unwritten` holds encrypted drafts that the disk would not
    take, by file, until it does; a lock does not empty it. `services.inbox.unwritten` has what is done with it.
    """

    profile: Path
    documents: Path
    clock: Clock
    computer: str
    unwritten: dict[str, bytes] = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Changed:
    """What a write changed: a kind (``concern``, ``child``, ``inbox``, ...) and an id, never text."""

    kind: str
    id: str = ""


@dataclass(frozen=True, slots=True)
class Output:
    """A document in memory. `missing` describes text that no shipped font can show, never dropped.

    `digest` is the SHA-256 (hex) of `pdf`; `look` says what to look at before it leaves.
    """

    pdf: bytes
    pages: int
    missing: tuple[str, ...]
    digest: str
    look: Look = field(default_factory=Look)

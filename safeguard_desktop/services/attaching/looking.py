"""Looking at files that somebody wants to attach: nothing is kept yet, and nothing of them is parsed where keys are.

What a file is, is told by its content, in the process that holds no key. A picture comes back without what nobody
sees in it. Source: DESIGN section 6; guidance.md section 2.4.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from safeguard_desktop.domain.documents import FILMED, LARGEST, PICTURES, DocumentType, TakenOut, cleaned_name
from safeguard_desktop.domain.errors import EnvironmentFault
from safeguard_desktop.domain.ports import Progress
from safeguard_desktop.foreign.asked import Nothing, SeenFile
from safeguard_desktop.foreign.runner import CannotBeRead, Limits, run
from safeguard_desktop.foreign.tasks import Task
from safeguard_desktop.storage.atomic import read_capped

LIMITS: Final = Limits(seconds=20.0, memory=800 << 20, answer=72 << 20)
"""A picture of 48 million dots is read whole in these; so is a PDF of 50 MB."""

_REFUSED: Final = frozenset({"heic", "program", "locked"})
_CANNOT_BE_READ: Final = "cannot_be_read"


@dataclass(frozen=True, slots=True)
class LookedAt:
    """A file as it would be kept. `problem` says why it cannot be; `raw` is empty then.

    `cannot_be_shown` marks a PDF that is kept as it is though its pages cannot be drawn.
    """

    name: str
    type: DocumentType = DocumentType.OTHER
    raw: bytes = field(default=b"", repr=False)
    pages: int = 0
    taken_out: tuple[TakenOut, ...] = ()
    came_size: int = 0
    came_digest: str = ""
    cannot_be_shown: bool = False
    problem: str = ""

    @property
    def is_picture(self) -> bool:
        """Whether it is a picture."""
        return self.type in PICTURES

    @property
    def is_filmed(self) -> bool:
        """Whether it is nothing but pictures."""
        return self.type in FILMED


def look_at_files(paths: Sequence[Path], progress: Progress | None = None) -> tuple[LookedAt, ...]:
    """Read files and tell what each is; one that cannot be kept says why, and keeps none of the others back."""
    found: list[LookedAt] = []
    for path in paths:
        if progress is not None:
            progress(len(found), len(paths))
        found.append(_look_at_file(path))
    return tuple(found)


def look_at_bytes(name: str, raw: bytes) -> LookedAt:
    """Tell what a file is of which there are the bytes, such as one out of a pack that came."""
    name = cleaned_name(name)
    if not raw:
        return LookedAt(name, problem="empty")
    if len(raw) > LARGEST:
        return LookedAt(name, problem="too_large")
    try:
        seen = run(Task.LOOK, Nothing(), raw, SeenFile, LIMITS)
    except CannotBeRead as fault:
        return LookedAt(name, problem="too_many_dots" if fault.cause == "too_large" else _CANNOT_BE_READ)
    return _told(name, raw, seen)


def _look_at_file(path: Path) -> LookedAt:
    try:
        if not path.is_file() or path.stat().st_size > LARGEST:
            return LookedAt(cleaned_name(path.name), problem="too_large" if path.is_file() else "not_a_file")
        raw = read_capped(path, LARGEST)
    except (EnvironmentFault, OSError):
        return LookedAt(cleaned_name(path.name), problem="not_there")
    return look_at_bytes(path.name, raw)


def _told(name: str, raw: bytes, seen: SeenFile) -> LookedAt:
    if seen.kind in _REFUSED or seen.trouble in _REFUSED:
        return LookedAt(name, problem=seen.kind if seen.kind in _REFUSED else seen.trouble)
    try:
        kind, taken_out = DocumentType(seen.kind), tuple(map(TakenOut, seen.taken_out))
    except ValueError:
        return LookedAt(name, problem=_CANNOT_BE_READ)
    came = (len(raw), hashlib.sha256(raw).hexdigest()) if taken_out else (0, "")
    kept = seen.kept if taken_out else raw
    if not kept or len(kept) > LARGEST:
        return LookedAt(name, problem="too_large")
    return LookedAt(name, kind, kept, seen.pages, taken_out, *came, cannot_be_shown=bool(seen.trouble))

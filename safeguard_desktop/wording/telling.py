"""What an entry is told with: a heading, a line about it, and texts, each of one sort."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from safeguard_desktop.domain.entries.bodies import EntryBody, Exported, Printed
from safeguard_desktop.wording import labels
from safeguard_desktop.wording.story import Telling, pages_count


@dataclass(frozen=True)
class Told:
    """One text of an entry, its sort, and a heading if it has another than its sort's."""

    sort: Telling
    text: str
    heading: str = ""


@dataclass(frozen=True)
class Story:
    """An entry as it is told: a heading, a line about it, its texts."""

    heading: str
    line: str
    texts: tuple[Told, ...]


Teller = Callable[[Any, str], Story]
"""Tells a body of one type; the second argument is the name of the person whom the body names, or ""."""

Tellers = Mapping[type[EntryBody], Teller]


def story(body: EntryBody, line: str, *texts: Told, heading: str = "") -> Story:
    """Returns a story under the name of the body's kind, or a heading of its own; empty texts are left out."""
    return Story(
        heading or labels.ENTRY_KINDS.get(body.KIND, body.KIND),
        line,
        tuple(told for told in texts if told.text),
    )


def joined(*parts: str, by: str = ", ") -> str:
    """Returns what there is of some parts as one line."""
    return by.join(part for part in parts if part)


def output(body: Printed | Exported, _name: str) -> Story:
    """Returns what left the record on paper or as a file."""
    return story(body, joined(labels.OUTPUTS[body.output], pages_count(body.pages)))

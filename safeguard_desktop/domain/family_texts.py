"""Texts that families are given, as parts and as one writes them in a box. No I/O. Source: S05, S79, S102."""

from enum import StrEnum

Section = tuple[str, tuple[str, ...]]
"""A heading and the points below it."""


class FamilyText(StrEnum):
    """Which text it is."""

    PRIVACY = "privacy_notice"
    DUTIES = "duties"
    WHAT_WE_DID = "what_we_did"


def as_written(sections: tuple[Section, ...]) -> str:
    """Return parts as they are written in a box: a heading, its points below, an empty line between parts."""
    return "\n\n".join("\n".join((title, *lines)) for title, lines in sections)


def as_sections(text: str) -> tuple[Section, ...]:
    """Return the parts of what is written in a box."""
    parts: list[list[str]] = [[]]
    for line in map(str.strip, text.splitlines()):
        if line:
            parts[-1].append(line)
        elif parts[-1]:
            parts.append([])
    return tuple((part[0], tuple(part[1:])) for part in parts if part)

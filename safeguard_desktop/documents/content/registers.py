"""Lists for whoever asks who looked at the record, and what was told to whom. Source: S14, S19, S30, X01, X10."""

from __future__ import annotations

from safeguard_desktop.documents.content.base import Facts, Making


class ReadingLine(Facts, frozen=True, kw_only=True):
    """One look at the record: when, who, at what, and the names of the children whose it was, if any."""

    at: str
    who: str
    what: str
    whose: str = ""


class ReadingsDocument(Facts, frozen=True, kw_only=True):
    """Who has looked at the record, in a period, as an inspector is given it. Source: X10, S19.

    `narrowed_to` are labels and values of the filters; `counts` are who, what kind of look, and how often.
    """

    making: Making
    period: str
    narrowed_to: tuple[tuple[str, str], ...]
    counts: tuple[tuple[str, str, int], ...]
    lines: tuple[ReadingLine, ...]
    ends: str = ""
    """That older lines are not on this paper, how many and how they are had; "" where all of them are."""


class TellingLine(Facts, frozen=True, kw_only=True):
    """One telling: when, what kind, to whom, about whom, what was told, why, on what ground; who wrote it down."""

    at: str
    kind: str
    whom: str
    about: str
    said: str = ""
    why: str = ""
    ground: str = ""
    recorded: str = ""


class TellingsDocument(Facts, frozen=True, kw_only=True):
    """What was told, and to whom, as somebody is given it who asks. Source: S14, S30, X01.

    `narrowed_to` are labels and values of what it was asked for; `ends` says how many older ones are not in it.
    """

    making: Making
    narrowed_to: tuple[tuple[str, str], ...]
    lines: tuple[TellingLine, ...]
    ends: str = ""

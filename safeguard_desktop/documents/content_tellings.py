"""What the paper of the register of tellings shows, as frozen data. Source: S14, S30, X01."""

from __future__ import annotations

from safeguard_desktop.documents.content import Facts, Making


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

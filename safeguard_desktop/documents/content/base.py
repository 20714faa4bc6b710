"""What every paper says of itself, and how it comes back when it is made."""

from __future__ import annotations

import msgspec


class Facts(msgspec.Struct, frozen=True, kw_only=True):
    """The base of every structure here: frozen, compared by value, built by keyword."""


class RecordState(Facts, frozen=True, kw_only=True):
    """The newest entry of the record when the document was made: a head that a later check can be given.

    Source: DESIGN section 4 ("printed on every pack").
    """

    sequence: int
    link: str
    """The link of that entry, 64 hexadecimal digits."""


class Making(Facts, frozen=True, kw_only=True):
    """Who made the document, where and when."""

    setting: str
    at: str
    by: str
    role: str
    state: RecordState
    contact: str = ""
    """How to reach whoever made it, such as a telephone number."""


class Party(Facts, frozen=True, kw_only=True):
    """A setting at either end of a transfer, with the lead who answers for the record there."""

    setting: str
    lead: str
    contact: str = ""


class Detail(Facts, frozen=True, kw_only=True):
    """A further fact of an entry under a label of its own, such as who sees to it."""

    label: str
    text: str


class Term(Facts, frozen=True, kw_only=True):
    """A role, initial or word of the field, spelt out for a stranger. Source: X15."""

    term: str
    meaning: str


class Withheld(Facts, frozen=True, kw_only=True):
    """What the pack leaves out, and why."""

    what: str
    why: str


class MissingText(Facts, frozen=True, kw_only=True):
    """Letters that could not be drawn as such; the paper shows their Unicode names in brackets instead."""

    characters: str
    names: tuple[str, ...]
    is_unshaped: bool = False
    """True where the letters are there but not joined or ordered, because no layout engine was given."""


class Rendered(Facts, frozen=True, kw_only=True):
    """A finished document."""

    pdf: bytes
    pages: int
    missing: tuple[MissingText, ...] = ()

"""Entries about who looked at the record. Source: X10, S19.

What was looked at stands in `Opened`, `Viewed`, `Printed`, `Exported`; here stands that the list of it was handed out.
"""

from typing import ClassVar

from safeguard_desktop.domain.codes import GivenAs
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.ids import ChildId, PersonId


class ReadingsGiven(EntryBody, frozen=True):
    """The list of who has looked was printed or saved, such as for an inspector; narrowed to what, and how long it was.

    `kind` is that of the entries listed, `since` and `until` are ISO dates, each empty where nothing was left out;
    `digest` is the SHA-256 (hex) of the file. The header names no child: nothing was done about one.
    """

    KIND: ClassVar[str] = "readings-given"
    PERSON: ClassVar[str] = "whose"

    way: GivenAs
    count: int
    pages: int
    digest: str
    whose: PersonId | None = None
    child: ChildId | None = None
    kind: str = ""
    since: str = ""
    until: str = ""
    printer: str = ""

"""How a body reads with its corrections. The original stays as it was in the record."""

from collections.abc import Iterable
from enum import StrEnum
from typing import TypeVar

import msgspec

from safeguard_desktop.domain.entries.bodies import Amendment, EntryBody
from safeguard_desktop.domain.moments import EventTime

_B = TypeVar("_B", bound=EntryBody)


def as_amended(body: _B, amendments: Iterable[Amendment]) -> _B:
    """Return the body with each corrected field of text or code, and with the time of its event as corrected.

    A change of a field that the body does not have, that is neither, or whose code is not known, is passed over: it
    stays to be read in the amendment itself. A time that was corrected in words only keeps its place.
    """
    changes: dict[str, object] = {}
    for amendment in amendments:
        for change in amendment.changes:
            before = getattr(body, change.field, None)
            if isinstance(before, EventTime):
                changes[change.field] = amendment.when or msgspec.structs.replace(before, words=change.after)
            elif isinstance(before, StrEnum):
                changes[change.field] = next((code for code in type(before) if code == change.after), before)
            elif isinstance(before, str):
                changes[change.field] = change.after
    return msgspec.structs.replace(body, **changes) if changes else body

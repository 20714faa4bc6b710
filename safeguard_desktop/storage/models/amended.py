"""How a body reads with its amendments. The original stays as it was in the ledger."""

from collections.abc import Iterable
from typing import TypeVar

import msgspec

from safeguard_desktop.domain.entries import Amendment, Body
from safeguard_desktop.domain.moments import EventTime

_B = TypeVar("_B", bound=Body)


def as_amended(body: _B, amendments: Iterable[Amendment]) -> _B:
    """Return the body with each corrected field of text, and the words of a corrected time.

    A change of a field that the body does not have, or that is not text, is passed over: it stays
    to be read in the amendment itself.
    """
    changes: dict[str, object] = {}
    for amendment in amendments:
        for change in amendment.changes:
            before = getattr(body, change.field, None)
            if isinstance(before, EventTime):
                changes[change.field] = msgspec.structs.replace(before, words=change.after)
            elif isinstance(before, str):
                changes[change.field] = change.after
    return msgspec.structs.replace(body, **changes) if changes else body

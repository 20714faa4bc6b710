"""Leaves names out of a document wherever in it they stand, before it is laid out. Source: S06, S08."""

from typing import TypeVar

import msgspec

from safeguard_desktop.documents import content
from safeguard_desktop.domain.child import ChildDetails
from safeguard_desktop.domain.leaving_out import LeftOut

_T = TypeVar("_T", bound=content.Facts)


def names_of(details: ChildDetails) -> tuple[str, ...]:
    """Return the names of a child, of which no part is ever left out."""
    return (details.full_name, details.known_as, *details.other_names)


def without(told: _T, out: LeftOut) -> _T:
    """Return what a document says without the names."""
    cleared = {name: _cleared(getattr(told, name), out) for name in told.__struct_fields__}
    return msgspec.structs.replace(told, **cleared)


def _cleared(value: object, out: LeftOut) -> object:
    if isinstance(value, str):
        return out.text(value)
    if isinstance(value, tuple):
        return tuple(_cleared(each, out) for each in value)
    return without(value, out) if isinstance(value, content.Facts) else value

"""Where a child went, left out of papers where the address is confidential. Source: UI.md (address confidential).

What an entry says of it in a field of its own is left out by whoever tells that entry; here the names are looked for
in everything else that was typed, since a note may name the new school as well.
"""

from collections.abc import Iterable, Iterator
from typing import Final, TypeVar

from safeguard_desktop.documents import content
from safeguard_desktop.domain.codes import AgencyCode
from safeguard_desktop.domain.entries import (
    AgencyContact,
    DualRegistration,
    LeavingChanged,
    LeavingRecorded,
    SharingDecision,
    TransferPrepared,
    TransferSent,
)
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.leaving_out import LeftOut
from safeguard_desktop.domain.rows import ChronologyRow
from safeguard_desktop.domain.sharing.codes import RecipientKind
from safeguard_desktop.services.papers.reading import Reading
from safeguard_desktop.services.papers.without import without
from safeguard_desktop.wording.leavers import NOT_SAID

_T = TypeVar("_T", bound=content.Facts)
_LEAST: Final = 4
"""Shorter names would be found within other words."""


def whereabouts(rows: Iterable[ChronologyRow]) -> tuple[str, ...]:
    """Return the names, addresses and numbers of settings to which a child went, and of people there."""
    found = dict.fromkeys(
        name.strip() for row in rows if row.entry.body is not None for name in _named(row.entry.body)
    )
    return tuple(name for name in found if len(name) >= _LEAST)


def without_whereabouts(document: _T, reading: Reading) -> _T:
    """Return what a paper says without where the child went; unchanged where the address is not confidential."""
    if not reading.hides_whereabouts or not reading.whereabouts:
        return document
    return without(document, LeftOut(reading.whereabouts, (), NOT_SAID, only_whole=True))


def _named(body: EntryBody) -> Iterator[str]:
    match body:
        case LeavingRecorded() | LeavingChanged():
            now = body.details
            yield from (now.to_setting, now.to_lead, now.to_address, now.to_phone)
        case TransferPrepared():
            yield from (body.to_setting, body.to_lead)
        case TransferSent():
            yield from (body.to_name, body.to_address)
        case DualRegistration():
            yield from (body.setting, body.contact)
        case SharingDecision() if body.to_kind is RecipientKind.OTHER_SETTING:
            yield from (body.to_organisation, body.to_name)
        case AgencyContact() if body.agency is AgencyCode.OTHER_SETTING:
            yield from (body.agency_name, body.spoke_to)
        case _:
            return

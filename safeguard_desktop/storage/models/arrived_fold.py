"""An entry that arrived from another setting stands in a child's story as what it says, when that was."""

import msgspec

from safeguard_desktop.domain.entries import EntryArrived
from safeguard_desktop.domain.entries.arrived import arrived
from safeguard_desktop.storage.models.parts import Part


def opened(part: Part) -> Part:
    """Return an entry that arrived as what it says; any other as it is."""
    if not isinstance(part.body, EntryArrived):
        return part
    issued, body = arrived(part.body)
    return Part(part.seq, msgspec.structs.replace(part.header, recorded_at=issued.recorded_at), body)

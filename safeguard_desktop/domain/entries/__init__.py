"""Entries: everything that is ever said or done about a child.

`header` is what the chain sees of every entry; `bodies` holds one frozen struct for each kind and
version. How both become bytes, and which bytes are hashed, is specified in storage/LEDGER.md.
"""

from safeguard_desktop.domain.entries.bodies import (
    Amendment,
    ChildAdded,
    ChildDetailsChanged,
    ConcernRaised,
    ConcernReceived,
    Decision,
    Exported,
    HoldPlaced,
    Note,
    Opened,
    Printed,
    Restored,
    TransferPrepared,
    Viewed,
)
from safeguard_desktop.domain.entries.codec import (
    Body,
    decode_body,
    decode_header,
    encode_body,
    encode_header,
    kind_of,
)
from safeguard_desktop.domain.entries.header import (
    ChildRole,
    EntryHeader,
    Head,
    InChild,
    NewEntry,
    StoredEntry,
)

__all__ = [
    "Amendment",
    "Body",
    "ChildAdded",
    "ChildDetailsChanged",
    "ChildRole",
    "ConcernRaised",
    "ConcernReceived",
    "Decision",
    "EntryHeader",
    "Exported",
    "Head",
    "HoldPlaced",
    "InChild",
    "NewEntry",
    "Note",
    "Opened",
    "Printed",
    "Restored",
    "StoredEntry",
    "TransferPrepared",
    "Viewed",
    "decode_body",
    "decode_header",
    "encode_body",
    "encode_header",
    "kind_of",
]

"""What came from another setting: a pack, the entries in it, whose packs are taken, and what came in another form.

An entry that arrives keeps the text that the sender signed, and where nothing was changed in it the original as well:
its header, salt, body and signature, byte for byte, so that who wrote it can still be proven here.
Source: S92, S93, X05, X16; DESIGN section 6.
"""

from enum import StrEnum
from typing import ClassVar

import msgspec

from safeguard_desktop.domain.child import ChildDetails
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.domain.register import Frozen


class ArrivalWay(StrEnum):
    """How something came that is no pack of this program."""

    PAPER = "paper"
    FILE = "file"
    OTHER = "other"


class SetAsideReason(StrEnum):
    """Why a pack was not taken into the record."""

    NOT_OURS = "not_ours"
    UNKNOWN_SENDER = "unknown_sender"
    DAMAGED = "damaged"
    WRONG_CHILD = "wrong_child"
    OTHER = "other"


class Original(Frozen, frozen=True):
    """An entry as it lies in the record of whoever wrote it. `header` and `body` are the texts that were hashed.

    `key` is the public half (32 bytes) of the signing key of whoever recorded it. LEDGER.md, section 4, says how
    digest, link and signature are worked out from these.
    """

    header: str
    previous: bytes
    salt: bytes
    body: str
    signature: bytes
    key: bytes


class Issued(Frozen, frozen=True):
    """An entry as a setting gives it out. `body` is the JSON of the entry's body, as it may be read there.

    `setting` is whose record it was written in, where that is not the sender's; `role` what the child is to it;
    `edited` tells that something was replaced or left out.
    """

    id: str
    kind: str
    version: int
    recorded_at: str
    recorder: str
    recorder_role: str
    role: str
    refers_to: tuple[str, ...]
    edited: bool
    setting: str
    body: msgspec.Raw


class PackReceived(EntryBody, frozen=True):
    """A pack was taken in: whose it is, how far it could be checked, and the front sheet that came with it.

    `key` and `digest` are hex: the sender's public key and the SHA-256 of the file. `pages_verified` tells that the
    whole file is as it was signed. `withheld` is what the sender says was left out, `kept` what the sender keeps.
    """

    KIND: ClassVar[str] = "pack-received"
    SEARCHED: ClassVar[tuple[str, ...]] = ("pack", "from_setting", "from_lead", "summary", "differs")

    pack: str
    from_setting: str
    from_id: str
    from_lead: str
    from_contact: str
    key: str
    digest: str
    made_at: str
    pages_verified: bool
    entries: int
    details: ChildDetails
    summary: str = ""
    kept: str = ""
    withheld: tuple[str, ...] = ()
    matched: str = ""
    differs: str = ""


class EntryArrived(EntryBody, frozen=True):
    """An entry of another setting: the text that was issued, the sender's signature over it, and the original.

    `pack` is the entry `pack-received` with which it came; `amends` the entry here that it corrects, or None.
    """

    KIND: ClassVar[str] = "entry-arrived"

    pack: EntryId
    issued: str
    signature: bytes
    from_setting: str
    original: Original | None = None
    amends: EntryId | None = None


class SenderAccepted(EntryBody, frozen=True):
    """A person accepted a setting's packs, after its key had been read out. `key` is hex."""

    KIND: ClassVar[str] = "sender-accepted"
    SEARCHED: ClassVar[tuple[str, ...]] = ("setting", "how")

    setting: str
    setting_id: str
    key: str
    how: str


class PackSetAside(EntryBody, frozen=True):
    """A pack that was not taken in, and why. Nothing of what it says is kept but its number and who sent it."""

    KIND: ClassVar[str] = "pack-set-aside"
    SEARCHED: ClassVar[tuple[str, ...]] = ("pack", "from_setting", "reason")

    pack: str
    from_setting: str
    digest: str
    code: SetAsideReason
    reason: str = ""


class FileReceived(EntryBody, frozen=True):
    """A child's file that came on paper, or as a file of another program: what came, from whom, where it is kept."""

    KIND: ClassVar[str] = "file-received"
    SEARCHED: ClassVar[tuple[str, ...]] = ("from_setting", "from_lead", "text", "kept_at")

    from_setting: str
    way: ArrivalWay
    when: EventTime
    text: str
    from_lead: str = ""
    pages: int = 0
    kept_at: str = ""
    digest: str = ""


class HoldAnswered(EntryBody, frozen=True):
    """What was decided here about a hold that came with a pack: `arrived` is the entry that proposed it."""

    KIND: ClassVar[str] = "hold-answered"
    ABOUT: ClassVar[str] = "arrived"
    SEARCHED: ClassVar[tuple[str, ...]] = ("reason",)

    arrived: EntryId
    taken: bool
    reason: str


class ActionAnswered(EntryBody, frozen=True):
    """What was decided here about something that the sender still had to do: `action` is the entry that arrived.

    Where it was `taken`, an action of this setting stands beside it; nothing is taken over by itself.
    """

    KIND: ClassVar[str] = "action-answered"
    ABOUT: ClassVar[str] = "action"
    SEARCHED: ClassVar[tuple[str, ...]] = ("reason",)

    action: EntryId
    taken: bool
    reason: str = ""

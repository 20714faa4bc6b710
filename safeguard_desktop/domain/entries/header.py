"""The header of an entry, and the shapes in which entries travel."""

from dataclasses import dataclass, field
from enum import StrEnum

from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.ids import ChildId, EntryId, LedgerId, PersonId
from safeguard_desktop.domain.ports import BodySeal
from safeguard_desktop.domain.register import Frozen

HEADER_FORMAT = 1


class ChildRole(StrEnum):
    """What a child is to an entry. Only the lead or deputy gives roles. Source: X11, UI.md."""

    SUBJECT = "subject"
    HARMED = "harmed"
    ALLEGED_TO_HAVE_HARMED = "alleged_to_have_harmed"
    WITNESS = "witness"
    SIBLING = "sibling"
    INVOLVED = "involved"


class InChild(Frozen, frozen=True):
    """A child whom an entry is about, and the role of that child in it."""

    child: ChildId
    role: ChildRole = ChildRole.SUBJECT


class EntryHeader(Frozen, frozen=True):
    """What the chain sees of an entry.

    In a restricted entry `circle` names the circle and `kind`, `version` and `children` are empty:
    they lie in the ciphertext. `recorded_at` is UTC text of `domain.clock.to_text`; `register` is
    the version of the register that the recorder's key is read from; `clock_went_back` marks an
    entry whose time is before that of the entry before it (flagged, never refused).
    """

    format: int
    ledger: LedgerId
    seq: int
    id: EntryId
    recorder: PersonId
    recorded_at: str
    register: int
    kind: str | None
    version: int | None
    children: tuple[InChild, ...] = ()
    refers_to: tuple[EntryId, ...] = ()
    circle: str | None = None
    clock_went_back: bool = False


@dataclass(frozen=True, slots=True)
class NewEntry:
    """An entry that is about to be appended. The id is given beforehand: a repeat is harmless."""

    id: EntryId
    body: EntryBody
    children: tuple[InChild, ...] = ()
    refers_to: tuple[EntryId, ...] = ()


@dataclass(frozen=True, slots=True)
class NewRestricted:
    """An entry that is about to be appended for the readers of a circle alone: only `seal` knows what it says."""

    id: EntryId
    circle: str
    seal: BodySeal


AnyNew = NewEntry | NewRestricted


@dataclass(frozen=True, slots=True)
class RestrictedContent:
    """What a restricted entry says, once it is decrypted: what its header leaves out, and its body."""

    body: EntryBody
    children: tuple[InChild, ...] = ()
    refers_to: tuple[EntryId, ...] = ()


@dataclass(frozen=True, slots=True)
class StoredEntry:
    """An entry as it lies in the ledger: bytes as they were hashed, and the header decoded.

    `salt` and `body` are None after a lawful destruction. `previous`, `digest`, `link` are 32 bytes,
    `signature` is 64 bytes.
    """

    header: EntryHeader
    header_bytes: bytes
    previous: bytes
    digest: bytes
    link: bytes
    signature: bytes
    salt: bytes | None = field(repr=False)
    body: bytes | None = field(repr=False)


@dataclass(frozen=True, slots=True)
class Head:
    """The end of a ledger: sequence of its last entry and that entry's link (32 bytes).

    An empty ledger has sequence 0 and the ledger's origin as its link.
    """

    seq: int
    link: bytes

    def __str__(self) -> str:
        """Return ``seq:link`` in the form that ``verify --head`` takes."""
        return f"{self.seq}:{self.link.hex()}"

    @classmethod
    def parse(cls, text: str) -> "Head":
        """Read what `__str__` wrote.

        Raises:
            ValueError: the text is not a sequence, a colon and 64 hex digits.
        """
        seq, _, link = text.strip().partition(":")
        raw = bytes.fromhex(link)
        if len(raw) != 32 or not seq.isdigit():
            raise ValueError("not a head")
        return cls(int(seq), raw)

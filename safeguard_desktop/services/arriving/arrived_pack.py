"""A pack from elsewhere as it was found to be, before anything of it is written."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from safeguard_desktop.bundles import pack_record as packed
from safeguard_desktop.domain.entries.arriving import Issued
from safeguard_desktop.domain.entries.bodies import EntryBody


class PackOutcome(StrEnum):
    """What a file is found to be. The last two can be taken in."""

    TOO_LARGE = "too_large"
    TOO_SLOW = "too_slow"
    NOT_A_PDF = "not_a_pdf"
    WRONG_PASSPHRASE = "wrong_passphrase"
    DAMAGED = "damaged"
    PAGES_ONLY = "pages_only"
    NEWER_VERSION = "newer_version"
    FORGED = "forged"
    ALTERED = "altered"
    UNREADABLE = "unreadable"
    PAGES_NOT_VERIFIED = "pages_not_verified"
    SOUND = "sound"


IMPORTABLE: Final = frozenset({PackOutcome.SOUND, PackOutcome.PAGES_NOT_VERIFIED})


@dataclass(frozen=True, slots=True)
class ArrivedEntry:
    """An entry of a pack: as it was issued, what it says, and its original where there is one that holds."""

    packed: packed.PackedEntry
    issued: Issued
    body: EntryBody


@dataclass(frozen=True, slots=True)
class ArrivedPack:
    """A pack that was read. `manifest` and `record` are there where the outcome is one that can be taken in.

    `digest` is the SHA-256 (hex) of the file as it came; `pages` and `number` are what the file says of itself.
    """

    outcome: PackOutcome
    digest: str
    number: str = ""
    pages: int = 0
    manifest: packed.Manifest | None = None
    record: packed.PackRecord | None = None
    entries: tuple[ArrivedEntry, ...] = ()
    originals: Mapping[str, bytes] = field(default_factory=dict, repr=False)

    @property
    def can_be_taken_in(self) -> bool:
        """Whether there is a record in it that can be believed to be the sender's."""
        return self.outcome in IMPORTABLE

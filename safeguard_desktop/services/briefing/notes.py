"""Notes to staff on their way: encrypted to one person each, signed by the writer, acknowledged by the reader.

Specified in bundles/FORMAT.md (notes to staff). Nothing here knows the record.
"""

import re
import secrets
from dataclasses import dataclass
from enum import StrEnum

from safeguard_desktop.bundles.briefing import (
    NOTE_FORMAT,
    Acknowledgement,
    Signed,
    StaffNote,
    decode_acknowledgement,
    decode_note,
    digest_of,
    encode,
    signed_acknowledgement,
    signed_note,
)
from safeguard_desktop.domain.entries import BriefingRead
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.domain.ids import EntryId, PersonId
from safeguard_desktop.domain.ports import Signer
from safeguard_desktop.domain.register import Person
from safeguard_desktop.services.office.keys import ledger_facts
from safeguard_desktop.vault.identity import Identity
from safeguard_desktop.vault.padding import pad, unpad
from safeguard_desktop.vault.register import RegisterChain
from safeguard_desktop.vault.sealing import SealHeader, SealPurpose, check_address, open_sealed, seal
from safeguard_desktop.vault.signing import check_signature

SALT_LENGTH = 32
_NAME = re.compile(r"([0-9a-f]{32})-([0-9a-f]{16})\.(note|read)")


class NoteFile(StrEnum):
    """What a file of the folder is."""

    NOTE = "note"
    READ = "read"


@dataclass(frozen=True, slots=True)
class NoteName:
    """The name of a file: which note, for whom, and whether it is the note or its acknowledgement."""

    id: EntryId
    person: PersonId
    file: NoteFile

    def __str__(self) -> str:
        """Return the name as it stands in the folder."""
        return f"{self.id}-{self.person}.{self.file.value}"

    @classmethod
    def read(cls, name: str) -> "NoteName | None":
        """Return what a name says, or None where it is not of this kind."""
        found = _NAME.fullmatch(name)
        return cls(EntryId(found[1]), PersonId(found[2]), NoteFile(found[3])) if found else None

    def beside(self, file: NoteFile) -> "NoteName":
        """Return the name of the other file about the same note and person."""
        return NoteName(self.id, self.person, file)


@dataclass(frozen=True, slots=True)
class NoteText:
    """What a note says: which one it is, how the child is called, what to know, until when (ISO date)."""

    id: EntryId
    child: str
    text: str
    until: str
    written_at: str


@dataclass(frozen=True, slots=True)
class SealedNote:
    """A note to one person, ready to be written into the folder, and the digest that the record keeps."""

    name: NoteName
    raw: bytes
    digest: str


@dataclass(frozen=True, slots=True)
class OpenedNote:
    """A note as its reader sees it. Without `is_vouched_for`, its writer does not read the record any more."""

    note: StaffNote
    digest: str
    is_vouched_for: bool


def seal_note(text: NoteText, chain: RegisterChain, writer: Signer, to: Person) -> SealedNote:
    """Return a note for one person.

    Raises:
        EnvironmentFault: that person has no key (``DAMAGED``): the register is not what the form saw.
    """
    if to.sealing_key is None:
        raise EnvironmentFault(FaultCode.DAMAGED, "register")
    note = encode(
        StaffNote(
            format=NOTE_FORMAT,
            setting=chain.setting_id,
            id=text.id,
            recipient=to.id,
            child=text.child,
            text=text.text,
            until=text.until,
            written_at=text.written_at,
            writer=writer.person,
            register=chain.latest.version,
            salt=secrets.token_bytes(SALT_LENGTH),
        )
    )
    plain = encode(Signed(note, writer.sign(signed_note(note))))
    name = NoteName(text.id, to.id, NoteFile.NOTE)
    raw = seal(pad(plain), to.sealing_key, _header(chain, name, text.written_at))
    return SealedNote(name, raw, digest_of(note))


def open_note(raw: bytes, chain: RegisterChain, name: NoteName, reader: Identity) -> OpenedNote:
    """Return the note of that name, which has to be for whoever opens it.

    Raises:
        EnvironmentFault: it is damaged, newer, for somebody else, not what its name says, or not signed by
            somebody who read the record when it was written (``UNREADABLE``).
    """
    header, padded = open_sealed(raw, reader.sealing)
    check_address(header, _header(chain, NoteName(name.id, reader.person, NoteFile.NOTE), ""))
    signed, note = decode_note(unpad(padded))
    is_the_one = (note.setting, note.id, note.recipient) == (chain.setting_id, name.id, reader.person)
    key, version = chain.key_at(note.writer, note.register), chain.version(note.register)
    is_by_reader = version is not None and note.writer in ledger_facts(version).readers
    if (
        not is_the_one
        or not is_by_reader
        or key is None
        or not check_signature(key, signed.signature, signed_note(signed.content))
    ):
        raise EnvironmentFault(FaultCode.UNREADABLE, "note")
    reads_now = note.writer in ledger_facts(chain.latest).readers
    return OpenedNote(note, digest_of(signed.content), reads_now)


def acknowledgement(opened: OpenedNote, chain: RegisterChain, reader: Signer, at: str) -> bytes:
    """Return the file in which a reader says that a note was read."""
    note = opened.note
    content = encode(
        Acknowledgement(
            NOTE_FORMAT, chain.setting_id, note.id, reader.person, opened.digest, at, chain.latest.version
        )
    )
    return encode(Signed(content, reader.sign(signed_acknowledgement(content))))


def accepted(raw: bytes, chain: RegisterChain, name: NoteName, digest: str) -> BriefingRead:
    """Return what the record keeps of an acknowledgement: of that note, by that person, of those bytes.

    Raises:
        EnvironmentFault: it is damaged or newer, or does not hold (``UNREADABLE``).
    """
    signed, read = decode_acknowledgement(raw)
    key = chain.key_at(read.person, read.register)
    is_the_one = (read.setting, read.note, read.person, read.digest) == (
        chain.setting_id,
        name.id,
        name.person,
        digest,
    )
    if (
        not is_the_one
        or key is None
        or not check_signature(key, signed.signature, signed_acknowledgement(signed.content))
    ):
        raise EnvironmentFault(FaultCode.UNREADABLE, "note")
    return BriefingRead(name.id, name.person, read.read_at, signed.content, signed.signature)


def _header(chain: RegisterChain, name: NoteName, at: str) -> SealHeader:
    return SealHeader(
        purpose=SealPurpose.BRIEFING,
        setting=chain.setting_id,
        ledger=ledger_facts(chain.latest).id,
        id=name.id,
        recipient=name.person,
        generation=1,
        made_at=at,
    )

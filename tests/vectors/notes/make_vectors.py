"""Writes the test vectors of notes to staff (bundles/FORMAT.md): ``python -m tests.vectors.notes.make_vectors``.

One fault in each hostile file. Sealing draws fresh randomness, so sealed files are kept from the run before
as long as they still hold what they should.
"""

import json
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path

import msgspec
from msgspec.structs import replace

from safeguard_desktop.bundles.briefing import (
    Acknowledgement,
    Signed,
    StaffNote,
    digest_of,
    encode,
    signed_acknowledgement,
    signed_note,
)
from safeguard_desktop.domain.ids import EntryId, PersonId, SettingId
from safeguard_desktop.domain.register import Person
from safeguard_desktop.vault.padding import pad
from safeguard_desktop.vault.register import sign_register
from safeguard_desktop.vault.sealing import SealHeader, SealingKeyPair, SealPurpose
from tests.vectors.keys.file_vectors import DAMAGED, NEWER, TAMPERED, UNREADABLE, Case, Kept, written
from tests.vectors.keys.people import (
    DEPUTY,
    HEAD,
    LEAD,
    LEDGER,
    MADE_AT,
    ROOT,
    SETTING,
    STAFF,
    first_version,
    fixed,
    following,
    identity,
    new_readers,
    signer,
)

HERE = Path(__file__).parent
ID, OTHER_ID = EntryId("0e" * 16), EntryId("0f" * 16)
FIRST = first_version(LEAD, DEPUTY, HEAD, STAFF, readers=(LEAD, DEPUTY))
FIRST_RAW = sign_register(FIRST, [ROOT])
SECOND = new_readers(following(FIRST, FIRST_RAW), DEPUTY)
REGISTER = (FIRST_RAW, sign_register(SECOND, [ROOT]))
"""The lead reads in version 1 and no more in version 2; the deputy reads in both, the head in none."""

NOTE = StaffNote(
    format=1,
    setting=SETTING,
    id=ID,
    recipient=STAFF.id,
    child="Fay Example, Robins",
    text="Be gentle today; collected only by her aunt.",
    until="2026-12-18",
    written_at=MADE_AT,
    writer=DEPUTY.id,
    register=2,
    salt=fixed("note salt", 32),
)
HEADER = SealHeader(SealPurpose.BRIEFING, SETTING, LEDGER, ID, STAFF.id, 1, MADE_AT)
READ = Acknowledgement(1, SETTING, ID, STAFF.id, digest_of(encode(NOTE)), "2026-11-22T10:05:00.000000Z", 2)


def load(name: str) -> dict[str, object]:
    """The vectors of that name as they lie in this folder; nothing where there are none yet."""
    path = HERE / f"{name}.json"
    loaded = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    assert isinstance(loaded, dict)
    return loaded


def _signed(note: StaffNote, by: Person = DEPUTY) -> bytes:
    content = encode(note)
    return encode(Signed(content, signer(by).sign(signed_note(content))))


def note_cases(kept: Kept) -> Iterator[Case]:
    """Notes in the place of that of `ID` for the member of staff, opened with her key."""
    pair = identity(STAFF.name).sealing

    def case(
        about: str, expect: str, plain: bytes, header: SealHeader = HEADER, to: SealingKeyPair = pair
    ) -> Case:
        raw = kept.sealed(about, header, plain, to).raw
        return Case(about, expect, raw, NOTE.text.encode() if expect == "ok" else b"")

    good = pad(_signed(NOTE))
    yield case("a note", "ok", good)
    by_lead = replace(NOTE, writer=LEAD.id, register=1)
    yield case("a note by somebody who reads no more", "ok", pad(_signed(by_lead, LEAD)))
    yield case("in the place of another id", TAMPERED, good, replace(HEADER, id=OTHER_ID))
    yield case("addressed to another person", TAMPERED, good, replace(HEADER, recipient=HEAD.id))
    yield case("addressed to the inbox", TAMPERED, good, replace(HEADER, recipient="inbox"))
    yield case("a concern", TAMPERED, good, replace(HEADER, purpose=SealPurpose.CONCERN))
    yield case("of another ledger", TAMPERED, good, replace(HEADER, ledger=LEDGER[::-1]))
    yield case("of another setting", TAMPERED, good, replace(HEADER, setting=SettingId(SETTING[::-1])))
    yield case("of another generation", TAMPERED, good, replace(HEADER, generation=2))
    yield case("sealed to another key", UNREADABLE, good, to=identity(HEAD.name).sealing)
    passed_on = replace(NOTE, recipient=HEAD.id)
    yield case("written for another person and passed on", UNREADABLE, pad(_signed(passed_on)))
    yield case("of another id inside", UNREADABLE, pad(_signed(replace(NOTE, id=OTHER_ID))))
    yield case(
        "of another setting inside", UNREADABLE, pad(_signed(replace(NOTE, setting=SettingId("0" * 64))))
    )
    by_head = replace(NOTE, writer=HEAD.id)
    yield case("by somebody who never read", UNREADABLE, pad(_signed(by_head, HEAD)))
    yield case(
        "by the lead in a version in which she reads no more",
        UNREADABLE,
        pad(_signed(replace(by_lead, register=2), LEAD)),
    )
    yield case("in the name of another writer", UNREADABLE, pad(_signed(NOTE, HEAD)))
    yield case("in the name of nobody", UNREADABLE, pad(_signed(replace(NOTE, writer=PersonId("0" * 16)))))
    yield case("under a register that does not exist", UNREADABLE, pad(_signed(replace(NOTE, register=9))))
    other = encode(
        Signed(
            encode(replace(NOTE, text="Her father may collect her.")),
            signer(DEPUTY).sign(signed_note(encode(NOTE))),
        )
    )
    yield case("with the signature of another note", UNREADABLE, pad(other))
    yield case("not padded", DAMAGED, _signed(NOTE))
    yield case("no JSON", DAMAGED, pad(b"\xff"))
    yield case("a last day that is none", DAMAGED, pad(_signed(replace(NOTE, until="soon"))))
    yield case("an instant that is none", DAMAGED, pad(_signed(replace(NOTE, written_at="today"))))
    yield case("too large", DAMAGED, pad(_signed(replace(NOTE, text="x" * 65_536))))
    more = msgspec.json.encode(msgspec.to_builtins(NOTE, builtin_types=(bytes,)) | {"more": 1})
    yield case("an unknown field", DAMAGED, pad(encode(Signed(more, signer(DEPUTY).sign(signed_note(more))))))
    yield case("a later format", NEWER, pad(_signed(replace(NOTE, format=2))))


def _acknowledged(read: Acknowledgement, by: Person = STAFF) -> bytes:
    content = encode(read)
    return encode(Signed(content, signer(by).sign(signed_acknowledgement(content))))


def read_cases() -> Iterator[Case]:
    """Acknowledgements in the place of that of the member of staff for `NOTE`."""
    yield Case("an acknowledgement", "ok", _acknowledged(READ), READ.read_at.encode())
    yield Case("by another hand", UNREADABLE, _acknowledged(READ, HEAD))
    yield Case("of another person", UNREADABLE, _acknowledged(replace(READ, person=HEAD.id), HEAD))
    yield Case("of another note", UNREADABLE, _acknowledged(replace(READ, note=OTHER_ID)))
    yield Case("of other words", UNREADABLE, _acknowledged(replace(READ, digest="0" * 64)))
    yield Case("of another setting", UNREADABLE, _acknowledged(replace(READ, setting=SettingId("0" * 64))))
    yield Case("under a register that does not exist", UNREADABLE, _acknowledged(replace(READ, register=9)))
    content = encode(READ)
    as_note = encode(Signed(content, signer(STAFF).sign(signed_note(content))))
    yield Case("signed as a note", UNREADABLE, as_note)
    later = encode(replace(READ, read_at="2026-11-23T10:05:00.000000Z"))
    moved = encode(Signed(later, signer(STAFF).sign(signed_acknowledgement(content))))
    yield Case("with the time of another", UNREADABLE, moved)
    yield Case("no JSON", DAMAGED, b"\xff")
    yield Case("too large", DAMAGED, _acknowledged(READ) + b" " * 4096)
    yield Case("an instant that is none", DAMAGED, _acknowledged(replace(READ, read_at="today")))
    yield Case("a later format", NEWER, _acknowledged(replace(READ, format=2)))


def all_vectors() -> dict[str, dict[str, object]]:
    """Every vector, made from nothing but the sealed files that are kept."""
    register = [b64encode(raw).decode() for raw in REGISTER]
    keys = identity(STAFF.name)
    return {
        "notes": {
            "register": register,
            "id": ID,
            "person": STAFF.id,
            "sealing": keys.sealing.private_bytes().hex(),
            "signing": keys.signing.private_bytes().hex(),
            "cases": written(note_cases(Kept(load("notes")))),
        },
        "acknowledgements": {
            "register": register,
            "id": ID,
            "person": STAFF.id,
            "digest": READ.digest,
            "cases": written(read_cases()),
        },
    }


def main() -> None:
    """Write both files."""
    for name, vectors in all_vectors().items():
        (HERE / f"{name}.json").write_text(json.dumps(vectors, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

"""Vectors of the files that are sealed, wrapped or signed: good ones, and one fault in each bad one."""

from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import NamedTuple

from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from msgspec.structs import replace

from safeguard_desktop.domain.errors import EnvironmentFault
from safeguard_desktop.domain.ids import PersonId
from safeguard_desktop.vault.container import MAGIC, binding, encode_header, frame, unframe
from safeguard_desktop.vault.identity import IDENTITY_TAG, WrapHeader
from safeguard_desktop.vault.kdf import SMALLEST, KdfParameters, derive
from safeguard_desktop.vault.padding import pad
from safeguard_desktop.vault.sealing import SealHeader, SealingKeyPair, SealPurpose, open_sealed, seal
from safeguard_desktop.vault.signed import SignatureBy, SignedHeader, make_signed, signed_message
from safeguard_desktop.vault.slots import slot_header
from tests.vectors.keys.people import (
    DEPUTY,
    HEAD,
    LEAD,
    LEDGER,
    MADE_AT,
    PASSPHRASE,
    SETTING,
    fixed,
    identity,
    signer,
)

CONCERN = SealHeader(SealPurpose.CONCERN, SETTING, LEDGER, "0c" * 16, "inbox", 1, MADE_AT)
PERSONAL = replace(CONCERN, recipient=DEPUTY.id)
"""A concern that only the deputy may see."""
SLOT = slot_header(SETTING, LEDGER, LEAD.id, 1, MADE_AT)
PLAIN = b"an invented text that stands for a concern"
READER = identity(LEAD.name).sealing
OTHER = identity(DEPUTY.name).sealing
DAMAGED, NEWER, UNREADABLE, TAMPERED = "damaged", "newer_version", "unreadable", "tampered"


class Case(NamedTuple):
    """A file and the outcome that every reader must come to."""

    about: str
    expect: str
    raw: bytes
    output: bytes = b""


def written(cases: Iterator[Case]) -> list[dict[str, str]]:
    """Cases as they stand in a vector file."""
    return [
        {
            "about": case.about,
            "expect": case.expect,
            "file": b64encode(case.raw).decode(),
            "output": case.output.hex(),
        }
        for case in cases
    ]


class Kept:
    """Sealed files of an earlier run: sealing draws fresh randomness, and vectors must stay still."""

    def __init__(self, vectors: Mapping[str, object]) -> None:
        self._files: dict[str, bytes] = {}
        cases = vectors.get("cases", [])
        assert isinstance(cases, list)
        for case in cases:
            self._files[case["about"]] = b64decode(case["file"])

    def sealed(self, about: str, header: SealHeader, plain: bytes, pair: SealingKeyPair) -> Case:
        """The good case of that name: the file kept, where it still is one, or a new one."""
        raw = self._files.get(about, b"")
        try:
            is_good = open_sealed(raw, pair) == (header, plain)
        except EnvironmentFault:
            is_good = False
        return Case(about, "ok", raw if is_good else seal(plain, pair.public_bytes(), header), plain)


def container_faults(good: bytes) -> Iterator[Case]:
    """What can happen to any container, whatever is in it."""
    header, payload = unframe(good)
    content = good[:-32]
    yield Case("nothing at all", DAMAGED, b"")
    yield Case("the first 39 bytes", DAMAGED, good[:39])
    yield Case("a byte too few", DAMAGED, good[:-1])
    yield Case("a byte too many", DAMAGED, good + b"\0")
    yield Case("another magic", DAMAGED, _summed(b"PDF1" + content[4:]))
    yield Case("a flipped bit in the magic", DAMAGED, _flipped(good, 3))
    yield Case("a flipped bit in the length", DAMAGED, _flipped(good, 7))
    yield Case("a flipped bit in the header", DAMAGED, _flipped(good, 30))
    yield Case("a flipped bit in the payload", DAMAGED, _flipped(good, len(good) - 40))
    yield Case("a flipped bit in the checksum", DAMAGED, _flipped(good, len(good) - 1))
    yield Case("a later container", NEWER, _summed(b"SGD2" + content[4:]))
    yield Case("a later format", NEWER, frame(header.replace(b'"format":1', b'"format":2'), payload))
    yield Case("a later suite", NEWER, frame(header.replace(b'"suite":1', b'"suite":2'), payload))
    yield Case("format nought", DAMAGED, frame(header.replace(b'"format":1', b'"format":0'), payload))
    yield Case("suite nought", DAMAGED, frame(header.replace(b'"suite":1', b'"suite":0'), payload))
    yield Case("an unknown field", DAMAGED, frame(header[:-1] + b',"more":1}', payload))
    yield Case("a field missing", DAMAGED, frame(header.replace(b',"suite":1', b""), payload))
    yield Case("a field twice", DAMAGED, frame(header[:-1] + b',"suite":1}', payload))
    yield Case("a space in the header", DAMAGED, frame(header.replace(b",", b", ", 1), payload))
    yield Case("a header that is not JSON", DAMAGED, frame(b"\xff\xfe", payload))
    yield Case("no header", DAMAGED, frame(b"", payload))
    yield Case("a header longer than the file", DAMAGED, _summed(MAGIC + b"\0\0\xff\xff" + content[8:]))
    long_header = header[:-1] + b" " * 65536 + b"}"
    yield Case("a header longer than allowed", DAMAGED, frame(long_header, payload))


def personal_cases(kept: Kept) -> Iterator[Case]:
    """Files for the deputy alone, opened with the deputy's key where `PERSONAL` is wanted. KEYS.md 4.4."""
    padded = pad(PLAIN)

    def hostile(about: str, **changes: object) -> Case:
        return Case(about, TAMPERED, kept.sealed(about, replace(PERSONAL, **changes), padded, OTHER).raw)

    yield Case(
        "a concern for one person",
        "ok",
        kept.sealed("a concern for one person", PERSONAL, padded, OTHER).raw,
        PLAIN,
    )
    yield Case("nothing written", "ok", kept.sealed("nothing written", PERSONAL, pad(b""), OTHER).raw)
    yield hostile("for the inbox", recipient="inbox")
    yield hostile("for the recovery sheet", recipient="recovery")
    yield hostile("for the lead", recipient=LEAD.id)
    yield hostile("a draft", purpose=SealPurpose.DRAFT)
    yield hostile("a receipt", purpose=SealPurpose.RECEIPT)
    yield hostile("another generation", generation=2)
    yield hostile("another id", id="0d" * 16)
    yield hostile("another setting", setting=SETTING[::-1])
    yield hostile("another ledger", ledger=LEDGER[::-1])
    lead = kept.sealed("sealed to the lead's key", PERSONAL, padded, READER)
    yield Case("sealed to the lead's key", UNREADABLE, lead.raw)
    bare = kept.sealed("not padded", PERSONAL, PLAIN, OTHER)
    yield Case("not padded", DAMAGED, bare.raw)


def sealed_cases(kept: Kept) -> Iterator[Case]:
    """Files opened with the sealing key of the lead."""
    good = kept.sealed("a concern", CONCERN, PLAIN, READER)
    draft = replace(CONCERN, purpose=SealPurpose.DRAFT, recipient=LEAD.id)
    header, payload = unframe(good.raw)
    yield good
    yield kept.sealed("nothing sealed", draft, b"", READER)
    yield from container_faults(good.raw)
    yield Case("another key", UNREADABLE, kept.sealed("another key", CONCERN, PLAIN, OTHER).raw)
    for old, new in (
        (b'"concern"', b'"receipt"'),
        (b'"recipient":"inbox"', b'"recipient":"recovery"'),
        (b'"generation":1', b'"generation":2'),
        (b"0c0c", b"0c0d"),
        (b"2026-11-22", b"2026-11-23"),
        (SETTING.encode()[:8], b"00000000"),
        (LEDGER.encode()[:8], b"00000000"),
    ):
        changed = header.replace(old, new, 1)
        assert changed != header
        yield Case(f"a header that says {new.decode()}", UNREADABLE, frame(changed, payload))
    yield Case("an unknown purpose", DAMAGED, frame(header.replace(b'"concern"', b'"secret"'), payload))
    yield Case("no payload", DAMAGED, frame(header, b""))
    yield Case("a payload of 1135 bytes", DAMAGED, frame(header, payload[:1135]))
    for place in (0, 1087, 1088, 1119, 1120, len(payload) - 1):
        bent = frame(header, _flipped(payload, place))
        yield Case(f"byte {place} of the payload changed, checksum made again", UNREADABLE, bent)


def slot_cases(kept: Kept) -> Iterator[Case]:
    """Slots opened with the lead's key where the first slot of the children's ledger is wanted."""
    key = fixed("database key", 32)
    good = kept.sealed("a slot", SLOT, key, READER)
    yield good
    for about, header in {
        "a slot of another ledger": replace(SLOT, ledger="2f" * 16),
        "a slot of another setting": replace(SLOT, setting="00" * 32),
        "a slot of an older generation": replace(SLOT, generation=7),
        "a slot of another reader": replace(SLOT, recipient=DEPUTY.id),
        "a slot with an id": replace(SLOT, id="0c" * 16),
        "a concern in place of a slot": replace(SLOT, purpose=SealPurpose.CONCERN),
    }.items():
        yield Case(about, TAMPERED, kept.sealed(about, header, key, READER).raw)
    for length in (0, 31, 33):
        about = f"a key of {length} bytes"
        yield Case(about, DAMAGED, kept.sealed(about, SLOT, key[:31] + b"x" * (length - 31), READER).raw)


def wrapped(header: WrapHeader, plain: bytes, passphrase: str = PASSPHRASE) -> bytes:
    """A wrapped identity with the salt and nonce that the header names."""
    head = encode_header(header)
    key = derive(passphrase, header.salt, header.kdf)
    return frame(head, ChaCha20Poly1305(key).encrypt(header.nonce, plain, binding(IDENTITY_TAG, head)))


def identity_cases() -> Iterator[Case]:
    """Identities opened with the passphrase of people.py."""
    keys = identity(LEAD.name)
    plain = keys.sealing.private_bytes() + keys.signing.private_bytes()
    head = WrapHeader("identity", LEAD.id, SMALLEST, fixed("salt", 16), fixed("nonce", 12))
    good = wrapped(head, plain)
    _, payload = unframe(good)
    wrong = "wrong_passphrase"
    yield Case("an identity", "ok", good, plain)
    lanes = replace(head, kdf=KdfParameters(65536, 4, 1))
    yield Case("one lane and four passes", "ok", wrapped(lanes, plain), plain)
    yield from container_faults(good)
    yield Case("another passphrase", wrong, wrapped(head, plain, "calm tiara wad bash mumbo"))
    for about, header in {
        "another person's header": replace(head, person=PersonId(HEAD.id)),
        "another salt": replace(head, salt=fixed("other salt", 16)),
        "another nonce": replace(head, nonce=fixed("other nonce", 12)),
        "another number of lanes": replace(head, kdf=replace(SMALLEST, lanes=1)),
    }.items():
        yield Case(about, wrong, frame(encode_header(header), payload))
    bent = frame(encode_header(head), _flipped(payload, 0))
    yield Case("a changed payload, checksum made again", wrong, bent)
    for about, kdf in _unsound_parameters().items():
        yield Case(about, DAMAGED, frame(encode_header(replace(head, kdf=kdf)), payload))
    for about, header in {
        "a short salt": replace(head, salt=b"salt"),
        "a short nonce": replace(head, nonce=b"nonce"),
        "another purpose": replace(head, purpose="slot"),
    }.items():
        yield Case(about, DAMAGED, frame(encode_header(header), payload))
    yield Case("a payload too short", DAMAGED, frame(encode_header(head), payload[:-1]))


def _unsound_parameters() -> dict[str, KdfParameters]:
    return {
        "one pass over 8 KiB": KdfParameters(8, 1, 1),
        "a little less memory than the least": replace(SMALLEST, memory_kib=65535),
        "two passes": replace(SMALLEST, passes=2),
        "no lanes": replace(SMALLEST, lanes=0),
        "more memory than the most": replace(SMALLEST, memory_kib=1024 * 1024 + 1),
        "memory beyond any computer": replace(SMALLEST, memory_kib=2**40),
        "passes for a week": replace(SMALLEST, passes=13),
        "seventeen lanes": replace(SMALLEST, lanes=17),
        "less than nothing": KdfParameters(-1, -1, -1),
    }


def signed_cases() -> Iterator[Case]:
    """Signed files of the purpose ``receipt``, where the signature of the lead is wanted."""
    body = b'{"invented":"receipt"}'
    lead, deputy = signer(LEAD), signer(DEPUTY)
    good = make_signed("receipt", body, [lead])
    signature = lead.sign(b"something else")
    yield Case("a receipt", "ok", good, body)
    yield Case("an empty body", "ok", make_signed("receipt", b"", [lead]), b"")
    yield Case("two signatures", "ok", make_signed("receipt", body, [deputy, lead]), body)
    yield from container_faults(good)
    yield Case("the deputy's signature alone", "not_signed", make_signed("receipt", body, [deputy]))
    posing = SignedHeader("receipt", (SignatureBy(LEAD.id, deputy.sign(signed_message("receipt", body))),))
    yield Case("the deputy's signature in the lead's name", "not_signed", frame(encode_header(posing), body))
    other = SignedHeader("receipt", (SignatureBy(LEAD.id, signature),))
    yield Case("a signature over something else", "not_signed", frame(encode_header(other), body))
    yield Case("another body", "not_signed", frame(unframe(good)[0], body.replace(b"inv", b"Inv")))
    yield Case("another purpose", DAMAGED, make_signed("register", body, [lead]))
    short = SignedHeader("receipt", (SignatureBy(LEAD.id, signature[:-1]),))
    yield Case("a signature of 63 bytes", DAMAGED, frame(encode_header(short), body))
    yield Case("no signature", DAMAGED, frame(encode_header(SignedHeader("receipt", ())), body))
    crowd = tuple(SignatureBy(PersonId(f"{number:016x}"), signature) for number in range(17))
    yield Case("seventeen signatures", DAMAGED, frame(encode_header(SignedHeader("receipt", crowd)), body))


def _flipped(raw: bytes, place: int) -> bytes:
    changed = bytearray(raw)
    changed[place] ^= 1
    return bytes(changed)


def _summed(content: bytes) -> bytes:
    return content + sha256(content).digest()

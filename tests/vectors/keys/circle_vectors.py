"""Vectors of circles: keys given to a reader, contents, and which entries of access count."""

import hashlib
from collections.abc import Iterator
from typing import Any

from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from msgspec.structs import replace

from safeguard_desktop.vault.circles import CirclePlace
from safeguard_desktop.vault.sealing import SealPurpose
from tests.vectors.keys.file_vectors import DAMAGED, READER, TAMPERED, UNREADABLE, Case, Kept
from tests.vectors.keys.people import DEPUTY, HEAD, LEAD, LEDGER, MADE_AT, SETTING, fixed

CIRCLE, OTHER_CIRCLE = "5c" * 16, "6d" * 16
KEYS = tuple(fixed(f"circle key {number}", 32) for number in (1, 2))
GRANT = CirclePlace(SETTING, LEDGER, CIRCLE).header(LEAD.id, 2, MADE_AT)
ENTRY, OTHER_ENTRY = "0d" * 16, "0e" * 16
HEADER = (
    f'{{"format":1,"ledger":"{LEDGER}","seq":7,"id":"{ENTRY}","recorder":"{LEAD.id}",'
    f'"recorded_at":"{MADE_AT}","register":1,"kind":null,"version":null,"children":[],"refers_to":[],'
    f'"circle":"{CIRCLE}","clock_went_back":false}}'
).encode()
CONTENT = b'{"kind":"restricted-viewed","version":1,"children":[],"refers_to":[],"body":{"at":""}}'
TAG = b"safeguard-desktop/restricted/1"


def grant_cases(kept: Kept) -> Iterator[Case]:
    """Keys given to the lead, opened where keys 1 and 2 of a circle are wanted."""
    plain = b"".join(KEYS)
    yield kept.sealed("both keys of a circle", GRANT, plain, READER)
    for about, header in {
        "keys of another circle": replace(GRANT, id=OTHER_CIRCLE),
        "keys in another ledger": replace(GRANT, ledger="2f" * 16),
        "keys of another setting": replace(GRANT, setting="00" * 32),
        "keys for another reader": replace(GRANT, recipient=DEPUTY.id),
        "keys of before access ended for somebody": replace(GRANT, generation=1),
        "a slot in place of keys": replace(GRANT, purpose=SealPurpose.SLOT),
    }.items():
        yield Case(about, TAMPERED, kept.sealed(about, header, plain[: 32 * header.generation], READER).raw)
    for about, wrong in {"one key too few": plain[:32], "a byte too many": plain + b"x", "none": b""}.items():
        yield Case(about, DAMAGED, kept.sealed(about, GRANT, wrong, READER).raw)


def encrypted(
    padded: bytes, number: int = 2, entry: str = ENTRY, header: bytes = HEADER, key: int = 2
) -> bytes:
    """A body as KEYS.md 15.3 has it, with a fixed nonce."""
    prefix, nonce = number.to_bytes(4, "big"), fixed("restricted nonce", 12)
    derived = HKDF(SHA256(), 32, salt=None, info=TAG + entry.encode()).derive(KEYS[key - 1])
    return prefix + nonce + ChaCha20Poly1305(derived).encrypt(nonce, padded, TAG + prefix + header)


def content_cases() -> Iterator[Case]:
    """Bodies opened as that of ENTRY under HEADER."""
    padded = (len(CONTENT).to_bytes(4, "big") + CONTENT).ljust(1024, b"\0")
    good = encrypted(padded)
    yield Case("a content", "ok", good, CONTENT)
    yield Case("under the first key", "ok", encrypted(padded, number=1, key=1), CONTENT)
    yield Case("of nothing", "ok", encrypted(bytes(1024)))
    yield Case("nothing at all", DAMAGED, b"")
    yield Case("35 bytes", DAMAGED, good[:35])
    yield Case("the body of another entry", UNREADABLE, encrypted(padded, entry=OTHER_ENTRY))
    other = HEADER.replace(ENTRY.encode(), OTHER_ENTRY.encode())
    yield Case("the body of another entry, derived for this one", UNREADABLE, encrypted(padded, header=other))
    for about, (old, new) in {
        "moved to another sequence": (b'"seq":7', b'"seq":8'),
        "moved from another circle": (CIRCLE.encode(), OTHER_CIRCLE.encode()),
        "moved from another ledger": (LEDGER.encode(), b"2f" * 16),
        "recorded by somebody else": (LEAD.id.encode(), DEPUTY.id.encode()),
        "recorded at another time": (b"09:30", b"09:31"),
    }.items():
        yield Case(about, UNREADABLE, encrypted(padded, header=HEADER.replace(old, new)))
    yield Case("called by the number of the other key", UNREADABLE, b"\0\0\0\x01" + good[4:])
    yield Case("another key under this number", UNREADABLE, encrypted(padded, key=1))
    yield Case("a flipped bit", UNREADABLE, good[:-1] + bytes([good[-1] ^ 1]))
    yield Case("a flipped bit in the nonce", UNREADABLE, good[:4] + bytes([good[4] ^ 1]) + good[5:])
    yield Case("not a whole step", DAMAGED, encrypted(padded[:1000]))
    yield Case("a step too many", DAMAGED, encrypted(padded + bytes(1024)))
    yield Case("something in the padding", DAMAGED, encrypted(padded[:-1] + b"x"))
    yield Case("longer than what is there", DAMAGED, encrypted(b"\0\0\x10\0" + padded[4:]))
    yield Case("no padding", DAMAGED, encrypted(b""))


_Entry = tuple[str, str, int, list[str], list[str]]


def access_cases() -> list[dict[str, Any]]:
    """Entries in order (kind, recorder, number, recipients, ended), and the places of those that count."""
    ada, ben, cato, sheet = LEAD.id, DEPUTY.id, HEAD.id, "recovery"
    begun: _Entry = ("granted", ada, 1, [ada, ben], [])
    return [
        _access("a circle of two", [begun], [0], [ada, ben]),
        _access("a circle of one and the sheet", [("granted", ada, 1, [ada, sheet], [])], [0], [ada, sheet]),
        _access("a circle of one", [("granted", ada, 1, [ada], [])], [], []),
        _access("a circle without whoever recorded it", [("granted", cato, 1, [ada, ben], [])], [], []),
        _access("a circle that begins with key 2", [("granted", ada, 2, [ada, ben], [])], [], []),
        _access("a recipient named twice", [("granted", ada, 1, [ada, ada, ben], [])], [], []),
        _access("a third one", [begun, ("granted", ben, 1, [cato], [])], [0, 1], [ada, ben, cato]),
        _access("keys given anew", [begun, ("granted", ben, 1, [ada], [])], [0, 1], [ada, ben]),
        _access("given by somebody outside", [begun, ("granted", cato, 1, [cato], [])], [0], [ada, ben]),
        _access("given to nobody", [begun, ("granted", ada, 1, [], [])], [0], [ada, ben]),
        _access("given under a later key", [begun, ("granted", ada, 2, [cato], [])], [0], [ada, ben]),
        _access("the first one replayed", [begun, begun], [0, 1], [ada, ben]),
        _access("ended, the sheet comes in", [begun, ("ended", ada, 2, [ada, sheet], [ben])], [0, 1], [ada, sheet]),
        _access("ended, and one is left", [begun, ("ended", ada, 2, [ada], [ben])], [0], [ada, ben]),
        _access("changed, and nobody leaves", [begun, ("ended", ada, 2, [ada, ben], [])], [0, 1], [ada, ben]),
        _access("ended by somebody outside", [begun, ("ended", cato, 2, [ada, cato], [ben])], [0], [ada, ben]),
        _access("ended for oneself", [begun, ("ended", ada, 2, [ben, sheet], [ada])], [0], [ada, ben]),
        _access("ended, and given the key", [begun, ("ended", ada, 2, [ada, ben], [ben])], [0], [ada, ben]),
        _access("somebody quietly left out", [begun, ("ended", ada, 2, [ada, sheet], [])], [0], [ada, ben]),
        _access("ended under the old key", [begun, ("ended", ada, 1, [ada, sheet], [ben])], [0], [ada, ben]),
        _access("ended before it began", [("ended", ada, 2, [ada, sheet], [ben])], [], []),
        _access(
            "who left gives access",
            [begun, ("ended", ada, 2, [ada, sheet], [ben]), ("granted", ben, 2, [ben], [])],
            [0, 1],
            [ada, sheet],
        ),
        _access(
            "replayed after it was ended",
            [begun, ("ended", ada, 2, [ada, sheet], [ben]), begun],
            [0, 1],
            [ada, sheet],
        ),
        _access(
            "the sheet gives access",
            [("granted", ada, 1, [ada, sheet], []), ("granted", "recovery", 1, [ada], [])],
            [0, 1],
            [ada, sheet],
        ),
    ]  # fmt: skip


def _access(about: str, entries: list[_Entry], counts: list[int], readers: list[str]) -> dict[str, Any]:
    fields = ("kind", "recorder", "number", "recipients", "ended")
    return {
        "about": about,
        "circle": CIRCLE,
        "entries": [dict(zip(fields, entry, strict=True)) for entry in entries],
        "counts": counts,
        "readers": sorted(readers),
    }


DOCUMENT, OTHER_DOCUMENT = "0f" * 16, "1a" * 16
FULL = 524_288
_Data = tuple[str, int, str]
"""Bytes in hexadecimal, then so many zero bytes, then bytes again."""


def document_cases() -> list[dict[str, Any]]:
    """Documents of a circle: what is said of each, its parts in order, and whether they are the document."""
    abc, one = ("616263", FULL - 3, ""), ("61", FULL - 1, "")
    return [
        _document("a file of three bytes", "ok", 3, [abc]),
        _document("a file that fills a part, all of it zero bytes", "ok", FULL, [("", FULL, "")]),
        _document("a file of a part and a byte", "ok", FULL + 1, [one, ("62", FULL - 1, "")]),
        _document("a file that ends in zero bytes", "ok", 9, [abc]),
        _document("a part of another document", TAMPERED, 3, [abc], of=OTHER_DOCUMENT),
        _document("parts in another order", TAMPERED, FULL + 1, [one, ("62", FULL - 1, "")], numbers=(2, 1)),
        _document("parts that begin with 0", TAMPERED, 3, [abc], numbers=(0,)),
        _document("one part twice", TAMPERED, FULL + 1, [one, one], numbers=(1, 1)),
        _document("a part that is missing", TAMPERED, FULL + 1, [one], count=2),
        _document("a part too many", TAMPERED, FULL + 1, [one, one, one], count=2),
        _document("a part of nothing but filling", TAMPERED, 3, [abc, ("", FULL, "")]),
        _document("a part that is not filled", TAMPERED, 3, [("616263", 0, "")]),
        _document("a part that is filled too far", TAMPERED, 3, [("616263", FULL - 2, "")]),
        _document("something behind the end", TAMPERED, 3, [("616263", FULL - 4, "78")]),
        _document("longer than its parts", TAMPERED, FULL + 1, [one]),
        _document("of another digest", TAMPERED, 3, [abc], digest="00" * 32),
    ]


def written_data(data: _Data) -> bytes:
    """The bytes that stand in a case."""
    before, zeros, after = data
    return bytes.fromhex(before) + bytes(zeros) + bytes.fromhex(after)


def _document(  # what a case may say wrongly, each by its name
    about: str,
    expect: str,
    size: int,
    parts: list[_Data],
    *,
    numbers: tuple[int, ...] = (),
    of: str = DOCUMENT,
    count: int = 0,
    digest: str = "",
) -> dict[str, Any]:
    whole = b"".join(map(written_data, parts))[:size]
    return {
        "about": about,
        "expect": expect,
        "size": size,
        "digest": digest or hashlib.sha256(whole).hexdigest(),
        "count": count or len(parts),
        "parts": [
            {"document": of, "number": number, "data": list(data)}
            for number, data in zip(numbers or range(1, len(parts) + 1), parts, strict=True)
        ],
    }

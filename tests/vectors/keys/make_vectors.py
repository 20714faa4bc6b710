"""Writes the test vectors of vault/KEYS.md: ``python -m tests.vectors.keys.make_vectors``.

Everything is the same on every run. Sealed files, which draw fresh randomness when they are made,
are kept from the run before as long as they still hold what they should.
"""

import json
import lzma
from pathlib import Path

from tests.vectors.keys import circle_vectors as circles
from tests.vectors.keys.file_vectors import (
    CONCERN,
    OTHER,
    PERSONAL,
    READER,
    SLOT,
    Kept,
    identity_cases,
    personal_cases,
    sealed_cases,
    signed_cases,
    slot_cases,
    written,
)
from tests.vectors.keys.people import LEAD, PASSPHRASE
from tests.vectors.keys.register_vectors import register_vectors
from tests.vectors.keys.share_vectors import share_vectors
from tests.vectors.keys.small_vectors import attestation_vectors, padding_vectors, recovery_vectors

HERE = Path(__file__).parent
COMPRESSED = frozenset({"register"})
"""Chains repeat the same long keys in every file: 850 kB of text that shrink to a tenth."""


def load(name: str) -> dict[str, object]:
    """The vectors of that name as they lie in this folder; nothing where there are none yet."""
    path = path_of(name)
    if not path.exists():
        return {}
    raw = path.read_bytes()
    loaded = json.loads(lzma.decompress(raw) if name in COMPRESSED else raw)
    assert isinstance(loaded, dict)
    return loaded


def path_of(name: str) -> Path:
    """Where the vectors of that name lie."""
    return HERE / (f"{name}.json.xz" if name in COMPRESSED else f"{name}.json")


def all_vectors() -> dict[str, dict[str, object]]:
    """Every vector, made from nothing but the sealed files that are kept."""
    key = READER.private_bytes().hex()
    public = (LEAD.signing_key or b"").hex()
    sealed = written(sealed_cases(Kept(load("sealed"))))
    slots = written(slot_cases(Kept(load("slots"))))
    return {
        "sealed": {"private": key, "header": _header(CONCERN), "cases": sealed},
        "personal": {
            "private": OTHER.private_bytes().hex(),
            "header": _header(PERSONAL),
            "cases": written(personal_cases(Kept(load("personal")))),
        },
        "slots": {"private": key, "header": _header(SLOT), "cases": slots},
        "identity": {"passphrase": PASSPHRASE, "person": LEAD.id, "cases": written(identity_cases())},
        "signed": {"person": LEAD.id, "public": public, "cases": written(signed_cases())},
        "register": register_vectors(),
        "recovery": recovery_vectors(),
        "padding": padding_vectors(),
        "attestation": attestation_vectors(),
        "circles": circle_vectors(),
        "shares": share_vectors(load("shares")),
    }


def circle_vectors() -> dict[str, object]:
    """Keys given to a reader, contents, and which entries of access count."""
    grants = circles.grant_cases(Kept({"cases": load("circles").get("grants", [])}))
    return {
        "private": READER.private_bytes().hex(),
        "header": _header(circles.GRANT),
        "grants": written(grants),
        "keys": [key.hex() for key in circles.KEYS],
        "entry": circles.ENTRY,
        "entry_header": circles.HEADER.decode(),
        "contents": written(circles.content_cases()),
        "access": circles.access_cases(),
        "document": circles.DOCUMENT,
        "documents": circles.document_cases(),
    }


def _header(header: object) -> object:
    return {name: getattr(header, name) for name in getattr(header, "__struct_fields__", ())}


def main() -> None:
    """Write every file."""
    for name, vectors in all_vectors().items():
        text = (json.dumps(vectors, indent=1) + "\n").encode()
        path_of(name).write_bytes(lzma.compress(text) if name in COMPRESSED else text)


if __name__ == "__main__":
    main()

"""Makes the packs of tests/vectors/packs: a few sound ones, and from one of them a fault each.

Run once (`python -m tests.vectors.make_packs`) when the format gets a new case; what is there already is frozen and
stays as it is. Keys come from fixed seeds, so that everybody can see that they protect nothing.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

HERE = Path(__file__).parent / "packs"
PASSPHRASE = "acid-boxer-clump-daisy-elbow-fox"
SETTING, RECORDER, OTHER = (Ed25519PrivateKey.from_private_bytes(bytes([n]) * 32) for n in (1, 2, 3))
AT = "2026-11-23T09:30:00.000000Z"
Json = dict[str, Any]


def text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def b64(raw: bytes) -> str:
    return base64.b64encode(raw).decode()


def sized(raw: bytes) -> bytes:
    return len(raw).to_bytes(8, "big") + raw


def tagged(tag: str, raw: bytes) -> bytes:
    return f"safeguard-desktop/{tag}".encode() + hashlib.sha256(raw).digest()


def public(key: Ed25519PrivateKey) -> bytes:
    return key.public_key().public_bytes_raw()


NOTE: Json = {
    "kind": "observation", "when": {"words": "23 Nov", "earliest": "2026-11-23T00:00", "latest": "2026-11-23T23:59",
    "about": False, "zone": "Europe/London"}, "text": "She drew a house. 家 بيت 🏠", "source": "",
    "child_words": "Mój dom", "opinion": "", "concern": None, "historical": "",
}  # fmt: skip
HOLD: Json = {
    "held": "1" * 32, "reason_code": "litigation_hold", "reason": "A solicitor has written.", "owner": "a" * 16,
    "review_on": "2027-11-23", "floor": "",
}  # fmt: skip
AMENDMENT: Json = {
    "amended": "1" * 32, "changes": [{"field": "text", "before": "house", "after": "flat"}], "reason": "Her word.",
    "when": None,
}  # fmt: skip


class Pack:
    """A pack that is being put together; a fault changes one thing of it before it is finished."""

    def __init__(self) -> None:
        self.number, self.key, self.version = "TP-2026-0041", SETTING, "2"
        self.passphrase, self.revision = PASSPHRASE, 6
        self.entries = [
            entry("1" * 32, "note", NOTE),
            entry("2" * 32, "amendment", AMENDMENT, refers=("1" * 32,)),
            entry("3" * 32, "hold-placed", HOLD, refers=("1" * 32,)),
            entry("4" * 32, "note", {**NOTE, "text": "Child B pushed her."}, is_edited=True),
        ]
        self.record: Json = {
            "format": 2, "number": self.number, "made_at": AT,
            "sender": {
                "setting": "Elm Row Pre-school", "lead": "Asha Patel", "contact": "01632 960 001", "id": "e" * 64},
            "receiver": {"setting": "Larch Lane Primary", "lead": "Jo Ferrant", "contact": "", "id": ""},
            "child": {"full_name": "Maya Wójcik", "date_of_birth": "2021-03-27"},
            "leaving_on": "2026-12-18", "summary": "Two bruises in a term.", "state": f"4:{'0' * 64}",
            "kept": "A copy.",
            "holds": [{"entry": "3" * 32, "held": "1" * 32, "reason_code": "litigation_hold", "reason": "A claim."}],
            "others": [{"term": "Child B", "meaning": "witness"}], "people": [], "withheld": [], "originals": [],
            "check_code": "",
        }  # fmt: skip
        self.originals: dict[str, bytes] = {}
        self.manifest: Json = {}
        self.change_files: Callable[[dict[str, bytes]], None] = lambda files: None
        self.change_manifest: Callable[[Json], None] = lambda manifest: None
        self.change_signed: Callable[[Json], None] = lambda signed: None
        self.change_raw: Callable[[bytes], bytes] = lambda raw: raw
        self.change_finished: Callable[[bytes], bytes] = lambda raw: raw

    def finished(self) -> bytes:
        return self.signed(pdf(self.files(), self))

    def files(self) -> dict[str, bytes]:
        """Return what is attached: the record, the originals, and the manifest that lists them."""
        record = {**self.record, "entries": self.entries}
        files = {"record.json": text(record).encode(), **self.originals}
        listed = [
            {"name": name, "length": len(raw), "digest": hashlib.sha256(raw).hexdigest()}
            for name, raw in files.items()
        ]
        manifest = {
            "format": 2, "number": self.number, "made_at": AT, "setting": "e" * 64,
            "setting_name": "Elm Row Pre-school", "key": b64(public(self.key)), "pages": 1, "files": listed,
        }  # fmt: skip
        self.change_manifest(manifest)
        said = text(manifest)
        signed = {"manifest": said, "signature": b64(self.key.sign(tagged("pack-manifest/2", said.encode())))}
        self.change_signed(signed)
        files["manifest.json"] = text(signed).encode()
        self.change_files(files)
        return files

    def signed(self, raw: bytes) -> bytes:
        """Return the file with the comment that signs it."""
        raw = self.change_raw(raw)
        signature = self.key.sign(tagged("pack-file/2", raw))
        return self.change_finished(raw + b"\n%SFD-SIGN 2 " + base64.b64encode(signature) + b"\n")


def entry(
    name: str, kind: str, body: Json, *, refers: tuple[str, ...] = (), is_edited: bool = False,
    key: Ed25519PrivateKey = SETTING, changed: Json | None = None, original: Json | None = None,
) -> Json:  # fmt: skip
    """Returns an entry as it is issued, with its original where nothing is changed in it."""
    issued = {
        "id": name, "kind": kind, "version": 1, "recorded_at": AT, "recorder": "Asha Patel",
        "recorder_role": "designated safeguarding lead", "role": "subject", "refers_to": list(refers),
        "edited": is_edited, "setting": "", "body": body,
    } | (changed or {})  # fmt: skip
    said = text(issued)
    return {
        "issued": said,
        "signature": b64(key.sign(tagged("pack-entry/2", said.encode()))),
        "original": None if is_edited else {**as_recorded(name, kind, body, refers), **(original or {})},
    }


def as_recorded(name: str, kind: str, body: Json, refers: tuple[str, ...] = (), **header: object) -> Json:
    """Returns an entry as it lies in the record of whoever wrote it."""
    said: Json = {
        "format": 1, "ledger": "f" * 32, "seq": 7, "id": name, "recorder": "a" * 16, "recorded_at": AT, "register": 1,
        "kind": kind, "version": 1, "children": [{"child": "c" * 32, "role": "subject"}], "refers_to": list(refers),
        "circle": None, "clock_went_back": False,
    } | header  # fmt: skip
    head, raw, salt, previous = text(said).encode(), text(body).encode(), b"s" * 32, b"p" * 32
    digest = hashlib.sha256(b"safeguard-desktop/body/1" + sized(salt) + sized(raw)).digest()
    link = hashlib.sha256(b"safeguard-desktop/link/1" + previous + sized(head) + digest).digest()
    return {
        "header": head.decode(), "previous": b64(previous), "salt": b64(salt), "body": raw.decode(),
        "signature": b64(RECORDER.sign(b"safeguard-desktop/entry/1" + link)), "key": b64(public(RECORDER)),
    }  # fmt: skip


def pdf(files: dict[str, bytes], pack: Pack) -> bytes:
    """Returns one blank page with the files attached, encrypted."""
    packet = f"<x><sd:number>{pack.number}</sd:number><sd:formatVersion>{pack.version}</sd:formatVersion></x>".encode()
    with pikepdf.new() as document:
        document.add_blank_page(page_size=(595, 842))
        document.Root.Metadata = pikepdf.Stream(
            document, packet, Type=pikepdf.Name.Metadata, Subtype=pikepdf.Name.XML
        )
        for name, raw in files.items():
            document.attachments[name] = raw
        out = BytesIO()
        if pack.revision:
            aes = {6: True, 4: True, 3: False}[pack.revision]
            how = pikepdf.Encryption(
                owner=pack.passphrase, user=pack.passphrase, R=pack.revision, aes=aes, metadata=aes  # type: ignore[arg-type]  # 3, 4 and 6 are
            )  # fmt: skip
            document.save(out, encryption=how, fix_metadata_version=False)
        else:
            document.save(out, fix_metadata_version=False)
    return out.getvalue().rstrip(b"\r\n")


def main() -> None:
    from tests.vectors.pack_record_faults import cases  # noqa: PLC0415  # they are made from what is above

    HERE.mkdir(exist_ok=True)
    path = HERE / "expected.json"
    expected: Json = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    for name, what, outcome, raw in cases():
        if name not in expected:
            (HERE / f"{name}.pdf").write_bytes(raw)
            expected[name] = {"what": what, "outcome": outcome}
    path.write_text(json.dumps(expected, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


Cases = Iterator[tuple[str, str, str, bytes]]

if __name__ == "__main__":
    main()

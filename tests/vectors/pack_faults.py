"""The cases of tests/vectors/packs: sound packs, and one fault each. Their docstrings say what was done."""

from __future__ import annotations

import base64
import zlib
from collections.abc import Callable, Sequence
from io import BytesIO
from typing import Any

import pikepdf

from tests.vectors.make_packs import (
    NOTE,
    OTHER,
    PASSPHRASE,
    Cases,
    Json,
    Pack,
    entry,
)
from tests.vectors.written_pdf import PAGES, Stream, Written, packed

Fault = Callable[[Pack], None]
_CASES: list[tuple[str, str, str, Fault | bytes]] = []


def case(name: str, what: str, outcome: str, fault: Fault | bytes) -> None:
    _CASES.append((name, what, outcome, fault))


def several(*faults: Callable[[Pack], object]) -> Fault:
    """Returns one fault that does several things to a pack."""

    def fault(pack: Pack) -> None:
        for each in faults:
            each(pack)

    return fault


def cases() -> Cases:
    """Yields every case: its name, what was done, what a reader has to find, and the file."""
    for name, what, outcome, fault in _CASES:
        if isinstance(fault, bytes):
            yield name, what, outcome, fault
            continue
        pack = Pack()
        fault(pack)
        yield name, what, outcome, pack.finished()


def set_fault(name: str, value: object) -> Fault:
    return lambda pack: setattr(pack, name, value)


def record_fault(**changes: object) -> Fault:
    return lambda pack: pack.record.update(changes)


def drop_fault(name: str) -> Fault:
    def fault(pack: Pack) -> None:
        del pack.record[name]

    return fault


def manifest_fault(change: Callable[[Json], object]) -> Fault:
    return lambda pack: setattr(pack, "change_manifest", change)


def signed_fault(change: Callable[[Json], object]) -> Fault:
    return lambda pack: setattr(pack, "change_signed", change)


def files_fault(change: Callable[[dict[str, bytes]], object]) -> Fault:
    return lambda pack: setattr(pack, "change_files", change)


def end_fault(change: Callable[[bytes], bytes]) -> Fault:
    return lambda pack: setattr(pack, "change_finished", change)


def first_fault(made: Json) -> Fault:
    def fault(pack: Pack) -> None:
        pack.entries[0] = made

    return fault


def original_fault(**changes: object) -> Fault:
    return first_fault(entry("1" * 32, "note", NOTE, original=changes))


def issued_fault(**changes: object) -> Fault:
    return first_fault(entry("1" * 32, "note", NOTE, changed=changes))


def _flip(raw: bytes, place: int) -> bytes:
    place %= len(raw)
    return raw[:place] + bytes([raw[place] ^ 1]) + raw[place + 1 :]


def _resaved(raw: bytes, **how: Any) -> bytes:
    out = BytesIO()
    with pikepdf.open(BytesIO(raw), password=PASSPHRASE) as document:
        document.save(
            out,
            encryption=pikepdf.Encryption(owner=PASSPHRASE, user=PASSPHRASE, R=6),
            fix_metadata_version=False,
            **how,
        )
    return out.getvalue()


def _bomb() -> bytes:
    """Returns a small file that unpacks to a hundred megabytes: an attachment in one stream."""
    out = BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page()
        document.attachments["record.json"] = bytes(100 << 20)
        document.save(out, encryption=pikepdf.Encryption(owner=PASSPHRASE, user=PASSPHRASE, R=6))
    return out.getvalue()


def _twice_packed() -> bytes:
    """Returns a file with a stream under two filters, each of which makes it a thousand times larger."""
    out = BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page()
        packed = zlib.compress(zlib.compress(bytes(50 << 20)))
        spec = pikepdf.AttachedFileSpec(
            document,
            b"x",
            filename="record.json",
            description="",
            mime_type="",
            creation_date="",
            mod_date="",
        )
        document.attachments["record.json"] = spec
        stream = document.attachments["record.json"].obj.EF.F
        stream.write(packed, filter=pikepdf.Array([pikepdf.Name.FlateDecode, pikepdf.Name.FlateDecode]))
        document.save(
            out,
            encryption=pikepdf.Encryption(owner=PASSPHRASE, user=PASSPHRASE, R=6),
            compress_streams=False,
        )
    return out.getvalue()


_OTHER_MANIFEST = Pack()
_OTHER_MANIFEST.record["summary"] = "Another pack."


def manifest_of_another(files: dict[str, bytes]) -> None:
    kept: dict[str, bytes] = {}
    other = Pack()
    other.record["summary"] = "Another pack."
    other.change_files = kept.update
    other.finished()
    files["manifest.json"] = kept["manifest.json"]


def originals(pack: Pack) -> None:
    pack.originals["document-001.pdf"] = b"%PDF-1.4 a letter"
    pack.record["originals"] = [{"name": "document-001.pdf", "title": "A letter", "mime": "application/pdf"}]


def with_original(change: Callable[[dict[str, bytes]], object]) -> Fault:
    def fault(pack: Pack) -> None:
        originals(pack)
        pack.change_files = lambda files: (change(files), None)[1]

    return fault


def renamed(pack: Pack, name: str) -> None:
    pack.originals[name] = b"letter"
    pack.record["originals"] = [{"name": name, "title": "A letter", "mime": "text/plain"}]


def _no_files(files: dict[str, bytes]) -> None:
    files.clear()


def _only_a_letter(files: dict[str, bytes]) -> None:
    files.clear()
    files["letter.pdf"] = b"x"


def _cut_at(part: int) -> Fault:
    return end_fault(lambda raw: raw[: len(raw) * part // 100])


def _flipped_at(place: int) -> Fault:
    return end_fault(lambda raw: _flip(raw, place))


def _named(name: str) -> Fault:
    return lambda pack: renamed(pack, name)


def _by_hand(objects: dict[int, bytes], more: Sequence[tuple[str, Stream]] = ()) -> bytes:
    files = [(name, packed(content)) for name, content in Pack().files().items()]
    return Pack().signed(Written([*files, *more], objects=objects).raw())


# Sound.
case("sound", "nothing was done to it", "sound", lambda pack: None)
case("sound-with-original", "a document lies in it", "sound", originals)
case("sound-without-entries", "it holds the front sheet alone", "sound", set_fault("entries", []))
case(
    "sound-only-edited",
    "every entry was edited",
    "sound",
    set_fault("entries", [entry("4" * 32, "note", NOTE, is_edited=True)]),
)
case(
    "sound-no-holds",
    "nothing is held",
    "sound",
    lambda pack: (pack.record.update(holds=[]), pack.entries.pop(2), None)[2],
)
case("sound-onward", "an entry was written in a third setting", "sound", issued_fault(setting="Alder School"))
case("sound-code", "the check code stands in it", "sound", record_fault(check_code="ABCD-EFGH"))
case("sound-empty-summary", "nobody wrote a summary", "sound", record_fault(summary=""))
case("sound-hebrew", "the name is in another script", "sound", record_fault(child={"full_name": "מאיה כהן"}))
case(
    "sound-long-text",
    "an entry has 20,000 letters",
    "sound",
    lambda pack: pack.entries.append(entry("5" * 32, "note", {**NOTE, "text": "ą" * 20_000})),
)
case(
    "sound-many",
    "it has sixty entries",
    "sound",
    lambda pack: pack.entries.extend(
        entry(f"{n:032x}", "note", NOTE, is_edited=True) for n in range(100, 160)
    ),
)
case(
    "sound-unknown-time",
    "the time of an event is not known",
    "sound",
    lambda pack: pack.entries.append(
        entry("5" * 32, "note", {**NOTE, "when": {"words": "not known"}}, is_edited=True)
    ),
)
case(
    "sound-not-edited-no-original",
    "an entry came without its original and is not edited",
    "sound",
    first_fault({**entry("1" * 32, "note", NOTE), "original": None}),
)
case("sound-crlf", "the end of the file is followed by the comment at once", "sound", lambda pack: None)
case(
    "sound-another-setting",
    "another setting signed it",
    "sound",
    several(set_fault("key", OTHER), set_fault("entries", [entry("1" * 32, "note", NOTE, key=OTHER)])),
)

# Another program has saved it: the record counts, the pages do not.
_NV = "pages_not_verified"
case("resaved", "another program saved the file", _NV, end_fault(_resaved))
case(
    "resaved-linear",
    "another program saved it for the web",
    _NV,
    end_fault(lambda raw: _resaved(raw, linearize=True)),
)
case(
    "resaved-unpacked",
    "another program unpacked its objects",
    _NV,
    end_fault(lambda raw: _resaved(raw, object_stream_mode=pikepdf.ObjectStreamMode.disable)),
)
case(
    "comment-missing",
    "the comment at the end is gone",
    _NV,
    end_fault(lambda raw: raw[: raw.rindex(b"\n%SFD")]),
)
case("comment-cut", "the comment has lost its last sign", _NV, end_fault(lambda raw: raw[:-2] + b"\n"))
case(
    "comment-flipped",
    "a sign of the signature is another",
    _NV,
    end_fault(lambda raw: raw[:-20] + (b"A" if raw[-20:-19] != b"A" else b"B") + raw[-19:]),
)
case(
    "comment-version",
    "the comment is of version 3",
    _NV,
    end_fault(lambda raw: raw.replace(b"%SFD-SIGN 2 ", b"%SFD-SIGN 3 ")),
)
case("comment-followed", "a line follows the comment", _NV, end_fault(lambda raw: raw + b"x\n"))
case("comment-empty-line-after", "an empty line follows the comment", _NV, end_fault(lambda raw: raw + b"\n"))
case("comment-no-newline", "the comment has no end of line", _NV, end_fault(lambda raw: raw[:-1]))
case("comment-crlf", "the comment ends in CR LF", _NV, end_fault(lambda raw: raw[:-1] + b"\r\n"))
case(
    "comment-twice",
    "the comment stands there twice",
    _NV,
    end_fault(lambda raw: raw + raw[raw.rindex(b"\n%SFD") + 1 :]),
)
case(
    "comment-space",
    "a space stands before the comment",
    _NV,
    end_fault(lambda raw: raw.replace(b"\n%SFD", b"\n %SFD")),
)
case(
    "comment-other-key",
    "another setting signed the file",
    _NV,
    end_fault(
        lambda raw: (
            raw[: raw.rindex(b"\n%SFD")] + b"\n%SFD-SIGN 2 " + base64.b64encode(OTHER.sign(b"x" * 50)) + b"\n"
        )
    ),
)
case(
    "comment-of-manifest",
    "the signature of the manifest stands in the comment",
    _NV,
    end_fault(lambda raw: raw[:-89] + base64.b64encode(bytes(64)) + b"\n"),
)
case(
    "before-changed",
    "a comment was put before the end of the file",
    _NV,
    end_fault(lambda raw: raw.replace(b"\n%SFD", b"\n%a\n%SFD")),
)

# What is no pack, or cannot be opened.
case("empty", "the file is empty", "not_a_pdf", b"")
case("html", "it is a page of the web", "not_a_pdf", b"<!doctype html><p>Sign in</p>")
case("zip", "it is a ZIP", "not_a_pdf", b"PK\x03\x04" + bytes(200))
case(
    "late-header",
    "%PDF comes after more than a kilobyte",
    "not_a_pdf",
    end_fault(lambda raw: b" " * 2000 + raw),
)
case("header-only", "nothing but the header is there", "damaged", b"%PDF-2.0\n")
case("garbage", "noise follows the header", "damaged", b"%PDF-2.0\n" + bytes(range(256)) * 8)
for part in (10, 30, 50, 70, 90):
    case(
        f"cut-{part}",
        f"it ends after {part} % of its bytes",
        "damaged",
        _cut_at(part),
    )
case(
    "other-passphrase",
    "it was made with another passphrase",
    "wrong_passphrase",
    set_fault("passphrase", "other-words-than-those-told-fox"),
)
case(
    "upper-passphrase",
    "its passphrase is in capitals",
    "wrong_passphrase",
    set_fault("passphrase", PASSPHRASE.upper()),
)
case("not-encrypted", "it is not encrypted", "damaged", set_fault("revision", 0))
case("encrypted-rc4", "it is encrypted with revision 3", "damaged", set_fault("revision", 3))
case("encrypted-aes128", "it is encrypted with revision 4", "damaged", set_fault("revision", 4))
case("bomb", "an attachment unpacks to a hundred megabytes", "damaged", _bomb())
case("twice-packed", "an attachment is packed twice over", "damaged", _twice_packed())


# Only pages, or parts missing.
case("pages-only", "nothing is attached", "pages_only", files_fault(_no_files))
case(
    "foreign-attachment-only",
    "a letter alone is attached",
    "pages_only",
    files_fault(_only_a_letter),
)
case("no-record", "record.json is missing", "damaged", files_fault(lambda files: files.pop("record.json")))
case(
    "no-manifest",
    "manifest.json is missing",
    "damaged",
    files_fault(lambda files: files.pop("manifest.json")),
)
for number, name in enumerate(
    ("../../passwd", "A.JSON", "letter.pdf.exe", "con:", "ab\u202egpj.exe", "x" * 80, "..", "a b.pdf"), 1
):
    case(
        f"unsafe-name-{number}",
        "the name of an attachment is not safe",
        "damaged",
        _named(name),
    )

# Found by changing packs at random.
case(
    "no-page", "there is no page in it", "damaged", _by_hand({PAGES: b"<< /Type /Pages /Kids [] /Count 0 >>"})
)
case(
    "many-files",
    "513 files are attached",
    "too_large",
    _by_hand({}, [(f"document-{number:03}.txt", Stream(b"")) for number in range(511)]),
)
case(
    "name-twice",
    "a name is there twice where it is read up to its first zero",
    "altered",
    _by_hand({}, [("record.json\0", packed(b"{}"))]),
)

# Newer.
case("newer-file", "the file says that it is of format 3", "newer_version", set_fault("version", "3"))
case("newer-record", "the record is of format 3", "newer_version", record_fault(format=3))
case(
    "newer-manifest",
    "the manifest is of format 3",
    "newer_version",
    manifest_fault(lambda manifest: manifest.update(format=3)),
)

# Bits that flip in the encrypted file.
for place, found in ((-400, _NV), (-900, _NV), (-1500, "damaged")):
    case(
        f"bit{place}",
        "a bit of the cross references or objects is another",
        found,
        _flipped_at(place),
    )

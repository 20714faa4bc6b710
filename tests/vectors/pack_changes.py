"""Changes of a transfer pack at random, of every kind that somebody can make: see `KINDS`.

`changed` returns a file and which kind of change it is. Nothing here judges; mutate_packs does.
"""

from __future__ import annotations

import random
import subprocess
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any, Final

import pikepdf

from tests.vectors.hostile_senders import hostile_pack
from tests.vectors.make_packs import NOTE, OTHER, PASSPHRASE, Pack, entry
from tests.vectors.written_pdf import (
    CATALOGUE,
    CONTENT,
    FIRST_FILE,
    FIRST_PAGE,
    NAMES,
    PAGE,
    PAGES,
    Stream,
    Written,
    packed,
)

Dice = random.Random
MEGABYTE: Final = 1 << 20


@dataclass(frozen=True)
class Material:
    """A sound pack: its bytes, and what is attached to it. `others` are the attachments of other packs."""

    raw: bytes
    files: dict[str, bytes]
    others: list[dict[str, bytes]] = field(default_factory=list)

    @property
    def comment(self) -> bytes:
        return self.raw[self.raw.rindex(b"\n%SFD-SIGN") :]


def material(raw: bytes, passphrase: str = PASSPHRASE) -> Material:
    """Return a pack as what is changed; with the attachments of other packs of this sender, and of another."""
    with pikepdf.open(BytesIO(raw), password=passphrase) as document:
        files = {name: spec.get_file().read_bytes() for name, spec in document.attachments.items()}
    same, stranger, earlier = Pack(), Pack(), Pack()
    same.record["summary"] = "Another pack."
    stranger.key, stranger.entries = OTHER, [entry("1" * 32, "note", NOTE, key=OTHER)]
    earlier.number = earlier.record["number"] = "TP-2026-0040"
    return Material(raw, files, [each.files() for each in (same, stranger, earlier)])


# Outside: the file as it travels.
def flip(dice: Dice, raw: bytes) -> bytes:
    place = dice.randrange(len(raw))
    return raw[:place] + bytes([raw[place] ^ 1 << dice.randrange(8)]) + raw[place + 1 :]


def cut(dice: Dice, raw: bytes) -> bytes:
    return raw[: dice.randrange(len(raw))]


def take_out(dice: Dice, raw: bytes) -> bytes:
    place = dice.randrange(len(raw))
    return raw[:place] + raw[place + 1 + dice.randrange(40) :]


def put_in(dice: Dice, raw: bytes) -> bytes:
    place = dice.randrange(len(raw) + 1)
    return raw[:place] + dice.randbytes(1 + dice.randrange(40)) + raw[place:]


def swap(dice: Dice, raw: bytes) -> bytes:
    one, two = sorted(dice.sample(range(len(raw)), 2))
    size = min(16, two - one, len(raw) - two)
    return (
        raw[:one] + raw[two : two + size] + raw[one + size : two] + raw[one : one + size] + raw[two + size :]
    )


def overwrite(dice: Dice, raw: bytes) -> bytes:
    place = dice.randrange(len(raw))
    fill = dice.choice((b"\0", b"\xff", b"9", b"<<", b"/", b"[", b"endobj"))
    return raw[:place] + fill * dice.randrange(1, 60) + raw[place + 60 :]


BYTES: Final = (flip, flip, flip, cut, take_out, put_in, swap, overwrite)


def outside(dice: Dice, made: Material) -> bytes:
    return dice.choice(BYTES)(dice, made.raw)


def flip_outside(dice: Dice, made: Material) -> bytes:
    return flip(dice, made.raw)


# Inside: what is encrypted, after which the file is encrypted anew.
def rewritten(made: Material, files: list[tuple[str, Stream]], **changes: Any) -> bytes:
    return Written(files, **changes).raw() + made.comment


def streams(files: dict[str, bytes]) -> list[tuple[str, Stream]]:
    return [(name, packed(content)) for name, content in files.items()]


def content_inside(dice: Dice, made: Material) -> bytes:
    files = dict(made.files)
    name = dice.choice(sorted(files))
    files[name] = dice.choice(BYTES)(dice, files[name])
    return rewritten(made, streams(files))


def page_inside(dice: Dice, made: Material) -> bytes:
    return rewritten(made, streams(made.files), page=Stream(dice.choice(BYTES)(dice, PAGE)))


NAMES_OF_FILES: Final = (
    "../../passwd", "..\\..\\boot.ini", "/etc/passwd", "C:\\x", "A.JSON", "Record.json", "record.json ",
    "record.json\0", "record.json.exe", "con", "nul.txt", "a\u202ejson.exe", "x" * 80, "x" * 5_000, "", ".", "..",
    "a b.pdf", "-rf", "~",
    "$(reboot)", "%2e%2e%2f", "\ud800", "\uff52ecord.json", "r\u00e9c.pdf", "a\nb", "document-001.pdf",
    "document-001.pdf/..",
)  # fmt: skip


def names(dice: Dice, made: Material) -> bytes:
    """A name is another one, is there twice, or two have changed places."""
    files = streams(made.files)
    place, other = dice.randrange(len(files)), dice.randrange(len(files))
    how = dice.randrange(4)
    if how == 0:
        files[place] = (dice.choice(NAMES_OF_FILES), files[place][1])
    elif how == 1:
        files.append((dice.choice(NAMES_OF_FILES), files[other][1]))
    elif how == 2:
        files.append((files[place][0], files[other][1]))
    else:
        one, two = files[place], files[other]
        files[place], files[other] = (one[0], two[1]), (two[0], one[1])
    return rewritten(made, files)


def swapped(dice: Dice, made: Material) -> bytes:
    """The record, the manifest or a document of another pack lies in it."""
    other, files = dice.choice(made.others), dict(made.files)
    for name in dice.sample(sorted(other), dice.randrange(1, len(other) + 1)):
        files[name] = other[name]
    return rewritten(made, streams(files))


# Bombs, nested streams, trees that do not end.
@cache
def zeros(megabytes: int) -> bytes:
    """Return so many megabytes of nothing, packed: a thousandth of that."""
    packing = zlib.compressobj(9)
    return b"".join((*(packing.compress(bytes(MEGABYTE)) for _ in range(megabytes)), packing.flush()))


def nested(content: bytes, filters: list[str]) -> Stream:
    """Return bytes under several filters, the first of which is the outermost."""
    raw = content
    for name in reversed(filters):
        raw = zlib.compress(raw, 1) if name == "FlateDecode" else raw.hex().encode() + b">"
    said = b" ".join(f"/{name}".encode() for name in filters)
    return Stream(raw, b"/Filter [%b]" % said)


def bombs(dice: Dice, made: Material) -> bytes:
    files, place = streams(made.files), dice.randrange(len(made.files))
    name, content = files[place][0], made.files[files[place][0]]
    how = dice.randrange(7)
    if how == 0:
        held = Stream(zeros(dice.choice((1, 8, 63, 65, 150, 400))), b"/Filter /FlateDecode")
    elif how == 1:
        held = nested(content, ["FlateDecode"] * dice.randrange(2, 30))
    elif how == 2:
        held = nested(content, ["ASCIIHexDecode"] * dice.randrange(1, 5) + ["FlateDecode"])
    elif how == 3:
        held = Stream(zlib.compress(zeros(dice.choice((8, 64, 400)))), b"/Filter [/FlateDecode /FlateDecode]")
    elif how == 4:
        wide = dice.choice((1, 1000, 2**31 - 1, 2**40, -5))
        said = b"/Filter /FlateDecode /DecodeParms << /Predictor %d /Columns %d /Colors %d /BitsPerComponent 8 >>"
        held = Stream(
            zlib.compress(content),
            said % (dice.choice((2, 12, 15, 99)), wide, dice.choice((1, 3, 2**31 - 1))),
        )
    elif how == 5:
        name_of = dice.choice(
            (b"LZWDecode", b"RunLengthDecode", b"DCTDecode", b"JBIG2Decode", b"Crypt", b"NoSuchDecode")
        )
        held = Stream(dice.randbytes(dice.randrange(5_000)), b"/Filter /" + name_of)
    else:
        held = Stream(b"\x81\xff" * dice.randrange(1, 200_000), b"/Filter /RunLengthDecode")
    files[place] = (name, held)
    return rewritten(made, files)


TREES: Final = (
    (PAGES, b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>"),
    (PAGES, b"<< /Type /Pages /Kids [3 0 R 3 0 R 3 0 R] /Count 999999999 >>"),
    (PAGES, b"<< /Type /Pages /Count -1 >>"),
    (PAGES, b"[" * 5_000),
    (PAGES, b"<< /Kids " * 400 + b"[]" + b" >>" * 400),
    (FIRST_PAGE, b"null"),
    (FIRST_PAGE, b"<< /Type /Page /Parent 3 0 R /Contents [5 0 R 3 0 R] >>"),
    (CATALOGUE, b"<< /Type /Catalog /Pages 1 0 R /Names 1 0 R /EmbeddedFiles 1 0 R >>"),
    (CATALOGUE, b"<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles 2 0 R >> /Metadata 3 0 R >>"),
    (CATALOGUE, b"<< /Type /Catalog /Pages 2 0 R /Names 6 0 R >>"),
    (NAMES, b"<< /Kids [6 0 R] >>"),
    (NAMES, b"<< /Kids [6 0 R 6 0 R] /Limits [(a) (z)] >>"),
    (NAMES, b"<< /Names [(record.json) 8 0 R (manifest.json) 8 0 R] >>"),
    (NAMES, b"<< /Names [(record.json)] >>"),
    (NAMES, b"<< /Names [7 0 R 7 0 R 8 0 R] >>"),
    (NAMES, b"<< /Names [" + b"(a) 7 0 R " * 3_000 + b"] >>"),
    (NAMES, b"<< /Names [" + b"0 " * 60_000 + b"] >>"),
    (FIRST_FILE, b"<< /Type /Filespec /EF << /F 7 0 R >> >>"),
    (FIRST_FILE, b"<< /Type /Filespec /F (record.json) /EF << >> >>"),
    (FIRST_FILE, b"<< /Type /Filespec /F (file:///etc/passwd) /FS /URL /EF << /F 8 0 R >> >>"),
    (FIRST_FILE + 1, b"<< /Length 10 /F (/etc/passwd) >>\nstream\n0123456789\nendstream"),
    (FIRST_FILE + 1, b"<< /Length 8 0 R >>\nstream\n0123456789\nendstream"),
    (FIRST_FILE + 1, b"<< /Length 99999999999 >>\nstream\n0123456789\nendstream"),
    (FIRST_FILE + 1, b"<< /Length 3 >>\nstream\n0123456789\nendstream"),
    (CONTENT, b"<< /Length 0 /Filter 5 0 R >>\nstream\n\nendstream"),
)  # fmt: skip


def trees(dice: Dice, made: Material) -> bytes:
    """An object of the file is a loop, has no end, or points where it should not."""
    number, body = dice.choice(TREES)
    if dice.random() < 0.3:
        body = dice.choice(BYTES)(dice, body)
    return rewritten(made, streams(made.files), objects={number: body})


def many(dice: Dice, made: Material) -> bytes:
    """It has more attachments than anybody sends."""
    more = [
        (f"document-{place:03}.txt", Stream(b"x")) for place in range(dice.choice((1, 20, 511, 520, 3_000)))
    ]
    return rewritten(made, [*streams(made.files), *more])


# Re-saved by other tools.
SAVED: Final[tuple[dict[str, Any], ...]] = (
    {}, {"linearize": True}, {"object_stream_mode": pikepdf.ObjectStreamMode.disable}, {"compress_streams": False},
    {"object_stream_mode": pikepdf.ObjectStreamMode.generate}, {"recompress_flate": True}, {"min_version": "2.0"},
)  # fmt: skip


def resaved(dice: Dice, made: Material) -> bytes:
    """A library has saved it; for one in two, the comment was put back."""
    out, how = BytesIO(), dice.choice(SAVED)
    encryption = dice.choice((
        pikepdf.Encryption(owner=PASSPHRASE, user=PASSPHRASE, R=6), pikepdf.Encryption(owner="x", user=PASSPHRASE, R=6),
        pikepdf.Encryption(owner=PASSPHRASE, user=PASSPHRASE, R=4), False,
    ))  # fmt: skip
    with pikepdf.open(BytesIO(made.raw), password=PASSPHRASE) as document:
        if dice.random() < 0.3:
            document.add_blank_page()
        document.save(out, encryption=encryption, **how)
    return out.getvalue() + (made.comment if dice.random() < 0.5 else b"")


TOOLS: Final = (
    ("qpdf", "--password=" + PASSPHRASE, "--object-streams=generate", "IN", "OUT"),
    ("qpdf", "--password=" + PASSPHRASE, "--linearize", "IN", "OUT"),
    ("qpdf", "--password=" + PASSPHRASE, "--qdf", "IN", "OUT"),
    ("qpdf", "--password=" + PASSPHRASE, "--decrypt", "IN", "OUT"),
    ("gs", "-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=pdfwrite", "-sPDFPassword=" + PASSPHRASE, "-sOutputFile=OUT", "IN"),
)  # fmt: skip


def by_a_tool(dice: Dice, made: Material, folder: Path) -> bytes:
    """Another program has saved it, where this machine has one."""
    put, out = folder / "in.pdf", folder / "out.pdf"
    put.write_bytes(made.raw)
    out.unlink(missing_ok=True)
    command = [part.replace("OUT", str(out)).replace("IN", str(put)) for part in dice.choice(TOOLS)]
    try:
        subprocess.run(command, capture_output=True, check=False, timeout=60)
    except (FileNotFoundError, subprocess.TimeoutExpired):
        return resaved(dice, made)
    return out.read_bytes() if out.exists() else made.raw[:-1]


def hostile(dice: Dice, _made: Material) -> bytes:
    """Somebody with keys of his own has signed what no program writes."""
    pack = hostile_pack(dice)
    files = pack.files()
    return pack.signed(Written(streams(files), number=pack.number, version=pack.version).raw())


Change = Callable[[Dice, Material], bytes]
KINDS: Final[dict[str, tuple[Change, int]]] = {
    "flipped outside": (flip_outside, 200), "changed outside": (outside, 250), "changed inside": (content_inside, 200),
    "pages changed": (page_inside, 60), "names": (names, 50), "swapped": (swapped, 50), "trees": (trees, 50),
    "bombs and filters": (bombs, 50), "many files": (many, 4), "saved by a library": (resaved, 15),
    "hostile sender": (hostile, 70),
}  # fmt: skip
"""What is done, and how often of a thousand times."""
BY_A_TOOL: Final = "saved by a tool"
"""One in a thousand: each starts a program."""


def changed(dice: Dice, made: Material, folder: Path) -> tuple[str, bytes]:
    """Return which kind of change it is, and the file."""
    if dice.random() < 0.001:
        return BY_A_TOOL, by_a_tool(dice, made, folder)
    kind = dice.choices([*KINDS], [weight for _, weight in KINDS.values()])[0]
    return kind, KINDS[kind][0](dice, made)

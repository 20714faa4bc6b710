"""Done when 7 of issue 6: a 30 MB PDF and 40 photographs attached, viewed, printed and packed, and no file written.

The short form of it, with every byte that is written, is part of the day in `test_words_on_disk`.
"""

import io
import os
import random
import re
from pathlib import Path

import pikepdf
import pytest
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.faults.recording import OPENS, read_calls, record, surroundings
from tests.file_samples import a_pdf, a_photograph

WRITES = frozenset({"O_WRONLY", "O_RDWR"})
KNOWN = re.compile(
    r"children\.log(-wal|-shm|-journal)?|backup-[\w-]+|TP-[12]\.pdf|[0-9a-f]{32}\.(draft|head)|[0-9a-f]{64}\.register|"
    r"\d{6}\.register|[0-9a-f]{16}\.(slot|key)|recovery\.slot|(settings|manifest)\.json|receipts\.zip|lock|"
    r"Elm Row Pre-school\.safeguard"
)
"""The record, its backups, its keys, the packs, drafts, which are sealed, and what tells nothing of anybody."""
UNFINISHED = re.compile(
    r"\.?(?P<name>.+?)(\.[0-9a-f]{8})?\.(partial|setting-up-[0-9a-f]{8})|\.trying-[0-9a-f]{16}"
)
"""What a file is called until it is whole, and what is tried out on a folder."""


def is_known(path: Path) -> bool:
    """Whether a file is one that the program writes with or without documents."""
    unfinished = UNFINISHED.fullmatch(path.name)
    name = (unfinished["name"] or "lock") if unfinished is not None else path.name
    return KNOWN.fullmatch(name) is not None


def a_noise(width: int, height: int) -> bytes:
    """A photograph of as many bytes as a telephone's."""
    out = io.BytesIO()
    noise = random.Random(width * height).randbytes(width * height // 64)
    small = Image.frombytes("L", (width // 8, height // 8), noise[: (width // 8) * (height // 8)])
    small.resize((width, height), Image.Resampling.BICUBIC).convert("RGB").save(out, "JPEG", quality=90)
    return out.getvalue()


def a_scan(pages: int, size: int) -> bytes:
    """Minutes that somebody scanned: a picture on every page, and as many bytes in all."""
    out = io.BytesIO()
    canvas = Canvas(out, A4, pageCompression=0, invariant=1)
    for page in range(pages):
        picture = ImageReader(io.BytesIO(a_noise(2480 + 8 * page, 3508)))
        canvas.drawImage(picture, 0, 0, A4[0], A4[1])
        canvas.drawString(72, 700, f"Page {page + 1} of the minutes")
        canvas.showPage()
    canvas.save()
    raw = out.getvalue()
    return raw + b"\n%" + b"x" * max(size - len(raw) - 2, 0)


def lay_out(folder: Path) -> tuple[Path, Path]:
    """Two sticks: one with a little, and one with much."""
    small, large = folder / "small", folder / "large"
    small.mkdir()
    (small / "minutes.pdf").write_bytes(a_pdf(2))
    (small / "IMG_0.jpg").write_bytes(a_photograph(size=(1600, 1200)))
    large.mkdir()
    (large / "minutes.pdf").write_bytes(a_scan(12, 30_000_000))
    for number in range(40):
        (large / f"IMG_{number:02d}.jpg").write_bytes(a_noise(4000, 3000 + 8 * number))
    return small, large


def marks_of(folder: Path) -> list[bytes]:
    """A piece out of the middle of each file, long enough to stand nowhere else."""
    raws = [path.read_bytes() for path in folder.iterdir()]
    return [raw[len(raw) // 3 :][:48] for raw in raws]


@pytest.mark.prove
@pytest.mark.timeout(3600)
def test_much_is_attached_looked_at_printed_and_packed_and_no_file_is_written(tmp_path: Path) -> None:
    small, large = lay_out(tmp_path)
    home, trace = tmp_path / "home", tmp_path / "home.calls"
    home.mkdir()
    arguments = ("-m", "tests.faults.large_diary", str(home / "lived"), str(small), str(large))
    done = record(arguments, surroundings(home), trace, calls=OPENS)
    said = done.stdout.decode()
    print(said)
    assert done.returncode == 0, done.stderr.decode()
    assert "41 documents with 52 pages" in said
    written = {
        Path(path)
        for call in read_calls(trace)
        if not call.name.startswith("open") or set(call.words[0].split("|")) & WRITES
        for path in call.paths
    }
    assert not [path for path in written if path != Path(os.devnull) and not is_known(path)]
    assert all(path.is_relative_to(home) for path in written - {Path(os.devnull)})
    (told,) = (line.split() for line in said.splitlines() if line.startswith("held "))
    before, highest, after = map(int, told[1:4])
    print(f"{before / 1e6:.0f} MB before, {highest / 1e6:.0f} MB at most, {after / 1e6:.0f} MB after")
    assert after < before * 1.10
    marks = marks_of(large)
    for path in home.rglob("*"):
        raw = path.read_bytes() if path.is_file() else b""
        assert not [mark for mark in marks if mark in raw], path
    with pikepdf.open(home / "lived" / "TP-2.pdf", password=" ".join(told[4:])) as file:
        packed = {spec.get_file().read_bytes() for spec in file.attachments.values()}
    assert len(packed & {path.read_bytes() for path in large.iterdir()}) == 41

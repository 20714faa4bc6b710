"""A sealed pack opens with its passphrase in every reader at hand, and without it in none."""

from __future__ import annotations

import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from safeguard_desktop import documents
from safeguard_desktop.bundles.pack import PackInfo, seal_pack
from tests.documents.reading import page_texts
from tests.documents.samples import PACK

PASSPHRASE = "acid-boxer-clump-daisy-elbow-fox"
INFO = PackInfo(
    title="Child protection file: transfer pack", number="TP-2026-0041", setting="Elm Row & Co <Pre-school>"
)


@pytest.fixture(scope="module")
def plain() -> bytes:
    return documents.render_pack(PACK, None).pdf


@pytest.fixture(scope="module")
def sealed(plain: bytes) -> bytes:
    return seal_pack(plain, INFO, PASSPHRASE)


@pytest.fixture
def file(sealed: bytes, tmp_path: Path) -> Path:
    path = tmp_path / "pack.pdf"
    path.write_bytes(sealed)
    return path


def run(program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    if shutil.which(program) is None:
        pytest.skip(f"{program} is not installed")
    return subprocess.run([program, *arguments], capture_output=True, text=True, check=False)


def test_pdfium_opens_it_and_reads_the_same_pages(plain: bytes, sealed: bytes) -> None:
    assert page_texts(sealed, PASSPHRASE) == page_texts(plain)


@pytest.mark.parametrize("wrong", [None, "", "acid-boxer-clump-daisy-elbow-fo", PASSPHRASE.upper()])
def test_pdfium_refuses_it_without_the_passphrase(sealed: bytes, wrong: str | None) -> None:
    with pytest.raises(pypdfium2.PdfiumError):
        pypdfium2.PdfDocument(sealed, password=wrong)


def test_qpdf_finds_nothing_wrong_and_revision_six(file: Path) -> None:
    done = run("qpdf", f"--password={PASSPHRASE}", "--check", str(file))
    assert done.returncode == 0, done.stdout
    assert "R = 6" in done.stdout
    assert "stream encryption method: AESv3" in done.stdout
    assert run("qpdf", "--password=wrong", "--check", str(file)).returncode != 0


def test_poppler_opens_it_with_the_passphrase_only(file: Path) -> None:
    done = run("pdfinfo", "-upw", PASSPHRASE, str(file))
    assert done.returncode == 0
    assert "AES-256" in done.stdout
    assert "Tagged:          yes" in done.stdout
    assert run("pdfinfo", str(file)).returncode != 0


def test_nothing_of_the_record_can_be_read_in_the_file(sealed: bytes) -> None:
    for word in ("Maya", "Wójcik", "Elm Row", "bruise", "TP-2026", "Child protection", "Concern"):
        for encoding in ("utf-8", "utf-16-le", "utf-16-be", "latin-1"):
            assert word.encode(encoding) not in sealed


def test_the_description_is_inside_the_encryption_and_never_names_the_child(sealed: bytes) -> None:
    with pikepdf.open(BytesIO(sealed), password=PASSPHRASE) as document:
        described = bytes(document.Root.Metadata.read_bytes()).decode()
        with document.open_metadata() as metadata:
            assert metadata["dc:title"] == INFO.title
            assert metadata["{urn:safeguard-desktop:pack}formatVersion"] == "1"
        assert "Elm Row &amp; Co &lt;Pre-school&gt;" in described
        assert "Maya" not in described + str(dict(document.docinfo))
        assert str(document.pdf_version) == "2.0"
        assert document.encryption.R == 6
        assert bool(document.Root.ViewerPreferences.DisplayDocTitle)


@pytest.mark.parametrize("passphrase", ["", "x" * 33, "Zoë"])
def test_a_passphrase_that_some_reader_would_refuse_is_refused_first(plain: bytes, passphrase: str) -> None:
    with pytest.raises(ValueError, match="32 printable ASCII"):
        seal_pack(plain, INFO, passphrase)


def test_pages_that_carry_no_description_are_given_one() -> None:
    bare = BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page()
        document.save(bare)
    with pikepdf.open(BytesIO(seal_pack(bare.getvalue(), INFO, PASSPHRASE)), password=PASSPHRASE) as document:
        assert b"TP-2026-0041" in document.Root.Metadata.read_bytes()
        assert str(document.Root.Metadata.Type) == "/Metadata"

"""What each paper says, and that making one leaves nothing behind."""

from __future__ import annotations

import builtins
import io
import os
import subprocess
import sys
import threading
from pathlib import Path

import msgspec
import pypdfium2
import pytest

from safeguard_desktop import documents
from safeguard_desktop.documents.content import ChronologyRow, ConcernDocument, Rendered
from tests.documents.reading import flowing, page_texts, whole_text
from tests.documents.samples import CHILD, CHRONOLOGY, CONCERNS, MAKING, PACK, RECOVERY, ROWS


@pytest.fixture(scope="module")
def pack() -> Rendered:
    return documents.render_pack(PACK, None)


def every_string(value: object) -> set[str]:
    """All strings within a structure."""
    if isinstance(value, str):
        return {value}
    if isinstance(value, tuple):
        return set().union(*map(every_string, value))
    if isinstance(value, msgspec.Struct):
        return set().union(*(every_string(getattr(value, name)) for name in value.__struct_fields__))
    return set()


def test_every_word_of_the_record_is_in_the_pack(pack: Rendered) -> None:
    printed = whole_text(pack.pdf)
    unprinted = {
        text for text in every_string(PACK) - {PACK.making.state.link} if flowing(text) not in printed
    }
    assert unprinted <= {CHILD.language}  # Urdu, in the order in which the reader finds it


def test_the_pages_are_counted_on_each_page(pack: Rendered) -> None:
    pages = page_texts(pack.pdf)
    assert len(pages) == pack.pages
    for number, text in enumerate(pages, start=1):
        assert f"Page {number} of {pack.pages}" in text


def test_the_contents_name_the_page_on_which_each_section_begins(pack: Rendered) -> None:
    pages = page_texts(pack.pdf)
    for title in ("Front sheet", "Chronology", "Concerns in full", "Do not destroy", "What is withheld"):
        number = next(int(line.split()[-1]) for line in pages[1].splitlines() if line.startswith(title))
        assert title in pages[number - 1]


def test_the_outline_leads_to_sections_and_to_each_concern(pack: Rendered) -> None:
    document = pypdfium2.PdfDocument(pack.pdf)
    titles = [(item.level, item.get_title()) for item in document.get_toc()]
    document.close()
    assert (0, "Chronology") in titles
    assert (1, "Concern C-0006 · 12 September 2026 · Physical harm") in titles


def test_no_running_head_and_no_title_names_the_child(pack: Rendered) -> None:
    document = pypdfium2.PdfDocument(pack.pdf)
    title = document.get_metadata_value("Title")
    document.close()
    assert title == "Child protection file: transfer pack"
    for text in page_texts(pack.pdf)[1:]:
        head, foot = (
            next(line for line in text.splitlines() if line.startswith(start)) for start in ("CONF", "Pack")
        )
        assert "00417" in head
        assert "Maya" not in head + foot


def test_what_may_not_be_destroyed_says_so_in_words(pack: Rendered) -> None:
    printed = whole_text(pack.pdf)
    assert printed.count("DO NOT DESTROY") >= 4  # cover, chronology, concern, holds
    assert (
        "Kept until two people agree to end this, with reasons. Good practice, not a statutory ban."
        in printed
    )


def test_a_confidential_address_carries_its_warning(pack: Rendered) -> None:
    assert "ADDRESS CONFIDENTIAL" in whole_text(pack.pdf)
    open_address = msgspec.structs.replace(CHILD, is_address_confidential=False)
    other = documents.render_pack(msgspec.structs.replace(PACK, child=open_address), None)
    assert "ADDRESS CONFIDENTIAL" not in whole_text(other.pdf)


def test_a_pack_that_withholds_nothing_says_so() -> None:
    rendered = documents.render_pack(msgspec.structs.replace(PACK, withheld=(), holds=(), concerns=()), None)
    assert "is withheld from this pack" in whole_text(rendered.pdf)


def test_an_author_whom_nobody_confirmed_is_marked() -> None:
    printed = whole_text(documents.render_chronology(CHRONOLOGY, None).pdf)
    assert "Mo O’Neill, bank staff (name as typed)" in printed
    assert "Siân Ahmed, key person, Ladybird room (name as typed)" not in printed


def test_a_correction_stands_beside_what_it_corrects() -> None:
    paper = documents.render_concern(ConcernDocument(making=MAKING, child=CHILD, concern=CONCERNS[0]), None)
    printed = whole_text(paper.pdf)
    before = printed.index("Before 11 September 2026")
    assert before < printed.index("After 12 September 2026")


def test_a_chronology_without_entries_says_so() -> None:
    paper = documents.render_chronology(msgspec.structs.replace(CHRONOLOGY, rows=()), None)
    assert "Nothing has been recorded." in whole_text(paper.pdf)


def test_one_entry_of_many_pages_is_printed_whole() -> None:
    sentences = [f"Sentence number {number} of a long account." for number in range(1500)]
    row = msgspec.structs.replace(ROWS[0], fact=" ".join(sentences))
    paper = documents.render_chronology(msgspec.structs.replace(CHRONOLOGY, rows=(row,)), None)
    assert paper.pages > 10
    printed = whole_text(paper.pdf)
    assert all(f"number {number} of" in printed for number in range(1500) if number % 97 == 0)
    assert "number 1499 of" in printed
    assert printed.count("no. 6, continued") == paper.pages - 1


def test_nothing_is_printed_below_the_foot_or_beside_the_page() -> None:
    rows = tuple(_row_of_length(length) for length in range(1, 400, 7))
    paper = documents.render_chronology(msgspec.structs.replace(CHRONOLOGY, rows=rows), None)
    document = pypdfium2.PdfDocument(paper.pdf)
    for page in document:
        for thing in page.get_objects():
            left, bottom, right, top = thing.get_bounds()
            assert left > 50 and right < 545 and bottom > 28 and top < 830  # noqa: PT018 (one box)
    document.close()


def _row_of_length(words: int) -> ChronologyRow:
    return msgspec.structs.replace(ROWS[0], fact="word " * words, child_words="said " * (words // 2))


def test_the_recovery_sheet_shows_each_word_with_its_number_on_one_page() -> None:
    sheet = documents.render_recovery_sheet(RECOVERY, None)
    printed = whole_text(sheet.pdf)
    assert sheet.pages == 1
    for number, word in enumerate(RECOVERY.words, start=1):
        assert f"{number} {word}" in printed


def test_the_same_facts_make_the_same_bytes(pack: Rendered) -> None:
    assert documents.render_pack(PACK, None).pdf == pack.pdf


def test_two_papers_can_be_made_at_the_same_time() -> None:
    papers: list[bytes] = []
    work = threading.Thread(target=lambda: papers.append(documents.render_pack(PACK, None).pdf))
    work.start()
    chronology = documents.render_chronology(CHRONOLOGY, None)
    work.join()
    assert "Wójcik" in whole_text(papers[0])
    assert "Wójcik" in whole_text(chronology.pdf)


def test_making_a_pack_writes_no_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    written: list[object] = []
    plain_open, plain_os_open = builtins.open, os.open

    def watched_open(file: object, mode: str = "r", *args: object, **kwargs: object) -> object:
        if set(mode) & set("wax+"):
            written.append(file)
        return plain_open(file, mode, *args, **kwargs)  # type: ignore[call-overload]  # passed on as it came

    def watched_os_open(path: str, flags: int, mode: int = 0o777, *, dir_fd: int | None = None) -> int:
        if flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
            written.append(path)
        return plain_os_open(path, flags, mode, dir_fd=dir_fd)

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(builtins, "open", watched_open)
    monkeypatch.setattr(io, "open", watched_open)
    monkeypatch.setattr(os, "open", watched_os_open)
    documents.render_pack(PACK, None)
    assert written == []
    assert list(tmp_path.iterdir()) == []


def test_the_program_starts_without_loading_reportlab() -> None:
    code = "import sys, safeguard_desktop.documents; sys.exit('reportlab' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0

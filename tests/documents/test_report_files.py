"""A report as paper, as a workbook and as values: the same numbers, nothing that runs, nothing on disk on the way."""

from __future__ import annotations

import csv
import io
import re
import sys
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

import pikepdf
import pytest

from safeguard_desktop.documents import render_report, render_separated, render_workbook
from safeguard_desktop.documents.picture import INKS
from safeguard_desktop.domain.charts.drawing import Ink
from safeguard_desktop.domain.reports.report import HIDDEN, Dot, Line, Picture, Report, ReportKind, Table
from safeguard_desktop.wording import reports as words
from tests.documents.reading import page_texts, whole_text
from tests.documents.samples import MAKING

EVIL = ('=HYPERLINK("http://x")', "+1", "-1", "@SUM(A1)", "\t=1", "http://example.org", "0123", " =2+2")
REPORT = Report(
    ReportKind.CONCERNS, "Concerns", "1 Sep 2025 to 31 Aug 2026", (("Concerns", "1,234"),), ("Read this.",),
    (
        Table("classes", "By class: [a/b]?", "Told so.", ("Class", "How many"),
              (*(Line(name, (number,)) for number, name in enumerate(EVIL, start=7)), Line("Hidden", (HIDDEN,)),
               Line("In all", (1234,), is_sum=True))),
        Table("classes2", "By class: [a/b]?", "", ("Month", "Section 47", "Section 17", "Others"),
              (Line("Mar 2026", (3, 4, 5)), Line("Apr 2026", (6, 7, 8))), Picture.LINES, months=("2026-03", "2026-04")),
        Table("lanes", "When each happened", "", ("Kind", "How many"), (Line("Health", (2,)),), Picture.LANES,
              (Dot("Health", "2026-03-02"), Dot("Health", "2026-06-02"))),
    ),
)  # fmt: skip


@pytest.mark.parametrize("length", range(38, 44))
def test_no_line_of_a_table_stands_alone_on_a_page_or_without_its_heads(length: int) -> None:
    rows = (
        *(Line(f"Room {number}.", (number,)) for number in range(length)),
        Line("In all", (9,), is_sum=True),
    )
    table = Table("rooms", "By room", "", ("Room", "How many"), rows, Picture.NONE)
    report = Report(ReportKind.CONCERNS, "Concerns", "2026", (), (), (table,))
    for text in page_texts(render_report(report, MAKING, None).pdf):
        lines = len(re.findall(r"Room \d+\.|In all", text))
        assert lines == 0 or (lines >= 2 and "How many" in text), text


def test_the_paper_has_every_number_its_pictures_and_its_tags() -> None:
    rendered = render_report(REPORT, MAKING, None)
    text = whole_text(rendered.pdf)
    for said in ("1 Sep 2025 to 31 Aug 2026", "1,234", "not shown", "Mar 2026", "Section 17", "Read this."):
        assert said in text
    with pikepdf.open(BytesIO(rendered.pdf)) as document:
        drawn = b"".join(page.Contents.read_bytes() for page in document.pages)
        assert re.search(rb"\[2 2\] 0 d", drawn), "what is not shown has a dashed edge"
        assert str(document.docinfo["/Title"]) == words.PAPER_TITLE
        for page in document.pages:
            depth = 0
            for instruction in pikepdf.parse_content_stream(page):
                name = str(instruction.operator)
                depth += {"BDC": 1, "BMC": 1, "EMC": -1}.get(name, 0)
                assert depth > 0 or name not in ("Tj", "re", "S", "f")
    assert set(INKS) == set(Ink)
    nothing = Report(ReportKind.CONCERNS, "Concerns", "Today", (), (), ())
    assert words.NOTHING in whole_text(render_report(nothing, MAKING, None).pdf)


def test_no_text_of_a_workbook_becomes_a_formula_a_link_or_a_number() -> None:
    parts = zipfile.ZipFile(BytesIO(render_workbook(REPORT, MAKING)))
    sheets = {
        name: parts.read(name).decode() for name in parts.namelist() if name.startswith("xl/worksheets/")
    }
    assert len([name for name in sheets if name.endswith(".xml")]) == 4
    everything = "".join(sheets.values())
    assert "<f>" not in everything
    assert "hyperlink" not in everything.casefold()
    strings = parts.read("xl/sharedStrings.xml").decode()
    assert "=HYPERLINK(" in strings
    assert ">0123<" in strings
    assert "<v>1234</v>" in everything
    names = re.findall(r'<sheet name="([^"]*)"', parts.read("xl/workbook.xml").decode())
    assert names == [words.SHEET_ABOUT, "By class   a b", "By class   a b 2", "When each happened"]
    assert "2000-01-01" in parts.read("docProps/core.xml").decode()


def test_values_begin_with_their_mark_and_no_cell_begins_as_a_formula_does() -> None:
    raw = render_separated(REPORT, MAKING)
    assert raw.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(raw.decode("utf-8-sig"))))
    cells = [cell for row in rows for cell in row]
    assert not [cell for cell in cells if cell.lstrip().startswith(("=", "+", "-", "@"))]
    assert ["'+1", "8"] in rows
    assert ["Hidden", "not shown"] in rows
    assert ["In all", "1234"] in rows


@pytest.mark.parametrize("make", [render_workbook, render_separated])
def test_no_file_is_written_on_the_way(make: object) -> None:
    """The interpreter itself is asked: every file that is opened for writing, by whichever library, is heard of."""
    assert callable(make)
    make(REPORT, MAKING)  # what is imported first may write its compiled form
    with listening() as written:
        make(REPORT, MAKING)
    assert written == []
    with listening() as written, pytest.raises(OSError), open("/nowhere/at all", "w"):  # noqa: PT011, PTH123  # it does hear
        pass
    assert written == ["/nowhere/at all"]


_HEARS: list[list[str]] = []


def _hear(event: str, arguments: tuple[object, ...]) -> None:
    if _HEARS and event == "open" and isinstance(arguments[2], int):
        mode = str(arguments[1] or "")
        if set(mode) & set("wax+") or arguments[2] & 3:
            _HEARS[-1].append(str(arguments[0]))
    elif _HEARS and event in ("os.mkdir", "tempfile.mkstemp", "tempfile.mkdtemp"):
        _HEARS[-1].append(str(arguments[0]))


sys.addaudithook(_hear)


@contextmanager
def listening() -> Iterator[list[str]]:
    heard: list[str] = []
    _HEARS.append(heard)
    try:
        yield heard
    finally:
        _HEARS.remove(heard)

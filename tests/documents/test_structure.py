"""The papers are tagged: a screen reader finds headings and paragraphs in order, and every mark has an owner."""

from __future__ import annotations

import re
from io import BytesIO

import msgspec
import pikepdf

from safeguard_desktop import documents
from tests.documents.samples import CHRONOLOGY, PACK, ROWS


def test_each_mark_on_each_page_leads_to_its_paragraph_and_back() -> None:
    row = msgspec.structs.replace(ROWS[0], fact="A long account. " * 600)
    pdf = documents.render_chronology(msgspec.structs.replace(CHRONOLOGY, rows=(row,)), None).pdf
    with pikepdf.open(BytesIO(pdf)) as document:
        nums = list(document.Root.StructTreeRoot.ParentTree.Nums)
        owners = {int(nums[at]): list(nums[at + 1]) for at in range(0, len(nums), 2)}
        for page in document.pages:
            stream = page.Contents.read_bytes().decode("latin-1")
            marks = [int(mark) for mark in re.findall(r"/MCID (\d+)", stream)]
            elements = owners[int(page.obj.StructParents)]
            assert marks == list(range(len(elements)))
            for mark in marks:
                assert any(int(kid.MCID) == mark and kid.Pg == page.obj for kid in elements[mark].K)


def test_headings_are_tagged_as_headings_in_reading_order() -> None:
    with pikepdf.open(BytesIO(documents.render_pack(PACK, None).pdf)) as document:
        tags = [str(element.S) for element in document.Root.StructTreeRoot.K.K]
        assert bool(document.Root.MarkInfo.Marked)
        assert str(document.Root.Lang) == "en-GB"
    assert tags.count("/H1") == 9  # cover, contents and seven sections
    assert tags.index("/H1") < tags.index("/H2")


def test_all_text_is_either_tagged_or_an_artefact() -> None:
    with pikepdf.open(BytesIO(documents.render_pack(PACK, None).pdf)) as document:
        for page in document.pages:
            depth = 0
            for instruction in pikepdf.parse_content_stream(page):
                name = str(instruction.operator)
                depth += {"BDC": 1, "BMC": 1, "EMC": -1}.get(name, 0)
                assert depth > 0 or name not in ("Tj", "re", "Do")
            assert depth == 0

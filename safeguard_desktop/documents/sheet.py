"""reportlab's canvas with what it lacks: tags for screen readers, glyph outlines, and text that can be copied.

Design: tagging.
Summary: each paragraph is marked content; a structure tree names it H1, H2 or P; the rest is marked as an artefact.
Context: reportlab writes no tags, and a parent or a lead who uses a screen reader must be able to read a record.
Decision: write the tree as reportlab objects while the document is built, so that every document has it, encrypted
or not. `_setAnnotations` is the one place that reportlab calls with each page before it is written.
Consequences: one object for each paragraph (about 15 microseconds each).
Alternatives: adding the tree afterwards with pikepdf parses the document again and tags only the packs.
"""

from __future__ import annotations

from collections import defaultdict
from io import BytesIO

from reportlab import rl_config
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFObjectReference, PDFPage
from reportlab.pdfgen.canvas import Canvas

from safeguard_desktop.documents.fonts import PRIMARY, face
from safeguard_desktop.documents.shaping import ShapedLine
from safeguard_desktop.documents.style import PAGE_HEIGHT, PAGE_WIDTH

rl_config.useA85 = 0  # its text encoding of binary streams makes them a quarter longer


class Sheet(Canvas):  # type: ignore[misc]  # reportlab ships no types
    """A canvas in memory that tags what is drawn on it."""

    def __init__(self, title: str, language: str) -> None:
        self._buffer = BytesIO()
        super().__init__(
            self._buffer, pagesize=(PAGE_WIDTH, PAGE_HEIGHT), lang=language, invariant=1, pageCompression=1
        )
        self.setTitle(title)
        self.setAuthor("")
        self.setSubject("")
        self.setCreator("Safeguard Desktop")
        self.setViewerPreference("DisplayDocTitle", "true")
        self.showOutline()
        self._marks: dict[int, list[tuple[int, int]]] = defaultdict(list)
        self._parents: list[list[int]] = [[]]
        self._page_names: list[str] = []
        self._glyphs: dict[str, str] = {}

    def begin_artifact(self) -> None:
        """Begins what a screen reader passes over: rules, grounds, running heads."""
        self.addLiteral("/Artifact BMC")

    def begin_element(self, element: int) -> None:
        """Begins a part of a paragraph of the document's structure."""
        page = self._parents[-1]
        self.addLiteral(f"/P <</MCID {len(page)}>> BDC")
        self._marks[element].append((len(self._parents) - 1, len(page)))
        page.append(element)

    def end_mark(self) -> None:
        """Ends what begin_artifact or begin_element began."""
        self.addLiteral("EMC")

    def link(self, section: str, rectangle: tuple[float, float, float, float]) -> None:
        """Makes a rectangle lead to a section."""
        self.linkAbsolute("", section, rectangle)

    def mark_section(self, key: str, title: str, y: float, level: int) -> None:
        """Bookmarks a place on this page and lists it in the outline."""
        self.bookmarkPage(key, fit="XYZ", left=0, top=y + 12, zoom=0)
        self.addOutlineEntry(title, key, level)

    def define_glyph(self, key: str, outline: str) -> None:
        """Stores a glyph's outline once, to be drawn by reference."""
        name = f"g{len(self._glyphs)}"
        self._glyphs[key] = name
        self.beginForm(name, -2000, -2000, 6000, 3000)
        self.addLiteral(outline)
        self.endForm()

    def draw_shaped(self, line: ShapedLine, x: float, y: float, size: float) -> None:
        """Draws a laid-out line, with its letters beneath it for whoever copies or listens."""
        letters = line.text.encode("utf-16-be").hex()
        self.addLiteral(f"/Span <</ActualText <feff{letters}>>> BDC")
        self._draw_anchor(line, x, y, size)
        for glyph in line.glyphs:
            name = self._glyphs[glyph.outline]
            at = f"{x + glyph.x:.3f} {y + glyph.y:.3f}"
            self.addLiteral(f"q {glyph.scale:.5f} 0 0 {glyph.scale:.5f} {at} cm")
            self.doForm(name)
            self.addLiteral("Q")
        self.addLiteral("EMC")

    def finished(self, elements: list[str]) -> bytes:
        """Writes the document and returns its bytes; the sheet cannot be drawn on afterwards."""
        self._write_structure(elements)
        self.save()
        return self._buffer.getvalue()

    def _draw_anchor(self, line: ShapedLine, x: float, y: float, size: float) -> None:
        """Draws unseen letters as wide as the line: readers give ActualText a place only where there is text."""
        font = face(PRIMARY)
        text = self.beginText(x, y)
        text.setTextRenderMode(3)
        text.setFont(font.fontName, size)
        text.setHorizScale(100 * line.width / max(font.stringWidth("xx", size), 0.1))
        text.textOut("xx")
        text.setHorizScale(100)
        self.drawText(text)

    def _make_preamble(self) -> None:
        self._preamble = (
            ""  # reportlab's would name Helvetica, which is not embedded, on every page and glyph
        )

    def _setAnnotations(self, page: object) -> None:  # noqa: N802 (reportlab's name)
        super()._setAnnotations(page)
        if isinstance(page, PDFPage):
            page.__NoDefault__ = [*PDFPage.__NoDefault__, "StructParents", "Tabs"]
            page.StructParents, page.Tabs = len(self._parents) - 1, PDFName("S")
            self._page_names.append(self._doc.thisPageName())
            self._parents.append([])

    def _write_structure(self, elements: list[str]) -> None:
        """Writes one flat list of paragraphs, and the tree that leads from marks back to them."""
        for number, tag in enumerate(elements):
            kids = [self._mark_reference(*mark) for mark in self._marks[number]]
            self._doc.Reference(
                PDFDictionary(
                    {
                        "Type": PDFName("StructElem"),
                        "S": PDFName(tag),
                        "P": PDFObjectReference("structure-document"),
                        "K": PDFArray(kids),
                    }
                ),
                f"structure-{number}",
            )
        self._write_roots(len(elements))

    def _mark_reference(self, page: int, mark: int) -> PDFDictionary:
        reference = PDFObjectReference(self._page_names[page])
        return PDFDictionary({"Type": PDFName("MCR"), "Pg": reference, "MCID": mark})

    def _write_roots(self, count: int) -> None:
        nums: list[object] = []
        for page, owners in enumerate(self._parents[:-1]):
            nums += [page, PDFArray([PDFObjectReference(f"structure-{owner}") for owner in owners])]
        kids = PDFArray([PDFObjectReference(f"structure-{number}") for number in range(count)])
        root = {
            "Type": PDFName("StructTreeRoot"),
            "K": PDFObjectReference("structure-document"),
            "ParentTree": PDFDictionary({"Nums": PDFArray(nums)}),
        }
        document = {
            "Type": PDFName("StructElem"),
            "S": PDFName("Document"),
            "P": PDFObjectReference("structure-root"),
            "K": kids,
        }
        self._doc.Reference(PDFDictionary(root), "structure-root")
        self._doc.Reference(PDFDictionary(document), "structure-document")
        self.setCatalogEntry("StructTreeRoot", PDFObjectReference("structure-root"))
        self.setCatalogEntry("MarkInfo", PDFDictionary({"Marked": "true"}))

"""reportlab's canvas with what it lacks: tags, glyph outlines, and text that can be copied and read aloud.

Text is written as PDF operators directly: a chronology has tens of thousands of lines, and reportlab's text objects
take longer over each than setting it does.
"""

from __future__ import annotations

import re
from functools import cache
from io import BytesIO
from typing import NamedTuple
from xml.sax.saxutils import escape

from reportlab import rl_config
from reportlab.lib.colors import HexColor
from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFPage, PDFStream
from reportlab.pdfgen.canvas import Canvas

from safeguard_desktop.documents.composing import PlacedField, PlacedPath
from safeguard_desktop.documents.fonts import PRIMARY, face, registered
from safeguard_desktop.documents.shaping import ShapedLine
from safeguard_desktop.documents.structure import Structure
from safeguard_desktop.documents.style import INK, MM, PAGE_HEIGHT, PAGE_WIDTH, QUIET, WHITE

rl_config.useA85 = 0  # its text encoding of binary streams makes them a quarter longer

_ONE_LINE = 10 * MM
_STRETCHES = re.compile(r"([\x00-\x7f]*)([^\x00-\x7f]*)")
"""Letters of ASCII, and the others that follow them."""
_ESCAPES = str.maketrans({"\\": r"\\", "(": r"\(", ")": r"\)"})


_METADATA = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""


class InkedText(NamedTuple):
    """A stretch of text in one font and colour at a place on the page."""

    x: float
    y: float
    font: str
    size: float
    colour: str
    text: str


class Sheet(Canvas):  # type: ignore[misc]  # reportlab ships no types
    """A canvas in memory that tags what is drawn on it."""

    def __init__(self, title: str, language: str) -> None:
        self._buffer = BytesIO()
        size = (PAGE_WIDTH, PAGE_HEIGHT)
        super().__init__(
            self._buffer, pagesize=size, lang=language, invariant=1, pageCompression=1, pdfVersion=(1, 7)
        )
        self.setTitle(title)
        self.setAuthor("")
        self.setSubject("")
        self.setCreator("Safeguard Desktop")
        self.setViewerPreference("DisplayDocTitle", "true")
        self.showOutline()
        self.setCatalogEntry("Metadata", _metadata(title, language))
        self._structure = Structure()
        self._glyphs: dict[str, str] = {}
        self._glyphs_on_page: set[str] = set()

    def begin_artifact(self) -> None:
        """Begins what a screen reader passes over: rules, grounds, running heads."""
        self.addLiteral("/Artifact BMC")

    def begin_element(self, element: int) -> None:
        """Begins a part of a paragraph of the document's structure."""
        self.addLiteral(f"/P <</MCID {self._structure.mark(element)}>> BDC")

    def end_mark(self) -> None:
        """Ends what begin_artifact or begin_element began."""
        self.addLiteral("EMC")

    def fill(self, colour: str, x: float, y: float, width: float, height: float) -> None:
        """Fills a rectangle."""
        self.addLiteral(f"{_rgb(colour)} rg {x:.2f} {y:.2f} {width:.2f} {height:.2f} re f")

    def path(self, path: PlacedPath) -> None:
        """Draws a line through some points, or fills the area within it."""
        (x, y), *others = path.points
        drawn = " ".join((f"{x:.2f} {y:.2f} m", *(f"{x:.2f} {y:.2f} l" for x, y in others)))
        if path.thickness:
            dashes = "[2 2] 0 d" if path.is_dashed else "[] 0 d"
            self.addLiteral(f"q {_rgb(path.colour)} RG {path.thickness:.2f} w {dashes} {drawn} S Q")
        else:
            self.addLiteral(f"{_rgb(path.colour)} rg {drawn} h f")

    def link(self, section: str, rectangle: tuple[float, float, float, float]) -> None:
        """Makes a rectangle lead to a section."""
        self.linkAbsolute("", section, rectangle)

    def field(self, field: PlacedField) -> None:
        """Makes a field of a form: a box of a group to tick, or a place for one line or several."""
        looks = {
            "tooltip": field.tip, "x": field.x, "y": field.y, "borderWidth": 0.7, "borderStyle": "solid",
            "borderColor": HexColor(QUIET), "fillColor": HexColor(WHITE), "textColor": HexColor(INK),
        }  # fmt: skip
        if field.choice:
            self.acroForm.radio(
                name=field.name,
                value=field.choice,
                size=field.height,
                buttonStyle="check",
                shape="square",
                **looks,
            )
            return
        flags = "readOnly" if field.value else "multiline" if field.height > _ONE_LINE else ""
        self.acroForm.textfield(
            name=field.name, value=field.value, width=field.width, height=field.height, fontSize=10,
            maxlen=2_000, fieldFlags=flags, **looks,
        )  # fmt: skip

    def mark_section(self, key: str, title: str, y: float, level: int) -> None:
        """Bookmarks a place on this page and lists it in the outline."""
        self.bookmarkPage(key, fit="XYZ", left=0, top=y + 12, zoom=0)
        self.addOutlineEntry(title, key, level)

    def draw_text(self, stretches: list[InkedText]) -> None:
        """Draws stretches of text, one after the other."""
        parts = ["BT"]
        ink: tuple[str, float, str] | None = None
        for x, y, font, size, colour, text in stretches:
            parts.append(f"1 0 0 1 {x:.2f} {y:.2f} Tm")
            if ink is None or ink[2] != colour:
                parts.append(f"{_rgb(colour)} rg")
            for subset, shown in self._shown(font, text):
                if ink is None or ink[:2] != (subset, size):
                    parts.append(f"{subset} {size:g} Tf")
                parts.append(f"{shown} Tj")
                ink = subset, size, colour
        parts.append("ET")
        self.addLiteral(" ".join(parts))

    def define_glyph(self, key: str, outline: str) -> None:
        """Stores a glyph's outline once, to be drawn by reference."""
        name = f"g{len(self._glyphs)}"
        self._glyphs[key] = name
        self.beginForm(name, -2000, -2000, 6000, 3000)
        self.addLiteral(outline)
        self.endForm()

    def draw_shaped(self, line: ShapedLine, x: float, y: float, colour: str) -> None:
        """Draws a laid-out line, with its letters beneath it for whoever copies or listens."""
        letters = f"{line.text.rstrip()} ".encode("utf-16-be").hex()
        parts = [f"{_rgb(colour)} rg /Span <</ActualText <feff{letters}>>> BDC", self._anchor(line, x, y)]
        for outline, across, up, scale in line.glyphs:
            name = self._glyphs[outline]
            if name not in self._glyphs_on_page:  # reportlab lists it among the page's resources, once
                self._glyphs_on_page.add(name)
                self._formsinuse.append(name)
            at = f"{x + across:.2f} {y + up:.2f}"
            parts.append(f"q {scale:.4f} 0 0 {scale:.4f} {at} cm /{self._doc.getXObjectName(name)} Do Q")
        self.addLiteral(" ".join([*parts, "EMC"]))

    def finished(self, elements: list[str]) -> bytes:
        """Writes the document and returns its bytes; the sheet cannot be drawn on afterwards."""
        self.setCatalogEntry("StructTreeRoot", self._structure.write(self._doc, elements))
        self.setCatalogEntry("MarkInfo", PDFDictionary({"Marked": "true"}))
        self.save()
        return self._buffer.getvalue()

    def _shown(self, font: str, text: str) -> list[tuple[str, str]]:
        """Cuts text by the subsets that reportlab embeds; ASCII is always in the first, as itself."""
        loaded = registered(font)
        first = loaded.getSubsetInternalName(0, self._doc)
        if text.isascii():
            return [(first, f"({text.translate(_ESCAPES)})")]
        shown = []
        for plain, other in _STRETCHES.findall(text):  # reportlab goes through a text letter by letter
            if plain:
                shown.append((first, f"({plain.translate(_ESCAPES)})"))
            for subset, codes in loaded.splitString(other, self._doc):
                shown.append((loaded.getSubsetInternalName(subset, self._doc), f"<{codes.hex()}>"))
        return shown

    def _anchor(self, line: ShapedLine, x: float, y: float) -> str:
        """Unseen letters as wide as the line: readers give ActualText a place only where there is text."""
        font, size = registered(face(PRIMARY).fontName), line.ascent or 1
        stretch = 100 * line.width / max(font.stringWidth("xx", size), 0.1)
        name = font.getSubsetInternalName(0, self._doc)
        return f"q BT 3 Tr 1 0 0 1 {x:.2f} {y:.2f} Tm {name} {size:g} Tf {stretch:.2f} Tz (xx) Tj ET Q"

    def _make_preamble(self) -> None:
        self._preamble = (
            ""  # reportlab's would name Helvetica, which is not embedded, on every page and glyph
        )

    def _setAnnotations(self, page: object) -> None:  # noqa: N802 (reportlab's name; it is called for each page)
        super()._setAnnotations(page)
        if isinstance(page, PDFPage):
            page.__NoDefault__ = [*PDFPage.__NoDefault__, "StructParents", "Tabs"]
            page.StructParents, page.Tabs = self._structure.page, PDFName("S")
            self._structure.end_page(self._doc.thisPageName())
            self._glyphs_on_page.clear()


def _metadata(title: str, language: str) -> PDFStream:
    packet = _METADATA.format(title=escape(title), language=escape(language)).encode()
    kind = PDFDictionary({"Type": PDFName("Metadata"), "Subtype": PDFName("XML")})
    return PDFStream(kind, packet, filters=[])


@cache
def _rgb(colour: str) -> str:
    """A colour such as "#1F4E5F" as PDF writes it."""
    return " ".join(f"{int(colour[at : at + 2], 16) / 255:.3f}" for at in (1, 3, 5))

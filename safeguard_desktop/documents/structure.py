"""The structure tree of a tagged PDF: which marks on which pages make up which heading or paragraph.

Design: tagging.
Summary: each paragraph is marked content; the tree names it H1, H2, H3 or P; all else is marked as an artefact.
Context: reportlab writes no tags, and a lead or a parent who uses a screen reader must be able to read a record.
Decision: write the tree as objects of the document while it is built, so that every paper has it, sealed or not.
Consequences: one small object for each paragraph; written as finished text, since reportlab's own dictionaries take
five times as long to format (measured at 7,000 paragraphs).
Alternatives: adding the tree with pikepdf afterwards parses the document again and tags only what is sealed.
"""

from __future__ import annotations

from collections import defaultdict

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFObject, PDFObjectReference

_ROOT, _DOCUMENT = "structure-root", "structure-document"


class Structure:
    """Collects marks while pages are drawn, and writes the tree when all are."""

    def __init__(self) -> None:
        self._marks: dict[int, list[tuple[int, int]]] = defaultdict(list)
        self._owners: list[list[int]] = [[]]
        self._page_names: list[str] = []

    @property
    def page(self) -> int:
        """The number of the page being drawn, from 0."""
        return len(self._page_names)

    def mark(self, element: int) -> int:
        """Gives part of a paragraph its mark on the page being drawn."""
        number = len(self._owners[-1])
        self._owners[-1].append(element)
        self._marks[element].append((self.page, number))
        return number

    def end_page(self, name: str) -> None:
        """Closes a page, which the document knows by this name."""
        self._page_names.append(name)
        self._owners.append([])

    def write(self, document: PDFDocument, tags: list[str]) -> PDFObjectReference:
        """Adds the tree to the document and returns a reference to its root."""
        for number, tag in enumerate(tags):
            document.Reference(_Element(tag, self._marks[number], self._page_names), _name(number))
        document.Reference(_Document(len(tags)), _DOCUMENT)
        document.Reference(_Root(self._owners[:-1]), _ROOT)
        return PDFObjectReference(_ROOT)


def _name(number: int) -> str:
    return f"structure-{number}"


def _reference(document: PDFDocument, name: str) -> str:
    number, version = document.idToObjectNumberAndVersion[name]
    return f"{number} {version} R"


class _Element(PDFObject):  # type: ignore[misc]  # reportlab ships no types
    """One paragraph: its tag, and where its parts stand."""

    def __init__(self, tag: str, marks: list[tuple[int, int]], page_names: list[str]) -> None:
        self._tag, self._marks, self._page_names = tag, marks, page_names

    def format(self, document: PDFDocument) -> bytes:
        """Writes the element as reportlab asks each of its objects to."""
        kids = " ".join(
            f"<</Type/MCR/Pg {_reference(document, self._page_names[page])}/MCID {mark}>>"
            for page, mark in self._marks
        )
        parent = _reference(document, _DOCUMENT)
        return f"<</Type/StructElem/S/{self._tag}/P {parent}/K[{kids}]>>".encode("ascii")


class _Document(PDFObject):  # type: ignore[misc]  # the same
    """The one element that all paragraphs hang from."""

    def __init__(self, count: int) -> None:
        self._count = count

    def format(self, document: PDFDocument) -> bytes:
        """Writes the element."""
        kids = " ".join(_reference(document, _name(number)) for number in range(self._count))
        parent = _reference(document, _ROOT)
        return f"<</Type/StructElem/S/Document/P {parent}/K[{kids}]>>".encode("ascii")


class _Root(PDFObject):  # type: ignore[misc]  # the same
    """The root, with the way back from each page's marks to the paragraphs."""

    def __init__(self, owners: list[list[int]]) -> None:
        self._owners = owners

    def format(self, document: PDFDocument) -> bytes:
        """Writes the root."""
        pages = []
        for page, elements in enumerate(self._owners):
            references = " ".join(_reference(document, _name(element)) for element in elements)
            pages.append(f"{page} [{references}]")
        kid = _reference(document, _DOCUMENT)
        return f"<</Type/StructTreeRoot/K {kid}/ParentTree<</Nums[{' '.join(pages)}]>>>>".encode("ascii")

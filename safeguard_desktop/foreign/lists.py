"""The task that reads a list from outside: comma-separated values, or pupils of a Common Transfer File.

Runs in the child process. No formula is worked out and no entity resolved: what stands there are texts. A transfer file
has no part about child protection, so only what says who a child is is taken from it.

Source: S106; guidance.md section 9 (any version is read, with or without a namespace).
"""

from __future__ import annotations

import csv
import encodings.cp1252
import encodings.utf_8_sig
import encodings.utf_16
import encodings.utf_16_be
import encodings.utf_16_le  # noqa: F401  # a child that can open no file any more could not load these later
from collections.abc import Iterator
from io import StringIO
from itertools import islice
from typing import TYPE_CHECKING, Final

import msgspec
from defusedxml import DefusedXmlException
from defusedxml.ElementTree import ParseError, fromstring

from safeguard_desktop.foreign.answers import Unreadable
from safeguard_desktop.foreign.list_parts import ListFormat, ListQuestion, ListRead

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_SEPARATORS: Final = (",", ";", "\t", "|")
_WORKBOOKS: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How workbooks of today and of the nineties begin."""
_UTF_16: Final = (b"\xff\xfe", b"\xfe\xff")
_PUPIL: Final = {
    "Surname": ("Surname",),
    "Forename": ("Forename",),
    "DOB": ("DOB",),
    "Sex": ("Sex", "Gender"),
    "UPN": ("UPN",),
}
"""What is taken from each pupil, and under which names: the sex was called Gender in older versions."""


def read_list(question: bytes, foreign: bytes) -> ListRead:
    """Read a list.

    Raises:
        Unreadable: ``workbook``, ``not_a_list``, ``not_a_transfer_file``, ``damaged``, ``empty`` or ``too_large``.
    """
    asked = msgspec.msgpack.decode(question, type=ListQuestion)
    if foreign.startswith(_WORKBOOKS):
        raise Unreadable("workbook")
    if foreign.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        return _transfer_file(foreign, asked)
    return _separated(_decoded(foreign), asked)


def _decoded(foreign: bytes) -> str:
    """Return the text: UTF-16 where it says so, else UTF-8, else what an office PC in England writes."""
    try:
        text = foreign.decode("utf-16" if foreign.startswith(_UTF_16) else "utf-8-sig")
    except UnicodeDecodeError:
        text = foreign.decode("cp1252", "replace")
    if "\0" in text:
        raise Unreadable("not_a_list")
    return text


def _separated(text: str, asked: ListQuestion) -> ListRead:
    csv.field_size_limit(asked.longest_cell)
    lines = list(StringIO(text, newline=""))  # other signs that end a line may stand inside a cell
    separator = max(_SEPARATORS, key=lambda each: _columns_with(lines, each))
    try:
        found = list(islice(_filled(lines, separator), asked.most_rows + 2))
    except csv.Error:
        raise Unreadable("damaged") from None
    if len(found) < 2:  # the header, and somebody
        raise Unreadable("empty")
    width = max(len(cells) for _line, cells in found)
    if len(found) > asked.most_rows + 1 or width > asked.most_columns:
        raise Unreadable("too_large")
    (_, header), *rows = ((line, (*cells, *[""] * (width - len(cells)))) for line, cells in found)
    return ListRead(
        format=ListFormat.SEPARATED,
        header=header,
        rows=tuple(cells for _line, cells in rows),
        lines=tuple(line for line, _cells in rows),
    )


def _columns_with(lines: list[str], separator: str) -> int:
    """Return how many columns the first row has, if this separates them."""
    try:
        return len(next(csv.reader(lines, delimiter=separator), ()))
    except csv.Error:
        return 0


def _filled(lines: list[str], separator: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield the rows that hold anything, each with the line on which it begins."""
    reader, begins = csv.reader(lines, delimiter=separator, strict=True), 1
    for row in reader:
        cells = tuple(cell.strip() for cell in row)
        if any(cells):
            yield begins, cells
        begins = reader.line_num + 1


def _transfer_file(foreign: bytes, asked: ListQuestion) -> ListRead:
    try:
        root = fromstring(foreign, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError):
        raise Unreadable("damaged") from None
    if _name(root) != "CTfile":
        raise Unreadable("not_a_transfer_file")
    pupils = [each for each in root.iter() if _name(each) == "Pupil"]
    if not pupils:
        raise Unreadable("empty")
    if len(pupils) > asked.most_rows:
        raise Unreadable("too_large")
    return ListRead(
        format=ListFormat.TRANSFER_FILE,
        header=tuple(_PUPIL),
        rows=tuple(_pupil(each, asked.longest_cell) for each in pupils),
        lines=tuple(range(1, len(pupils) + 1)),
    )


def _pupil(pupil: Element, longest: int) -> tuple[str, ...]:
    said = {_name(part): (part.text or "").strip()[:longest] for part in pupil}
    return tuple(next((said[name] for name in names if said.get(name)), "") for names in _PUPIL.values())


def _name(element: Element) -> str:
    """Return the name of an element without its namespace; a comment has none."""
    tag: object = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""

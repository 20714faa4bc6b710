"""The square on the recovery sheet is the code, dot for dot, and whoever copies the words misses none."""

from __future__ import annotations

import msgspec
import pypdfium2
import pytest
import segno

from safeguard_desktop import documents
from safeguard_desktop.documents.style import FULL, MM, PAGE_HEIGHT
from tests.documents.reading import whole_text
from tests.documents.samples import RECOVERY

SCALE = 6
SIDE = 48 * MM


@pytest.mark.parametrize("code", [RECOVERY.code, "S" * 20, "safeguard:" + "0123456789abcdef" * 12])
def test_the_printed_square_holds_the_code(code: str) -> None:
    sheet = documents.render_recovery_sheet(msgspec.structs.replace(RECOVERY, code=code), None)
    document = pypdfium2.PdfDocument(sheet.pdf)
    image = document[0].render(scale=SCALE).to_pil().convert("L")
    top = PAGE_HEIGHT - max(
        thing.get_bounds()[3]
        for thing in document[0].get_objects()
        if thing.get_bounds()[0] >= FULL.right - SIDE - 0.1 and thing.get_bounds()[3] < PAGE_HEIGHT - 70 * MM
        if thing.get_bounds()[2] - thing.get_bounds()[0] < SIDE and thing.type == 2
    )
    document.close()
    matrix = segno.make(code, error="m", micro=False).matrix
    dot = SIDE / len(matrix)
    for down, row in enumerate(matrix):
        for across, is_dark in enumerate(row):
            x, y = FULL.right - SIDE + (across + 0.5) * dot, top + (down + 0.5) * dot
            assert (image.getpixel((int(x * SCALE), int(y * SCALE))) < 128) == bool(is_dark), (down, across)


@pytest.mark.parametrize("count", [1, 24, 26, 27, 33])
def test_any_number_of_words_fits_on_the_page(count: int) -> None:
    words = tuple(f"word{number}" for number in range(1, count + 1))
    sheet = documents.render_recovery_sheet(msgspec.structs.replace(RECOVERY, words=words), None)
    printed = whole_text(sheet.pdf)
    assert sheet.pages == 1
    assert all(f"{number} {word}" in printed for number, word in enumerate(words, start=1))

"""The colours of paper can be read."""

from __future__ import annotations

import pytest

from safeguard_desktop.documents.style import INK, MIST, PALE, PETROL, QUIET, RED, WHITE


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize(
    ("text", "ground"),
    [
        *((text, ground) for text in (INK, QUIET, PETROL, RED) for ground in (WHITE, PALE)),
        (WHITE, PETROL),
        (MIST, PETROL),
    ],
)
def test_text_stands_out_from_its_ground(text: str, ground: str) -> None:
    lighter, darker = sorted((luminance(text), luminance(ground)), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5

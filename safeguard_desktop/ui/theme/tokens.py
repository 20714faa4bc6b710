"""The one table of colours and measures that every window is drawn with.

Nothing else in the program names a colour. `PAIRS` lists every combination that is put on a screen, with the
contrast that it must reach, and a test computes them all.

Source: S98; UI.md, "The look"; WCAG 2.2, 1.4.3 (text 4.5:1) and 1.4.11 (controls 3:1).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final


class Scheme(Enum):
    """A set of colours that a person may choose or that the system asks for."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Tone(Enum):
    """What a coloured thing means; words or an icon always say the same."""

    PLAIN = "text"
    MUTED = "muted"
    ACCENT = "accent"
    ON_ACCENT = "on_accent"
    GOOD = "good"
    CAUTION = "caution"
    STOP = "stop"


@dataclass(frozen=True)
class Tokens:
    """The colours of one scheme, as "#rrggbb".

    `stop` is kept for "do not destroy" and for what is overdue, so that red keeps its meaning.
    """

    window: str
    surface: str
    hover: str
    text: str
    muted: str
    disabled: str
    hairline: str
    border: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_soft: str
    good: str
    good_soft: str
    caution: str
    caution_soft: str
    stop: str
    stop_soft: str
    focus: str

    def of(self, tone: Tone) -> str:
        """Returns the colour in which a tone is drawn."""
        return str(getattr(self, tone.value))

    def soft(self, tone: Tone) -> str:
        """Returns the quiet background on which a tone may stand."""
        return str(getattr(self, f"{tone.value}_soft", self.hover))


TABLE: Final[dict[Scheme, Tokens]] = {
    Scheme.LIGHT: Tokens(
        window="#f5f7f8", surface="#ffffff", hover="#edf2f4",
        text="#17222b", muted="#4c5a66", disabled="#6d7a85",
        hairline="#dbe1e6", border="#74828e",
        accent="#0b5a72", accent_hover="#084a5e", on_accent="#ffffff", accent_soft="#d7e9ee",
        good="#1a6635", good_soft="#e3f2e7",
        caution="#7a4a00", caution_soft="#fdf3dc",
        stop="#a61b1b", stop_soft="#fcebea",
        focus="#0b5a72",
    ),
    Scheme.DARK: Tokens(
        window="#12181d", surface="#1a2228", hover="#232d35",
        text="#e7edf1", muted="#a8b5bf", disabled="#8a97a2",
        hairline="#2f3b44", border="#82909b",
        accent="#7cc6dc", accent_hover="#9ad6e8", on_accent="#06212b", accent_soft="#1d3d49",
        good="#8ad6a0", good_soft="#173122",
        caution="#efc26f", caution_soft="#342a12",
        stop="#ff9f96", stop_soft="#3d1f1d",
        focus="#9adcf0",
    ),
    Scheme.CONTRAST: Tokens(
        window="#000000", surface="#000000", hover="#1f1f1f",
        text="#ffffff", muted="#ffffff", disabled="#b8b8b8",
        hairline="#ffffff", border="#ffffff",
        accent="#6fe3ff", accent_hover="#a6efff", on_accent="#000000", accent_soft="#00404f",
        good="#8cf2a8", good_soft="#00290f",
        caution="#ffd86b", caution_soft="#2e2300",
        stop="#ffb3ab", stop_soft="#3d0703",
        focus="#ffe74d",
    ),
}  # fmt: skip

TEXT_RATIO: Final = 4.5
CONTROL_RATIO: Final = 3.0

PAIRS: Final[tuple[tuple[str, str, float], ...]] = (
    *(
        (ink, ground, TEXT_RATIO)
        for ink in ("text", "muted", "accent")
        for ground in ("window", "surface", "hover")
    ),
    *((ink, "surface", TEXT_RATIO) for ink in ("good", "caution", "stop")),
    *((ink, "window", TEXT_RATIO) for ink in ("good", "caution", "stop")),
    *((ink, "accent_soft", TEXT_RATIO) for ink in ("text", "muted", "accent")),
    *((ink, f"{ink}_soft", TEXT_RATIO) for ink in ("good", "caution", "stop")),
    *(("text", f"{kind}_soft", TEXT_RATIO) for kind in ("good", "caution", "stop")),
    *(("accent_hover", ground, TEXT_RATIO) for ground in ("window", "surface", "hover")),
    ("on_accent", "accent", TEXT_RATIO),
    ("on_accent", "accent_hover", TEXT_RATIO),
    *(("disabled", ground, CONTROL_RATIO) for ground in ("window", "surface", "hover")),
    *(("border", ground, CONTROL_RATIO) for ground in ("window", "surface", "hover")),
    *(("focus", ground, CONTROL_RATIO) for ground in ("window", "surface", "hover", "accent_soft")),
    *(("accent", ground, CONTROL_RATIO) for ground in ("window", "surface", "hover", "accent_soft")),
)
"""Each (ink, ground, least ratio) that appears on a screen. Hairlines part things that spacing parts already."""


class Space:
    """The four distances, in pixels at 100 %, and the least size of anything that can be pressed."""

    SMALL: Final = 8
    MEDIUM: Final = 12
    LARGE: Final = 16
    WIDE: Final = 24
    TARGET: Final = 24
    RADIUS: Final = 6


def contrast(one: str, other: str) -> float:
    """Returns the WCAG contrast ratio, from 1 to 21, between two "#rrggbb" colours."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    """Returns the relative luminance of a colour as WCAG 2.2 defines it."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    """Returns an sRGB channel without its gamma curve."""
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)

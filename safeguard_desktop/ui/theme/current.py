"""The appearance that is in force, for the few things that paint themselves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from safeguard_desktop.ui.theme.tokens import TABLE, Scheme, Tokens

BASE_POINTS: Final = 11.25
"""The size of ordinary text at 100 %: 15 pixels on a screen of 96 dots an inch."""


@dataclass(frozen=True)
class Appearance:
    """A scheme and a text size, 1.0 being the ordinary one."""

    scheme: Scheme = Scheme.LIGHT
    text_scale: float = 1.0

    @property
    def tokens(self) -> Tokens:
        """The colours of the scheme."""
        return TABLE[self.scheme]

    def points(self, ratio: float = 1.0) -> float:
        """Returns a font size in points, `ratio` times that of ordinary text."""
        return round(BASE_POINTS * self.text_scale * ratio, 2)

    def pixels(self, at_full_size: int) -> int:
        """Returns a measure that grows with the text, such as the side of an icon or the height of a row."""
        return round(at_full_size * self.text_scale)


class _InForce:
    """Holds the appearance; painting has no other way to ask, as Qt calls it without arguments of ours."""

    appearance = Appearance()


def appearance() -> Appearance:
    """Returns the appearance that is in force."""
    return _InForce.appearance


def put_in_force(new: Appearance) -> None:
    """Makes an appearance the one that `appearance` returns."""
    _InForce.appearance = new

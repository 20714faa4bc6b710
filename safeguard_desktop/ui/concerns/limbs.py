"""What must be written before a concern is closed, limb by limb, while the decision is being written.

Source: R-REC-1 in guidance.md section 2.1.
"""

from __future__ import annotations

from collections.abc import Collection

from safeguard_desktop.ui.theme import Space, Tone
from safeguard_desktop.ui.widgets import BodyText, Card, IconLabel, MutedText, Row, StrongText
from safeguard_desktop.wording import acting as words


class Limbs(Card):
    """Four lines, each with whether it is written. What is open, and that its author was not told, is said below."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("limbs_card")
        self.add(StrongText(words.LIMBS))
        self._lines: dict[str, tuple[IconLabel, BodyText]] = {}
        for field in words.LIMB_NAMES:
            sign, text = IconLabel("circle", Tone.CAUTION, 16), BodyText()
            self._lines[field] = sign, text
            row = Row(sign, spacing=Space.SMALL)
            row.add(text, 1)
            self.add(row)
        self._aside = MutedText()
        self.add(self._aside)
        self.show_missing(words.LIMB_NAMES)
        self.say_aside("")

    def show_missing(self, missing: Collection[str]) -> None:
        """Shows which of the limbs are written and which are still missing."""
        for field, (sign, text) in self._lines.items():
            is_missing = field in missing
            pattern = words.LIMB_MISSING if is_missing else words.LIMB_WRITTEN
            text.setText(pattern.format(limb=words.LIMB_NAMES[field]))
            sign.become("circle" if is_missing else "check", Tone.CAUTION if is_missing else Tone.GOOD)

    def say_aside(self, text: str) -> None:
        """Says what does not keep a concern from being closed, and should be known."""
        self._aside.setText(text)
        self._aside.setVisible(bool(text))

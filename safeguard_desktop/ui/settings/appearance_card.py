"""Light or dark, and the size of text. It takes effect at once, in every window."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal

from safeguard_desktop.ui.theme import Scheme, Space
from safeguard_desktop.ui.widgets import Card, Choice, ChoiceField, Row
from safeguard_desktop.wording import settings as words

SYSTEM: Final = "system"
SIZES: Final = (100, 115, 130, 150, 175, 200)


class AppearanceCard(Card):
    """`chosen` carries a scheme, or None for that of the computer, and the text scale."""

    chosen = Signal(object, float)

    def __init__(self) -> None:
        super().__init__(words.APPEARANCE)
        self.scheme = ChoiceField(
            "scheme",
            words.SCHEME,
            [
                Choice(SYSTEM, words.SCHEME_SYSTEM),
                Choice(Scheme.LIGHT.value, words.SCHEME_LIGHT),
                Choice(Scheme.DARK.value, words.SCHEME_DARK),
                Choice(Scheme.CONTRAST.value, words.SCHEME_CONTRAST),
            ],
        )
        sizes = [Choice(str(size), words.percent(size)) for size in SIZES]
        self.text_size = ChoiceField("text_size", words.TEXT_SIZE, sizes)
        both = Row(spacing=Space.WIDE)
        for field in (self.scheme, self.text_size):
            both.body.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        self.add(both)
        self.scheme.edited.connect(self._on_edited)
        self.text_size.edited.connect(self._on_edited)

    def show_chosen(self, scheme: Scheme | None, text_scale: float) -> None:
        """Shows what is in force."""
        self.scheme.choose(scheme.value if scheme is not None else SYSTEM)
        nearest = min(SIZES, key=lambda size: abs(size - text_scale * 100))
        self.text_size.choose(str(nearest))

    def _on_edited(self) -> None:
        scheme, size = self.scheme.chosen(), self.text_size.chosen()
        wanted = None if scheme in (None, SYSTEM) else Scheme(scheme)
        self.chosen.emit(wanted, int(size or 100) / 100)

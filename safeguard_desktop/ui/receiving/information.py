"""Which of the three kinds of information a concern brings: they show harm only when they are put together.

Source: S52.
"""

from __future__ import annotations

from collections.abc import Iterable

from safeguard_desktop.domain.codes import InformationType
from safeguard_desktop.ui.theme import Space
from safeguard_desktop.ui.widgets import CheckField, Column, Field, MutedText, TextLabel
from safeguard_desktop.wording import labels
from safeguard_desktop.wording import receiving as words
from safeguard_desktop.wording.kit import OPTIONAL


class InformationFields(Column):
    """Three statements to tick, any number of them. Names: `information_<value>_check`."""

    def __init__(self) -> None:
        super().__init__(Space.SMALL // 2)
        self.add(TextLabel(f"{words.INFORMATION} {OPTIONAL}", "label"))
        self.add(MutedText(words.INFORMATION_HINT))
        self._checks = {
            kind: CheckField(f"information_{kind.value}", labels.INFORMATION_TYPES[kind])
            for kind in InformationType
        }
        for field in self._checks.values():
            self.add(field)

    def fields(self) -> dict[str, Field]:
        """Returns the fields under their names."""
        return {field.objectName(): field for field in self._checks.values()}

    def chosen(self) -> tuple[InformationType, ...]:
        """Returns the kinds that are ticked."""
        return tuple(kind for kind, field in self._checks.items() if field.is_checked())

    def choose(self, kinds: Iterable[InformationType]) -> None:
        """Ticks these and no others."""
        ticked = set(kinds)
        for kind, field in self._checks.items():
            field.set_checked(kind in ticked)

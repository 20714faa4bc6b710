"""One of a few people. Who they are is asked anew whenever a form begins: somebody may have joined since."""

from __future__ import annotations

from collections.abc import Sequence

from safeguard_desktop.domain.ids import PersonId
from safeguard_desktop.ui.widgets import Choice, ChoiceField


class PersonChoice(ChoiceField):
    """A question with people for answers; where there is nobody, its hint says why."""

    def __init__(self, name: str, label: str, nobody: str) -> None:
        super().__init__(name, label, [])
        self._nobody = nobody

    def offer_people(self, people: Sequence[tuple[PersonId, str]]) -> None:
        """Offers people, each with what stands beside the button."""
        self.offer([Choice(person, text) for person, text in people], "" if people else self._nobody)

    @property
    def has_people(self) -> bool:
        """Whether there is anybody to choose."""
        return bool(self._keys)

    def person(self) -> PersonId | None:
        """Returns who is chosen."""
        chosen = self.chosen()
        return PersonId(chosen) if chosen else None

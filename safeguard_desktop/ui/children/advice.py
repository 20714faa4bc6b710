"""Advice beside the people of a front sheet: it never keeps a front sheet from being saved."""

from __future__ import annotations

from collections.abc import Sequence

from safeguard_desktop.domain.child import EMERGENCY_CONTACTS_ADVISED, RelatedPerson, emergency_contacts
from safeguard_desktop.domain.guidance import Guidance
from safeguard_desktop.ui.theme import Tone
from safeguard_desktop.ui.widgets import Banner
from safeguard_desktop.wording import children as words
from safeguard_desktop.wording.forms import source_of


class ContactAdvice(Banner):
    """Says that more than one emergency contact is advised, with the source, while there are fewer.

    Where no guidance says so for that kind of setting, it stays away. Source: guidance.md section 3.
    """

    def __init__(self) -> None:
        super().__init__(Tone.CAUTION, "", title=words.CONTACTS_ADVISED, icon_name="phone")
        self.setObjectName("contact_advice")
        self._is_known = False
        self.hide()

    def say(self, guidance: Sequence[Guidance]) -> None:
        """Takes what the guidance in force says."""
        self._is_known = bool(guidance)
        self.set_text("\n".join(f"{rule.text}\n{source_of(rule)}" for rule in guidance))

    def count(self, people: Sequence[RelatedPerson]) -> None:
        """Shows itself while too few people can be rung."""
        self.setVisible(self._is_known and emergency_contacts(people) < EMERGENCY_CONTACTS_ADVISED)

"""The numbers to ring, above the form about a call: ringing comes first."""

from __future__ import annotations

from safeguard_desktop.domain.register import Contacts
from safeguard_desktop.ui.theme import Tone
from safeguard_desktop.ui.widgets import Banner, Card, Fact, KeyValueList, StrongText
from safeguard_desktop.wording import acting as words


class NumbersCard(Card):
    """Whom to ring and under which number; nothing here waits for the form."""

    def __init__(self, contacts: Contacts) -> None:
        super().__init__()
        self.setObjectName("numbers_card")
        self.add(StrongText(words.CALL_FIRST))
        facts = [
            Fact(label, number)
            for field, label in words.NUMBERS.items()
            if (number := str(getattr(contacts, field)).strip())
        ]
        self.add(KeyValueList(facts, name_width=150))
        self.setAccessibleName("; ".join(f"{fact.name}: {fact.value}" for fact in facts))
        if not contacts.social_care_day.strip():
            self.add(Banner(Tone.CAUTION, words.NO_NUMBERS))

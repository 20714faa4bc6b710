"""Whom to ring, where nobody here who may read a worry has a key to it: then nothing is typed at all.

Source: UI.md, "Raise a concern"; DESIGN 3.
"""

from __future__ import annotations

from collections.abc import Sequence

from safeguard_desktop.domain.register import SettingKind
from safeguard_desktop.services.inbox.drafts import About
from safeguard_desktop.services.inbox.routing import RingRow
from safeguard_desktop.ui.theme import Space, Tone
from safeguard_desktop.ui.widgets import BodyText, Card, Column, IconLabel, Row, StrongText
from safeguard_desktop.wording import raising as words
from safeguard_desktop.wording import removing as removing_words
from safeguard_desktop.wording.labels import role_label


class RingPanel(Card):
    """Names and numbers, the first one to be tried first, and what to do until then."""

    def __init__(self, kind: SettingKind) -> None:
        """Makes the panel; the kind of setting decides what its people are called."""
        super().__init__(words.RING_TITLE)
        self.setObjectName("ring_panel")
        self._kind = kind
        self._why = BodyText()
        self._people = Column(Space.MEDIUM)
        self.add(self._why)
        self.add(self._people)
        self._kept_back = StrongText(words.RING_KEPT_BACK)
        self.add(BodyText(words.RING_PAPER))
        self.add(self._kept_back)
        self.alone = Column(Space.SMALL)
        self.alone.setObjectName("signs_alone")
        self.add(self.alone)
        self.hide()

    def show_who_signs_alone(self, name: str, lado: str) -> None:
        """Says what can be done where whoever it is about is the only one who signs; nothing where `name` is ""."""
        while (item := self.alone.body.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if name:
            self.alone.add(StrongText(removing_words.sole_title(name)))
            for line in removing_words.sole_lines(name, lado):
                self.alone.add(BodyText(f"•  {line}"))
        self.alone.setVisible(bool(name))

    def show_people(self, about: About, people: Sequence[RingRow], *, has_words: bool) -> None:
        """Shows whom to tell, the nearest first; `has_words` if something was typed before it came to this."""
        self._kept_back.setVisible(has_words)
        self._why.setText(words.RING_WHY[about.value])
        while (item := self._people.body.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        lines = [self._said(person) for person in people]
        for who, number in lines:
            self._people.add(_line(who, number))
        if not lines:
            self._people.add(StrongText(words.RING_NOBODY))
        told = "; ".join(f"{who}, {number}" for who, number in lines)
        self.setAccessibleName(f"{words.RING_TITLE}. {self._why.text()} {told}")
        self.show()

    def _said(self, person: RingRow) -> tuple[str, str]:
        """Returns who it is, with what they are here, and the number."""
        number = person.phone or words.RING_NO_NUMBER
        if person.role is None:
            return words.AUTHORITIES[person.name], number
        return f"{person.name} · {role_label(person.role, self._kind)}", number


def _line(who: str, number: str) -> Row:
    """Returns one line; the number can be selected."""
    column = Column(0)
    column.add(StrongText(who))
    value = BodyText(number, selectable=True)
    value.setAccessibleName(f"{who}: {number}")
    column.add(value)
    row = Row(IconLabel("phone", Tone.ACCENT, 20))
    row.add(column, 1)
    return row

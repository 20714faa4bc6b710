"""Who of the front sheet is alleged to have harmed, for a note on a concern. Source: S53.

The answer becomes a line of the note, in words that can be changed: nothing is kept of it beside them. A child who is
alleged to have harmed has a role in the concern instead.
"""

from __future__ import annotations

from PySide6.QtCore import Signal

from safeguard_desktop.domain.child import YesNo
from safeguard_desktop.services.acts.noting import AdultRow
from safeguard_desktop.ui.announce import announce
from safeguard_desktop.ui.theme import Space, Tone
from safeguard_desktop.ui.widgets import Banner, Choice, Column, ListField
from safeguard_desktop.wording import concerns as words


class AllegedAdult(Column):
    """A list of the grown-ups, hidden where there is none; `named` carries the line for the note, "" for none."""

    named = Signal(str)

    def __init__(self) -> None:
        super().__init__(Space.SMALL)
        self._adults: tuple[AdultRow, ...] = ()
        self.field = ListField("alleged_adult", words.ALLEGED, (), empty=words.ALLEGED_NOBODY, optional=True)
        self.field.edited.connect(self._on_field_edited)
        self.collects_banner = Banner(Tone.CAUTION, "", icon_name="triangle-alert")
        self.collects_banner.setObjectName("alleged_collects_banner")
        self.add(self.field)
        self.add(self.collects_banner)
        self.offer(())

    def offer(self, adults: tuple[AdultRow, ...]) -> None:
        """Offers these; nobody is chosen."""
        self._adults = adults
        self.field.offer([Choice(str(place), _called(row)) for place, row in enumerate(adults)])
        self.field.choose(None)
        self.collects_banner.hide()
        self.setVisible(bool(adults))

    def _on_field_edited(self) -> None:
        chosen = self.field.chosen()
        self.collects_banner.hide()
        if chosen is None:
            self.named.emit("")
            return
        row = self._adults[int(chosen)]
        if row.person.may_collect is YesNo.YES:
            warning = words.may_collect(row.person.name, row.child_name)
            self.collects_banner.set_text(warning)
            self.collects_banner.show()
            announce(self.collects_banner, warning)
        self.named.emit(words.alleged_line(_called(row)))


def _called(row: AdultRow) -> str:
    return words.adult_of(row.person.name, row.person.relationship, row.child_name)

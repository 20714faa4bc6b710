"""Whose names must not slip out, above a form that tells somebody: of which concern, never who. Source: S06, S16."""

from __future__ import annotations

from collections.abc import Sequence

from safeguard_desktop.services.acts.acting_drafts import Subject
from safeguard_desktop.services.restricted.raised_by import KeptApartRow, RaisedByService
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.refill import Refill
from safeguard_desktop.ui.theme import Space, Tone
from safeguard_desktop.ui.widgets import Banner
from safeguard_desktop.wording import restricted as words
from safeguard_desktop.wording.story import concern_name


class KeptApart(Refill):
    """A banner with a line for each concern, or nothing where no name is kept. `more` is what follows the lines."""

    def __init__(self, raised_by: RaisedByService, bench: Bench, more: str = "") -> None:
        super().__init__(Space.SMALL)
        self._raised_by, self._bench, self._more = raised_by, bench, more
        self.setVisible(False)

    def show_for(self, about: Subject) -> None:
        """Looks for names that are kept apart, and warns of them."""
        self.empty()
        self.hide()
        self._bench.tasks.run(lambda: self._raised_by.kept_apart(about), self._on_found, owner=self)

    def _on_found(self, found: Sequence[KeptApartRow]) -> None:
        fill = self.begin()
        if found:
            text = "\n".join(
                (*map(_line, found), words.KEPT_APART_TEXT, *((self._more,) if self._more else ()))
            )
            fill(Banner(Tone.CAUTION, text, title=words.KEPT_APART_TITLE, icon_name="lock"))
        self.setVisible(bool(found))


def _line(row: KeptApartRow) -> str:
    return words.KEPT_APART[row.usual].format(concern=concern_name(row.number, ""))

"""The level of need, in the words of the authority's own thresholds. Source: S55."""

from __future__ import annotations

from safeguard_desktop.services.local_notes import LocalNotesInForce, LocalNotesService
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.widgets import Choice, ListField
from safeguard_desktop.wording import concerns as words


class ThresholdField(ListField):
    """Offers the levels that the lead has written down; where there are none, it is not asked.

    The levels come from the record a moment after a draft does: what was chosen before waits for them.
    """

    def __init__(self, notes: LocalNotesService, bench: Bench) -> None:
        super().__init__("threshold", words.THRESHOLD, (), optional=True)
        self._notes, self._bench = notes, bench
        self._wanted = ""
        self.hide()

    def fetch(self) -> None:
        """Fetches the levels that are in force."""
        self._bench.tasks.run(self._notes.now, self._on_fetched, latest="levels of need", owner=self)

    def level(self) -> str:
        """Returns the level that is chosen, in its own words; "" for none."""
        return self.chosen() or self._wanted

    def want(self, level: str) -> None:
        """Chooses a level, now or as soon as it is offered."""
        self._wanted = level
        self._choose_wanted()

    def _on_fetched(self, now: LocalNotesInForce) -> None:
        self._wanted = self.level()
        levels = [*now.levels, *([self._wanted] if self._wanted not in ("", *now.levels) else [])]
        self.offer([Choice(level, level) for level in levels])
        self._choose_wanted()
        self.setVisible(bool(levels))

    def _choose_wanted(self) -> None:
        try:
            self.choose(self._wanted or None)
        except ValueError:
            return  # not offered yet
        self._wanted = ""
